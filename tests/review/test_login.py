"""The way in where people log in: waiting, users who change, passwords, links from elsewhere."""

from __future__ import annotations

import html
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, expect

from newstranslate.review import attempts, live
from newstranslate.review.server import ServeOptions
from newstranslate.review.sessions import Authenticator, TooManyAttempts
from newstranslate.review.site import local
from newstranslate.review.users import UsersFile, exposed
from tests.conftest import Newsroom
from tests.review.conftest import CHEAP, IN_A_BROWSER, MAIN, Serve, Site

SECRET = "lina-secret-words"
HASH, OTHER = CHEAP.hash(SECRET), CHEAP.hash(SECRET)


def user(login: str, role: str = "reviewer", hashed: str = HASH) -> str:
    name = f"{login.title()} <{login}@desk.example>"
    return f'[users.{login}]\nname = "{name}"\nrole = "{role}"\npassword = "{hashed}"\n'


@pytest.fixture
def users(newsroom: Newsroom) -> Path:
    path = newsroom.write(
        "users.toml", "# of the desk\n" + user("lina") + user("omar", "reader", OTHER)
    )
    path.chmod(0o600)
    return path


@pytest.fixture
def desk(serve: Serve, newsroom: Newsroom, users: Path) -> Site:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    return serve(ServeOptions(port=0, users=users))


def log_in(site: Site, login: str = "lina", password: str = SECRET, **more: str) -> httpx.Response:
    answer = site.post("/login", login=login, password=password, **more)
    if 'name="csrf"' in answer.text:
        site.csrf = answer.text.split('name="csrf" content="', 1)[1].split('"', 1)[0]
    return answer


# --- waiting ---


def test_wrong_passwords_are_forgotten_in_time(users: Path) -> None:
    now = [1000.0]
    authenticator = Authenticator(UsersFile(users), lambda: now[0])
    for _ in range(5):
        assert not authenticator.by_password("lina", "wrong", "10.0.0.1")
    assert authenticator.attempts.wait("login lina") == 2
    assert authenticator.attempts.wait("address 10.0.0.1", "login omar") == 2
    now[0] += 20 * 60
    assert authenticator.attempts.wait("login lina") == 0
    for _ in range(1):
        authenticator.by_password("lina", "wrong", "10.0.0.1")
    assert authenticator.attempts.wait("login lina", "address 10.0.0.1") == 0, (
        "three are left of five, and one"
    )


def test_right_password_resets_login_and_address(users: Path) -> None:
    authenticator = Authenticator(UsersFile(users), lambda: 1000.0)
    for _ in range(4):
        authenticator.by_password("lina", "wrong", "10.0.0.1")
    assert authenticator.by_password("lina", SECRET, "10.0.0.1")
    for _ in range(4):
        authenticator.by_password("omar", "wrong", "10.0.0.1")
    assert authenticator.attempts.wait("address 10.0.0.1", "login omar") == 0


def test_many_names_do_not_wash_a_counter_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "_REMEMBERED", 4)
    counter = attempts.FailedAttempts(lambda: 1000.0)
    for number in range(6):
        counter.count(f"login nobody-{number}", "address 10.0.0.1")
    assert counter.wait("address 10.0.0.1") > 0


def test_attempts_at_the_same_moment_are_counted_one_by_one(
    users: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Authenticator, "_verified", lambda *_: time.sleep(0.01))
    authenticator = Authenticator(UsersFile(users))

    def attempt(_: int) -> bool:
        try:
            return bool(authenticator.by_password("lina", "wrong", "10.0.0.1"))
        except TooManyAttempts:
            return True

    with ThreadPoolExecutor(9) as pool:
        assert sorted(pool.map(attempt, range(9))) == [False] * 5 + [True] * 4


# --- the users' file ---


def test_users_are_read_anew_and_removed_people_are_out_at_once(desk: Site, users: Path) -> None:
    log_in(desk)
    assert desk.save(MAIN, "نص").status_code == 200
    users.write_text(user("lina", "reader") + user("sara"))
    assert desk.save(MAIN, "نص آخر").status_code == 403
    assert "Log in" not in desk.get("/").text
    users.write_text(user("sara"))
    assert "Log in" in desk.get("/").text
    assert log_in(desk).status_code == 403
    assert log_in(desk, "sara").status_code == 200
    users.write_text("[users.sara\n")
    assert "Log in" not in desk.get("/").text, "a file that is being edited locks nobody out"


