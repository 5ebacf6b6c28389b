"""Log-in by token or password, and the user's name, password and language."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote, unquote, urlsplit

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from newstranslate import messages
from newstranslate.messages import gettext, ngettext
from newstranslate.review import history
from newstranslate.review.opened import NotFound
from newstranslate.review.sessions import SESSION_SECONDS, Session, TooManyAttempts
from newstranslate.review.site import Denied, PostedChange, Site, local, read_form
from newstranslate.review.users import LONGEST, SHORTEST

_PAGES = ("", "article", "search", "concordance", "login", "name", "password")
"""First path segments of pages that a browser can request again."""


class LoginPages:
    """Handles log-in and log-out."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._turn = anyio.CapacityLimiter(1)

    def by_token(self, request: Request) -> Response:
        """Start a session for a user with the token."""
        # The same limit as for a name that is typed.
        remembered = unquote(request.cookies.get(f"{self._site.address.cookie}-name", ""))[:200]
        key = self._site.authenticator.by_token(request.query_params["token"], remembered)
        if not key:
            message = gettext(
                "This token is invalid or has expired: open the address that the terminal shows."
            )
            return PlainTextResponse(f"{message}\n", 403)
        return self._start_session(request, key, "/")

    def _start_session(self, request: Request, key: str, where: str) -> Response:
        response = RedirectResponse(self._site.at(local(where)), 303)
        response.set_cookie(
            self._site.address.cookie,
            key,
            max_age=SESSION_SECONDS,
            path=self._site.at("/"),
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return response

    async def login(self, request: Request) -> Response:
        """Show the log-in form, or verify a password."""
        if not self._site.authenticator.log_in:
            return RedirectResponse(self._site.at("/"), 303)
        if request.method == "GET":
            return self._login_page("", request.query_params.get("next", "/"), "", 200)
        form = await read_form(request)
        login, where, address = form.get("login", ""), form.get("next", "/"), _address(request)
        verify = partial(
            self._site.authenticator.by_password, login, form.get("password", ""), address
        )
        try:
            # argon2 is slow on purpose and would block the event loop; attempts that wait for their
            # turn must not take the threads of the other pages.
            key = await anyio.to_thread.run_sync(verify, limiter=self._turn)
        except TooManyAttempts as error:
            return self._login_page(login, where, _too_many(error.seconds), 429)
        if not key:
            return self._login_page(login, where, gettext("Incorrect user name or password."), 403)
        return self._start_session(request, key, where)

    def _login_page(self, login: str, where: str, message: str, status: int) -> Response:
        more = {"message": message, "login": login, "next": local(where)}
        return self._site.page("login.html", None, more, status)

    def password_page(self, request: Request, session: Session) -> Response:
        """Show the form for changing the user's password."""
        del request
        if not session.login:
            raise NotFound(
                gettext("No passwords are used here: the address in the terminal gives access.")
            )
        return self._site.page("password.html", session, {"message": "", "done": False})

    def password(self, act: PostedChange) -> Response:
        """Change the user's own password."""
        message, status = self._password_changed(act)
        more = {"message": message, "done": not message}
        return self._site.page("password.html", act.session, more, status)

    def _password_changed(self, act: PostedChange) -> tuple[str, int]:
        """Return (error message or an empty string, status)."""
        old, new = act.form.get("old", ""), act.form.get("new", "")
        address, authenticator = _address(act.request), self._site.authenticator
        if not act.session.login:
            raise Denied(gettext("No passwords are used here."))
        if new != act.form.get("again", ""):
            return gettext("The two new passwords differ."), 422
        if not SHORTEST <= len(new) <= LONGEST or new == old:
            message = gettext(
                "Choose a different password of at least %(least)s characters.", least=SHORTEST
            )
            return message, 422
        key = act.request.cookies.get(self._site.address.cookie, "")
        try:
            changed = authenticator.change_password(key, old, new, address)
        except TooManyAttempts as error:
            return _too_many(error.seconds), 429
        return ("", 200) if changed else (gettext("The current password is incorrect."), 403)

    def logout(self, act: PostedChange) -> Response:
        """End the session."""
        self._site.authenticator.leave(act.request.cookies.get(self._site.address.cookie, ""))
        return RedirectResponse(
            self._site.at("/login" if self._site.authenticator.log_in else "/"), 303
        )

    def name_page(self, request: Request, session: Session) -> Response:
        """Ask for the name to write to the files."""
        known = session.name or history.git_name(self._site.room.config.root)
        more = {"name": known, "next": local(request.query_params.get("next", "/")), "message": ""}
        return self._site.page("name.html", session, more)

    def name(self, act: PostedChange) -> Response:
        """Save the name in the session and in a cookie."""
        if act.session.login:
            raise Denied(gettext("Your name is set in the users’ file."))
        name = " ".join(act.form.get("name", "").split())
        if not 1 <= len(name) <= 200:
            message = gettext("Enter a name of at most 200 characters.")
            more = {"name": name, "next": "/", "message": message}
            return self._site.page("name.html", act.session, more, 422)
        act.session.name = name
        response = RedirectResponse(self._site.at(local(act.form.get("next", "/"))), 303)
        response.set_cookie(
            f"{self._site.address.cookie}-name",
            quote(name),
            max_age=365 * 24 * 3600,
            path=self._site.at("/"),
            httponly=True,
            samesite="strict",
        )
        return response

    async def language(self, request: Request) -> Response:
        """Save the browser's language in a cookie, and show the same page again."""
        asked = (await read_form(request)).get("language", "")
        response = RedirectResponse(self._site.at(self._came_from(request)), 303)
        if asked in messages.LANGUAGES:
            response.set_cookie(
                f"{self._site.address.cookie}-lang",
                asked,
                max_age=365 * 24 * 3600,
                path=self._site.at("/"),
                httponly=True,
                samesite="strict",
            )
        return response

    def _came_from(self, request: Request) -> str:
        """Return the page of the form, including its query, if it can be requested again."""
        before = urlsplit(request.headers.get("referer", ""))
        path = self._site.address.inner(before.path)
        if path.split("/")[1:2] not in ([page] for page in _PAGES):
            return "/"
        return local(f"{path}?{before.query}" if before.query else path)


def _too_many(wait: int) -> str:
    return ngettext(
        "Too many attempts. Wait %(num)s second.", "Too many attempts. Wait %(num)s seconds.", wait
    )


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
