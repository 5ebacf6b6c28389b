"""Language data and rules: names, plural rules, sentences, spelling, numbers, detection."""

from __future__ import annotations

import pkgutil
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from newstranslate import late
from newstranslate.errors import InputError, manual
from newstranslate.late import dataclass

if TYPE_CHECKING:
    from newstranslate.language.record import Language

_TWO = "nplurals=2; plural=(n != 1);"
_TWO_FROM_TWO = "nplurals=2; plural=(n > 1);"
_ONE = "nplurals=1; plural=0;"
_ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
    ": n%100>=11 ? 4 : 5);"
)
_SLAVIC = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);"
)
_POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
_CZECH = "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"
_LITHUANIAN = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
_LATVIAN = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2);"
_MALTESE = (
    "nplurals=4; plural=(n==1 ? 0 : n==0 || (n%100>1 && n%100<11) ? 1 "
    ": n%100>10 && n%100<20 ? 2 : 3);"
)
_IRISH = "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"
_SLOVENE = "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"
_SHILHA = "nplurals=3; plural=(n==0 || n==1 ? 0 : n>=2 && n<=10 ? 1 : 2);"
_ATLAS = "nplurals=2; plural=(n>=2 && (n<11 || n>99));"
_ICELANDIC = "nplurals=2; plural=(n%10!=1 || n%100==11);"
_ROMANIAN = "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);"


@dataclass(frozen=True, slots=True)
class Listing:
    """A language that catalogues can be in."""

    name: str
    """English name."""
    plurals: str
    """The ``Plural-Forms`` header that gettext tools expect (GNU gettext manual, 12.6)."""


FALLBACK = "en"
"""Language whose notices and rules for numbers are used if a language has none of its own."""
COLUMNS = ("fr", "en", "ar")
"""Languages of the columns of `vocabulary`, `place_names` and `city_names`, in their order; other
languages have such words in their files."""
WIDESPREAD = ("fr", "en")
"""Languages whose names, abbreviations and quotations are in texts of all languages."""

LANGUAGES: dict[str, Listing] = {
    "af": Listing("Afrikaans", _TWO),
    "am": Listing("Amharic", _TWO_FROM_TWO),
    "ar": Listing("Arabic", _ARABIC),
    "az": Listing("Azerbaijani", _TWO),
    "be": Listing("Belarusian", _SLAVIC),
    "bg": Listing("Bulgarian", _TWO),
    "bm": Listing("Bambara", _ONE),
    "bn": Listing("Bengali", _TWO),
    "bs": Listing("Bosnian", _SLAVIC),
    "ca": Listing("Catalan", _TWO),
    "ckb": Listing("Central Kurdish", _TWO),
    "cs": Listing("Czech", _CZECH),
    "da": Listing("Danish", _TWO),
    "de": Listing("German", _TWO),
    "el": Listing("Greek", _TWO),
    "en": Listing("English", _TWO),
    "es": Listing("Spanish", _TWO),
    "et": Listing("Estonian", _TWO),
    "eu": Listing("Basque", _TWO),
    "fa": Listing("Persian", _TWO_FROM_TWO),
    "ff": Listing("Fula", _TWO_FROM_TWO),
    "fi": Listing("Finnish", _TWO),
    "fr": Listing("French", _TWO_FROM_TWO),
    "ga": Listing("Irish", _IRISH),
    "gl": Listing("Galician", _TWO),
    "ha": Listing("Hausa", _TWO),
    "he": Listing("Hebrew", _TWO),
    "hi": Listing("Hindi", _TWO),
    "hr": Listing("Croatian", _SLAVIC),
    "hu": Listing("Hungarian", _TWO),
    "hy": Listing("Armenian", _TWO_FROM_TWO),
    "id": Listing("Indonesian", _ONE),
    "ig": Listing("Igbo", _ONE),
    "is": Listing("Icelandic", _ICELANDIC),
    "it": Listing("Italian", _TWO),
    "ja": Listing("Japanese", _ONE),
    "ka": Listing("Georgian", _TWO),
    "kab": Listing("Kabyle", _TWO_FROM_TWO),
    "kk": Listing("Kazakh", _TWO),
    "ko": Listing("Korean", _ONE),
    "ku": Listing("Kurdish", _TWO),
    "ln": Listing("Lingala", _TWO_FROM_TWO),
    "lt": Listing("Lithuanian", _LITHUANIAN),
    "lv": Listing("Latvian", _LATVIAN),
    "mg": Listing("Malagasy", _TWO_FROM_TWO),
    "mk": Listing("Macedonian", _ICELANDIC),
    "ms": Listing("Malay", _ONE),
    "mt": Listing("Maltese", _MALTESE),
    "nb": Listing("Norwegian Bokmål", _TWO),
    "ne": Listing("Nepali", _TWO),
    "nl": Listing("Dutch", _TWO),
    "nn": Listing("Norwegian Nynorsk", _TWO),
    "om": Listing("Oromo", _TWO),
    "pl": Listing("Polish", _POLISH),
    "ps": Listing("Pashto", _TWO),
    "pt": Listing("Portuguese", _TWO),
    "ro": Listing("Romanian", _ROMANIAN),
    "ru": Listing("Russian", _SLAVIC),
    "rw": Listing("Kinyarwanda", _TWO),
    "shi": Listing("Tachelhit", _SHILHA),
    "sk": Listing("Slovak", _CZECH),
    "sl": Listing("Slovenian", _SLOVENE),
    "so": Listing("Somali", _TWO),
    "sq": Listing("Albanian", _TWO),
    "sr": Listing("Serbian", _SLAVIC),
    "sv": Listing("Swedish", _TWO),
    "sw": Listing("Swahili", _TWO),
    "ta": Listing("Tamil", _TWO),
    "th": Listing("Thai", _ONE),
    "ti": Listing("Tigrinya", _TWO_FROM_TWO),
    "tr": Listing("Turkish", _TWO),
    "tzm": Listing("Central Atlas Tamazight", _ATLAS),
    "uk": Listing("Ukrainian", _SLAVIC),
    "ur": Listing("Urdu", _TWO),
    "uz": Listing("Uzbek", _TWO),
    "vi": Listing("Vietnamese", _ONE),
    "wo": Listing("Wolof", _ONE),
    "yo": Listing("Yoruba", _ONE),
    "zgh": Listing("Standard Moroccan Tamazight", _TWO),
    "zh": Listing("Chinese", _ONE),
    "zu": Listing("Zulu", _TWO_FROM_TWO),
}

