"""What a full stop may stand for in French, English and Arabic besides a sentence's end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from newstranslate.language import base


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language's full stops may stand for when they do not end a sentence.

    Abbreviations are written without their last full stop, in lower case.
    """

    titles: frozenset[str] = frozenset()
    """Stand before a name or a thing: never end a sentence (``M``, ``Mme``, ``p. ex``)."""
    numbered: frozenset[str] = frozenset()
    """Stand before a number or letter: no end before one (``art``, ``p``, ``fig``)."""
    loose: frozenset[str] = frozenset()
    """May end a sentence: only a word that starts sentences makes a boundary (``av``)."""
    starters: frozenset[str] = frozenset()
    """Words that, capitalised, hardly stand in the middle of a name."""
    proclitic: frozenset[str] = frozenset()
    """Titles written in one word with a conjunction or preposition (``ود`` and Dr)."""
    cased: bool = True
    """The script has capitals, and a sentence begins with one."""


_FRENCH = Rules(
    titles=_words(
        "m mm mme mmes mlle mlles dr drs pr prs prof mgr mgrs vve st ste sts stes gén lt "
        "lt-col sgt "
        "r.p rr.pp s.e s.m s.a.r s.exc c.-à-d c-à-d c.à.d càd p.ex ex cf conf ibid i.e e.g vs n.b "
        "p.-s p.s boul bd bld av.j n.d.l.r réf tél coord n°s vice-prés dép "
        "gouv préf proc pdt secr insp sén rév cne cass jurispr pén crim civ"
    ),
    numbered=_words(
        "art al p pp fig vol t n n° nº no chap ch § par sect tab pl ann ill f fol liv r l d lég "
        "v env approx janv févr fév avr juill juil sept oct nov déc alin hab cf ap apr av bp c.p "
        "cp éd"
    ),
    loose=_words(
        "etc m mm av apr ap env approx hab janv févr fév avr juill juil sept oct nov déc h min sec "
        "km kg cm mm "
        "col cap cdt adj gal me mes dir op loc fax trad ha l g inc ltd cie ets sté sarl corp "
        "bros jr sr suiv sq sqq max moy cit m² km² dept univ "
        "éd coll suppl p.-s ndlr chap vol al soc bull trib jur ass ord plc llc llp gmbh spa"
    ),
    starters=_words(
        "le la les l un une des du de d au aux il elle ils elles on nous vous je tu j c ce cet "
        "cette ces cela ça ceux celle celui celles son sa ses leur leurs mon ma mes notre votre "
        "nos vos qui que quoi dont où quand comme si s et mais ou or ni car donc puis ainsi alors "
        "aussi enfin ensuite cependant pourtant toutefois néanmoins depuis dès pour par dans en "
        "sur sous avec sans selon entre contre vers chez avant après pendant lors lorsque alors "
        "malgré grâce parmi afin tandis outre quant à a y n ne pas plus moins tout tous toute "
        "toutes chaque plusieurs certains certaines quelques aucun aucune rien personne seul "
        "seule interrogé interrogée face suite voici voilà bien même autre autres cinq deux "
        "trois quatre six sept huit neuf dix hier aujourd demain bref parce puisque quel quelle "
        "quels quelles comment pourquoi combien est était sera interview résultat reste "
    ),
)

_ENGLISH = Rules(
    titles=_words(
        "mr mrs ms mx messrs dr drs prof sen rep gov gen col lt maj capt cpl sgt cmdr adm rev hon "
        "st pres amb supt e.g i.e cf vs v viz rt "
        "msgr sens reps govs gens cols profs det insp brig pvt asst assoc treas mt"
    ),
    numbered=_words(
        "no nos art p pp fig figs vol ch sec par para jan feb mar apr jun jul aug sept sep oct nov "
        "dec eq ex n c ca approx pt cl paras secs regs tues thurs ct cir"
    ),
    loose=_words(
        "etc inc ltd co corp bros jr sr dept univ est assn ave blvd rd a.m p.m ph.d m.d b.a m.a "
        "u.s u.k u.n e.u d.c u.s.a jan feb mar apr aug sept sep oct nov dec al esq ft in lb oz "
        "approx llc llp plc pty gmbh bhd intl mfg bldg bros assoc assn govt cir ct supp div ed "
        "eds tues thurs calif conn colo minn okla tenn sen rep gov gen prof adm rev pres amb asst "
        "det mt maj capt hon"
    ),
    starters=_words(
        "the a an this that these those it he she they we you i his her their our my its there "
        "here and but or so yet if when while as in on at by for from with without to of after "
        "before since during under over between among against about according although because "
        "however meanwhile moreover then now today yesterday who what where why how which some "
        "many most all each every no not none both one two three several other another is was "
        "are were has have had do does did can could will would should may might must let"
    ),
)

_ARABIC = Rules(
    titles=_words("د أ م ص ت ج ط ق هـ ه أ.د ا.د ق.م م.م ب.م س ع ش ر ح"),
    proclitic=_words("ود فد لد وأ وم وأ.د وا.د لأ.د بأ.د"),
    starters=_words(
        "وقال وقالت وقد وأضاف وأضافت وأوضح وأوضحت وأكد وأكدت وأشار وأشارت وأعلن وأعلنت "
        "وأفاد وأفادت وذكر وذكرت ويذكر وكان وكانت وتابع وتابعت وصرح وصرحت وشدد وشددت ودعا ودعت "
        "وردا ويأتي وتأتي ولم ولا ولن وسوف ويبقى ثم لكن ولكن كما غير بيد إلا ومن"
    ),
    cased=False,
)

_LATIN = Rules(
    titles=_ENGLISH.titles | _FRENCH.titles,
    numbered=_ENGLISH.numbered,
    loose=_ENGLISH.loose | _FRENCH.loose,
    starters=_ARABIC.starters,
    cased=False,
)
"""For words in Latin letters inside of a text without capitals: “شركة Apple Inc. في …”."""

_RULES = {"fr": _FRENCH, "en": _ENGLISH, "ar": _ARABIC}
_UNCASED = frozenset(["ar", "fa", "ur", "he", "hi", "bn", "am", "ja", "ko", "zh"])


@lru_cache(maxsize=64)
def rules_for(lang: str) -> Rules:
    """Return the rules of `lang`; a language without its own gets the general ones."""
    code = base(lang)
    return _RULES.get(code) or Rules(cased=code not in _UNCASED)


def rules_for_word(word: str, rules: Rules) -> Rules:
    """Return the rules for one word: a Latin one among Arabic has those of its own script."""
    return _LATIN if not rules.cased and word.isascii() and word[:1].isalpha() else rules
