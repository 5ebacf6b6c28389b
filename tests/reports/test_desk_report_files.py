"""The report as files and pages: read by others than what wrote it."""

from __future__ import annotations

import codecs
import csv
import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from benchmarks.year import Year
from newstranslate import catalog, config
from newstranslate.messages import in_language
from newstranslate.model import Unit
from newstranslate.project import editions
from newstranslate.project.editions import Edition
from newstranslate.reports.desk import building, catalogues, effort, exports, page, publication
from newstranslate.reports.desk.tables import DeskReport, Value
from tests.conftest import ARTICLE, Newsroom

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Year(tmp_path_factory.mktemp("year") / "year", 12)
    made.make()
    return made.root


@pytest.fixture(scope="module")
def report(root: Path) -> DeskReport:
    return building.build(config.load(root), "")


class Outline(HTMLParser):
    """The elements of a page with their attributes, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_page_needs_nothing_else_and_has_a_chart_beside_a_table(
    report: DeskReport, lang: str
) -> None:
    with in_language(lang):
        made, note = page.standalone(report)
    outline = Outline(made)
    named = [tag for tag, _ in outline.elements]
    assert note == ""
    assert not {"script", "link", "img", "iframe"} & set(named)
    assert not re.search(r"(?:src|href)=\"(?!#)", made)
    assert not any("style" in attributes for _, attributes in outline.elements)
    assert (named.count("svg"), named.count("table")) >= (4, 10)
    charts = [attributes for tag, attributes in outline.elements if tag == "svg"]
    assert all(one["role"] == "img" and one["aria-label"] for one in charts)
    assert dict(outline.elements)["html"]["dir"] == ("rtl" if lang == "ar" else "ltr")
    assert "#0101" not in made, "the colours are the page's"
    assert len(report.table("published").rows) > page.ROWS
    published = made.split('<section id="published">')[1].split("</section>")[0]
    assert published.count("<tr>") == 1 + page.ROWS


@pytest.mark.outside
@pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("NEWSTRANSLATE_REQUIRE_BROWSER"),
    reason="no chromium on this machine: install Debian's package 'chromium'",
)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_page_prints_on_two_pages(report: DeskReport, tmp_path: Path, lang: str) -> None:
    with in_language(lang):
        (tmp_path / "report.html").write_text(page.standalone(report)[0], encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    target = f"--print-to-pdf={tmp_path / 'report.pdf'}"
    command = [str(CHROMIUM), *flags, target, str(tmp_path / "report.html")]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "report.pdf").read_bytes())) == 2


def test_words_of_articles_are_text_on_the_page(report: DeskReport, root: Path) -> None:
    hostile = "<script>alert(1)</script>"
    path = next((root / "locales/en").rglob("*.po"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("the agency’s figure", hostile), encoding="utf-8")
    try:
        changed = building.build(config.load(root), "")
    finally:
        path.write_text(text, encoding="utf-8")
    made, _ = page.standalone(changed)
    assert "<script" not in made


def test_tables_are_csv_files_with_all_rows(report: DeskReport, tmp_path: Path) -> None:
    for path in exports.write_tables(report, tmp_path / "new/figures"):
        assert path.read_bytes().startswith(codecs.BOM_UTF8), "Excel reads Arabic by it"
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        table = report.table(path.stem)
        assert len(rows) == len(table.rows)
        assert [list(row.values()) for row in rows] == [
            ["" if value is None else str(value) for value in row] for row in table.rows
        ]


def test_a_spreadsheet_reads_words_as_words() -> None:
    assert [exports._plain(value) for value in ("=1+1", "-2", "+x", "@a", "a=b", -2, None)] == [
        "'=1+1",
        "'-2",
        "'+x",
        "'@a",
        "a=b",
        -2,
        "",
    ]


def findings(report: DeskReport) -> int:
    return sum(int(row["findings"] or 0) for row in report.table("checks").records())


def test_checks_that_are_off_are_not_measured(root: Path, tmp_path: Path) -> None:
    copy = without_git(root, tmp_path / "copy")
    settings = (copy / "newstranslate.toml").read_text(encoding="utf-8")
    (copy / "newstranslate.toml").write_text(settings + '[checks.severity]\nnumbers = "off"\n')
    told = building.build(config.load(copy), "").table("checks").records()
    assert [row["check"] for row in told] == ["terms"]


@pytest.mark.parametrize(
    ("draft", "approved", "wanted"),
    [
        ("The agency counts 5.", "IOM counts 5.", [(1, 1, 0, None)]),
        ("The agency counts 5.", "The body counts 5.", [(1, 0, 1, "Lina Alami (1)")]),
        ("IOM counts 5.", "The body counts 5.", [(1, 0, 1, "Lina Alami (1)")]),
        ("IOM counts 5.", "The IOM counts 5.", []),
    ],
)
def test_a_term_is_corrected_or_overridden(
    newsroom: Newsroom, draft: str, approved: str, wanted: list[tuple[Value, ...]]
) -> None:
    newsroom.write("articles/story.md", "---\nlang: fr\n---\n\nL’OIM compte 5.\n")
    newsroom.call("run", "articles", "--to", "en", "--engine", "none")
    loaded = newsroom.load("en")
    unit = catalog.written(catalog.draft(loaded.live[0], draft, "deepl"), approved)
    signed = catalog.approved(unit, "Lina Alami <lina@desk.example>", "2026-03-31")
    newsroom.po("en").write_bytes(catalog.serialise(replace(loaded, units=(signed,))))
    terms = building.build(config.load(newsroom.root), "").table("terms").records()
    figures = ("uses", "corrected", "overridden", "by")
    assert [tuple(row[figure] for figure in figures) for row in terms] == wanted


def test_what_people_wrote_without_drafts_has_no_charts_of_edits(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    loaded = newsroom.load()
    done = [
        catalog.approved(replace(unit, target="نص", fuzzy=True), "Lina", "2026-03-31")
        for unit in loaded.live
    ]
    newsroom.po().write_bytes(catalog.serialise(replace(loaded, units=tuple(done))))
    assert newsroom.call("report").status == 0
    page = (newsroom.root / "report.html").read_text(encoding="utf-8")
    assert "<bdi>people</bdi>" in page
    assert "<svg" not in page


@pytest.mark.parametrize(
    ("waiting", "assigned", "due", "late"),
    [(1, "Lina", "2026-03-30", True), (0, "Lina", "2026-03-30", False),
     (1, "Lina", "2026-03-31", False), (1, "Lina", "", False)],
)  # fmt: skip
def test_late_is_what_waits_after_its_day(
    waiting: int, assigned: str, due: str, late: bool
) -> None:
    one = catalogues.CatalogueFigures("a.md", "ar", waiting=waiting, assigned=assigned, due=due)
    assert publication.is_late(one, "2026-03-31") is late


@pytest.mark.parametrize(
    ("article", "desk"), [("articles/sport/2026/a.md", "sport"), ("articles/a.md", "")]
)
def test_desk_is_the_first_folder_of_an_article(article: str, desk: str) -> None:
    assert effort._desk(article, "articles/") == desk


@pytest.mark.parametrize(
    ("first", "last", "day", "period"),
    [("2026-01-01", "2026-03-31", "2026-03-30", "2026-W14"),
     ("2025-12-01", "2026-03-31", "2026-03-30", "2026-03"),
     ("2026-03-01", "2026-03-31", "", "")],
)  # fmt: skip
def test_a_few_months_are_shown_by_weeks(first: str, last: str, day: str, period: str) -> None:
    assert effort._period(first, last)(day) == period


def test_a_sample_is_whole_catalogues_and_said(
    root: Path, report: DeskReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SAMPLE", 5)
    told = building.build(config.load(root), "")
    assert "measured on " in told.table("checks").missing
    assert report.table("checks").missing == ""
    assert 0 < findings(told) < findings(report)


def test_what_is_older_is_left_out(root: Path, report: DeskReport) -> None:
    days = sorted(str(row["day"]) for row in report.table("published").records())
    half = days[len(days) // 2]
    later = building.build(config.load(root), half)
    assert sorted(str(row["day"]) for row in later.table("published").records()) == [
        day for day in days if day >= half
    ]
    assert 0 < len(later.table("waivers").rows) < len(report.table("waivers").rows)
    assert later.totals["approved_units"] < report.totals["approved_units"]  # type: ignore[operator]
    assert 0 < findings(later) < findings(report)
    assert later.table("waiting").rows == report.table("waiting").rows, "what waits now, waits"
    none = building.build(config.load(root), "2999-01-01")
    assert none.totals["characters"] == 0
    assert str(none.table("published").missing) == "nothing was published"


def test_processes_count_what_one_counts(
    root: Path, report: DeskReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_ALONE", 1)
    assert building.build(config.load(root), "").as_json() == report.as_json()


# --- what is missing is said ---


def without_git(root: Path, folder: Path) -> Path:
    shutil.copytree(root, folder, ignore=shutil.ignore_patterns(".git"))
    return folder


def test_without_git_and_log_nothing_is_zero(root: Path, tmp_path: Path) -> None:
    copy = without_git(root, tmp_path / "copy")
    (copy / "run.jsonl").unlink()
    report = building.build(config.load(copy), "")
    assert "not a git repository" in report.table("corrections").missing
    assert {row["corrected"] for row in report.table("corrections").records()} == {None}
    assert "no run log" in report.table("spending").missing


def test_half_a_history_is_none(root: Path, tmp_path: Path) -> None:
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", f"file://{root}", tmp_path / "shallow"], check=True
    )
    report = building.build(config.load(tmp_path / "shallow"), "")
    assert "shallow" in report.table("corrections").missing


def test_what_cannot_be_read_is_named_and_the_rest_counted(
    root: Path, tmp_path: Path, report: DeskReport
) -> None:
    copy = without_git(root, tmp_path / "copy")
    broken = next((copy / "locales/ar").rglob("*.po"))
    broken.write_text('msgid "a\n', encoding="utf-8")
    broken.with_name("caf\udce9.po").write_bytes(b"")  # a name that is not UTF-8
    lines = (copy / "run.jsonl").read_text(encoding="utf-8")
    first = json.loads(lines.splitlines()[0])
    bad = ({"characters": "many"}, {"characters": -1}, {"language": None}, {"time": "yesterday"})
    words = "".join(json.dumps({**first, **one}) + "\n" for one in bad)
    (copy / "run.jsonl").write_text(lines + "nonsense\n[1]\n" + words, encoding="utf-8")
    told = building.build(config.load(copy), "")
    *unread, named = sorted(error for error in told.errors if ".po:" in error)
    assert [broken.name in error for error in unread] == [True]
    assert named.endswith("/caf\\udce9.po: the name of this file is not UTF-8; rename it")
    exports.write_page(told, tmp_path / "report.html")
    assert [error.partition(" ")[0].rpartition("jsonl:")[2] for error in told.errors[2:]] == [
        f"{len(lines.splitlines()) + number}:" for number in range(1, 7)
    ]
    assert told.totals["characters"] == report.totals["characters"]


def test_lines_of_earlier_logs_count_for_all_time_alone(newsroom: Newsroom) -> None:
    line = {"article": "a.md", "language": "ar", "units": 2, "characters": 50, "engine": "deepl"}
    rows = [{**line, "seconds": 1, "error": ""}, {**line, "seconds": 0, "error": "", "engine": ""}]
    newsroom.write("old.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    call = ("report", "--json", "--log", "old.jsonl")
    told = newsroom.call(*call).json()
    assert told["totals"]["characters"] == 50
    (row,) = told["tables"]["spending"]
    assert (row["engine"], row["cost"]) == ("deepl", None), "no price, and no line of no engine"
    assert newsroom.call(*call, "--since", "7d").json()["totals"]["characters"] == 0


def test_text_changed_in_another_editor_is_not_taken_for_untouched() -> None:
    draft = catalog.draft(Unit("Un mot."), "A word.", "deepl")
    assert catalog.machine_draft(draft) == "A word."
    other = Unit("Un mot.", "One word.", origin="deepl", seal=draft.seal)
    assert catalog.machine_draft(other) == ""
    assert catalog.machine_draft(catalog.draft(Unit("Un mot."), "A word.", "memory 100")) == ""


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("---\ndate: 2026-03-31\n---\n", "2026-03-31"),
        ('---\ntitle: a\ndate: "2026-03-31T08:00:00Z"\n---\n', "2026-03-31"),
        ("+++\ndate = 2026-03-31\n+++\n", "2026-03-31"),
        ('{\n  "date": "2026-03-31"\n}\n', "2026-03-31"),
        ("<!--\ndate: 2026-03-31\n-->\n", "2026-03-31"),
        ("---\ntitle: a\n---\n\ndate: 2026-03-31\n", ""),
        ("---\nupdate: 2026-03-31\n---\n", ""),
        ("date: 2026-03-31\n", ""),
    ],
)
def test_day_of_an_article_is_in_its_front_matter(tmp_path: Path, head: str, day: str) -> None:
    from newstranslate.reports.desk import origins

    (tmp_path / "a.md").write_text(head, encoding="utf-8")
    assert origins._dated(tmp_path / "a.md") == day


# --- git ---


@pytest.fixture
def repository(newsroom: Newsroom) -> Newsroom:
    """The story committed on a day, and its Arabic published a week later, then pushed."""
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    git(newsroom, "2026-03-01", "init", "-q")
    commit(newsroom, "2026-03-01")
    units = (editions.PrintedUnit("", "Une phrase.", "0" * 16),)
    edition = Edition("articles/story.md", "ar", "fr", "", "2026-03-08", units=units)
    for day, one in (
        ("2026-03-08", edition),
        ("2026-03-09", replace(edition, post=editions.PublishedPost("https://a.example", 3))),
        ("2026-03-20", replace(edition, units=(replace(units[0], target="1" * 16),))),
    ):
        editions.save(config.load(newsroom.root), one)
        commit(newsroom, day)
    return newsroom


def git(room: Newsroom, day: str, *arguments: str) -> None:
    dated = {"GIT_AUTHOR_DATE": f"{day}T08:00:00Z", "GIT_COMMITTER_DATE": f"{day}T08:00:00Z"}
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@desk.example")
    command = ["git", "-C", str(room.root), *who, *arguments]
    subprocess.run(command, check=True, env={**os.environ, **dated})


def commit(room: Newsroom, day: str) -> None:
    git(room, day, "add", "-A")
    git(room, day, "commit", "-qm", day)


def test_other_words_are_a_correction_another_post_is_none(repository: Newsroom) -> None:
    project = config.load(repository.root)
    (row,) = building.build(project, "").table("corrections").records()
    assert (row["published"], row["corrected"]) == (1, 1)
    (row,) = building.build(project, "2026-03-21").table("corrections").records()
    assert (row["published"], row["corrected"]) == (1, 0)


def test_an_article_without_a_date_came_with_its_first_commit(repository: Newsroom) -> None:
    (row,) = building.build(config.load(repository.root), "").table("published").records()
    assert (row["title"], row["days"]) == ("L’OIM à Rabat", 7)
    repository.write("articles/story.md", ARTICLE.replace("lang: fr", "lang: fr\ndate: 2026-03-06"))
    (row,) = building.build(config.load(repository.root), "").table("published").records()
    assert row["days"] == 2
    repository.write("articles/story.md", ARTICLE.replace("lang: fr", "lang: fr\ndate: 2026-04-01"))
    (row,) = building.build(config.load(repository.root), "").table("published").records()
    assert row["days"] is None, "later than its translation: not a day to count from"


def test_a_publication_in_the_future_took_no_days(repository: Newsroom) -> None:
    project = config.load(repository.root)
    edition = editions.load(project, "articles/story.md", "ar")
    editions.save(project, replace(edition, day="2999-01-01"))
    report = building.build(project, "")
    (row,) = report.table("published").records()
    assert row["days"] is None
    (row,) = report.table("publishing_time").records()
    assert (row["published"], row["known"], row["median_days"]) == (1, 0, None)


def test_day_of_a_change_is_that_of_git_or_of_the_file(repository: Newsroom) -> None:
    def changed() -> Value:
        report = building.build(config.load(repository.root), "")
        return report.table("out_of_date").records()[0]["changed"]

    repository.write("articles/story.md", ARTICLE + "\nEncore.\n")
    commit(repository, "2026-03-25")
    assert changed() == "2026-03-25"
    place = repository.write("articles/story.md", ARTICLE + "\nEncore une fois.\n")
    os.utime(place, (1775000000, 1775000000))
    assert changed() == "2026-03-31"


def test_title_is_that_of_the_translation(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit('msgid "L’OIM à Rabat"\nmsgstr ""', 'msgid "L’OIM à Rabat"\nmsgstr "الرباط"')
    found = catalogues.read(config.load(newsroom.root), newsroom.po(), "")
    assert isinstance(found, catalogues.CatalogueFigures)
    assert found.title == "الرباط"


# --- the command and the page ---


def test_command_writes_a_page_and_names_it(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    done = newsroom.call("report")
    assert (done.status, done.out) == (0, "report.html\n")
    page = newsroom.call("report", "-o", "-").out
    assert page == (newsroom.root / "report.html").read_text(encoding="utf-8")
    assert page.endswith("</html>\n")
    assert not (newsroom.root / "-").exists()
    assert "nothing was published" in (newsroom.root / "report.html").read_text(encoding="utf-8")
    done = newsroom.call("report", "-o", "none/report.html")
    assert (done.status, "none: no such folder" in done.err) == (2, True)
    assert newsroom.call("report", "--since", "soon").status == 2
    assert "in the future" in newsroom.call("report", "--since", "2999-01-01").err
    assert newsroom.call("report", "--since", "99999999999w").status == 2


def test_a_page_that_cannot_be_made_is_refused_before_anything_is_read(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "find_spec", lambda _: None)
    monkeypatch.setattr(building, "build", lambda *_: pytest.fail("read"))
    done = newsroom.call("report")
    assert (done.status, "newstranslate[report]" in done.err) == (2, True)


@pytest.mark.parametrize("name", ["articles/story.md", "newstranslate.toml", "pipe"])
def test_a_page_replaces_an_earlier_page_and_nothing_else(newsroom: Newsroom, name: str) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    os.mkfifo(newsroom.root / "pipe")
    before = (newsroom.root / "articles/story.md").read_bytes()
    done = newsroom.call("report", "-o", name)
    assert (done.status, f"{name}: exists and is not a report" in done.err) == (2, True)
    assert (newsroom.root / "articles/story.md").read_bytes() == before
    assert [newsroom.call("report").status for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(
    "options",
    [("--csv", "f", "--json"), ("--json", "-o", "x.html"), ("--csv", "f", "-o", "x.html")],
)
def test_only_one_output_is_taken(newsroom: Newsroom, options: tuple[str, ...]) -> None:
    done = newsroom.call("report", *options)
    assert (done.status, "use one of them" in done.err) == (2, True)


def test_a_project_without_catalogues_has_nothing_to_report(newsroom: Newsroom) -> None:
    done = newsroom.call("report")
    assert (done.status, "no catalogues to report on" in done.err) == (2, True)
    assert not (newsroom.root / "report.html").exists()


def test_a_log_that_is_a_folder_is_named(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.write("newstranslate.toml", 'source = "fr"\n[paths]\nlog = "articles"\n')
    done = newsroom.call("report")
    assert (done.status, "articles" in done.err) == (1, True)


def test_what_another_editor_changed_is_not_untouched(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    loaded = newsroom.load()
    drafts = [catalog.draft(unit, f"نص {n}", "deepl") for n, unit in enumerate(loaded.live)]
    edited = [replace(unit, target="نص آخر") for unit in drafts[:2]]
    done = [catalog.approved(unit, "Lina", "2026-03-31") for unit in [*edited, *drafts[2:]]]
    newsroom.po().write_bytes(catalog.serialise(replace(loaded, units=tuple(done))))
    table = building.build(config.load(newsroom.root), "").table("effort_by_engine")
    (row,) = table.records()
    assert (row["units"], row["untouched"], row["edited"]) == (6, 4 / 6, 0.0)
    assert str(table.missing).startswith("2 units were edited in another editor")


def test_every_run_writes_the_log_of_the_settings(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\n[paths]\nlog = "run.jsonl"\n')
    broken = newsroom.write("locales/ar/story.po", 'msgid "a\n')
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--dry-run")
    assert "story.po" in done.err
    assert not (newsroom.root / "run.jsonl").exists(), "also what fails is written by no dry run"
    broken.unlink()
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    (line,) = (newsroom.root / "run.jsonl").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", json.loads(line)["time"])
