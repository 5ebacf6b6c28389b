"""The button that asks the second reader: what it costs is shown, who may press it, what is told."""

from __future__ import annotations

import html

import pytest

from newstranslate.testing import FakeReader
from tests.conftest import Newsroom, held_by_another
from tests.reader.conftest import RIGHT, WRONG, Reader, desk, put, reader
from tests.review.conftest import LINA, MAIN, Serve, Site, let_in

__all__ = ["desk", "reader"]


@pytest.fixture
def served(desk: Newsroom, reader: Reader, serve: Serve) -> tuple[Site, FakeReader]:
    """The desk at the page, and the reader that it can ask."""
    server = reader()
    site = serve()
    let_in(site)
    return site, server


def editor(site: Site) -> str:
    return html.unescape(site.get("/editor/ar/story", unit=site.ids()[MAIN]).text)


def test_nothing_is_asked_before_somebody_presses(served: tuple[Site, FakeReader]) -> None:
    site, server = served
    site.get("/article/ar/story", unit=site.ids()[MAIN])
    shown = editor(site)
    assert "Ask the second reader" in shown
    assert "characters, in 3 requests and one for each error found" in shown
    assert server.requests == []


def test_a_press_reads_the_unit_and_shows_the_findings(served: tuple[Site, FakeReader]) -> None:
    site, server = served
    told = site.post("/read/ar/story", unit=site.ids()[MAIN])
    assert told.json() == {"told": "the second reader reports 1 error"}
    shown = editor(site)
    assert "mistranslation (severity: major): This is not what the source says." in shown
    assert RIGHT in shown
    assert "This text has already been read" in shown
    assert "Ask the second reader" not in shown
    sent = len(server.requests)
    site.post("/read/ar/story", unit=site.ids()[MAIN])
    assert len(server.requests) == sent
    assert "1 warning" in site.get("/").text or "warning" in site.get("/article/ar/story").text


def test_a_text_that_another_process_reads_is_not_sent(served: tuple[Site, FakeReader]) -> None:
    site, server = served
    with held_by_another(site.room):
        told = site.post("/read/ar/story", unit=site.ids()[MAIN])
    assert (told.status_code, server.requests) == (422, [])


def test_a_text_without_errors_is_told(served: tuple[Site, FakeReader]) -> None:
    site, _ = served
    put(site.room.po(), {MAIN: RIGHT})
    told = site.post("/read/ar/story", unit=site.ids()[MAIN]).json()
    assert told == {"told": "the second reader found no errors"}


def test_a_text_that_is_typed_has_no_findings_of_another(served: tuple[Site, FakeReader]) -> None:
    site, _ = served
    unit = site.ids()[MAIN]
    site.post("/read/ar/story", unit=unit)
    same = site.post("/findings/ar/story", unit=unit, target=WRONG).json()["html"]
    other = site.post("/findings/ar/story", unit=unit, target=RIGHT).json()["html"]
    assert ("mistranslation" in same, "mistranslation" in other) == (True, False)


@pytest.mark.parametrize("fault", ["chatty", "refusing", 403])
def test_a_reader_that_fails_is_told(served: tuple[Site, FakeReader], fault: int | str) -> None:
    site, server = served
    server.faults = [fault] * 2
    answer = site.post("/read/ar/story", unit=site.ids()[MAIN])
    assert answer.status_code == 422
    assert answer.json()["error"]
    assert not site.room.po().with_suffix(".reader.json").exists()


def test_a_unit_without_text_is_not_read(served: tuple[Site, FakeReader]) -> None:
    site, server = served
    put(site.room.po(), {MAIN: ""})
    answer = site.post("/read/ar/story", unit=site.ids()[MAIN])
    assert (answer.status_code, server.requests) == (422, [])


def test_a_damaged_file_of_readings_is_a_finding(served: tuple[Site, FakeReader]) -> None:
    site, _ = served
    site.room.po().with_suffix(".reader.json").write_bytes(b"{")
    shown = editor(site)
    assert "locales/ar/story.reader.json: damaged" in shown
    assert "Ask the second reader" not in shown


def test_without_a_model_there_is_no_button(desk: Newsroom, serve: Serve) -> None:
    site = serve()
    let_in(site, LINA)
    assert "Second reader" not in editor(site)


def test_a_forged_press_reads_nothing(served: tuple[Site, FakeReader]) -> None:
    site, server = served
    site.csrf = "forged"
    answer = site.post("/read/ar/story", unit=site.ids()[MAIN])
    assert (answer.status_code, server.requests) == (403, [])
