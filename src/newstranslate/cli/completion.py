"""Shell completion of languages, engines, checks and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _offer(value: str, **more: str) -> CompletionItem:
    from click.shell_completion import CompletionItem  # no command needs it

    return CompletionItem(value, **more)


def languages(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Return the languages that start with the last item of a list such as ``ar,e``."""
    # Imported on demand: this module is loaded by every command, completion or not.
    from newstranslate.language import LANGUAGES

    before, comma, begun = incomplete.rpartition(",")
    return [
        _offer(f"{before}{comma}{tag}", help=language.name)
        for tag, language in LANGUAGES.items()
        if tag.startswith(begun)
    ]


def engines(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Return the engines that start with `incomplete`, including those of plug-ins."""
    from newstranslate.engines import names

    offered = ("auto", "none", *names())
    return [_offer(name) for name in offered if name.startswith(incomplete)]


def checks(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Return the checks that start with `incomplete`, including those of plug-ins."""
    from newstranslate.checks import table

    return [_offer(name) for name in table.entries() if name.startswith(incomplete)]


def files(incomplete: str) -> list[CompletionItem]:
    """Complete file paths in the shell."""
    return [_offer(incomplete, type="file")]
