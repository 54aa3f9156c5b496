# Generated from files.capnp, @0xd9b1c6a0e3f45a27, by trio_capnp 0.2.0. Do not edit.

"""A store of files, for the tests of byte streams."""

from __future__ import annotations

from trio_capnp import typed as _t
from trio_capnp.schemas.compat import byte_stream_capnp as _byte_stream_capnp


class _Files_PutParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_PutParams_Builder

    name: _t.Text = _t.Text(0)


class _Files_PutParams_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


class _Files_PutParams_Fields(_t.TypedDict, total=False):
    name: str


class _Files_PutParams(_t.Struct[_Files_PutParams_Reader, _Files_PutParams_Builder]):
    Reader: _t.TypeAlias = _Files_PutParams_Reader
    Builder: _t.TypeAlias = _Files_PutParams_Builder
    Fields: _t.TypeAlias = _Files_PutParams_Fields

    _id = 0xA6B57D1EBA1F8FAB
    _name = "Files.put$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_PutParams_Fields]) -> _Files_PutParams_Builder:
        return _t.new_struct(_Files_PutParams, fields)


class _Files_PutResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_PutResults_Builder

    sink: _t.Cap[_byte_stream_capnp.ByteStream.Client] = _t.Cap(
        0, lambda: _byte_stream_capnp.ByteStream
    )


class _Files_PutResults_Builder(_t.Builder):
    __slots__ = ()

    sink: _t.CapBuilder[
        _byte_stream_capnp.ByteStream.Client, _byte_stream_capnp.ByteStream.Server
    ] = _t.CapBuilder(0, lambda: _byte_stream_capnp.ByteStream)


class _Files_PutResults_Promise(_t.Promise[_Files_PutResults_Reader]):
    __slots__ = ()

    sink: _t.PromiseCap[_byte_stream_capnp.ByteStream.Client] = _t.PromiseCap(
        0, lambda: _byte_stream_capnp.ByteStream
    )


class _Files_PutResults_Fields(_t.TypedDict, total=False):
    sink: _byte_stream_capnp.ByteStream.Client | _byte_stream_capnp.ByteStream.Server | None


class _Files_PutResults(_t.Struct[_Files_PutResults_Reader, _Files_PutResults_Builder]):
    Reader: _t.TypeAlias = _Files_PutResults_Reader
    Builder: _t.TypeAlias = _Files_PutResults_Builder
    Promise: _t.TypeAlias = _Files_PutResults_Promise
    Fields: _t.TypeAlias = _Files_PutResults_Fields

    _id = 0xD853534B92ED3BEF
    _name = "Files.put$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_PutResults_Fields]) -> _Files_PutResults_Builder:
        return _t.new_struct(_Files_PutResults, fields)


class _Files_GetParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_GetParams_Builder

    name: _t.Text = _t.Text(0)
    to: _t.Cap[_byte_stream_capnp.ByteStream.Client] = _t.Cap(
        1, lambda: _byte_stream_capnp.ByteStream
    )


class _Files_GetParams_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)
    to: _t.CapBuilder[
        _byte_stream_capnp.ByteStream.Client, _byte_stream_capnp.ByteStream.Server
    ] = _t.CapBuilder(1, lambda: _byte_stream_capnp.ByteStream)


class _Files_GetParams_Fields(_t.TypedDict, total=False):
    name: str
    to: _byte_stream_capnp.ByteStream.Client | _byte_stream_capnp.ByteStream.Server | None


class _Files_GetParams(_t.Struct[_Files_GetParams_Reader, _Files_GetParams_Builder]):
    Reader: _t.TypeAlias = _Files_GetParams_Reader
    Builder: _t.TypeAlias = _Files_GetParams_Builder
    Fields: _t.TypeAlias = _Files_GetParams_Fields

    _id = 0xB31D341855DA04B3
    _name = "Files.get$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_GetParams_Fields]) -> _Files_GetParams_Builder:
        return _t.new_struct(_Files_GetParams, fields)


class _Files_GetResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_GetResults_Builder

    bytes: _t.UInt64 = _t.UInt64(0)


