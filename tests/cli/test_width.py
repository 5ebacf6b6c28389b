"""What the commands print fits on a terminal of 80 columns, and says where there is nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click
import pytest

from newstranslate.cli import tables
from newstranslate.cli.group import cli
from tests.conftest import ARTICLE, Newsroom


def commands(command: click.Command, above: click.Context | None, name: str) -> Iterator[str]:
    """Yield the help of a command and of those in it, as on a terminal of 80 columns."""
    here = click.Context(command, above, name, terminal_width=80)
    yield command.get_help(here)
    for inner in command.list_commands(here) if isinstance(command, click.Group) else ():
        found = command.get_command(here, inner)  # type: ignore[attr-defined]
        yield from commands(found, here, inner)


def test_no_help_is_wider_than_a_terminal() -> None:
    shown = "\n".join(commands(cli, None, "newstranslate"))
    assert shown.count("Usage: ") > 40
    assert [line for line in shown.split("\n") if len(line) > 80] == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "words  "), ("fr", "par correspondance  vers"), ("ar", "حسب التطابق")],
)
def test_status_is_in_one_language_and_fits(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    long = ARTICLE.replace("Un second point", "Un second point plus long, et plus long. " * 40)
    newsroom.write("articles/2025/a-very-long-name-of-an-article-for-a-table.md", long)
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    for name in ("story", "2025/a-very-long-name-of-an-article-for-a-table"):
        newsroom.edit('"Language: ', '"X-Newstranslate-Assigned: Lina\\n"\n"Language: ', name=name)
    monkeypatch.setenv("NEWSTRANSLATE_LANG", lang)
    shown = newsroom.call("status").out
    assert words in shown
    assert [line for line in shown.split("\n") if len(line) > 80] == []
    assert lang == "en" or not {"match", "new", "characters", "to"} & set(shown.split())


def test_a_dry_run_is_in_english_throughout(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_LANG", "fr")
    assert "by match" in newsroom.call("run", "articles", "--to", "ar", "--dry-run").out


def test_long_texts_are_shortened_and_headings_are_stacked() -> None:
    header = ("person", "article", "words left", "kind of change")
    row = ("Lina Alami-Bennani", "articles/" + "x" * 60 + "/end.md", "12", "typography, " * 6)
    shown = tables.table_lines(header, [row], left=2)
    assert max(map(len, shown)) <= 80
    heads = [line.split() for line in shown[:3]]
    assert heads == [["kind"], ["words", "of"], ["person", "article", "left", "change"]]
    assert "/end.md" in shown[3]
    assert "typography, " in shown[3]
    assert tables.table_lines(("a b", "c"), [("x", "1")]) == ["a b  c", "x    1"]


def test_messages_are_broken_on_a_terminal_only(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    (newsroom.root / "glossary/terms.csv").unlink()
    note = "note: no glossary in glossary/, so no term is locked; 'newstranslate init' creates"
    assert note in newsroom.call("check").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = newsroom.call("check").err
    assert max(map(len, shown.split("\n"))) <= 80
    assert note in " ".join(shown.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("status", "--people"), "no unit says who approved or translated it"),
        (("watch", "--once", "--to", "ar", "--engine", "none"), "nothing new or changed"),
        (("glossary", "list", "--domain", "x"), "no concept of domain 'x' in glossary/"),
        (("glossary", "find", "rien", "--lang", "fr"), "no term of the glossary in the text"),
    ],
)
def test_a_command_with_nothing_to_show_says_so(
    newsroom: Newsroom, arguments: tuple[str, ...], said: str
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    (newsroom.root / "articles/story.md").unlink()
    done = newsroom.call(*arguments)
    assert (done.out, said in done.err) == ("", True)


def test_a_round_that_drafts_does_not_say_that_nothing_is_new(newsroom: Newsroom) -> None:
    done = newsroom.call("watch", "--once", "--to", "ar", "--engine", "none")
    assert "articles/story.md" in done.out
    assert "nothing new" not in done.err
