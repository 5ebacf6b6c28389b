"""Which language words are in, as far as their small words tell."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair, other_languages
from newstranslate.language import foreign
from tests.checks.subjects import shown, subject


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


OPEN = "The port of Rabat has been closed since yesterday because of the strong wind."


@pytest.mark.parametrize(
    ("pair", "source", "target", "said", "marked"),
    [
        ("fr-fr", "Le port rouvre.", "Der Hafen ist wieder offen und die Stadt nicht.", "", ""),
        ("fr-en", "Le port rouvre.", "Der Hafen ist wieder offen und die Stadt nicht.", "reads like ‘de’, not ‘en’", ""),
        ("de-en", "Der Hafen ist offen und die Stadt.", "Der Hafen ist offen und die Stadt.", "reads like ‘de’, not ‘en’", ""),
        ("fr-en", "Il lit « Der Hafen ist offen und die Stadt ».", "Der Hafen ist offen und die Stadt.", "", ""),
        ("fr-en", "Le port.", "Der Hafen Und Die Stadt Sind Nicht Weit Von Hier Weg", "", ""),  # no prose
        ("fr-en", "Le port.", "Havnen åbner igen for alle både i morgen tidlig", "reads like ‘da’, not ‘en’", ""),
        ("fr-en", "Le port.", "Liman yeniden bekleniyor bugün", "", ""),
        # a sentence
        ("fr-en", "Le port.", f"{OPEN} Der Hafen ist da. Und die Stadt ist nicht da.", "a sentence reads like ‘de’, not ‘en’", "Und die Stadt ist nicht da."),
        ("fr-en", "Le port.", f"{OPEN} Il part dans la ville avec nous.", "a sentence reads like ‘fr’, not ‘en’", "Il part dans la ville avec nous."),
        ("fr-en", "Il lit « Die Stadt ist nicht da ».", f"{OPEN} Die Stadt ist nicht da.", "", ""),
        # a part of a sentence, but no title or quotation
        ("fr-en", "Le port.", "They were dans le port avec them yesterday.", "‘dans le port avec’ reads like ‘fr’, not ‘en’", "dans le port avec"),
        ("fr-en", "Ils dorment dans le port avec eux.", "They were dans le port avec them yesterday.", "", ""),  # as in the source
        ("fr-en", "Le port.", "They saw *dans le port avec* them yesterday.", "", ""),
        ("fr-en", "Le port.", "They saw “dans le port avec” them yesterday.", "", ""),
        ("fr-en", "Le port.", "*They* were dans le port avec *them* yesterday.", "‘dans le port avec *them* yesterday’ reads like ‘fr’, not ‘en’", "dans le port avec *them* yesterday"),
        # other scripts
        ("fr-en", "Le port.", "Порт снова открыт для всех", "letters of another script (Cyrillic): Порт", "Порт"),
        ("fr-en", "Le port.", "أعيد فتح ميناء المدينة", "in Arabic script: أعيد فتح ميناء المدينة", "أعيد فتح ميناء المدينة"),
        ("fr-ar", "Le port.", "بندر پورت و گوگل است که در از به", "reads like ‘fa’, not ‘ar’", ""),
        ("fr-ar", "Le port.", "قال پورت إن الميناء مفتوح", "", ""),
        ("fr-ar", "Le port.", "The port was open", "words in Latin script: port was open", "The port was open"),
        ("fr-ar", "Le port.", "قال Google إن الميناء مفتوح", "", ""),
        ("fr-ar", "Le port.", "…", "", ""),
    ],
)  # fmt: skip
def test_what_reads_like_another_language(
    pair: str, source: str, target: str, said: str, marked: str
) -> None:
    found = shown(other_languages.language(subject(pair, source, target)), target)
    assert found == ([(said, marked)] if said else [])


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("de", "Am Montag sind 300 Fans von Jean Dupont nach Rabat gefahren."),
        ("ru", "В понедельник 300 поклонников Жана Дюпона отправились в Рабат."),
        ("zh", "周一，让·杜邦的300名支持者前往拉巴特。"),
        ("fa", "روز دوشنبه ۳۰۰ هوادار ژان دوپون به رباط رفتند."),
    ],
)
def test_a_language_without_a_file_is_compared_without_words(lang: str, target: str) -> None:
    source = "Lundi, 300 supporteurs de Jean Dupont sont partis pour Rabat."
    assert [one for one in check_pair(source, target, "fr", lang) if one.severity != "info"] == []


def test_names_in_latin_letters_are_compared_in_languages_without_a_file() -> None:
    found = check_pair("Il a vu Jean Dupont.", "Er hat Jean Dupnot gesehen.", "fr", "de")
    assert [one.check for one in found] == ["names"]
