"""Our comments do not grow: not by saves of polib or msgcat, not by runs after them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from newstranslate import catalog
from newstranslate.catalog.comments import read_comment
from newstranslate.catalog.twins import single
from newstranslate.catalog.wrapping import undone
from newstranslate.model import Catalogue, Unit
from tests.conftest import Newsroom

TERM = (
    "term: Organisation internationale pour les migrations → International Organization for "
    "Migration"
)
ARTICLE = """---
lang: fr
---

L’Organisation internationale pour les migrations aide la Commission européenne.

{{< figure src="a.jpg" caption="Une vue de la ville" title="La ville" >}}

::: warning Attention au pont
Il est fermé.
:::
"""
GLOSSARY = (
    "concept,kind,lock,fr,ar\n"
    "iom-name,name,hard,Organisation internationale pour les migrations,"
    "المنظمة الدولية للهجرة التي أنشئت عام واحد وخمسين وتسعمئة وألف في بروكسل\n"
)


def save_with_polib(path: Path) -> None:
    polib.pofile(str(path)).save()


def save_with_msgcat(path: Path) -> None:
    program = shutil.which("msgcat")
    if program is None:
        pytest.skip("no gettext tools")
    subprocess.run([program, "-o", path, path], check=True)


def _comments(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith("#. ")]


@pytest.mark.parametrize("save", [save_with_polib, save_with_msgcat])
def test_runs_after_another_program_add_no_comment(
    newsroom: Newsroom, save: Callable[[Path], None]
) -> None:
    newsroom.write("glossary/iom.csv", GLOSSARY)
    article = newsroom.write("articles/a.md", ARTICLE)
    newsroom.call("run", "articles/a.md", "--to", "ar", "--engine", "none")
    path = newsroom.root / "locales" / "ar" / "a.po"
    before = catalog.load(path).units
    assert any(unit.terms for unit in before)
    save(path)
    saved = _comments(path)
    newsroom.call("run", "articles/a.md", "--to", "ar", "--engine", "none")
    assert catalog.load(path).units == before
    once = path.read_bytes()
    newsroom.call("run", "articles/a.md", "--to", "ar", "--engine", "none")
    assert path.read_bytes() == once
    article.write_text(ARTICLE + "\nUne phrase de plus.\n", "utf-8")
    newsroom.call("run", "articles/a.md", "--to", "ar", "--engine", "none")
    assert sorted(_comments(path)) == sorted(["#. paragraph", *saved])


@pytest.mark.parametrize("text", [
    TERM,
    f"paragraph\n{TERM}\nterm: OIM → IOM\norigin: deepl",
    "draft: Les relations entre l’Allemagne et le Maroc sont excellentes, dit le porte-parole "
    "du gouvernement, qui parle de ses rendez-vous avec la presse et de ses avant-dernières idées.",
    "draft: " + "avant-dernier " * 30 + "mot",
    "note: " + "mot " * 60 + "fin",
    f"note: {'a' * 66} fin",  # one character too long for a line
    "note: voir https://example.org/" + "a" * 90 + " avant la publication",
    f"{TERM}\nX",
])  # fmt: skip
def test_a_line_that_polib_wrapped_is_one_line(text: str) -> None:
    entry = polib.POEntry(msgid="a", comment=text)
    wrapped = [line[3:] for line in str(entry).split("\n") if line.startswith("#. ")]
    assert len(wrapped) > text.count("\n") + 1
    assert undone(wrapped) == text.split("\n")


@pytest.mark.parametrize("text", [
    "term: OIM → IOM\nseen by the desk",
    f"{TERM}\nseen by the desk",  # longer than a line of polib
    f"{TERM[:75]}\n{TERM[75:]} and more words of another program, which fill a line of their own",
    "seen by the desk in the afternoon, and once more by the night desk, which had\nquestions",
])  # fmt: skip
def test_a_line_of_another_program_stays_one(text: str) -> None:
    assert undone(text.split("\n")) == text.split("\n")


def test_another_text_that_polib_wrapped_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    live = Unit("Le port.", "The port.")
    other = replace(live, target="The harbour, which the city rebuilt after the " + "war " * 20)
    other = replace(other, target=other.target.strip(), obsolete=True)
    for _ in range(2):
        path.write_bytes(catalog.serialise(Catalogue({}, (*united_by(path, live), other))))
        save_with_polib(path)
    (unit,) = united_by(path, live)
    assert unit.comment == f"{catalog.ANOTHER}{other.target}"


def united_by(path: Path, live: Unit) -> tuple[Unit, ...]:
    """Return the entries that a run makes of those in a file."""
    return single(catalog.load(path).units) if path.exists() else (live,)


@pytest.mark.parametrize("kind", ["shortcode caption", "title", "abbreviation", "front matter a"])
def test_a_kind_is_read_back(kind: str) -> None:
    unit = Unit("Un.", "واحد", kind=kind)
    assert read_comment(f"{kind}\nX").kind == kind
    written = catalog.serialise(Catalogue({}, (unit,)))
    assert catalog.parse(written, Path("a.po")).units[0].kind == kind


def test_a_kind_that_was_repeated_is_read_once() -> None:
    read = read_comment("shortcode caption\nshortcode caption\n\nX")
    assert (read.kind, read.other) == ("shortcode caption", ["", "X"])


def test_an_approval_by_a_long_name_is_one_line_after_polib(tmp_path: Path) -> None:
    who = "Lina Alami de la Rédaction centrale <lina.alami-benjelloun@translation-desk.example>"
    approved = catalog.approved(Unit("s", "t", fuzzy=True), who, "2026-11-28")
    unit = replace(approved, comment=f"{approved.comment}\nA note of Omar’s.")
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(Catalogue({"Language": "en"}, (unit,))))
    save_with_polib(path)
    assert "<lina.alami-\n# benjelloun@" in path.read_text("utf-8")
    (saved,) = catalog.load(path).units
    assert saved.comment == unit.comment
    assert catalog.signed(catalog.approver(saved)) == (who, "2026-11-28")
    assert catalog.unapproved(saved).comment == "A note of Omar’s."
