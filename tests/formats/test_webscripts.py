"""Pages whose text a script or a template was to put in are refused, and others are not."""

from __future__ import annotations

import pytest

from newstranslate.errors import InputError
from newstranslate.formats.web import converter

MENU = "".join(f"<p>Rubrique numéro {number} du site</p>" for number in range(20))
SCRIPT = "<noscript>Please enable JavaScript to view this page.</noscript>"
SENTENCE = (
    "<p>Le port a rouvert lundi matin après trois semaines de travaux, sous un ciel clair, devant "
    "une foule.</p>"
)


def read(body: str, title: str = "Le port") -> str:
    return converter.convert(f"<html><body><h1>{title}</h1>{body}</body></html>", "p.html").markdown


@pytest.mark.parametrize("body", [SCRIPT + MENU, SCRIPT + MENU + SENTENCE])
def test_a_page_that_needs_its_script_is_refused_where_it_has_no_prose(body: str) -> None:
    with pytest.raises(InputError, match="is inserted by JavaScript and missing from the file"):
        read(body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (SCRIPT + MENU + SENTENCE * 4, "Le port a rouvert"),
        (MENU, "Rubrique numéro 3 du site"),
        (MENU + SENTENCE, "Le port a rouvert"),
    ],
)
def test_a_page_with_prose_or_without_a_script_is_read(body: str, words: str) -> None:
    assert words in read(body)


@pytest.mark.parametrize(
    ("body", "title"),
    [(SENTENCE * 3, "{{ title }}"), (SENTENCE + "<p>{{ body }}</p>", "Le port")],
)
def test_a_template_that_was_never_filled_in_is_refused(body: str, title: str) -> None:
    with pytest.raises(InputError, match="is a template without its text: it contains"):
        read(body, title)


@pytest.mark.parametrize(
    "body",
    [
        "<p>On écrit <code>{{ nom }}</code> dans le modèle.</p>" + SENTENCE,
        SENTENCE * 9 + "<p>On écrit {{ nom }} dans le modèle.</p>",
    ],
)
def test_a_story_about_templates_is_read(body: str) -> None:
    assert "modèle" in read(body)
