"""`numbers`, `percent` and `currency`: how quantities are read in three languages."""

from __future__ import annotations

import sys

import pytest

from newstranslate.checks import check_pair, numbers
from tests.checks.subjects import subject

CHECKS = {"numbers", "percent", "currency"}
GOOD = [
    # the Maghreb's plural of a billion
    ("fr-ar", "Un budget de 3 MMDH.", "ميزانية قدرها ثلاثة ملايير درهم."),
    ("fr-ar", "Des milliards de dirhams.", "ملايير الدراهم."),
    # units of mass with a prefix, and abbreviated scales
    ("en-ar", "It absorbs 1.5 gigatons of carbon.", "يمتص 1.5 مليار طن من الكربون."),
    ("fr-en", "Elle absorbe 1,5 gigatonne de CO2.", "It absorbs 1.5 billion tonnes of CO2."),
    ("fr-es", "Elle émet 300 kilotonnes.", "Emite 300 kilotoneladas."),
    ("fr-ar", "Une bombe de 20 mégatonnes.", "قنبلة قوتها 20 ميغا طن."),
    ("en-ar", "It is worth 162 584 mln EUR.", "تبلغ قيمتها 162,584 مليون يورو."),
    ("fr-en", "Un budget de 3 mlrd d’euros.", "A budget of 3 billion euros."),
    # ages
    ("fr-en", "Un septuagénaire est mort.", "A man in his 70s died."),
    ("en-fr", "A woman in her 30s died.", "Une trentenaire est morte."),
    ("ar-en", "توفي رجل ستيني.", "A man in his 60s died."),
    ("es-en", "Murió un octogenario.", "A man in his 80s died."),
    # a decade and its first year
    ("en-es", "In the early 1980s (by 1980, it had 90).", "A principios de los ochenta (en 1980, 90)."),
    ("en-fr", "Fewer lived there in the 1700s.", "Moins y vivaient au XVIIIe siècle."),
    # a conversion in feet and inches, left out
    ("en-es", "The lines use the 760 mm (2 ft 6 in) gauge.", "Usan el ancho de 760 mm."),
    ("en-fr", "The door is 2 ft 6 in wide.", "La porte mesure 76 cm de large."),
    ("fr-en", "Il mesure 1 m 80 et pèse 70 kg.", "He is 5 feet 11 inches and weighs 154 pounds."),
    ("en-fr", "He is 6-foot-4.", "Il mesure 1 m 93."),
    ("fr-en", "Il mesure 1,80 m.", "He is about 6 feet tall."),
    ("en-fr", "He is 6 feet 4 and weighs 90 kilos.", "Il mesure 1,93 m et pèse 90 kilos."),
    ("en-fr", "The boxer weighed 12 stone 7 in May.", "Le boxeur pesait 79 kg en mai."),
    # neither percentage points nor percentiles are percentages
    ("en-fr", "He is in the 90-percentile.", "Il est dans le 90e centile."),
    ("en-fr", "He won by 40 percentage points.", "Il a gagné de 40 points de pourcentage."),
    ("en-ar", "He won by 40 percentage points.", "فاز بفارق 40 نقطة مئوية."),
    ("fr-en", "Sa 36è rencontre, sa 21ième victoire.", "His 36th game, his twenty-first win."),
    ("en-es", "It was his 36th meeting.", "Era su trigésima sexta reunión."),
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
    ("fr-en", "La Ve République, deuxième partie.", "The Fifth Republic, part two."),
    ("fr-ar", "Le premier dit : trop de dioxyde de carbone.",
     "قال أحدهم: كثير من ثاني أكسيد الكربون."),
    ("fr-en", "Par −7,6° de longitude.", "At 7.6° W."),
    ("fr-en", "Un écart de −2 °C avec la normale.", "2 °C lower than usual."),
    ("en-ar", "20 million pounds of rice.", "20 مليون رطل من الأرز."),
    ("fr-en", "Un solde de −3 % sur un an.", "Its balance was off 3% on the year."),
    ("fr-en", "Des milliards d’étoiles.", "Some 3 billion stars."),
    ("fr-en", "Il a misé un euro sur elle.", "He put one on her."),
    ("fr-en", "50 % des élèves.", "Half of pupils."),
    ("fr-en", "Voir les notes (1,2).", "See notes (1,2)."),
    ("fr-en", "Mille mercis à tous.", "Many thanks to all."),
    ("fr-ar", "Le premier match a lieu en novembre.",
     "تقام المباراة الافتتاحية في تشرين الثاني."),
    # and other ways to write and tell numbers
    ("fr-en", "Il a gagné 5 livres sterling.", "He won five pounds."),
    ("fr-en", "Il pèse 5 livres.", "It weighs 5 pounds."),
    ("fr-en", "Il a publié 5 livres.", "He has published five books."),
    ("fr-en", "Un budget de 450 MDH.", "A budget of MAD 450 million."),
    ("fr-en", "Un budget de 450 millions de DH.", "A budget of 450 million dirhams."),
    ("fr-ar", "Un budget de 1,2 MMDH.", "ميزانية قدرها 1,2 مليار درهم."),
    ("fr-en", "Un prêt de 3 Md€.", "A €3bn loan."),
    ("fr-en", "Le SMIC passe à 3 111,39 DH.", "The minimum wage rises to 3,111.39 dirhams."),
    ("fr-ar", "Il a 40 ans.", "عمره أربعون عاما."),
    ("fr-en", "Le score est de 3 buts à 2.", "The score is 3-2."),
    ("fr-en", "Elle a gagné 6-4, 7-5.", "She won 6-4, 7-5."),
    ("fr-en", "Environ 1,5 million de personnes.", "About 1.5 million people."),
    ("fr-en", "Environ un million et demi de personnes.", "About 1.5 million people."),
    ("fr-ar", "Quelque 1,5 million de personnes.", "نحو مليون ونصف مليون شخص."),
    ("fr-en", "Sa 19e édition a lieu du 3 au 5 juin.",
     "Its nineteenth edition runs from June 3-5."),
    ("fr-ar", "Sa 19e édition a lieu du 3 au 5 juin.", "تقام دورته التاسعة عشرة من 3 إلى 5 يونيو."),
    ("fr-en", "Ils sont 7 fois plus nombreux.", "They are seven times as numerous."),
    ("fr-en", "Le prix a doublé en deux ans.", "The price has doubled in two years."),
    ("fr-en", "Tous les deux ans, il revient.", "Every other year he comes back."),
    ("fr-en", "Deux jours après.", "A couple of days later."),
    ("fr-en", "Il y a deux semaines.", "A fortnight ago."),
    ("fr-en", "Il y a quinze jours.", "Two weeks ago."),
    ("fr-en", "Dans huit jours.", "In a week."),
    ("fr-en", "Ils étaient tous les trois là.", "All three were there."),
    ("fr-en", "Le G7 et le G20 se réunissent.", "The G7 and the G20 meet."),
    ("fr-ar", "Le G7 se réunit.", "تجتمع مجموعة السبع."),
    ("fr-en", "24 heures sur 24, 7 jours sur 7.", "24/7."),
    ("fr-en", "Elle a 9 mois.", "She is nine months old."),
    ("fr-en", "Le vol AT 651 est annulé.", "Flight AT651 is cancelled."),
    ("fr-en", "Sur la RN 9, à 30 km de Tata.", "On the N9, 30 km from Tata."),
    ("fr-en", "Il a un QI de 140.", "He has an IQ of 140."),
    ("fr-en", "Article 19, alinéa 2.", "Article 19, paragraph 2."),
    ("fr-ar", "Le XXIe siècle.", "القرن الحادي والعشرون."),
    ("fr-en", "Au deuxième trimestre, +3 %.", "In Q2, up 3%."),
    ("fr-en", "Au 2e semestre 2024.", "In the second half of 2024."),
    ("fr-en", "Un tiers des élèves.", "A third of pupils."),
    ("fr-ar", "Les trois quarts des élèves.", "ثلاثة أرباع التلاميذ."),
    ("fr-en", "Il a bu 1,5 l d’eau.", "He drank one and a half litres of water."),
    ("fr-en", "Un rapport de 1 à 10.", "A ratio of 1:10."),
    ("fr-en", "Du 1er au 3 mars.", "From 1 to 3 March."),
    ("fr-ar", "Le 1er janvier.", "في الأول من يناير."),
    ("fr-en", "À midi et demi.", "At 12.30 pm."),
    ("fr-en", "À midi.", "At 12 noon."),
    ("fr-en", "À 0 h 30.", "At 12:30 a.m."),
    ("fr-en", "À 12 h 15.", "At a quarter past twelve."),
    ("fr-en", "À 17 h 45.", "At a quarter to six."),
    ("fr-ar", "À 17 h 45.", "في السادسة إلا ربعا."),
    ("fr-ar", "À 17 h 15.", "في الخامسة والربع."),
    ("fr-ar", "À 17 h 30.", "في الخامسة والنصف."),
    ("fr-ar", "À 17 h 20.", "في الخامسة وعشرين دقيقة."),
    ("fr-ar", "À 17 h 20.", "في الخامسة والثلث."),
    ("fr-en", "Une douzaine d’œufs.", "Twelve eggs."),
    ("fr-en", "Des dizaines de milliers de personnes.", "Tens of thousands of people."),
    ("fr-ar", "Des dizaines de milliers de personnes.", "عشرات الآلاف من الأشخاص."),
    ("fr-ar", "Des centaines de morts.", "مئات القتلى."),
    ("fr-en", "Plus de 1.000 morts.", "More than 1,000 dead."),
    ("fr-en", "L’indice a gagné 0,125 point.", "The index gained 0.125 points."),
    ("fr-en", "L’action a clôturé à 1,234 euro.", "The share closed at €1.234."),
    ("fr-en", "Un séisme de 6,2.", "A 6.2-magnitude quake."),
    ("fr-en", "Un taux de 2,75 %.", "A rate of 2¾%."),
    ("fr-en", "Le Boeing 737-800 s’est posé.", "The Boeing 737-800 landed."),
    ("fr-en", "En 2023-2024.", "In 2023/24."),
    ("fr-en", "Pour la saison 2018-19.", "For the 2018-2019 season."),
    ("fr-en", "Les 18-25 ans.", "People aged 18 to 25."),
    ("fr-en", "Son 2e mandat, le second.", "His second term."),
    ("fr-en", "La Seconde Guerre mondiale.", "World War II."),
    ("fr-en", "La Première Guerre mondiale.", "World War One."),
    ("fr-ar", "La Première Guerre mondiale.", "الحرب العالمية الأولى."),
    ("fr-en", "Le Premier ministre a parlé en premier.", "The prime minister spoke first."),
    ("fr-en", "Dans un premier temps, puis dans un second temps.", "First, then later."),
    ("fr-en", "Dans un premier temps, il a nié, puis avoué.",
     "At first he denied it; a second later he confessed."),
    ("fr-en", "Il a été élu pour la deuxième fois.", "He was elected twice."),
    ("fr-en", "C’est la troisième plus grande ville.", "It is the third-largest city."),
    ("fr-ar", "C’est la troisième plus grande ville.", "إنها ثالث أكبر مدينة."),
    ("fr-ar", "Mohammed V et Hassan II.", "محمد الخامس والحسن الثاني."),
    ("fr-en", "Benoît XVI est mort.", "Benedict XVI is dead."),
    ("fr-ar", "Benoît XVI est mort.", "توفي بنديكتوس السادس عشر."),
    ("fr-en", "Il fait entre -5 et -10 °C.", "It is between -5 and -10 °C."),
    ("fr-en", "Une contraction du PIB de -3 %.", "A 3% fall in GDP."),
    ("fr-en", "Température : -3 °C.", "Temperature: -3°C."),
    ("fr-en", "- 7 °C à Ifrane", "−7°C in Ifrane"),
    ("fr-ar", "Mille et une nuits.", "ألف ليلة وليلة."),
    ("fr-en", "Cent ans de solitude.", "One Hundred Years of Solitude."),
    ("fr-en", "Un mètre soixante-quinze.", "1.75 m."),
    ("fr-en", "Deux mètres dix.", "2.10 m."),
    ("fr-en", "Cinq euros cinquante.", "€5.50."),
    ("fr-en", "Quatre-vingt-onze pour cent.", "91%."),
    ("fr-en", "Soixante-quatorze mille deux cents.", "74,200."),
    ("fr-ar", "Vingt-deux mille trois cent quarante.", "22340."),
    ("fr-ar", "1 250 000 dirhams.", "مليون و250 ألف درهم."),
    ("fr-en", "1 250 000 dirhams.", "1.25 million dirhams."),
    ("fr-ar", "2 500 dirhams.", "ألفان وخمسمائة درهم."),
    ("fr-ar", "2 300 000.", "مليونان وثلاثمائة ألف."),
    ("fr-ar", "35 000.", "خمسة وثلاثون ألفا."),
    ("fr-ar", "5 200 000 et 3 000.", "خمسة ملايين ومئتا ألف، وثلاثة آلاف."),
    ("fr-ar", "Un million deux cent mille.", "مليون ومئتا ألف."),
    ("fr-ar", "Mille et cinq mille.", "ألف وخمسة آلاف."),
    ("en-fr", "Two thousand and twenty-four.", "Deux mille vingt-quatre."),
    ("en-fr", "She came 2nd; he was 10th.", "Elle a fini deuxième ; il a fini dixième."),
    ("ar-fr", "بلغ عددهم 2.500 شخص.", "Ils étaient 2 500."),
    ("ar-en", "بلغ عددهم ٢٬٥٠٠ شخص.", "They numbered 2,500."),
    ("ar-en", "بنسبة ٣٫٥٪.", "By 3.5%."),
    ("ar-fr", "في الساعة الثالثة والنصف بعد الظهر.", "À 15 h 30."),
    ("ar-en", "حصل على المركز الثاني مرة ثانية.", "He came second again."),
    ("ar-en", "خلال العقود الثلاثة الماضية.", "Over the past three decades."),
    ("en-fr", "The 3-year-old won $2.5m.",
     "Le cheval de trois ans a gagné 2,5 millions de dollars."),
    ("en-ar", "The 3-year-old won $2.5m.", "فاز الحصان البالغ ثلاث سنوات بمبلغ 2.5 مليون دولار."),
    ("en-fr", "It costs 50 pence.", "Cela coûte 50 pence."),
    ("en-fr", "It costs 50p.", "Cela coûte 50 pence."),
    ("en-fr", "He ran 100m in 9.58.", "Il a couru le 100 m en 9 s 58."),
    ("fr-en", "Il a couru le 100 m en 9 s 58.", "He ran the 100m in 9.58 seconds."),
    ("fr-en", "Il a couru le 100 m en 9’’58.", "He ran the 100m in 9.58 seconds."),
    ("fr-en", "Il a terminé en 3’26’’.", "He finished in 3:26."),
    ("fr-en", "Page 3/4.", "Page 3 of 4."),
    # A rank is missing only beside a superlative of the other text, and the first one never.
    ("fr-en", "La deuxième plus grande ville vote.", "The runner-up votes."),
    ("fr-en", "La première plus grande ville vote.", "The largest city votes."),
    ("fr-en", "Il est deuxième et meilleur buteur.", "He is runner-up and best scorer."),
    # A day and a month, not three quarters.
    ("fr-en", "Il est parti le 3/4.", "He left on 3 April."),
    ("fr-ar", "Lundi 3/4, le port a rouvert.", "أعيد فتح الميناء يوم الاثنين 3 أبريل."),
    ("en-fr", "On 3/4 the port reopened.", "Le port a rouvert le 3 avril."),
    ("fr-en", "Le 3/4 des élus a voté.", "Three quarters of the members voted."),
    ("fr-en", "Le 3/4 était vide.", "Three quarters were empty."),
    ("fr-en", "Le 11/9.", "9/11."),
    ("fr-en", "L’an II de la République.", "Year II of the Republic."),
    ("fr-en", "Ouvert de 9h à 17h.", "Open from 9 am to 5 pm."),
    ("fr-en", "Ouvert de 9h à 17h.", "Open 9-5."),
    ("fr-en", "5 000 Mds$.", "$5tn."),
    ("fr-en", "Tél. : 05 37 68 02 00.", "Tel: 05 37 68 02 00."),
    ("fr-en", "Le 06/12/2023.", "On 6 December 2023."),
    ("fr-en", "Le 06/12/2023.", "12/06/2023."),
    ("fr-en", "Il y a 10 cas pour 100 000 habitants.", "There are 10 cases per 100,000."),
    ("fr-en", "Un sur dix.", "10 per cent."),
    ("fr-en", "Une personne sur dix.", "One in ten."),
    ("fr-en", "La moitié des élèves.", "50% of pupils."),
    ("en-fr", "At a quarter to six.", "À 17 h 45."),
    ("en-fr", "The 1,000-page report costs $12.50.",
     "Le rapport de 1 000 pages coûte 12,50 dollars."),
    ("en-fr", "The 1.5-degree target.", "L’objectif de 1,5 degré."),
    ("en-fr", "Web 2.0 and version 3.11.", "Le Web 2.0 et la version 3.11."),
    ("fr-en", "La version 3.11 de Python.", "Version 3.11 of Python."),
    ("en-fr", "It has 330,000 inhabitants.", "Elle compte 330.000 habitants."),
    ("en-fr", "Of the 40 who ran, 17 won.", "Sur les 40 qui ont couru, 17 ont gagné."),
    ("en-fr", "He gave 3 real reasons.", "Il a donné 3 vraies raisons."),
    ("en-fr", "They crossed 20 pounds of rice.", "Ils ont porté 20 livres de riz."),
    ("en-ar", "They carried 20 pounds of rice.", "حملوا 20 رطلا من الأرز."),
    ("en-fr", "The 25 cent coin.", "La pièce de 25 cents."),
    ("en-fr", "A 2,000 square foot house.", "Une maison de 2 000 pieds carrés."),
    ("en-fr", "One in five.", "Un sur cinq."),
    ("en-fr", "Three-fifths of voters.", "Trois cinquièmes des électeurs."),
    ("en-fr", "Four-fifths of voters.", "80 % des électeurs."),
    ("en-fr", "She scored in the 90+3rd minute.", "Elle a marqué à la 90e+3 minute."),
    ("en-fr", "He won silver in the 4x100m.", "Il a remporté l’argent au 4x100 m."),
    ("en-ar", "He won silver in the 4x100m.", "فاز بالفضة في سباق 4×100 متر."),
    ("en-ar", "In the 93rd minute.", "في الدقيقة 93."),
    ("en-ar", "In the 93rd minute.", "في الدقيقة الثالثة والتسعين."),
    ("en-ar", "The 21st century.", "القرن الواحد والعشرون."),
    ("en-ar", "Half of them.", "نصفهم."),
    ("en-ar", "5,000 people.", "خمسة آلاف شخص."),
    ("en-ar", "5,500 people.", "خمسة آلاف وخمسمائة شخص."),
    ("en-ar", "1,200 people.", "ألف ومئتا شخص."),
    ("en-ar", "1,100 people.", "ألف ومئة شخص."),
    ("en-ar", "12,345 people.", "اثنا عشر ألفا وثلاثمئة وخمسة وأربعون شخصا."),
    ("en-ar", "250,000 people.", "مئتان وخمسون ألف شخص."),
    ("en-ar", "200,000 people.", "مئتا ألف شخص."),
    ("en-ar", "3.2 million.", "ثلاثة ملايين ومئتا ألف."),
    ("en-ar", "2 million dollars.", "مليونا دولار."),
    ("en-ar", "2 billion dollars.", "ملياري دولار."),
    ("en-ar", "The second in two days.", "الثاني في يومين."),
    ("en-ar", "On the third day after 48 hours.", "في اليوم الثالث بعد 48 ساعة."),
    ("en-ar", "November 3, 1998.", "3 تشرين الثاني 1998."),
    ("en-ar", "On Tuesday at 3 pm.", "يوم الثلاثاء في الساعة الثالثة عصرا."),
    ("ar-fr", "الحادي عشر من سبتمبر.", "Le 11 septembre."),
    ("ar-fr", "الدورة الثامنة والعشرون.", "La 28e session."),
    ("ar-en", "الذكرى الخمسون.", "The 50th anniversary."),
    ("ar-fr", "الذكرى المئوية.", "Le centenaire."),
    ("ar-fr", "أول أمس.", "Avant-hier."),
    ("ar-en", "أول أمس قال ثانية إنه سيعود.",
     "The day before yesterday he said again he would be back."),
    ("ar-fr", "رئيس الوزراء أول من تكلم.", "Le Premier ministre a parlé le premier."),
    ("fr-en", "Le premier et le deuxième.", "The first and the second."),
    ("fr-en", "Le premier et le deuxième.", "The former and the latter."),
    ("fr-en", "Deux fois par semaine.", "Twice a week."),
    ("fr-en", "Le Premier ministre et son second.", "The prime minister and his deputy."),
    ("fr-en", "Il a dit en premier lieu que…", "He said first that…"),
    ("fr-en", "Une première : il a couru pendant 10 secondes.", "A first: he ran for 10 seconds."),
    ("fr-en", "Première victoire en une seconde.", "First win in a second."),
    ("fr-en", "La première moitié, la seconde.", "The first half, the other half."),
    ("fr-en", "Le premier trimestre.", "The first quarter."),
    ("fr-en", "Le troisième quart de finale.", "The third quarter-final."),
    ("fr-ar", "Les quarts de finale.", "ربع النهائي."),
    ("fr-ar", "Les 8es de finale.", "ثمن النهائي."),
    ("fr-en", "Les huitièmes de finale.", "The round of 16."),
    ("fr-en", "Les 16es de finale.", "The round of 32."),
    ("fr-en", "Les 8es de finale.", "The last 16."),
    ("fr-ar", "Les huitièmes de finale.", "دور الـ16."),
    ("fr-ar", "Les demi-finales.", "نصف النهائي."),
    ("fr-en", "Elle est enceinte de 5 mois.", "She is five months pregnant."),
    ("fr-en", "Il fait 3 °C de moins.", "It is 3 °C cooler."),
    ("fr-en", "Il fait -3°.", "It is minus three."),
    ("fr-en", "Entre 2 et 7 °C", "2-7 °C"),
    ("fr-en", "Un froid de - 20 °C.", "A chill of 20 °C below zero."),
    ("fr-ar", "- 20 °C", "20 درجة مئوية تحت الصفر"),
    ("fr-ar", "−20 °C", "-20 درجة مئوية"),
    ("ar-fr", "-5 درجات", "-5 degrés"),
    ("fr-en", "Il pèse 1,250 kg.", "It weighs 1.250 kg."),
    ("fr-en", "Le dollar vaut 9,875 dirhams.", "A dollar is worth 9.875 dirhams."),
    ("fr-en", "Une facture de 12.500 DH.", "A 12,500-dirham bill."),
    ("fr-ar", "Une facture de 12.500 DH.", "فاتورة بقيمة 12500 درهم."),
    ("fr-en", "Une facture de 1.250.000 DH.", "A 1,250,000-dirham bill."),
    ("fr-en", "0,250 kg.", "0.250 kg."),
    ("fr-en", "Les MRE ont transféré 117,7 MMDH.", "Remittances hit MAD117.7bn."),
    ("fr-en", "Un don de 100.000 DHS.", "A donation of MAD 100,000."),
    ("fr-ar", "Entre 100 et 200 DH.", "ما بين 100 و200 درهم."),
    ("fr-en", "Il a reçu 50.000 euros.", "He received €50,000."),
    ("fr-en", "Une amende de 2 à 5 millions FCFA.", "A fine of 2 to 5 million CFA francs."),
    ("fr-ar", "Une amende de 2 millions de francs CFA.", "غرامة قدرها مليونا فرنك أفريقي."),
    ("fr-en", "20 couronnes.", "20 kronor."),
    ("fr-en", "20 livres turques.", "20 Turkish lira."),
    ("fr-ar", "20 livres turques.", "20 ليرة تركية."),
    ("fr-ar", "20 livres soudanaises.", "20 جنيها سودانيا."),
    ("fr-ar", "20 euros.", "عشرون يورو."),
    ("fr-en", "La couronne norvégienne a perdu 2 %.", "The Norwegian krone lost 2%."),
    ("fr-ar", "10 centimes.", "10 سنتيمات."),
    ("fr-en", "Un hectare, 10 ares.", "One hectare, 10 ares."),
    # abbreviated scales without a currency beside them
    ("fr-en", "Plus de 2 millions de personnes vivent ici.", "More than 2m people live here."),
    ("fr-en", "Le pays compte 37 millions d’habitants.", "The country has a population of 37m."),
    ("ar-en", "بلغ عدد السكان 37 مليونا سنة 2020.", "The population reached 37m in 2020."),
    ("fr-en", "Le mur mesure 37 mètres.", "The wall measures 37m."),
    ("en-fr", "The firm has 300k customers.", "L’entreprise compte 300 000 clients."),
    ("fr-en", "Le pays compte 3 M d’habitants.", "The country has 3 million inhabitants."),
    ("en-fr", "It costs 230 million euros.", "Cela coûte 230M d’euros."),
    ("fr-en", "Entre 325 et 340 M$.", "Between $325 million and $340 million."),
    ("en-fr", "A $300+ billion plan.", "Un plan de plus de 300 milliards de dollars."),
    ("fr-en", "Moins de 1 % des dépenses.", "Less than 1pc of spending."),
    ("en-fr", "They earn 5 euro cents a kilo.", "Ils gagnent 5 centimes d’euro par kilo."),
    ("en-fr", "£35 for PS3 £44 for Xbox", "35 £ pour PS3, 44 £ pour Xbox"),
    # a whole number and a fraction
    ("fr-en", "Ajoutez 2 1/2 tasses.", "Add 2½ cups."),
    # a day and a month with a stroke
    ("fr-en", "Le 3/4 est férié.", "3 April is a public holiday."),
    ("en-ar", "The 9/11 attacks.", "هجمات 11 سبتمبر."),
    ("zh-en", "会议将于5月举行。", "The meeting will take place in May."),
    ("ko-en", "회의는 5월에 열린다.", "The meeting will take place in May."),
    # a share as a percentage
    ("fr-en", "Neuf Tunisiens sur dix ont un téléphone.", "Ninety percent of Tunisians own a phone."),
    ("en-fr", "Nine women in every ten own a phone.", "90 % des femmes ont un téléphone."),
    ("ar-en", "ثلاثة من كل أربعة يملكون هاتفا.", "75% own a phone."),
    ("es-fr", "Nueve de cada diez tienen teléfono.", "90 % ont un téléphone."),
    # other words for a time
    ("en-fr", "Trains leave at 0530.", "Les trains partent à 5 h 30."),
    ("fr-en", "Au siècle dernier, la ville vivait bien.", "In the 20th century, the town lived well."),
    ("en-ar", "In the 20th century.", "في القرن الماضي."),
    ("ar-en", "في القرن العشرين.", "In the last century."),
    ("fr-en", "Au 20ème siècle.", "In the last century."),
    ("en-fr", "He is in his mid-30s.", "Il a 35 ans."),
    ("fr-en", "Il a duré une heure et dix minutes.", "It lasted an hour and ten minutes."),
    ("en-fr", "In the mid-90s, it closed.", "Il a fermé vers 1995."),
    ("en-fr", "During the fortnight before.", "Pendant les 15 jours précédents."),
    ("fr-en", "Il part 8 jours plus tard.", "He leaves a week later."),
    ("en-fr", "He worked for three decades.", "Il a travaillé trente ans."),
    ("en-fr", "The last 16 match.", "Le match de 8e de finale."),
    ("fr-en", "Il a purgé 18 mois.", "He served a year and a half."),
    ("en-ar", "School begins at half past eight.", "تبدأ المدرسة الساعة الثامنة والنصف."),
    ("fr-en", "À 20 h 30, il part.", "He leaves at half past eight."),
    # a space after an Arabic “and”
    ("en-ar", "It has twenty-six states.", "لديها ستة و عشرين ولاية."),
    ("en-ar", "School begins at 8:30 a.m.", "تبدأ المدرسة الساعة الثامنة و النصف."),
]  # fmt: skip
BAD = [
    ("numbers", "fr-ar", "Un budget de 3 MDH.", "ميزانية قدرها ثلاثة ملايير درهم."),
    ("numbers", "fr-en", "Plus de 2 millions de personnes.", "More than 3m people."),
    ("numbers", "fr-en", "Ajoutez 2 1/2 tasses.", "Add 3½ cups."),
    ("numbers", "en-ar", "The 9/11 attacks.", "هجمات 12 سبتمبر."),
    ("numbers", "fr-en", "Neuf Tunisiens sur dix en ont un.", "Eighty percent of Tunisians have one."),
    ("numbers", "fr-en", "À 20 h 15, il part.", "He leaves at a quarter to eight."),
    ("numbers", "fr-en", "À 8 h 30, il part.", "Half the men leave in eight towns."),
    ("numbers", "fr-en", "Il a 8,5 points.", "He leaves at half past eight."),
    ("numbers", "fr-en", "Il part à 10 h.", "He leaves with 2, 8 men."),
    ("numbers", "fr-en", "Il a 50 % des voix.", "He has two of the four votes."),
    ("numbers", "fr-en", "La hausse est de 40 %.", "The rise lasted 2 to 5 years."),
    ("numbers", "fr-en", "Il a 90 % des voix.", "Nine people voted for him, in a village of ten."),
    ("numbers", "fr-en", "Il a 90 % des voix.", "Nine out of zero voted for him."),
    ("numbers", "fr-en", "Il a 90 points.", "He has nine out of ten."),
    ("numbers", "en-fr", "The 20th month was mild.", "Ce mois du siècle dernier fut doux."),
    ("numbers", "en-fr", "Of the last century, 20 hats remain.", "Du siècle dernier, il reste des chapeaux."),
    ("numbers", "en-fr", "On July 20, last century ended.", "Le siècle dernier a pris fin en juillet."),
    ("numbers", "en-fr", "In the 19th century, all was well.", "Au siècle dernier, tout allait bien."),
    ("numbers", "en-fr", "In the 20th century.", "Au siècle des Lumières."),
    ("numbers", "fr-en", "Il prend 15 jours de prison.", "He gets 2 days in prison."),
    ("numbers", "fr-en", "Il prend 15 jours de prison.", "He gets 14 days in prison."),
    ("numbers", "fr-en", "Il prend 8 jours de prison.", "He gets weeks in prison."),
    ("numbers", "fr-en", "Il prend 8 mois de prison.", "He gets a week in prison."),
    ("numbers", "fr-en", "Il prend 8 jours de prison.", "He gets a month in prison."),
    ("numbers", "fr-en", "Il prend 15 jours de prison.", "He gets a week in prison."),
    ("numbers", "fr-en", "Les 2 frères prennent 15 jours.", "The 2 brothers get years in prison."),
    ("numbers", "fr-en", "Il prend 8 jours de prison.", "He gets a fortnight in prison."),
    ("numbers", "fr-en", "Au siècle dernier, tout allait bien.", "All was well in the 19th century."),
    ("numbers", "en-fr", "Trains leave at 0530.", "Les trains partent à 5 h 40."),
    ("numbers", "en-fr", "He is in his 30s.", "Il a 35 ans."),
    ("numbers", "en-fr", "The code is 0534.", "Le code est 5 h 34."),
    ("numbers", "en-fr", "He worked for three decades.", "Il a travaillé quarante ans."),
    ("numbers", "fr-en", "Il mesure 1 m 80 et court.", "He is 6 feet 5 inches and runs."),
    ("numbers", "en-fr", "He is 6 feet 2 inches tall.", "Il mesure 1,78 m."),
    ("numbers", "en-ar", "It absorbs 1.5 gigatons of carbon.", "يمتص 1.5 مليون طن من الكربون."),
    ("numbers", "en-fr", "Fewer lived there in the 1700s.", "Moins y vivaient au XVIIe siècle."),
    ("numbers", "en-fr", "The door is 2 ft 6 in wide.", "La porte mesure 66 cm de large."),
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
    ("numbers", "fr-en", "La Ve République.", "The 4th Republic."),
    ("numbers", "fr-en", "La Ve République.", "The Fourth Republic."),
    ("numbers", "fr-en", "Les Jeux de Paris-2024.", "The Paris Games."),
    # one number, or several
    ("numbers", "fr-ar", "1 250 000 dirhams.", "مليون كتاب و250 ألف درهم."),
    ("numbers", "fr-ar", "8 000 personnes.", "5 آلاف و3 آلاف شخص."),
    ("numbers", "fr-en", "Le samedi 29 septembre.", "On Saturday."),
    ("numbers", "fr-en", "Il a 5,45 de moyenne, dix minutes avant six heures.",
     "He has an average, ten minutes before six."),
    ("numbers", "fr-en", "Elle a gagné en 2 h 45 min 30 s.", "She won at a quarter to three."),
    ("numbers", "fr-en", "À 17 h 15.", "At a quarter to six."),
    ("numbers", "fr-en", "À 17 h 45.", "At a quarter to seven."),
    ("numbers", "fr-en", "À 17 h 45.", "At six."),
    ("numbers", "fr-en", "Il mesure 1 m 72.", "He is 1 m tall."),
    ("numbers", "fr-en", "Il mesure 1 m 72.", "He is 72 cm tall."),
    ("numbers", "fr-en", "Des milliards d’étoiles.", "So many stars."),
    ("numbers", "fr-en", "Mille deux cents élèves.", "Some pupils."),
    ("numbers", "fr-en", "Il a lu quinze livres.", "He has read books."),
    ("numbers", "ar-fr", "كتب عشرين كتابا.", "Il a écrit des livres."),
    ("currency", "fr-en", "Il coûte 500 €.", "It costs 500 dirhams."),
    # number words
    ("numbers", "fr-en", "Il a battu deux records.", "He broke three records."),
    ("numbers", "fr-en", "Des milliers de manifestants.", "Hundreds of protesters."),
    ("numbers", "fr-en", "Des milliards d’étoiles.", "Millions of stars."),
    ("numbers", "fr-ar", "Des centaines de morts.", "آلاف القتلى."),
    ("numbers", "en-ar", "She won five medals.", "فازت بأربع ميداليات."),
    ("numbers", "ar-fr", "بعد سبع سنوات.", "Au bout de huit ans."),
    ("numbers", "fr-ar", "2 300 000 habitants.", "مليونان ومئتا ألف نسمة."),
    ("numbers", "fr-ar", "1 250 000 dirhams.", "مليون و350 ألف درهم."),
    ("numbers", "en-fr", "At a quarter to six.", "À 18 h 45."),
    ("numbers", "fr-en", "Un tiers des élèves, soit 40.", "A third of pupils, or 50."),
    ("currency", "fr-ar", "Un budget de 1,2 MMDH.", "ميزانية قدرها 1,2 مليار يورو."),
    ("numbers", "fr-en", "Un budget de 450 MDH.", "A budget of MAD 450 billion."),
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


def test_an_error_names_both_currencies() -> None:
    found = check_pair("Entre 5 et 10 millions d’euros.", "$5-10 million.", "fr", "en")
    assert [(f.check, f.about) for f in found] == [("currency", "euro → dollar")]


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("Il fait −7 °C.", "It is 7 °C.", "7 is below zero in the source"),
        ("Il fait 7 °C.", "It is −7 °C.", "7 is not below zero in the source"),
    ],
)
def test_a_lost_sign_is_told_from_an_added_one(source: str, target: str, message: str) -> None:
    assert [f.message for f in check_pair(source, target, "fr", "en")] == [message]


