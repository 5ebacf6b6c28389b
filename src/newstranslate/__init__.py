"""newstranslate: articles in, review-ready PO files out, terminology locked.

The names in `__all__` are the public API, documented in docs/library.md; everything else may
change in any version. Each is loaded when it is first used, so that start-up stays fast.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes as long as the rest of `--version`

if TYPE_CHECKING:
    from newstranslate.api import (
        check_catalogue,
        check_pair,
        create_engine,
        find_terms,
        load_catalogue,
        load_config,
        load_glossary,
        merge_article,
        publish_article,
        read_article,
        render_article,
        search_memory,
        split_sentences,
        translate,
        update_catalogue,
        with_drafts,
    )
    from newstranslate.config import Config
    from newstranslate.engines import Answer, Engine, Request
    from newstranslate.errors import NewstranslateError
    from newstranslate.glossary import Glossary
    from newstranslate.model import (
        Article,
        Catalogue,
        Finding,
        Pair,
        Segment,
        State,
        TermUse,
        Unit,
    )

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Article",
    "Catalogue",
    "Config",
    "Engine",
    "Finding",
    "Glossary",
    "NewstranslateError",
    "Pair",
    "Request",
    "Segment",
    "State",
    "TermUse",
    "Unit",
    "check_catalogue",
    "check_pair",
    "create_engine",
    "find_terms",
    "load_catalogue",
    "load_config",
    "load_glossary",
    "merge_article",
    "publish_article",
    "read_article",
    "render_article",
    "search_memory",
    "split_sentences",
    "translate",
    "update_catalogue",
    "with_drafts",
]

_VALUES = {
    "Answer": "engines",
    "Article": "model",
    "Catalogue": "model",
    "Config": "config",
    "Engine": "engines",
    "Finding": "model",
    "Glossary": "glossary",
    "NewstranslateError": "errors",
    "Pair": "model",
    "Request": "engines",
    "Segment": "model",
    "State": "model",
    "TermUse": "model",
    "Unit": "model",
}
"""Class → the module it is defined in; the functions are in `newstranslate.api`."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'newstranslate' has no attribute '{name}'")
    module = import_module(f"newstranslate.{_VALUES.get(name, 'api')}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
