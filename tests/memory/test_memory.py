"""The memory: approved units of the project's catalogues, found by source, place and likeness."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newstranslate import __version__, catalog, files
from newstranslate.config import Config
from newstranslate.memory import Memory, Query, recall
from newstranslate.memory.catalogues import neighbours
from newstranslate.memory.folders import index_folder
from newstranslate.model import Catalogue, Pair, Unit

LONG = "Le Maroc a signé un accord avec l’OIM à Rabat mardi."
NEXT = "Les deux parties se reverront en décembre."


def put(root: Path, name: str, *units: Unit, when: str = "2026-01-02 03:04+0000") -> Path:
    origin = catalog.Origin(f"articles/{name}.md", "0" * 16, "fr", "ar", "desk", when)
    path = root / "locales" / "ar" / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(catalog.serialise(Catalogue(catalog.header(origin, {}), units)))
    return path


def opened(root: Path, source: str = "fr", *, writes: bool = True) -> Memory:
    return Memory(Config(root=root), Pair(source, "ar"), writes=writes)


def found(root: Path, text: str, **place: str) -> list[tuple[str, int]]:
    """Return (target, score) of the matches, the same from the index and from the catalogues."""
    unwritten = opened(root, writes=False).find(Query(text, **place))
    opened(root)
    written = opened(root, writes=False).find(Query(text, **place))
    assert unwritten == written
    return [(match.entry.target, match.score) for match in written]


def test_only_approved_units_are_remembered(tmp_path: Path) -> None:
    put(
        tmp_path, "a",
        Unit(LONG, "وقع"), Unit("Un brouillon de plus ici.", "x", fuzzy=True),
        Unit("Une phrase partie d’ici.", "y", obsolete=True), Unit("Rien encore de fait."),
    )  # fmt: skip
    assert found(tmp_path, LONG) == [("وقع", 100)]
    for text in ("Un brouillon de plus ici.", "Une phrase partie d’ici.", "Rien encore de fait."):
        assert found(tmp_path, text) == []
    (record,) = opened(tmp_path).filed.values()
    assert record.units == 1


def test_near_match_has_its_source_and_score(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    (match,) = opened(tmp_path).find(Query(LONG.replace("mardi", "mercredi")))
    assert match.entry.source == LONG
    assert 85 <= match.score < 100
    assert found(tmp_path, "Une tout autre phrase, sur un autre sujet.") == []


@pytest.mark.parametrize("source", ["58 %", "Mai 2026", "12 novembre 2025"])
def test_short_cells_have_no_near_match(tmp_path: Path, source: str) -> None:
    put(tmp_path, "a", Unit("5 %", "x"), Unit("Mai 2025", "y"), Unit("11 novembre 2025", "z"))
    assert found(tmp_path, source) == []


def test_same_neighbours_make_it_101(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit("Avant."), Unit(LONG, "وقع"), Unit(NEXT))
    around = neighbours(["Avant.", LONG, NEXT])[1]
    assert found(tmp_path, LONG, around=around) == [("وقع", 101)]
    other = neighbours(["Ailleurs.", LONG, NEXT])[1]
    assert found(tmp_path, LONG, around=other) == [("وقع", 100)]


def test_same_key_and_kind_make_it_101(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع", context="title", kind="front matter title"))
    assert found(tmp_path, LONG, key="title", kind="front matter title") == [("وقع", 101)]
    assert found(tmp_path, LONG, key="summary", kind="front matter summary") == [("وقع", 100)]
    assert found(tmp_path, LONG, kind="paragraph") == [("وقع", 100)]


def test_alone_in_its_article_is_no_context(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    assert found(tmp_path, LONG) == [("وقع", 100)]


def test_newest_of_two_targets_comes_first(tmp_path: Path) -> None:
    put(tmp_path, "b", Unit(LONG, "أمضى"), when="2026-05-01 00:00+0000")
    put(tmp_path, "c", Unit(LONG, "وقع"), when="2024-05-01 00:00+0000")
    assert found(tmp_path, LONG) == [("أمضى", 100), ("وقع", 100)]
    near = LONG.replace("mardi", "mercredi")
    assert [target for target, _ in found(tmp_path, near)] == ["أمضى", "وقع"]


def test_changed_removed_and_unapproved_are_noticed(tmp_path: Path) -> None:
    path = put(tmp_path, "a", Unit(LONG, "وقع"))
    assert found(tmp_path, LONG) == [("وقع", 100)]
    before = opened(tmp_path).digest
    put(tmp_path, "a", Unit(LONG, "أمضى"))
    assert found(tmp_path, LONG) == [("أمضى", 100)]
    assert opened(tmp_path).digest != before
    put(tmp_path, "a", Unit(LONG, "أمضى", fuzzy=True))
    assert found(tmp_path, LONG) == []
    put(tmp_path, "a", Unit(LONG, "أمضى"))
    path.unlink()
    assert found(tmp_path, LONG) == []


def test_unreadable_catalogue_is_named_and_the_others_used(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    bad = put(tmp_path, "b", Unit(NEXT, "نعم"))
    assert found(tmp_path, NEXT) == [("نعم", 100)]
    bad.write_text('msgid "\n<<<<<<< HEAD\n', encoding="utf-8")
    known = opened(tmp_path)
    assert "b.po:2: conflict markers" in known.skipped[0]
    assert found(tmp_path, LONG) == [("وقع", 100)]
    assert found(tmp_path, NEXT) == []


def test_another_source_language_is_another_memory(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    assert opened(tmp_path, "en").find(Query(LONG)) == []
    assert opened(tmp_path, "fr-MA").find(Query(LONG)) != []


def test_phrase_is_found_in_source_and_target(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع المغرب اتفاقا"), Unit(NEXT, "نعم"))
    for phrase in ("l'OIM à  Rabat", "A SIGNÉ", "المغرب اتفاقا"):
        for writes in (False, True):
            (entry,) = opened(tmp_path, writes=writes).holding(phrase)
            assert entry.source == LONG


def test_learned_catalogue_serves_at_once(tmp_path: Path) -> None:
    known = opened(tmp_path)
    assert known.find(Query(LONG)) == []
    path = put(tmp_path, "a", Unit(LONG, "وقع"))
    known.learn(path, "0", catalog.load(path))
    assert [match.entry.target for match in known.find(Query(LONG))] == ["وقع"]


@pytest.mark.parametrize(("catalogues", "indexed"), [(4, False), (5, True)])
def test_few_catalogues_are_found_in_without_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, catalogues: int, indexed: bool
) -> None:
    monkeypatch.setattr(recall, "INDEXED_FROM", 5)
    for number in range(catalogues):
        put(tmp_path, f"a{number}", Unit(f"{LONG} {number}", f"وقع {number}"))
    for _ in range(2):
        assert opened(tmp_path).find(Query(f"{LONG} 0"))[0].entry.target == "وقع 0"
    assert index_folder(Config(root=tmp_path), Pair("fr", "ar")).exists() == indexed


def test_a_name_that_is_not_utf8_does_not_keep_the_others_from_the_index(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    put(tmp_path, "b", Unit(NEXT)).rename(tmp_path / "locales/ar/caf\udce9.po")
    known = opened(tmp_path)
    assert ([*known.filed], known.messages, len(known.skipped)) == (["a.po"], [], 1)
    assert index_folder(Config(root=tmp_path), Pair("fr", "ar")).exists()


# --- notes on few catalogues ---


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of two catalogues, one with an approved unit, which were looked at before."""
    monkeypatch.setattr(recall, "INDEXED_FROM", 5)
    put(tmp_path, "a", Unit(LONG, "وقع"))
    put(tmp_path, "b", Unit(NEXT))
    opened(tmp_path)
    return tmp_path


