# Generated from files.capnp, @0xb26e48437907cb39, by trio_capnp 0.2.0. Do not edit.

"""Capabilities that bring file descriptors along, over a Unix socket.

A file is known by its size.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _File_SizeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _File_SizeParams_Builder


class _File_SizeParams_Builder(_t.Builder):
    __slots__ = ()


class _File_SizeParams_Fields(_t.TypedDict, total=False):
    pass


class _File_SizeParams(_t.Struct[_File_SizeParams_Reader, _File_SizeParams_Builder]):
    Reader: _t.TypeAlias = _File_SizeParams_Reader
    Builder: _t.TypeAlias = _File_SizeParams_Builder
    Fields: _t.TypeAlias = _File_SizeParams_Fields

    _id = 0x848B0D717DC2AEED
    _name = "File.size$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_File_SizeParams_Fields]) -> _File_SizeParams_Builder:
        return _t.new_struct(_File_SizeParams, fields)


class _File_SizeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _File_SizeResults_Builder

    size: _t.Int64 = _t.Int64(0)


class _File_SizeResults_Builder(_t.Builder):
    __slots__ = ()

    size: _t.Int64Builder = _t.Int64Builder(0)


class _File_SizeResults_Promise(_t.Promise[_File_SizeResults_Reader]):
    __slots__ = ()

    size: _t.PromiseValue[int] = _t.PromiseValue()


class _File_SizeResults_Fields(_t.TypedDict, total=False):
    size: int


class _File_SizeResults(_t.Struct[_File_SizeResults_Reader, _File_SizeResults_Builder]):
    Reader: _t.TypeAlias = _File_SizeResults_Reader
    Builder: _t.TypeAlias = _File_SizeResults_Builder
    Promise: _t.TypeAlias = _File_SizeResults_Promise
    Fields: _t.TypeAlias = _File_SizeResults_Fields

    _id = 0xB6F8103D21FA3DF3
    _name = "File.size$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_File_SizeResults_Fields]) -> _File_SizeResults_Builder:
        return _t.new_struct(_File_SizeResults, fields)


_File_size: _t.Method[_File_SizeParams_Builder, _File_SizeResults_Promise] = _t.Method(
    0xAAB6FAB1335B79AD,
    0,
    "size",
    lambda: _File_SizeParams,
    lambda: _File_SizeResults,
    no_promise_pipelining=True,
)

_File_SizeCall: _t.TypeAlias = _t.Call[_File_SizeParams_Reader, _File_SizeResults_Builder]
_File_SizeRequest: _t.TypeAlias = _t.Request[_File_SizeParams_Builder, _File_SizeResults_Promise]


class _File_Client(_t.Client):
    __slots__ = ()

    @_t.method(_File_size)
    def size(self, **params: _t.Unpack[_File_SizeParams_Fields]) -> _File_SizeResults_Promise:
        """Of the object's own file; -1 if it has none."""
        return self._call(_File_size, params)


class _File_Server(_t.Server):
    _methods = _t.methods(_File_size)

    def size(self, call: _File_SizeCall) -> _t.Awaitable[None] | None:
        """Of the object's own file; -1 if it has none."""
        raise _t.unimplemented(_File_size)


class File(_t.Interface[_File_Client]):
    Client: _t.TypeAlias = _File_Client
    Server: _t.TypeAlias = _File_Server

    SizeParams: _t.TypeAlias = _File_SizeParams
    SizeResults: _t.TypeAlias = _File_SizeResults
    SizeCall: _t.TypeAlias = _File_SizeCall
    SizeRequest: _t.TypeAlias = _File_SizeRequest

    _id = 0xAAB6FAB1335B79AD
    _name = "File"
    _methods = _t.methods(_File_size)


class _Files_TakeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_TakeParams_Builder

    files: _t.ListField[_File_Client] = _t.ListField(0, _t.cap_of(lambda: File))
    padding: _t.Data = _t.Data(1)


class _Files_TakeParams_Builder(_t.Builder):
    __slots__ = ()

    files: _t.ListFieldBuilder[_File_Client, _File_Client | _File_Server | None] = (
        _t.ListFieldBuilder(0, _t.cap_of(lambda: File))
    )
    padding: _t.DataBuilder = _t.DataBuilder(1)


class _Files_TakeParams_Fields(_t.TypedDict, total=False):
    files: _t.Iterable[_File_Client | _File_Server | None]
    padding: _t.BytesLike


