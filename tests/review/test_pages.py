"""Pages as a browser without script has them: read, save, approve, search."""

from __future__ import annotations

import json
import re
import subprocess
import time

import pytest

from newstranslate import catalog, telemetry
from newstranslate.model import State, Unit
from tests.conftest import held_by_another
from tests.review.conftest import ARABIC, LINA, MAIN, Site, draft_all

IOM = "المنظمة الدولية للهجرة"


def unit(site: Site, source: str = MAIN, lang: str = "ar") -> Unit:
    return next(unit for unit in site.room.load(lang).live if unit.source == source)


def test_desk_shows_every_article_in_every_language(site: Site) -> None:
    page = site.get("/").text
    assert "L’OIM à Rabat" in page
    assert "Arabic" in page
    assert "English" in page
    assert "0 approved, 0 translated, 6 drafts, 0 untranslated" in page
    assert site.get("/", show="findings").text.count('class="story"') == 0
    assert site.get("/", find="rabat").text.count('class="story"') == 1
    assert site.get("/", find="casablanca").text.count('class="story"') == 0


def test_article_reads_in_its_own_order_with_directions(site: Site) -> None:
    page = site.get("/article/ar/story").text
    places = [page.index(text) for text in ("ouvre un bureau", "accueille", "Un second point")]
    assert places == sorted(places)
    assert 'class="source" lang="fr" dir="ltr"' in page
    assert 'lang="ar" dir="rtl"' in page
    assert '<bdi dir="ltr">2007</bdi>' in page
    assert '<span class="term" title="OIM → المنظمة الدولية للهجرة">OIM</span>' in page


def test_three_columns_show_both_languages_of_a_sentence(site: Site) -> None:
    page = site.get("/article/ar,en/story").text
    row = page[page.index("accueille") :].split('<div class="row')[0]
    assert "Morocco has hosted IOM" in row
    assert "يستقبل المغرب" in row


def test_saved_text_is_in_the_file_at_once_as_a_draft(site: Site) -> None:
    before = site.room.load().header
    done = site.save(MAIN, f"يستضيف المغرب {IOM} منذ 2007.")
    assert done.status_code == 200
    made = unit(site)
    assert (made.target, made.state) == (f"يستضيف المغرب {IOM} منذ 2007.", State.DRAFT)
    assert made.draft == ARABIC[MAIN]
    assert not catalog.is_machine_draft(made)
    assert site.room.load().header == before, "two people's branches would not merge"


def test_run_leaves_what_was_typed_in_the_page(site: Site) -> None:
    site.save(MAIN, f"يستضيف المغرب {IOM} منذ 2007.")
    before = site.room.po().read_bytes()
    site.room.call("run", "articles", "--to", "ar", "--engine", "none", "--retranslate")
    assert site.room.po().read_bytes() == before


