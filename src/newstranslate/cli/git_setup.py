"""``newstranslate git-setup``."""

from __future__ import annotations

import click

from newstranslate.cli.common import project, shortened
from newstranslate.project import repository


@click.command(name="git-setup")
def command() -> int:
    """Configure git to merge catalogues unit by unit in this repository.

    Writes .gitattributes, to be committed, and the repository's local configuration. The latter is
    not shared by git, so run this command once in each clone.

    \b
    Example:
      newstranslate git-setup
    """
    for line in repository.set_up(project()):
        click.echo(shortened(line))
    return 0
