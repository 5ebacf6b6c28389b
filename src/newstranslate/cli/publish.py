"""``newstranslate publish``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from newstranslate import formats
from newstranslate.cli import completion
from newstranslate.cli.common import articles_folder, note_missing_glossary, project, targets
from newstranslate.cli.parameters import LOCAL, given_as, json_option, to_option
from newstranslate.cli.publications import Publications
from newstranslate.cli.saving import SavingCommand
from newstranslate.formats.writers import WRITERS
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.project import article_files
from newstranslate.publish import Publisher, PublishOptions


class _Kind(click.ParamType):  # type: ignore[type-arg] # generic from click 8.4 on
    """An output format; plug-ins are loaded only for a name that is not built in."""

    name = "format"

    def convert(self, value: Any, param: object, ctx: object) -> str:  # noqa: ARG002
        kind = str(value)
        formats.refuse_unknown(kind)
        return kind

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the formats that start with `incomplete`, including those of plug-ins."""
        return [CompletionItem(kind) for kind in formats.kinds() if kind.startswith(incomplete)]


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's arguments and options."""

    paths: tuple[Path, ...]
    to: str | None
    source: str
    output: Path | None
    kind: str
    wordpress: bool
    allow_drafts: bool
    fallback: str | None
    provenance: bool
    force: bool
    check_only: bool
    diff: bool
    verbose: bool
    as_json: bool


@click.command(name="publish", cls=SavingCommand)
@click.argument("paths", metavar="[ARTICLE]…", nargs=-1, type=LOCAL)
@to_option
@click.option(
    "--from",
    "source",
    metavar="LANG",
    default="",
    shell_complete=completion.languages,
    help="Language of the article.",
)
@click.option("-o", "--output", type=LOCAL, help="Folder to write to.")
@click.option(
    "--format",
    "kind",
    type=_Kind(),
    metavar=f"[{'|'.join(WRITERS)}|…]",
    default="md",
    show_default=True,
    help="Output format; HTML and Word translated in place keep their own.",
)
@click.option("--wordpress", is_flag=True, help="Write WordPress blocks: --format wordpress.")
@click.option("--allow-drafts", is_flag=True, help="Also publish drafts; the file says so.")
@click.option(
    "--fallback",
    type=click.Choice(["source"]),
    help="Use the source text where a translation is missing.",
)
@click.option("--provenance", is_flag=True, help="State how the translation was made.")
@click.option("--force", is_flag=True, help="Overwrite published files that were changed by hand.")
@click.option("--check-only", is_flag=True, help="List what would be written, without writing.")
@click.option(
    "--diff",
    is_flag=True,
    help="Show where the published text would differ from the approved text; write nothing.",
)
@click.option("--verbose", is_flag=True, help="List the units that prevent publication.")
@json_option
@given_as(_Given)
def command(given: _Given) -> int:
    """Publish the articles whose translation is ready: every unit approved, no errors.

    Other articles are listed, not written. Without ARTICLE, all articles of the articles folder.

    \b
    Examples:
      newstranslate publish articles --to ar,en
      newstranslate publish articles/story.md --to ar --format docx -o out
      newstranslate publish articles --to ar --check-only --verbose
      newstranslate publish articles/story.md --to ar --diff
    """
    settings = project()
    note_missing_glossary(settings)
    options = PublishOptions(
        "wordpress" if given.wordpress else given.kind,
        given.output,
        drafts=given.allow_drafts,
        fallback=given.fallback == "source",
        provenance=given.provenance,
        force=given.force,
        check_only=given.check_only or given.diff,
    )
    run = Publications(
        settings, Publisher(settings, options), normalise(given.source) if given.source else ""
    )
    langs = [normalise(lang) for lang in targets(settings, given.to)]
    # Collect first: the folder may also be the output folder.
    paths = given.paths or (articles_folder(settings),)
    found = list(article_files.Collector(settings).collect(paths))
    # For a single article, its units are listed and a missing catalogue is wrong usage.
    alone = len(paths) == 1 and not paths[0].is_dir()
    run.alone, run.units = alone, given.verbose or alone
    run.quiet = given.as_json
    for path in run.plan(found, langs):
        for lang in langs:
            run.compare(path, lang) if given.diff else run.publish(path, lang)
    return run.compared() if given.diff else run.end()
