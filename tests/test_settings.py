"""A setting is declared once: the file is read, and the manual made, by that line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

import newstranslate
from docs import make_settings
from newstranslate import settings
from newstranslate.config import Config, load
from newstranslate.errors import InputError
from newstranslate.settings import at_least, between, matching, one_of, setting

RECORDS = settings.declared(Config)


def read(folder: Path, text: str) -> Config:
    (folder / "newstranslate.toml").write_text(text, encoding="utf-8")
    return load(folder)


def refused(folder: Path, text: str) -> str:
    with pytest.raises(InputError) as caught:
        read(folder, text)
    return str(caught.value).removeprefix(f"{folder / 'newstranslate.toml'}: ")


def test_the_page_of_settings_is_made_from_the_declarations() -> None:
    page = make_settings.PAGE.read_text(encoding="utf-8")
    assert make_settings.page(page) == page, "run: python docs/make_settings.py"


def test_every_field_but_the_folder_is_a_setting() -> None:
    assert {field.name for field in fields(Config)} - {*RECORDS} == {"root"}


def test_no_two_settings_share_a_name() -> None:
    assert len({record.name for record in RECORDS.values()}) == len(RECORDS)


@pytest.mark.parametrize("field", RECORDS)
def test_a_default_is_the_fields_and_keeps_its_own_rule(field: str) -> None:
    record = RECORDS[field]
    assert getattr(Config(), field) == record.default
    assert record.rule is None or record.rule.holds(record.default)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ('source = "fr"', "source", "fr"),
        ('targets = ["ar", "en"]', "targets", ("ar", "en")),
        ("price = 20", "price", 20),
        ("[memory]\nthreshold = 80", "threshold", 80),
        ("memory.threshold = 80", "threshold", 80),
        ('[checks.severity]\ntypography = "off"', "checks_severity", {"typography": "off"}),
        ("[checks]\nseverity = {}", "checks_severity", {}),
        ('[arabic]\nregion = "MA"', "arabic_region", "MA"),
    ],
)
def test_a_value_is_read_as_its_field_holds_it(
    tmp_path: Path, text: str, field: str, value: object
) -> None:
    assert getattr(read(tmp_path, text), field) == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tragets = ['ar']", "unknown setting 'tragets'; did you mean 'targets'? All settings: https://"),
        ("[memory]\ntreshold = 80", "unknown setting 'memory.treshold'; did you mean 'memory.threshold'?"),
        ("threshold = 80", "unknown setting 'threshold'; did you mean 'memory.threshold'?"),
        ("[publish]\ntargets = ['ar']", "unknown setting 'publish.targets'; did you mean 'targets'?"),
        ("[memory]\ntresh = 80", "unknown setting 'memory.tresh'; did you mean 'memory.threshold'?"),
        ("[checks]\nserver.url = 'x'", "unknown setting 'checks.server.url'; use one of: source,"),
        ("colour = 'blue'", "unknown setting 'colour'; use one of: source, targets,"),
        ("[memory.url]\na = 1", "memory.url must be a string, not {'a': 1}"),
        ("source = 3", "source must be a string, not 3"),
        ("max_chars = true", "max_chars must be a whole number, not True"),
        ("publish.links = 1", "publish.links must be true or false, not 1"),
        ("price = 'dear'", "price must be a number, not 'dear'"),
        ("targets = 'ar'", "targets must be a list of strings"),
        ("targets = [1]", "targets must be a list of strings"),
        ("checks.severity = 'off'", "[checks.severity] must be a table"),
        ("segmentation = 'word'", "segmentation is 'word'; it must be 'sentence' or 'block'"),
        ("paths.locales = 's3://po'", "paths.locales is 's3://po'; it must be a folder; for object storage: run"),
        ("[engines.order]\nar = 5", "engines.order is {'ar': 5}; it must be texts by language"),
        ("timeout = 0", "timeout is 0; it must be a number of seconds from 1 to 3600"),
        ("max_chars = -1", "max_chars is -1; it must be a whole number from 0"),
        ("arabic.region = 'ma'", "arabic.region is 'ma'; it must be a region's two capitals"),
        ("llm.block = 51\nsourse = 'fr'", "unknown setting 'llm.sourse'"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_what_to_do(
    tmp_path: Path, text: str, message: str
) -> None:
    text = text.replace("llm.block = 51\n", "[llm]\nblock = 51\n")
    assert refused(tmp_path, text).startswith(message)


@pytest.mark.parametrize(
    ("rule", "good", "bad", "words"),
    [
        (one_of("a", "b", "c"), ["a", "c"], ["", "d"], "'a', 'b' or 'c'"),
        (between(1, 5), [1, 5], [0, 6], "a whole number from 1 to 5"),
        (at_least(0), [0, 9], [-1], "a whole number from 0"),
        (matching("[a-z]+", "letters"), ["ab", ("a", "b"), ()], ["", "a1", "a\n", ("a", "1")], "letters"),
    ],
)  # fmt: skip
def test_a_rule_holds_from_end_to_end(
    rule: settings.Rule, good: list[Any], bad: list[Any], words: str
) -> None:
    assert [value for value in good if not rule.holds(value)] == []
    assert [value for value in bad if rule.holds(value)] == []
    assert rule.words == words


@dataclass(frozen=True, slots=True)
class Two:
    """Two settings."""

    first: tuple[str, ...] = setting("first", (), "the first")
    second: Mapping[str, str] = setting("room.second", {}, "the second", shown="none")


BY_LANGUAGE = ("engines.order", "wordpress.sites", "wordpress.categories")


@pytest.mark.parametrize("name", [*BY_LANGUAGE, "wordpress.correction_notice"])
def test_a_key_is_a_language_as_it_is_looked_up(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, f'[{name}]\nar = "deepl"\n')
    for key in ("xx", "arabic", "AR"):
        where = f"{tmp_path}/newstranslate.toml:2: [{name}]: unknown language '{key}'"
        assert refused(tmp_path, f'[{name}]\n{key} = "deepl"\n').startswith(where)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('\n[engines.order]\nen = ""\nxx = ""', ":4"),
        ('[engines]\norder.xx = ""', ":2"),
        ('engines.order.xx = ""', ":1"),
        ("engines = {order = {xx = ''}}", ""),
    ],
)
def test_an_invalid_key_is_found_by_its_line(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    where = f"{tmp_path}/newstranslate.toml{line}: [engines.order]: unknown language 'xx'"
    assert str(caught.value).startswith(where)


def test_the_library_refuses_what_the_commands_refuse(tmp_path: Path) -> None:
    (tmp_path / "newstranslate.toml").write_text("[engines.order]\nxx = 'deepl'\n")
    with pytest.raises(InputError, match="unknown language 'xx'"):
        newstranslate.load_config(tmp_path)


def test_a_class_declares_its_settings_with_the_manuals_rows() -> None:
    assert settings.page_rows(Two) == (
        "| `first` | `[]` | the first |\n| `room.second` | none | the second |\n"
    )
    assert Two().second is not Two().second


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    text = settings.written(Config, source="fr", targets=("ar", "en"), threshold=80)
    assert text == 'source = "fr"\ntargets = ["ar", "en"]\nmemory.threshold = 80\n'
    assert read(tmp_path, text) == Config(tmp_path, source="fr", targets=("ar", "en"), threshold=80)
