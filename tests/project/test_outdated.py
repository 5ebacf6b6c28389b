"""What is out of date of what was published is known, with its kind, and nothing else is."""

from __future__ import annotations

import json
import os
import random
import re
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from newstranslate.cli.group import cli

STORY = """---
title: Le pont rouvre
lang: fr
---

Le pont mesure 312 mètres. Le ministre Amrani a salué l’accord.

Les travaux ont duré trois ans.
"""
TEXTS = {
    "Le pont rouvre": "The bridge reopens",
    "Le pont mesure 312 mètres.": "The bridge is 312 metres long.",
    "Le ministre Amrani a salué l’accord.": "Minister Amrani welcomed the agreement.",
    "Les travaux ont duré trois ans.": "The works took three years.",
}


def call(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, done.output


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary/terms.csv").write_text("concept,kind,lock,fr,en\\n".replace("\\n", "\n"))
    (tmp_path / "articles/story.md").write_text(STORY, encoding="utf-8")
    call("run", "articles", "--to", "en", "--engine", "none")
    approve(tmp_path)
    assert call("publish", "articles", "--to", "en")[0] == 0
    return tmp_path


def approve(root: Path, **others: str) -> None:
    path = root / "locales/en/story.po"
    book = polib.pofile(str(path))
    for entry in book:
        entry.msgstr = (TEXTS | others).get(entry.msgid, entry.msgstr)
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    book.save()


def edit(root: Path, old: str, new: str) -> None:
    path = root / "articles/story.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_catalogue_of_another_tool_was_never_published(desk: Path) -> None:
    other = desk / "other.po"
    other.write_text('msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "Oui"\nmsgstr "Yes"\n')
    assert call("check", "--profile", "published", str(other))[0] == 0


def outdated() -> list[dict[str, object]]:
    return list(json.loads(call("status", "--published", "--json")[1])["outdated"])


def test_nothing_is_out_of_date_after_publishing_nor_in_a_clone(desk: Path) -> None:
    assert call("status", "--published")[0] == 0
    for path in (desk / ".newstranslate").rglob("*"):
        if path.is_file():
            path.unlink()
    assert outdated() == []
    assert call("check", "--profile", "published")[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "kind", "status"),
    [
        ("312 mètres", "318 mètres", "number or date", 1),
        ("Amrani", "Alami", "name", 1),
        ("l’accord", "l'accord", "typography", 0),
        ("travaux", "travàux", "spelling", 0),
        ("travaux", "travaus", "meaning", 1),
        ("a salué", "a dénoncé", "meaning", 1),
        ("\n\nLes travaux ont duré trois ans.", "", "removed", 1),
        ("trois ans.", "trois ans. Le coût est connu.", "added", 1),
    ],
)
def test_a_correction_is_listed_by_its_kind(
    desk: Path, old: str, new: str, kind: str, status: int
) -> None:
    edit(desk, old, new)
    (found,) = outdated()
    assert (found["article"], found["language"], found["kinds"]) == (
        "articles/story.md",
        "en",
        [kind],
    )
    assert str(found["changed"]).startswith("20")
    assert call("status", "--published")[0] == 1
    assert call("check", "--profile", "published")[0] == status


def test_another_translation_is_out_of_date_until_it_is_published(desk: Path) -> None:
    approve(desk, **{"Le pont rouvre": "The bridge is open again"})
    (found,) = outdated()
    assert found["kinds"] == ["translation"]
    assert call("publish", "articles", "--to", "en", "--force")[0] == 0
    assert outdated() == []


def test_a_sentence_that_moved_is_no_change(desk: Path) -> None:
    edit(desk, "Le pont mesure 312 mètres. Le ministre Amrani a salué l’accord.",
         "Le ministre Amrani a salué l’accord. Le pont mesure 312 mètres.")  # fmt: skip
    assert outdated() == []


def test_the_correction_ends_when_it_is_published(desk: Path) -> None:
    edit(desk, "312", "318")
    call("run", "articles", "--to", "en", "--engine", "none")
    assert outdated()[0]["kinds"] == ["number or date"]
    approve(desk, **{"Le pont mesure 318 mètres.": "The bridge is 318 metres long."})
    assert call("publish", "articles", "--to", "en")[0] == 0
    assert outdated() == []


