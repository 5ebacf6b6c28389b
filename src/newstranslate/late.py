"""Loads modules, and compiles dataclasses and patterns, at first use, for a fast start-up.

`dataclasses.dataclass` writes and compiles six methods for each class, 0.5 ms; compiling a pattern
takes 0.2 ms and more. A command uses few of the hundreds that its modules declare. Here the methods
of a class are compiled when they are first called, and a pattern when it is first matched.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, TypeVar, cast

_Text = TypeVar("_Text", str, bytes)
_OF_PATTERNS = (
    "search match fullmatch findall finditer sub subn split scanner flags groups groupindex pattern"
)


def pattern(text: _Text | Callable[[], _Text], flags: int = 0) -> re.Pattern[_Text]:
    """Return an object that behaves like the compiled pattern, compiled when it is first used.

    A function for `text` is called then. The functions of `re` do not accept the object: call its
    methods.
    """
    return cast("re.Pattern[_Text]", _Pattern(text, flags))


class _Compiled:
    """Has the attributes of a compiled pattern."""


class _Pattern(_Compiled):
    def __init__(self, text: str | bytes | Callable[[], str | bytes], flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and copy its attributes."""
        names = _OF_PATTERNS.split()
        if name not in names:
            raise AttributeError(name)
        text = self._text() if callable(self._text) else self._text
        if name == "pattern":  # read by modules that build others of it when they are loaded
            self.pattern = text
            return text
        compiled = re.compile(text, self._flags)
        self.__dict__.update((one, getattr(compiled, one)) for one in names)
        self.__class__ = _Compiled  # type: ignore[assignment]  # twice as fast without `__getattr__`
        return self.__dict__[name]


def members(package: str, **homes: str) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package, which loads the module of a name at its first use.

    `homes`: module of the package → the names that the package exports from it, space-separated.
    """
    home = {name: module for module, names in homes.items() for name in names.split()}

    def __getattr__(name: str) -> object:  # noqa: N807
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{home[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True):
        """Make a dataclass like that of the standard library; usable with or without arguments."""

        def decorate(cls: type) -> type:
            # An empty docstring: `dataclasses` would write the signature into a missing one.
            cls.__doc__ = cls.__doc__ or ""
            declared = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            _add_methods(declared, frozen=frozen, slots=slots, eq=eq)
            return declared

        return decorate if cls is None else decorate(cls)


def _add_methods(cls: Any, *, frozen: bool, slots: bool, eq: bool) -> None:
    setting = "slot" if frozen and slots else "frozen" if frozen else "open"
    cls.__init__ = _at_first_call(cls, lambda: _init(cls, setting))
    cls.__signature__ = _Signature()
    cls.__repr__ = _repr
    if eq:
        cls.__eq__ = _at_first_call(cls, lambda: _equality(cls))
        cls.__hash__ = _at_first_call(cls, lambda: _hash(cls)) if frozen else None
    if frozen:
        cls.__setattr__ = cls.__delattr__ = _refuse
    if frozen and slots:  # otherwise copying and unpickling would set attributes
        cls.__getstate__, cls.__setstate__ = _state, _set_state


def _at_first_call(cls: type, make: Callable[[], Callable[..., Any]]) -> Callable[..., Any]:
    """Return a method that replaces itself, when first called, by the one that `make` returns."""

    def method(self: Any, /, *values: Any, **named: Any) -> Any:
        made = make()
        setattr(cls, made.__name__, made)
        return made(self, *values, **named)

    method.make = make  # type: ignore[attr-defined]
    return method


# --- methods that all classes share ---


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, value: object = None) -> None:  # noqa: ARG001
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: Iterable[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


# --- methods that each class has of its own ---

_SET = {"open": "self.{0} = {1}", "frozen": "_set(self, {0!r}, {1})", "slot": "_set_{0}(self, {1})"}
"""How fields are set: in frozen classes without their own `__setattr__`, with slots by slot."""


class _Factory:
    def __repr__(self) -> str:
        """Return the text for a default factory in signatures."""
        return "<factory>"


_MAKE = _Factory()


def _init(cls: Any, setting: str) -> Callable[..., Any]:
    known: dict[str, Any] = {"_set": object.__setattr__, "_make": _MAKE}
    parameters, lines = ["self"], []
    for field in dataclasses.fields(cls):
        if setting == "slot":
            known[f"_set_{field.name}"] = getattr(cls, field.name).__set__
        if field.init:
            name, value, default = field.name, field.name, ""
            if field.default is not dataclasses.MISSING:
                known[f"_of_{name}"], default = field.default, f"=_of_{name}"
            elif field.default_factory is not dataclasses.MISSING:
                known[f"_of_{name}"], default = field.default_factory, "=_make"
                value = f"_of_{name}() if {name} is _make else {name}"
            parameters.append(name + default)
            lines.append(_SET[setting].format(name, value))
        elif field.default is not dataclasses.MISSING:
            known[f"_of_{field.name}"] = field.default
            lines.append(_SET[setting].format(field.name, f"_of_{field.name}"))
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_of_{field.name}"] = field.default_factory
            lines.append(_SET[setting].format(field.name, f"_of_{field.name}()"))
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    made = _compiled(cls, f"__init__({', '.join(parameters)})", lines, known)
    types = {f.name: f.type for f in dataclasses.fields(cls) if f.init}
    made.__annotations__ = types | {"return": None}
    return made


def _equality(cls: Any) -> Callable[..., Any]:
    own, others = (_values(cls, name) for name in ("self", "other"))
    lines = [
        "if other.__class__ is self.__class__:",
        f"  return {own} == {others}",
        "return NotImplemented",
    ]
    return _compiled(cls, "__eq__(self, other)", lines, {})


def _hash(cls: Any) -> Callable[..., Any]:
    return _compiled(cls, "__hash__(self)", [f"return hash({_values(cls, 'self')})"], {})


def _values(cls: Any, of: str) -> str:
    """Return Python code for a tuple of the compared fields of a variable."""
    compared = (f"{of}.{field.name}," for field in dataclasses.fields(cls) if field.compare)
    return f"({' '.join(compared)})"


def _compiled(
    cls: type, head: str, lines: Iterable[str], known: dict[str, Any]
) -> Callable[..., Any]:
    body = "".join(f"\n {line}" for line in lines)
    exec(f"def {head}:{body or ' pass'}", known)  # noqa: S102 - what `dataclasses` does
    made: Callable[..., Any] = known[head.partition("(")[0]]
    made.__qualname__ = f"{cls.__qualname__}.{made.__name__}"
    return made


class _Signature:
    """The signature of a class, for the manual and `help`; computed when it is read."""

    def __get__(self, instance: object, owner: Any) -> Any:
        import inspect

        init = getattr(owner.__init__, "make", lambda: owner.__init__)()
        whole = inspect.signature(init)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
