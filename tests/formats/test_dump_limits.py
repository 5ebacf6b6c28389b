"""How long a line of a text dump may be, and what may stand beside it: the last good case, the first bad one."""

from __future__ import annotations

import pytest

from newstranslate.formats import notices
from newstranslate.formats.dumps import (
    blocks,
    boilerplate,
    bylines,
    candidates,
    choosing,
    dates,
    likeness,
    lists,
    marking,
    markup,
    opening,
)
from newstranslate.formats.dumps.blocks import Dump, DumpBlock

_STORY = (
    "Le port de Salé a rouvert lundi matin après trois semaines de travaux et les chalutiers ont débarqué leurs "
    "caisses devant une foule venue de toute la région pour voir les pêcheurs reprendre la mer avant le mauvais "
    "temps annoncé par la météorologie nationale pour la fin de la semaine sur toute la côte"
)


def words(many: int, end: str = "") -> str:
    """Return the first words of a story."""
    return " ".join(_STORY.split()[:many]) + end


def block(text: str, line: int = 1) -> DumpBlock:
    return DumpBlock(line, text)


def lined(*texts: str) -> list[DumpBlock]:
    return [DumpBlock(at, text, at) for at, text in enumerate(texts, 1)]


# --- one line ---


@pytest.mark.parametrize(("text", "prose", "sentence"), [
    (words(25, "."), True, True),
    (words(24, "."), False, True),
    (words(25, ":"), True, False),
    (words(25), False, False),
    ("Le port rouvre.", False, True),
    ("Il rouvre.", False, False),
])  # fmt: skip
def test_a_sentence_has_three_words_and_a_stop_and_prose_is_long(
    text: str, prose: bool, sentence: bool
) -> None:
    assert (block(text).is_prose, block(text).is_sentence) == (prose, sentence)


@pytest.mark.parametrize(("text", "likely"), [
    (words(3), True),
    (words(2), False),
    (words(25), True),
    (words(26), False),
    (" ".join([("a" * 79)] * 3), True),
    (" ".join(["a" * 83, "a" * 82, "a" * 83]), True),
    (" ".join(["a" * 83, "a" * 83, "a" * 83]), False),
    ("Le port rouvre:", False),
    ("Le port rouvre,", False),
    ("Le port rouvre ;", False),
    ("Le port rouvre…", False),
    ("Le port rouvre !", True),
    ("Ville\tPrix du kilo", False),
    ("Suivez-nous sur Facebook", False),
    ("Photo : Youssef Haddad", False),
    ("Accueil > Économie > Pêche", False),
    ("le 12 mars 2026", False),
    ("Publié le", False),
    ("Par Lina Alami", False),
    ("Le quai nord (Photo Haddad)", False),
    ("Aya Alami il y a 3 heures à Salé en ville", True),
    ("Port de Salé il y a 3 heures", False),
    ("Le port de Salé rouvre et il y a 3 heures", True),
    ("Le port de Salé a rouvert il y a 3 heures", True),
    ("Par Lina Alami et les siens en 2026", False),
    ("AFP à Rabat et Salé", False),
    ("10:15 Le port rouvre", False),
    ("10h15 le port rouvre", False),
    ("10 h le port rouvre", True),
    ("• Le port rouvre", False),
])  # fmt: skip
def test_a_headline_has_its_length_and_form(text: str, likely: bool) -> None:
    assert candidates.may_be(block(text), "fr") is likely


@pytest.mark.parametrize(("text", "call"), [
    ("Partagez " + words(15), True),
    ("Partagez " + words(16), False),
    ("Le partage du quai", False),
])  # fmt: skip
def test_a_call_to_the_reader_is_short(text: str, call: bool) -> None:
    assert candidates.is_call(block(text)) is call


@pytest.mark.parametrize(("text", "crumbs"), [
    ("Accueil > Économie", True),
    ("Accueil", False),
    ("Accueil > " + "é" * 29, True),
    ("Accueil > " + "é" * 30, False),
    ("Accueil > Le port rouvre.", False),
    ("Économie   Sport", True),
    ("Économie  Sport", False),
])  # fmt: skip
def test_breadcrumbs_are_short_labels_with_marks_between(text: str, crumbs: bool) -> None:
    assert candidates.is_crumbs(block(text)) is crumbs


@pytest.mark.parametrize(("text", "label"), [
    ("ÉCONOMIE", True),
    ("LE PORT DE SALÉ ET LA PÊCHE CÔTIÈRE", True),
    ("LE PORT DE SALÉ ET LA PÊCHE CÔTIÈRE ICI", False),
    ("LE PORT ROUVRE.", False),
    ("Économie", False),
    ("Économie > Pêche", True),
])  # fmt: skip
def test_a_section_label_is_short_and_in_capitals_or_breadcrumbs(text: str, label: bool) -> None:
    assert candidates.is_label(block(text)) is label


@pytest.mark.parametrize(("text", "credit"), [
    ("Photo : le quai du port de Salé vu du", True),
    ("Photo : le quai du port de Salé vu du ciel", False),
    ("Photo : le quai.", False),
    ("Le quai du port", False),
    ("© Youssef Haddad", True),
])  # fmt: skip
def test_a_credit_is_short_and_no_sentence(text: str, credit: bool) -> None:
    assert boilerplate.is_credit(block(text)) is credit


