"""``newstranslate import-xliff``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli.common import project, tell
from newstranslate.cli.parameters import LOCAL, PERSON
from newstranslate.cli.saving import SavingCommand
from newstranslate.errors import InputError
from newstranslate.language.words import cut
from newstranslate.plural import counted
from newstranslate.project import exchange


@click.command(name="import-xliff", cls=SavingCommand)
@click.argument("paths", metavar="FILE…", nargs=-1, required=True, type=LOCAL)
@click.option(
    "--by", type=PERSON, metavar="NAME", help="Name of the person who approved the final units."
)
def command(paths: tuple[Path, ...], by: str | None) -> int:
    """Import returned XLIFF files (1.2 or 2) into their catalogues.

    A unit that was changed both in the file and in the catalogue is listed and not imported.
    Folders are searched for XLIFF files; an invalid file does not stop the others.

    \b
    Examples:
      newstranslate import-xliff story.ar.xlf --by "Lina Alami"
      newstranslate import-xliff back-from-the-agency
    """
    settings = project()
    done = refused = found = 0
    for path in paths:
        try:
            places = exchange.files_of(path)
        except InputError as error:
            refused += _refuse(error)
            continue
        for place in places:
            try:
                results = exchange.take(settings, place, by or "")
            except InputError as error:
                refused += _refuse(error)
                continue
            done += 1
            found += sum(_show(result) for result in results)
    return (1 if done else 2) if refused else int(bool(found))


def _show(took: exchange.ImportedArticle) -> int:
    """Print the result of a file; return the number of units that need attention."""
    taken = took.taken
    click.echo(f"{took.catalogue}: {counted(taken.changed, 'unit')} changed")
    for remark in took.remarks:
        tell(remark)
    for source in taken.conflicts:
        tell(f"also changed in the catalogue, not imported: {cut(source)}")
    for source, fault in taken.faults:
        tell(f"{fault}: {cut(source)}")
    # A CAT tool may not know approvals; they are not lost by a round trip.
    if taken.kept:
        tell(
            f"{counted(taken.kept, 'unit is', 'units are')} approved in the catalogue, not in the "
            "file; kept"
        )
    for source in taken.gone:
        tell(f"no longer in the article, kept at the end of the catalogue: {cut(source)}")
    return len(taken.conflicts) + len(taken.faults) + len(taken.gone)


def _refuse(error: InputError) -> int:
    tell(f"newstranslate: {error}")
    return 1
