"""The errors of an index: it is damaged, or cannot be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newstranslate.errors import InputError
from newstranslate.memory.shared_server import Unreachable


class Damaged(Exception):
    """The index cannot be read and must be rebuilt; the message gives the reason."""


class Unwritten(Exception):
    """The index could not be written and is unchanged; the message gives the reason."""


_EXPLAINED = (Damaged, Unwritten, Unreachable, InputError)
"""Exceptions that already have a message for the user."""


@contextmanager
def reading() -> Iterator[None]:
    """Turn everything that tantivy raises, including a Rust panic, into `Damaged`."""
    with _converting_errors(Damaged, lambda error: str(error) or type(error).__name__):
        yield


@contextmanager
def writing() -> Iterator[None]:
    """Turn everything that tantivy raises into `Unwritten`."""
    with _converting_errors(Unwritten, _why_not):
        yield


@contextmanager
def _converting_errors(
    kind: type[Exception], reason: Callable[[BaseException], str]
) -> Iterator[None]:
    try:
        yield
    except (*_EXPLAINED, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        # PyO3 raises Rust panics as a BaseException whose class cannot be imported.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise kind(reason(error)) from error


def _why_not(error: BaseException) -> str:
    if "LockBusy" in str(error):
        return "another newstranslate is writing it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
