"""``newstranslate check``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.checks import table
from newstranslate.cli import check_text, completion
from newstranslate.cli.common import note_missing_glossary, project, tell
from newstranslate.cli.parameters import PLACE, given_as, jobs_option, json_option
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.project import finding_formats, findings, typesetting

# `text` is the only format in the user's language; the others are for programs.
_FORMATS: dict[str, finding_formats.Format] = {"text": check_text.text, **finding_formats.FORMATS}
_FAILS = {"error": ("error",), "warning": ("error", "warning"), "never": ()}


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's arguments and options."""

    paths: tuple[Path, ...]
    profile: str
    fail_on: str
    kind: str
    changed: str | None
    show_waived: bool
    everything: bool
    fix: bool
    approved: bool
    jobs: int | None
    explain: str | None
    as_json: bool


@click.command(name="check")
@click.argument("paths", nargs=-1, metavar="[PO FILE OR FOLDER]…", type=PLACE)
@click.option(
    "--profile",
    type=click.Choice(findings.PROFILES),
    default="review",
    show_default=True,
    help="draft: check the texts; review: also compare with the articles; publish: also report "
    "unreviewed units; published: only report changes since publication.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAILS)),
    default="error",
    show_default=True,
    help="Lowest severity that causes exit status 1.",
)
@click.option(
    "--format",
    "kind",
    type=click.Choice(list(_FORMATS)),
    default="text",
    show_default=True,
    help="Output format of the findings.",
)
@click.option(
    "--changed",
    metavar="BASE",
    is_flag=False,
    flag_value="HEAD",
    help="Check only units that differ from this git revision (default: HEAD).",
)
@click.option("--show-waived", is_flag=True, help="Also list waived findings, with reasons.")
@click.option("--all", "everything", is_flag=True, help="List all findings, including hints.")
@click.option(
    "--fix",
    is_flag=True,
    help="First apply the configured typography to drafts; list each change.",
)
@click.option("--approved", is_flag=True, help="With --fix: also change approved units.")
@jobs_option
@click.option(
    "--explain",
    metavar="CHECK",
    shell_complete=completion.checks,
    help="Explain a check, then exit.",
)
@json_option
@given_as(_Given)
def command(given: _Given) -> int:
    """Report errors in translations: numbers, dates, terms, names, negation, markup and more.

    To waive a finding, add a translator comment in the PO file that quotes its words:
    '# waive terms ‹OIM›: the speaker's own words'.

    \b
    Examples:
      newstranslate check locales/ar
      newstranslate check --profile publish --format github
      newstranslate check locales/ar/story.po --fix
      newstranslate check --explain numbers
    """
    if given.explain is not None:
        if given.explain not in table.entries():
            raise InputError(
                f"no check '{given.explain}'; use one of: {', '.join(table.entries())}"
            )
        for line in table.explain(given.explain).split("\n"):
            click.echo(click.wrap_text(line, 78))
        return 0
    if given.approved and not given.fix:
        raise InputError("--approved requires --fix")
    settings = project()
    note_missing_glossary(settings)
    if given.fix:
        for change in typesetting.fix(settings, given.paths, approved=given.approved):
            tell(check_text.changed(change))
    # After --fix, so that the report describes the files as they are now.
    jobs = given.jobs or settings.jobs
    report = findings.find(settings, given.paths, given.profile, given.changed, jobs=jobs)
    options = finding_formats.FindingOptions(waived=given.show_waived, everything=given.everything)
    # `--json` is a short form that all commands have.
    click.echo(_FORMATS["json" if given.as_json else given.kind](report, options))
    return int(any(item.finding.severity in _FAILS[given.fail_on] for item in report.findings))