@pytest.mark.parametrize(("text", "closer"), [
    ("Articles similaires", True),
    ("À lire aussi", True),
    ("More from the coast.", False),
    ("More from us.", True),
    ("3 commentaires", True),
    ("Le port", False),
])  # fmt: skip
def test_what_closes_a_story_is_no_statement_of_four_words(text: str, closer: bool) -> None:
    assert boilerplate.is_closer(block(text)) is closer


@pytest.mark.parametrize(("text", "kind"), [
    ("Partager :", True),
    ("Contact :", False),
    ("Contact", True),
    ("Tous droits réservés", True),
    ("Nous utilisons des cookies", False),
    ("Nous utilisons des cookies sur ce site pour mesurer l’audience. Vous pouvez accepter ou refuser.", True),
    ("Accueil > Économie", True),
    ("Photo of the day.", False),
])  # fmt: skip
def test_boilerplate_is_a_set_phrase_and_a_label_before_what_is_said_is_none(
    text: str, kind: bool
) -> None:
    assert boilerplate.is_boilerplate(block(text)) is kind


@pytest.mark.parametrize(("text", "pointer"), [
    ("Lire aussi : la sardine se fait rare", True),
    ("Lire aussi la sardine se fait rare", True),
    ("Lire aussi la sardine se fait rare.", False),
    ("Lire aussi : la sardine se fait rare.", True),
    ("Lire aussi", True),
    ("Lire aussi, c’est partager", False),
    ("Lire aussi : " + words(22), True),
    ("Lire aussi : " + words(23), False),
    ("Pour aller plus loin : la sardine", True),
    ("Pour aller plus loin : la sardine.", False),
    ("Pour aller plus loin : « la sardine »", False),
    ("Pour aller plus loin la sardine", False),
])  # fmt: skip
def test_a_pointer_to_another_article_has_a_mark_or_no_stop(text: str, pointer: bool) -> None:
    assert boilerplate._is_read_also(block(text)) is pointer


@pytest.mark.parametrize(("below", "other"), [
    (words(5), True),
    (words(4), False),
    (words(16), True),
    (words(17), False),
    (words(8, "."), False),
    ("Suivez-nous sur Facebook et sur Instagram", False),
])  # fmt: skip
def test_below_read_also_stands_a_headline(below: str, other: bool) -> None:
    assert boilerplate._is_other_headline([block(below)]) is other
    assert not boilerplate._is_other_headline([])


@pytest.mark.parametrize(("text", "dateline"), [
    ("Publié lundi " + words(22), True),
    ("Publié lundi " + words(23), False),
    ("12 mars, à Salé", True),
    ("Le port", False),
])  # fmt: skip
def test_a_dateline_is_short(text: str, dateline: bool) -> None:
    assert opening.is_dateline(block(text)) is dateline


@pytest.mark.parametrize(("text", "opens"), [
    (words(12, "."), True),
    (words(11, "."), False),
    (words(12), False),
    (words(25, ":"), True),
    (words(12, " ?"), False),
    (words(25, " ?"), True),
    ("Publié le 12 mars 2026 à Salé par la rédaction du journal de la côte.", False),
    ("Cet article est réservé aux abonnés du journal de la côte et de la mer.", False),
])  # fmt: skip
def test_a_story_opens_with_a_sentence_of_twelve_words(text: str, opens: bool) -> None:
    assert opening.opens_story(block(text)) is opens


# --- who wrote it, and when ---


@pytest.mark.parametrize(("line", "author"), [
    ("Par Lina Alami", "Lina Alami"),
    ("Par Lina Alami, envoyée spéciale", "Lina Alami, envoyée spéciale"),
    ("Par Lina Alami, la mer", ""),
    ("Par Lina Maria Alami Idrissi Berrada", "Lina Maria Alami Idrissi Berrada"),
    ("Par Lina Maria Alami Idrissi Berrada Haddad", ""),
    ("Par Lina Alami, Omar Haddad, Aya Berrada, Ali Idrissi, Sara Tazi, Adam Fassi, Rim Chraibi, Jad", "Lina Alami, Omar Haddad, Aya Berrada, Ali Idrissi, Sara Tazi, Adam Fassi, Rim Chraibi, Jad"),
    ("Par Lina Alami, Omar Haddad, Aya Berrada, Ali Idrissi, Sara Tazi, Adam Fassi, Rim Chraibi, Jad Amin", ""),
    ("Par la mer", ""),
    ("Par Lina Alami !", ""),
    ("Par « Lina » Alami", ""),
    ("By 2026 Alami", ""),
    ("By Ana 2nd", "Ana 2nd"),
    ("By train", ""),
    ("Par AFP", "AFP"),
    ("AFP", "AFP"),
    ("AFP.", "AFP."),
    ("Lina Alami et Omar Haddad avec la MAP", ""),
    ("(Lina Alami et Omar Haddad avec AFP)", "(Lina Alami et Omar Haddad avec AFP)"),
    ("Lina Alami et Omar Haddad Ali avec AFP", "Lina Alami et Omar Haddad Ali avec AFP"),
    ("Lina Alami et Omar Haddad Ali B avec AFP", ""),
    ("lina@desk.example Lina Alami", "lina@desk.example Lina Alami"),
    ("Lina Alami", ""),
    ("بقلم: لينا العلمي", "لينا العلمي"),
    ("بقلم: سناء", "سناء"),
    ("بقلم: الميناء", ""),
    ("بقلم: في الميناء", ""),
    ("بقلم: لينا 12", ""),
    ("كتب محمد العلمي", "محمد العلمي"),
    ("كتب الوزير رسالة", ""),
    ("كتب محمد العلمي من الرباط اليوم صباحا", ""),
    ("كتب: سناء العلمي من الرباط", ""),
])  # fmt: skip
def test_a_byline_has_so_many_words(line: str, author: str) -> None:
    assert bylines.author(line) == author