class _Files_GetResults_Builder(_t.Builder):
    __slots__ = ()

    bytes: _t.UInt64Builder = _t.UInt64Builder(0)


class _Files_GetResults_Promise(_t.Promise[_Files_GetResults_Reader]):
    __slots__ = ()

    bytes: _t.PromiseValue[int] = _t.PromiseValue()


class _Files_GetResults_Fields(_t.TypedDict, total=False):
    bytes: int


class _Files_GetResults(_t.Struct[_Files_GetResults_Reader, _Files_GetResults_Builder]):
    Reader: _t.TypeAlias = _Files_GetResults_Reader
    Builder: _t.TypeAlias = _Files_GetResults_Builder
    Promise: _t.TypeAlias = _Files_GetResults_Promise
    Fields: _t.TypeAlias = _Files_GetResults_Fields

    _id = 0xA8D0D989070B43E0
    _name = "Files.get$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_GetResults_Fields]) -> _Files_GetResults_Builder:
        return _t.new_struct(_Files_GetResults, fields)


class _Files_LoseParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_LoseParams_Builder

    to: _t.Cap[_byte_stream_capnp.ByteStream.Client] = _t.Cap(
        0, lambda: _byte_stream_capnp.ByteStream
    )


class _Files_LoseParams_Builder(_t.Builder):
    __slots__ = ()

    to: _t.CapBuilder[
        _byte_stream_capnp.ByteStream.Client, _byte_stream_capnp.ByteStream.Server
    ] = _t.CapBuilder(0, lambda: _byte_stream_capnp.ByteStream)


class _Files_LoseParams_Fields(_t.TypedDict, total=False):
    to: _byte_stream_capnp.ByteStream.Client | _byte_stream_capnp.ByteStream.Server | None


class _Files_LoseParams(_t.Struct[_Files_LoseParams_Reader, _Files_LoseParams_Builder]):
    Reader: _t.TypeAlias = _Files_LoseParams_Reader
    Builder: _t.TypeAlias = _Files_LoseParams_Builder
    Fields: _t.TypeAlias = _Files_LoseParams_Fields

    _id = 0xBE70A488B06B3A78
    _name = "Files.lose$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_LoseParams_Fields]) -> _Files_LoseParams_Builder:
        return _t.new_struct(_Files_LoseParams, fields)


class _Files_LoseResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Files_LoseResults_Builder


class _Files_LoseResults_Builder(_t.Builder):
    __slots__ = ()


class _Files_LoseResults_Promise(_t.Promise[_Files_LoseResults_Reader]):
    __slots__ = ()


class _Files_LoseResults_Fields(_t.TypedDict, total=False):
    pass


class _Files_LoseResults(_t.Struct[_Files_LoseResults_Reader, _Files_LoseResults_Builder]):
    Reader: _t.TypeAlias = _Files_LoseResults_Reader
    Builder: _t.TypeAlias = _Files_LoseResults_Builder
    Promise: _t.TypeAlias = _Files_LoseResults_Promise
    Fields: _t.TypeAlias = _Files_LoseResults_Fields

    _id = 0xE1EA23C4863C5E68
    _name = "Files.lose$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Files_LoseResults_Fields]) -> _Files_LoseResults_Builder:
        return _t.new_struct(_Files_LoseResults, fields)


_Files_put: _t.Method[_Files_PutParams_Builder, _Files_PutResults_Promise] = _t.Method(
    0x91F3BD7164918BC4, 0, "put", lambda: _Files_PutParams, lambda: _Files_PutResults
)
_Files_get: _t.Method[_Files_GetParams_Builder, _Files_GetResults_Promise] = _t.Method(
    0x91F3BD7164918BC4,
    1,
    "get",
    lambda: _Files_GetParams,
    lambda: _Files_GetResults,
    no_promise_pipelining=True,
)
_Files_lose: _t.Method[_Files_LoseParams_Builder, _Files_LoseResults_Promise] = _t.Method(
    0x91F3BD7164918BC4,
    2,
    "lose",
    lambda: _Files_LoseParams,
    lambda: _Files_LoseResults,
    no_promise_pipelining=True,
)

