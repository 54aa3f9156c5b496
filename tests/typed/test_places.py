"""Names of places in results."""

from __future__ import annotations

import pytest

from tests.runtime.probe_capnp import Probe
from trio_capnp.typed import NullHook, field_at, method_of


@pytest.mark.parametrize(
    ("name", "path", "shown"),
    [
        ("child", (0,), "child"),
        ("nested", (0,), "inner"),
        ("nested", (0, 0), "inner.child"),
        ("nested", (0, 1), "pointer 0, 1"),
        ("nested", (7,), "pointer 7"),
        ("done", (0,), "pointer 0"),
    ],
)
def test_a_path_is_named_by_the_fields_that_lead_along_it(
    name: str, path: tuple[int, ...], shown: str
) -> None:
    """P6: A pointer that holds no promise, such as a text, is given by its number."""
    _, method = method_of(getattr(Probe.Client(NullHook()), name))
    assert field_at(method, path) == shown
