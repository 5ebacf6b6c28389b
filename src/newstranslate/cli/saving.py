"""Commands whose finished work remains saved after an interrupt."""

from __future__ import annotations

from typing import Any

import click

from newstranslate.late import dataclass


@dataclass(slots=True)
class CommandState:
    """How far a command has come; the object of its click context."""

    is_saved: bool = False
    """Whether finished work remains saved after an interrupt."""


class SavingCommand(click.Command):
    """A command that saves one thing after the other, so that an interrupt loses nothing."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, noting that its work is saved unless it only shows what it would do."""
        if state := ctx.find_object(CommandState):
            state.is_saved = not any(map(ctx.params.get, ("dry_run", "check_only", "diff")))
        return super().invoke(ctx)
