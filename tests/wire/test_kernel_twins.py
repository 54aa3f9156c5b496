"""Declarations that exist twice, in Python and for C, agree."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from random import Random
from typing import Final

import pytest

from trio_capnp.wire import _forms, kernel
from trio_capnp.wire.kernel import _kinds, _word

KERNEL: Final = Path(kernel.__file__).parent
# From below, as the general layout of the package names them.
ORDER: Final = re.findall(r"^``(\w+)``(?:, ``(\w+)``)?  ", kernel.__doc__ or "", re.MULTILINE)
LAYERS: Final = [name for names in ORDER for name in names if name]
TWINS: Final = _forms.TWINS & set(LAYERS)
COMPILED: Final = [name for name in LAYERS if f"wire.kernel.{name}" in _forms.COMPILABLE]

# Names that each form has for itself: made once, at import, so that C need not know them; and
# generators with the functions that make them.
ONLY_PYTHON: Final = {
    "_many": {"messages_in", "each_in", "messages_of", "messages_packed"},
    "_types": {
        *(
            "no_interface",
            "no_capability",
            "same_entry",
            "same_object",
            "no_pickle",
            "type_of",
            "struct_type",
        ),
        *("collect_fields", "group_slot", "short_name", "title_of", "unknown_field", "suggestion"),
    },
}


def source(name: str) -> str:
    return (KERNEL / name).read_text(encoding="utf-8")


def test_the_general_layout_names_every_module_with_types_for_c() -> None:
    assert {path.stem for path in KERNEL.glob("*.pxd")} == {*COMPILED, *TWINS}


def test_the_kinds_are_numbered_alike() -> None:
    numbers = dict(re.findall(r"^    (\w+) = (\d+)$", source("_kinds.pxd"), re.MULTILINE))
    assert len(numbers) == 24
    for name, number in numbers.items():
        assert getattr(_kinds, name) == int(number)
    assert [name.upper() for name in _kinds.NAMES] == list(numbers)[: len(_kinds.NAMES)]
    assert len(_kinds.BITS) == len(_kinds.CODES) == len(_kinds.NAMES)


def functions(name: str) -> dict[str, list[str]]:
    """The functions of a module and the names of their parameters."""
    tree = ast.parse(source(f"{name}.py"))
    return {
        node.name: [argument.arg for argument in node.args.args]
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }


def declared(name: str) -> dict[str, list[str]]:
    """The functions that C knows, and the names of their parameters."""
    found = re.findall(
        r"^(?:cdef|cpdef) (?!class )[\w ]*?\*?(\w+)\(([^)]*)\)", source(f"{name}.pxd"), re.MULTILINE
    )
    return {
        function: [part.split()[-1].lstrip("*") for part in parameters.split(",") if part.strip()]
        for function, parameters in found
    }


@pytest.mark.parametrize("name", [*COMPILED, "_word"])
def test_every_function_has_its_types_for_c(name: str) -> None:
    """A function without types would work too, but slowly and unnoticed."""
    expected = {
        function: parameters
        for function, parameters in functions(name).items()
        if function not in ONLY_PYTHON.get(name, set())
    }
    assert declared(name) == expected


def test_pointers_are_taken_apart_as_they_were_made() -> None:
    random = Random(1)
    for _ in range(500):
        pos, at = (random.randrange(1 << 28) * 8 for _ in range(2))
        data, pointers = random.randrange(65536) * 8, random.randrange(65536)
        count, code = random.randrange(1 << 29), random.randrange(8)
        word = _word.near(_word.struct_word(data, pointers), at, pos)
        assert word < 1 << 64
        assert word & 3 == 0
        assert _word.target(word, pos) == at
        assert (_word.data_bytes(word), _word.pointers(word)) == (data, pointers)
        assert _word.struct_bytes(word) == data + 8 * pointers
        listed = _word.near(_word.list_word(code, count), at, pos)
        assert listed & 3 == 1
        assert _word.target(listed, pos) == at
        assert (_word.element_code(listed), _word.count(listed)) == (code, count)
        assert _word.tag_count(_word.tag_word(data, pointers, count)) == count
        far = _word.far(count, pos & 0xFFFFFFF8)
        assert far & 7 == 2
        assert (far >> 32, _word.offset_in_segment(far)) == (count, pos & 0xFFFFFFF8)


def imported(name: str) -> set[str]:
    """The modules of the kernel that one imports, in Python or for C."""
    only_types = re.compile(r"^if TYPE_CHECKING:\n(?: .*\n)+", re.MULTILINE)
    texts = [only_types.sub("", source(f"{name}.py")), source(f"{name}.pxd")]
    return {
        part
        for text in texts
        for line in re.findall(r"trio_capnp\.wire\.kernel(?:\.|\s+c?import\s+\(?)([\s\w,]+)", text)
        for part in re.findall(r"\b_\w+", line)
    }


@pytest.mark.parametrize("name", COMPILED)
def test_each_module_imports_only_from_those_before_it(name: str) -> None:
    """Compiled modules cannot import one another in a circle."""
    assert imported(name) - TWINS <= set(COMPILED[: COMPILED.index(name)])
