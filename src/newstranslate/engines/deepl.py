"""The DeepL engine, by way of DeepL's SDK.

Every text is sent inside ``<sN>…</sN>``: the API matches answers to texts by position only, and
the tag reveals an answer that is out of order or incomplete. Limits are from DeepL's API
reference: 50 texts and 128 KiB per request.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from typing import Any

from newstranslate import inline, late, secret
from newstranslate.config import Config
from newstranslate.engines import Answer, Failed, Request, Say, Tally, Terms, size_of, tags, web
from newstranslate.engines.deepl_glossaries import Glossaries
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineBusy, EngineDown, EngineError, EngineSpent, EngineUnavailable
from newstranslate.language import base
from newstranslate.model import Pair

MAX_TEXTS = 50
"""Texts in one request: DeepL’s limit."""
MAX_BYTES = 128 * 1024 - 4 * 1024
"""Maximum size of a request's texts; 4 KiB are reserved for its parameters."""
MAX_CONTEXT = 2_000
"""Maximum length of the context, in code points."""

PUT_BACK = "by its words, after broken tags; check its position"
"""Note for the translator on markup that was put back by `tags.reattach`."""

# An answer in the tag of its request: `<s3>The port</s3>`; not `<s3>The port</s4>`.
_WRAPPED = late.pattern(r"\s*<s(\d+)>(.*)</s\1>\s*\Z", re.S)


def create(config: Config, say: Say, traffic: Traffic) -> DeepL:
    """Return the engine; raises `EngineUnavailable` if there is no key."""
    key = secret.get("DEEPL_AUTH_KEY", "deepl")
    if not key:
        raise EngineUnavailable(
            "no DeepL key: set DEEPL_AUTH_KEY, or store one with "
            "'keyring set newstranslate deepl' (extra newstranslate[keyring])"
        )
    return DeepL(key, config, say, traffic)


