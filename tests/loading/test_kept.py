"""Modules that ``load`` keeps for later processes, and changes after which it uses none."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from trio_capnp.codegen import write_files
from trio_capnp.compiler import compile_schemas, find_compiler
from trio_capnp.loading import _kept, load
from trio_capnp.schema import read_request

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the compiler is a script here")

ROOT = Path(__file__).parents[2]
COUNTING = """#!/bin/sh
echo run >> "{log}"
exec "{compiler}" "$@"
"""


@attrs.define
class World:
    """A folder with schemas, a compiler that counts its runs, and a place to keep modules."""

    path: Path

    def __attrs_post_init__(self) -> None:
        self.replace_compiler()

    @property
    def kept(self) -> Path:
        return self.path / "kept"

    def replace_compiler(self) -> None:
        script = self.path / "capnp"
        script.unlink(missing_ok=True)
        text = COUNTING.format(log=self.path / "runs", compiler=find_compiler())
        script.write_text(text + f"# {self.runs()}")
        script.chmod(0o755)

    def runs(self) -> int:
        log = self.path / "runs"
        return len(log.read_text().splitlines()) if log.exists() else 0

    def write(self, name: str, *lines: str) -> Path:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        number = 0x8000_0000_0000_0000 | abs(hash(name))
        path.write_text("\n".join([f"@{number:#x};", *lines, ""]))
        return path

    def start(self, code: str) -> subprocess.Popen[str]:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("COV_", "COVERAGE_"))}
        environment = inherited | {
            "TRIO_CAPNP_CACHE": str(self.kept),
            "CAPNP": str(self.path / "capnp"),
            "PYTHONPATH": str(ROOT),
        }
        return subprocess.Popen(
            [sys.executable, "-c", f"import sys, trio_capnp\n{code}"],
            cwd=self.path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, code: str) -> str:
        process = self.start(code)
        out, err = process.communicate(timeout=300)
        assert process.returncode == 0, err
        return out.strip()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


LOAD = """
main = trio_capnp.load("main.capnp", import_paths=["first", "second"])
print(main.Main.new().a.x, main.Main.new().data, main.Main.new().r.z)
"""


@pytest.fixture
def shop(world: World) -> World:
    """A schema with imports of each kind and an embedded file."""
    for folder in ("first", "second"):
        (world.path / folder).mkdir()
    world.write("parts/a.capnp", "struct A { x @0 :Int8 = 1; }")
    world.write("second/r.capnp", "struct R { z @0 :Int8 = 2; }")
    (world.path / "data.bin").write_bytes(b"3")
    world.write(
        "main.capnp",
        "struct Main {",
        'a @0 :import "parts/a.capnp".A;',
        'data @1 :Data = embed "data.bin";',
        'r @2 :import "/r.capnp".R;',
        "}",
    )
    return world


def test_the_compiler_runs_once_for_a_load(shop: World) -> None:
    assert shop.run(LOAD) == "1 b'3' 2"
    assert shop.runs() == 1


def test_a_later_process_takes_the_kept_module(shop: World) -> None:
    show = f"{LOAD}print(*{{'trio_capnp.codegen', 'trio_capnp.schema'}} & set(sys.modules))"
    shop.run(LOAD)
    assert shop.run(show).splitlines() == ["1 b'3' 2"]
    assert shop.runs() == 1


CHANGES = {
    "the file": lambda world: world.write(
        "main.capnp", *(world.path / "main.capnp").read_text().splitlines()[1:], "struct N {}"
    ),
    "an import": lambda world: world.write("parts/a.capnp", "struct A { x @0 :Int8 = 5; }"),
    "an import on an import path": lambda world: world.write(
        "second/r.capnp", "struct R { z @0 :Int8 = 5; }"
    ),
    "a file on an earlier import path": lambda world: world.write(
        "first/r.capnp", "struct R { z @0 :Int8 = 5; }"
    ),
    "an embedded file": lambda world: (world.path / "data.bin").write_bytes(b"5"),
    "the compiler": lambda world: world.replace_compiler(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_compiled_again(change: str, shop: World) -> None:
    before = shop.run(LOAD)
    status = {path: path.stat() for path in shop.path.rglob("*.*") if path.is_file()}
    CHANGES[change](shop)
    # The times of the files may be equal: a checkout or a container image gives all the same.
    for path, one in status.items():
        if path.exists():
            os.utime(path, ns=(one.st_atime_ns, one.st_mtime_ns))
    after = shop.run(LOAD)
    assert shop.runs() == 2
    assert (after != before) == ("5" in after)
    assert ("5" in after) == (change not in ("the file", "the compiler"))


def test_a_change_back_finds_the_module_kept_before(shop: World) -> None:
    text = (shop.path / "parts/a.capnp").read_bytes()
    first = shop.run(LOAD)
    shop.write("parts/a.capnp", "struct A { x @0 :Int8 = 5; }")
    shop.run(LOAD)
    (shop.path / "parts/a.capnp").write_bytes(text)
    assert shop.run(LOAD) == first
    assert shop.runs() == 2


FEW = 3
"""Collections around a load, whose number moves with the versions. Without the pause it is 56."""

SHOW_COST = """
import gc
from trio_capnp.loading import _load
made, collections = [], []
sys.addaudithook(lambda event, args: made.append(str(args[1])) if event == "compile" else None)
gc.callbacks.append(lambda phase, info: collections.append(phase))
gc.set_threshold(500)
trio_capnp.load("large.capnp")
print(collections.count("start"), gc.isenabled(), *[name for name in made if name.startswith("<")])
"""


def test_the_load_of_a_kept_module_compiles_nothing_and_collects_late(world: World) -> None:
    """S8: The collector begins when the load has ended. Else it would run many times in it."""
    world.write("large.capnp", *[f"struct S{k} {{ x @0 :Int8; y @1 :Text; }}" for k in range(100)])
    first = world.run(SHOW_COST).split()
    assert int(first[0]) <= FEW
    assert first[1] == "True"
    assert any(name.startswith("<generated") for name in first)
    kept = world.run(SHOW_COST).split()
    assert int(kept[0]) <= FEW
    assert kept[1] == "True"
    assert not any(name.startswith(("<generated", "<attrs")) for name in kept)
    world.run(f"import gc; gc.disable()\n{SHOW_COST}assert not gc.isenabled()")


SHOW_LINES = """
import inspect, linecache, traceback
module = trio_capnp.load("a.capnp")
(entry,) = [one for name, one in linecache.cache.items() if name.startswith("<generated")]
print("_lines" in vars(entry[2]), inspect.getsource(module.A.new).split()[0])
print(linecache.getline(entry[3], 3).strip(), "_lines" in vars(entry[2]))
"""


def test_the_text_of_a_kept_module_is_there_for_tracebacks_and_inspect(world: World) -> None:
    world.write("a.capnp", "struct A { x @0 :Int8; }")
    first = world.run(SHOW_LINES)
    assert first == world.run(SHOW_LINES)
    assert first.splitlines() == [
        "False @staticmethod",
        "from __future__ import annotations True",
    ]


def test_a_damaged_file_is_compiled_again(shop: World) -> None:
    first = shop.run(LOAD)
    (path,) = shop.kept.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert shop.run(LOAD) == first
    assert shop.runs() == 2
    assert shop.run(LOAD) == first
    assert shop.runs() == 2


def test_a_module_under_the_key_of_another_schema_is_not_used(world: World) -> None:
    for x, name in enumerate("ab"):
        world.write(f"{name}.capnp", f"struct S {{ x @0 :Int8 = {x}; }}")
        world.run(f"trio_capnp.load('{name}.capnp')")
    one, other = world.kept.iterdir()
    shutil.copy(one, other)
    show = "print(*[trio_capnp.load(f'{name}.capnp').S.new().x for name in 'ab'])"
    assert world.run(show) == "0 1"


def test_processes_may_load_at_the_same_time(shop: World) -> None:
    processes = [shop.start(LOAD) for _ in range(6)]
    for process in processes:
        out, err = process.communicate(timeout=300)
        assert (process.returncode, out.strip()) == (0, "1 b'3' 2"), err
    assert len(list(shop.kept.iterdir())) == 1
    runs = shop.runs()
    assert shop.run(LOAD) == "1 b'3' 2"
    assert shop.runs() == runs


def test_an_error_is_not_kept(world: World) -> None:
    world.write("main.capnp", "struct A { x @0 :Nothing; }")
    for _ in range(2):
        process = world.start("trio_capnp.load('main.capnp')")
        assert "main.capnp:2:18: Not defined: Nothing" in process.communicate(timeout=300)[1]
    assert not world.kept.exists()


def test_a_changed_copy_of_a_standard_schema_is_refused_each_time(world: World) -> None:
    copy = world.path / "stream.capnp"
    copy.write_text("@0x86c366a91393f3f8;\nstruct StreamResult { x @0 :Int8; }\n")
    world.write("main.capnp", 'struct A { x @0 :import "stream.capnp".StreamResult; }')
    for _ in range(2):
        process = world.start("trio_capnp.load('main.capnp')")
        assert "both have the id @0x86c366a91393f3f8" in process.communicate(timeout=300)[1]


def test_a_file_that_is_broken_where_it_is_not_used_is_kept_too(world: World) -> None:
    world.write("part.capnp", "struct A { x @0 :Int8 = 7; }", "struct B { y @0 :Nothing; }")
    world.write("main.capnp", 'struct Main { a @0 :import "part.capnp".A; }')
    show = "print(trio_capnp.load('main.capnp').Main.new().a.x)"
    assert world.run(show) == "7"
    runs = world.runs()
    assert world.run(show) == "7"
    assert world.runs() == runs


def test_files_that_import_each_other_are_kept_whichever_is_first(world: World) -> None:
    world.write("a.capnp", 'struct A { b @0 :import "b.capnp".B; x @1 :Int8 = 1; }')
    world.write("b.capnp", 'struct B { a @0 :import "a.capnp".A; x @1 :Int8 = 2; }')
    show = """
{0} = trio_capnp.load("{0}.capnp"); {1} = trio_capnp.load("{1}.capnp")
print(a.A.new().b.a.x, b.B.new().a.b.x, a.A.new().b._namespace is b.B)
"""
    for order in ("ab", "ba", "ab", "ba"):
        assert world.run(show.format(*order)) == "1 2 True"
    assert world.runs() == 2


def test_the_import_hook_takes_the_kept_module(world: World) -> None:
    world.write("shapes.capnp", "struct P { x @0 :Int8 = 4; }")
    show = """
