"""``newstranslate glossary suggest --from-edits``."""

from __future__ import annotations

from dataclasses import asdict

import click

from newstranslate.cli.common import print_json, shortened, tell_refused
from newstranslate.config import Config
from newstranslate.language.words import cut
from newstranslate.plural import counted
from newstranslate.project import edits, style_notes
from newstranslate.project.edits import EditSuggestion

_EXAMPLES = 3
_PROPOSALS = {
    "term": "term: {source} → {new}",
    "rejected": "rejected form of {concept}: {old}",
    "allowed": "missing form of {concept}: {new}",
    "style": "style: {new}",
}


def show(settings: Config, least: int, style: bool, as_json: bool) -> int:
    """Print the suggestions derived from corrections; with `style`, also write style notes."""
    refused: list[str] = []
    by_pair = edits.edits(settings, refused)
    # Read once for both uses: the search through git is slow.
    found = edits.corrections(settings, by_pair, least)
    notes = style_notes.suggest(settings, by_pair, found, least) if style else {}
    if as_json:
        files = {shortened(str(path)): new for path, new in notes.items()}
        print_json({"corrections": list(map(_as_data, found)), "style_notes": files})
        return tell_refused(refused)
    for item in found:
        _show(item)
    done = sum(map(len, by_pair.values()))
    click.echo(f"suggestions: {len(found)}, finished drafts: {done:,}; nothing was applied")
    if not done:
        click.echo(
            "no machine draft is approved yet, or git has no drafts edited outside the review page"
        )
    for path, new in notes.items():
        click.echo(f"{shortened(str(path))}: {counted(len(new), 'style note')} added")
    return tell_refused(refused)


def _show(item: EditSuggestion) -> None:
    one = item.replacement
    words = {"source": one.source, "old": one.old, "new": one.new, "concept": item.concept}
    click.echo(cut(f"{item.pair}  {_PROPOSALS[item.proposal].format(**words)}", 80))
    kept = f", kept {one.kept}×" if one.kept else ""
    many = f"corrected {len(one.edits)}× in {counted(len(one.articles), 'article')}{kept}"
    click.echo(f"    instead of {cut(one.old, 32)}: {many}")
    for edit in one.edits[:_EXAMPLES]:
        click.echo(cut(f"    {edit.article}: {style_notes.excerpt(edit, one)}", 80))


def _as_data(item: EditSuggestion) -> dict[str, object]:
    one = item.replacement
    return {
        "proposal": item.proposal,
        "concept": item.concept,
        "from": item.pair.source,
        "to": item.pair.target,
        "source": one.source,
        "rejected": one.old,
        "form": one.new,
        "count": len(one.edits),
        "left_alone": one.kept,
        "articles": one.articles,
        "examples": [asdict(edit) for edit in one.edits],
    }
