"""`push`: approved translations become posts of the site, or replace the texts of those.

Nobody's work there is overwritten: what was stored is compared with what was sent. Every step is
noted before the next, so that a push that was killed, or whose answer was lost, repeats nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from datetime import UTC, datetime, timedelta
from difflib import unified_diff
from pathlib import Path
from urllib.parse import urlsplit

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.connect import notices, postfile, postlinks
from newstranslate.connect.posts import CONTENT, ContentSite, Post, PostGone, SiteError, Translation
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Unit
from newstranslate.project import editions
from newstranslate.project.editions import Edition, PublishedPost
from newstranslate.publish import Publisher, PublishOptions, takeback
from newstranslate.publish.comparison import Published
from newstranslate.publish.job import PublishJob
from newstranslate.publish.takeback import TakenBack

_OPEN = frozenset(["draft", "auto-draft", "pending"])
"""Status of posts that no reader sees; pending ones wait for an editor."""
_CLOCKS = timedelta(minutes=10)
"""How far the site's clock may be behind ours."""


class EditedThere(InputError):
    """A translation that somebody changed on the site; `difference` shows both."""

    def __init__(self, message: str, there: Post, difference: str) -> None:
        super().__init__(message)
        self.there = there
        self.difference = difference


@dataclass(frozen=True, slots=True)
class PushOptions:
    """What a push may do."""

    dry_run: bool = False
    update_published: bool = False
    """Whether posts that readers see, or will at a set time, may be changed."""
    force: bool = False
    """Whether texts that were changed on the site are overwritten."""
    notice: bool = False
    """Whether a text that readers saw gets a dated notice that it was corrected."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What became of a translation."""

    article: str
    lang: str
    change: str
    """``created``, ``updated`` or ``same``; in a dry run ``to be created``, ``to be updated``."""
    post: Post | None = None
    notes: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    """Lines that the site stored otherwise than they were sent, as a unified diff."""


@dataclass
class Pusher:
    """Pushes articles of one project to its site."""

    config: Config
    system: ContentSite
    options: PushOptions = PushOptions()
    say: Callable[[str], None] = lambda _: None
    publisher: Publisher = field(init=False)

    def __post_init__(self) -> None:
        self.publisher = Publisher(self.config, PublishOptions())

    def push(self, path: Path, lang: str) -> Pushed:
        """Send an article's approved translation; raises `InputError`, `EditedThere`.

        One process at a time: two would both find no post, and create two.
        """
        lock = self.config.root / ".newstranslate"
        files.prepare_cache(lock / "push")
        with files.exclusively(lock):
            return self._push(path, lang)

    def _push(self, path: Path, lang: str) -> Pushed:
        source = self.publisher.opened(path, lang, "", self.say)
        head = postfile.head(files.read_text(path), source.name)
        if head is None:
            raise InputError(
                f"{source.name}: is no article of a post; 'newstranslate pull' makes one"
            )
        job, data = self.publisher.made(source, lang)
        edition = editions.load(self.config, source.name, lang)
        post = self.system.find(str(head.number))
        made = postfile.translation(data.decode(), lang, source.name)
        leads = postlinks.Leads(self.config, self.system, lang)
        made = replace(made, texts={name: leads.on(text) for name, text in made.texts.items()})
        there = self._there(edition, post, made)
        if there is None:
            change, there = "created", self._create(edition, post, made)
        else:
            made = self._with_notices(there, made, job.lock.pair.target)
            self._refuse_other(edition, there, made)
            change = "same" if there.holds(made) else "updated"
            if change == "updated" and not self.options.dry_run:
                self._note_sent(edition, made)
                there = self.system.update(there, made)
        if self.options.dry_run:
            return Pushed(
                source.name, lang, change if change == "same" else f"to be {change}", there
            )
        assert there is not None  # noqa: S101 - only a dry run creates nothing
        self._note(editions.load(self.config, source.name, lang), job, there)
        lost = () if change == "same" else tuple(_difference(made, there))
        return Pushed(source.name, lang, change, there, tuple(self.system.notes()), lost)

    def _there(self, edition: Edition, post: Post, made: Translation) -> Post | None:
        """Return the post of a translation that is on the site already."""
        known = edition.post
        if known is not None and known.number:
            try:
                return self.system.stored(made.lang, known.number, post.kind)
            except PostGone:
                if not self.options.force:
                    raise SiteError(
                        f"{known.link or known.number}: the translation was deleted on the site; "
                        "--force creates it again"
                    ) from None
        found = self.system.translation(post, made.lang)
        if found is None and known is not None and known.asked:
            found = self.system.unfinished(post, made, known.asked)
        if found is None or self.options.dry_run:
            return found
        return self.system.linked(post, made.lang, found)

    def _with_notices(self, there: Post, made: Translation, lang: str) -> Translation:
        """Return a translation with the notices that its post has, and a new one if asked for."""
        body = made.texts[CONTENT] + notices.of(there.texts[CONTENT])
        kept = replace(made, texts={**made.texts, CONTENT: body})
        new = self.options.notice and there.status not in _OPEN
        if not new or there.holds(kept):
            return kept
        blocks = "<!-- wp:" in body
        body += notices.made(self.config, lang, catalog.now()[:10], blocks=blocks)
        return replace(made, texts={**made.texts, CONTENT: body})

    def _create(self, edition: Edition, post: Post, made: Translation) -> Post | None:
        if self.options.dry_run:
            return None
        asked = (datetime.now(UTC) - _CLOCKS).strftime("%Y-%m-%dT%H:%M:%SZ")
        noted = replace(edition, post=PublishedPost(post.site, asked=asked))
        editions.save(self.config, noted)
        return self.system.create(post, made)

    def _note_sent(self, edition: Edition, made: Translation) -> None:
        """Note what is sent before it is: a push that is cut off knows its own text again."""
        if edition.post is not None:
            post = replace(edition.post, sent=made.digest)
            editions.save(self.config, replace(edition, post=post))

    def _refuse_other(self, edition: Edition, there: Post, made: Translation) -> None:
        """Raise `InputError` where sending would undo somebody's work, or be seen at once."""
        if there.status == "trash":
            raise SiteError(
                f"{there.link}: the translation is in the trash; restore or delete it there"
            )
        if there.holds(made):
            return
        sent = {edition.post.digest, edition.post.sent} - {""} if edition.post else set()
        if there.digest not in sent and not self.options.force:
            why = (
                "was changed on the site" if sent else "was made on the site, not by newstranslate"
            )
            raise EditedThere(
                f"{edition.article} → {made.lang}: {there.link} {why}; --take brings its text into "
                "the catalogue, --force overwrites it",
                there,
                "\n".join(_difference(made, there)),
            )
        if there.status not in _OPEN and not self.options.update_published:
            raise SiteError(
                f"{edition.article} → {made.lang}: {there.link} is '{there.status}'; "
                "--update-published changes what readers see"
            )

    def _note(self, edition: Edition, job: PublishJob, there: Post) -> None:
        units = editions.of(job.article, job.approved)
        new = editions.renewed(edition, job.article, units, job.source.lang)
        post = PublishedPost(there.site, there.number, there.link, there.digest)
        editions.save(self.config, replace(new, post=post))


