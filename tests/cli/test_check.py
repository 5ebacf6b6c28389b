"""`check` as the gate: profiles, severities, waivers, changed units, formats."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from newstranslate import catalog, leftovers
from tests.conftest import Newsroom

WRONG = "Le Maroc accueille l’OIM depuis 2007."


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    """A catalogue with one approved unit whose year is wrong; the rest has no target."""
    newsroom.call("run", "articles/story.md", "--to", "en")
    approve(newsroom, WRONG, "Morocco has hosted IOM since 2017.")
    return newsroom


def approve(newsroom: Newsroom, source: str, target: str) -> None:
    newsroom.edit(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"', "en")


def comment(newsroom: Newsroom, line: str) -> None:
    blocks = newsroom.po("en").read_text(encoding="utf-8").split("\n\n")
    blocks = [f"# {line}\n{b}" if f'msgid "{WRONG}"' in b else b for b in blocks]
    newsroom.po("en").write_text("\n\n".join(blocks), encoding="utf-8")


def found(newsroom: Newsroom, *arguments: str) -> list[tuple[str, str]]:
    rows = newsroom.call("check", "--json", *arguments).json()["findings"]
    return [(row["check"], row["severity"]) for row in rows]


def test_finding_names_po_line_and_article_line(room: Newsroom) -> None:
    (row,) = room.call("check", "--json").json()["findings"]
    text = room.po("en").read_text(encoding="utf-8").split("\n")
    assert text[row["line"] - 1] == f'msgid "{WRONG}"'
    assert (row["source_file"], row["source_line"]) == ("articles/story.md", 8)
    assert (row["check"], row["severity"]) == ("numbers", "error")


def test_text_shows_the_offending_words(room: Newsroom) -> None:
    shown = room.call("check").out
    assert "error numbers: 2007 in the source, 2017 here" in shown
    assert "【2017】" in shown
    assert max(map(len, shown.split("\n"))) <= 82


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 1),
        (["--fail-on", "warning"], 1),
        (["--approved"], 2),
        (["--fail-on", "never"], 0),
        (["--profile", "draft"], 1),
        (["--explain", "numbers"], 0),
        (["--explain", "number"], 2),
        (["nowhere.po"], 2),
    ],
)
def test_exit_status(room: Newsroom, arguments: list[str], status: int) -> None:
    assert room.call("check", *arguments).status == status


def test_publish_wants_every_unit_approved(room: Newsroom) -> None:
    room.edit(
        'msgid "Un second point"\nmsgstr ""',
        '#, fuzzy\nmsgid "Un second point"\nmsgstr "A second point"',
        "en",
    )
    checks = {check for check, _ in found(room, "--profile", "publish")}
    assert {"missing", "unreviewed", "numbers"} <= checks
    assert {check for check, _ in found(room)} == {"numbers"}


def test_changed_or_vanished_article_is_told(room: Newsroom) -> None:
    path = room.root / "articles/story.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nEncore.\n", encoding="utf-8")
    assert ("stale", "warning") in found(room)
    assert ("stale", "error") in found(room, "--profile", "publish")
    assert not any(check == "stale" for check, _ in found(room, "--profile", "draft"))
    path.unlink()
    assert ("orphan", "warning") in found(room)


def test_severities_are_settings(room: Newsroom) -> None:
    room.write("newstranslate.toml", '[checks.severity]\nnumbers = "warning"\n')
    assert found(room) == [("numbers", "warning")]
    room.write("newstranslate.toml", '[checks.paths."locales/en/*"]\nnumbers = "off"\n')
    assert found(room) == []
    room.write("newstranslate.toml", '[checks.severity]\nnumber = "off"\n')
    assert "no check 'number'" in room.call("check").err
    room.write("newstranslate.toml", '[checks.severity]\nnumbers = "loud"\n')
    assert "use one of: error, warning, info, off" in room.call("check").err


def test_waivers_are_listed_and_need_a_reason(room: Newsroom) -> None:
    comment(room, "waive numbers: the speaker erred")
    data = room.call("check", "--json", "--show-waived").json()
    assert data["findings"] == []
    assert [(row["check"], row["reason"]) for row in data["waived"]] == [
        ("numbers", "the speaker erred")
    ]
    assert "the speaker erred" in room.call("check", "--show-waived").out
    room.edit("waive numbers: the speaker erred", "waive numbers:", "en")
    assert found(room) == [("numbers", "error"), ("waiver", "warning")]


def test_waiver_of_what_does_not_happen_is_told(room: Newsroom) -> None:
    comment(room, "waive dates: as in the original")
    assert found(room) == [("numbers", "error"), ("waiver", "warning")]


def test_two_approved_targets_of_one_source_are_told(room: Newsroom) -> None:
    room.write("articles/other.md", f"---\nlang: fr\n---\n\n{WRONG}\n")
    room.call("run", "articles/other.md", "--to", "en", "--engine", "none")
    text = room.po("en", "other").read_text(encoding="utf-8")
    text = text.replace("since 2017", "since 2007").replace("#, fuzzy\n", "")
    room.po("en", "other").write_text(text, encoding="utf-8")
    assert ("consistency", "warning") in found(room)


def test_waiver_of_what_several_units_show_outlives_a_run_beside_a_term(room: Newsroom) -> None:
    """A run notes the unit's terms with a waiver: the check of several units must know them too."""
    test_two_approved_targets_of_one_source_are_told(room)
    path = room.po("en", "other" if ("en/other" in _consistent(room)) else "story")
    text = path.read_text(encoding="utf-8")
    entry = next(one for one in text.split("\n\n") if f'msgid "{WRONG}"' in one)
    path.write_text(text.replace(entry, f"# waive consistency: two years are meant\n{entry}"))
    assert _consistent(room) == ""
    room.call("run", "articles", "--to", "en", "--engine", "none")
    assert "waived: consistency" in path.read_text(encoding="utf-8")
    assert _consistent(room) == ""


