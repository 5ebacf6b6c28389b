"""What a person corrected in a published file comes back, and nothing that was approved is lost."""

from __future__ import annotations

import shutil
from dataclasses import replace

import docx
import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate import catalog
from newstranslate.model import State
from newstranslate.publish import corrections
from tests.conftest import Newsroom

ARTICLE = """---
title: Un accord
lang: fr
---

# Un accord signé

Le Maroc a signé hier. L’Espagne suivra « demain ». Voir [la suite](other.md#a).

- Un point **important**
- Un second point

![Une image](a.png "Une légende")

```
code
```

Un second point
"""
AR = {
    "Un accord": "اتفاق",
    "Un accord signé": "توقيع اتفاق",
    "Le Maroc a signé hier.": "وقّع المغرب أمس.",
    "L’Espagne suivra « demain ».": 'وستليه إسبانيا "غدا", هاتف +212 5 37 22.',
    "Voir [la suite](other.md#a).": "انظر [البقية](other.md#a).",
    "Un point **important**": "نقطة **مهمة**",
    "Un second point": "نقطة ثانية",
    "Une image": "صورة",
    "Une légende": "شرح",
}
RESULT = "articles/story.ar.md"


def approve(room: Newsroom, name: str = "story") -> None:
    path, loaded = room.po("ar", name), room.load("ar", name)
    units = tuple(
        replace(
            u,
            target=AR.get(u.source, u.source),
            fuzzy=False,
            comment="waive untranslated: essai\nwaive language: essai\nwaive numbers: essai",
        )
        for u in loaded.units
    )
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    newsroom.write("articles/story.md", ARTICLE)
    newsroom.write("articles/other.md", "# Un second point\n")
    newsroom.write("articles/a.png", "x")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom)
    approve(newsroom, "other")
    done = newsroom.call("publish", "articles", "--to", "ar")
    assert done.status == 0, done.err
    return newsroom


def correct(room: Newsroom, old: str, new: str, name: str = RESULT) -> None:
    path = room.root / name
    text = path.read_bytes().decode()
    assert old in text, text
    path.write_bytes(text.replace(old, new, 1).encode())


def take(room: Newsroom, *options: str, status: int = 0) -> str:
    done = room.call("import-published", RESULT, *options)
    assert done.status == status, done.err + done.out
    return done.out + done.err


def test_published_file_as_it_is_brings_no_change(room: Newsroom) -> None:
    before = room.po().read_bytes()
    said = "note: articles/story.ar.md has no changes that were not imported or published\n"
    assert take(room) == f"locales/ar/story.po: 0 units changed\n{said}"
    assert room.po().read_bytes() == before


def later(room: Newsroom, source: str, target: str) -> None:
    """Correct a unit in the catalogue, after publication."""
    units = tuple(
        replace(u, target=target) if u.source == source else u for u in room.load("ar").units
    )
    room.po().write_bytes(catalog.serialise(replace(room.load("ar"), units=units)))


def test_what_was_corrected_in_the_catalogue_since_is_not_undone(room: Newsroom) -> None:
    later(room, "Un accord signé", "توقيع اتفاق كبير")
    before = room.po().read_bytes()
    take(room, "--approve-as", "Lina")
    assert room.po().read_bytes() == before
    correct(room, "وقّع المغرب أمس", "وقّع المغرب اليوم")  # another unit, in the file
    take(room, "--approve-as", "Lina")
    texts = {unit.source: unit.target for unit in room.load("ar").units}
    assert texts["Un accord signé"] == "توقيع اتفاق كبير"
    assert texts["Le Maroc a signé hier."] == "وقّع المغرب اليوم."


def test_a_source_corrected_since_is_not_translated_as_before(room: Newsroom) -> None:
    text = (room.root / "articles/story.md").read_text("utf-8")
    room.write("articles/story.md", text.replace("a signé hier", "a refusé hier"))
    room.call("run", "articles/story.md", "--to", "ar", "--engine", "none")
    later(room, "Le Maroc a refusé hier.", "رفض المغرب أمس.")
    correct(room, "انظر", "طالع")  # the only edit in the file
    take(room, "--approve-as", "Lina")
    texts = {unit.source: unit.target for unit in room.load("ar").units}
    assert texts["Le Maroc a refusé hier."] == "رفض المغرب أمس."
    assert texts["Voir [la suite](other.md#a)."] == "طالع [البقية](other.md#a)."


