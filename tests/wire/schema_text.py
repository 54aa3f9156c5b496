"""Random schemas, as text for the compiler."""

from __future__ import annotations

import random
from collections.abc import Iterator

NUMBERS = {
    "Bool": ("true", "false"),
    "Int8": ("-128", "127", "5"),
    "Int16": ("-32768", "300"),
    "Int32": ("-2147483648", "70000"),
    "Int64": ("-9223372036854775808", "1"),
    "UInt8": ("255", "1"),
    "UInt16": ("65535", "7"),
    "UInt32": ("4294967295", "7"),
    "UInt64": ("18446744073709551615", "9"),
    "Float32": ("1.5", "-inf", "nan"),
    "Float64": ("-2.25", "inf", "1e300"),
    "Text": ('"text"', '""'),
    "Data": ('0x"00 ff"', '"data"'),
    "E0": ("beta", "alpha"),
}
STRUCTS = ("S0", "S1", "S2")
GENERIC = {"G0": ("A",), "G1": ("A", "B")}
BINDINGS = ("Text", "Data", "List(Int16)", "List(Text)", *STRUCTS)


def random_schema(rng: random.Random) -> str:
    """A file of an enum, the structs S0 to S2 and the generic ones G0 and G1.

    They refer to one another.
    """
    plain = [Struct(rng, name).text() for name in STRUCTS]
    generic = [Struct(rng, name, parameters).text() for name, parameters in GENERIC.items()]
    structs = "\n".join([*plain, *generic])
    return (
        f"@{rng.getrandbits(64) | 1 << 63:#x};\n"
        "enum E0 { alpha @0; beta @1; gammaRay @2; }\n"
        f"{structs}\n"
    )


class Struct:
    """The text of one struct; ordinals go on through its groups and unions."""

    def __init__(self, rng: random.Random, name: str, parameters: tuple[str, ...] = ()) -> None:
        self.rng = rng
        self.name = name
        self.parameters = parameters
        self.ordinals: Iterator[int] = iter(range(1000))

    def text(self) -> str:
        members = self._members("f", self.rng.randrange(3, 12), 2)
        if not self.parameters:
            return f"struct {self.name} {{\n{members}}}\n"
        # Inside, the parameters of the struct around are known as well.
        self.ordinals = iter(range(1000))
        inner = f"  struct Inner {{\n{self._members('n', 3, 1)}  }}\n"
        return f"struct {self.name}({', '.join(self.parameters)}) {{\n{members}{inner}}}\n"

    def _members(self, prefix: str, count: int, depth: int) -> str:
        members = self._fields(prefix, count, depth)
        if depth and self.rng.random() < 0.6:
            inner = self._fields(f"{prefix}u", self.rng.randrange(2, 5), depth - 1)
            members.append(f"  union {{\n{self._declared(inner)}  }}\n")
        return self._declared(members)

    def _fields(self, prefix: str, count: int, depth: int) -> list[str]:
        return [self._member(f"{prefix}{k}", depth) for k in range(count)]

    def _declared(self, members: list[str]) -> str:
        """The members in an order that is not always that of their ordinals."""
        if self.rng.random() < 0.4:
            self.rng.shuffle(members)
        return "".join(members)

    def _member(self, name: str, depth: int) -> str:
        kind = self.rng.random()
        if depth and kind < 0.12:
            return f"  {name} :group {{\n{self._members(f'{name}x', 2, depth - 1)}  }}\n"
        if depth and kind < 0.22:
            inner = self._fields(f"{name}x", 3, depth - 1)
            return f"  {name} :union {{\n{self._declared(inner)}  }}\n"
        return f"  {name} @{next(self.ordinals)} :{self._type()};\n"

    def _type(self) -> str:
        kind = self.rng.random()
        if self.parameters and kind < 0.3:
            return self.rng.choice(self.parameters)
        if kind < 0.5:
            of = self.rng.choice(list(NUMBERS))
            default = self.rng.choice(NUMBERS[of])
            return f"{of} = {default}" if self.rng.random() < 0.4 else of
        if kind < 0.6:
            return self.rng.choice(STRUCTS)
        if kind < 0.65:
            return "Void"
        if kind < 0.8:
            return self._bound(2)
        return self._list(2)

    def _bound(self, depth: int) -> str:
        """``G1(Text, G0(Data)).Inner``; within generic structs nothing that could grow."""
        name = self.rng.choice(list(GENERIC))
        bindings = [self._binding(depth) for _ in GENERIC[name]]
        bound = f"{name}({', '.join(bindings)})" if self.rng.random() < 0.9 else name
        return f"{bound}.Inner" if self.rng.random() < 0.2 else bound

    def _binding(self, depth: int) -> str:
        if depth and not self.parameters and self.rng.random() < 0.3:
            bound = self._bound(depth - 1)
            return f"List({bound})" if self.rng.random() < 0.3 else bound
        return self.rng.choice([*self.parameters, *BINDINGS])

    def _list(self, depth: int) -> str:
        if depth and self.rng.random() < 0.2:
            return f"List({self._list(depth - 1)})"
        if self.rng.random() < 0.2:
            return f"List({self._bound(1)})"
        return f"List({self.rng.choice([*NUMBERS, *STRUCTS, 'Void'])})"
