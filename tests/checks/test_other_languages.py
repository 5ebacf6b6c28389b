"""Which language words are in, as far as their small words tell."""

from __future__ import annotations

import pytest

from newstranslate.checks import other_languages
from newstranslate.language import foreign


@pytest.mark.parametrize(
    ("words", "lang", "other", "doubtful"),
    [
        ("le juge et la ville sont dans la rue avec nous", "en", "fr", False),
        ("der richter und die stadt sind nicht da", "en", "de", False),
        ("el juez habla con la prensa de la ciudad", "en", "es", False),
        ("the judge and the town are in the street", "fr", "en", False),
        ("il est la", "en", "fr", False),
        ("the juge le la rue gare chat pain", "en", "fr", False),
        ("le juge", "en", "", False),  # one small word alone
        ("no he", "en", "", False),
        ("exguitarrista principal de duran duran nació aquí en", "es", "", False),
        ("ha ha ha bien sûr", "fr", "", False),  # one word three times
        ("chat noir dort ici", "en", "", False),
        ("a la", "en", "", False),  # as many of its own
        ("juge le rue gare chat pain vin lait", "en", "", True),  # langdetect is asked
    ],
)
def test_small_words_tell_a_latin_language(
    words: str, lang: str, other: str, doubtful: bool
) -> None:
    lower = words.split()
    known = sum(word in foreign.small_words(lang) for word in lower)
    assert other_languages._other_language(lower, known, lang) == (other, doubtful)


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("این است که را", "fa"),
        ("کے کی کا قال", "ur"),
        ("پچ گچ قال الوزير ذلك", "fa"),  # two words with letters that Arabic has not
        ("پاکستان قال الوزير ذلك أمس", ""),  # one may be a name
        ("قال الوزير ذلك", ""),
        ("را از به", ""),  # no letter that Arabic has not
        ("قال پچ", ""),
        ("کے قال", ""),
    ],
)
def test_letters_and_small_words_tell_persian_and_urdu(words: str, other: str) -> None:
    assert other_languages._persian(words.split()) == other


@pytest.mark.parametrize(
    ("words", "prose"),
    [("le juge", True), ("Le Juge", False), ("Le Grand Juge dort là", True), ("A B C d", False), ("A B C d e", True)],
)  # fmt: skip
def test_prose_has_two_words_of_five_in_small_letters(words: str, prose: bool) -> None:
    assert other_languages._is_prose(words.split()) is prose
