"""``newstranslate push``."""

from __future__ import annotations

from importlib.resources import files as resources
from pathlib import Path

import click

from newstranslate import files
from newstranslate.cli.common import (
    note_missing_glossary,
    print_json,
    project,
    shortened,
    targets,
    tell,
)
from newstranslate.cli.parameters import LOCAL, given_as, json_option, to_option
from newstranslate.cli.saving import SavingCommand
from newstranslate.config import Config
from newstranslate.connect import postfile, pushing, sites
from newstranslate.connect.posts import ContentSite
from newstranslate.connect.pushing import EditedThere, Pushed, Pusher, PushOptions
from newstranslate.errors import DiskFull, InputError
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.plural import counted
from newstranslate.project import article_files
from newstranslate.publish import PublishRefused


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's arguments and options."""

    paths: tuple[Path, ...]
    to: str | None
    dry_run: bool
    update_published: bool
    notice: bool
    force: bool
    take: bool
    plugin: bool
    as_json: bool


@click.command(name="push", cls=SavingCommand)
@click.argument("paths", metavar="[ARTICLE]…", nargs=-1, type=LOCAL)
@to_option
@click.option("--dry-run", is_flag=True, help="List what would be sent, without sending.")
@click.option("--update-published", is_flag=True, help="Also change posts that are already public.")
@click.option("--notice", is_flag=True, help="Add a dated correction notice to public posts.")
@click.option("--force", is_flag=True, help="Overwrite changes made on the site.")
@click.option("--take", is_flag=True, help="Import changes made on the site into the catalogue.")
@click.option("--plugin", is_flag=True, help="Print the must-use plug-in for WordPress, then exit.")
@json_option
@given_as(_Given)
def command(given: _Given) -> int:
    """Send approved translations to the content system, as drafts linked to their source.

    \b
    Examples:
      newstranslate push articles/wp/123-le-port-rouvre.html --to ar
      newstranslate push articles/wp --to ar,en --dry-run
      newstranslate push articles/wp/123-le-port-rouvre.html --to ar --take
      newstranslate push --plugin > wp-content/mu-plugins/newstranslate.php
    """
    if given.plugin:
        source = resources("newstranslate.connect") / "newstranslate-languages.php"
        click.echo(source.read_text(encoding="utf-8"), nl=False)
        return 0
    if given.notice and not given.update_published:
        raise InputError("--notice requires --update-published")
    if not given.paths:
        raise InputError("specify an article or a folder of articles")
    settings = project()
    note_missing_glossary(settings)
    langs = [normalise(lang) for lang in targets(settings, given.to)]
    for lang in langs:
        sites.refuse_language(settings, lang)
    paths = [
        path for path in article_files.Collector(settings).collect(given.paths) if _is_post(path)
    ]
    if not paths:
        raise InputError("no articles of posts found; 'newstranslate pull' downloads them")
    with sites.opened(settings) as site:
        # One clear message, instead of the same error for each article.
        site.refuse_login()
        return _Run(settings, site, given).every(paths, langs)


def _is_post(path: Path) -> bool:
    """Whether a file is the article of a post; other HTML, even unreadable, is not."""
    try:
        return path.suffix == ".html" and postfile.head(files.read_text(path), "") is not None
    except InputError:
        return False


class _Run:
    """Pushes articles, or imports changes, one by one, and reports the result of each."""

    def __init__(self, settings: Config, site: ContentSite, given: _Given) -> None:
        self._settings, self._site, self._given = settings, site, given
        options = PushOptions(given.dry_run, given.update_published, given.force, given.notice)
        self._pusher = Pusher(settings, site, options, tell)
        self._rows: list[dict[str, object]] = []
        self._status = 0

    def every(self, paths: list[Path], langs: list[str]) -> int:
        """Process all articles; return the status: 1 if any needs attention, 2 if none worked."""
        done = 0
        for path in paths:
            for lang in langs:
                try:
                    self._take(path, lang) if self._given.take else self._push(path, lang)
                    done += 1
                except DiskFull:
                    raise
                except InputError as error:
                    self._refused(path, lang, error)
        if self._given.as_json:
            print_json(self._rows)
        # A post that was edited on the site is a task for a person, not wrong usage.
        wrong = not done and not any(row.get("edited_there") for row in self._rows)
        return 2 if wrong and self._status == 2 else min(self._status, 1)

    def _push(self, path: Path, lang: str) -> None:
        pushed = self._pusher.push(path, lang)
        post = pushed.post
        facts = {"link": post.link, "post": post.number, "status": post.status} if post else {}
        self._row(path, lang, change=pushed.change, **facts)
        if not self._given.as_json:
            click.echo(
                f"{pushed.change:8}  {shortened(str(path))} → {lang}  {_where(pushed)}".rstrip()
            )
        for note in pushed.notes:
            tell(f"note: {pushed.article} → {lang}: {note}")
        if pushed.lost:
            self._status = max(self._status, 1)
            tell(f"{pushed.article} → {lang}: the site changed the text that was sent; the user "
                 "may not be allowed to use some HTML:\n" + "\n".join(pushed.lost))  # fmt: skip

    def _take(self, path: Path, lang: str) -> None:
        taken = pushing.take(self._settings, self._site, path, lang)
        self._row(path, lang, taken=len(taken.changes), left=taken.left + taken.both)
        if not self._given.as_json:
            for change in taken.changes:
                click.echo(f"- {change.before}\n+ {change.after}")
        tell(f"{path} → {lang}: {counted(len(taken.changes), 'unit')} imported, for review")
        for line in taken.left + taken.both:
            self._status = max(self._status, 1)
            tell(line)

    def _refused(self, path: Path, lang: str, error: InputError) -> None:
        edited = isinstance(error, EditedThere)
        ready = edited or isinstance(error, PublishRefused)
        self._status = max(self._status, 1 if ready else 2)
        why = error.why if isinstance(error, PublishRefused) else str(error)
        self._row(path, lang, change="refused", why=shortened(why), edited_there=edited)
        tell(f"newstranslate: {error}")
        if isinstance(error, EditedThere) and error.difference:
            tell(error.difference)

    def _row(self, path: Path, lang: str, **facts: object) -> None:
        self._rows.append({"article": shortened(str(path)), "language": lang} | facts)


def _where(pushed: Pushed) -> str:
    return f"{pushed.post.link} ({pushed.post.status})" if pushed.post else ""
