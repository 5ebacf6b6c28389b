"""Reads files, with exact error messages, and writes them atomically.

A path may also be an object in a store: see `storage`.
"""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.files.caches import prepare_cache, write_cache
    from newstranslate.files.digests import digest, digest_of, read_noted
    from newstranslate.files.holding import held
    from newstranslate.files.reading import (
        as_argument,
        decode,
        escaped_name,
        exists,
        is_fit_name,
        read_bytes,
        read_head,
        read_text,
        read_toml,
        refuse_conflicts,
        refuse_name,
        refuse_pipe,
    )
    from newstranslate.files.writing import (
        exclusively,
        replace,
        until_unchanged,
        update,
        version,
        write_atomically,
    )
else:
    __getattr__ = late.members(
        __name__,
        caches="prepare_cache write_cache",
        digests="digest digest_of read_noted",
        holding="held",
        reading=(
            "as_argument decode escaped_name exists is_fit_name read_bytes read_head read_text "
            "read_toml refuse_conflicts refuse_name refuse_pipe"
        ),
        writing="exclusively replace until_unchanged update version write_atomically",
    )

__all__ = [
    "as_argument",
    "decode",
    "digest",
    "digest_of",
    "escaped_name",
    "exclusively",
    "exists",
    "held",
    "is_fit_name",
    "prepare_cache",
    "read_bytes",
    "read_head",
    "read_noted",
    "read_text",
    "read_toml",
    "refuse_conflicts",
    "refuse_name",
    "refuse_pipe",
    "replace",
    "until_unchanged",
    "update",
    "version",
    "write_atomically",
    "write_cache",
]
