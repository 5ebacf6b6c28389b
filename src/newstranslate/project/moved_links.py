"""Finds the links that a move of an article broke."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from newstranslate import files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import addresses
from newstranslate.late import dataclass
from newstranslate.project import article_files, site_links


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link in an article that led somewhere before the move."""

    article: Path
    address: str
    """A relative address, or a link of Hugo or Jekyll: ``{{< ref "story.md" >}}``."""
    now: str
    """What leads there now; empty if that is not certain."""


def broken(config: Config, old: Path, new: Path) -> Iterator[BrokenLink]:
    """Yield the broken links to an article that was moved from `old`, and those in it.

    Of Markdown and HTML articles in the articles folder; files that cannot be read are left out.
    """
    old, new, content = (
        Path(os.path.abspath(path))  # noqa: PTH100
        for path in (old, new, config.root / config.articles)
    )
    if old.exists():
        return
    articles = list(_articles(config, content))
    move = site_links.Move(old, new, content, articles)
    # Few articles link to this one: the others need no parsing.
    name = old.stem.encode()
    for article in (new, *(one for one in articles if one != new)):
        text = _text(article, b"" if article == new else name)
        for address in _addresses(article, text):
            if target := _led_to(article, address, old, new):
                now = Path(os.path.relpath(target, article.parent)).as_posix()
                yield BrokenLink(article, address, addresses.encoded(now))
        yield from (BrokenLink(article, *one) for one in move.broken(article, text))


def _led_to(article: Path, address: str, old: Path, new: Path) -> Path | None:
    """Return where an address led to before the move; None if it is not broken."""
    if article != new:
        return new if Path(os.path.normpath(article.parent / address)) == old else None
    there = Path(os.path.normpath(old.parent / address))
    here = Path(os.path.normpath(new.parent / address))
    if here.exists() or not (there.exists() or there == old):
        return None
    return new if there == old else there


def _articles(config: Config, folder: Path) -> Iterator[Path]:
    with suppress(InputError):  # there are none, or one of the folders cannot be read
        yield from article_files.Collector(config, whole=True).collect([folder])


def _text(article: Path, named: bytes) -> str:
    """Return the text of an article that contains `named`; empty for another one."""
    if formats.is_binary(article):
        return ""
    with suppress(InputError):
        data = files.read_bytes(article)
        if named in data or quote(named).encode() in data:
            return formats.text_of(data, article)
    return ""


def _addresses(article: Path, text: str) -> list[str]:
    """Return the relative addresses in an article, each once."""
    found: list[str] = []
    with suppress(InputError):
        html = article.suffix.lower() in formats.HTML
        addresses.rewritten(text, found.append, html=html)
    return list(dict.fromkeys(found))
