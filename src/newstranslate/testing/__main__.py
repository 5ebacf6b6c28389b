"""``python -m newstranslate.testing deepl``: runs a fake engine for experiments."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable

from newstranslate.testing import (
    FakeDeepL,
    FakeLibreTranslate,
    FakeLLM,
    FakeReader,
    FakeServer,
    ReaderQuality,
)


def _reader(port: int) -> FakeReader:
    """Return a reader that reports an error in every unit and confirms it."""
    return FakeReader(port, quality=ReaderQuality(habit=1, judge=0))


FAKES: dict[str, Callable[[int], FakeServer]] = {
    "deepl": FakeDeepL,
    "llm": FakeLLM,
    "libretranslate": FakeLibreTranslate,
    "reader": _reader,
}
_LLM = "NEWSTRANSLATE_LLM_URL={url} NEWSTRANSLATE_LLM_MODEL=fake-model NEWSTRANSLATE_LLM_KEY={key}"
HOW = {
    "deepl": "DEEPL_SERVER_URL={url} DEEPL_AUTH_KEY={key}",
    "llm": _LLM,
    "reader": _LLM,
    "libretranslate": "NEWSTRANSLATE_LIBRETRANSLATE_URL={url}",
}


def main() -> None:
    """Serve until interrupted; print the environment variables for using the fake."""
    parser = argparse.ArgumentParser(prog="python -m newstranslate.testing", description=__doc__)
    parser.add_argument("engine", choices=FAKES)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    with FAKES[options.engine](options.port) as fake:
        print(HOW[options.engine].format(url=fake.url, key=fake.key), flush=True)  # noqa: T201
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