def test_check_only_names_what_was_corrected_on_both_sides(room: Newsroom) -> None:
    later(room, "Un accord signé", "توقيع اتفاق كبير")
    correct(room, "# توقيع اتفاق", "# توقيع اتفاق جديد")
    before = room.po().read_bytes()
    said = take(room, "--approve-as", "Lina", "--check-only", status=1)
    assert "the correction will be in its comment" in said
    assert "0 units changed" in said
    assert room.po().read_bytes() == before


def test_a_file_published_under_the_old_name_is_known(room: Newsroom) -> None:
    correct(room, "وقّع المغرب أمس", "وقّع المغرب اليوم")
    moved = room.call("mv", "articles/story.md", "articles/2026/")
    assert f"{RESULT} has an earlier name of its article and was changed by hand: " in moved.err
    take(room, "--approve-as", "Lina")
    texts = {unit.source: unit.target for unit in room.load("ar", "2026/story").units}
    assert texts["Le Maroc a signé hier."] == "وقّع المغرب اليوم."


def test_a_file_is_corrected_again_and_back(room: Newsroom) -> None:
    for old, new in (("أمس", "اليوم"), ("اليوم", "صباحا"), ("صباحا", "أمس")):
        correct(room, f"وقّع المغرب {old}", f"وقّع المغرب {new}")
        assert "1 unit changed, approved" in take(room, "--approve-as", "Lina")
        texts = {unit.source: unit.target for unit in room.load("ar").units}
        assert texts["Le Maroc a signé hier."] == f"وقّع المغرب {new}."


def test_a_title_and_a_heading_of_one_text_are_two_units(room: Newsroom) -> None:
    text = (room.root / "articles/story.md").read_text("utf-8")
    room.write("articles/story.md", text.replace("# Un accord signé", "# Un accord"))
    room.call("run", "articles/story.md", "--to", "ar", "--engine", "none")
    approve(room)
    assert room.call("publish", "articles/story.md", "--to", "ar", "--force").status == 0
    units = tuple(
        replace(u, target="اتفاق كبير") if u.context == "title" else u
        for u in room.load("ar").units
    )
    room.po().write_bytes(catalog.serialise(replace(room.load("ar"), units=units)))
    correct(room, "# اتفاق", "# اتفاق جديد")
    said = take(room, "--approve-as", "Lina")
    assert "  → اتفاق جديد" in said
    assert "1 unit changed, approved" in said
    texts = {u.context: u.target for u in room.load("ar").units if u.source == "Un accord"}
    assert texts == {"title": "اتفاق كبير", "": "اتفاق جديد"}


