"""Lists with Word's automatic numbers: each list counts separately, from its own start."""

from __future__ import annotations

from typing import Any

from newstranslate.formats.wordfile.elements import NAMESPACES
from newstranslate.formats.wordfile.parts import part_of

STEP = 425
"""Indent of each level, in twentieths of a point."""
# Word has nine levels, 0 to 8.
_LEVELS = 9
_BULLETS = "•◦▪"
_EMPTY = f"<w:numbering {NAMESPACES}/>"


class Numbering:
    """The lists of a document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._root: Any = None
        self._kinds: dict[str, str] = {}
        """``bullet``, ``.`` or ``)`` → identifier of the abstract numbering."""
        self._bullets = ""

    def bullets(self) -> str:
        """Return the list of all bulleted items: bullets need no separate count."""
        self._bullets = self._bullets or self._list("bullet", "")
        return self._bullets

    def numbers(self, mark: str, level: int, start: int) -> str:
        """Return a new list whose numbers begin with `start` and are followed by `mark`."""
        override = (
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        )
        return self._list(")" if mark == ")" else ".", override)

    def _list(self, kind: str, override: str) -> str:
        kind_id = self._kinds.get(kind) or self._kind(kind)
        ident = self._next("num", "numId", 1)
        self._add(
            f'<w:num {NAMESPACES} w:numId="{ident}"><w:abstractNumId w:val="{kind_id}"/>'
            f"{override}</w:num>",
            before="numIdMacAtCleanup",
        )
        return ident

    def _kind(self, kind: str) -> str:
        ident = self._kinds[kind] = self._next("abstractNum", "abstractNumId", 0)
        levels = "".join(_level(kind, level) for level in range(_LEVELS))
        self._add(
            f'<w:abstractNum {NAMESPACES} w:abstractNumId="{ident}">'
            f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>',
            before="num",
        )
        return ident

    def _next(self, name: str, attribute: str, first: int) -> str:
        from docx.oxml.ns import qn

        if self._root is None:
            self._root = part_of(self._document, "numbering", _EMPTY).element
        found = (one.get(qn(f"w:{attribute}"), "") for one in self._root.findall(qn(f"w:{name}")))
        return str(max((int(one) + 1 for one in found if one.isdecimal()), default=first))

    def _add(self, xml: str, before: str) -> None:
        from docx.oxml import parse_xml
        from docx.oxml.ns import qn

        # The schema requires all abstractNum elements before the num elements.
        later = self._root.find(qn(f"w:{before}"))
        if later is None:
            later = self._root.find(qn("w:numIdMacAtCleanup"))
        made = parse_xml(xml)
        self._root.append(made) if later is None else later.addprevious(made)


def _level(kind: str, level: int) -> str:
    if kind == "bullet":
        form, text = "bullet", _BULLETS[level % len(_BULLETS)]
    else:
        form, text = "decimal", f"%{level + 1}{kind}"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
