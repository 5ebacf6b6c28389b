"""Fake servers of the HTTP engines, for tests and experiments.

    with FakeDeepL() as fake:
        os.environ["DEEPL_SERVER_URL"] = fake.url
        os.environ["DEEPL_AUTH_KEY"] = fake.key

Or from a shell: ``python -m newstranslate.testing deepl --port 8399``. They implement the wire
protocol and translate into a pseudo-language: the source words in other letters, with glossary
terms and tags treated as by the real engine.
"""

from newstranslate.testing.deepl import FakeDeepL
from newstranslate.testing.libretranslate import FakeLibreTranslate
from newstranslate.testing.llm import FakeLLM
from newstranslate.testing.reader import FakeReader, ReaderQuality
from newstranslate.testing.server import FakeServer

__all__ = [
    "FakeDeepL",
    "FakeLLM",
    "FakeLibreTranslate",
    "FakeReader",
    "FakeServer",
    "ReaderQuality",
]
