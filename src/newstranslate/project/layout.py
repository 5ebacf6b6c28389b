"""Where the translation of an article is written: a path pattern for the tree of a site."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath

from newstranslate.config import Config
from newstranslate.language import LANGUAGES, base
from newstranslate.late import dataclass

DEFAULT = "{path}.{lang}"
"""The pattern that places a translation beside its article."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a project's published files."""

    config: Config
    output: Path | None = None
    """The folder given by the user, which replaces the setting ``publish.folder``."""

    @property
    def folder(self) -> Path | None:
        """The folder for all published files; None if they are written beside the articles."""
        if self.output is not None:
            return self.output
        return self.config.root / self.config.publish_folder if self.config.publish_folder else None

    def destination(self, name: str, path: Path, lang: str, ending: str) -> Path:
        """Return where the translation of an article is written; `name` is its project path."""
        return self.base(name, path) / f"{self.inner(name, path, lang)}.{ending}"

    def base(self, name: str, path: Path) -> Path:
        """Return the folder that the pattern is relative to."""
        if self.folder is not None:
            return self.folder
        if name.startswith(self._articles):
            return self.config.root / self.config.articles
        # The name of an article outside the project is only its file name.
        inside = self.config.root / name
        return self.config.root if inside.exists() else path.parent

    def inner(self, name: str, path: Path, lang: str) -> str:
        """Return the path of a translation below its folder, without its extension."""
        values = {"lang": lang, "path": self.below(name), "name": path.stem}
        return filled(self.config.publish_path, values)

    @property
    def _articles(self) -> str:
        return self.config.articles.rstrip("/") + "/"

    def below(self, name: str) -> str:
        """Return an article's path below the articles folder, without its extension.

        If the pattern has a folder for each language, the folder of the article's own language is
        removed too.
        """
        inner = PurePosixPath(name.removeprefix(self._articles)).with_suffix("").as_posix()
        first, slash, rest = inner.partition("/")
        own = first in LANGUAGES and self.config.source in ("", first)
        return rest if slash and own and self.config.publish_path.startswith("{lang}/") else inner

    def article_of(self, result: Path) -> str:
        """Return the article whose translation would be written to a path; empty if none.

        The result is a path below the articles folder, without its extension.
        """
        if self.config.publish_path == DEFAULT:
            return ""
        folder = (self.folder or self.config.root / self.config.articles).resolve()
        result = result.resolve()
        if not result.is_relative_to(folder):
            return ""
        name = result.relative_to(folder).as_posix()
        found = _reader(self.config.publish_path).fullmatch(name)
        if found is None or base(found["lang"]) not in LANGUAGES:
            return ""
        return found.groupdict().get("path") or found["name"]


def filled(pattern: str, values: dict[str, str]) -> str:
    """Return a pattern with the names in braces replaced by their values."""
    return re.sub(r"\{(\w+)\}", lambda match: values[match[1]], pattern)


@lru_cache(maxsize=8)
def _reader(pattern: str) -> re.Pattern[str]:
    parts = {
        "{lang}": r"(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)",  # ar, ar-MA, zh-Hant-TW
        "{path}": r"(?P<path>.+?)",
        "{name}": r"(?P<name>[^/]+?)",
    }
    made = ""
    seen: set[str] = set()
    for piece in re.split(r"(\{\w+\})", pattern):
        name = piece[1:-1]
        if piece not in parts:
            made += re.escape(piece)
        else:
            # A name may occur twice, as in ``{lang}/{path}.{lang}``: both must then be equal.
            made += f"(?P={name})" if name in seen else parts[piece]
            seen.add(name)
    return re.compile(made + r"\.(?:mdx?|markdown|html?|docx|wp\.html)")
