"""What holds for every target: repairs never do harm, verification never fails on odd text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newstranslate.glossary import Glossary
from newstranslate.glossary.tokens import fold, tokens
from newstranslate.language import arabic
from newstranslate.lock import Lock
from newstranslate.model import Pair
from tests.test_lock import LOCK, concept, uses, verdicts

SOURCE = "L’OIM et le HCR aident des migrants de l’Union européenne avec l’ONU."
WORDS = [
    "المنظمة الدولية للهجرة", "وكالة الهجرة", "لوكالة الهجرة", "OIM", "لـOIM", "HCR", "UNHCR",
    "مفوضية اللاجئين", "للمهاجرين", "متسلل", "الاتحاد الأوروبي", "بالاتحاد الأوروبي لكرة القدم",
    "الأمم المتحدة", "وللأمم", "في", "عام", "2018", "١٢", "[رابط](https://example.org/OIM)",
    "**مهم**", "`OIM`", "،", ".", "\u200f", "السَّلام",
]  # fmt: skip
TARGETS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(TARGETS)
def test_repair_is_idempotent_and_breaks_no_term(target: str) -> None:
    found = uses(SOURCE)
    repaired = LOCK.repair(SOURCE, target, found)
    assert LOCK.repair(SOURCE, repaired, found) == repaired
    before = sum(verdict.ok for verdict in verdicts(target, found))
    assert sum(verdict.ok for verdict in verdicts(repaired, found)) >= before


@given(TARGETS)
def test_repair_changes_nothing_but_the_wrong_form(target: str) -> None:
    """Numbers, links, code and emphasis stay, in their order."""

    def kept(text: str) -> list[str]:
        return [piece for piece in text.split() if piece[0] in "[*`" or piece[0].isdigit()]

    assert kept(LOCK.repair(SOURCE, target, uses(SOURCE))) == kept(target)


RIGHT = [
    ["المنظمة الدولية للهجرة", "للمنظمة الدولية للهجرة"],
    ["مفوضية شؤون اللاجئين", "ومفوضية اللاجئين"],
    ["مهاجرين", "للمهاجرين"],
    ["الاتحاد الأوروبي", "بالاتحاد الأوروبي"],
    ["الأمم المتحدة", "وللأمم المتحدة"],
]
"""The right forms of each term of the source."""


@given(
    st.tuples(*map(st.sampled_from, RIGHT)).flatmap(lambda right: st.permutations(list(right))),
    st.sampled_from(["في", "، عام 2018", "**مهم**", "[رابط](https://example.org/OIM)", "`OIM`"]),
)
def test_what_holds_needs_no_repair(right: list[str], between: str) -> None:
    found, target = uses(SOURCE), f" {between} ".join(right)
    assert len(found) == len(RIGHT)
    assert all(verdict.ok for verdict in verdicts(target, found))
    assert LOCK.repair(SOURCE, target, found) == target


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_may_be_verified(source: str, target: str) -> None:
    found = LOCK.uses(source)
    assert [use.form for use in found] == [source[use.start : use.end] for use in found]
    assert len(LOCK.verify(target, found)) <= len(found)
    LOCK.repair(source, target, found)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
@example("محمد ﷺ")
@example("\ufc5e")  # signs of vowels as a character of their own
def test_folding_is_idempotent_and_never_joins_words(text: str) -> None:
    words = tokens(text)
    for word in words:
        assert arabic.fold(arabic.fold(word.text)) == arabic.fold(word.text)
        assert not any(char.isspace() for char in fold(word.text)[1])
    assert all(one.end <= two.start for one, two in zip(words, words[1:], strict=False))


@given(st.sampled_from(["", "و", "ف", "ب", "ك", "ل", "وب", "فل", "ول"]), TARGETS)
def test_every_proclitic_is_seen_and_kept(prefix: str, around: str) -> None:
    terms = Lock(
        Glossary((concept("x", fr="Exemple", ar="المؤسسة", ar_rejected="المنشأة"),)),
        Pair("fr", "ar"),
    )
    found = terms.uses("Exemple")
    wrong = arabic.attach(prefix, "المنشأة")
    repaired = terms.repair("Exemple", f"{around}، {wrong}، {around}", found)
    assert arabic.attach(prefix, "المؤسسة") in repaired
    assert verdicts(repaired, found, terms)[0].ok