class _Files_TakeParams(_t.Struct[_Files_TakeParams_Reader, _Files_TakeParams_Builder]):
    Reader: _t.TypeAlias = _Files_TakeParams_Reader
    Builder: _t.TypeAlias = _Files_TakeParams_Builder
    Fields: _t.TypeAlias = _Files_TakeParams_Fields

    _id = 0x93AA58B7C9CDF3DE
    _name = "Files.take$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_TakeParams_Fields]) -> _Files_TakeParams_Builder:
        return _t.new_struct(_Files_TakeParams, fields)


class _Files_TakeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_TakeResults_Builder

    sizes: _t.ListField[int] = _t.ListField(0, _t.INT64)
    padding: _t.Data = _t.Data(1)


class _Files_TakeResults_Builder(_t.Builder):
    __slots__ = ()

    sizes: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(0, _t.INT64)
    padding: _t.DataBuilder = _t.DataBuilder(1)


class _Files_TakeResults_Promise(_t.Promise[_Files_TakeResults_Reader]):
    __slots__ = ()

    sizes: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    padding: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Files_TakeResults_Fields(_t.TypedDict, total=False):
    sizes: _t.Iterable[int]
    padding: _t.BytesLike


class _Files_TakeResults(_t.Struct[_Files_TakeResults_Reader, _Files_TakeResults_Builder]):
    Reader: _t.TypeAlias = _Files_TakeResults_Reader
    Builder: _t.TypeAlias = _Files_TakeResults_Builder
    Promise: _t.TypeAlias = _Files_TakeResults_Promise
    Fields: _t.TypeAlias = _Files_TakeResults_Fields

    _id = 0xA0880EA4F1825BDB
    _name = "Files.take$Results"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_TakeResults_Fields]) -> _Files_TakeResults_Builder:
        return _t.new_struct(_Files_TakeResults, fields)


class _Files_GiveParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_GiveParams_Builder

    sizes: _t.ListField[int] = _t.ListField(0, _t.INT64)
    padding: _t.Data = _t.Data(1)


class _Files_GiveParams_Builder(_t.Builder):
    __slots__ = ()

    sizes: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(0, _t.INT64)
    padding: _t.DataBuilder = _t.DataBuilder(1)


class _Files_GiveParams_Fields(_t.TypedDict, total=False):
    sizes: _t.Iterable[int]
    padding: _t.BytesLike


class _Files_GiveParams(_t.Struct[_Files_GiveParams_Reader, _Files_GiveParams_Builder]):
    Reader: _t.TypeAlias = _Files_GiveParams_Reader
    Builder: _t.TypeAlias = _Files_GiveParams_Builder
    Fields: _t.TypeAlias = _Files_GiveParams_Fields

    _id = 0xBA11970255DA203C
    _name = "Files.give$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_GiveParams_Fields]) -> _Files_GiveParams_Builder:
        return _t.new_struct(_Files_GiveParams, fields)


class _Files_GiveResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_GiveResults_Builder

    files: _t.ListField[_File_Client] = _t.ListField(0, _t.cap_of(lambda: File))
    padding: _t.Data = _t.Data(1)


class _Files_GiveResults_Builder(_t.Builder):
    __slots__ = ()

    files: _t.ListFieldBuilder[_File_Client, _File_Client | _File_Server | None] = (
        _t.ListFieldBuilder(0, _t.cap_of(lambda: File))
    )
    padding: _t.DataBuilder = _t.DataBuilder(1)


class _Files_GiveResults_Promise(_t.Promise[_Files_GiveResults_Reader]):
    __slots__ = ()

    files: _t.PromiseValue[_t.ListReader[_File_Client]] = _t.PromiseValue()
    padding: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Files_GiveResults_Fields(_t.TypedDict, total=False):
    files: _t.Iterable[_File_Client | _File_Server | None]
    padding: _t.BytesLike


class _Files_GiveResults(_t.Struct[_Files_GiveResults_Reader, _Files_GiveResults_Builder]):
    Reader: _t.TypeAlias = _Files_GiveResults_Reader
    Builder: _t.TypeAlias = _Files_GiveResults_Builder
    Promise: _t.TypeAlias = _Files_GiveResults_Promise
    Fields: _t.TypeAlias = _Files_GiveResults_Fields

    _id = 0x8E708DC7A9F9EB10
    _name = "Files.give$Results"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_GiveResults_Fields]) -> _Files_GiveResults_Builder:
        return _t.new_struct(_Files_GiveResults, fields)


