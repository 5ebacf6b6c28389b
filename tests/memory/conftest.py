"""What the tests of the memory share: its index is made of any number of catalogues."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newstranslate.memory import recall


@pytest.fixture(scope="package", autouse=True)
def _always_indexed() -> Iterator[None]:
    """One catalogue is enough to make an index of."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recall, "INDEXED_FROM", 0)
        yield
