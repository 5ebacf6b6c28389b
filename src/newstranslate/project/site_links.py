"""Links to a moved article that site generators define: Hugo’s ``ref``, Jekyll’s ``post_url``.

Hugo: https://gohugo.io/content-management/cross-references. Jekyll:
https://jekyllrb.com/docs/liquid/tags/#links.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path, PurePath

from newstranslate import late

# `{{< ref "a.md" >}}`, `{{% relref path="/a/b.md#c" lang="fr" %}}`; not `{{</* ref "a.md" */>}}`.
_REF = late.pattern(
    r"\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?([\"`]?)(?P<path>[^\"`\s>%]+)\1(?:\s[^}]*?)?\s*[>%]\}\}"
)
# `{% link _posts/a.md %}`, `{% post_url 2026-11-28-a %}`; not `{% link {{ page.file }} %}`.
_TAG = late.pattern(r"\{%-?\s*(?P<tag>link|post_url)\s+(?P<path>[^\s%{}]+)\s*-?%\}")
_POSTS = "_posts"
"""Folder of Jekyll's posts."""


class Move:
    """A move of an article, with absolute paths."""

    def __init__(self, old: Path, new: Path, content: Path, articles: Sequence[Path]) -> None:
        """`content` is the articles folder; `articles` are all articles after the move.

        An address of Hugo that begins with ``/`` is relative to `content`; a name without a folder
        is found in the whole site.
        """
        self.old, self.new, self.content = old, new, content
        self._articles = articles

    @cached_property
    def _by_path(self) -> Mapping[Path, Path]:
        """Path with or without its extension → the article; the moved one at its old path."""
        found: dict[Path, Path] = {}
        for article in (self.old, *self._articles):
            for path in (article, article.with_suffix("")):
                found.setdefault(path, article)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Path]]:
        """File name with or without its extension → the articles after the move."""
        found: dict[str, list[Path]] = {}
        for article in self._articles:
            for name in {article.name, article.stem}:
                found.setdefault(name, []).append(article)
        return found

    def broken(self, page: Path, text: str) -> Iterator[tuple[str, str]]:
        """Yield (link, the link to write now) in the text of an article; empty if unknown."""
        for match in {m[0]: m for m in _REF.finditer(text)}.values():
            now = self._hugo(page, match["path"])
            if now is not None:
                yield match[0], _replaced(match, now)
        for match in {m[0]: m for m in _TAG.finditer(text)}.values():
            found = self._jekyll(match)
            if found is not None:
                yield match[0], found

    def _hugo(self, page: Path, path: str) -> str | None:
        """Return the address that leads there now, empty if unknown; None if it is not broken."""
        inner, mark, anchor = path.partition("#")
        if not inner:
            return None
        named = PurePath(inner).name if "/" not in inner else ""
        others = self._by_name.get(named, [])
        folder = self.old.parent if page == self.new else page.parent
        there = self._at(inner, folder)
        if there is None:  # a name anywhere in the site
            if named not in (self.old.name, self.old.stem):
                return None
            there = self.old
        if there != self.old and (page != self.new or self._at(inner, page.parent)):
            return None
        target = self.new if there == self.old else there
        if others == [target]:
            return None
        if named and there == self.old and others and self._at(inner, folder) is None:
            return ""  # another article has the name: Hugo reports the ambiguity
        return f"{self._address(target, page, inner)}{mark}{anchor}"

    def _at(self, inner: str, folder: Path) -> Path | None:
        """Return the article at an address in a folder: one that exists, or the moved one."""
        start = self.content if inner.startswith("/") else folder
        place = Path(os.path.normpath(start / inner.lstrip("/")))
        return self._by_path.get(place)

    def _address(self, target: Path, page: Path, inner: str) -> str:
        kept = target if PurePath(inner).suffix == target.suffix else target.with_suffix("")
        below = kept.is_relative_to(self.content)
        if below and (inner.startswith("/") or kept.parent != page.parent):
            return f"/{kept.relative_to(self.content).as_posix()}"
        return Path(os.path.relpath(kept, page.parent)).as_posix()

    def _jekyll(self, match: re.Match[str]) -> str | None:
        path = PurePath(match["path"].lstrip("/"))
        if match["tag"] == "link":
            size = len(path.parts)
            if self.old.parts[-size:] != path.parts:
                return None
            site = Path(*self.old.parts[:-size])
            below = self.new.is_relative_to(site)
            return _replaced(match, self.new.relative_to(site).as_posix() if below else "")
        if _POSTS not in self.old.parts or path not in (_post(self.old), PurePath(self.old.stem)):
            return None
        if _POSTS in self.new.parts:
            return _replaced(match, _post(self.new).as_posix())
        site = Path(*self.old.parts[: _last_posts(self.old)])
        below = self.new.is_relative_to(site)
        return f"{{% link {self.new.relative_to(site).as_posix()} %}}" if below else ""


def _last_posts(path: Path) -> int:
    return max(at for at, part in enumerate(path.parts) if part == _POSTS)


def _post(path: Path) -> PurePath:
    """Return the name of a post: its path below `_posts`, without extension."""
    return PurePath(*path.with_suffix("").parts[_last_posts(path) + 1 :])


def _replaced(match: re.Match[str], path: str) -> str:
    """Return a link with another path; empty without one."""
    start, end = (at - match.start() for at in match.span("path"))
    return f"{match[0][:start]}{path}{match[0][end:]}" if path else ""
