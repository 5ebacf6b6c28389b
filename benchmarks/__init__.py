"""Measurements of newstranslate; each module is run as ``python -m benchmarks.NAME``."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter


def arguments(about: str | None) -> ArgumentParser:
    """Return a parser whose ``--help`` shows the docstring of a module."""
    return ArgumentParser(description=about, formatter_class=RawDescriptionHelpFormatter)
