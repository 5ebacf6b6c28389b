"""Every exception that newstranslate raises intentionally.

    NewstranslateError          a message for the user: where, what, what to do
    ├── InputError              a file, option or setting is wrong (exit 2)
    │   ├── DiskFull            the disk is full: work that costs money must stop
    │   └── SchedulerUnreachable  the Dask scheduler of a run does not answer
    └── EngineError             an engine failed
        ├── EngineUnavailable   it cannot be used on this machine: no key, no model
        ├── EngineDown          it does not answer, or fails (5xx); temporary
        ├── EngineBusy          too many requests (429); temporary
        └── EngineSpent         its quota is used up (456)

A bad translation is never an exception: it is a `Finding`. Messages name pages of the documentation
by their address: `manual`.
"""

__all__ = [
    "DiskFull",
    "EngineBusy",
    "EngineDown",
    "EngineError",
    "EngineSpent",
    "EngineUnavailable",
    "InputError",
    "NewstranslateError",
    "SchedulerUnreachable",
    "manual",
]


_DOCS = "https://github.com/newstranslate/newstranslate/blob/main/docs"


def manual(page: str) -> str:
    """Return the address of a page of the documentation, which a wheel does not contain."""
    return f"{_DOCS}/{page}.md"


class NewstranslateError(Exception):
    """Base class; ``str(error)`` is the complete message for the user."""


class InputError(NewstranslateError):
    """The user's files, options or settings cannot be used as they are."""


class DiskFull(InputError):
    """The disk, or the user's quota, is full."""


class SchedulerUnreachable(InputError):
    """The Dask scheduler of a run does not answer."""


class EngineError(NewstranslateError):
    """A machine-translation engine failed; its earlier answers remain valid."""


class EngineUnavailable(EngineError):
    """The engine cannot work on this machine as configured; the message says why."""


class EngineDown(EngineError):
    """The engine cannot be reached or has an internal error; a later attempt may succeed."""


class EngineBusy(EngineError):
    """The engine received too many requests, even after waiting; a later attempt will succeed."""


class EngineSpent(EngineError):
    """The engine's quota is used up; further requests will fail."""
