"""``newstranslate check``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli.common import json_option, print_json, project
from newstranslate.pipeline import check as pipeline


@click.command(name="check")
@click.argument("paths", nargs=-1, metavar="[PO FILE OR FOLDER]…", type=click.Path(path_type=Path))
@json_option
def command(paths: tuple[Path, ...], as_json: bool) -> int:
    """Report terms that miss their required form, and markup that is lost.

    A reviewer silences a finding with a translator comment in the PO file:
    '# waive terms: the speaker's own words'.

    \b
    Example:
      newstranslate check locales/ar
    """
    units, found = pipeline.find(project(), paths)
    if as_json:
        print_json({"units": units, "findings": [_plain(item) for item in found]})
    else:
        for item in found:
            finding = item.finding
            click.echo(f"{item.file} ({item.source_file}:{item.source_line})")
            click.echo(f"  {finding.severity} {finding.check}: {finding.message}")
            click.echo(f"    {finding.source[:76]}\n    {finding.target[:76]}")
        click.echo(f"{units} units, {len(found)} findings")
    return 1 if found else 0


def _plain(item: pipeline.Located) -> dict[str, object]:
    return {
        "file": item.file,
        "source_file": item.source_file,
        "source_line": item.source_line,
        "lang": item.lang,
        "check": item.finding.check,
        "severity": item.finding.severity,
        "message": item.finding.message,
        "msgid": item.finding.source,
        "msgstr": item.finding.target,
    }
