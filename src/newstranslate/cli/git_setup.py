"""``newstranslate git-setup``."""

from __future__ import annotations

import click

from newstranslate.cli.common import project
from newstranslate.project import repository


@click.command(name="git-setup")
def command() -> int:
    """Let git merge catalogues unit by unit in this repository.

    Writes .gitattributes, which is to be committed, and the repository's configuration, which
    each clone needs: everybody calls this once.

    \b
    Example:
      newstranslate git-setup
    """
    for line in repository.set_up(project()):
        click.echo(line)
    return 0
