"""The page in the reader's language: how it is chosen, and that everything is said in it."""

from __future__ import annotations

import ast
import re
import shutil
from datetime import date
from pathlib import Path

import httpx
import pytest
from babel.messages import pofile
from babel.messages.catalog import Catalog, Message

from docs import make_catalogues
from newstranslate import localised, messages
from newstranslate.review import speech
from newstranslate.review.server import ServeOptions
from newstranslate.review.users import hashed
from tests.conftest import Newsroom
from tests.review.conftest import MAIN, Serve, Site

SOURCE = Path(messages.__file__).parent
PAGE = SOURCE / "review"
FOREIGN = sorted(set(messages.LANGUAGES) - {"en"})


def spoken(page: str) -> str:
    found = re.search(r'<html lang="(\w+)" dir="(\w+)"', page)
    assert found
    assert (found[2] == "rtl") is (found[1] == "ar")
    return found[1]


# --- which language ---


SPOKEN = {
    "fr-FR,fr;q=0.9,en;q=0.8": "fr",
    "ar-MA": "ar",
    "de,es;q=0.9": "en",
    "de, en;q=0.3, fr;q=0.7": "fr",
    "fr;q=0, ar": "ar",
    "fr;q=0": "en",
    "": "en",
    "*;q=x, ,;;": "en",
}
"""What a browser accepts → the language of the page."""


def test_browser_s_language_is_spoken(site: Site) -> None:
    pages = {one: site.http.get("/name", headers={"Accept-Language": one}).text for one in SPOKEN}
    assert {accept: spoken(page) for accept, page in pages.items()} == SPOKEN


def test_choice_in_the_page_goes_before_the_browser_s(site: Site) -> None:
    french = {"Accept-Language": "fr"}
    headers = french | {"Origin": site.base, "Referer": f"{site.base}/search?q=OIM"}
    answer = site.http.post("/language", data={"language": "ar"}, headers=headers)
    assert str(answer.url) == f"{site.base}/search?q=OIM"
    assert spoken(answer.text) == "ar"
    assert spoken(site.http.get("/", headers=french).text) == "ar"
    site.http.post("/language", data={"language": "tlh"}, headers=headers)
    assert spoken(site.http.get("/", headers=french).text) == "ar"


@pytest.mark.parametrize(
    "referer", ["https://evil.example/search", "//evil.example", "/save/ar/story", ""]
)
def test_choice_leads_nowhere_else(site: Site, referer: str) -> None:
    answer = site.http.post(
        "/language",
        data={"language": "fr"},
        headers={"Origin": site.base, "Referer": referer},
        follow_redirects=False,
    )
    assert answer.headers["location"] in ("/", "/search")


def test_project_s_setting_is_spoken_where_nobody_asks(serve: Serve, newsroom: Newsroom) -> None:
    path = newsroom.root / "newstranslate.toml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f'{text}\n[review]\nlanguage = "ar"\n', encoding="utf-8")
    site = serve()
    assert spoken(httpx.get(site.prepared.url, follow_redirects=True).text) == "ar"


def test_users_file_says_a_person_s_language(serve: Serve, newsroom: Newsroom) -> None:
    users = newsroom.root / "users.toml"
    row = f'name = "Lina"\nrole = "reviewer"\nlang = "ar"\npassword = "{hashed("long enough 1")}"'
    users.write_text(f"[users.lina]\n{row}\n", encoding="utf-8")
    site = serve(ServeOptions(port=0, users=users))
    french = {"Accept-Language": "fr", "Origin": site.base}
    assert spoken(site.http.get("/", headers=french).text) == "fr"
    form = {"login": "lina", "password": "long enough 1"}
    assert spoken(site.http.post("/login", data=form, headers=french).text) == "ar"


# --- what is said ---