_Files_take: _t.Method[_Files_TakeParams_Builder, _Files_TakeResults_Promise] = _t.Method(
    0x8067F3F69EC9BE44,
    0,
    "take",
    lambda: _Files_TakeParams,
    lambda: _Files_TakeResults,
    no_promise_pipelining=True,
)
_Files_give: _t.Method[_Files_GiveParams_Builder, _Files_GiveResults_Promise] = _t.Method(
    0x8067F3F69EC9BE44, 1, "give", lambda: _Files_GiveParams, lambda: _Files_GiveResults
)

_Files_TakeCall: _t.TypeAlias = _t.Call[_Files_TakeParams_Reader, _Files_TakeResults_Builder]
_Files_TakeRequest: _t.TypeAlias = _t.Request[_Files_TakeParams_Builder, _Files_TakeResults_Promise]
_Files_GiveCall: _t.TypeAlias = _t.Call[_Files_GiveParams_Reader, _Files_GiveResults_Builder]
_Files_GiveRequest: _t.TypeAlias = _t.Request[_Files_GiveParams_Builder, _Files_GiveResults_Promise]


class _Files_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Files_take)
    def take(self, **params: _t.Unpack[_Files_TakeParams_Fields]) -> _Files_TakeResults_Promise:
        """The sizes of the file descriptors that came with the files, -1 for none. The padding comes back."""
        return self._call(_Files_take, params)

    @_t.method(_Files_give)
    def give(self, **params: _t.Unpack[_Files_GiveParams_Fields]) -> _Files_GiveResults_Promise:
        """A new file of each size, -1 for a file without a descriptor. The padding comes back."""
        return self._call(_Files_give, params)


class _Files_Server(_t.Server):
    _methods = _t.methods(_Files_take, _Files_give)

    def take(self, call: _Files_TakeCall) -> _t.Awaitable[None] | None:
        """The sizes of the file descriptors that came with the files, -1 for none. The padding comes back."""
        raise _t.unimplemented(_Files_take)

    def give(self, call: _Files_GiveCall) -> _t.Awaitable[None] | None:
        """A new file of each size, -1 for a file without a descriptor. The padding comes back."""
        raise _t.unimplemented(_Files_give)


class Files(_t.Interface[_Files_Client]):
    Client: _t.TypeAlias = _Files_Client
    Server: _t.TypeAlias = _Files_Server

    TakeParams: _t.TypeAlias = _Files_TakeParams
    TakeResults: _t.TypeAlias = _Files_TakeResults
    TakeCall: _t.TypeAlias = _Files_TakeCall
    TakeRequest: _t.TypeAlias = _Files_TakeRequest

    GiveParams: _t.TypeAlias = _Files_GiveParams
    GiveResults: _t.TypeAlias = _Files_GiveResults
    GiveCall: _t.TypeAlias = _Files_GiveCall
    GiveRequest: _t.TypeAlias = _Files_GiveRequest

    _id = 0x8067F3F69EC9BE44
    _name = "Files"
    _methods = _t.methods(_Files_take, _Files_give)