class DeepL:
    """See `newstranslate.engines.Engine`."""

    name = "deepl"
    reads_stories = False

    def __init__(self, key: str, config: Config, say: Say, traffic: Traffic) -> None:
        import deepl

        from newstranslate.engines.deepl_http import Http

        self._say = say
        self._english = config.deepl_english
        # The variable of DeepL's own tools; tests point it at the fake server.
        url = os.environ.get("DEEPL_SERVER_URL") or config.deepl_url or None
        self._client = deepl.DeepLClient(key, server_url=url)
        self.traffic = traffic
        self._web = web.Client(
            "DeepL", traffic=traffic, timeout=config.timeout, say=say, secret=key
        )
        # The SDK cannot limit the time or size of an answer, and follows redirects.
        self._client._client = self._http = Http(self._web)
        project = config.deepl_glossary or config.root.resolve().name
        self.glossaries = Glossaries(self._client, self._call, project, say)
        """The glossaries of the account."""
        self._glossary: str | None = None
        self._glossary_pairs: frozenset[Pair] = frozenset()
        self.tally = Tally()
        self.details = f"writes English as {self._english}; server {self._client.server_url}"

    def close(self) -> None:
        """See `newstranslate.engines.Engine`."""
        self._client.close()  # type: ignore[no-untyped-call]
        self._web.close()

    # --- preparing ---

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:
        """See `newstranslate.engines.Engine`."""
        try:
            usage = self._call(self._client.get_usage)
            # A used-up quota is found here, for free, instead of by the first paid request.
            if usage.character.valid and usage.character.limit_reached:
                raise EngineUnavailable(
                    f"DeepL: the quota of {usage.character.limit:,} characters is used up; "
                    "wait for the next billing period or change the plan"
                )
            self._prepare_glossary(pairs, terms)
        except EngineUnavailable:
            raise
        except EngineError as error:
            raise EngineUnavailable(str(error)) from error

    def _prepare_glossary(self, pairs: Sequence[Pair], terms: Terms) -> None:
        """Create the project's glossary, unless DeepL already stores the same entries.

        DeepL may refuse it (too many glossaries for the plan, an unsupported pair). The run then
        continues without it: terms are verified in the answers anyway.
        """
        try:
            plan = self.glossaries.plan(pairs, terms)
            self._glossary = self.glossaries.carry_out(plan) or None
            self._glossary_pairs = frozenset(plan.dictionaries)
        except EngineUnavailable:
            raise
        except EngineError as error:
            self._say(f"DeepL refuses the glossary ({error}); terms are verified afterwards")

    # --- translating ---

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        for batch in _batches(requests):
            waiting = {str(number): request for number, request in enumerate(batch)}
            self.traffic.first(size_of(batch))
            yield from self._request_batches(waiting, pair)
            # Damaged answers are requested once more with tags, then one by one without tags.
            if waiting and self.traffic.again(size_of(waiting.values())):
                yield from self._request_batches(waiting, pair)
            for request in waiting.values():
                if self.traffic.again(len(request.text)):
                    yield from self._translate_without_tags(request, pair)

    def _request_batches(self, waiting: dict[str, Request], pair: Pair) -> Iterator[Answer]:
        """Request all of `waiting`; yield the undamaged answers and remove their requests."""
        asked = [
            f"<s{number}>{tags.to_xml(request.text)}</s{number}>"
            for number, request in waiting.items()
        ]
        context = _context(list(waiting.values()))
        size = size_of(waiting.values())
        for reply in self._ask(asked, pair, context, size, tagged=True):
            match = _WRAPPED.match(reply)
            request = waiting.get(match[1]) if match else None
            # Without a tag, or with an unknown one, the answer cannot be assigned to a segment.
            if match is None or request is None:
                continue
            text = tags.from_xml(match[2], request.text)
            # An empty translation counts as missing, so that the text is requested again.
            if text and text.strip():
                del waiting[match[1]]
                yield Answer(request.key, text.strip())

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:  # noqa: ARG002
        """Yield nothing: DeepL enforces terms by its glossary only, which is already used."""
        return iter(())

    def _translate_without_tags(self, request: Request, pair: Pair) -> Iterator[Answer]:
        """Last resort: one text per request without tags; put markup back where it is certain."""
        asked, context = [tags.to_plain(request.text)], _context([request])
        replies = self._ask(asked, pair, context, len(request.text), tagged=False)
        if len(replies) == 1 and replies[0].strip():
            forms = {use.form: use.term.targets[0] for use in request.uses}
            # Marked words are found by their glossary form, without another paid request.
            phrase: tags.Translate = lambda words: forms.get(words, words)  # noqa: E731
            text = tags.reattach(replies[0].strip(), request.text, phrase)
            yield Answer(request.key, text, PUT_BACK if inline.structure(text) else "")

    def _ask(
        self, texts: list[str], pair: Pair, context: str, characters: int, *, tagged: bool
    ) -> list[str]:
        """Return the translations of `texts`, which contain `characters` of source text."""
        options: dict[str, Any] = {"context": context} if context else {}
        if tagged:
            options |= {"tag_handling": "xml", "tag_handling_version": "v2"}
        # DeepL answers with an error if a glossary has no dictionary for the pair.
        if self._glossary and Pair(base(pair.source), base(pair.target)) in self._glossary_pairs:
            options["glossary"] = self._glossary
        try:
            results = self._call(
                self._client.translate_text,
                texts,
                characters=characters,
                source_lang=base(pair.source).upper(),
                target_lang=self._target(pair.target),
                # Segments are translated as a whole; DeepL must not split or join them.
                split_sentences="0",
                preserve_formatting=True,
                **options,
            )
        except _TooLarge:
            if len(texts) == 1:
                raise EngineError(
                    "DeepL: one segment is too large for a request (413); set "
                    'segmentation = "sentence" or shorten the paragraph'
                ) from None
            # The server did not read the refused request: the halves are not counted again.
            # The share of characters per half is an estimate; their sum stays exact.
            half, more = len(texts) // 2, characters // 2
            return self._ask(texts[:half], pair, context, more, tagged=tagged) + self._ask(
                texts[half:], pair, context, characters - more, tagged=tagged
            )
        if not results:
            raise EngineError("DeepL returned no translations")
        self.traffic.billed += sum(result.billed_characters or 0 for result in results)
        return [result.text for result in results]

    def _target(self, tag: str) -> str:
        """DeepL requires a variant for English and Portuguese, and accepts none for others."""
        if base(tag) == "en":
            return {"en-GB": "EN-GB", "en-US": "EN-US"}.get(tag, self._english)
        if base(tag) == "pt":
            return "PT-BR" if tag == "pt-BR" else "PT-PT"
        return base(tag).upper()

    def _call(self, method: Any, *args: Any, characters: int = 0, **options: Any) -> Any:
        """Call the SDK; convert its errors to `EngineError`, without the key."""
        import deepl

        try:
            with self._http.sending(characters):
                return method(*args, **options)
        except deepl.AuthorizationException:
            raise EngineUnavailable(
                "DeepL refuses the key (403): check DEEPL_AUTH_KEY; keys that end in ':fx' are "
                "for the free API, others for the paid one"
            ) from None
        except deepl.QuotaExceededException:
            raise EngineSpent(
                "DeepL: the quota is used up (456); wait for the next billing period or change "
                "the plan"
            ) from None
        except deepl.TooManyRequestsException:
            raise EngineBusy(
                "DeepL: too many requests (429), even after waiting; run again later"
            ) from None
        except deepl.DeepLException as error:
            if error.http_status_code == 413:
                raise _TooLarge from None
            kind = EngineDown if (error.http_status_code or 0) >= 500 else EngineError
            raise kind(f"DeepL: {self._web.clean(error)}") from None
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise EngineError(
                f"DeepL returned an unreadable answer: {self._web.clean(error)}"
            ) from None


class _TooLarge(EngineError):
    """The server refused the request body as too large (413)."""


def _batches(requests: Sequence[Request]) -> Iterator[list[Request]]:
    """Yield batches of requests within the API's limits.

    Sizes are those of the SDK's JSON, which is ASCII: an Arabic or accented letter takes 6 bytes.
    """
    batch: list[Request] = []
    size = 6 * MAX_CONTEXT
    for request in requests:
        # 24 bytes for the numbered tag and the separator around each text.
        cost = len(json.dumps(tags.to_xml(request.text))) + 24
        if batch and (len(batch) == MAX_TEXTS or size + cost > MAX_BYTES):
            yield batch
            batch, size = [], 6 * MAX_CONTEXT
        batch.append(request)
        size += cost
    if batch:
        yield batch


def _context(requests: Sequence[Request]) -> str:
    """Return the source text around the batch, as context; DeepL does not bill it."""
    pieces: list[str] = []
    for request in requests:
        for piece in (request.before, tags.to_plain(request.text), request.after):
            if piece and piece not in pieces:
                pieces.append(piece)
    return " ".join(pieces)[:MAX_CONTEXT] if any(r.before or r.after for r in requests) else ""
