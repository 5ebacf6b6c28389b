"""`check --format sarif` as the official schema has it, which lies beside the project."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Newsroom

SHARED = Path(os.environ.get("NEWSTRANSLATE_DATA", Path(__file__).parents[3] / "shared/data"))
SCHEMA = SHARED.parent / "schemas" / "sarif-schema-2.1.0.json"
SOURCES = {
    "Le Maroc accueille l’OIM depuis 2007.": "Morocco has hosted IOM since 2017.",
    "Un second point": "A second second point",
}


def wrong(schema: Any, data: Any) -> list[str]:
    """Return what the schema refuses: where, and why."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    validator = jsonschema.validators.validator_for(schema)(
        schema, format_checker=jsonschema.FormatChecker()
    )
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]


@pytest.fixture
def schema() -> Any:
    """The schema of SARIF 2.1.0, as OASIS publishes it."""
    if not SCHEMA.is_file():
        pytest.skip(f"{SCHEMA.name} is not beside the project")
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def sarif(room: Newsroom, *arguments: str) -> Any:
    return room.call("check", "--format", "sarif", *arguments).json()


def test_without_findings_it_is_valid(newsroom: Newsroom, schema: Any) -> None:
    newsroom.call("run", "articles/story.md", "--to", "en")
    data = sarif(newsroom)
    assert data["runs"][0]["results"] == []
    assert wrong(schema, data) == []


def test_with_findings_it_is_valid(newsroom: Newsroom, schema: Any) -> None:
    newsroom.call("run", "articles/story.md", "--to", "en")
    for source, target in SOURCES.items():
        newsroom.edit(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"', "en")
    data = sarif(newsroom)
    assert len(data["runs"][0]["results"]) >= 2
    assert wrong(schema, data) == []


def test_files_with_blanks_and_arabic_names_are_valid(newsroom: Newsroom, schema: Any) -> None:
    newsroom.write("articles/الهجرة 100 %.md", "Il est né en 2007.\n")
    newsroom.call("run", "articles/الهجرة 100 %.md", "--from", "fr", "--to", "en")
    name = "الهجرة 100 %"
    newsroom.edit('2007."\nmsgstr ""', '2007."\nmsgstr "He was born in 2017."', "en", name)
    data = sarif(newsroom)
    (result,) = data["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert wrong(schema, data) == []


def test_findings_of_a_whole_file_are_valid(newsroom: Newsroom, schema: Any) -> None:
    newsroom.call("run", "articles/story.md", "--to", "en")
    newsroom.po("en").write_text("no catalogue", encoding="utf-8")
    data = sarif(newsroom, "--profile", "publish")
    assert data["runs"][0]["results"]
    assert wrong(schema, data) == []


@pytest.mark.parametrize("key", ["tool", "results"])
def test_the_schema_refuses_what_is_no_sarif(newsroom: Newsroom, schema: Any, key: str) -> None:
    newsroom.call("run", "articles/story.md", "--to", "en")
    data = sarif(newsroom)
    data["runs"][0][key] = "none"
    assert wrong(schema, data)
