"""Finds the relative links that a move of an article broke."""

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
from newstranslate.project import article_files


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A relative address in an article that led somewhere before the move."""

    article: Path
    address: str
    now: str
    """The address that leads there now."""


def broken(config: Config, old: Path, new: Path) -> Iterator[BrokenLink]:
    """Yield the broken links to an article that was moved from `old`, and those in it.

    Of Markdown and HTML articles in the articles folder; files that cannot be read are left out.
    """
    old, new = (Path(os.path.abspath(path)) for path in (old, new))  # noqa: PTH100
    if old.exists():
        return
    for address in _addresses(new, b""):
        there = Path(os.path.normpath(old.parent / address))
        here = Path(os.path.normpath(new.parent / address))
        if not here.exists() and (there.exists() or there == old):
            yield _link(new, address, new if there == old else there)
    for article in _articles(config):
        if article == new:
            continue
        # Few articles link to this one: the others need no parsing.
        for address in _addresses(article, old.stem.encode()):
            if Path(os.path.normpath(article.parent / address)) == old:
                yield _link(article, address, new)


def _link(article: Path, address: str, target: Path) -> BrokenLink:
    return BrokenLink(article, address, Path(os.path.relpath(target, article.parent)).as_posix())


def _articles(config: Config) -> Iterator[Path]:
    folder = Path(os.path.abspath(config.root / config.articles))  # noqa: PTH100
    with suppress(InputError):  # there are none, or one of the folders cannot be read
        yield from article_files.Collector(config, whole=True).collect([folder])


def _addresses(article: Path, named: bytes) -> list[str]:
    """Return the relative addresses in an article that contains `named`, each once."""
    if formats.is_binary(article):
        return []
    found: list[str] = []
    with suppress(InputError):
        data = files.read_bytes(article)
        if named in data or quote(named).encode() in data:
            html = article.suffix.lower() in formats.HTML
            addresses.rewritten(formats.text_of(data, article), found.append, html=html)
    return list(dict.fromkeys(found))
