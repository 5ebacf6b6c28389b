"""The container's lists are whole: what they miss would be fetched, or be missing, when it is built."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "container"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = ("dask", "docx", "html", "otel", "postgres", "review", "storage")


def pinned(name: str) -> dict[str, str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    found = re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;]+)", text, re.M)
    return {canonicalize_name(package): version for package, version in found}


@pytest.mark.parametrize("name", ["requirements.txt", "build.txt"])
def test_every_package_has_a_version_and_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=\w)", (FOLDER / name).read_text(encoding="utf-8").strip())
    assert blocks
    for block in blocks:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==", block), block
        assert "--hash=sha256:" in block, block
    assert "://" not in "".join(blocks)


def test_lists_hold_what_the_project_needs() -> None:
    there = pinned("requirements.txt")
    wanted = list(PROJECT["project"]["dependencies"])
    for extra in EXTRAS:
        wanted += PROJECT["project"]["optional-dependencies"][extra]
    for requirement in map(Requirement, wanted):
        version = there[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version, prereleases=True), requirement
    for requirement in map(Requirement, PROJECT["build-system"]["requires"]):
        assert requirement.specifier.contains(pinned("build.txt")[requirement.name])


def reached(wanted: Iterable[str], found: dict[str, set[str]]) -> dict[str, set[str]]:
    """Add packages and what they need, each with its extras; needed where it runs or elsewhere."""
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        new = {"", *requirement.extras} - found.setdefault(name, set())
        found[name] |= new
        try:
            below = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        needs = [(text, Requirement(text).marker) for text in below]
        reached((t for t, mark in needs if any(_holds(mark, extra) for extra in new)), found)
    return found


def _holds(marker: Marker | None, extra: str) -> bool:
    # Which Python and system it will run on is not known here: only the extra decides.
    return "extra ==" not in str(marker) or bool(re.search(rf"extra == .{extra}\W", str(marker)))


def test_lists_hold_nothing_that_nothing_needs() -> None:
    wanted = list(PROJECT["project"]["dependencies"])
    for extra in EXTRAS:
        wanted += PROJECT["project"]["optional-dependencies"][extra]
    assert set(pinned("requirements.txt")) - set(reached(wanted, {})) == set()


def test_files_that_it_copies_are_there() -> None:
    text = (FOLDER / "Containerfile").read_text(encoding="utf-8")
    copied = [line.split()[1:-1] for line in text.splitlines() if line.startswith("COPY ")]
    names = [name for names in copied for name in names if not name.startswith(("--", "/opt"))]
    assert names
    assert all((ROOT / name).exists() for name in names)


def test_it_copies_what_the_wheel_is_made_of() -> None:
    text = (FOLDER / "Containerfile").read_text(encoding="utf-8")
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    for name in wheel["build"]["targets"]["wheel"]["force-include"]:
        assert f"COPY {name} {name}\n" in text
