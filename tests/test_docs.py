"""The documentation is complete: a command, option, check or engine without it fails."""

from __future__ import annotations

import contextlib
import re
import tomllib
from pathlib import Path

import click
import pytest

import newstranslate.errors
from newstranslate import engines
from newstranslate.checks import table
from newstranslate.cli.group import COMMANDS, cli
from newstranslate.language import LANGUAGES, known
from tests.conftest import Newsroom

ROOT = Path(__file__).parents[1]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands() -> list[tuple[str, click.Command]]:
    found = []
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", inner) for sub, inner in command.commands.items()]
    return found


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_command_and_its_options_are_documented(name: str, command: click.Command) -> None:
    text = page("docs/commands.md")
    assert f"## `newstranslate {name}`" in text
    section = text.split(f"## `newstranslate {name}`", 1)[1].split("\n## ", 1)[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert f"`{max(parameter.opts, key=len)}" in section, parameter.name


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_command_help_has_an_example(name: str, command: click.Command) -> None:
    assert "Example" in (command.help or "")
    assert f"newstranslate {name.split()[0]}" in (command.help or "")


def test_help_and_table_of_commands_agree() -> None:
    for name, line in COMMANDS.items():
        assert f"| `{name}` |" in page("README.md"), line


def test_every_language_with_a_file_is_documented() -> None:
    text = page("docs/languages.md")
    rows = re.findall(r"^\| (\w+) \| `(\w+)` \|", text, re.MULTILINE)
    assert {code: name for name, code in rows} == {code: LANGUAGES[code].name for code in known()}


def test_every_engine_and_check_is_documented() -> None:
    for name in engines.NAMES:
        assert f"## `{name}`" in page("docs/engines.md")
    for name in [name for name, entry in table.ENTRIES.items() if entry.run]:
        assert f"`{name}`" in page("docs/commands.md")


def test_every_environment_variable_is_documented() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    for name in set(re.findall(r"\b(?:NEWSTRANSLATE|DEEPL)_[A-Z_]+\b", sources)):
        assert f"`{name}`" in page("docs/engines.md"), name


def test_links_between_pages_lead_somewhere() -> None:
    for path in [
        ROOT / "README.md",
        *(ROOT / "docs").glob("*.md"),
        ROOT / "benchmarks" / "README.md",
    ]:
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_links_to_a_heading_of_another_page_find_it() -> None:
    """GitHub's anchor of a heading: lower case, hyphens for blanks, no other signs."""
    for path in (ROOT / "docs").glob("*.md"):
        for target, anchor in re.findall(r"\]\(([^)#:]+\.md)#([^)]+)\)", path.read_text("utf-8")):
            heads = re.findall(
                r"^#+ (.*)$", (path.parent / target).read_text("utf-8"), re.MULTILINE
            )
            anchors = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}
            assert anchor in anchors, f"{path.name}: {target}#{anchor}"


def test_measured_shares_of_the_readme_are_in_its_measurement() -> None:
    found = re.findall(r"\b(\d+) % into (English|Arabic)", page("README.md"))
    rows = {"English": "fr → en", "Arabic": "fr → ar"}
    for share, lang in found:
        assert f"| {rows[lang]} | {share} % |" in page("docs/checks.md")
    assert len(found) == 2
    assert "nine in ten" not in page("README.md")


def test_no_comment_that_silences_a_linter_is_misspelt() -> None:
    """One that is not read gives a warning with every run of the linter."""
    for path in (ROOT / "src").rglob("*.py"):
        wrong = re.findall(r"noqa: *[A-Z]+\d+ *:", path.read_text(encoding="utf-8"))
        assert not wrong, path


def test_errors_are_in_their_tree() -> None:
    for name in newstranslate.errors.__all__:
        assert name in (newstranslate.errors.__doc__ or "")


def test_changelog_speaks_of_this_version() -> None:
    assert f"## [{newstranslate.__version__}]" in page("CHANGELOG.md")


def test_the_first_steps_run_as_they_are_shown(newsroom: Newsroom, tmp_path: Path) -> None:
    text = page("docs/start.md")
    article = re.search(r"```markdown\n(.*?)```", text, re.DOTALL)
    assert article
    desk = tmp_path / "first" / "desk"
    newsroom.call("init", str(desk), "--from", "fr", "--to", "ar,en")
    (desk / "articles" / "sommet.md").write_text(article[1], encoding="utf-8")
    with contextlib.chdir(desk):
        done = newsroom.call("run", "articles", "--engine", "none")
    shown = re.search(r"--engine none\n(.*?)```", text, re.DOTALL)
    assert shown
    assert f"{done.out}{done.err}".split() == shown[1].split()
    for command in re.findall(r"^\$ newstranslate (\S+)", text, re.MULTILINE):
        assert command in COMMANDS


def test_readme_names_every_extra() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    readme = page("README.md")
    extras = set(project["optional-dependencies"]) - {"dev"}
    assert {name for name in extras if not re.search(rf"[`\[]{name}[`\]]", readme)} == set()
