"""`hedges`: an allegation, an attribution or a chance printed as a fact."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Le tueur présumé est en fuite.", "The alleged killer is on the run."),
    ("fr", "en", "Il aurait volé une voiture.", "He reportedly stole a car."),
    ("fr", "en", "Il aurait volé une voiture.", "He is said to have stolen a car."),
    ("fr", "en", "S’il avait su, il aurait refusé.", "Had he known, he refused."),
    ("fr", "en", "Selon la police, il a fui.", "Police said he fled."),
    ("fr", "en", "Il est peut-être mort.", "He may be dead."),
    ("fr", "en", "Le rapport selon lequel il a fui", "The report that he fled"),
    ("fr", "ar", "Selon la police, il a fui.", "قالت الشرطة إنه فر."),
    ("fr", "ar", "Le tueur présumé est en fuite.", "القاتل المزعوم في حالة فرار."),
    ("fr", "ar", "Il pourrait pleuvoir.", "قد تمطر."),
    ("en", "fr", "In May the court sat.", "En mai, le tribunal a siégé."),
    ("en", "fr", "He allegedly lied.", "Il aurait menti."),
    ("ar", "en", "ربما يفوز الفريق.", "The team could win."),
]
BAD = [
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
]


def _found(source: str, target: str, text: str, translation: str) -> bool:
    return any(f.check == "hedges" for f in check_pair(text, translation, source, target))


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case[2])
def test_hedge_that_the_target_has_passes(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[2])
def test_lost_hedge_is_found(case: tuple[str, str, str, str]) -> None:
    assert _found(*case)
