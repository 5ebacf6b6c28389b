"""Brings the catalogues of the program's own sentences up to date: python docs/make_catalogues.py.

``src/newstranslate/locales/newstranslate.pot`` gets every sentence that is marked in the code, the
templates and the scripts of the page, and the names of states, roles, checks and the like;
then each language's PO file gets what is new, empty, and loses what is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from newstranslate import messages
from newstranslate.checks import table
from newstranslate.cli import publication_status, status
from newstranslate.cli.tables import LEVERAGE_HEADINGS
from newstranslate.model import State
from newstranslate.project import outdated
from newstranslate.reports.desk import catalogues
from newstranslate.review import changing, journal, sweeping, users
from newstranslate.run import leverage

SOURCE = Path(__file__).parents[1] / "src" / "newstranslate"
_KINDS = {".py": "python", ".html": "jinja2", ".js": "javascript"}
_PAGE = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_CODE = {"gettext": None, "ngettext": (1, 2), "say": None, "later": None}
_OURS = "from newstranslate.messages import "
"""In a module that marks sentences: elsewhere `say` is something else."""
_BLOCKS = (
    "title subtitle description summary caption keywords image table link footnote page".split()
)
"""Labels of units that are common; others are shown as the article has them."""
NAMES = {
    "state": [state.value for state in State],
    "role": users.ROLES,
    "severity": table.SEVERITIES[:-1],
    "check": list(table.ENTRIES),
    "correction": outdated.KINDS,
    "step": sorted({journal.TYPING, journal.WAIVER, *changing.STEPS.values(), *sweeping.STEPS}),
    "heading": [
        *status.HEADINGS,
        *publication_status.HEADINGS,
        *status.ASSIGNED_HEADINGS,
        *status.PEOPLE_HEADINGS,
        *LEVERAGE_HEADINGS[:2],
        leverage.NEW,
        "characters",
        "catalogue",
        "catalogues",
        "errors",
        "warnings",
        "check",
    ],
    "origin": [catalogues.PEOPLE, catalogues.MEMORY, leverage.NEW],
    "kind of term": ["name", "acronym", "noun"],
    "lock": ["hard", "soft"],
    "kind": [*_BLOCKS, "table header", "table cell", "link title"],
}
"""Context → the words that `messages.name` is asked for."""
# So that the files change with their sentences alone.
_MADE = datetime(2026, 1, 1, tzinfo=UTC)


def template() -> Catalog:
    """Return every sentence, with the files that say it."""
    found = Catalog(
        project="newstranslate",
        version="1",
        msgid_bugs_address="https://github.com/newstranslate/newstranslate/issues",
        creation_date=_MADE,
        copyright_holder="the newstranslate authors",
    )
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix in _KINDS and "starter" not in path.parts:
            place = path.relative_to(SOURCE.parents[1]).as_posix()
            for line, text, context in _marked(path):
                found.add(text, locations=[(place, line)], context=context)
    for check in table.ENTRIES.values():
        found.add(check.words, locations=[("src/newstranslate/checks/table.py", 1)])
    for context, words in NAMES.items():
        for word in words:
            found.add(word, context=context)
    return found


def _marked(path: Path) -> Iterator[tuple[int, str | tuple[str, ...], str | None]]:
    """Yield (line, sentence or its forms, context) of a file."""
    kind = _KINDS[path.suffix]
    if kind == "python" and _OURS not in path.read_text(encoding="utf-8"):
        return
    keywords = _CODE if kind == "python" else _PAGE
    method = "jinja2.ext:babel_extract" if kind == "jinja2" else kind
    options = {"parse_template_string": "true"} if kind == "javascript" else {}
    for line, text, _, context in extract_from_file(
        method, path, keywords=keywords, options=options, strip_comment_tags=False
    ):
        if text:
            yield line, text, context


def write(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue."""
    with path.open("wb") as file:
        pofile.write_po(
            file,
            catalogue,
            width=100,
            include_lineno=False,
            sort_by_file=True,
            ignore_obsolete=True,
        )


def main() -> None:
    """Write the template, and bring the languages up to date."""
    made = template()
    write(messages.FOLDER / f"{messages.DOMAIN}.pot", made)
    for path in sorted(messages.FOLDER.glob("*/LC_MESSAGES/*.po")):
        lang = path.parts[-3]
        with path.open("rb") as file:
            known = pofile.read_po(file, locale=lang, domain=messages.DOMAIN)
        known.update(made, no_fuzzy_matching=True)
        write(path, known)
        missing = sum(not all(_forms(entry.string)) for entry in known if entry.id)
        print(f"{path}: {len(known)} sentences, {missing} to translate")  # noqa: T201


def _forms(string: object) -> tuple[object, ...]:
    return string if isinstance(string, tuple) else (string,)


if __name__ == "__main__":
    main()
