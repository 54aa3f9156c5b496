"""The schemas that come with this package, by the ids of their files.

A folder of a user's may be called ``capnp`` as well, or hold a copy of a standard schema. The id
tells: equal ids are one schema, whatever its path.
"""

from __future__ import annotations

from typing import Final

STANDARD_MODULES: Final = {
    0xBDF87D7BB8304E81: "trio_capnp.schemas.cxx_capnp",
    0xB8630836983FEED7: "trio_capnp.schemas.persistent_capnp",
    0xA184C7885CDAF2A1: "trio_capnp.schemas.rpc_twoparty_capnp",
    0xB312981B2552A250: "trio_capnp.schemas.rpc_capnp",
    0xA93FC509624C72D9: "trio_capnp.schemas.schema_capnp",
    0x86C366A91393F3F8: "trio_capnp.schemas.stream_capnp",
    0x8F5D14E1C273738D: "trio_capnp.schemas.compat.byte_stream_capnp",
    0x8EF99297A43A5E34: "trio_capnp.schemas.compat.json_capnp",
}
