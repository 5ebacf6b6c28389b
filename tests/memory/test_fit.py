"""What a match must pass: today's glossary, numbers, dates, terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import catalog, glossary, memory
from newstranslate.catalog import Match
from newstranslate.lock import Lock
from newstranslate.memory import MemoryEntry, ScoredEntry
from newstranslate.model import Pair, Unit

TERMS = """concept,kind,lock,fr,en,ar,ar_rejected
iom,acronym,hard,OIM,IOM,المنظمة الدولية للهجرة,وكالة الهجرة
unhcr,acronym,hard,HCR,UNHCR,المفوضية السامية للأمم المتحدة لشؤون اللاجئين,
bank,name,soft,Banque mondiale,World Bank,البنك الدولي,
"""


@pytest.fixture
def lock(tmp_path: Path) -> Lock:
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    return Lock(glossary.load(tmp_path), Pair("fr", "ar"))


def fitted(lock: Lock, matched: str, target: str, source: str, score: int = 90) -> Match | None:
    return memory.fitted(source, ScoredEntry(MemoryEntry(matched, target), score), lock)


@pytest.mark.parametrize(
    ("matched", "target", "source", "wanted", "note"),
    [
        ("Elle a reçu 5 lettres.", "تلقت 5 رسائل.", "Elle a reçu 7 lettres.", "تلقت 7 رسائل.", "5 replaced by 7"),
        ("Elle a reçu 5 lettres.", "تلقت ٥ رسائل.", "Elle a reçu 72 lettres.", "تلقت ٧٢ رسائل.", "٥ replaced by ٧٢"),
        ("Il coûte 4,5 % de plus.", "يزيد 4.5%", "Il coûte 6,25 % de plus.", "يزيد 6.25%", "4.5 replaced by 6.25"),
        ("Il a 12 000 voix.", "له 12,000 صوت", "Il a 115 300 voix.", "له 115,300 صوت", "12,000 replaced by 115,300"),
    ],
)  # fmt: skip
def test_a_lone_number_is_replaced_and_noted(
    lock: Lock, matched: str, target: str, source: str, wanted: str, note: str
) -> None:
    match = fitted(lock, matched, target, source)
    assert match is not None
    assert match.target == wanted
    assert match.notes[-1] == f"memory: {note}; check the words around it"


@pytest.mark.parametrize(
    ("matched", "target", "source"),
    [
        ("Il y a 5 lettres et 5 colis.", "هناك 5 رسائل و5 طرود", "Il y a 7 lettres et 5 colis."),
        ("Elle a reçu 5 lettres.", "تلقت 5 رسائل من 5 أشخاص.", "Elle a reçu 7 lettres."),
        ("Elle a reçu 5 lettres.", "تلقت خمس رسائل.", "Elle a reçu 7 lettres."),
        ("Elle a reçu 5 lettres.", "تلقت 5 رسائل.", "Elle a reçu 7 cartes."),
        ("Il y a 5 lettres et 7 colis.", "هناك 5 رسائل و7 طرود", "Il y a 7 lettres et 7 colis."),
        ("Il a 999 voix.", "له 999 صوتا", "Il a 1 200 voix."),
    ],
)
def test_a_number_in_doubt_is_named_and_left(
    lock: Lock, matched: str, target: str, source: str
) -> None:
    match = fitted(lock, matched, target, source)
    assert match is not None
    assert match.target == target
    assert match.notes[-1].startswith("memory: numbers differ: ")


def test_dates_and_terms_that_differ_are_named(lock: Lock) -> None:
    match = fitted(
        lock, "L’OIM se réunit lundi.", "تجتمع المنظمة الدولية للهجرة الاثنين.",
        "Le HCR se réunit mardi.",
    )  # fmt: skip
    assert match is not None
    assert match.notes[1:] == (
        "memory: dates differ: lundi there, mardi here",
        "memory: terms differ: OIM there, HCR here",
    )
    assert match.score == 90 - 5


@pytest.mark.parametrize(
    ("pair", "matched", "source", "notes"),
    [
        ("fr", "Le ministre a signé.", "Le ministre n’a pas signé.", ["negation differs: none there, ne, pas here"]),
        ("fr", "Il ne vient plus ici.", "Il ne vient pas ici.", ["negation differs: plus there, pas here"]),
        ("fr", "Il vient avec elle.", "Il vient sans elle.", ["negation differs: none there, sans here"]),
        ("fr", "Il a payé deux fois.", "Il n’a payé que deux fois.", ["negation differs: none there, ne here"]),
        ("fr", "Il ne voit pas cela.", "Il n’a pas vu cela.", []),
        ("fr", "Il vient seul, aussi.", "Il vient non seulement seul.", []),
        ("fr", "Le ministre Nasser Bourita part.", "Le ministre Karim Zidane part.", ["names differ: Nasser, Bourita there, Karim, Zidane here"]),
        ("fr", "Il a vu M. Albares hier.", "Il a vu M. Tebboune hier.", ["names differ: Albares there, Tebboune here"]),
        ("fr", "Il part pour Fès.", "Il part pour Fès et Oujda.", ["names differ: none there, Oujda here"]),
        ("fr", "Hier, il part pour Fès.", "Demain, il part pour Fès.", []),
        ("fr", "Dorénavant il part pour Fès.", "Souvent il part pour Fès.", []),
        ("fr", "L’OIM part de Fès.", "Le HCR part de Fès.", ["terms differ: OIM there, HCR here"]),
        ("fr", "Selon la Banque mondiale, oui.", "Selon la Caisse, oui.", ["names differ: none there, Caisse here", "terms differ: Banque mondiale there, none here"]),
        ("fr", "Il part de Fès lundi.", "Il part de Fès.", ["dates differ: lundi there, none here"]),
        ("en", "He has signed the deal.", "He has not signed the deal.", ["negation differs: none there, not here"]),
        ("en", "He met Pedro on Monday.", "He met Ann on Tuesday.", ["dates differ: Monday there, Tuesday here", "names differ: Pedro there, Ann here"]),
        ("ar", "وقع الوزير الاتفاق.", "لم يوقع الوزير الاتفاق.", ["negation differs: none there, لم here"]),
        ("de", "Er kommt.", "Er kommt nicht.", []),
    ],
)  # fmt: skip
def test_negations_and_names_more_or_fewer_are_named(
    lock: Lock, pair: str, matched: str, source: str, notes: list[str]
) -> None:
    terms = lock if pair == "fr" else Lock(glossary.Glossary(), Pair(pair, "es"))
    match = fitted(terms, matched, "—", source)
    assert match is not None
    assert match.notes[1:] == tuple(f"memory: {note}" for note in notes)


def test_rejected_rendering_is_put_right_and_said(lock: Lock) -> None:
    match = fitted(lock, "L’OIM se réunit.", "تجتمع وكالة الهجرة اليوم.", "L’OIM se réunit.", 101)
    assert match is not None
    assert match.target == "تجتمع المنظمة الدولية للهجرة اليوم."
    assert match.score == 95
    assert not match.in_context
    assert "corrected by the current glossary" in match.notes[-1]


def test_rejected_rendering_that_cannot_be_put_right_is_not_offered(lock: Lock) -> None:
    twice = "تجتمع وكالة الهجرة مع وكالة الهجرة."
    assert fitted(lock, "L’OIM et l’OIM.", twice, "L’OIM et l’OIM.", 100) is None


def test_what_a_machine_made_is_no_draft(lock: Lock) -> None:
    entry = MemoryEntry("Une phrase.", "جملة.", origin="MT", machine=True)
    assert memory.best("Une phrase.", [ScoredEntry(entry, 100)], lock, 75) is None
    assert memory.origin_of(entry) == "MT (machine)"


def test_text_of_a_corrected_sentence_says_where_it_is_from(lock: Lock) -> None:
    """A note without words would be read back as the author's, and never go."""
    donor = Unit("Le Maroc a signé 28 accords mardi.", "Morocco signed 28 agreements on Tuesday.")
    found = memory.nearest("Le Maroc a signé 29 accords mardi.", [donor], lock, 75)
    assert found
    assert found.notes[0] == f"{catalog.MEMORY_NOTE}the article's earlier version"
    assert all(note.removeprefix(catalog.MEMORY_NOTE).strip() for note in found.notes)
