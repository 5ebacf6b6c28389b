"""Converts inline Markdown to what engines understand – XML tags or plain text – and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from html import escape, unescape

from newstranslate import inline, late
from newstranslate.engines import edges

# A tag of `to_xml`: `<g1>`, `</t1>`, `<x2/>`; not `<b>`.
_TAG = late.pattern(r"<(?P<close>/?)(?P<name>[gtx])(?P<number>\d+)\s*(?P<empty>/?)>")
# The closing part of a link with a title: `](a.html "Le port")`; not `](a.html)`.
_LINK_TITLE = late.pattern(
    r"(?P<before>\]\((?:<[^>]*>|(?:\{\{.*?\}\}|\{%.*?%\}|[^ \t\n])*?)[ \t\n]+[\"'(])(?P<title>.+)"
    r"(?P<after>[\"')]\s*\)(?:\{[^}]*\})?)\Z",
    re.S,
)
_SPECIAL = late.pattern(r"([`*_\[\]<$]|~(?=~)|(?<=~)~|!(?=\[|\Z))")
"""Characters that may be inline markup; escaped only where words would be read as markup."""
_LITERAL = late.pattern(r"(\\(?=[!-/:-@\[-`{-~]|\Z)|&(?=#?\w{1,32};))")
"""Backslashes and entities that Markdown would replace: always escaped."""
# A mark that is not markup: `\*`, `\[`; not the backslash of `C:\a`.
_ESCAPED = late.pattern(r"\\([!-/:-@\[-`{-~])")


def to_xml(text: str) -> str:
    """Return `text` with its markup as ``<g1>words</g1>`` and ``<x2/>``, everything else escaped.

    The title of a link is appended as ``<t1>title</t1>``, so that it is translated too.
    """
    pieces, titles, at = [], [], 0
    for number, item in enumerate(inline.scan(text)):
        pieces.append(escape(text[at : item.start], quote=False))
        raw = text[item.start : item.end]
        if _is_word(item):
            pieces.append(escape(item.value, quote=False))
        elif item.role == "atom":
            pieces.append(f"<x{number}/>")
        else:
            pieces.append(f"<{'/' if item.role == 'close' else ''}g{item.pair}>")
            # The title belongs to the closing part of a link: `](address "title")`.
            title = _LINK_TITLE.match(raw) if item.role == "close" else None
            if title:
                words = unescape(_ESCAPED.sub(r"\1", title["title"]))
                titles.append(f"<t{item.pair}>{escape(words, quote=False)}</t{item.pair}>")
        at = item.end
    return "".join([*pieces, escape(text[at:], quote=False), *titles])


def _is_word(item: inline.Markup) -> bool:
    """Whether it is a character of the words, not an entity for a line end, tab or space."""
    return item.name == "char" and item.value not in ("\n", "\r", "\t", " ")


def from_xml(answer: str, source: str) -> str | None:
    """Return the engine's answer to ``to_xml(source)`` as Markdown, or None.

    None means that the markup cannot be trusted: a tag is missing, repeated, unknown or wrongly
    nested, a tag lost its words, or a space beside it was lost or added.
    """
    titles, answer = _take_titles(answer)
    asked = to_xml(source)
    answer = edges.move_spaces_out(answer, asked)
    markup = list(enumerate(inline.scan(source)))
    atoms = {n: source[m.start : m.end] for n, m in markup if m.role == "atom" and not _is_word(m)}
    opens = {m.pair: source[m.start : m.end] for _, m in markup if m.role == "open"}
    closes = {m.pair: source[m.start : m.end] for _, m in markup if m.role == "close"}
    if not _well_formed(answer, set(atoms), set(opens)) or edges.is_damaged(answer, asked):
        return None

    def restore(match: re.Match[str]) -> str:
        number = int(match["number"])
        if match["name"] == "x":
            return atoms[number]
        return _with_title(closes[number], titles.get(number)) if match["close"] else opens[number]

    return _unescape(answer, restore, source)


def _take_titles(answer: str) -> tuple[dict[int, str], str]:
    titles: dict[int, str] = {}

    def take(match: re.Match[str]) -> str:
        titles[int(match[1])] = unescape(match[2]).strip()
        return ""

    return titles, re.sub(r"\s*<t(\d+)>(.*?)</t\1>", take, answer, flags=re.S)


def _with_title(closing: str, title: str | None) -> str:
    match = _LINK_TITLE.match(closing) if title else None
    if match is None or title is None:
        return closing
    # A quotation mark in the translated title would end it early.
    quote = match["after"][0]
    title = _LITERAL.sub(r"\\\1", title)
    return match["before"] + title.replace(quote, "’" if quote == "'" else "”") + match["after"]


def _well_formed(answer: str, atoms: set[int], pairs: set[int]) -> bool:
    waiting: list[int] = []
    seen_atoms: list[int] = []
    seen_pairs: list[int] = []
    for match in _TAG.finditer(answer):
        number = int(match["number"])
        if match["name"] == "x":
            seen_atoms.append(number)
        elif not match["close"]:
            waiting.append(number)
        elif not waiting or waiting.pop() != number:
            return False
        else:
            seen_pairs.append(number)
    return (
        not waiting and sorted(seen_atoms) == sorted(atoms) and sorted(seen_pairs) == sorted(pairs)
    )


def _unescape(answer: str, restore: Callable[[re.Match[str]], str], source: str) -> str:
    """Put markup back, and escape those words, and only those, that would be read as markup."""
    # As few escapes as possible: the lightly escaped text is used if its markup is that of the
    # source, in the same order (`structure`) or, as languages reorder, in any order (`inventory`).
    kept = {m.value for m in inline.scan(source) if _is_escape(m, source)}
    ways = (lambda piece: _as_text(piece, kept), lambda piece: _escaped(piece, kept))
    texts = [_restored(answer, restore, words) for words in ways]
    for view in (inline.structure, inline.inventory):
        wanted = view(source)
        for text in texts:
            if view(text) == wanted:
                return text
    return texts[-1]


def _is_escape(item: inline.Markup, source: str) -> bool:
    """Whether a character is escaped for a Markdown dialect; CommonMark would not need it."""
    return item.name == "char" and source[item.start] == "\\" and item.value in "$~^=+{|:@%"


def _as_text(piece: str, kept: AbstractSet[str]) -> str:
    made = _LITERAL.sub(r"\\\1", unescape(piece))
    return re.sub(rf"([{re.escape(''.join(kept))}])", r"\\\1", made) if kept else made


def _escaped(piece: str, kept: AbstractSet[str]) -> str:
    return _SPECIAL.sub(r"\\\1", _as_text(piece, kept - {"$", "~"}))


def _restored(
    answer: str, restore: Callable[[re.Match[str]], str], words: Callable[[str], str]
) -> str:
    pieces, at = [], 0
    for match in _TAG.finditer(answer):
        pieces += [words(answer[at : match.start()]), restore(match)]
        at = match.end()
    return "".join([*pieces, words(answer[at:])])


# --- engines without tag handling -------------------------------------------------------

Translate = Callable[[str], str]
_STOPS = ".…!؟? "
_END_MARKS = ".!?…؟،؛»”)\"' \u00a0\u202f"


def to_plain(text: str) -> str:
    """Return the text for an engine without tag handling: words, addresses and code."""
    pieces, at = [], 0
    for item in inline.scan(text):
        pieces.append(text[at : item.start])
        if item.name == "char":
            pieces.append(item.value)
        elif item.name in ("code", "url"):
            pieces.append(_literal(item))
        at = item.end
    return re.sub(r"  +", " ", "".join([*pieces, text[at:]])).strip()


def _literal(item: inline.Markup) -> str:
    """Return the words of code, or an address without its angle brackets."""
    shown = inline.literal(item) if item.name == "code" else item.value.strip("<>")
    return shown.strip()


def reattach(answer: str, source: str, phrase: Translate | None = None) -> str:
    """Return `answer`, a translation of ``to_plain(source)``, with the markup of the source.

    Markup is put only where its position is certain: around the whole text; on addresses and
    code; on words that occur exactly once in the answer, unchanged or as translated by `phrase`.
    Note marks go to the end. All other markup is dropped; compare `inline.inventory` to find out.
    """
    markup = inline.scan(source)
    tail = ""
    for item in markup:
        raw = source[item.start : item.end]
        # Twice: nobody knows which of them had the markup.
        if item.name in ("code", "url") and answer.count(_literal(item)) == 1:
            answer = answer.replace(_literal(item), raw)
        elif item.name == "ref":
            tail += raw
    closes = {item.pair: item for item in markup if item.role == "close"}
    for item in markup:
        if item.role == "open":
            answer = _wrap(answer, source, item, closes[item.pair], phrase)
    if tail:
        body = answer.rstrip(_END_MARKS)
        answer = body + tail + answer[len(body) :]
    return answer


def _wrap(
    answer: str, source: str, start: inline.Markup, end: inline.Markup, phrase: Translate | None
) -> str:
    opening, closing = source[start.start : start.end], source[end.start : end.end]
    # The markup encloses the whole source, so it encloses the whole answer.
    if not source[: start.start].strip() and not source[end.end :].strip():
        return opening + answer + closing
    # Only other marks and a stop are outside of it, `**Oui**.`, and stay there.
    if not source[: start.start].strip("*_~") and not source[end.end :].strip("*_~.…!? "):
        before, after = _placed(answer, source[: start.start], source[end.end :])
        return answer[:before] + opening + answer[before:after] + closing + answer[after:]
    inner = to_plain(source[start.end : end.start])
    for words in _candidates(inner, phrase):
        places = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", answer, re.IGNORECASE))
        if words and len(places) == 1:
            begin, stop = places[0].span()
            return answer[:begin] + opening + answer[begin:stop] + closing + answer[stop:]
    return answer


def _placed(answer: str, lead: str, trail: str) -> tuple[int, int]:
    """Return the span of an answer within the marks of its source, if they are there already."""
    body = answer.rstrip(_STOPS)
    lead, marks = lead.strip(), re.sub(r"[^*_~]", "", trail)
    if not lead or not answer.startswith(lead) or not body.endswith(marks):
        return 0, len(body)
    return len(lead), len(body.removesuffix(marks).rstrip(_STOPS))


def _candidates(inner: str, phrase: Translate | None) -> Sequence[str]:
    if phrase is None:
        return [inner]
    return [inner, phrase(inner).strip(" .،,")]