import pickle
sys.path.insert(0, "")
trio_capnp.install_import_hook()
import shapes_capnp
print(shapes_capnp.__name__, shapes_capnp.P.new().x, shapes_capnp.P.Reader.__module__)
"""
    assert [world.run(show) for _ in range(2)] == ["shapes_capnp 4 shapes_capnp"] * 2
    assert world.runs() == 1


def test_tracebacks_show_the_lines_of_a_kept_module(world: World) -> None:
    world.write("main.capnp", "struct P { x @0 :Int8; }")
    show = """
import traceback
try:
    trio_capnp.load("main.capnp").P.new(nothing=1)
except TypeError:
    import linecache
    (name,) = [name for name in linecache.cache if "main.capnp" in name]
    print("class" in "".join(linecache.getlines(name)))
"""
    assert [world.run(show) for _ in range(2)] == ["True", "True"]


def test_a_folder_that_others_may_write_changes_nothing(shop: World) -> None:
    shop.kept.mkdir()
    shop.kept.chmod(0o777)
    assert [shop.run(LOAD) for _ in range(2)] == ["1 b'3' 2"] * 2
    assert shop.runs() == 2
    assert list(shop.kept.iterdir()) == []


def test_a_frozen_program_keeps_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without the files of the generator a new version of it would not be noticed."""
    monkeypatch.setenv("TRIO_CAPNP_CACHE", str(world.kept))
    monkeypatch.setattr(
        _kept, "__file__", str(tmp_path / "archive.zip/trio_capnp/loading/_kept.py")
    )
    _kept._generator.cache_clear()
    try:
        assert load(world.write("frozen.capnp", "struct A { x @0 :Int8 = 1; }")).A.new().x == 1
    finally:
        _kept._generator.cache_clear()
    assert not world.kept.exists()


