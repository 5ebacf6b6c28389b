"""Who may see and change what: tokens, hosts, origins, roles, and what articles may hold."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from lxml import etree
from starlette.routing import Route

from newstranslate import config
from newstranslate.errors import InputError
from newstranslate.review import app, server
from newstranslate.review import site as shared
from newstranslate.review import users as usersfile
from newstranslate.review.guard import LARGEST, Address
from newstranslate.review.newsroom import Newsroom as Room
from newstranslate.review.server import ServeOptions
from newstranslate.review.sessions import Authenticator, Session
from tests.conftest import Newsroom
from tests.review.conftest import CHEAP, LINA, MAIN, Serve, Site, let_in

NASTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</textarea><script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "<!--<img src=--><img src=x onerror=alert(1)//",
    "<a href='javascript:alert(1)'>x</a>",
    "\u202e<b onmouseover=alert(1)>\u2066x",
    "<iframe srcdoc='<script>alert(1)</script>'>",
]


OPEN = ("/login", "/language")
"""Need no session: /language changes nothing but the asking browser's own cookie."""


def posts(site: Site) -> list[str]:
    """Return every address that takes a POST."""
    address = Address(frozenset(), "c")
    pages = app.create(Room(config.load(site.room.root)), Authenticator(), address).state.pages
    routes = [route for route in pages.routes() if isinstance(route, Route)]
    found = [route.path for route in routes if "POST" in (route.methods or ())]
    return [path.replace("{lang}", "ar").replace("{name:path}", "story") for path in found]


def test_stranger_without_token_sees_nothing(site: Site) -> None:
    with httpx.Client(base_url=site.base) as stranger:
        own = ("/figures", "/preview/ar/story", "/printed/ar/story", "/replace?lang=ar&name=story")
        for path in ("/", "/article/ar/story", "/events", "/search?q=x", "/?token=wrong", *own):
            answer = stranger.get(path)
            assert answer.status_code == 403, path
            assert "OIM" not in answer.text
        for path in posts(site):
            if path not in OPEN:
                assert stranger.post(path, headers={"Origin": site.base}).status_code == 403, path


def test_token_leaves_the_address_and_the_cookie_is_kept_from_scripts(site: Site) -> None:
    answer = httpx.get(site.prepared.url)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_name_is_asked_once_for_a_browser(site: Site) -> None:
    again = site.http.get(site.prepared.url)
    assert again.url.path == "/"
    assert "Lina Alami" in again.text


def test_another_host_is_refused_whatever_the_cookie(site: Site) -> None:
    for host in ("evil.example", "evil.example:8321", "127.0.0.1.evil.example", ""):
        assert site.http.get("/", headers={"Host": host}).status_code in (400, 421)
    port = site.base.rsplit(":", 1)[1]
    assert site.http.get("/", headers={"Host": f"localhost:{port}"}).status_code == 200


def test_change_from_another_origin_or_without_csrf_token_is_refused(site: Site) -> None:
    fields = {**site.seen(MAIN), "target": "x", "action": "save"}
    before = site.room.po().read_bytes()
    for origin in ("https://evil.example", "null", "", f"{site.base}.evil.example"):
        answer = site.http.post(
            "/save/ar/story", data={**fields, "csrf": site.csrf}, headers={"Origin": origin}
        )
        assert answer.status_code == 403, origin
    for path in posts(site):
        if path in OPEN:
            continue
        for token in ("", "wrong"):
            answer = site.http.post(
                path, data={**fields, "csrf": token}, headers={"Origin": site.base}
            )
            assert answer.status_code == 403, path
    assert site.room.po().read_bytes() == before


def test_every_answer_forbids_foreign_and_inline_content(site: Site) -> None:
    for path in ("/", "/article/ar/story", "/static/review.js", "/nothing-here"):
        headers = site.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    for path in ("/", "/article/ar/story"):
        page = site.get(path).text
        assert not re.search(
            r"<script(?![^>]*\bsrc=)|\son\w+=|\bstyle=|https?://(?!example\.org)", page
        )


def test_no_page_loads_anything_from_elsewhere() -> None:
    for path in Path(shared.STATIC).iterdir():
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in text, path.name
        assert "https://" not in text, path.name


