"""``python -m newstranslate.testing deepl``: a fake engine to try things with."""

from __future__ import annotations

import argparse
import threading

from newstranslate.testing import FakeDeepL, FakeLibreTranslate, FakeLLM

FAKES = {"deepl": FakeDeepL, "llm": FakeLLM, "libretranslate": FakeLibreTranslate}
HOW = {
    "deepl": "DEEPL_SERVER_URL={url} DEEPL_AUTH_KEY={key}",
    "llm": "NEWSTRANSLATE_LLM_URL={url} NEWSTRANSLATE_LLM_MODEL=fake-model "
    "NEWSTRANSLATE_LLM_KEY={key}",
    "libretranslate": "NEWSTRANSLATE_LIBRETRANSLATE_URL={url}",
}


def main() -> None:
    """Serve until interrupted; says which variables point newstranslate at the fake."""
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
