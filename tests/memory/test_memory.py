"""The memory: approved units of the project's catalogues, by content hash."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import catalog, memory
from newstranslate.model import Catalogue, Unit

ORIGIN = catalog.Origin("articles/a.md", "0" * 16, "fr", "ar", "desk", "2026-01-02 03:04+0000")
LONG = "Le Maroc a signé un accord avec l’OIM à Rabat mardi."


def put(folder: Path, name: str, *units: Unit) -> Path:
    path = folder / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(catalog.serialise(Catalogue(catalog.header(ORIGIN, {}), units)))
    return path


def load(tmp_path: Path, source: str = "fr") -> memory.Memory:
    return memory.load(tmp_path / "ar", (source, "ar"), 75, tmp_path / "cache" / "m.json")


def test_only_approved_units_are_remembered(tmp_path: Path) -> None:
    put(
        tmp_path / "ar", "a",
        Unit(LONG, "وقع"), Unit("Un brouillon de plus ici.", "x", fuzzy=True),
        Unit("Une phrase partie d’ici.", "y", obsolete=True), Unit("Rien encore de fait."),
    )  # fmt: skip
    found = load(tmp_path)
    assert found.exact == {LONG: "وقع"}
    assert found.recall(LONG) == catalog.Match(LONG, "وقع", 100)


def test_near_match_has_its_source_and_score(tmp_path: Path) -> None:
    put(tmp_path / "ar", "a", Unit(LONG, "وقع"))
    match = load(tmp_path).recall(LONG.replace("mardi", "mercredi"))
    assert match is not None
    assert match.source == LONG
    assert 85 <= match.score < 100
    assert load(tmp_path).recall("Une tout autre phrase, sur un autre sujet.") is None


@pytest.mark.parametrize("source", ["58 %", "Mai 2026", "12 novembre 2025"])
def test_short_cells_have_no_near_match(tmp_path: Path, source: str) -> None:
    put(
        tmp_path / "ar", "a", Unit("5 %", "x"), Unit("Mai 2025", "y"), Unit("11 novembre 2025", "z")
    )
    assert load(tmp_path).recall(source) is None


def test_changed_and_removed_catalogues_are_noticed(tmp_path: Path) -> None:
    path = put(tmp_path / "ar", "a", Unit(LONG, "وقع"))
    first = load(tmp_path)
    first.save()
    assert first.exact[LONG] == "وقع"
    put(tmp_path / "ar", "a", Unit(LONG, "أمضى"))
    assert load(tmp_path).exact[LONG] == "أمضى"
    path.unlink()
    assert load(tmp_path).exact == {}


@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 99, "files": {}}', b'{"version": 1}'])
def test_broken_cache_is_made_anew(tmp_path: Path, content: bytes) -> None:
    put(tmp_path / "ar", "a", Unit(LONG, "وقع"))
    load(tmp_path).save()
    (tmp_path / "cache" / "m.json").write_bytes(content)
    assert load(tmp_path).exact == {LONG: "وقع"}


def test_unreadable_catalogue_is_named_and_the_others_used(tmp_path: Path) -> None:
    put(tmp_path / "ar", "a", Unit(LONG, "وقع"))
    (tmp_path / "ar" / "b.po").write_text('msgid "\n<<<<<<< HEAD\n', encoding="utf-8")
    found = load(tmp_path)
    assert found.exact == {LONG: "وقع"}
    assert "b.po:2: conflict markers" in found.skipped[0]


def test_another_source_language_is_another_memory(tmp_path: Path) -> None:
    put(tmp_path / "ar", "a", Unit(LONG, "وقع"))
    assert load(tmp_path, "en").exact == {}
