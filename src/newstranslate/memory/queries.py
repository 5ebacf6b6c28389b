"""Builds queries for tantivy from terms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newstranslate.memory import terms


def of_term(schema: Any, field: str, value: str | int) -> Any:
    """Return a query for the documents with a term."""
    import tantivy

    return tantivy.Query.term_query(schema, field, value, index_option="basic")


def of_any(schema: Any, pairs: Iterable[str]) -> Any:
    """Return a query for sources with any of these pairs; more and rarer pairs come first."""
    return _any_of([of_term(schema, "pairs", pair) for pair in pairs])


def of_phrase(schema: Any, words: list[str]) -> Any:
    """Return a query for sources with these words in sequence, and targets with all of them.

    In a source, the last of several words may go on.
    """
    import tantivy

    if not words:
        return tantivy.Query.empty_query()
    *whole, begun = terms.neighbours(words) or [f"{words[0]}_"]
    in_source = [of_term(schema, "pairs", pair) for pair in whole]
    # A word is letters, digits and marks: in a pattern, it stands for itself.
    in_source.append(tantivy.Query.regex_query(schema, "pairs", f"{begun}.*"))
    in_target = [of_term(schema, "words", word) for word in set(words)]
    return _any_of([_all_of(in_source), _all_of(in_target)])


def _any_of(queries: Iterable[Any]) -> Any:
    import tantivy

    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _all_of(queries: Iterable[Any]) -> Any:
    import tantivy

    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in queries])
