"""What tools leave in a text, characters nobody sees, hashtags."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

OURS = frozenset(["leftover", "invisible", "hashtag"])


def found(pair: str, source: str, target: str) -> list[tuple[str, str]]:
    """Return (check, severity) of what the checks of this part find."""
    source_lang, target_lang = pair.split("-")
    findings = check_pair(source, target, source_lang, target_lang)
    return [(f.check, f.severity) for f in findings if f.check in OURS]


GOOD = [
    ("fr-en", "AT&T et R&D.", "AT&T and R&D; all is well."),
    ("fr-en", "« Pain &amp; vin »", "“Bread &amp; wine”"),
    ("fr-en", "Une ligne<br/>et une autre.", "One line<br>and another."),
    ("fr-en", "Voir https://example.org/a?x=1.", "See https://example.org/b?x=1&lt=2."),
    ("fr-en", "Tapez la balise.", "Type `<br>` and `&nbsp;`."),
    ("fr-en", "H<sub>2</sub>O", "H<sub>2</sub>O"),
    ("fr-en", "Tapez `\\n` pour aller à la ligne.", "Type `\\n` for a new line."),
    ("fr-en", "Le dossier C:\\nouveau existe.", "The folder C:\\nouveau exists."),
    ("fr-en", "Cherchez dans le dossier.", "Look in C:\\reports or C:\\news."),
    ("fr-en", "La traduction de Sanaa Fassi est belle.", "The translation by Sanaa Fassi is fine."),
    ("fr-en", "Traduction : Sanaa Fassi", "Translation: Sanaa Fassi"),
    ("fr-en", "Traduit par Sanaa Fassi", "Translation: Sanaa Fassi"),
    ("fr-ar", "Traduction : Sanaa Fassi", "ترجمة: سناء الفاسي"),
    ("fr-en", "« En tant qu’IA, je ne sens rien », dit le robot.",
     "“As an AI, I feel nothing,” says the robot."),
    ("fr-en", "Voici le plan.", "Here is the plan."),
    ("fr-ar", "Voici le plan.", "إليك الخطة."),
    ("fr-en", "Elle a dit « voici ».", "She said “here is the bread”."),
    ("en-fr", "The Âge d’or of SÃO Paulo.", "L’Âge d’or de SÃO Paulo à Châlons."),
    ("en-fr", "It costs €5 in Åsa.", "Cela coûte 5 € à Åsa, « naïf »."),
    ("fr-ar", "Tél. 05 37 22", "هاتف \u206605 37 22\u2069"),
    ("fr-en", "Ligne une\nligne deux", "Line one\nline two"),
    ("fr-en", "un\u200bdeux", "one\u200btwo"),
    ("fr-ar", "Il vit ici.", "هو\u200f يعيش هنا."),
    ("fr-en", "Suivez #MarcheVerte en direct.", "Follow #MarcheVerte live."),
    ("fr-en", "Suivez #marcheverte en direct.", "Follow #MarcheVerte live."),
    ("fr-en", "Le dossier #12 et C# sont là.", "File 12 and C sharp are here."),
    ("fr-en", "Voir [ici](https://example.org/a#haut).", "See [here](https://example.org/a#haut)."),
    ("fr-en", "Un jardin vert.", "A green garden #garden."),
    ("fr-en", "Le calcul a = b est juste.", "The sum a = b is right; 5 > 3 < 9."),
]  # fmt: skip
ERRORS = [
    ("invisible", "fr-en", "Le café est\x0b froid.", "The coffee is\x0b cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\x7f is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee is\rcold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\ud800 is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\ufdd0 is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\U0001ffff is cold."),
    ("invisible", "fr-en", "Le ca\u2028fé est froid.", "The cof\u2028fee\x85 is cold."),
    ("leftover", "fr-en", "Le caf\ufffd est froid.", "The coff\ufffd is cold."),
    ("leftover", "fr-en", "Le café est froid.", "|||||||\nThe coffee is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The cof\u00adfee is cold."),
    ("leftover", "fr-en", "L’avis de Nadia.", "Nadia&#39;s view."),
    ("leftover", "fr-en", "L’avis de Nadia.", "Nadia&nbsp has a view."),
    ("leftover", "fr-en", "L’avis de Nadia.", "Nadia&nbsphas a view."),
    ("leftover", "fr-en", "Pain et vin.", "Bread &amp wine."),
    ("leftover", "fr-ar", "L’avis de Nadia.", "رأي&nbspنادية."),
    ("leftover", "fr-en", "L’avis de Nadia.", "Nadia’s view.<br/>"),
    ("leftover", "fr-ar", "L’avis de Nadia.", '<seg id="1">رأي نادية.'),
    ("leftover", "fr-en", "L’avis de Nadia.", "{0}’s view."),
    ("leftover", "fr-en", "Il pleut. Il vente.", "It rains.\\nIt blows."),
    ("leftover", "fr-en", "Le café est froid.", "The caf\\u00e9 is cold."),
    ("leftover", "fr-en", "Le café est froid.", "The cafÃ© is cold."),
    ("leftover", "fr-en", "L’été est là.", "Itâ€™s summer."),
    ("leftover", "en-fr", "Summer is here.", "L’Ã©tÃ© est lÃ\u00a0."),
    ("leftover", "fr-ar", "L’été est là.", "Ø§Ù„ØµÙŠÙ Ù‡Ù†Ø§."),
    ("leftover", "fr-en", "Le café est froid.", "The caf\ufffd is cold."),
    ("leftover", "fr-en", "Le café est froid.", "<<<<<<< HEAD\nThe coffee is cold."),
    ("leftover", "fr-en", "Le café est froid.", "The coffee is cold.\n======="),
    ("leftover", "fr-en", "Le café est froid.", "The coffee is cold.\n>>>>>>> other"),
    ("leftover", "fr-en", "Le café est froid.", "#-#-#-#-#  a.po  #-#-#-#-#\nThe coffee is cold."),
    ("leftover", "fr-en", "Le café est froid.", "Here is the translation: The coffee is cold."),
    ("leftover", "fr-en", "Le café est froid.", "Sure! Here’s the English translation:\nIt is cold."),
    ("leftover", "fr-en", "Le café est froid.", "Translation: The coffee is cold."),
    ("leftover", "fr-en", "Le café est froid.", "**Translation:** The coffee is cold."),
    ("leftover", "fr-en", "Le café est froid.", "As an AI language model, I like coffee."),
    ("leftover", "fr-en", "Le café est froid.", "<think>cold?</think>The coffee is cold."),
    ("leftover", "fr-en", "Le café est froid.", "```\nThe coffee is cold.\n```"),
    ("leftover", "en-fr", "The coffee is cold.", "Voici la traduction : le café est froid."),
    ("leftover", "en-fr", "The coffee is cold.", "Traduction en français : le café est froid."),
    ("leftover", "en-fr", "The coffee is cold.", "En tant qu’IA, je dirais que le café est froid."),
    ("leftover", "fr-ar", "Le café est froid.", "إليك الترجمة: القهوة باردة."),
    ("leftover", "fr-ar", "Le café est froid.", "بالتأكيد، إليك الترجمة العربية: القهوة باردة."),
    ("leftover", "fr-ar", "Le café est froid.", "الترجمة: القهوة باردة."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\u202e is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\x0b is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\x92 is cold."),
    ("invisible", "fr-en", "Le café est froid.", "The coffee\ris cold."),
    ("invisible", "fr-ar", "Le café est froid.", "القهوة\x1f باردة."),
]  # fmt: skip
WARNINGS = [
    ("invisible", "fr-en", "Le café est froid.", "The cof\u200bfee is cold."),
    ("invisible", "fr-ar", "Le café est froid.", "القهوة\ufeff باردة."),
    ("hashtag", "fr-en", "Suivez #MarcheVerte en direct.", "Follow #GreenMarche live."),
    ("hashtag", "fr-en", "Suivez #MarcheVerte en direct.", "Follow MarcheVerte live."),
    ("hashtag", "fr-ar", "Suivez #MarcheVerte en direct.", "تابعوا البث المباشر."),
    ("hashtag", "ar-fr", "تابعوا #المسيرة_الخضراء هنا.", "Suivez-nous ici."),
    ("hashtag", "en-fr", "#One and #Two trend.", "#One et #Deux montent."),
]


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_what_belongs_in_the_text(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == []


@pytest.mark.parametrize(("check", "pair", "source", "target"), ERRORS)
def test_garbage_is_an_error(check: str, pair: str, source: str, target: str) -> None:
    assert (check, "error") in found(pair, source, target)


@pytest.mark.parametrize(("check", "pair", "source", "target"), WARNINGS)
def test_what_may_be_meant_is_a_warning(check: str, pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == [(check, "warning")]


def test_a_hashtag_in_another_script_is_a_hint_and_a_waiver_can_name_it() -> None:
    (hint,) = check_pair("Suivez #Maroc.", "تابعوا #المغرب.", "fr", "ar")
    assert (hint.check, hint.severity, hint.about) == ("hashtag", "info", "#Maroc → #المغرب")
