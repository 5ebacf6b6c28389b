"""What of the article goes with a segment to an engine: its neighbours, in the article's order."""

from __future__ import annotations

import pytest

from newstranslate import config, glossary
from newstranslate.engines.deepl import MAX_CONTEXT
from newstranslate.model import Pair, Unit
from newstranslate.run import ask
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

FIRST, SECOND, THIRD = "Le pont est ouvert.", "Le maire est venu.", "La fête a duré."
ARTICLE = f"---\nlang: fr\n---\n\n{FIRST} {SECOND} {THIRD}\n"


def contexts(fake: FakeDeepL) -> list[str]:
    return [body.get("context", "") for body in fake.bodies("/v2/translate")]


def test_a_whole_paragraph_goes_in_its_order(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write("articles/story.md", ARTICLE)
    newsroom.call("run", "articles/story.md", "--to", "en")
    assert contexts(fake) == [f"{FIRST} {SECOND} {THIRD}"]


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        (FIRST, f"Neuf. {SECOND}"),
        (SECOND, f"{FIRST} Neuf. {THIRD}"),
        (THIRD, f"{SECOND} Neuf."),
    ],
)
def test_a_new_sentence_goes_between_the_one_before_and_the_one_after(
    newsroom: Newsroom, fake: FakeDeepL, changed: str, wanted: str
) -> None:
    newsroom.write("articles/story.md", ARTICLE)
    newsroom.call("run", "articles/story.md", "--to", "en")
    newsroom.write("articles/story.md", ARTICLE.replace(changed, "Neuf."))
    newsroom.call("run", "articles/story.md", "--to", "en")
    assert contexts(fake)[1:] == [wanted]


def test_the_page_asks_with_the_neighbours_in_their_order(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    asked = ask.DraftRequest(Unit(SECOND), f"**{FIRST}**", THIRD, "deepl")
    ask.ask(config.load(newsroom.root), glossary.Glossary(), Pair("fr", "en"), asked)
    assert contexts(fake) == [f"{FIRST} {SECOND} {THIRD}"]


def test_a_sentence_alone_has_no_context(newsroom: Newsroom, fake: FakeDeepL) -> None:
    asked = ask.DraftRequest(Unit(SECOND), engine="deepl")
    ask.ask(config.load(newsroom.root), glossary.Glossary(), Pair("fr", "en"), asked)
    assert contexts(fake) == [""]


def test_a_long_context_ends_at_its_limit(newsroom: Newsroom, fake: FakeDeepL) -> None:
    asked = ask.DraftRequest(Unit(SECOND), "x" * (MAX_CONTEXT - 5), THIRD, "deepl")
    ask.ask(config.load(newsroom.root), glossary.Glossary(), Pair("fr", "en"), asked)
    assert contexts(fake) == ["x" * (MAX_CONTEXT - 5) + " Le m"]
