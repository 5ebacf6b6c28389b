"""Finds paragraphs that contain only pictures: each is a figure, with its title as the caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a figure or gallery."""

    source: str
    """Its address."""
    alternative: str
    caption: str
    link: str = ""
    """The address that it links to."""


def found(tokens: Iterator[Token]) -> Iterator[Token]:
    """Yield the tokens, with paragraphs of pictures only replaced by ``figures`` tokens.

    Their ``meta["pictures"]`` is a list of `Picture`.
    """
    waiting: list[Token] = []
    for token in tokens:
        waiting.append(token)
        if [one.type for one in waiting] == ["paragraph_open", "inline", "paragraph_close"]:
            pictures = _pictures(waiting[1].children or [])
            made = Token("figures", "figure", 0, meta={"pictures": pictures}, block=True)
            yield from [made] if pictures else waiting
            waiting = []
        elif token.type not in ("paragraph_open", "inline") or len(waiting) > 2:
            yield from waiting
            waiting = []
    yield from waiting


def captions(children: Sequence[Token]) -> list[str]:
    """Return the captions of a paragraph that contains only pictures; empty for others."""
    return [picture.caption for picture in _pictures(children) if picture.caption]


def _pictures(children: Sequence[Token]) -> list[Picture]:
    """Return the pictures; none if there is anything else."""
    made: list[Picture] = []
    link: Token | None = None
    for child in children:
        if child.type == "image":
            made.append(_picture(child, link))
        elif child.type in ("link_open", "link_close"):
            link = child if child.type == "link_open" else None
        elif not _is_blank(child):
            return []
    return made


def _is_blank(token: Token) -> bool:
    is_text = token.type in ("text", "softbreak", "hardbreak")
    is_attribute = token.type == "opaque" and token.meta["name"] == "attrs"
    return (is_text and not token.content.strip()) or is_attribute


def _picture(image: Token, link: Token | None) -> Picture:
    titles = [str(token.attrs.get("title") or "") for token in (image, link) if token]
    return Picture(
        str(image.attrs.get("src", "")),
        alternative(image.children or []),
        next(filter(None, titles), ""),
        str(link.attrs.get("href", "")) if link else "",
    )


def alternative(children: Sequence[Token]) -> str:
    """Return an image's alternative text without markup."""
    pieces = []
    for child in children:
        if child.type == "image":
            pieces.append(alternative(child.children or []))
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif child.type != "html_inline":
            pieces.append(child.content)
    return "".join(pieces)
