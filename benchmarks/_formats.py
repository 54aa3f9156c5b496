"""The formats that serialize.py compares: how each builds, writes, parses and reads the document.

All do the same work. Building goes from plain Python values, texts as ``str`` and the blob as
``bytes``, to a document; reading touches every field, has texts as ``str`` and the blob as
``bytes`` again, and returns the sum of `_document.CHECKSUM`. A task that a format does not have
raises NotImplementedError. Modules are imported when a codec is made, so that a missing module
costs its own column only.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from benchmarks._document import (
    BLOB,
    COLUMNS,
    GOODS,
    ITEM_FIELDS,
    MANY_GOODS,
    MANY_NUMBERS,
    NUMBERS,
    PLACE,
    SCALARS,
    as_dict,
    many_as_dict,
)

HERE: Final = Path(__file__).resolve().parent
# Both libraries count the words read of one message, and refuse more; here one is read many times.
UNLIMITED: Final = 1 << 62
TEXTS: Final = tuple(name for name, value in SCALARS.items() if isinstance(value, str))
PLAIN: Final = tuple(name for name in SCALARS if name not in TEXTS)
Some = tuple[object, object, object]


class Codec:
    """A format. The type of a document is its own."""

    def keywords(self) -> Any:
        """A document made at once, lists and structs from plain values."""
        raise NotImplementedError

    def fields(self) -> Any:
        """A document whose fields are set one after another."""
        raise NotImplementedError

    def many(self) -> Any:
        """The document of the bulk reads."""
        raise NotImplementedError

    def write(self, document: Any) -> bytes:
        raise NotImplementedError

    def parse(self, data: bytes) -> Any:
        raise NotImplementedError

    def pack(self, document: Any) -> bytes:
        raise NotImplementedError

    def unpack(self, data: bytes) -> Any:
        raise NotImplementedError

    def read(self, document: Any) -> int:
        return read_fields(document)

    def some(self, document: Any) -> Some:
        """Three fields only."""
        return document.i32, document.short, document.goods[50].name

    def numbers(self, document: Any) -> list[int]:
        """A whole list of numbers."""
        return list(document.numbers)

    def columns(self, document: Any) -> list[tuple[object, ...]]:
        """Some fields of each struct in a list."""
        return [(item.id, item.price, item.quantity) for item in document.goods]


def read_fields(document: Any) -> int:
    """Read everything of a document whose fields are attributes."""
    for name in SCALARS:
        getattr(document, name)
    total = len(document.long) + len(document.blob) + sum(document.numbers)
    place = document.place
    _ = document.kind, place.x, place.y, place.z
    for item in document.goods:
        total += item.id + len(item.name) + item.quantity
        _ = item.price, item.live
    return int(total)


def set_item(item: Any, values: tuple[int, str, float, int, bool]) -> None:
    item.id, item.name, item.price, item.quantity, item.live = values


class TrioCapnp(Codec):
    def __init__(self) -> None:
        import trio_capnp
        from benchmarks.serial_capnp import Document, Kind

        self.api = trio_capnp
        self.document = Document
        self.kind = Kind.BETA
        self.values: Any = {**as_dict(BLOB), "kind": Kind.BETA}
        self.limits = trio_capnp.ReaderLimits(traversal_words=UNLIMITED, amplification=UNLIMITED)

    def keywords(self) -> Any:
        return self.document.new(**self.values)

    def fields(self) -> Any:
        document = self.document.new()
        for name, value in SCALARS.items():
            setattr(document, name, value)
        document.blob = BLOB
        document.kind = self.kind
        document.numbers = NUMBERS
        place: Any = self.api.init(document, "place")
        place.x, place.y, place.z = PLACE
        goods: Any = self.api.init(document, "goods", len(GOODS))
        for item, values in zip(goods, GOODS, strict=True):
            set_item(item, values)
        return document

    def many(self) -> Any:
        values: Any = many_as_dict()
        return self.document.new(**values)

    def write(self, document: Any) -> bytes:
        return self.api.to_bytes(document)

    def parse(self, data: bytes) -> Any:
        return self.api.from_bytes(self.document, data, limits=self.limits)

    def pack(self, document: Any) -> bytes:
        return self.api.to_bytes(document, packed=True)

    def unpack(self, data: bytes) -> Any:
        return self.api.from_bytes(self.document, data, packed=True, limits=self.limits)

    def columns(self, document: Any) -> list[tuple[object, ...]]:
        return self.api.columns(document.goods, COLUMNS)


class Pycapnp(Codec):
    def __init__(self) -> None:
        self.schema: Any = import_module("capnp").load(str(HERE / "serial.capnp"))
        self.values = as_dict(BLOB)
        self.opened: Any = None

    def keywords(self) -> Any:
        return self.schema.Document.new_message(**self.values)

    def fields(self) -> Any:
        document = self.schema.Document.new_message()
        for name, value in SCALARS.items():
            setattr(document, name, value)
        document.blob = BLOB
        document.kind = "beta"
        numbers = document.init("numbers", len(NUMBERS))
        for i, number in enumerate(NUMBERS):
            numbers[i] = number
        place = document.init("place")
        place.x, place.y, place.z = PLACE
        goods = document.init("goods", len(GOODS))
        for i, values in enumerate(GOODS):
            set_item(goods[i], values)
        return document

    def many(self) -> Any:
        return self.schema.Document.new_message(**many_as_dict())

    def write(self, document: Any) -> bytes:
        data = bytes(document.to_bytes())
        document.clear_write_flag()  # else it warns, at some cost, when a message is written again
        return data

    def parse(self, data: bytes) -> Any:
        # A message is a context; it stays open until the next one.
        opened = self.schema.Document.from_bytes(data, traversal_limit_in_words=UNLIMITED)
        self.opened = opened
        return opened.__enter__()

    def pack(self, document: Any) -> bytes:
        data = bytes(document.to_bytes_packed())
        document.clear_write_flag()
        return data

    def unpack(self, data: bytes) -> Any:
        return self.schema.Document.from_bytes_packed(data, traversal_limit_in_words=UNLIMITED)


class Capnpy(Codec):
    """capnpy has no setters, so structs are made at once; its texts are bytes until decoded."""

    def __init__(self) -> None:
        self.schema: Any = import_module("capnpy").load_schema("benchmarks.serial", pyx=False)

    def items(self, goods: list[tuple[int, str, float, int, bool]]) -> list[Any]:
        make = self.schema.Item
        return [make(ident, name.encode(), *rest) for ident, name, *rest in goods]

    def keywords(self) -> Any:
        schema = self.schema
        texts = {k: v.encode() if isinstance(v, str) else v for k, v in SCALARS.items()}
        return schema.Document(
            **texts,
            blob=BLOB,
            kind=schema.Kind.beta,
            numbers=NUMBERS,
            place=schema.Point(*PLACE),
            goods=self.items(GOODS),
        )

    def many(self) -> Any:
        return self.schema.Document(numbers=MANY_NUMBERS, goods=self.items(MANY_GOODS))

    def write(self, document: Any) -> bytes:
        return bytes(document.dumps())

    def parse(self, data: bytes) -> Any:
        return self.schema.Document.loads(data)

    def read(self, document: Any) -> int:
        for name in PLAIN:
            getattr(document, name)
        for name in TEXTS:
            getattr(document, name).decode()
        total = len(document.long.decode()) + len(document.blob) + sum(document.numbers)
        place = document.place
        _ = document.kind, place.x, place.y, place.z
        for item in document.goods:
            total += item.id + len(item.name.decode()) + item.quantity
            _ = item.price, item.live
        return int(total)

    def some(self, document: Any) -> Some:
        return document.i32, document.short.decode(), document.goods[50].name.decode()


class Protobuf(Codec):
    def __init__(self) -> None:
        self.messages: Any = import_module("grpc").protos("benchmarks/serial.proto")
        self.values = as_dict(BLOB)

    def keywords(self) -> Any:
        return self.messages.Document(**self.values)

    def fields(self) -> Any:
        document = self.messages.Document()
        for name, value in SCALARS.items():
            setattr(document, name, value)
        document.blob = BLOB
        document.kind = 1
        document.numbers.extend(NUMBERS)
        place = document.place
        place.x, place.y, place.z = PLACE
        for values in GOODS:
            set_item(document.goods.add(), values)
        return document

    def many(self) -> Any:
        return self.messages.Document(**many_as_dict())

    def write(self, document: Any) -> bytes:
        return bytes(document.SerializeToString())

    def parse(self, data: bytes) -> Any:
        return self.messages.Document.FromString(data)


class DictCodec(Codec):
    """Formats whose document is a dict."""

    dumps: Callable[[object], bytes]
    loads: Callable[[bytes], Any]

    def to_blob(self, blob: bytes) -> Any:
        return blob

    def from_blob(self, blob: Any) -> bytes:
        return bytes(blob)

    def keywords(self) -> Any:
        return as_dict(self.to_blob(BLOB))

    def fields(self) -> Any:
        document: dict[str, object] = {}
        for name, value in SCALARS.items():
            document[name] = value
        document["blob"] = self.to_blob(BLOB)
        document["kind"] = "beta"
        document["numbers"] = list(NUMBERS)
        document["place"] = {"x": PLACE[0], "y": PLACE[1], "z": PLACE[2]}
        goods: list[object] = []
        for ident, name, price, quantity, live in GOODS:
            goods.append(
                {"id": ident, "name": name, "price": price, "quantity": quantity, "live": live}
            )
        document["goods"] = goods
        return document

    def many(self) -> Any:
        return many_as_dict()

    def write(self, document: Any) -> bytes:
        return self.dumps(document)

    def parse(self, data: bytes) -> Any:
        return self.loads(data)

    def read(self, document: Any) -> int:
        for name in SCALARS:
            document[name]
        blob = self.from_blob(document["blob"])
        total: int = len(document["long"]) + len(blob) + sum(document["numbers"])
        place = document["place"]
        _ = document["kind"], place["x"], place["y"], place["z"]
        for item in document["goods"]:
            total += item["id"] + len(item["name"]) + item["quantity"]
            _ = item["price"], item["live"]
        return total

    def some(self, document: Any) -> Some:
        return document["i32"], document["short"], document["goods"][50]["name"]

    def numbers(self, document: Any) -> list[int]:
        return list(document["numbers"])

    def columns(self, document: Any) -> list[tuple[object, ...]]:
        return [(item["id"], item["price"], item["quantity"]) for item in document["goods"]]


class Json(DictCodec):
    def __init__(self) -> None:
        self.dumps = lambda value: json.dumps(value).encode()
        self.loads = json.loads

    def to_blob(self, blob: bytes) -> Any:
        return base64.b64encode(blob).decode()

    def from_blob(self, blob: Any) -> bytes:
        return base64.b64decode(blob)


class Msgpack(DictCodec):
    def __init__(self) -> None:
        msgpack: Any = import_module("msgpack")
        self.dumps, self.loads = msgpack.packb, msgpack.unpackb


CODECS: Final[dict[str, Callable[[], Codec]]] = {
    "pycapnp": Pycapnp,
    "trio_capnp": TrioCapnp,
    "trio_capnp-pure": TrioCapnp,
    "capnpy": Capnpy,
    "protobuf": Protobuf,
    "json": Json,
    "msgpack": Msgpack,
}

assert len(ITEM_FIELDS) == len(GOODS[0])
