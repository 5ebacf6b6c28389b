"""Articles and catalogues in a store: what holds for folders holds there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from newstranslate import config, storage
from newstranslate.project import sources
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

fsspec = pytest.importorskip("fsspec")
pytest.importorskip("upath")

ARTICLE = "---\nlang: fr\n---\n\nLe Maroc accueille l’OIM depuis {}. Une seconde phrase {}.\n"


@pytest.fixture
def store() -> Iterator[Any]:
    """The memory file system: one for the process."""
    system = fsspec.filesystem("memory")
    yield system
    for name in list(system.find("/")):
        system.rm(name)


@pytest.fixture
def archive(store: Any) -> Any:
    for year in (2018, 2019):
        for number in range(3):
            text = ARTICLE.format(year, number).encode()
            store.pipe_file(f"/stories/{year}/a{number}.md", text)
    store.pipe_file("/stories/2019/a0.ar.md", b"published beside its source")
    store.pipe_file("/stories/2020/a0.fr.md", ARTICLE.format(2020, 0).encode())
    return store


def run(room: Newsroom, *more: str) -> Any:
    return room.call(
        "run", "memory://stories/2019", "--to", "ar", "--locales", "memory://po", *more
    )


def texts(store: Any) -> dict[str, str]:
    return {name: store.cat_file(name).decode() for name in store.find("/po")}


def test_articles_of_a_store_are_drafted_into_a_store(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    done = run(newsroom)
    assert done.status == 0, done.err
    assert sorted(texts(archive)) == [f"/po/ar/2019/a{n}.po" for n in range(3)]
    text = texts(archive)["/po/ar/2019/a1.po"]
    assert "#: 2019/a1.md:5" in text
    assert "X-Newstranslate-Source: memory://stories/2019/a1.md sha256:" in text
    assert "المنظمة الدولية للهجرة" in text
    assert "6 drafts to review in memory://po/ar/" in done.out
    assert not (newsroom.root / "locales").exists()


def test_name_of_another_folder_makes_no_article_a_published_one(
    newsroom: Newsroom, archive: Any
) -> None:
    newsroom.call(
        "run", "memory://stories", "--to", "ar", "--locales", "memory://po", "--engine", "none"
    )
    assert "/po/ar/2020/a0.fr.po" in texts(archive)
    assert len(texts(archive)) == 7


def test_second_run_asks_for_nothing_and_writes_nothing(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    run(newsroom)
    before = {name: archive.info(name)["created"] for name in texts(archive)}
    fake.requests.clear()
    assert run(newsroom).status == 0
    assert not fake.bodies("/v2/translate")
    assert {name: archive.info(name)["created"] for name in texts(archive)} == before


@pytest.mark.filterwarnings("ignore")  # Dask's own, of its ports
def test_workers_need_no_way_to_the_store(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    pytest.importorskip("distributed")
    done = run(newsroom, "--workers", "1", "--from", "fr")
    assert done.status == 0, done.err
    assert all("fuzzy" in text for text in texts(archive).values())
    assert len(texts(archive)) == 3


@pytest.mark.filterwarnings("ignore")  # Dask's own, of its ports
@pytest.mark.parametrize("more", [(), ("--workers", "1")], ids=["alone", "workers"])
def test_what_a_person_saves_while_the_engine_works_stays(
    newsroom: Newsroom,
    archive: Any,
    fake: FakeDeepL,
    monkeypatch: pytest.MonkeyPatch,
    more: tuple[str, ...],
) -> None:
    run(newsroom, "--engine", "none")
    reply = fake.reply

    def meanwhile(method: str, path: str, *more: Any) -> Any:
        if path == "/v2/translate":
            name = "/po/ar/2019/a1.po"
            text = archive.cat_file(name).decode()
            archive.pipe_file(
                name, text.replace('msgstr ""\n\n', 'msgstr "بيد إنسان"\n\n').encode()
            )
        return reply(method, path, *more)

    monkeypatch.setattr(fake, "reply", meanwhile)
    run(newsroom, *more)
    assert "بيد إنسان" in texts(archive)["/po/ar/2019/a1.po"]
    assert not any('msgstr ""\n\n' in text for text in list(texts(archive).values())[2:])


def test_replace_writes_only_over_what_was_seen(store: Any) -> None:
    path = storage.place("memory://x/a.po")
    storage.replace(path, b"one", "")
    with pytest.raises(storage.Changed):
        storage.replace(path, b"two", "")
    _, version = storage.read_or_nothing(path)
    store.pipe_file("/x/a.po", b"other")
    with pytest.raises(storage.Changed):
        storage.replace(path, b"two", version)
    assert storage.read(path) == b"other"
    storage.replace(path, b"two", storage.read_or_nothing(path)[1])
    assert storage.read(path) == b"two"


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "refused"),
    [
        (OSError(22, "At least one of the pre-conditions you specified did not hold"), True),
        (caused(OSError(22, "?"), ValueError("(PreconditionFailed) when calling PutObject")), True),
        (caused(OSError(16, "?"), ValueError("(ConditionalRequestConflict) when calling")), True),
        (FileExistsError(), True),
        (PermissionError("Forbidden"), False),
        (caused(OSError(5, "?"), ConnectionResetError("reset")), False),
    ],
)
def test_refusals_of_a_store_are_told_from_faults(error: Exception, refused: bool) -> None:
    """As s3fs 2026.9 raises them."""
    assert storage._is_refusal(error) is refused


def test_what_was_read_ahead_is_handed_out_once_and_forgotten_after(store: Any) -> None:
    paths = [storage.place(f"memory://x/{n}") for n in range(200)]
    for path in paths:
        storage.replace(path, b"old", "")
    seen = []
    for path in storage.read_ahead(paths, lambda path: [path]):
        seen.append(storage.read(path))
        store.pipe_file(f"/x/{path.name}", b"new")
        seen.append(storage.read(path))
        if len(seen) == 300:
            break
    assert seen == [b"old", b"new"] * 150
    assert {storage.read(path) for path in paths} == {b"old", b"new"}
    assert not storage._early


def test_catalogues_of_a_store_can_be_checked(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    run(newsroom)
    name = "/po/ar/2019/a1.po"
    text = texts(archive)[name]
    archive.pipe_file(name, re.sub("(msgstr .*)2019", r"\g<1>2017", text).encode())
    done = newsroom.call("check", "memory://po/ar")
    assert done.status == 1
    assert "2019/a1.po" in done.out
    assert "numbers" in done.out


def test_changed_and_removed_articles_of_a_store_are_found_by_a_check_there(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    run(newsroom)
    archive.pipe_file("/stories/2019/a0.md", ARTICLE.format(1, 1).encode())
    archive.rm("/stories/2019/a1.md")
    found = newsroom.call("check", "memory://po/ar", "--json").json()["findings"]
    assert {(row["check"], row["file"]) for row in found} == {
        ("stale", "ar/2019/a0.po"),
        ("orphan", "ar/2019/a1.po"),
    }


def test_files_made_of_articles_in_a_store_are_checked_without_it(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    newsroom.call("run", "memory://stories/2019", "--to", "ar")
    assert (newsroom.root / "locales/ar/2019/a1.po").is_file()
    for name in list(archive.find("/stories")):
        archive.rm(name)
    assert newsroom.call("check").status == 0
    assert newsroom.call("status", "--to", "ar").status == 1


def test_articles_of_one_name_in_two_stores_do_not_share_a_catalogue(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    run(newsroom)
    archive.pipe_file("/others/2019/a1.md", ARTICLE.format(9, 9).encode())
    done = newsroom.call("run", "memory://others/2019", "--to", "ar", "--locales", "memory://po")
    assert done.status == 2
    assert "is that of memory://stories/2019/a1.md" in done.err


def test_failed_articles_of_a_store_are_found_again(
    newsroom: Newsroom, archive: Any, fake: FakeDeepL
) -> None:
    archive.pipe_file("/stories/2019/a1.md", b"\xff\xfe not text")
    assert run(newsroom, "--from", "fr", "--log", "log").status == 1
    archive.pipe_file("/stories/2019/a1.md", ARTICLE.format(1, 1).encode())
    done = newsroom.call(
        "run", "--failed-from", "log", "--to", "ar", "--locales", "memory://po", "--from", "fr"
    )
    assert done.status == 0, done.err
    assert len(texts(archive)) == 3


@pytest.mark.parametrize(
    ("article", "locales", "complaint"),
    [
        ("memory://nothing", "memory://po", "memory://nothing: no such object or folder"),
        ("nosuch://a/b", "memory://po", "nosuch://a/b: cannot read it: "),
        ("s3://me:secret@a/b", "memory://po", "s3://…: contains a key"),
        ("memory://stories/2019", "po", "--locales po: must be an address"),
        ("memory://stories/2019", "nosuch://a/b", "nosuch://a/b: cannot read it: "),
    ],
)
def test_addresses_that_cannot_be_used_are_named(
    newsroom: Newsroom, archive: Any, article: str, locales: str, complaint: str
) -> None:
    done = newsroom.call("run", article, "--to", "ar", "--locales", locales)
    assert done.status == 2
    assert complaint in done.err
    assert "secret" not in done.err


def test_file_addresses_are_files(newsroom: Newsroom, fake: FakeDeepL) -> None:
    base = newsroom.root.parent
    article = (newsroom.root / "articles/story.md").as_uri()
    done = newsroom.call("run", article, "--to", "ar", "--locales", (base / "elsewhere").as_uri())
    assert done.status == 0, done.err
    assert (base / "elsewhere/ar/story.po").is_file()


def test_missing_package_is_named(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "upath", None)
    done = newsroom.call("run", "memory://stories", "--to", "ar")
    assert done.status == 2
    assert "pip install 'newstranslate[storage]'" in done.err


def test_a_store_of_catalogues_is_not_asked_for_the_language(
    newsroom: Newsroom, store: Any
) -> None:
    """It would cost a round trip for each article; a run refuses a catalogue of another language."""
    header = (
        b'msgid ""\nmsgstr ""\n"X-Source-Language: de\\n"\n'
        b'"X-Newstranslate-Source: articles/story.md sha256:a\\n"\n'
    )
    store.pipe_file("/po/ar/story.po", header)
    newsroom.write("articles/story.md", "Le port de la ville a rouvert lundi matin. " * 4)
    settings = replace(
        config.load(newsroom.root), locales="memory://po", source="", targets=("ar",)
    )
    path = newsroom.root / "articles/story.md"
    assert sources.opened(settings, path, "", lambda _: None).lang == "fr"
