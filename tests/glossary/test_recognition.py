"""Which concept is meant where one form has several owners: by the sentence, then the subject."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from newstranslate import glossary, lock
from newstranslate.glossary import Matcher
from newstranslate.model import Pair, Term
from tests.conftest import Newsroom


def term(concept: str, form: str, contexts: str = "", domain: str = "") -> Term:
    words = tuple(filter(None, contexts.split("|")))
    return Term(concept, "acronym", True, (form,), (), (), (), contexts=words, domain=domain)


TERMS = (
    term("food", "PAM", domain="humanitaire"),
    term("party", "PAM", "parti|voter|secrétaire général|حزب", "politique"),
    term("football", "CAF", "match|stade", "sport"),
    term("fund", "CDG", "caisse|dépôt", "finance"),
    term("airport", "CDG", "vol|terminal", "transport"),
)


@pytest.mark.parametrize(
    ("text", "subject", "meant"),
    [
        ("Le PAM distribue des vivres.", "", ["food"]),
        ("Le PAM, parti de la majorité, a dit non.", "", ["party"]),
        ("Les partis, dont le PAM, ont dit non.", "", ["party"]),
        ("Le secrétaire général du PAM a parlé.", "", ["party"]),
        ("LE PARTI DU PAM DIT NON", "", ["party"]),
        ("Le PAM a dit non.", "Politique", ["party"]),
        ("Le PAM a dit non.", "Rabat|politiques", ["party"]),
        ("Le PAM a dit non.", "Les partis du Maroc", ["party"]),
        ("Le PAM a dit non.", "Vie politique", ["food"]),  # a domain is a whole value
        ("Le PAM a dit non.", "humanitaire", ["food"]),
        (
            "Le PAM, parti de la majorité, a dit non.",
            "humanitaire",
            ["party"],
        ),  # the sentence first
        ("La CAF a reporté le match.", "", ["football"]),
        ("La CAF a versé les prestations.", "", []),
        ("La CAF a versé les prestations.", "sport", ["football"]),
        ("La CDG publie ses comptes.", "", []),  # each has a context, none stands
        ("La CDG, caisse publique, et un vol.", "", ["fund"]),  # a tie: the first row
        ("La Caisse de dépôt, CDG, et un vol.", "", ["fund"]),  # more words for one
        ("Le PAM et la CAF au stade.", "", ["food", "football"]),
    ],
)
def test_row_that_is_meant(text: str, subject: str, meant: list[str]) -> None:
    assert [use.term.concept for use in Matcher(TERMS, "fr").find(text, subject)] == meant


def test_shorter_term_stands_where_the_longer_is_not_meant() -> None:
    terms = [term("au", "UA"), term("course", "UA 12", "université")]
    assert [u.term.concept for u in Matcher(terms, "fr").find("L’UA 12 août dit non.")] == ["au"]


def test_lock_about_a_subject_leaves_the_other_as_it_was() -> None:
    rows = (
        glossary.Concept("food", "acronym", "soft", {"fr": ("PAM",), "en": ("WFP",)}),
        glossary.Concept(
            "party", "acronym", "soft", {"fr": ("PAM",), "en": ("AMP",)}, context=("parti",)
        ),
    )
    plain = lock.Lock(glossary.Glossary(rows), Pair("fr", "en"))
    about = plain.about("partis")
    texts = ["Le PAM dit non."]
    assert [u.term.concept for text in texts for u in about.uses(text)] == ["party"]
    assert [u.term.concept for text in texts for u in plain.uses(text)] == ["food"]
    assert about.about("partis") is about


HEAD = "concept,kind,lock,fr,en,ar,context,domain,source\n"
ROWS = (
    "food,acronym,soft,PAM,WFP,برنامج الأغذية العالمي,,humanitaire,S\n"
    "party,acronym,soft,PAM,PAM,حزب الأصالة والمعاصرة,parti,politique,S\n"
)


def test_subject_of_the_front_matter_goes_with_the_catalogue_to_its_checks(
    newsroom: Newsroom,
) -> None:
    newsroom.write("glossary/terms.csv", HEAD + ROWS)
    newsroom.write(
        "articles/story.md", "---\nlang: fr\ncategories: [Politique]\n---\n\nLe PAM a dit non.\n"
    )
    newsroom.call("run", "articles/story.md", "--to", "ar")
    text = newsroom.po("ar").read_text(encoding="utf-8")
    assert '"X-Newstranslate-Subject: Politique\\n"' in text
    assert "#. term: PAM → حزب الأصالة والمعاصرة" in text
    source = 'msgid "Le PAM a dit non."\nmsgstr "'
    done = text.replace(f'{source}"', f'{source}قال حزب الأصالة والمعاصرة لا."')
    newsroom.po("ar").write_text(done, encoding="utf-8")
    assert "terms" not in newsroom.call("check", "locales").out
    newsroom.po("ar").write_text(
        done.replace("X-Newstranslate-Subject: Politique", "X-Newstranslate-Subject: Faim"),
        encoding="utf-8",
    )
    assert "برنامج الأغذية العالمي is missing" in newsroom.call("check", "locales").out


def test_subject_that_the_article_no_longer_has_leaves_the_header(newsroom: Newsroom) -> None:
    for head, there in (("section: Sport", True), ("weight: 3", False)):
        newsroom.write("articles/story.md", f"---\nlang: fr\n{head}\n---\n\nLe PAM dit non.\n")
        newsroom.call("run", "articles/story.md", "--to", "ar")
        held = "X-Newstranslate-Subject" in newsroom.po("ar").read_text(encoding="utf-8")
        assert held == there


SCRIPT = """
from newstranslate.glossary.matcher import Form, FormIndex
forms = [Form(text, "noun", None) for text in ("عامل", "عاملين", "مهاجر", "مهاجرين", "مهاجرات")]
print(*(hit.form.text for hit in FormIndex(forms, "ar").find("العاملين والمهاجرين والمهاجرات")))
"""


def test_the_form_nearest_to_the_word_is_found_in_every_process() -> None:
    """Sets are ordered by a seed that each process draws."""
    found = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
        ).stdout.strip()
        for seed in range(1, 6)
    }
    assert found == {"عاملين مهاجرين مهاجرات"}
