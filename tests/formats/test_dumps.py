"""Text dumps of every shape: whole pages, agencies, mails, PDFs; no paragraph lost unseen."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newstranslate.formats import Imported, plaintext
from newstranslate.formats.dumps import bylines, candidates, dates, marking, opening
from newstranslate.formats.dumps.blocks import DumpBlock
from tests.formats.dump_pages import PAGES, Story

FR = "Le port de Salé a rouvert lundi après trois semaines de travaux, et les chalutiers ont débarqué leurs caisses devant une foule venue de toute la région."
EN = "The port of Whitby reopened on Monday after three weeks of repairs, and the first trawlers landed their catch in front of a crowd from across the county."
AR = "أعادت السلطات، يوم الاثنين، فتح ميناء سلا بعد ثلاثة أسابيع من الأشغال، وأفرغت أولى المراكب حمولتها أمام حشد من التجار الذين قدموا من مختلف مناطق الجهة."
TITLES = {FR: "À Salé, le port rouvre et les chalutiers reviennent", EN: "Whitby port reopens as first trawlers land their catch", AR: "إعادة فتح ميناء سلا أمام المراكب بعد الأشغال"}  # fmt: skip


def made(text: str) -> Imported:
    return plaintext.convert(text, "dump.txt")


def story(prose: str, *before: str, after: tuple[str, ...] = ()) -> Imported:
    return made("\n\n".join([TITLES[prose], *before, prose, *after]))


def front(found: Imported) -> dict[str, str]:
    text, _ = parts(found.markdown)
    return yaml.safe_load(text) or {}


def parts(markdown: str) -> tuple[str, str]:
    if not markdown.startswith("---\n"):
        return "", markdown
    facts, _, body = markdown[4:].partition("\n---\n")
    return facts, body


def shown(markdown: str) -> list[str]:
    """Return the text of each block, as markdown-it reads it: no reader of ours."""
    tokens = MarkdownIt("commonmark").enable("table").parse(parts(markdown)[1])
    found = []
    for token in tokens:
        if token.type == "inline":
            inside = token.children or []
            found.append("".join("\n" if i.type.endswith("break") else i.content for i in inside))
    return found


# --- whole pages ---


@pytest.mark.parametrize(("text", "page"), PAGES.values(), ids=PAGES)
def test_whole_page_gives_its_story(text: str, page: Story) -> None:
    found = made(text)
    assert front(found)["title"] == page.headline
    body = shown(found.markdown)
    assert [p for p in (page.standfirst, *page.body) if p not in body] == []
    assert len(body) <= len(page.body) + 3  # at most two pieces of boilerplate
    assert front(found)["date"].startswith("2026-11-2")
    for item in found.dropped:
        assert item.text not in page.body


@pytest.mark.parametrize("text", [text for text, _ in PAGES.values()])
def test_whole_page_is_named_word_for_word(text: str) -> None:
    assert missing(text) == []


# --- the story's own ending ---


@pytest.mark.parametrize(
    ("prose", "boilerplate", "ending"),
    [
        (FR, "Publicité", "Le verdict sera rendu le 12 décembre."),
        (FR, "Commentaires", "Les cookies ont été saisis."),
        (FR, "Partager", "« Je n’ai rien vu », dit-il."),
        (FR, "Articles similaires", "Il a dit non."),
        (FR, "Publicité", "Et demain ?"),
        (FR, "Imprimer", "Inscrivez-vous sur les listes électorales, rappelle la préfecture."),
        (EN, "Comments", "The mayor said: “We will not close the port.”"),
        (EN, "Print", "Print is not dead."),
        (EN, "Advertisement", "A funeral is planned for Friday."),
        (EN, "Related articles", "The inquiry continues."),
        (EN, "Share", "Share prices fell."),
        (AR, "إعلان", "ويختتم المنتدى أعماله يوم الخميس."),
        (AR, "التعليقات", "ولم يصدر أي رد رسمي."),
    ],
)
def test_short_closing_paragraphs_stay(prose: str, boilerplate: str, ending: str) -> None:
    found = story(prose, after=("Un mot.", boilerplate, ending))
    assert shown(found.markdown)[-1] == ending
    assert [item.text for item in found.dropped] == [boilerplate]


def test_crosshead_and_list_after_an_advertisement_stay() -> None:
    after = ("Publicité", "Un procès sous tension", "Le parquet a requis huit ans.", "Publicité", "• Un premier point")  # fmt: skip
    assert shown(story(FR, after=after).markdown)[1:] == [after[1], after[2], "Un premier point"]


def test_sentence_that_is_left_out_is_lost_and_a_notice_is_not() -> None:
    comment = "Encore une taxe de trop, et personne ne dit rien."
    form = "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *"
    found = story(FR, after=("Commentaires", "Lecteur", comment, "Répondre", "Signaler", form))
    assert [item.text for item in found.lost] == [comment]
    assert form in [item.text for item in found.dropped]


@pytest.mark.parametrize("line", [
    "c) le troisième point", "(c) the third point", "Météo : alerte rouge sur la côte", "Share this burden, ministers tell EU",
    "مشاركة المغرب في القمة", "Conditions générales de détention", "Thème : la pêche", "Partager l’eau du barrage", "22 °C", "1 250",
    "Voir aussi loin que possible, dit-il.", "Read more books, says the minister.", "Print shops of Hull", "Commentaires acerbes",
])  # fmt: skip
def test_crosshead_or_item_is_no_boilerplate(line: str) -> None:
    assert line in shown(story(FR, after=(line, FR.replace("Salé", "Nador"))).markdown)


def test_mail_head_gives_its_subject() -> None:
    found = made(f"From: Desk <desk@quai.example>\nTo: All\nSubject: {TITLES[FR]}\n\n{FR}")
    assert front(found) == {"title": TITLES[FR]}
    assert [item.text for item in found.dropped] == ["From: Desk <desk@quai.example>", "To: All"]


def test_label_on_the_line_before_tells_which_date() -> None:
    found = story(FR, "Publié le\n24 novembre 2026\nMis à jour\n25/11/2026 à 10:00")
    assert (front(found)["date"], front(found)["modified"]) == ("2026-11-24", "2026-11-25T10:00")


def test_day_on_which_a_page_was_read_is_not_its_date() -> None:
    menu = "\n\n".join(["Accueil", "Mercredi 25 novembre 2026", "Politique", "Sports", "Régions"])
    assert "date" not in front(made(f"{menu}\n\n{TITLES[FR]}\n\n{FR}"))


# --- bylines and standfirsts ---


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Par Nadia Alami", "Nadia Alami"),
        ("Par Nadia Alami et Jean de La Tour", "Nadia Alami et Jean de La Tour"),
        ("Par Nadia Alami (Rabat, correspondance)", "Nadia Alami (Rabat, correspondance)"),
        ("Par Nadia Alami, envoyée spéciale à Dakhla", "Nadia Alami, envoyée spéciale à Dakhla"),
        ("Par Meryem Hafiani / ALDAR", "Meryem Hafiani / ALDAR"),
        ("Par Le Quai avec AFP", "Le Quai avec AFP"),
        ("Propos recueillis par Lina Haddad", "Lina Haddad"),
        ("By HARRIET COLEMAN", "HARRIET COLEMAN"),
        ("By Ann O’Neill and Peter Marsh in Hull", "Ann O’Neill and Peter Marsh in Hull"),
        ("By Maria Delgado, staff writer", "Maria Delgado, staff writer"),
        ("AFP", "AFP"),
        ("(Reuters)", "(Reuters)"),
        ("Le Quai avec MAP", "Le Quai avec MAP"),
        ("و م ع", "و م ع"),
        ("بقلم: ليلى حداد", "ليلى حداد"),
        ("كتب محمد العلوي", "محمد العلوي"),
        ("Nadia Alami nadia@quai.example", "Nadia Alami nadia@quai.example"),
        ("Par temps de crise, les migrants paient", ""),
        ("Par Toutatis, ils sont revenus !", ""),
        ("Par manque de moyens, la police renonce", ""),
        ("By the numbers", ""),
        ("By The Numbers", ""),
        ("By any measure a large sum", ""),
        ("كتب التاريخ تعود إلى الواجهة", ""),
        ("كتب مدرسية جديدة", ""),
        ("إعداد ميزانية الدولة", ""),
    ],
)  # fmt: skip
def test_byline_has_names_and_nothing_else(line: str, author: str) -> None:
    assert bylines.author(line) == author


@pytest.mark.parametrize(
    ("prose", "standfirst"),
    [
        (FR, "Par temps de crise, les migrants paient le prix fort"),
        (EN, "By the numbers"),
        (AR, "كتب التاريخ تعود إلى الواجهة"),
    ],
)
def test_standfirst_like_a_byline_is_a_paragraph(prose: str, standfirst: str) -> None:
    found = story(prose, standfirst)
    assert front(found) == {"title": TITLES[prose]}
    assert shown(found.markdown) == [standfirst, prose]


# --- dates ---


@pytest.mark.parametrize(
    ("line", "lang", "iso"),
    [
        ("Published: 25 November 2026", "en", "2026-11-25"),
        ("Nov. 25, 2026", "en", "2026-11-25"),
        ("Wednesday, November 25th, 2026 at 3:05 pm", "en", "2026-11-25T15:05"),
        ("Posted on 25 November 2026 10:30 GMT", "en", "2026-11-25T10:30+00:00"),
        ("Publié le 25 novembre 2026 à 10h32", "fr", "2026-11-25T10:32"),
        ("Publié le mercredi 1er juillet 2026", "fr", "2026-07-01"),
        ("Publié le 05/11/2026 à 9:05", "fr", "2026-11-05T09:05"),
        ("نشر في 25 نونبر 2026", "ar", "2026-11-25"),
        ("نُشر في: ٢٥ غشت ٢٠٢٦", "ar", "2026-08-25"),
        ("۲۵ غشت ۲۰۲۶", "ar", "2026-08-25"),  # Persian digits
        ("الأربعاء 25 تشرين الثاني 2026 - 14:30", "ar", "2026-11-25T14:30"),
        ("5 جانفي 2026", "ar", "2026-01-05"),
        ("3 ماي 2026", "ar", "2026-05-03"),
        ("05/11/2026", "ar", "2026-11-05"),
        ("2026-11-25T10:30:00Z", "en", "2026-11-25T10:30+00:00"),
    ],
)
def test_date_is_read(line: str, lang: str, iso: str) -> None:
    assert [date.iso for date in dates.read(line, lang)] == [iso]


@pytest.mark.parametrize(
    "line",
    ["14 جمادى الآخرة 1448", "31 février 2026", "Le 25 novembre 2026, le port a rouvert.", "En 2026", "1984"],
)  # fmt: skip
def test_what_is_no_certain_date_is_text(line: str) -> None:
    assert dates.read(line, "fr") == []
    assert line in shown(story(FR, line).markdown)


def test_published_and_modified_of_one_line_are_two_facts() -> None:
    found = story(FR, "Publié le 24/11/2026 à 06h12, mis à jour le 25/11/2026 à 10h03")
    assert front(found)["date"] == "2026-11-24T06:12"
    assert front(found)["modified"] == "2026-11-25T10:03"
    assert not found.lost


def test_byline_and_date_of_one_line() -> None:
    found = story(FR, "Par Nadia Alami, le 25 novembre 2026 à 10h32")
    assert front(found)["author"] == "Nadia Alami"
    assert front(found)["date"] == "2026-11-25T10:32"


def test_date_with_day_and_month_in_doubt_is_kept_and_said() -> None:
    found = story(EN, "Published: 05/11/2026")
    assert "date" not in front(found)
    assert shown(found.markdown)[0] == "Published: 05/11/2026"
    assert "day or month first" in found.unsure[0]


# --- the headline in doubt ---


def test_headline_in_doubt_is_said_and_kept() -> None:
    other = "Les chalutiers de retour à Salé après les travaux"
    found = made(f"Menu\n\nAccueil\n\n{TITLES[FR]}\n\n{other}\n\n{FR}")
    assert found.unsure
    assert other in shown(found.markdown)


# --- lines ---


def test_question_and_answer_are_paragraphs() -> None:
    talk = f"Que demandez-vous au ministre ?\n{FR}\nEt s’il refuse ?\nNous irons au tribunal."
    found = story(FR, after=(talk,))
    assert shown(found.markdown)[1:] == talk.split("\n")


@pytest.mark.parametrize("talk", [
    "– Vous partez ?\n– Oui, demain.\n– Seul ?",
    "Q: Why now?\nR: The law changed in May.",
    "Alami : Nous avons attendu.\nBerrada : Pas nous.",
    "س: لماذا الآن؟\nج: تغير القانون.",
])  # fmt: skip
def test_turns_of_a_dialogue_are_paragraphs(talk: str) -> None:
    assert shown(story(FR, after=(talk,)).markdown)[1:] == talk.split("\n")


MAIL = """Bonjour, voici le communiqué de la coopérative des pêcheurs de Nador au
sujet de la taxe portuaire votée en septembre par le conseil régional, et
que les patrons refusent de payer tant que le port n’aura pas été dragué
comme promis.
"""


def test_wrapped_mail_is_joined() -> None:
    found = made(f"La taxe de Nador refusée par les pêcheurs\n\n{MAIL}\n{MAIL}Fin.")
    assert shown(found.markdown)[0] == " ".join(MAIL.split())


def test_word_hyphenated_at_a_line_end_is_joined_and_said() -> None:
    text = """The government said on Tuesday that it would not appeal against the rul-
