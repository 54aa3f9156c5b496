# Generated from rpc-twoparty.capnp, @0xa184c7885cdaf2a1, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class Side(_t.Enum):
    SERVER = 0
    """The side that accepted the connection."""
    CLIENT = 1
    """The side that opened it."""


class _VatId_Reader(_t.Reader):
    __slots__ = ()
    _builder: _VatId_Builder

    side: _t.EnumField[Side] = _t.EnumField(0, lambda: Side)


class _VatId_Builder(_t.Builder):
    __slots__ = ()

    side: _t.EnumFieldBuilder[Side] = _t.EnumFieldBuilder(0, lambda: Side)


class _VatId_Promise(_t.Promise[_VatId_Reader]):
    __slots__ = ()

    side: _t.PromiseValue[Side] = _t.PromiseValue()


class _VatId_Fields(_t.TypedDict, total=False):
    side: Side


_VatId_Like: _t.TypeAlias = _VatId_Reader | _VatId_Builder | _VatId_Fields


class VatId(_t.Struct[_VatId_Reader, _VatId_Builder]):
    Reader: _t.TypeAlias = _VatId_Reader
    Builder: _t.TypeAlias = _VatId_Builder
    Promise: _t.TypeAlias = _VatId_Promise
    Fields: _t.TypeAlias = _VatId_Fields
    Like: _t.TypeAlias = _VatId_Like

    _id = 0xD20B909FEE733A8E
    _name = "VatId"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_VatId_Fields]) -> _VatId_Builder:
        return _t.new_struct(VatId, fields)


class _ThirdPartyCompletion_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyCompletion_Builder

    join_id = _t.UInt32(0)
    """The number in `JoinKeyPart`."""


class _ThirdPartyCompletion_Builder(_t.Builder):
    __slots__ = ()

    join_id = _t.UInt32Builder(0)


class _ThirdPartyCompletion_Promise(_t.Promise[_ThirdPartyCompletion_Reader]):
    __slots__ = ()

    join_id: _t.PromiseValue[int] = _t.PromiseValue()


class _ThirdPartyCompletion_Fields(_t.TypedDict, total=False):
    join_id: int


_ThirdPartyCompletion_Like: _t.TypeAlias = (
    _ThirdPartyCompletion_Reader | _ThirdPartyCompletion_Builder | _ThirdPartyCompletion_Fields
)


class ThirdPartyCompletion(_t.Struct[_ThirdPartyCompletion_Reader, _ThirdPartyCompletion_Builder]):
    """Two vats introduce nobody; only a join needs to tell its parts apart."""

    Reader: _t.TypeAlias = _ThirdPartyCompletion_Reader
    Builder: _t.TypeAlias = _ThirdPartyCompletion_Builder
    Promise: _t.TypeAlias = _ThirdPartyCompletion_Promise
    Fields: _t.TypeAlias = _ThirdPartyCompletion_Fields
    Like: _t.TypeAlias = _ThirdPartyCompletion_Like

    _id = 0xB7E329E92FDA637D
    _name = "ThirdPartyCompletion"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyCompletion_Fields]) -> _ThirdPartyCompletion_Builder:
        return _t.new_struct(ThirdPartyCompletion, fields)


class _ThirdPartyToAwait_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyToAwait_Builder


class _ThirdPartyToAwait_Builder(_t.Builder):
    __slots__ = ()


class _ThirdPartyToAwait_Promise(_t.Promise[_ThirdPartyToAwait_Reader]):
    __slots__ = ()


class _ThirdPartyToAwait_Fields(_t.TypedDict, total=False):
    pass


_ThirdPartyToAwait_Like: _t.TypeAlias = (
    _ThirdPartyToAwait_Reader | _ThirdPartyToAwait_Builder | _ThirdPartyToAwait_Fields
)


class ThirdPartyToAwait(_t.Struct[_ThirdPartyToAwait_Reader, _ThirdPartyToAwait_Builder]):
    """There is no third party."""

    Reader: _t.TypeAlias = _ThirdPartyToAwait_Reader
    Builder: _t.TypeAlias = _ThirdPartyToAwait_Builder
    Promise: _t.TypeAlias = _ThirdPartyToAwait_Promise
    Fields: _t.TypeAlias = _ThirdPartyToAwait_Fields
    Like: _t.TypeAlias = _ThirdPartyToAwait_Like

    _id = 0x9539708BFFA85A5D
    _name = "ThirdPartyToAwait"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyToAwait_Fields]) -> _ThirdPartyToAwait_Builder:
        return _t.new_struct(ThirdPartyToAwait, fields)


class _ThirdPartyToContact_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyToContact_Builder


class _ThirdPartyToContact_Builder(_t.Builder):
    __slots__ = ()


class _ThirdPartyToContact_Promise(_t.Promise[_ThirdPartyToContact_Reader]):
    __slots__ = ()


class _ThirdPartyToContact_Fields(_t.TypedDict, total=False):
    pass