# Language, script, region: ar, `ar-ma`, `zh-hant-tw`, `es-419`; not french.
_TAG = late.pattern(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?\Z")


def normalise(tag: str) -> str:
    """Return `tag` in its BCP 47 spelling: ``fr``, ``ar-MA``, ``zh-Hant``.

    Raises `InputError` for a language that newstranslate does not know.
    """
    match = _TAG.match(tag.strip().replace("_", "-").lower())
    if match is None or match[1] not in LANGUAGES:
        wanted = tag.strip().lower()
        meant = next((code for code, one in LANGUAGES.items() if one.name.lower() == wanted), "")
        near = [meant] if meant else _near(wanted)
        advice = (
            f"did you mean {' or '.join(map(repr, near))}?"
            if near
            else "use a code like fr or ar-MA."
        )
        more = "" if meant else f" The list: {manual('languages')}"
        raise InputError(f"unknown language '{tag}'; {advice}{more}")
    language, script, region = match.groups()
    parts = [language, script.title() if script else "", region.upper() if region else ""]
    return "-".join(part for part in parts if part)


def _near(wanted: str) -> list[str]:
    """Return the codes that are like an unknown one, or whose language has a like name."""
    from difflib import get_close_matches

    codes = {name: code for code, one in LANGUAGES.items() for name in (code, one.name.lower())}
    found = get_close_matches(wanted, codes, n=3, cutoff=0.7)
    return list(dict.fromkeys(codes[name] for name in found))


@lru_cache(maxsize=1_000)
def base(tag: str) -> str:
    """Return the tag's language without script and region: ``ar`` for ``ar-MA``."""
    return tag.split("-", 1)[0].lower()


def describe(tag: str) -> Listing:
    """Return name and plural rule of the tag's language; raises `InputError` if it is unknown."""
    return LANGUAGES[base(normalise(tag))]


@cache
def known() -> tuple[str, ...]:
    """Return the languages that have a file in this package, such as ``ar``, ``en`` and ``fr``."""
    return tuple(
        sorted({found.name for found in pkgutil.iter_modules(__path__)} & LANGUAGES.keys())
    )


@lru_cache(maxsize=1_000)
def of(tag: str) -> Language:
    """Return the record of the tag's language from its file; an empty record if it has none."""
    code = base(tag)
    if code not in known():
        from newstranslate.language.record import Language

        return Language()
    found: Language = import_module(f"newstranslate.language.{code}").LANGUAGE
    return found
