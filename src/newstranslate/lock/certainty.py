"""Whether a repair is certain: whether the sentence around a place stays right with other words.

A repair that doubles a word or breaks an agreement is worse than a term that a check reports. What
cannot be told from the words around is not certain.
"""

from __future__ import annotations

import re
from functools import cached_property

from newstranslate import late
from newstranslate.language import arabic, base
from newstranslate.late import dataclass
from newstranslate.model import TermUse

_WORD = late.pattern(r"[^\W_]+(?:[’'ʼ-][^\W\d_]+)*|[\u064b-\u0652]")
_BETWEEN = late.pattern(r"[ \u00a0\u202f]*\Z")
_LATIN = late.pattern(r"[A-Za-zÀ-ɏ]")
_NEAR = 2
"""Words on either side that may already say what the form says."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text that a form is to take the place of."""

    text: str
    start: int
    end: int
    """Code points; without the Arabic proclitics."""
    form: str
    """What is to be there."""
    prefix: str
    """The Arabic proclitics that it is written with."""
    lang: str
    """Language of the text."""
    left: bool
    """Whether the source's own form was left there; else it is a listed wrong rendering."""

    @property
    def written(self) -> str:
        """The form with its proclitics, or with the capital that opens a sentence."""
        if self.prefix:
            return arabic.attach(self.prefix, self.form)
        opens = self.replaced[:1].isupper() and self.opens and self.form[:1].islower()
        return self.form[:1].upper() + self.form[1:] if opens else self.form

    @property
    def mended(self) -> str:
        """The text with the form in its place."""
        return self.text[: self.start] + self.written + self.text[self.end :]

    @property
    def opens(self) -> bool:
        """Whether it opens a sentence."""
        return re.search(r"(?:\A|[.!?…]\W*)[“«\"(\s]*\Z", self.text[: self.start]) is not None

    @property
    def replaced(self) -> str:
        """The words that would go."""
        return self.text[self.start : self.end]


def is_certain(place: Passage, source: str, use: TermUse) -> bool:
    """Whether the sentence stays right; `source` is the segment that the use is in."""
    around = _Around(place)
    if around.is_bracketed or around.repeats or _in_longer_name(source, use):
        return False
    if base(place.lang) == "ar":
        return not around.is_attached and _is_certain_arabic(place, around)
    if base(place.lang) == "en":
        return _is_certain_english(place, around, source, use)
    return not around.is_attached


class _Around:
    """What stands around a place."""

    def __init__(self, place: Passage) -> None:
        self._place = place
        self._before = place.text[: place.start]
        self._after = place.text[place.end :]

    @cached_property
    def words_before(self) -> list[str]:
        """The nearest words before it, the nearest first."""
        return _WORD.findall(self._before[-80:])[::-1][:_NEAR]

    @cached_property
    def words_after(self) -> list[str]:
        """The nearest words after it, the nearest first."""
        return _WORD.findall(self._after[:80])[:_NEAR]

    @cached_property
    def previous(self) -> str:
        """The word directly before it; empty where something else stands between."""
        words = list(_WORD.finditer(self._before[-80:]))
        tail = self._before[-80:]
        return words[-1][0] if words and _BETWEEN.match(tail, words[-1].end()) else ""

    @cached_property
    def next(self) -> str:
        """The word directly after it."""
        found = re.match(rf"[ \u00a0\u202f]+({_WORD.pattern})", self._after)
        return found[1] if found else ""

    @property
    def is_in_name(self) -> bool:
        """Whether a capitalised word is beside it: New York University, the OIM Maroc team."""
        before = self.previous[:1].isupper() and not self._opens(self.previous)
        of = re.match(r"\s+of\s+(?:the\s+)?[A-Z]", self._after) is not None
        return before or of or self.next[:1].isupper()

    def _opens(self, word: str) -> bool:
        """Whether the word before opens the sentence, and is no name for that."""
        return (
            re.search(rf"(?:\A|[.!?:…]\W*|[“«\"(]){re.escape(word)}\s*\Z", self._before) is not None
        )

    @property
    def is_bracketed(self) -> bool:
        """Whether it stands in brackets, or some are behind it: the same thing in other words."""
        opened = re.search(r"[(\[][\s«“\"]*\Z", self._before) is not None
        return opened or re.match(r"[\s»”\"]*[(\[]", self._after) is not None

    @property
    def is_attached(self) -> bool:
        """Whether it is joined to something: UTC+1, G7-…, 0230 UTC."""
        before = re.search(r"(?:[-–—/&@#+_.]|\d[ \u00a0]?)\Z", self._before) is not None
        return before or re.match(r"[-–—/&@#_]|[ \u00a0]?[+\d]|['’]\w", self._after) is not None

    @property
    def repeats(self) -> bool:
        """Whether a word of the form stands beside the place already: شبكة, before شبكة …."""
        own = {stem for word in _WORD.findall(self._place.form) for stem in _stems(word)}
        gone = {stem for word in _WORD.findall(self._place.replaced) for stem in _stems(word)}
        near = {s for word in (*self.words_before, *self.words_after) for s in _stems(word)}
        return bool((own & near) - gone if self._place.left else own & near)