def test_a_unit_corrected_on_both_sides_is_named_and_keeps_its_text(room: Newsroom) -> None:
    later(room, "Un accord signé", "توقيع اتفاق كبير")
    correct(room, "# توقيع اتفاق", "# توقيع اتفاق جديد")
    said = take(room, "--approve-as", "Lina", status=1)
    assert "its unit was changed in the meantime; the correction is in its comment" in said
    (unit,) = (u for u in room.load("ar").units if u.source == "Un accord signé")
    assert (unit.target, unit.state is State.APPROVED) == ("توقيع اتفاق كبير", False)
    assert "توقيع اتفاق جديد" in unit.comment


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("«غدا»", '"غدا"'),
        ("«غدا»،", "“غدا”,"),
        ("«غدا»", "« غدا »"),
        ("\u2066+212 5 37 22\u2069", "+212 5 37 22"),
        ("المغرب أمس", "المغرب\u00a0أمس"),
        ("other.ar.md#a", "./other.ar.md#a"),
        ("title: اتفاق", 'title: "اتفاق"'),
        ("dir: rtl\n", ""),
    ],
)
def test_typography_links_and_facts_are_no_changes(room: Newsroom, old: str, new: str) -> None:
    correct(room, old, new)
    before = room.po().read_bytes()
    assert "0 units changed" in take(room)
    assert room.po().read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "source", "target"),
    [
        ("وقّع المغرب أمس.", "وقّع المغرب اليوم.", "Le Maroc a signé hier.", "وقّع المغرب اليوم."),
        ("وقّع المغرب أمس.", "وقّعت الرباط.", "Le Maroc a signé hier.", "وقّعت الرباط."),
        (
            "وستليه إسبانيا «غدا»،",
            "وستليه مدريد «غدا»،",
            "L’Espagne suivra « demain ».",
            'وستليه مدريد "غدا", هاتف +212 5 37 22.',
        ),
        (
            "انظر [البقية](other.ar.md#a).",
            "اقرأ [البقية](other.ar.md#a).",
            "Voir [la suite](other.md#a).",
            "اقرأ [البقية](other.md#a).",
        ),
        ("نقطة **مهمة**", "نقطة **مهمة جدا**", "Un point **important**", "نقطة **مهمة جدا**"),
        ("# توقيع اتفاق", "# التوقيع على اتفاق", "Un accord signé", "التوقيع على اتفاق"),
        ("title: اتفاق", "title: اتفاق جديد", "Un accord", "اتفاق جديد"),
        ("![صورة]", "![صورة الوفد]", "Une image", "صورة الوفد"),
        ('"شرح"', '"شرح الصورة"', "Une légende", "شرح الصورة"),
    ],
)
def test_change_comes_back_as_a_draft_and_the_approved_text_stays(
    room: Newsroom, old: str, new: str, source: str, target: str
) -> None:
    correct(room, old, new)
    said = take(room)
    before = AR[source]
    assert f"  {before}\n  → {target}\n" in said
    assert "locales/ar/story.po: 1 unit changed, as a draft" in said
    loaded = room.load()
    changed = [unit for unit in loaded.live if unit.target != AR.get(unit.source)]
    assert [(unit.source, unit.target) for unit in changed] == [(source, target)]
    assert changed[0].state is State.DRAFT
    assert f"replaced text: {before}" in changed[0].comment
    assert "twins" not in room.call("check", "--profile", "draft").out
    entry = next(e for e in polib.pofile(str(room.po())) if e.msgid == source)  # as others read it
    assert entry.fuzzy
    assert before in entry.tcomment
    room.call("run", "articles", "--to", "ar", "--engine", "none", "--retranslate")
    assert room.targets()[source] == target
    assert take(room).startswith("locales/ar/story.po: 0 units")


def test_two_sentences_of_a_block_and_what_stays(room: Newsroom) -> None:
    correct(room, "وقّع المغرب أمس.", "وقّع المغرب اليوم.")
    correct(room, "وستليه إسبانيا", "وستتبعه مدريد")
    assert "2 units changed" in take(room)
    targets = room.targets()
    assert targets["Le Maroc a signé hier."] == "وقّع المغرب اليوم."
    assert targets["L’Espagne suivra « demain »."] == 'وستتبعه مدريد "غدا", هاتف +212 5 37 22.'
    assert targets["Voir [la suite](other.md#a)."] == AR["Voir [la suite](other.md#a)."]


def test_approved_by_a_name_is_published_again_without_force(room: Newsroom) -> None:
    correct(room, "المغرب أمس", "المغرب اليوم")
    assert "1 unit changed, approved" in take(room, "--approve-as", "Lina Alami")
    unit = next(u for u in room.load().live if u.source == "Le Maroc a signé hier.")
    assert unit.state is State.APPROVED
    assert catalog.approver(unit).startswith("Lina Alami, ")
    assert f"replaced text: {AR[unit.source]}" in unit.comment
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert done.status == 0, done.err
    assert "المغرب اليوم" in (room.root / RESULT).read_text(encoding="utf-8")


def test_machine_draft_that_is_corrected_is_no_text_of_a_person(room: Newsroom) -> None:
    units = tuple(
        catalog.draft(u, u.target, "deepl") if "Maroc" in u.source else u for u in room.load().units
    )
    room.po().write_bytes(catalog.serialise(replace(room.load(), units=units)))
    room.call("publish", "articles/story.md", "--to", "ar", "--allow-drafts")
    correct(room, "المغرب أمس", "المغرب اليوم")
    assert "1 unit changed" in take(room)
    unit = next(u for u in room.load().live if "Maroc" in u.source)
    assert unit.draft == AR[unit.source]
    assert "replaced text" not in unit.comment


def test_notes_of_publishing_are_no_blocks(room: Newsroom) -> None:
    room.edit('msgid "Un point', '#, fuzzy\nmsgid "Un point')
    options = ("--allow-drafts", "--provenance")
    assert room.call("publish", "articles/story.md", "--to", "ar", *options).status == 0
    correct(room, "المغرب أمس", "المغرب اليوم")
    assert "1 unit changed" in take(room)