@pytest.mark.parametrize(
    "name",
    [
        "../../glossary/terms",
        "..%2f..%2fsecret",
        "/etc/passwd",
        "story.po",
        "a/../../../x",
        "%00",
        ".",
    ],
)
def test_nothing_outside_of_the_catalogues_is_opened(site: Site, name: str) -> None:
    (site.room.root / "secret.po").write_text('msgid ""\nmsgstr "Language: ar\\n"\n')
    asked = f"/replace?lang=ar&name={name}&find=x"
    for path in (f"/article/ar/{name}", f"/editor/ar/{name}?unit=x", asked):
        assert site.http.get(path).status_code == 404, path


def test_link_that_leads_out_of_the_project_is_not_followed(site: Site, tmp_path: Path) -> None:
    outside = tmp_path / "outside.po"
    outside.write_bytes(site.room.po().read_bytes())
    (site.room.root / "locales" / "ar" / "link.po").symlink_to(outside)
    assert site.get("/article/ar/link").status_code == 404


def test_too_much_is_not_read(site: Site) -> None:
    big = "x" * (LARGEST + 1)
    assert site.save(MAIN, big).status_code == 413

    def chunks() -> Iterator[bytes]:
        yield from (b"target=" + b"x" * 100_000 for _ in range(20))

    answer = site.http.post("/save/ar/story", content=chunks(), headers={"Origin": site.base})
    assert answer.status_code == 413
    assert site.get("/").status_code == 200


def test_what_articles_and_files_hold_is_text_on_every_page(
    serve: Serve, newsroom: Newsroom
) -> None:
    body = "\n\n".join(f"Voici {text} pour voir comment." for text in NASTY)
    newsroom.write(
        "articles/story.md", f"---\nlang: fr\ntitle: '<script>alert(0)</script>'\n---\n\n{body}\n"
    )
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    site = serve()
    let_in(site, "<script>alert(2)</script>")
    for source, text in zip(site.ids(), [*NASTY, *NASTY, *NASTY], strict=False):
        site.save(source, f"{text} {source}")
    wanted = next(iter(site.ids().values()))
    site.post("/assign/ar/story", who="<script>alert(6)</script>", due="", seen="")
    pages = [
        site.get("/"),
        site.get("/article/ar/story", unit=wanted),
        site.get("/editor/ar/story", unit=wanted),
        site.get("/search", q="Voici"),
        site.get("/search", q="<script>alert(3)</script>"),
        site.get("/concordance", lang="ar", name="story", q='"><img src=x onerror=alert(1)>'),
        site.get("/", find='"><script>alert(4)</script>'),
        site.get("/article/ar/story", message="<script>alert(5)</script>"),
        site.get("/name"),
        site.get(
            "/replace", lang="ar", name="story", find="<", to='"><img src=x onerror=alert(7)>'
        ),
        site.get(
            "/newterm",
            lang="ar",
            name="story",
            source="Voici",
            target="<img src=x onerror=alert(9)>",
        ),
        site.get("/article/ar/story", q='by:"><script>alert(8)</script>', term="<b onclick=x>"),
    ]
    for page in pages:
        assert page.status_code == 200
        assert list(active(page.text)) == []


def active(html: str) -> Iterator[str]:
    """Yield what in a page could run or load something that is not ours."""
    for element in etree.HTML(html).iter():
        if element.tag in ("img", "iframe", "object", "embed", "style", "base"):
            yield element.tag
        if element.tag == "script" and not element.get("src", "").startswith("/static/"):
            yield "script"
        for name, value in element.attrib.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                yield name
            if name in ("href", "src", "action") and not value.startswith(("/", "#", "?")):
                yield value


def test_scheme_is_taken_from_named_proxies_alone(serve: Serve, newsroom: Newsroom) -> None:
    forwarded = {"X-Forwarded-Proto": "https"}
    for proxies, secure in (((), False), (("127.0.0.1",), True)):
        site = serve(ServeOptions(port=0, proxies=proxies))
        answer = site.http.get(site.prepared.url, headers=forwarded, follow_redirects=False)
        assert ("secure" in answer.headers["set-cookie"].lower()) is secure


