"""Mutants of a module: one small change of its syntax tree each, as a careless edit would make.

Words, patterns and messages are left alone: tables of words are held by the floors, and a message
may change. What is changed are decisions: comparisons, guards, conditions, numbers, returned
values, statements and filters.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
UNCHANGED = -1
"""The number of no mutant: the module as it is."""
_SHOWN = 90
"""Characters of a statement that a mutant is named by."""


@dataclass(frozen=True)
class Mutant:
    """One change of a module."""

    path: Path
    number: int
    """Which of the module's changes, from 0."""
    line: int
    inside: str
    """The function, with its class; empty at the top of the module."""
    words: str
    """Before → after."""

    @property
    def name(self) -> str:
        """Return what stays the same when other lines of the module change."""
        return f"{self.path.as_posix()}:{self.inside}: {self.words}"


def mutants(path: Path, text: str) -> list[Mutant]:
    """Return the mutants of a module's text."""
    found = []
    for number, (site, inside, new) in enumerate(_changes(ast.parse(text))):
        words = f"{_short(site)} → {_short(new)}"
        found.append(Mutant(path, number, site.lineno, inside, words))
    return found


def mutated(text: str, number: int) -> ast.Module:
    """Return the module's tree with one change made."""
    tree = ast.parse(text)
    if number == UNCHANGED:
        return tree
    for at, (site, _, new) in enumerate(_changes(tree)):
        if at == number:
            _replace(tree, site, new)
            return ast.fix_missing_locations(tree)
    raise ValueError(f"no mutant {number}")


def _short(node: ast.AST) -> str:
    """Return a node as a line of code."""
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


Site = ast.expr | ast.stmt
Change = tuple[Site, str, Site]


def _changes(tree: ast.Module) -> Iterator[Change]:
    """Yield (node, function, node in its place), always in the same order."""
    yield from _within(tree, "")


def _within(node: ast.AST, inside: str) -> Iterator[Change]:
    for child in _children(node):
        name = inside
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{inside}.{child.name}" if inside else child.name
        if isinstance(child, ast.expr | ast.stmt):
            for new in _changed(child, inside):
                yield child, inside, ast.copy_location(new, child)
        yield from _within(child, name)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may change below a node: no annotation, decorator, message or docstring."""
    skipped: set[int] = set()
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        skipped |= {id(one) for one in node.decorator_list}
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
        skipped.add(id(node.returns))
    if isinstance(node, ast.AnnAssign):
        skipped.add(id(node.annotation))
    if isinstance(node, ast.Raise | ast.JoinedStr | ast.arg | ast.Global | ast.Assert):
        return
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return
    for child in ast.iter_child_nodes(node):
        if id(child) not in skipped:
            yield child


def _changed(node: Site, inside: str) -> Iterator[Site]:
    """Yield what may stand in a node's place."""
    if isinstance(node, ast.expr):
        yield from _expressions(node)
    elif inside:
        yield from _statements(node)


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(ops=[one]) if type(one) in _COMPARED:
            yield ast.Compare(node.left, [_COMPARED[type(one)]()], node.comparators)
        case ast.BoolOp(op=ast.And(), values=values) | ast.BoolOp(op=ast.Or(), values=values):
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield ast.BoolOp(other, values)
            for at in range(len(values)):
                rest = values[:at] + values[at + 1 :]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=op) if type(op) in _COUNTED and not _of_text(node):
            yield ast.BinOp(node.left, _COUNTED[type(op)](), node.right)
        case ast.IfExp():
            yield node.body
            yield node.orelse
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
            yield from _unfiltered(node)


def _of_text(node: ast.BinOp) -> bool:
    """Return whether a sum is one of texts, or a product of flags of patterns."""
    return any(
        (isinstance(one, ast.Constant) and isinstance(one.value, str))
        or isinstance(one, ast.JoinedStr)
        or ast.unparse(one).startswith(("re.", "frozenset", "set("))
        for one in ast.walk(node)
    )


def _unfiltered(
    node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp,
) -> Iterator[ast.expr]:
    """Yield a comprehension without one of its conditions."""
    for at, loop in enumerate(node.generators):
        for condition in range(len(loop.ifs)):
            new = copy.copy(node)
            rest = loop.ifs[:condition] + loop.ifs[condition + 1 :]
            bare = ast.comprehension(loop.target, loop.iter, rest, loop.is_async)
            new.generators = [*node.generators[:at], bare, *node.generators[at + 1 :]]
            yield new


def _statements(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.If(orelse=[]):
            yield ast.Pass()
            yield ast.If(ast.Constant(value=True), node.body, [])
        case ast.If():
            yield ast.If(ast.Constant(value=True), node.body, node.orelse)
            yield ast.If(ast.Constant(value=False), node.body, node.orelse)
        case ast.Return(value=value) if value and not _is_nothing(value):
            yield ast.Return(ast.Constant(value=None))
        case ast.Expr(value=value) if not isinstance(value, ast.Constant):
            yield (
                ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load()))) if _yields(value) else ast.Pass()
            )
        case ast.AugAssign() | ast.Delete():
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()


def _is_nothing(value: ast.expr) -> bool:
    """Return whether a value counts like None where it is asked for: None itself, False."""
    return isinstance(value, ast.Constant) and value.value in (None, False)


def _yields(value: ast.expr) -> bool:
    return isinstance(value, ast.Yield | ast.YieldFrom)


def _replace(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    """Put a node in another's place, wherever in the tree that is."""
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
                return
            if isinstance(value, list):
                for at, item in enumerate(value):
                    if item is old:
                        value[at] = new
                        return
    raise ValueError("the node is not in the tree")
