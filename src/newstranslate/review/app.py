"""The web application: routes, their handlers, and the roles they require.

Every page works as plain HTML with forms; scripts make it faster. Every change is a POST with the
session's CSRF token, from a user with a sufficient role.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlencode

import anyio.to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from newstranslate.errors import NewstranslateError
from newstranslate.messages import gettext
from newstranslate.review.asking_reader import ReaderPages
from newstranslate.review.assigning import AssignPages
from newstranslate.review.changing import ChangePages
from newstranslate.review.desk import DeskPages
from newstranslate.review.figures import FiguresPages
from newstranslate.review.guard import Address
from newstranslate.review.live import Live
from newstranslate.review.login import LoginPages
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import NotFound
from newstranslate.review.previewing import PreviewPages
from newstranslate.review.reading import ReadingPages
from newstranslate.review.replacing import ReplacePages
from newstranslate.review.searchpages import SearchPages
from newstranslate.review.sessions import Authenticator, Session
from newstranslate.review.site import Denied, PostedChange, Site, read_form
from newstranslate.review.sweeping import BulkChangePages
from newstranslate.review.terming import TermPages
from newstranslate.review.wire import Static

Handler = Callable[[Request], Awaitable[Response]]


def create(room: Newsroom, authenticator: Authenticator, address: Address) -> Starlette:
    """Return the application, to be wrapped in a `Guard`."""
    pages = Pages(Site(room, authenticator, address))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        # In a thread, because saving blocks and uvicorn's event loop must stay responsive.
        await anyio.to_thread.run_sync(pages.site.close)

    # Compression is safe here (no BREACH attack): because of SameSite=Strict, answers to requests
    # from other sites contain no session data such as the CSRF token.
    short = Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=5)
    app = Starlette(routes=pages.routes(), lifespan=lifespan, middleware=[short])
    app.state.pages = pages
    return app


class Pages:
    """The routes of a site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._entry = LoginPages(site)
        self._reading = ReadingPages(site)
        self._searching = SearchPages(site)
        self._desk = DeskPages(site, self._reading.live)
        self._changing = ChangePages(site)
        self._asking_reader = ReaderPages(site)
        self._assigning = AssignPages(site)
        self._previewing = PreviewPages(site)
        self._replacing = ReplacePages(site)
        self._terming = TermPages(site)
        self._figures = FiguresPages(site)
        self._sweeping = BulkChangePages(site)

    @property
    def live(self) -> Live:
        """Notifies open pages of changes."""
        return self._reading.live

    def routes(self) -> list[Route | Mount]:
        """Return all routes."""
        unit, show, change = "/{lang}/{name:path}", self._reading, self._changing
        changes: list[tuple[str, str, Callable[[PostedChange], Response]]] = [
            (f"/findings{unit}", "reader", change.findings),
            (f"/term{unit}", "translator", change.term),
            (f"/ask{unit}", "translator", change.ask),
            (f"/read{unit}", "translator", self._asking_reader.read),
            (f"/save{unit}", "translator", change.save),
            (f"/waive{unit}", "reviewer", change.waive),
            (f"/remark{unit}", "translator", change.remark),
            (f"/assign{unit}", "reviewer", self._assigning.assign),
            (f"/approve{unit}", "reviewer", self._sweeping.approve_clean),
            (f"/typeset{unit}", "translator", self._sweeping.typeset),
            (f"/undo{unit}", "translator", self._sweeping.undo),
            (f"/redo{unit}", "translator", self._sweeping.redo),
            ("/replace", "translator", self._replacing.replace),
            ("/newterm", "reviewer", self._terming.add),
            ("/name", "reader", self._entry.name),
            ("/password", "reader", self._entry.password),
            ("/logout", "reader", self._entry.logout),
        ]
        return [
            Route("/", self._get(self._desk.desk)),
            Route("/login", self._entry.login, methods=["GET", "POST"]),
            Route("/language", self._entry.language, methods=["POST"]),
            Route("/name", self._get(self._entry.name_page)),
            Route("/password", self._get(self._entry.password_page)),
            Route("/replace", self._get(self._replacing.show)),
            Route("/newterm", self._get(self._terming.show)),
            Route("/figures", self._get(self._figures.show)),
            Route("/report", self._get(self._figures.report)),
            Route("/search", self._get(self._searching.search)),
            Route("/concordance", self._get(self._searching.concordance)),
            Route("/events", show.events),
            Route("/healthz", lambda _: PlainTextResponse("ok\n")),
            Route("/readyz", self._ready),
            Route("/article/{langs}/{name:path}", self._get(show.article)),
            Route("/rows/{langs}/{name:path}", self._get(show.rows)),
            Route(f"/editor{unit}", self._get(show.editor)),
            Route(f"/kept{unit}", self._get(show.kept)),
            Route(f"/preview{unit}", self._get(self._previewing.preview)),
            Route(f"/printed{unit}", self._get(self._previewing.printed)),
            Route(f"/history{unit}", self._get(show.history)),
            *(Route(at, self._post(role, act), methods=["POST"]) for at, role, act in changes),
            Route("/favicon.ico", lambda _: RedirectResponse(self.site.static("icon.svg"))),
            Mount("/static", Static(self.site.version)),
        ]

    def _ready(self, request: Request) -> Response:
        """Answer 200 if the catalogues folder exists, else 503."""
        del request
        ready = self.site.room.catalogues.folder.is_dir()
        return PlainTextResponse("ok\n" if ready else "no catalogues\n", 200 if ready else 503)

    # --- handling requests ---

    def _get(self, page: Callable[[Request, Session], Response]) -> Handler:
        """Serve a page in a thread; ask users without a name for it first."""

        async def serve(request: Request) -> Response:
            # The token is exchanged for a cookie at once, so that it does not stay in the address
            # bar.
            if "token" in request.query_params and request.url.path == "/":
                return self._entry.by_token(request)
            session: Session = request.scope["session"]
            # A name is needed for everything that is saved; readers save nothing.
            if not session.name and page != self._entry.name_page and session.may("translator"):
                here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
                return RedirectResponse(self.site.at(f"/name?{urlencode({'next': here})}"), 303)
            return await self._answer(request, lambda: page(request, session))

        return serve

    def _post(self, role: str, act: Callable[[PostedChange], Response]) -> Handler:
        """Serve a change, if the CSRF token is the session's and the user has the role."""

        async def serve(request: Request) -> Response:
            session: Session = request.scope["session"]
            form = await read_form(request)
            token = request.headers.get("x-csrf", "") or form.get("csrf", "")
            if token != session.csrf:
                return self.site.error(request, 403, gettext("This page is outdated. Reload it."))
            if not session.may(role):
                return self.site.error(request, 403, _role_message(role))
            return await self._answer(request, lambda: act(PostedChange(session, form, request)))

        return serve

    async def _answer(self, request: Request, work: Callable[[], Response]) -> Response:
        try:
            # Handlers read and write files, which would block the event loop.
            return await anyio.to_thread.run_sync(work)
        except NotFound as error:
            return self.site.error(request, 404, str(error))
        except Denied as error:
            return self.site.error(request, 403, str(error))
        except NewstranslateError as error:
            # The path of the project on the server is nobody's business in the browser.
            root = f"{self.site.room.config.root}/"
            return self.site.error(request, 422, str(error).replace(root, ""))


def _role_message(role: str) -> str:
    """Return the message for a user without the required role."""
    if role == "reviewer":
        return gettext("Only a reviewer may do this.")
    return gettext("Only a translator or a reviewer may do this.")
