"""One article in one language, in memory: what is printed, what the file says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import fragment, markdown
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Catalogue, Pair, Unit
from newstranslate.project.layout import Layout
from newstranslate.project.sources import SourceArticle
from newstranslate.publish import job as jobs
from newstranslate.publish import preview
from newstranslate.publish.job import PublishJob, template_of
from newstranslate.publish.links import Links
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.record import Record

TITLE, BODY = "Le port", "Un quai."
SOURCE = f"---\ntitle: {TITLE}\nslug: le-port\n---\n\n{BODY}\n"
TARGETS = {TITLE: "الميناء", BODY: "رصيف."}
USUAL, MARKDOWN = Config(), PublishOptions()
HEAD = {"PO-Revision-Date": "2026-11-20 10:00+0000"}


def job(
    source: str = SOURCE,
    targets: Mapping[str, str] = TARGETS,
    *,
    name: str = "articles/a.md",
    lang: str = "ar",
    config: Config = USUAL,
    options: PublishOptions = MARKDOWN,
    fuzzy: tuple[str, ...] = (),
    **other: object,
) -> PublishJob:
    """Return the job of an article; `fuzzy` are the sources of its drafts."""
    found = formats.of(name).read(source, name, formats.Options("fr", front_matter=("title",)))
    article = replace(found, digest=files.digest(source.encode()))
    units = {
        one.key: Unit(one.text, targets[one.text], one.context, fuzzy=one.text in fuzzy)
        for one in article.segments
        if one.text in targets
    }
    terms = Glossary(())
    header = HEAD | {catalog.SOURCE_FIELD: f"{name} sha256:{article.digest}"}
    return PublishJob(
        config=config,
        options=options,
        source=SourceArticle(str(config.root / name), name, "fr"),
        lang=lang,
        article=article,
        catalogue=Catalogue(header, tuple(units.values())),
        lock=Lock(terms, Pair("fr", lang)),
        terms=terms,
        path=Path("locales/ar/a.po"),
        **other,  # type: ignore[arg-type]
    )


def links(made: PublishJob) -> Links:
    """Return links that lead nowhere else."""
    folder = made.source.path.parent
    layout = Layout(made.config)
    return Links(made.config, layout, Record(made.config), made.lang, "md", folder, folder)


def printed(made: PublishJob) -> str:
    return made.finished(made.rendered(), links(made)).decode()


HEADED = "Un mot.\n\n# Le **grand** port\n\n# Un autre\n"


@pytest.mark.parametrize(
    ("source", "targets", "title"),
    [
        (SOURCE, TARGETS, "الميناء"),
        (SOURCE, {}, TITLE),
        (SOURCE, {TITLE: ""}, TITLE),
        (HEADED, {"Le **grand** port": "الميناء **الكبير**"}, "الميناء الكبير"),
        (HEADED, {}, "Le grand port"),
        ("## Petit\n\nUn quai.\n", {}, ""),
        ("", {}, ""),
    ],
)
def test_the_title_is_that_of_the_front_matter_or_the_first_heading(
    source: str, targets: Mapping[str, str], title: str
) -> None:
    assert job(source, targets).title == title


@pytest.mark.parametrize(
    ("targets", "fuzzy", "drafts", "state"),
    [
        (TARGETS, (), False, "approved"),
        (TARGETS, (), True, "approved"),
        (TARGETS, (BODY,), False, "approved"),
        (TARGETS, (BODY,), True, "draft"),
        ({TITLE: "الميناء"}, (), False, "partial"),
        ({TITLE: "الميناء", BODY: ""}, (), False, "partial"),
        ({TITLE: "الميناء"}, (), True, "draft"),
        ({}, (), False, "partial"),
    ],
)
def test_the_state_of_a_result(
    targets: Mapping[str, str], fuzzy: tuple[str, ...], drafts: bool, state: str
) -> None:
    made = job(targets=targets, fuzzy=fuzzy, options=PublishOptions(drafts=drafts))
    assert made.state == state
    assert made.is_untouched is not any(targets.values())
    told = markdown.values(printed(made), "a.md")
    assert told.get("status") == ("draft" if state == "draft" else None)
    assert ("مسودة" in printed(made)) is (state == "draft")


def test_an_article_without_words_is_approved_and_is_not_left_untouched() -> None:
    made = job("```\ncode\n```\n", {})
    assert (made.state, made.is_untouched, list(made.notes())) == ("approved", False, [])


@pytest.mark.parametrize(
    ("drafts", "targets"),
    [(False, {TITLE: "الميناء"}), (True, TARGETS)],
)
def test_drafts_are_printed_where_that_is_said(drafts: bool, targets: Mapping[str, str]) -> None:
    made = job(fuzzy=(BODY,), options=PublishOptions(drafts=drafts))
    assert {source: target for (_, source), target in made.approved.items()} == targets
    assert (TARGETS[BODY] in made.rendered()) is drafts


@pytest.mark.parametrize(
    ("lang", "config", "target", "shown"),
    [
        ("ar", Config(), 'قال "نعم", +212 5', "قال «نعم»، \u2066+212 5\u2069"),
        ("ar", Config(typography=False), 'قال "نعم", +212 5', 'قال "نعم", \u2066+212 5\u2069'),
        ("ar", Config(bidi="off"), 'قال "نعم", +212 5', "قال «نعم»، +212 5"),
        ("ar", Config(bidi="bdi"), "هاتف +212 5", 'هاتف <bdi dir="ltr">+212 5</bdi>'),
        ("en", Config(bidi="bdi"), "Call +212 5", "Call +212 5"),
        ("fr", Config(typography=False), "Quoi ?", "Quoi ?"),
        ("fr", Config(), "Quoi ?", "Quoi\u202f?"),
    ],
)
def test_typography_and_direction_are_set_where_the_project_wants_them(
    lang: str, config: Config, target: str, shown: str
) -> None:
    made = job(targets={BODY: target}, lang=lang, config=config)
    assert made.approved["", BODY] == target
    assert made.printed["", BODY] == shown


@pytest.mark.parametrize("target", ["رصيف.  ", "    رصيف.", "\tرصيف.", "\n\nرصيف.\r\n"])
def test_blanks_that_an_editor_left_round_a_target_are_no_marks(target: str) -> None:
    made = job("Un quai.\nUne mer.\n", {BODY: target, "Une mer.": "بحر."})
    assert made.approved["", BODY] == target
    assert printed(made).endswith("---\n\nرصيف.\nبحر.\n")


def test_blanks_that_are_the_sources_own_stay() -> None:
    made = job(targets={BODY: " رصيف. "})
    changed = replace(made, article=replace(made.article, segments=()))
    unit = Unit(f" {BODY} ", " رصيف. ")
    assert replace(changed, catalogue=Catalogue(HEAD, (unit,))).printed[unit.key] == " رصيف. "


# --- what a Markdown file says of itself --------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "config", "source", "facts"),
    [
        ("ar", Config(), SOURCE, {"dir": "rtl", "slug": "le-port"}),
        ("en", Config(), SOURCE, {"slug": "le-port"}),
        ("ar", Config(slug="translate"), SOURCE, {"dir": "rtl", "slug": "الميناء"}),
        ("ar", Config(slug="translate"), SOURCE.replace("slug: le-port\n", ""), {"dir": "rtl"}),
        ("ar", Config(slug="translate"), SOURCE.replace("title: Le port\n", ""), {"dir": "rtl", "slug": "le-port"}),
        ("en", Config(publish_keys=("translationKey",)), SOURCE, {"slug": "le-port", "translationKey": "a"}),
        ("en", Config(publish_keys=("slug",)), SOURCE, {"slug": "le-port"}),
    ],
)  # fmt: skip
def test_facts_of_a_result(
    lang: str, config: Config, source: str, facts: Mapping[str, str]
) -> None:
    made = job(source, lang=lang, config=config)
    told = dict(markdown.values(printed(made), "a.md"))
    own = {"lang": lang, "translationOf": "articles/a.md"}
    told.pop("newstranslate")
    told.pop("title", None)
    assert told == {**own, **facts}


@pytest.mark.parametrize(
    ("permalink", "line", "told"),
    [
        ("prefix", "permalink: /2026/port/", {"permalink": "/ar/2026/port/"}),
        ("prefix", "url: /port", {"url": "/ar/port"}),
        ("prefix", "url: port", {"url": "port"}),
        ("prefix", "url: https://a.example/port", {"url": "https://a.example/port"}),
        ("prefix", "permalink: 12", {"permalink": 12}),
        ("keep", "permalink: /2026/port/", {"permalink": "/2026/port/"}),
    ],
)
def test_own_addresses_go_below_the_language_where_the_project_wants_that(
    permalink: str, line: str, told: Mapping[str, object]
) -> None:
    made = job(SOURCE.replace("slug: le-port", line), config=Config(permalink=permalink))
    found = markdown.values(printed(made), "a.md")
    assert {key: found[key] for key in told} == told


def test_missing_keys_that_tie_languages_together_are_named() -> None:
    config = Config(publish_keys=("translationKey", "slug"))
    assert list(job(config=config).notes()) == [
        "articles/a.md has no translationKey: add 'translationKey: a' to link the languages"
    ]
    assert list(job(targets={}).notes()) == [
        "no unit of articles/a.md is translated; the result is the source text"
    ]
    assert list(job().notes()) == []
    kept = job("<p>Un quai.</p>", name="articles/a.html", config=config)
    assert list(kept.notes()) == []


def test_words_that_are_in_no_unit_are_named() -> None:
    drawn = job(SOURCE + "\n+-----+-----+\n| Une | vue |\n+-----+-----+\n")
    assert list(drawn.notes()) == [
        "2 words are as in the source, in markup that is left as it is; translate them in this file"
    ]


@pytest.mark.parametrize("provenance", [False, True])
def test_provenance_is_said_where_that_is_asked(provenance: bool) -> None:
    text = printed(job(options=PublishOptions(provenance=provenance)))
    assert ("provenance: " in text) is provenance
    assert text.rstrip().endswith("تُرجم عن الفرنسية بتاريخ 20 نوفمبر 2026.*") is provenance


@pytest.mark.parametrize("kind", ["md", "html", "wordpress"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_line_ends_as_in_the_source(kind: str, newline: str) -> None:
    made = job(SOURCE.replace("\n", newline), options=PublishOptions(kind=kind))
    data = made.finished(made.rendered(), links(made))
    assert (data.count(b"\r\n") == data.count(b"\n")) is (newline == "\r\n")
    assert b"\r\r" not in data
    assert (b"\nnewstranslate: " in data) is (kind == "md")


def test_pages_have_the_lines_that_are_given_for_their_head() -> None:
    made = job(options=PublishOptions(kind="html"))
    line = '<link rel="canonical" href="https://a.example/port">'
    assert line in made.finished(made.rendered(), links(made), (line,)).decode()
    assert line not in printed(made)


def test_remarks_of_a_writer_reach_the_user_by_the_name_of_the_article(tmp_path: Path) -> None:
    said: list[str] = []
    source = f"{SOURCE}\n![](absent.png)\n"
    made = job(
        source, options=PublishOptions(kind="docx"), config=Config(tmp_path), say=said.append
    )
    made.finished(made.rendered(), links(made))
    assert len(said) == 1
    assert said[0].startswith("articles/a.md: ar: ")
    assert "absent.png" in said[0]


def test_a_template_lies_in_the_project() -> None:
    assert template_of(Config(Path("/desk"))) is None
    assert template_of(Config(Path("/desk"), docx_template="a.docx")) == Path("/desk/a.docx")


# --- articles that keep their form --------------------------------------------------------

PAGE = '<p class="a">Un <b>quai</b>.</p>\n<p>Deux.</p>\n'
IN_PAGE = {"Un <b>quai</b>.": "رصيف <b>واحد</b>.", "Deux.": "اثنان."}


def page(folder: Path, source: str = PAGE, **other: object) -> PublishJob:
    path = folder / "articles/a.html"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(source.encode())
    parts = {"targets": IN_PAGE, "config": Config(folder)} | other
    return job(source, name="articles/a.html", **parts)  # type: ignore[arg-type]


def test_html_in_place_says_its_language_where_it_is_translated(tmp_path: Path) -> None:
    whole = f'<html lang="fr"><body>{PAGE}</body></html>'
    text = printed(page(tmp_path, whole))
    assert "رصيف <b>واحد</b>." in text
    assert '<html lang="ar" dir="rtl">' in text
    assert "مسودة" not in text
    assert printed(page(tmp_path, whole, targets={})) == whole


def test_a_draft_of_html_in_place_says_so(tmp_path: Path) -> None:
    made = page(tmp_path, fuzzy=("Deux.",), options=PublishOptions(drafts=True))
    assert "مسودة" in printed(made)
    assert (made.kind, made.front_matter, made.slug()) == ("html", {}, "")


def test_an_article_that_changes_while_it_is_published_is_refused(tmp_path: Path) -> None:
    made = page(tmp_path)
    made.source.path.write_bytes(b"<p>Trois.</p>")
    with pytest.raises(InputError, match="changed during publishing; publish it again"):
        printed(made)


def test_words_between_template_tags_are_found_in_html_in_place(tmp_path: Path) -> None:
    words = "Un {% if x %}oui{% else %}non{% endif %}."
    target = "He {% if x %}yes{% else %}no{% endif %}."
    made = page(tmp_path, f"<p>{words}</p>", targets={words: target}, lang="en")
    assert printed(made) == f"<p>{target}</p>"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<b>", "", "changes the blocks, links or tags"),
        ('class="a"', 'class="b"', "changes the blocks, links or tags"),
        ("اثنان", "ثلاثة", "does not contain the words as approved"),
    ],
)
def test_html_in_place_is_proved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    render = fragment.render
    monkeypatch.setattr(fragment, "render", lambda *parts: render(*parts).replace(old, new))
    with pytest.raises(InputError, match=said):
        page(tmp_path).rendered()


@pytest.mark.parametrize(
    ("name", "asked", "kind"),
    [
        ("articles/a.md", "md", "md"),
        ("articles/a.md", "html", "html"),
        ("articles/a.html", "md", "html"),
        ("articles/a.HTM", "docx", "html"),
        ("articles/a.docx", "md", "docx"),
        ("articles/a.DOCX", "html", "docx"),
    ],
)
def test_what_keeps_its_form_is_published_in_it(name: str, asked: str, kind: str) -> None:
    made = job("", {}) if name.endswith(".md") else job("", {}, name="articles/a.html")
    source = SourceArticle(name, name, "fr")
    assert replace(made, source=source, options=PublishOptions(kind=asked)).kind == kind


# --- the preview's signs ---


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<head></head><body>⸨Un⸩ ⸦deux⸧</body>", '<body><mark class="nt-unapproved">Un</mark> <mark class="nt-untranslated">deux</mark></body>'),
        ('<head><title>⸨Un⸩</title></head><body title="⸨Un⸩">x</body>', '<title>Un</title>'),
        ('<head></head><body><i title="⸦a⸧">b</i></body>', '<body><i title="a">b</i></body>'),
        ("<head></head><body><script>⸨a⸩ < b</script>⸨c⸩</body>", '<script>a < b</script><mark class="nt-unapproved">c</mark>'),
        ("<head></head><body><!-- ⸨a⸩ --></body>", "<!-- a -->"),
        ("<p>⸨Un⸩</p>", '<p><mark class="nt-unapproved">Un</mark></p>'),
    ],
)  # fmt: skip
def test_signs_become_elements_in_the_text_of_a_page_alone(page: str, shown: str) -> None:
    made = preview._marked(page)
    assert shown in made
    assert made.count(f"<style>{preview.STYLE}</style>") == 1
    if "</head>" in page:
        assert f"<style>{preview.STYLE}</style></head>" in made
    else:
        assert made.startswith("<style>")


@pytest.mark.parametrize(
    ("target", "source", "printed"),
    [
        (" The port.\n", "Le port.", "The port."),
        (" The port. ", " Le port. ", " The port. "),
        (" ", "Le port.", " "),  # an empty target would print the source
        ("\u00a0", "Le port.", "\u00a0"),
    ],
)
def test_a_target_is_printed_with_the_edges_of_its_source(
    target: str, source: str, printed: str
) -> None:
    assert jobs._trimmed(target, source) == printed
