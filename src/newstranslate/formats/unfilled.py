"""Links and pictures whose address is a template: nothing fills it in a finished page.

A link is printed with its words and title, without the address; a picture, with its description.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from newstranslate.inline.markup import TITLED


def replaced(children: Sequence[Token]) -> list[Token]:
    """Return the inline tokens of a block, with tokens of links and pictures for such markup."""
    made: list[Token] = []
    searched = 0  # no bracket is open before this token
    for token in children:
        made.append(token)
        if token.type == "opaque" and token.meta["name"] == "address":
            number, at = _opening(made, searched)
            if number < 0:
                searched = len(made)
            else:
                made[number:] = _joined(made[number:-1], at, token)
    return made


def _joined(part: Sequence[Token], at: int, end: Token) -> list[Token]:
    """Return a link or picture from the text that opens it at an offset, up to its end."""
    words = part[0].content
    outer, inner = words[:at], [_text(words[at + 1 :]), *part[1:]]
    title = TITLED.match(end.content)
    attributes: dict[str, str | int | float] = {}
    if title:
        attributes["title"] = title[title.lastgroup or 0]
    if outer.endswith("!"):
        # A browser that finds no picture there shows the description.
        stop = title.start(title.lastgroup or 0) - 1 if title else len(end.content) - 1
        attributes = {"src": end.content[2:stop].strip(), **attributes}
        shown = [Token("image", "img", 0, attrs=attributes, children=inner)]
    else:
        link = Token("link_open", "a", 1, attrs=attributes)
        shown = [link, *inner, Token("link_close", "a", -1)]
    return [_text(outer.removesuffix("!")), *shown]


def _opening(tokens: Sequence[Token], first: int) -> tuple[int, int]:
    """Return (token, offset) of the last opening bracket without a partner; (-1, -1) for none."""
    depth = 0
    for number in range(len(tokens) - 1, first - 1, -1):
        content = tokens[number].content if tokens[number].type == "text" else ""
        for at in range(len(content) - 1, -1, -1):
            if content[at] == "[" and not depth:
                return number, at
            depth += {"]": 1, "[": -1}.get(content[at], 0)
    return -1, -1


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
