"""What depends on a language: its name, plural rule, sentences, spelling, detection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newstranslate.errors import InputError

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
class Language:
    """A language that catalogues can be in."""

    name: str
    """English name."""
    plurals: str
    """The ``Plural-Forms`` header gettext tools expect (GNU gettext manual, 12.6)."""


LANGUAGES: dict[str, Language] = {
    "af": Language("Afrikaans", _TWO),
    "am": Language("Amharic", _TWO_FROM_TWO),
    "ar": Language("Arabic", _ARABIC),
    "az": Language("Azerbaijani", _TWO),
    "be": Language("Belarusian", _SLAVIC),
    "bg": Language("Bulgarian", _TWO),
    "bm": Language("Bambara", _ONE),
    "bn": Language("Bengali", _TWO),
    "bs": Language("Bosnian", _SLAVIC),
    "ca": Language("Catalan", _TWO),
    "ckb": Language("Central Kurdish", _TWO),
    "cs": Language("Czech", _CZECH),
    "da": Language("Danish", _TWO),
    "de": Language("German", _TWO),
    "el": Language("Greek", _TWO),
    "en": Language("English", _TWO),
    "es": Language("Spanish", _TWO),
    "et": Language("Estonian", _TWO),
    "eu": Language("Basque", _TWO),
    "fa": Language("Persian", _TWO_FROM_TWO),
    "ff": Language("Fula", _TWO_FROM_TWO),
    "fi": Language("Finnish", _TWO),
    "fr": Language("French", _TWO_FROM_TWO),
    "ga": Language("Irish", _IRISH),
    "gl": Language("Galician", _TWO),
    "ha": Language("Hausa", _TWO),
    "he": Language("Hebrew", _TWO),
    "hi": Language("Hindi", _TWO),
    "hr": Language("Croatian", _SLAVIC),
    "hu": Language("Hungarian", _TWO),
    "hy": Language("Armenian", _TWO_FROM_TWO),
    "id": Language("Indonesian", _ONE),
    "ig": Language("Igbo", _ONE),
    "is": Language("Icelandic", _ICELANDIC),
    "it": Language("Italian", _TWO),
    "ja": Language("Japanese", _ONE),
    "ka": Language("Georgian", _TWO),
    "kab": Language("Kabyle", _TWO_FROM_TWO),
    "kk": Language("Kazakh", _TWO),
    "ko": Language("Korean", _ONE),
    "ku": Language("Kurdish", _TWO),
    "ln": Language("Lingala", _TWO_FROM_TWO),
    "lt": Language("Lithuanian", _LITHUANIAN),
    "lv": Language("Latvian", _LATVIAN),
    "mg": Language("Malagasy", _TWO_FROM_TWO),
    "mk": Language("Macedonian", _ICELANDIC),
    "ms": Language("Malay", _ONE),
    "mt": Language("Maltese", _MALTESE),
    "nb": Language("Norwegian Bokmål", _TWO),
    "ne": Language("Nepali", _TWO),
    "nl": Language("Dutch", _TWO),
    "nn": Language("Norwegian Nynorsk", _TWO),
    "om": Language("Oromo", _TWO),
    "pl": Language("Polish", _POLISH),
    "ps": Language("Pashto", _TWO),
    "pt": Language("Portuguese", _TWO),
    "ro": Language("Romanian", _ROMANIAN),
    "ru": Language("Russian", _SLAVIC),
    "rw": Language("Kinyarwanda", _TWO),
    "shi": Language("Tachelhit", _SHILHA),
    "sk": Language("Slovak", _CZECH),
    "sl": Language("Slovenian", _SLOVENE),
    "so": Language("Somali", _TWO),
    "sq": Language("Albanian", _TWO),
    "sr": Language("Serbian", _SLAVIC),
    "sv": Language("Swedish", _TWO),
    "sw": Language("Swahili", _TWO),
    "ta": Language("Tamil", _TWO),
    "th": Language("Thai", _ONE),
    "ti": Language("Tigrinya", _TWO_FROM_TWO),
    "tr": Language("Turkish", _TWO),
    "tzm": Language("Central Atlas Tamazight", _ATLAS),
    "uk": Language("Ukrainian", _SLAVIC),
    "ur": Language("Urdu", _TWO),
    "uz": Language("Uzbek", _TWO),
    "vi": Language("Vietnamese", _ONE),
    "wo": Language("Wolof", _ONE),
    "yo": Language("Yoruba", _ONE),
    "zgh": Language("Standard Moroccan Tamazight", _TWO),
    "zh": Language("Chinese", _ONE),
    "zu": Language("Zulu", _TWO_FROM_TWO),
}

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?\Z")


def normalise(tag: str) -> str:
    """Return `tag` in its BCP 47 spelling: ``fr``, ``ar-MA``, ``zh-Hant``.

    Raises `InputError` for a language that newstranslate does not know.
    """
    match = _TAG.match(tag.strip().replace("_", "-").lower())
    if match is None or match[1] not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise InputError(
            f"unknown language '{tag}'; use one of: {known} (a region may follow: ar-MA)"
        )
    language, script, region = match.groups()
    parts = [language, script.title() if script else "", region.upper() if region else ""]
    return "-".join(part for part in parts if part)


@lru_cache(maxsize=1_000)
def base(tag: str) -> str:
    """Return the tag's language without script and region: ``ar`` for ``ar-MA``."""
    return tag.split("-", 1)[0].lower()


def describe(tag: str) -> Language:
    """Return what is known of the tag's language; raises `InputError` when nothing is."""
    return LANGUAGES[base(normalise(tag))]
