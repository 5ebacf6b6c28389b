"""What people do in the page, and what a run finds, is told to others."""

from __future__ import annotations

import pytest

from newstranslate.testing.deepl import FakeDeepL
from tests.conftest import Newsroom
from tests.notify.conftest import Hook
from tests.review.conftest import ARABIC, Serve, Site, draft_all, let_in, wait_for

TITLE = "L’OIM à Rabat (Arabic): "


@pytest.fixture
def told(serve: Serve, newsroom: Newsroom, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Return a page whose webhook is `hook`."""
    monkeypatch.setenv("NEWSTRANSLATE_WEBHOOK_URL", hook.url)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    draft_all(newsroom.po("ar"))
    made = serve()
    let_in(made)
    return made


def test_article_is_told_when_it_is_translated_and_when_it_is_approved(
    told: Site, hook: Hook
) -> None:
    for source in told.ids():
        assert hook.texts == []
        assert told.save(source, ARABIC[source], "translate").is_success
    assert hook.wait() == [f"{TITLE}ready for review"]
    for source in told.ids():
        told.approve(source, ARABIC[source])
    assert hook.wait(2)[1] == f"{TITLE}approved"
    assert len(hook.texts) == 2


def test_question_is_told_and_its_answer_that_ends_it_is_not(told: Site, hook: Hook) -> None:
    unit = next(iter(told.ids().values()))
    told.post("/remark/ar/story", unit=unit, said="Quel ministère ?", to="author")
    assert hook.wait() == [f"{TITLE}Lina Alami asks author: Quel ministère ?"]
    told.post("/remark/ar/story", unit=unit, said="Le second.", action="resolve")
    told.post("/remark/ar/story", unit=unit, said="Lequel ?")
    assert [text.rpartition(": ")[2] for text in hook.wait(2)] == ["Quel ministère ?", "Lequel ?"]


def test_failure_is_shown_on_the_desk_once_and_the_save_stands(told: Site, hook: Hook) -> None:
    hook.statuses = [404]
    unit = next(iter(told.ids().values()))
    assert told.post("/remark/ar/story", unit=unit, said="Quoi ?").is_success
    wait_for(lambda: "was not delivered: status 404" in told.get("/").text)
    assert "was not delivered" not in told.get("/").text
    assert "Quoi ?" in told.room.po().read_text(encoding="utf-8")


def test_run_tells_in_one_message_which_approved_articles_have_another_source(
    newsroom: Newsroom,
    hook: Hook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = ("run", "articles", "--to", "ar,en", "--engine", "none")
    newsroom.call(*run)
    for lang in ("ar", "en"):
        draft_all(newsroom.po(lang))
        path = newsroom.po(lang)
        path.write_text(
            path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8"
        )
    monkeypatch.setenv("NEWSTRANSLATE_WEBHOOK_URL", hook.url)
    newsroom.call(*run)
    newsroom.call("status")
    article = newsroom.root / "articles" / "story.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("L’OIM à Rabat", "L'OIM à Rabat"), encoding="utf-8")
    newsroom.call(*run)
    assert hook.texts == [], "nothing that a reader sees has changed"
    article.write_text(text.replace("2007", "2008"), encoding="utf-8")
    newsroom.call("status")
    newsroom.call(*run)
    (message,) = hook.texts
    assert message.split("\n") == [
        f"{TITLE}the source changed after approval: 1 unit to check again",
        "L’OIM à Rabat (English): the source changed after approval: 1 unit to check again",
    ]
    newsroom.call(*run)
    assert len(hook.texts) == 1


def test_run_whose_notification_fails_is_a_run_with_a_note(
    newsroom: Newsroom,
    hook: Hook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_WEBHOOK_URL", hook.url)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    draft_all(newsroom.po())
    path = newsroom.po()
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    article = newsroom.root / "articles" / "story.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("2007", "2008"), encoding="utf-8"
    )
    hook.statuses = [404]
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert done.status == 0
    assert "webhook 127.0.0.1: a notification was not delivered: status 404" in done.err


def test_a_watch_tells_of_drafts(
    newsroom: Newsroom, hook: Hook, fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_WEBHOOK_URL", hook.url)
    done = newsroom.call("watch", "--once", "--to", "ar", "--engine", "deepl")
    assert done.status == 0, done.err
    assert hook.wait() == ["story (Arabic): drafted, for review: 6 drafts"]
