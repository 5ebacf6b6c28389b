"""Catalogues on their way to a disk or a store: each ends once, written or with its reason."""

from __future__ import annotations

from typing import Any

import pytest

from newstranslate import storage
from newstranslate.config import Config
from newstranslate.errors import DiskFull, InputError
from newstranslate.run.writing import CatalogueWriter


class Catalogue:
    """One that is saved as it is told: what its first, and its second, attempt raise."""

    def __init__(self, name: str, *faults: Exception, unchanged: bool = False) -> None:
        self.name, self.faults, self.unchanged = name, list(faults), unchanged
        self.saved = 0

    def save(self) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.saved += 1

    def unsaved(self) -> object | None:
        return None if self.unchanged else self

    def write(self, unsaved: object) -> str:
        assert unsaved is self
        return "version"

    def wrote(self, unsaved: object, version: str) -> None:
        assert (unsaved, version) == (self, "version")
        self.save()


class Writer:
    """A writer, and what it told."""

    def __init__(self, locales: str) -> None:
        self.told: list[tuple[str, Any, Any]] = []
        self.of = CatalogueWriter(Config(locales=locales), self._ended, self._failed)

    def _ended(self, catalogue: Any, seconds: float, error: str) -> None:
        self.told.append((catalogue.name, seconds, error))

    def _failed(self, catalogue: Any, why: str) -> None:
        self.told.append((catalogue.name, None, why))

    def save(self, *catalogues: Any) -> list[tuple[str, Any, Any]]:
        for number, catalogue in enumerate(catalogues):
            self.of.save(catalogue, float(number), f"error {number}")
        self.of.wait()
        self.of.close()
        return self.told


PLACES = pytest.mark.parametrize("locales", ["locales", "s3://press/locales"])


@PLACES
def test_each_catalogue_ends_once_with_what_it_was_saved_with(locales: str) -> None:
    some = [Catalogue(f"c{number}") for number in range(3 * storage.AT_ONCE)]
    told = Writer(locales).save(*some)
    assert told == [(f"c{n}", float(n), f"error {n}") for n in range(len(some))]
    assert {one.saved for one in some} == {1}


@PLACES
def test_one_that_cannot_be_written_says_why_and_the_next_is_written(locales: str) -> None:
    told = Writer(locales).save(Catalogue("a", InputError("read-only")), Catalogue("b"))
    assert told == [("a", None, "read-only"), ("b", 1.0, "error 1")]


@PLACES
def test_a_full_disk_stops_the_run(locales: str) -> None:
    writer = Writer(locales)
    with pytest.raises(DiskFull):
        writer.save(Catalogue("a", DiskFull("no space")))
    assert writer.told == []
    writer.of.close()


def test_what_has_not_changed_is_not_sent_to_a_store() -> None:
    one = Catalogue("a", unchanged=True)
    assert Writer("s3://press/locales").save(one) == [("a", 0.0, "error 0")]
    assert one.saved == 0


def test_what_somebody_else_wrote_meanwhile_is_read_and_saved_again() -> None:
    one = Catalogue("a", storage.Changed("another version"))
    assert Writer("s3://press/locales").save(one) == [("a", 0.0, "error 0")]
    assert one.saved == 1


def test_no_more_are_on_their_way_than_a_store_takes_at_once() -> None:
    writer = Writer("s3://press/locales")
    for number in range(storage.AT_ONCE + 3):
        one: Any = Catalogue(f"c{number}")
        writer.of.save(one, 0.0, "")
        assert len(writer.told) == max(0, number + 1 - storage.AT_ONCE)
    writer.of.close()
