"""`addition`: a sentence that the source has not is seen; one made two is let be."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair
from newstranslate.model import Finding
from tests.checks.press import DIRECTIONS, GOOD, SAID

SPLIT = [
    ("fr", "en", "Le ministre a ouvert l’hôpital, et 40 médecins y soigneront les malades.", "The minister opened the hospital. Forty doctors will treat patients there."),
    ("fr", "en", "Il a quitté le port dimanche, avec 250 passagers.", "He left the port on Sunday. There were 250 passengers."),
    ("fr", "en", "Le tribunal l’a condamné, mais il demandera un nouveau procès.", "The court sentenced him. But he will ask for a new trial."),
    ("fr", "ar", "Le tribunal l’a condamné, mais il demandera un nouveau procès.", "حكمت عليه المحكمة. لكنه سيطلب محاكمة جديدة."),
    ("fr", "ar", "Le ministre a ouvert l’hôpital, et 40 médecins y soigneront les malades.", "افتتح الوزير المستشفى. وسيعالج 40 طبيبا المرضى فيه."),
    ("en", "fr", "She met the U.S. envoy in D.C. on Monday morning.", "Elle a rencontré lundi matin à Washington l’émissaire des États-Unis."),
    ("fr", "en", "Fini.", "It is over. Let us all go home now, shall we?"),
    ("fr", "en", "Il pleut à verse. Il vente très fort aussi. Les bateaux restent au port.", "Heavy rain is lashing the coast. Strong winds too. All of the fishing boats are staying in the harbour for now."),
    ("fr", "en", "La PME recrute à Fès. Postulez.", "The small business is hiring workers in the city of Fez. Apply now."),
    ("fr", "en", "Fini. On rentre tous chez nous.", "It is over now, I am afraid. We are all of us going back home now."),
    ("fr", "en", "Bravo à tous les gagnants ! À demain.", "Congratulations to each and every winner! See you tomorrow."),
    ("fr", "en", "La PME recrute.", "The small business is hiring. Apply now."),
]  # fmt: skip

MORE = {
    "fr": "Les écoles de la vallée sont restées fermées hier après de fortes chutes de neige.",
    "en": "Schools in the valley stayed closed yesterday after a heavy fall of snow.",
    "ar": "ظلت مدارس الوادي مغلقة طوال يوم أمس بعد تساقط الثلوج بغزارة على الجبال.",
}

_ADDED = [
    (source, target, getattr(said, source), f"{one} {other}")
    for said in SAID
    for source, target in DIRECTIONS
    for own, more in [(getattr(said, target), MORE[target])]
    for one, other in ((own, more), (more, own))
]
LONGER = [
    ("fr", "en", "Le musée rouvre lundi à Rabat.", "The museum reopens in Rabat on Monday, as had long been wished for by everyone who loves old things, pictures and quiet rooms"),
]  # fmt: skip


def _found(lang: str, other: str, source: str, target: str) -> list[Finding]:
    return [f for f in check_pair(source, target, lang, other) if f.check == "addition"]


@pytest.mark.parametrize("case", GOOD + SPLIT)
def test_nothing_is_added(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", _ADDED + LONGER)
def test_a_sentence_added_is_seen(case: tuple[str, str, str, str]) -> None:
    (found,) = _found(*case)
    assert found.severity == "warning"


def test_it_says_where() -> None:
    added = MORE["en"]
    target = f"{SAID[0].en} {added}"
    (found,) = _found("fr", "en", SAID[0].fr, target)
    assert target[found.start : found.end] == added
    assert "Schools in the valley" in found.message
