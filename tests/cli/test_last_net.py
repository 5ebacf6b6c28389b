"""Bad files and faults of our own: one line, what to do, and nothing that is nobody's business."""

from __future__ import annotations

import io
import subprocess
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import click
import pytest

from newstranslate import catalog
from newstranslate.cli import _run, group, main
from newstranslate.cli.saving import SavingCommand
from newstranslate.project import findings
from tests.conftest import Newsroom


@pytest.fixture
def faulty(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A project in which `check` fails as only a fault of ours makes it."""
    key = "sk-1234567890"
    monkeypatch.setenv("DEEPL_AUTH_KEY", key)

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError(f"{Path.home()}/desk: {key}\nand more")

    monkeypatch.setattr(findings, "find", fail)
    return newsroom


def called(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["newstranslate", *arguments])
    return _run()


def test_fault_is_one_line_without_home_and_key(
    faulty: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(monkeypatch, "check") == 2
    told = capsys.readouterr().err.splitlines()
    assert told == [
        "newstranslate: internal error: ZeroDivisionError: ~/desk: … and "
        "more; please report it with the output of 'newstranslate --debug …'"
    ]


def test_debug_shows_where_without_home_and_key(
    faulty: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(monkeypatch, "--debug", "check") == 2
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "test_last_net.py" in told
    assert "sk-1234567890" not in told
    assert f"{Path.home()}/desk" not in told


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("max_chars = " + "9" * 5_000, "cannot be read as TOML: Exceeds the limit"),
        ("x = " + "[" * 5_000 + "]" * 5_000, "cannot be read as TOML: nested too deeply"),
        ("source = ", "cannot be read as TOML: Invalid value"),
        ("source = 'fr'\0", "holds NUL characters"),
    ],
)
def test_settings_that_no_reader_takes_are_one_message(
    newsroom: Newsroom, settings: str, message: str
) -> None:
    newsroom.write("newstranslate.toml", settings)
    done = newsroom.call("check")
    assert (done.status, done.err.count("\n"), message in done.err) == (2, 1, True), done.err


def test_byte_order_mark_is_no_setting(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", "\ufeffsource = 'fr'\ntargets = ['ar']\n")
    assert newsroom.call("run", "articles", "--engine", "none").status == 1
    assert newsroom.po().is_file()


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: " + "[" * 3_000 + "\n---\n",
        "---\ntitle: " + "[" * 900 + "]" * 900 + "\n---\n",
        "+++\ntitle = " + "[" * 3_000 + "\n+++\n",
        "+++\nweight = " + "9" * 5_000 + "\n+++\n",
        "---\nweight: " + "9" * 5_000 + "\n---\n",
    ],
    ids=["yaml", "yaml 900", "toml", "toml number", "yaml number"],
)
def test_front_matter_that_no_reader_takes_is_one_message(newsroom: Newsroom, front: str) -> None:
    newsroom.write("articles/story.md", f"{front}\nUne phrase.\n")
    done = newsroom.call("run", "articles", "--to", "ar", "--from", "fr", "--engine", "none")
    assert done.status in (1, 2), done.err
    assert done.err.count("articles/story.md") == (done.status == 2)


def test_keys_of_front_matter_that_are_no_words_stop_nothing(newsroom: Newsroom) -> None:
    front = "---\n1: un\nyes: oui\n2025-01-02: jour\ntags: ports\n---\n"
    newsroom.write("articles/story.md", f"{front}\nUne phrase.\n")
    done = newsroom.call("run", "articles", "--to", "ar", "--from", "fr", "--engine", "none")
    assert (done.status, "internal error" in done.err) == (1, False), done.err
    assert newsroom.load().header[catalog.SUBJECT_FIELD] == "ports"


def test_without_a_stream_for_errors_a_run_does_its_work(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)  # what `2>&-` makes of it
    assert called(monkeypatch, "run", "articles", "--to", "ar", "--engine", "none") == 1
    assert newsroom.po().is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's /dev/full")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["status"]], ids="".join)
def test_output_that_cannot_be_written_is_one_line(
    newsroom: Newsroom, arguments: list[str]
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newstranslate", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.stderr == "newstranslate: cannot write the output: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("place", "arguments", "said"),
    [
        ("project.findings.find", ("check",), "interrupted"),
        ("run.articles.run", ("status", "--to", "ar"), "interrupted"),
        ("run.articles.run", ("run", "articles", "--to", "ar", "--dry-run"), "interrupted"),
        (
            "run.articles.run",
            ("run", "articles", "--to", "ar"),
            "interrupted; what was done is saved",
        ),
    ],
)
def test_interrupt_says_that_work_is_saved_where_there_is_some(
    newsroom: Newsroom,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"newstranslate.{place}", interrupt)
    done = newsroom.call(*arguments)
    assert (done.status, done.err) == (130, f"\nnewstranslate: {said}\n")


def test_every_command_with_a_plan_or_many_results_says_whether_its_work_is_saved() -> None:
    context = click.Context(group.cli)
    commands = {name: group.cli.get_command(context, name) for name in group.COMMANDS}
    saving = {name for name, command in commands.items() if isinstance(command, SavingCommand)}
    wanted = "run read review publish pull push watch export import-xliff"
    assert saving == set(wanted.split())


@pytest.mark.parametrize("plan", ["--check-only", "--diff"])
def test_interrupt_of_a_plan_says_nothing_of_saved_work(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, plan: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newstranslate.project.article_files.Collector.collect", interrupt)
    done = newsroom.call("publish", "articles", "--to", "ar", plan)
    assert (done.status, done.err) == (130, "\nnewstranslate: interrupted\n")
    done = newsroom.call("publish", "articles", "--to", "ar")
    assert done.err == "\nnewstranslate: interrupted; what was done is saved\n"


def test_interrupt_at_a_question_is_on_a_line_of_its_own(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def abort(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("click.termui.visible_prompt_func", abort)
    monkeypatch.setattr("newstranslate.project.findings.find", lambda *_, **__: click.prompt("?"))
    done = newsroom.call("check")
    assert (done.status, done.err) == (130, "\nnewstranslate: interrupted\n")


def test_interrupt_while_modules_are_loaded_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupts(MetaPathFinder):
        def find_spec(self, fullname: str, *_: object) -> None:
            if fullname == "newstranslate.cli.group":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "newstranslate.cli.group")
    monkeypatch.setattr(sys, "meta_path", [Interrupts(), *sys.meta_path])
    assert called(monkeypatch, "status") == 130
    assert capsys.readouterr().err == "newstranslate: interrupted\n"


def test_characters_that_the_output_cannot_show_are_escaped(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert newsroom.root.is_dir()
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="latin-1"))
    monkeypatch.setattr(
        sys, "argv", ["newstranslate", "glossary", "find", "OIM", "--from", "fr", "--to", "ar"]
    )
    with pytest.raises(SystemExit) as end:
        main()
    sys.stdout.flush()
    assert (end.value.code, shown.getvalue()[:12]) == (0, b"OIM \\u2192 \\")
