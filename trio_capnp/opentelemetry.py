"""Spans and metrics of calls, for OpenTelemetry. Needs the extra ``trio-capnp[opentelemetry]``.

    call of this side --begins--> span of kind CLIENT, child of the current span --ends--> exported
    call of the peer  --begins--> span of kind SERVER, a root                    --ends--> exported

Names follow the semantic conventions for RPC. The protocol has no place for a trace's context, so
the spans of the two processes of one call belong to two traces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from trio_capnp.runtime import CallEvent, Hooks

try:
    from opentelemetry import metrics, trace
    from opentelemetry.context import Context
    from opentelemetry.trace import Span, SpanKind, Status, StatusCode
except ImportError as _missing:
    raise ImportError(
        "trio_capnp.opentelemetry needs the OpenTelemetry API:"
        " pip install 'trio-capnp[opentelemetry]'"
    ) from _missing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["instrument"]

SCOPE: Final = "trio_capnp"
"""The name of the instrumentation scope."""

BOUNDARIES_S: Final = (
    *(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05),
    *(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
)
"""Bounds of the histogram's buckets, in seconds: a call within a machine takes some 100 µs."""

OTHER: Final = "_OTHER"
"""Stands in metrics for methods that no schema here has: a peer could invent any number."""

KINDS: Final = {"client": SpanKind.CLIENT, "server": SpanKind.SERVER}

Attributes = dict[str, str]


def instrument(
    tracer_provider: trace.TracerProvider | None = None,
    meter_provider: metrics.MeterProvider | None = None,
    *,
    hooks: Hooks | None = None,
) -> Hooks:
    """Make hooks that report each call as a span and in metrics.

    For example::

        hooks = trio_capnp.opentelemetry.instrument()
        async with trio_capnp.open_tcp("localhost", 5923, hooks=hooks) as connection: ...

    The hooks may be given to any number of connections and servers. A client's span is a child of
    the span that is current where the call is made. A server's span begins a trace, and is not
    current in the handler.

    Args:
        tracer_provider: gives the tracer; None for the global one.
        meter_provider: gives the meter; None for the global one.
        hooks: the program's own. Their ``on_call`` is called after the span has begun or ended,
            and the rest stays as it is.
    """
    given = hooks or Hooks()
    reports = Reports(
        trace.get_tracer(SCOPE, tracer_provider=tracer_provider),
        metrics.get_meter(SCOPE, meter_provider=meter_provider),
        given.on_call,
    )
    return attrs.evolve(given, on_call=reports.on_call)


class Reports:
    """The spans and instruments of some hooks.

    Args:
        tracer: begins the spans.
        meter: makes the instruments.
        then: the program's own hook, or None.
    """

    def __init__(
        self,
        tracer: trace.Tracer,
        meter: metrics.Meter,
        then: Callable[[CallEvent], None] | None,
    ) -> None:
        self._tracer = tracer
        self._then = then
        self._spans: dict[CallEvent, Span] = {}  # by the event of the beginning
        self._durations = {
            side: meter.create_histogram(
                f"rpc.{side}.call.duration",
                unit="s",
                description="The time of a call, from its beginning to its outcome.",
                explicit_bucket_boundaries_advisory=BOUNDARIES_S,
            )
            for side in KINDS
        }
        self._active = {
            side: meter.create_up_down_counter(
                f"rpc.{side}.active_calls",
                unit="{call}",
                description="Calls that have begun and not ended.",
            )
            for side in KINDS
        }

    def on_call(self, event: CallEvent) -> None:
        """Report one event, and tell it to the program's own hook."""
        try:
            if event.begin is None:
                self._begins(event)
            else:
                self._ends(event, event.begin)
        finally:
            if self._then is not None:
                self._then(event)

    def _begins(self, event: CallEvent) -> None:
        self._active[event.side].add(1, _metric_attributes(event))
        self._spans[event] = self._tracer.start_span(
            f"{event.interface}/{event.method}",
            # A task of the connection runs this for a call of the peer, in the context of the
            # program that opened it.
            context=None if event.side == "client" else Context(),
            kind=KINDS[event.side],
            attributes={**_attributes(event), "network.peer.address": event.connection.peer},
        )

    def _ends(self, event: CallEvent, begin: CallEvent) -> None:
        self._active[event.side].add(-1, _metric_attributes(begin))
        ending = _ending(event)
        span = self._spans.pop(begin, None)
        if span is not None:
            span.set_attributes(ending)
            if event.error is not None:
                span.set_status(Status(StatusCode.ERROR, event.error.reason))
            span.end()
        assert event.duration_s is not None, "the end of a call has its duration"
        attributes = {**_metric_attributes(event), **ending}
        self._durations[event.side].record(event.duration_s, attributes)


def _attributes(event: CallEvent) -> Attributes:
    return {
        "rpc.system": "capnproto",
        "rpc.service": event.interface,
        "rpc.method": event.method,
    }


def _metric_attributes(event: CallEvent) -> Attributes:
    known = _attributes(event)
    if event.interface.startswith("@"):  # the id of an interface that no module has
        known["rpc.service"] = known["rpc.method"] = OTHER
    return known


def _ending(event: CallEvent) -> Attributes:
    """The outcome of a call, and the class of its error."""
    ending: Attributes = {"rpc.capnproto.outcome": event.outcome or ""}
    if event.error is not None:
        ending["error.type"] = type(event.error).__name__
    return ending