def test_page_findings_and_refusals_are_said_in_arabic(site: Site) -> None:
    site.save(MAIN, "يستقبل المغرب المنظمة الدولية للهجرة منذ 2017.")
    site.http.headers["Accept-Language"] = "ar"
    page = site.get("/editor/ar/story", unit=site.ids()[MAIN]).text
    assert "الأعداد" in page
    # The sentence runs as Arabic does, whatever it begins with.
    assert '<span dir="rtl">\u20682007\u2069 في المصدر، و\u20682017\u2069 هنا</span>' in page
    assert "Approve" not in page
    refused = site.post("/waive/ar/story", **site.seen(MAIN), check="numbers")
    assert refused.json()["error"] == "الاستثناء يحتاج إلى سبب."


def test_numbers_days_and_distances_follow_the_language() -> None:
    said = {}
    for lang in messages.LANGUAGES:
        with messages.in_language(lang):
            today = date(2026, 8, 26)
            said[lang] = [
                localised.number(1234),
                localised.day("2026-08-25"),
                speech.ago("2026-08-26", today),
                speech.ago("2026-08-23", today),
                speech.ago("2026-07-01", today),
                localised.language("ar"),
                speech.number_of_errors(3),
            ]
    assert said["en"] == [
        "1,234",
        "25 Aug 2026",
        "today",
        "3 days ago",
        "1 Jul 2026",
        "Arabic",
        "3 errors",
    ]
    assert said["fr"] == [
        "1\u202f234",
        "25 août 2026",
        "aujourd’hui",
        "il y a 3 jours",
        "1 juil. 2026",
        "Arabe",
        "3 erreurs",
    ]
    assert said["ar"] == [
        "1.234",
        "25 غشت 2026",
        "اليوم",
        "قبل 3 أيام",
        "1 يوليوز 2026",
        "العربية",
        "3 أخطاء",
    ]


def test_two_requests_at_once_are_answered_each_in_its_language(site: Site) -> None:
    for _ in range(3):
        for lang in messages.LANGUAGES:
            page = site.http.get("/search?q=OIM", headers={"Accept-Language": lang}).text
            assert spoken(page) == lang


def test_message_is_english_as_text_and_survives_a_copy() -> None:
    import pickle

    found = messages.say("%(one)s in the source, %(other)s here", one="28", other="58")
    assert found == "28 in the source, 58 here"
    copied = pickle.loads(pickle.dumps(found))
    with messages.in_language("fr"):
        assert messages.translated(copied) == "28 dans la source, 58 ici"


# --- the catalogues ---


def read(lang: str) -> Catalog:
    with (messages.FOLDER / lang / "LC_MESSAGES" / "newstranslate.po").open("rb") as file:
        return pofile.read_po(file, locale=lang)


def forms(entry: Message) -> tuple[str, ...]:
    string = entry.string
    return tuple(map(str, string)) if isinstance(string, (tuple, list)) else (str(string or ""),)


def test_template_and_catalogues_are_up_to_date(tmp_path: Path) -> None:
    made = make_catalogues.template()
    make_catalogues.write(tmp_path / "made.pot", made)
    there = (messages.FOLDER / "newstranslate.pot").read_bytes()
    assert (tmp_path / "made.pot").read_bytes() == there, "run python docs/make_catalogues.py"
    wanted = {(entry.context, entry.id) for entry in made if entry.id}
    for lang in FOREIGN:
        assert {(entry.context, entry.id) for entry in read(lang) if entry.id} == wanted


@pytest.mark.parametrize("lang", FOREIGN)
def test_catalogue_is_complete_and_keeps_the_placeholders(lang: str) -> None:
    placeholder = re.compile(r"%\((\w+)\)s")
    for entry in read(lang):
        if not entry.id:
            continue
        assert all(forms(entry)), entry.id
        assert not entry.fuzzy, entry.id
        ids = entry.id if isinstance(entry.id, (tuple, list)) else (entry.id,)
        wanted = set(placeholder.findall(" ".join(ids)))
        for form in forms(entry):
            lost = wanted - set(placeholder.findall(form))
            # Arabic says one and two without a number.
            assert lost <= ({"num", "number", "count"} if len(ids) > 1 else set()), form
            assert set(placeholder.findall(form)) <= wanted, form
            assert "%" not in placeholder.sub("", form), form


