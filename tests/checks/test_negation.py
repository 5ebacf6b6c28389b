"""`negation`: idioms that deny nothing, targets that deny otherwise, negations that are lost."""

from __future__ import annotations

import re

import pytest

from newstranslate.checks import check_pair
from newstranslate.language import negations

GOOD = [
    ("fr", "en", "Pas moins de 50 voisins refusent.", "At least 50 neighbours object."),
    ("fr", "en", "N’hésitez pas à nous écrire.", "Feel free to write to us."),
    ("fr", "en", "Trois électeurs ne se sont pas déplacés.", "Three voters stayed at home."),
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
    ("fr", "en", "Ils se cachent pour ne pas être vus.", "They hide to avoid being seen."),
    ("fr", "ar", "Ils se cachent pour ne pas être vus.", "يختبئون لتفادي رؤيتهم."),
    (
        "fr",
        "en",
        "Il travaille sans cesse pour ne pas échouer.",
        "He works nonstop to avoid failing.",
    ),
    ("fr", "en", "Je n’ai pas pu m’empêcher de rire.", "I couldn’t help laughing."),
    ("fr", "en", "Je n’ai pas pu m’empêcher de rire.", "I had to laugh."),
    ("fr", "ar", "Je n’ai pas pu m’empêcher de rire.", "لم يسعني إلا الضحك."),
    ("fr", "en", "Je n’ai jamais oublié ce jour.", "I always remember that day."),
    ("fr", "ar", "Je n’ai jamais oublié ce jour.", "أتذكر ذلك اليوم دائما."),
    ("fr", "en", "Ils ne savent pas quoi penser.", "They are left guessing."),
    ("fr", "ar", "Ils ne savent pas quoi penser.", "إنهم في حيرة."),
    ("fr", "ar", "Il ne parvient pas à dormir.", "يواجه مشكلات في النوم."),
    ("fr", "en", "Ne regardez pas en bas, regardez devant.", "Look ahead."),
    ("fr", "en", "L’élan n’a pas faibli.", "Momentum remained strong."),
    (
        "fr",
        "ar",
        "Il a demandé de ne pas toucher aux machines inutiles.",
        "طلب عدم لمس الآلات القديمة.",
    ),
    ("fr", "ar", "Il l’avertit de ne pas croire tout.", "حذره بألا يصدق كل شيء."),
    ("fr", "ar", "Ils n’ont pas reçu d’aide.", "لما تصلهم المساعدة."),
    ("fr", "en", "Une personne qui n’a pas de clé attend.", "A person without a key waits."),
    ("fr", "en", "Il n’est plus ministre.", "He is a former minister."),
    ("fr", "ar", "Elle ne fume plus.", "أقلعت عن التدخين."),
    ("fr", "en", "Aucun essai n’a encore eu lieu.", "It came before any trial."),
    ("fr", "en", "Ce n’est pas illégal ici.", "It is lawful here."),
    ("ar", "en", "ولم شمل الأسرة.", "And the family was reunited."),
    ("ar", "fr", "حضر بنفسه وليس عبر الهاتف.", "Il est venu plutôt qu’au téléphone."),
    ("en", "fr", "It is not as big.", "Il est moins grand."),
    ("fr", "en", "Il court pour ne pas être pris.", "He runs to escape capture."),
    ("fr", "en", "Sans doute viendra-t-il.", "He will probably come."),
    ("fr", "en", "Un succès sans précédent.", "A record success."),
    ("fr", "en", "Avec ou sans visa, ils partent.", "Whatever their visas, they leave."),
    ("fr", "en", "Un sans-papiers attend.", "A migrant waits."),
    ("fr", "en", "Ni Paris ni Rabat n’ont réagi.", "Neither Paris nor Rabat reacted."),
    ("fr", "en", "Des bagages sans surveillance.", "Unattended bags."),
    ("fr", "en", "Pas d’accord à Rabat.", "No deal in Rabat."),
    ("fr", "ar", "Sans accord, la grève continue.", "يستمر الإضراب دون اتفاق."),
    ("en", "fr", "No doubt he will come.", "Il viendra sûrement."),
    ("en", "fr", "It is no bigger than a coin.", "C’est de la taille d’une pièce."),
    ("en", "fr", "Article No. 5 applies.", "L’article 5 s’applique."),
    ("en", "fr", "With or without a visa, they leave.", "Qu’ils aient un visa, ils partent."),
    ("en", "fr", "The minister hardly reacted.", "Le ministre a à peine réagi."),
    ("en", "ar", "No injuries were reported.", "لم يبلغ عن إصابات."),
    ("ar", "en", "لا يقل عدد القتلى عن 20.", "At least 20 people were killed."),
    ("ar", "fr", "لا يتجاوز العدد 20.", "Le nombre est de 20 au plus."),
    ("ar", "fr", "لا تزال المفاوضات مستمرة.", "Les négociations se poursuivent."),
    ("ar", "fr", "لا يكاد يمر يوم.", "Il se passe à peine un jour."),
    ("ar", "fr", "لا يتعلق الأمر فقط بالمال.", "C’est aussi une affaire d’argent."),
    ("ar", "en", "عدد لا نهائي من الحلول.", "An infinite number of solutions."),
    ("ar", "fr", "حلقت طائرة بدون طيار.", "Un drone a volé."),
    ("ar", "fr", "الأطفال دون سن العاشرة.", "Les enfants de moins de dix ans."),
    ("ar", "en", "لا يجوز ذلك.", "This is forbidden."),
    ("ar", "en", "عدم انتظام ضربات القلب.", "Arrhythmia."),
    ("ar", "fr", "غادر دون أن يوقع.", "Il est parti avant de signer."),
    ("ar", "en", "لا يسرقون، ولا يكذبون، ولا يغشون.", "They do not steal, lie or cheat."),
    (
        "fr",
        "en",
        "Il a assisté, sans réagir, à la mort d’un retraité.",
        "He stood by as a retiree died.",
    ),
    ("ar", "fr", "لا يمكن الوصول إلى القرية.", "Le village est difficile d’accès."),
    ("ar", "fr", "قد لا تكون المشكلة انتهت.", "Il se peut que le problème continue."),
    ("es", "fr", "Sin embargo, vino.", "Cependant, il est venu."),
    ("es", "fr", "Con o sin visado, viajan.", "Ils voyagent, visa en poche."),
]
GOOD += [
    ("fr", "en", "On ne peut pas ne pas y penser.", "Everyone is bound to think of it."),
    ("fr", "ar", "On ne peut pas ne pas y penser.", "الجميع مضطر إلى التفكير في ذلك."),
    ("fr", "en", "Le maire n’a pas hésité à répondre.", "The mayor was quick to answer."),
    ("fr", "ar", "Le maire n’a pas hésité à répondre.", "سارع العمدة إلى الرد."),
    ("fr", "es", "Le maire n’a pas hésité à répondre.", "El alcalde se apresuró a responder."),
    ("en", "fr", "The mayor did not hesitate to answer.", "Le maire a répondu aussitôt."),
    ("ar", "fr", "لم يتردد العمدة في الرد.", "Le maire s’est empressé de répondre."),
    ("fr", "en", "La presse n’a pas tari d’éloges sur lui.", "The press heaped praise on him."),
    ("fr", "ar", "La presse n’a pas tari d’éloges sur lui.", "أشادت به الصحافة."),
    ("fr", "es", "Des familles sans papiers attendent.", "Esperan familias indocumentadas."),
    ("fr", "es", "Il n’est pas tolérant.", "Es intolerante."),
    ("fr", "es", "Il ne tient pas compte du vote.", "Hace caso omiso del voto."),
    ("es", "fr", "No se recomienda salir.", "Il est déconseillé de sortir."),
    ("es", "fr", "Se quedan sin barcos.", "Ils sont à court de navires."),
    ("ar", "en", "تزيد العقوبات من عدم الثقة.", "The sanctions deepen the mistrust."),
    ("ar", "en", "لا يقبل الخبز، والماء، والمال إلا من أهله.", "He takes these from his family."),
]
BAD = [
    ("en", "fr", "He did not hesitate to attack quickly.", "Il a hésité à attaquer vite."),
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
    (
        "fr",
        "en",
        "Un visa n’est pas requis pour un séjour bref.",
        "A visa is required for a short stay.",
    ),
    ("fr", "en", "La loi contre le bruit n’est pas votée.", "The law against noise is passed."),
    ("fr", "en", "Depuis l’indépendance, il n’a pas voté.", "Since independence, he has voted."),
    ("fr", "en", "Le bureau n’est pas ouvert.", "The imperial office is open."),
    ("fr", "en", "M. Diaz n’est pas venu.", "Mister Diaz came."),
    ("fr", "ar", "Ce n’est pas une différence.", "هذا فارق."),
    ("fr", "ar", "Le héros n’est pas rentré.", "عاد البطل."),
    ("fr", "ar", "Les palais ne sont pas ouverts.", "القصور مفتوحة."),
    ("fr", "ar", "Il ne s’agit pas de donner, mais il rit.", "الأمر يتعلق بالعطاء غير أنه يضحك."),
    ("fr", "en", "Ce n’est pas facile.", "It is easy but hard."),
    ("fr", "en", "Il n’a pas écarté la grève.", "He ruled out the strike."),
    ("fr", "en", "Les ONG ne sont pas venues.", "Non-governmental groups came."),
    (
        "fr",
        "en",
        "Il n’a pas répondu, peu importe la question.",
        "He replied, it doesn’t matter what is asked.",
    ),
    (
        "fr",
        "en",
        "Ils viendront demain, mais pas lundi.",
        "They will come tomorrow, and on Monday.",
    ),
    (
        "fr",
        "en",
        "Il n’était pas connu dans la ville et n’était pas inscrit.",
        "He was known in town and was not listed.",
    ),
    (
        "fr",
        "en",
        "Ils ne disparaîtront pas et ne sont pas payés.",
        "They will not disappear and are paid.",
    ),
    ("fr", "ar", "Il n’a pas signé, qu’il soit d’accord ou non.", "وقع سواء وافق أم لا."),
    ("fr", "ar", "Il ne refuse pas.", "يرفض."),
    ("fr", "en", "Une personne n’a pas signé.", "One person signed."),
    (
        "fr",
        "ar",
        "Le navire n’a pas été remplacé après l’arrêt du moteur.",
        "استبدلت السفينة بعد إيقاف المحرك.",
    ),
    ("en", "fr", "She does not live here.", "Elle vit dans une maison privée ici."),
    ("ar", "en", "ليس الطبيب هنا.", "The doctor is here."),
    ("en", "ar", "They have not signed.", "وقعوا."),
    ("en", "fr", "Nobody voted.", "Tous ont voté."),
    ("ar", "fr", "ليس الباب مفتوحا.", "La porte est ouverte."),
    (
        "fr",
        "en",
        "Je ne suis pas riche. Elle n’est pas venue.",
        "I am not lacking money. She came.",
    ),
    ("fr", "en", "La loi contre le bruit n’est pas votée.", "The ban on noise is passed."),
    ("fr", "en", "Pas d’accord à Rabat.", "Agreement in Rabat."),
    ("fr", "en", "Climat : pas de hausse des prix.", "Climate: prices rise."),
    ("fr", "ar", "Pas question de reculer.", "سيتراجع."),
    ("fr", "en", "Sans accord, la grève continue.", "With an agreement, the strike goes on."),
    ("fr", "en", "Ni Paris ni Rabat n’ont réagi.", "Paris and Rabat reacted."),
    ("fr", "en", "Nullement surpris, il sourit.", "Surprised, he smiled."),
    ("fr", "en", "C’est pas vrai, dit-il.", "It is true, he says."),
    ("en", "fr", "No deal in Rabat.", "Accord à Rabat."),
    ("en", "fr", "He is no longer minister.", "Il est ministre."),
    ("en", "fr", "No injuries were reported.", "Des blessés ont été signalés."),
    ("en", "ar", "No deal in Rabat.", "اتفاق في الرباط."),
    ("en", "fr", "Neither side reacted.", "Les deux parties ont réagi."),
    ("en", "fr", "The talks ended without agreement.", "Les pourparlers ont abouti à un accord."),
    ("en", "fr", "The minister hardly reacted.", "Le ministre a réagi."),
    ("ar", "en", "لا يعرف الوزير الجواب.", "The minister knows the answer."),
    ("ar", "en", "لا أعرف الجواب.", "I know the answer."),
    ("ar", "fr", "ولا نريد الحرب.", "Nous voulons la guerre."),
    ("ar", "en", "لا دليل على ذلك.", "There is evidence of it."),
    ("ar", "fr", "لا شيء يمنع ذلك.", "Quelque chose l’empêche."),
    ("ar", "fr", "انتهت المحادثات دون اتفاق.", "Les pourparlers ont abouti à un accord."),
    ("ar", "fr", "غادر من دُونِ تصريح.", "Il est parti en faisant une déclaration."),
    ("ar", "en", "عدم التوصل إلى اتفاق يقلق الحكومة.", "Reaching an agreement worries it."),
    ("ar", "es", "لا يعرف الوزير الجواب.", "El ministro sabe la respuesta."),
    ("es", "fr", "Sin acuerdo en Rabat.", "Accord à Rabat."),
]


