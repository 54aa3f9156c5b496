"""The formats that serialize.py compares: how each builds and reads the document.

Building goes from plain Python values to bytes. Reading touches every field and returns the sum of
`_document.CHECKSUM`; `some` reads three fields only. Modules are imported when a codec is made, so
that what is not installed costs its own row only.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from benchmarks._document import BLOB, GOODS, ITEM_FIELDS, NUMBERS, PLACE, SCALARS, as_dict

HERE: Final = Path(__file__).resolve().parent
Some = tuple[object, object, object]


class Codec(Protocol):
    def build(self) -> bytes: ...
    def read(self, data: bytes) -> int: ...
    def some(self, data: bytes) -> Some: ...


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


def some_fields(document: Any) -> Some:
    return document.i32, document.short, document.goods[50].name


class TrioCapnp:
    """Fields set one after another."""

    def __init__(self) -> None:
        import trio_capnp
        from benchmarks.serial_capnp import Document, Kind

        self.api = trio_capnp
        self.document = Document
        self.kind = Kind.BETA

    def build(self) -> bytes:
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
            item.id, item.name, item.price, item.quantity, item.live = values
        return bytes(self.api.to_bytes(document))

    def read(self, data: bytes) -> int:
        return read_fields(self.api.from_bytes(self.document, data))

    def some(self, data: bytes) -> Some:
        return some_fields(self.api.from_bytes(self.document, data))


class TrioCapnpKeywords(TrioCapnp):
    """Everything in one call, lists and structs as plain values."""

    def build(self) -> bytes:
        fields: Any = as_dict(BLOB)
        fields["kind"] = self.kind
        return bytes(self.api.to_bytes(self.document.new(**fields)))


class Pycapnp:
    def __init__(self) -> None:
        import capnp

        self.schema: Any = capnp.load(str(HERE / "serial.capnp"))

    def build(self) -> bytes:
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
            item = goods[i]
            item.id, item.name, item.price, item.quantity, item.live = values
        return bytes(document.to_bytes())

    def read(self, data: bytes) -> int:
        with self.schema.Document.from_bytes(data) as document:
            return read_fields(document)

    def some(self, data: bytes) -> Some:
        with self.schema.Document.from_bytes(data) as document:
            return some_fields(document)


class PycapnpKeywords(Pycapnp):
    def build(self) -> bytes:
        return bytes(self.schema.Document.new_message(**as_dict(BLOB)).to_bytes())


class Capnpy:
    """capnpy has no setters, so structs are made at once; its texts are bytes."""

    def __init__(self) -> None:
        import capnpy

        self.schema: Any = capnpy.load_schema("benchmarks.serial", pyx=False)

    def build(self) -> bytes:
        schema = self.schema
        texts = {k: v.encode() if isinstance(v, str) else v for k, v in SCALARS.items()}
        goods = [
            schema.Item(ident, name.encode(), price, quantity, live)
            for ident, name, price, quantity, live in GOODS
        ]
        document = schema.Document(
            **texts,
            blob=BLOB,
            kind=schema.Kind.beta,
            numbers=NUMBERS,
            place=schema.Point(*PLACE),
            goods=goods,
        )
        return bytes(document.dumps())

    def read(self, data: bytes) -> int:
        return read_fields(self.schema.Document.loads(data))

    def some(self, data: bytes) -> Some:
        i32, short, name = some_fields(self.schema.Document.loads(data))
        assert isinstance(short, bytes)
        assert isinstance(name, bytes)
        return i32, short.decode(), name.decode()


class Protobuf:
    def __init__(self) -> None:
        import grpc

        self.messages: Any = grpc.protos("benchmarks/serial.proto")

    def build(self) -> bytes:
        document = self.messages.Document()
        for name, value in SCALARS.items():
            setattr(document, name, value)
        document.blob = BLOB
        document.kind = 1
        document.numbers.extend(NUMBERS)
        place = document.place
        place.x, place.y, place.z = PLACE
        for values in GOODS:
            item = document.goods.add()
            item.id, item.name, item.price, item.quantity, item.live = values
        return bytes(document.SerializeToString())

    def read(self, data: bytes) -> int:
        return read_fields(self.messages.Document.FromString(data))

    def some(self, data: bytes) -> Some:
        return some_fields(self.messages.Document.FromString(data))


class DictCodec:
    """Formats that give a dict."""

    blob: object = BLOB
    blob_size = len(BLOB)
    dumps: Callable[[object], bytes]
    loads: Callable[[bytes], Any]

    def build(self) -> bytes:
        return self.dumps(as_dict(self.blob))

    def read(self, data: bytes) -> int:
        document = self.loads(data)
        for name in SCALARS:
            document[name]
        total: int = len(document["long"]) + self.blob_size + sum(document["numbers"])
        place = document["place"]
        _ = document["kind"], place["x"], place["y"], place["z"]
        for item in document["goods"]:
            total += item["id"] + len(item["name"]) + item["quantity"]
            _ = item["price"], item["live"]
        return total

    def some(self, data: bytes) -> Some:
        document = self.loads(data)
        return document["i32"], document["short"], document["goods"][50]["name"]


class Json(DictCodec):
    blob = base64.b64encode(BLOB).decode()

    def __init__(self) -> None:
        self.dumps = lambda value: json.dumps(value).encode()
        self.loads = json.loads


class Msgpack(DictCodec):
    def __init__(self) -> None:
        import msgpack

        self.dumps = msgpack.packb
        self.loads = msgpack.unpackb


CODECS: Final[dict[str, Callable[[], Codec]]] = {
    "pycapnp": Pycapnp,
    "pycapnp, keywords": PycapnpKeywords,
    "trio_capnp": TrioCapnp,
    "trio_capnp, keywords": TrioCapnpKeywords,
    "trio_capnp pure": TrioCapnp,
    "trio_capnp pure, keywords": TrioCapnpKeywords,
    "capnpy": Capnpy,
    "protobuf": Protobuf,
    "json": Json,
    "msgpack": Msgpack,
}

assert len(ITEM_FIELDS) == len(GOODS[0])
