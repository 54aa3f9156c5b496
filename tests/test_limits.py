"""Limits: each field takes a number of its kind, in its range, and refuses anything else."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest

from trio_capnp.limits import MAX_LOOK_S, Limits, ReaderLimits

WRONG_TYPES: Final = (None, "1", b"1", True, [1], 1j, object())
KINDS: Final = (ReaderLimits, Limits)
OFF: Final = ("idle_timeout_s", "keepalive_s")
"""Limits that None turns off."""


def fields() -> Iterator[Any]:
    for kind in KINDS:
        for field in attrs.fields(kind):
            yield pytest.param(kind, field.name, id=f"{kind.__name__}.{field.name}")


@pytest.mark.parametrize(("kind", "name"), list(fields()))
@pytest.mark.parametrize("wrong", WRONG_TYPES, ids=lambda wrong: type(wrong).__name__)
def test_a_value_of_another_type_is_refused(kind: Any, name: str, wrong: Any) -> None:
    """R15: Each field, and not only those that take an int."""
    if wrong is None and name in OFF:
        assert getattr(kind(**{name: None}), name) is None
        return
    if isinstance(wrong, str) and name == "flow_control":
        with pytest.raises(ValueError, match='"adaptive" or "fixed", not'):
            kind(**{name: wrong})
        return
    with pytest.raises(TypeError, match=f"{name} takes an? (int|float|str), not"):
        kind(**{name: wrong})


@pytest.mark.parametrize(("kind", "name"), list(fields()))
@pytest.mark.parametrize("wrong", [-1, -0.5, math.nan, -math.inf])
def test_a_value_out_of_range_is_refused(kind: Any, name: str, wrong: float) -> None:
    """R15: Seconds of -1 or nan would end the server later, far from the mistake."""
    with pytest.raises((TypeError, ValueError), match=name):
        kind(**{name: wrong})


@pytest.mark.parametrize(("kind", "name"), list(fields()))
def test_the_default_is_a_value_that_is_taken(kind: Any, name: str) -> None:
    default = getattr(kind(), name)
    assert getattr(kind(**{name: default}), name) == default


@pytest.mark.parametrize("seconds", [MAX_LOOK_S * 1.001, 10, 10.0, math.inf])
def test_a_look_that_would_block_the_loop_is_refused(seconds: float) -> None:
    """R15: No other task runs during a look."""
    with pytest.raises(ValueError, match=r"max_spin_s must be at most 0\.001 seconds"):
        Limits(max_spin_s=seconds)
    assert Limits(max_spin_s=MAX_LOOK_S).max_spin_s == MAX_LOOK_S
    assert Limits(max_spin_s=0).max_spin_s == 0


@pytest.mark.parametrize("seconds", [0, 0.5, 0.999, 32768, math.inf])
def test_a_keep_alive_that_the_system_cannot_count_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="keepalive_s must be 1 to 32767 seconds or None"):
        Limits(keepalive_s=seconds)
    for taken in (1, 1.5, 32767):
        assert Limits(keepalive_s=taken).keepalive_s == taken


@pytest.mark.parametrize(
    "name",
    [
        *("write_stall_timeout_s", "close_timeout_s", "handshake_timeout_s"),
        *("first_message_timeout_s", "message_timeout_s"),
    ],
)
def test_a_bound_of_time_may_be_an_int_or_without_an_end(name: str) -> None:
    make: Any = Limits
    for seconds in (1, 0.5, math.inf):
        assert getattr(make(**{name: seconds}), name) == seconds