def test_equal_digits_of_different_numbers_are_shown_with_their_scale() -> None:
    (found,) = check_pair("Coût : 450 M€, dit-il.", "Cost: 450 euros, he says.", "fr", "en")
    assert found.message == "450 M€ in the source, 450 euros here"


def test_an_ordinal_that_only_got_lost_is_no_finding() -> None:
    assert _found("fr-en", "Au premier rang, il sourit.", "He smiles in front.") == []


def test_a_conversion_names_whole_measures() -> None:
    found = check_pair("He is 6 ft 4 in tall.", "Il mesure 1,93 m.", "en", "fr")
    assert [f.message for f in found if f.check == "conversion"] == [
        "6 ft 4 in became 1,93 m: converted?"
    ]


def test_broken_digits_are_one_number() -> None:
    found = check_pair("Il gagne 2 500 dirhams.", "He earns 2 5 00 dirhams.", "fr", "en")
    assert [f.about for f in found] == ["2 500 → 2 5 00"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("{i} km,", "{i}0009 miles,"),
        ("{i}00 km,", "{i} 00 km,"),
    ],
)
def test_a_table_in_one_unit_takes_time_that_grows_with_its_numbers(
    source: str, target: str
) -> None:
    few, many = (steps(source, target, count) for count in (80, 160))
    assert many < 2.5 * few


def steps(source: str, target: str, count: int) -> int:
    """Return the number of calls that the check takes for a text with so many numbers."""
    one, other = (
        " ".join(part.format(i=i) for i in range(100, 100 + count)) for part in (source, target)
    )
    given = subject("fr-en", one, other)
    list(numbers.check(given))  # the numbers of each text are read once
    made = 0

    def step(*_: object) -> None:
        nonlocal made
        made += 1

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        list(numbers.check(given))
    finally:
        sys.setprofile(before)
    return made
