"""Updates files published earlier: their links to new results, and the list of a page's languages.

Only files that were not changed since are updated; others are reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from html import unescape

from newstranslate import files, formats
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.project.layout import Layout
from newstranslate.publish import addresses, marks
from newstranslate.publish.links import Links
from newstranslate.publish.record import Publication, PublishedFile, Record


@dataclass(slots=True)
class Followed:
    """The result of updating links."""

    notes: list[str] = field(default_factory=list)
    complete: bool = True
    """Whether no file needs a person's attention."""


def follow(layout: Layout, record: Record, results: Sequence[Publication], kind: str) -> Followed:
    """Update links to these results; report links without a target and files not updated."""
    done = Followed()
    new = {(result.article, result.lang) for result in results}
    articles = {article for article, _ in new}
    new_files = {record.name_of(result.path) for result in results}
    folder = record.name_of(layout.folder) if layout.folder else ""
    for name, entry in list(record.entries().items()):
        if entry.folder != folder or not entry.article:
            continue
        alike = entry.kind == kind or formats.kept(entry.article) is not None
        waiting = [one for one in entry.waits if alike and (one, entry.lang) in new]
        # A page lists the languages of its article, so that a new one changes it.
        paired = bool(entry.url) and entry.kind == "html" and entry.article in articles
        if waiting or paired:
            _update(done, layout, record, name, waiting, kind, quiet=name in new_files)
    for name in sorted(new_files):
        if (rest := record.entries().get(name)) and rest.waits:
            done.notes.append(
                f"{name}: links to the source of {_first_names(rest.waits)}: {_NOT_YET}"
            )
    return done


_NOT_YET = "no translation of it is published there"


def _first_names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"


def _update(
    done: Followed,
    layout: Layout,
    record: Record,
    name: str,
    waiting: Sequence[str],
    kind: str,
    *,
    quiet: bool,
) -> None:
    path, entry = record.place_of(name), record.entries()[name]
    if not path.is_file():
        return
    data = files.read_bytes(path)
    if formats.is_binary(path):
        if waiting:
            done.notes.append(
                f"{name}: publish it again, to link to the translation of {_first_names(waiting)}"
            )
            done.complete = False
        return
    text = data.decode("utf-8", "replace")
    found = Links(
        config=layout.config,
        layout=layout,
        record=record,
        lang=entry.lang,
        kind=kind,
        base=path.parent,
        folder=path.parent,
    )
    made = _updated(text, entry, found, record, links=bool(waiting))
    if made == text:
        return
    if not record.is_ours(path, data):
        done.notes.append(
            f"{name}: was changed by hand and is kept; correct its links to {_first_names(waiting)}"
            if waiting
            else f"{name}: was changed by hand, so its list of languages is not updated"
        )
        done.complete = False
        return
    try:
        files.write_atomically(path, made.encode())
    except InputError as error:  # the results themselves are written
        done.notes.append(f"{error}; its links are not updated: publish it again")
        done.complete = False
        return
    waits = tuple(found.waits) if waiting else entry.waits
    record.remember(path, made.encode(), replace(entry, waits=waits))
    if waiting and not quiet:
        done.notes.append(
            f"{name}: its links to {_first_names(waiting)} now lead to the translation"
        )


def _updated(text: str, entry: PublishedFile, found: Links, record: Record, *, links: bool) -> str:
    if entry.kind != "md":
        made = found.localised(text, html=True) if links else text
        return _with_languages(made, record.pages(entry.article)) if entry.url else made
    plain = marks.unmarked(text)
    made = found.localised(plain, html=False)
    return text if made == plain else marks.marked(made)


def _with_languages(page: str, urls: dict[str, str]) -> str:
    """Return a page with these languages added to those in its head."""
    lines = page.split("\n")
    at = [n for n, line in enumerate(lines[:50]) if line.startswith(addresses.ALTERNATE)]
    if not at:
        return page
    languages = dict(_read(lines[n]) for n in at)
    return "\n".join(
        [*lines[: at[0]], *addresses.alternates(languages | urls), *lines[at[-1] + 1 :]]
    )


def _read(line: str) -> tuple[str, str]:
    parts = line.split('"')
    return unescape(parts[3]), unescape(parts[5])