def test_removed_person_hears_of_no_more_changes(
    desk: Site, users: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK_EVERY", 0.05)
    log_in(desk)
    with desk.http.stream("GET", "/events?on=ar/story", timeout=5) as events:
        users.write_text(user("sara"))
        assert list(events.iter_lines()) == ["retry: 1000", ""]


def test_own_password_is_changed_and_other_sessions_end(desk: Site, users: Path) -> None:
    log_in(desk)
    other = httpx.Client(base_url=desk.base, follow_redirects=True)
    origin = {"Origin": desk.base}
    other.post("/login", data={"login": "lina", "password": SECRET}, headers=origin)
    assert "Log in" not in other.get("/").text
    for fields, status in (
        ({"old": "wrong", "new": "long enough words", "again": "long enough words"}, 403),
        ({"old": SECRET, "new": "long enough words", "again": "other words"}, 422),
        ({"old": SECRET, "new": "short", "again": "short"}, 422),
        ({"old": SECRET, "new": SECRET, "again": SECRET}, 422),
    ):
        assert desk.post("/password", **fields).status_code == status
    done = desk.post("/password", old=SECRET, new="كلمة سر جديدة", again="كلمة سر جديدة")
    assert "has been changed" in done.text
    after = users.read_text()
    assert "# of the desk" in after
    assert user("omar", "reader", OTHER) in after
    assert HASH not in after
    assert users.stat().st_mode & 0o777 == 0o600
    assert "Log in" not in desk.get("/").text
    assert "Log in" in other.get("/").text
    assert log_in(desk, password=SECRET).status_code == 403
    assert log_in(desk, password="كلمة سر جديدة").status_code == 200
    other.close()


@pytest.mark.parametrize(
    ("mode", "told"), [(0o600, ""), (0o640, "chmod 600"), (0o604, "chmod 600")]
)
def test_users_file_that_others_can_read_is_told_of(users: Path, mode: int, told: str) -> None:
    users.chmod(mode)
    assert told in exposed(users)
    assert bool(told) == bool(exposed(users))


# --- links ---


def test_link_leads_to_the_unit_after_log_in(desk: Site) -> None:
    wanted = f"/article/ar/story?unit={desk.ids()[MAIN]}&lang=ar"
    page = desk.http.get(wanted)
    assert page.url.path == "/login"
    where = html.unescape(page.text.split('name="next" value="', 1)[1].split('"', 1)[0])
    assert where == wanted
    again = log_in(desk, password="wrong", next=where)
    assert html.escape(wanted) in again.text, "a wrong password forgets it"
    answer = log_in(desk, next=where)
    assert str(answer.url).removeprefix(desk.base) == wanted
    assert f'id="editor" data-unit="{desk.ids()[MAIN]}"' in answer.text


@pytest.mark.parametrize(
    "where",
    [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "evil",
        "/\t/evil.example", "/\n//evil.example", "\x01//evil.example", "javascript:alert(1)", "",
        "/ok\\evil", "///evil.example",
    ],
)  # fmt: skip
def test_no_redirect_leads_elsewhere(where: str) -> None:
    assert local(where) == "/"


def test_log_in_for_another_site_leads_to_the_desk(desk: Site) -> None:
    assert log_in(desk, next="//evil.example/x").url.path == "/"
    assert "OIM" in desk.get("/").text


def test_double_slash_in_the_address_asked_for_leads_nowhere_else(desk: Site) -> None:
    elsewhere = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    for headers in ({}, elsewhere):
        answer = httpx.get(f"{desk.base}//evil.example/%09x", headers=headers)
        told = answer.headers.get("location", "") + answer.text
        assert "//evil" not in told.replace(quote("//evil", safe=""), "!!")
        assert quote("//evil", safe="") not in told


@pytest.mark.parametrize("prefix", ["", "/desk"])
@IN_A_BROWSER[0]
@IN_A_BROWSER[1]
def test_link_followed_from_a_mail_keeps_the_session(
    serve: Serve, newsroom: Newsroom, users: Path, browser: Browser, prefix: str
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    site = serve(ServeOptions(port=0, users=users, prefix=prefix))
    unit = site.ids()[MAIN]
    context = browser.new_context()
    page = context.new_page()
    page.goto(site.base + prefix + "/")
    page.get_by_label("Login").fill("lina")
    page.get_by_label("Password").fill(SECRET)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()
    link = f"{site.base}{prefix}/article/ar/story?unit={unit}&lang=ar"
    mail = context.new_page()
    mail.goto("about:blank")
    mail.set_content(f'<a href="{html.escape(link)}">the unit</a>')
    mail.get_by_text("the unit").click()
    expect(mail.locator("#editor")).to_have_attribute("data-unit", unit)
    assert urlsplit(mail.url).path == f"{prefix}/article/ar/story"
    context.close()