def log_schema(kinds: int) -> Sequence[str]:
    """The text of a schema like that of a car's log: many structs of plain fields."""
    return [
        f"""
struct Event{n} {{
  time @0 :UInt64;
  valid @1 :Bool = true;
  acceleration @2 :List(Float32);
  temperature @3 :Float32 = 20.5;
  source @4 :Source;
  text @5 :Text;
  raw @6 :Data;
  next @7 :Event{(n + 1) % kinds};
  union {{
    gps @8 :Gps;
    none @9 :Void;
    code @10 :Int16;
  }}
  points @11 :List(Gps);
  enum Source {{ camera @0; radar @1; lidar @2; }}
  struct Gps {{ latitude @0 :Float64; longitude @1 :Float64; accuracy @2 :Float32; }}
}}"""
        for n in range(kinds)
    ]


MEASURE = """
import resource, time
def cpu():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
sys.path.insert(0, "")
before = cpu()
{statement}
print(cpu() - before)
"""


def test_a_kept_schema_loads_as_fast_as_a_module_is_imported(world: World) -> None:
    """S8: At most 1.2 times the CPU of the import; the bound here has room for a busy machine."""
    path = world.write("log.capnp", *log_schema(100))
    write_files(read_request(compile_schemas(path, src_prefix=world.path)), world.path)
    assert (world.path / "log_capnp.py").stat().st_size > 500_000
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", "log_capnp.py"], cwd=world.path, timeout=300
    )
    code = {
        "ahead": MEASURE.format(statement="import log_capnp"),
        "kept": MEASURE.format(statement="trio_capnp.load('log.capnp')"),
    }
    world.run(code["kept"])
    pairs = [(float(world.run(code["kept"])), float(world.run(code["ahead"]))) for _ in range(5)]
    assert world.runs() == 1
    assert statistics.median(kept / ahead for kept, ahead in pairs) < 1.5


def test_a_load_in_this_process_keeps_and_takes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRIO_CAPNP_CACHE", str(world.kept))
    monkeypatch.setenv("CAPNP", str(world.path / "capnp"))
    path = world.write("here.capnp", "struct A { x @0 :Int8 = 1; }")
    text = path.read_text()
    first = load(path)
    path.write_text(text.replace("= 1;", "= 12;"))
    assert load(path).A.new().x == 12
    path.write_text(text)
    again = load(path)
    assert again.A.new().x == 1
    assert again is not first
    assert world.runs() == 2
