"""Fakes of the HTTP engines, true to the wire, for tests and for trying things out.

    with FakeDeepL() as fake:
        os.environ["DEEPL_SERVER_URL"] = fake.url
        os.environ["DEEPL_AUTH_KEY"] = fake.key

Or from a shell: ``python -m newstranslate.testing deepl --port 8399``. They translate into a
pseudo-language: the words of the source in other letters, glossary terms and tags as the real
engine would treat them.
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
