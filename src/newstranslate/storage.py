"""Files in object storage, by their addresses: ``s3://…``, ``gs://…``, ``memory://…``.

fsspec knows the stores, universal_pathlib gives their objects the methods of a path; both come with
the extra ``newstranslate[storage]``, the store's own package (s3fs, gcsfs) beside it. An object is
replaced whole: readers see the old one or the new.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import unquote, urlsplit

from newstranslate.errors import InputError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

AT_ONCE = 16
"""Requests to a store that are under way together: each takes some 30 ms, however small."""
_AHEAD = 64
"""How many items `read_ahead` is in advance."""
_CONDITIONAL = ("s3", "s3a")
"""Stores that replace an object only if it still has a given ETag."""
_MARKS = ("ETag", "etag", "generation", "mtime", "created", "LastModified", "last_modified")
"""What stores say of an object that changes with it, the best first."""
_Item = TypeVar("_Item")
_early: dict[str, tuple[bytes, str]] = {}
"""What was read ahead and not asked for yet: address → what `read_or_nothing` returns."""
_guard = threading.Lock()


class Changed(Exception):
    """The file is no longer what was read; nothing was written."""


def is_url(text: str) -> bool:
    """Whether a text is an address of a store, and no path of this machine."""
    return "://" in text


def place(text: str) -> Path:
    """Return the path that a text names; an address gives an object with a `Path`'s methods.

    Raises `InputError` for an address that cannot be used: an unknown store, a package that is
    missing, a password in it.
    """
    if not is_url(text):
        return Path(text)
    parts = urlsplit(text)
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    if "@" in parts.netloc:
        raise InputError(
            f"{parts.scheme}://…: contains a key; do not put keys on the command line: put it "
            f"where {parts.scheme}'s package looks for it, the environment for example"
        )
    try:
        from upath import UPath
    except ImportError:
        raise InputError(
            f"{text}: object storage needs: pip install 'newstranslate[storage]'"
        ) from None
    with _as_input_errors(text):
        # Listings are not kept: what others write is to be seen.
        return cast("Path", UPath(text, use_listings_cache=False))


def is_remote(path: Path) -> bool:
    """Whether a path is an object in a store."""
    return not isinstance(path, Path)


def name_of(path: Path) -> str:
    """Return an object's name in its store, without the bucket's."""
    parts = urlsplit(str(path))
    return parts.path.strip("/") or parts.netloc


def listed(folder: Path) -> list[str]:
    """Return the names of the objects below a folder, relative to it, in order.

    An empty name stands for the object that has just the folder's. Raises `InputError` where
    there is none.
    """
    store = cast("Any", folder)
    with _as_input_errors(folder):
        names = [""] if store.fs.isfile(store.path) else sorted(store.fs.find(store.path))
    if not names:
        raise InputError(f"{folder}: no such object or folder")
    base = store.path.strip("/")
    return [name.strip("/").removeprefix(base).lstrip("/") for name in names]


def read(path: Path) -> bytes:
    """Return an object's bytes; raises `InputError`."""
    data, version = read_or_nothing(path)
    if not version:
        raise InputError(f"{path}: no such file")
    return data


def read_or_nothing(path: Path) -> tuple[bytes, str]:
    """Return an object's bytes, and its version for `replace`; both empty where there is none.

    Raises `InputError`.
    """
    with _guard:
        early = _early.pop(str(path), None)
    return early or _fetched(path)


def exists(path: Path) -> bool:
    """Whether there is an object of this name."""
    store = cast("Any", path)
    with _as_input_errors(path):
        return bool(store.fs.exists(store.path))


def replace(path: Path, data: bytes, seen: str) -> None:
    """Put an object in place of the version `seen`; empty means that there was none.

    Raises `Changed`, `InputError`. Where the store can, it compares itself; elsewhere the object is
    looked at just before.
    """
    store = cast("Any", path)
    conditions: dict[str, str] = {}
    if urlsplit(str(path)).scheme in _CONDITIONAL:
        conditions = {"IfMatch": seen} if seen else {"IfNoneMatch": "*"}
    elif _version(path) != seen:
        raise Changed
    with _as_input_errors(path, "cannot write it"):
        try:
            store.fs.pipe_file(store.path, data, **conditions)
        except Exception as error:
            if conditions and _is_refusal(error):
                raise Changed from None
            raise


