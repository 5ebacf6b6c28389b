"""`units` and conversions: a number keeps its unit, or is rightly converted."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Il a planté 3,2 millions d’hectares.", "It planted 3.2m hectares."),
    ("fr", "en", "Le train parcourt 30 m par seconde.", "The train covers 30m a second."),
    ("fr", "en", "La digue mesure 12 km.", "The dyke is 12 kilometres long."),
    ("fr", "en", "La digue mesure 12 km.", "The 12-km dyke."),
    ("fr", "en", "Il a parcouru 40 km (25 miles).", "He covered 25 miles (40 km)."),
    ("fr", "en", "Un pont de 300 mètres.", "A 300-metre bridge."),
    ("fr", "en", "Une surface de 80 km².", "An area of 80 square kilometres."),
    ("fr", "en", "Il fait 28 degrés.", "It is 28 °C."),
    ("fr", "en", "Des pointes à 110 km/h.", "Gusts of 110 kilometres an hour."),
    ("fr", "en", "Le sac pèse 25 kilos.", "The bag weighs 25 kg."),
    ("fr", "en", "Il a 35 ans et deux filles.", "He is 35 and has two daughters."),
    ("fr", "en", "La pause dure deux heures.", "It is a two-hour break."),
    ("fr", "en", "Deux chaînes achetées il y a 2 ans.", "Two chains bought two years ago."),
    ("fr", "en", "Un jour, elle partira un an.", "One day she will leave for one year."),
    ("fr", "en", "À 5 milles nautiques du port.", "Five nautical miles from the port."),
    ("fr", "en", "À 5 milles du port.", "Five miles from the port."),
    ("fr", "en", "Le spectacle dure 20 h.", "It lasts 20 hours."),
    ("fr", "en", "Brûlures au deuxième degré.", "Second-degree burns."),
    ("fr", "en", "30 jours de prison et 30 euros d’amende.", "Thirty days in jail and a fine of €30."),
    ("fr", "en", "Trois jours, puis trois semaines.", "Three weeks after three days."),
    ("fr", "en", "Elle écrit depuis deux ans.", "She has been writing for a couple of years."),
    ("fr", "en", "Elle y passe deux ans.", "She spends two busy years there, years of work."),
    ("fr", "en", "Cela dure depuis deux ans.", "It has been going on for two years."),
    ("fr", "ar", "La digue mesure 12 km.", "يبلغ طول السد 12 كيلومترا."),
    ("fr", "ar", "La digue mesure 12 km.", "يبلغ طول السد 12 كلم."),
    ("fr", "ar", "Il pèse 72 kg.", "يزن 72 كيلو."),
    ("fr", "ar", "Le col est à 9 km.", "يبعد الممر 9 كيلو."),
    ("fr", "ar", "La pause dure deux heures.", "تستمر الاستراحة ساعتين."),
    ("fr", "ar", "Le chantier dure deux ans.", "يستمر الورش عامين."),
    ("fr", "ar", "Le chantier dure deux ans.", "يستمر الورش سنتين كاملتين."),
    ("fr", "ar", "Les cinq derniers mois ont été secs.", "كانت الأشهر الخمسة الأخيرة جافة."),
    ("fr", "ar", "Il reste dix minutes.", "تبقى عشر دقائق."),
    ("fr", "ar", "Brûlures au deuxième degré.", "حروق من الدرجة الثانية."),
    ("fr", "ar", "L’équipe a gagné 2 matchs en 5 jours.", "فاز الفريق بمباراتين خلال خمسة أيام."),
    ("en", "fr", "He weighs 180 pounds.", "Il pèse 180 livres."),
    ("en", "ar", "The 5-mile road.", "طريق طولها 5 أميال."),
    ("ar", "fr", "استمر الاجتماع ثلاث ساعات.", "La réunion a duré trois heures."),
    ("ar", "fr", "منذ عشرات السنين.", "Depuis des dizaines d’années."),
    ("ar", "en", "قبل أسبوعين", "Two weeks ago"),
    ("en", "fr", "It takes 45 min.", "Il faut 45 minutes."),
    ("ar", "en", "على بعد 3 كيلومترات", "3 km away"),
    ("fr", "en", "72 % des moins de 8 ans.", "72% of under 8s."),
]  # fmt: skip
BAD = [
    ("fr", "en", "Il a planté 3,2 millions d’hectares.", "It planted 3.2m acres."),
    ("fr", "en", "La digue mesure 12 km.", "The dyke is 12 miles long."),
    ("fr", "en", "Un mur de 9 mètres.", "A 9-foot wall."),
    ("fr", "en", "Un trait de 4 cm.", "A line of 4 inches."),
    ("fr", "en", "Le sac pèse 25 kilos.", "The bag weighs 25 pounds."),
    ("fr", "en", "On a saisi 3 tonnes de résine.", "They seized 3 kilos of resin."),
    ("fr", "en", "Il fait 28 °C.", "It is 28 °F."),
    ("fr", "en", "Il fait 28 degrés Celsius.", "It is 28 degrees Fahrenheit."),
    ("fr", "en", "La grève a duré 48 heures.", "The strike lasted 48 days."),
    ("fr", "en", "Il a pris six mois de prison.", "He got six years in prison."),
    ("fr", "en", "Il attend depuis 2 ans.", "He has waited for two days."),
    ("fr", "en", "Deux clubs achetés il y a 2 ans.", "Two clubs, bought two days ago."),
    ("fr", "en", "Une ferme de 60 hectares.", "A 60-acre farm."),
    ("fr", "en", "Une zone de 80 km².", "An area of 80 square miles."),
    ("fr", "en", "Des rafales à 110 km/h.", "Gusts of 110 mph."),
    ("fr", "en", "Un réservoir de 50 litres.", "A 50-gallon tank."),
    ("fr", "en", "Une centrale de 300 MW.", "A 300 kW plant."),
    ("fr", "en", "Un fichier de 20 Mo.", "A 20 GB file."),
    ("fr", "en", "Un navire file à 15 nœuds.", "A ship does 15 mph."),
    ("fr", "en", "Il reste dix minutes.", "Ten seconds are left."),
    ("fr", "en", "Une mission de trois semaines.", "A three-month mission."),
    ("fr", "en", "Le chantier dure deux ans.", "The works last years."),
    ("fr", "ar", "La digue mesure 12 km.", "يبلغ طول السد 12 ميلا."),
    ("fr", "ar", "Un mur de 9 mètres.", "جدار طوله 9 أقدام."),
    ("fr", "ar", "Le sac pèse 25 kilos.", "يزن الكيس 25 رطلا."),
    ("fr", "ar", "On a saisi 3 tonnes de résine.", "صودرت 3 كيلوغرامات من المخدر."),
    ("fr", "ar", "Il fait 28 °C.", "تبلغ الحرارة 28 درجة فهرنهايت."),
    ("fr", "ar", "La grève a duré 48 heures.", "استمر الإضراب 48 يوما."),
    ("fr", "ar", "Il a pris six mois de prison.", "حكم عليه بالسجن ست سنوات."),
    ("fr", "ar", "Une ferme de 60 hectares.", "مزرعة مساحتها 60 فدانا."),
    ("fr", "ar", "Le chantier dure deux ans.", "يستمر الورش سنوات."),
    ("fr", "ar", "Elle a attendu deux jours.", "انتظرت أياما."),
    ("fr", "ar", "Dans deux mois, on votera.", "سنصوت بعد أشهر."),
    ("fr", "ar", "La pause dure deux heures.", "تستمر الاستراحة يومين."),
    ("fr", "ar", "Les cinq derniers mois ont été secs.", "كانت السنوات الخمس الأخيرة جافة."),
    ("en", "fr", "He weighs 180 pounds.", "Il pèse 180 kilos."),
    ("en", "fr", "The trail is 7 miles long.", "Le sentier fait 7 km."),
    ("en", "ar", "The 5-mile road.", "طريق طولها 5 كيلومترات."),
    ("ar", "fr", "استمر الاجتماع ثلاث ساعات.", "La réunion a duré trois jours."),
    ("ar", "en", "على بعد 3 كيلومترات", "3 miles away"),
    ("ar", "en", "بعد 3 أسابيع", "3 months later"),
]  # fmt: skip
CONVERTED = [
    ("fr", "en", "Il tombera 5 à 10 cm de neige à Azrou.", "Azrou will get 2 to 4 inches of snow."),
    ("fr", "en", "Il fait 25 degrés.", "It is 77 degrees."),
    ("fr", "en", "Il fait 25 °C.", "It is 77 °F."),
    ("fr", "en", "Il a fait -10 °C.", "It was 14 degrees Fahrenheit."),
    ("fr", "en", "Le port est à 80 km.", "The port is 50 miles away."),
    ("fr", "en", "Un mur de 3 mètres.", "A 10-foot wall."),
    ("fr", "en", "Il pèse 90 kg.", "He weighs 198 pounds."),
    ("fr", "en", "Il pèse 90 kg.", "He weighs 14 stone."),
    ("fr", "en", "Une ferme de 60 hectares.", "A 150-acre farm."),
    ("fr", "en", "Le train roule à 300 km/h.", "The train does 186 mph."),
    ("fr", "en", "Une route de 1,5 km.", "A road of 1,500 metres."),
    ("fr", "en", "Le match dure 90 minutes.", "The match lasts 1.5 hours."),
    ("fr", "en", "Une pluie de 25 mm.", "An inch of rain: 1 inch."),
    ("fr", "en", "Il mesure 1,88 m.", "He is 6ft 2in tall."),
    ("en", "fr", "It is 50 miles from Fez.", "C’est à 80 km de Fès."),
    ("en", "fr", "It is 86 degrees in Oujda.", "Il fait 30 degrés à Oujda."),
    ("fr", "ar", "Une ferme de 100 acres.", "مزرعة مساحتها 40 هكتارا."),
    ("en", "ar", "The 10-mile road", "طريق طولها 16 كيلومترا"),
    ("en", "ar", "It weighs 22 pounds.", "يزن 10 كيلوغرامات."),
]  # fmt: skip
WRONG = [
    ("fr", "en", "Le port est à 80 km.", "The port is 85 miles away."),
    ("fr", "en", "Il fait 25 °C.", "It is 97 °F."),
    ("fr", "en", "Il fait 25 degrés.", "It is 37 degrees."),
    ("fr", "en", "Il pèse 90 kg.", "He weighs 298 pounds."),
    ("fr", "en", "Une route de 1,5 km.", "A road of 1,600 metres."),
    ("fr", "en", "Une route de 15 km.", "A road of 15 kilometres and 9 acres."),
    ("en", "fr", "It is 50 miles from Fez.", "C’est à 30 km de Fès."),
    ("en", "ar", "The 10-mile road", "طريق طولها 6 كيلومترات"),
]  # fmt: skip


def _found(pair: tuple[str, str, str, str], *ids: str) -> set[str]:
    source_lang, target_lang, source, target = pair
    findings = check_pair(source, target, source_lang, target_lang)
    return {it.check for it in findings if it.severity != "info" and it.check in ids}


@pytest.mark.parametrize("pair", GOOD)
def test_a_number_with_its_unit_is_no_finding(pair: tuple[str, str, str, str]) -> None:
    assert not _found(pair, "units")


@pytest.mark.parametrize("pair", BAD)
def test_another_unit_is_found(pair: tuple[str, str, str, str]) -> None:
    assert _found(pair, "units")


@pytest.mark.parametrize("pair", CONVERTED)
def test_a_right_conversion_is_no_finding(pair: tuple[str, str, str, str]) -> None:
    assert not _found(pair, "units", "numbers")


@pytest.mark.parametrize("pair", WRONG)
def test_a_wrong_conversion_is_found(pair: tuple[str, str, str, str]) -> None:
    assert _found(pair, "units", "numbers")


def test_a_finding_says_both_and_where() -> None:
    (finding,) = check_pair("Un mur de 9 mètres.", "A wall of 9 feet.", "fr", "en")
    assert (finding.severity, finding.about) == ("error", "9 mètres → 9 feet")
    assert finding.target[finding.start : finding.end] == "feet"
