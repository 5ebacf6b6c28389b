"""LibreTranslate's HTTP API. One text per request, so that answers cannot be mixed up."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial

from newstranslate.config import Config
from newstranslate.engines import Answer, Failed, Request, Say, Tally, Terms, masks, tags
from newstranslate.engines.traffic import Traffic
from newstranslate.engines.web import Client
from newstranslate.errors import EngineError, EngineUnavailable
from newstranslate.language import base
from newstranslate.model import Pair


def create(config: Config, say: Say, traffic: Traffic) -> LibreTranslate:
    """Return the engine; raises `EngineUnavailable` if there is no address."""
    url = os.environ.get("NEWSTRANSLATE_LIBRETRANSLATE_URL") or config.libretranslate_url
    if not url:
        raise EngineUnavailable(
            "no LibreTranslate server: set libretranslate.url in newstranslate.toml, or "
            "NEWSTRANSLATE_LIBRETRANSLATE_URL"
        )
    # From the environment only, so that no key is committed with the settings.
    key = os.environ.get("NEWSTRANSLATE_LIBRETRANSLATE_KEY", "")
    client = Client("LibreTranslate", traffic=traffic, timeout=config.timeout, say=say, secret=key)
    return LibreTranslate(url, key, client, traffic)


class LibreTranslate:
    """See `newstranslate.engines.Engine`."""

    name = "libretranslate"
    reads_stories = False

    def __init__(self, url: str, key: str, client: Client, traffic: Traffic) -> None:
        self._url = url.rstrip("/")
        self._key = key
        self._client = client
        self.traffic = traffic
        self.tally = Tally()
        self.details = f"server {self._url}"

    def close(self) -> None:
        """See `newstranslate.engines.Engine`."""
        self._client.close()

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:  # noqa: ARG002
        """See `newstranslate.engines.Engine`."""
        listed = self._client.get(f"{self._url}/languages")
        try:
            offers = {item["code"]: set(item.get("targets", [])) for item in listed}
        except (TypeError, KeyError, AttributeError):
            raise EngineUnavailable(f"{self._url} is not a LibreTranslate server") from None
        for pair in pairs:
            if base(pair.target) not in offers.get(base(pair.source), set()):
                raise EngineUnavailable(f"LibreTranslate at {self._url} does not offer {pair}")

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        for request in requests:
            self.traffic.first(len(request.text))
            text = self._ask(tags.to_plain(request.text), pair)
            if text:
                phrase = partial(self._translate_again, pair=pair)
                yield Answer(request.key, tags.reattach(text, request.text, phrase))

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """Mask the terms, in one step: the server pivots by itself; see `Engine.retry`."""
        leg = masks.Leg(pair.target, partial(self._translate_again, pair=pair))
        return masks.masked_translations(failed, [leg])

    def _translate_again(self, text: str, pair: Pair) -> str:
        """Translate words that were sent before; empty if the limit leaves no room for them."""
        return self._ask(text, pair) if self.traffic.again(len(text)) else ""

    def _ask(self, text: str, pair: Pair) -> str:
        body = {
            "q": text,
            "source": base(pair.source),
            "target": base(pair.target),
            "format": "text",
        }
        if self._key:
            body["api_key"] = self._key
        reply = self._client.post(f"{self._url}/translate", body, len(text))
        answer = reply.get("translatedText") if isinstance(reply, dict) else None
        if not isinstance(answer, str):
            raise EngineError("LibreTranslate returned an answer without 'translatedText'")
        return answer.strip()
