"""Adapts relative addresses in a translation: to translations of articles, and to other files.

A link to an article becomes a link to its published file of the same format, in the same tree. If
there is none, it links to the source, and is recorded so that `later` can update it.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Container
from dataclasses import field
from pathlib import Path

from newstranslate import formats
from newstranslate.config import Config
from newstranslate.formats import addresses
from newstranslate.late import dataclass
from newstranslate.project import locations
from newstranslate.project.layout import Layout
from newstranslate.publish.record import Record

_MARKDOWN = {"md", "docx", "html", "wordpress"}


@dataclass(slots=True)
class Links:
    """Adapts the addresses of one result."""

    config: Config
    layout: Layout
    record: Record
    lang: str
    kind: str
    """One of `formats.kinds`."""
    base: Path
    """Folder to which the addresses are relative: that of the article."""
    folder: Path
    """Folder of the result."""
    planned: Container[tuple[str, str]] = ()
    """(article, language) of the results of the same run."""
    trusted: list[str] = field(default_factory=list)
    """Planned articles to which the result links before they are written."""
    waits: list[str] = field(default_factory=list)
    """Linked articles whose translations are not published, in order, each once."""
    moved: dict[str, str] = field(default_factory=dict)
    """Address in the result → address in the article."""

    def localised(self, text: str, *, html: bool) -> str:
        """Return Markdown or HTML with adapted addresses."""
        return addresses.rewritten(text, self._change, html=html)

    def _change(self, path: str) -> str | None:
        linked = Path(os.path.normpath(self.base / path))
        try:
            if not linked.exists():
                return None
            new = self._translation_of(linked)
        except OSError:
            return None
        # Beside its article, the result has the same relative addresses.
        if new is None and self.base.absolute() == self.folder.absolute():
            return None
        new = new or _relative(linked, self.folder)
        if path.endswith("/") and not new.endswith("/"):
            new += "/"
        if path.startswith("./") and not new.startswith((".", "http")):
            new = f"./{new}"
        self.moved[posixpath.normpath(new)] = path
        return new

    def _translation_of(self, linked: Path) -> str | None:
        """Return the address of an article's translation; None for another file, or without one."""
        if not self.config.links or not formats.is_known(linked) or not linked.is_file():
            return None
        name = locations.name_of(self.config, linked)
        if self.record.article_at(linked):  # the link leads to a published translation already
            return None
        if self.kind == "wordpress":
            found = self.record.address(name, self.lang)
        else:
            result = self.layout.destination(name, linked, self.lang, ending(linked, self.kind))
            found = self._translated(name, result)
        if not found and linked.suffix.lower() in (*formats.MARKDOWN, *formats.HTML):
            self.waits += [name] if name not in self.waits else []
        return found or None

    def _translated(self, name: str, result: Path) -> str:
        """Return the address of a translation that exists or is planned; empty for none."""
        if not result.is_file():
            if (name, self.lang) not in self.planned:
                return ""
            self.trusted += [name] if name not in self.trusted else []
        return _relative(result, self.folder)


def ending(article: Path, kind: str) -> str:
    """Return the file-name extension of an article's translation, without the dot."""
    if formats.keeps_form(article):
        return article.suffix.removeprefix(".")
    # Components and expressions of MDX are not valid in plain Markdown.
    if kind == "md" and article.suffix.lower() == ".mdx":
        return "mdx"
    return formats.written(kind).ending


def _relative(path: Path, folder: Path) -> str:
    return Path(os.path.relpath(path.absolute(), folder.absolute())).as_posix()
