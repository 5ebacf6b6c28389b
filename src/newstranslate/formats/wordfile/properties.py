"""Metadata of a Word document: title, byline, language, direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from markdown_it.token import Token

from newstranslate import xml_text
from newstranslate.formats import Facts
from newstranslate.formats.wordfile import elements
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.language import days
from newstranslate.language.scripts import comma

_LONGEST = 255
"""Maximum length of a document property in Word, in characters."""


def title(values: Mapping[str, object], facts: Facts) -> str:
    """Return the title in an article's front matter, or else that of the published page."""
    return str(values.get("title") or facts.title)


def top(
    values: Mapping[str, object], facts: Facts, body: list[Token]
) -> tuple[list[tuple[str, Sequence[Token]]], list[Token]]:
    """Return the paragraphs above the text, as style and inline tokens, and the other tokens.

    If the body begins with a heading of level 1, this is the printed title. If it contains one
    elsewhere, no title is printed.
    """
    heading: Sequence[Token] = []
    first = [token.type for token in body[:2]]
    if first == ["heading_open", "inline"] and body[0].tag == "h1":
        heading, body = body[1].children or [], body[3:]
    elif not any(token.tag == "h1" for token in body):
        heading = _text(title(values, facts))
    lines = {"Title": heading, "Subtitle": _text(_as_words(values.get("description"), facts.lang))}
    lines["Byline"] = _text(byline(values, facts.lang))
    return [(style, children) for style, children in lines.items() if children], body


def byline(values: Mapping[str, object], lang: str) -> str:
    """Return author and date of the article, in the language of the text."""
    author, day = _as_words(values.get("author"), lang), values.get("date")
    return " · ".join(filter(None, (author, days.written(day, lang) if day else "")))


def _as_words(value: object, lang: str) -> str:
    """Return a value of front matter as text; lists with the comma of the language."""
    if isinstance(value, dict):
        return _as_words(value.get("name") or "", lang)
    if isinstance(value, list):
        return comma(lang).join(_as_words(one, lang) for one in value)
    return "" if value is None else str(value).strip()


def _text(words: str) -> list[Token]:
    return [Token("text", "", 0, content=words)] if words.strip() else []


def declare(sheet: Sheet, values: Mapping[str, object], name: str) -> None:
    """Set the document's properties, language and direction."""
    core = sheet.document.core_properties
    core.title, core.author = (
        _short(name),
        _short(_as_words(values.get("author"), sheet.facts.lang)),
    )
    core.subject = _short(_as_words(values.get("description"), sheet.facts.lang))
    # python-docx's document says who made it, and that it is generated.
    core.language, core.comments, core.last_modified_by = sheet.lang, "", ""
    core.keywords, core.category, core.revision = "", "", 1
    if made := _moment(values.get("date")):
        core.created = core.modified = made
    _language(sheet)
    if sheet.rtl:
        for section in sheet.document.sections:
            _set_right_to_left(section._sectPr)


def _short(text: str) -> str:
    text = xml_text.legal(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return datetime.combine(value, time())
    try:
        return datetime.fromisoformat(str(value)).replace(tzinfo=None)
    except ValueError:
        return None


def _language(sheet: Sheet) -> None:
    """Set the default language of text, and the language for which Word chooses theme fonts."""
    from docx.oxml.ns import qn

    side = "bidi" if sheet.rtl else "val"
    settings, styles = sheet.document.settings.element, sheet.document.styles.element
    for element in (settings.find(qn("w:themeFontLang")), *styles.iter(qn("w:lang"))):
        if element is not None:
            element.set(qn(f"w:{side}"), sheet.lang)


def _set_right_to_left(section: Any) -> None:
    """Lay out a section from right to left."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    if section.find(qn("w:bidi")) is not None:
        return
    made = parse_xml(f'<w:bidi {elements.NAMESPACES} w:val="1"/>')
    # The schema has w:bidi before these elements.
    after = (
        qn(f"w:{name}") for name in ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")
    )
    found = (section.find(name) for name in after)
    later = next((element for element in found if element is not None), None)
    section.append(made) if later is None else later.addprevious(made)
