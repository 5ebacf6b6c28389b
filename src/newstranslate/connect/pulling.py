"""`pull`: writes posts of the site as articles of the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from newstranslate import files, late
from newstranslate.config import Config
from newstranslate.connect import postfile
from newstranslate.connect.posts import ContentSite, Post
from newstranslate.errors import DiskFull, InputError
from newstranslate.late import dataclass

FOLDER = "wp"
"""Folder of the pulled articles, below the articles folder."""
_OWN_NAME = late.pattern(r"\d+(?:-[^.]*)?\.html")
"""File names created by `postfile.name_of`; published translations also contain the language."""
_PASSING = late.pattern(r"^(?:status|modified): .*\n", re.M)
"""Header lines that may change without a text: setting a tag changes the date."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """The result of pulling a post."""

    path: Path
    change: str
    """``new``, ``changed``, ``same``, or ``refused`` if the article was changed locally."""
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
    """Write the posts changed since a time as articles; raises `SiteError`.

    An article that cannot be written does not stop the others.
    """
    known = _known(config)
    for post in system.changed_since(moment, category):
        try:
            yield _written(config, post, known, force=force)
        except DiskFull:
            raise
        except InputError as error:
            # A post that was never pulled has no path yet, so the project's folder is named.
            path = known.get((post.site, post.number), config.root)
            yield Pulled(path, "refused", post, str(error))


def _known(config: Config) -> dict[tuple[str, int], Path]:
    """Return the articles pulled before, by site and number, in any folder."""
    found: dict[tuple[str, int], Path] = {}
    folder = config.root / config.articles
    for path in sorted(folder.rglob("*.html")):
        if not _OWN_NAME.fullmatch(path.name):
            continue
        head = None
        # Any HTML file may have such a name; an unreadable one is not ours.
        with suppress(InputError):
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
    # Otherwise each change of a tag would make the article look changed.
    if _PASSING.sub("", old) == _PASSING.sub("", text):
        return Pulled(path, "same", post)
    head = postfile.head(old, str(path))
    if head is None:
        raise InputError(f"{path}: exists and is not the article of a post; rename it")
    if not force and _digest(old, str(path)) != head.digest:
        raise InputError(
            f"{path}: was changed locally since it was pulled; make the correction in the content "
            "system, or overwrite the file with --force"
        )
    files.write_atomically(path, text.encode())
    return Pulled(path, "changed", post)


def _digest(text: str, where: str) -> str:
    """Return the digest of an article's texts, comparable with `Post.digest`."""
    return postfile.translation(text, "", where).digest
