"""What the program says, in the reader's language: English, French or Arabic.

Message ids are the English sentences; values stand in them as ``%(name)s``. The catalogues are PO
files in ``locales/``, read as they are: there is nothing to compile, so that a checkout and an
installed wheel do the same, and a corrected sentence shows at the next start. English reads none.

The reader's language belongs to the request or command that is being answered: a `ContextVar`,
which every request has its own of, and which goes with it into the thread that answers. So no
function of the pages has to pass it on.
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

LANGUAGES: Mapping[str, str] = {"ar": "العربية", "en": "English", "fr": "Français"}
"""Languages that the program speaks → their own names."""
FOLDER = Path(__file__).parent / "locales"
DOMAIN = "newstranslate"
_ISOLATED = "\u2068{}\u2069"
"""Keeps words of another direction together in an Arabic sentence (Unicode isolates)."""
_reader: ContextVar[str] = ContextVar("reader", default="en")


class Message(str):
    """A sentence in English that remembers how it was made, and can be said in other languages."""

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Message:
        """Return the template with its values in it."""
        made = super().__new__(cls, template % values)
        made.template, made.values = template, values
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        """Return what a copy in another process is made from."""
        return self.template, self.values


class LanguageName(str):
    """The English name of a language, in a `Message`: it is told in the reader's language."""

    tag: str

    def __new__(cls, tag: str, english: str) -> LanguageName:
        """Return the name of the language that has a tag."""
        made = super().__new__(cls, english)
        made.tag = tag
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """Return what a copy in another process is made from."""
        return self.tag, str(self)


def say(template: str, /, **values: object) -> Message:
    """Return a sentence that is told later, to readers of any language; as text it is English."""
    return Message(template, values)


def later(template: str) -> str:
    """Return a template as it is: this marks one that `say` gets by a name, for the catalogues."""
    return template


def told(text: str) -> str:
    """Return a sentence in the reader's language; one that is no `Message` only if it is known."""
    if not isinstance(text, Message):
        return plain(text) if text else text
    return plain(text.template) % {name: _shown_value(v) for name, v in text.values.items()}


def _shown_value(value: object) -> object:
    if isinstance(value, LanguageName):
        return language_name(value.tag, value)
    if isinstance(value, Message) or not isinstance(value, str) or _reader.get() != "ar":
        return told(value) if isinstance(value, Message) else value
    return _ISOLATED.format(value)


def language_name(tag: str, english: str) -> str:
    """Return a language's name in the reader's language; `english` is the one in English."""
    if _reader.get() == "en":
        return str(english)
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(tag, sep="-").get_display_name(_reader.get())
    except (UnknownLocaleError, ValueError):
        known = None
    return known or str(english)


def gettext(template: str, /, **values: object) -> str:
    """Return a sentence in the reader's language, with its values."""
    return plain(template) % values


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the sentence for a number of things; ``%(num)s`` is the number."""
    return plain_number(one, many, count) % {"num": count, **values}


def name(kind: str, word: str) -> str:
    """Return the name of a state, role, check … in the reader's language; of others, the word.

    `kind` is the context of the name in the catalogues; ``docs/make_catalogues.py`` lists them.
    """
    return _catalogue(_reader.get()).pgettext(kind, word)


def comma(lang: str) -> str:
    """Return the comma and the blank between the items of a list in a language (BCP 47)."""
    return "، " if lang.partition("-")[0] in _ARABIC_COMMA else ", "


_ARABIC_COMMA = frozenset(["ar", "ckb", "fa", "ps", "ur"])


def listed(words: Iterable[str]) -> str:
    """Return words with commas between them, in the reader's language."""
    return comma(_reader.get()).join(words)


def plain(template: str) -> str:
    """Return a sentence in the reader's language, its values not yet in it."""
    return _catalogue(_reader.get()).gettext(template)


def plain_number(one: str, many: str, count: int) -> str:
    """Return the sentence for a number, its values not yet in it."""
    return _catalogue(_reader.get()).ngettext(one, many, count)


def reader() -> str:
    """Return the reader's language, a key of `LANGUAGES`."""
    return _reader.get()


def speak(lang: str) -> None:
    """Speak this language for the rest of the request or command."""
    _reader.set(lang if lang in LANGUAGES else "en")


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Speak a language for a while."""
    token = _reader.set(lang)
    try:
        yield
    finally:
        _reader.reset(token)


def fitting(*asked: str) -> str:
    """Return the first of these language tags that is spoken here; empty where none is."""
    return next((base for tag in asked if (base := _base(tag)) in LANGUAGES), "")


def _base(tag: str) -> str:
    return tag.strip().replace("_", "-").partition("-")[0].partition(".")[0].lower()


@cache
def scripts(lang: str) -> Mapping[str, str | Sequence[str]]:
    """Return what the page's scripts say: English → the language, a list where it counts."""
    if lang == "en":
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
    if lang == "en":
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
