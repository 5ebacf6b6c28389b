"""The language of an article whose catalogues exist stays what people worked from."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import catalog, config
from newstranslate.project import article_language
from newstranslate.testing import FakeDeepL
from tests.conftest import ARTICLE, Newsroom

PLAIN = ARTICLE.replace("lang: fr\n", "")
FIRST = "Le Maroc accueille l’OIM depuis 2007."
DUTCH = "De gemeente opent morgen een nieuw kantoor voor de vluchtelingen in de stad. " * 3
PO_ENTRY = 'msgid "Un second point"\nmsgstr ""'


def run(newsroom: Newsroom, *more: str) -> tuple[int, str]:
    done = newsroom.call("run", "articles/story.md", "--to", "ar", *more)
    return done.status, done.err


def worked_on(newsroom: Newsroom) -> bytes:
    newsroom.write("articles/story.md", PLAIN)
    run(newsroom, "--engine", "none", "--from", "fr")
    newsroom.edit(PO_ENTRY, 'msgid "Un second point"\nmsgstr "نقطة ثانية"')
    assert "X-Source-Language: fr" in newsroom.po().read_text(encoding="utf-8")
    return newsroom.po().read_bytes()


@pytest.mark.parametrize(
    ("front", "more"),
    [("", ("--from", "de")), ("lang: de\n", ())],
    ids=["--from", "front matter"],
)
def test_people_s_work_is_not_made_that_of_another_language(
    newsroom: Newsroom, front: str, more: tuple[str, ...]
) -> None:
    before = worked_on(newsroom)
    newsroom.write("articles/story.md", PLAIN.replace("---\n", f"---\n{front}", 1))
    status, said = run(newsroom, "--engine", "none", *more)
    assert status == 2
    assert "articles/story.md: its catalogue locales/ar/story.po is translated from 'fr'" in said
    assert "the article's language is now 'de'" in said
    assert "if 'de' is right, run articles/story.md with --change-source" in said
    assert newsroom.po().read_bytes() == before
    kept = newsroom.load().units
    status, said = run(newsroom, "--engine", "none", *more, "--change-source")
    assert "was translated from 'fr' until now; its texts are kept, as from 'de'" in said
    assert "X-Source-Language: de" in newsroom.po().read_text(encoding="utf-8")
    texts = [(unit.source, unit.target, unit.comment, unit.state) for unit in kept]
    assert texts == [(u.source, u.target, u.comment, u.state) for u in newsroom.load().units]
    assert "is translated from" not in run(newsroom, "--engine", "none", *more)[1]


def test_another_language_is_not_given_to_all_articles_at_once(newsroom: Newsroom) -> None:
    before = worked_on(newsroom)
    done = newsroom.call("run", "--to", "ar", "--engine", "none", "--from", "de", "--change-source")
    assert done.status == 2
    assert "--change-source needs the articles" in done.err
    assert newsroom.po().read_bytes() == before


def test_the_way_out_of_a_mistaken_option_is_offered(newsroom: Newsroom) -> None:
    worked_on(newsroom)
    newsroom.write("newstranslate.toml", 'source = "en"\n')
    _, said = run(newsroom, "--engine", "none")
    assert (
        "or if 'en' is right, run once: newstranslate run articles/story.md --from en --change-source"
        in said
    )
    assert run(newsroom, "--engine", "none", "--from", "en")[0] == 2
    run(newsroom, "--engine", "none", "--from", "en", "--change-source")
    assert "as in its catalogues" not in run(newsroom, "--engine", "none")[1]


@pytest.mark.parametrize("comment", ["# a remark of mine\n", ""], ids=["comment", "nothing"])
def test_a_comment_is_work_too(newsroom: Newsroom, comment: str) -> None:
    newsroom.write("articles/story.md", PLAIN)
    run(newsroom, "--engine", "none", "--from", "fr")
    newsroom.edit("#. list item", f"{comment}#. list item")
    status, _ = run(newsroom, "--engine", "none", "--from", "de")
    assert status == (2 if comment else 1)


@pytest.mark.parametrize("plural", ["نقاط", ""], ids=["plural", "nothing"])
def test_a_plural_is_work_too(newsroom: Newsroom, plural: str) -> None:
    newsroom.write("articles/story.md", PLAIN)
    run(newsroom, "--engine", "none", "--from", "fr")
    entry = f'msgid "%d point"\nmsgid_plural "%d points"\nmsgstr[0] ""\nmsgstr[1] "{plural}"\n'
    newsroom.po().write_text(
        f"{newsroom.po().read_text(encoding='utf-8')}\n{entry}", encoding="utf-8"
    )
    status, _ = run(newsroom, "--engine", "none", "--from", "de")
    assert status == (2 if plural else 1)


def test_what_only_machines_made_follows_and_that_is_said(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    newsroom.write("articles/story.md", PLAIN)
    run(newsroom, "--from", "de")
    said = run(newsroom, "--from", "fr")[1]
    assert "was translated from 'de' until now" in said
    assert "--retranslate drafts it again from 'fr'" in said
    assert "term: OIM" in newsroom.po().read_text(encoding="utf-8")
    assert "until now" not in run(newsroom, "--from", "fr")[1]


def test_correction_of_the_header_is_a_way_out(newsroom: Newsroom) -> None:
    worked_on(newsroom)
    newsroom.edit("X-Source-Language: fr", "X-Source-Language: de")
    assert run(newsroom, "--engine", "none", "--from", "de")[0] == 1


def test_a_tag_of_another_tool_is_read(newsroom: Newsroom) -> None:
    worked_on(newsroom)
    newsroom.edit("X-Source-Language: fr", "X-Source-Language: fr_FR")
    assert run(newsroom, "--engine", "none", "--from", "fr")[0] == 1


def test_a_tag_that_is_no_language_is_not_followed(newsroom: Newsroom) -> None:
    worked_on(newsroom)
    newsroom.edit("X-Source-Language: fr", "X-Source-Language: zz-unknown")
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    assert "internal error" not in run(newsroom, "--engine", "none")[1]


def test_a_region_is_no_other_language(newsroom: Newsroom) -> None:
    worked_on(newsroom)
    assert run(newsroom, "--engine", "none", "--from", "fr-CA")[0] == 1


def test_another_setting_changes_no_language(newsroom: Newsroom) -> None:
    before = worked_on(newsroom)
    newsroom.write("newstranslate.toml", 'source = "de"\n')
    _, said = run(newsroom, "--engine", "none")
    assert "articles/story.md: 'fr', as in its catalogues, not 'de' as in the settings" in said
    assert newsroom.po().read_bytes() == before
    assert "is translated from" not in newsroom.call("status").err


def test_a_mistyped_option_does_not_outrank_the_settings(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.md", PLAIN)
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    run(newsroom, "--from", "de")
    _, said = run(newsroom)
    assert "as in its catalogues" not in said
    assert "X-Source-Language: fr" in newsroom.po().read_text(encoding="utf-8")


def test_another_guess_at_an_edited_text_changes_no_language(newsroom: Newsroom) -> None:
    worked_on(newsroom)
    newsroom.write("articles/story.md", PLAIN + f"\n{DUTCH}\n")
    _, said = run(newsroom, "--engine", "none")
    assert "detected" not in said
    assert "X-Source-Language: fr" in newsroom.po().read_text(encoding="utf-8")
    assert newsroom.targets()["Un second point"] == "نقطة ثانية"


def test_catalogues_of_another_article_say_nothing(newsroom: Newsroom, tmp_path: Path) -> None:
    worked_on(newsroom)
    newsroom.edit("articles/story.md sha256", "articles/other.md sha256")
    newsroom.write("articles/story.md", PLAIN + f"\n{DUTCH * 5}\n")
    assert "Dutch, detected" in run(newsroom, "--engine", "none")[1]


@pytest.mark.parametrize("regional", ["ar", "es"])
def test_catalogues_from_two_regions_say_the_same_in_any_order(
    newsroom: Newsroom, regional: str
) -> None:
    article = newsroom.write("articles/story.md", PLAIN)
    for lang in ("ar", "es"):
        source = "fr-CA" if lang == regional else "fr"
        header = (
            f"{catalog.SOURCE_FIELD}: articles/story.md sha256:0\\n"
            f"{catalog.SOURCE_LANGUAGE_FIELD}: {source}\\n"
        )
        newsroom.write(f"locales/{lang}/story.po", f'msgid ""\nmsgstr "{header}"\n')
    assert article_language.find(config.load(newsroom.root), article, PLAIN, print) == "fr"


def one_mistaken_run(newsroom: Newsroom, mistaken: str, setting: str) -> str:
    """Return what is said after a run from another language into ar, with work in es, from fr."""
    newsroom.write("articles/story.md", PLAIN)
    newsroom.call("run", "articles", "--to", "es", "--from", "fr", "--engine", "none")
    newsroom.edit(PO_ENTRY, 'msgid "Un second point"\nmsgstr "Un segundo punto"', "es")
    run(newsroom, "--from", mistaken, "--engine", "none")
    assert f"X-Source-Language: {mistaken}" in newsroom.po().read_text(encoding="utf-8")
    newsroom.write("newstranslate.toml", setting)
    return newsroom.call("run", "articles", "--engine", "none", "--dry-run").err


@pytest.mark.parametrize("targets", ['["ar", "es"]', '["es", "ar"]'])
def test_people_s_work_says_the_language_after_a_mistaken_run(
    newsroom: Newsroom, targets: str
) -> None:
    said = one_mistaken_run(newsroom, "es", f'source = "fr"\ntargets = {targets}\n')
    assert "as in" not in said
    assert "already" not in said
    newsroom.call("run", "articles", "--engine", "none")
    for lang in ("ar", "es"):
        assert "X-Source-Language: fr" in newsroom.po(lang).read_text(encoding="utf-8")


@pytest.mark.parametrize("targets", ['["ar", "es"]', '["es", "ar"]'])
@pytest.mark.parametrize("source", ["", "de"])
def test_the_note_names_catalogues_that_differ(
    newsroom: Newsroom, targets: str, source: str
) -> None:
    setting = f'source = "{source}"\n' if source else ""
    said = one_mistaken_run(newsroom, "es", f"{setting}targets = {targets}\n")
    assert (
        "articles/story.md: 'fr', as in locales/es/story.po (edited by people), not 'es' as in "
        "locales/ar/story.po"
    ) in said
    assert ("not 'de' as in the settings" in said) == bool(source)
    assert ("--from de --change-source" in said) == bool(source)


@pytest.mark.parametrize("targets", ['["ar", "es"]', '["es", "ar"]'])
@pytest.mark.parametrize(("source", "lang"), [("fr", "fr"), ("de", "de"), ("", "de")])
def test_the_settings_decide_between_two_works(
    newsroom: Newsroom, targets: str, source: str, lang: str
) -> None:
    one_mistaken_run(newsroom, "de", "")
    newsroom.edit(PO_ENTRY, 'msgid "Un second point"\nmsgstr "نقطة ثانية"')
    setting = f'source = "{source}"\n' if source else ""
    newsroom.write("newstranslate.toml", f"{setting}targets = {targets}\n")
    said = newsroom.call("run", "articles", "--engine", "none").err
    assert f"articles/story.md: '{lang}', as in locales/{'es' if lang == 'fr' else 'ar'}/" in said
    assert "as in the settings" not in said


def test_catalogues_without_work_that_differ_say_nothing(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.md", f"{PLAIN}\n{FIRST * 4}\n")
    newsroom.call("run", "articles", "--to", "es", "--from", "fr", "--engine", "none")
    run(newsroom, "--from", "de", "--engine", "none")
    newsroom.write("newstranslate.toml", 'targets = ["es", "ar"]\n')
    assert "French, detected" in newsroom.call("run", "articles", "--engine", "none").err


ARABIC = "افتتحت المنظمة مكتبا في الرباط يوم الاثنين بحضور الوزير.\n"


@pytest.mark.parametrize(
    ("source", "text", "refused"),
    [
        ("fr", ARABIC, True),
        ("fr", FIRST, False),
        ("fr", f"{FIRST * 3}\n\n{ARABIC}", False),
        ("ar", ARABIC, False),
        ("ar", FIRST, False),
        ("ar", FIRST * 9, True),
        ("ar", f"{ARABIC}\n{FIRST * 9}", False),
    ],
)
def test_an_article_in_other_letters_is_not_taken_for_the_project_s_language(
    newsroom: Newsroom, source: str, text: str, refused: bool
) -> None:
    newsroom.write("newstranslate.toml", f'source = "{source}"\n')
    newsroom.write("articles/story.md", text)
    done = newsroom.call("run", "articles", "--to", "en", "--engine", "none")
    said = f"articles/story.md: its letters are not those of '{source}', which the setting source"
    assert (said in done.err) == refused
    assert newsroom.po("en").exists() != refused
