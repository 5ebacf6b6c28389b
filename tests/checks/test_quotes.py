"""What opens closes, and speech is marked as speech."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair


def found(pair: str, source: str, target: str) -> list[str]:
    """Return the checks of this part that find something."""
    source_lang, target_lang = pair.split("-")
    findings = check_pair(source, target, source_lang, target_lang)
    return [f.check for f in findings if f.check in ("quotes", "brackets")]


GOOD = [
    ("fr-en", "Elle a joué dans « La Plage » en 2011.", "She starred in The Beach in 2011."),
    ("fr-en", "Il a lu « Le vieux berger de la montagne bleue » hier.",
     "He read The Old Shepherd of the Blue Mountain yesterday."),
    ("fr-en", "Le film « Des figues dans le désert » sort.", "Figs in the Desert is released."),
    ("en-fr", "She wrote “The Old Shepherd of the Blue Mountain”.",
     "Elle a écrit Le Vieux Berger de la montagne bleue."),
    ("ar-en", 'قالت جريدة "صوت الجبل" ومجلة "نهر سبو" ذلك.', "The Voice and Sebou River said so."),
    ("fr-en", "« Oui », dit-il, « je viens ».", "“Yes,” he said, “I am coming.”"),
    ("fr-en", "« Oui », dit-il.", "‘Yes,’ he said."),
    ("fr-en", "« Oui », dit-il.", "„Yes”, he said."),
    ("fr-ar", "« Oui », dit-il.", 'قال: "نعم".'),
    ("fr-ar", "« Oui », dit-il.", "قال: ”نعم“."),
    ("fr-ar", "« Oui », dit-il.", "قال: «نعم»."),
    ("fr-en", "« Il pleut depuis trois jours.", "“It has rained for three days."),
    ("fr-en", "Et rien ne sèche », dit le berger.", "And nothing dries,” said the shepherd."),
    ("en-fr", "'It has rained for three days.", "« Il pleut depuis trois jours."),
    ("en-fr", "And nothing dries,' the shepherd said.", "Et rien ne sèche », dit le berger."),
    ("fr-en", "Le berger assure qu’il pleut encore.", "“It is still raining, says the shepherd."),
    ("ar-fr", "لا شيء يجف هنا.", "Rien ne sèche ici. »"),
    ("fr-en", "Il mesure 1,88 m.", "He is 6'2\" tall."),
    ("fr-en", "a) les figues ; b) les dattes.", "a) figs; b) dates."),
    ("fr-en", "1. les figues", "1) figs"),
    ("fr-en", "Les figues arrivent !", "Figs are coming :)"),
    ("en-fr", "He said: 'It rains today.", "Il a dit : « Il pleut aujourd’hui."),
    ("fr-en", "Le film « Qui es-tu donc » sort.", "The film Who Are You is released."),
    ("en-fr", "She wrote “What We Do When They Are Away”.", "Elle a écrit Ce que nous faisons."),
    ("fr-en", "Les figues arrivent :)", "Figs are coming :)"),
    ("fr-en", "Il vient (hier) [sic].", "He comes (yesterday) [sic]."),
    ("fr-en", "Il (vient hier.", "He (comes yesterday."),
    # what may be speech in the source, or is none in the target
    ("fr-en", "Nous irons avec lui, dit-elle.", "“We will go with him,” she said."),
    ("es-en", "Dijo que iría con él.", "“I will go with him,” she said."),
    ("fr-en", "Elle dit ‘elle ira avec lui’.", "“I will go with him,” she said."),
    ("fr-en", "Elle annonce : elle ira avec lui.", "“I will go with him,” she said."),
    ("fr-en", "Elle dit *qu’elle ira avec lui*.", "“I will go with him,” she said."),
    ("fr-en", "Elle dit _qu’elle ira avec lui_.", "“I will go with him,” she said."),
    ("fr-en", "Elle dit ''elle ira avec lui''.", "“I will go with him,” she said."),
    ("fr-en", "– Elle ira avec lui, dit-elle.", "“I will go with him,” she said."),
    ("fr-en", "Elle dit qu’il ira avec lui.", "“He will go with him,” she said."),
    ("fr-en", "Elle chante encore ce tube.", "She sings the hit “My Way” again."),
]  # fmt: skip
BAD = [
    ("quotes", "fr-en", "« Oui », dit-il.", "“Yes, he said."),
    ("quotes", "fr-en", "« Oui », dit-il.", 'Yes," he said.'),
    ("quotes", "fr-en", "Il est « content » de la pluie.", 'He is "happy with the rain.'),
    ("quotes", "en-fr", "He is “happy” today.", "Il est « content aujourd’hui."),
    ("quotes", "fr-ar", "Il est « content » de la pluie.", "هو «سعيد بالمطر."),
    ("quotes", "fr-ar", "Il est « content » de la pluie.", 'هو سعيد" بالمطر.'),
    ("quotes", "ar-en", 'هو "سعيد" بالمطر.', "He is happy” with the rain."),
    ("quotes", "en-fr", "The students' tent is “dry”.", "La tente des élèves est « sèche."),
    ("quotes", "fr-en", "« Je ne sais pas où sont les figues », dit-il.",
     "I do not know where the figs are, he said."),
    ("quotes", "fr-ar", "« Je ne sais pas où sont les figues », dit-il.", "لا أعرف أين التين، قال."),
    ("quotes", "en-fr", "“We do not know where the figs are,” he said.",
     "Nous ne savons pas où sont les figues, a-t-il dit."),
    ("quotes", "ar-fr", 'قال: "إننا لا نعرف أين التين هذه السنة".', "Les figues manquent."),
    ("brackets", "fr-en", "Il vient (hier).", "He comes (yesterday."),
    ("brackets", "fr-en", "Il vient (hier).", "He comes yesterday)."),
    ("brackets", "fr-en", "Il pèse lourd (16).", "It is heavy 16)."),
    ("brackets", "fr-en", "Le sigle (DP) est ancien.", "The acronym DP) is old."),
    ("brackets", "fr-ar", "Il vient (hier).", "سيأتي (أمس."),
    ("brackets", "en-fr", "He comes [sic].", "Il vient [sic."),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_marks_that_are_right(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == []


@pytest.mark.parametrize(("check", "pair", "source", "target"), BAD)
def test_marks_that_are_wrong(check: str, pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == [check]
