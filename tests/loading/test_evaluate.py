"""Constants of schema files, with and without a file id."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Final

import pytest

import trio_capnp
from trio_capnp.errors import SchemaError
from trio_capnp.loading._load import _by_id, _cache

CONFIG: Final = """\
using Types = import "types.capnp";  # import "comment.capnp"
using Json = import "/capnp/compat/json.capnp";

struct Inner { n @0 :UInt8; const deep :Text = "import \\"x\\" # no comment"; }
const server :Types.Server = (host = "a", ports = [80, 443], level = high);
const port :UInt16 = 80;
const level :Types.Level = high;
const names :List(Text) = ["a", "b"];
const blob :Data = embed "blob.bin";
const nothing :Void = void;
const inner :Inner = (n = 3); # the last line, without an end"""

TYPES: Final = """\
struct Server { host @0 :Text; ports @1 :List(UInt16); level @2 :Level; }
enum Level { low @0; high @1; }
"""

NUMBERS: Final = count(0xB600_0000_0000_0000)


def new_id() -> str:
    """An id of its own: files with one id and other contents are refused."""
    return f"@{next(NUMBERS):#x};\n"


@pytest.fixture(params=["with an id", "without an id"])
def config(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A configuration beside the schema that it imports."""
    start = new_id() if request.param == "with an id" else ""
    (tmp_path / "types.capnp").write_text(new_id() + TYPES)
    (tmp_path / "blob.bin").write_bytes(b"\x00\xff")
    path = tmp_path / "config.capnp"
    path.write_text(start + CONFIG)
    return path


def test_constants_are_as_the_generated_ones(config: Path) -> None:
    """[U15] Also embedded data, imports, nested constants."""
    types = trio_capnp.load(config.parent / "types.capnp")
    server = trio_capnp.evaluate(config, "server")
    assert isinstance(server, types.Server.Reader)
    assert trio_capnp.to_dict(server) == {
        "host": "a",
        "ports": [80, 443],
        "level": types.Level.HIGH,
    }
    assert trio_capnp.evaluate(config, "port") == 80
    assert trio_capnp.evaluate(config, "level") is types.Level.HIGH
    assert list(trio_capnp.evaluate(config, "names")) == ["a", "b"]  # type: ignore[call-overload]
    assert trio_capnp.evaluate(config, "blob") == b"\x00\xff"
    assert trio_capnp.evaluate(config, "nothing") is None
    assert trio_capnp.evaluate(config, "Inner.deep") == 'import "x" # no comment'


def test_a_file_is_loaded_once_until_it_or_an_import_changes(config: Path) -> None:
    first = trio_capnp.evaluate(config, "inner")
    assert type(trio_capnp.evaluate(config, "inner")) is type(first)
    types = config.parent / "types.capnp"
    types.write_text(types.read_text().replace("low @0", "none @0"))
    assert type(trio_capnp.evaluate(config, "inner")) is not type(first)
    config.write_text(config.read_text().replace("port :UInt16 = 80", "port :UInt16 = 8080"))
    assert trio_capnp.evaluate(config, "port") == 8080


def test_a_file_without_an_id_leaves_nothing_in_the_caches(tmp_path: Path) -> None:
    path = tmp_path / "one.capnp"
    path.write_text("const one :UInt8 = 1;")
    before = len(_cache), sum(map(len, _by_id.values()))
    assert trio_capnp.evaluate(path, "one") == 1
    assert (len(_cache), sum(map(len, _by_id.values()))) == before


def test_import_paths_are_searched(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "types.capnp").write_text(new_id() + TYPES)
    path = tmp_path / "two.capnp"
    path.write_text('const two :import "/types.capnp".Level = high;')
    value = trio_capnp.evaluate(path, "two", import_paths=[tmp_path / "lib"])
    assert str(value) == "1"
    with pytest.raises(SchemaError, match=r"two\.capnp:1:"):
        trio_capnp.evaluate(path, "two")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("prot", "there is no 'prot' in config.capnp; did you mean 'port'?"),
        ("Inner.dep", "there is no 'dep' in Inner; did you mean 'deep'?"),
        ("Inner", "Inner is no constant, but a declaration of kind struct"),
        ("port.n", "there is no 'n' in port"),
    ],
)
def test_another_name_is_refused_with_the_nearest_one(config: Path, name: str, reason: str) -> None:
    with pytest.raises(SchemaError) as told:
        trio_capnp.evaluate(config, name)
    assert str(told.value) == f"{config}: {reason}"


def test_errors_have_the_path_and_the_line_of_the_file_itself(tmp_path: Path) -> None:
    path = tmp_path / "bad.capnp"
    path.write_text("const a :UInt8 = 1;\nconst b :UInt8 = 256;\n")
    with pytest.raises(SchemaError) as told:
        trio_capnp.evaluate(path, "a")
    assert str(told.value).startswith(f"{path}:2:18: ")
    with pytest.raises(SchemaError, match="no such file"):
        trio_capnp.evaluate(tmp_path / "none.capnp", "a")