def test_a_publication_without_its_article_is_listed_until_it_is_deleted(desk: Path) -> None:
    (desk / "articles/story.md").unlink()
    (found,) = outdated()
    assert (found["article"], found["kinds"], found["changed"]) == (
        "articles/story.md",
        ["article removed"],
        "",
    )
    status, said = call("status", "--published")
    assert (status, "article removed" in said) == (1, True)
    assert said.endswith("exists, delete:\n  articles/story.en.md\n")
    status, said = call("check", "--profile", "published")
    assert (status, "published, but its article no longer exists" in said) == (0, True)
    (desk / "articles/story.en.md").unlink()
    assert outdated() == []
    assert "no longer exists" not in call("check", "--profile", "published")[1]


def test_a_post_without_its_article_is_listed(desk: Path) -> None:
    path = desk / "published/en/story.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    values |= {"files": [], "post": {"site": "https://example.org", "number": 7}}
    path.write_text(json.dumps(values), encoding="utf-8")
    (desk / "articles/story.md").unlink()
    (desk / "articles/story.en.md").unlink()
    assert [one["kinds"] for one in outdated()] == [["article removed"]]
    said = call("status", "--published")[1]
    assert said.endswith("exists, delete:\n  published/en/story.json\n")
    path.unlink()
    assert outdated() == []


def test_kinds_are_joined_as_the_reader_writes(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(desk, "312 mètres", "318 mètres")
    edit(desk, "a salué", "a dénoncé")
    monkeypatch.setenv("NEWSTRANSLATE_LANG", "ar")
    assert "المعنى، عدد أو تاريخ" in call("status", "--published")[1]


def test_drafts_leave_no_edition(desk: Path) -> None:
    (desk / "published/en/story.json").unlink()
    edit(desk, "312", "318")
    call("run", "articles", "--to", "en", "--engine", "none")
    call("publish", "articles", "--to", "en", "--allow-drafts", "--fallback", "source", "--force")
    assert not (desk / "published/en/story.json").exists()


def test_a_damaged_edition_is_named(desk: Path) -> None:
    path = desk / "published/en/story.json"
    path.write_text(path.read_text()[:80])
    done = CliRunner().invoke(cli, ["status", "--published"], standalone_mode=False)
    assert f"{os.sep}story.json: cannot be read" in str(done.exception)


def test_a_simulated_month_is_listed_as_it_was(desk: Path) -> None:
    """Six stories are corrected and published again at random; the list is what is known of it."""
    chance = random.Random(30)
    names = [f"s{number}" for number in range(6)]
    metres = dict.fromkeys(names, 300)
    for name in names:
        write(desk, name, metres[name])
    call("run", "articles", "--to", "en", "--engine", "none")
    call_all_approved(desk)
    call("publish", "articles", "--to", "en")
    known: dict[str, int] = {}
    for _ in range(30):
        name = chance.choice(names)
        if chance.random() < 0.6:
            metres[name] += 1
            write(desk, name, metres[name])
            known[name] = metres[name]
        else:
            call("run", f"articles/{name}.md", "--to", "en", "--engine", "none")
            call_all_approved(desk)
            call("publish", f"articles/{name}.md", "--to", "en", "--force")
            known.pop(name, None)
    found = {str(row["article"]): row["kinds"] for row in outdated()}
    assert found == {f"articles/{name}.md": ["number or date"] for name in known}
    assert known
    assert len(known) < len(names)


def write(root: Path, name: str, metres: int) -> None:
    text = f"---\ntitle: Histoire {name}\nlang: fr\n---\n\nLe pont {name} mesure {metres} mètres.\n"
    (root / f"articles/{name}.md").write_text(text, encoding="utf-8")


def call_all_approved(root: Path) -> None:
    for path in (root / "locales/en").glob("s?.po"):
        book = polib.pofile(str(path))
        for entry in book:
            numbers = re.findall(r"\d{3}", entry.msgid)
            name = path.stem
            entry.msgstr = (
                f"The {name} bridge is {numbers[0]} metres long." if numbers else f"Story {name}"
            )
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        book.save()