def test_check_only_writes_nothing(room: Newsroom) -> None:
    correct(room, "المغرب أمس", "المغرب اليوم")
    before = {p: p.read_bytes() for p in room.root.rglob("*") if p.is_file()}
    assert "1 unit would be changed" in take(room, "--check-only")
    assert {p: p.read_bytes() for p in room.root.rglob("*") if p.is_file()} == before
    done = room.call("import-published", RESULT, "--check-only", "--json").json()
    assert done["changes"] == [
        {
            "line": 11,
            "source": "Le Maroc a signé hier.",
            "before": AR["Le Maroc a signé hier."],
            "after": "وقّع المغرب اليوم.",
        }
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "- نقطة ثانية\n",
            "",
            "story.ar.md:15: has 7 blocks, but articles/story.md has 8; here one of the article is "
            "missing: the list item (line 11): Un second point",
        ),
        (
            "# توقيع",
            "فقرة\n\n# توقيع",
            "story.ar.md:9: has 9 blocks, but articles/story.md has 8; this paragraph is not in the "
            "article: فقرة",
        ),
        ("\nنقطة ثانية\n", "\nفقرة\n\nنقطة ثانية\n", "this paragraph is not in the article: فقرة"),
        ("# توقيع", "توقيع", "here is a paragraph, there a heading 1"),
        ("- نقطة **", "نقطة **", "blocks, but|here is a paragraph, there a list item"),
    ],
)
def test_other_blocks_are_refused_by_name(room: Newsroom, old: str, new: str, said: str) -> None:
    before = room.po().read_bytes()
    correct(room, old, new)
    told = take(room, status=2)
    assert any(part in told for part in said.split("|")), told
    assert "nothing was changed" in told
    assert room.po().read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("نقطة ثانية", "نقطة أخرى", "the same unit is printed here and in line"),
        ("وقّع المغرب أمس. ", "", "its sentences do not correspond to those of the article"),
        ("code", "أمر", "something other than text was changed"),
        ("(a.png", "(b.png", "something other than text was changed"),
        (
            "lang: ar",
            "lang: ar\nauteur: Lina",
            "story.ar.md:4: 'auteur' of the front matter was changed",
        ),
    ],
)
def test_what_cannot_be_taken_is_named_and_the_file_stays_a_persons(
    room: Newsroom, old: str, new: str, said: str
) -> None:
    before = room.po().read_bytes()
    correct(room, old, new)
    assert said in take(room, status=1)
    assert room.po().read_bytes() == before
    assert room.call("publish", "articles/story.md", "--to", "ar").status == 1  # changed by hand


def test_a_change_above_the_first_block_is_named(room: Newsroom) -> None:
    room.write("articles/bare.md", "```\ncode\n```\n\n# Un second point\n")
    room.call("run", "articles/bare.md", "--to", "ar", "--engine", "none")
    approve(room, "bare")
    assert room.call("publish", "articles/bare.md", "--to", "ar").status == 0
    correct(room, "code", "autre", "articles/bare.ar.md")
    done = room.call("import-published", "articles/bare.ar.md")
    assert done.status == 1
    assert (
        "articles/bare.ar.md:12: before this line, something other than text was changed"
        in done.err
    )


def test_recurring_unit_changed_everywhere_comes_back(room: Newsroom) -> None:
    correct(room, "نقطة ثانية", "نقطة أخرى")
    correct(room, "نقطة ثانية", "نقطة أخرى")
    assert "1 unit changed" in take(room)
    assert room.targets()["Un second point"] == "نقطة أخرى"


HTML = '<h2>Un accord signé</h2>\n<p class="a  b">Le Maroc a signé hier. Voir <a href="page.html">la suite</a>.</p>\n<img src="a.png" alt="Une image">\n'
IN_HTML = AR | {'Voir <a href="page.html">la suite</a>.': 'انظر <a href="page.html">البقية</a>.'}


