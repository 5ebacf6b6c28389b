"""Words that a language rightly writes twice in a row."""

from __future__ import annotations

DOUBLED: dict[str, frozenset[str]] = {
    "fr": frozenset(
        "nous vous en si non oui ha hé ho hi bla bye cha boum chut coucou toc tic tam "
        "pin pan".split()
    ),
    "en": frozenset(
        "had that so very bye no yes ha ho hush knock chop tut win boy blah cha rah who".split()
    ),
    "ar": frozenset(
        "شيئا رويدا رويدًا شيئًا جدا جدًا جداً صفا صفًا صفاً واحدا واحدًا واحداً شيئاً رويداً خطوة "
        "جنبا يوما بيتا بابا كلمة حرفا جزءا قطعة حبة مرة عاما درجة رجلا فردا جماعة دكا "
        "سطرا سنة شبرا "
        "لحظة ساعة وجها حجرا بندا فصلا قليلا كثيرا هيهات مهلا حقا كلا نعم لا آه نقطة "
        "تدريجيا ها هيا "
        "حي الله صف كبير خط وحيدا أولا تارة زمرة شهرا صفحة دار زنقة مثنى".split()
    ),
}
"""Language → words; in French and English lower case."""

NAMES = frozenset(
    "bora duran baden sing boutros tora yo tuk agar new walla paw tsé تسي دوم تشا".split()
)
"""Names with a doubled word, in every language."""
