"""The header of a catalogue is read from the beginning of its file, whoever wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.catalog import heads
from newstranslate.errors import InputError

OURS = (
    'msgid ""\nmsgstr ""\n'
    '"Language: ar\\n"\n'
    '"X-Source-Language: fr\\n"\n'
    '"X-Newstranslate-Source: articles/un.md sha256:12ab\\n"\n\n'
    '#. paragraph\nmsgid "X-Source-Language: en"\nmsgstr ""\n'
)


@pytest.mark.parametrize(
    "text",
    [
        OURS,
        OURS.replace("\n", "\r\n"),
        OURS.replace("articles/un.md ", 'articles/"\n"un.md '),
        OURS.replace("X-Source-Language: fr", "X-Source-Language: fr  "),
        OURS.replace("X-Source-Language: fr", "X-Source-Language:fr"),
        OURS.replace("Source-Language: fr", "Source-Language: FR"),
        f"# a comment\n{OURS}",
        OURS.replace('msgstr ""\n"', 'msgstr "', 1),
    ],
    ids=["ours", "CRLF", "wrapped", "spaces", "no space", "capitals", "comment", "one line"],
)
def test_the_head_of_a_catalogue_names_article_and_language(text: str, tmp_path: Path) -> None:
    path = tmp_path / "un.po"
    path.write_bytes(text.encode() + b"\n" * 9_000)
    header = heads.read(path)
    assert heads.article(header) == "articles/un.md"
    assert heads.source_language(header) == "fr"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (r"a \"port\".md", 'a "port".md'),
        (r"a\\new.md", r"a\new.md"),
        ("près.md", "près.md"),
        ("a sha256:b.md", "a sha256:b.md"),
    ],
)
def test_a_name_is_read_as_it_was_written(written: str, name: str) -> None:
    text = f'msgid ""\nmsgstr ""\n"X-Newstranslate-Source: {written} sha256:12\\n"\n'
    assert heads.article(heads.fields(text.encode())) == name


@pytest.mark.parametrize(
    ("tag", "lang"), [("fr_FR", "fr-FR"), ("zz-unknown", ""), ("../fr", ""), ("", "")]
)
def test_only_a_known_language_is_the_language_of_an_article(tag: str, lang: str) -> None:
    assert heads.source_language({"X-Source-Language": tag}) == lang


def test_a_header_says_nothing_beyond_its_first_kilobytes(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_bytes(b"#\n" * 4_000 + OURS.encode())
    assert heads.read(tmp_path / "a.po") == {}


def test_a_catalogue_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.po: no such file"):
        heads.read(tmp_path / "a.po")
    with pytest.raises(InputError, match="this is a folder"):
        heads.read(tmp_path)
