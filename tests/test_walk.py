"""Random steps of a whole newsroom through the command line; see `walk`.

`python -m benchmarks.steps` goes 10,000 of them.
"""

from __future__ import annotations

import random

import pytest

from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom
from tests.walk import Walk


@pytest.mark.parametrize("seed", [3, 8])
def test_random_steps_lose_nothing_that_people_did(
    newsroom: Newsroom,
    fake: FakeDeepL,
    seed: int,
) -> None:
    (newsroom.root / "articles" / "story.md").unlink()
    walk = Walk(newsroom.root, lambda *a: newsroom.call(*a).status, random.Random(seed))
    for _ in range(12):
        walk.step()
    assert walk.alive, "people wrote something"