_Files_PutCall: _t.TypeAlias = _t.Call[_Files_PutParams_Reader, _Files_PutResults_Builder]
_Files_PutRequest: _t.TypeAlias = _t.Request[_Files_PutParams_Builder, _Files_PutResults_Promise]
_Files_GetCall: _t.TypeAlias = _t.Call[_Files_GetParams_Reader, _Files_GetResults_Builder]
_Files_GetRequest: _t.TypeAlias = _t.Request[_Files_GetParams_Builder, _Files_GetResults_Promise]
_Files_LoseCall: _t.TypeAlias = _t.Call[_Files_LoseParams_Reader, _Files_LoseResults_Builder]
_Files_LoseRequest: _t.TypeAlias = _t.Request[_Files_LoseParams_Builder, _Files_LoseResults_Promise]


class _Files_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Files_put)
    def put(self, **params: _t.Unpack[_Files_PutParams_Fields]) -> _Files_PutResults_Promise:
        """Gives the place to which the bytes of a file go."""
        return self._call(_Files_put, params)

    @_t.method(_Files_get)
    def get(self, **params: _t.Unpack[_Files_GetParams_Fields]) -> _Files_GetResults_Promise:
        """Writes a file to a stream."""
        return self._call(_Files_get, params)

    @_t.method(_Files_lose)
    def lose(self, **params: _t.Unpack[_Files_LoseParams_Fields]) -> _Files_LoseResults_Promise:
        """Drops a stream."""
        return self._call(_Files_lose, params)


class _Files_Server(_t.Server):
    _methods = _t.methods(_Files_put, _Files_get, _Files_lose)

    def put(self, call: _Files_PutCall) -> _t.Awaitable[None] | None:
        """Gives the place to which the bytes of a file go."""
        raise _t.unimplemented(_Files_put)

    def get(self, call: _Files_GetCall) -> _t.Awaitable[None] | None:
        """Writes a file to a stream."""
        raise _t.unimplemented(_Files_get)

    def lose(self, call: _Files_LoseCall) -> _t.Awaitable[None] | None:
        """Drops a stream."""
        raise _t.unimplemented(_Files_lose)


class Files(_t.Interface[_Files_Client]):
    Client: _t.TypeAlias = _Files_Client
    Server: _t.TypeAlias = _Files_Server

    PutParams: _t.TypeAlias = _Files_PutParams
    PutResults: _t.TypeAlias = _Files_PutResults
    PutCall: _t.TypeAlias = _Files_PutCall
    PutRequest: _t.TypeAlias = _Files_PutRequest

    GetParams: _t.TypeAlias = _Files_GetParams
    GetResults: _t.TypeAlias = _Files_GetResults
    GetCall: _t.TypeAlias = _Files_GetCall
    GetRequest: _t.TypeAlias = _Files_GetRequest

    LoseParams: _t.TypeAlias = _Files_LoseParams
    LoseResults: _t.TypeAlias = _Files_LoseResults
    LoseCall: _t.TypeAlias = _Files_LoseCall
    LoseRequest: _t.TypeAlias = _Files_LoseRequest

    _id = 0x91F3BD7164918BC4
    _name = "Files"
    _methods = _t.methods(_Files_put, _Files_get, _Files_lose)