@pytest.mark.parametrize(("line", "named"), [
    ("Lina Alami", True),
    ("Lina", False),
    ("Lina Maria Alami Idrissi", True),
    ("Lina Maria Alami Idrissi Berrada", False),
    ("LINA ALAMI", False),
    ("Rabat – Lina Alami", True),
    ("salé – Lina Alami", False),
    ("محمد العلمي", True),
    ("محمد", False),
    ("محمد العلمي بن إدريس", True),
    ("محمد العلمي بن إدريس اليوم", False),
    ("ميناء سلا", False),
    ("الدار البيضاء – محمد العلمي", True),
    ("حي الدار البيضاء – محمد العلمي", False),
])  # fmt: skip
def test_bare_names_beside_a_date_are_two_to_four_words(line: str, named: bool) -> None:
    assert bool(bylines.author(line, near_date=True)) is named


@pytest.mark.parametrize(("text", "lang", "iso"), [
    ("12 mars 2026 à 23h59", "fr", "2026-03-12T23:59"),
    ("12 mars 2026 à 24h00", "fr", None),
    ("12 mars 2026 à 10h60", "fr", None),
    ("March 12, 2026 12:15 am", "en", "2026-03-12T00:15"),
    ("March 12, 2026 12:15 pm", "en", "2026-03-12T12:15"),
    ("March 12, 2026 11:15 pm", "en", "2026-03-12T23:15"),
    ("March 12, 2026 11:15 am", "en", "2026-03-12T11:15"),
    ("March 12, 2026 1:15 am", "en", "2026-03-12T01:15"),
    ("12/03/2026", "fr", "2026-03-12"),
    ("12/03/2026", "en", ""),
    ("12/12/2026", "en", "2026-12-12"),
    ("13/12/2026", "en", "2026-12-13"),
    ("12/13/2026", "en", "2026-12-13"),
    ("12/13/2026", "fr", None),
    ("10h15, 12 mars 2026", "fr", "2026-03-12T10:15"),
    ("2026-03-12T09:15:00Z", "fr", "2026-03-12T09:15+00:00"),
    ("2026-03-12 09:15 GMT+1", "fr", "2026-03-12T09:15+01:00"),
    ("2026-03-12 09:15 EST", "fr", "2026-03-12T09:15"),
    ("2026-03-12 09:15 +02:00", "fr", "2026-03-12T09:15+02:00"),
    ("30 février 2026", "fr", None),
    ("le port", "fr", None),
])  # fmt: skip
def test_a_day_and_its_hour_are_read_or_left(text: str, lang: str, iso: str | None) -> None:
    found = dates.read(text, lang)
    assert [one.iso for one in found] == ([] if iso is None else [iso])


# --- lines that a program broke ---


def broken(width: int) -> str:
    """Return a story broken at a width, its longest line as wide."""
    made: list[str] = [""]
    for word in [*_STORY.split(), *_STORY.split()]:
        longer = f"{made[-1]} {word}".strip()
        if len(longer) > width:
            made[-1] += "x" * (width - len(made[-1]))
            made.append(word)
        else:
            made[-1] = longer
    return "\n".join(made)


@pytest.mark.parametrize(("width", "joined"), [(44, False), (45, True), (130, True), (131, False)])
def test_lines_are_joined_where_their_width_is_that_of_a_mail(width: int, joined: bool) -> None:
    found, _ = blocks.split(broken(width))
    assert (len(found) == 1) is joined


@pytest.mark.parametrize(("last", "following", "full"), [
    ("a" * 80, "mot", True),
    ("a" * 81, "mot", True),
    ("a" * 64, "mot", False),
    ("a" * 81, "mo", True),
])  # fmt: skip
def test_a_line_is_full_with_the_next_word(last: str, following: str, full: bool) -> None:
    assert blocks._is_full(last, following, 98) is full


_WIDE = "Bonjour, voici le communiqué de la coopérative des pêcheurs de Nador au"
_NEXT = "sujet de la taxe portuaire votée en septembre par le conseil régional, et"


@pytest.mark.parametrize(("lines", "count"), [
    ((_WIDE, _NEXT), 1),
    ((_WIDE, _NEXT.capitalize()), 2),
    ((_WIDE, _NEXT, _WIDE), 1),
    ((_WIDE, _NEXT, _WIDE, _WIDE), 4),
    ((f"{_WIDE}.", _NEXT), 2),
    ((_WIDE, f"- {_NEXT}"), 2),
    ((_WIDE, _NEXT, _NEXT, f"1. {_NEXT}", f"2. {_NEXT}"), 2),
    ((_WIDE, _NEXT, f"12. {_NEXT}"), 1),
    ((_WIDE, f"{_NEXT} :", f"1. {_NEXT}"), 2),
    ((_WIDE, "sujet", _NEXT), 2),
])  # fmt: skip
def test_a_line_goes_on_where_it_fills_the_width(lines: tuple[str, ...], count: int) -> None:
    assert len(blocks.split("\n".join(lines))[0]) == count


