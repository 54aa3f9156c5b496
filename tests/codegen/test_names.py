"""Names of Python for names of schemas."""

from __future__ import annotations

import pytest

from trio_capnp.codegen._names import (
    Names,
    camel_case,
    capitalized,
    file_of_import,
    snake_case,
    upper_case,
)
from trio_capnp.compiler import module_name
from trio_capnp.errors import SchemaError


@pytest.mark.parametrize(
    ("schema", "python"),
    [
        ("id", "id"),
        ("getOperator", "get_operator"),
        ("fooURL", "foo_url"),
        ("getHTTPServer2", "get_http_server2"),
        ("int32Field", "int32_field"),
        ("aB", "a_b"),
        ("iPv6Addr", "i_pv6_addr"),
        ("asHTML", "as_html"),
    ],
)
def test_camel_case_becomes_snake_case(schema: str, python: str) -> None:
    assert snake_case(schema) == python
    assert upper_case(schema) == python.upper()


@pytest.mark.parametrize("name", ["id", "getOperator", "lightBlue", "a"])
def test_most_attributes_tell_their_schema_name(name: str) -> None:
    assert camel_case(snake_case(name)) == name
    assert camel_case(upper_case(name)) == name


def test_an_underscore_for_a_keyword_is_no_part_of_the_schema_name() -> None:
    assert camel_case("from_") == "from"


def test_parts_of_methods_begin_with_a_capital() -> None:
    assert capitalized("getOperator") == "GetOperator"


@pytest.mark.parametrize("keyword", ["class", "from", "import", "None", "True", "lambda"])
def test_keywords_get_an_underscore(keyword: str) -> None:
    """[M03] Keyword method names"""
    assert Names().claim(keyword) == f"{keyword}_"


def test_builtins_keep_their_names() -> None:
    names = Names()
    for name in ("bytes", "int", "list", "type", "property", "self", "match"):
        assert names.claim(name) == name


def test_a_name_that_is_taken_gets_an_underscore_until_it_is_free() -> None:
    names = Names(["a", "a_"])
    assert names.claim("a") == "a__"
    assert names.claim("a") == "a___"
    assert names.claim("class") == "class_"
    assert names.claim("class_") == "class__"


@pytest.mark.parametrize("name", ["", "1a", "a b", "a;b", "import os\nx"])
def test_a_text_that_is_no_name_never_becomes_code(name: str) -> None:
    with pytest.raises(SchemaError, match="cannot be a name"):
        Names().claim(name)


@pytest.mark.parametrize(
    ("file", "module"),
    [
        ("calculator.capnp", "calculator_capnp"),
        ("geo/flat-map.capnp", "geo.flat_map_capnp"),
        ("/abs/dir/x.capnp", "abs.dir.x_capnp"),
        ("./a/../b.capnp", "b_capnp"),
        ("../../b.capnp", "b_capnp"),
        ("class/2d.capnp", "class_._2d_capnp"),
        ("/capnp/rpc-twoparty.capnp", "capnp.rpc_twoparty_capnp"),
        ("/capnp/c++.capnp", "capnp.cxx_capnp"),
        ("capnp.capnp", "capnp_capnp"),
    ],
)
def test_a_module_is_named_after_its_file(file: str, module: str) -> None:
    assert module_name(file) == module


@pytest.mark.parametrize(
    ("importer", "name", "file"),
    [
        ("a.capnp", "b.capnp", "b.capnp"),
        ("geo/a.capnp", "b.capnp", "geo/b.capnp"),
        ("geo/a.capnp", "../b.capnp", "b.capnp"),
        ("geo/a.capnp", "/x/b.capnp", "x/b.capnp"),
    ],
)
def test_imports_are_found_from_the_importing_file(importer: str, name: str, file: str) -> None:
    assert file_of_import(importer, name) == file
