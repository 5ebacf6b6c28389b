"""All commands, each loaded when it is called, and every kind of end as an exit status."""

from __future__ import annotations

import os
import re
import sys
from importlib import import_module
from typing import Any

import click

from newstranslate import __version__, late, messages, telemetry
from newstranslate.errors import NewstranslateError

COMMANDS = {
    "init": "Begin a project: settings, folders, a glossary to start from.",
    "run": "Translate articles into PO files for review.",
    "status": "Show where every article stands.",
    "check": "Report what is not fit to print.",
    "read": "Ask a language model for errors in translations.",
    "review": "Serve the page where translators correct and approve.",
    "publish": "Write the translated articles.",
    "report": "Write a report on what was done, what waits and what it cost.",
    "import": "Turn a document, a web page or a text dump into an article.",
    "pull": "Make articles of posts in the content system.",
    "push": "Send approved translations to the content system.",
    "watch": "Draft what is new or changed, until stopped.",
    "export": "Write catalogues for CAT tools: XLIFF.",
    "import-xliff": "Take in what came back from a CAT tool.",
    "mv": "Rename an article and its catalogues.",
    "prune": "Remove catalogues whose source article no longer exists.",
    "git-setup": "Let git merge catalogues unit by unit.",
    "merge-po": "Merge two versions of a catalogue; git calls it.",
    "import-published": "Take hand corrections of a published file back.",
    "engines": "List the translation engines; fetch local models.",
    "glossary": "Check and search the terminology.",
    "memory": "Search what people have approved.",
}
"""Command → its line in the help; each is the module ``cli.<name>``, loaded when called."""


class _Commands(click.Group):
    """Loads a command's module when it is called: start-up costs what is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        name = {"import": "import_"}.get(cmd_name, cmd_name.replace("-", "_"))
        module = import_module(f"newstranslate.cli.{name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        ctx.meta["command"] = name
        return name, command, rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and tell those who operate it what happens."""
        note = telemetry.start(ctx.params["logs"])
        if note:
            click.echo(f"note: {note}", err=True)
        try:
            with messages.speaking(_language()), telemetry.step("command") as step:
                try:
                    status = super().invoke(ctx)
                finally:
                    step.note(command=ctx.meta.get("command"))
                step.note(status=status)
                return status
        finally:
            telemetry.stop()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Documentation: README.md and docs/ of the project.",
)
@click.version_option(__version__, prog_name="newstranslate")
@click.option(
    "--logs",
    type=click.Choice(telemetry.FORMATS),
    default="off",
    envvar="NEWSTRANSLATE_LOGS",
    help="Write a log to stderr, one line per step, for operators.",
)
@click.option(
    "--debug",
    is_flag=True,
    envvar="NEWSTRANSLATE_DEBUG",
    help="Show where an unexpected error occurred.",
)
def cli(logs: str, debug: bool) -> None:
    """Translate news articles into review-ready PO files, terminology locked.

    \b
    Example:
      newstranslate run articles/story.md --to ar,en
    """
    del logs, debug  # read round the command: `_Commands.invoke`, `_report_fault`


def _language() -> str:
    """Return the language to report in: NEWSTRANSLATE_LANG, else the terminal's, else English."""
    own = messages.fitting(os.environ.get("NEWSTRANSLATE_LANG", ""))
    terminal = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return own or messages.fitting(next(filter(None, terminal), "")) or "en"


def close_output() -> None:
    """Write nothing more: whoever read the output is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_SECRET = late.pattern(r"KEY|TOKEN|SECRET|PASSWORD|URL", re.I)
"""In the names of environment variables that may hold a key."""
_LEAST = 6
"""Characters from which a value may be a key."""
_SAID = 200
"""Most characters of an error's own words."""


def _report_fault(error: Exception) -> int:
    """Say in a line that the program itself failed, and how to report it; return 2."""
    if "--debug" in sys.argv or os.environ.get("NEWSTRANSLATE_DEBUG"):
        import traceback

        click.echo(_without_secrets("".join(traceback.format_exception(error))), err=True)
    said = " ".join(_without_secrets(str(error)).split())[:_SAID]
    click.echo(
        f"newstranslate: internal error: {type(error).__name__}: {said}; "
        "please report it, with what 'newstranslate --debug …' shows",
        err=True,
    )
    return 2


def _without_secrets(text: str) -> str:
    """Return a text without the user's home folder and keys in the environment."""
    for name, value in os.environ.items():
        if _SECRET.search(name) and len(value) >= _LEAST:
            text = text.replace(value, "…")
    home = os.path.expanduser("~")  # noqa: PTH111
    return text.replace(home, "~") if len(home) > 1 else text


def run() -> int:
    """Run the command that the arguments name, and return the exit status of every kind of end."""
    try:
        result = cli.main(standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except NewstranslateError as error:
        from newstranslate.cli.common import shortened

        click.echo(f"newstranslate: {shortened(str(error))}", err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nnewstranslate: interrupted; what was done is saved", err=True)
        return 130
    except BrokenPipeError:
        close_output()
        return 0
    except Exception as error:
        return _report_fault(error)
    return result if isinstance(result, int) else 0