def test_approved_by_whom_and_when_stands_in_the_unit(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    site.save(MAIN, ARABIC[MAIN], "approve")
    assert unit(site).state is State.APPROVED
    assert unit(site).comment == f"approved: {LINA}, 2027-01-15"
    site.save(MAIN, ARABIC[MAIN], "reopen")
    assert unit(site).state is State.DRAFT
    assert unit(site).comment == ""


def test_translated_is_said_by_the_translator_and_waits_for_a_reviewer(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert site.save(MAIN, ARABIC[MAIN], "translate").json()["state"] == "translated"
    assert (unit(site).fuzzy, unit(site).translated) == (True, f"{LINA}, 2027-01-15")
    assert "1 translated" in site.get("/").text
    site.room.call("run", "articles", "--to", "ar", "--engine", "none", "--retranslate")
    assert unit(site).state is State.TRANSLATED
    site.save(MAIN, f"{ARABIC[MAIN]} ", "save")
    assert unit(site).state is State.DRAFT, "another text, which nobody has called done"


def test_forms_work_without_script(site: Site) -> None:
    fields = {**site.seen(MAIN), "target": ARABIC[MAIN], "action": "approve", "langs": "ar,en"}
    page = site.post("/save/ar/story", accept="text/html", **fields)
    assert page.status_code == 200
    assert page.url.path == "/article/ar,en/story"
    following = site.ids()["Le HCR, lui, y est présent [depuis 1965](https://example.org/hcr)."]
    assert page.url.params["unit"] == following
    assert f'id="editor" data-unit="{following}"' in page.text


def test_waiver_needs_a_reason_and_holds(site: Site) -> None:
    wrong = "يستقبل المغرب الوكالة منذ 2007."
    site.save(MAIN, wrong)
    assert "terms" in site.get("/editor/ar/story", unit=site.ids()[MAIN]).text
    assert (
        site.post("/waive/ar/story", **site.seen(MAIN), check="terms", reason=" ").status_code
        == 422
    )
    lines = {"check": "terms\napproved", "reason": "a line of its own"}
    assert site.post("/waive/ar/story", **site.seen(MAIN), **lines).status_code == 422
    site.post("/waive/ar/story", **site.seen(MAIN), check="terms", reason="ses propres mots")
    assert "waive terms: ses propres mots" in unit(site).comment
    assert site.room.call("check", "locales/ar").status == 0
    site.post("/waive/ar/story", **site.seen(MAIN), check="terms", action="unwaive")
    named = {"check": "terms", "words": "OIM"}
    site.post("/waive/ar/story", **site.seen(MAIN), **named, reason="ses propres mots")
    assert unit(site).comment == "waive terms ‹OIM›: ses propres mots"
    assert unit(site).waived[0].startswith("terms ")
    site.post("/waive/ar/story", **site.seen(MAIN), **named, action="unwaive")
    assert unit(site).comment == ""


def test_findings_follow_what_is_typed_and_are_those_of_check(site: Site) -> None:
    typed = f"يستقبل المغرب {IOM} منذ 2017."
    told = site.post("/findings/ar/story", unit=site.ids()[MAIN], target=typed).json()
    assert "numbers" in told["html"]
    assert told["terms"] == [True]
    assert unit(site).target == ARABIC[MAIN]
    site.save(MAIN, typed)
    (found,) = site.room.call("check", "locales/ar", "--json").json()["findings"]
    assert found["check"] == "numbers"


def test_term_is_put_in_with_the_proclitic_of_what_it_replaces(site: Site) -> None:
    typed = "دعم للوكالة في الرباط"
    at = typed.index("للوكالة")
    fields = {"target": typed, "form": IOM, "start": str(at), "end": str(at + len("للوكالة"))}
    told = site.post("/term/ar/story", unit=site.ids()[MAIN], **fields).json()
    assert told["target"] == "دعم للمنظمة الدولية للهجرة في الرباط"
    assert told["target"][: told["caret"]].endswith("للهجرة")


def test_memory_offers_and_concordance_follow_an_approval(site: Site) -> None:
    site.save(MAIN, ARABIC[MAIN], "approve")
    shown = site.get("/concordance", lang="ar", name="story", q="accueille l'OIM").text
    assert '<mark class="hit">accueille l’OIM</mark>' in shown
    site.room.write(
        "articles/next.md", "---\nlang: fr\n---\n\nLe Maroc accueille l’OIM depuis 2009.\n"
    )
    site.room.call("run", "articles/next.md", "--to", "ar", "--engine", "none")
    wanted = next(iter(site.ids(name="next").values()))
    page = site.get("/editor/ar/next", unit=wanted).text
    assert 'data-match="1"' in page
    assert "<del>2007.</del> <ins>2009.</ins>" in page


def test_search_finds_sources_and_targets_of_all_catalogues(site: Site) -> None:
    assert "Morocco has" in site.get("/search", q="hosted iom").text
    assert "hosted" not in site.get("/search", q="casablanca").text


MARKED = {
    "المنظمه الدوليه للهجره": "المنظمة الدولية للهجرة",
    "أستقبل": "",
    "يستقبل المغـرب": "يستقبل المغرب",
    "منذ ٢٠٠٧": "منذ 2007",
    "depuis ۲۰۰۷": "depuis 2007",
    "L'OIM DEPUIS": "l’OIM depuis",
    "iom sïnce": "IOM since",
    "ـ": "",
}
"""What is looked for → the words that are marked."""


def test_words_are_found_in_any_spelling_and_marked_as_they_stand(site: Site) -> None:
    for phrase, marked in MARKED.items():
        lang = "en" if "iom" in phrase else "ar"
        filtered = site.get(f"/article/{lang}/story", q=phrase).text
        rows = site.get(f"/rows/{lang}/story", q=phrase).text
        for page in (site.get("/search", q=phrase).text, filtered, rows):
            hits = re.findall(r'<mark class="[^"]*hit[^"]*"[^>]*>([^<]*)</mark>', page)
            assert (marked in "".join(hits)) if marked else not hits, phrase


def test_changed_source_is_shown_as_it_changed(site: Site) -> None:
    text = (site.room.root / "articles/story.md").read_text(encoding="utf-8")
    site.room.write("articles/story.md", text.replace("depuis 2007", "à Rabat depuis 2007"))
    site.room.call("run", "articles", "--to", "ar", "--engine", "none")
    page = site.get("/editor/ar/story", unit=site.ids()[MAIN.replace("depuis", "à Rabat depuis")])
    assert "<ins>à Rabat</ins>" in page.text


def test_history_comes_from_git(site: Site) -> None:
    def git(*arguments: str) -> None:
        given = ("-c", "user.name=Lina", "-c", "user.email=l@x", "-c", "commit.gpgsign=false")
        subprocess.run(
            ["git", "-C", site.room.root, *given, *arguments], check=True, capture_output=True
        )

    address = {"unit": site.ids()[MAIN]}
    assert "No earlier revision" in site.get("/history/ar/story", **address).text
    git("init")
    git("add", ".")
    git("commit", "-m", "one")
    site.save(MAIN, f"يستضيف المغرب {IOM} منذ 2007.", "approve")
    git("commit", "-am", "two")
    page = site.get("/history/ar/story", **address).text.split("Commits", 1)[1]
    assert page.count("<li>") == 2
    assert page.index("approved") < page.index("draft")
    assert "<ins>يستضيف</ins>" in page


def test_broken_catalogue_is_shown_with_its_line_and_the_rest_works(site: Site) -> None:
    site.room.write("locales/ar/broken.po", 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgid "x\n')
    page = site.get("/").text
    assert "locales/ar/broken.po:5: not a valid PO entry" in page
    assert page.count('class="story"') == 2
    answer = site.get("/article/ar/broken")
    assert answer.status_code == 422
    assert "locales/ar/broken.po:5" in answer.text


def test_the_draft_of_another_engine_is_offered_until_the_unit_is_approved(site: Site) -> None:
    note = "#. note: another draft: llm: ‹نص آخر ↵2007›"
    text = site.room.po().read_text(encoding="utf-8")
    at = text.index("#. paragraph\n", text.rindex("\n\n", 0, text.index(f'msgid "{MAIN}"')))
    site.room.po().write_text(f"{text[:at]}#. paragraph\n{note}\n{text[at + 13 :]}", "utf-8")
    page = site.get("/editor/ar/story", unit=site.ids()[MAIN]).text
    assert "Another draft, by llm" in page
    assert 'data-text="نص آخر \n2007"' in page
    assert "another draft: " not in page
    site.save(MAIN, "نص 2007")
    assert "Another draft, by llm" in site.get("/editor/ar/story", unit=site.ids()[MAIN]).text
    site.save(MAIN, "نص 2007", "translate")
    assert "Another draft" not in site.get("/editor/ar/story", unit=site.ids()[MAIN]).text


def test_engine_is_asked_for_one_unit_and_nothing_is_written(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newstranslate.testing import FakeDeepL

    before = site.room.po().read_bytes()
    with FakeDeepL() as fake:
        monkeypatch.setenv("DEEPL_SERVER_URL", fake.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", fake.key)
        assert 'data-engine="deepl"' in site.get("/editor/ar/story", unit=site.ids()[MAIN]).text
        told = site.post("/ask/ar/story", unit=site.ids()[MAIN], engine="deepl").json()
        assert IOM in told["target"]
        assert "2007" in told["target"]
        assert site.room.po().read_bytes() == before
        with held_by_another(site.room):  # a run is drafting the article
            told = site.post("/ask/ar/story", unit=site.ids()[MAIN], engine="deepl")
        assert (told.status_code, len(fake.bodies("/v2/translate"))) == (422, 1)
        assert "Process 4711 (desk-2) is sending texts of this article now" in told.text
    refused = site.post("/ask/ar/story", unit=site.ids()[MAIN], engine="os")
    assert refused.status_code == 422
    assert "the engine ‘os’ is not configured" in refused.json()["error"]


def test_line_ends_of_a_form_are_saved_as_line_feeds(site: Site) -> None:
    assert site.save(MAIN, "سطر\r\nوسطر\r\n").is_success
    assert site.room.targets()[MAIN] == "سطر\nوسطر"


def test_long_article_comes_in_pieces_and_pages_lead_through_it(site: Site) -> None:
    sentences = "\n\n".join(f"Phrase numéro {n} de la liste." for n in range(250))
    site.room.write("articles/long.md", f"---\nlang: fr\n---\n\n{sentences}\n")
    site.room.call("run", "articles/long.md", "--to", "ar", "--engine", "none")
    draft_all(site.room.po(name="long"))
    page = site.get("/article/ar/long").text
    assert page.count('data-unit="') == 100
    assert '?from=100"' in page
    assert site.get("/rows/ar/long", **{"from": "200"}).text.count('data-unit="') == 50
    wanted = site.ids(name="long")["Phrase numéro 120 de la liste."]
    page = site.get("/article/ar/long", unit=wanted).text
    assert 'data-first="100"' in page
    assert f'id="editor" data-unit="{wanted}"' in page
    assert site.get("/article/ar/long", q="numéro 24").text.count('data-unit="') == 11


def test_review_tells_requests_by_kind_of_page_alone(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    telemetry.start("json")
    told: list[dict[str, object]] = []
    try:
        site.get("/article/ar/story")
        site.get("/nowhere/at/all")
        ends = time.monotonic() + 5
        while len(told) < 2 and time.monotonic() < ends:  # it is told after the answer has gone
            said = capsys.readouterr().err.splitlines()
            events = [json.loads(line) for line in said if line.startswith("{")]
            told += [event for event in events if event["page"] != "/name"]  # the fixture's own
    finally:
        telemetry.stop()
    assert [(e["event"], e["method"], e["page"], e["status"]) for e in told] == [
        ("request", "GET", "/article", 200),
        ("request", "GET", "/nowhere", 404),
    ]


def test_typography_is_set_in_drafts_and_for_a_reviewer_in_approved_units(site: Site) -> None:
    latin = ARABIC[MAIN].replace(" منذ", ", منذ")
    site.save(MAIN, latin)
    page = site.post("/typeset/ar/story", accept="text/html", langs="ar")
    assert "1 unit changed; approvals are kept." in page.text
    assert "<ins>" in page.text
    assert unit(site).target == latin.replace(",", "،")
    site.approve(MAIN, latin)
    assert site.post("/typeset/ar/story").json()["changed"] == 0
    assert site.post("/typeset/ar/story", approved="1").json()["changed"] == 1
    assert unit(site).state is State.APPROVED
    assert unit(site).comment.startswith("approved: ")


def test_question_is_asked_answered_and_resolved(site: Site) -> None:
    wanted = site.ids()[MAIN]
    assert site.get("/", show="questions").text.count('class="story"') == 0
    asked = site.post(
        "/remark/ar/story", unit=wanted, said="Quelle <b>agence</b> ?\nCelle-ci ?", to="author"
    )
    assert asked.status_code == 200
    assert "Quelle &lt;b&gt;agence&lt;/b&gt; ? Celle-ci ?" in asked.json()["html"]
    day = catalog.now()[:10]
    assert unit(site).comment == f"@Lina Alami → author {day}: Quelle <b>agence</b> ? Celle-ci ?"
    assert "1 open question<" in site.get("/").text
    assert site.get("/", show="questions").text.count('class="story"') == 1
    page = site.get("/article/ar/story", show="questions").text
    assert page.count('class="row ') == 1
    assert "open question" in page
    assert "Resolve" in site.get("/editor/ar/story", unit=wanted).text
    site.post("/remark/ar/story", unit=wanted, said="", action="resolve")
    assert unit(site).comment.endswith(f"\n@Lina Alami {day} resolved:")
    assert "open question<" not in site.get("/").text
    assert "Resolve" not in site.get("/editor/ar/story", unit=wanted).text
    assert site.get("/article/ar/story", show="questions").text.count('class="row ') == 0


def test_question_disturbs_nobody_who_types_and_is_not_undone(site: Site) -> None:
    before = site.seen(MAIN)
    site.approve(MAIN, ARABIC[MAIN])
    held = site.seen(MAIN)
    site.post("/remark/ar/story", unit=before["unit"], said="هل هذا صحيح؟")
    assert site.seen(MAIN) == held
    done = site.post("/save/ar/story", **held, target=f"{ARABIC[MAIN]}.", action="save")
    assert done.status_code == 200
    for _ in range(3):
        site.post("/undo/ar/story")
    assert [r.text for r in catalog.thread(unit(site).comment)] == ["هل هذا صحيح؟"]
    assert unit(site).target == ARABIC[MAIN]


def test_question_works_without_script_and_an_empty_one_is_refused(site: Site) -> None:
    fields = {"unit": site.ids()[MAIN], "langs": "ar,en"}
    assert site.post("/remark/ar/story", **fields, said=" \n").status_code == 422
    assert site.post("/remark/ar/story", **fields, said="x\0y").status_code == 400
    assert unit(site).comment == ""
    page = site.post("/remark/ar/story", accept="text/html", **fields, said="Pourquoi ?")
    assert page.url.path == "/article/ar,en/story"
    assert "Pourquoi ?" in page.text
