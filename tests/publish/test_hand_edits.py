"""Published files that people changed, and warnings in what is published, are named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.publish.test_publish import approve
from tests.publish.test_publish import room as room

FILE = "articles/story.ar.{}"


def publish(room: Newsroom, *options: str) -> str:
    done = room.call("publish", "articles/story.md", "--to", "ar", *options)
    assert done.status == 0, done.err
    return done.err


def change(room: Newsroom, end: str) -> Path:
    path = room.root / FILE.format(end)
    text = path.read_text("utf-8")
    assert "ثانية" in text
    path.write_text(text.replace("ثانية", "أخيرة"), "utf-8")
    return path


@pytest.mark.parametrize(("end", "kind"), [("md", "md"), ("html", "html")])
def test_a_file_changed_by_hand_is_named_by_status_and_diff(
    room: Newsroom, end: str, kind: str
) -> None:
    options = ("--format", kind)
    publish(room, *options)
    diff = ("publish", "articles/story.md", "--to", "ar", *options, "--diff")
    assert "changed by hand" not in room.call(*diff).err
    assert room.call("status", "--published").status == 0
    change(room, end)
    done = room.call(*diff)
    assert (done.status, f"note: {FILE.format(end)} was changed by hand" in done.err) == (1, True)
    refused = room.call(*diff[:-1])
    assert "was changed by hand since" in refused.err
    for told in (done.err, refused.err, room.call("status", "--published").out):
        # It does not read HTML that was made from Markdown.
        assert ("import-published" in told) is (end == "md"), told
    assert room.call(*diff, "--json").json()["edited"] == [FILE.format(end)]
    status = room.call("status", "--published")
    assert status.status == 1
    assert f"1 published file was changed by hand:\n  {FILE.format(end)}\n" in status.out
    assert room.call("status", "--published", "--json").json() == {
        "outdated": [],
        "edited": [FILE.format(end)],
        "renamed": [],
        "orphaned": [],
    }
    assert room.call("status", "--published", "--to", "en").status == 0


def test_what_cannot_be_judged_or_is_gone_is_not_named(room: Newsroom) -> None:
    publish(room, "--format", "html")
    publish(room)
    change(room, "html")
    (room.root / ".newstranslate/published.jsonl").unlink()  # as in a clone
    assert room.call("status", "--published").status == 0
    change(room, "md")
    assert room.call("status", "--published").status == 1
    (room.root / FILE.format("md")).unlink()
    assert room.call("status", "--published").status == 0


def test_a_stale_and_a_changed_file_are_both_listed(room: Newsroom) -> None:
    publish(room)
    change(room, "md")
    article = room.root / "articles/story.md"
    article.write_text(article.read_text("utf-8").replace("second", "dernier"), "utf-8")
    done = room.call("status", "--published")
    assert done.status == 1
    assert done.out.startswith("article ")
    assert "\n\n1 published file was changed by hand:\n" in done.out


def test_warnings_in_what_is_published_are_counted(room: Newsroom) -> None:
    approve(room, second="نقطة ثانية ثانية")
    said = publish(room)
    assert said == "note: 1 warning; list with: newstranslate check locales/ar/story.po\n"
    assert publish(room) == ""  # nothing was written
    written = room.call("publish", "articles/story.md", "--to", "ar", "--force", "--json")
    assert written.err == ""


def test_a_setting_that_check_refuses_is_refused_before_writing(room: Newsroom) -> None:
    approve(room)
    room.write("newstranslate.toml", '[checks.severity]\nnumberz = "error"\n')
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert (done.status, (room.root / "articles/story.ar.md").exists()) == (2, False)
    assert "no check 'numberz'" in done.err


def test_warnings_of_many_files_are_counted_together_and_of_very_many_not(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(room, second="نقطة ثانية ثانية")
    room.write("articles/autre.md", (room.root / "articles/story.md").read_text("utf-8"))
    room.call("run", "--to", "ar", "--engine", "none")
    approve(room, name="autre", second="نقطة ثانية ثانية")
    done = room.call("publish", "articles", "--to", "ar", "--check-only")
    assert "note: 2 warnings; list with: newstranslate check\nnothing was written" in done.err
    monkeypatch.setattr("newstranslate.cli.counts.MOST_CHECKED", 1)
    assert "warning" not in room.call("publish", "articles", "--to", "ar", "--check-only").err


def test_without_python_docx_nothing_is_begun(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    done = room.call("publish", "articles", "--to", "ar,en", "--format", "docx")
    assert (done.status, done.out) == (2, "")
    assert done.err.count("Word documents need python-docx: pip install") == 1


def test_a_page_of_another_format_is_kept_until_that_is_published(room: Newsroom) -> None:
    publish(room)
    publish(room, "--format", "html")
    room.call("mv", "articles/story.md", "articles/sommet.md")
    said = room.call("publish", "articles/sommet.md", "--to", "ar").err
    assert f"{FILE.format('md')} has an earlier name of its article" in said
    assert FILE.format("html") not in said


def test_a_draft_published_before_a_move_is_named(room: Newsroom) -> None:
    publish(room, "--format", "html", "--allow-drafts")
    for edition in (room.root / "published").rglob("*.json"):
        edition.unlink()  # a draft has none
    moved = room.call("mv", "articles/story.md", "articles/sommet.md").err
    assert f"{FILE.format('html')} has an earlier name of its article; publish" in moved


def test_old_names_of_an_article_are_told_once(room: Newsroom) -> None:
    for kind in ("md", "html", "docx", "wordpress"):
        publish(room, "--format", kind)
    change(room, "html")
    moved = room.call("mv", "articles/story.md", "articles/sommet.md").err.split("\n")
    assert moved == [
        f"note: {FILE.format('html')} has an earlier name of its article and was changed by hand: "
        "make the changes in the catalogue; publish the article again, then delete this file",
        f"note: 3 published files have earlier names of their article: {FILE.format('md')}, "
        f"{FILE.format('docx')}, {FILE.format('wp.html')}; publish the article again, then delete "
        "them (newstranslate status --published lists them)",
        "",
    ]
    assert room.call("mv", "articles/sommet.md", "articles/story.md").err == ""


@pytest.mark.parametrize("kind", ["md", "html"])
def test_a_file_published_before_a_move_is_named_until_it_is_deleted(
    room: Newsroom, kind: str
) -> None:
    publish(room, "--format", kind)
    room.call("mv", "articles/story.md", "articles/sommet.md")
    new = ("publish", "articles/sommet.md", "--to", "ar", "--format", kind)
    said = room.call(*new).err
    assert f"{FILE.format(kind)} has an earlier name of its article; delete this file" in said
    status = room.call("status", "--published")
    assert (status.status, status.out.split()[-1]) == (1, FILE.format(kind))
    assert "1 published file has an earlier name of its article" in status.out
    assert room.call("status", "--published", "--json").json()["renamed"] == [FILE.format(kind)]
    (room.root / FILE.format(kind)).unlink()
    assert room.call("status", "--published").status == 0
    assert "earlier name" not in room.call(*new).err


def test_a_file_corrected_before_a_move_is_imported_before_it_is_deleted(room: Newsroom) -> None:
    publish(room)
    change(room, "md")
    room.call("mv", "articles/story.md", "articles/sommet.md")
    done = room.call("publish", "articles/sommet.md", "--to", "ar")
    assert (done.status, "was changed by hand: 'newstranslate import-published" in done.err) == (
        1,
        True,
    )
    assert room.call("status", "--published", "--json").json()["renamed"] == []
    room.call("import-published", FILE.format("md"), "--approve-as", "Lina")
    assert room.call("publish", "articles/sommet.md", "--to", "ar").status == 0
    assert room.call("status", "--published", "--json").json()["renamed"] == [FILE.format("md")]


def test_a_file_that_a_new_article_of_the_old_name_owns_is_not_named(room: Newsroom) -> None:
    publish(room)
    room.call("mv", "articles/story.md", "articles/sommet.md")
    room.write("articles/story.md", "# Autre\n")
    assert room.call("publish", "articles/sommet.md", "--to", "ar").status == 0
    assert room.call("status", "--published").status == 0


def test_a_published_draft_without_an_article_is_to_be_deleted(room: Newsroom) -> None:
    approve(room)
    room.edit('msgid "Un point', '#, fuzzy\nmsgid "Un point')
    room.call("publish", "articles/story.md", "--to", "ar", "--allow-drafts")
    assert room.call("status", "--published").status == 0
    (room.root / "articles/story.md").unlink()
    done = room.call("status", "--published")
    assert done.status == 1
    assert f"article no longer exists, delete:\n  {FILE.format('md')}\n" in done.out
    assert room.call("status", "--published", "--to", "en").status == 0
    (room.root / FILE.format("md")).unlink()
    assert room.call("status", "--published").status == 0
