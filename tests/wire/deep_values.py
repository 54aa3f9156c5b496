"""The child process of ``test_deep_values``: values nested very deep, in a thread of a small stack.

Prints a line before each case and one after it, so that the parent knows where a crash was:
``python -m tests.wire.deep_values DEPTH ENTRY-SHAPE …``.
"""

from __future__ import annotations

import copy
import gc
import pickle
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
import trio

import trio_capnp

SCHEMA: Final = """@0xc30000000000a001;
struct Node {
  value @0 :Int32;
  child @1 :Node;
  kids @2 :List(Node);
  rows @3 :List(List(Node));
  any @4 :AnyPointer;
  group :group { inner @5 :Node; }
  union { leaf @6 :Void; branch :group { left @7 :Node; right @8 :Node; } }
}
interface Shelf { put @0 (node :Node, kids :List(Node)); }
"""
# In bytes. Python 3.13 itself frees nested containers by recursion, 10,000 levels at a time, and
# ends with SIGSEGV in a thread whose stack is smaller than that takes.
STACK: Final = (256 if sys.version_info < (3, 13) else 4096) * 1024
UNLIMITED: Final = trio_capnp.ReaderLimits(nesting=1 << 40)

Deep: TypeAlias = "dict[str, Any]"


def schema() -> Any:
    path = Path(tempfile.mkdtemp()) / "deep.capnp"
    path.write_text(SCHEMA)
    return trio_capnp.load(path)


M: Final = schema()


# --- dicts and lists in one another ---------------------------------------------------------------


def children(depth: int) -> Deep:
    made: Deep = {"value": 1}
    for _ in range(depth):
        made = {"child": made}
    return made


