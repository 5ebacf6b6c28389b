"""What the index holds of an entry: the same terms by the short way and the long, and it all."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.memory import documents, terms
from newstranslate.memory.index import Index
from newstranslate.memory.store import FileEntries, MemoryEntry

EVERYDAY = "".join(terms._charset().characters).replace("\ufffe", "")
FLOOR = Path(__file__).parents[1] / "data" / "floor.tsv"
TEXTS = st.text(st.sampled_from(EVERYDAY + "ßДé́ﷺİ½漢"), max_size=40)


@pytest.mark.parametrize(
    ("text", "pairs", "words"),
    [
        ("Le cœur d’Été 2024", "_le le_coeur coeur_d d_ete ete_2024 2024_", "le coeur d ete 2024"),
        ("Œuvre — ÆTHER…", "_oeuvre oeuvre_aether aether_", "oeuvre aether"),
        ("12 m² (½)", "_12 12_m2 m2_1 1_2 2_", "12 m2 1 2"),
        ("إلى المَدرسة، ١٢", "_الي الي_المدرسه المدرسه_12 12_", "الي المدرسه 12"),
        ("Straße", "_strasse strasse_", "strasse"),
        ("snake_case", "_snake_case snake_case_", "snake_case"),
        ("…", "_", ""),
        ("", "_", ""),
    ],
)
def test_terms_of_a_text(text: str, pairs: str, words: str) -> None:
    assert terms.of_texts(text, text) == (pairs, words)
    assert terms.pairs(text) == pairs.split()
    assert terms.words(text) == words.split()


@given(TEXTS, TEXTS)
def test_charset_gives_the_terms_of_the_long_way(source: str, target: str) -> None:
    pairs, words = documents._terms_and_row("x", MemoryEntry(source, target))[:2]
    assert pairs.split() == terms.pairs(source)
    assert words.split() == terms.words(target)


def test_every_character_of_the_charset_is_compared_as_elsewhere() -> None:
    for text in (f"a{character}b" for character in EVERYDAY):
        pairs, words = terms.of_encoded(terms.encoded(text), terms.encoded(text))
        assert (pairs.split(), words.split()) == (terms.pairs(text), terms.words(text))
        assert terms.decoded(terms.encoded(text)) == text


def test_sentences_of_newspapers_are_written_in_the_charset() -> None:
    lines = FLOOR.read_text(encoding="utf-8").splitlines()
    written = sum(set(line) <= set(EVERYDAY) for line in lines)
    assert written >= 0.98 * len(lines) > 100


@pytest.mark.parametrize("separators", ["", "ш", "\0", "\0\0", "ш\0", '\0\n"[\\'])
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


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("ministre", True),
        ("PREMIER  ministre", True),
        ("le premier min", True),
        ("ete elu", True),
        ("élu", True),
        ("رئيس الوزراء", True),
        ("انتخب", True),
        ("minist", False),
        ("ministre premier", False),
        ("premier élu", False),
        ("%", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("more", ["", " ш"])
def test_a_phrase_is_found_in_the_source_and_in_the_target(
    phrase: str, found: bool, more: str, tmp_path: Path
) -> None:
    entry = MemoryEntry(f"Le premier ministre a été élu{more}", "انتُخب رئيس الوزراء 5 %")
    index = Index.made(tmp_path / "m")
    index.write([FileEntries("a.po", "1", [entry])])
    assert [one for _, one in index.holding(phrase)] == [entry] * found


def test_sources_that_share_a_key_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "key", lambda source: len(source))
    index = Index.made(tmp_path / "m")
    both = [MemoryEntry("one", "x"), MemoryEntry("two", "y")]
    index.write([FileEntries("a.po", "1", both)])
    assert index.exact("two") == [("a.po", both[1])]
