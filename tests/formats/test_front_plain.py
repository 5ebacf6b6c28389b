"""Front matter of plain lines: the values, the prose and its places are those of YAML's reader."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstranslate.errors import InputError
from newstranslate.formats import front_plain, front_yaml, frontmatter

KEYS = ("title", "lang", "description")
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "aé ’'\"\\:#,-[]{}&*!|>%@`?~=<0123456789.\t\u00a0\u202f\u0600م𝄞\x85\u2028\ufeff\x7f"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=12,
)
VALUES = st.one_of(
    TEXTS,
    TEXTS.map(lambda text: f'"{text}"'),
    TEXTS.map(lambda text: f"'{text}'"),
    TEXTS.map(lambda text: f"Le {text} fin"),
    st.sampled_from(
        [
            "2025-09-03",
            "2025-02-30",
            "0000-01-01",
            "NO",
            "Null",
            "~",
            "1_0",
            "0x1f",
            "a: b",
            "a #b",
            "a#b",
            "a:b",
            "é",
        ]
    ),
)
LINES = st.one_of(
    st.tuples(
        st.sampled_from([*KEYS, "date", "on", "a-b", "_x", "x y", "1", "é"]),
        st.sampled_from([": ", ":  ", ":", " : "]),
        VALUES,
        st.sampled_from(["", " ", "  # x"]),
    ).map("".join),
    TEXTS,
)


@given(st.lists(LINES, min_size=1, max_size=4).map("\n".join))
@settings(max_examples=500)
@example('title: "Le vote : demain"\nlang: fr\ndate: 2025-09-03')
@example("title: L’État — 𝄞 et م\u00a0\ndescription: 'x'")
@example('title: " "\ndescription: A')
@example("title: Le vote\ntitle: Le scrutin")
@example("title: Le  vote ")
def test_what_is_read_plainly_is_what_yaml_reads(text: str) -> None:
    found = front_yaml.read_plain(text, KEYS)
    if found is not None:
        assert found == front_yaml.read_whole(text, "a.md", 2, KEYS)
        assert list(found[0]) == list(front_yaml.read_whole(text, "a.md", 2, KEYS)[0])


@pytest.mark.parametrize(
    ("line", "value", "style"),
    [
        ('title: "Le vote : demain"', "Le vote : demain", "double"),
        ("title: 'Le vote # demain'", "Le vote # demain", "single"),
        ("title: L’OIM, à Rabat", "L’OIM, à Rabat", "plain"),
        ("title: A:b#c", "A:b#c", "plain"),
        ("date: 2025-09-03", date(2025, 9, 3), "plain"),
    ],
)
def test_a_plain_line(line: str, value: object, style: str) -> None:
    found = front_plain.lines(line)
    assert found is not None
    assert [(one.value, one.style) for one in found] == [(value, style)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title:",
        "title: Le vote\n  de demain",
        "title: Le vote: demain",
        "title: Le vote # demain",
        "title: 'l''État'",
        'title: "l\\u00e9"',
        "title: >",
        "tags: [a, b]",
        "tags:\n  - a",
        "draft: true",
        "weight: 10",
        "on: Le vote",
        "date: 2025-02-30",
        "title: A\ntitle: B",
        "title: A\r\nlang: fr",
        "# A",
        "title: \x07",
    ],
)
def test_what_is_not_plain_is_left_to_yaml(text: str) -> None:
    assert front_plain.lines(text) is None


def test_what_is_wrong_is_told_as_ever() -> None:
    with pytest.raises(InputError, match=r"a\.md:3: the front matter is not valid YAML"):
        frontmatter.read("title: A\nlang: 'fr", "a.md", 2)


def test_plain_front_matter_loads_no_yaml() -> None:
    code = (
        "import sys\n"
        "from newstranslate.formats import facts\n"
        "print(facts.language('---\\ntitle: \\\"A\\\"\\nlang: fr\\n---\\n', 'a.md'), 'yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "fr False\n"
