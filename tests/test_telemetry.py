"""What operators are told: every step, and nothing of what articles say."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from newstranslate import telemetry
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom


def events(said: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")]


def test_json_logs_tell_every_step_of_a_run(newsroom: Newsroom, fake: FakeDeepL) -> None:
    done = newsroom.call("--logs", "json", "run", "articles", "--to", "ar")
    told = events(done.err)
    assert [event["event"] for event in told] == ["engine", "catalogue", "run", "command"]
    engine, catalogue, run, command = told
    assert (engine["engine"], engine["language"], engine["units"]) == ("deepl", "ar", 6)
    assert catalogue["article"] == "articles/story.md"
    assert (run["articles"], run["languages"]) == (1, "ar")
    assert (command["command"], command["status"], command["level"]) == ("run", 0, "info")
    assert all(event["time"].endswith("+00:00") for event in told)
    assert 0 < run["seconds"] <= command["seconds"]


def test_logs_hold_no_key_and_no_text(newsroom: Newsroom, fake: FakeDeepL) -> None:
    fake.faults = ["", 400]
    for form in ("json", "text"):
        done = newsroom.call("--logs", form, "run", "articles", "--to", "ar", "--retranslate")
        told = "".join(x for x in done.err.splitlines() if "catalogue" in x or "engine " in x)
        assert told
        for secret in (fake.key, "Rabat", "Maroc", "HCR", "المغرب"):
            assert secret not in told


def test_failing_engine_is_a_warning_with_its_kind(newsroom: Newsroom, fake: FakeDeepL) -> None:
    fake.faults = ["", *[400] * 20]
    done = newsroom.call("--logs", "json", "run", "articles", "--to", "ar")
    (engine,) = [event for event in events(done.err) if event["event"] == "engine"]
    assert (engine["level"], engine["error"]) == ("warning", "EngineError")


def test_environment_asks_for_logs_too_and_text_is_for_people(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_LOGS", "text")
    said = newsroom.call("status", "--to", "ar").err
    assert " info command seconds=0." in said
    assert said.rstrip().endswith("command=status status=1")


def test_wrong_use_is_told_with_its_kind(newsroom: Newsroom) -> None:
    told = events(newsroom.call("--logs", "json", "run", "nothing.md", "--to", "ar").err)
    assert [(e["event"], e["level"], e["error"]) for e in told] == [
        ("command", "warning", "InputError")
    ]


def test_without_asking_nothing_is_told(newsroom: Newsroom) -> None:
    assert events(newsroom.call("status", "--to", "ar").err) == []
    with telemetry.step("run", articles=1) as step:
        step.note(units=2)


def test_what_is_no_field_cannot_be_told() -> None:
    telemetry.start("json")
    try:
        with pytest.raises(KeyError):
            telemetry.record("catalogue", 0.1, text="Le Maroc")
    finally:
        telemetry.stop()


# --- OpenTelemetry ---


class Collector:
    """Takes OTLP over HTTP, as an operator's collector does."""

    def __init__(self) -> None:
        self.bodies: dict[str, list[bytes]] = {"/v1/traces": [], "/v1/metrics": []}
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                data = self.rfile.read(int(self.headers["Content-Length"]))
                if self.headers.get("Content-Encoding") == "gzip":
                    import gzip

                    data = gzip.decompress(data)
                collector.bodies[self.path].append(data)
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def spans(self) -> list[Any]:
        from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
            ExportTraceServiceRequest,
        )

        found = []
        for body in self.bodies["/v1/traces"]:
            request = ExportTraceServiceRequest.FromString(body)
            found += [s for r in request.resource_spans for x in r.scope_spans for s in x.spans]
        return found

    def metrics(self) -> dict[str, Any]:
        from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
            ExportMetricsServiceRequest,
        )

        found = {}
        for body in self.bodies["/v1/metrics"]:
            request = ExportMetricsServiceRequest.FromString(body)
            for metric in (
                m for r in request.resource_metrics for x in r.scope_metrics for m in x.metrics
            ):
                found[metric.name] = metric
        return found


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    pytest.importorskip("opentelemetry.sdk")
    made = Collector()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", made.url)
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_run_is_a_trace_with_its_catalogues_below_it(
    newsroom: Newsroom, fake: FakeDeepL, collector: Collector
) -> None:
    assert newsroom.call("run", "articles", "--to", "ar,en").status == 0
    spans = {span.span_id: span for span in collector.spans()}
    named: dict[str, list[Any]] = {}
    for span in spans.values():
        named.setdefault(span.name, []).append(span)
    assert {name: len(found) for name, found in named.items()} == {
        "command": 1,
        "run": 1,
        "catalogue": 2,
        "engine": 2,
    }
    (run,) = named["run"]
    assert spans[run.parent_span_id].name == "command"
    assert {spans[s.parent_span_id].name for s in named["catalogue"] + named["engine"]} == {"run"}
    attributes = {
        a.key: a.value.string_value or a.value.int_value for a in named["catalogue"][0].attributes
    }
    assert attributes["newstranslate.article"] == "articles/story.md"
    assert attributes["newstranslate.units"] == 6
    metrics = collector.metrics()
    assert {"newstranslate.run.duration", "newstranslate.engine.characters"} <= metrics.keys()
    (point, *_) = metrics["newstranslate.engine.units"].sum.data_points
    assert point.as_int == 6
    assert b"Rabat" not in b"".join(x for bodies in collector.bodies.values() for x in bodies)


def test_what_other_processes_do_is_told_once_by_the_one_that_forked_them(
    newsroom: Newsroom, collector: Collector
) -> None:
    for number in range(6):
        newsroom.write(f"articles/a{number}.md", f"---\nlang: fr\n---\n\nPhrase {number}.\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--jobs", "2")
    catalogues = [span for span in collector.spans() if span.name == "catalogue"]
    articles = [
        a.value.string_value
        for span in catalogues
        for a in span.attributes
        if a.key == "newstranslate.article"
    ]
    assert articles == [*(f"articles/a{number}.md" for number in range(6)), "articles/story.md"]


def test_request_is_a_trace_of_its_own(collector: Collector) -> None:
    telemetry.start("off")
    try:
        with telemetry.step("command", command="review"):
            telemetry.record("request", 0.1, method="GET", page="/", status=200)
    finally:
        telemetry.stop()
    assert [(s.name, s.parent_span_id) for s in collector.spans()] == [
        ("request", b""),
        ("command", b""),
    ]


def test_collector_that_is_not_there_stops_no_command(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("opentelemetry.sdk")
    monkeypatch.setattr("newstranslate.telemetry.EXPORT_SECONDS", 1)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    done = newsroom.call("status", "--to", "ar")
    assert done.status == 1
    assert "empty" in done.out
    assert done.err.count("OpenTelemetry") == 1
    assert "127.0.0.1:9" in done.err


def test_missing_package_is_said_and_the_command_done(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "opentelemetry", None)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    done = newsroom.call("status", "--to", "ar")
    assert "pip install 'newstranslate[otel]'" in done.err
    assert done.status == 1
