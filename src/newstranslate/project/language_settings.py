"""Settings that are tables by language: a key that is no language would never be looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from newstranslate import files
from newstranslate.config import FILE_NAME, Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base


def refuse_unknown(config: Config) -> None:
    """Raise `InputError`, naming the line, for a key that is no language.

    The order of engines is that of a language, whatever its region.
    """
    tables: Mapping[str, Mapping[str, str]] = {
        "engines.order": config.engine_order,
        "wordpress.sites": config.sites,
        "wordpress.categories": config.site_categories,
        "wordpress.correction_notice": config.correction_notice,
    }
    for table, values in tables.items():
        for key in values:
            lang = key if table == "engines.order" else base(key)
            if lang not in LANGUAGES:
                path = config.root / FILE_NAME
                near = base(key)
                known = f"'{near}'" if near in LANGUAGES else f"one of: {', '.join(LANGUAGES)}"
                raise InputError(
                    f"{path}{_line(path, table, key)}: [{table}] has the key '{key}', which is no "
                    f"language; use {known}"
                )


def _line(path: Path, table: str, key: str) -> str:
    """Return ``:LINE`` of a key in a table; empty where it is written in another way."""
    text = files.read_text(path)
    header = re.search(rf"(?m)^[ \t]*\[[ \t]*{re.escape(table)}[ \t]*\]", text)
    start = header.end() if header else 0
    names = (key,) if header else (f"{table}.{key}", f"{table.partition('.')[2]}.{key}")
    for name in names:
        found = re.search(rf"(?m)^[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*=", text[start:])
        if found:
            return f":{text.count(chr(10), 0, start + found.start()) + 1}"
    return ""
