"""The command line: parse options, call one function, print, exit.

Results go to stdout, progress and messages to stderr. Exit status: 0 success; 1 success, but
something needs a person's attention; 2 wrong usage or bad input; 130 interrupted.
"""

from __future__ import annotations

import gc
import io
import sys

from newstranslate import __version__

INTERRUPTED = 130
"""Exit status: by convention, 128 + the number of SIGINT."""
_GARBAGE = 50_000
"""Objects made between two looks for garbage: Python's 700 make loading the modules of a command a
tenth slower, and a run has hardly any that need this look."""


def main() -> None:
    """Run the command line; maps every outcome to an exit status."""
    gc.set_threshold(_GARBAGE)
    escape_unprintable()
    sys.exit(_run())


def escape_unprintable() -> None:
    """Make characters that the output's encoding lacks appear as escapes: ``\\u0645``.

    Otherwise an Arabic title would abort a command: in a terminal of ISO 8859-1, or on
    Windows, where a redirected output has the charset of the system.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _run() -> int:
    if sys.argv[1:] == ["--version"]:  # asked by every script; click would take most of the time
        return _print_version()
    try:
        from newstranslate.cli.group import run

        return run()
    except KeyboardInterrupt:  # while modules are loaded; later, `run` answers it
        print("newstranslate: interrupted", file=sys.stderr)  # noqa: T201
        return INTERRUPTED


def _print_version() -> int:
    try:
        print(f"newstranslate, version {__version__}", flush=True)  # noqa: T201
    except OSError as error:
        from newstranslate.cli.group import output_failed

        return output_failed(error)
    return 0
