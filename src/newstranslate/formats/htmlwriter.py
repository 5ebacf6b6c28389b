"""Inserts targets into HTML that is translated in place; everything else stays byte for byte.

Tags of a target are written as in the source file, whatever their blanks, quotation marks and case
in the unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import unescape

from newstranslate import late
from newstranslate.formats import blockcomments, splicing
from newstranslate.formats.htmlelements import prose_attributes
from newstranslate.formats.htmlreader import HtmlReader
from newstranslate.formats.htmlruns import BREAK, ENTITY, Atom
from newstranslate.formats.htmltokens import COMMENT, TAG, meaning, unwrapped
from newstranslate.formats.htmlunits import RunLayout
from newstranslate.formats.options import Options
from newstranslate.model import Article, Segment, Slot, SlotStyle

Targets = Mapping[tuple[str, str], str]
# `R&D`; but not `R&amp;D`.
_BARE = late.pattern(rf"&(?!{ENTITY.pattern})")
_OPENS = late.pattern(r"<(?!%)")
"""``<``, except that of ``<%= code %>``, which is text to browsers."""
# A line end, with the blanks around it.
_LINE_END = late.pattern(r"[ \t]*[\r\n][ \t\r\n]*")
"""A blank in a unit, where a break is ``<br>``; in classic posts it would be a break, or more."""
_ISOLATES = (('<bdi dir="ltr">', "\u2066"), ("</bdi>", "\u2069"))
"""Tags that isolate the direction of text → characters that do so where tags are not possible."""


Write = Callable[[str, Segment, str], str]
"""(target, segment, line end of the text) → the target encoded for the segment's place."""
_OF_HTML = frozenset(
    {
        SlotStyle.HTML,
        SlotStyle.ATTRIBUTE,
        SlotStyle.BLOCK_SETTING,
        SlotStyle.COMMENT,
        SlotStyle.SHORTCODE,
    }
)
"""Styles of segments that this module writes."""


def render(article: Article, targets: Targets, write: Write | None = None) -> str:
    """Return the article's text with each segment replaced by its target, otherwise unchanged.

    `write` writes segments other than HTML, in an article of which HTML is only a part.
    """
    newline = splicing.newline_of(article.text)

    def inner_text(one: Segment) -> str:
        if write is None or _is_of_html(one):
            raw = article.text[one.start : one.end]
            return _written(targets[one.key], raw, one.slot, ())
        return write(targets[one.key], one, newline)

    pieces, at = [], 0
    for segment, inner in splicing.nested(article.segments):
        target = targets.get(segment.key, "")
        own = bool(target) and target != segment.text
        changed = [one for one in inner if targets.get(one.key, "") not in ("", one.text)]
        pieces.append(article.text[at : segment.start])
        raw = article.text[segment.start : segment.end]
        splices = [
            (one.start - segment.start, one.end - segment.start, inner_text(one)) for one in changed
        ]
        # Unchanged itself, it contains an attribute or parameter with a new target.
        if not own:
            pieces.append(_spliced(raw, splices))
        elif write is None or _is_of_html(segment):
            pieces.append(_written(target, raw, segment.slot, splices))
        else:
            made = write(target, segment, newline)
            pieces.append(splicing.with_parameters(made, changed, targets))
        at = segment.end
    return "".join([*pieces, article.text[at:]])


def _is_of_html(segment: Segment) -> bool:
    """Whether a segment of a mixed article is HTML."""
    return segment.slot.style in _OF_HTML


_Splice = tuple[int, int, str]


def _spliced(raw: str, splices: Sequence[_Splice], start: int = 0, end: int | None = None) -> str:
    """Return a span of `raw` with the splices inside it applied."""
    end = len(raw) if end is None else end
    pieces, at = [], start
    for begin, stop, new in splices:
        if at <= begin and stop <= end:
            pieces += [raw[at:begin], new]
            at = stop
    return "".join([*pieces, raw[at:end]])


def _written(target: str, raw: str, slot: Slot, splices: Sequence[_Splice]) -> str:
    """Return a target encoded for the place of its source."""
    if slot.detail != "pre":
        target = _LINE_END.sub(" ", target)
    if slot.style is SlotStyle.HTML:
        return _filled(target, _Atoms(raw, slot.detail, splices))
    if slot.style is SlotStyle.BLOCK_SETTING:
        return _as_json(target, blockcomments.decoded(raw), slot.detail)
    for tag, sign in _ISOLATES:
        target = target.replace(tag, sign)
    if slot.style is SlotStyle.COMMENT:
        # “--” and “>” could end the comment.
        return re.sub(r"--+", "–", target).replace(">", "›").removesuffix("-")
    safe = target.replace("&", "&amp;").replace("<", "&lt;")
    if slot.style is SlotStyle.SHORTCODE:
        # Brackets would end the shortcode.
        safe = safe.replace("[", "&#91;").replace("]", "&#93;")
    if slot.detail == "'":
        return safe.replace("'", "&#39;")
    safe = safe.replace('"', "&quot;")
    # A value without quotation marks gets some: `alt=mot` → `alt="deux mots"`.
    return safe if slot.detail else f'"{safe}"'


