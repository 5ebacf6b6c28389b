"""Converts lists of a web page to Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate.formats.web.elementtext import ElementText
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import Run
from newstranslate.formats.web.tree import Element


def block(element: Element, texts: ElementText, quotes: tuple[Element, ...]) -> PageBlock:
    """Return a bulleted or numbered list, including nested lists."""
    runs: list[Run] = []
    markdown = "\n".join(_items(element, texts, runs))
    plain = " ".join(run.plain for run in runs)
    linked = sum(run.linked for run in runs)
    parts = tuple(run.plain for run in runs)
    return PageBlock(element, "list", markdown, plain, linked, quotes, parts=parts)


def terms(element: Element, texts: ElementText, quotes: tuple[Element, ...]) -> PageBlock:
    """Return a list of terms and their descriptions."""
    out: list[str] = []
    runs: list[Run] = []
    for part in element.iter("dt", "dd"):
        text, run = texts.lines(part, "\\\n" if part.tag == "dd" else " ")
        runs.append(run)
        if not run.plain:
            continue
        if part.tag == "dt":
            # A blank line before the next term; several terms can share a description.
            out += ["", text] if out and out[-1].startswith((":", " ")) else [text]
        else:
            # Further lines of a description are indented.
            out.append(": " + text.replace("\n", "\n  "))
    plain = " ".join(run.plain for run in runs)
    return PageBlock(
        element, "terms", "\n".join(out), plain, sum(run.linked for run in runs), quotes
    )


def _items(element: Element, texts: ElementText, runs: list[Run]) -> Iterator[str]:
    number = int(element.get("start") or 1) if (element.get("start") or "1").isdigit() else 1
    for item in element:
        if not isinstance(item.tag, str):
            continue
        mark = f"{number}." if element.tag == "ol" else "-"
        number += 1
        text, inner = _item(item, texts, runs)
        indent = " " * (len(mark) + 1)
        lines = [*text.split("\n"), *inner] if text else inner
        if lines:
            yield "\n".join([f"{mark} {lines[0]}", *(indent + line for line in lines[1:])])


def _item(item: Element, texts: ElementText, runs: list[Run]) -> tuple[str, list[str]]:
    """Return an item's own text, and the lines of its nested lists."""
    if item.tag in ("ul", "ol"):  # a list directly in a list: invalid, but written by old editors
        return "", "\n".join(_items(item, texts, runs)).split("\n")
    at = len(runs)
    nested = [found for found in item.iter("ul", "ol") if _nearest_item(found) is item]
    inner: list[str] = []
    for found in nested:
        inner += "\n".join(_items(found, texts, runs)).split("\n")
    for found in nested:
        _detach(found)
    text, run = texts.lines(item, "\\\n")
    runs.insert(at, run)
    return text, [line for line in inner if line]


def _nearest_item(element: Element) -> Element:
    return next(element.iterancestors("li"), None)


def _detach(element: Element) -> None:
    """Remove a nested list from its item; keep the text after it on a separate line."""
    parent = element.getparent()
    tail, element.tail = element.tail, None
    if tail and tail.strip():
        kept = parent.makeelement("div", {})
        kept.text = tail
        element.addnext(kept)
    parent.remove(element)
