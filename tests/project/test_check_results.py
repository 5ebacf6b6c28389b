"""Results of earlier checks: used only where nothing that decides about them has changed."""

from __future__ import annotations

import os
import pickle
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, config, storage
from newstranslate.checks import CheckInfo, table
from newstranslate.config import Config
from newstranslate.messages import Message
from newstranslate.project import check_results, findings
from newstranslate.project.check_report import CheckedCatalogue, CheckReport
from newstranslate.project.checker import Checker
from newstranslate.project.terminology import Terminology
from tests.conftest import ARTICLE, GLOSSARY, Newsroom

Change = Callable[[Newsroom], object]
WRONG = {3: "منذ 1999.", 4: "نقطة **مهمة** 7", 5: "نقطة ثانية"}


@pytest.fixture(autouse=True)
def _keeps_results_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MANY", 1)


@pytest.fixture
def desk(newsroom: Newsroom) -> Newsroom:
    newsroom.write("articles/other.md", ARTICLE.replace("2007", "2008"))
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    for name in ("story", "other"):
        fill(newsroom, WRONG, name)
    return newsroom


def fill(room: Newsroom, texts: dict[int, str], name: str = "story", comment: str = "") -> None:
    """Write texts into a catalogue's units, by their places."""
    loaded = room.load(name=name)
    units = list(loaded.units)
    for at, text in texts.items():
        made = catalog.written(units[at], text)
        units[at] = replace(made, comment=f"{made.comment}\n{comment}".strip())
    room.po(name=name).write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


def checked(room: Newsroom, profile: str = "review") -> CheckReport:
    return findings.find(config.load(room.root), (), profile)


def kept(room: Newsroom) -> Path:
    return room.root / ".newstranslate" / "checks.sqlite"


def rows(room: Newsroom) -> int:
    with closing(sqlite3.connect(kept(room))) as line:
        return int(line.execute("SELECT count(*) FROM checks").fetchone()[0])


