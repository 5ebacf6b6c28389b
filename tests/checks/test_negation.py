"""`negation`: idioms that deny nothing, targets that deny otherwise, negations that are lost."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "N’hésitez pas à nous écrire.", "Feel free to write to us."),
    ("fr", "en", "N’oubliez pas votre carte.", "Remember your card."),
    ("fr", "en", "Ne manquez pas ce concert.", "Catch this concert."),
    ("fr", "en", "Elle n’est pas la seule à douter.", "She is one of several who doubt it."),
    ("fr", "en", "Il ne reste plus qu’à signer.", "All that remains is to sign."),
    ("fr", "en", "Il n’en reste pas moins populaire.", "He remains popular."),
    ("fr", "en", "La tâche n’est pas facile.", "The task is a challenge."),
    ("fr", "en", "Le ministre ne veut pas répondre.", "The minister declined to answer."),
    ("fr", "en", "Ils n’ont pas pu sortir.", "They were unable to leave."),
    ("fr", "en", "La trêve n’a pas duré.", "The truce was short-lived."),
    ("fr", "en", "L’usine n’a pas encore ouvert.", "The plant has yet to open."),
    ("fr", "en", "Le lait ne contient pas de sucre.", "The milk is sugar-free."),
    ("fr", "en", "Cela n’est pas connu.", "This is unknown."),
    ("fr", "en", "Ils ne pillent pas, ne brûlent pas.", "They do not loot or burn."),
    ("fr", "en", "Les personnes passées à Niamey ne dorment que peu.", "They sleep little."),
    ("fr", "ar", "Ils n’ont pas pu sortir.", "عجزوا عن الخروج."),
    ("fr", "ar", "Il n’y a pas d’eau.", "ينعدم الماء."),
    ("fr", "ar", "La tâche n’est pas facile.", "المهمة صعبة."),
    ("fr", "ar", "On ne sait pas qui a tiré.", "هوية مطلق النار مجهولة."),
    ("fr", "ar", "Cela n’arrive pas souvent.", "نادرا ما يحدث ذلك."),
    ("fr", "ar", "Il a promis de ne pas partir.", "وعد ألا يرحل."),
    ("en", "fr", "He did not just sing, he danced.", "Il a chanté et dansé."),
    ("en", "fr", "She can’t wait to start.", "Elle est impatiente de commencer."),
    ("en", "ar", "Why not come tomorrow?", "تعال غدا."),
    ("ar", "en", "لا شك أنه قادم.", "He is surely coming."),
    ("ar", "fr", "ليس المغرب فقط من فاز.", "Le Maroc a gagné, comme d’autres."),
]
BAD = [
    ("fr", "en", "Il n’a pas signé le contrat.", "He signed the contract."),
    ("fr", "en", "Personne n’est venu.", "People came."),
    ("fr", "en", "Elle n’a jamais menti.", "She lied."),
    ("fr", "en", "N’oubliez pas votre carte.", "Do forget your card."),
    ("fr", "en", "Aucun blessé n’a été signalé.", "Injuries were reported."),
    ("fr", "en", "Ce n’est pas le seul problème.", "This is the only problem."),
    ("fr", "en", "Il ne votera plus.", "He will vote."),
    ("fr", "ar", "Il n’a pas signé le contrat.", "وقع العقد."),
    ("fr", "ar", "Ils ne savent rien.", "يعرفون كل شيء."),
    ("fr", "ar", "Aucun blessé n’a été signalé.", "أبلغ عن إصابات."),
    ("fr", "ar", "Mais il n’a pas signé.", "إلا أنه وقع."),
    ("en", "fr", "The bank did not close.", "La banque a fermé."),
    ("en", "ar", "He never came back.", "عاد."),
    ("ar", "en", "لم يوقع الوزير.", "The minister signed."),
    ("ar", "fr", "لن يسافر الفريق.", "L’équipe voyagera."),
]


def _found(source: str, target: str, text: str, translation: str) -> bool:
    return any(f.check == "negation" for f in check_pair(text, translation, source, target))


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case[2])
def test_negation_that_the_target_has_passes(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[2])
def test_lost_negation_is_found(case: tuple[str, str, str, str]) -> None:
    assert _found(*case)