def read_ahead(items: Iterable[_Item], paths: Callable[[_Item], Iterable[Path]]) -> Iterator[_Item]:
    """Yield the items while the objects of the next ones are read already.

    `paths` gives the objects of an item; one without any is handed on at once.
    """
    waiting: deque[tuple[_Item, dict[str, Future[None]]]] = deque()
    pool: ThreadPoolExecutor | None = None
    try:
        for item in items:
            remote = list(paths(item))
            futures: dict[str, Future[None]] = {}
            if remote:
                pool = pool or threads("storage")
                futures = {str(path): pool.submit(_fetch_early, path) for path in remote}
            waiting.append((item, futures))
            if not remote or len(waiting) >= _AHEAD:
                yield from _arrived(waiting)
        while waiting:
            yield from _arrived(waiting)
    finally:
        for _, futures in waiting:
            _forget(futures)
        if pool is not None:
            pool.shutdown()


def threads(name: str) -> ThreadPoolExecutor:
    """Return threads for as many requests as a store is to get at once."""
    from concurrent.futures import ThreadPoolExecutor  # brings logging; most runs need neither

    return ThreadPoolExecutor(AT_ONCE, thread_name_prefix=name)


def _arrived(waiting: deque[tuple[_Item, dict[str, Future[None]]]]) -> Iterator[_Item]:
    """Yield the first item when its objects are there; what was not asked for is forgotten."""
    item, futures = waiting.popleft()
    try:
        for future in futures.values():
            future.result()
        yield item
    finally:
        _forget(futures)


def _forget(futures: dict[str, Future[None]]) -> None:
    for address, future in futures.items():
        if not future.cancel():
            future.exception()  # waits for what is under way
        with _guard:
            _early.pop(address, None)


def _fetch_early(path: Path) -> None:
    try:
        found = _fetched(path)
    except InputError:
        return  # whoever asks for it gets the error
    with _guard:
        _early[str(path)] = found


def _fetched(path: Path) -> tuple[bytes, str]:
    """Return bytes and version; the version is asked first, so it is never newer than they are."""
    version = _version(path)
    if not version:
        return b"", ""
    store = cast("Any", path)
    with _as_input_errors(path):
        return bytes(store.fs.cat_file(store.path)), version


def _version(path: Path) -> str:
    """Return what tells an object's version from others; empty where there is no object."""
    store = cast("Any", path)
    with _as_input_errors(path):
        try:
            facts = store.fs.info(store.path)
        except FileNotFoundError:
            return ""
        if facts.get("type") == "directory":
            return ""
        mark = next((facts[name] for name in _MARKS if facts.get(name)), "")
        return (
            f"{mark}" if urlsplit(str(path)).scheme in _CONDITIONAL else f"{mark} {facts['size']}"
        )


_REFUSALS = ("precondition", "pre-condition", "conditionalrequestconflict")
"""Words of stores for a failed condition of a write."""


def _is_refusal(error: BaseException | None) -> bool:
    """Whether a store says that the object is not the one expected (S3: 412 or 409)."""
    if error is None or isinstance(error, FileExistsError):
        return error is not None
    words = f"{type(error).__name__} {error}".lower()
    return any(refusal in words for refusal in _REFUSALS) or _is_refusal(error.__cause__)


@contextmanager
def _as_input_errors(where: object, what: str = "cannot read it") -> Iterator[None]:
    """Turn whatever a store's package raises into a message: each has its own exceptions."""
    try:
        yield
    except (InputError, Changed):
        raise
    except ImportError as error:
        raise InputError(f"{where}: its store needs a package of its own: {error}") from None
    except Exception as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        if isinstance(error, FileNotFoundError):
            reason = f"no such object or bucket: {reason}"
        raise InputError(f"{where}: {what}: {reason}") from error