def _consistent(room: Newsroom) -> str:
    """Return the file of the finding of consistency; empty without one."""
    rows = room.call("check", "--json").json()["findings"]
    return next((row["file"] for row in rows if row["check"] == "consistency"), "")


def test_broken_file_is_a_finding_and_the_others_are_checked(room: Newsroom) -> None:
    room.write(
        "locales/en/a.po", 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n<<<<<<< mine\nmsgid "a"\n'
    )
    assert found(room) == [("file", "error"), ("numbers", "error")]


def test_only_what_changed_since_a_revision(room: Newsroom) -> None:
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "a"]):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments],
            cwd=room.root,
            check=True,
        )
    assert found(room, "--changed") == []
    approve(room, "Un second point", "A second second point")
    assert found(room, "--changed", "HEAD") == [("doubled", "warning")]
    assert "git does not know revision 'nope'" in room.call("check", "--changed", "nope").err


def test_formats_hold_every_finding(room: Newsroom) -> None:
    github = room.call("check", "--format", "github").out
    assert github.startswith("::error file=locales/en/story.po,line=")
    assert "title=numbers (en)::2007 in the source, 2017 here" in github
    (issue,) = json.loads(room.call("check", "--format", "gitlab").out)
    assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert issue["severity"] == "critical"
    sarif = json.loads(room.call("check", "--format", "sarif").out)
    (run,) = sarif["runs"]
    assert sarif["version"] == "2.1.0"
    assert run["results"][0]["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    suite = ElementTree.fromstring(room.call("check", "--format", "junit").out)
    failures = [case.get("classname") for case in suite.iter("testcase") if len(case)]
    assert failures == ["locales/en/story.po"]


def test_po_file_of_another_tool_is_checked(newsroom: Newsroom) -> None:
    newsroom.write(
        "theirs.po",
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgid "Il a 28 ans."\nmsgstr "عمره 58 عاما."\n',
    )
    assert found(newsroom, "theirs.po") == [("numbers", "error")]


def test_one_name_spelt_in_two_ways_is_told(newsroom: Newsroom) -> None:
    rows = [
        ("Hier, António Gutierrez est venu.", "وصل أنطونيو غوتيريش أمس."),
        ("Pour António Gutierrez, rien ne presse.", "قال أنطونيو غوتيريس إن لا شيء عاجل."),
        ("Le conseil a vu António Gutierrez.", "التقى المجلس أنطونيو غوتيريش."),
        ("Le vent se lève.", "تهب الريح."),
        ("La mer monte.", "يرتفع البحر."),
    ]
    blocks = ['msgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Source-Language: fr\\n"']
    blocks += [f'msgid "{source}"\nmsgstr "{target}"' for source, target in rows]
    newsroom.write("locales/ar/a.po", "\n\n".join(blocks) + "\n")
    (row,) = newsroom.call("check", "--json").json()["findings"]
    assert (row["check"], row["line"]) == ("names", 9)
    assert row["message"] == "Gutierrez: غوتيريس here, غوتيريش elsewhere"
    path = newsroom.root / "locales/ar/a.po"
    text = path.read_text(encoding="utf-8")
    waived = text.replace('msgid "Pour', '# waive names: his own spelling\nmsgid "Pour')
    path.write_text(waived, encoding="utf-8")
    data = newsroom.call("check", "--json", "--show-waived").json()
    assert (data["findings"], [row["check"] for row in data["waived"]]) == ([], ["names"])


def two_stories(newsroom: Newsroom) -> None:
    """Three catalogues: a clean one, one with a warning, one with two errors."""
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: fr\\n"\n'
    unit = '\nmsgid "Il a {} ans."\nmsgstr "He is {} years old."\n'
    doubled = '\nmsgid "Il est venu hier soir."\nmsgstr "He came came last night."\n'
    newsroom.write("locales/en/a.po", head + unit.format(28, 28))
    newsroom.write("locales/en/b.po", head + unit.format(29, 29) + doubled)
    newsroom.write("locales/en/c.po", head + unit.format(30, 31) + unit.format(40, 41))


def test_folder_ends_in_sums_by_catalogue_and_check_the_worst_first(newsroom: Newsroom) -> None:
    two_stories(newsroom)
    shown = newsroom.call("check").out.splitlines()
    assert shown[0] == "locales/en/c.po"
    rows = [line.split() for line in shown]
    at = rows.index(["catalogue", "units", "errors", "warnings"])
    assert rows[at + 1 : at + 3] == [
        ["locales/en/c.po", "2", "2", "0"],
        ["locales/en/b.po", "2", "0", "1"],
    ]
    at = rows.index(["check", "errors", "warnings", "catalogues"])
    assert rows[at + 1 : at + 3] == [["numbers", "2", "0", "1"], ["doubled", "0", "1", "1"]]
    assert shown[-1].startswith("5 units in 3 catalogues; errors: 2, warnings: 1")
    assert max(map(len, shown)) <= 82


def test_long_list_is_cut_and_says_so(newsroom: Newsroom) -> None:
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: fr\\n"\n'
    units = [f'msgid "Il a {n} ans."\nmsgstr "He is {n + 1} years old."\n' for n in range(120, 420)]
    newsroom.write("locales/en/a.po", "\n".join([head, *units]))
    shown = newsroom.call("check").out
    assert shown.count("error numbers") == 200
    assert "… and 100 more findings; list them with --all" in shown
    assert newsroom.call("check", "--all").out.count("error numbers") == 300


def test_warnings_are_listed_and_do_not_fail(newsroom: Newsroom) -> None:
    two_stories(newsroom)
    assert newsroom.call("check", "locales/en/b.po").status == 0
    assert "warning doubled" in newsroom.call("check", "locales/en/b.po").out
    assert newsroom.call("check", "locales/en/b.po", "--fail-on", "warning").status == 1


def test_junit_counts_every_unit(newsroom: Newsroom) -> None:
    two_stories(newsroom)
    root = ElementTree.fromstring(newsroom.call("check", "--format", "junit").out)
    assert (root.get("tests"), root.get("failures")) == ("5", "2")
    suites = {suite.get("name"): suite for suite in root.iter("testsuite")}
    assert {name: suite.get("tests") for name, suite in suites.items()} == {
        "locales/en/a.po": "1",
        "locales/en/b.po": "2",
        "locales/en/c.po": "2",
    }
    failed = {
        case.get("classname") for case in root.iter("testcase") if case.find("failure") is not None
    }
    assert failed == {"locales/en/c.po"}
    assert "doubled" in str(suites["locales/en/b.po"].findtext("testcase/system-out"))


STYLE = "قال الوزير, أمس, إن الأمر  انتهى."


@pytest.fixture
def styled(newsroom: Newsroom) -> Newsroom:
    """One approved and one drafted unit with Latin commas and a double blank."""
    approved, drafted = "Le ministre l’a dit hier.", "La ministre l’a dit hier."
    newsroom.write(
        "locales/ar/a.po",
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Source-Language: fr\\n"\n\n'
        f'# approved: Lina, 2026-01-02\nmsgid "{approved}"\nmsgstr "{STYLE}"\n\n'
        f'#, fuzzy\nmsgid "{drafted}"\nmsgstr "{STYLE}"\n',
    )
    return newsroom


def test_fix_sets_the_typography_of_drafts_and_lists_it(styled: Newsroom) -> None:
    told = styled.call("check", "--fix").err
    assert "locales/ar/a.po:11: typography set (draft)" in told
    assert told.count("قال الوزير") == 2
    text = (styled.root / "locales/ar/a.po").read_text(encoding="utf-8")
    assert text.count(STYLE) == 1
    assert 'msgstr "قال الوزير، أمس، إن الأمر انتهى."' in text
    assert styled.call("check", "--fix").err == ""


def test_fix_of_approved_units_keeps_their_approval(styled: Newsroom) -> None:
    told = styled.call("check", "--fix", "--approved").err
    assert "(approved)" in told
    text = (styled.root / "locales/ar/a.po").read_text(encoding="utf-8")
    assert STYLE not in text
    assert "# approved: Lina, 2026-01-02\n" in text
    assert text.count("fuzzy") == 1


def test_fix_keeps_a_machine_draft_one(newsroom: Newsroom) -> None:
    draft = "قال الوزير, أمس."
    newsroom.write(
        "locales/ar/a.po",
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Source-Language: fr\\n"\n\n'
        f'#. seal: {catalog.seal(draft)}\n#, fuzzy\nmsgid "Le ministre l’a dit hier."\nmsgstr "{draft}"\n',
    )
    newsroom.call("check", "--fix")
    (unit,) = catalog.load(newsroom.root / "locales/ar/a.po").live
    assert unit.target == "قال الوزير، أمس."
    assert catalog.is_machine_draft(unit)


def test_fix_refuses_where_typography_is_off(styled: Newsroom) -> None:
    styled.write("newstranslate.toml", "[publish]\ntypography = false\n")
    result = styled.call("check", "--fix")
    assert (result.status, "publish.typography is off" in result.err) == (2, True)


def test_fix_leaves_removed_units_and_keeps_a_person_s_draft_theirs(newsroom: Newsroom) -> None:
    draft = "قال الوزير, أمس."
    newsroom.write(
        "locales/ar/a.po",
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Source-Language: fr\\n"\n\n'
        f'#, fuzzy\nmsgid "Le ministre l’a dit hier."\nmsgstr "{draft}"\n\n'
        f'#, fuzzy\n#~ msgid "La ministre l’a dit hier."\n#~ msgstr "{draft}"\n',
    )
    newsroom.call("check", "--fix")
    kept, removed = catalog.load(newsroom.root / "locales/ar/a.po").units
    assert (kept.target, kept.seal) == ("قال الوزير، أمس.", "")
    assert removed.target == draft


def test_fix_meets_a_save_of_somebody_else(
    styled: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = styled.root / "locales/ar/a.po"
    make = leftovers.make

    def late(place: Path) -> tuple[int, str]:
        monkeypatch.setattr(leftovers, "make", make)
        path.write_bytes(path.read_bytes().replace("الأمر".encode(), "الشأن".encode()))
        return make(place)

    monkeypatch.setattr(leftovers, "make", late)
    styled.call("check", "--fix")
    approved, drafted = catalog.load(path).live
    assert drafted.target == "قال الوزير، أمس، إن الشأن انتهى."
    assert "الشأن" in approved.target


STOPLESS = [
    ("Le port a rouvert lundi matin.", "The port reopened on Monday morning"),
    ("Les pêcheurs sont contents du quai.", "The fishermen are pleased with the quay"),
    ("Le maire a salué leur patience.", "The mayor praised their patience"),
    ("La mer reste forte au large.", "The sea is still rough off the coast."),
]


def stopless(newsroom: Newsroom, count: int) -> list[tuple[str, str, int]]:
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: fr\\n"\n'
    rows = [*STOPLESS[:count], *STOPLESS[3:]] if count < 3 else STOPLESS
    units = [f'\n#. paragraph\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in rows]
    newsroom.write("locales/en/a.po", head + "".join(units))
    data = newsroom.call("check", "--json", "--all").json()["findings"]
    return [(f["check"], f["severity"], f["line"]) for f in data]


def test_missing_stops_are_one_line_an_article_from_three_on(newsroom: Newsroom) -> None:
    assert stopless(newsroom, 3) == [("ending", "info", 0)]
    shown = newsroom.call("check")
    assert "no final stop in 3 of 4 sentences" in shown.out
    assert [row[0] for row in stopless(newsroom, 2)].count("ending") == 2


def test_hints_on_units_are_shown_with_all(styled: Newsroom) -> None:
    assert "info typography: Latin" not in styled.call("check").out
    assert "(--all lists them)" in styled.call("check").out
    assert "info typography: Latin" in styled.call("check", "--all").out
    assert styled.call("check", "--json").json()["findings"] == []


def test_what_an_article_shows_is_reported_of_changed_units_alone(newsroom: Newsroom) -> None:
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: fr\\n"\n'
    rows = [
        ("« Nous avons peur, dit-elle hier soir.", "“We are afraid, she said last night."),
        ("Personne ne vient nous aider ici. »", "Nobody comes to help us here."),
    ]
    text = head + "".join(f'\n#. paragraph\nmsgid "{s}"\nmsgstr "{t}"\n' for s, t in rows)
    newsroom.write("locales/en/a.po", text)
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "a"]):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments],
            cwd=newsroom.root,
            check=True,
        )
    assert [check for check, _ in found(newsroom)] == ["quotes"]
    assert found(newsroom, "--changed") == []


@pytest.mark.parametrize(
    ("lang", "total", "finding"),
    [
        ("fr", "erreurs : 1, avertissements", "erreur numbers: 28 dans la source, 58 ici"),
        (
            "ar",
            "الأخطاء: 1، التحذيرات",
            "خطأ numbers: \u206828\u2069 في المصدر، و\u206858\u2069 هنا",
        ),
        ("de", "errors: 1, warnings: 0", "error numbers: 28 in the source, 58 here"),
    ],
)
def test_report_is_in_the_language_asked_for_and_json_in_english(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, lang: str, total: str, finding: str
) -> None:
    header = 'msgid ""\nmsgstr "Language: en\\n"\n\n'
    entry = 'msgid "Il a 28 ans."\nmsgstr "He is 58 years old."\n'
    newsroom.write("locales/en/a.po", header + entry)
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    monkeypatch.setenv("NEWSTRANSLATE_LANG", lang)
    done = newsroom.call("check").out.replace("\u00a0", " ")
    assert total in done
    assert finding in done
    assert "28 in the source, 58 here" in newsroom.call("check", "--json").out