def _stems(word: str) -> frozenset[str]:
    """Return what a word is compared by; nothing for the shortest, which are everywhere."""
    if re.search(f"[{arabic.LETTERS}]", word):
        folded = arabic.fold(word)
        bare = {folded, *arabic.bare_forms(folded)}
        return frozenset(form for form in bare if len(form) > 2)
    return frozenset({word.casefold()}) if len(word) > 3 else frozenset()


def _in_longer_name(source: str, use: TermUse) -> bool:
    """Whether the source's form is but a part of a name: the UK Government, National Congress."""
    before = re.search(r"([^\W\d_][\w’'.-]*)[ \u00a0]\Z", source[: use.start])
    after = re.match(r"[ \u00a0]([^\W\d_][\w’'-]*)", source[use.end :])
    first = before is None or not source[: before.start()].strip()
    named = before is not None and not first and _is_name(before[1])
    return named or (after is not None and _is_name(after[1]))


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in _NO_NAMES


_NO_NAMES = frozenset(
    "the a an of and or in on for le la les l’ un une des du de et ou en i".split()
)


# --- Arabic -----------------------------------------------------------------------------------

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
_DEFINITE = late.pattern(r"[وفبك]?(?:ال|لل)")
_NOT_DEFINITE = frozenset(
    map(
        arabic.fold,
        "إلى إلا ألا وإلى التقى التقت التزم التزمت التحق التحقت التمس التمست التفت التأم".split(),
    )
)
"""Words that begin like a definite noun."""
_FEMININE = frozenset(map(arabic.fold, "أمم ألعاب قوات شؤون حرب شمس أرض دار نار سوق".split()))
_NO_VERB = frozenset(
    map(arabic.fold, "بيت وقت صوت موت نبات بنت أخت تحت انترنت إنترنت كويت ثبت سبت زيت توت".split())
)
_PAST = frozenset(
    map(
        arabic.fold,
        "أعلن قال أكد صرح ذكر أضاف أوضح دعا أطلق أصدر نشر وافق قرر حذر بدأ اعتمد طلب رفض وقع نظم "
        "عقد افتتح كشف أفاد أشار شدد حث ساعد قدم دعم تلقى نفذ مول توقع انتقد اتهم نفى رحب أدان ندد "
        "عين سجل حقق خصص منح استقبل شارك ساهم تعهد التزم تمكن استطاع حصل كان صار أصبح ظل أقر حذف "
        "أوقف فتح أغلق أطاح رفع خفض زاد وجه تولى أجرى أنهى واصل استأنف علق أنشأ أسس بنى".split(),
    )
)


def _is_certain_arabic(place: Passage, around: _Around) -> bool:
    if any(_LATIN.match(word) for word in (around.previous, around.next)):
        return False
    if place.left:
        return _fits_where_a_foreign_word_was(place, around)
    return _fits_like(place, around)


def _fits_where_a_foreign_word_was(place: Passage, around: _Around) -> bool:
    """Whether an Arabic name may stand where a foreign one was left.

    Not behind a definite noun (an apposition), nor behind one that says what it is and is what the
    form begins with, nor before an adjective, nor with a verb of the other gender.
    """
    # Behind its own و or ل it is bound to no noun before it.
    before = "" if place.prefix else arabic.fold(around.previous)
    after = arabic.fold(around.next)
    if _is_definite(before) or after.startswith("ال"):
        return False
    head = _head(place.form)
    if head in _CLASS and any(form in _CLASS for form in (before, *arabic.bare_forms(before))):
        return False
    return not _disagrees(head, before, after)


def _fits_like(place: Passage, around: _Around) -> bool:
    """Whether the form may stand where a wrong one of its kind stood: gender, what follows."""
    if _is_feminine(_head(place.form)) is not _is_feminine(_head(place.replaced)):
        return False
    if around.next and _turns_definite(place):
        return False
    same_end = _last(place.form) == _last(place.replaced)
    return same_end or not arabic.fold(around.next).startswith("ال")


