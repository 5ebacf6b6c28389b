"""Every exception newstranslate raises on purpose.

    NewstranslateError          a message for the user: where, what, what to do
    ├── InputError              a file, option or setting is wrong (exit 2)
    │   ├── DiskFull            nothing more can be written: work that costs money must stop
    │   └── SchedulerUnreachable  the Dask scheduler of a run does not answer
    └── EngineError             an engine could not do its work
        ├── EngineUnavailable   it cannot work here at all: no key, no model, no network
        ├── EngineDown          it does not answer, or fails (5xx); later it may do
        ├── EngineBusy          it asks to be asked more slowly (429)
        └── EngineSpent         what was paid for is used up (456)

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
    """There is no room left where files are to be written."""


class SchedulerUnreachable(InputError):
    """The Dask scheduler that a run was to use does not answer; nothing can be asked of it."""


class EngineError(NewstranslateError):
    """A machine-translation engine failed; what it had answered before stays good."""


class EngineUnavailable(EngineError):
    """The engine cannot work on this machine as configured; the message says why."""


class EngineDown(EngineError):
    """The engine cannot be reached or has a fault of its own; later it may do."""


class EngineBusy(EngineError):
    """The engine was asked too often, also after waiting; later it will do."""


class EngineSpent(EngineError):
    """The engine's quota is used up; no further request will do."""
