"""What is compiled at first use is what the standard library would have made at once."""

from __future__ import annotations

import ast
import copy
import dataclasses
import inspect
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate import late

SOURCES = Path(__file__).parents[1] / "src/newstranslate"


@late.dataclass(frozen=True, slots=True)
class Frozen:
    """A value."""

    name: str
    count: int = 3
    tags: list[str] = field(default_factory=list)
    line: int = field(default=0, compare=False)
    secret: str = field(default="", repr=False)


@late.dataclass(frozen=True)
class WithDict:
    """A frozen value with room for more."""

    name: str
    count: int = 3


@late.dataclass(slots=True)
class Open:
    """A value that changes."""

    name: str
    tags: list[str] = field(default_factory=list)


@late.dataclass
class Checked:
    """A value that looks at itself."""

    name: str
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.size = len(self.name)


@late.dataclass(slots=True, eq=False)
class Single:
    """Equal to itself alone."""

    name: str


@late.dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


@late.dataclass(frozen=True, slots=True)
class Inner:
    """Holds another."""

    value: object


def standard(cls: Any, **options: Any) -> Any:
    """Return the dataclass of the standard library with the same fields."""
    fields = [
        (
            f.name,
            f.type,
            field(
                default=f.default, default_factory=f.default_factory, compare=f.compare, repr=f.repr
            ),
        )
        for f in dataclasses.fields(cls)
    ]
    return dataclasses.make_dataclass(cls.__name__, fields, **options)


STANDARD = standard(Frozen, frozen=True, slots=True)
VALUES = st.tuples(
    st.sampled_from("ab"),
    st.integers(0, 1),
    st.lists(st.sampled_from("ab"), max_size=1),
    st.integers(0, 1),
)


@given(VALUES, VALUES)
def test_values_are_equal_and_shown_as_those_of_the_standard_library(one: Any, two: Any) -> None:
    ours, theirs = [Frozen(*v) for v in (one, two)], [STANDARD(*v) for v in (one, two)]
    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert repr(ours[0]) == repr(theirs[0])
    assert dataclasses.asdict(ours[0]) == dataclasses.asdict(theirs[0])
    assert dataclasses.replace(ours[0], name="c") == Frozen("c", *one[1:])


def test_equal_values_have_one_hash() -> None:
    assert len({WithDict("a"), WithDict("a", 3), WithDict("b")}) == 2
    assert hash(WithDict("a", 1)) == hash(("a", 1))


@pytest.mark.parametrize("other", [WithDict("a"), "a", None, Single("a")])
def test_a_value_equals_none_of_another_class(other: object) -> None:
    assert Inner("a") != other


@pytest.mark.parametrize("made", [Open("a"), Checked("a")])
def test_what_changes_has_no_hash(made: object) -> None:
    with pytest.raises(TypeError):
        hash(made)


def test_without_equality_each_is_itself() -> None:
    one = Single("a")
    assert one != Single("a")
    assert one in {one}


@pytest.mark.parametrize("made", [Frozen("a"), WithDict("a"), Empty()])
def test_a_frozen_value_refuses_to_change(made: Any) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        made.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        del made.name


def test_what_is_not_frozen_changes() -> None:
    made = Open("a")
    made.name = "b"
    assert made == Open("b")


def test_each_value_has_a_default_of_its_own() -> None:
    one, two = Open("a"), Open("a")
    one.tags.append("x")
    assert (two.tags, Open("a", ["y"]).tags) == ([], ["y"])


@pytest.mark.parametrize(
    "values", [((), {}), (("a", 1, [], 0, "", 9), {}), (("a",), {"name": "b"}), ((), {"nam": 1})]
)
def test_wrong_arguments_are_refused_at_each_call(
    values: tuple[tuple[Any, ...], dict[str, Any]],
) -> None:
    fresh: Any = late.dataclass(frozen=True, slots=True)(
        type("Fresh", (), {"__annotations__": dict(Frozen.__annotations__)})
    )
    for _ in range(2):
        with pytest.raises(TypeError):
            fresh(*values[0], **values[1])


def test_what_follows_the_fields_is_called() -> None:
    assert (Checked("abc").size, [f.name for f in dataclasses.fields(Checked)]) == (
        3,
        ["name", "size"],
    )


@pytest.mark.parametrize(
    "made",
    [
        Frozen("a", 1, ["x"], 2, "s"),
        WithDict("a", 1),
        Open("a", ["x"]),
        Empty(),
        Inner(WithDict("b")),
    ],
)
def test_copies_and_pickles_are_equal(made: Any) -> None:
    for other in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert other == made
        assert other is not made
        assert [getattr(other, f.name) for f in dataclasses.fields(made)] == [
            getattr(made, f.name) for f in dataclasses.fields(made)
        ]


