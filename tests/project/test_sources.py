"""Which files a run takes, and what it does with those that it cannot use."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import config
from newstranslate.errors import InputError
from newstranslate.formats import Dropped
from newstranslate.project import article_files, editions
from tests.conftest import Newsroom

TEXT = "---\nlang: {}\n---\n\nUn court texte de test.\n"
PAGE = "<!DOCTYPE html><html lang='fr'><head><title>Un titre</title></head><body><p>Bonjour.</p></body></html>"


def made(newsroom: Newsroom) -> set[str]:
    folder = newsroom.root / "locales/ar"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.po")}


def test_folder_is_taken_as_what_it_is(newsroom: Newsroom) -> None:
    newsroom.write("articles/robots.txt", "User-agent: *")
    newsroom.write("articles/page.html", PAGE)
    newsroom.write("articles/piece.html", "<p lang='fr'>Un morceau de page.</p>")
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--from", "fr")
    assert made(newsroom) == {"story.po", "piece.po"}
    assert "passed over, because they are not articles: 1 whole HTML page, 1 .txt file" in done.err
    assert not (newsroom.root / "articles/robots.md").exists()


def test_an_article_outside_of_the_project_is_said(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "far.md").write_text(TEXT.format("fr"), encoding="utf-8")
    newsroom.write("near.md", TEXT.format("fr"))
    far = newsroom.call("run", tmp_path / "far.md", "--to", "ar", "--engine", "none").err
    assert "far.md: is outside the project; check, status and prune do not" in far
    near = newsroom.call("run", "near.md", "articles", "--to", "ar", "--engine", "none").err
    assert "outside of the project" not in near


def test_mdx_is_an_article_and_stays_one(newsroom: Newsroom) -> None:
    text = "import A from 'a'\n\n<A>\n    Un mot.\n</A>\n"
    newsroom.write("articles/page.mdx", text)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--from", "fr")
    assert made(newsroom) == {"story.po", "page.po"}
    assert newsroom.targets("ar", "page") == {"Un mot.": ""}
    newsroom.call(
        "publish", "articles/page.mdx", "--to", "ar", "--from", "fr", "--fallback", "source"
    )
    printed = (newsroom.root / "articles/page.ar.mdx").read_text(encoding="utf-8")
    assert printed.endswith(text)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--from", "fr")
    assert made(newsroom) == {"story.po", "page.po"}


def test_folder_set_for_imports_is_imported(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", '[paths]\nimports = "articles/in"\n')
    prose = "Le port a rouvert lundi après trois semaines de travaux, dit le maire."
    newsroom.write("articles/in/port.txt", f"Le port rouvre enfin\n\n{prose}\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--from", "fr")
    assert made(newsroom) == {"story.po", "port.po"}


def test_articles_in_a_target_language_are_passed_over_and_the_rest_is_done(
    newsroom: Newsroom,
) -> None:
    newsroom.write("articles/other.md", TEXT.format("ar"))
    done = newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    assert "articles/other.md is in 'ar' already and not translated into it" in done.err
    assert made(newsroom) == {"story.po"}
    assert newsroom.po("en", "other").exists()
    assert done.status == 1
    status = newsroom.call("status")
    assert (status.status, "is in 'ar' already" in status.err) == (1, True)


CONFLICT = "<<<<<<< HEAD\nUn texte.\n=======\nUn autre texte.\n>>>>>>> autre\n"


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
def test_conflict_marks_are_refused_with_their_line(newsroom: Newsroom, name: str) -> None:
    newsroom.write(f"articles/{name}", f"Bonjour.\n\n{CONFLICT}")
    done = newsroom.call(
        "run", f"articles/{name}", "--to", "ar", "--engine", "none", "--from", "fr"
    )
    assert (done.status, f"{name}:3: git's conflict marks" in done.err) == (2, True)
    # Before its language is looked for, which is too short to tell.
    done = newsroom.call("run", f"articles/{name}", "--to", "ar", "--engine", "none")
    assert (done.status, f"{name}:3: git's conflict marks" in done.err) == (2, True)


@pytest.mark.parametrize(
    "text", [f"```\n{CONFLICT}```\n", "Titre\n=======\n\nUn texte.\n", "<<<<<<< pas une fusion\n"]
)
def test_what_only_looks_like_a_conflict_is_read(newsroom: Newsroom, text: str) -> None:
    newsroom.write("articles/a.md", f"Bonjour à tous.\n\n{text}")
    done = newsroom.call("run", "articles/a.md", "--to", "ar", "--engine", "none", "--from", "fr")
    assert done.status == 1, done.err


def test_conflict_in_the_glossary_is_refused(newsroom: Newsroom) -> None:
    newsroom.write(
        "glossary/terms.csv",
        "concept,kind,fr,ar\n<<<<<<< HEAD\na,noun,b,c\n=======\na,noun,d,e\n>>>>>>> x\n",
    )
    done = newsroom.call("run", "articles/story.md", "--to", "ar")
    assert (done.status, "terms.csv:2: git's conflict marks" in done.err) == (2, True)


@pytest.mark.parametrize("name", ["a.rtf", "a.odt", "a.pdf", "a.xyz", "a"])
def test_other_formats_are_refused_with_what_to_do(newsroom: Newsroom, name: str) -> None:
    newsroom.write(name, "{\\rtf1 Bonjour}")
    for command in (("run", name, "--to", "ar"), ("import", name)):
        done = newsroom.call(*command)
        why = "cannot read" if "." in name else "its name has no ending"
        assert (done.status, f"{name}: {why}" in done.err) == (2, True)
    assert made(newsroom) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le parquet a requis huit ans.", True),
        ("« Je n’ai jamais touché d’argent », a dit l’un d’eux.", True),
        ("Rabat Casablanca Fès Tanger Agadir Oujda Meknès Tétouan Salé Kénitra Safi Nador", True),
        ("Lire la suite", False),
        ("Tous droits réservés.", False),
        ("Accueil Monde Sport Culture Opinions", False),
    ],
)
def test_sentences_are_told_from_menu_words(text: str, expected: bool) -> None:
    assert Dropped(1, text, "why").is_sentence is expected
    assert not Dropped(1, text, "why", hidden=True).is_sentence


def test_a_file_that_was_imported_is_not_passed_over(newsroom: Newsroom) -> None:
    newsroom.write("articles/note.txt", "Le port\n\nLe port de Safi a rouvert lundi.\n")
    run = ("run", "--to", "ar", "--engine", "none", "--from", "fr")
    assert "1 .txt file" in newsroom.call(*run).err
    newsroom.call(*run, "articles/note.txt")
    assert "passed over" not in newsroom.call(*run).err


@pytest.mark.parametrize(
    ("name", "front", "expected"),
    [
        ("other.md", "lang: fr", True),
        ("moved.ar.md", "translationOf: moved.md", False),
        ("moved.ar.md", "lang: ar", True),
        ("story.ar.md", "lang: ar", False),
        ("notes.v2.md", "translationOf: moved.md", True),
        ("moved.ar.wp.html", "lang: ar", False),
        ("moved.v2.wp.html", "lang: ar", True),
        ("draft.ar.html", "lang: ar", True),
        (".hidden.md", "lang: fr", False),
    ],
)
def test_a_published_translation_is_no_article(
    newsroom: Newsroom, name: str, front: str, expected: bool
) -> None:
    path = newsroom.write(f"articles/{name}", f"---\n{front}\n---\n\nUn mot.\n")
    assert article_files.is_article(config.load(newsroom.root), path) is expected


@pytest.mark.parametrize("command", ["run", "publish", "export", "push"])
def test_a_published_file_is_no_article_when_it_is_named(newsroom: Newsroom, command: str) -> None:
    published = "---\nlang: ar\ntranslationOf: {}\n---\n\nنص.\n"
    newsroom.write("articles/story.ar.md", published.format("articles/story.md"))
    done = newsroom.call(command, "articles/story.ar.md", "--to", "en")
    assert done.status == 2
    assert "story.ar.md: is the published translation of articles/story.md: give" in done.err
    assert not newsroom.po("en", "story.ar").exists()


@pytest.mark.parametrize("case", ["original gone", "catalogue", "itself"])
def test_a_translation_that_is_an_article_itself_is_taken(newsroom: Newsroom, case: str) -> None:
    original = {"original gone": "gone.md", "itself": "story.ar.md"}.get(case, "story.md")
    path = newsroom.write("articles/story.ar.md", TEXT.format("ar"))
    run = ("run", "articles/story.ar.md", "--to", "en", "--engine", "none")
    if case == "catalogue":
        newsroom.call(*run)
    newsroom.write(
        "articles/story.ar.md", f"---\nlang: ar\ntranslationOf: articles/{original}\n---\n\nنص.\n"
    )
    assert "is the published translation" not in newsroom.call(*run).err
    assert newsroom.po("en", "story.ar").exists(), path


def test_a_published_page_is_no_article_when_it_is_named(newsroom: Newsroom) -> None:
    config_ = config.load(newsroom.root)
    newsroom.write("articles/page.html", "<p>Un morceau.</p>")
    pages = [newsroom.write(f"articles/page.{end}", "<p>نص.</p>") for end in ("ar.html", "en.html")]
    edition = editions.Edition("articles/page.html", "ar", files=("articles/page.ar.html",))
    editions.save(config_, edition)
    collector = article_files.Collector(config_)
    with pytest.raises(InputError, match="is the published translation of articles/page"):
        list(collector.collect(pages[:1]))
    assert list(collector.collect(pages[1:])) == pages[1:]


def test_a_published_file_is_no_article_after_its_article_was_moved(newsroom: Newsroom) -> None:
    path = newsroom.write("articles/old.ar.md", "---\ntranslationOf: articles/old.md\n---\n\nنص.\n")
    collector = article_files.Collector(config.load(newsroom.root))
    assert list(collector.collect([path])) == [path]
    edition = editions.Edition("articles/story.md", "ar", files=("articles/old.ar.md",))
    editions.save(config.load(newsroom.root), edition)
    with pytest.raises(InputError, match="is the published translation of articles/story"):
        list(article_files.Collector(config.load(newsroom.root)).collect([path]))


def test_a_published_page_in_a_folder_is_no_article_after_its_article_was_moved(
    newsroom: Newsroom,
) -> None:
    config_ = config.load(newsroom.root)
    pages = [newsroom.write(f"articles/{n}.html", "<p>Un morceau.</p>") for n in ("new", "old.ar")]
    articles = newsroom.root / "articles"
    assert set(pages) <= set(article_files.Collector(config_).collect([articles]))
    edition = editions.Edition("articles/new.html", "ar", files=("articles/old.ar.html",))
    editions.save(config_, edition)
    assert pages[1] not in article_files.Collector(config_).collect([articles])
    assert not article_files.is_article(config_, pages[1])