def _found(source: str, target: str, text: str, translation: str) -> bool:
    return any(f.check == "negation" for f in check_pair(text, translation, source, target))


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case[2])
def test_negation_that_the_target_has_passes(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[2])
def test_lost_negation_is_found(case: tuple[str, str, str, str]) -> None:
    assert _found(*case)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[2])
def test_words_that_are_looked_for_first_are_in_every_negated_text(
    case: tuple[str, str, str, str],
) -> None:
    lang, _, source, _ = case
    tokens = re.findall(r"[^\W\d_]+", source)
    assert negations.may_deny(source, tokens, lang)


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("ar", "Personne ne monte sans avoir signé.", "لا أحد يصعد قبل أن يوقع."),
        ("en", "Personne ne monte sans avoir signé.", "Nobody boards before signing."),
        ("ar", "Il ne fait aucun doute qu’il viendra.", "لا شك أنه سيأتي."),
    ],
)
def test_one_negative_may_do_for_two(lang: str, source: str, target: str) -> None:
    assert not [f for f in check_pair(source, target, "fr", lang) if f.check == "negation"]


ADDED = [
    ("fr", "en", "Le ministre est venu à Rabat.", "The minister has not come to Rabat."),
    ("fr", "en", "Il a signé l’accord.", "He never signed the agreement."),
    ("en", "fr", "Only the mayor will come.", "Seul le maire ne viendra pas."),
    ("fr", "en", "Il a longtemps vécu à Oran.", "He did not live in Oran."),
    ("fr", "en", "Le R0 du virus est connu.", "The R0 of the virus is not known."),
    ("fr", "en", "Il a gagné 10 matchs.", "He did not win 10 games."),
    ("en", "fr", "The minister signed the deal.", "Le ministre n’a pas signé l’accord."),
    (
        "fr",
        "en",
        "Le pont est ouvert et les écoles aussi.",
        "The bridge is not open, nor are the schools.",
    ),
]
NOT_ADDED = [
    ("en", "fr", "He left at once.", "Il est parti sans délai."),
    ("en", "fr", "He left immediately.", "Il est parti sans attendre."),
    ("en", "fr", "The wireless network works.", "Le réseau sans fil marche."),
    ("fr", "en", "Il vient avec ou non des amis.", "He comes with no friends."),
    ("fr", "en", "De 1850 à 1900, rien.", "From 1850 to 1900, nothing."),
    ("fr", "en", "Il reste 0 place.", "There is no seat left."),
    ("fr", "en", "Risque zéro selon lui.", "There is no risk, he says."),
    ("fr", "en", "Il chante « Don’t Go ».", "He sings “Don’t Go”."),
    ("fr", "en", "Il a refusé de venir.", "He would not come."),
    ("fr", "en", "C’est impossible.", "It is not possible."),
    ("fr", "en", "Il est venu sans eux.", "They were not with him when he came."),
    ("fr", "en", "Il n’est pas venu.", "He did not come. He will not call."),
    ("en", "fr", "He did not come.", "Il n’est pas venu. Elle n’a pas appelé."),
    ("fr", "en", "Il est privé de tout.", "He has nothing, and does not work."),
    (
        "en",
        "fr",
        "And that is not just my experience.",
        "Et ce n’est pas uniquement mon expérience.",
    ),
    ("en", "fr", "Not long ago he was there.", "Il n’y a pas si longtemps, il était là."),
    # Arabic says much with a negation: unstoppable.
    ("en", "ar", "Her relations leave much to be desired.", "علاقاتها لم تكن مرضية."),
    ("ar", "en", "كان ذلك محزنا.", "That was not good."),
]


@pytest.mark.parametrize("case", ADDED)
def test_an_added_negation_is_found(case: tuple[str, str, str, str]) -> None:
    lang, to, source, target = case
    (finding,) = [f for f in check_pair(source, target, lang, to) if f.check == "negation"]
    assert "is not in the source" in str(finding.message)


@pytest.mark.parametrize("case", NOT_ADDED)
def test_a_negation_that_the_source_says_otherwise_is_not_added(
    case: tuple[str, str, str, str],
) -> None:
    lang, to, source, target = case
    assert not [
        f
        for f in check_pair(source, target, lang, to)
        if "not in the source" in str(f.message) and f.check == "negation"
    ]
