"""The program's messages in the reader's language: English, French or Arabic.

Message ids are the English sentences, with values as ``%(name)s``. The catalogues are the PO files
in ``locales/``, which are not compiled: a checkout and an installed wheel behave the same, and a
corrected sentence is used at the next start. English needs no catalogue.

The reader's language is a `ContextVar`: each request and command has its own value, also in the
thread that answers a request, so that no function has to pass it on.
"""

from __future__ import annotations

import gettext as standard
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as Entry

_ARABIC = "ar"
LANGUAGES: Mapping[str, str] = {_ARABIC: "العربية", "en": "English", "fr": "Français"}
"""Languages of the messages → their own names."""
ORIGINAL = "en"
"""The language of the message ids."""
FOLDER = Path(__file__).parent / "locales"
DOMAIN = "newstranslate"
_ISOLATED = "\u2068{}\u2069"
"""Keeps words with another direction together in an Arabic sentence (Unicode isolates)."""
_reader: ContextVar[str] = ContextVar("reader", default=ORIGINAL)


class Message(str):
    """An English sentence with its template and values, so that it can be translated later."""

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Message:
        """Return the template with its values inserted."""
        made = super().__new__(cls, template % values)
        made.template, made.values = template, values
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        """Return what a copy in another process is made from."""
        return self.template, self.values


class LanguageName(str):
    """The English name of a language in a `Message`, which is translated with the message."""

    tag: str

    def __new__(cls, tag: str, english: str) -> LanguageName:
        """Return the English name, with the tag for translation."""
        made = super().__new__(cls, english)
        made.tag = tag
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """Return what a copy in another process is made from."""
        return self.tag, str(self)


def say(template: str, /, **values: object) -> Message:
    """Return a message that `translated` can translate later; as text, it is English."""
    return Message(template, values)


def later(template: str) -> str:
    """Return a template unchanged; marks it for the catalogues if `say` gets it by a variable."""
    return template


def translated(text: str) -> str:
    """Return a message in the reader's language; other text only if it is a known sentence."""
    if not isinstance(text, Message):
        return plain(text) if text else text
    return plain(text.template) % {name: _shown_value(v) for name, v in text.values.items()}


def _shown_value(value: object) -> object:
    if isinstance(value, LanguageName):
        return language_name(value.tag, value)
    if isinstance(value, Message) or not isinstance(value, str) or _reader.get() != _ARABIC:
        return translated(value) if isinstance(value, Message) else value
    return _ISOLATED.format(value)


def language_name(tag: str, english: str) -> str:
    """Return a language's name in the reader's language; `english` is its English name."""
    if is_original():
        return str(english)
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(tag, sep="-").get_display_name(_reader.get())
    except (UnknownLocaleError, ValueError):
        known = None
    return known or str(english)


def gettext(template: str, /, **values: object) -> str:
    """Return a sentence in the reader's language, with its values inserted."""
    return plain(template) % values


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the sentence for a number; ``%(num)s`` is the number."""
    return plain_number(one, many, count) % {"num": count, **values}


def name(kind: str, word: str) -> str:
    """Return the translated name of a state, role, check etc.; an unknown word is unchanged.

    `kind` is the context of the name in the catalogues; ``docs/make_catalogues.py`` lists them.
    """
    return _catalogue(_reader.get()).pgettext(kind, word)


def listed(words: Iterable[str]) -> str:
    """Return words separated by the commas of the reader's language."""
    return ("، " if _reader.get() == _ARABIC else ", ").join(words)


def plain(template: str) -> str:
    """Return a template in the reader's language, without its values."""
    return _catalogue(_reader.get()).gettext(template)


def plain_number(one: str, many: str, count: int) -> str:
    """Return the template for a number, without its values."""
    return _catalogue(_reader.get()).ngettext(one, many, count)


def reader() -> str:
    """Return the reader's language, a key of `LANGUAGES`."""
    return _reader.get()


def is_original() -> bool:
    """Whether the reader's language is that of the message ids, which needs no translation."""
    return _reader.get() == ORIGINAL


def set_language(lang: str) -> None:
    """Set the reader's language for the rest of the request or command."""
    _reader.set(lang if lang in LANGUAGES else ORIGINAL)


@contextmanager
def in_language(lang: str) -> Iterator[None]:
    """Set the reader's language within a `with` block."""
    token = _reader.set(lang)
    try:
        yield
    finally:
        _reader.reset(token)


def supported(*asked: str) -> str:
    """Return the first of these tags with a catalogue, without region; empty if there is none."""
    return next((base for tag in asked if (base := _base(tag)) in LANGUAGES), "")


def chosen(*asked: str) -> str:
    """Return the first of these tags with a catalogue, without region; English if there is none."""
    return supported(*asked) or ORIGINAL


def _base(tag: str) -> str:
    return tag.strip().replace("_", "-").partition("-")[0].partition(".")[0].lower()


@cache
def scripts(lang: str) -> Mapping[str, str | Sequence[str]]:
    """Return the messages of the page's scripts: English → translation, a list for plurals."""
    if lang == ORIGINAL:
        return {}
    return {
        _id(entry): cast("str | tuple[str, ...]", entry.string)
        for entry in _read(lang)
        if entry.context == "state" or any(path.endswith(".js") for path, _ in entry.locations)
    }


def _id(entry: Entry) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[0]


@cache
def _catalogue(lang: str) -> standard.NullTranslations:
    if lang == ORIGINAL:
        return standard.NullTranslations()
    from babel.messages import mofile

    compiled = BytesIO()
    mofile.write_mo(compiled, _read(lang))
    compiled.seek(0)
    return standard.GNUTranslations(compiled)


@cache
def _read(lang: str) -> Catalog:
    from babel.messages import pofile

    path = FOLDER / lang / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        return pofile.read_po(file, locale=lang)
