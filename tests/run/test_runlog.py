"""The log of a run: a line for each article and language, and which articles failed last."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newstranslate.errors import InputError
from newstranslate.run.runlog import Line, RunLog, failed


def test_lines_are_added_and_none_is_without_a_file(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    RunLog(path).write(Line("articles/é.md", "ar", units=2, engine="deepl", seconds=0.5))
    RunLog(path).write(Line("articles/b.md", "ar", error="busy"))
    RunLog(None).write(Line("articles/c.md", "ar"))
    first, second = path.read_text("utf-8").splitlines()
    assert "articles/é.md" in first
    made = json.loads(first)
    assert made.pop("time")[-1] == "Z"
    assert made == {
        "article": "articles/é.md",
        "language": "ar",
        "units": 2,
        "characters": 0,
        "engine": "deepl",
        "seconds": 0.5,
        "error": "",
    }
    assert json.loads(second)["error"] == "busy"
    assert list(tmp_path.iterdir()) == [path]


def test_an_article_failed_whose_last_line_of_a_language_has_an_error(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    rows = [("a", "ar", "x"), ("a", "ar", ""), ("b", "ar", ""), ("b", "en", "y"), ("b", "ar", "z"),
            ("c", "ar", ""), ("d", "ar", "x")]  # fmt: skip
    for article, lang, error in rows:
        RunLog(path).write(Line(article, lang, error=error))
    assert list(failed(path)) == ["b", "d"]


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"article": "a", "language": "ar"}'])
def test_a_line_that_is_none_of_a_log_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "run.jsonl"
    RunLog(path).write(Line("a", "ar"))
    path.write_text(path.read_text("utf-8") + line + "\n", "utf-8")
    with pytest.raises(InputError, match=r"run\.jsonl:2: not a line of a run log"):
        list(failed(path))


def test_a_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none" / "run.jsonl"):
        with pytest.raises(InputError, match=f"^{path}: cannot write the log there$"):
            RunLog(path)
    RunLog(tmp_path / "run.jsonl").write(Line("a", "ar"))
    assert (tmp_path / "run.jsonl").exists()
