"""Doubled words, loops, lost stops, house style."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair, check_unit
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit

OURS = frozenset(["repeated", "doubled", "ending", "typography"])


def found(pair: str, source: str, target: str) -> list[tuple[str, str]]:
    """Return (check, severity) of what the checks of this part find."""
    source_lang, target_lang = pair.split("-")
    findings = check_pair(source, target, source_lang, target_lang)
    return [(f.check, f.severity) for f in findings if f.check in OURS]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "Elle avait déjà vu ce film.", "She had had enough of this film."),
        ("fr-en", "Il sait que ce port fermera.", "He knows that that port will close."),
        ("fr-en", "Au revoir, dit la marraine.", "“Bye bye,” said the godmother."),
        ("fr-en", "C’est loin, loin de Taza.", "It is far far from Taza."),
        ("fr-en", "Des livres, des livres, encore des livres.", "There are books, books, books."),
        ("en-fr", "We met each other in Oujda.", "Nous nous sommes rencontrés à Oujda."),
        ("en-fr", "You are wrong about the harvest.", "Vous vous trompez sur la récolte."),
        ("en-fr", "He rents one from the town.", "Il en en louant un à la ville."),
        ("en-fr", "A street of General De Gaulle.", "Une rue de De Gaulle, le général."),
        ("fr-en", "Le club de Baden-Baden a gagné.", "The Baden Baden club won."),
        ("fr-ar", "La chaîne CNN a tout filmé.", "صورت قناة سي إن إن كل شيء."),
        ("fr-ar", "La BBC et le FBI enquêtent.", "تحقق بي بي سي وإف بي آي في الأمر."),
        ("fr-ar", "Des officiers SS y vivaient.", "كان ضباط إس إس يعيشون هناك."),
        ("fr-ar", "L’EEE et l’UE discutent.", "تناقش إي إي أيه مع إي يو."),
        ("fr-ar", "MBC diffuse le match.", "تبث إم بي سي المباراة."),
        ("fr-ar", "Le récepteur RRT est connu.", "المستقبل آر آر تي معروف."),
        ("fr-ar", "Ils avancent peu à peu.", "يتقدمون شيئا فشيئا."),
        ("fr-ar", "Il progresse lentement.", "يتقدم رويدا رويدا."),
        ("fr-ar", "Jour après jour, il attend.", "ينتظر يوما بعد يوم."),
        ("fr-ar", "Les élèves entrent en rangs.", "يدخل التلاميذ صفا صفا."),
        ("fr-ar", "Le puits est très profond.", "البئر عميقة جدا جدا."),
        ("fr-ar", "On ignore qui, des deux, a cédé.", "لا نعرف من من بينهما تنازل."),
        ("fr-en", "Non, non et non, répète-t-elle.", "No, no, no, she repeats."),
        ("fr-en", "Il rit : dix et dix.", "Ha ha, 10 10, he laughs."),
        ("fr-en", "« Dormir, dormir, dormir », dit-il.", "“Sleep, sleep, sleep,” he says."),
        ("fr-ar", "L’AAA note le pays.", "وكالة إيه إيه إيه تقيم البلد."),
        ("en-fr", "Bla bla bla, he answered.", "Bla bla bla, a-t-il répondu."),
    ],
)
def test_words_that_are_rightly_doubled(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("check", "pair", "source", "target"),
    [
        ("doubled", "fr-en", "Le port est fermé.", "The the port is closed."),
        ("doubled", "fr-en", "Vous vous blessez souvent.", "You get get hurt often."),
        ("doubled", "fr-en", "Le marché de Settat ouvre.", "The market market in Settat opens."),
        ("doubled", "en-fr", "The dam is full of water.", "Le barrage est est plein d’eau."),
        ("doubled", "en-fr", "The mayor of Safi left.", "Le maire maire de Safi est parti."),
        ("doubled", "fr-ar", "Le barrage est plein d’eau.", "السد السد مملوء بالماء."),
        ("doubled", "fr-ar", "Il a dit qu’il viendrait.", "قال إن إن المطر قادم."),
        ("doubled", "ar-fr", "السد مملوء بالماء.", "Le barrage barrage est plein d’eau."),
        ("doubled", "ar-en", "السد مملوء بالماء.", "The dam dam is full of water."),
        ("doubled", "en-ar", "He lives in Tetouan.", "يعيش في في تطوان."),
        ("repeated", "fr-en", "Il dort ici.", "He sleeps the the – the bed."),
        ("repeated", "fr-en", "Il dort ici.", "He sleeps here (here) here."),
        (
            "repeated",
            "fr-en",
            "Le roi, ce roi, roi d’Aksoum.",
            "The king of Aksum king of Aksum king of Aksum.",
        ),
        ("repeated", "fr-en", "Il va et il dort et il rit et part.", "He sleeps sleeps sleeps."),
        ("repeated", "fr-en", "Les uns, les autres, les derniers.", "They sleep sleep sleep."),
        ("repeated", "fr-en", "L’or, l’eau, l’air.", "Gold water water water."),
        (
            "repeated",
            "fr-en",
            "Le roi dort. Dans la ville de Rabat, puis ce roi part ; un autre roi vient.",
            "The king king king sleeps. In the town of Rabat, he leaves; another king comes.",
        ),
        ("repeated", "fr-en", "Il dort ici.", "A goat – a goat – a goat sleeps."),
        ("repeated", "fr-en", "Il dort ici.", "He sleeps, he sleeps, he sleeps."),
        ("repeated", "en-fr", "She sings well.", "Elle chante [chante] chante bien."),
        ("repeated", "en-ar", "She sings well.", "تغني – تغني – تغني جيدا."),
        ("repeated", "fr-ar", "Il dort ici.", "ينام هنا (ينام هنا) ينام هنا."),
        ("repeated", "ar-fr", "تغني جيدا.", "Elle chante bien elle chante bien elle chante bien."),
    ],
)
def test_loops_and_doubled_words(check: str, pair: str, source: str, target: str) -> None:
    assert check in {name for name, _ in found(pair, source, target)}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "Des figues, des dattes, des noix, etc.", "Figs, dates, nuts and so on"),
        ("fr-en", "Ils ont du pain (et des figues, etc.)", "They have bread (and figs, etc)"),
        ("fr-en", "La réunion débute à Fès à 4 p.m.", "The meeting starts in Fez at 4 pm"),
        (
            "fr-en",
            "Elle a crié : « La pluie arrive enfin. »",
            "She cried: “The rain is here at last”",
        ),
        ("fr-en", "Voici ce que dit le vieux berger.", "This is what the old shepherd says:"),
        ("fr-ar", "Le vieux berger garde la source.", "الراعي العجوز يحرس النبع۔"),
        ("fr-ar", "Que garde donc le vieux berger ?", "ماذا يحرس الراعي العجوز إذن؟"),
        (
            "fr-en",
            "Le vieux berger garde **la source.**",
            "The old shepherd guards **the spring.**",
        ),
        ("fr-en", "Photo de famille", "A family photo"),
        ("fr-en", "Il pleut enfin.", "Rain at last"),
    ],
)
def test_endings_that_need_no_stop(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "Le vieux berger garde la source.", "The old shepherd guards the spring"),
        ("fr-ar", "Le vieux berger garde la source.", "الراعي العجوز يحرس النبع"),
        ("en-fr", "Who guards the old spring?", "Qui garde la vieille source"),
        ("ar-en", "الراعي العجوز يحرس النبع القديم.", "The old shepherd guards the spring"),
        (
            "en-ar",
            "The old shepherd guards the spring (the deep one).",
            "الراعي يحرس النبع (العميق)",
        ),
        (
            "fr-en",
            "Il garde la source des « vieux bergers ».",
            "He guards the “old shepherds’ spring”",
        ),
        ("fr-en", "Le vieux berger garde la source.", "The old shepherd guards the spring,"),
    ],
)
def test_a_lost_stop(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == [("ending", "warning")]


@pytest.mark.parametrize("kind", ["heading 2", "front matter title", "table cell", "image alt"])
def test_headings_and_cells_need_no_stop(kind: str) -> None:
    unit = Unit("Le berger garde la source.", "The shepherd guards the spring", kind=kind)
    lock = Lock(Glossary(), Pair("fr", "en"))
    assert check_unit(unit, lock) == []
    body = Unit(unit.source, unit.target, kind="paragraph")
    assert [f.check for f in check_unit(body, lock)] == ["ending"]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-ar", "Il pleut, dit-il.", "إنها تمطر, كما قال."),
        ("fr-ar", "Pleut-il ?", "هل تمطر?"),
        ("fr-en", "Pleut-il à Azrou ?", "Is it raining in Azrou ?"),
        ("fr-en", "Il dit « oui » au berger.", "He said « yes » to the shepherd."),
        ("fr-en", "Il pleut à Azrou.", "It  is raining in Azrou."),
    ],
)
def test_house_style_is_a_hint(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == [("typography", "info")]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("fr-ar", "Le film « Source » est long.", "فيلم لـ«نبع» طويل.", []),
        ("fr-ar", "Près de Phantom Ranch.", "قرب لـفانتوم رانش.", []),
        ("fr-ar", "Il lit un livre.", "يقرأ كـــتابا.", [("typography", "warning")]),
        ("fr-en", "Il pleut à Azrou.", "It is raining in Azrou. ", [("typography", "warning")]),
        ("fr-en", "Il pleut à Azrou. ", "It is raining in Azrou. ", []),
        ("fr-en", "Il  pleut à Azrou.", "It  is raining in Azrou.", []),
    ],
)
def test_stretched_letters_and_edges(
    pair: str, source: str, target: str, wanted: list[tuple[str, str]]
) -> None:
    assert found(pair, source, target) == wanted
