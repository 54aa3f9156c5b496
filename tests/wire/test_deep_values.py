"""Values nested deeper than any stack: refused, or walked without recursion; never a crash."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from typing import Any, Final

import pytest

from tests._long import LONG
from tests.wire.deep_values import ENTRIES, SHAPES, M, children, families
from trio_capnp.typed._struct_api import from_bytes, from_dict, to_bytes, to_dict, to_text

DEPTH: Final = 100_000 if LONG else 20_000
ALL: Final = [f"{entry}-{shape}" for shape, entry in product(SHAPES, ENTRIES)]
CASES: Final = ALL if LONG else [*ALL[:: len(SHAPES) + 1], "in_new-child", "to_text-child"]


@pytest.mark.parametrize("part", range(4))
def test_no_depth_of_a_value_ends_the_process(part: int) -> None:
    """W1: Each entry, in a thread with a stack of 256 KiB, in a process of its own."""
    cases = CASES[part::4]
    command = [sys.executable, "-m", "tests.wire.deep_values", str(DEPTH), *cases]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    lines = ran.stdout.splitlines()
    assert [line for line in lines if not line.startswith("begin")] == [
        f"end {case}" for case in cases
    ], f"exit {ran.returncode}, last {lines[-1:]}, {ran.stderr[-500:]}"


def test_the_nesting_limit_is_128_dicts_and_lists() -> None:
    """W1: The same in both forms, and the error names the limit, the field and the way out."""
    assert M.Node.new(**children(128)).child.child is not None
    with pytest.raises(ValueError, match=r"child .* nesting limit of 128 .* trio_capnp.from_dict"):
        M.Node.new(**children(129))
    assert M.Node.new(**families(128)).kids[0].kids[0] is not None
    with pytest.raises(ValueError, match=r"kids .* nesting limit of 128 "):
        M.Node.new(**families(130))


def test_a_value_that_is_refused_for_its_depth_changes_nothing() -> None:
    """W1: Neither the field nor its neighbours, nor the active member of the union."""
    made = M.Node.new(value=1, child={"value": 2}, branch={"left": {"value": 3}})
    before = to_bytes(made)
    for change in ({"child": children(200)}, {"group": {"inner": children(200)}}):
        for name, value in change.items():
            with pytest.raises(ValueError, match="nesting limit"):
                setattr(made, name, value)
    assert to_bytes(made) == before
    made.child = children(100)
    assert made.child.child.child is not None


def test_the_text_of_a_deep_value_grows_with_its_depth_and_not_with_the_square() -> None:
    """W1: 2,000 levels were 12 MB of margins."""
    deep: Any = from_dict(M.Node, children(2000))
    assert len(to_text(deep)) < 200_000
    assert to_text(deep, short=True).count("child") == to_text(deep).count("child") == 2000


def test_a_value_as_deep_as_readers_follow_keeps_its_lines() -> None:
    """W1: The short form begins deeper than the default limits let a reader print."""
    deep = from_bytes(M.Node, to_bytes(M.Node.new(**to_dict(from_dict(M.Node, children(62))))))
    lines = to_text(deep).splitlines()
    assert len(lines) > 100
    assert any(line.startswith("  " * 60) for line in lines)
