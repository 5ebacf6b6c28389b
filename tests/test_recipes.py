"""The recipes of docs/developing.md, followed to the letter in a copy of the source, work."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "developing.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(python|diff)\n# (src/\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = {
    "An engine": 3,
    "A language": 1,
    "An import format": 3,
    "An output format": 3,
    "A check": 2,
}
"""Recipe → the most files it may touch."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source in which every recipe was followed."""
    root = tmp_path_factory.mktemp("recipes")
    skip = shutil.ignore_patterns("static", "locales")  # compiled modules spare half the time
    shutil.copytree(ROOT / "src", root / "src", ignore=skip)
    for kind, name, text in BLOCK.findall(PAGE):
        follow(root / name, kind, text)
    return root


def follow(path: Path, kind: str, text: str) -> None:
    if kind == "python":
        assert not path.exists()
        path.write_text(text, encoding="utf-8")
        return
    lines = text.splitlines()
    old = "\n".join(line[1:] for line in lines if line.startswith("-"))
    new = "\n".join(line[1:] for line in lines if line.startswith("+"))
    code = path.read_text(encoding="utf-8")
    assert code.count(f"{old}\n") == 1, f"{path.name}: {old}"
    path.write_text(code.replace(f"{old}\n", f"{new}\n"), encoding="utf-8")


@pytest.fixture(scope="module")
def desk(copy: Path) -> Path:
    desk = copy / "desk"
    (desk / "articles").mkdir(parents=True)
    (desk / "articles" / "story.md").write_text("---\nlang: fr\n---\n\nUn pont.\n")
    (desk / "page.wiki").write_text("= Un pont =\n\nLe pont est ouvert.\n\n[[Aide]]\n")
    return desk


def call(desk: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newstranslate", *arguments],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(desk.parent / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", RECIPES)
def test_recipe_is_in_the_page_and_touches_few_files(name: str) -> None:
    section = PAGE.split(f"### {name}\n", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]
    files = {path for _, path, _ in BLOCK.findall(section)}
    assert 0 < len(files) <= RECIPES[name]


def test_recipes_work(desk: Path) -> None:
    done = call(desk, "run", "articles/story.md", "--to", "en", "--engine", "echo")
    assert done.returncode == 0, done.stderr
    catalogue = desk / "locales" / "en" / "story.po"
    text = catalogue.read_text(encoding="utf-8")
    assert 'msgstr "Un pont."' in text

    text = text.replace('msgstr "Un pont."', 'msgstr "A bridge!"').replace("#, fuzzy\n", "")
    catalogue.write_text(text, encoding="utf-8")
    assert "exclaimed" in call(desk, "check").stdout

    done = call(desk, "publish", "articles/story.md", "--to", "en", "--format", "lines")
    assert done.returncode == 0, done.stderr
    assert (desk / "articles" / "story.en.txt").read_text(encoding="utf-8") == "A bridge!\n"

    done = call(desk, "import", "page.wiki")
    assert done.returncode == 0, done.stderr
    made = (desk / "articles" / "page.md").read_text(encoding="utf-8")
    assert "# Un pont" in made
    assert "Le pont est ouvert." in made
    assert "Aide" not in made


def test_recipe_of_a_language_makes_its_checks_work(desk: Path) -> None:
    (desk / "articles" / "date.md").write_text("---\nlang: fr\n---\n\nLe 3 mars, il pleut.\n")
    done = call(desk, "run", "articles/date.md", "--to", "pt", "--engine", "echo")
    assert done.returncode <= 1, done.stderr
    catalogue = desk / "locales" / "pt" / "date.po"
    text = catalogue.read_text(encoding="utf-8")
    text = text.replace('msgstr "Le 3 mars, il pleut."', 'msgstr "Em 3 de maio, chove."')
    catalogue.write_text(text, encoding="utf-8")
    assert "mars in the source, maio here" in call(desk, "check", "locales/pt/date.po").stdout
    catalogue.write_text(text.replace("maio", "março"), encoding="utf-8")
    assert "error dates" not in call(desk, "check", "locales/pt/date.po").stdout