_ThirdPartyToContact_Like: _t.TypeAlias = (
    _ThirdPartyToContact_Reader | _ThirdPartyToContact_Builder | _ThirdPartyToContact_Fields
)


class ThirdPartyToContact(_t.Struct[_ThirdPartyToContact_Reader, _ThirdPartyToContact_Builder]):
    """There is no third party."""

    Reader: _t.TypeAlias = _ThirdPartyToContact_Reader
    Builder: _t.TypeAlias = _ThirdPartyToContact_Builder
    Promise: _t.TypeAlias = _ThirdPartyToContact_Promise
    Fields: _t.TypeAlias = _ThirdPartyToContact_Fields
    Like: _t.TypeAlias = _ThirdPartyToContact_Like

    _id = 0xE8E97B3B9F049B21
    _name = "ThirdPartyToContact"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyToContact_Fields]) -> _ThirdPartyToContact_Builder:
        return _t.new_struct(ThirdPartyToContact, fields)


class _JoinKeyPart_Reader(_t.Reader):
    __slots__ = ()
    _builder: _JoinKeyPart_Builder

    join_id = _t.UInt32(0)
    """Chosen by the sender; free again once every part has been finished."""
    part_count = _t.UInt16(2)
    """How many parts there are."""
    part_num = _t.UInt16(3)
    """Which one this is, from 0."""


class _JoinKeyPart_Builder(_t.Builder):
    __slots__ = ()

    join_id = _t.UInt32Builder(0)
    part_count = _t.UInt16Builder(2)
    part_num = _t.UInt16Builder(3)


class _JoinKeyPart_Promise(_t.Promise[_JoinKeyPart_Reader]):
    __slots__ = ()

    join_id: _t.PromiseValue[int] = _t.PromiseValue()
    part_count: _t.PromiseValue[int] = _t.PromiseValue()
    part_num: _t.PromiseValue[int] = _t.PromiseValue()


class _JoinKeyPart_Fields(_t.TypedDict, total=False):
    join_id: int
    part_count: int
    part_num: int


_JoinKeyPart_Like: _t.TypeAlias = _JoinKeyPart_Reader | _JoinKeyPart_Builder | _JoinKeyPart_Fields


class JoinKeyPart(_t.Struct[_JoinKeyPart_Reader, _JoinKeyPart_Builder]):
    """One of several capabilities that the receiver shall prove to be the same object."""

    Reader: _t.TypeAlias = _JoinKeyPart_Reader
    Builder: _t.TypeAlias = _JoinKeyPart_Builder
    Promise: _t.TypeAlias = _JoinKeyPart_Promise
    Fields: _t.TypeAlias = _JoinKeyPart_Fields
    Like: _t.TypeAlias = _JoinKeyPart_Like

    _id = 0x95B29059097FCA83
    _name = "JoinKeyPart"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_JoinKeyPart_Fields]) -> _JoinKeyPart_Builder:
        return _t.new_struct(JoinKeyPart, fields)


class _JoinResult_Reader(_t.Reader):
    __slots__ = ()
    _builder: _JoinResult_Builder

    join_id = _t.UInt32(0)
    """The number in `JoinKeyPart`."""
    succeeded = _t.Bool(32)
    """The same in the results of all parts."""
    cap: _t.Cap[_t.Capability.Client] = _t.Cap(0, lambda: _t.Capability)
    """The joined object, in one of the results."""


class _JoinResult_Builder(_t.Builder):
    __slots__ = ()

    join_id = _t.UInt32Builder(0)
    succeeded = _t.BoolBuilder(32)
    cap: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        0, lambda: _t.Capability
    )


class _JoinResult_Promise(_t.Promise[_JoinResult_Reader]):
    __slots__ = ()

    join_id: _t.PromiseValue[int] = _t.PromiseValue()
    succeeded: _t.PromiseValue[bool] = _t.PromiseValue()
    cap: _t.PromiseCap[_t.Capability.Client] = _t.PromiseCap(0, lambda: _t.Capability)


class _JoinResult_Fields(_t.TypedDict, total=False):
    join_id: int
    succeeded: bool
    cap: _t.Capability.Client | _t.Capability.Server | None


_JoinResult_Like: _t.TypeAlias = _JoinResult_Reader | _JoinResult_Builder | _JoinResult_Fields


class JoinResult(_t.Struct[_JoinResult_Reader, _JoinResult_Builder]):
    Reader: _t.TypeAlias = _JoinResult_Reader
    Builder: _t.TypeAlias = _JoinResult_Builder
    Promise: _t.TypeAlias = _JoinResult_Promise
    Fields: _t.TypeAlias = _JoinResult_Fields
    Like: _t.TypeAlias = _JoinResult_Like

    _id = 0x9D263A3630B7EBEE
    _name = "JoinResult"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_JoinResult_Fields]) -> _JoinResult_Builder:
        return _t.new_struct(JoinResult, fields)
