"""Work that a check spares: what it does not compute for a text without what it looks for."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from newstranslate.checks import table
from tests.checks.subjects import subject


def calls(check: str, direction: str, source: str, target: str) -> set[str]:
    """Return the functions that a check calls for a pair, as `module.function`."""
    run = table.ENTRIES[check].run
    assert run is not None
    given = subject(direction, source, target)
    seen: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            module = str(frame.f_globals.get("__name__", "")).rpartition(".")[2]
            seen.add(f"{module}.{frame.f_code.co_name}")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        list(run(given))
    finally:
        sys.setprofile(before)
    return seen


# A check, a direction, a pair; a function called for it, and one that is not called.
SPARED = [
    ("bounds", "fr-en", "Le port de Brel a rouvert.", "The port of Brel is at least open.", "bounds.may_bound", "bounds.bounds"),
    ("bounds", "fr-en", "Il y a au moins un port à Brel.", "There is a port in Brel.", "bounds.may_bound", "bounds.bounds"),
    ("bounds", "fr-en", "Au moins 20 bateaux à Brel.", "At least 20 boats in Brel.", "bounds.bounds", "bounds._by_number"),
    ("bounds", "fr-en", "Brel a 3 ports.", "Brel has 3 ports.", "bounds.may_bound", "bounds._contradicting"),
    ("places", "fr-en", "Le port a rouvert.", "Morocco has reopened.", "places.check", "places.unmatched"),
    ("dates", "fr-en", "Le port de Brel rouvre demain.", "The port of Brel opens on May 3.", "dates.check", "dates._misdated"),
    ("dates", "fr-en", "Le port de Brel a rouvert.", "The port of Brel is open.", "parts_of_periods.check", "parts_of_periods._parts"),
    ("dates", "fr-en", "Brel rouvre début mars.", "Brel reopens in early March.", "parts_of_periods.check", "parts_of_periods._parts"),
    ("direction", "fr-en", "Les prix de Brel montent.", "Prices in Brel rise.", "direction._flipped", "direction._poles"),
    ("direction", "fr-en", "Les prix de Brel montent.", "Prices in Brel fall 5.", "moves.check", "moves._moves"),
    ("direction", "fr-en", "Les 5 prix de Brel montent.", "Prices in Brel fall.", "moves.check", "moves._moves"),
    ("direction", "fr-en", "Les 5 prix de Brel montent.", "The 5 prices in Brel rise.", "moves.check", "moves._moves"),
    ("exchanged", "fr-en", "Deux ports ouvrent à Brel.", "The ports of Brel open.", "exchanged.check", "exchanged._renumbered"),
    ("exchanged", "fr-en", "Les ports de Brel ouvrent.", "Two ports of Brel open.", "exchanged.check", "quantities.quantities"),
    ("exchanged", "fr-en", "Le port de Brel a 40 quais.", "The port of Brel has 40 quays.", "exchanged._swapped", "exchanged._numbers"),
    ("negation", "en-fr", "The port of Brel is open.", "Le port de Brel est ouvert.", "negation._added", "negations.particles"),
    ("numbers", "fr-en", "Un port de Brel a rouvert.", "A port of Brel opened again.", "numbers.check", "numbers._required"),
    ("numbers", "fr-en", "Le port de Brel a 40 quais.", "The port of Brel has 40 quays.", "numbers._required", "composites.relative_days"),
    ("numbers", "fr-en", "Le port de Brel a 40 quais.", "The port of Brel has 40 quays.", "numbers._required", "broken_numbers.joined"),
    ("times", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened at 5.", "times.check", "times._halves"),
    ("times", "fr-en", "À midi, le port de Brel ouvre.", "The port of Brel opens now.", "times._halves", "clock.times"),
    ("alignment", "fr-en", "Le président de la France a signé lundi un accord avec trois ministres.", "The president of France signed a deal with three ministers on Monday.", "alignment.alignment", "alignment._likelihood"),
    ("alignment", "fr-en", "Guterres, Mitchell et Okonkwo se voient.", "Guterres, Mitchell, Okonkwo meet here.", "alignment.alignment", "facts.shared_meanings"),
    ("glued", "fr-ar", "Le port de Brel a rouvert.", "أعيد فتح ميناء بريل.", "glued._arabic", "glued._latin"),
    ("language", "fr-en", "Le port de Brel a rouvert.", "The port of Brel is open to all.", "other_languages._in_latin", "other_languages._other_language"),
    ("language", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "other_languages._part_left", "foreign_parts.find"),
    ("language", "fr-ar", "Le port de Brel a rouvert.", "أعيد فتح ميناء بريل.", "other_languages._in_arabic", "other_languages._persian"),
    ("names", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "names._latin", "names.capitals"),
    ("names", "fr-ar", "Le port a rouvert hier.", "أعيد فتح الميناء أمس.", "names._into_arabic", "names_by_sound.unheard"),
    ("untranslated", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "transfer._left_run", "transfer._in_a_row"),
    ("hedges", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "hedges._hedged", "hedges._written"),
    ("quotes", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "quotes.pairs", "quotes.still_open"),
    ("replaced", "fr-en", "Un budget annuel pour Brel.", "A budget for Brel.", "replaced.check", "replaced._meanings"),
    ("replaced", "fr-en", "Un budget pour Brel.", "A monthly budget for Brel.", "replaced.check", "replaced._meanings"),
    ("repeated", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "form.repeated", "form._has_loop"),
    ("language", "fr-en", "Le port de Brel a rouvert.", "The port of Brel opened again.", "other_languages.language", "scripts.in_third_script"),
    ("language", "fr-ar", "Le port de Brel a rouvert.", "أعيد فتح ميناء بريل.", "other_languages._in_arabic", "scripts.latin_prose"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "direction", "source", "target", "called", "spared"), SPARED)
def test_a_check_does_no_work_for_a_text_without_what_it_looks_for(
    check: str, direction: str, source: str, target: str, called: str, spared: str
) -> None:
    found = calls(check, direction, source, target)
    assert called in found
    assert spared not in found
