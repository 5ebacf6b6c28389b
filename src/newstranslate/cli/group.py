"""The group of all commands, each loaded when it is called, and the exit statuses."""

from __future__ import annotations

import errno
import os
import re
import sys
from importlib import import_module
from typing import Any

import click

from newstranslate import __version__, late, messages, telemetry
from newstranslate.cli import INTERRUPTED
from newstranslate.cli.saving import CommandState
from newstranslate.errors import NewstranslateError, manual

COMMANDS = {
    "init": "Create a project: settings, folders and a starter glossary.",
    "run": "Translate articles into PO files for review.",
    "status": "Show the progress of every article.",
    "check": "Report errors in translations.",
    "read": "Ask a language model for errors in translations.",
    "review": "Serve the web page for correcting and approving translations.",
    "publish": "Write the translated articles.",
    "report": "Write a report on finished work, pending work and costs.",
    "import": "Convert a document, a web page or a text dump to an article.",
    "pull": "Download posts from the content system as articles.",
    "push": "Send approved translations to the content system.",
    "watch": "Draft new and changed articles, until stopped.",
    "export": "Export catalogues as XLIFF, for CAT tools.",
    "import-xliff": "Import XLIFF files returned from a CAT tool.",
    "mv": "Rename an article and its catalogues.",
    "prune": "Remove catalogues whose source article no longer exists.",
    "git-setup": "Configure git to merge catalogues unit by unit.",
    "merge-po": "Merge two versions of a catalogue (called by git).",
    "import-published": "Import corrections made by hand in a published file.",
    "engines": "List the translation engines; download local models.",
    "glossary": "Check, search and edit the glossary.",
    "memory": "Search, import and export the translation memory.",
}
"""Command → its line in the help. Each is the module ``cli.<name>``, imported when called."""


def _has_folder() -> bool:
    """Whether the current folder exists; another program may have deleted it."""
    try:
        return bool(os.getcwd())  # noqa: PTH109
    except FileNotFoundError:
        return False


class _Commands(click.Group):
    """Imports a command's module only when it is called, which keeps start-up fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        # With None, click itself reports the unknown command.
        if cmd_name not in COMMANDS:
            return None
        # `import` is a keyword of Python, so its module has another name.
        name = {"import": "import_"}.get(cmd_name, cmd_name.replace("-", "_"))
        module = import_module(f"newstranslate.cli.{name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            name, command, rest = super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            if not near:
                raise
            message = f"{error.message.rstrip('.')}; did you mean {near[0]}?"
            raise click.UsageError(message, ctx) from None
        ctx.meta["command"] = name
        return name, command, rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, with logging and tracing as configured."""
        if not _has_folder():
            gone = "the current folder no longer exists; change to another one: cd"
            click.echo(f"newstranslate: {gone}", err=True)
            return 2
        note = telemetry.start(ctx.params["logs"])
        if note:
            click.echo(f"note: {note}", err=True)
        try:
            with messages.in_language(_language()), telemetry.step("command") as step:
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
    epilog=f"Documentation: {manual('index')}",
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
    """Translate news articles into PO files for review, with the glossary's terms enforced.

    \b
    Example:
      newstranslate run articles/story.md --to ar,en
    """
    del logs, debug  # used outside the command: by `_Commands.invoke` and `_report_fault`


def _language() -> str:
    """Return the language of messages: NEWSTRANSLATE_LANG, the terminal's, or English."""
    # The order of precedence that POSIX defines.
    terminal = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return messages.chosen(
        os.environ.get("NEWSTRANSLATE_LANG", ""), next(filter(None, terminal), "")
    )


def _report_interrupt(interrupt: BaseException, *, is_saved: bool) -> int:
    """Print that the command was interrupted; return the exit status."""
    if not isinstance(interrupt.__cause__, KeyboardInterrupt):
        click.echo(err=True)  # ends the line with the terminal's ^C at a prompt, as click elsewhere
    saved = "; what was done is saved" if is_saved else ""
    click.echo(f"newstranslate: interrupted{saved}", err=True)
    return INTERRUPTED


def output_failed(error: OSError) -> int:
    """Discard further output; return the exit status: 0 where the reader of a pipe has ended."""
    # Without this, Python fails when it flushes stdout on exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):  # `| head`
        return 0
    click.echo(f"newstranslate: cannot write the output: {error.strerror}", err=True)
    return 2


def _explain_dash(error: click.ClickException) -> None:
    """Print how to write the name of a file that was taken for an option."""
    names = sys.argv[1:] if isinstance(error, click.NoSuchOption) else []
    for name in names:
        if name.startswith("-") and os.path.lexists(name):
            click.echo(
                f"newstranslate: {name}: for the file of this name, write ./{name}", err=True
            )


_SECRET = late.pattern(r"KEY|TOKEN|SECRET|PASSWORD|URL", re.I)
"""Matches names of environment variables that may contain a key."""
_MIN_SECRET = 6
"""Minimum length of a key: masking shorter values would garble the message."""
_MAX_MESSAGE = 200
"""Maximum characters of an unexpected error's own message."""


def _report_fault(error: Exception) -> int:
    """Print that an internal error occurred and how to report it; return the exit status 2."""
    if "--debug" in sys.argv or os.environ.get("NEWSTRANSLATE_DEBUG"):
        import traceback

        click.echo(_without_secrets("".join(traceback.format_exception(error))), err=True)
    message = " ".join(_without_secrets(str(error)).split())[:_MAX_MESSAGE]
    click.echo(
        f"newstranslate: internal error: {type(error).__name__}: {message}; "
        "please report it with the output of 'newstranslate --debug …'",
        err=True,
    )
    return 2


def _without_secrets(text: str) -> str:
    """Return a text without the user's home folder and without keys from the environment."""
    # Messages of libraries may quote an address or header with a key in it.
    for name, value in os.environ.items():
        if _SECRET.search(name) and len(value) >= _MIN_SECRET:
            text = text.replace(value, "…")
    # Usually contains the user's name.
    home = os.path.expanduser("~")  # noqa: PTH111
    return text.replace(home, "~") if len(home) > 1 else text


def run() -> int:
    """Run the command in the arguments, and return the exit status for every outcome."""
    state = CommandState()
    try:
        result = cli.main(standalone_mode=False, obj=state)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        _explain_dash(error)
        return 2
    except NewstranslateError as error:
        from newstranslate.cli.common import tell

        tell(f"newstranslate: {error}")
        return 2
    except click.Abort as interrupt:  # also of a KeyboardInterrupt
        return _report_interrupt(interrupt, is_saved=state.is_saved)
    except OSError as error:
        # A full disk under a file of a project is `DiskFull`, so this one is that of the output.
        is_of_output = isinstance(error, BrokenPipeError) or error.errno == errno.ENOSPC
        return output_failed(error) if is_of_output else _report_fault(error)
    except Exception as error:
        return _report_fault(error)
    return result if isinstance(result, int) else 0
