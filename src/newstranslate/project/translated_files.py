"""Recognises published translations, which are no articles, by their names and front matter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from newstranslate import files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base
from newstranslate.project import locations
from newstranslate.project.layout import Layout

_HEAD = 65_536
"""Bytes at the start of a file that are searched for its front matter."""


def is_named_as_translation(path: Path, beside: AbstractSet[str]) -> bool:
    """Whether this is a translation, such as story.ar.md, in the same folder as its article."""
    name = _translated_name(path)
    endings = (*formats.MARKDOWN, *formats.HTML, ".docx")
    # Without story.md beside it, story.ar.md may be an article in Arabic.
    return bool(name) and any(name + ending in beside for ending in endings)


def is_published(layout: Layout, path: Path, by_file: Callable[[], Mapping[str, str]]) -> bool:
    """Whether a file is a published translation, in a site's tree or with its article moved.

    `by_file` is that of `refuse_published`.
    """
    return _is_site_translation(layout, path) or _is_stray_translation(layout, path, by_file)


def _is_stray_translation(
    layout: Layout, path: Path, by_file: Callable[[], Mapping[str, str]]
) -> bool:
    """Whether this is a published translation, such as story.ar.md, whose article was moved."""
    if not _translated_name(path):
        return False
    if path.suffix.lower() in formats.MARKDOWN:
        return bool(published_of(path))
    # Only publishing writes names like story.ar.wp.html; drafts have no edition.
    return path.stem.endswith(".wp") or locations.name_of(layout.config, path) in by_file()


def _translated_name(path: Path) -> str:
    """Return ``story`` for story.ar.md and story.ar.wp.html; empty without a language."""
    name, dot, tag = path.stem.removesuffix(".wp").rpartition(".")
    return name if dot and base(tag) in LANGUAGES else ""


def _is_site_translation(layout: Layout, path: Path) -> bool:
    """Whether a file in a site's tree is a translation.

    A published Markdown file names its original in its front matter. HTML and Word have no such
    field: there the original must exist.
    """
    article = layout.article_of(path)
    if not article:
        return False
    if path.suffix.lower() in formats.MARKDOWN:
        return bool(published_of(path))
    original = layout.config.root / layout.config.articles / article
    endings = (*formats.MARKDOWN, *formats.HTML, ".docx")
    return any(original.with_name(original.name + ending).is_file() for ending in endings)


def published_of(path: Path) -> str:
    """Return the original named in the front matter of a Markdown file; empty if there is none."""
    try:
        data = files.read_head(path, _HEAD)
        # Parsing the front matter of every file of an archive would slow down each run.
        if b"translationof" not in data.lower():
            return ""
        from newstranslate.formats import facts

        original = facts.values(data.decode("utf-8", "replace"), "").get("translationOf")
    except InputError:
        return ""
    return original if isinstance(original, str) else ""


def refuse_published(config: Config, path: Path, by_file: Callable[[], Mapping[str, str]]) -> None:
    """Raise `InputError` if a file is the published translation of an article that exists.

    `by_file` returns `editions.articles_by_file`; it is called only if a name may be that of a
    translation, because the editions are many files.
    """
    if original := _published_from(config, path, by_file):
        markdown = path.suffix.lower() in formats.MARKDOWN
        without = ", without 'translationOf' in its front matter" if markdown else ""
        raise InputError(
            f"{path}: is the published translation of {original}: give {original} instead; to "
            f"translate this text itself, copy it to a file with another name{without}"
        )


def _published_from(config: Config, path: Path, by_file: Callable[[], Mapping[str, str]]) -> str:
    """Return the existing article of which a file is a published translation; empty for none.

    A file with a catalogue is an article in its own right; publishing writes no unusable name.
    """
    if not files.is_fit_name(path) or any(locations.catalogue_headers(config, path)):
        return ""
    name = locations.name_of(config, path)
    if path.suffix.lower() in formats.MARKDOWN:
        stated = published_of(path)
        is_result = bool(stated)
    else:
        stated = ""
        is_result = bool(_translated_name(path) or Layout(config).article_of(path))
    # After a move of the article, only the edition has its present name.
    originals = (stated, by_file().get(name, "")) if is_result else ()
    there = (one for one in originals if one not in ("", name))
    return next((one for one in there if files.exists(locations.place_of(config, one))), "")


def passed_over(path: Path) -> str:
    """Return why no command takes a file for an article in a folder; empty if it has no such name.

    Only its name counts: what is named like the translation of an article beside it is passed over.
    """
    article = _translated_name(path)
    # The folder of a large archive is listed only for such a name.
    if not article or not path.parent.is_dir():
        return ""
    if not is_named_as_translation(path, {one.name for one in path.parent.iterdir()}):
        return ""
    better = path.name.replace(".", "-", path.stem.count("."))
    return (
        f"{path}: is named like a translation of the article '{article}' beside it, "
        f"so that commands on the folder pass it over; use another name, such as {better}"
    )
