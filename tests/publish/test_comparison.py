"""A published file beside what would be printed: our notes, blocks within blocks, what is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.model import Segment
from newstranslate.publish import comparison, provenance
from newstranslate.publish.comparison import PrintComparison, Published
from tests.conftest import Newsroom
from tests.publish.test_import_published import AR, RESULT, approve, correct, take
from tests.publish.test_import_published import room as room

MADE = "تُرجم عن الفرنسية بتاريخ 20 نوفمبر 2026."
DRAFT = "مسودة — لم تتم الموافقة عليها للنشر."


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["Un.", "Deux."], 2),
        (["Un.", f"*{MADE}*"], 1),
        (["Un.", f"*{MADE}"], 2),
        (["Un.", f"{MADE}*"], 2),
        (["Un.", MADE], 2),
        (["Un.", "*Fin.*"], 2),
        ([f"*{MADE}*", "Un."], 2),
        ([f"**{DRAFT}**", "Un."], 1),
        ([f"**\u2066{DRAFT}\u2069**", "Un."], 1),
        ([f"**{DRAFT}**", "Un.", f"*{MADE}*"], 1),
        ([f"**{DRAFT} Oui.**", "Un."], 2),
        ([f"**{DRAFT}**"], 0),
        ([], 0),
    ],
)
def test_our_own_notes_are_no_blocks_and_all_others_are(texts: list[str], kept: int) -> None:
    assert provenance.begins(MADE, "ar")
    made = PrintComparison.__new__(PrintComparison)
    made._file = Published(Path("a.ar.md"), b"", "", "a.md", "ar")
    blocks = [Segment(text, "paragraph", 0, 1, 1, n) for n, text in enumerate(texts)]
    assert len(made._without_notes(blocks)) == kept


@pytest.mark.parametrize(
    ("after", "before", "note"),
    [
        (f"Un. *{MADE}*", "Un.", True),
        (f"*{MADE}*", "", True),
        ("Un. Deux.", "Un.", False),
        (f"Deux. *{MADE}*", "Un.", False),
    ],
)
def test_a_note_below_the_last_block_is_no_change(after: str, before: str, note: bool) -> None:
    assert comparison._is_note(after, before, "ar") is note


def test_what_stands_between_blocks_is_compared_by_its_place() -> None:
    text = "---\ntitle: Port\n---\n\n```\na\n```\n\nUn.\n\n***\n\nDeux.\n\n<!-- fin -->\n"
    blocks = [
        Segment("Port", "front matter title", text.index("Port"), text.index("Port") + 4, 2, 0, "title"),
        Segment("Un.", "paragraph", text.index("Un."), text.index("Un.") + 3, 9, 1),
        Segment("Deux.", "paragraph", text.index("Deux."), text.index("Deux.") + 5, 13, 2),
    ]  # fmt: skip
    assert list(comparison._between(text, blocks)) == ["", "``` a ```", "***", "<!-- fin -->"]


@pytest.mark.parametrize(
    ("old", "new", "line", "named"),
    [
        ("```\ncode\n```", "```\nautre\n```", 16, '") ``` autre ```'),
        ("```\ncode\n```\n\n", "", 16, '")'),
        ("(a.png", "(b.png", 16, "](b.png"),
    ],
)
def test_a_change_outside_of_units_is_named_by_the_block_before_it(
    room: Newsroom, old: str, new: str, line: int, named: str
) -> None:
    correct(room, old, new)
    said = take(room, status=1)
    place = f"{RESULT}:{line}: after this line, something other than text was changed"
    assert f"{place}, in this file only: {named}" in said


@pytest.mark.parametrize(
    ("new", "named"),
    [
        ("tags: [b]\nauthor: Lina", ["3: 'tags'", "4: 'author'"]),
        ("author: Omar", ["1: 'tags'", "3: 'author'"]),
        ("tags: [a]\nauthor: Lina", ["4: 'author'"]),
        ("tags: [a]\nstatus: draft\nprovenance: x", []),
    ],
)
def test_what_was_changed_in_front_matter_is_named_so_that_it_is_not_overwritten(
    newsroom: Newsroom, new: str, named: list[str]
) -> None:
    newsroom.write(
        "articles/story.md", "---\ntitle: Un accord\ntags: [a]\nlang: fr\n---\n\nUn second point\n"
    )
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom)
    assert newsroom.call("publish", "articles", "--to", "ar").status == 0
    correct(newsroom, "tags: [a]\n", "")
    correct(newsroom, "\nlang: ar", f"\n{new}\nlang: ar")
    said = take(newsroom, status=int(bool(named)))
    place = "of the front matter was changed, in this file only"
    assert [f"{RESULT}:{one} {place}" for one in named] == [
        line for line in said.split("\n") if place in line
    ]


def test_keys_of_front_matter_are_the_same_in_capitals(newsroom: Newsroom) -> None:
    front = "Title: Un accord\nStatus: vu\nLang: fr\nparams:\n  Caption: Une rue"
    newsroom.write("articles/story.md", f"---\n{front}\n---\n\nUn second point\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom)
    assert newsroom.call("publish", "articles", "--to", "ar").status == 0
    correct(newsroom, "Status: vu", "Status: lu")
    correct(newsroom, "Caption: Une rue", "Caption: شارع")
    said = take(newsroom, status=0)
    assert "1 unit changed" in said
    assert newsroom.targets()["Une rue"] == "شارع"


def test_the_last_words_of_an_article_may_be_emphasised(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.md", "---\nlang: fr\n---\n\nUn second point\n\n*Un accord*\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom)
    newsroom.edit('msgstr "*Un accord*"', 'msgstr "*اتفاق*"')
    assert newsroom.call("publish", "articles", "--to", "ar").status == 0
    assert "0 units changed" in take(newsroom)
    correct(newsroom, "*اتفاق*", "*اتفاق جديد*")
    assert "1 unit changed" in take(newsroom)
    assert newsroom.targets()["*Un accord*"] == "*اتفاق جديد*"


PAGE = '<p>Un second point <img src="a.png" alt="Une image"></p>\n<p>Un accord</p>\n'


@pytest.mark.parametrize(
    ("old", "new", "source", "target"),
    [
        ('alt="صورة"', 'alt="صورة الوفد"', "Une image", "صورة الوفد"),
        ("<p>اتفاق", "<p>اتفاق جديد", "Un accord", "اتفاق جديد"),
    ],
)
def test_an_attribute_within_a_sentence_is_a_unit_of_its_own(
    newsroom: Newsroom, old: str, new: str, source: str, target: str
) -> None:
    newsroom.write("articles/page.html", PAGE)
    newsroom.write("articles/a.png", "x")
    newsroom.call("run", "articles/page.html", "--from", "fr", "--to", "ar", "--engine", "none")
    approve(newsroom, "page")
    path = "articles/page.ar.html"
    done = newsroom.call("publish", "articles/page.html", "--to", "ar", "--from", "fr")
    assert done.status == 0, done.err
    correct(newsroom, old, new, path)
    done = newsroom.call("import-published", path)
    assert done.status == 0, done.err + done.out
    assert newsroom.targets(name="page")[source] == target
    others = {text for text in newsroom.targets(name="page") if text != source}
    assert all(newsroom.targets(name="page")[text] == AR.get(text, text) for text in others)
