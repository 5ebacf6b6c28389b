"""`push`: creates posts from approved translations, or updates their texts.

Changes made on the site are not overwritten: the stored text is compared with the text sent
before. Each step is recorded before the next one, so that repeating a push that was killed, or
whose answer was lost, creates nothing twice.
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
"""Status of posts that are not public; pending ones await review."""
_CLOCKS = timedelta(minutes=10)
"""Maximum difference between the site's clock and ours."""


class EditedThere(InputError):
    """Somebody changed the translation on the site; `difference` shows both texts."""

    def __init__(self, message: str, stored: Post, difference: str) -> None:
        super().__init__(message)
        self.stored = stored
        self.difference = difference


@dataclass(frozen=True, slots=True)
class PushOptions:
    """Options of a push."""

    dry_run: bool = False
    update_published: bool = False
    """Whether public and scheduled posts may be changed."""
    force: bool = False
    """Whether texts changed on the site are overwritten."""
    notice: bool = False
    """Whether a dated correction notice is added to public posts."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """The result of pushing a translation."""

    article: str
    lang: str
    change: str
    """``created``, ``updated`` or ``same``; in a dry run ``to be created``, ``to be updated``."""
    post: Post | None = None
    notes: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    """Differences between the text that was sent and the text stored, as a unified diff."""


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

        Only one process at a time: two could both find no post, and create one each.
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
                f"{source.name}: is not the article of a post; use 'newstranslate pull'"
            )
        job, data = self.publisher.made(source, lang)
        edition = editions.load(self.config, source.name, lang)
        post = self.system.find(str(head.number))
        made = postfile.translation(data.decode(), lang, source.name)
        links = postlinks.TranslationLinks(self.config, self.system, lang)
        # Before the comparison with the site, which has the links as they were sent.
        made = replace(
            made, texts={name: links.translated(text) for name, text in made.texts.items()}
        )
        stored = self._stored(edition, post, made)
        if stored is None:
            change, stored = "created", self._create(edition, post, made)
        else:
            # Notices exist only on the site, so without them the texts would always
            # differ.
            made = self._with_notices(stored, made, job.lock.pair.target)
            self._refuse_other(edition, stored, made)
            change = "same" if stored.holds(made) else "updated"
            if change == "updated" and not self.options.dry_run:
                self._note_sent(edition, made)
                stored = self.system.update(stored, made)
        if self.options.dry_run:
            return Pushed(
                source.name, lang, change if change == "same" else f"to be {change}", stored
            )
        assert stored is not None  # noqa: S101 - only a dry run creates nothing
        # Loaded again, because the steps above have saved it.
        self._note(editions.load(self.config, source.name, lang), job, stored)
        lost = () if change == "same" else tuple(_difference(made, stored))
        return Pushed(source.name, lang, change, stored, tuple(self.system.notes()), lost)

    def _stored(self, edition: Edition, post: Post, made: Translation) -> Post | None:
        """Return the translation's post on the site; None if there is none."""
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

    def _with_notices(self, stored: Post, made: Translation, lang: str) -> Translation:
        """Return a translation with the notices of its post, and a new one if requested."""
        body = made.texts[CONTENT] + notices.of(stored.texts[CONTENT])
        kept = replace(made, texts={**made.texts, CONTENT: body})
        new = self.options.notice and stored.status not in _OPEN
        if not new or stored.holds(kept):
            return kept
        blocks = "<!-- wp:" in body
        body += notices.made(self.config, lang, catalog.now()[:10], blocks=blocks)
        return replace(made, texts={**made.texts, CONTENT: body})

    def _create(self, edition: Edition, post: Post, made: Translation) -> Post | None:
        if self.options.dry_run:
            return None
        # Saved before the request: if its answer is lost, the post is searched from this time on.
        asked = (datetime.now(UTC) - _CLOCKS).strftime("%Y-%m-%dT%H:%M:%SZ")
        noted = replace(edition, post=PublishedPost(post.site, asked=asked))
        editions.save(self.config, noted)
        return self.system.create(post, made)

    def _note_sent(self, edition: Edition, made: Translation) -> None:
        """Record the text before sending it, so that an interrupted push recognises its text."""
        if edition.post is not None:
            post = replace(edition.post, sent=made.digest)
            editions.save(self.config, replace(edition, post=post))

    def _refuse_other(self, edition: Edition, stored: Post, made: Translation) -> None:
        """Raise `InputError` if sending would undo a person's work, or be public at once."""
        if stored.status == "trash":
            raise SiteError(
                f"{stored.link}: the translation is in the trash; restore or delete it there"
            )
        if stored.holds(made):
            return
        # `sent` too, as the answer to the last request may have been lost.
        sent = {edition.post.digest, edition.post.sent} - {""} if edition.post else set()
        if stored.digest not in sent and not self.options.force:
            why = (
                "was changed on the site"
                if sent
                else "was created on the site, not by newstranslate"
            )
            raise EditedThere(
                f"{edition.article} → {made.lang}: {stored.link} {why}; --take imports its text, "
                "--force overwrites it",
                stored,
                "\n".join(_difference(made, stored)),
            )
        if stored.status not in _OPEN and not self.options.update_published:
            raise SiteError(
                f"{edition.article} → {made.lang}: {stored.link} is '{stored.status}'; "
                "--update-published changes public posts"
            )

    def _note(self, edition: Edition, job: PublishJob, stored: Post) -> None:
        units = editions.of(job.article, job.approved)
        new = editions.renewed(edition, job.article, units, job.source.lang)
        post = PublishedPost(stored.site, stored.number, stored.link, stored.digest)
        editions.save(self.config, replace(new, post=post))


def _difference(made: Translation, stored: Post) -> list[str]:
    """Return the lines of a unified diff from the site's text to ours."""
    found = []
    for name, text in made.texts.items():
        one, other = stored.texts.get(name, "").splitlines(), text.splitlines()
        found += list(unified_diff(one, other, f"site: {name}", f"local: {name}", lineterm="", n=1))
    return found


def take(config: Config, system: ContentSite, path: Path, lang: str) -> TakenBack:
    """Import changes made on the site into the catalogue, as translated units.

    A unit that was also changed locally keeps its text, and gets the site's as a comment. Raises
    `InputError`.
    """
    publisher = Publisher(config, PublishOptions(drafts=True, fallback=True))
    source = publisher.opened(path, lang, "", lambda _: None)
    head = postfile.head(files.read_text(path), source.name)
    edition = editions.load(config, source.name, lang)
    if head is None or edition.post is None or not edition.post.number:
        raise InputError(f"{source.name} → {lang}: was never pushed to a site")
    stored = system.stored(lang, edition.post.number, head.kind)
    links = postlinks.TranslationLinks(config, system, lang)
    own = {key: links.restored(notices.without(text)) for key, text in stored.texts.items()}
    job = publisher.job(source, lang)
    text = postfile.with_texts(job.rendered(), replace(stored, texts=own))
    file = Published(Path(stored.link), text.encode(), text, source.name, lang)
    day = catalog.now()[:10]

    def sign(unit: Unit) -> Unit:
        return catalog.translated(unit, urlsplit(system.site).netloc, day)

    taken = takeback.take_from(config, job, file, sign, edition)
    if not taken.left:
        # Only if all was imported: until then, push must still refuse to overwrite the
        # rest.
        post = replace(edition.post, digest=stored.digest)
        editions.save(config, replace(takeback.renewed(edition, taken), post=post))
    return taken
