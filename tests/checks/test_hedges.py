"""`hedges`: an allegation, an attribution or a chance printed as a fact."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Ce serait la dernière victoire du club.", "It was the last victory of the club."),
    ("fr", "en", "Le tueur présumé est en fuite.", "The alleged killer is on the run."),
    ("fr", "en", "Il aurait volé une voiture.", "He reportedly stole a car."),
    ("fr", "en", "Il aurait volé une voiture.", "He is said to have stolen a car."),
    ("fr", "en", "S’il avait su, il aurait refusé.", "Had he known, he refused."),
    ("fr", "en", "Selon la police, il a fui.", "Police said he fled."),
    ("fr", "fr", "Selon la police, il a fui.", "Il a fui."),  # no translation
    ("fr", "en", "Il est peut-être mort.", "He may be dead."),
    ("fr", "en", "Le rapport selon lequel il a fui", "The report that he fled"),
    ("fr", "ar", "Selon la police, il a fui.", "قالت الشرطة إنه فر."),
    ("fr", "ar", "Le tueur présumé est en fuite.", "القاتل المزعوم في حالة فرار."),
    ("fr", "ar", "Il pourrait pleuvoir.", "قد تمطر."),
    ("en", "fr", "In May the court sat.", "En mai, le tribunal a siégé."),
    ("en", "fr", "He allegedly lied.", "Il aurait menti."),
    ("ar", "en", "ربما يفوز الفريق.", "The team could win."),
    ("fr", "en", "Selon elle, le vol est annulé.", "Her reason is that the flight is cancelled."),
    ("fr", "ar", "Selon elle, le vol est annulé.", "سببها أن الرحلة ملغاة."),
    ("fr", "ar", "Selon la mairie, l’eau est coupée.", "أبلغت البلدية بانقطاع الماء."),
    ("fr", "en", "Il a apparemment dit oui.", "He said yes, so it was said."),
    ("fr", "ar", "Il a apparemment dit oui.", "قال نعم."),
    ("fr", "en", "Selon les experts, il pleuvra.", "In the view of experts, it will rain."),
    ("fr", "en", "Le lac fut nommé d’après un roi.", "The lake bears a king’s name."),
    ("fr", "en", "L’après-guerre et les jours d’après.", "The post-war years and the next days."),
    ("fr", "en", "L’accusé dort.", "Smith sleeps."),
    ("fr", "en", "Selon sa taille, il paie.", "He pays by size."),
    ("fr", "en", "Il est accusé de fraude.", "He has been charged with fraud."),
    ("en", "ar", "She was reportedly freed.", "تفيد التقارير بأنه أطلق سراحها."),
    ("fr", "ar", "Un suspect a été arrêté.", "اعتقل مشتبه به."),
    ("fr", "ar", "Selon cette logique, il sera réélu.", "بهذا المنطق، سيعاد انتخابه."),
    ("fr", "en", "Selon mon expérience, cela marche.", "In my time, this works."),
    ("fr", "ar", "Un homme soupçonné de vol a été arrêté.", "أوقف رجل للاشتباه في سرقته."),
    ("fr", "ar", "L’accord serait signé selon lui.", "ذكر أن الاتفاق وقع."),
    ("en", "fr", "They may cause fever.", "Elles provoqueraient une fièvre."),
    ("en", "fr", "He reportedly left.", "Il semblerait qu’il soit parti."),
    ("en", "fr", "The oath of allegiance is old.", "Le serment est ancien."),
    ("en", "fr", "Whoever he may be, he wins.", "Qui que ce soit, il gagne."),
    ("en", "ar", "While you may hear it, do go.", "اذهب رغم سماعه."),
    ("en", "fr", "He was charged.", "Il a été mis en examen."),
    ("en", "fr", "According to its leader, it is so.", "Selon son chef, c’est ainsi."),
    ("ar", "en", "وقد تم ذلك أمس.", "It was done yesterday."),
    ("ar", "en", "لقد تحدثت معه.", "I spoke to him."),
    ("ar", "en", "اشتباكات في المدينة.", "Clashes in the city."),
    ("ar", "en", "هذا خطأ فحسب.", "This is just wrong."),
    ("ar", "en", "تعمل حسب الحاجة.", "It works as needed."),
    ("ar", "fr", "وصل المتهم.", "Smith est arrivé."),
    ("ar", "fr", "يعمل كل وفقا لسرعته.", "Chacun travaille à son rythme."),
]
BAD = [
    ("fr", "en", "Selon cette hypothèse, il s’est tué.", "He killed himself."),
    ("fr", "ar", "Selon la police, cette logique tue.", "هذه العقلية تقتل."),
    ("fr", "en", "Selon une expérience, il guérit.", "It heals."),
    ("fr", "en", "L’homme soupçonné du meurtre a été arrêté.", "The murderer has been arrested."),
    ("fr", "en", "Le tueur présumé est en fuite.", "The killer is on the run."),
    ("fr", "en", "Il aurait volé une voiture.", "He stole a car."),
    ("fr", "en", "Selon la police, il a fui.", "He fled."),
    ("fr", "en", "Il est peut-être mort.", "He is dead."),
    ("fr", "en", "Elle est accusée de fraude.", "She committed fraud."),
    ("fr", "en", "Le barrage pourrait céder.", "The dam will give way."),
    ("fr", "ar", "L’homme soupçonné du meurtre a été arrêté.", "ألقي القبض على القاتل."),
    ("fr", "ar", "Selon la police, il a fui.", "فر الرجل."),
    ("fr", "ar", "Le barrage pourrait céder.", "سينهار السد."),
    ("en", "fr", "He allegedly lied.", "Il a menti."),
    ("en", "ar", "He may resign.", "سيستقيل."),
    ("ar", "en", "ربما يفوز الفريق.", "The team will win."),
    ("ar", "fr", "القاتل المزعوم حر.", "Le tueur est libre."),
    ("fr", "en", "D’après la police, il a fui.", "He fled."),
    ("fr", "ar", "D’après la police, il a fui.", "فر الرجل."),
    ("fr", "en", "Il a apparemment menti.", "He lied on a sad Saturday."),
    ("fr", "en", "Un meurtre présumé à Fès.", "A murder in Fez on Saturday."),
    ("fr", "en", "Il est probablement malade.", "He is ill."),
    ("fr", "en", "Le vol serait annulé, selon la radio.", "The flight is cancelled."),
    ("fr", "en", "Les prix pourraient chuter.", "Prices fall."),
    ("fr", "en", "Un témoin soupçonné de fraude.", "A witness guilty of fraud."),
    ("fr", "ar", "Les prix pourraient chuter.", "ستهبط الأسعار."),
    ("fr", "ar", "Il est peut-être mort.", "مات."),
    ("fr", "ar", "Un meurtre présumé à Fès.", "جريمة بفاس."),
    ("fr", "ar", "Il est probablement malade.", "إنه مريض."),
    ("fr", "ar", "Elle est accusée de fraude.", "ارتكبت الاحتيال."),
    ("fr", "ar", "Il aurait volé une voiture.", "سرق سيارة."),
    ("en", "fr", "It may rain.", "Il pleuvra."),
    ("en", "fr", "He is suspected of fraud.", "Il est coupable de fraude."),
    ("en", "fr", "According to police, he fled.", "Il a fui."),
    ("en", "fr", "He is probably ill.", "Il est malade."),
    ("en", "ar", "He allegedly lied.", "لقد كذب."),
    ("en", "ar", "According to police, he fled.", "فر الرجل."),
    ("ar", "en", "قد يموت الرجل.", "The man will die."),
    ("ar", "en", "وفقا للشرطة فر الرجل.", "The man fled."),
    ("ar", "fr", "ربما يفوز الفريق.", "L’équipe gagnera."),
    ("ar", "fr", "وفقا للشرطة فر الرجل.", "L’homme a fui."),
    ("ar", "fr", "يزعم أنه كذب.", "Il a menti."),
    ("ar", "en", "حسب الوزير فالجسر مغلق.", "The bridge is shut."),
]


def _found(source: str, target: str, text: str, translation: str) -> bool:
    return any(f.check == "hedges" for f in check_pair(text, translation, source, target))


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case[2])
def test_hedge_that_the_target_has_passes(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[2])
def test_lost_hedge_is_found(case: tuple[str, str, str, str]) -> None:
    assert _found(*case)
