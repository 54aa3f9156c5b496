"""The template of the interpreted short cuts, and the parts that several of them need.

The parts, such as the bounds of a near pointer, are written once, as text, because a function
instead would cost a call for each field that is read. The text is compiled once for each kind of
field or list, when the module of that kind is imported.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from typing import Final, TypeAlias, cast

from trio_capnp.wire.kernel._short import Getter

Maker: TypeAlias = Callable[..., Getter]


def short_cut(names: str, parameters: str, body: str) -> Callable[..., object]:
    """A function that makes a short cut: given values for ``names``, it returns the short cut.

    Args:
        names: separated by commas.
        parameters: of the short cut.
        body: of the short cut.
    """
    lines = "".join(f"  {line}\n" for line in body.splitlines())
    text = f"def make({names}):\n def short({parameters}):\n{lines} return short\n"
    filename = f"<{__name__}: {names}>"
    linecache.cache[filename] = (len(text), None, text.splitlines(True), filename)
    made: dict[str, object] = {}
    exec(compile(text, filename, "exec"), made)
    return cast("Callable[..., object]", made["make"])


def template(names: str, body: str) -> Maker:
    """A function that makes a getter: given values for ``names``, it returns ``short(struct)``."""
    return cast(Maker, short_cut(names, "struct", body))


# --- parts ------------------------------------------------------------------------------------

# The pointer: its segment, its position and its word.
POINTER: Final = """\
s = struct._s
pos = struct._p + byte
word = load(s.mem, pos)[0]"""

# The target of a near pointer; ``_word.target`` is the same formula.
AT: Final = "at = pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)"

# The sections of a struct: bytes of data, and pointers.
SECTIONS: Final = """\
n = (word >> 29) & 0x7FFF8
c = word >> 48"""


def is_outside(size: str) -> str:
    """A bounds check of ``size`` bytes at ``at``; ``_links.check_bounds`` is the same check."""
    return f"at < s.base or {size} > s.end - at"


def struct_of(
    cls: str,
    level: str,
    m: str = "m",
    s: str = "s",
    at: str = "at",
    n: str = "n",
    p: str = "at + n",
    c: str = "c",
    end: str = "return made",
) -> str:
    """Code for a reader or builder; ``_structs.make_struct`` does the same. ``end`` ends it."""
    return f"""\
made = new({cls})
made._m = {m}
made._s = {s}
made._d = {at}
made._n = {n}
made._p = {p}
made._c = {c}
made._l = {level}
{end}"""


# The rest of a list, after its sizes are set.
LIST: Final = """\
made._t = element
made._m = m
made._s = s
made._at = at
made._count = count
made._code = code
made._l = level - 1
return made"""
