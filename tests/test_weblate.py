"""What docs/weblate.md says holds: its pattern finds the catalogues, and what comes back stays.

`data/weblate/after.po` is `before.po` as Weblate 5.14.3 pushed it, after a person had translated the
first unit and left the second in need of editing.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from newstranslate.model import State
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data" / "weblate"
ARTICLE = "---\nlang: fr\n---\n\nLe Maroc accueille l’OIM depuis 2007. Une seconde phrase.\n"
FIRST, SECOND = "Le Maroc accueille l’OIM depuis 2007.", "Une seconde phrase."


def came_back(room: Newsroom) -> Path:
    room.write("articles/2025/nouveau.md", ARTICLE)
    text = (DATA / "after.po").read_text(encoding="utf-8")
    return room.write("locales/ar/2025/nouveau.po", text)


def test_documented_discovery_finds_every_catalogue() -> None:
    page = (ROOT / "docs" / "weblate.md").read_text(encoding="utf-8")
    found = re.search(r"```json\n(.*?)```", page, re.S)
    assert found
    pattern = re.compile(json.loads(found[1])["match"])
    assert pattern.pattern in page.split("of a server", 1)[1]
    catalogues = sorted((ROOT / "locales").rglob("*.po"))
    assert catalogues
    for path in catalogues:
        name = path.relative_to(ROOT).as_posix()
        match = pattern.fullmatch(name)
        assert match, name
        assert name == f"locales/{match['language']}/{match['component']}.po"


def test_translated_there_is_approved_here_and_no_run_changes_it(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    path = came_back(newsroom)
    before = path.read_bytes()
    newsroom.call("run", "articles/2025/nouveau.md", "--to", "ar", "--retranslate")
    assert not fake.bodies("/v2/translate")
    assert path.read_bytes() == before
    units = {unit.source: unit for unit in newsroom.load(name="2025/nouveau").live}
    assert (units[FIRST].state, units[SECOND].state) == (State.APPROVED, State.DRAFT)
    assert units[SECOND].target == "جملة ثانية، لم تكتمل"


def test_what_was_approved_there_serves_the_memory(newsroom: Newsroom) -> None:
    came_back(newsroom)
    newsroom.write("articles/other.md", f"---\nlang: fr\n---\n\n{FIRST} Rien de plus.\n")
    newsroom.call("run", "articles/other.md", "--to", "ar", "--engine", "none")
    assert newsroom.targets(name="other")[FIRST].startswith("يستقبل المغرب")


def test_changed_article_keeps_the_work_done_there(newsroom: Newsroom) -> None:
    path = came_back(newsroom)
    newsroom.write("articles/2025/nouveau.md", ARTICLE.replace("Une seconde", "Enfin, une seconde"))
    newsroom.call("run", "articles/2025/nouveau.md", "--to", "ar", "--engine", "none")
    text = path.read_text(encoding="utf-8")
    assert "يستقبل المغرب" in text
    assert "جملة ثانية، لم تكتمل" in text
    assert "X-Generator: Weblate" in text


def test_weblate_changes_only_what_was_changed() -> None:
    before = (DATA / "before.po").read_text(encoding="utf-8").split("\n\n")[1:]
    after = (DATA / "after.po").read_text(encoding="utf-8").split("\n\n")[1:]
    kept = [re.sub(r"#, fuzzy\n|msgstr .*", "", block).strip() for block in before]
    assert [re.sub(r"#, fuzzy\n|msgstr .*", "", block).strip() for block in after] == kept