def _difference(made: Translation, there: Post) -> list[str]:
    """Return lines of a unified diff from what the site has to what was made."""
    found = []
    for name, text in made.texts.items():
        one, other = there.texts.get(name, "").splitlines(), text.splitlines()
        found += list(unified_diff(one, other, f"site: {name}", f"here: {name}", lineterm="", n=1))
    return found


def take(config: Config, system: ContentSite, path: Path, lang: str) -> TakenBack:
    """Bring what was changed on the site into the catalogue, as translated units.

    A unit that was changed here as well keeps its text, and gets the site's as a comment. Raises
    `InputError`.
    """
    publisher = Publisher(config, PublishOptions(drafts=True, fallback=True))
    source = publisher.opened(path, lang, "", lambda _: None)
    head = postfile.head(files.read_text(path), source.name)
    edition = editions.load(config, source.name, lang)
    if head is None or edition.post is None or not edition.post.number:
        raise InputError(f"{source.name} → {lang}: was never pushed to a site")
    there = system.stored(lang, edition.post.number, head.kind)
    leads = postlinks.Leads(config, system, lang)
    own = {key: leads.back(notices.without(text)) for key, text in there.texts.items()}
    job = publisher.job(source, lang)
    text = postfile.with_texts(job.rendered(), replace(there, texts=own))
    file = Published(Path(there.link), text.encode(), text, source.name, lang)
    day = catalog.now()[:10]

    def sign(unit: Unit) -> Unit:
        return catalog.translated(unit, urlsplit(system.site).netloc, day)

    taken = takeback.take_from(config, job, file, sign, printed=edition.printed())
    if not taken.left:
        post = replace(edition.post, digest=there.digest)
        now = {change.source: editions.digest(change.after) for change in taken.changes}
        units = (replace(unit, target=now.get(unit.source, unit.target)) for unit in edition.units)
        editions.save(config, replace(edition, post=post, units=tuple(units)))
    return taken
