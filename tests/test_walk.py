"""Random steps of a whole newsroom through the command line; see `walk`.

`python -m benchmarks.steps` goes 10,000 of them.
"""

from __future__ import annotations

import random

from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom
from tests.walk import Walk


def walker(newsroom: Newsroom, seed: int, *, git: bool) -> Walk:
    (newsroom.root / "articles" / "story.md").unlink()
    return Walk(newsroom.root, lambda *a: newsroom.call(*a).status, random.Random(seed), git)


def test_random_steps_lose_nothing_that_people_did(newsroom: Newsroom, fake: FakeDeepL) -> None:
    walk = walker(newsroom, 3, git=False)
    for _ in range(8):
        walk.step()
    assert walk.alive, "people wrote something"
    assert fake.requests, "the machine drafted something"


def test_each_rare_step_loses_nothing_that_people_did(newsroom: Newsroom, fake: FakeDeepL) -> None:
    walk = walker(newsroom, 5, git=True)
    for _ in range(8):
        walk.do(walk.person_writes)
    for _ in range(2):
        walk.do(walk.article_is_edited)
    rare = [walk.twin, walk.mv, walk.moved_by_hand, walk.branches, walk.union, walk.other_tool]
    for act in walk.rng.sample(rare, len(rare)):
        walk.do(act)
    assert walk.alive, "people wrote something"
    assert fake.requests, "the machine drafted something"