def test_catalogues_pass_our_own_check(newsroom: Newsroom) -> None:
    for lang in FOREIGN:
        folder = newsroom.root / "locales" / lang
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(messages.FOLDER / lang / "LC_MESSAGES" / "newstranslate.po", folder)
    shutil.rmtree(newsroom.root / "glossary")
    shutil.copytree(messages.FOLDER / "glossary", newsroom.root / "glossary")
    (newsroom.root / "newstranslate.toml").write_text('source = "en"\n', encoding="utf-8")
    done = newsroom.call("check", "locales")
    assert done.status == 0, done.out


# --- nothing is said that is not marked ---

_LETTERS = re.compile(r"[A-Za-z]{2}")
_SAID = re.compile(r'(?:title|placeholder|aria-label|alt)="([^"]*)"')
_FREE = re.compile(
    r"newstranslate run ARTICLE --to ar,en|newstranslate|Lina Alami|lina@desk\.example|Esc|Ctrl|Alt|F2|lt|gt"
)


def visible(html: str) -> str:
    """Return what a template says to people besides what is marked."""
    html = re.sub(r"{% (trans|pluralize)\b.*?{% endtrans %}", "", html, flags=re.S)
    html = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", html, flags=re.S)
    html = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.S)
    words = " ".join(_SAID.findall(html)) + " " + re.sub(r"<[^>]*>", " ", html)
    return _FREE.sub("", words)


@pytest.mark.parametrize("path", sorted((PAGE / "templates").glob("*.html")), ids=lambda p: p.name)
def test_template_says_nothing_unmarked(path: Path) -> None:
    assert not _LETTERS.findall(visible(path.read_text(encoding="utf-8")))


def test_unmarked_words_of_a_template_are_found() -> None:
    assert _LETTERS.search(visible("<p>{{ name }} <b>Words</b></p>"))
    assert _LETTERS.search(visible('<a title="Words {{ name }}">{{ _("x") }}</a>'))


_SENTENCE = re.compile(r"^[A-Z‘]?[a-z’‘ ,;:]+ [^=<>(){}\[\]#$]*$")
_OF_SCRIPTS = (
    "use strict",
    "button, a",
    "textarea, input, select, [contenteditable]",
    "select, [type=checkbox]",
    "Ctrl ",
    "Alt ",
    "chunk sentinel",
)


@pytest.mark.parametrize("path", sorted((PAGE / "static").glob("*.js")), ids=lambda p: p.name)
def test_script_says_nothing_unmarked(path: Path) -> None:
    text = re.sub(r"^\s*//.*$|\s//\s.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
    text = re.sub(r'\b(?:_|ngettext)\((?:\s*"[^"]*",?){1,2}', "", text)
    literals = re.findall(r'"([^"\n]*)"|`([^`]*)`', text)
    said = [one or re.sub(r"\$\{[^}]*\}", "", other) for one, other in literals]
    assert [
        words for words in said if _SENTENCE.match(words) and not words.startswith(_OF_SCRIPTS)
    ] == []


_OPERATORS = {"server.py", "users.py", "history.py"}
"""Say things to who starts the server, in the terminal; or nothing."""


@pytest.mark.parametrize("path", sorted(PAGE.glob("*.py")), ids=lambda p: p.name)
def test_module_of_the_page_says_nothing_unmarked(path: Path) -> None:
    if path.name in _OPERATORS:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    marked = {
        id(text)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in ("gettext", "ngettext", "say", "later")
        for text in ast.walk(call)
    }
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in marked | documents
        and re.search(r"[A-Za-z]{2}[a-z’]* [a-z]{2}", node.value)
        and not re.search(r'[<"=]', node.value)
        and node.value not in _NAMED
    ]
    assert said == []


_NAMED = {
    *(word for words in make_catalogues.NAMES.values() for word in words),
    *("markup differs ", "markup missing: ", "check terms: ", "front matter"),  # in PO files
    *("the unit was changed in the meantime", ": cannot read it: "),  # shown by nobody; the disk's
    *(": still here\n\n", "no catalogues\n"),  # to machines
    "sandbox allow-same-origin; default-src 'none'; ",  # to the browser
}
