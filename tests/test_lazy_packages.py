"""Packages load a name's module at its first use: every name that they declare is there."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[1] / "src/newstranslate"
LAZY = sorted(
    path.parent.name
    for path in SOURCES.glob("*/__init__.py")
    if "late.members(" in path.read_text(encoding="utf-8")
)


def declared(package: str) -> dict[str, str]:
    """Return the names that type checkers see, with their modules."""
    tree = ast.parse((SOURCES / package / "__init__.py").read_bytes())
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    return {
        alias.asname or alias.name: str(node.module)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_packages_are_found() -> None:
    assert {"catalog", "formats", "glossary", "memory", "notify"} <= set(LAZY)


@pytest.mark.parametrize("package", LAZY)
def test_every_name_is_that_of_its_module(package: str) -> None:
    loaded = import_module(f"newstranslate.{package}")
    for name, module in declared(package).items():
        assert loaded.__getattr__(name) is getattr(import_module(module), name), name


@pytest.mark.parametrize("package", LAZY)
def test_an_unknown_name_is_refused(package: str) -> None:
    loaded = import_module(f"newstranslate.{package}")
    with pytest.raises(AttributeError, match=rf"newstranslate\.{package}.*'nothing'"):
        _ = loaded.nothing


@pytest.mark.parametrize("package", LAZY)
def test_no_name_is_that_of_a_module(package: str) -> None:
    """Importing the module would hide the name."""
    modules = {path.stem for path in (SOURCES / package).glob("*.py")}
    assert not modules & declared(package).keys()
