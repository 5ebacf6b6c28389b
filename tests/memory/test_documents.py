"""What the index holds of an entry: the same terms by the short way and the long, and it all."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.memory import terms
from newstranslate.memory.index import Index
from newstranslate.memory.store import FileEntries, MemoryEntry

EVERYDAY = "".join(terms._charset().characters).replace("\ufffe", "")
FLOOR = Path(__file__).parents[1] / "data" / "floor.tsv"
TEXTS = st.text(st.sampled_from(EVERYDAY + "ßДé́ﷺİ½漢"), max_size=40)


@pytest.mark.parametrize(
    ("text", "pairs", "words"),
    [
        ("Le cœur d’Été 2024", "_le le_cœur cœur_d d_été été_2024 2024_", "le coeur d ete 2024"),
        ("Œuvre — ÆTHER…", "_œuvre œuvre_æther æther_", "oeuvre aether"),
        ("12 m² (½)", "_12 12_m² m²_½ ½_", "12 m2 1 2"),
        ("إلى المَدرسة، ١٢", "_إلى إلى_المَدرسة المَدرسة_١٢ ١٢_", "الي المدرسه 12"),
        ("Straße", "_strasse strasse_", "strasse"),
        ("snake_case", "_snake_case snake_case_", "snake_case"),
        ("…", "_", ""),
        ("", "_", ""),
    ],
)
def test_terms_of_a_text(text: str, pairs: str, words: str) -> None:
    assert terms.of_unit(text, "")[0] == pairs == " ".join(terms.pairs(text))
    assert set(terms.of_unit("", text)[1].split()) == set(words.split())
    assert terms.words(text) == words.split()


@given(TEXTS, TEXTS)
def test_charset_gives_the_terms_of_the_long_way(source: str, target: str) -> None:
    pairs, words = terms.of_unit(source, target)
    assert pairs == " ".join(terms.pairs(source))
    assert sorted(words.split(" ")) == sorted({*terms.words(source), *terms.words(target)} or [""])


def test_every_character_of_the_charset_is_compared_as_elsewhere() -> None:
    for text in (f"a{character}b" for character in EVERYDAY):
        pairs, words = terms.of_unit(text, "")
        assert (pairs, set(words.split())) == (" ".join(terms.pairs(text)), {*terms.words(text)})


def test_sentences_of_newspapers_are_written_in_the_charset() -> None:
    lines = FLOOR.read_text(encoding="utf-8").splitlines()
    written = sum(set(line) <= set(EVERYDAY) for line in lines)
    assert written >= 0.98 * len(lines) > 100


@pytest.mark.parametrize("separators", ["", "\x1f", "\x1f\x1f", '\0\n"[\\'])
@pytest.mark.parametrize("machine", [False, True])
def test_every_value_of_an_entry_is_found_again(
    separators: str, machine: bool, tmp_path: Path
) -> None:
    names = [field.name for field in fields(MemoryEntry)]
    values = {name: f"{separators}the {name}{separators}" for name in names}
    entry = MemoryEntry(**values | {"penalty": 12, "machine": machine})  # type: ignore[arg-type]
    index = Index.made(tmp_path / "m")
    index.write([FileEntries("[odd].po", "1", [entry])])
    assert index.exact(entry.source) == [("[odd].po", entry)]
    assert index.near(entry.source, 50) == [("[odd].po", entry)]
    assert list(index.holding(entry.target)) == [("[odd].po", entry)]


def test_entries_are_compressed_in_small_blocks(tmp_path: Path) -> None:
    index = Index.made(tmp_path / "m")
    index.write([FileEntries("a.po", "1", [MemoryEntry("a", "b")])])
    meta = json.loads((tmp_path / "m" / "meta.json").read_bytes())
    assert meta["index_settings"]["docstore_blocksize"] == 8_192
