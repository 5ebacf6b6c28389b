"""Sentences of press text in three languages, each with its first part alone."""

from __future__ import annotations

from itertools import permutations
from typing import NamedTuple


class Said(NamedTuple):
    """One sentence in three languages, whole and cut after its first part."""

    fr: str
    en: str
    ar: str
    fr_cut: str
    en_cut: str
    ar_cut: str


SAID = [
    Said(
        "Le ministre de la Santé a ouvert un hôpital à Oujda, où 40 médecins soigneront les malades de toute la région.",
        "The health minister opened a hospital in Oujda, where 40 doctors will treat patients from the whole region.",
        "افتتح وزير الصحة مستشفى في وجدة، حيث سيعالج 40 طبيبا المرضى من المنطقة كلها.",
        "Le ministre de la Santé a ouvert un hôpital à Oujda.",
        "The health minister opened a hospital in Oujda.",
        "افتتح وزير الصحة مستشفى في وجدة.",
    ),
    Said(
        "Les agriculteurs de la province demandent de l’eau depuis le mois de mai, mais les barrages sont vides depuis deux ans à cause de la sécheresse qui frappe le pays.",
        "Farmers in the province have been asking for water since May, but the reservoirs have been empty for two years because of the drought that has hit the country.",
        "يطالب مزارعو الإقليم بالماء منذ شهر مايو، لكن خزانات السدود فارغة تماما منذ عامين بسبب الجفاف الذي أصاب البلاد.",
        "Les agriculteurs de la province demandent de l’eau depuis le mois de mai.",
        "Farmers in the province have been asking for water since May.",
        "يطالب مزارعو الإقليم بالماء منذ شهر مايو.",
    ),
    Said(
        "La police a arrêté trois suspects près de la gare, et le procureur a ouvert une enquête sur le vol des bijoux du musée.",
        "Police arrested three suspects near the station, and the prosecutor opened an investigation into the theft of the museum’s jewels.",
        "اعتقلت الشرطة ثلاثة مشتبه بهم قرب المحطة، وفتح المدعي العام تحقيقا في سرقة مجوهرات المتحف.",
        "La police a arrêté trois suspects près de la gare.",
        "Police arrested three suspects near the station.",
        "اعتقلت الشرطة ثلاثة مشتبه بهم قرب المحطة.",
    ),
    Said(
        "L’équipe de Sousse a gagné le match par deux buts à zéro, devant des milliers de spectateurs venus de tout le pays.",
        "The Sousse team won the match by two goals to nil, in front of thousands of spectators who had come from all over the country.",
        "فاز فريق سوسة بالمباراة بهدفين دون رد، أمام آلاف المتفرجين الذين جاؤوا من جميع أنحاء البلاد.",
        "L’équipe de Sousse a gagné le match par deux buts à zéro.",
        "The Sousse team won the match by two goals to nil.",
        "فاز فريق سوسة بالمباراة بهدفين دون رد.",
    ),
    Said(
        "Le prix du pétrole a augmenté de 4 % en une semaine, tandis que la banque centrale craint une nouvelle hausse des dépenses publiques.",
        "The price of oil rose by 4% in a week, while the central bank fears a new increase in public spending.",
        "ارتفع سعر النفط بنسبة 4 في المائة خلال أسبوع، بينما يخشى البنك المركزي زيادة جديدة في الإنفاق العام.",
        "Le prix du pétrole a augmenté de 4 % en une semaine.",
        "The price of oil rose by 4% in a week.",
        "ارتفع سعر النفط بنسبة 4 في المائة خلال أسبوع.",
    ),
    Said(
        "Les élèves du lycée Ibn Khaldoun apprennent la musique, et leur professeur prépare un grand concert pour la fin de l’année scolaire.",
        "The pupils of Ibn Khaldoun high school are learning music, and their teacher is preparing a big concert for the end of the school year.",
        "يتعلم تلاميذ ثانوية ابن خلدون الموسيقى، ويحضر أستاذهم حفلا كبيرا لنهاية السنة الدراسية.",
        "Les élèves du lycée Ibn Khaldoun apprennent la musique.",
        "The pupils of Ibn Khaldoun high school are learning music.",
        "يتعلم تلاميذ ثانوية ابن خلدون الموسيقى.",
    ),
    Said(
        "Le navire a quitté le port de Gênes dimanche matin, avec 250 passagers et du matériel destiné aux réfugiés de l’île.",
        "The ship left the port of Genoa on Sunday morning, with 250 passengers and equipment meant for the refugees on the island.",
        "غادرت السفينة ميناء جنوة صباح الأحد، وعلى متنها 250 مسافرا ومعدات موجهة إلى اللاجئين في الجزيرة.",
        "Le navire a quitté le port de Gênes dimanche matin.",
        "The ship left the port of Genoa on Sunday morning.",
        "غادرت السفينة ميناء جنوة صباح الأحد.",
    ),
    Said(
        "Le tribunal a condamné l’ancien maire à cinq ans de prison, mais ses avocats ont annoncé qu’ils demanderaient un nouveau procès.",
        "The court sentenced the former mayor to five years in prison, but his lawyers announced that they would ask for a new trial.",
        "حكمت المحكمة على العمدة السابق بالسجن خمس سنوات، لكن محاميه أعلنوا أنهم سيطلبون محاكمة جديدة.",
        "Le tribunal a condamné l’ancien maire à cinq ans de prison.",
        "The court sentenced the former mayor to five years in prison.",
        "حكمت المحكمة على العمدة السابق بالسجن خمس سنوات.",
    ),
]  # fmt: skip

DIRECTIONS = list(permutations(("fr", "en", "ar"), 2))

GOOD = [
    (source, target, getattr(said, source), getattr(said, target))
    for said in SAID
    for source, target in DIRECTIONS
]
"""(source language, target language, source, target) of good translations."""