def test_html_in_place_comes_back(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(AR, *list(IN_HTML.items())[-1])
    room.write("articles/post.html", HTML)
    room.write("articles/page.html", "<p>Un second point</p>\n")
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(room, "post")
    approve(room, "page")
    for name in ("page", "post"):
        done = room.call("publish", f"articles/{name}.html", "--to", "ar")
        assert done.status == 0, done.err
    assert 'href="page.ar.html"' in (room.root / "articles/post.ar.html").read_text()
    path = "articles/post.ar.html"
    done = room.call("import-published", path)
    assert (done.status, done.out) == (0, "locales/ar/post.po: 0 units changed\n"), done.err
    correct(room, "المغرب أمس", "المغرب اليوم", path)
    correct(room, "صورة", "صورة الوفد", path)
    done = room.call("import-published", path)
    assert done.status == 0, done.err
    assert "2 units changed" in done.out
    assert room.targets(name="post")["Le Maroc a signé hier."] == "وقّع المغرب اليوم."
    assert room.targets(name="post")["Une image"] == "صورة الوفد"
    correct(room, "<h2>", "<h3>", path)
    correct(room, "</h2>", "</h3>", path)
    assert room.call("import-published", path).status == 2


def test_a_page_of_another_machine_is_known_by_its_name(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(AR, *list(IN_HTML.items())[-1])
    room.write("articles/post.html", HTML)
    room.call("run", "articles/post.html", "--to", "ar", "--engine", "none")
    approve(room, "post")
    assert room.call("publish", "articles/post.html", "--to", "ar").status == 0
    shutil.rmtree(room.root / ".newstranslate")
    correct(room, "المغرب أمس", "المغرب اليوم", "articles/post.ar.html")
    done = room.call("import-published", "articles/post.ar.html")
    assert done.status == 0, done.err
    assert room.targets(name="post")["Le Maroc a signé hier."] == "وقّع المغرب اليوم."


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("articles/x.ar.md", "Texte\n", "is not known as the translation"),
        ("articles/x.ar.md", "---\ntranslationOf: articles/none.md\nlang: ar\n---\n\nx\n", "is not known as"),
        ("articles/x.ar.html", "<p>x</p>", "is not known as the translation"),
        ("articles/x.ar.md", "---\ntranslationOf: articles/story.md\nlang: en\n---\n\nx\n", "no catalogue"),
        ("articles/x.ar.md", "---\ntranslationOf: [a\n---\n", "x.ar.md"),
        ("articles/x.ar.md", "---\ntranslationOf: ../../etc/passwd\nlang: ar\n---\n\nx\n", "is not known as"),
    ],
)  # fmt: skip
def test_file_of_no_article_is_refused(room: Newsroom, name: str, text: str, said: str) -> None:
    room.write(name, text)
    done = room.call("import-published", name)
    assert done.status == 2
    assert said in done.err


def test_article_that_changed_meanwhile_is_run_first(room: Newsroom) -> None:
    room.write("articles/story.md", ARTICLE.replace("important", "urgent"))
    done = room.call("import-published", RESULT)
    assert done.status == 2
    assert (
        "articles/story.md: has changed since its catalogue was made: run 'newstranslate run articles/story.md --to ar'"
        in done.err
    )


def test_page_made_from_markdown_is_refused(room: Newsroom) -> None:
    room.call("publish", "articles/story.md", "--to", "ar", "--format", "html")
    done = room.call("import-published", "articles/story.ar.html")
    assert done.status == 2
    assert "was made from articles/story.md, which is Markdown" in done.err


# --- aligning ---

WORDS = st.lists(
    st.sampled_from("قال وزير أمس اتفاق مغرب هجرة دعم".split()), min_size=2, max_size=5
)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
@settings(max_examples=150)
def test_changed_words_come_back_to_their_own_sentence(
    sentences: list[list[str]], data: st.DataObject
) -> None:
    old = [" ".join(words) + "." for words in sentences]
    n = data.draw(st.integers(0, len(old) - 1))
    words = sentences[n][:]
    words[data.draw(st.integers(0, len(words) - 1))] = "جديد"
    new = [*old[:n], " ".join(words) + ".", *old[n + 1 :]]
    parts = corrections.split(old, " ".join(new))
    assert parts is None or parts == new


@given(st.text('قال "نعم", «لا»؟ [a](b.md) **c**', max_size=30))
@settings(max_examples=150)
def test_merging_a_text_with_itself_or_another_keeps_its_words(text: str) -> None:
    assert corrections.merged(text, text) == text
    made = corrections.merged("نص قديم", text)
    assert corrections.same(made, text)


