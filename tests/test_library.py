"""The public API: thirty names that stay, whose documented sessions run as they are shown."""

from __future__ import annotations

import doctest
import inspect
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import newstranslate as nt
from newstranslate.engines import Base

ROOT = Path(__file__).parents[1]
NAMES = """Answer Article Catalogue Config Engine Finding Glossary NewstranslateError Pair Request
Segment State TermUse Unit check_catalogue check_pair create_engine find_terms load_catalogue
load_config load_glossary merge_article publish_article read_article render_article search_memory
split_sentences translate update_catalogue with_drafts""".split()
PAIR = nt.Pair("fr", "en")


def test_names_are_these() -> None:
    assert nt.__all__ == NAMES
    assert len(NAMES) <= 30


@pytest.mark.parametrize("name", NAMES)
def test_name_is_documented_and_typed(name: str) -> None:
    value = getattr(nt, name)
    assert value.__doc__
    assert f"`{name}`" in (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    if inspect.isfunction(value):
        assert "return" in value.__annotations__
        assert value.__module__ == "newstranslate.api"


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'transalte'"):
        _ = nt.transalte


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("articles", "glossary", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for made in (tmp_path / "locales").rglob("transferts-de-fonds.po"):
        made.unlink()  # by run-example, where somebody called it
    shutil.copy(ROOT / "newstranslate.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("newsroom")
def test_documented_sessions_run_as_shown() -> None:
    text = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    assert text.count("```pycon\n") > 6
    code = "".join(part.split("```", 1)[0] for part in text.split("```pycon\n")[1:])
    session = doctest.DocTestParser().get_doctest(code, {}, "library.md", "docs/library.md", 0)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    result = runner.run(session, out=said.append)
    assert not result.failed, "".join(said)


def article(tmp_path: Path, text: str, name: str = "story.md") -> nt.Article:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return nt.read_article(tmp_path / name, "fr", nt.Config(tmp_path))


def test_merge_keeps_what_a_person_wrote(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "en" / "story.po"
    one = article(tmp_path, "Le pont est ouvert.\n")
    nt.update_catalogue(path, lambda old: nt.merge_article(one, PAIR, old))
    head, unit = path.read_text(encoding="utf-8").rsplit('msgstr ""', 1)
    path.write_text(f'{head}msgstr "The bridge is open."{unit}', encoding="utf-8")
    two = article(tmp_path, "Le pont est ouvert.\n\nLa gare aussi.\n")
    nt.update_catalogue(path, lambda old: nt.merge_article(two, PAIR, old))
    drafts = {unit.key: "machine" for unit in nt.load_catalogue(path).units}
    nt.update_catalogue(path, lambda old: nt.with_drafts(old or fail(), drafts, "machine"))
    assert [(unit.target, unit.state) for unit in nt.load_catalogue(path).units] == [
        ("The bridge is open.", nt.State.APPROVED),
        ("machine", nt.State.DRAFT),
    ]


def fail() -> nt.Catalogue:
    raise AssertionError


def test_update_twice_changes_no_byte(tmp_path: Path) -> None:
    path, one = tmp_path / "story.po", article(tmp_path, "Le pont est ouvert.\n")
    nt.update_catalogue(path, lambda old: nt.merge_article(one, PAIR, old))
    before = path.read_bytes()
    nt.update_catalogue(path, lambda old: nt.merge_article(one, PAIR, old))
    assert path.read_bytes() == before


def test_update_never_overwrites_a_save_made_meanwhile(tmp_path: Path) -> None:
    path, one = tmp_path / "story.po", article(tmp_path, "Le pont est ouvert.\n")
    nt.update_catalogue(path, lambda old: nt.merge_article(one, PAIR, old))
    two = article(tmp_path, "Le pont est ouvert.\n\nLa gare aussi.\n")
    calls: list[object] = []

    def change(old: nt.Catalogue | None) -> nt.Catalogue:
        calls.append(old)
        if len(calls) == 1:  # an editor saves while we work
            hers = '\n# hers\nmsgid "a"\nmsgstr "b"\n'
            path.write_text(path.read_text(encoding="utf-8") + hers, encoding="utf-8")
        return nt.merge_article(two, PAIR, old)

    nt.update_catalogue(path, change)
    assert len(calls) == 2
    assert "hers" in path.read_text(encoding="utf-8")


def test_update_refuses_an_emptied_file(tmp_path: Path) -> None:
    path, one = tmp_path / "story.po", article(tmp_path, "Le pont est ouvert.\n")
    path.write_bytes(b"")
    with pytest.raises(nt.NewstranslateError, match="empty"):
        nt.update_catalogue(path, lambda old: nt.merge_article(one, PAIR, old))
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    ("name", "pair", "why"),
    [("other.md", PAIR, "is that of story.md"), ("story.md", nt.Pair("fr", "ar"), "is in 'en'")],
)
def test_merge_refuses_a_catalogue_of_something_else(
    tmp_path: Path, name: str, pair: nt.Pair, why: str
) -> None:
    old = nt.merge_article(article(tmp_path, "Le pont est ouvert.\n"), PAIR)
    with pytest.raises(nt.NewstranslateError, match=why):
        nt.merge_article(article(tmp_path, "Rien.\n", name), pair, old)


class Echo(Base):
    name = "echo"
    answers = ("The IMF said no.", "IOM said no.")

    def translate(self, requests: Sequence[nt.Request], pair: nt.Pair) -> Iterator[nt.Answer]:
        yield from (nt.Answer(request.key, self.answers[0]) for request in requests)

    def retry(self, failed: object, pair: nt.Pair) -> Iterator[str]:
        yield self.answers[1]


def test_translate_asks_again_for_a_hard_term(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("concept,kind,lock,fr,en\niom,acronym,hard,OIM,IOM\n")
    terms = nt.load_glossary(tmp_path)
    one = article(tmp_path, "L’OIM a dit non.\n")
    assert list(nt.translate(one, Echo(), PAIR, terms).values()) == ["IOM said no."]


def test_translate_keeps_no_answer_that_the_gate_refuses(tmp_path: Path) -> None:
    engine = Echo()
    engine.answers = ("", "")
    assert nt.translate(article(tmp_path, "Le pont est ouvert.\n"), engine, PAIR) == {}


def test_check_catalogue_refuses_an_unknown_profile(tmp_path: Path) -> None:
    with pytest.raises(nt.NewstranslateError, match="no profile 'strict'"):
        nt.check_catalogue(tmp_path / "a.po", profile="strict")


def test_drafts_go_only_into_units_of_the_article_without_a_text() -> None:
    units = (nt.Unit("a"), nt.Unit("b", obsolete=True), nt.Unit("c", plural="cs"))
    filled = nt.with_drafts(nt.Catalogue({}, units), {unit.key: "x" for unit in units}, "mine")
    assert [unit.target for unit in filled.units] == ["x", "", ""]


def test_a_catalogue_of_an_earlier_version_stays_as_it_is(tmp_path: Path) -> None:
    one = article(tmp_path, "Le pont est ouvert.\n")
    made = nt.merge_article(one, PAIR)
    header = {name: value for name, value in made.header.items() if "Units" not in name}
    old = replace(made, header=header)
    assert nt.merge_article(one, PAIR, old) is old


def test_publish_refuses_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(nt.NewstranslateError, match="no format 'pdf'"):
        nt.publish_article(tmp_path / "story.md", "en", kind="pdf")


def test_searching_the_memory_writes_nothing(newsroom: Path) -> None:
    project = nt.load_config(newsroom)
    assert nt.search_memory("Il parle.", PAIR, project) == []
    assert not (newsroom / ".newstranslate").exists()


@pytest.mark.parametrize(
    ("source", "answer", "pair", "wanted"),
    [
        ("L’OIM a dit non.", "The OIM said no.", PAIR, "The IOM said no."),
        ("Il part en août.", "يسافر في أغسطس.", nt.Pair("fr", "ar-MA"), "يسافر في غشت."),
    ],
)
def test_translate_repairs_what_is_certain(
    tmp_path: Path, source: str, answer: str, pair: nt.Pair, wanted: str
) -> None:
    (tmp_path / "terms.csv").write_text("concept,kind,lock,fr,en\niom,acronym,hard,OIM,IOM\n")
    engine = Echo()
    engine.answers = (answer, answer)
    found = nt.translate(article(tmp_path, f"{source}\n"), engine, pair, nt.load_glossary(tmp_path))
    assert list(found.values()) == [wanted]
