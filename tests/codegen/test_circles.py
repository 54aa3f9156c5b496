"""S1: schema files that import each other load in any order, however they use each other."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from itertools import count, pairwise
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from trio_capnp.codegen import write_files
from trio_capnp.loading import install_import_hook, load
from trio_capnp.schema import compile_schemas, read_request

# How one file uses the declarations of the other one, whose alias is {o} and whose letter is {O}.
USES: Final = {
    "field": "struct U{L} {{ x @0 :{o}.S{O}; }}",
    "default of an enum": "struct U{L} {{ x @0 :{o}.E{O} = two; }}",
    "default of a struct": "struct U{L} {{ x @0 :{o}.S{O} = (n = 5); }}",
    "default of a list": "struct U{L} {{ x @0 :List({o}.S{O}) = [(n = 5)]; }}",
    "constant of a struct": "const c{L} :{o}.S{O} = (n = 3);",
    "constant of an enum": "const c{L} :{o}.E{O} = two;",
    "constant of structs": "const c{L} :List({o}.S{O}) = [(n = 3)];",
    "constant of enums": "const c{L} :List({o}.E{O}) = [two];",
    "constant of lists of enums": "const c{L} :List(List({o}.E{O})) = [[two]];",
    "constant in a struct": "struct U{L} {{ const c :{o}.S{O} = (n = 3); }}",
    "constant in an interface": "interface U{L} {{ const c :{o}.S{O} = (n = 3); }}",
    "constant of a generic": 'const c{L} :{o}.G{O}(Text) = (v = "x");',
    "constant of a constant": "const c{L} :Int32 = {o}.k{O};",
    "superclass": "interface U{L} extends({o}.I{O}) {{}}",
    "superclass inside": "struct W{L} {{ interface U extends({o}.I{O}) {{}} }}",
    "superclass nested": "interface U{L} extends({o}.S{O}.In) {{}}",
    "superclass generic": "interface U{L} extends({o}.H{O}(Text)) {{}}",
    "superclass bound": "interface U{L} extends({o}.H{O}({o}.S{O})) {{}}",
    "bound fields": "struct U{L} {{ x @0 :{o}.G{O}({o}.S{O}); y @1 :{o}.G{O}(Text); }}",
    "parameters": "interface U{L} {{ m @0 {o}.S{O} -> {o}.S{O}; }}",
    "arguments": """interface U{L} {{
        m @0 (x :{o}.S{O}, e :{o}.E{O} = two, i :{o}.I{O}) -> (y :List({o}.I{O}));
        s @1 (x :{o}.S{O}) -> stream;
    }}""",
    "type of an annotation": "annotation a{L} (*) :{o}.S{O}; struct U{L} $a{L}(n = 2) {{}}",
    "annotation": "struct U{L} ${o}.note{O}(n = 2) {{}}",
    "using": "using U{L} = {o}.S{O}; struct V{L} {{ x @0 :U{L}; }}",
}
OWN: Final = """
using M{o} = import "{o}.capnp";
struct S{L} {{ n @0 :Int32; interface In {{ what @0 (); }} }}
enum E{L} {{ one @0; two @1; }}
struct G{L}(T) {{ v @0 :T; }}
interface I{L} {{ who @0 (); }}
interface H{L}(T) {{ get @0 () -> (v :T); }}
const k{L} :Int32 = 7;
annotation note{L} (*) :S{L};
"""
NUMBERS: Final = count(0xC500_0000_0000_0000)
Import = Callable[[Path, str, str], tuple[ModuleType, ModuleType]]


def write_pair(directory: Path, of_a: str, of_b: str) -> None:
    directory.mkdir()
    for letter, other, use in (("a", "b", of_a), ("b", "a", of_b)):
        declared = OWN.format(o=other, L=letter.upper())
        used = USES[use].format(o=f"M{other}", L=letter.upper(), O=other.upper())
        text = f"@{next(NUMBERS):#x};\n{declared}{used}\n"
        (directory / f"{letter}.capnp").write_text(text, encoding="utf-8")


def by_load(directory: Path, first: str, second: str) -> tuple[ModuleType, ModuleType]:
    return load(directory / f"{first}.capnp"), load(directory / f"{second}.capnp")


def by_hook(directory: Path, first: str, second: str) -> tuple[ModuleType, ModuleType]:
    install_import_hook()
    package = directory.name
    return (
        importlib.import_module(f"{package}.{first}_capnp"),
        importlib.import_module(f"{package}.{second}_capnp"),
    )


def ahead(directory: Path, first: str, second: str) -> tuple[ModuleType, ModuleType]:
    package = f"{directory.name}_ahead"
    paths = [directory / "a.capnp", directory / "b.capnp"]
    request = read_request(compile_schemas(paths, src_prefix=directory))
    write_files(request, directory.parent / package, package=package)
    importlib.invalidate_caches()
    return (
        importlib.import_module(f"{package}.{first}_capnp"),
        importlib.import_module(f"{package}.{second}_capnp"),
    )


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A directory on the path; the finders and the modules of a test are gone after it."""
    before, finders = set(sys.modules), list(sys.meta_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    sys.meta_path[:] = finders
    for name in set(sys.modules) - before:
        del sys.modules[name]
    importlib.invalidate_caches()


def assert_whole(module: ModuleType, other: ModuleType, letter: str, use: str) -> None:
    """The module has its declarations, with the types of the other module."""
    theirs = vars(other)
    name, foreign = letter.upper(), "AB"["AB".index(letter.upper()) - 1]
    struct, enum = theirs[f"S{foreign}"], theirs[f"E{foreign}"]
    constant = getattr(module, f"c_{letter}", None)
    match use:
        case "constant of a struct":
            assert isinstance(constant, struct.Reader)
            assert constant.n == 3
        case "constant of an enum":
            assert constant is enum.TWO
        case "constant of structs":
            assert [one.n for one in constant or ()] == [3]
        case "constant of enums":
            assert list(constant or ()) == [enum.TWO]
        case "constant of lists of enums":
            assert [list(one) for one in constant or ()] == [[enum.TWO]]
        case "constant in a struct" | "constant in an interface":
            assert vars(module)[f"U{name}"].c.n == 3
        case "superclass" | "superclass inside" | "superclass nested":
            of = vars(module)[f"W{name}" if "inside" in use else f"U{name}"]
            of = of.U if "inside" in use else of
            base = struct.In if "nested" in use else theirs[f"I{foreign}"]
            assert issubclass(of.Client, base.Client)
            assert issubclass(of.Server, base.Server)
            assert set(of.Server._table) == {(base._id, 0)}
            assert of._superclasses() == (base,)
        case "superclass generic" | "superclass bound":
            assert len(vars(module)[f"U{name}"].Server._table) == 1
        case "default of an enum":
            assert vars(module)[f"U{name}"].new().x is enum.TWO
        case "default of a struct":
            assert vars(module)[f"U{name}"].new().x.n == 5
        case "default of a list":
            assert [one.n for one in vars(module)[f"U{name}"].new().x] == [5]


@pytest.mark.parametrize("make", [by_load, by_hook, ahead])
@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize(
    ("back", "first"), [("field", "a"), ("field", "b"), ("", "a")], ids=["a", "b", "both"]
)
def test_files_that_import_each_other_load(
    directory: Path, make: Import, use: str, back: str, first: str
) -> None:
    """S1: The module that is loaded first finds the other one unfinished, or is found so."""
    schemas = directory / f"circle{next(NUMBERS)}"
    write_pair(schemas, use, back or use)
    second = "ab"["ab".index(first) - 1]
    one, two = make(schemas, first, second)
    a, b = (one, two) if first == "a" else (two, one)
    assert_whole(a, b, "a", use)
    assert_whole(b, a, "b", back or use)


CHAIN: Final = {
    "a": """using B = import "b.capnp";
        interface A1 extends(B.B1) {{ a1 @0 (); }} interface A2 extends(B.B2) {{ a2 @0 (); }}""",
    "b": """using A = import "a.capnp";
        interface B1 extends(A.A2, C) {{ b1 @0 (); }} interface B2 {{ b2 @0 (); }}
        interface C {{ c @0 (); }} interface D extends(A.A1, A.A2) {{}}""",
}


@pytest.mark.parametrize("make", [by_load, by_hook, ahead])
@pytest.mark.parametrize("first", ["a", "b"])
def test_interfaces_of_two_files_may_extend_one_another(
    directory: Path, make: Import, first: str
) -> None:
    """S1: No order of the two modules has each base before the class that needs it."""
    schemas = directory / f"chain{next(NUMBERS)}"
    schemas.mkdir()
    for letter, text in CHAIN.items():
        content = f"@{next(NUMBERS):#x};\n{text.format()}\n"
        (schemas / f"{letter}.capnp").write_text(content, encoding="utf-8")
    one, two = make(schemas, first, "ab"["ab".index(first) - 1])
    a, b = (one, two) if first == "a" else (two, one)
    bases = [a.A1, b.B1, a.A2, b.B2]
    for inner, outer in pairwise(bases):
        assert issubclass(inner.Client, outer.Client)
        assert issubclass(inner.Server, outer.Server)
    assert set(a.A1.Server._table) == {(of._id, 0) for of in (*bases, b.C)}
    assert set(b.D.Server._table) == set(a.A1.Server._table)
    assert a.A1.Server.b2 is b.B2.Server.b2


def test_a_module_that_lacks_a_needed_declaration_says_so(directory: Path) -> None:
    """S1: A module of an older schema is no empty base class."""
    schemas = directory / f"stale{next(NUMBERS)}"
    write_pair(schemas, "field", "superclass")
    package = f"{schemas.name}_ahead"
    ahead(schemas, "a", "b")
    for name in [name for name in sys.modules if name.startswith(package)]:
        del sys.modules[name]
    path = directory / package / "a_capnp.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("class IA(", "class Renamed("), encoding="utf-8")
    with pytest.raises(ImportError, match=r"a_capnp' has no IA"):
        importlib.import_module(f"{package}.a_capnp")
