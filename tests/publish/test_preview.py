"""The preview is what `publish` makes, and marks what nobody approved."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from newstranslate import catalog, config
from newstranslate.errors import InputError
from newstranslate.publish import preview
from tests.conftest import Newsroom
from tests.review.conftest import ARABIC, draft_all

TITLE, HEADING, MAIN, UNHCR, POINT, OTHER = ARABIC


def drafted(room: Newsroom, *approved: str, name: str = "story", **targets: str) -> None:
    """Draft every unit, approve some, and change targets."""
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    draft_all(room.po(name=name))
    loaded = room.load(name=name)
    units = tuple(
        catalog.approved(replace(u, target=targets.get(u.source, u.target)), "Lina", "2026-11-24")
        if u.source in approved or "*" in approved
        else replace(u, target=targets.get(u.source, u.target))
        for u in loaded.units
    )
    room.po(name=name).write_bytes(catalog.serialise(replace(loaded, units=units)))


def made(room: Newsroom, name: str = "articles/story.md") -> preview.Preview:
    return preview.of(config.load(room.root), name, "ar")


def test_approved_article_is_shown_byte_for_byte_as_it_is_printed(newsroom: Newsroom) -> None:
    drafted(newsroom, "*")
    found = made(newsroom)
    assert newsroom.call("publish", "articles", "--to", "ar", "--format", "html").status == 0
    printed = (newsroom.root / "articles" / "story.ar.html").read_text(encoding="utf-8")
    assert found.target.replace(f"<style>{preview.STYLE}</style>", "") == printed
    assert (found.refused, found.outdated) == ("", False)


def test_draft_and_untranslated_units_are_marked_approved_ones_are_not(newsroom: Newsroom) -> None:
    drafted(newsroom, MAIN, **{OTHER: ""})
    found = made(newsroom)
    marks = re.findall(r'<mark class="nt-(\w+)">(.*?)</mark>', found.target, re.S)
    assert ("unapproved", "نقطة <strong>مهمة</strong> جديرة بالذكر") in marks
    assert ("untranslated", OTHER) in marks
    assert not any(ARABIC[MAIN][:20] in text for _, text in marks)
    assert ARABIC[MAIN][:20] in found.target
    assert not re.search("[⸨⸩⸦⸧]", found.target)
    head = found.target[: found.target.index("<body")]
    assert "<mark" not in head
    assert "OIM" in found.source


@pytest.mark.parametrize(
    ("target", "html"),
    [
        ("**كل** شيء", "<strong>كل</strong> شيء"),
        ("_كل_ شيء _هنا_", "<em>كل</em> شيء <em>هنا</em>"),
        ("**«كل»**", "<strong>«كل»</strong>"),
        ("1\\. ليس قائمة", "1. ليس قائمة"),
    ],
)
def test_markup_in_a_marked_text_is_read_as_ever(
    newsroom: Newsroom, target: str, html: str
) -> None:
    newsroom.write("articles/story.md", "---\nlang: fr\n---\n\n- Un second point\n")
    drafted(newsroom, **{OTHER: target})
    assert f'<mark class="nt-unapproved">{html}</mark>' in made(newsroom).target


def test_draft_with_broken_markup_is_shown_and_the_reason_told(newsroom: Newsroom) -> None:
    drafted(newsroom, **{POINT: "نقطة مهمة [لا](http://x.example) تذكر"})
    found = made(newsroom)
    assert "نقطة مهمة" in found.target
    assert "story.md" in found.refused


def test_article_that_holds_the_signs_itself_is_shown_without_marks(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.md", "---\nlang: fr\n---\n\nUn signe ⸨ rare.\n")
    drafted(newsroom)
    found = made(newsroom)
    assert not found.marked
    assert "<mark" not in found.target
    assert "⸨" in found.target


def test_html_that_keeps_its_form_is_shown_in_it(newsroom: Newsroom) -> None:
    page = '<!doctype html><html lang="fr"><head><title>Un titre</title></head><body><p title="Une note">Le Maroc &amp; l’OIM.</p></body></html>'
    newsroom.write("articles/page.html", page)
    newsroom.call("run", "articles/page.html", "--to", "ar", "--engine", "none", "--in-place")
    draft_all(newsroom.po(name="page"))
    found = made(newsroom, "articles/page.html")
    assert found.source == page
    assert '<mark class="nt-unapproved">' in found.target
    assert "<title>Un titre</title>" in found.target
    assert 'title="Une note"' in found.target


def test_changed_article_and_missing_one_are_told(newsroom: Newsroom) -> None:
    drafted(newsroom)
    path = newsroom.root / "articles" / "story.md"
    path.write_text(path.read_text(encoding="utf-8").replace("2007", "2008"), encoding="utf-8")
    assert made(newsroom).outdated
    path.unlink()
    with pytest.raises(InputError):
        made(newsroom)
