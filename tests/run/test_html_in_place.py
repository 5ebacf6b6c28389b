"""HTML of a content system from the file to the printed page: what users are told, what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newstranslate import catalog
from tests.conftest import Newsroom

DOUBLE = '<p>Le texte <img class="alignleft  size-full" src="x.jpg"> de la <b>fin</b>.</p>'
TARGET = 'النص <img class="alignleft size-full" src="x.jpg"> في <b>النهاية</b>.'


def run(room: Newsroom, text: str, *options: str) -> str:
    room.write("articles/post.html", text)
    words = ("run", "articles/post.html", "--to", "ar", "--from", "fr", "--engine", "none")
    return room.call(*words, *options).err


def publish(room: Newsroom, **targets: str) -> tuple[str, str]:
    """Approve a target for each unit by a word of its source; return what is printed and said."""
    path, loaded = room.po("ar", "post"), room.load("ar", "post")
    units = [
        replace(unit, target=next(t for word, t in targets.items() if word in unit.source))
        for unit in loaded.units
    ]
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
    done = room.call("publish", "articles/post.html", "--to", "ar", "--from", "fr")
    made = room.root / "articles/post.ar.html"
    return made.read_text(encoding="utf-8") if made.exists() else "", done.err


@pytest.mark.parametrize(
    "target",
    [
        TARGET,
        TARGET.replace('"', "'"),
        TARGET.replace("<img", "<IMG").replace("<b>", "<B>").replace("</b>", "</B>"),
        TARGET.replace('src="x.jpg"', "src=x.jpg /"),
    ],
)
def test_a_tag_may_look_otherwise_in_a_target(newsroom: Newsroom, target: str) -> None:
    run(newsroom, DOUBLE)
    made, _ = publish(newsroom, texte=target)
    tag = '<img class="alignleft  size-full" src="x.jpg">'
    assert made == f"<p>النص {tag} في <b>النهاية</b>.</p>"


@pytest.mark.parametrize(
    "target",
    [TARGET.replace("size-full", "size-small"), TARGET.replace("<b>", "").replace("</b>", "")],
)
def test_another_tag_is_refused(newsroom: Newsroom, target: str) -> None:
    run(newsroom, DOUBLE)
    made, said = publish(newsroom, texte=target)
    assert made == ""
    assert "markup" in said


def test_run_names_the_words_in_no_unit(newsroom: Newsroom) -> None:
    text = (
        '<!-- wp:acf/x {"data":{"titre":"Le titre","chapo":"Le chapô"}} /-->'
        "<p>Un mot.</p><p hidden>Un secret.</p>"
    )
    said = run(newsroom, text)
    assert "articles/post.html: 2 texts in block settings are not translated: line 1" in said
    assert "wp:acf/x data.titre “Le titre”" in said
    assert "1 text in hidden elements is not translated: line 1 “Un secret.”" in said
    newsroom.write("newstranslate.toml", '[wordpress]\nblock_settings = ["titre", "chapo"]\n')
    assert "block settings" not in run(newsroom, text)
    assert set(newsroom.targets("ar", "post")) == {"Le titre", "Le chapô", "Un mot."}


def test_blank_lines_part_paragraphs_where_the_project_says_so(newsroom: Newsroom) -> None:
    text = "<div>Un mot\n\nDeux</div>"
    run(newsroom, text)
    assert set(newsroom.targets("ar", "post")) == {"Un mot Deux"}
    newsroom.write("newstranslate.toml", '[wordpress]\nautop = "always"\n')
    run(newsroom, text)
    assert set(newsroom.targets("ar", "post")) == {"Un mot", "Deux"}
    made, _ = publish(newsroom, mot="كلمة", Deux="كلمتان")
    assert made == "<div>كلمة\n\nكلمتان</div>"


def test_blank_lines_part_paragraphs_where_a_run_said_so_once(newsroom: Newsroom) -> None:
    text = "<div>Un mot\n\nDeux</div>"
    run(newsroom, text)
    run(newsroom, text, "--autop")
    assert set(newsroom.targets("ar", "post")) == {"Un mot", "Deux"}
    run(newsroom, text)
    assert set(newsroom.targets("ar", "post")) == {"Un mot", "Deux"}
    made, _ = publish(newsroom, mot="كلمة", Deux="كلمتان")
    assert made == "<div>كلمة\n\nكلمتان</div>"


def test_a_wrong_setting_is_refused(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", '[wordpress]\nautop = "yes"\n')
    assert "wordpress.autop is 'yes'; it must be 'auto', 'always' or 'never'" in run(newsroom, "x")


@pytest.mark.parametrize("mark", ["<br>", "<br />", "<br/>\n", " <br> "])
def test_a_line_break_parts_words_and_stops_no_publishing(newsroom: Newsroom, mark: str) -> None:
    run(newsroom, f"<p>Les envois passent par les banques{mark}et les opérateurs de Rabat.</p>")
    unit = newsroom.load("ar", "post").live[0]
    assert "<br" in unit.source
    target = f"تمر التحويلات عبر البنوك{mark.strip()}والمتعاملين في الرباط."
    made, said = publish(newsroom, envois=target)
    assert "البنوك" in made, said
