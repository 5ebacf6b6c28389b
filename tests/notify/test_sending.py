"""Messages reach a real webhook and a real mail server; what fails neither blocks nor tells secrets."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import Any

import pytest

from newstranslate import messages
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.notify import Notice, Notifier
from newstranslate.notify.notice import MAX_LISTED
from tests.notify.conftest import PASSWORD, Hook, MailServer, wait_for

READY = Notice("ready", "ar", "2026/story", "L’OIM à Rabat")
ASKED = Notice(
    "question", "ar", "story", "L’OIM", "Karim", "Lina Alami <lina@desk.example>", "Quel ?", "ab12"
)


def by_mail(mail: MailServer, **more: Any) -> Config:
    made = Config(
        smtp_host="127.0.0.1",
        smtp_port=mail.port,
        smtp_security="none",
        mail_from="Desk <desk@news.example>",
        mail_to=("chief@news.example",),
    )
    return replace(made, **more)


def sent(config: Config, *notices: Notice, log: Any = lambda _: None) -> list[str]:
    """Send each notice as a message, and return what people are told of it."""
    sender = Notifier(config, log, pauses=(0.01, 0.01))
    for notice in notices:
        sender.send([notice])
    sender.close(5)
    return sender.faults()


def test_webhook_gets_a_text_with_title_language_and_link(hook: Hook) -> None:
    config = Config(notify_webhook=hook.url, notify_page="https://desk.example/nt/")
    assert sent(config, READY) == []
    assert hook.texts == [
        "L’OIM à Rabat (Arabic): ready for review https://desk.example/nt/article/ar/2026/story"
    ]


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (READY, "L’OIM à Rabat (Arabic): ready for review"),
        (replace(READY, kind="approved"), "L’OIM à Rabat (Arabic): approved"),
        (replace(READY, kind="changed", details="2 units to check again"), "L’OIM à Rabat (Arabic): the source changed after approval: 2 units to check again"),
        (replace(READY, kind="assigned", to="Lina Alami <lina@desk.example>", details="2026-11-30"), "L’OIM à Rabat (Arabic): assigned to Lina Alami, due 2026-11-30"),
        (replace(READY, kind="assigned", to="omar"), "L’OIM à Rabat (Arabic): assigned to omar"),
        (ASKED, "L’OIM (Arabic): Karim asks Lina Alami: Quel ?"),
    ],
)  # fmt: skip
def test_every_kind_has_its_words(notice: Notice, words: str) -> None:
    assert notice.line() == words


@pytest.mark.parametrize("text", ["<!channel> look", "@channel look", "@Here look\n@all"])
def test_question_addresses_nobody_but_whom_it_asks(text: str) -> None:
    line = replace(ASKED, details=text).line()
    assert not any(mark in line for mark in ("<", ">", "@channel", "@Here", "@all", "\n"))


def test_mail_goes_to_the_desk_and_to_whom_it_concerns(mail: MailServer) -> None:
    config = by_mail(
        mail, notify_people={"Omar": "omar@news.example"}, notify_page="https://d.example"
    )
    omar = replace(READY, kind="assigned", to="omar", details="2026-11-30")
    assert sent(config, ASKED, omar, READY) == []
    assert [one["X-To"] for one in mail.messages] == [
        "chief@news.example, lina@desk.example",
        "chief@news.example, omar@news.example",
        "chief@news.example",
    ]
    first = mail.messages[0]
    assert first["Subject"] == "L’OIM (Arabic): Karim asks Lina Alami: Quel ?"
    assert first["From"] == "Desk <desk@news.example>"
    assert first["Auto-Submitted"] == "auto-generated"
    assert "https://d.example/article/ar/story?unit=ab12&lang=ar" in first.get_content()


def test_title_cannot_add_a_header(mail: MailServer) -> None:
    assert sent(by_mail(mail), replace(READY, title="x\r\nBcc: all@evil.example")) == []
    assert mail.messages[0]["Bcc"] is None
    assert mail.messages[0]["X-To"] == "chief@news.example"


def test_password_comes_from_the_environment(
    mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = by_mail(mail, smtp_user="desk")
    told = sent(config, READY)
    assert "NEWSTRANSLATE_SMTP_PASSWORD" in told[0]
    assert mail.messages == []
    monkeypatch.setenv("NEWSTRANSLATE_SMTP_PASSWORD", PASSWORD)
    assert sent(config, READY) == []
    assert mail.users == ["desk"]
    monkeypatch.setenv("NEWSTRANSLATE_SMTP_PASSWORD", "another-secret")
    told = sent(config, READY)
    assert told == [
        "mail server 127.0.0.1: a notification was not delivered: user name or password refused"
    ]


def test_no_password_leaves_the_machine_without_encryption(
    mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_SMTP_PASSWORD", PASSWORD)
    monkeypatch.setattr("newstranslate.notify.channels.is_loopback", lambda host: False)
    told = sent(by_mail(mail, smtp_user="desk"), READY)
    assert "without encryption" in told[0]
    assert mail.users == []


def test_mail_is_not_sent_in_the_clear_where_encryption_is_asked_for(mail: MailServer) -> None:
    told = sent(by_mail(mail, smtp_security="starttls"), READY)
    assert told == [
        "mail server 127.0.0.1: a notification was not delivered: SMTPNotSupportedError"
    ]
    assert mail.messages == []


@pytest.mark.parametrize(
    ("statuses", "tries", "arrives"),
    [([503, 429], 3, True), ([500, 500, 500], 3, False), ([404], 1, False), ([302], 1, False)],
)
def test_webhook_is_tried_again_where_that_may_help(
    hook: Hook, statuses: list[int], tries: int, arrives: bool
) -> None:
    hook.statuses = list(statuses)
    told = sent(Config(notify_webhook=hook.url), READY)
    assert (hook.tries, bool(hook.texts), not told) == (tries, arrives, arrives)


def test_mail_is_tried_again_after_a_passing_refusal_alone(mail: MailServer) -> None:
    mail.refuses = ["451 busy"]
    assert sent(by_mail(mail), READY) == []
    mail.refuses = ["554 no", "554 no"]
    assert sent(by_mail(mail), READY) != []
    assert len(mail.refuses) == 1


def test_failure_is_logged_each_time_told_once_and_names_no_secret(
    hook: Hook, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    hook.statuses = [404, 404, 200, 404]
    logged: list[str] = []
    others = [replace(READY, name=name) for name in "abcd"]
    told = sent(Config(notify_webhook=hook.url), *others, log=logged.append)
    assert told == ["webhook 127.0.0.1: a notification was not delivered: status 404"] * 2
    assert len(logged) == 3
    assert "a-secret" not in "".join([*logged, *told, caplog.text])
    assert "L’OIM" not in "".join([*logged, caplog.text])


def test_one_way_that_fails_does_not_keep_the_other(hook: Hook, mail: MailServer) -> None:
    hook.statuses = [400]
    config = by_mail(mail, notify_webhook=hook.url)
    assert len(sent(config, READY)) == 1
    assert len(mail.messages) == 1


def test_sender_waits_for_no_server() -> None:
    sender = Notifier(Config(notify_webhook="http://127.0.0.1:9/x"), pauses=(30,))
    began = time.monotonic()
    sender.send([READY])
    sender.close(0.05)
    assert time.monotonic() - began < 5
    wait_for(lambda: bool(sender.faults()))


def test_same_is_not_told_twice_and_unwanted_not_at_all(hook: Hook) -> None:
    config = Config(notify_webhook=hook.url, notify_events=("ready",))
    sent(config, READY, READY, ASKED, replace(READY, name="other"))
    assert len(hook.texts) == 2


def test_many_in_one_message_are_counted(hook: Hook) -> None:
    sender = Notifier(Config(notify_webhook=hook.url))
    sender.send(replace(READY, name=f"story-{n}") for n in range(MAX_LISTED + 5))
    sender.close(5)
    (text,) = hook.texts
    assert len(text.split("\n")) == MAX_LISTED + 1
    assert text.endswith("and 5 more")


@pytest.mark.parametrize(
    "config",
    [
        Config(notify_webhook="http://hooks.example/x"),
        Config(notify_webhook="ftp://hooks.example/x"),
        Config(notify_webhook="hooks.example"),
        Config(smtp_host="mail.example"),
    ],
)
def test_unfit_setting_is_refused_at_once(config: Config) -> None:
    with pytest.raises(InputError, match=r"notify\."):
        Notifier(config)


def test_plain_http_elsewhere_is_used_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_WEBHOOK_URL", "http://hooks.example/x")
    assert Notifier(Config(notify_plain_http=True)).active
    assert not Notifier(Config(notify_plain_http=True, notify_events=())).active


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "ready for review"), ("fr", "prêt pour la relecture"), ("ar", "جاهز للمراجعة")],
)
def test_messages_are_in_the_language_of_the_page(lang: str, words: str) -> None:
    with messages.in_language(lang):
        assert words in Notice("ready", "ar", "story", title="L’OIM").line()
