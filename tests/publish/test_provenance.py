"""How a translation was made, as programs and readers are told; and the lines of messages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.model import Article, Catalogue, Pair, Segment, Unit
from newstranslate.publish import index, provenance
from newstranslate.publish.fitness import line_of
from newstranslate.publish.provenance import Provenance

MADE = Provenance(
    Pair("fr", "ar"), ("deepl", "memory"), ("Lina Alami", "Omar"), "2026-11-24", "abc", "def"
)
BARE = Provenance(Pair("fr", "ar"), (), (), "", "abc", "")


def test_the_line_for_programs_says_none_and_nobody_and_leaves_out_what_is_not_known() -> None:
    assert provenance.line(MADE) == (
        "from fr; engines deepl memory; glossary def; source abc; reviewed by Lina Alami, Omar; "
        "date 2026-11-24"
    )
    assert provenance.line(BARE) == "from fr; engines none; source abc; reviewed by nobody"


@pytest.mark.parametrize(
    ("made", "lang", "sentence"),
    [
        (MADE, "ar", "تُرجم عن الفرنسية بمساعدة الترجمة الآلية (deepl)، وراجعه Lina Alami, Omar بتاريخ 24 نوفمبر 2026."),
        (MADE, "ar-MA", "تُرجم عن الفرنسية بمساعدة الترجمة الآلية (deepl)، وراجعه Lina Alami, Omar بتاريخ 24 نونبر 2026."),
        (BARE, "ar", "تُرجم عن الفرنسية."),
        (MADE, "en", "Translated from French with the help of machine translation (deepl), reviewed by Lina Alami, Omar on 24 November 2026."),
        (replace(MADE, engines=("memory",)), "en", "Translated from French, reviewed by Lina Alami, Omar on 24 November 2026."),
        (replace(MADE, reviewers=(), day=""), "en", "Translated from French with the help of machine translation (deepl)."),
        (MADE, "de", "Translated from French with the help of machine translation (deepl), reviewed by Lina Alami, Omar on 24 November 2026."),
        (BARE, "de", "Translated from French."),
    ],
)  # fmt: skip
def test_the_sentence_for_readers(made: Provenance, lang: str, sentence: str) -> None:
    told = provenance.sentence(replace(made, pair=Pair("fr", lang)))
    assert told == sentence
    assert provenance.begins(told, lang)
    assert not provenance.begins(f"Il dit : {told}", lang)


def test_a_catalogue_tells_its_engines_and_reviewers_once_each() -> None:
    units = (
        catalog.draft(Unit("a"), "x", "deepl"),
        catalog.draft(Unit("b"), "x", "memory 100"),
        catalog.draft(Unit("c"), "x", "deepl"),
        catalog.approved(Unit("d", "x", fuzzy=True), "Lina <l@a.example>", "2026-11-24"),
        catalog.approved(Unit("e", "x", fuzzy=True), "Lina <l@a.example>", "2026-11-22"),
    )
    header = {"PO-Revision-Date": "2026-10-05 10:00+0000"}
    made = provenance.of(Catalogue(header, units), Pair("fr", "ar"), "0123456789abcdef0123")
    assert (made.engines, made.reviewers, made.day) == (
        ("deepl", "memory"),
        ("Lina",),
        "2026-11-24",
    )
    assert made.glossary == "0123456789abcdef"
    nobody = provenance.of(Catalogue(header, units[:2]), Pair("fr", "ar"), "")
    assert (nobody.reviewers, nobody.day) == ((), "2026-10-05")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Le port.", "Le port."), ("m" * 60, "m" * 60), ("m" * 61, "m" * 59 + "…")],
)
def test_a_message_shows_the_first_sixty_characters(text: str, shown: str) -> None:
    segment = Segment(text, "paragraph", 0, len(text), 7, 0)
    assert line_of(Article("a.md", text, (segment,)), segment, "draft") == (
        f"  a.md:7: draft: {shown}"
    )


ROW = '{"article": "a.md", "language": "ar", "file": "a.ar.md"}'


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (f"[{ROW}]", 1),
        ("[]", 0),
        (f'[{ROW}, {{"article": "b.md", "language": "ar", "file": 3}}]', 1),
        ('[{"article": "a.md", "language": "ar", "file": null}]', 0),
        ('[{"file": "a.ar.md"}]', None),
        ('[{"article": "a.md", "language": "ar"}]', None),
        ('["a"]', None),
        ("3", None),
    ],
)
def test_rows_of_an_index_are_read_where_they_are_ours(
    tmp_path: Path, rows: str, kept: int | None
) -> None:
    path = tmp_path / "index.json"
    path.write_text(f'{{"generator": "newstranslate", "published": {rows}}}', "utf-8")
    found = index._read(path)
    assert (None if found is None else len(found)) == kept
    path.unlink()
    assert index._read(path) == []