def test_a_value_in_itself_is_shown_once() -> None:
    box: list[object] = []
    box.append(Inner(box))
    assert repr(box) == "[Inner(value=[...])]"


@late.dataclass(slots=True)
class CountedInSlots:
    """Has fields that no argument sets."""

    name: str
    count: int = field(default=3, init=False)
    seen: list[str] = field(default_factory=list, init=False)


@late.dataclass(frozen=True)
class Counted:
    """The same, frozen."""

    name: str
    count: int = field(default=3, init=False)
    seen: list[str] = field(default_factory=list, init=False)


@late.dataclass(frozen=True, slots=True)
class CountedFrozenInSlots:
    """The same, frozen and with slots."""

    name: str
    count: int = field(default=3, init=False)
    seen: list[str] = field(default_factory=list, init=False)


@pytest.mark.parametrize("made", [Counted, CountedInSlots, CountedFrozenInSlots])
def test_a_field_that_no_argument_sets_has_its_default(made: Any) -> None:
    one, two = made("a"), made("a")
    one.seen.append("x")
    assert (one.count, one.seen, two.seen) == (3, ["x"], [])
    with pytest.raises(TypeError, match="count"):
        made("a", count=4)
    assert set(made.__init__.__annotations__) == {"name", "return"}


def test_the_manual_and_help_see_the_signature() -> None:
    shown = "(name: 'str', count: 'int' = 3, tags: 'list[str]' = <factory>, line: 'int' = 0, secret: 'str' = '') -> None"
    assert str(inspect.signature(Frozen)) == shown
    Frozen("a")
    assert str(inspect.signature(Frozen)) == shown


def test_no_module_takes_the_dataclass_that_compiles_at_once() -> None:
    taken = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ImportFrom)
        and node.module == "dataclasses"
        and any(one.name == "dataclass" for one in node.names)
    }
    assert taken == {"late.py"}, "use newstranslate.late.dataclass"


def test_a_class_that_is_not_used_compiles_nothing() -> None:
    code = (
        "import builtins, sys\n"
        "from newstranslate import late\n"
        "real, seen = builtins.exec, []\n"
        "builtins.exec = lambda *given: (seen.append(1), real(*given))[1]\n"
        "@late.dataclass(frozen=True, slots=True)\n"
        "class A:\n"
        "    a: int = 1\n"
        "before = len(seen)\n"
        "A(2)\n"
        "print(before, len(seen))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0 1\n"


# --- patterns ---


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    found = late.pattern(r"(?P<a>\w)(\d)?", re.I)
    real = re.compile(r"(?P<a>\w)(\d)?", re.I)
    text = "x1 y2 z"
    assert found.findall(text) == real.findall(text)
    assert [m.span() for m in found.finditer(text, 2)] == [m.span() for m in real.finditer(text, 2)]
    assert found.sub("-", text, count=1) == real.sub("-", text, count=1)
    assert (found.pattern, found.flags, found.groups, dict(found.groupindex)) == (
        real.pattern,
        real.flags,
        real.groups,
        dict(real.groupindex),
    )


def test_bytes_are_matched_too() -> None:
    match = late.pattern(rb"b+").search(b"abb")
    assert match is not None
    assert match.span() == (1, 3)


def test_a_pattern_is_compiled_when_it_is_first_matched() -> None:
    wrong = late.pattern("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("x")


def test_a_pattern_has_no_attribute_that_the_compiled_one_has_not() -> None:
    assert not hasattr(late.pattern("a"), "seach")


def test_pattern_of_a_function_is_made_at_its_first_use() -> None:
    calls: list[str] = []

    def text() -> str:
        calls.append("made")
        return "a+"

    found = late.pattern(text)
    assert calls == []
    assert found.search("baa") is not None
    assert found.pattern == "a+"
    assert calls == ["made"]


def _compiled_at_import(tree: ast.AST) -> Iterator[int]:
    """Yield the lines of ``re.compile`` outside of functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            yield node.lineno
        yield from _compiled_at_import(node)


def test_no_module_compiles_a_pattern_when_it_is_loaded() -> None:
    found = [
        f"{path.relative_to(SOURCES).as_posix()}:{line}"
        for path in SOURCES.rglob("*.py")
        for line in _compiled_at_import(ast.parse(path.read_bytes()))
    ]
    assert found == [], "use newstranslate.late.pattern"
