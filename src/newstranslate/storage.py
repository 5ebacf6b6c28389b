"""Files in object storage, by their addresses: ``s3://…``, ``gs://…``, ``memory://…``.

fsspec accesses the stores, and universal_pathlib gives their objects the methods of a path. The
extra ``newstranslate[storage]`` installs both; the package of the store (s3fs, gcsfs) is needed in
addition. An object is replaced completely: readers see the old one or the new one.
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
"""Maximum number of parallel requests to a store; each takes about 30 ms, whatever its size."""
_AHEAD = 64
"""Number of items that `read_ahead` is ahead."""
_CONDITIONAL = ("s3", "s3a")
"""Stores that replace an object only if it still has a given ETag."""
_MARKS = ("ETag", "etag", "generation", "mtime", "created", "LastModified", "last_modified")
"""Attributes of objects that change with the content, the best first."""
_Item = TypeVar("_Item")
_early: dict[str, tuple[bytes, str]] = {}
"""Objects read ahead and not used yet: address → result of `read_or_nothing`."""
_guard = threading.Lock()


class Changed(Exception):
    """The file has changed since it was read; nothing was written."""


def is_url(text: str) -> bool:
    """Whether a text is an address of a store, not a local path."""
    return "://" in text


def place(text: str) -> Path:
    """Return the path in a text; for an address, an object with the methods of a `Path`.

    Raises `InputError` for an address that cannot be used: an unknown store, a missing package, a
    password in it.
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
        # Listings are not cached, so that files written by others are found.
        return cast("Path", UPath(text, use_listings_cache=False))


def is_remote(path: Path) -> bool:
    """Whether a path is an object in a store."""
    return not isinstance(path, Path)


def name_of(path: Path) -> str:
    """Return an object's name in its store, without the bucket."""
    parts = urlsplit(str(path))
    return parts.path.strip("/") or parts.netloc


def listed(folder: Path) -> list[str]:
    """Return the names of the objects below a folder, relative to it, in order.

    An empty name is the object that has the name of the folder itself. Raises `InputError` if there
    is no object.
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
    """Return an object's bytes, and its version for `replace`; both empty if there is none.

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
    """Replace the version `seen` of an object; empty if there was none.

    Raises `Changed`, `InputError`. The comparison is made by the store, if it supports that;
    otherwise here, just before writing.
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
    """Yield the items, while the objects of the next items are being read.

    `paths` returns the objects of an item; an item without any is yielded immediately.
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
    """Return a thread pool for the parallel requests to a store."""
    # Also imports logging; most runs need neither.
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(AT_ONCE, thread_name_prefix=name)


def _arrived(waiting: deque[tuple[_Item, dict[str, Future[None]]]]) -> Iterator[_Item]:
    """Yield the first item when its objects were read; discard those that were not used."""
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
            future.exception()  # waits for it
        with _guard:
            _early.pop(address, None)


def _fetch_early(path: Path) -> None:
    try:
        found = _fetched(path)
    except InputError:
        return  # `read_or_nothing` will report the error
    with _guard:
        _early[str(path)] = found


def _fetched(path: Path) -> tuple[bytes, str]:
    """Return bytes and version; the version is requested first, so that it is never newer."""
    version = _version(path)
    if not version:
        return b"", ""
    store = cast("Any", path)
    with _as_input_errors(path):
        return bytes(store.fs.cat_file(store.path)), version


def _version(path: Path) -> str:
    """Return an identifier of an object's version; empty if there is no object."""
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
"""Error texts of stores for a failed condition of a write."""


def _is_refusal(error: BaseException | None) -> bool:
    """Whether an error means that the object has another version (S3: 412 or 409)."""
    if error is None or isinstance(error, FileExistsError):
        return error is not None
    words = f"{type(error).__name__} {error}".lower()
    return any(refusal in words for refusal in _REFUSALS) or _is_refusal(error.__cause__)


@contextmanager
def _as_input_errors(where: object, what: str = "cannot read it") -> Iterator[None]:
    """Convert exceptions of a store's package, which has its own classes, to `InputError`."""
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
