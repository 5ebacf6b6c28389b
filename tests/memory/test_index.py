"""The index: finds what comparing with everything finds, and survives what happens to files."""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate.config import Config
from newstranslate.memory import Memory, Query, kept, scoring
from newstranslate.memory.index import Index
from newstranslate.memory.index_faults import Damaged, Unwritten
from newstranslate.memory.store import FileEntries, MemoryEntry
from newstranslate.model import Pair, Unit
from tests.memory.test_memory import LONG, opened, put

WORDS = "le la un des Maroc OIM accord migration pays 2024 projet loi fonds aide port ville".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=14).map(" ".join)


def made(folder: Path, *texts: str) -> Index:
    index = Index.made(folder)
    index.write([FileEntries("a.po", "1", [MemoryEntry(text, "x") for text in texts])])
    return index


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=40, unique=True), SENTENCES)
def test_finds_the_best_that_comparing_with_all_finds(texts: list[str], asked: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = made(Path(folder) / "m", *texts)
        found = [entry.source for _, entry in index.near(asked, 75)]
        best = max(score for _, score in scoring.ranked(asked, scoring.Candidates(texts), 1))
        if best >= 75:
            assert (
                max(score for _, score in scoring.ranked(asked, scoring.Candidates(found), 1))
                == best
            )
        for text in texts:
            assert [entry.source for _, entry in index.exact(text)] == [text]


def test_near_needs_neither_case_nor_kind_of_apostrophe(tmp_path: Path) -> None:
    index = made(tmp_path / "m", "L’accord de l’OIM est signé à Rabat.")
    assert index.near("l'ACCORD de l'OIM", 1)
    assert not index.near("Tout autre chose ici.", 1)
    assert not index.near("l'ACCORD de l'OIM", 75)  # likely, and too different


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("Élu, été reçu, fêté", "Elu, ete recu, fete"),
        ("الأزمة انتهت، القاهرة أمس", "الازمه انتهت، القاهره امس"),
    ],
)
def test_near_is_found_without_accents_and_hamza(held: str, asked: str, tmp_path: Path) -> None:
    assert made(tmp_path / "m", held).near(asked, 25)


