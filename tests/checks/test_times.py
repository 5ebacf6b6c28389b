"""`times` and weekdays: a time keeps its half of the day and its zone, a day is not lost."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Parmi les IST, on compte la syphilis.", "STIs include syphilis."),
    ("fr", "en", "Le concert débute à 21 h.", "The concert starts at 9 p.m."),
    ("fr", "en", "Le concert débute à 21 h 30.", "The concert starts at 9:30pm."),
    ("fr", "en", "La séance ouvre à 9 h.", "The session opens at 9 a.m."),
    ("fr", "en", "La séance ouvre à 9 heures du matin.", "The session opens at nine in the morning."),
    ("fr", "en", "Il est sorti à 3 heures de l’après-midi.", "He left at 3 p.m."),
    ("fr", "en", "Le dîner est à 8 h du soir.", "Dinner is at 8 p.m."),
    ("fr", "en", "À minuit, tout ferme.", "At midnight everything closes."),
    ("fr", "en", "À midi, tout ferme.", "At noon everything closes."),
    ("fr", "en", "À 12 h, tout ferme.", "At noon everything closes."),
    ("fr", "en", "À 12 h 15, tout ferme.", "At 12:15 p.m. everything closes."),
    ("fr", "en", "À 0 h 15, tout ferme.", "At 12:15 a.m. everything closes."),
    ("fr", "en", "L’après-midi, il dort.", "In the afternoon he sleeps."),
    ("fr", "en", "Le vol part à 18 h GMT.", "The flight leaves at 6 p.m. GMT."),
    ("fr", "en", "Le vol part à 18 h GMT.", "The flight leaves at 18:00 UTC."),
    ("fr", "en", "Le vol part à 18 h GMT.", "The flight leaves at 7 p.m. in Paris, Paris time."),
    ("fr", "en", "Le vol part à 18 h, heure de Paris.", "The flight leaves at 6 p.m. CET."),
    ("fr", "en", "Le vol part à 18 h, heure locale.", "The flight leaves at 6 p.m."),
    ("fr", "en", "Le vol part à 18 h, heure locale.", "The flight leaves at 6 p.m. Cairo time."),
    ("fr", "en", "Le vol part à 18 h, heure de New York.", "The flight leaves at 6 p.m. ET."),
    ("fr", "en", "Il a couru pendant 8 heures.", "He ran for 8 hours."),
    ("fr", "en", "Le soir et le matin, il court.", "He runs in the morning and in the evening."),
    ("fr", "en", "Dans la nuit, une ambulance est venue.", "An ambulance came in the early morning."),
    ("fr", "en", "Samedi soir, la salle était pleine.", "On Saturday night the hall was full."),
    ("fr", "ar", "Le concert débute à 21 h.", "يبدأ الحفل في الساعة التاسعة مساء."),
    ("fr", "ar", "Le concert débute à 21 h 30.", "يبدأ الحفل في الساعة 9:30 مساءً."),
    ("fr", "ar", "La séance ouvre à 9 h.", "تفتتح الجلسة في الساعة 9 صباحا."),
    ("fr", "ar", "La séance ouvre à 13 h.", "تفتتح الجلسة في الساعة الواحدة ظهرا."),
    ("fr", "ar", "Le feu a pris à 2 h du matin.", "اندلع الحريق في الساعة الثانية ليلا."),
    ("fr", "ar", "Le feu a pris à 23 h.", "اندلع الحريق في الساعة 11 ليلا."),
    ("fr", "ar", "La salle ouvre à 9 h.", "تفتح القاعة في التاسعة قبل ظهر الثلاثاء."),
    ("fr", "ar", "À minuit, tout ferme.", "عند منتصف الليل يغلق كل شيء."),
    ("fr", "ar", "Le vol part à 18 h GMT.", "تقلع الرحلة في الساعة 18:00 بتوقيت غرينتش."),
    ("fr", "ar", "Le vol part à 18 h UTC.", "تقلع الرحلة في الساعة 18:00 بالتوقيت العالمي."),
    ("fr", "ar", "Le vol part à 18 h, heure locale.", "تقلع الرحلة في الساعة 18:00 بالتوقيت المحلي."),
    ("fr", "ar", "Le vol part à 18 h, heure de Paris.", "تقلع الرحلة في الساعة 18:00 بتوقيت باريس."),
    ("en", "fr", "He spoke at 7 p.m. EST.", "Il a parlé à 19 heures, heure de l’Est."),
    ("en", "ar", "He spoke at 7 a.m.", "تحدث في الساعة السابعة صباحا."),
    ("ar", "fr", "تحدث في الساعة السابعة صباحا.", "Il a parlé à 7 heures du matin."),
    ("ar", "en", "تحدث في السابعة مساء.", "He spoke at 7 p.m."),
    # days
    ("fr", "en", "Le juge l’a dit mardi.", "The judge said so on Tuesday."),
    ("fr", "en", "Le juge l’a dit mardi.", "The judge said so yesterday."),
    ("fr", "en", "Le juge l’a dit mardi.", "The judge said so on Tue."),
    ("fr", "en", "Samedi et dimanche, la ville fêtera.", "The town will celebrate this weekend."),
    ("fr", "en", "Le vendredi saint est férié.", "The Passion is a holiday."),
    ("fr", "en", "Ils fêtent Mardi gras.", "They celebrate carnival."),
    ("fr", "en", "Mardi, puis mardi encore, il a plu.", "On Tuesday, and again, it rained."),
    ("en", "fr", "The Sunday Times reports it.", "Le journal britannique le rapporte."),
    ("en", "fr", "He spoke on Sunday Morning.", "Il était l’invité de Sunday Morning."),
    ("en", "fr", "The article appeared on Saturday.", "L’article est paru le 29 septembre."),
    ("en", "fr", "Good Friday is a holiday.", "La Passion est fériée."),
    ("fr", "ar", "Le juge l’a dit mardi.", "قال القاضي ذلك يوم الثلاثاء."),
    ("fr", "ar", "Le juge l’a dit mardi.", "قال القاضي ذلك أمس."),
    ("ar", "fr", "اتفق الاثنين على الصداقة.", "Les deux se sont mis d’accord."),
    ("ar", "en", "الجمعة السوداء", "Big sales"),
    ("fr", "ar", "La réunion est à 20 h.", "الاجتماع في الثامنة مساء."),
    ("fr", "ar", "La réunion est à 9 h.", "الاجتماع في التاسعة."),
    ("fr", "ar", "La réunion est à 17 h 45.", "الاجتماع في السادسة إلا ربعا مساء."),
    ("ar", "fr", "الاجتماع في السادسة والثلث مساء.", "La réunion est à 18 h 20."),
    ("fr", "en", "La réunion est à 17 h 45.", "The meeting is at a quarter to six in the evening."),
    ("fr", "en", "Elle est à six heures moins le quart du matin.", "It is at 5.45 a.m."),
]  # fmt: skip
BAD = [
    ("fr", "ar", "La salle ouvre à 21 h.", "تفتح القاعة في التاسعة قبل ظهر الثلاثاء."),
    ("fr", "en", "Le concert débute à 21 h.", "The concert starts at 9 a.m."),
    ("fr", "en", "Le concert débute à 21 h 30.", "The concert starts at 9:30am."),
    ("fr", "en", "La séance ouvre à 9 h.", "The session opens at 9 p.m."),
    ("fr", "en", "La séance ouvre à 9 heures du matin.", "The session opens at nine in the evening."),
    ("fr", "en", "Le dîner est à 8 h du soir.", "Dinner is at 8 a.m."),
    ("fr", "en", "Il est sorti à vingt heures.", "He left at 8 a.m."),
    ("fr", "en", "À minuit, tout ferme.", "At noon everything closes."),
    ("fr", "en", "À midi, tout ferme.", "At midnight everything closes."),
    ("fr", "en", "Il est arrivé samedi soir.", "He arrived on Saturday morning."),
    ("fr", "en", "Il est arrivé hier matin.", "He arrived yesterday evening."),
    ("fr", "en", "Le vol part à 18 h GMT.", "The flight leaves at 6 p.m. EST."),
    ("en", "fr", "The flight leaves at 17:30 IST.", "Le vol part à 17 h 30 GMT."),
    ("en", "fr", "The flight leaves at 5pm IST.", "Le vol part à 17 heures GMT."),
    ("en", "fr", "The flight leaves at 5 p.m. IST.", "Le vol part à 17 heures GMT."),
    ("fr", "en", "Le vol part à 18 h GMT.", "The flight leaves at 18:00 CET."),
    ("fr", "en", "Le vol part à 18 h UTC.", "The flight leaves at 18:00."),
    ("fr", "en", "Le vol part à 18 h, heure locale.", "The flight leaves at 6 p.m. GMT."),
    ("fr", "en", "Le vol part à 18 h, heure de Paris.", "The flight leaves at 6 p.m. Moscow time."),
    ("fr", "en", "Le vol part à 18 h, heure de Tokyo.", "The flight leaves at 6 p.m. Eastern Time."),
    ("fr", "ar", "Le concert débute à 21 h.", "يبدأ الحفل في الساعة التاسعة صباحا."),
    ("fr", "ar", "Le concert débute à 21 h 30.", "يبدأ الحفل في الساعة 9:30 صباحًا."),
    ("fr", "ar", "La séance ouvre à 9 h.", "تفتتح الجلسة في الساعة 9 مساء."),
    ("fr", "ar", "La séance ouvre à 9 h 15.", "تفتتح الجلسة في الساعة التاسعة والربع مساء."),
    ("fr", "ar", "Le feu a pris à 2 h du matin.", "اندلع الحريق في الساعة الثانية ظهرا."),
    ("fr", "ar", "Le feu a pris à 23 h.", "اندلع الحريق في الساعة 11 صباحا."),
    ("fr", "ar", "À minuit, tout ferme.", "عند الظهر يغلق كل شيء."),
    ("fr", "ar", "Il est arrivé samedi soir.", "وصل صباح السبت."),
    ("fr", "ar", "Le vol part à 18 h GMT.", "تقلع الرحلة في الساعة 18:00 بتوقيت باريس."),
    ("fr", "ar", "Le vol part à 18 h UTC.", "تقلع الرحلة في الساعة 18:00."),
    ("fr", "ar", "Le vol part à 18 h, heure locale.", "تقلع الرحلة في الساعة 18:00 بتوقيت غرينتش."),
    ("fr", "ar", "Le vol part à 18 h, heure de Paris.", "تقلع الرحلة في الساعة 18:00 بتوقيت موسكو."),
    ("en", "fr", "He spoke at 7 p.m.", "Il a parlé à 7 heures."),
    ("en", "fr", "He spoke at 7 p.m. EST.", "Il a parlé à 19 heures GMT."),
    ("en", "ar", "He spoke at 7 a.m.", "تحدث في الساعة السابعة مساء."),
    ("ar", "fr", "تحدث في الساعة السابعة صباحا.", "Il a parlé à 7 heures du soir."),
    ("ar", "en", "تحدث في الساعة السابعة صباحا.", "He spoke at 7 p.m."),
    ("fr", "ar", "La réunion est à 20 h.", "الاجتماع في الثامنة صباحا."),
    ("fr", "ar", "La réunion est à 20 h 30.", "الاجتماع في الثامنة والنصف صباحا."),
    ("ar", "fr", "الاجتماع في الثامنة مساء.", "La réunion est à 8 heures."),
    ("fr", "ar", "La réunion est à 17 h 45.", "الاجتماع في السادسة إلا ربعا صباحا."),
    ("fr", "ar", "La réunion est à 18 h 20.", "الاجتماع في السادسة والثلث صباحا."),
    ("fr", "ar", "La réunion est à 17 h 40.", "الاجتماع في السادسة إلا ثلثا صباحا."),
    ("fr", "en", "La réunion est à 17 h 45.", "The meeting is at a quarter to six in the morning."),
    ("fr", "en", "La réunion est à 18 h 15.", "The meeting is at a quarter past six in the morning."),
    ("fr", "en", "Elle est à six heures moins le quart du matin.", "It is at 5.45 p.m."),
]  # fmt: skip
LOST = [
    ("fr", "en", "Le vote est fixé à jeudi.", "The vote is set."),
    ("fr", "en", "Le juge l’a dit mardi.", "The judge said so."),
    ("fr", "en", "Il est parti lundi et revenu jeudi.", "He left on Monday and came back."),
    ("fr", "en", "Hier, il a dit que mardi serait férié.", "Yesterday he said there would be a holiday."),
    ("fr", "en", "Mardi, il sat à Rabat.", "He sat in Rabat."),
    ("fr", "ar", "Le vote est fixé à jeudi.", "تم تحديد موعد التصويت."),
    ("fr", "ar", "Il est parti lundi et revenu jeudi.", "رحل يوم الاثنين ثم عاد."),
    ("en", "fr", "The judge said so on Friday.", "Le juge l’a dit."),
    ("en", "ar", "The judge said so on Friday.", "قال القاضي ذلك."),
    ("ar", "en", "قال القاضي ذلك يوم الاثنين.", "The judge said so."),
    ("ar", "fr", "قال القاضي ذلك الثلاثاء.", "Le juge l’a dit."),
]  # fmt: skip


def _found(pair: tuple[str, str, str, str]) -> set[str]:
    source_lang, target_lang, source, target = pair
    findings = check_pair(source, target, source_lang, target_lang)
    return {it.check for it in findings if it.severity != "info"} & {"times", "dates"}


@pytest.mark.parametrize("pair", GOOD)
def test_a_time_that_holds_is_no_finding(pair: tuple[str, str, str, str]) -> None:
    assert not _found(pair)


@pytest.mark.parametrize("pair", BAD)
def test_another_half_of_the_day_or_zone_is_found(pair: tuple[str, str, str, str]) -> None:
    assert _found(pair) == {"times"}


@pytest.mark.parametrize("pair", LOST)
def test_a_lost_weekday_is_found(pair: tuple[str, str, str, str]) -> None:
    assert _found(pair) == {"dates"}


def test_a_zone_is_compared_with_none_that_may_be_another_s() -> None:
    source = "À 18 h, heure de Paris, et à 10 h, heure de Moscou."
    found = check_pair(source, "At 6 p.m. local time and 10 a.m. Tokyo time.", "fr", "en")
    assert [it.about for it in found if it.check == "times"] == ["heure de Moscou → Tokyo time"]
