"""The charset of a page: what browsers read, confirmed by html5lib's reader of bytes."""

from __future__ import annotations

import pytest
from html5lib import _inputstream
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate import charsets
from newstranslate.charsets import Decoded
from newstranslate.errors import InputError

ARABIC = "<p>أعلنت الوزارة، اليوم، عن «خطة» جديدة</p>"
FRENCH = "<p>L’été, « déjà » là : 3 € à Ploërmel</p>"
META = '<!doctype html><html><head><meta charset="{}"><title>x</title></head><body>'
HTTP_EQUIV = "<html><head><META content='text/html; charset={}' http-equiv=Content-Type>"
LATE = "<html><head><style>" + "p > a; " * 9_000 + "</style><meta charset={}>"
XML = '<?xml version="1.0" encoding="{}"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'


def decode(data: bytes, charset: str = "") -> Decoded:
    return charsets.decode(data, "page.html", charset)


def read_by_html5lib(data: bytes) -> str:
    stream = _inputstream.HTMLBinaryInputStream(data, useChardet=False)
    found = stream.charEncoding[0].codec_info.decode(stream.rawStream.read(), "replace")[0]
    return str(found).removeprefix("\ufeff")


@pytest.mark.parametrize("head", [META, HTTP_EQUIV])
@pytest.mark.parametrize(
    ("name", "codec", "body"),
    [
        ("windows-1256", "cp1256", ARABIC),
        ("CP1256", "cp1256", ARABIC),
        ("x-cp1256", "cp1256", ARABIC),
        ("iso-8859-6", "iso8859-6", "<p>أعلنت الوزارة، اليوم</p>"),
        ("windows-1252", "cp1252", FRENCH),
        ("ISO-8859-1", "cp1252", FRENCH),
        ("latin1", "cp1252", FRENCH),
        ("us-ascii", "cp1252", FRENCH),
        ("iso-8859-15", "iso8859-15", "<p>L'œuvre à 3 €</p>"),
        ("macintosh", "mac-roman", FRENCH),
        ("utf-8", "utf-8", ARABIC),
        ("UTF8", "utf-8", FRENCH),
        ("utf-16", "utf-8", FRENCH),
        ("utf-8", "utf-8-sig", ARABIC),
        ("windows-1252", "utf-8-sig", ARABIC),
        ("utf-8", "utf-16", ARABIC),
    ],
)
def test_a_page_is_read_as_browsers_do(head: str, name: str, codec: str, body: str) -> None:
    text = head.format(name) + body
    data = text.encode(codec)
    assert decode(data) == Decoded(text)
    assert read_by_html5lib(data) == text


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        (LATE.format("windows-1256"), "cp1256"),
        (XML.format("windows-1256"), "cp1256"),
        (META.format("utf-16"), "utf-16-le"),
        (META.format("utf-16"), "utf-16-be"),
        ("<html><head><meta charset=bogus><meta charset=windows-1256>", "cp1256"),
        ("<!-- <meta charset=utf-8> --><meta charset=windows-1256>", "cp1256"),
        ("<script>'<meta charset=iso-8859-1>'</script><meta charset=windows-1256>", "cp1256"),
        ("<meta name=d content='charset=iso-8859-1'><meta charset=windows-1256>", "cp1256"),
        ("<meta data-charset=iso-8859-1><meta charset=windows-1256>", "cp1256"),
        ("<meta name=d content=\"a > b\" charset='windows-1256'>", "cp1256"),
        (HTTP_EQUIV.replace("{}", '"windows-1256"'), "cp1256"),
    ],
)
def test_the_charset_is_found_wherever_a_page_names_it(head: str, codec: str) -> None:
    text = head + ARABIC
    assert decode(text.encode(codec)) == Decoded(text)


@pytest.mark.parametrize("name", ["windows-1256", "iso-8859-1", "gbk", "nonsense"])
def test_what_is_utf_8_is_read_as_such_and_that_is_said(name: str) -> None:
    text = META.format(name) + ARABIC
    found = decode(text.encode())
    assert found == Decoded(text, (f"says that it is {name}, and is UTF-8",))
    assert decode(FRENCH.encode(), name).text == FRENCH


@pytest.mark.parametrize(
    ("data", "charset", "text", "doubt"),
    [
        (FRENCH.encode("cp1252"), "", FRENCH, "names no encoding: read as Windows-1252"),
        (ARABIC.encode("cp1256"), "", ARABIC, "names no encoding: read as Windows-1256"),
        (ARABIC.encode("cp1256"), "utf-8", ARABIC, "which is not so: read as Windows-1256"),
        (FRENCH.encode("cp1252"), "x-foo", FRENCH, "is x-foo, which is unknown: read as Windows"),
        (FRENCH.encode() + b"\xff", "", FRENCH + "�", "1 character cannot be read as utf-8"),
        (b"<p>caf\x81</p>", "windows-1252", "<p>caf�</p>", "1 character cannot be read as cp1252"),
        (b"<p>a\0b\0</p>", "utf-8", "<p>ab</p>", "2 characters are NUL, which is not text"),
        (
            META.format("iso-8859-1").encode() + ARABIC.encode("cp1256"),
            "windows-1256",
            META.format("iso-8859-1") + ARABIC,
            "the server says that it is windows-1256, the page iso-8859-1: read as windows-1256",
        ),
    ],
)
def test_what_is_not_certain_has_to_be_looked_at(
    data: bytes, charset: str, text: str, doubt: str
) -> None:
    found = decode(data, charset)
    assert found.text == text
    assert len(found.unsure) == 1
    assert doubt in found.unsure[0]


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "idna", "undefined", "rot13", "hex"])
def test_codecs_of_python_that_are_no_charsets_are_unknown(name: str) -> None:
    page = f"<meta charset={name}><p>1 +AOk- \\n deux</p>"
    assert decode(page.encode()).text == page


def test_characters_that_were_lost_before_are_not_counted_as_lost_now() -> None:
    assert decode((FRENCH + "�").encode()) == Decoded(FRENCH + "�")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"page\.html: .* characters are not text: is it a web"):
        decode(bytes(range(256)) * 2)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "windows-1256", "gbk", "\0", "x"]))
def test_any_bytes_are_read_or_what_is_not_is_said(data: bytes, charset: str) -> None:
    try:
        found = decode(data, charset)
    except InputError:
        return
    if "�" in found.text and "�".encode() not in data:
        assert found.unsure


@pytest.mark.parametrize("start", [b"<!--", b"<script ", b"<meta ", b'<meta a="', b"<?xml "])
def test_marks_that_never_close_take_no_time(start: bytes) -> None:
    assert charsets.declared(start * 20_000) == ""


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        (b"\xef\xbb\xbf<a>", "utf-8-sig"),
        ("<a>".encode("utf-16"), "utf-16"),
        ("<a>".encode("utf-32"), "utf-32"),
        ("<a>b".encode("utf-16-le"), "utf-16-le"),
        ("<a>b".encode("utf-16-be"), "utf-16-be"),
        ("<a>b".encode("utf-32-le"), "utf-32-le"),
        ("<a>b".encode("utf-32-be"), "utf-32-be"),
        ("Le mot est la كلمة".encode("utf-16-le"), "utf-16-le"),
        (b"<a>b", ""),
        (b"a\0bc", ""),
        (b"a\0\0b", ""),
        ("كلمة".encode(), ""),
        (b"", ""),
    ],
)
def test_wide_characters_are_recognised_by_a_file_s_first_bytes(start: bytes, wanted: str) -> None:
    assert charsets.of_units(start) == wanted
