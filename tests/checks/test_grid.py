"""Each check: good translations that it lets pass, and errors it must see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newstranslate.checks import check_pair, table
from newstranslate.checks import page as checks_page
from tests.growth import grows_with_the_length

GOOD = [
    ("en", "Il a 28 ans.", "He is twenty-eight."),
    ("en", "Il a dit 3 fois non en 2018.", "He said no three times in 2018."),
    ("en", "Le 3 mai, 38 milliards de dollars.", "On May 3, $38 billion."),
    ("en", "À 17 h 30, une vingtaine de juges.", "At 5.30 pm, some twenty judges."),
    ("en", "Au XVe siècle, deux tiers.", "In the 15th century, two thirds."),
    ("en", "Sept jours sur sept, il travaille.", "He works seven days a week."),
    ("en", "Les années 80 ne sont pas finies.", "The 1980s are not over."),
    ("en", "Il ne vient jamais.", "He never comes."),
    ("en", "N’oubliez pas votre passeport.", "Remember your passport."),
    ("en", "« Oui », dit-il (à Rabat).", "“Yes,” he said (in Rabat)."),
    ("en", "Mardi à Rabat, il neige.", "On Tuesday in Rabat, it snows."),
    ("ar", "Il a 25 ans depuis 2018.", "عمره خمسة وعشرون عاما منذ 2018."),
    ("ar", "330 000 euros en juillet.", "330 ألف يورو في يوليوز."),
    ("ar", "80 % des migrants.", "ثمانون في المائة من المهاجرين."),
    ("ar", "Deux ans plus tard, dix pays.", "بعد عامين، عشرة بلدان."),
    ("ar", "Il n’est pas venu lundi.", "لم يأت يوم الاثنين."),
    (
        "en",
        "L’inflation a atteint 3,5 % en mars, en hausse de 0,2 point.",
        "Inflation hit 3.5 per cent in March, up 0.2 points.",
    ),
    ("en", "Le 1er mai, à 20 heures, 1 500 manifestants…", "On 1 May at 8 pm, 1,500 protesters…"),
    (
        "en",
        "Entre 2015 et 2020, près de 10 à 15 % des élèves",
        "Between 2015 and 2020, nearly 10–15% of pupils",
    ),
    (
        "en",
        "Né le 12/03/1985 à Fès, il mesure 1,85 m.",
        "Born on 12 March 1985 in Fez, he is 1.85 m tall.",
    ),
    (
        "en",
        "Un quart des 4 000 postes, soit 1 000 emplois, seront supprimés.",
        "A quarter of the 4,000 posts, or 1,000 jobs, will go.",
    ),
    (
        "en",
        "Le Covid-19 a fait plus de six millions de morts.",
        "Covid-19 has killed more than 6 million people.",
    ),
    ("en", "Il a couru le 10 000 m en 27 min 30 s.", "He ran the 10,000m in 27min 30s."),
    (
        "en",
        "Article 3 de la loi n° 02-03 relative à l’entrée",
        "Article 3 of Law No. 02-03 on entry",
    ),
    (
        "en",
        "La Coupe du monde 2030 aura lieu dans trois pays.",
        "The 2030 World Cup will be held in three countries.",
    ),
    (
        "en",
        "Au deuxième trimestre 2024, le PIB a crû de 2 %.",
        "In the second quarter of 2024, GDP grew 2%.",
    ),
    ("en", "Mohammed VI et François Ier se sont vus.", "Mohammed VI and Francis I met."),
    (
        "en",
        "Vingt-quatre heures sur vingt-quatre, il veille.",
        "He is on watch round the clock, 24 hours a day.",
    ),
    ("en", "Les deux tiers des sièges, 66,6 %.", "Two-thirds of the seats, 66.6%."),
    ("en", "Plus d’un million et demi de personnes.", "More than one and a half million people."),
    ("en", "Un milliard cinq cents millions de dirhams", "1.5 billion dirhams"),
    ("en", "Le match s’est terminé 2-1.", "The match ended 2–1."),
    (
        "en",
        "Ils étaient une centaine, puis des milliers.",
        "There were about a hundred, then thousands.",
    ),
    ("en", "À 8 h 05, le train de 9h est parti.", "At 8.05 am, the 9 am train left."),
    ("en", "le budget 2025 : 450 MDH", "the 2025 budget: 450 million dirhams"),
    ("ar", "L’inflation a atteint 3,5 % en mars.", "بلغ التضخم 3,5 في المائة في مارس."),
    (
        "ar",
        "Le 1er mai, à 20 heures, 1 500 manifestants.",
        "في فاتح ماي، على الساعة الثامنة مساء، 1500 متظاهر.",
    ),
    ("ar", "Entre 10 et 15 % des élèves.", "ما بين 10 و15 في المائة من التلاميذ."),
    (
        "ar",
        "La Coupe du monde 2030 aura lieu dans trois pays.",
        "ستقام كأس العالم 2030 في ثلاثة بلدان.",
    ),
    ("ar", "Plus d’un million et demi de personnes.", "أكثر من مليون ونصف المليون شخص."),
    ("ar", "Deux cent mille dirhams en onze mois.", "مائتا ألف درهم في أحد عشر شهرا."),
    ("ar", "Né le 12 mars 1985 à Fès.", "ولد في 12 مارس 1985 بفاس."),
    ("ar", "Au XXIe siècle, un tiers des femmes.", "في القرن الحادي والعشرين، ثلث النساء."),
    ("ar", "Vingt-cinq ministres et 395 députés.", "خمسة وعشرون وزيرا و395 نائبا."),
    ("ar", "Il a fallu quinze jours et 48 heures.", "استغرق الأمر خمسة عشر يوما و48 ساعة."),
    (
        "ar",
        "La loi n° 02-03 date du 11 novembre 2003.",
        "يعود القانون رقم 02.03 إلى 11 نونبر 2003.",
    ),
    (
        "ar",
        "Environ 5,4 millions de Marocains vivent à l’étranger.",
        "يعيش نحو 5,4 ملايين مغربي في الخارج.",
    ),
    ("ar", "Le dirham vaut 0,09 euro.", "يساوي الدرهم 0,09 أورو."),
    ("ar", "Quatre-vingt-dix-neuf pour cent des inscrits.", "تسعة وتسعون في المائة من المسجلين."),
    ("ar", "Mille et un dossiers, 2 500 plaintes.", "ألف وملف واحد، و2500 شكاية."),
    ("en", "Que veut le Maroc ?", "What does Morocco want?"),
    ("ar", "Que veut le Maroc ?", "ماذا يريد المغرب؟"),
    ("en", "« C’est “un succès” », dit-elle.", "“It’s ‘a success’,” she said."),
    ("ar", "« C’est un succès », dit-elle.", "قالت: «إنه نجاح»."),
    (
        "ar",
        "« C’est un grand succès pour nous », dit-elle.",
        'قالت: "إنه نجاح كبير بالنسبة إلينا".',
    ),
    (
        "en",
        "Le **Conseil** a [voté](https://example.org/a) hier.",
        "The **Council** [voted](https://example.org/a) yesterday.",
    ),
    (
        "ar",
        "Le **Conseil** a [voté](https://example.org/a) hier.",
        "[صوت](https://example.org/a) **المجلس** أمس.",
    ),
    (
        "en",
        "Paris – Le ministre n’a pas souhaité s’exprimer.",
        "Paris – The minister declined to comment.",
    ),
    ("en", "Il n’y a que trois candidats.", "There are only three candidates."),
    ("en", "Nul n’est censé ignorer la loi.", "Ignorance of the law is no excuse."),
    ("en", "Ils n’en savent rien et ne disent rien.", "They know nothing and say nothing."),
    ("ar", "Il n’y a plus de places.", "لم تعد هناك مقاعد."),
    ("ar", "Personne ne l’a vu.", "لم يره أحد."),
    ("ar", "Il ne fait aucun doute qu’il viendra.", "لا شك أنه سيأتي."),
    ("ar", "Le ministre n’a pas souhaité s’exprimer.", "رفض الوزير الإدلاء بتصريح."),
    ("en", "Photo : OIM Maroc", "Photo: IOM Morocco"),
    ("en", "Lire aussi : notre dossier", "Read also: our special report"),
    ("en", "a) les mineurs ; b) les femmes.", "(a) minors; (b) women."),
    ("en", "Interview. « Je reviendrai »", "Interview: ‘I will be back’"),
    (
        "ar",
        "Emmanuel Macron, Pedro Sánchez et Giorgia Meloni se sont parlé.",
        "تحدث إيمانويل ماكرون وبيدرو سانشيز وجورجيا ميلوني.",
    ),
    ("ar", "Londres, Bruxelles et Pékin protestent.", "لندن وبروكسل وبكين تحتج."),
    ("en", "Le Caire, Alger et Tunis protestent.", "Cairo, Algiers and Tunis protest."),
    (
        "en",
        "Le roi Mohammed VI a reçu lundi à Rabat le président Macky Sall.",
        "King Mohammed VI received President Macky Sall in Rabat on Monday.",
    ),
    ("ar", "Lundi, mardi et mercredi, il a plu.", "أمطرت أيام الاثنين والثلاثاء والأربعاء."),
    ("ar", "En mars, puis en mai, il a plu.", "هطل المطر في مارس ثم في ماي."),
    ("en", "En mars, puis en mai, il a plu.", "It rained in March, then in May."),
    ("en", "Il vit à Mai-Ndombe depuis août.", "He has lived in Mai-Ndombe since August."),
    ("ar", "Le dimanche 3 novembre 2024.", "الأحد 3 نونبر 2024."),
    ("ar", "Twitter (X) et WhatsApp en panne.", "عطل في تويتر (إكس) وواتساب."),
    ("en", "Agadir, 12 janv. 2025 (MAP) – Deux morts.", "Agadir, 12 Jan. 2025 (MAP) – Two dead."),
    (
        "ar",
        "« Nous n’avons rien vu », ont déclaré les témoins, sans donner de détails.",
        "قال الشهود: «لم نر شيئا»، دون إعطاء تفاصيل.",
    ),
    ("en", "M. Alaoui, 45 ans, chef d’entreprise.", "Mr Alaoui, 45, is a business owner."),
    ("en", "Très, très loin.", "Very, very far."),
    ("en", "Nous nous sommes vus.", "We saw each other."),
    ("en", "Oui.", "Yes."),
    ("en", "OIM", "IOM"),
    ("ar", "Rabat", "الرباط"),
    ("en", "Le taux est de 1,2 pour mille.", "The rate is 1.2 per thousand."),
    ("en", "Une femme sur trois est concernée.", "One woman in three is affected."),
    ("ar", "Une femme sur trois est concernée.", "امرأة من كل ثلاث نساء معنية."),
    (
        "en",
        "Il en a vu de toutes les couleurs, mais il tient bon.",
        "He has been through a lot but is holding on.",
    ),
    (
        "ar",
        "Le quotidien Le Monde et l’agence AFP l’ont écrit.",
        "كتبت ذلك صحيفة لوموند ووكالة فرانس برس.",
    ),
    ("ar", "Les 27 États membres de l’UE", "الدول السبع والعشرون الأعضاء في الاتحاد الأوروبي"),
    ("ar", "Le groupe des 77", "مجموعة السبعة والسبعين"),
    ("ar", "Il a 3 enfants.", "له ثلاثة أطفال."),
    ("ar", "Trois fois par an, 12 mois sur 12.", "ثلاث مرات في السنة، على مدار 12 شهرا."),
    ("ar", "Plus de 70 000 réfugiés et demandeurs d’asile.", "أكثر من سبعين ألف لاجئ وطالب لجوء."),
    ("ar", "A 18 ans révolus, en 1999.", "عند بلوغه الثامنة عشرة، سنة 1999."),
    ("ar", "La BBC l’a dit, il y a 3 ans.", "قالت بي بي سي ذلك قبل ثلاث سنوات."),
]
BAD = [
    ("numbers", "en", "Il a 28 ans.", "He is 58."),
    ("numbers", "en", "Il a joué 49 matchs.", "He played matches."),
    ("numbers", "en", "120–160 mètres.", "120160 metres."),
    ("numbers", "en", "Des milliards de dollars.", "Millions of dollars."),
    ("numbers", "en", "2,3 millions de pages.", "Million pages."),
    ("numbers", "ar", "6 000 personnes.", "000 6 شخص."),
    ("numbers", "ar", "38 milliards.", "38 مليون."),
    ("percent", "en", "80 % de ses revenus.", "80 of its income."),
    ("currency", "en", "2,3 milliards de dollars.", "€2.3 billion."),
    ("dates", "en", "En avril 2018.", "In October 2018."),
    ("dates", "en", "Le 20 septembre.", "On May 20."),
    ("dates", "ar", "En juillet 2018.", "في غشت 2018."),
    ("dates", "en", "Mercredi après-midi.", "On Sunday afternoon."),
    ("negation", "en", "Il n’est pas venu au conseil.", "He came to the council."),
    ("negation", "ar", "Aucun blessé n’a été signalé.", "تم الإبلاغ عن إصابات."),
    ("untranslated", "en", "Le pays est à la mer.", "Le pays est à la mer."),
    ("untranslated", "en", "Il fuit le pays à la mer.", "He flees le pays à la mer."),
    ("language", "ar", "Il part pour la mer, au loin, avec lui.", "He leaves for the sea with him."),
    ("language", "en", "Il part, au loin, avec lui.", "هو يذهب بعيدا جدا معه."),
    ("omission", "en", "Le pays a signé un accord avec ses voisins du nord. Il le dit.", "It did."),
    ("alignment", "en",
     "Le gouvernement marocain présente aujourd’hui plusieurs réformes économiques importantes, "
     "notamment concernant certaines entreprises publiques régionales stratégiques.",
     "Who knew that they would win by so much at home with this kind of play all year?"),
    ("names", "en", "C’est Dilokrit Pattavee.", "It is Dilokrit Ptatavee."),
    ("repeated", "en", "Il est là, ce soir.", "He is here he is here he is here."),
    ("doubled", "en", "Il est là.", "He is is here."),
    ("leftover", "en", "L’avis de Nadal.", "Nadal&#39;s view."),
    ("leftover", "ar", "L’avis de Nadal.", "رأي <n id=\"0\">نادال</n>."),
    ("invisible", "en", "Il est là.", "He is \u202ehere."),
    ("ending", "en", "Il est venu hier soir.", "He came last night"),
    ("quotes", "en", "« Oui », dit-il.", "Yes”, he said."),
    ("brackets", "en", "Il vient (hier).", "He comes yesterday)."),
    ("typography", "en", "Il est là.", "He is  here."),
    ("typography", "ar", "Il est là, dit-il.", "هو هنا, قال."),
    ("typography", "en", "Vient-il ?", "Does he come ?"),
    ("markup", "en", "Voir [ici](https://example.org/a).", "See [here](https://example.org/b)."),
    ("empty", "en", "Il est là.", " "),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "target"), GOOD)
def test_good_translations_pass(lang: str, source: str, target: str) -> None:
    assert check_pair(source, target, "fr", lang) == []


@pytest.mark.parametrize(("check", "lang", "source", "target"), BAD)
def test_errors_are_seen(check: str, lang: str, source: str, target: str) -> None:
    assert check in {finding.check for finding in check_pair(source, target, "fr", lang)}


def test_conversions_are_told_apart_from_errors() -> None:
    found = check_pair("À 4 800 km de Miami.", "It is 3,000 miles from Miami.", "fr", "en")
    assert [(f.check, f.severity) for f in found] == [("conversion", "info")]


@pytest.mark.parametrize("source", ["fr", "ar"])
@pytest.mark.parametrize("char", ["1", "«", ")", " ", "a ", "1 ", "و ", '"', "n’a "])
def test_work_grows_with_the_length_of_a_line(source: str, char: str) -> None:
    def judged(length: int) -> None:
        text = char * (length // len(char))
        for end in ("x", " x.", ".", " "):
            check_pair(text + ".", text + end, source, "en" if source != "en" else "ar")

    assert grows_with_the_length(judged)


def test_the_page_of_checks_is_that_of_the_code() -> None:
    root = Path(__file__).parents[2]
    page, measured = root / "docs" / "checks.md", root / "benchmarks" / "precision.json"
    assert page.read_text(encoding="utf-8") == checks_page.page(
        json.loads(measured.read_text("utf-8"))
    )


@pytest.mark.parametrize(("check", "lang", "source", "target"), BAD)
def test_findings_are_no_severer_than_told(check: str, lang: str, source: str, target: str) -> None:
    for finding in check_pair(source, target, "fr", lang):
        assert finding.severity in ("warning", "info", table.ENTRIES[finding.check].severity)