_LONG = "Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le"
_ARABIC = "أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سيفتح أبوابه من جديد بعد"
_SHORTER = "أن انتهت الأشغال التي دامت ثلاثة أسابيع كاملة في كل أرصفة المرفأ القديم."


@pytest.mark.parametrize(("lines", "made"), [
    (("Un", "", "", "", "Deux", "Trois"), ['1: Un', '4: Deux', '4: Trois']),
    (("\ufeffUn", "\t\u00a0Deux\t", " Trois "), ['1: Un', '1: Deux', '1: Trois']),
    ((f"{_LONG} vice-", "président de la région hier matin, juste après la réunion du conseil."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le vice-président de la région hier matin, juste après la réunion du conseil.']),
    ((f"{_LONG} prési-", "dent de la région hier matin, juste après la réunion du conseil local."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le président de la région hier matin, juste après la réunion du conseil local.', "joined at a line's end: prési- dent → président"]),
    ((f"{_LONG} prési-", "dent de la région hier matin, juste après la réunion.", "", "Le président."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le président de la région hier matin, juste après la réunion.', '2: Le président.']),
    ((f"{_LONG} vice-", "président de la région hier matin, juste après la réunion.", "", "Le viceprésident."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le viceprésident de la région hier matin, juste après la réunion.', '2: Le viceprésident.']),
    ((f"{_LONG} porte-", "parole de la région hier matin, juste après la réunion du conseil."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le porte-parole de la région hier matin, juste après la réunion du conseil.']),
    ((f"{_LONG} timbre-", "poste de la région hier matin, juste après la réunion.", "", "Un timbre-poste."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le timbre-poste de la région hier matin, juste après la réunion.', '2: Un timbre-poste.']),
    ((f"{_LONG} prési\u00ad", "dent de la région hier matin, juste après la réunion du conseil local."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le président de la région hier matin, juste après la réunion du conseil local.']),
    ((f"{_LONG} prési-", "Dent de la région hier matin, juste après la réunion du conseil local."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le prési-', '1: Dent de la région hier matin, juste après la réunion du conseil local.']),
    ((f"{_LONG} 1990-", "dent de la région hier matin, juste après la réunion du conseil local."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le 1990- dent de la région hier matin, juste après la réunion du conseil local.']),
    ((_LONG, "maire de la région hier matin, juste après la réunion du conseil local,", "– Oui, dit le maire de la région hier matin, juste après la réunion."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le maire de la région hier matin, juste après la réunion du conseil local,', '1: – Oui, dit le maire de la région hier matin, juste après la réunion.']),
    ((_LONG, "maire de la région hier matin, juste après la réunion du conseil local,", "Nadia Alami : Oui, dit le maire de la région hier, après la réunion."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le maire de la région hier matin, juste après la réunion du conseil local,', '1: Nadia Alami : Oui, dit le maire de la région hier, après la réunion.']),
    ((_LONG, "maire de la région hier matin, juste après la réunion du conseil local,", "***"), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le maire de la région hier matin, juste après la réunion du conseil local,', '1: ***']),
    ((_LONG, "maire de la région hier matin, juste après la réunion du conseil local,", "• un point de la région hier matin, juste après la réunion du conseil."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le maire de la région hier matin, juste après la réunion du conseil local,', '1: • un point de la région hier matin, juste après la réunion du conseil.']),
    ((_LONG, "maire de la région hier matin, juste après la réunion du conseil local,", "Ville\tPrix"), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le maire de la région hier matin, juste après la réunion du conseil local,', '1: Ville\tPrix']),
    (("Ville\tPrix", _LONG, "maire de la région hier matin, juste après la réunion du conseil local."), ['1: Ville\tPrix', '1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le maire de la région hier matin, juste après la réunion du conseil local.']),
    ((f"1. {_LONG}", "2. maire de la région hier matin, juste après la réunion du conseil."), ['1: 1. Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le', '1: 2. maire de la région hier matin, juste après la réunion du conseil.']),
    ((_ARABIC, _SHORTER), ['1: أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سيفتح أبوابه من جديد بعد أن انتهت الأشغال التي دامت ثلاثة أسابيع كاملة في كل أرصفة المرفأ القديم.']),
    ((_ARABIC, _SHORTER.rstrip(".")), ['1: أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سيفتح أبوابه من جديد بعد', '1: أن انتهت الأشغال التي دامت ثلاثة أسابيع كاملة في كل أرصفة المرفأ القديم']),
    ((_ARABIC[:50], _SHORTER[:50] + "."), ['1: أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سي', '1: أن انتهت الأشغال التي دامت ثلاثة أسابيع كاملة في ك.']),
    ((_ARABIC, "أن انتهت", _SHORTER), ['1: أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سيفتح أبوابه من جديد بعد', '1: أن انتهت', '1: أن انتهت الأشغال التي دامت ثلاثة أسابيع كاملة في كل أرصفة المرفأ القديم.']),
    ((_ARABIC, _ARABIC, "أن انتهت", _SHORTER), ['1: أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سيفتح أبوابه من جديد بعد أعلن رئيس الغرفة التجارية صباح اليوم أن الميناء سيفتح أبوابه من جديد بعد أن انتهت', '1: أن انتهت الأشغال التي دامت ثلاثة أسابيع كاملة في كل أرصفة المرفأ القديم.']),
    ((f"{_LONG}.", "Un autre mot du maire."), ['1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le.', '1: Un autre mot du maire.']),
    (("Un titre", "Un autre titre", _LONG), ['1: Un titre', '1: Un autre titre', '1: Le communiqué de la coopérative des pêcheurs de Nador est arrivé chez le']),
])  # fmt: skip
def test_what_becomes_of_lines(lines: tuple[str, ...], made: list[str]) -> None:
    found, notes = blocks.split("\n".join(lines))
    assert [f"{one.group}: {one.text}" for one in found] + list(notes) == made


# --- lines beside others ---


@pytest.mark.parametrize(("lines", "found"), [
    (4, 4), (3, 0), (6, 6),
])  # fmt: skip
def test_four_lines_without_a_stop_are_a_list_of_articles(lines: int, found: int) -> None:
    run = lined(*(words(6 + at) for at in range(lines)))
    assert len(boilerplate.listed(run)) == found
    parted = [*run[:2], block(words(9, ".")), *run[2:3]]
    assert not boilerplate.listed(parted)


@pytest.mark.parametrize(("between", "replies", "kept"), [
    (4, 2, False), (5, 2, True), (1, 1, True),
])  # fmt: skip
def test_comments_stand_between_their_heading_and_two_replies(
    between: int, replies: int, kept: bool
) -> None:
    said = [words(9 + at, ".") for at in range(between)]
    dump = Dump(
        lined(
            "Le port rouvre", "Commentaires", *said, *(["Répondre", "Oui, bravo."] * replies)[:-1]
        )
    )
    boilerplate.drop_comments(dump)
    assert all(any(one.text == text for one in dump.blocks) for text in said) is kept
    assert ("Oui, bravo." in {one.text for one in dump.dropped}) is (replies > 1)


_END = words(14, ".")


@pytest.mark.parametrize(("tail", "left"), [
    (("Articles similaires", words(16), words(25), words(26)), [words(26)]),
    (("Publicité", words(16)), [words(16)]),
    (("Publicité", "Partager", "Imprimer", words(16), words(17)), [words(17)]),
    (("Publicité", "Partager", words(16)), [words(16)]),
    (("Articles similaires", words(9, " ?"), words(9)), []),
    (("Articles similaires", words(17, " ?"), "Partager"), ["Articles similaires", words(17, " ?")]),
    (("Publicité", words(9, " ?"), "Partager"), ["Publicité", words(9, " ?")]),
    (("Publicité", "- un point", "Partager"), ["Publicité", "- un point"]),
    (("Articles similaires", "- un point", "Partager"), []),
    (("Publicité", "Ville\tPrix", "Partager"), ["Publicité", "Ville\tPrix"]),
    (("Contact", "12 rue du Port"), ["Contact", "12 rue du Port"]),
    (("Contact", "Le port"), ["Le port"]),
])  # fmt: skip
def test_what_follows_the_last_sentence_is_left_out(tail: tuple[str, ...], left: list[str]) -> None:
    dump = Dump(lined(_END, *tail))
    boilerplate.drop_tail(dump)
    assert [one.text for one in dump.blocks] == [_END, *left]


@pytest.mark.parametrize(("lines", "start"), [
    (("Le port rouvre", "Publicité"), 2),
    (("Le port rouvre", "Tous droits réservés."), 2),
    ((_END, "Publicité"), 1),
    (("Publicité", _END, "Un titre", "Publicité"), 2),
    ((_END, "Lire aussi : La sardine se fait rare !", "Un titre"), 1),
    ((_END, "Lire aussi : La sardine se fait rare", _END, "Un titre"), 3),
    ((_END, "Contact", "12 rue du Port"), 3),
    ((_END, "Un titre", "Contact", "12 rue du Port"), 1),
    ((_END, "- un point", "Un titre"), 2),
    ((_END, "Articles similaires", "- un point"), 1),
    ((_END, "Articles similaires", "Pourquoi la mer monte ?"), 1),
    ((_END, "Articles similaires", "Pourquoi la mer monte."), 3),
    ((_END, "Pourquoi la mer monte ?"), 2),
    ((_END, "Ville\tPrix", "Un titre"), 2),
])  # fmt: skip
def test_the_tail_begins_below_the_last_sentence(lines: tuple[str, ...], start: int) -> None:
    assert boilerplate._tail_start(lined(*lines)) == start


@pytest.mark.parametrize(("lines", "left_out"), [
    (("Lire aussi :", "La sardine se fait rare au port", _END), ['Lire aussi : (listed)', 'La sardine se fait rare au port (listed)']),
    (("Lire aussi :", "La sardine", _END), ['Lire aussi : (listed)']),
    (("Lire aussi : La sardine se fait rare", "Le maire du port dit oui", _END), ['Lire aussi : La sardine se fait rare (listed)']),
    (("Lire aussi : La sardine se fait rare.", _END), ['Lire aussi : La sardine se fait rare.']),
    (("Lire aussi :", "La sardine se fait rare au port.", _END), ['Lire aussi : (listed)']),
    (("Lire aussi :",), ['Lire aussi : (listed)']),
    (("Contact", "12 rue du Port"), []),
    (("Contact", "Le port"), ['Contact']),
    (("Photo : Lina Alami", _END), ['Photo : Lina Alami']),
    (("Publicité", _END, "Partager"), ['Publicité', 'Partager']),
    (("La photo du port", _END), []),
])  # fmt: skip
def test_single_lines_of_a_page_are_left_out(lines: tuple[str, ...], left_out: list[str]) -> None:
    dump = Dump(lined(*lines))
    boilerplate.drop_lines(dump)
    assert [f"{one.text}{' (listed)' * one.listed}" for one in dump.dropped] == left_out


@pytest.mark.parametrize(("above", "beside", "below", "ends"), [
    (5, 2, [words(9, ".")], True),
    (1, 2, [words(9, ".")], True),
    (1, 2, [words(9, ".")] * 2, False),
    (5, 1, [words(9, ".")], False),
    (5, 2, [words(25, ".")], False),
])  # fmt: skip
def test_below_the_copyright_line_no_story_goes_on(
    above: int, beside: int, below: list[str], ends: bool
) -> None:
    lines = lined(*[_END] * above, *["Partager"] * beside, "Tous droits réservés", *below)
    assert boilerplate._page_end(lines) == (above + beside if ends else len(lines))


@pytest.mark.parametrize(("far", "ends"), [(5, True), (6, False)])
def test_boilerplate_stands_within_six_lines_of_the_copyright_line(far: int, ends: bool) -> None:
    between = [words(9)] * far
    above = lined(*[_END] * 9, "Partager", *between, "Tous droits réservés", "Partager")
    assert (boilerplate._page_end(above) < len(above)) is ends
    below = lined(*[_END] * 19, "Partager", "Tous droits réservés", *between, "Partager")
    assert (boilerplate._page_end(below) < len(below)) is ends


@pytest.mark.parametrize(("near", "first"), [
    ((words(25, "."), words(25, ".")), 0),
    ((words(25, "."), words(24, ".")), 0),
    ((words(25, "."),), 0),
    ((words(24, "."), *["Menu"] * 8, words(26, "."), words(25, ".")), 9),
    ((words(24, "."), *["Menu"] * 7, words(26, "."), words(25, ".")), 0),
    ((words(24, "."), "Menu", words(25, ".")), 0),
    (("Menu", "Sport"), 2),
])  # fmt: skip
def test_a_story_begins_where_it_goes_on(near: tuple[str, ...], first: int) -> None:
    assert opening.lead(lined(*near)) == first


# --- the headline ---


@pytest.mark.parametrize(("line", "share"), [
    ("Le port de Salé rouvre", 0.5),
    ("Salé : port, pêcheurs, chalutiers, travaux", 1.0),
    ("Port", 0.25),
    ("La mer", 0.0),
    ("Le 12", 0.25),
    ("Un budget voté", 0.0),
    ("Le", 0.0),
])  # fmt: skip
def test_a_headline_is_as_like_the_story_as_its_words_occur(line: str, share: float) -> None:
    story = lined(line, f"{_STORY}, le 12.")
    assert likeness.to_story([story[0]], story, 1) == [share]


@pytest.mark.parametrize(("paragraph", "share"), [(4, 1.0), (5, 0.5), (14, 0.5), (15, 0.0)])
def test_words_further_down_the_story_count_half(paragraph: int, share: float) -> None:
    told = [words(20, ".") for _ in range(15)]
    told[paragraph - 1] = f"Budget voté hier, taxe adoptée : {words(20, '.')}"
    line = "Budget voté taxe adoptée"
    assert likeness.to_story(lined(line), lined(line, *told), 1) == [share]


@pytest.mark.parametrize(("text", "stems"), [
    ("port", ["port"]), ("mer", []), ("pêcheurs", ["pêche"]), ("12 3", ["12", "3"]),
    ("والميناء", ["مينا"]), ("ميناء", ["مينا"]), ("بحر", ["بحر"]), ("في", []),
])  # fmt: skip
def test_words_are_compared_by_their_beginnings(text: str, stems: list[str]) -> None:
    assert likeness._stems(text) == stems


@pytest.mark.parametrize(("best", "other", "same", "cut"), [
    ("Le port de Salé rouvre", "Le port de Salé rouvre", True, True),
    ("Le port de Salé rouvre", "Le port de Salé rouvre - Le Courrier", True, False),
    ("Le port de Salé rouvre", "Le port de Salé", False, True),
    ("Le port de Salé rouvre", "Le port de", False, False),
    ("Le port - Salé", "Le port - Salé", True, True),
    ("Le port", "Le port - Salé", True, False),
])  # fmt: skip
def test_a_headline_again_or_cut(best: str, other: str, same: bool, cut: bool) -> None:
    assert likeness.same(block(best), block(other)) is same
    assert likeness.is_cut(block(best), block(other)) is cut


@pytest.mark.parametrize(("items", "found"), [
    (("• un", "• deux"), [(0, 2, "-")]),
    (("• un",), [(0, 1, "-")]),
    (("- un",), []),
    (("- un", "- deux"), [(0, 2, "-")]),
    (("- un", "* deux"), [(1, 2, "-")]),
    (("- un.", "- deux."), []),
    (("Il dit :", "- un.", "- deux."), [(1, 3, "-")]),
    (("- un ?", "- deux"), []),
    (("- un", "- deux."), [(0, 2, "-")]),
    (("1. un", "2. deux"), [(0, 2, ".")]),
    (("1. un", "3. deux"), []),
    (("1. un", "2) deux"), []),
    (("1) un", "2) deux"), [(0, 2, ")")]),
    (("1984. Une date",), []),
    (("1\tun", "2\tdeux"), []),
    (("1. un", "- deux", "- trois"), [(1, 3, "-")]),
    (("- un", "- deux", "1. trois"), [(0, 2, "-")]),
    (("* * *", "* un"), [(1, 2, "-")]),
    (("- - -", "- un"), []),
    (("- un…", "- deux"), []),
    (("- un", "- deux »"), []),
    (("Un mot", "• un", "• deux"), [(1, 3, "-")]),
    (("1. un\tdeux", "2. trois\tquatre"), []),
])  # fmt: skip
def test_a_list_has_one_mark_or_numbers_that_go_up(
    items: tuple[str, ...], found: list[tuple[int, int, str]]
) -> None:
    assert list(lists.find(lined(*items))) == found


@pytest.mark.parametrize(("lines", "together"), [
    (("Sous le pont", "Et nos amours"), True),
    (("Sous le pont",), False),
    (("Sous le pont.", "Et nos amours"), True),
    (("Sous le pont.", "Et nos amours."), False),
    (("– Sous le pont", "Et nos amours"), False),
    (("Sous le pont ?", "Et nos amours"), False),
])  # fmt: skip
def test_short_lines_stay_together_where_few_end_in_a_stop(
    lines: tuple[str, ...], together: bool
) -> None:
    assert markup._are_verses(lined(*lines)) is together


@pytest.mark.parametrize(("long", "made"), [(60, "\\\n"), (61, "\n\n")])
def test_a_verse_has_sixty_characters(long: int, made: str) -> None:
    lines = [DumpBlock(1, "a" * long, 1), DumpBlock(2, "b" * long, 1)]
    assert markup.markdown(lines) == made.join(one.text for one in lines)


@pytest.mark.parametrize(("lines", "copies"), [
    (("Le port", "Le port"), 2),
    (("Le port", "Sport", "Le port", "Sport"), 1),
    (("Sport", "Le port", "Un", "Sport", "Le port"), 1),
    (("Le port", "Un", "Le port", "Deux"), 2),
    (("Le port", "Le port - Le Courrier"), 2),
])  # fmt: skip
def test_a_menu_that_stands_twice_repeats_no_headline(lines: tuple[str, ...], copies: int) -> None:
    assert marking.count_copies(lined(*lines))["le port"] == copies


@pytest.mark.parametrize(("line", "repeated"), [
    ("Le port de Salé", True), ("port de Salé", False), ("Le port", False), ("Autre chose", False),
])  # fmt: skip
def test_a_line_at_the_end_of_another_is_repeated_from_four_words(
    line: str, repeated: bool
) -> None:
    copies = marking.count_copies(lined(line, f"Accueil Économie {line}"))
    assert marking.is_repeated(block(line), copies) is repeated


@pytest.mark.parametrize(("following", "at", "above"), [
    (words(7), 7, True), (words(6), 7, False), (words(7), 8, False),
])  # fmt: skip
def test_a_longer_line_closely_below_may_be_the_standfirst(
    following: str, at: int, above: bool
) -> None:
    head = [block(words(4)), block(following, at)]
    assert marking._is_above_longer(head, head[0]) is above
    assert not marking._is_above_longer(head, head[1])


@pytest.mark.parametrize(("between", "beside"), [
    (("Un titre de plus ici", "Un autre titre encore là"), True),
    (("Un titre de plus ici", "Un autre titre encore là", "Le dernier de ces titres"), False),
    (("Un titre de plus ici", "Un autre titre encore là", "Trois mots ici"), True),
    (("Un titre de plus ici", "Un autre titre encore là", "Publié le 12 mars"), True),
    (("Un titre de plus ici", "Un autre titre encore là", words(9, ".")), True),
    (("Partager",) * 39, True),
    (("Partager",) * 40, False),
])  # fmt: skip
def test_a_headline_is_beside_its_story(between: tuple[str, ...], beside: bool) -> None:
    lines = lined(words(5), *between, _END)
    assert marking._is_next_to_story(lines, 0, len(lines) - 1) is beside


@pytest.mark.parametrize(("below", "signed"), [
    (("Par Lina Alami",), True),
    (("Un", "Deux", "Trois", "Par Lina Alami"), True),
    (("Un", "Deux", "Trois", "Quatre", "Par Lina Alami"), False),
    (("12 mars 2026",), True),
])  # fmt: skip
def test_who_wrote_it_stands_closely_below_the_headline(
    below: tuple[str, ...], signed: bool
) -> None:
    lines = lined(words(5), *below, _END)
    assert marking._has_byline_below(lines, 0, len(lines) - 1) is signed


@pytest.mark.parametrize(("marks", "rivals"), [
    ((3.0, 1.0), []),
    ((3.0, 2.3), [1]),
    ((3.2, 2.4), []),
    ((1.4, 0.5), [1]),
    ((1.5, 0.5), []),
    ((4.6, 2.6), [1]),
    ((4.6, 2.5), []),
    ((4.0, 2.5), [1]),
    ((4.0, 2.4), []),
])  # fmt: skip
def test_a_headline_leads_its_rivals_by_so_many_points(
    marks: tuple[float, ...], rivals: list[int]
) -> None:
    head = [block("La criée"), block("Un quai", 20)]
    order = sorted(range(2), key=lambda at: marks[at], reverse=True)
    found = choosing._rivals(head, marks, [0.0, 0.0], order, 0)
    assert [head.index(one) for one in found] == rivals


_WHOLE = "Le port de Salé rouvre"


@pytest.mark.parametrize(("best", "alike", "other", "line", "certain"), [
    (_WHOLE, 0.4, words(9), 13, True),
    (_WHOLE, 0.3, words(6), 13, False),
    (_WHOLE, 0.4, words(6), 14, False),
    (_WHOLE, 0.4, words(5), 13, False),
    ("Le port de Salé", 0.4, words(5), 13, False),
    ("LE PORT DE SALÉ ROUVRE", 0.4, words(6), 13, False),
    (_WHOLE, 0.3, words(7), 13, True),
    (_WHOLE, 0.3, "Le port de Salé rouvre - Le Courrier", 13, True),
    (_WHOLE, 0.3, "Le port de Salé", 13, False),
])  # fmt: skip
def test_a_longer_line_below_a_whole_headline_is_no_rival(
    best: str, alike: float, other: str, line: int, certain: bool
) -> None:
    head = [block(best), block(other, line)]
    assert (not choosing._rivals(head, [3.0, 2.9], [alike, 0.0], [0, 1], 0)) is certain


@pytest.mark.parametrize(("line", "mark", "alike", "text", "top"), [
    (1, 2.5, 0.4, _WHOLE, 0),
    (1, 2.4, 0.4, _WHOLE, 1),
    (1, 2.5, 0.3, _WHOLE, 1),
    (1, 2.5, 0.4, "Le port de Salé", 1),
    (1, 2.5, 0.4, "LE PORT DE SALÉ ROUVRE", 1),
    (0, 2.5, 0.4, _WHOLE, 1),
    (1, 2.5, 0.4, words(9), 1),
])  # fmt: skip
def test_a_likely_line_above_the_best_is_the_headline(
    line: int, mark: float, alike: float, text: str, top: int
) -> None:
    head = [block(text, line), block(words(9), 13)]
    assert choosing._headline_above(head, [mark, 5.0], 1, [alike, 1.0]) == top


def test_breadcrumbs_end_in_a_short_headline() -> None:
    head = lined("Le port de Salé", "Le port de Salé rouvre", "La criée")
    assert [choosing._continuation_of(head, at) for at in range(3)] == [1, 1, 2]


@pytest.mark.parametrize(("lines", "first"), [
    (["Un", "Deux", _END, words(25, ".")], 2),
    (["Un", "Deux", words(9, "."), "Trois"], 2),
    ([words(9, "."), "Deux", "Trois"], 3),
    (["Un"] * 9, 8),
])  # fmt: skip
def test_the_lines_before_the_first_sentence_are_looked_at(lines: list[str], first: int) -> None:
    assert choosing._first(lined(*lines)) == first


@pytest.mark.parametrize(("lines", "count"), [
    (["Le port", "La criée"], 1), (["Le port", "La criée du port"], 2), (["Port"], 0), (["La criée du port"] * 130, 121),
])  # fmt: skip
def test_a_first_line_may_be_a_shorter_headline(lines: list[str], count: int) -> None:
    assert len(choosing._head(lined(*lines), len(lines), "fr")) == count


@pytest.mark.parametrize(("text", "joined"), [
    ("أعلنت مندوبية الصيد البحري بميناء سلا أمس الاثنين عن إعادة فتح\nالرصيف الشمالي أمام المراكب بعد ثلاثة أسابيع من أشغال الصيانة\nالكبرى.", True),
    ("أعلنت مندوبية الصيد البحري بميناء سلا أمس الاثنين عن إعادة فتح\nالرصيف الشمالي أمام المراكب بعد ثلاثة أسابيع من أشغال.", True),
    ("أعلنت مندوبية الصيد البحري بميناء سلا أمس الاثنين عن إعادة فتح\nالرصيف الشمالي أمام المراكب بعد ثلاثة أسابيع من أشغال", False),
    ("أعلنت مندوبية الصيد البحري بميناء سلا أمس الاثنين عن\nالرصيف الشمالي أمام المراكب بعد ثلاثة أسابيع.", False),
])  # fmt: skip
def test_lines_without_capitals_are_joined_where_they_are_wide(text: str, joined: bool) -> None:
    assert (len(blocks.split(text)[0]) == 1) is joined


@pytest.mark.parametrize(("text", "notice"), [
    ("Accueil | Économie | Sport | Culture", "a menu"),
    ("Accueil | Économie | Sport", ""),
    ("Accueil | Économie | Sport | 2026", ""),
])  # fmt: skip
def test_a_menu_has_four_labels(text: str, notice: str) -> None:
    assert notices.kind(text) == notice


@pytest.mark.parametrize(("head", "more", "points"), [
    (["Le port rouvre"], [], [3.7]),
    (["Le port rouvre à Salé"], [], [5.0]),  # five words
    (["Le port rouvre à Salé", "Par Lina Alami"], [], [5.5, 1.2]),
    (["LE PORT", words(18, ".")], [], [2.8, 5.2]),
    (["Le port rouvre !", "Abonnez-vous", words(12)], [], [3.2, -0.7, 5.5]),
])  # fmt: skip
def test_points_of_the_lines_above_a_story(
    head: list[str], more: list[str], points: list[float]
) -> None:
    lines = lined(*head, words(22, "."), *more)
    assert marking.marks(lines[: len(head)], lines, len(head)) == pytest.approx(points)


@pytest.mark.parametrize(("text", "mark", "prefix"), [
    ("12. mars", ".", "12. "), ("12) mars", ")", "12) "), ("12. mars", "-", "- "), ("mars", ".", ". "),
])  # fmt: skip
def test_an_item_keeps_its_number_in_a_numbered_list(text: str, mark: str, prefix: str) -> None:
    assert lists.prefix(DumpBlock(1, text, 1), mark) == prefix
