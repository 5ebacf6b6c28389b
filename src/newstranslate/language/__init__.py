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
_ROMANIAN = "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);"


@dataclass(frozen=True, slots=True)
class Language:
    """A language that catalogues can be in."""

    name: str
    """English name."""
    plurals: str
    """The ``Plural-Forms`` header gettext tools expect (GNU gettext manual, 12.6)."""


LANGUAGES: dict[str, Language] = {
    "am": Language("Amharic", _TWO_FROM_TWO),
    "ar": Language("Arabic", _ARABIC),
    "bg": Language("Bulgarian", _TWO),
    "bn": Language("Bengali", _TWO),
    "ca": Language("Catalan", _TWO),
    "cs": Language("Czech", _CZECH),
    "da": Language("Danish", _TWO),
    "de": Language("German", _TWO),
    "el": Language("Greek", _TWO),
    "en": Language("English", _TWO),
    "es": Language("Spanish", _TWO),
    "et": Language("Estonian", _TWO),
    "fa": Language("Persian", _TWO_FROM_TWO),
    "fi": Language("Finnish", _TWO),
    "fr": Language("French", _TWO_FROM_TWO),
    "ha": Language("Hausa", _TWO),
    "he": Language("Hebrew", _TWO),
    "hi": Language("Hindi", _TWO),
    "hr": Language("Croatian", _SLAVIC),
    "hu": Language("Hungarian", _TWO),
    "id": Language("Indonesian", _ONE),
    "it": Language("Italian", _TWO),
    "ja": Language("Japanese", _ONE),
    "ko": Language("Korean", _ONE),
    "ln": Language("Lingala", _TWO_FROM_TWO),
    "nb": Language("Norwegian Bokmål", _TWO),
    "nl": Language("Dutch", _TWO),
    "pl": Language("Polish", _POLISH),
    "pt": Language("Portuguese", _TWO),
    "ro": Language("Romanian", _ROMANIAN),
    "ru": Language("Russian", _SLAVIC),
    "so": Language("Somali", _TWO),
    "sr": Language("Serbian", _SLAVIC),
    "sv": Language("Swedish", _TWO),
    "sw": Language("Swahili", _TWO),
    "tr": Language("Turkish", _TWO),
    "uk": Language("Ukrainian", _SLAVIC),
    "ur": Language("Urdu", _TWO),
    "vi": Language("Vietnamese", _ONE),
    "wo": Language("Wolof", _ONE),
    "zh": Language("Chinese", _ONE),
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
