"""Writes published files atomically, without overwriting changes by hand or other articles.

A Markdown result has its digest and its article in its front matter. For other formats, both are
recorded in ``.newstranslate/``; a file without an entry counts as changed by hand.
"""

from __future__ import annotations

from pathlib import Path

from newstranslate import files
from newstranslate.project import article_files, locations
from newstranslate.publish.record import PublishedFile, Record, takes_corrections
from newstranslate.publish.refusal import PublishRefused


def write(record: Record, path: Path, data: bytes, entry: PublishedFile, *, changed: bool) -> None:
    """Write a published file, if `check` says that this changes it, and record it."""
    if changed:
        files.write_atomically(path, data)
    record.remember(path, data, entry)


def check(record: Record, path: Path, data: bytes, article: str, *, force: bool) -> bool:
    """Whether writing a file would change it; raises `PublishRefused` if this is not allowed.

    `force` overwrites changes by hand, but no article and no translation of another article.
    """
    if not files.exists(path):
        return True
    config = record.config
    owner = record.article_at(path)
    if path.is_dir() or (not owner and article_files.is_article(config, path)):
        raise PublishRefused(f"{path}: is an article or a folder; not overwritten")
    if owner and owner != article and files.exists(locations.place_of(config, owner)):
        raise PublishRefused(
            f"{path} is already the translation of {owner}; publish them into different folders"
        )
    old = files.read_bytes(path)
    if old == data:
        return False
    if not force and not record.is_ours(path, old):
        adopting = (
            "'newstranslate import-published' adopts the changes"
            if takes_corrections(path, article)
            else f"make the changes in the catalogue of {article}"
        )
        raise PublishRefused(
            f"{path}: was changed by hand since it was published, or was not written by "
            f"newstranslate, so it is kept; {adopting}, --force discards them"
        )
    return True