def _as_json(target: str, source: str, how: str) -> str:
    """Return a target as the content of a JSON string.

    The unit can be shared with the block's HTML (`blocksettings`), so that the target has tags
    which the setting lacks.
    """
    if how != "plain":
        if unwrapped(source) == source:
            target = unwrapped(target)
        return blockcomments.encoded(_filled(target, _Atoms(source, "", ())))
    for tag, sign in _ISOLATES:
        target = target.replace(tag, sign)
    target = re.sub(r"(?i)<br\s*/?>", BREAK if "\n" in source else " ", unwrapped(target))
    made = _filled(target, _Atoms(source, "classic", ()))
    return blockcomments.encoded(unescape(TAG.sub("", made)))


class _Atoms:
    """The tags and untranslated elements of a source, as written in the file."""

    def __init__(self, raw: str, lines: str, splices: Sequence[_Splice]) -> None:
        self._raw, self._splices = raw, splices
        self.exact: dict[str, list[Atom]] = {}
        """Form in units → the atoms with that form."""
        self._alike: dict[object, list[Atom]] = {}
        self.has_bare_angle = ">" in COMMENT.sub("", TAG.sub("", raw))
        """Whether the source has an unescaped ``>``, such as ``=>`` in code of a Markdown page."""
        if not any(sign in raw for sign in "<[\n\r"):
            return
        reader = HtmlReader(raw, "", Options(""), lines, inside=True)
        reader.read()
        for shown, atom in RunLayout(reader.current_run()).atoms():
            self.exact.setdefault(shown, []).append(atom)
            first = TAG.match(shown)
            if first is not None and (first.end() == len(shown) or atom.hides):
                self._alike.setdefault(meaning(first[0]), []).append(atom)
                self._alike.setdefault(_without_prose(first[0]), []).append(atom)
        self._used: set[Atom] = set()

    def take(self, shown: str) -> tuple[str, bool] | None:
        """Return the source text for a tag of a target, and whether its content is hidden."""
        found = self.exact.get(shown) or self._alike.get(meaning(shown))
        found = found or self._alike.get(_without_prose(shown))
        if not found:
            return None
        # Each tag of the source once, then the last one again, for a translator who repeats it.
        atom = next((one for one in found if one not in self._used), found[-1])
        self._used.add(atom)
        return _spliced(self._raw, self._splices, atom.start, atom.end), atom.hides


def _without_prose(tag: str) -> object:
    """Return the meaning of a tag without the values of translated attributes."""
    name, pairs = meaning(tag)
    prose = prose_attributes(name, dict(pairs))
    return ("bones", name, tuple(n if n in prose else (n, value) for n, value in pairs))


def _filled(target: str, atoms: _Atoms) -> str:
    """Return a target with the tags of its source, and other special characters escaped."""
    pieces, at, last = [], 0, max(target.rfind(">"), target.rfind("]"))
    dropped: set[int] = set()
    """Offsets of end tags that were written together with their start tags."""
    for match in re.finditer(r"[<\[]", target):
        begin = match.start()
        # Inside the piece written last, or after the last end of a tag or shortcode.
        if begin < at or begin > last:
            continue
        end = _end_of_atom(target, begin, atoms)
        if end == begin:
            continue
        pieces.append(_safe(target[at:begin], bare_angle=atoms.has_bare_angle))
        at = end
        taken = None if begin in dropped else atoms.take(target[begin:end])
        if taken is not None:
            pieces.append(taken[0])
            if taken[1]:
                dropped.add(_end_of_hidden(target, begin, end))
        elif begin not in dropped:
            pieces.append(target[begin:end])
    return "".join([*pieces, _safe(target[at:], bare_angle=atoms.has_bare_angle)])


def _end_of_atom(target: str, at: int, atoms: _Atoms) -> int:
    for shown in atoms.exact:
        if target.startswith(shown, at):
            return at + len(shown)
    match = TAG.match(target, at) or COMMENT.match(target, at)
    return match.end() if match else at


def _end_of_hidden(target: str, begin: int, end: int) -> int:
    """Return the offset of the end tag of a hidden element that has content now; -1 for none."""
    first = TAG.match(target, begin)
    if first is None or first.end() < end:
        return -1
    found = re.compile(rf"(?i)</{re.escape(first['name'])}\s*>").search(target, end)
    return found.start() if found else -1


def _safe(text: str, *, bare_angle: bool) -> str:
    text = _OPENS.sub("&lt;", _BARE.sub("&amp;", text))
    return text if bare_angle else text.replace(">", "&gt;")