@pytest.mark.parametrize("shown", ["/desk", ""], ids=["kept by the proxy", "taken away"])
def test_below_a_prefix_every_address_has_it(serve: Serve, newsroom: Newsroom, shown: str) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    site = serve(ServeOptions(port=0, prefix="/desk"))
    assert site.prepared.url.startswith(f"{site.base}/desk/?token=")
    token = site.prepared.url.removeprefix(f"{site.base}/desk")
    way_in = site.http.get(shown + token, follow_redirects=False)
    assert way_in.headers["location"] == "/desk/"
    assert "path=/desk/" in way_in.headers["set-cookie"].lower()
    site.http.cookies.clear()  # their path keeps them from the bare addresses, which a proxy asks
    headers = {"Cookie": way_in.headers["set-cookie"].split(";")[0], "Origin": site.base}
    unnamed = site.http.get(f"{shown}/article/ar/story", headers=headers, follow_redirects=False)
    assert unnamed.headers["location"] == "/desk/name?next=%2Farticle%2Far%2Fstory"
    asked = site.http.get(f"{shown}/name", headers=headers).text
    form = {"csrf": asked.split('name="csrf" value="', 1)[1].split('"', 1)[0], "name": LINA}
    named = site.http.post(f"{shown}/name", data=form, headers=headers, follow_redirects=False)
    assert named.headers["location"] == "/desk/"
    own = (
        "/figures",
        "/preview/ar/story",
        "/replace?lang=ar&name=story&find=x",
        "/newterm?lang=ar&name=story",
    )
    for path in ("/", "/article/ar/story", "/search?q=Voici", "/name", *own):
        page = site.http.get(shown + path, headers=headers)
        for element in etree.HTML(page.text).iter():
            for name in ("href", "src", "action"):
                where = element.get(name, "/desk/")
                assert where.startswith(("/desk/", "#", "?")), (path, where)
        assert 'data-base="/desk"' in page.text


@pytest.mark.parametrize("prefix", ["desk", "/desk/", "/", '/"><script>', "/a//b"])
def test_prefix_that_is_no_path_is_refused(newsroom: Newsroom, prefix: str) -> None:
    done = newsroom.call("review", "--prefix", prefix)
    assert done.status == 2
    assert "must be a path like /desk" in done.err


def test_a_server_for_others_needs_users_and_says_where_to_read(newsroom: Newsroom) -> None:
    with pytest.raises(InputError, match=r"--users users\.toml \(see https://\S+review\S*\)"):
        server.prepare(config.load(newsroom.root), ServeOptions(host="0.0.0.0"))


def test_probes_are_answered_without_session_and_tell_nothing(site: Site) -> None:
    with httpx.Client(base_url=site.base, headers={"Host": "10.0.0.7"}) as probe:
        assert (probe.get("/healthz").status_code, probe.get("/readyz").text) == (200, "ok\n")
        (site.room.root / "locales").rename(site.room.root / "away")
        assert probe.get("/readyz").status_code == 503


# --- people ---


@pytest.fixture
def users(newsroom: Newsroom) -> Path:
    rows = [
        f'[users.{login}]\nname = "{login.title()} <{login}@desk.example>"\nrole = "{role}"\n'
        f'password = "{CHEAP.hash(f"{login}-secret")}"\n'
        for login, role in (("lina", "reviewer"), ("omar", "translator"), ("eve", "reader"))
    ]
    return newsroom.write("users.toml", "\n".join(rows))


def log_in(site: Site, login: str, password: str = "") -> httpx.Response:
    site.http.cookies.clear()
    answer = site.post("/login", login=login, password=password or f"{login}-secret")
    if 'name="csrf"' in answer.text or 'meta name="csrf"' in answer.text:
        site.csrf = answer.text.split('name="csrf" content="', 1)[1].split('"', 1)[0]
    return answer


