"""Names of the source that the target lacks: how severe, and what is said and marked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newstranslate.checks import names_lost
from newstranslate.glossary.tokens import fold
from newstranslate.language.names import Name
from newstranslate.model import Finding
from tests.checks.subjects import subject


def _shown(found: Iterator[Finding], target: str) -> list[str]:
    """Return severity, message and marked words of each finding."""
    return [
        f"{one.severity}: {one.message} {target[one.start : one.end]}".rstrip() for one in found
    ]


@pytest.mark.parametrize(
    ("name", "lang", "held", "kind"),
    [
        ("Zniber", "fr", "", "lost"), ("Zniber", "fr", "zniber", "kept"), ("Zniber", "fr", "znibar", "kept"),
        ("Guillaume", "fr", "william", "kept"), ("Adam", "fr", "", "lost"), ("Ali", "fr", "", "kept"),
        ("Zénib", "fr", "", "kept"), ("Zénib", "en", "", "lost"),
        ("Damas", "fr", "", "own"), ("Abbaye", "fr", "", "own"), ("Ministers", "en", "", "own"), ("Janvier", "fr", "", "own"),
    ],
)  # fmt: skip
def test_a_name_is_lost_unless_the_target_may_have_it(
    name: str, lang: str, held: str, kind: str
) -> None:
    assert names_lost._kind(Name(name, 8, 8 + len(name), True), lang, held.split()) == kind


def test_a_list_of_names_is_compared_as_far_as_a_text_has_names() -> None:
    names = [f"Zn{a}b{b}r" for a in "aeiouylkmp" for b in "aeiouylkmp"]
    given = subject("fr-en", f"Voici {', '.join(names)}.", "Here they are.")
    assert len(list(names_lost.latin(given, {"here"}, ()))) == names_lost.MOST


def test_the_first_word_of_a_sentence_may_be_no_name() -> None:
    assert names_lost._kind(Name("Zniber", 0, 6, False), "fr", ["il"]) == "kept"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il a vu Abdel Fattah Kabbaj", ["Abdel Fattah Kabbaj"]), ("Il a vu Jean-Pierre et Kabbaj", ["Jean Pierre", "Kabbaj"]),
        ("Il a vu Abdel\u00a0Fattah, Kabbaj", ["Abdel Fattah", "Kabbaj"]), ("Il a vu Abdel  Fattah", ["Abdel", "Fattah"]),
    ],
)  # fmt: skip
def test_words_beside_each_other_are_one_name(text: str, names: list[str]) -> None:
    groups = names_lost._groups(text, "fr")
    assert [" ".join(name.text for name in group) for group in groups] == names


@pytest.mark.parametrize(
    ("pair", "source", "target", "misspelt", "found"),
    [
        ("fr-en", "Il cite Zniber.", "He quotes him.", "", ["warning: Zniber in the source, not here"]),
        ("fr-en", "Il cite Albert Zniber.", "He quotes Albert.", "", ["warning: Zniber in the source, not here"]),
        ("fr-en", "Il cite Zniber et Kabbaj.", "He quotes him.", "Zniber", ["warning: Kabbaj in the source, not here"]),
        ("fr-en", "Il cite le Zniber et Kabbaj.", "He quotes him.", "", ["warning: Kabbaj in the source, not here"]),
        # replaced
        ("fr-en", "Il cite Albert Zniber.", "He quotes Lindqvist.", "", ["warning: Albert Zniber in the source, Lindqvist here Lindqvist"]),
        ("fr-en", "Il cite Albert Zniber.", "He quotes Albert Lindqvist.", "", ["warning: Zniber in the source, Lindqvist here Lindqvist"]),
        # often left out
        ("en-fr", "He quotes Zniber.", "Il le cite.", "", ["info: Zniber in the source, not here"]),
        ("fr-en", "Il cite Albert Zniber.", "He quotes Zniber.", "", ["info: Albert in the source, not here"]),
        ("fr-en", "Il cite la Bank of Zniber.", "He quotes it.", "", ["info: Zniber in the source, not here"]),
        ("fr-en", "Il cite Zniber and Sons.", "He quotes it.", "", ["info: Zniber in the source, not here"]),
        ("fr-en", "Il cite Zniber hier.", "He quotes the U.N. there.", "", ["info: Zniber in the source, not here"]),
        ("fr-en", "Il cite Zniber à l’ONU.", "He quotes the ONU.", "", ["warning: Zniber in the source, not here"]),
        # said otherwise, or none
        ("fr-en", "Il cite le Ministre Zniber.", "He quotes Lindqvist.", "", []),
        ("fr-en", "Il cite le Zniber.", "He quotes it.", "", []),
        ("fr-en", "Il cite Zniber.", "", "", []),
        ("de-en", "Er zitiert Zniber.", "He quotes him.", "", []),
    ],
)  # fmt: skip
def test_names_that_latin_scripts_share(
    pair: str, source: str, target: str, misspelt: str, found: list[str]
) -> None:
    given = subject(pair, source, target)
    held = frozenset(fold(word)[1] for word in given.target_tokens)
    assert _shown(names_lost.latin(given, held, misspelt.split()), target) == found


@pytest.mark.parametrize(
    ("pair", "source", "target", "misspelt", "severity"),
    [
        ("fr-ar", "Il cite Marcel Toubon.", "يستشهد بمارسيل.", "", "warning"),
        ("en-ar", "He quotes Marcel Toubon.", "يستشهد بمارسيل.", "", "info"),
        ("fr-ar", "Il cite Jean Dupont et Marcel Toubon.", "يستشهد بمارسيل.", "", "warning"),
        ("fr-ar", "Il cite le Marcel Simpson et Marcel Toubon.", "يستشهد بمارسيل.", "", "warning"),
        ("fr-ar", "Il cite Marcel Toubon.", "يستشهد بمارسيل توبون.", "", ""),
        ("fr-ar", "Il cite Marcel Toubon.", "يستشهد به.", "", ""),  # neither
        ("fr-ar", "Il cite Albert Marcel Toubon.", "يستشهد بمارسيل.", "", ""),
        ("fr-ar", "Il cite Toubon.", "يستشهد بمارسيل.", "", ""),
        ("fr-ar", "Il cite Marcel Toubon.", "يستشهد بمارسيل.", "Toubon", ""),
        ("fr-ar", "Il cite Marcel Toubon & Fils.", "يستشهد بمارسيل.", "", ""),
        ("fr-ar", "Il cite la Bank of Marcel Toubon.", "يستشهد بمارسيل.", "", ""),
        ("fr-ar", "Il cite le Marcel Toubon.", "يستشهد بمارسيل.", "", ""),
    ],
)  # fmt: skip
def test_the_last_part_of_a_personal_name_in_arabic(
    pair: str, source: str, target: str, misspelt: str, severity: str
) -> None:
    found = _shown(names_lost.arabic(subject(pair, source, target), misspelt.split()), target)
    assert found == ([f"{severity}: Toubon in the source, not here"] if severity else [])


@pytest.mark.parametrize(
    ("source", "target", "marked"),
    [
        ("Il vit à Kigali.", "يعيش في، منذ عام.", "في،"),
        ("Il vit à Kigali.", "قال «» منذ عام.", "«»"),
        ("Il vit à Kigali.", "قال نعم،، منذ عام.", "،،"),
        ("Il vit ici.", "يعيش في، منذ عام.", ""),  # no name that may be missing
        ("Il dit “” à Kigali.", "قال “” منذ.", ""),  # as in the source
        ("Il vit à Kigali.", "يعيش في 5، منذ عام.", ""),
        ("Il vit à Kigali.", "يعيش في ألفا تي في، منذ عام.", ""),  # the letters TV
        ("Il vit à Kigali.", "مع، أو ضد، الاتفاق", ""),  # both govern the last word
    ],
)
def test_a_preposition_without_an_object_is_a_gap(source: str, target: str, marked: str) -> None:
    found = _shown(names_lost.arabic_gaps(subject("fr-ar", source, target)), target)
    said = f"warning: a name or other word is missing: ‘{marked}’ {marked}"
    assert found == ([said] if marked else [])