def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets the name of each catalogue that is checked from now on."""
    names, real = [], Checker.checked

    def spied(self: Checker, path: Path, base: str | None) -> CheckedCatalogue:
        names.append(path.stem)
        return real(self, path, base)

    monkeypatch.setattr(Checker, "checked", spied)
    return names


def test_what_is_unchanged_is_not_checked_again(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checked(desk)
    assert {f.finding.check for f in first.findings} > {"numbers"}
    names = seen(monkeypatch)
    assert checked(desk) == first
    assert names == []
    assert desk.call("check", "--json").json() == desk.call("check", "--json").json()


def _approve(room: Newsroom) -> None:
    loaded = room.load()
    units = [catalog.approved(u, "A <a@x>", "2026-01-01") if u.target else u for u in loaded.units]
    room.po().write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


def _approve_otherwise(room: Newsroom) -> None:
    _approve(room)
    room.edit("نقطة ثانية", "نقطة 2")


def _read_again(room: Newsroom) -> None:
    room.po().with_suffix(".reader.json").write_bytes(b"{")


CHANGES: dict[str, Change] = {
    "a text": lambda room: fill(room, {3: "منذ 1998."}),
    "its neighbour": lambda room: fill(room, {5: "هناك 17 نقطة"}),
    "an approval": _approve,
    "a text after its approval": _approve_otherwise,
    "a waiver": lambda room: fill(room, {3: WRONG[3]}, comment="waive numbers ‹1999›: so he said"),
    "a waiver that is idle": lambda room: fill(room, {4: WRONG[4]}, comment="waive terms ‹x›: y"),
    "the reader’s findings": _read_again,
    "no catalogue": lambda room: room.po().unlink(),
    "a broken catalogue": lambda room: room.po().write_bytes(b'msgid "\n'),
    "an article": lambda room: room.write("articles/story.md", ARTICLE + "\nEt puis ?\n"),
    "no article": lambda room: (room.root / "articles/story.md").unlink(),
    "a form": lambda room: room.write("glossary/g.csv", GLOSSARY.replace("OIM,", "point|OIM,")),
    "a new table": lambda room: room.write("glossary/h.csv", "concept,kind,fr,ar\np,noun,point,X"),
    "a severity": lambda room: room.write(
        "newstranslate.toml", '[checks.severity]\nnumbers = "info"\n'
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_found_as_without_earlier_results(desk: Newsroom, change: Change) -> None:
    for path in (desk.root / "glossary").glob("*.csv"):
        path.rename(path.with_name("g.csv"))
    before = checked(desk)
    change(desk)
    after = checked(desk)
    kept(desk).unlink()
    assert after == checked(desk)
    assert after != before


@pytest.mark.parametrize("profile", ["draft", "publish"])
def test_each_profile_has_its_own_results(desk: Newsroom, profile: str) -> None:
    first = checked(desk)
    other = checked(desk, profile)
    kept(desk).unlink()
    assert other == checked(desk, profile)
    assert checked(desk) == first
    assert rows(desk) == 4


def test_what_cannot_be_read_is_checked_each_time(desk: Newsroom) -> None:
    os.mkfifo(desk.po(name="pipe"))
    desk.po(name="caf\udce9").write_bytes(desk.po().read_bytes())  # a name that is not UTF-8
    first = checked(desk)
    assert [f.file for f in first.findings if f.finding.check == "file"] == [
        "locales/ar/caf\\udce9.po",
        "locales/ar/pipe.po",
    ]
    assert checked(desk) == first
    assert rows(desk) == 2
    desk.po().unlink()
    desk.po().mkdir()
    results = check_results.CheckResults(config.load(desk.root), "review")
    assert results.find(desk.po()) is None
    relative = desk.po(name="other").relative_to(desk.root)
    assert results.find(relative) is None  # errors name a catalogue as it was asked for
    results.add(CheckedCatalogue(desk.po(), "x"))
    results.close()


def test_an_article_that_cannot_be_read_is_an_error_only_until_it_can(desk: Newsroom) -> None:
    first = checked(desk)
    article = desk.root / "articles" / "other.md"
    text = article.read_bytes()
    article.unlink()
    article.mkdir()
    found = checked(desk).findings
    errors = [(f.file, f.finding.message) for f in found if f.finding.check == "file"]
    why = "articles/other.md: this is a folder, not a file"
    assert errors == [("locales/ar/other.po", why)]
    assert [f for f in found if f.finding.check != "file"] == first.findings
    article.rmdir()
    article.write_bytes(text)
    assert checked(desk) == first


def test_catalogues_of_a_store_are_not_kept() -> None:
    assert check_results.usable([Path("a.po")])
    assert not check_results.usable([Path("a.po"), storage.place("memory://desk/a.po")])


def test_only_what_has_changed_is_checked(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    first = checked(desk)
    names = seen(monkeypatch)
    fill(desk, {3: "منذ 2007."})
    assert checked(desk).units == first.units
    assert names == ["story"]


def _newer(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_results, "__version__", "99")


def _edited(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    source = room.write("program/checks/numbers.py", "1")
    source.with_name(".#numbers.py").symlink_to("nowhere")  # the lock of an editor
    monkeypatch.setattr(check_results, "_PACKAGE", source.parents[1])
    os.utime(source, (1, 1))
    checked(room)
    source.write_text("2", encoding="utf-8")
    os.utime(source, (1, 1))


def _installed(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = room.root / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    monkeypatch.syspath_prepend(room.root / "missing-packages")
    checked(room)
    os.utime(folder, (1, 1))


@pytest.mark.parametrize("change", [_newer, _edited, _installed])
def test_another_program_checks_everything_again(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch, change: Callable[..., None]
) -> None:
    checked(desk)
    change(desk, monkeypatch)
    names = seen(monkeypatch)
    checked(desk)
    assert sorted(names) == ["other", "story"]


def test_compiled_files_and_another_number_of_processes_change_nothing(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = desk.write("program/__pycache__/numbers.pyc", "")
    monkeypatch.setattr(check_results, "_PACKAGE", compiled.parents[1])
    checked(desk)
    compiled.write_bytes(b"2")
    desk.write("newstranslate.toml", "jobs = 1\n")
    names = seen(monkeypatch)
    checked(desk)
    assert names == []


def test_nothing_is_kept_beside_the_check_of_a_plugin(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = {**table.ENTRIES, "loud": CheckInfo("warning", "Loud.", "")}
    monkeypatch.setattr(table, "entries", lambda: entries)
    checked(desk)
    assert not kept(desk).exists()


@pytest.mark.parametrize("base", [None, "HEAD"])
def test_few_catalogues_a_revision_and_other_terms_leave_no_file(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch, base: str | None
) -> None:
    monkeypatch.setattr(Checker, "checked", lambda self, path, base: CheckedCatalogue(path, "x"))
    if base is None:
        monkeypatch.setattr(findings, "MANY", 3)
    findings.find(config.load(desk.root), (), base=base)
    findings.find(config.load(desk.root), (), "published")
    findings.find(config.load(desk.root), (), terms=Terminology(Config()))
    assert not kept(desk).exists()


def test_a_catalogue_that_changes_during_its_check_is_not_kept(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Checker.checked

    def saved_meanwhile(self: Checker, path: Path, base: str | None) -> CheckedCatalogue:
        found = real(self, path, base)
        if path.stem == "story":
            fill(desk, {3: "منذ 2007."})
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Checker, "checked", saved_meanwhile)
        before = checked(desk)
    assert rows(desk) == 1
    assert checked(desk) != before


def test_a_glossary_that_is_saved_while_the_check_starts_spoils_no_result(desk: Newsroom) -> None:
    (table,) = (desk.root / "glossary").glob("*.csv")
    old = table.read_bytes()
    results = check_results.CheckResults(config.load(desk.root), "review")
    table.write_bytes(old.replace("المنظمة الدولية للهجرة".encode(), "منظمة".encode()))
    read = check_results.contents(desk.po())
    found = Checker(config.load(desk.root), "review").checked(desk.po(), None)
    results.add(replace(found, read=read))
    results.close()
    table.write_bytes(old)
    assert check_results.CheckResults(config.load(desk.root), "review").find(desk.po()) is None


@pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_made_anew(desk: Newsroom, data: bytes) -> None:
    first = checked(desk)
    kept(desk).write_bytes(data)
    assert checked(desk) == first
    assert checked(desk) == first
    assert rows(desk) == 2


def test_damage_in_the_middle_hides_nothing(desk: Newsroom) -> None:
    first = checked(desk)
    whole = kept(desk).read_bytes()
    for at in range(0, len(whole), 1024):
        kept(desk).write_bytes(whole[:at] + b"\xa5" * 256 + whole[at + 256 :])
        assert checked(desk) == first


@pytest.mark.parametrize("what", ["no findings", "another class", "text"])
def test_a_result_that_was_changed_is_not_used(desk: Newsroom, what: str) -> None:
    first = checked(desk)
    result: object = CheckedCatalogue(desk.po(), "locales/ar/story.po")
    data: object = zlib.compress(pickle.dumps(Path if what == "another class" else result))
    with closing(sqlite3.connect(kept(desk))) as line, line:
        line.execute("UPDATE checks SET result = ?", ("x" if what == "text" else data,))
    assert checked(desk) == first


def test_no_other_classes_are_made_from_the_file(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pickle, "dumps", lambda _: b"cos\nsystem\n(S'x'\ntR.")
    first = checked(desk)
    assert rows(desk) == 2
    assert checked(desk) == first


def test_a_file_that_another_check_holds_stops_nothing(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, timeout=0: real(path, 0))
    first = checked(desk)
    fill(desk, {3: "منذ 2007."})
    late = check_results.CheckResults(config.load(desk.root), "review")
    late.add(CheckedCatalogue(desk.po(), "x", read=check_results.contents(desk.po())))
    with closing(real(kept(desk))) as line:
        line.execute("BEGIN EXCLUSIVE")
        assert checked(desk) != first
        late.close()
    assert rows(desk) == 2  # what another check holds is not taken for damaged
    assert checked(desk).units == first.units


def test_two_checks_with_different_settings_do_not_take_each_others_results(
    desk: Newsroom,
) -> None:
    settings = config.load(desk.root)
    mild = replace(settings, checks_severity={"numbers": "info"})
    pair = [check_results.CheckResults(one, "review") for one in (settings, mild)]
    path = desk.po()
    found = Checker(settings, "review").checked(path, None)
    read = check_results.contents(path)
    for results in pair:  # both are open: each replaces the row of the other
        results.add(replace(found, read=read))
    for results in pair:
        results.close()
    assert check_results.CheckResults(settings, "review").find(path) is None
    assert check_results.CheckResults(mild, "review").find(path) == found


def test_the_file_does_not_grow_without_end(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_results, "MOST", 1)
    monkeypatch.setattr(check_results, "KEEP_EVERY", 1)
    checked(desk)
    assert rows(desk) == 2
    checked(desk, "draft")
    assert rows(desk) <= 2


def test_processes_give_results_to_keep(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    first = findings.find(config.load(desk.root), (), jobs=2)
    assert rows(desk) == 2
    names = seen(monkeypatch)
    assert checked(desk) == first
    assert names == []


def test_messages_can_still_be_translated(desk: Newsroom) -> None:
    checked(desk)
    assert all(isinstance(f.finding.message, Message) for f in checked(desk).findings)
