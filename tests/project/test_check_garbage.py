"""`check` on files that no tool should have written: findings or a clear message, never more."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate.config import Config
from newstranslate.project import findings

GOOD = (
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Source-Language: fr\\n"\n\n'
    "# waive numbers: so said\n#. heading 1\n#. term: OIM → المنظمة\n#: articles/a.md:3\n#, fuzzy\n"
    '#| msgid "Il a 27 ans."\nmsgid "Il a 28 ans [ici](https://example.org/a)."\n'
    'msgstr "عمره 28 عاما [هنا](https://example.org/a)."\n\n'
    'msgctxt "title"\nmsgid "Titre"\nmsgid_plural "Titres"\nmsgstr[0] "عنوان"\nmsgstr[1] "عنوانان"\n\n'
    '#~ msgid "Vieux"\n#~ msgstr "قديم"\n'
).encode()
PIECES = [
    b'"',
    b"\n",
    b"msgid ",
    b"msgstr ",
    b"#",
    b"#~ ",
    b"\\",
    b"\xff",
    b"\0",
    b"<<<<<<< a\n",
    b"\xd9",
    b"Language: xx\\n",
    b"]",
    b"(",
]


def look(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.po"
        path.write_bytes(data)
        report = findings.find(Config(root=path.parent), [path], "publish")
    assert all(place.line > 0 for place in report.units)
    assert {item.finding.severity for item in report.findings} <= {"error", "warning", "info"}


@settings(max_examples=150)
@given(
    st.lists(
        st.tuples(st.integers(0, len(GOOD)), st.integers(0, 12), st.sampled_from([b"", *PIECES])),
        min_size=1,
        max_size=5,
    )
)
def test_mutated_files(changes: list[tuple[int, int, bytes]]) -> None:
    data = GOOD
    for at, length, piece in changes:
        data = data[:at] + piece + data[at + length :]
    look(data)


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_random_bytes(data: bytes) -> None:
    look(data)
