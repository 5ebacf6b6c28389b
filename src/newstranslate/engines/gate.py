"""Validates every answer of an engine before any other code sees it.

Characters that cannot be written to a file are removed. An answer that is not a translation is
discarded; the answers for other segments are kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from newstranslate import inline, late
from newstranslate.engines import Answer, Engine, Failed, Request, Tally, Terms
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, NewstranslateError
from newstranslate.late import dataclass
from newstranslate.model import Pair

MAX_GROWTH = 20
"""An answer more than this many times longer than its source is not a translation."""
SHORT = 60
"""Length in code points that every answer may have, as acronyms may be spelt out."""
EMPTY = "empty"
TOO_LONG = "far longer than the segment"
BROKEN = "broken characters"
REFUSAL = "words of the model about itself, no translation"
MARKUP = "markup that the segment does not have"

# The thoughts of a model before its answer: `<think>Hm.</think>`, `<think>Hm.` to the end.
_THOUGHTS = late.pattern(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL)
# Control characters, except tab and line end, and byte-order marks.
_CONTROLS = late.pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|\ufeff|\ufffe|\uffff")
# Half of a surrogate pair, which no file in UTF-8 can hold.
_SURROGATE = late.pattern(r"[\ud800-\udfff]")
# What a model says before its translation: `Sure! Here is the translation:`,
# `Voici la traduction :`, `إليك الترجمة:`; not `Here is the port:`.
_PREAMBLE = late.pattern(
    r"""\s*(?:(?:sure|certainly|of\ course|okay|ok)\b[^\w\n]{0,3}\s*|(?:bien\ sûr|d’accord|voici)
    \b[^\w\n]{0,3}\s*)?
    (?:(?:here(?:\ is|’s|'s)|below\ is)\ (?:the|your|my|a|an)\ (?:\w+\ ){0,2}translation
      |translation|the\ translation\ is
      |(?:voici\ )?(?:la|votre|ma)\ traduction|traduction
      |(?:إليك(?:م)?|هذه|فيما\ يلي|ها\ هي)\ (?:ال)?ترجمة|الترجمة)
    (?:\ [^\n:.]{0,40})?\s*:[ \t]*\n*\s*""",
    re.IGNORECASE | re.VERBOSE,
)
# What a model says instead of a translation: `I’m sorry, but I can’t`, `As an AI`,
# `Désolé, je ne peux`, `لا أستطيع ترجمة`; not `I am here`.
_REFUSAL = late.pattern(
    r"""\s*(?:(?:i['’]m\ |i\ am\ )?(?:sorry|afraid|unable)\b.{0,60}
          \b(?:can['’]?t|cannot|can\ not|unable|not\ able)
      |i\ (?:can['’]?t|cannot|am\ unable\ to|am\ not\ able\ to|won['’]t)
        \ (?:translate|help|assist|provide|comply|fulfil)
      |as\ an?\ (?:ai|artificial|large\ language|language\ model)
      |(?:je\ suis\ )?désolée?\b.{0,60}\bne\ (?:peux|puis)
      |je\ ne\ (?:peux|puis)\ pas\ (?:traduire|vous\ aider|répondre|fournir)
      |en\ tant\ qu(?:['’]|e\ )(?:ia|intelligence\ artificielle|modèle\ de\ langage|assistant)
      |(?:عذر[اً]+|آسف|أعتذر|نأسف).{0,60}(?:لا\ (?:أستطيع|يمكنني)|لن\ أتمكن)
      |لا\ (?:أستطيع|يمكنني)\ (?:ترجمة|المساعدة|مساعدتك|تقديم)
      |(?:بصفتي|كوني|باعتباري)\ (?:نموذج|ذكاء|مساعد)|كنموذج\ لغوي)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_SPEAKS_OF_IT = late.pattern(
    r"""traduc|traduir|traduit|désol|pardon|excus|regrett|ne\ (?:peux|puis|peut)
      |incapable|impossib|refus
      |intelligence\ artificielle|\bIA\b|modèle|assistant
      |translat|sorry|apolog|afraid|can['’]?t|cannot|unable|\bAI\b|artificial|language\ model
      |ترجم|عذر|اعتذ|أعتذ|آسف|أسف|لا\ (?:أستطيع|يمكنني)|الذكاء|نموذج""",
    re.IGNORECASE | re.VERBOSE,
)
"""Segments about translation, regret or AI, whose answers may legitimately mention them."""


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """An answer after validation."""

    text: str
    """The cleaned answer; empty if it is unusable."""
    fault: str = ""
    """Why the answer is unusable; empty if it is usable."""


def validate(source: str, answer: str) -> CheckedAnswer:
    """Return the cleaned answer to a segment, both in Markdown, or why it is unusable."""
    text = answer
    # Reasoning models may put their thoughts before the answer, often without a closing tag.
    if "<think" not in source:
        text = _THOUGHTS.sub("", text)
    text = _CONTROLS.sub("", text).replace("\x85", " ").strip()
    if not _SPEAKS_OF_IT.search(source):
        text = _without_preamble(text, source)
    fault = _fault(source, text)
    return CheckedAnswer("" if fault else text, fault)


def _without_preamble(text: str, source: str) -> str:
    """Return the text without “Here is the translation:” and the quotation marks after it."""
    match = _PREAMBLE.match(text)
    if match is None:
        return text
    rest = text[match.end() :].strip()
    quoted = len(rest) > 1 and rest[0] + rest[-1] in ('""', "“”", "«»")
    if quoted and source[:1] not in '"“«':
        rest = rest[1:-1].strip()
    return rest


def _fault(source: str, text: str) -> str:
    if not text:
        return EMPTY
    if _SURROGATE.search(text) or ("\ufffd" in text and "\ufffd" not in source):
        return BROKEN
    if len(text) > max(SHORT, MAX_GROWTH * len(source)):
        return TOO_LONG
    if _REFUSAL.match(text) and not _SPEAKS_OF_IT.search(source):
        return REFUSAL
    # Only added markup is an error here: lost markup is noted in the unit and shown to the
    # translator.
    more = Counter(inline.inventory(text)) - Counter(inline.inventory(source))
    return MARKUP if more else ""


class GatedEngine:
    """An engine whose answers are validated; see `newstranslate.engines.Engine`."""

    def __init__(self, engine: Engine, *, plugged: bool = False) -> None:
        """Wrap `engine`; `plugged` if it comes from a plug-in, whose bugs must not end a run."""
        self._engine = engine
        self._plugged = plugged
        self.name = engine.name
        self.reads_stories = engine.reads_stories

    @property
    def details(self) -> str:
        """See `newstranslate.engines.Engine`."""
        return self._engine.details

    @property
    def tally(self) -> Tally:
        """See `newstranslate.engines.Engine`."""
        return self._engine.tally

    @property
    def traffic(self) -> Traffic:
        """See `newstranslate.engines.Engine`."""
        return self._engine.traffic

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:
        """See `newstranslate.engines.Engine`."""
        with self._as_engine_errors():
            self._engine.prepare(pairs, terms)

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        sources = {request.key: request.text for request in requests}
        with self._as_engine_errors():
            for answer in self._engine.translate(requests, pair):
                text = self._validated(sources[answer.key], answer.text)
                if text:
                    yield replace(answer, text=text)

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """See `newstranslate.engines.Engine`."""
        with self._as_engine_errors():
            for other in self._engine.retry(failed, pair):
                text = self._validated(failed.request.text, other)
                if text:
                    yield text

    def close(self) -> None:
        """See `newstranslate.engines.Engine`."""
        self._engine.close()

    @contextmanager
    def _as_engine_errors(self) -> Iterator[None]:
        """Convert a plug-in's exceptions to `EngineError`, so that a run keeps its results."""
        try:
            yield
        except NewstranslateError:
            raise
        except Exception as error:
            # A bug of our own must surface with its traceback, not end as a message on an engine.
            if not self._plugged:
                raise
            raise EngineError(f"{self.name}: {type(error).__name__}: {error}") from error

    def _validated(self, source: str, answer: str) -> str:
        found = validate(source, answer)
        self.tally.answers += 1
        if found.fault:
            self.tally.refused[found.fault] += 1
        return found.text
