"""`pull`: posts of the site become articles of the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from newstranslate import files
from newstranslate.config import Config
from newstranslate.connect import postfile
from newstranslate.connect.posts import ContentSite, Post
from newstranslate.errors import DiskFull, InputError
from newstranslate.late import dataclass

FOLDER = "wp"
"""Folder of the pulled articles, below that of the articles."""
_OWN_NAME = re.compile(r"\d+(?:-[^.]*)?\.html")
"""As `postfile.name_of` makes them; that of a published translation has its language, too."""
_PASSING = re.compile(r"^(?:status|modified): .*\n", re.M)
"""Lines of the head that change with no text: a tag that is set moves the day."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """An article that a post became."""

    path: Path
    change: str
    """``new``, ``changed``, ``same``, or ``refused`` where it was changed here."""
    post: Post
    why: str = ""
    """Why it was refused."""


def pull(
    config: Config, system: ContentSite, which: Iterable[str], *, force: bool = False
) -> Iterator[Pulled]:
    """Write the posts with these numbers or addresses as articles; raises `InputError`."""
    known = _known(config)
    for one in which:
        yield _written(config, system.find(one), known, force=force)


def pull_changed(
    config: Config,
    system: ContentSite,
    moment: datetime,
    category: str = "",
    *,
    force: bool = False,
) -> Iterator[Pulled]:
    """Write the posts changed since a moment as articles; raises `SiteError`.

    One that cannot be written keeps none of the others back.
    """
    known = _known(config)
    for post in system.changed_since(moment, category):
        try:
            yield _written(config, post, known, force=force)
        except DiskFull:
            raise
        except InputError as error:
            path = known.get((post.site, post.number), config.root)
            yield Pulled(path, "refused", post, str(error))


def _known(config: Config) -> dict[tuple[str, int], Path]:
    """Return the articles that were pulled before, by site and number, wherever they lie."""
    found: dict[tuple[str, int], Path] = {}
    folder = config.root / config.articles
    for path in sorted(folder.rglob("*.html")):
        if not _OWN_NAME.fullmatch(path.name):
            continue
        head = None
        with suppress(InputError):  # any HTML file may have such a name
            head = postfile.head(files.read_text(path), str(path))
        if head is not None:
            found.setdefault((head.site, head.number), path)
    return found


def _written(
    config: Config, post: Post, known: dict[tuple[str, int], Path], *, force: bool
) -> Pulled:
    new = config.root / config.articles / FOLDER / postfile.name_of(post)
    path = known.get((post.site, post.number), new)
    text = postfile.text_of(post)
    if not path.exists():
        files.write_atomically(path, text.encode())
        return Pulled(path, "new", post)
    old = files.read_text(path)
    if _PASSING.sub("", old) == _PASSING.sub("", text):
        return Pulled(path, "same", post)
    head = postfile.head(old, str(path))
    if head is None:
        raise InputError(f"{path}: is there, and is no article of a post; rename it")
    if not force and _digest(old, str(path)) != head.digest:
        raise InputError(
            f"{path}: was changed here since it was pulled; make the correction in the content "
            "system, or replace the file with --force"
        )
    files.write_atomically(path, text.encode())
    return Pulled(path, "changed", post)


def _digest(text: str, where: str) -> str:
    """Return the digest of the texts that an article holds, as `Post.digest` is made."""
    return postfile.translation(text, "", where).digest
