"""What the commands print fits on a terminal of 80 columns, and says where there is nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import pytest

from newstranslate import cli as cli_rooms
from newstranslate import messages
from newstranslate.cli import check_text, tables
from newstranslate.cli.group import cli
from newstranslate.messages import say
from newstranslate.model import Finding
from newstranslate.project.check_report import CheckedUnit, CheckReport, LocatedFinding
from newstranslate.project.finding_formats import FindingOptions
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


def test_messages_go_to_stderr_through_one_function() -> None:
    # Below `tell` (common, group), a progress bar, and a question.
    others = {"common.py", "group.py", "engines.py", "prune.py"}
    written = [path.name for path in Path(cli_rooms.__file__).parent.glob("*.py")
               if "err=True" in path.read_text(encoding="utf-8")]  # fmt: skip
    assert set(written) == others


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


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("مُدَرِّس", 4),
        ("\u2068نعم\u2069", 3),
        ("【a】", 5),
        ("漢字", 4),
    ],
)
def test_width_is_what_a_terminal_shows(text: str, columns: int) -> None:
    assert tables.width(text) == columns


@pytest.mark.parametrize("text", ["漢字漢字漢字", "abcdefgh", "مُدَرِّسونَ كثيرون"])
@pytest.mark.parametrize("columns", [4, 5])
def test_a_shortened_cell_has_its_width(text: str, columns: int) -> None:
    assert tables.width(tables.fitted(text, columns)) == columns
    assert tables.fitted(text, columns).startswith("…")


def test_glossary_terms_that_are_too_long_for_a_line_have_lines(newsroom: Newsroom) -> None:
    long = "Commission africaine des droits de l’homme et des peuples"
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["ar", "en"]\n')
    newsroom.write(
        "glossary/terms.csv",
        "concept,kind,lock,fr,en,ar\n"
        f"achpr,name,hard,{long},African Commission on Human and Peoples’ Rights,اللجنة الأفريقية\n"
        "iom,acronym,hard,OIM,IOM,المنظمة الدولية للهجرة\n",
    )
    listed = newsroom.call("glossary", "list").out.split("\n")
    assert listed[:2] == ["achpr  [name, hard]", f"  fr {long}"]
    assert listed[4] == "iom  [acronym, hard]  fr OIM · en IOM · ar المنظمة الدولية للهجرة"
    found = newsroom.call("glossary", "find", f"L’OIM et la {long}").out.split("\n")
    assert found[:2] == [
        "OIM → ar المنظمة الدولية للهجرة · en IOM  (iom, glossary/terms.csv:3)",
        long,
    ]
    assert found[4] == "  (achpr, glossary/terms.csv:2)"
    assert found[2:4] == [
        "  ar اللجنة الأفريقية",
        "  en African Commission on Human and Peoples’ Rights",
    ]
    assert [line for line in (*listed, *found) if tables.width(line) > 80] == []


def test_findings_fit_on_a_terminal() -> None:
    long = "هذا نص طويل جدا " * 12
    finding = Finding(
        "reader", "warning", say("omission: %(why)s", why="a long reason " * 9),
        start=20, end=180, source=long, target=long, corrected=long,
    )  # fmt: skip
    located = LocatedFinding("locales/ar/a.po", 12, "articles/a.md", 3, "ar", finding)
    silenced = replace(located, finding=Finding("numbers", "error", "x"), waived="he erred " * 9)
    units = [CheckedUnit("a.po", 1, "x")] * 1_234
    report = CheckReport(findings=[located], units=units, waived=[silenced])
    shown = check_text.text(report, FindingOptions(waived=True)).split("\n")
    assert [line for line in shown if tables.width(line) > 80] == []
    words = " ".join("\n".join(shown).translate({0x2068: None, 0x2069: None}).split())
    assert f"proposed: {long.strip()}" in words
    assert ("a long reason " * 9).strip() in words
    assert f"because: {('he erred ' * 9).strip()}" in words


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_the_total_of_a_check_fits_on_a_terminal(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    findings = [
        LocatedFinding(f"{n % 12}.po", 1, "", 0, "ar", Finding("numbers", severity, "x"))
        for severity in ("error", "warning", "info")
        for n in range(100)
    ]
    units = [CheckedUnit(f"{n % 120}.po", 1, "x") for n in range(12_345)]
    report = CheckReport(findings=findings, units=units, waived=findings[:50])
    with messages.in_language(lang):
        shown = check_text.text(report, FindingOptions()).split("\n")
    assert [line for line in shown[-2:] if tables.width(line) > 80] == []
    assert "12345" in shown[-2]
    with messages.in_language(lang):
        short = check_text.text(
            replace(report, findings=[], waived=[], units=units[:1]), FindingOptions()
        )
    assert short.count("\n") == 0


def test_the_total_of_a_check_counts_a_catalogue_that_cannot_be_read() -> None:
    units = [CheckedUnit("a.po", 1, "x")]
    broken = LocatedFinding("b.po", 0, "", 0, "ar", Finding("file", "error", "x"))
    total = check_text.text(CheckReport(units=units, findings=[broken]), FindingOptions())
    assert "1 unit in 2 catalogues; errors: 1" in total


def test_suggested_terms_fit_on_a_terminal(newsroom: Newsroom) -> None:
    sentence = (
        "Le Maroc est le premier pays à contribuer au {} cette année, a dit le ministre lundi."
    )
    other = "Selon le ministre, qui en a parlé lundi devant la presse à Rabat, le {} a été utile."
    names = ("Fonds de Résilience", "Conseil Économique et Social")
    text = "\n\n".join(f"{sentence.format(name)}\n\n{other.format(name)}" for name in names)
    newsroom.write("articles/a.md", f"---\nlang: fr\n---\n\n{text}\n")
    shown = newsroom.call("glossary", "suggest").out
    assert "2× in 1 article" in shown
    assert shown.count("…") > 3
    assert [line for line in shown.split("\n") if tables.width(line) > 80] == []