_schema = _t.SchemaSource(
    globals(),
    0xD9B1C6A0E3F45A27,
    "FpU8~1ThiE0}~YjClLez6X^j*002=a1_u8pTJ+<f#<AG|00a}=1!5EB1s4<T1qT2D6VU|+|HO-tWO2RokpK}41OF#l^y8"
    "q$vDp9s0u%8Bk`w&|2NV4S2NV4S#}i!z2NUT82mh;&AG#iWwWa_O5&-}J1px;D0TW#W>Jx1Q2NP`s2NP`sKL7v|Sp*0F?"
    ">p_1OH)(W01*-a000F62LJ&R$pi8e*#id?*#id?*#kcS029Rn2miAK+Eo}d9kT!t5&-}J1p)^E0Tb~8>JtG22NMAU2NMA"
    "UcK`qr?E(k?;6n=siP_Mo08tVF0RR952LJ&RVFL0KaRLVuaRLVuaRNU8025sT2mg3FYp{r<aJ~Q$5&-}J1px;D0Tayu@)"
    "O+w2NT@^2NT@^KL7v|$pHudXkI*q#3SnA01*-a000CB009$y0s0e-0S6O}0S6O}0S5p86L|p#|BZ8V!r>HMj{pG;00R>-"
    "0s0d`0S6O70S5p96D<J;|7Mp8+@RR!(f|=31OJV4bHd>iU5@|&0x{K60TJy75$y*N?FSL<2NBr^Q3wJ8|0i1X<DkZ|*#H"
    "0lF_n@50095Qi;-k;z4MU(009v>A5jDW1OF#l^y8q$vDp9-31Sfq7XSeNW@&6?b1q|H00(exa8U#S0soD2bHd>iU5@}U0"
    "RjR4FJobFZg4MS18;3`VRSEId30qhb98cLVQnsBVQ_A606`1^F(r}#5fS1M0gC@ba&K^RAYmW@b98cLVQnr700942a%ps"
    "Bb0A>?AZBT7Wgv8KAYmYLbaG{32W>72|3_(dWpf~OXa!{;aBN{?Wgv8KAa`hKV`w0BXk{Q`d30rSAa7<MVIXE{Y-J#4Z!"
    "Q4}|3M&gbZ>HHAO&w`AZBT7WpgYbW^ZyJbZBKDbY*jNb0BYKAYyrRWgv5Oa%Ev{b1nf2|6^frZg4MSZv<^{VRSEId30qh"
    "b98cLVQnsBVQ_A6IzoALWm9x=WnlqrKmkwz0Z;(~Py+=}0RjJGVQ_A6FJo^4ZE#_9FJgIgWi4}ba%Ev{KQ3coaBgrw0Z;"
    "(}Pyqt}W@&6?b1q|H0&s3{I!0-1WpgfUZ*yfNQa@#Lb!>EVKmkwz0Z;(~Py+=2W@&6?b1q|H0&s3{I!0-1WpgfUZ*yfNP"
    "#<A(VQq6j0Z;(}Pyqr_1Oo&B00aR501*uu5e)}X3<CjC7y<zUbZ<}r0s#^KW|s=wpxEcq0000%3;_WV00RGJX>4V4E@NQ"
    "=aBgrqMrmwib1r9PbR<$`A9HnVbaOxfPyqo@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0s$Xld30rSPyqq~2>=2C2>=2AW@"
    "&6?b1q|H0&s3{I!0-1WpgfPWppG^VGnX)ZF4{YPyqo@0RmA70|Wp71OWg55m71;Q3p{_0|8N70s#>L0TclN000pU8W9Z#"
    "Q49kCQ5XUN19Wdt0RjOL|7Mp8+@RR!(f|MeK@0%_5dZ=YZeeX@Pyqq~3;+TF3;+NT0SW*B|7K}yWpgfLVFGY&a5_e5Y-M"
    "vUaCLMfQe_`=b!>EVKmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4|8d5Yfu3K0TKUZmkQjV*yqv!002P@0Ra&J0"
    "{>=dY-MvUV_^btZg4tAX>4V4E^u{pBv4@wa$#+AKmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4{l*?Wl#YE0So{"
    "F0So{D5djJS0RLubY-MvUV_^YsZg4tAX>4Tyb3g%50Rd0}0#OVD1pom5tB)VL9(}c@0q;BQl1o!l*b#jq5s3#ud;vjx0T"
    "FQr0RjKB1lm;?G##@6;6n=siP_Mo5lJEuRR=*x0YOLs5j_V10{?hAYp{r<aJ~U(UOa}xBkJK16)F)S2SF48K@<TI2?tOC"
    "0S|0%b7epQ00B?|0taVhbU*<B0Z;(~2XJ+CKmh;&Pyqt}W@&6?b1q|H00(exa6kc31OWm6#EX$+alP}A01*W;PyqrTMrm"
    "wia{",
)
