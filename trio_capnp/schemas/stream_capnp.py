# Generated from stream.capnp, @0x86c366a91393f3f8, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _StreamResult_Reader(_t.Reader):
    __slots__ = ()
    _builder: _StreamResult_Builder


class _StreamResult_Builder(_t.Builder):
    __slots__ = ()


class _StreamResult_Promise(_t.Promise[_StreamResult_Reader]):
    __slots__ = ()


class _StreamResult_Fields(_t.TypedDict, total=False):
    pass


_StreamResult_Like: _t.TypeAlias = (
    _StreamResult_Reader | _StreamResult_Builder | _StreamResult_Fields
)


class StreamResult(_t.Struct[_StreamResult_Reader, _StreamResult_Builder]):
    """What a method declared `-> stream` returns. Tools know a streaming method by this id."""

    Reader: _t.TypeAlias = _StreamResult_Reader
    Builder: _t.TypeAlias = _StreamResult_Builder
    Promise: _t.TypeAlias = _StreamResult_Promise
    Fields: _t.TypeAlias = _StreamResult_Fields
    Like: _t.TypeAlias = _StreamResult_Like

    _id = 0x995F9A3377C0B16E
    _name = "StreamResult"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_StreamResult_Fields]) -> _StreamResult_Builder:
        return _t.new_struct(StreamResult, fields)


_schema = _t.SchemaSource(
    globals(),
    0x86C366A91393F3F8,
    "5PU!cF%gFW5#=Wl1OXArCjbCZ5C#VS`16w!sb<55000CNbpdJ<eE}B}g#jM`0TXEf2mfxdz;`p6Uzq?A69NDD^OF;)X2X"
    "U61P1^CGbI560TVR=2NN{`2NN{`2LJ#QApr;fEMI`Xp83YP08t7B0snzcFt~et_`LuC0ujxk5!nY3*#}YB0|5X45yc1pf"
    "le^Edwux5000CLiBb`f2N976009ww2T=q90{?EYz;`p6Uzq>^05Lhb0ssI}1OWs8`16w!sb<5501*jl5e*jr0RMAza%Ev"
    "{E@J=>VQ_A6Q3L@2|A9_0xO;v0y#NsbivKTTVQ_A6FJl2KD=uSUaBgq_0RLBLVRRs2AZ-a{bZBp6AY^4@Y+-U`WFTNIJ|"
    "J^+a%Ev{U?6g3bairWb1ooMZ*OdKAZu=KcOYRPb98cLVQpz{XCQ55bZBp6AYyqSbZBWmb0BGCE(-r+D=RKzVQ_8$0dPP8"
    "Pyqo@0RsPHD=RKzVQ_8%a5`>bZDn(C2VrAnKmkwz0Z;(~0So{F|6^frZg4MibOUl_VQnsBVQ_A6I#YCVWnpbnWpj0GbO1"
    "mBPyqo@0Rm711pjk%a%Ev{E@J=>VQ_A6Kmkz%0RjJRvA}mTnqQd!5hZF-1OWp7EMI`Xp83YP08t160YCu&009gD01*K)A"
    "7f!~ZgBrobaG{3ZBk_b4|8>FbN",
)
