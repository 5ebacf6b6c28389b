"""What can be wrong with an index: it is damaged, or cannot be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newstranslate.errors import InputError
from newstranslate.memory.shared_server import Unreachable


class Damaged(Exception):
    """The index cannot be read, and must be built again; the message says why."""


class Unwritten(Exception):
    """The index could not be changed, and is as it was; the message says why."""


_TOLD = (Damaged, Unwritten, Unreachable, InputError)
"""Exceptions that say what is wrong in words already."""


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever tantivy raises, a panic of its Rust side included, into `Damaged`."""
    with _as_own(Damaged, lambda error: str(error) or type(error).__name__):
        yield


@contextmanager
def writing() -> Iterator[None]:
    """Turn it into `Unwritten`."""
    with _as_own(Unwritten, _why_not):
        yield


@contextmanager
def _as_own(kind: type[Exception], told: Callable[[BaseException], str]) -> Iterator[None]:
    try:
        yield
    except (*_TOLD, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise kind(told(error)) from error


def _why_not(error: BaseException) -> str:
    if "LockBusy" in str(error):
        return "another newstranslate is writing it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
