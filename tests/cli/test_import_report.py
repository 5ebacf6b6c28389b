"""What ``import --verbose`` shows of the pieces that it left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import formats
from newstranslate.cli import import_
from newstranslate.formats import Dropped
from newstranslate.project.imports import Import

ABOVE = "above the headline"


@pytest.mark.parametrize(
    ("dropped", "lines"),
    [
        ([Dropped(3, "Accueil", ABOVE)], ["d.txt:3: 1 label left out: “Accueil” (above the headline)"]),
        (
            [Dropped(3, "Accueil", ABOVE), Dropped(4, "Monde", ABOVE), Dropped(9, "Partager", "page navigation or boilerplate")],
            ["d.txt:3-4: 2 menu words and labels left out: “Accueil”, “Monde” (above the headline)", "d.txt:9: 1 label left out: “Partager” (page navigation or boilerplate)"],
        ),
        ([Dropped(0, "Accueil", ABOVE)], ["d.txt: text left out: “Accueil” (above the headline)"]),
        ([Dropped(7, "Le verdict sera rendu le 12 décembre.", "below")], ["d.txt:7: a sentence left out: “Le verdict sera rendu le 12 décembre.” (below)"]),
        ([Dropped(7, "© 2026 Le Quai. Tous droits réservés.", "below")], ["d.txt:7: a copyright notice left out: “© 2026 Le Quai. Tous droits réservés.” (below)"]),
        ([Dropped(7, "Un mot.", "a comment", hidden=True)], ["d.txt:7: hidden text left out: “Un mot.” (a comment)"]),
    ],
)  # fmt: skip
def test_each_piece_is_named_with_its_line(
    dropped: list[Dropped], lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    import_._show(formats.Imported("", tuple(dropped)), "d.txt")
    assert capsys.readouterr().err.splitlines() == lines


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Accueil", "1 line outside the story left out; list"),
        ("Le verdict sera rendu le 12 décembre.", "1 sentence was left out; read"),
    ],
)
def test_what_is_left_out_is_counted_once(text: str, told: str) -> None:
    made = Import("d.txt", formats.Imported("", (Dropped(3, text, ABOVE),)), Path("d.md"))
    how = "with: newstranslate import d.txt --verbose"
    assert [line.replace(" them", "") for line in made.messages()] == [f"d.txt: {told} {how}"]
    assert not any(how in line for line in made.messages(verbose=True))
