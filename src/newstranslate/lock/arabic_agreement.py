"""Tests whether an Arabic form agrees with adjacent words: gender, article, construct state."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.language import arabic
from newstranslate.lock.passage import Passage, Surroundings
from newstranslate.model import TermUse

# A word in Latin script, whose gender nobody knows: Apple; not كتاب.
_LATIN = late.pattern(r"[A-Za-zÀ-ɏ]")
_CLASS = frozenset(
    arabic.fold(word)
    for word in (
        "منظمة وكالة هيئة شركة شبكة مكتب صندوق بنك مصرف برنامج نظام قرص محكمة اتحاد رابطة جمعية "
        "لجنة مجلس وزارة مركز معهد مؤسسة حزب حركة جهاز قناة موقع حلف مجموعة نادي معاهدة اتفاقية "
        "اتفاق ميثاق شهادة فيروس مرض تقنية خدمة صيغة إدارة مديرية مفوضية مندوبية كتلة تحالف ائتلاف "
        "مصلحة سلطة دائرة مختبر جامعة كلية مدرسة فريق منتخب بطولة دورة مؤتمر قمة مبادرة مشروع "
        "صحيفة إذاعة تلفزيون محطة مطار ميناء سكة بورصة غرفة نقابة ديوان"
    ).split()
)
"""Nouns that say what an institution is, such as “organisation”; many names begin with one."""
# A noun with its article: المنظمة, وللمنظمة, بالمنظمة; not منظمة.
_DEFINITE = late.pattern(r"[وفبك]?(?:ال|لل)")
_NOT_DEFINITE = frozenset(
    map(
        arabic.fold,
        "إلى إلا ألا وإلى التقى التقت التزم التزمت التحق التحقت التمس التمست التفت التأم".split(),
    )
)
"""Words that begin like a definite noun, but are not."""
_FEMININE = frozenset(map(arabic.fold, "أمم ألعاب قوات شؤون حرب شمس أرض دار نار سوق".split()))
"""Feminine nouns without a feminine ending."""
_NO_VERB = frozenset(
    map(arabic.fold, "بيت وقت صوت موت نبات بنت أخت تحت انترنت إنترنت كويت ثبت سبت زيت توت".split())
)
"""Words that end in ت like a feminine verb of the past tense, but are not one."""
_PAST = frozenset(
    map(
        arabic.fold,
        "أعلن قال أكد صرح ذكر أضاف أوضح دعا أطلق أصدر نشر وافق قرر حذر بدأ اعتمد طلب رفض وقع نظم "
        "عقد افتتح كشف أفاد أشار شدد حث ساعد قدم دعم تلقى نفذ مول توقع انتقد اتهم نفى رحب أدان ندد "
        "عين سجل حقق خصص منح استقبل شارك ساهم تعهد التزم تمكن استطاع حصل كان صار أصبح ظل أقر حذف "
        "أوقف فتح أغلق أطاح رفع خفض زاد وجه تولى أجرى أنهى واصل استأنف علق أنشأ أسس بنى".split(),
    )
)
"""Masculine verbs of the past tense."""


def is_certain(place: Passage, around: Surroundings, _source: str, _use: TermUse) -> bool:
    """Whether an Arabic sentence remains correct with the form of a passage inserted."""
    if around.is_attached or any(_LATIN.match(word) for word in (around.previous, around.next)):
        return False
    if place.left:
        return _can_replace_foreign_word(place, around)
    return _can_replace_wrong_form(place, around)


def _can_replace_foreign_word(place: Passage, around: Surroundings) -> bool:
    """Whether an Arabic name can replace an untranslated foreign name.

    It cannot after a definite noun (an apposition), after a class noun if the form begins with one
    (منظمة), before an adjective, or next to a verb of the other gender.
    """
    # With a proclitic (و, ل), it is not connected to the noun before it.
    before = "" if place.prefix else arabic.fold(around.previous)
    after = arabic.fold(around.next)
    if _is_definite(before) or after.startswith("ال"):
        return False
    head = _head(place.form)
    if head in _CLASS and any(form in _CLASS for form in (before, *arabic.bare_forms(before))):
        return False
    return not _disagrees(head, before, after)


def _can_replace_wrong_form(place: Passage, around: Surroundings) -> bool:
    """Whether the form can replace a wrong Arabic form, by gender and the following word."""
    if _is_feminine(_head(place.form)) is not _is_feminine(_head(place.replaced)):
        return False
    if around.next and _becomes_definite(place):
        return False
    same_end = _last(place.form) == _last(place.replaced)
    return same_end or not arabic.fold(around.next).startswith("ال")


def _becomes_definite(place: Passage) -> bool:
    """Whether a single word without an article, possibly in construct state, would get one."""
    alone = len(place.replaced.split()) == 1
    return alone and _has_article(place.form) and not _has_article(place.replaced)


def _has_article(form: str) -> bool:
    return _DEFINITE.match(arabic.fold(form.split()[0])) is not None


def _is_definite(folded: str) -> bool:
    return folded not in _NOT_DEFINITE and _DEFINITE.match(folded) is not None


def _head(form: str) -> str:
    """Return the first word of a name, folded, without article and proclitics."""
    word = arabic.fold(form.split()[0])
    # With one letter after it, ال is part of the word: الم.
    return re.sub(r"\A[وفبكل]?(?:ال|لل)(?=..)", "", word)


def _last(form: str) -> str:
    return re.sub(r"\A(?:ال|لل)", "", arabic.fold(form.split()[-1]))


def _is_feminine(head: str) -> bool:
    return head.endswith(("ه", "ات")) or head in _FEMININE


def _disagrees(head: str, before: str, after: str) -> bool:
    """Whether an adjacent verb has the other gender, as far as its form shows."""
    # In the present tense, masculine verbs begin with ي and feminine ones with ت; in the past
    # tense, feminine verbs end in ت.
    before, after = (re.sub(r"\A[وفس](?=....)", "", word) for word in (before, after))
    if _is_feminine(head):
        masculine = before in _PAST or after in _PAST
        return masculine or any(word[:1] == "ي" and len(word) > 3 for word in (before, after))
    # قالت; not the plural of a noun, منظمات, nor a short word, بيت.
    past = any(
        word[-1:] == "ت" and len(word) > 3 and word not in _NO_VERB and word[-2:] != "ات"
        for word in (before, after)
    )
    return past or (after[:1] == "ت" and len(after) > 3)
