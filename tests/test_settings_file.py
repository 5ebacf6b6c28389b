"""One value is written into the settings; comments and everything else stay."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newstranslate import settings_file
from newstranslate.errors import InputError

ORDER = ("engines", "order", "ar")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[engines.order]\nar = "llm"\n'),
        ("# desk\n", '# desk\n\n[engines.order]\nar = "llm"\n'),
        ('[engines.order]  # by test\nen = "x"\n', '[engines.order]  # by test\nar = "llm"\nen = "x"\n'),
        ('[engines.order]\nar = "x"  # why\n', '[engines.order]\nar = "llm"  # why\n'),
        ("[engines.order]\r\nar = 'x'\r\n", '[engines.order]\r\nar = "llm"\r\n'),
        ('[engines]\norder.ar = "x"\n', '[engines]\norder.ar = "llm"\n'),
        ('[engines]\norder.en = "x"\n', '[engines]\norder.ar = "llm"\norder.en = "x"\n'),
        ('engines.order.en = "x"\n[memory]\n', 'engines.order.en = "x"\nengines.order.ar = "llm"\n[memory]\n'),
        ('[other]\nar = "x"\n[engines.order]\nar = "y"\n', '[other]\nar = "x"\n[engines.order]\nar = "llm"\n'),
        ('note = """\n[engines.order]\n"""\n', 'note = """\n[engines.order]\n"""\n\n[engines.order]\nar = "llm"\n'),
        ("\ufeff[memory]\n", '\ufeff[memory]\n\n[engines.order]\nar = "llm"\n'),
    ],
)  # fmt: skip
def test_only_the_line_changes(before: str, after: str) -> None:
    assert settings_file.updated(before, ORDER, "llm", Path("x.toml")) == after
    assert settings_file.updated(after, ORDER, "llm", Path("x.toml")) == after


@pytest.mark.parametrize("value", ['a "quoted" name', "back\\slash", "مكتب الرباط", ""])
def test_values_are_read_back_as_they_were_given(value: str) -> None:
    text = settings_file.updated("", ("memory", "desk"), value, Path("x.toml"))
    assert tomllib.loads(text)["memory"]["desk"] == value


@pytest.mark.parametrize("before", ['[engines]\norder = { en = "x" }\n', "broken = [\n"])
def test_where_no_place_is_certain_the_file_stays_and_the_line_is_named(
    before: str, tmp_path: Path
) -> None:
    path = tmp_path / "newstranslate.toml"
    path.write_text(before, encoding="utf-8")
    with pytest.raises(InputError, match=r'add by hand: engines.order.ar = "llm"'):
        settings_file.write(path, ORDER, "llm")
    assert path.read_text(encoding="utf-8") == before