def _turns_definite(place: Passage) -> bool:
    """Whether one word without an article, which may be bound to the next, would get one."""
    alone = len(place.replaced.split()) == 1
    return alone and _has_article(place.form) and not _has_article(place.replaced)


def _has_article(form: str) -> bool:
    return _DEFINITE.match(arabic.fold(form.split()[0])) is not None


def _is_definite(folded: str) -> bool:
    return folded not in _NOT_DEFINITE and _DEFINITE.match(folded) is not None


def _head(form: str) -> str:
    """Return the first word of a name, folded, without its article and proclitics."""
    word = arabic.fold(form.split()[0])
    return re.sub(r"\A[وفبكل]?(?:ال|لل)(?=..)", "", word)


def _last(form: str) -> str:
    return re.sub(r"\A(?:ال|لل)", "", arabic.fold(form.split()[-1]))


def _is_feminine(head: str) -> bool:
    return head.endswith(("ه", "ات")) or head in _FEMININE


def _disagrees(head: str, before: str, after: str) -> bool:
    """Whether a verb beside the place has the other gender, as far as its form tells."""
    before, after = (re.sub(r"\A[وفس](?=....)", "", word) for word in (before, after))
    if _is_feminine(head):
        masculine = before in _PAST or after in _PAST
        return masculine or any(word[:1] == "ي" and len(word) > 3 for word in (before, after))
    past = any(
        word[-1:] == "ت" and len(word) > 3 and word not in _NO_VERB and word[-2:] != "ات"
        for word in (before, after)
    )
    return past or (after[:1] == "ت" and len(after) > 3)


# --- English ----------------------------------------------------------------------------------

_DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your no any every each some".split()
)
_SPELT = frozenset("FHLMNRSXU")
"""Letters before which a and an depend on how an acronym is read."""
_ARTICLE = late.pattern(r"(?i)(?:\b(?:le|la|les|du|des|au|aux|the)\s+|\bl[’'])\Z")


def _is_certain_english(place: Passage, around: _Around, source: str, use: TermUse) -> bool:
    before = around.previous.casefold()
    if re.search(r"[/&@#_.\d]\Z", place.text[: place.start]) or re.match(
        r"[/&@#_\d]", place.text[place.end :]
    ):
        return False
    if before in ("a", "an"):
        return before == _indefinite(place.form)
    if before == "the" and (place.form.casefold().startswith("the ") or _is_read(place.form)):
        return False
    if around.is_in_name:
        return False
    if not place.left:
        return _article_of(place.form) == _article_of(place.replaced)
    if not place.form.isupper() or _is_read(place.form):
        return True
    # Spelt acronyms take an article (the IMF), which the draft must have if the source has one.
    return before in _DETERMINERS or not _ARTICLE.search(source[: use.start])


_HEADS = frozenset(
    "union organization organisation agency court council fund bank states nations kingdom "
    "republic commission committee federation league alliance party front office ministry police "
    "army navy house senate compact protocol treaty convention agreement war games association "
    "authority confederation community conference forum programme program service board "
    "bureau".split()
)
"""What a name ends in that takes “the”."""


def _article_of(form: str) -> tuple[bool, bool]:
    """Return what must be alike of two forms for one to take the other's place.

    Whether it is a name that takes “the”, as far as its words tell, and whether it is a plural.
    """
    words = form.split()
    plural = form[-1:] == "s" and not form.isupper() and form[-2:] != "ss"
    if form[:1].islower():
        return False, plural
    if form.isupper():
        return not _is_read(form), False
    common = any(word.islower() for word in words) or words[-1].casefold() in _HEADS
    return len(words) > 1 and common, plural and words[-1].casefold() not in _HEADS


def _indefinite(form: str) -> str:
    """Return “a” or “an”, or nothing where it cannot be told."""
    first = form[0].upper()
    unclear = first in _SPELT and (form.isupper() or first in "HU")
    if unclear or re.match(r"(?i)uni|eu|one\b", form):
        return ""
    return "an" if first in "AEIO" else "a"


def _is_read(form: str) -> bool:
    """Whether an acronym is read as a word, so that it takes no article: NATO, but the OECD."""
    if not form.isupper() or len(form) < 4:
        return False
    return re.search(r"[AEIOU].*[AEIOU]|[^AEIOU][AEIOU]", form) is not None and not re.search(
        r"[^AEIOU]{3}|[^AEIOU]{2}\Z", form
    )
