"""docs/developing.md names rooms, files and words that are there."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "newstranslate"
PAGE = (ROOT / "docs" / "developing.md").read_text(encoding="utf-8")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py")))


def section(title: str) -> str:
    return PAGE.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def rows(title: str) -> list[list[str]]:
    lines = [line for line in section(title).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[1:]]


def quoted(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def test_every_room_of_the_import_contract_is_described() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    layers = contracts["importlinter"]["contracts"][0]["layers"]
    rooms = {room.split(".")[1] for layer in layers for room in layer.split(" | ")}
    told = {name.strip("/").removesuffix(".py") for row in rows("Rooms") for name in quoted(row[0])}
    assert rooms - told == {"__main__"}


def test_twelve_requests_lead_to_files_that_are_there() -> None:
    table = rows("Where a change goes")
    assert len(table) >= 12
    for request, places, tests in table:
        for name in quoted(places):
            assert (SOURCE / name).exists() or (ROOT / name).exists(), f"{request}: {name}"
        assert all((ROOT / name).is_file() for name in quoted(tests)), request


def test_words_of_the_glossary_are_in_the_code() -> None:
    table = rows("Words")
    assert len(table) > 20
    for word, names, _ in table:
        for name in quoted(names):
            last = re.split(r"[./]", name)[-1]
            found = re.search(rf"\b{last}\b", CODE) or list(SOURCE.rglob(f"{last}.py"))
            assert found, f"{word}: {name}"


def test_the_picture_names_rooms_that_are_there() -> None:
    picture = section("How a sentence is processed").split("```mermaid\n")[1].split("```")[0]
    named = set(re.findall(r"\b([a-z]+): (?=[a-z])", picture))
    rooms = {"formats", "catalog", "memory", "lock", "engines", "checks", "publish", "project"}
    assert rooms <= {room for room in named if (SOURCE / room).is_dir()}


def test_public_classes_have_names_of_their_own() -> None:
    """One name, one thing: who searches for a class finds one."""
    places: dict[str, list[str]] = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