def test_every_damaged_file_is_noticed_and_the_memory_serves_on(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    opened(tmp_path)
    (folder,) = [f for f in (tmp_path / ".newstranslate" / "memory").iterdir() if f.is_dir()]
    spare = tmp_path / "spare"
    shutil.copytree(folder, spare)
    names = [path.name for path in spare.iterdir() if path.stat().st_size and path.name[0] != "."]
    assert len(names) > 6
    for name in names:
        for harm in (b"", b"\x00garbage", None):
            Index.remove(folder)  # tantivy may still be tidying it up in the background
            shutil.copytree(spare, folder)
            data = bytearray((folder / name).read_bytes())
            data[len(data) // 3] ^= 0xFF
            (folder / name).write_bytes(data if harm is None else harm)
            for _ in range(2):
                assert [f.entry.target for f in opened(tmp_path).find(Query(LONG))] == ["وقع"]
            assert opened(tmp_path).messages == []


def test_index_of_another_version_is_built_anew_with_a_message(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    opened(tmp_path)
    (stamp,) = (tmp_path / ".newstranslate").rglob("made-with.json")
    stamp.write_text('[0, "0.1"]')
    known = opened(tmp_path)
    assert "rebuilt: another version made it" in known.messages[0]
    assert known.find(Query(LONG))
    assert opened(tmp_path).messages == []


def _write_for_ever(folder: str) -> None:
    index = Index.made(Path(folder))
    for turn in range(10_000):
        index.write(
            [
                FileEntries(
                    "a.po", str(turn), [MemoryEntry(f"{LONG} {turn} {n}", "x") for n in range(300)]
                )
            ]
        )


def _turn(folder: Path) -> str:
    """Return which of the writer's states is there; empty before the first."""
    filed = Index.open(folder).filed() if folder.exists() else {}
    return filed["a.po"].digest if "a.po" in filed else ""


def test_killed_in_the_middle_of_writing_leaves_a_whole_state(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    for delay in (0, 0.05):
        before = _turn(folder)
        writer = multiprocessing.get_context("spawn").Process(
            target=_write_for_ever, args=(str(folder),)
        )
        writer.start()
        while writer.is_alive() and _turn(folder) in ("", before):
            time.sleep(0.01)  # until it has written, and writes on
        time.sleep(delay)
        writer.kill()
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
        index = Index.open(folder)
        assert index.filed()
        for name, record in index.filed().items():
            assert record.units == 300
            assert len(list(index.holding("OIM"))) == 300
            assert index.exact(f"{LONG} {record.digest} 299")[0][0] == name
        index.write([FileEntries("b.po", "1", [])])
        index.write([], ["b.po"])


def test_readers_see_a_whole_state_while_another_writes(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    made(folder, LONG)
    writer = multiprocessing.get_context("spawn").Process(
        target=_write_for_ever, args=(str(folder),)
    )
    writer.start()
    try:
        seen: set[str] = set()
        ends = time.monotonic() + 60
        while len(seen) < 4 and time.monotonic() < ends:
            index = Index.open(folder)
            seen.add(index.filed()["a.po"].digest)
            assert len(list(index.holding("OIM"))) == index.filed()["a.po"].units
    finally:
        writer.kill()
        writer.join()
    assert len(seen) == 4


def test_second_writer_is_told_and_reads_on(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    opened(tmp_path)
    put(tmp_path, "b", Unit("Une phrase de plus pour l’article.", "جملة"))
    (folder,) = [f for f in (tmp_path / ".newstranslate" / "memory").iterdir() if f.is_dir()]
    busy = Index.open(folder)._index.writer(heap_size=15_000_000, num_threads=1)
    known = opened(tmp_path)
    assert "another newstranslate is writing it" in known.messages[0]
    assert known.find(Query("Une phrase de plus pour l’article."))
    assert known.find(Query(LONG))
    busy.wait_merging_threads()
    assert opened(tmp_path).messages == []


FULL = """
import resource, sys
from pathlib import Path
from newstranslate.memory.index import Index
from newstranslate.memory.index_faults import Unwritten
from newstranslate.memory.store import FileEntries, MemoryEntry
index = Index.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    index.write([FileEntries("a.po", "2", [MemoryEntry(f"Phrase {n} " + str(n ** 9) * 9, "x") for n in range(20_000)])])
except Unwritten as error:
    print("unwritten", error)
"""


def test_full_disk_leaves_the_old_index(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    made(folder, LONG)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.startswith("unwritten"), done.stderr
    index = Index.open(folder)
    assert index.filed()["a.po"].digest == "1"
    assert index.exact(LONG)


def test_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    (tmp_path / ".newstranslate").write_text("a file, where a folder should be")
    known = opened(tmp_path)
    assert "the memory's index is unchanged" in known.messages[0]
    assert known.find(Query(LONG))


def test_broken_import_keeps_nothing_else_from_being_found(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    texts = [MemoryEntry(f"mot numéro {n} de la liste", "x") for n in range(900)]
    file = kept.write(tmp_path / "memory", kept.KeptMemory("UN", "fr", "ar"), texts)
    file.write_bytes(file.read_bytes()[:-100])
    known = opened(tmp_path)
    assert "UN.fr-ar.jsonl.gz: cannot be read" in known.skipped[0]
    assert known.find(Query(LONG))
    assert not known.find(Query("mot numéro 3 de la liste"))
    kept.write(tmp_path / "memory", kept.KeptMemory("UN", "fr", "ar", penalty=10), texts)
    (found,) = [
        f for f in opened(tmp_path).find(Query("mot numéro 3 de la liste")) if f.score == 90
    ]
    assert found.entry.origin == "UN"
    file.unlink()
    assert not opened(tmp_path).find(Query("mot numéro 3 de la liste"))


def test_import_has_penalty_and_no_context(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "هنا"))
    kept.write(
        tmp_path / "memory", kept.KeptMemory("UN", "fr", "ar", 10), [MemoryEntry(LONG, "هناك")]
    )
    scores = {f.entry.target: f.score for f in opened(tmp_path).find(Query(LONG))}
    assert scores == {"هنا": 100, "هناك": 90}


def test_forgotten_article_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    before = opened(tmp_path).digest
    kept.forget(tmp_path / "memory", "articles/a.md")
    assert opened(tmp_path).find(Query(LONG)) == []
    assert opened(tmp_path).digest != before


def test_damage_that_shows_while_it_is_read_is_mended(tmp_path: Path) -> None:
    put(tmp_path, "a", Unit(LONG, "وقع"))
    known = Memory(Config(root=tmp_path), Pair("fr", "ar"))

    def broken(_: str) -> object:
        raise Damaged("it cannot be read")

    known._index.exact = broken  # type: ignore[union-attr, method-assign]
    assert known.find(Query(LONG))
    with pytest.raises(Unwritten):
        Index.made(tmp_path / "locales" / "ar" / "a.po" / "x")
