"""Numbers of noun phrases."""

from __future__ import annotations

import pytest

from newstranslate.language.nouns import numbers, stem


@pytest.mark.parametrize(
    ("phrase", "lang", "both"),
    [
        ("réfugié", "fr", ("réfugié", "réfugiés")),
        ("demandeurs d’asile", "fr", ("demandeur d’asile", "demandeurs d’asile")),
        ("tribunal administratif", "fr", ("tribunal administratif", "tribunaux administratifs")),
        ("travaux publics", "fr", ("travail public", "travaux publics")),
        ("prix du gaz", "fr", ("prix du gaz", "prix du gaz")),
        ("pays d'origine", "fr", ("pays d'origine", "pays d'origine")),
        (
            "mineur non accompagné",
            "fr",
            ("mineur non accompagné", "mineurs non accompagnés"),
        ),
        ("aide au développement", "fr", ("aide au développement", "aides au développement")),
        ("asylum seeker", "en", ("asylum seeker", "asylum seekers")),
        ("country of origin", "en", ("country of origin", "countries of origin")),
        ("human rights", "en", ("human right", "human rights")),
        ("peace corps", "en", ("peace corps", "peace corps")),
        ("temps", "en", ("temp", "temps")),
        ("طالب لجوء", "ar", ("طالب لجوء", "طالب لجوء")),
    ],
)
def test_both_numbers(phrase: str, lang: str, both: tuple[str, str]) -> None:
    assert numbers(phrase, lang) == both


@pytest.mark.parametrize(
    ("word", "lang", "common"),
    [
        ("faux", "fr", "fau"),  # too short for -aux → -al: the next ending
        ("canaux", "fr", "canal"),
        ("eux", "fr", "eux"),
        ("chienne", "fr", "chien"),  # not -ienne, before which two letters are not enough
        ("ties", "en", "tie"),
        ("cities", "en", "city"),
        ("aces", "es", "ace"),
    ],
)
def test_longest_ending_after_enough_letters(word: str, lang: str, common: str) -> None:
    assert stem(word, lang) == common
