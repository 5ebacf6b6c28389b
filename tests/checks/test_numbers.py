"""`numbers`, `percent` and `currency`: how quantities are read in three languages."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

CHECKS = {"numbers", "percent", "currency"}
GOOD = [
    # clocks and durations
    ("fr-en", "L’avion décolle à 6 h 40 de Dakhla.", "The plane leaves Dakhla at 6.40."),
    ("fr-en", "Le débat commence à 21 h 15.", "The debate starts at 21.15."),
    ("en-fr", "The ferry sails at 6.40 in the morning.", "Le ferry part à 6 h 40 du matin."),
    ("fr-ar", "La séance s’ouvre à 10 h 20.", "تفتتح الجلسة في العاشرة و20 دقيقة."),
    ("fr-ar", "Le train de 7 h 15 est complet.", "قطار الساعة 7.15 ممتلئ."),
    ("fr-en", "Elle a gagné en 2 h 05 min 30 s.", "She won in 2:05:30."),
    ("en-fr", "He finished in 2:05:30.", "Il a terminé en 2 h 05 min 30 s."),
    ("fr-en", "Il a couru en 27 min 30 s.", "He ran it in 27:30."),
    ("fr-en", "Le film dure 1 h 45.", "The film lasts one hour and 45 minutes."),
    ("fr-en", "Le trajet dure une heure et demie.", "The trip takes 1.5 hours."),
    ("en-ar", "It is a 1.5 hour drive.", "تستغرق الرحلة ساعة ونصف بالسيارة."),
    ("fr-en", "Il a purgé deux ans et demi.", "He served 2.5 years."),
    ("fr-en", "Il est resté une demi-heure.", "He stayed for 30 minutes."),
    ("fr-ar", "Il a parlé un quart d’heure.", "تحدث 15 دقيقة."),
    # ranges say signs and scales once
    ("fr-en", "De 60 % à 70 % des inscrits.", "Some 60-70% of those registered."),
    ("fr-en", "Entre 20 % et 30 % des élèves.", "Between 20 and 30 per cent of pupils."),
    ("fr-en", "Entre 20 et 30 % des élèves.", "Between 20% and 30% of pupils."),
    ("fr-ar", "De 5 % à 10 % des terres.", "ما بين 5 و10 في المائة من الأراضي."),
    ("fr-en", "Entre 5 et 10 millions d’euros.", "€5-10 million."),
    ("fr-en", "De 5 à 10 millions de dollars.", "$5 million to $10 million."),
    ("en-fr", "It costs $5-10 million.", "Cela coûte de 5 à 10 millions de dollars."),
    ("fr-ar", "De 300 € à 500 € par mois.", "ما بين 300 و500 يورو شهريا."),
    ("fr-en", "Deux à trois millions d’oiseaux.", "Two million to three million birds."),
    ("fr-en", "Des hausses de 2 %, 3 % et 4 %.", "Rises of 2, 3 and 4%."),
    # currencies
    ("fr-en", "Le billet coûte 10 nouveaux dirhams.", "The ticket costs 10 new dirhams."),
    ("fr-en", "Il a payé 300 dollars australiens.", "He paid 300 Australian dollars."),
    ("fr-ar", "Un prêt de 20 millions de dollars.", "قرض بقيمة 20 مليون دولار أمريكي."),
    ("fr-ar", "Une amende de 500 dollars canadiens.", "غرامة قدرها 500 دولار كندي."),
    ("fr-ar", "Le billet coûte 300 yens.", "سعر التذكرة 300 ين."),
    ("fr-ar", "Le repas coûte 9 000 wons.", "ثمن الوجبة 9000 وون."),
    ("fr-en", "Une aide de 35 millions de livres sterling.", "A £35 million grant."),
    ("fr-en", "Une aide de 35 millions de livres.", "Aid of 35 million pounds."),
    ("fr-ar", "Il doit 700 livres égyptiennes.", "عليه 700 جنيه مصري."),
    ("fr-ar", "Une dette de 40 000 livres libanaises.", "دين قدره 40 ألف ليرة لبنانية."),
    ("fr-en", "Le sac coûte 2 500 francs CFA.", "The bag costs 2,500 CFA francs."),
    ("fr-en", "Le prix est de 10 cents par kilo.", "The price is 10 cents a kilo."),
    ("fr-en", "Une puce à un cent de dollar.", "A chip that costs one US cent."),
    ("fr-en", "Il coûte 50 centimes.", "It costs €0.50."),
    ("fr-en", "Le café est à 1 € 50.", "Coffee is €1.50."),
    ("fr-en", "3 milliards d’euros, contre 2 en mai.", "€3 billion, up from 2 in May."),
    ("en-fr", "It rose to €3bn from €2bn.", "Il atteint 3 milliards d’euros, contre 2 milliards."),
    ("ar-en", "أول حالات كوفيد-19 أوروبية.", "The first European COVID-19 cases."),
    # what stands for one number
    ("fr-en", "Il mesure 1 m 72.", "He is 1.72m tall."),
    ("fr-en", "Il mesure un mètre quatre-vingts.", "He is 1.80 m tall."),
    ("fr-en", "Le bébé pesait 3 kg 200.", "The baby weighed 3.2 kg."),
    ("fr-en", "Une pointure de 29 ¾.", "A size of 29.75."),
    ("fr-en", "Les 2/3 des sièges.", "Two-thirds of the seats."),
    ("fr-ar", "Les deux tiers des 90 voix.", "ثلثا الأصوات التسعين."),
    ("fr-en", "Les trois quarts des villages.", "Three-quarters of villages."),
    ("fr-ar", "Vendu à trois millions et cinq millions d’exemplaires.",
     "بيع منه ثلاثة ملايين وخمسة ملايين نسخة."),
    ("fr-en", "Ils ont gagné trois millions et cinq millions.",
     "They won three million and five million."),
    ("en-ar", "Between two million and three million years.", "بين مليوني وثلاثة ملايين عام."),
    ("ar-fr", "يعمل واحد بالمئة منهم.", "Un pour cent d’entre eux travaillent."),
    ("fr-en", "Une quarantaine de lettres.", "Some 39 letters."),
    ("fr-ar", "Au cours des six derniers mois.", "خلال الأشهر الست الأخيرة."),
    ("fr-ar", "Il a tué trois d’entre eux.", "قتل ثلاثًا منهم."),
    ("fr-ar", "Les huit grandes puissances.", "القوى العظمى الثماني."),
    ("ar-fr", "لست من أنصاره.", "Je ne suis pas de ses partisans."),
    ("ar-en", "كمية كبيرة من الماء.", "A large amount of water."),
    ("ar-en", "ستُوضع الأجهزة غدا.", "The devices will be placed tomorrow."),
    # names and labels
    ("en-ar", "The bus left for Six Flags.", "غادرت الحافلة إلى سيكس فلاجز."),
    ("fr-en", "La tombe KV62 : voici KV62.", "Tomb KV62."),
    ("en-ar", "The R0 of the virus is 3.", "رقم التكاثر الأساسي للفيروس 3."),
    ("en-ar", "Type-I cells fail.", "تفشل خلايا النوع 1."),
    ("fr-ar", "Une surface de 36 mm2.", "مساحة 36 مم2."),
    # centuries, decades, days
    ("fr-ar", "Aux XIXe et XXe siècles.", "في القرنين التاسع عشر والعشرين."),
    ("fr-en", "Du XIe–XIIe siècle.", "From the 11th–12th centuries."),
    ("fr-en", "Un palais du XIXe siècle.", "A 19th-century palace."),
    ("fr-ar", "Au début des années 2000.", "في بداية القرن الحادي والعشرين."),
    ("ar-fr", "منذ سبعينيات القرن العشرين.", "Depuis les années 1970."),
    ("fr-en", "La mode des années 80.", "The fashion of the eighties."),
    ("fr-ar", "La mode des années 80.", "أزياء الثمانينيات."),
    ("fr-en", "Un article du 29 septembre.", "An article published on Saturday."),
    # ordinals
    ("fr-en", "Il est arrivé 3e à Oujda.", "He came third in Oujda."),
    ("fr-en", "Le 1er mai, il a démissionné.", "He resigned on May 1."),
    ("fr-ar", "La 2e place du groupe.", "المركز الثاني في المجموعة."),
    ("fr-en", "Le Premier ministre est réélu pour un second mandat.",
     "The Prime Minister is re-elected for a second term."),
    ("fr-en", "Le Premier ministre repart, de nouveau.",
     "The Prime Minister leaves for a second time."),
    ("fr-en", "C’est la première fois, à 5 mètres par seconde.",
     "It is the first time, at 5 metres per second."),
    ("fr-ar", "La première a eu lieu en novembre.", "جرى العرض الأول في تشرين الثاني."),
    ("fr-en", "Les premières dames du tiers-monde.", "First ladies of the Third World."),
    ("fr-en", "Mohammed VI a reçu Philippe II.", "Mohammed VI received Philip II."),
    # separators and signs
    ("fr-en", "Une baisse de 3,5 %.", "A 3.5% fall."),
    ("fr-en", "Il y a 12 500 élèves.", "There are 12,500 pupils."),
    ("fr-en", "Il y a 330.000 habitants.", "There are 330,000 inhabitants."),
    ("fr-en", "1,250 milliard d’euros.", "€1.25 billion."),
    ("fr-en", "Il pèse 12,500 kg.", "It weighs 12.5 kg."),
    ("fr-en", "Il y a 1,234,567 voix et 12,500 bulletins.",
     "There are 1,234,567 votes and 12,500 ballots."),
    ("fr-ar", "Une hausse de 3,5 %.", "ارتفاع بنسبة 3,5 في المائة."),
    ("fr-ar", "12 500 élèves.", "12,500 تلميذ."),
    ("fr-ar", "12 500 élèves.", "12.500 تلميذ."),
    ("fr-en", "Il fait −7 °C à Ifrane.", "It is minus 7 °C in Ifrane."),
    ("fr-en", "Il fait moins 7 °C à Ifrane.", "It is -7 °C in Ifrane."),
    ("fr-ar", "Il fait −7 °C à Ifrane.", "تبلغ الحرارة 7 درجات تحت الصفر في إفران."),
    ("fr-en", "De 5 - 7 °C à l’aube.", "From 5 to 7 °C at dawn."),
]  # fmt: skip
BAD = [
    ("numbers", "fr-en", "L’avion décolle à 6 h 40.", "The plane leaves at 6.50."),
    ("numbers", "fr-en", "Elle a gagné en 2 h 05 min 30 s.", "She won in 2:15:30."),
    ("numbers", "fr-en", "Il mesure 1 m 72.", "He is 1.82m tall."),
    ("numbers", "fr-en", "Le bébé pesait 3 kg 200.", "The baby weighed 2.3 kg."),
    ("numbers", "fr-en", "Le café est à 1 € 50.", "Coffee is €1.80."),
    ("numbers", "fr-en", "Une pointure de 29 ¾.", "A size of 29.25."),
    ("numbers", "fr-en", "Les 2/3 des sièges.", "The 1/3 of the seats."),
    ("numbers", "fr-ar", "Trois millions et cinq millions de voix.", "ثلاثة ملايين وستة ملايين صوت."),
    ("numbers", "fr-ar", "Au cours des six derniers mois.", "خلال الأشهر الأخيرة."),
    ("numbers", "fr-ar", "Le chantier dure deux ans.", "يستمر الورش سنوات."),
    ("numbers", "fr-en", "Le chantier dure deux ans.", "The works will last years."),
    ("numbers", "fr-en", "Un vol de l’A320.", "A flight of the A330."),
    ("numbers", "fr-en", "Entre 5 et 10 millions d’euros.", "€5-10 billion."),
    ("numbers", "fr-en", "Entre 5 et 10 millions d’euros.", "€6-10 million."),
    ("numbers", "fr-en", "38 milliards de dirhams.", "38 million dirhams."),
    ("numbers", "fr-ar", "19 000 hectares.", "19 مليون هكتار."),
    ("numbers", "fr-en", "Une quarantaine de lettres.", "Some 60 letters."),
    ("numbers", "fr-en", "Un palais du XIXe siècle.", "An 18th-century palace."),
    ("numbers", "fr-ar", "Au XIXe siècle.", "في القرن الثامن عشر."),
    ("numbers", "fr-en", "La mode des années 80.", "The fashion of the nineties."),
    ("numbers", "fr-en", "Il est né le 29 septembre.", "He was born in September."),
    # ordinals
    ("numbers", "fr-en", "Il est arrivé troisième à Rabat.", "He came second in Rabat."),
    ("numbers", "fr-en", "Il est arrivé 3e à Rabat.", "He came second in Rabat."),
    ("numbers", "fr-en", "C’est sa première victoire.", "It is her second win."),
    ("numbers", "fr-en", "Le deuxième tour a lieu jeudi.", "The third round is on Thursday."),
    ("numbers", "fr-en", "La Seconde Guerre mondiale.", "The Third World War."),
    ("numbers", "fr-en", "Une élève de cinquième année.", "A fourth-year pupil."),
    ("numbers", "fr-ar", "C’est sa première victoire.", "هذا فوزه الثاني."),
    ("numbers", "fr-ar", "Le troisième pont du pays.", "ثاني جسر في البلاد."),
    ("numbers", "fr-ar", "La 2e place du groupe.", "المركز الثالث بين المتنافسين."),
    ("numbers", "en-fr", "She finished fourth.", "Elle a terminé cinquième."),
    ("numbers", "ar-en", "احتل المركز السابع.", "He took sixth place."),
    ("numbers", "en-ar", "The 18th session.", "الدورة السابعة عشرة."),
    ("numbers", "fr-en", "Philippe II est mort.", "Philip III is dead."),
    # separators and signs
    ("numbers", "fr-en", "1,250 milliard d’euros.", "€1,250 billion."),
    ("numbers", "fr-en", "Il pèse 12,500 kg.", "It weighs 12,500 kg."),
    ("numbers", "en-fr", "There are 12,500 pupils.", "Il y a 12,500 élèves."),
    ("numbers", "fr-en", "Il y a 12 500 élèves.", "There are 12.500 pupils."),
    ("numbers", "fr-en", "Une baisse de 3,5 %.", "A 3,5% fall."),
    ("numbers", "fr-en", "2,3 milliards de dirhams.", "2,3 billion dirhams."),
    ("numbers", "fr-en", "Il fait −7 °C à Ifrane.", "It is 7 °C in Ifrane."),
    ("numbers", "fr-en", "Il fait 7 °C à Ifrane.", "It is -7 °C in Ifrane."),
    ("numbers", "fr-ar", "Il fait −7 °C à Ifrane.", "تبلغ الحرارة 7 درجات في إفران."),
    # percentages and currencies
    ("percent", "fr-en", "De 60 % à 70 % des inscrits.", "Some 60-70 of those registered."),
    ("percent", "fr-en", "Une hausse de 14 % en 2020.", "A rise of 14 in 2020."),
    ("percent", "fr-ar", "Une hausse de 14 %.", "ارتفاع قدره 14."),
    ("currency", "fr-ar", "Le billet coûte 300 yens.", "سعر التذكرة 300 دولار."),
    ("currency", "fr-en", "Il a payé 300 dollars australiens.", "He paid 300 Australian pesos."),
    ("currency", "fr-en", "Un prêt de 20 millions de dirhams.", "A 20 million dinar loan."),
    ("currency", "fr-en", "Entre 5 et 10 millions d’euros.", "$5-10 million."),
    ("currency", "fr-en", "Il coûte 50 euros.", "It costs 50 cents."),
    ("currency", "fr-ar", "Il doit 700 livres égyptiennes.", "عليه 700 درهم."),
    ("currency", "fr-en", "Il coûte 1 500 roupies.", "It costs 1,500."),
    ("currency", "en-fr", "It raised 40 million rand.", "Il a levé 40 millions de nairas."),
]  # fmt: skip


def _found(pair: str, source: str, target: str) -> list[tuple[str, str]]:
    source_lang, target_lang = pair.split("-")
    found = check_pair(source, target, source_lang, target_lang)
    return [(f.check, f.message) for f in found if f.check in CHECKS and f.severity != "info"]


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_right_numbers_pass(pair: str, source: str, target: str) -> None:
    assert _found(pair, source, target) == []


@pytest.mark.parametrize(("check", "pair", "source", "target"), BAD)
def test_wrong_numbers_are_seen(check: str, pair: str, source: str, target: str) -> None:
    assert check in {name for name, _ in _found(pair, source, target)}


def test_a_waiver_names_both_numbers() -> None:
    (found,) = check_pair("Il a 28 ans.", "He is 58.", "fr", "en")
    assert (found.about, found.severity) == ("28 → 58", "error")


def test_a_thousand_times_too_much_is_an_error_beside_a_scale() -> None:
    (found,) = check_pair("1,250 milliard d’euros.", "€1,250 billion.", "fr", "en")
    assert (found.check, found.severity) == ("numbers", "error")


def test_an_ordinal_that_only_got_lost_is_no_finding() -> None:
    assert _found("fr-en", "Au premier rang, il sourit.", "He smiles in front.") == []
