"""Guards of drafting: what an engine says a second time, and what it is told of the story."""

from __future__ import annotations

import re

import pytest

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Request
from newstranslate.engines.traffic import Traffic
from newstranslate.formats import Options, markdown
from newstranslate.glossary import Glossary
from newstranslate.model import Pair
from newstranslate.run import drafting, story
from newstranslate.run.article_terms import ArticleTerms
from newstranslate.run.drafts import Draft
from newstranslate.testing import FakeDeepL
from tests.test_lock import LOCK, uses

SOURCE = "L’OIM aide 28 pays [ici](https://a.example/)."
HERE = "[هنا](https://a.example/)"
LOST = f"تساعد الوكالة 28 بلدا {HERE}."


@pytest.mark.parametrize(
    ("other", "taken"),
    [
        (f"تساعد المنظمة الدولية للهجرة 28 بلدا {HERE}.", True),
        (f"تساعد المنظمة الدولية للهجرة 58 بلدا {HERE}.", False),
        (f"تساعد المنظمة الدولية للهجرة بلدانا {HERE}.", False),
        ("تساعد المنظمة الدولية للهجرة 28 بلدا هنا.", False),
        (f"تساعد الوكالة 28 بلدا منذ عام {HERE}.", False),
        ("", False),
    ],
)
def test_a_second_answer_is_taken_where_it_has_the_terms_and_loses_nothing(
    other: str, taken: bool
) -> None:
    terms = ArticleTerms.__new__(ArticleTerms)
    terms.lock = LOCK
    draft = terms.accepted(Request("1", SOURCE, uses=uses(SOURCE)), other, Draft(LOST, "deepl"))
    assert (draft and (draft.text, draft.engine)) == ((other, "deepl") if taken else None)


BODY = """# Un port rouvre

Le port a **rouvert** lundi.

- Un point

Les bateaux sont là.

Le maire est venu.
"""


@pytest.mark.parametrize(
    ("front", "title", "lead"),
    [
        ("", "Un port rouvre", "Le port a rouvert lundi. Les bateaux sont là."),
        ("title: Le titre\n", "Le titre", "Le port a rouvert lundi. Les bateaux sont là."),
        ("description: Le chapeau\n", "Un port rouvre", "Le chapeau"),
        ("title: Le titre\nsubtitle: Le sous-titre\n", "Le titre", "Le sous-titre"),
        ("summary: Résumé\ndescription: Chapeau\n", "Un port rouvre", "Chapeau"),
    ],
)
def test_a_model_is_told_the_title_and_the_lead(front: str, title: str, lead: str) -> None:
    text = f"---\n{front}lang: fr\n---\n\n{BODY}"
    fields = ("title", "description", "summary", "subtitle")
    article = markdown.read(text, "articles/a.md", Options("fr", "block", 0, fields))
    made = story.of(article, "Be short.")
    assert (made.title, made.lead, made.style) == (title, lead, "Be short.")


def test_a_long_lead_is_cut() -> None:
    article = markdown.read("mot " * 300, "articles/a.md", Options("fr", "block"))
    made = story.of(article, "")
    assert (made.title, len(made.lead)) == ("", 400)


def test_neighbours_are_those_of_the_body_at_the_first_place() -> None:
    text = "---\ntitle: Le titre\nlang: fr\n---\n\nUn *mot*.\n\nDeux.\n\nUn *mot*.\n\nTrois.\n"
    article = markdown.read(text, "articles/a.md", Options("fr", "block", 0, ("title",)))
    assert story.neighbours(article.segments) == {
        ("", "Un *mot*."): ("", "Deux."),
        ("", "Deux."): ("Un mot.", "Un mot."),
        ("", "Trois."): ("Un mot.", ""),
    }


@pytest.mark.parametrize(("only", "sent"), [(None, ["Un.", "Deux.", "Trois."]), (1, ["Deux."])])
def test_only_what_is_asked_for_is_sent_to_an_engine(
    fake: FakeDeepL, only: int | None, sent: list[str]
) -> None:
    article = markdown.read("Un.\n\nDeux.\n\nTrois.\n", "articles/a.md", Options("fr", "block"))
    keys = [segment.key for segment in article.segments]
    wanted = keys if only is None else [keys[only]]
    engine = engines.create("deepl", Config(), lambda _: None, Traffic())
    pair = Pair("fr", "ar")
    made = drafting.drafts(article, engine, Glossary(), pair, None if only is None else wanted)
    engine.close()
    assert list(made) == wanted
    texts = [re.sub("<[^>]*>", "", t) for b in fake.bodies("/v2/translate") for t in b["text"]]
    assert texts == sent
