"""The declarations of the ``.pxd`` files agree with the modules beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests._types_for_c import PACKAGE, Class, declared, defined, source
from trio_capnp.rpc.codec import _layouts
from trio_capnp.wire import _forms

MODULES: Final = _forms.COMPILABLE
IN_PYTHON: Final = {name: defined(name) for name in MODULES}
FOR_C: Final = {name: declared(name) for name in MODULES}
CLASSES: Final = [(name, cls) for name, module in FOR_C.items() for cls in module.classes]
C_CLASSES: Final = {name: cls for module in FOR_C.values() for name, cls in module.classes.items()}
LAYOUTS: Final = "rpc.codec._layouts"


def test_every_pxd_is_of_a_compiled_module_or_a_twin() -> None:
    found = {
        ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path.stem for path in pxds()
    }
    assert set(MODULES) == {name for name, stem in found.items() if stem not in _forms.TWINS}
    assert set(found.values()) >= _forms.TWINS


def pxds() -> Iterator[Path]:
    return PACKAGE.rglob("*.pxd")


def test_twins_are_those_whose_pxd_leaves_nothing_to_compile() -> None:
    """A twin has constants, whole functions or names for others; other files only declare."""
    whole = re.compile(r"^cdef (?:inline|enum)\b", re.MULTILINE)
    for path in pxds():
        text = path.read_text(encoding="utf-8")
        is_twin = whole.search(text) is not None or "def " not in text
        assert is_twin == (path.stem in _forms.TWINS), path


@pytest.mark.parametrize("name", MODULES)
def test_a_declared_function_is_defined_with_the_same_parameters(name: str) -> None:
    for function, parameters in FOR_C[name].functions.items():
        assert IN_PYTHON[name].functions.get(function) == parameters, function


@pytest.mark.parametrize(("module", "name"), CLASSES)
def test_a_class_has_the_same_base_and_attributes_in_both_files(module: str, name: str) -> None:
    in_python, for_c = IN_PYTHON[module].classes[name], FOR_C[module].classes[name]
    assert for_c.base == in_python.base
    assert for_c.attributes == in_python.attributes


@pytest.mark.parametrize(("module", "name"), CLASSES)
def test_a_declared_method_is_defined_with_the_same_parameters(module: str, name: str) -> None:
    in_python = IN_PYTHON[module].classes[name].methods
    for method, parameters in FOR_C[module].classes[name].methods.items():
        assert in_python.get(method) == parameters, method


@pytest.mark.parametrize(("module", "name"), CLASSES)
def test_a_method_is_declared_or_left_to_python(module: str, name: str) -> None:
    """A method that is called often takes several times as long without its declaration.

    To leave one to Python, name it in a comment of the class in the ``.pxd``:
    ``# Left to Python: close``.
    """
    for_c = FOR_C[module].classes[name]
    plain = {each for each in IN_PYTHON[module].classes[name].methods if each[:2] != "__"}
    assert plain - for_c.left == plain & set(methods_of(for_c))
    assert for_c.left <= plain


def methods_of(cls: Class) -> Iterator[str]:
    """The methods that are declared for a class, inherited ones included."""
    yield from cls.methods
    if cls.base in C_CLASSES:
        yield from methods_of(C_CLASSES[cls.base])


def test_something_is_declared_in_nearly_every_module() -> None:
    """A pattern that finds nothing would pass every file."""
    assert len(C_CLASSES) == len(CLASSES) > 70, "the names of C classes are unique"
    assert sum(len(module.functions) for module in FOR_C.values()) > 270
    assert sum(len(cls.methods) for cls in C_CLASSES.values()) > 250
    assert sum(len(cls.attributes) for cls in C_CLASSES.values()) > 350


def test_the_fixed_layouts_are_there_in_both_forms() -> None:
    """All but ``put_head``, which the others share."""
    pattern = r"^cdef inline .*?(\w+)\((?=$|object)"
    for_c = set(re.findall(pattern, source(LAYOUTS, ".pxd"), re.MULTILINE))
    in_python = {name for name in vars(_layouts) if name.startswith(("load_", "put_"))}
    assert for_c - {"put_head"} == in_python