def test_word_in_place_comes_back(newsroom: Newsroom) -> None:
    document = docx.Document()
    document.core_properties.title = ""
    document.add_heading("Un accord signé", 1)
    paragraph = document.add_paragraph("Le Maroc a signé hier. Un point ")
    paragraph.add_run("important").bold = True
    document.add_paragraph("Un second point")
    document.save(str(newsroom.root / "articles/note.docx"))
    newsroom.call("run", "articles/note.docx", "--to", "ar", "--from", "fr", "--in-place")
    approve(newsroom, "note")
    done = newsroom.call("publish", "articles/note.docx", "--to", "ar")
    assert done.status == 0, done.err
    path = newsroom.root / "articles/note.ar.docx"
    done = newsroom.call("import-published", "articles/note.ar.docx")
    assert (done.status, done.out) == (0, "locales/ar/note.po: 0 units changed\n"), done.err
    made = docx.Document(str(path))
    run = next(r for p in made.paragraphs for r in p.runs if "أمس" in r.text)
    run.text = run.text.replace("أمس", "اليوم")
    made.save(str(path))
    done = newsroom.call("import-published", "articles/note.ar.docx", "--approve-as", "Lina")
    assert done.status == 0, done.err
    assert "1 unit changed, approved" in done.out
    targets = newsroom.targets(name="note")
    assert targets["Le Maroc a signé hier."] == "وقّع المغرب اليوم."
    assert targets["Un point **important**"] == AR["Un point **important**"]


# --- an article that has changed since ---


def rewrite(room: Newsroom, old: str, new: str) -> None:
    """Change the article after its publication, and run it."""
    path = room.root / "articles/story.md"
    text = path.read_text("utf-8")
    assert old in text
    room.write("articles/story.md", text.replace(old, new))
    room.call("run", "articles/story.md", "--to", "ar", "--engine", "none")


def test_corrections_come_back_where_the_article_has_other_blocks_now(room: Newsroom) -> None:
    correct(room, "# توقيع اتفاق", "# التوقيع على اتفاق")
    correct(room, "وقّع المغرب أمس", "وقّع المغرب اليوم")
    rewrite(room, "- Un point **important**\n", "Un paragraphe de plus.\n\n")
    said = take(room, "--approve-as", "Lina")
    assert "2 units changed, approved" in said
    targets = room.targets()
    assert targets["Un accord signé"] == "التوقيع على اتفاق"
    assert targets["Le Maroc a signé hier."] == "وقّع المغرب اليوم."
    assert targets["Un paragraphe de plus."] == ""
    assert "no changes that were not imported" in take(room)


def test_blocks_that_only_the_file_or_the_article_has_are_named(room: Newsroom) -> None:
    correct(room, "نقطة **مهمة**", "نقطة **عاجلة** قيل إنها مهمة")  # of a unit that goes
    correct(room, '![صورة](a.png "شرح")\n\n', "")
    rewrite(room, "- Un point **important**\n", "")
    before = room.po().read_bytes()
    said = take(room, "--approve-as", "Lina", status=1)
    assert (
        "13: changed, but not imported: articles/story.md has changed since, and has no such list "
        "item: نقطة" in said
    )
    assert (
        "not compared: the image (line 12): Une image of articles/story.md is not in this" in said
    )
    assert room.po().read_bytes() == before


def test_a_repeated_title_is_no_change_of_another_key(room: Newsroom) -> None:
    rewrite(room, "title: Un accord", "title: &t Un accord\nog_title: *t\nseo: [*t, x]")
    assert room.call("publish", "articles/story.md", "--to", "ar", "--force").status == 0
    correct(room, "title: &t اتفاق", "title: &t اتفاق جديد")
    assert "1 unit changed, as a draft" in take(room)
    correct(room, "og_title: *t", "og_title: شيء")
    assert "'og_title' of the front matter was changed" in take(room, status=1)


def test_findings_on_what_was_imported_are_counted_at_once(room: Newsroom) -> None:
    correct(room, "وقّع المغرب أمس", "وقّع المغرب اليوم")
    assert "note: " not in take(room, "--approve-as", "Lina", "--check-only")
    said = take(room, "--approve-as", "Lina")
    assert " warnings; list with: newstranslate check locales/ar/story.po\n" in said


def test_what_stands_between_blocks_is_compared_where_they_are_as_before(room: Newsroom) -> None:
    correct(room, "code", "autre")
    rewrite(room, "- Un point **important**\n", "")
    said = take(room, status=1)
    assert said.count("something other than text was changed, in this file only") == 1
