"""The main job, end to end, as its users see it."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.engines import Answer, Failed, Request, Tally
from newstranslate.engines.traffic import Traffic
from newstranslate.memory import recall
from newstranslate.model import Pair, State
from newstranslate.run import articles
from newstranslate.testing import FakeDeepL
from tests.conftest import ARTICLE, Newsroom

SENTENCE = "Le Maroc accueille l’OIM depuis 2007."


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    with FakeDeepL() as server:
        monkeypatch.setenv("DEEPL_SERVER_URL", server.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", server.key)
        yield server


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


# --- without an engine ---


def test_without_an_engine_every_unit_is_written_and_the_reason_said(newsroom: Newsroom) -> None:
    done = newsroom.call("run", "articles/story.md", "--to", "ar,en")
    assert done.status == 1
    assert "deepl not used: no DeepL key" in done.err
    assert "firefox not used: no fr → ar model" in done.err
    assert "12 units without translation" in done.out
    units = newsroom.load("ar").live
    assert [unit.kind for unit in units] == [
        "front matter title",
        "heading 1",
        "paragraph",
        "paragraph",
        "list item",
        "list item",
    ]
    assert units[2].terms == ("OIM → المنظمة الدولية للهجرة",)
    assert units[0].context == "title"


LEFT_OUT = "Une phrase.\n\n> <div>\n> {}\n> </div>\n"


@pytest.mark.parametrize(
    ("text", "said", "status"),
    [
        (LEFT_OUT.format("Un mot"), "articles/html.md: 2 words are outside units", 0),
        (LEFT_OUT.format("Mot"), "articles/html.md: 1 word is outside units", 0),
        (LEFT_OUT.format("Une phrase de cinq mots."), "5 words are outside units", 1),
        (
            "Une phrase.\n\n<!-- translate:off -->\n\n> <div>\n> Une phrase de cinq mots.\n"
            "> </div>\n\n<!-- translate:on -->\n",
            "",
            0,
        ),
    ],
)
def test_words_outside_units_are_said_by_every_run(
    newsroom: Newsroom, text: str, said: str, status: int
) -> None:
    newsroom.write("articles/html.md", text)
    newsroom.call("run", "articles/html.md", "--to", "en", "--from", "fr")
    unit = newsroom.load("en", "html").units[0]
    loaded = newsroom.load("en", "html")
    done = replace(loaded, units=(replace(unit, target="A sentence."),))
    newsroom.po("en", "html").write_bytes(catalog.serialise(done))
    for _ in range(2):
        again = newsroom.call("run", "articles/html.md", "--to", "en", "--from", "fr")
        assert again.status == status
        assert said in again.err
        assert ("outside" in again.err) == bool(said)


def test_run_twice_changes_nothing(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar,en")
    before = snapshot(newsroom.root / "locales")
    newsroom.call("run", "articles", "--to", "ar,en")
    assert snapshot(newsroom.root / "locales") == before


def test_losing_the_caches_costs_nothing_but_time(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall, "INDEXED_FROM", 0)
    newsroom.call("run", "articles", "--to", "ar")
    before = snapshot(newsroom.root / "locales")
    assert (newsroom.root / ".newstranslate" / ".gitignore").read_text() == "*\n"
    for path in (newsroom.root / ".newstranslate").rglob("*"):
        if path.is_file():
            path.write_bytes(b"\x00garbage")
    assert "the memory's index is rebuilt" in newsroom.call("run", "articles", "--to", "ar").err
    assert snapshot(newsroom.root / "locales") == before


def test_path_with_spaces_is_isolated_as_gettext_does(newsroom: Newsroom) -> None:
    newsroom.write("articles/une autre histoire.md", ARTICLE)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    path = newsroom.po(name="une autre histoire")
    assert "#: \u2068articles/une autre histoire.md\u2069:6\n" in path.read_text(encoding="utf-8")
    assert newsroom.load(name="une autre histoire").live[1].references == (
        ("articles/une autre histoire.md", 6),
    )


def test_what_an_editor_wraps_and_adds_is_left_alone(newsroom: Newsroom) -> None:
    """Poedit wraps lines, spells plural rules its own way and signs the header."""
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit("nplurals=6; plural=(n==0 ?", "nplurals=6; plural=(n == 0 ?")
    newsroom.edit('"X-Source-Language', '"X-Generator: Poedit 3.4\\n"\n"X-Source-Language')
    newsroom.edit(
        'msgid "Un second point"\nmsgstr ""',
        'msgid ""\n"Un second "\n"point"\nmsgstr ""\n"نقطة "\n"ثانية"',
    )
    before = newsroom.po().read_bytes()
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert newsroom.po().read_bytes() == before


# --- with an engine ---


def test_engine_drafts_what_is_left(newsroom: Newsroom, fake: FakeDeepL) -> None:
    done = newsroom.call("run", "articles/story.md", "--to", "ar,en", "--json")
    assert done.status == 0
    ar, en = done.json()["results"]
    assert (ar["lang"], ar["machine"], ar["untranslated"], ar["terms"], ar["terms_missing"]) == (
        "ar",
        6,
        0,
        4,
        0,
    )
    assert en["machine"] == 6
    unit = next(unit for unit in newsroom.load("ar").live if unit.source == SENTENCE)
    assert (unit.state, unit.origin) == (State.DRAFT, "deepl")
    assert catalog.is_machine_draft(unit)
    assert "المنظمة الدولية للهجرة" in unit.target
    link = next(unit for unit in newsroom.load("en").live if "https" in unit.source)
    assert link.target.endswith("](https://example.org/hcr).")


def test_second_run_sends_nothing(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.call("run", "articles", "--to", "ar")
    before, requests = snapshot(newsroom.root / "locales"), len(fake.requests)
    done = newsroom.call("run", "articles", "--to", "ar", "--json")
    assert done.json()["results"][0]["kept"] == 6
    assert snapshot(newsroom.root / "locales") == before
    assert len(fake.requests) == requests


def test_only_the_changed_sentence_is_sent(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.call("run", "articles", "--to", "ar")
    fake.requests.clear()
    newsroom.write("articles/story.md", ARTICLE + "\nUne phrase toute nouvelle pour finir.\n")
    newsroom.call("run", "articles", "--to", "ar")
    (body,) = fake.bodies("/v2/translate")
    assert body["text"] == ["<s0>Une phrase toute nouvelle pour finir.</s0>"]


def test_human_work_is_kept_whatever_is_asked(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.call("run", "articles", "--to", "ar")
    targets = newsroom.targets()
    approved, edited = targets[SENTENCE], targets["Un second point"]
    path = newsroom.po()
    text = path.read_text(encoding="utf-8")
    head, tail = text.split(f'msgid "{SENTENCE}"')
    head = head[: head.rindex("#, fuzzy\n")] + head[head.rindex("#, fuzzy\n") + 9 :]
    path.write_text(
        f'{head}msgid "{SENTENCE}"{tail}'.replace(edited, "نقطة ثانية"), encoding="utf-8"
    )
    newsroom.call("run", "articles", "--to", "ar", "--retranslate")
    units = {unit.source: unit for unit in newsroom.load().live}
    assert (units[SENTENCE].target, units[SENTENCE].state) == (approved, State.APPROVED)
    assert units["Un second point"].target == "نقطة ثانية"


def test_retranslate_sends_untouched_machine_drafts_again(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    newsroom.call("run", "articles", "--to", "ar")
    newsroom.edit(newsroom.targets()["Un second point"], "نقطة ثانية")
    fake.requests.clear()
    newsroom.call("run", "articles", "--to", "ar", "--retranslate")
    sent = [text for body in fake.bodies("/v2/translate") for text in body["text"]]
    assert len(sent) == 5


def test_approved_units_of_one_article_serve_the_next(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.call("run", "articles", "--to", "ar")
    path = newsroom.po()
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    near = "Le Maroc accueille l’OIM depuis 2008."
    newsroom.write("articles/next.md", f"---\nlang: fr\n---\n\n{SENTENCE} {near}\n")
    fake.requests.clear()
    done = newsroom.call("run", "articles/next.md", "--to", "ar", "--json")
    (result,) = done.json()["results"]
    assert (result["memory_exact"], result["memory_fuzzy"], result["machine"]) == (1, 1, 0)
    assert fake.bodies("/v2/translate") == []
    exact, fuzzy = newsroom.load(name="next").live
    assert (exact.origin, exact.previous, exact.state) == ("memory 100", "", State.DRAFT)
    assert (fuzzy.origin[:7], fuzzy.previous) == ("memory ", SENTENCE)
    assert fuzzy.notes[0].startswith("memory: articles/story.md · 20")
    assert fuzzy.notes[1:] == ("memory: 2007 replaced by 2008; check the words around it",)
    assert "2008" in fuzzy.target
    assert "2007" not in fuzzy.target


def test_quota_in_the_middle_keeps_what_came_before(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write(
        "articles/long.md",
        "---\nlang: fr\n---\n\n" + "\n\n".join(f"Phrase {n} du jour." for n in range(120)),
    )
    fake.limit = 2500
    done = newsroom.call("run", "articles/long.md", "--to", "ar")
    assert done.status == 1
    assert "stopped: DeepL: the quota is used up (456)" in done.err
    states = [unit.state for unit in newsroom.load(name="long").live]
    assert states.count(State.DRAFT) in (50, 100)
    assert states.count(State.UNTRANSLATED) == 120 - states.count(State.DRAFT)


# --- no cost they did not agree to ---


def test_dry_run_counts_and_touches_nothing(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write("newstranslate.toml", "price = 20\n")
    before = snapshot(newsroom.root)
    done = newsroom.call("run", "articles", "--to", "ar,en", "--dry-run")
    assert done.status == 0
    assert snapshot(newsroom.root) == before
    assert fake.requests == []
    assert "an engine would get 12 segments" in done.out
    assert "EUR" in done.out


def test_dry_run_and_status_leave_even_the_caches_alone(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit('msgid "Un second point"\nmsgstr ""', 'msgid "Un second point"\nmsgstr "نقطة"')
    before = snapshot(newsroom.root)
    newsroom.call("run", "articles", "--to", "ar", "--dry-run")
    newsroom.call("status")
    assert snapshot(newsroom.root) == before


def test_max_chars_refuses_before_spending(newsroom: Newsroom, fake: FakeDeepL) -> None:
    before = snapshot(newsroom.root)
    done = newsroom.call("run", "articles", "--to", "ar", "--max-chars", "50")
    assert done.status == 2
    assert "over the limit of 50; nothing was sent and no catalogue written" in done.err
    assert snapshot(newsroom.root) == before
    assert fake.bodies("/v2/translate") == []
    assert newsroom.call("run", "articles", "--to", "ar", "--max-chars", "5000").status == 0


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("deepl", "deepl: no DeepL key"),
        ("firefox", "firefox: no fr → ar model"),
        ("llm", "llm: no LLM address"),
        ("libretranslate", "libretranslate: no LibreTranslate server"),
        ("altavista", "unknown engine 'altavista'; use one of: auto, none, deepl"),
    ],
)
def test_named_engine_that_cannot_work_writes_nothing(
    newsroom: Newsroom, name: str, message: str
) -> None:
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", name)
    assert done.status == 2
    assert message in done.err
    assert not (newsroom.root / "locales").exists()


def test_key_is_nowhere_in_files_or_messages(newsroom: Newsroom, fake: FakeDeepL) -> None:
    done = newsroom.call("run", "articles", "--to", "ar")
    everything = b"".join(snapshot(newsroom.root).values()) + (done.out + done.err).encode()
    assert fake.key.encode() not in everything


# --- interrupted, and not alone ---


class _Slow:
    """An engine that lets something happen after its second answer."""

    name = "slow"
    details = ""
    reads_stories = False
    tally = Tally()
    traffic = Traffic()

    def __init__(self, happen: object) -> None:
        self.happen = happen

    def prepare(self, pairs: object, terms: object) -> None:
        """Nothing to prepare."""

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        return iter(())

    def close(self) -> None:
        """Nothing to close."""

    def translate(self, requests: list[Request], pair: Pair) -> Iterator[Answer]:
        for count, request in enumerate(requests):
            if count == 2:
                assert callable(self.happen)
                self.happen()
            yield Answer(request.key, f"{pair.target} {request.text}")


class _Silent:
    def say(self, message: str) -> None:
        """Nothing to say."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """Nothing to show."""


def run_with(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, happen: object) -> None:
    monkeypatch.setattr("newstranslate.engines.create", lambda *_: _Slow(happen))
    config = Config(root=newsroom.root)
    options = articles.RunOptions(("ar",), engine="deepl")
    articles.run(config, [newsroom.root / "articles"], options, _Silent())


def test_interrupt_keeps_what_is_done(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_with(newsroom, monkeypatch, interrupt)
    states = [unit.state for unit in newsroom.load().live]
    assert states.count(State.DRAFT) == 2
    assert states.count(State.UNTRANSLATED) == 4


def test_what_a_translator_saves_during_the_run_wins(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poedit_saves() -> None:
        newsroom.edit(
            'msgid "Un second point"\nmsgstr ""', 'msgid "Un second point"\nmsgstr "من إنسان"'
        )

    run_with(newsroom, monkeypatch, poedit_saves)
    units = {unit.source: unit for unit in newsroom.load().live}
    assert (units["Un second point"].target, units["Un second point"].state) == (
        "من إنسان",
        State.APPROVED,
    )
    assert all(unit.target for unit in units.values())


def test_killed_run_leaves_whole_files(newsroom: Newsroom) -> None:
    """kill -9 at any moment: every catalogue there is can be read, and no half file lies about."""
    for number in range(20):
        newsroom.write(f"articles/a{number}.md", ARTICLE.replace("2007", str(1900 + number)))
    command = [
        sys.executable,
        "-m",
        "newstranslate",
        "run",
        "articles",
        "--to",
        "ar,en",
        "--engine",
        "none",
    ]
    killed = 0
    for delay in (0, 0.02, 0.05):
        before = len(list((newsroom.root / "locales").rglob("*.po")))
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while (
            process.poll() is None
            and len(list((newsroom.root / "locales").rglob("*.po"))) == before
        ):
            time.sleep(0.002)  # until it writes
        time.sleep(delay)
        process.kill()
        killed += process.wait() == -signal.SIGKILL
        for path in (newsroom.root / "locales").rglob("*.po"):
            assert len(catalog.load(path).live) == 6
    assert killed, "killed at work, not after it"
    assert newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none").status == 1
    assert len(list((newsroom.root / "locales").rglob("*.po"))) == 42


# --- text dumps, languages, several articles ---


def test_text_dump_becomes_an_article_first(newsroom: Newsroom) -> None:
    prose = "Le port a rouvert lundi après trois semaines de travaux, et les premiers bateaux ont débarqué leurs caisses devant une foule venue de toute la région."
    newsroom.write(
        "port.txt",
        f"MONDE\n\nLe port rouvre enfin\n\nPar A. Alami\n\n{prose}\n\nLaisser un commentaire\n",
    )
    done = newsroom.call("run", "port.txt", "--to", "ar", "--engine", "none")
    assert "port.txt: created the article articles/port.md" in done.err
    assert "French, detected (probability 1.00)" in done.err
    assert [unit.context for unit in newsroom.load(name="port").live] == ["title", ""]
    again = newsroom.call("run", "port.txt", "--to", "ar", "--engine", "none")
    assert "using the article articles/port.md" in again.err


def test_mended_article_of_a_dump_is_not_made_again(newsroom: Newsroom) -> None:
    prose = "Le port a rouvert lundi après trois semaines de travaux, et les premiers bateaux sont venus de toute la région en grand nombre pour la fête."
    newsroom.write("port.txt", f"Le port rouvre enfin\n\n{prose}\n")
    newsroom.call("run", "port.txt", "--to", "ar", "--engine", "none")
    mended = newsroom.write("articles/port.md", f"---\nlang: fr\n---\n\n{prose} Mendé.\n")
    newsroom.call("run", "port.txt", "--to", "ar", "--engine", "none")
    assert "Mendé." in mended.read_text(encoding="utf-8")
    assert newsroom.call("import", "port.txt").status == 2
    done = newsroom.call("import", "port.txt", "--force")
    assert (done.status, done.out) == (0, "articles/port.md\n")


def test_author_may_ask_to_check_and_a_second_run_changes_nothing(newsroom: Newsroom) -> None:
    text = "---\nlang: fr\n---\n\n<!-- translator: check the name -->\n\nUn nom.\n"
    newsroom.write("articles/story.md", text)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert newsroom.load().live[0].notes == ("check the name",)
    before = newsroom.po().read_bytes()
    shutil.rmtree(newsroom.root / ".newstranslate")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert newsroom.po().read_bytes() == before


def test_block_segmentation_is_a_setting(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'segmentation = "block"\n')
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert len(newsroom.load().live) == 5


def test_front_matter_keys_are_a_setting(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'front_matter = ["chapeau"]\n')
    newsroom.write("articles/story.md", "---\nlang: fr\ntitle: Non\nchapeau: Oui\n---\n\nUn.\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert [unit.source for unit in newsroom.load().live] == ["Oui", "Un."]


def test_any_direction_works(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write(
        "articles/story.md",
        "---\nlang: ar\n---\n\nقالت المنظمة الدولية للهجرة إن الأمر واضح. وافق الجميع.\n",
    )
    done = newsroom.call("run", "articles", "--to", "fr", "--json")
    (result,) = done.json()["results"]
    assert (result["units"], result["machine"], result["terms"]) == (2, 2, 1)
    assert "OIM" in newsroom.load("fr").live[0].target


def test_status_shows_the_project_and_changes_nothing(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit('msgid "Un second point"\nmsgstr ""', 'msgid "Un second point"\nmsgstr "نقطة"')
    before = snapshot(newsroom.root / "locales")
    done = newsroom.call("status", "--json")
    assert done.status == 1
    (result,) = done.json()["results"]
    assert (result["approved"], result["drafts"], result["untranslated"]) == (1, 0, 5)
    assert "story" in newsroom.call("status").out
    assert snapshot(newsroom.root / "locales") == before


def test_waived_term_is_not_missing(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit(
        f'msgid "{SENTENCE}"\nmsgstr ""',
        f'msgid "{SENTENCE}"\nmsgstr "يستضيف المغرب الوكالة منذ 2007."',
    )
    assert newsroom.call("check").status == 1
    text = newsroom.po().read_text(encoding="utf-8")
    start = text[: text.index(f'msgid "{SENTENCE}"')].rindex("\n\n") + 2
    newsroom.po().write_text(
        text[:start] + "# waive terms: l’agence du texte\n" + text[start:], encoding="utf-8"
    )
    assert newsroom.call("check").status == 0
    unit = next(u for u in newsroom.load().live if u.source == SENTENCE)
    assert unit.comment == "waive terms: l’agence du texte"


def test_publish_refuses_drafts_then_writes_the_article(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    # The fake's words are of no language: le is el, as in Spanish.
    newsroom.write("newstranslate.toml", '[checks.severity]\nlanguage = "off"\n')
    newsroom.call("run", "articles", "--to", "en")
    refused = newsroom.call("publish", "articles/story.md", "--to", "en")
    assert refused.status == 1
    assert "articles/story.md:6: draft: L’OIM ouvre un bureau" in refused.err
    path = newsroom.po("en")
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    assert newsroom.call("publish", "articles/story.md", "--to", "en").status == 0
    text = (newsroom.root / "articles" / "story.en.md").read_text(encoding="utf-8")
    assert "\nlang: en\n" in text
    again = newsroom.call("run", "articles", "--to", "en", "--json").json()["results"]
    assert [result["article"] for result in again] == ["articles/story.md"]
    assert text.count("\n") == ARTICLE.count("\n") + 2  # translationOf, and its own digest
    assert "](https://example.org/hcr)." in text


def test_other_commands_answer(newsroom: Newsroom) -> None:
    found = newsroom.call(
        "glossary", "find", "L’OIM et le HCR", "--from", "fr", "--to", "ar", "--json"
    )
    assert [term["concept"] for term in found.json()["terms"]] == ["iom", "unhcr"]
    assert "2 concepts, 2 of them locked hard" in newsroom.call("glossary", "check").out
    assert newsroom.call(
        "memory", "search", "x", "--from", "fr", "--to", "ar", "--json"
    ).json() == {"matches": []}
    engines = newsroom.call("engines", "--json").json()
    assert [row["engine"] for row in engines] == ["deepl", "firefox", "llm", "libretranslate"]
    assert newsroom.call("--version").out.startswith("newstranslate, version")


def test_json_of_every_result_is_plain_data(newsroom: Newsroom) -> None:
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--json")
    assert set(done.json()) == {"results", "errors", "notes"}
    assert json.dumps(done.json())


def test_unit_of_the_design_page(newsroom: Newsroom, fake: FakeDeepL) -> None:
    """The form of a unit is a promise to every PO editor."""
    newsroom.call("run", "articles", "--to", "en")
    text = newsroom.po("en").read_text(encoding="utf-8")
    seal = catalog.seal("L’IOM ervuo nu uaerub")
    assert (
        "#. heading 1\n#. term: OIM → IOM\n#. origin: deepl\n"
        f"#. seal: {seal}\n#: articles/story.md:6\n#, fuzzy\n"
        'msgid "L’OIM ouvre un bureau"\nmsgstr "L’IOM ervuo nu uaerub"\n'
    ) in text


def test_table_of_many_articles_shows_sums_and_what_needs_a_look(newsroom: Newsroom) -> None:
    for number in range(101):
        newsroom.write(f"articles/a{number:03}.md", f"---\nlang: fr\n---\n\nPhrase {number}.\n")
    (newsroom.root / "articles/story.md").unlink()
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert done.out.splitlines()[1].split()[:4] == ["101", "articles", "ar", "101"]
    assert "101 units without translation" in done.out
    assert done.out.count("\na") == 100  # each waits for a text; 101 lines would be too many
    assert newsroom.call("status", "--to", "ar").out.count("\na") == 101
    assert len(newsroom.call("run", "articles", "--to", "ar", "--json").json()["results"]) == 101


def test_rows_that_do_not_fit_into_the_table_are_counted(newsroom: Newsroom) -> None:
    for number in range(102):
        newsroom.write(f"articles/a{number:03}.md", f"---\nlang: fr\n---\n\nPhrase {number}.\n")
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--jobs", "1")
    lines = done.out.splitlines()
    assert lines[1].startswith("103 articles")
    assert "… and 3 more that need attention (--json lists all)" in lines
    assert sum(line.startswith("a0") for line in lines) >= 99
    plan = newsroom.call("run", "articles", "--to", "en", "--dry-run").out
    assert "… and 3 more that need attention (--json lists all)" in plan.splitlines()


def test_a_term_missing_in_approved_text_is_not_said_to_be_in_drafts(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit('msgid "L’OIM à Rabat"\nmsgstr ""', 'msgid "L’OIM à Rabat"\nmsgstr "في الرباط"')
    said = newsroom.call("run", "articles", "--to", "ar", "--engine", "none").out
    assert "1 glossary term missing in translations; list with: newstranslate check" in said
