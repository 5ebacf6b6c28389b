"""Number words of French, English and Arabic, as tables.

Each word has a role and a value. Roles: ``unit`` (0–9 and what adds to tens), ``teen`` (10–19),
``ten`` (20–90), ``hundred``, ``scale`` (1,000 and more), ``exact`` (complete by itself: 200 in
مئتان), ``ordinal``, ``fraction`` ``about`` (une vingtaine), ``vague``
(des milliers), ``weak`` (a word that may speak of a number: twice), ``dual`` and ``decade``.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from newstranslate.language import arabic, base

Number = int | Fraction
Word = tuple[str, Number]
"""(role, value)"""


def _table(role: str, words: str, start: int = 0, step: int = 1) -> dict[str, Word]:
    """Return entries for words in rising order; ``a/b`` are two words of one value."""
    found: dict[str, Word] = {}
    for number, item in enumerate(words.split()):
        for word in item.split("/"):
            found[word] = (role, start + number * step)
    return found


def _each(role: str, **values: int | Fraction) -> dict[str, Word]:
    return {word: (role, value) for word, value in values.items()}


_FRENCH: dict[str, Word] = {
    **_table("unit", "zéro un/une deux trois quatre cinq six sept huit neuf"),
    **_table("teen", "dix onze douze treize quatorze quinze seize", 10),
    **_table("ten", "vingt/vingts trente quarante cinquante soixante septante", 20, 10),
    **_each("ten", octante=80, huitante=80, nonante=90),
    **_each("hundred", cent=100, cents=100),
    **_each("scale", mille=1000, million=10**6, millions=10**6, milliard=10**9, milliards=10**9),
    **_each("scale", billion=10**12, billions=10**12),
    **_table(
        "ordinal",
        "premier/première/premiers/premières deuxième/second/seconde/deuxièmes "
        "troisième/troisièmes quatrième cinquième sixième septième huitième neuvième dixième "
        "onzième douzième treizième quatorzième quinzième seizième",
        1,
    ),
    **_each("ordinal", secondes=2, seconds=2, vingtième=20, trentième=30, centième=100),
    **_each("about", dizaine=10, douzaine=12, quinzaine=15, vingtaine=20, trentaine=30),
    **_each("about", quarantaine=40, cinquantaine=50, soixantaine=60, centaine=100, millier=1000),
    **_each("vague", dizaines=10, centaines=100, milliers=1000, douzaines=10),
    **_each("fraction", demi=Fraction(1, 2), demie=Fraction(1, 2), moitié=Fraction(1, 2)),
    **_each("fraction", tiers=Fraction(1, 3), quart=Fraction(1, 4), quarts=Fraction(1, 4)),
    **_each("fraction", cinquièmes=Fraction(1, 5), sixièmes=Fraction(1, 6)),
    **_each("fraction", septièmes=Fraction(1, 7), huitièmes=Fraction(1, 8)),
    **_each("fraction", neuvièmes=Fraction(1, 9), dixièmes=Fraction(1, 10)),
    **_each("weak", double=2, doubler=2, doublé=2, triple=3, tripler=3, triplé=3, couple=2),
    **_each("weak", couples=2, doublant=2, doubles=2, doublement=2, deuxièmement=2, bis=2),
    **_each("weak", biennal=2, biennale=2, binôme=2, bilatéral=2, bilatérale=2, quinquennat=5),
    **_each("weak", quadruple=4, quadrupler=4, quadruplé=4, quintuple=5, décuplé=10),
    **_each("weak", quinquennal=5, quinquennale=5, triennal=3, triennale=3),
    **_each("weak", trilogie=3, triade=3, triplés=3, quatuor=4, quintette=5, hexagone=6),
    **_each("weak", décennal=10, décennale=10, décennies=10, millénaires=1000, siècles=100),
    **_each("weak", jumeaux=2, décennie=10, siècle=100, centenaire=100),
    **_each("weak", midi=12, minuit=12, unique=1, seul=1, seule=1, paire=2, duo=2, trio=3),
    **_each("weak", quotidien=1, bicentenaire=200, millénaire=1000, bimensuel=2, moitiés=2),
}
_ENGLISH: dict[str, Word] = {
    **_table("unit", "zero one two three four five six seven eight nine"),
    **_table(
        "teen",
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        10,
    ),
    **_table("ten", "twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
    **_each("hundred", hundred=100),
    **_each("scale", thousand=1000, million=10**6, billion=10**9, trillion=10**12, bn=10**9),
    **_each("vague", tens=10, hundreds=100, thousands=1000, dozens=10),
    **_each("scale", millions=10**6, billions=10**9, trillions=10**12),
    **_table(
        "ordinal",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    ),
    **_each("about", dozen=12, couple=2),
    **_each("fraction", half=Fraction(1, 2), halves=Fraction(1, 2), quarter=Fraction(1, 4)),
    **_each("fraction", quarters=Fraction(1, 4), thirds=Fraction(1, 3), fifths=Fraction(1, 5)),
    **_each("fraction", sixths=Fraction(1, 6), sevenths=Fraction(1, 7), eighths=Fraction(1, 8)),
    **_each("fraction", ninths=Fraction(1, 9), tenths=Fraction(1, 10)),
    **_each("weak", both=2, twice=2, double=2, doubled=2, doubling=2, pair=2, twin=2, twins=2),
    **_each("weak", triple=3, tripled=3, thrice=3, once=1, single=1, sole=1, decade=10, decades=10),
    **_each("weak", century=100, centuries=100, centenary=100, noon=12, midday=12, midnight=12),
    **_each("weak", fortnight=2, fortnightly=2, biennial=2, duo=2, trio=3),
    **_each("weak", halved=2, millennium=1000, bicentenary=200, secondly=2, doubles=2),
    **_each("weak", couples=2, twofold=2, pairs=2, bilateral=2, biennial=2, tandem=2),
    **_each("weak", threefold=3, triad=3, trilogy=3, triples=3, tripling=3, triplets=3, trios=3),
    **_each("weak", trilateral=3, triennial=3, fourfold=4, quadruple=4, quadrupled=4, quartet=4),
    **_each("weak", foursome=4, quintuple=5, quintupled=5, fivefold=5, quintet=5),
    **_each("weak", sixfold=6, sevenfold=7, sextet=6, tenfold=10, centuries=100, millennia=1000),
    **_each("weak", hundredfold=100, score=20, fortnights=2),
}
_ARABIC: dict[str, Word] = {
    **_table(
        "unit",
        "صفر واحد/واحدة/أحد/إحدى/احدى اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني/اثنتا/اثنتي/إثنان/إثنين "
        "ثلاث/ثلاثة/ثلاثا أربع/أربعة/أربعا خمس/خمسة/خمسا ست/ستة/ستا سبع/سبعة/سبعا "
        "ثمان/ثماني/ثمانية/ثمانيا تسع/تسعة/تسعا",
    ),
    **_table("teen", "عشر/عشرة", 10),
    **_table(
        "ten",
        "عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين "
        "تسعون/تسعين",
        20,
        10,
    ),
    **_each("hundred", مئة=100, مائة=100, مئات=100),
    **_table(
        "exact",
        "مئتان/مئتين/مائتان/مائتين/مئتا/مئتي/مائتا/مائتي ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة "
        "خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة/ثمانيمائة تسعمئة/تسعمائة",
        200,
        100,
    ),
    **_each("scale", ألف=1000, ألفا=1000, آلاف=1000, ألفًا=1000, مليون=10**6, مليونا=10**6),
    **_each("scale", ملايين=10**6, مليار=10**9, مليارا=10**9, مليارات=10**9, بليون=10**9),
    **_each("scale", بلايين=10**9, تريليون=10**12, تريليونات=10**12, ترليون=10**12),
    **_each("exact", ألفان=2000, ألفين=2000, ألفي=2000, مليونان=2 * 10**6, مليونين=2 * 10**6),
    **_each("exact", مليوني=2 * 10**6, ملياران=2 * 10**9, مليارين=2 * 10**9, ملياري=2 * 10**9),
    **_table(
        "ordinal",
        "أول/أولى/الأول/الأولى الثاني/ثاني/الثانية/ثانية/ثان الثالث/ثالث/الثالثة/ثالثة "
        "الرابع/رابع/الرابعة/رابعة الخامس/خامس/الخامسة/خامسة السادس/سادس/السادسة/سادسة "
        "السابع/سابع/السابعة/سابعة الثامن/ثامن/الثامنة/ثامنة التاسع/تاسع/التاسعة/تاسعة "
        "العاشر/عاشر/العاشرة/عاشرة",
        1,
    ),
    **_each("ordinal", الحادي=1, الحادية=1, حادي=1),
    **_each("vague", عشرات=10, العشرات=10),
    **_each("fraction", نصف=Fraction(1, 2), النصف=Fraction(1, 2), ثلث=Fraction(1, 3)),
    **_each("fraction", الثلث=Fraction(1, 3), ثلثي=Fraction(2, 3), ثلثا=Fraction(2, 3)),
    **_each("fraction", ثلثين=Fraction(2, 3), ربع=Fraction(1, 4), الربع=Fraction(1, 4)),
    **_each("fraction", أرباع=Fraction(1, 4), الربعين=Fraction(1, 2), أثلاث=Fraction(1, 3)),
    **_each("fraction", ثلثان=Fraction(2, 3), الثلثين=Fraction(2, 3), الثلثان=Fraction(2, 3)),
    **_each("fraction", أخماس=Fraction(1, 5), أسداس=Fraction(1, 6), أسباع=Fraction(1, 7)),
    **_each("fraction", أثمان=Fraction(1, 8), أتساع=Fraction(1, 9), أعشار=Fraction(1, 10)),
    **_each("fraction", خمسي=Fraction(2, 5)),
    **_each("fraction", نصفا=Fraction(1, 2), ربعا=Fraction(1, 4), ثلثا=Fraction(2, 3)),
    **_each(
        "weak",
        فاتح=1,
        الفاتح=1,
        كلا=2,
        كلتا=2,
        كلاهما=2,
        كليهما=2,
        ضعف=2,
        ضعفي=2,
        مرتين=2,
        زوج=2,
        توأم=2,
    ),
    **_each(
        "weak",
        عقد=10,
        عقود=10,
        قرن=100,
        الألفية=1000,
        ألفية=1000,
        مرة=1,
        وحيد=1,
        الوحيد=1,
        الوحيدة=1,
        منتصف=12,
    ),
    **_each("weak", ثالوث=3, ثلاثية=3, ثنائية=2, رباعية=4, خماسي=5, خماسية=5, سداسي=6, سداسية=6),
    **_each("weak", مضاعفة=2, مزدوج=2, مزدوجة=2, كليهما=2, كلتيهما=2, مثنى=2, زوجان=2, زوجين=2),
    **_each("weak", ثلاثي=3, ثنائي=2, رباعي=4, أسبوعين=2, ظهرا=12, مئوية=100, ظهر=12),
}
_NOT_NUMBERS = frozenset(
    map(arabic.fold, "لست ولست فلست كمية وكمية بكمية لكمية كميات ميتة ميتي ميتين ميات".split())
)
"""Arabic words that only look like a number with its proclitic, folded."""
_DECADES = {
    **_table(
        "decade",
        "عشرينيات/عشرينات ثلاثينيات/ثلاثينات أربعينيات/أربعينات خمسينيات/خمسينات ستينيات/ستينات "
        "سبعينيات/سبعينات ثمانينيات/ثمانينات تسعينيات/تسعينات",
        20,
        10,
    ),
    **_table(
        "decade", "twenties thirties forties fifties sixties seventies eighties nineties", 20, 10
    ),
}
_TABLES: dict[str, dict[str, Word]] = {
    "fr": _FRENCH,
    "en": {**_ENGLISH, **{w: v for w, v in _DECADES.items() if w.isascii()}},
    "ar": {
        arabic.fold(word): value
        for word, value in {**_DECADES, **_ARABIC}.items()
        if not word.isascii()
    },
}


@lru_cache(maxsize=100_000)
def look_up(word: str, lang: str) -> tuple[str, Number, bool] | None:
    """Return (role, value, whether و stands before it) of a word; None for other words."""
    table = _TABLES.get(base(lang), {})
    if base(lang) != "ar":
        own = table.get(word.lower()) or _ordinal(word.lower(), base(lang), table)
        return (*own, False) if own else None
    folded = arabic.fold(word)
    if folded in _NOT_NUMBERS and "ئ" not in word:
        return None
    for form, joined in _bare(folded):
        if form in table:
            role, value = table[form]
            return role, value, joined
    return _dual(folded)


def _bare(folded: str) -> list[tuple[str, bool]]:
    """Return (what the word may be without proclitics, whether they begin with و)."""
    joined = folded.startswith("و") and len(folded) > 3
    found = []
    for form in arabic.bare_forms(folded):
        found.append((form, joined and form != folded))
        if form.startswith("ال") and len(form) > 3:
            found.append((form[2:], joined and form != folded))
    return found


def _dual(folded: str) -> tuple[str, Number, bool] | None:
    """Return 2 for a word with the dual's ending; it may be something else."""
    if len(folded) > 4 and folded.endswith(("تين", "تان", "ين", "ان", "تي", "تا")):
        return "dual", 2, folded.startswith("و")
    return None


def _ordinal(word: str, lang: str, table: dict[str, Word]) -> Word | None:
    """Return the value of a regular ordinal: trentième, thirtieth, hundredth."""
    if lang == "fr" and word.endswith(("ième", "ièmes")):
        stem = word.rstrip("s").removesuffix("ième")
        own = table.get(stem) or table.get(stem + "e") or table.get(stem.replace("qu", "q"))
        return ("ordinal", own[1]) if own else None
    if lang == "en" and word.endswith("ieth"):
        own = table.get(word.removesuffix("ieth") + "y")
        return ("ordinal", own[1]) if own else None
    if lang == "en" and word.endswith("th") and word[:-2] in table:
        return "ordinal", table[word[:-2]][1]
    return None
