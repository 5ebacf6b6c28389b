"""Size and shape of the source at git revisions, side by side: ``python -m benchmarks.house REV…``.

Counted by `ast` on `src/newstranslate` as git has it: modules, functions and their lines, public
names that several modules define, modules that import each other at the top (`TYPE_CHECKING`
aside), comments. The words of `language/`'s data count as lines, not as functions. What is said
about the code are its comments and its attribute docstrings, per 100 lines that are neither blank
nor said, the word tables of `language/` aside. A module names a language if it contains the code of
one that has a file as a string: what is said of one language belongs in its file.
"""

from __future__ import annotations

import ast
import io
import statistics
import subprocess
import tarfile
import tokenize
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from benchmarks import arguments
from newstranslate.language import known

PACKAGE = "newstranslate"
_LONG = 250
"""Lines from which a module counts as long."""
_TABLE = 0.9
"""Share of the lines of a module of `language/` from which assignments make it a word table."""
_CODES = frozenset(known())
"""The languages that have a file in `language/`."""


@dataclass(slots=True)
class Shape:
    """What one revision has."""

    modules: int = 0
    long_modules: int = 0
    lines: int = 0
    comments: int = 0
    code_lines: int = 0
    said: int = 0
    naming: int = 0
    function_lines: list[int] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    imports: dict[str, set[str]] = field(default_factory=dict)

    def rows(self) -> list[tuple[str, str]]:
        """Return (what, how much) of every figure."""
        functions = self.function_lines
        repeated = [name for name, count in self.names.items() if count > 1]
        return [
            ("modules", f"{self.modules}"),
            (f"modules over {_LONG} lines", f"{self.long_modules}"),
            ("lines", f"{self.lines:,}"),
            ("comments per 100 lines", f"{100 * self.comments / self.lines:.1f}"),
            ("comments and attribute docstrings per 100 lines of code, without word tables",
             f"{100 * self.said / self.code_lines:.1f}"),
            ("functions", f"{len(functions):,}"),
            ("lines of a function: median, longest",
             f"{statistics.median(functions):.0f}, {max(functions)}"),
            ("public classes with a name that another has, too", f"{len(repeated)}"),
            ("modules in import cycles", f"{len(cycles(self.imports))}"),
            ("modules that name a language, its own file aside", f"{self.naming}"),
        ]  # fmt: skip


def sources(revision: str) -> dict[str, str]:
    """Return module name → text at a git revision."""
    packed = subprocess.run(
        ["git", "archive", revision, f"src/{PACKAGE}"], capture_output=True, check=True
    ).stdout
    found = {}
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            data = archive.extractfile(member) if member.name.endswith(".py") else None
            if data is not None:
                name = member.name.removeprefix("src/").removesuffix(".py").replace("/", ".")
                found[name.removesuffix(".__init__")] = data.read().decode()
    return found


def shape(texts: Mapping[str, str]) -> Shape:
    """Return the figures of a set of modules."""
    made = Shape(modules=len(texts))
    files = {f"{PACKAGE}.language.{code}" for code in _CODES}
    for name, text in texts.items():
        tree = ast.parse(text)
        count = text.count("\n")
        made.lines += count
        made.long_modules += count > _LONG
        comments = _comments(text)
        made.comments += len(comments)
        if not _is_word_table(name, tree, count):
            docstrings, attributes = _docstrings(tree)
            alone = (
                n for n, line in enumerate(text.split("\n"), 1) if line.lstrip()[:1] in ("", "#")
            )
            made.code_lines += count - len(docstrings.union(alone) & set(range(1, count + 1)))
            made.said += len(comments) + attributes
        made.function_lines += _function_lines(tree)
        made.names.update(
            node.name
            for node in tree.body
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        )
        made.naming += name not in files and _names_language(tree)
        made.imports[name] = {found for found in _imported(tree, texts) if found != name}
    return made


def _names_language(tree: ast.Module) -> bool:
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return any(isinstance(value, str) and value in _CODES for value in constants)


def _comments(text: str) -> list[str]:
    """Return the comments of a module, without those to a tool."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    found = (token.string for token in tokens if token.type == tokenize.COMMENT)
    return [comment for comment in found if not comment.startswith(("# noqa", "# fmt"))]


def _docstrings(tree: ast.Module) -> tuple[set[int], int]:
    """Return (the lines of all docstrings, the number of those of attributes and constants)."""
    lines: set[int] = set()
    attributes = 0
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for at, one in enumerate(
            body if isinstance(body, list) else ()
        ):  # that of a lambda is none
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
                lines.update(range(one.lineno, (one.end_lineno or one.lineno) + 1))
                attributes += at > 0
    return lines, attributes


def _is_word_table(name: str, tree: ast.Module, count: int) -> bool:
    made = (node for node in tree.body if isinstance(node, (ast.Assign, ast.AnnAssign)))
    lines = sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in made)
    return name.startswith(f"{PACKAGE}.language.") and lines > _TABLE * count


def _function_lines(tree: ast.Module) -> list[int]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = (node for node in ast.walk(tree) if isinstance(node, kinds))
    return [(node.end_lineno or node.lineno) - node.lineno + 1 for node in found]


def _imported(tree: ast.Module, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the modules of ours that a module's top level imports."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield from (name for name in (inner if inner in known else node.module,))
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def cycles(imports: Mapping[str, set[str]]) -> set[str]:
    """Return the modules that reach themselves; a package and its own modules aside."""
    reach: dict[str, set[str]] = {}
    for start in imports:
        seen: set[str] = set()
        left = [start]
        while left:
            for name in imports.get(left.pop(), set()) - seen:
                seen.add(name)
                left.append(name)
        reach[start] = seen
    return {name for name, seen in reach.items() if name in seen}


def main() -> None:
    """Print a table of the revisions named (default: HEAD)."""
    parser = arguments(__doc__)
    parser.add_argument("revisions", nargs="*", default=["HEAD"], metavar="REV")
    revisions = parser.parse_args().revisions
    columns = [shape(sources(revision)).rows() for revision in revisions]
    print("| |", " | ".join(revisions), "|")
    for cells in zip(*columns, strict=True):
        print("|", cells[0][0], "|", " | ".join(value for _, value in cells), "|")


if __name__ == "__main__":
    main()
