"""The files round the code: workflows call what is there, pages lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOWS = [*sorted((ROOT / ".github").rglob("*.yml")), ROOT / ".gitlab-ci.yml"]
PAGES = [ROOT / name for name in ("CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_is_yaml_and_calls_scripts_that_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    for script in re.findall(r"(?<![\w/])(?:\./|\.ci/)[\w-]+", text):
        assert os.access(ROOT / script, os.X_OK), script


def test_both_ci_systems_run_the_tests_and_build_the_packages() -> None:
    for name in (".github/workflows/ci.yml", ".gitlab-ci.yml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "./run-tests" in text
        assert ".ci/package" in text


def test_only_the_job_that_publishes_may_ask_for_an_identity() -> None:
    release = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    assert release["permissions"] == {"contents": "read"}
    allowed = {name: job.get("permissions") for name, job in release["jobs"].items()}
    assert allowed == {"build": None, "publish": {"id-token": "write"}}
    assert release["jobs"]["publish"]["needs"] == "build"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_to_pages_and_headings(path: Path) -> None:
    for target, _, heading in re.findall(r"\]\(([^)#:]+)(#([^)]*))?\)", path.read_text()):
        page = path.parent / target
        assert page.exists(), target
        titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert not heading or heading in {title.lower().replace(" ", "-") for title in titles}


def test_a_tag_that_is_not_the_version_is_no_release() -> None:
    done = subprocess.run(
        [ROOT / ".ci" / "package", "v999"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "tag v999, but __version__ is" in done.stderr


def test_package_says_where_it_comes_from() -> None:
    assert {"Homepage", "Documentation", "Changelog", "Issues"} <= set(PROJECT["project"]["urls"])


def test_source_distribution_has_what_the_tests_need() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    for name in included:
        assert list(ROOT.glob(name.removeprefix("/"))), name
    needed = {"src", "tests", "docs", "examples", "benchmarks", "articles", "locales", "glossary"}
    assert needed <= {name.removeprefix("/") for name in included}
