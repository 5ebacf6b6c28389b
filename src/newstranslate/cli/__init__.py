"""The command line: parse options, call one function, print, exit.

stdout is the result, stderr is progress and messages. Exit status: 0 done and clean; 1 done,
with something a person must look at; 2 wrong use or bad input; 130 interrupted.
"""

from __future__ import annotations

import sys

from newstranslate import __version__


def main() -> None:
    """Run the command line; the one door for every kind of end."""
    sys.exit(_run())


def _run() -> int:
    if sys.argv[1:] == ["--version"]:  # asked by every script; click would take most of the time
        return _print_version()
    from newstranslate.cli.group import run

    return run()


def _print_version() -> int:
    try:
        print(f"newstranslate, version {__version__}", flush=True)  # noqa: T201
    except BrokenPipeError:
        from newstranslate.cli.group import close_output

        close_output()
    return 0
