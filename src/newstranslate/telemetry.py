"""Logging, traces and metrics for operators, by logs and OpenTelemetry.

Off by default. A step with its name, duration and possibly an error is recorded. Only the `FIELDS`
are recorded: no text of an article, no key, no name of a person.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import field
from typing import Any
from urllib.parse import urlsplit

from newstranslate.late import dataclass

FIELDS = (
    "command",
    "article",
    "articles",
    "language",
    "languages",
    "engine",
    "units",
    "characters",
    "method",
    "page",
    "status",
    "error",
)
"""Fields that may be recorded of a step; `error` is the class of an exception, not its message."""
_OF_METRICS = ("command", "language", "engine", "method", "page", "status", "error")
_COUNTED = ("units", "characters")
_ROOTS = ("request",)
"""Steps that begin a new trace, because a server command may run for months."""
ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
FORMATS = ("off", "text", "json")
EXPORT_SECONDS = 2
"""Seconds that the end of a command may wait for a collector."""

Fields = dict[str, Any]


@dataclass(slots=True)
class Step:
    """A step in progress."""

    name: str
    fields: Fields = field(default_factory=dict)

    def note(self, **fields: Any) -> None:
        """Add fields."""
        self.fields.update(fields)


class _Logs:
    """Writes a line for every step to stderr."""

    def __init__(self, form: str) -> None:
        import logging

        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_formatter(form))
        self._logger = logging.getLogger("newstranslate")
        self._logger.handlers = [handler]
        self._logger.setLevel(logging.INFO)
        self._logger.propagate = False
        self._levels = (logging.INFO, logging.WARNING)

    def record(self, name: str, seconds: float, fields: Fields) -> None:
        level = self._levels[bool(fields.get("error"))]
        self._logger.log(level, name, extra={"fields": {"seconds": round(seconds, 4)} | fields})


def _formatter(form: str) -> Any:
    import json
    import logging
    from datetime import UTC, datetime

    class Formatter(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
            fields = getattr(record, "fields", {})
            name = record.getMessage()
            if form == "json":
                head = {"time": at, "level": record.levelname.lower(), "event": name}
                return json.dumps(head | fields, ensure_ascii=False)
            shown = " ".join(f"{key}={value}" for key, value in fields.items())
            return f"{at} {record.levelname.lower()} {name} {shown}".rstrip()

    return Formatter()


def _say_once() -> None:
    """Print errors of OpenTelemetry only once, because a collector may be down for hours."""
    import logging

    class Once(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            del record  # only the first matters, and its text is long
            where = next(os.environ[name] for name in ENDPOINTS if os.environ.get(name))
            host = urlsplit(where).netloc.rpartition("@")[2]
            sys.stderr.write(f"note: OpenTelemetry's collector at {host} takes nothing\n")
            logger.handlers = [logging.NullHandler()]

    logger = logging.getLogger("opentelemetry")
    logger.handlers = [Once(logging.WARNING)]
    logger.propagate = False


class _OpenTelemetry:
    """Sends steps as spans, and their seconds, units and characters as metrics, by OTLP/HTTP."""

    def __init__(self) -> None:
        from opentelemetry import context, trace
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor

        _say_once()
        name = os.environ.get("OTEL_SERVICE_NAME", "newstranslate")
        resource = Resource.create({"service.name": name})
        # `close` ends both, and waits at most `EXPORT_SECONDS`.
        self._spans = TracerProvider(resource=resource, shutdown_on_exit=False)
        self._spans.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(timeout=EXPORT_SECONDS)))
        reader = PeriodicExportingMetricReader(OTLPMetricExporter(timeout=EXPORT_SECONDS))
        self._metrics = MeterProvider([reader], resource=resource, shutdown_on_exit=False)
        self._tracer = self._spans.get_tracer("newstranslate")
        self._meter = self._metrics.get_meter("newstranslate")
        self._instruments: dict[str, Any] = {}
        self._use = trace.use_span
        self._nothing = context.Context()
        self._failed = trace.Status(trace.StatusCode.ERROR)

    @contextmanager
    def under_way(self, step: Step) -> Iterator[None]:
        """Make the steps within the `with` block children of this one."""
        span = self._tracer.start_span(step.name)
        began = time.monotonic()
        try:
            # An exception's message may contain text of an article.
            with self._use(span, record_exception=False, set_status_on_exception=False):
                yield
        finally:
            fields = _known(step.fields)
            self._end(span, fields, None)
            self._measure(step.name, time.monotonic() - began, fields)

    def record(self, name: str, seconds: float, fields: Fields) -> None:
        now = time.time_ns()
        above = self._nothing if name in _ROOTS else None
        span = self._tracer.start_span(name, above, start_time=now - int(seconds * 1e9))
        self._end(span, fields, now)
        self._measure(name, seconds, fields)

    def _end(self, span: Any, fields: Fields, at: int | None) -> None:
        span.set_attributes({f"newstranslate.{key}": value for key, value in fields.items()})
        if fields.get("error"):
            span.set_status(self._failed)
        span.end(at)

    def _measure(self, name: str, seconds: float, fields: Fields) -> None:
        labels = {key: fields[key] for key in _OF_METRICS if fields.get(key)}
        self._instrument(f"newstranslate.{name}.duration", "s").record(seconds, labels)
        for what in _COUNTED:
            if fields.get(what):
                self._instrument(f"newstranslate.{name}.{what}", "").add(fields[what], labels)

    def _instrument(self, name: str, unit: str) -> Any:
        if name not in self._instruments:
            make = self._meter.create_histogram if unit else self._meter.create_counter
            self._instruments[name] = make(name, unit=unit)
        return self._instruments[name]

    def close(self) -> None:
        self._spans.shutdown()
        self._metrics.shutdown(timeout_millis=EXPORT_SECONDS * 1000)


_logs: _Logs | None = None
_sent: _OpenTelemetry | None = None


def start(form: str) -> str:
    """Start recording: logs in this form, and OpenTelemetry if its environment names a collector.

    Returns a note for the user; empty if there is none.
    """
    global _logs, _sent
    _logs = _Logs(form) if form != "off" else None
    if not any(os.environ.get(name) for name in ENDPOINTS):
        return ""
    if os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return ""
    try:
        _sent = _OpenTelemetry()
    except ImportError:
        return (
            "nothing is sent to OpenTelemetry, though its environment names a collector: "
            "pip install 'newstranslate[otel]'"
        )
    return ""


def stop() -> None:
    """Send the waiting data, and stop recording."""
    global _logs, _sent
    if _sent is not None:
        with suppress(OSError, RuntimeError):
            _sent.close()
    _logs = _sent = None


def record(name: str, seconds: float, **fields: Any) -> None:
    """Record a step that has ended, as a child of the current one."""
    known = _known(fields)
    if _logs is not None:
        _logs.record(name, seconds, known)
    if _sent is not None:
        _sent.record(name, seconds, known)


@contextmanager
def step(name: str, **fields: Any) -> Iterator[Step]:
    """Record a `with` block as a step when it ends; the class of an exception is its `error`."""
    made = Step(name, fields)
    began = time.monotonic()
    try:
        with _sent.under_way(made) if _sent is not None else nullcontext():
            try:
                yield made
            except BaseException as error:
                made.note(error=type(error).__name__)
                raise
    finally:
        if _logs is not None:
            _logs.record(name, time.monotonic() - began, _known(made.fields))


def _known(fields: Fields) -> Fields:
    """Return the fields with a value; raises `KeyError` for a field not in `FIELDS`."""
    for name in fields:
        if name not in FIELDS:
            raise KeyError(name)
    return {name: value for name, value in fields.items() if value not in ("", None)}
