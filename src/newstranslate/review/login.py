"""The way in: by token or password, and under what name."""

from __future__ import annotations

from urllib.parse import quote, unquote

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from newstranslate.review import history
from newstranslate.review.people import LONGEST, SESSION_SECONDS, SHORTEST, Session
from newstranslate.review.site import Denied, PostedChange, Site, local, read_form
from newstranslate.review.store import NotFound


class LoginPages:
    """Lets people in and out."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def by_token(self, request: Request) -> Response:
        """Let in who has the token."""
        remembered = unquote(request.cookies.get(f"{self._site.address.cookie}-name", ""))[:200]
        key = self._site.authenticator.by_token(request.query_params["token"], remembered)
        if not key:
            return PlainTextResponse(
                "This token is invalid or has expired: open the address that the terminal shows.\n",
                403,
            )
        return self._let_in(request, key, "/")

    def _let_in(self, request: Request, key: str, where: str) -> Response:
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
        """Show the way in, or try a password."""
        if not self._site.authenticator.log_in:
            return RedirectResponse(self._site.at("/"), 303)
        if request.method == "GET":
            return self._login_page("", request.query_params.get("next", "/"), "", 200)
        form = await read_form(request)
        login, where, address = form.get("login", ""), form.get("next", "/"), _address(request)
        wait = self._site.authenticator.wait(f"login {login}", f"address {address}")
        if wait:
            return self._login_page(login, where, f"Too many attempts. Wait {wait} seconds.", 429)
        key = await anyio.to_thread.run_sync(
            self._site.authenticator.by_password, login, form.get("password", ""), address
        )
        if not key:
            return self._login_page(login, where, "Incorrect user name or password.", 403)
        return self._let_in(request, key, where)

    def _login_page(self, login: str, where: str, message: str, status: int) -> Response:
        more = {"message": message, "login": login, "next": local(where)}
        return self._site.page("login.html", None, more, status)

    def password_page(self, request: Request, session: Session) -> Response:
        """Show where a person chooses another password."""
        del request
        if not session.login:
            raise NotFound("No passwords are used here: the address in the terminal gives access.")
        return self._site.page("password.html", session, {"message": "", "done": False})

    def password(self, act: PostedChange) -> Response:
        """Change the person's own password."""
        message, status = self._password_changed(act)
        more = {"message": message, "done": not message}
        return self._site.page("password.html", act.session, more, status)

    def _password_changed(self, act: PostedChange) -> tuple[str, int]:
        """Return why not and the status; an empty text when it is changed."""
        old, new = act.form.get("old", ""), act.form.get("new", "")
        address, authenticator = _address(act.request), self._site.authenticator
        if not act.session.login:
            raise Denied("No passwords are used here.")
        if wait := authenticator.wait(f"login {act.session.login}", f"address {address}"):
            return f"Too many attempts. Wait {wait} seconds.", 429
        if new != act.form.get("again", ""):
            return "The two new passwords differ.", 422
        if not SHORTEST <= len(new) <= LONGEST or new == old:
            return f"Choose a different password of at least {SHORTEST} characters.", 422
        key = act.request.cookies.get(self._site.address.cookie, "")
        if not authenticator.change_password(key, old, new, address):
            return "The current password is incorrect.", 403
        return "", 200

    def logout(self, act: PostedChange) -> Response:
        """End the session."""
        self._site.authenticator.leave(act.request.cookies.get(self._site.address.cookie, ""))
        return RedirectResponse(
            self._site.at("/login" if self._site.authenticator.log_in else "/"), 303
        )

    def name_page(self, request: Request, session: Session) -> Response:
        """Ask for the name that stands in the files."""
        known = session.name or history.git_name(self._site.room.config.root)
        more = {"name": known, "next": local(request.query_params.get("next", "/")), "message": ""}
        return self._site.page("name.html", session, more)

    def name(self, act: PostedChange) -> Response:
        """Remember the name."""
        if act.session.login:
            raise Denied("Your name is the one in the users' file.")
        name = " ".join(act.form.get("name", "").split())
        if not 1 <= len(name) <= 200:
            more = {"name": name, "next": "/", "message": "Enter a name of at most 200 characters."}
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


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
