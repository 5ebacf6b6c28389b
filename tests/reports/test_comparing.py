"""Engines are compared on what people approved: known engines come out as they are known to be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

import polib
import pytest

from newstranslate import Answer, Config, Pair, plugins
from newstranslate.engines import Base, Request, Traffic
from newstranslate.errors import EngineError, EngineUnavailable
from newstranslate.reports import scores
from newstranslate.reports.comparing import Comparison, EngineFigures
from tests.conftest import Newsroom

CITIES = "Rabat Agadir Tanger Oujda Nador Safi Salé Fès Meknès Taza Larache Settat".split()


class Known(Base):
    """Answers what was approved, spoilt as its name says."""

    def __init__(self, name: str, traffic: Traffic, asked: list[Request]) -> None:
        super().__init__(traffic)
        self.name = name
        self.asked = asked

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        self.asked += requests
        for request in requests:
            self.traffic.first(len(request.text))
            text = approved(request.text)
            if self.name == "wordy":
                text = text.replace("The IOM office", "The office of the said organization IOM")
            if self.name == "wrong":
                text = text.replace("28", "82").replace("IOM", "OIM")
            if self.name == "broken" and "Safi" in text:
                raise EngineError("broken: it stopped")
            if self.name != "silent":
                yield Answer(request.key, text)


def approved(source: str) -> str:
    city = next((city for city in CITIES if city in source), "")
    return (
        f"The IOM office in {city} helps 28 families." if "familles" in source else f"IOM in {city}"
    )


@pytest.fixture
def room(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    (newsroom.root / "articles/story.md").unlink()
    for city in CITIES:
        text = f"---\ntitle: L’OIM à {city}\nlang: fr\n---\n\nLe bureau de l’OIM à {city} aide 28 familles.\n"
        newsroom.write(f"articles/{city}.md", text)
    newsroom.call("run", "articles", "--to", "en", "--engine", "none")
    for path in (newsroom.root / "locales/en").glob("*.po"):
        book = polib.pofile(str(path))
        for entry in book:
            entry.msgstr = approved(entry.msgid)
            entry.flags = []
        book.save()
    names = ("good", "wordy", "wrong", "broken", "silent", "unset")
    asked: list[Request] = []

    class Factory:
        def __init__(self, name: str) -> None:
            self.name = name

        def create(self, config: Config, say: Any, traffic: Traffic) -> Known:
            if self.name == "unset":
                raise EngineUnavailable("no key")
            return Known(self.name, traffic, asked)

    monkeypatch.setattr(plugins, "names", lambda group: names if group == plugins.ENGINES else ())
    monkeypatch.setattr(plugins, "load", lambda group, name: Factory(name))
    newsroom.asked = asked  # type: ignore[attr-defined]
    return newsroom


def compared(room: Newsroom, *more: str) -> dict[str, Any]:
    done = room.call("engines", "compare", *more, "--to", "en", "--json")
    return {"status": done.status, **json.loads(done.out)} if done.out else {"status": done.status}


def test_engines_come_out_as_they_are_known_to_be(room: Newsroom) -> None:
    found = compared(room, "wrong", "wordy", "good")
    assert found["status"] == 0
    assert [one["engine"] for one in found["engines"]] == ["good", "wrong", "wordy"]
    good, wrong, wordy = found["engines"]
    assert (good["edited"], round(good["chrf"]), round(good["bleu"])) == (0, 100, 100)
    assert good["findings"] == 0
    assert good["held"] == good["terms"] == 24
    assert wrong["findings"] >= 12, "82 for 28"
    assert wordy["edited"] > wrong["edited"] > 0
    assert wordy["interval"][0] <= wordy["edited"] <= wordy["interval"][1]
    asked: list[Request] = room.asked  # type: ignore[attr-defined]
    assert good["characters"] == sum(len(request.text) for request in asked) / 3


def test_the_sample_is_whole_articles_in_the_same_order_and_of_its_size(room: Newsroom) -> None:
    first, again = (compared(room, "good", "wrong", "--sample", "6") for _ in range(2))
    for found in (first, again):
        for one in found["engines"]:
            one.pop("seconds")
    assert first == again
    assert (first["units"], first["articles"]) == (6, 3)


def test_a_broken_catalogue_is_named_and_left_out(room: Newsroom) -> None:
    room.write("locales/en/broken.po", 'msgid "a\nmsgstr "b"\n')
    done = room.call("engines", "compare", "good", "wrong", "--to", "en")
    assert done.status == 0, done.err
    assert "skipped: locales/en/broken.po:1: not a valid PO entry" in done.err


def test_engines_that_fail_are_named_and_the_others_compared(room: Newsroom) -> None:
    done = room.call("engines", "compare", "broken", "good", "wrong", "--to", "en")
    assert done.status == 1
    assert "newstranslate: broken: broken: it stopped" in done.err
    assert done.out.splitlines()[1].startswith("good")
    done = room.call("engines", "compare", "good", "silent", "--to", "en", "--apply")
    assert (done.status, "no order to apply" in done.err) == (2, True)
    silent = next(line for line in done.out.splitlines() if line.startswith("silent"))
    assert silent.split()[1:7] == ["–"] * 6, "nothing is known of it"
    assert not (room.root / "newstranslate.toml").exists()
    done = room.call("engines", "compare", "broken", "silent", "--to", "en")
    assert (done.status, "fewer than two engines answered" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["good"], "specify two or more different engines"),
        (["good", "good"], "specify two or more different engines"),
        (["good", "auto"], "'auto' cannot be compared"),
        (["good", "gone"], "unknown engine 'gone'"),
        (["good", "unset"], "unset: no key; nothing was sent"),
        (["good", "wrong", "--plot", "."], ".: cannot write the chart there"),
        (["good", "wrong", "--plot", "none/plot.svg"], "plot.svg: cannot write the chart there"),
    ],
)
def test_bad_names_end_before_anything_is_sent(room: Newsroom, words: list[str], why: str) -> None:
    done = room.call("engines", "compare", *words, "--to", "en")
    assert (done.status, why in done.err) == (2, True), done.err
    assert not room.asked  # type: ignore[attr-defined]


def test_nothing_approved_is_said(room: Newsroom) -> None:
    done = room.call("engines", "compare", "good", "wrong", "--to", "ar")
    assert (done.status, "no approved units in 'ar'" in done.err) == (2, True)


def test_the_order_is_applied_for_auto_and_written_once(room: Newsroom) -> None:
    room.write("newstranslate.toml", '# desk\nsource = "fr"\n[memory]\nthreshold = 80\n')
    for _ in range(2):
        room.call("engines", "compare", "wrong", "good", "--to", "en", "--apply")
    text = (room.root / "newstranslate.toml").read_text()
    assert text.count('en = "good,wrong"') == 1
    assert text.startswith("# desk\n")
    room.write(
        "articles/Ifrane.md",
        "---\nlang: fr\n---\n\nUne nouvelle loi protège 28 familles de pêcheurs contre l’érosion à Safi.\n",
    )
    done = room.call("run", "articles/Ifrane.md", "--to", "en")
    assert done.status == 0, done.err
    assert "#. origin: good" in room.po("en", "Ifrane").read_text()


def test_the_plot_is_a_drawing_of_the_figures(room: Newsroom) -> None:
    room.call("engines", "compare", "wrong", "good", "--to", "en", "--plot", "engines.svg")
    drawing = ElementTree.fromstring((room.root / "engines.svg").read_bytes())
    words = " ".join(drawing.itertext())
    assert "good" in words
    assert "0%" in words
    assert "Characters to edit until approved, en: 24 units" in words


@pytest.mark.parametrize(
    ("units", "one", "other", "verdict"),
    [
        (200, (0.1, 0.2), (0.3, 0.4), "a needs fewer edits than b"),
        (200, (0.1, 0.3), (0.3, 0.4), "a and b cannot be told apart by this sample"),
        (99, (0.1, 0.2), (0.3, 0.4), "99 units are too few for a comparison; approve at least 100"),
    ],
)
def test_a_verdict_only_where_the_sample_allows_one(
    units: int, one: tuple[float, float], other: tuple[float, float], verdict: str
) -> None:
    first = EngineFigures("a", units=units, interval=one)
    second = EngineFigures("b", units=units, interval=other)
    assert Comparison("ar", 9, units, (first, second)).verdict == verdict


def test_intervals_narrow_with_the_sample() -> None:
    few, many = [0.1, 0.5] * 5, [0.1, 0.5] * 500
    assert scores.interval(few) == scores.interval(few)
    widths = [high - low for low, high in map(scores.interval, (few, many))]
    assert widths[0] > 5 * widths[1]


def test_auto_uses_the_order_of_each_language_in_one_run(room: Newsroom) -> None:
    room.write("newstranslate.toml", '[engines.order]\nen = "good,wordy"\nar = "wordy"\n')
    room.write("articles/Ifrane.md", "---\nlang: fr\n---\n\nUne loi protège 28 familles à Safi.\n")
    done = room.call("run", "articles/Ifrane.md", "--to", "en,ar")
    assert "#. origin: good" in room.po("en", "Ifrane").read_text(), done.err
    assert "#. origin: wordy" in room.po("ar", "Ifrane").read_text(), done.err


def test_an_unknown_engine_in_the_order_ends_before_anything_is_written(room: Newsroom) -> None:
    room.write("newstranslate.toml", '[engines.order]\nar = "gone"\n')
    room.write("articles/Ifrane.md", "---\nlang: fr\n---\n\nUne loi.\n")
    done = room.call("run", "articles/Ifrane.md", "--to", "en,ar")
    assert (done.status, "unknown engine 'gone'" in done.err) == (2, True), done.err
    assert not room.po("en", "Ifrane").exists()