def test_roles_may_what_they_may(serve: Serve, newsroom: Newsroom, users: Path) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    site = serve(ServeOptions(port=0, users=users))
    assert "Log in" in site.http.get("/").text
    outcomes = {}
    for login in ("eve", "omar", "lina"):
        assert log_in(site, login).url.path == "/"
        outcomes[login] = (
            site.save(MAIN, f"نص {login}").status_code,
            site.approve(MAIN, f"نص {login}").status_code,
            site.post("/approve/ar/story").status_code,
            site.post("/typeset/ar/story").status_code,
            site.post("/typeset/ar/story", approved="1").status_code,
            site.post("/remark/ar/story", unit=site.ids()[MAIN], said="?").status_code,
            site.post("/read/ar/story", unit="gone").status_code,
            site.post("/assign/ar/story", who="Omar", due="", seen="").status_code,
            site.post("/replace", lang="ar", name="story", find="x").status_code,
            site.post("/newterm", lang="ar", name="story", source=login, target="x").status_code,
        )
    assert outcomes == {
        "eve": (403, 403, 403, 403, 403, 403, 403, 403, 403, 403),
        "omar": (200, 403, 403, 200, 403, 200, 404, 403, 200, 403),
        "lina": (200, 200, 200, 200, 200, 200, 404, 200, 200, 200),
    }
    assert site.get("/figures").status_code == 200
    log_in(site, "omar")
    assert site.get("/figures").status_code == 403
    seen = site.seen(MAIN)
    chosen = f"ar/story {seen['unit']}:{seen['seen']}"
    asked = {"lang": "ar", "name": "story", "find": "نص", "to": "x", "chosen": chosen}
    assert "approved: 1." in site.post("/replace", accept="text/html", **asked).text
    assert newsroom.targets()[MAIN] == "نص lina"
    assert "only a reviewer" in site.save(MAIN, "نص آخر").json()["error"]
    comments = [unit.comment for unit in newsroom.load().live]
    assert any("approved: Lina <lina@desk.example>, 20" in c for c in comments)
    site.post("/logout")
    assert "Log in" in site.http.get("/").text


def test_too_many_wrong_passwords_have_to_wait(serve: Serve, users: Path) -> None:
    site = serve(ServeOptions(port=0, users=users))
    answers = [log_in(site, "lina", "wrong").status_code for _ in range(7)]
    assert answers == [403] * 5 + [429] * 2
    assert log_in(site, "lina").status_code == 429


def test_session_ends() -> None:
    authenticator = Authenticator()
    key = authenticator.by_token(authenticator.token)
    session = authenticator.session(key)
    assert isinstance(session, Session)
    session.ends = 0
    assert authenticator.session(key) is None


def test_other_addresses_need_users_and_say_so(newsroom: Newsroom) -> None:
    done = newsroom.call("review", "--host", "0.0.0.0", "--port", "0")
    assert done.status == 2
    assert "--users users.toml" in done.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "contains no users"),
        ("[users.x]\nrole = 'boss'\npassword = '$argon2id$'", "role is 'boss'"),
        ("[users.x]\nrole = 'reader'\npassword = 'plain'", "must be an argon2 hash"),
        ("[users.x\n", "cannot be read as TOML"),
    ],
)
def test_wrong_users_file_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "users.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=re.escape(said)):
        usersfile.load(path)


def test_busy_port_is_named_with_what_to_do(newsroom: Newsroom, serve: Serve) -> None:
    port = serve().base.rsplit(":", 1)[1]
    done = newsroom.call("review", "--port", port)
    assert done.status == 2
    assert f"--port {int(port) + 1 if int(port) < 65535 else 8321}" in done.err


def test_addresses_of_this_machine() -> None:
    assert server.is_loopback("127.0.0.1")
    assert server.is_loopback("::1")
    assert not server.is_loopback("0.0.0.0")
    assert not server.is_loopback("desk.example")


def test_missing_extra_is_named_with_the_command_that_installs_it(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstranslate.cli.review._NEEDED", ("not_there",))
    done = newsroom.call("review")
    assert done.status == 2
    assert "pip install 'newstranslate[review]'" in done.err


def test_password_is_asked_for_and_only_its_hash_printed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.prompt", lambda *_, **__: "my-secret")
    done = newsroom.call("review", "--password")
    assert done.out.startswith("$argon2id$")
    assert "my-secret" not in done.out + done.err


def test_interrupted_server_ends_without_a_traceback(newsroom: Newsroom) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "newstranslate", "review", "--port", "0"],
        cwd=newsroom.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    url = started.stdout.readline().split()[-1]
    with httpx.Client(follow_redirects=True) as http:
        http.get(url)
        with http.stream("GET", f"{url.split('/?')[0]}/events?on=ar/story"):
            started.send_signal(signal.SIGINT)
            _, said = started.communicate(timeout=10)
    assert "Traceback" not in said
    assert started.returncode in (0, 130)