def reads_catalogues(root: Path, then: str = "") -> bool:
    code = (
        "import sys\nfrom pathlib import Path\nfrom newstranslate.config import Config\n"
        "from newstranslate.memory import Memory, Query\nfrom newstranslate.model import Pair\n"
        f"known = Memory(Config(root=Path({str(root)!r})), Pair('fr', 'ar'))\n{then}\n"
        "print('newstranslate.catalog.po' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout == "True\n"


def test_unchanged_catalogues_are_not_read_before_something_is_looked_for(few: Path) -> None:
    assert not reads_catalogues(few, "known.digest, known.filed")
    assert reads_catalogues(few, f"known.find(Query({LONG!r}))")


def test_what_was_noted_is_found(few: Path) -> None:
    known = opened(few)
    before = known.digest
    assert [match.entry.target for match in known.find(Query(LONG))] == ["وقع"]
    assert known.digest == before
    assert {name: held.units for name, held in known.filed.items()} == {"a.po": 1, "b.po": 0}


def test_a_changed_catalogue_is_read_again(few: Path) -> None:
    before = opened(few).digest
    put(few, "a", Unit(LONG, "وقّع"))
    known = opened(few)
    assert [match.entry.target for match in known.find(Query(LONG))] == ["وقّع"]
    assert known.digest != before
    put(few, "a", Unit(LONG, "وقع"))
    assert opened(few).digest == before


def test_what_was_learned_takes_the_place_of_what_was_noted(few: Path) -> None:
    known = opened(few)
    path = put(few, "a", Unit(LONG, "وقّع"))
    known.learn(path, files.digest(path.read_bytes()), catalog.load(path))
    assert [match.entry.target for match in known.find(Query(LONG))] == ["وقّع"]
    path = put(few, "a", Unit(LONG))
    known.learn(path, files.digest(path.read_bytes()), catalog.load(path))
    assert known.find(Query(LONG)) == []


def test_noted_catalogues_go_into_the_index(few: Path) -> None:
    for number in range(4):
        put(few, f"c{number}", Unit(f"{NEXT} {number}", f"لقاء {number}"))
    opened(few)
    assert index_folder(Config(root=few), Pair("fr", "ar")).exists()
    assert [match.entry.target for match in opened(few, writes=False).find(Query(LONG))] == ["وقع"]


def test_an_unreadable_catalogue_is_told_each_time(few: Path) -> None:
    (few / "locales/ar/b.po").write_text('msgid "x\n', encoding="utf-8")
    assert [len(opened(few).skipped) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize(
    "notes",
    [
        "",
        "{",
        "[]",
        '["0.0.1", {}]',
        f'["{__version__}", {{"a.po": []}}]',
        f'["{__version__}", {{"a.po": [1, 2, 3]}}]',
        f'["{__version__}", []]',
    ],
)
def test_broken_notes_cost_time_alone(few: Path, notes: str) -> None:
    before = opened(few).digest
    (few / ".newstranslate/memory-fr-ar.json").write_text(notes, encoding="utf-8")
    known = opened(few)
    assert [match.entry.target for match in known.find(Query(LONG))] == ["وقع"]
    assert known.digest == before


def test_notes_of_another_version_are_not_used(few: Path) -> None:
    path = few / ".newstranslate/memory-fr-ar.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace(__version__, "0.0.1"), encoding="utf-8"
    )
    assert reads_catalogues(few)


def test_a_trial_notes_nothing(few: Path) -> None:
    path = few / ".newstranslate/memory-fr-ar.json"
    path.unlink()
    opened(few, writes=False)
    assert not path.exists()


def test_catalogues_without_approved_units_make_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall, "INDEXED_FROM", 5)
    for number in range(7):
        put(tmp_path, f"a{number}", Unit(LONG))
    known = opened(tmp_path)
    assert known.is_empty
    assert not index_folder(Config(root=tmp_path), Pair("fr", "ar")).exists()
    assert len(opened(tmp_path).filed) == 7


@pytest.mark.parametrize("indexed_from", [0, 5])
def test_a_memory_with_an_approved_unit_is_not_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, indexed_from: int
) -> None:
    monkeypatch.setattr(recall, "INDEXED_FROM", indexed_from)
    path = put(tmp_path, "a", Unit(LONG, "وقع"))
    known = opened(tmp_path)
    assert not known.is_empty
    assert not opened(tmp_path).is_empty
    if not indexed_from:
        return
    path = put(tmp_path, "a", Unit(LONG))
    known.learn(path, "1", catalog.load(path))
    assert known.is_empty