def families(depth: int) -> Deep:
    made: Deep = {}
    for _ in range(depth // 2):
        made = {"kids": [made]}
    return made


def tables(depth: int) -> Deep:
    made: Deep = {}
    for _ in range(depth // 3):
        made = {"rows": [[], [made]]}
    return made


def groups(depth: int) -> Deep:
    made: Deep = {}
    for _ in range(depth // 2):
        made = {"branch": {"right": made}}
    return made


SHAPES: Final = {"child": children, "kids": families, "rows": tables, "branch": groups}


def in_new(deep: Deep) -> object:
    return M.Node.new(**deep)


def in_field(deep: Deep) -> object:
    made = M.Node.new(value=7, child={"value": 8})
    return unchanged(made, lambda: setattr(made, "child", deep))


def in_group(deep: Deep) -> object:
    made = M.Node.new(value=7, group={"inner": {"value": 8}})
    return unchanged(made, lambda: setattr(made, "group", {"inner": deep}))


def in_list_field(deep: Deep) -> object:
    made = M.Node.new(kids=[{"value": 1}])
    return unchanged(made, lambda: setattr(made, "kids", [{"value": 2}, deep]))


def in_element(deep: Deep) -> object:
    made = M.Node.new(kids=[{"value": 1}, {"value": 2}])
    return unchanged(made, lambda: made.kids.__setitem__(1, deep))


def in_list_element(deep: Deep) -> object:
    made = M.Node.new(rows=[[], [{"value": 2}]])
    return unchanged(made, lambda: made.rows.__setitem__(1, [deep]))


def in_union(deep: Deep) -> object:
    made = M.Node.new(leaf=None)
    return unchanged(made, lambda: setattr(made, "branch", {"left": deep}))


def in_assign(deep: Deep) -> object:
    made = M.Node.new(value=7, kids=[{"value": 8}])
    return unchanged(made, lambda: trio_capnp.assign(made, deep))


def in_call(deep: Deep) -> object:
    async def main() -> None:
        client, _ = trio_capnp.new_promise(M.Shelf)
        with client:
            client.put(node=deep)

    return trio.run(main)


def in_request(deep: Deep) -> object:
    async def main() -> None:
        client, _ = trio_capnp.new_promise(M.Shelf)
        with client:
            trio_capnp.request(client.put).params.kids = [deep]

    return trio.run(main)


def unchanged(made: Any, change: Callable[[], object]) -> object:
    """A refused change leaves the message as it was, byte for byte."""
    before = trio_capnp.to_bytes(made)
    try:
        return change()
    except ValueError:
        assert trio_capnp.to_bytes(made) == before, "the message has changed"
        raise


REFUSED: Final = (
    *(in_new, in_field, in_group, in_list_field, in_element, in_list_element, in_union),
    *(in_assign, in_call, in_request),
)

# --- trees in messages ----------------------------------------------------------------------------


def read_back(deep: Any) -> Any:
    return trio_capnp.from_bytes(M.Node, trio_capnp.to_bytes(deep), limits=UNLIMITED)


def to_dict(deep: Any) -> None:
    assert trio_capnp.to_dict(read_back(deep)) is not None
    trio_capnp.from_dict(M.Node, trio_capnp.to_dict(deep))


def to_text(deep: Any) -> None:
    for text in (str(deep), str(read_back(deep)), trio_capnp.to_text(deep)):
        assert len(text) < 30_000_000
        assert text.count("(") == text.count(")")


def shown(deep: Any) -> None:
    assert len(repr(deep)) + len(repr(read_back(deep))) < 1000


def equal(deep: Any) -> None:
    assert deep == read_back(deep)
    assert deep != M.Node.new()


def copied(deep: Any) -> None:
    assert trio_capnp.copy(deep) == copy.deepcopy(deep)
    assert trio_capnp.copy(read_back(deep)) == deep


def pickled(deep: Any) -> None:
    """Of a loaded class: refused, without a look at its depth."""
    with pytest.raises(TypeError, match="cannot pickle"):
        pickle.dumps(deep)


def canonical(deep: Any) -> None:
    data = trio_capnp.to_bytes(deep, canonical=True)
    reader = trio_capnp.from_bytes(M.Node, data, limits=UNLIMITED)
    assert trio_capnp.is_canonical(reader)
    assert trio_capnp.canonicalize(reader) == data[8:]


def measured(deep: Any) -> None:
    assert trio_capnp.total_size(deep) == trio_capnp.total_size(read_back(deep))


def packed(deep: Any) -> None:
    data = trio_capnp.to_bytes(deep, packed=True)
    assert trio_capnp.from_bytes(M.Node, data, packed=True, limits=UNLIMITED) == deep


def put_elsewhere(deep: Any) -> None:
    made = M.Node.new()
    made.child = deep
    made.kids = [deep]
    made.any = deep
    made.any = read_back(deep)
    made.child = None
    made.kids[0] = {}
    made.child = made  # of its own message
    made.any = None
    trio_capnp.assign(made, deep)
    trio_capnp.assign(made, made.child if trio_capnp.has(made, "child") else made)
    assert trio_capnp.total_size(made)


TREES: Final = (
    *(to_dict, to_text, shown, equal, copied, pickled, canonical, measured, packed, put_elsewhere),
)


ENTRIES: Final = {entry.__name__: entry for entry in (*REFUSED, *TREES)}

# --- the process ----------------------------------------------------------------------------------


def main(depth: int, wanted: list[str]) -> None:
    for name in wanted:
        entry, shape = name.split("-")
        print("begin", name, flush=True)
        try:
            check(ENTRIES[entry], SHAPES[shape](depth))
        except BaseException as error:
            print("failed", name, type(error).__name__, str(error)[:200], flush=True)
        else:
            print("end", name, flush=True)
        gc.collect()


def check(entry: Callable[[Any], object], deep: Deep) -> None:
    if entry in REFUSED:
        refused(entry, deep)
    else:
        entry(trio_capnp.from_dict(M.Node, deep))


def refused(entry: Callable[[Deep], object], deep: Deep) -> None:
    with pytest.raises(ValueError, match="nesting limit"):
        entry(deep)


if __name__ == "__main__":
    threading.stack_size(STACK)
    thread = threading.Thread(target=main, args=(int(sys.argv[1]), sys.argv[2:]))
    thread.start()
    thread.join()
