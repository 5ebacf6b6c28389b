"""`names` over an article: a rarer spelling, a name kept everywhere but once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newstranslate.checks import names_across
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from tests.test_lock import concept


def seen(pair: str, name: str, targets: list[str]) -> str:
    """Return what is marked in an article whose units render `name` so, how severe, about what."""
    lock = Lock(Glossary(), Pair(*pair.split("-")))
    units = [Unit(f"Phrase {n} : on voit {name} ici.", target) for n, target in enumerate(targets)]
    units += [Unit(f"La phrase {n} est là.", f"Text {n}.") for n in range(5)]
    return " ; ".join(
        f"{unit.target[f.start : f.end] if f.start >= 0 else '–'} {f.severity}: {f.about}"
        for unit, f in names_across.findings(units, lock)
    )


@pytest.mark.parametrize(
    ("pair", "name", "usual", "times", "other", "found"),
    [
        # a rarer spelling of what sounds alike
        ("fr-ar", "Livingston", "شاهد ليفينغستون.", 2, "شاهد ليفنجستون.", "ليفنجستون warning: Livingston → ليفنجستون"),
        ("fr-ar", "Livingston", "شاهد ليفينغستون.", 1, "شاهد ليفنجستون.", ""),
        ("fr-ar", "Livingston", "شاهد ليفينغستون.", 2, "شاهد لليفينغستون.", ""),
        ("fr-ar", "Hamilton", "شاهد هاملتون.", 2, "شاهد هاميلتون.", "هاميلتون info: Hamilton → هاميلتون"),
        ("fr-ar", "Guterres", "شاهد غوتيريس.", 2, "شاهد وغوتيريش.", "غوتيريش warning: Guterres → غوتيريش"),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 2, "He saw Kavanagh.", "Kavanagh warning: Kavanaugh → Kavanagh"),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 2, "He saw Cavanaugh.", "Cavanaugh warning: Kavanaugh → Cavanaugh"),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 2, "He saw Ravanaugh.", ""),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 2, "He saw Kavano.", ""),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 2, "He saw Kavanaughs.", ""),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 2, "He saw Kavanaugk.", ""),
        ("fr-en", "Lee", "He saw Lee.", 2, "He saw Lea.", ""),
        ("fr-en", "Kant", "He saw Kant.", 2, "He saw Cant.", "Cant warning: Kant → Cant"),
        ("fr-es", "Ali", "Vio a Ali.", 3, "Lo vio.", ""),
        ("fr-es", "Kavanaugh", "Vio a Kavanaugh.", 3, "Vio a kavanaugh.", ""),
        ("fr-ar", "Londres", "في لندن.", 3, "نسافر معهم.", ""),
        ("fr-ar", "Doyle", "شاهد دويل.", 2, "شاهد دولي.", ""),
        ("fr-fr", "Kavanaugh", "Il voit Kavanaugh.", 2, "Il voit Kavanagh.", ""),
        ("ar-fr", "Rabat", "Il voit Rabat.", 2, "Il voit Rabatt.", ""),
        # a name that one unit lacks
        ("fr-ar", "Kigali", "في كيغالي.", 3, "نسافر معهم.", "– warning: Kigali"),
        ("fr-ar", "Kigali", "في كيغالي.", 2, "نسافر معهم.", ""),
        ("fr-ar", "Kigali", "في كيغالي.", 3, "نسافر إلى القاعة.", ""),
        ("fr-ar", "Kigali", "في كيغالي.", 3, "نسافر بكيغاليهم.", ""),
        ("fr-ar", "les Kigali", "في كيغالي.", 3, "نسافر معهم.", ""),
        ("en-ar", "Kigali", "في كيغالي.", 3, "نسافر معهم.", "– warning: Kigali"),
        ("en-es", "Kavanaugh", "Vio a Kavanaugh.", 3, "Lo vio.", "– warning: Kavanaugh"),
        ("en-es", "Kavanaugh", "Vio a Kavanaugh.", 2, "Lo vio.", ""),
        ("fr-es", "Kavanaugh", "Vio a Kavanaugh.", 3, "Lo vio.", ""),  # each unit reports it
        ("pt-en", "Kavanaugh", "He saw Kavanaugh.", 3, "He saw him.", "– warning: Kavanaugh"),
        ("fr-en", "Kavanaugh", "He saw Kavanaugh.", 3, "He saw him.", ""),  # each unit reports it
    ],
)  # fmt: skip
def test_one_name_is_kept_and_has_one_spelling(
    pair: str, name: str, usual: str, times: int, other: str, found: str
) -> None:
    assert seen(pair, name, [usual] * times + [other]) == found


@pytest.mark.parametrize(
    ("usual", "other", "lang", "same"),
    [
        ("غوردن", "كوردن", "ar", False),
        ("غوردن", "كوردون", "ar", True),  # another word
        ("غوردن", "غوردنا", "ar", True),
        ("كيغالي", "كيغالا", "ar", True),
        ("كيغالي", "كيغالن", "ar", False),  # no ending
        ("Kigali", "Kigale", "en", True),
        ("Kavanaugh", "Kavanagh", "en", False),
        ("Gordon", "Gordons", "en", True),
    ],
)
def test_a_name_with_another_ending_is_no_second_spelling(
    usual: str, other: str, lang: str, same: bool
) -> None:
    assert names_across._inflects(usual, other, lang) is same


@pytest.mark.parametrize(("others", "found"), [(3, ""), (4, "– warning: Kigali")])
def test_an_article_of_few_units_has_no_habits(others: int, found: str) -> None:
    lock = Lock(Glossary(), Pair("fr", "ar"))
    units = [Unit(f"Phrase {n} : on voit Kigali ici.", "في كيغالي.") for n in range(others)]
    units.append(Unit("On voit Kigali demain.", "نسافر معهم."))
    told = " ; ".join(f"– {f.severity}: {f.about}" for _, f in names_across.findings(units, lock))
    assert told == found


def test_only_approved_texts_and_names_that_are_no_terms_are_compared() -> None:
    terms = Glossary((concept("gitega", fr="Gitega", ar="جيتيغا"),))

    def told(glossary: Glossary, last: Unit) -> list[str]:
        lock = Lock(glossary, Pair("fr", "ar"))
        units = [Unit(f"{n} : à Gitega et Kigali.", "في جيتيغا وكيغالي.") for n in range(5)]
        return [f.about for _, f in names_across.findings([*units, last], lock)]

    lost = Unit("On voit Gitega et Kigali demain.", "نسافر معهم.")
    assert told(Glossary(), lost) == ["Gitega", "Kigali"]
    assert told(terms, lost) == ["Kigali"]
    assert told(Glossary(), replace(lost, fuzzy=True)) == []
    assert told(Glossary(), replace(lost, target="")) == []


def test_a_name_that_the_source_has_too_is_no_other_spelling() -> None:
    lock = Lock(Glossary(), Pair("fr", "en"))
    units = [Unit(f"{n} : on voit Kavanaugh.", "We see Kavanaugh.") for n in range(5)]
    both = Unit("On voit Kavanaugh et Kavanagh.", "We see him and Kavanagh.")
    assert list(names_across.findings([*units, both], lock)) == []
    other = replace(both, source="On voit Kavanaugh et un autre.")
    assert [f.about for _, f in names_across.findings([*units, other], lock)] == [
        "Kavanaugh → Kavanagh"
    ]


def test_a_name_counts_once_in_a_unit() -> None:
    lock = Lock(Glossary(), Pair("fr", "ar"))
    units = [Unit(f"{n} : on voit le bureau.", "نرى المكتب.") for n in range(5)]
    twice = Unit("Kigali, oui, Kigali.", "كيغالي، نعم، كيغالي.")
    lost = [Unit("Kigali, non, Kigali.", "لا، ليست هنا."), Unit("À Kigali.", "في كيغالي.")]
    assert list(names_across.findings([*units, twice, *lost], lock)) == []
    kept = [replace(twice, source=f"{twice.source} {n}") for n in range(3)]
    told = names_across.findings([*units, *kept, replace(lost[0], target="نسافر معهم.")], lock)
    assert [one.about for _, one in told] == ["Kigali"]


def test_a_name_inside_a_shortcode_is_no_word() -> None:
    lock = Lock(Glossary(), Pair("fr", "en"))
    units = [Unit(f"{n} : on voit Kavanaugh.", "We see Kavanaugh.") for n in range(5)]
    hidden = Unit("On voit Kavanaugh.", 'We see Kavanaugh {{< photo credit="Kavanagh" >}}.')
    lost = Unit('On la voit {{< photo credit="Kavanaugh" >}}.', "We see her.")
    assert list(names_across.findings([*units, hidden, lost], lock)) == []
    other = replace(hidden, target='We see Kavanagh {{< photo credit="Kavanaugh" >}}.')
    assert [f.about for _, f in names_across.findings([*units, other], lock)] == [
        "Kavanaugh → Kavanagh"
    ]
