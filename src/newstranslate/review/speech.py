"""The language of the page: how it is selected, and how templates use it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from babel import dates
from jinja2 import Environment
from markupsafe import Markup
from starlette.datastructures import Headers
from starlette.requests import cookie_parser

from newstranslate import localised, messages
from newstranslate.language import bidi
from newstranslate.localised import day, language, number
from newstranslate.messages import gettext, ngettext
from newstranslate.review.sessions import Session

_RECENT = 7
"""Number of days for which “3 days ago” is shown instead of the date."""
_LONGEST = 500
"""Maximum characters of an ``Accept-Language`` header that are parsed."""


def choose(headers: Headers, cookie: str, session: Session | None, otherwise: str) -> str:
    """Return the language to answer a request in.

    The user's choice in this browser (a cookie of this name) comes first, then the language in the
    users file, the browser's languages in order, and the project's setting.
    """
    chosen = cookie_parser(headers.get("cookie", "")).get(cookie, "")
    own = session.lang if session else ""
    browser = _asked(headers.get("accept-language", ""))
    return messages.chosen(chosen, own, *browser, otherwise)


def _asked(accept: str) -> list[str]:
    """Return the languages of an ``Accept-Language`` header, sorted by preference."""
    found = []
    for place, part in enumerate(accept[:_LONGEST].split(",")):
        tag, _, weight = part.partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            quality = 0.0
        # `q=0` means that the user does not accept the language.
        if quality > 0:
            found.append((-quality, place, tag))
    return [tag for _, _, tag in sorted(found)]


def teach(templates: Environment) -> None:
    """Add the functions and filters for the reader's language to the templates."""
    templates.add_extension("jinja2.ext.i18n")
    templates.install_gettext_callables(  # type: ignore[attr-defined]
        messages.plain, messages.plain_number, newstyle=True, pgettext=messages.name
    )
    templates.filters |= {"number": number, "day": day, "ago": ago, "clock": clock}
    templates.globals |= {
        "spoken": messages.LANGUAGES,
        "name_of": messages.name,
        "translated": messages.translated,
        "origin": origin,
        "language": language,
        "number_of_errors": number_of_errors,
        "number_of_warnings": number_of_warnings,
        # A function, because templates are shared and the language differs by request.
        "scripts_words": lambda: messages.scripts(messages.reader()),
        "approved_number": lambda count: Markup("<b data-approved>{}</b>").format(number(count)),
        "quoted": lambda words: Markup("<bdi>{}</bdi>").format(words),
    }


def shared() -> dict[str, str]:
    """Return the reader's language and its direction, for templates."""
    lang = messages.reader()
    return {"ui": lang, "ui_dir": bidi.direction(lang)}


def ago(text: str, today: date | None = None) -> str:
    """Return how long ago an ISO date was if it is recent, else the date."""
    try:
        then = date.fromisoformat(text)
    except ValueError:
        return text
    away = (today or datetime.now(UTC).astimezone().date()) - then
    if away.days == 0:
        return gettext("today")
    if not 0 < away.days < _RECENT:
        return day(text)
    return dates.format_timedelta(
        -away, granularity="day", threshold=_RECENT, add_direction=True, locale=localised.locale()
    )


def clock(when: float) -> str:
    """Return a Unix time as date and time in the machine's time zone."""
    then = datetime.fromtimestamp(when).astimezone()
    return f"{day(then.date().isoformat())} {then:%H:%M:%S}"


def origin(text: str) -> str:
    """Return the origin of a target for display: an engine, or the memory with its score."""
    kind, _, score = text.partition(" ")
    return gettext("memory %(score)s", score=score) if kind == "memory" and score else text


def number_of_errors(count: int) -> str:
    """Return ``3 errors``."""
    return ngettext("%(num)s error", "%(num)s errors", count, num=number(count))


def number_of_warnings(count: int) -> str:
    """Return ``3 warnings``."""
    return ngettext("%(num)s warning", "%(num)s warnings", count, num=number(count))
