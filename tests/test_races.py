"""A translator saves the file while a command is about to write it: both are in it afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from newstranslate import catalog, config, leftovers
from newstranslate.errors import InputError
from newstranslate.model import State, Unit
from newstranslate.review import store, units
from tests.conftest import Newsroom

IOM = "المنظمة الدولية للهجرة"
TEXTS = {
    "L’OIM à Rabat": f"{IOM} في الرباط",
    "L’OIM ouvre un bureau": f"{IOM} تفتح مكتبا",
    "Le Maroc accueille l’OIM depuis 2007.": f'يستقبل المغرب "{IOM}" منذ 2007.',
}
MINE = "L’OIM ouvre un bureau"
THEIRS = "Un second point"


def put(room: Newsroom, source: str, target: str, name: str = "story") -> None:
    """Approve a text as an editor does that takes no lock."""
    path, loaded = room.po(name=name), room.load(name=name)
    units = tuple(
        replace(u, target=target, fuzzy=False, origin="", seal="") if u.source == source else u
        for u in loaded.units
    )
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))


@dataclass
class Rival:
    """Saves a file at the moment when somebody is about to replace it, some times."""

    save: Callable[[Path], None]
    suffix: str
    times: int = 1
    saved: list[Path] = field(default_factory=list)

    def __call__(self, path: Path) -> tuple[int, str]:
        if path.name.endswith(self.suffix) and len(self.saved) < self.times:
            self.saved.append(path)
            self.save(path)
        return self.make(path)

    make: Callable[[Path], tuple[int, str]] = leftovers.make


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    newsroom.write("newstranslate.toml", 'source = "fr"\n[publish]\ntypography = true\n')
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    for source, target in TEXTS.items():
        put(newsroom, source, target)
    return newsroom


def rival(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch, source: str = THEIRS, suffix: str = ".po"
) -> Rival:
    """Let somebody else save a unit when the next catalogue is about to be written."""

    def save(path: Path) -> None:
        put(room, source, "من يد أخرى", path.stem)

    made = Rival(save, suffix)
    monkeypatch.setattr(leftovers, "make", made)
    return made


def unit(room: Newsroom, source: str, name: str = "story") -> Unit:
    return next(u for u in room.load(name=name).live if u.source == source)


def reopen(room: Newsroom) -> None:
    assert room.call("glossary", "impact", "iom", "--set", "ar=جديد", "--reopen").status == 0
    assert unit(room, MINE).state is State.DRAFT


def take_xliff(room: Newsroom) -> None:
    room.call("export", "articles", "--to", "ar", "-o", "out")
    path = room.root / "out" / "story.ar.xlf"
    text = path.read_text("utf-8")
    assert TEXTS[MINE] in text
    path.write_text(text.replace(TEXTS[MINE], f"{TEXTS[MINE]} جديدا"), "utf-8")
    assert room.call("import-xliff", path).status == 1, "its approval was for another text"
    assert f"{TEXTS[MINE]} جديدا" in f"{unit(room, MINE).target}\n{unit(room, MINE).comment}"


def fix_typography(room: Newsroom) -> None:
    done = room.call("check", "--fix", "--approved")
    assert done.status in (0, 1), done.err
    source = "Le Maroc accueille l’OIM depuis 2007."
    assert unit(room, source).target != TEXTS[source]


def run(room: Newsroom) -> None:
    room.write("articles/story.md", (room.root / "articles/story.md").read_text() + "\nFin.\n")
    assert room.call("run", "articles", "--to", "ar", "--engine", "none").status == 1
    assert unit(room, "Fin.")


def save_in_the_page(room: Newsroom) -> None:
    desk, mine = store.Catalogues(config.load(room.root)), unit(room, MINE)
    ids = units.unit_id(mine), units.version(mine)
    desk.change(
        "ar", "story", *ids, lambda u: catalog.written(u, "نصي"), store.ChangeOrigin("Lina", "save")
    )
    assert unit(room, MINE).target == "نصي"


@pytest.mark.parametrize("act", [reopen, take_xliff, fix_typography, run, save_in_the_page])
def test_what_a_translator_saves_meanwhile_stays(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch, act: Callable[[Newsroom], None]
) -> None:
    other = rival(room, monkeypatch)
    act(room)
    assert other.saved, "somebody saved in the middle of it"
    assert unit(room, THEIRS).target == "من يد أخرى"
    assert unit(room, THEIRS).state is State.APPROVED


def test_mv_keeps_what_is_saved_meanwhile(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    other = rival(room, monkeypatch)
    assert room.call("mv", "articles/story.md", "articles/sommet.md").status == 0
    assert other.saved == [room.po(name="sommet")]
    assert unit(room, THEIRS, "sommet").target == "من يد أخرى"
    assert unit(room, MINE, "sommet").references == (("articles/sommet.md", 6),)


def test_a_run_leaves_nothing_under_the_name_of_an_article_moved_meanwhile(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = room.write(
        "articles/story.md", (room.root / "articles/story.md").read_text() + "\nFin.\n"
    )

    def move(path: Path) -> None:
        path.rename(path.with_stem("sommet"))
        article.rename(article.with_stem("sommet"))

    monkeypatch.setattr(leftovers, "make", Rival(move, ".po"))
    done = room.call("run", "articles", "--to", "ar", "--engine", "none")
    assert "articles/story.md: was moved or removed during the run" in done.err
    assert (done.status, room.po().exists()) == (2, False)
    assert unit(room, MINE, "sommet").state is State.APPROVED


PUBLISHED = "articles/story.ar.md"


def corrected(room: Newsroom) -> None:
    """Publish the article and correct its heading in the published file."""
    loaded, by = room.load(), "by the style book"
    comment = f"waive untranslated: {by}\nwaive language: {by}\nwaive terms: {by}"
    units = tuple(
        replace(u, target=TEXTS.get(u.source, u.source), comment=comment) for u in loaded.units
    )
    room.po().write_bytes(catalog.serialise(replace(loaded, units=units)))
    done = room.call("publish", "articles", "--to", "ar")
    assert (room.root / PUBLISHED).is_file(), done.err
    text = (room.root / PUBLISHED).read_text("utf-8")
    room.write(PUBLISHED, text.replace(f"# {TEXTS[MINE]}", f"# {TEXTS[MINE]} جديدا"))


def test_correction_of_a_published_file_keeps_what_is_saved_meanwhile(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected(room)
    other = rival(room, monkeypatch)
    done = room.call("import-published", PUBLISHED)
    assert other.saved, done.err
    assert (unit(room, MINE).target, unit(room, THEIRS).target) == (
        f"{TEXTS[MINE]} جديدا",
        "من يد أخرى",
    )


def test_correction_of_a_unit_that_is_changed_meanwhile_is_kept_and_told(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected(room)
    rival(room, monkeypatch, MINE)
    done = room.call("import-published", PUBLISHED)
    assert done.status == 1
    assert "changed in the meantime; the correction is in its comment" in f"{done.out}{done.err}"
    found = unit(room, MINE)
    assert (found.target, found.state) == ("من يد أخرى", State.APPROVED)
    assert catalog.ANOTHER in found.comment


def test_concept_added_meanwhile_stays(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def add(path: Path) -> None:
        path.write_bytes(path.read_bytes() + b"hcr2,name,soft,Croissant-Rouge,,,\n")

    monkeypatch.setattr(leftovers, "make", Rival(add, ".csv"))
    assert room.call("glossary", "add", "msf", "fr=MSF").status == 0
    listed = room.call("glossary", "list").out
    assert "msf " in listed
    assert "hcr2 " in listed


def test_concept_that_somebody_else_adds_meanwhile_is_not_added_twice(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(path: Path) -> None:
        path.write_bytes(path.read_bytes() + b"msf,name,soft,MSF,,,\n")

    monkeypatch.setattr(leftovers, "make", Rival(add, ".csv"))
    done = room.call("glossary", "add", "msf", "fr=MSF")
    assert done.status == 2
    assert "concept 'msf' is already in" in done.err
    assert room.call("glossary", "check").status in (0, 1)


def test_prune_keeps_what_is_saved_while_it_asks(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = room.load()
    empty = tuple(replace(u, target="", fuzzy=False) for u in loaded.units)
    room.po().write_bytes(catalog.serialise(replace(loaded, units=empty)))
    (room.root / "articles" / "story.md").unlink()

    def confirm(*_: object, **__: object) -> bool:
        put(room, THEIRS, "من يد أخرى")
        return True

    monkeypatch.setattr("click.confirm", confirm)
    done = room.call("prune")
    assert done.status == 2
    assert "story.po: was changed in the meantime, so it is kept" in done.err
    assert unit(room, THEIRS).target == "من يد أخرى"


def test_a_file_that_others_write_all_the_time_is_said_and_stays(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(path: Path) -> None:
        path.write_bytes(path.read_bytes() + b"\n")

    monkeypatch.setattr(leftovers, "make", Rival(save, ".po", times=1_000))
    with pytest.raises(InputError, match="somebody else keeps writing it; try again"):
        catalog.update(room.po(), lambda c: (replace(c, comment="ours"), None))
    assert room.load().comment == ""


def test_an_update_that_changes_nothing_writes_nothing(room: Newsroom) -> None:
    path = room.po()
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    data = path.read_bytes()
    assert catalog.update(path, lambda c: (c, len(c.units))) == len(room.load().units)
    assert path.read_bytes() == data


def test_an_update_of_a_file_that_is_not_there_makes_none(room: Newsroom) -> None:
    path = room.po(name="other")
    with pytest.raises(InputError, match="no such file"):
        catalog.update(path, lambda c: (replace(c, comment="ours"), None))
    assert not path.exists()


def test_page_sees_a_save_that_changes_neither_time_nor_size(room: Newsroom) -> None:
    path, mine = room.po(), unit(room, MINE)
    put(room, THEIRS, "نص واحد")
    os.utime(path, (10**9, 10**9))
    desk = store.Catalogues(config.load(room.root))
    desk.open("ar", "story")
    path.write_bytes(path.read_bytes().replace("نص واحد".encode(), "نص آخرر".encode()))
    os.utime(path, (10**9, 10**9))
    ids = units.unit_id(mine), units.version(mine)
    desk.change(
        "ar", "story", *ids, lambda u: catalog.written(u, "نصي"), store.ChangeOrigin("Lina", "save")
    )
    assert (unit(room, MINE).target, unit(room, THEIRS).target) == ("نصي", "نص آخرر")
