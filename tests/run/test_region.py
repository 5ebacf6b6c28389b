"""With `arabic.region` set, every command asks for the form of the region's column."""

from __future__ import annotations

from typing import Any

import pytest

from newstranslate import config
from newstranslate.model import Pair
from newstranslate.project import terminology
from newstranslate.project.desk import Desk
from newstranslate.testing import FakeLibreTranslate
from tests.conftest import Newsroom

HERE, THERE = "المندوبية السامية للتخطيط", "الهيئة العليا للتخطيط"


class KeepsAcronyms(FakeLibreTranslate):
    """Leaves acronyms as they are, as engines do."""

    def reply(self, *request: Any) -> tuple[int, Any]:
        if request[1] == "/translate":
            return 200, {"translatedText": "أعلنت HCP أمس نتائج البحث."}
        return super().reply(*request)


@pytest.fixture
def room(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    newsroom.write("newstranslate.toml", 'source = "fr"\n[arabic]\nregion = "MA"\n')
    newsroom.write(
        "glossary/terms.csv",
        f"concept,kind,lock,fr,ar,ar-MA\nhcp,acronym,hard,HCP,{THERE},{HERE}\n",
    )
    newsroom.write("articles/story.md", "Le HCP a publié hier les résultats de l’enquête.\n")
    with KeepsAcronyms() as server:
        monkeypatch.setenv("NEWSTRANSLATE_LIBRETRANSLATE_URL", server.url)
        done = newsroom.call(
            "run", "articles", "--from", "fr", "--to", "ar", "--engine", "libretranslate"
        )
    assert done.status == 0, done.err
    return newsroom


def test_run_check_publish_and_the_page_ask_for_one_form(room: Newsroom) -> None:
    (unit,) = room.load().units
    assert HERE in unit.target
    assert unit.terms == (f"HCP → {HERE}",)
    assert room.call("check").status == 0
    room.edit("#, fuzzy\n", "")
    assert room.call("publish", "articles/story.md", "--to", "ar").status == 0
    page = Desk(config.load(room.root)).lock(Pair("fr", "ar"))
    assert [use.term.targets[0] for use in page.uses(unit.source)] == [HERE]


def test_engines_are_handed_the_regions_form(room: Newsroom) -> None:
    settings = config.load(room.root)
    given = terminology.terms(settings, Desk(settings).glossary)(Pair("fr", "ar"))
    assert [term.targets[0] for term in given] == [HERE]


def test_the_other_column_is_wrong_everywhere(room: Newsroom) -> None:
    (unit,) = room.load().units
    room.edit(unit.target, unit.target.replace(HERE, THERE))
    assert "terms" in room.call("check").out