_schema = _t.SchemaSource(
    globals(),
    0xB26E48437907CB39,
    "Fw6l!1Thh30~7TDClLez6S)Cr002=W1_u8*%LjQwNN%zK00a}w24WM{1}78c1_uBE6Tt=t|E+mjGqL)%ssIrT1OGY82YE"
    "wCZn6LX0uxCFiW5}^2NP8W2NP8WM-z1h2NOXC2meIA$)5J}XMg|^3<Li;%LjQwNN%zK00I+{1(Fk;1qTzI1qTzI1&0&e1"
    "qTy}1qc7_uEKqB4U2>T5fK3Z00ajB0TV$5>Jw1~2NO{R2NO{R2LJ#QJp~8<^F8_@JrMY|08tSE0RR952LJ&Ru>|rH!2|~"
    "r!2|~r!2~}5028eQ2mjvl&B?b|s*?Z_5&-}J1p)^E0Tayw@)O+y2NT@`2NT@`cK`qr$pZ)f+gpP1qz;In01*-a000F72L"
    "J&R?E?A}{Q?IQ{Q?IQ{Q`FY02Ao~2md@E+EoIV5xM{o5&-}J1p)^E0TT@Z@)I2b2NN9v2NN9vcK`qr2?7WI5bOD=$Bl4~"
    "01*-a000F72LJ&RDFONuIROU~IROU~IRSS7023tv2T=?H0{=P72YEwCZn6LX05Q=T0{{U3t$ABBvHG^E0003Ioe%#+zR8"
    "~U^Jjnn009vp7f}QO1OGY82YEwCZn6Lo31Sfq2LJ&7W@&6?b1q|H00(exa8LmOK?ngcF%knY0kQ)BK_G5rcOYhI32bE`Z"
    ")PB6VPj|@b7^{IEFdj0AZBlJAYmY8X>4U6cWHEJZ*_DaVIX8>b7OL8aCC2SE+ABBWgu{2WMpY>XCPy5ZDn&HVjp2+Yc2}"
    "^RA^-&b7^{I3v(cEW*~HEWgup0Y-J#1WpiV4X>fFJa&sVbXkm09V_|J&Aa`kWXdrZGWgup0Y-MvSAT2Q<W^ZyJZf|a7E+"
    "ABBWgu{2WMpY>XCPy5ZDn&HVqs%zE&&Qb1OYJtasmHOW*~HEWgu?^Vrpe$bSHBlZ+C7WW@&6?J0LAFAZcbGX>=fHVRImE"
    "A8&4DE(-rcVQ^t$X>4f=bZKRCAarP9bRc4KX>MmAW@&6?AY^58V{&P5bZ>HVAYp88Zf7hYZ+2yJAYmX?ZfSTRb8lm7Wpp"
    "kI3PB)dX>4U6X>%ZJZf|#PAYyqSX>@ZSb7^{I11<{xW@&6?b1q|H0&s3{I!0-1WpgfPX?A5KQa@#Lb!>EVKmkwz0Z;(~Q"
    "3wMB000C5000q9G7(J&QA`5?QCI>25di@d0RaF25e-5S4F^#S0|8MO0s((;VPs@!Zf8&d0s##G0s##G01*KKA7*K6Wphv"
    "g0s#&H0Z|MC0RavG0Ra*Jt$ABBvHG^E0000$0RRC1W@&6?b1q|H0&s3{I!0-1WpgfPX?A5KP#<A(VQq6j0Z;(}Pyqr_2m"
    "=HF00aR501-_x5lshCOalQ?SONhN0Ra>N0RR9I4MGtO2T=?I0Z|wN0e^5|WMpY>XHWqG0Sy2G0Sy2E5di`pb7^{Ib5H>S"
    "0S*8GQ49kC0S*8G0R;d8|7K}yWpgfLVFGY&a5_e5Y-MvUbYW{{BvL<Rb9HQVb3g%50Rd0}0#OJ91ONa80RR9IO)?Qp2T@"
    "D|0Z~{20TBTK6afJM01*vB5e)}X3<CjC7y<!*aA9O*X>Mmw0RjOH00IFG000pI0v~f}dS!D^0RjOI00B`90|5aJ009970"
    "0RGJX>4V4E@NQ=aBgrqMrmwib1rmYYh@%*A7OG~ZF4{YPyqo@0RmA70|Wp71OWg55lu1?O$Sj-0|8N30s#>L0TclN000p"
    "ULJ<uIQ49kCQ5XUNe{f-BWNB_^Pyqq~4FCcG4FCWU0RkUpX>4V4Pyqq~4gdjB3<CiH4gdiG5&x}uTQjlxwyFRC06+l%0R"
    "LubY-MvUV_^btZg4tAX>4UKb7^{IBvNG`b9HQVb3g%50Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S|L&dSy@n0s#d8"
    "0s#d80sm%cY-MvUV_^btZg4tAX>4UKb7^{IBv4@wa$#+AKmkwz0Z;(~Py+=2W@&6?b1q|H0dQ_`I!0-1WdU<Q0Z;(}Pyq"
    "r_2m=KG0RP_e&B?b|s*?fRTY~YV4v3%;Nh%Rl2SG>yK}Z1+JqG~+|2!btRRWh0x&aXD`KiZ^aE=ibDiI+EK@<T&6af(l2"
    "T%b44`*q1Wk3M{0Z;(~4|HK`Wk3M{0Z;(~|7K}yWpgfLVF7S%a5_e5Y-IodKmkwz0Z;(~Q3L}80095(uEKqB4U2>U^F8_"
    "@JrMY|5fv&CAqPPe0YMZ25eWxS0RazlX?kTq0RRC|0RsPKX>4V4E@NQ;2XJn1Kmkz*0RjK5d0R8F`nIY75fLi?M83(M_V"
    "Z_e01*W;PyqrTMrmwia}P#oY-I",
)
