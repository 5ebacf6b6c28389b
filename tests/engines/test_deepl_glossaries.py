"""The project's glossary at DeepL: made when its content changes, never anybody else's touched."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from newstranslate.engines.deepl_glossaries import Glossaries, Plan
from newstranslate.errors import EngineError
from newstranslate.model import Pair
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

NOUNS = """concept,kind,lock,fr,en,ar
asylum-seeker,noun,soft,demandeur d’asile,asylum seeker,طالب لجوء
administrative-court,noun,soft,tribunal administratif,administrative court,محكمة إدارية
statistics,noun,soft,statistique,statistics,إحصاءات
price,noun,soft,prix du gaz,gas price,سعر الغاز
pact,name,hard,Pacte de Marrakech,Marrakech Compact,ميثاق مراكش
"""


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    with FakeDeepL() as server:
        server.most_glossaries = 9
        monkeypatch.setenv("DEEPL_AUTH_KEY", server.key)
        monkeypatch.setenv("DEEPL_SERVER_URL", server.url)
        yield server


def dictionaries(fake: FakeDeepL) -> dict[str, dict[str, str]]:
    """The entries of the one glossary, by ``FR-AR``."""
    ((_, found),) = fake.glossaries.values()
    return {
        f"{item['source_lang']}-{item['target_lang']}": dict(
            line.split("\t") for line in item["entries"].split("\n")
        )
        for item in found
    }


def foreign(fake: FakeDeepL, *names: str) -> None:
    for number, name in enumerate(names):
        info: dict[str, Any] = {
            "glossary_id": f"foreign-{number}",
            "name": name,
            "dictionaries": [],
            "creation_time": "2026-01-01T00:00:00.000Z",
        }
        fake.glossaries[f"foreign-{number}"] = (info, [])


def test_nouns_have_rows_for_both_numbers(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write("glossary/terms.csv", NOUNS)
    newsroom.write("newstranslate.toml", 'targets = ["ar", "en"]')
    newsroom.call("glossary", "sync", "deepl")
    found = dictionaries(fake)
    assert found["FR-EN"] == {
        "demandeur d’asile": "asylum seeker",
        "demandeurs d’asile": "asylum seekers",
        "tribunal administratif": "administrative court",
        "tribunaux administratifs": "administrative courts",
        "statistique": "statistics",
        "statistiques": "statistics",
        "prix du gaz": "gas price",
        "Pacte de Marrakech": "Marrakech Compact",
    }
    assert found["FR-AR"]["demandeurs d’asile"] == "طالب لجوء"


def test_runs_into_other_languages_do_not_replace_each_others_glossary(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    for lang in ("ar", "en", "ar", "en"):
        newsroom.write("articles/story.md", f"---\nlang: fr\n---\n\nL’OIM {lang} {fake.used}.\n")
        newsroom.call("run", "articles/story.md", "--to", lang, "--engine", "deepl")
    assert list(fake.glossaries) == ["glossary-2"]
    assert sorted(dictionaries(fake)) == ["FR-AR", "FR-EN"]


def test_regions_share_their_languages_dictionary(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.call("run", "articles/story.md", "--to", "ar-MA,ar", "--engine", "deepl")
    assert list(dictionaries(fake)) == ["FR-AR"]


def test_dry_run_says_what_would_be_done_and_does_nothing(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    newsroom.write("newstranslate.toml", 'targets = ["ar", "en"]')
    said = newsroom.call("glossary", "sync", "deepl", "--dry-run")
    assert "fr → ar: 2 entries" in said.out
    assert "would create newstranslate newsroom " in said.out
    assert fake.glossaries == {}
    assert {method for method, _, _ in fake.requests} == {"GET"}
    newsroom.call("glossary", "sync", "deepl")
    assert "already exists" in newsroom.call("glossary", "sync", "deepl").out
    assert fake.used == 0


def test_prune_removes_what_this_project_made_and_no_other(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    newsroom.write("newstranslate.toml", 'targets = ["ar"]')
    foreign(
        fake,
        "Desk terms",
        "newstranslate newsroom two 0123456789abcdef",
        "newstranslate newsroom draft",
        "newstranslate other 0123456789abcdef",
    )
    newsroom.call("glossary", "sync", "deepl")
    listed = newsroom.call("glossary", "sync", "deepl", "list", "--json").json()["glossaries"]
    assert [item["ours"] for item in listed] == [False] * 4 + [True]
    assert (
        "5 glossaries, 1 of this project" in newsroom.call("glossary", "sync", "deepl", "list").out
    )
    newsroom.call("glossary", "sync", "deepl", "prune", "--dry-run")
    assert len(fake.glossaries) == 5
    newsroom.call("glossary", "sync", "deepl", "prune")
    assert sorted(fake.glossaries) == [f"foreign-{number}" for number in range(4)]


def test_the_projects_name_is_a_setting(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write("newstranslate.toml", 'targets = ["ar"]\n[deepl]\nglossary = "Rabat desk"')
    newsroom.call("glossary", "sync", "deepl")
    ((info, _),) = fake.glossaries.values()
    assert info["name"].startswith("newstranslate Rabat desk ")


@pytest.mark.parametrize("key", ["", "wrong"])
def test_no_key_or_a_wrong_one_is_said(
    newsroom: Newsroom, fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", key)
    found = newsroom.call("glossary", "sync", "deepl", "list")
    assert (found.status, "DEEPL_AUTH_KEY" in found.err) == (2, True)


def test_a_project_without_languages_is_told_so(newsroom: Newsroom, fake: FakeDeepL) -> None:
    assert "set 'targets'" in newsroom.call("glossary", "sync", "deepl").out
    assert fake.glossaries == {}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("456: Too many glossaries", r"Too many.*sync deepl list.*sync deepl prune"),
        ("503: unavailable", r"unavailable\Z"),
    ],
)
def test_a_full_account_is_told_what_makes_room(answer: str, told: str) -> None:
    def call(function: object, *rest: object) -> None:
        raise EngineError(f"deepl: {answer}")

    client = SimpleNamespace(create_multilingual_glossary=None)
    glossaries = Glossaries(client, call, "desk", print)
    plan = Plan("desk 1", {Pair("fr", "en"): {"OIM": "IOM"}}, None, ())
    with pytest.raises(EngineError, match=told):
        glossaries.carry_out(plan)