ing, which gives the trawlermen of Hull a share in the quotas of twenty-
three vessels, and it will publish the terms of the whole settlement af-
ter a vote."""
    found = made(f"Hull trawlermen win a share in quotas\n\n{text}")
    assert "the ruling, which" in found.markdown
    assert "settlement after a vote" in found.markdown
    assert any("rul- ing" in note for note in found.notes)


def test_verses_and_addresses_keep_their_lines() -> None:
    verse = "Sous le pont Mirabeau coule la Seine\nEt nos amours\nFaut-il qu’il m’en souvienne"
    assert shown(story(FR, after=(verse,)).markdown)[1] == verse
    address = "Coopérative des pêcheurs\n12, rue du Port\n62000 Nador"
    assert shown(story(FR, after=(address,)).markdown)[1] == address


def test_table_with_tabs_is_a_table() -> None:
    found = story(FR, after=("Port\tBateaux\tPart\nNador\t64\t8 %\nSalé\t12|13\t",))
    assert "| Port | Bateaux | Part |\n| --- | --- | --- |\n| Nador | 64 | 8 % |" in found.markdown
    assert shown(found.markdown)[1:] == ["Port", "Bateaux", "Part", "Nador", "64", "8 %", "Salé", "12|13", ""]  # fmt: skip


@pytest.mark.parametrize("text", [
    "1984. Une année noire", "2026.", "+ 3 % en un an", "> 50 % des voix", "# MeToo a dix ans", "- Où allez-vous ?", "*** note",
    "a | b", "Le prix * hors taxe *", "_souligné_", "<b>gras</b>", "<div", "[1]: une note", "AT&amp;T", "10⁶ tonnes de CO₂, 3ᵉ", "=== fin",
    "~~biffé~~", "`code`", "C:\\*.txt", "``` bloc", ": défini", "| seul",
])  # fmt: skip
def test_characters_of_markdown_read_as_text(text: str) -> None:
    found = story(FR, after=(text, FR.replace("Salé", "Nador")))
    assert shown(found.markdown)[1] == text


def test_bullets_are_items() -> None:
    found = story(FR, after=("• Un point\n• Deux points",))
    assert found.markdown.endswith("\n- Un point\n- Deux points\n")


# --- all words in = all words out ---

_LABELS = set("par by propos recueillis texte de auteur بقلم كتب written".split())


def missing(text: str) -> list[str]:
    """Return the words of a dump that are neither in the article nor in what was left out."""
    found = made(text)
    there = " ".join([
        *front(found).values(), *shown(found.markdown), *(item.text for item in found.dropped),
    ])  # fmt: skip
    known = set(re.findall(r"\w+", there.lower()))
    joined = "".join(re.findall(r"\w+", there.lower()))
    words = re.findall(r"\w+", text.lower())
    return [w for w in words if w not in known and w not in _LABELS and w not in joined]


_LINE = st.sampled_from([
    FR, EN, AR, *TITLES.values(), "Publicité", "Comments", "Par Nadia Alami", "By the numbers", "25 novembre 2026", "Published: 05/11/2026",
    "Articles similaires", "Un autre port", "Lire aussi : Le prix du poisson", "Lire aussi", "IMG_20240312_101500 Le port", "A\tB", "1\t2",
    "• point", "- Où ?", "1984. Noir", "Photo : AFP", "© 2026 Le Quai", "Répondre", "Il a dit non.", "* * *", "|", "MONDE", "Accueil > Monde",
])  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(_LINE, st.sampled_from(["\n", "\n\n"])), min_size=1, max_size=25))
def test_every_word_is_in_the_article_or_named(lines: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in lines)
    if re.search(r"\w", text):
        assert missing(text) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text("ab Z1é9.-*_#>|[]<&`~:=+!?$\\{}()", max_size=30), min_size=1, max_size=4))
def test_any_characters_read_as_they_are(lines: list[str]) -> None:
    text = "\n\n".join([TITLES[FR], FR, *lines, FR.replace("Salé", "Nador")])
    assert missing(text) == []


# --- lists and rules ---

_LISTS = [
    ("1. La taxe\n2. Le port\n3. Le poisson", "1. La taxe\n2. Le port\n3. Le poisson"),
    ("7) Sept\n\n8) Huit", "7) Sept\n8) Huit"),
    ("1. La taxe\n2. Le port\n1. Le prix\n2. Le poids", "1. La taxe\n2. Le port\n\n1) Le prix\n2) Le poids"),
    ("• Un point\n• Deux points\n▪ Autre chose", "- Un point\n- Deux points\n\n* Autre chose"),
    ("Il faut :\n- 1 kg de sardines\n- un citron", "Il faut :\n\n- 1 kg de sardines\n- un citron"),
    ("Il faut :\n– dix caisses.\n– une grue.", "Il faut :\n\n- dix caisses.\n- une grue."),
    ("1. - 3 % en mai\n2. # MeToo", "1. \\- 3 % en mai\n2. \\# MeToo"),
    ("* * *", "* * *"),
    ("***", "* * *"),
    ("---", "* * *"),
]  # fmt: skip
_PROSE = [
    ("1984. Il avait vingt ans.\n1985. Il part.", "1984\\. Il avait vingt ans.\n\n1985\\. Il part."),
    ("1. La taxe", "1\\. La taxe"),
    ("1. La taxe\n\n2) Le port", "1\\. La taxe\n\n2\\) Le port"),
    ("3. Salé\n1. Nador\n2. Safi et Agadir, où le port est fermé depuis lundi", "3\\. Salé\n\n1. Nador\n2. Safi et Agadir, où le port est fermé depuis lundi"),
    ("- Où irez-vous ?", "\\- Où irez-vous ?"),
    ("- Où irez-vous ?\n- À Nador.", "\\- Où irez-vous ?\n\n\\- À Nador."),
    ("- À Nador.\n- Avec le chien.", "\\- À Nador.\n\n\\- Avec le chien."),
    ("1. A\tB\n2. C\tD", "| 1. A | B |\n| --- | --- |\n| 2. C | D |"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "markdown"), [*_LISTS, *_PROSE])
def test_list_is_a_list_and_dialogue_is_prose(text: str, markdown: str) -> None:
    after = FR.replace("Salé", "Nador")
    found = story(FR, after=(text, after)).markdown
    assert found.split(f"{FR}\n\n")[1] == f"{markdown}\n\n{after}\n"


def test_numbered_lines_of_a_wrapped_mail_are_items() -> None:
    wrapped = "\n".join(f"{n}. {line}" for n, line in enumerate(MAIL.splitlines()[:3], 1))
    found = made(f"La taxe de Nador refusée\n\n{MAIL}\n{wrapped}")
    assert "\n3. que les patrons refusent" in found.markdown


# --- boilerplate and what is none ---


@pytest.mark.parametrize(("prose", "line"), [
    (FR, "Politique / Économie"), (FR, "Abonnez-vous pour 1 € le premier mois"), (FR, "Suivez-nous. Téléchargez l’application du Quai"),
    (FR, "Sur le même sujet : Nador attend"), (FR, "Nous utilisons des cookies pour mesurer l’audience du site."), (FR, "— Publicité —"), (FR, "Partager :"),
    (EN, "Politics | Business"), (EN, "Subscribe for £1 a month"), (EN, "Follow us. Get the Harbour app"), (EN, "Related: Why did the trawlers stay?"),
    (EN, "- Advertisement -"), (EN, "Click to share on Reddit (Opens in new window)"), (EN, "A password will be e-mailed to you."),
    (AR, "سياسة / اقتصاد"), (AR, "اشترك الآن مقابل 10 دراهم في الشهر"), (AR, "تابعونا: فيسبوك، يوتيوب"), (AR, "اقرأ المزيد: لماذا عادت المراكب؟"),
])  # fmt: skip
def test_boilerplate_goes_from_the_middle_and_needs_no_look(prose: str, line: str) -> None:
    found = story(prose, after=(line, "Un mot, dit-il."))
    assert shown(found.markdown) == [prose, "Un mot, dit-il."]
    assert [item.text for item in found.dropped] == [line]
    assert not found.lost


@pytest.mark.parametrize(("prose", "lines"), [
    (FR, "Contact :\nCoopérative des pêcheurs\n62000 Nador"), (FR, "Contact\npresse@coop.example"), (FR, "Site web :\ncoop.example"),
    (EN, "Contact:\nJ. Smith\n12 Harbour Street"), (EN, "Contact\n12 Harbour Street"), (AR, "اتصل بنا:\nتعاونية الناظور"), (AR, "اتصل بنا\n05 36 12 34 56"),
    (FR, "Rabat / Casablanca"), (FR, "Suivez-nous ! crie le guide aux touristes"), (FR, "Suivez-nous. Le guide marche devant."),
    (EN, "Skip to the end, she said."), (EN, "More from habit than need, he fishes."), (EN, "Related parties met on Monday"), (EN, "Related: the trawlers stayed."),
    (EN, "Subscribe or die, the printers said."), (FR, "Abonnez-vous à la lenteur, dit-elle."),
])  # fmt: skip
def test_what_may_be_story_stays(prose: str, lines: str) -> None:
    found = story(prose, after=(lines,))
    assert "\n".join(shown(found.markdown)[1:]) == lines
    assert not found.dropped


def test_list_below_buttons_stays_but_below_related_articles_goes() -> None:
    buttons, items = ("Publicité", "Partager", "Imprimer"), ("• Un premier point", "• Un second")
    assert shown(story(FR, after=(*buttons, *items)).markdown)[1:] == ["Un premier point", "Un second"]  # fmt: skip
    assert shown(story(FR, after=("Articles similaires", *items)).markdown) == [FR]


def test_last_line_below_one_advertisement_stays() -> None:
    assert shown(story(FR, after=("Publicité", "Le port en chiffres")).markdown)[1:] == ["Le port en chiffres"]  # fmt: skip


def test_menu_of_four_thousand_lines_is_read() -> None:
    menu = "\n".join(f"Rubrique {n} du site" for n in range(4_000))
    found = made(f"{menu}\n{TITLES[FR]}\n{TITLES[FR]}\n{FR}\n{FR}")
    assert len(found.dropped) > 4_000


# --- above the headline ---

_MENU = ("Menu", "Le vent du large", "Paroles de marins", "Livres de bord")


def test_few_lines_above_the_headline_are_no_menu() -> None:
    kicker = "Rencontre avec un patron"
    assert kicker in shown(made("\n\n".join([kicker, TITLES[FR], TITLES[FR], FR])).markdown)


def test_line_above_a_kept_sentence_stays_with_it() -> None:
    box = ("La mer en colère", "Le vent souffle depuis trois jours, note la capitainerie.")  # fmt: skip
    found = made("\n\n".join([*_MENU, *box, TITLES[FR], "Par Nadia Alami", FR, FR.replace("Salé", "Nador")]))  # fmt: skip
    assert front(found)["title"] == TITLES[FR]
    assert shown(found.markdown)[:2] == list(box)
    assert found.notes == ("1 paragraph above the headline is kept in the text",)
    assert not found.unsure, "the headline is certain"


def test_notice_and_teaser_above_a_certain_headline_go() -> None:
    notice = "En acceptant nos traceurs, vous soutenez la publicité du site."
    cut = "À Salé, le port rouvre et…"
    found = made("\n\n".join([cut, "Une bonne idée ?", *_MENU * 3, notice, TITLES[FR], "Par Nadia Alami", FR]))  # fmt: skip
    assert shown(found.markdown) == [FR]
    assert not found.unsure
    assert not found.lost
    assert [item.elsewhere for item in found.dropped if item.text == cut] == [True]


@pytest.mark.parametrize(
    "head",
    [
        # a menu that occurs twice with its neighbours repeats no headline
        ("Un port, une ville, une grande histoire", "Le fil du jour", "Autre chose ici", "Un port, une ville, une grande histoire", "Le fil du jour", "La une", "Un lieu", "Un jour", TITLES[FR]),
        # a byline follows the headline, buttons do not have one
        ("Les chalutiers au port", TITLES[FR], "Par Nadia Alami", "Un lien vers le port", "Fermer ce volet"),
        # breadcrumbs end in a shorter form of it
        ("À Salé, le port rouvre", TITLES[FR]),
        # prose of the menu is not the story
        ("Nos enquêtes ont été primées douze fois par nos confrères de la presse écrite.", "Le mag du port", "Les vidéos du large", *[f"Quartier {n} de la ville" for n in range(9)], TITLES[FR]),
    ],
)  # fmt: skip
def test_headline_is_found(head: tuple[str, ...]) -> None:
    found = made("\n\n".join([*_MENU, *head, FR, FR.replace("Salé", "Nador")]))
    assert front(found)["title"] == TITLES[FR]


@pytest.mark.parametrize("head", [
    ("Un port, une ville, une grande histoire", "Le fil du jour", "Autre chose ici", "Un port, une ville, une grande histoire", "Le fil du jour", "La une", "Un lieu", "Un jour"),
    ("À Salé, le port rouvre",),
])  # fmt: skip
def test_headline_is_certain(head: tuple[str, ...]) -> None:
    found = made("\n\n".join([*_MENU, *head, TITLES[FR], FR, FR.replace("Salé", "Nador")]))
    assert front(found)["title"] == TITLES[FR]
    assert not found.unsure


def test_label_that_may_be_above_the_headline_is_said() -> None:
    found = made("\n\n".join([*_MENU, "Chantier à Salé pour les chalutiers", "Travaux et foule au port", FR]))  # fmt: skip
    assert "Travaux et foule au port" in found.unsure[0]


_TEASER = "Nos enquêtes ont été primées douze fois par nos confrères de la presse."


@pytest.mark.parametrize("before", [
    (_TEASER, _TEASER),
    (" ".join([_TEASER.rstrip(".")] * 5) + ".",),
    ("Published: January 16, 2026 at 4:30 p.m. | Updated: January 17, 2026 at 3:58 a.m.", FR),
    ("En restant ici, vous acceptez les cookies du site et la publicité de nos partenaires.", FR),
])  # fmt: skip
def test_story_begins_with_its_prose(before: tuple[str, ...]) -> None:
    labels = [f"Quartier {n}" for n in range(9)] if FR not in before else []
    texts = [*[text for text in before if text != FR], *labels, FR, FR]
    blocks = [DumpBlock(n, text) for n, text in enumerate(texts, 1)]
    assert opening.lead(blocks) == len(blocks) - 2


def test_shorter_line_below_the_best_is_said_as_well() -> None:
    label = "Trois semaines de travaux, chalutiers devant une foule"
    found = made("\n\n".join([*_MENU, label, "Travaux au port", FR, FR.replace("Salé", "Nador")]))
    assert "Travaux au port" in found.unsure[0]


def test_byline_below_speaks_for_a_headline() -> None:
    title, buttons = (
        "Le port à l’heure des comptes",
        [f"Fermer le volet numéro {n}" for n in range(5)],
    )
    found = made(
        "\n\n".join([*_MENU, title, "Par Nadia Alami", *buttons, FR, FR.replace("Salé", "Nador")])
    )
    assert front(found)["title"] == title


def test_rule_and_items_end_a_wrapped_line() -> None:
    full = "\n".join(MAIL.splitlines()[:3])
    asks = "et la coopérative demande au conseil, avant la fin de cette année-ci :"
    found = made(
        f"La taxe de Nador refusée\n\n{MAIL}\n{full}\n***\n{full}\n{asks}\n1. un dragage\n2. une aide"
    )
    assert "\n\n* * *\n\n" in found.markdown
    assert found.markdown.endswith("cette année-ci :\n\n1. un dragage\n2. une aide\n")


# --- what tells a headline from the lines round it ---


def page(*lines: str) -> Imported:
    """Return what becomes of lines between a menu and a story of two paragraphs."""
    return made("\n\n".join([*_MENU, *lines, FR, FR.replace("Salé", "Nador")]))


@pytest.mark.parametrize("below", [
        "À Salé, les chalutiers rentrent au port devant une foule",
    "À Salé, les chalutiers rentrent au port devant une foule venue de toute la région pour les voir",
    "Un chalutier débarque ses caisses devant la foule, lundi au port de Salé, après les travaux",
])  # fmt: skip
def test_longer_line_below_a_headline_is_its_standfirst_or_caption(below: str) -> None:
    found = page(TITLES[FR], below)
    assert (front(found)["title"], found.unsure) == (TITLES[FR], ())
    assert below in shown(found.markdown)


def test_headline_is_found_above_byline_and_caption() -> None:
    caption = "Un chalutier débarque ses caisses devant la foule du port de Salé après les travaux"
    found = page(TITLES[FR], "Reportage", "Nos envoyés sur place", caption)
    assert front(found)["title"] == TITLES[FR]


@pytest.mark.parametrize("line", [
    "Port de Salé, les chalutiers. Credit: Nadia Alami",
    "Chalutiers au port de Salé, travaux et foule (MAP/Alami)",
    "Port de Salé : chalutiers et foule, file image",
    "Nadia Alami, port de Salé5 hours ago",
    "Nadia Alami, port de Salé il y a 3 heures",
    "Port de Salé 12 mars 2026 chalutiers",
    "AFP à Salé",
])  # fmt: skip
def test_credit_and_time_are_no_headline(line: str) -> None:
    found = page(TITLES[FR], line)
    assert (front(found)["title"], found.unsure) == (TITLES[FR], ())
    assert front(page(line, TITLES[FR]))["title"] == TITLES[FR]


@pytest.mark.parametrize("call", [
    "Abonnez-vous : travaux, port, chalutiers, foule et région",
    "Partager : port de Salé, chalutiers, foule, travaux",
])  # fmt: skip
def test_call_to_the_reader_gives_way_to_a_headline(call: str) -> None:
    title = "Un lundi de fête sur les quais du port"
    assert front(page(call, title))["title"] == title


@pytest.mark.parametrize("line", ["Associated Press in Whitby", "AFP à Rabat", "رويترز في الرباط"])
def test_agency_and_place_are_no_headline(line: str) -> None:
    assert not candidates.may_be(DumpBlock(1, line), "fr")


def test_of_two_lines_alike_the_longer_one_is_the_likelier_standfirst() -> None:
    short = "Port de Salé, chalutiers, foule et travaux"
    long = f"{short}, lundi, après trois semaines, devant une foule venue de toute la région"
    blocks = [
        DumpBlock(n, text)
        for n, text in enumerate([*_MENU, long, "Le quai", short, "Le quai", FR], 1)
    ]
    points = dict(zip([short, long], marking.marks([blocks[6], blocks[4]], blocks, 8), strict=True))
    assert points[short] > points[long]


def test_line_far_behind_a_repeated_headline_is_no_rival() -> None:
    found = page(TITLES[FR], TITLES[FR], "Devant la foule")
    assert (front(found)["title"], found.unsure) == (TITLES[FR], ())


def test_question_is_a_headline_and_no_beginning_of_a_story() -> None:
    title = "Pourquoi le port de Salé a-t-il rouvert lundi après trois semaines de travaux ?"
    assert front(page(title))["title"] == title


# --- lists of other articles ---

_TEASERS = tuple(
    f"À {town}, la criée du matin attire de nouveau les acheteurs de toute la côte atlantique"
    for town in ("Agadir", "Dakhla", "Larache", "Safi")
)


def test_list_of_other_articles_is_left_out_without_alarm() -> None:
    found = story(
        FR, after=("À lire aussi", *_TEASERS, "La criée vaut-elle encore le détour du matin ?")
    )
    assert shown(found.markdown) == [FR]
    assert not found.lost
    assert {item.text for item in found.dropped} >= set(_TEASERS)


def test_three_lines_are_no_list() -> None:
    found = story(FR, after=("À lire aussi", *_TEASERS[:3]))
    assert len(found.lost) == 3, "they may be the story's: said, and exit 1"


def test_sentence_below_such_a_list_keeps_all() -> None:
    end = "La capitainerie rouvrira le quai nord en avril."
    assert shown(story(FR, after=("À lire aussi", *_TEASERS, end)).markdown)[-1] == end


def test_menu_above_a_certain_headline_is_left_out_without_alarm() -> None:
    found = made(
        "\n\n".join([*_MENU, *_TEASERS, TITLES[FR], TITLES[FR], "Par Nadia Alami", FR, FR])
    )
    assert not found.lost
    assert front(found)["title"] == TITLES[FR]


@pytest.mark.parametrize(
    ("below", "left_out"),
    [
        ("Le prix du poisson flambe au port", True),
        ("Au port", False),
        ("Les bateaux sont revenus au port hier soir, et les prix ont baissé.", False),
    ],
)
def test_only_a_headline_is_what_read_also_points_to(below: str, left_out: bool) -> None:
    found = shown(story(FR, after=("Lire aussi", below, FR)).markdown)
    assert "Lire aussi" not in found
    assert (below not in found) is left_out
