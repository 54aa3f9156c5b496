# Generated from recording.capnp, @0x8a736dd524aa9bae, by trio_capnp 0.2.0. Do not edit.

"""Recordings of conversations. A file of this schema is a plain stream of messages, each of which is
a Record. It is written from the first message on, so it can be read while it grows, and up to the
last whole record when its writer was killed.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _Record_Which(_t.Enum):
    BEGUN = 0
    NAMED = 1
    OPENED = 2
    MESSAGE = 3
    FOREIGN = 4
    ENDED = 5


class _Record_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Record_Builder
    _which: _t.Which[_Record_Which] = _t.Which(6, lambda: _Record_Which)

    time: _t.UInt64 = _t.UInt64(0)
    """Nanoseconds since the recording began, by a clock that never goes back."""
    connection: _t.UInt32 = _t.UInt32(2)
    """The number of the connection, counted from 1. Zero for what concerns all connections."""
    begun: _t.StructField[_Beginning_Reader] = _t.StructField(0, lambda: Beginning, union=(6, 0))
    """The first record of each recording. A file that was appended to has several."""
    named: _t.StructField[_Method_Reader] = _t.StructField(0, lambda: Method, union=(6, 1))
    """The name of a method, before the first Call of it."""
    opened: _t.StructField[_Opening_Reader] = _t.StructField(0, lambda: Opening, union=(6, 2))
    """A client has connected."""
    message: _t.StructField[_Message_Reader] = _t.StructField(0, lambda: Message, union=(6, 3))
    foreign: _t.StructField[_Foreign_Reader] = _t.StructField(0, lambda: Foreign, union=(6, 4))
    """Bytes that are not Cap'n Proto. The rest of the connection was passed on unread."""
    ended: _t.Text = _t.Text(0, union=(6, 5))
    """The connection has ended: the reason, or nothing if both sides ended in good order."""


class _Record_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Record_Which] = _t.Which(6, lambda: _Record_Which)

    time: _t.UInt64Builder = _t.UInt64Builder(0)
    connection: _t.UInt32Builder = _t.UInt32Builder(2)
    begun: _t.StructFieldBuilder[_Beginning_Builder, _Beginning_Like] = _t.StructFieldBuilder(
        0, lambda: Beginning, union=(6, 0)
    )
    named: _t.StructFieldBuilder[_Method_Builder, _Method_Like] = _t.StructFieldBuilder(
        0, lambda: Method, union=(6, 1)
    )
    opened: _t.StructFieldBuilder[_Opening_Builder, _Opening_Like] = _t.StructFieldBuilder(
        0, lambda: Opening, union=(6, 2)
    )
    message: _t.StructFieldBuilder[_Message_Builder, _Message_Like] = _t.StructFieldBuilder(
        0, lambda: Message, union=(6, 3)
    )
    foreign: _t.StructFieldBuilder[_Foreign_Builder, _Foreign_Like] = _t.StructFieldBuilder(
        0, lambda: Foreign, union=(6, 4)
    )
    ended: _t.TextBuilder = _t.TextBuilder(0, union=(6, 5))


class _Record_Promise(_t.Promise[_Record_Reader]):
    __slots__ = ()

    time: _t.PromiseValue[int] = _t.PromiseValue()
    connection: _t.PromiseValue[int] = _t.PromiseValue()
    begun: _t.PromiseStruct[_Beginning_Promise] = _t.PromiseStruct(0, lambda: Beginning)
    named: _t.PromiseStruct[_Method_Promise] = _t.PromiseStruct(0, lambda: Method)
    opened: _t.PromiseStruct[_Opening_Promise] = _t.PromiseStruct(0, lambda: Opening)
    message: _t.PromiseStruct[_Message_Promise] = _t.PromiseStruct(0, lambda: Message)
    foreign: _t.PromiseStruct[_Foreign_Promise] = _t.PromiseStruct(0, lambda: Foreign)
    ended: _t.PromiseValue[str] = _t.PromiseValue()


class _Record_Fields(_t.TypedDict, total=False):
    time: int
    connection: int
    begun: _Beginning_Like
    named: _Method_Like
    opened: _Opening_Like
    message: _Message_Like
    foreign: _Foreign_Like
    ended: str


_Record_Like: _t.TypeAlias = _Record_Reader | _Record_Builder | _Record_Fields


class Record(_t.Struct[_Record_Reader, _Record_Builder]):
    """One event, in the order of their arrival at the recorder."""

    Reader: _t.TypeAlias = _Record_Reader
    Builder: _t.TypeAlias = _Record_Builder
    Promise: _t.TypeAlias = _Record_Promise
    Fields: _t.TypeAlias = _Record_Fields
    Like: _t.TypeAlias = _Record_Like
    Which: _t.TypeAlias = _Record_Which

    _id = 0xCBBD4DCB1B3AEFFC
    _name = "Record"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Record_Fields]) -> _Record_Builder:
        return _t.new_struct(Record, fields)


class _Beginning_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Beginning_Builder

    version: _t.UInt32 = _t.UInt32(0)
    """Of this schema's meaning. This is version 1."""
    wall_clock: _t.UInt64 = _t.UInt64(1)
    """Nanoseconds since 1970, UTC, when the recording began."""
    recorder: _t.Text = _t.Text(0)
    """The program and its version."""
    hides_payloads: _t.Bool = _t.Bool(32)
    """Whether all payloads were emptied: parameters, results, the texts of exceptions, and what the
    messages of the levels above 1 carry. Sizes are those of the wire all the same.
    """
    only: _t.ListField[str] = _t.ListField(1, _t.TEXT)
    """The patterns of `Interface.method` that the recording was limited to; empty for all."""


class _Beginning_Builder(_t.Builder):
    __slots__ = ()

    version: _t.UInt32Builder = _t.UInt32Builder(0)
    wall_clock: _t.UInt64Builder = _t.UInt64Builder(1)
    recorder: _t.TextBuilder = _t.TextBuilder(0)
    hides_payloads: _t.BoolBuilder = _t.BoolBuilder(32)
    only: _t.ListFieldBuilder[str, str] = _t.ListFieldBuilder(1, _t.TEXT)


class _Beginning_Promise(_t.Promise[_Beginning_Reader]):
    __slots__ = ()

    version: _t.PromiseValue[int] = _t.PromiseValue()
    wall_clock: _t.PromiseValue[int] = _t.PromiseValue()
    recorder: _t.PromiseValue[str] = _t.PromiseValue()
    hides_payloads: _t.PromiseValue[bool] = _t.PromiseValue()
    only: _t.PromiseValue[_t.ListReader[str]] = _t.PromiseValue()


class _Beginning_Fields(_t.TypedDict, total=False):
    version: int
    wall_clock: int
    recorder: str
    hides_payloads: bool
    only: _t.Iterable[str]


_Beginning_Like: _t.TypeAlias = _Beginning_Reader | _Beginning_Builder | _Beginning_Fields


class Beginning(_t.Struct[_Beginning_Reader, _Beginning_Builder]):
    Reader: _t.TypeAlias = _Beginning_Reader
    Builder: _t.TypeAlias = _Beginning_Builder
    Promise: _t.TypeAlias = _Beginning_Promise
    Fields: _t.TypeAlias = _Beginning_Fields
    Like: _t.TypeAlias = _Beginning_Like

    _id = 0xCB8218F5212FFD9D
    _name = "Beginning"
    _size = (2, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Beginning_Fields]) -> _Beginning_Builder:
        return _t.new_struct(Beginning, fields)


class _Method_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Method_Builder

    interface: _t.UInt64 = _t.UInt64(0)
    ordinal: _t.UInt16 = _t.UInt16(4)
    interface_name: _t.Text = _t.Text(0)
    """With its scope: `Outer.Thing`."""
    method_name: _t.Text = _t.Text(1)
    is_streaming: _t.Bool = _t.Bool(80)


class _Method_Builder(_t.Builder):
    __slots__ = ()

    interface: _t.UInt64Builder = _t.UInt64Builder(0)
    ordinal: _t.UInt16Builder = _t.UInt16Builder(4)
    interface_name: _t.TextBuilder = _t.TextBuilder(0)
    method_name: _t.TextBuilder = _t.TextBuilder(1)
    is_streaming: _t.BoolBuilder = _t.BoolBuilder(80)


class _Method_Promise(_t.Promise[_Method_Reader]):
    __slots__ = ()

    interface: _t.PromiseValue[int] = _t.PromiseValue()
    ordinal: _t.PromiseValue[int] = _t.PromiseValue()
    interface_name: _t.PromiseValue[str] = _t.PromiseValue()
    method_name: _t.PromiseValue[str] = _t.PromiseValue()
    is_streaming: _t.PromiseValue[bool] = _t.PromiseValue()


class _Method_Fields(_t.TypedDict, total=False):
    interface: int
    ordinal: int
    interface_name: str
    method_name: str
    is_streaming: bool


_Method_Like: _t.TypeAlias = _Method_Reader | _Method_Builder | _Method_Fields


class Method(_t.Struct[_Method_Reader, _Method_Builder]):
    Reader: _t.TypeAlias = _Method_Reader
    Builder: _t.TypeAlias = _Method_Builder
    Promise: _t.TypeAlias = _Method_Promise
    Fields: _t.TypeAlias = _Method_Fields
    Like: _t.TypeAlias = _Method_Like

    _id = 0xBA1DD33209E5BC7F
    _name = "Method"
    _size = (2, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Method_Fields]) -> _Method_Builder:
        return _t.new_struct(Method, fields)


class _Opening_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Opening_Builder

    client: _t.Text = _t.Text(0)
    """The address of the side that connected, as far as it is known."""
    server: _t.Text = _t.Text(1)


class _Opening_Builder(_t.Builder):
    __slots__ = ()

    client: _t.TextBuilder = _t.TextBuilder(0)
    server: _t.TextBuilder = _t.TextBuilder(1)


class _Opening_Promise(_t.Promise[_Opening_Reader]):
    __slots__ = ()

    client: _t.PromiseValue[str] = _t.PromiseValue()
    server: _t.PromiseValue[str] = _t.PromiseValue()


class _Opening_Fields(_t.TypedDict, total=False):
    client: str
    server: str


_Opening_Like: _t.TypeAlias = _Opening_Reader | _Opening_Builder | _Opening_Fields


class Opening(_t.Struct[_Opening_Reader, _Opening_Builder]):
    Reader: _t.TypeAlias = _Opening_Reader
    Builder: _t.TypeAlias = _Opening_Builder
    Promise: _t.TypeAlias = _Opening_Promise
    Fields: _t.TypeAlias = _Opening_Fields
    Like: _t.TypeAlias = _Opening_Like

    _id = 0xBA9676ED17D59C0B
    _name = "Opening"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Opening_Fields]) -> _Opening_Builder:
        return _t.new_struct(Opening, fields)


class Direction(_t.Enum):
    TO_SERVER = 0
    TO_CLIENT = 1


class _Message_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Message_Builder

    direction: _t.EnumField[Direction] = _t.EnumField(0, lambda: Direction)
    size: _t.UInt64 = _t.UInt64(1)
    """Bytes on the wire, with the segment table."""
    frame: _t.Data = _t.Data(0)
    """The message with its segment table. Empty if it was too large to be kept, or is no message of
    the protocol. Hidden payloads are null pointers in it; then it is also empty if it has a part of
    a kind that rpc.capnp does not know.
    """
    text: _t.Text = _t.Text(1)
    """The payload in text form, bounded, where the recorder knew the schema. Of a message without a
    frame, the reason.
    """


class _Message_Builder(_t.Builder):
    __slots__ = ()

    direction: _t.EnumFieldBuilder[Direction] = _t.EnumFieldBuilder(0, lambda: Direction)
    size: _t.UInt64Builder = _t.UInt64Builder(1)
    frame: _t.DataBuilder = _t.DataBuilder(0)
    text: _t.TextBuilder = _t.TextBuilder(1)


class _Message_Promise(_t.Promise[_Message_Reader]):
    __slots__ = ()

    direction: _t.PromiseValue[Direction] = _t.PromiseValue()
    size: _t.PromiseValue[int] = _t.PromiseValue()
    frame: _t.PromiseValue[bytes] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()


class _Message_Fields(_t.TypedDict, total=False):
    direction: Direction
    size: int
    frame: _t.BytesLike
    text: str


_Message_Like: _t.TypeAlias = _Message_Reader | _Message_Builder | _Message_Fields


class Message(_t.Struct[_Message_Reader, _Message_Builder]):
    Reader: _t.TypeAlias = _Message_Reader
    Builder: _t.TypeAlias = _Message_Builder
    Promise: _t.TypeAlias = _Message_Promise
    Fields: _t.TypeAlias = _Message_Fields
    Like: _t.TypeAlias = _Message_Like

    _id = 0x93C47B8A5F57AF2C
    _name = "Message"
    _size = (2, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Message_Fields]) -> _Message_Builder:
        return _t.new_struct(Message, fields)


class _Foreign_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Foreign_Builder

    direction: _t.EnumField[Direction] = _t.EnumField(0, lambda: Direction)
    offset: _t.UInt64 = _t.UInt64(1)
    """The byte of this direction where no message begins."""


class _Foreign_Builder(_t.Builder):
    __slots__ = ()

    direction: _t.EnumFieldBuilder[Direction] = _t.EnumFieldBuilder(0, lambda: Direction)
    offset: _t.UInt64Builder = _t.UInt64Builder(1)


class _Foreign_Promise(_t.Promise[_Foreign_Reader]):
    __slots__ = ()

    direction: _t.PromiseValue[Direction] = _t.PromiseValue()
    offset: _t.PromiseValue[int] = _t.PromiseValue()


class _Foreign_Fields(_t.TypedDict, total=False):
    direction: Direction
    offset: int


_Foreign_Like: _t.TypeAlias = _Foreign_Reader | _Foreign_Builder | _Foreign_Fields


class Foreign(_t.Struct[_Foreign_Reader, _Foreign_Builder]):
    Reader: _t.TypeAlias = _Foreign_Reader
    Builder: _t.TypeAlias = _Foreign_Builder
    Promise: _t.TypeAlias = _Foreign_Promise
    Fields: _t.TypeAlias = _Foreign_Fields
    Like: _t.TypeAlias = _Foreign_Like

    _id = 0xE4EDF7773752BE85
    _name = "Foreign"
    _size = (2, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Foreign_Fields]) -> _Foreign_Builder:
        return _t.new_struct(Foreign, fields)


_schema = _t.SchemaSource(
    globals(),
    0x8A736DD524AA9BAE,
    "FuDUk1Thf@0}}-TClLez6Nv%m002=S1_uAGo2n$$ZF7nM0TloPGc^t>0TW3McN2jQ2LJ&RH4X>={O>v&%T2w@08u3Y0{^"
    "a?swCBIbBX{(0S5*F1^@sv!3$ym6WI#~6WI#~GuaEr0RR9K#R~`jo&7H%^%#Q708u3Y0{^a?swCBIbBX{30tWyAGYJZM0"
    "TUq#2NNL*2QwiG9{~UW6AcOn|9`yY2{O|ix&Ton0RsQ7o2n$$ZF7nM1p)^E0W(<$VgVCz2nQ2!2nRE92p<6e025sZ2mcG"
    "4)feq{mbw5DB?14go2n$$ZF7nM1p)^E0W*0AY5^0G2L}_82L}_82X_Df6MY8<|Gx_IOI^>1umBMy0{^a?swCBIbBX`}0y"
    "FUjdI1v&2L}@g2L}@g2R8r!6ZHlM|17UpUy6IglK@dA0RsQ7o2n$$ZF7nM1p)^E0W*ySY5^0a1qTzQ1qTzQ1?K<&6Ojc6"
    "|AoF%H+T2#<N#460RsQ7o2n$$ZF7nM1P1^CGpz(_0Taap2NT5v2NT5vcK`qru>=QE90CIWuA8bP)opW%0000p4FswO009"
    "5|?>ZaHO})zi001+&0@?u+)dENVo&7H%^%#Q70003K#Q`t>f4t=hGSeNp0003KjR7zJ3!K##?RJ*B0003KQ2`hKEU#Bzi"
    "hIP90003IWheiIzEU@L_wD2W009v#7f}QO1OKj@swCBIbBX{l2`T{*83zCW|8#O`Z(n0!a06~|FLGsLZ*pX5Zf7rYWn*u"
    "0WNB_^E@Ka2aBgr=0Rce>0RR9o0jdH2RA^-&VtI6B1t4!`AarPHb0B1Ca%E$5X>V>IcW7mDWgu>EAZ=xHb75y?AYx@_X%"
    "B95E($>q0RR9oxncn^K`I9^0g?m%RA^-&aAA3D4R2v&AZczObY*ySAZBlJZ7d*SZ*^{DWn?TMcW7mDWgv8DWgv28V{dX~"
    "WpW^EZe@2MbZBKDb7N>_ZDB4TPi7!tAZ=xHb75y?Aa`kWXm53NAYlq-a$#*{EFg4fWgv28VRLV8E&&SvRA^-&ZDn(F8)0"
    "W<Aa`kWXdr2Hb0BkNXKiI}bRcwLVr*qDAVqC(ba^0YW*}*FAa`MNAarkUAZ%fBXJsICZy;i2AZulCbSxlmav*7QAZ~9UZ"
    "Dn(FVP|C^Z)OT~Xk{R9a&L5RV{dFOAV_IsWMyt3aAA3DZ((F}AYpQ4AZ~SRY#?xNX>N37a&sVQZXjuNJ0NsuWo{s8bRcP"
    "SAYp8CZy;rDaCCVfX=Wg4bRcM9b0A?LaA9(EAa7<0VIXU1Ze$>IXkm09a&TiVV_|S^a3ExFWpf~IZ*(AQZVzvFE(-rbd3"
    "0rSAa8C2AarPDAa`kUWh@|fX>@2HbZBKDb7g03Wo~pJbYWs_2W2h_K?ngc1p)#90RL2IWguZ>WO4^(b8{eXW*~HEWgv5D"
    "WMv?9Xkm09V{dM5Wn*+@WGo<Ib0B76av))IAZc_UX>%ZJZf|#PE(!oa6afGMF$n?z00IA3X>@2HX>@Y~Aai4HaAi6mU{7"
    "^)WpXZ5XlZU|U@i&(K@<To!EymHp~3+Xjq))udId27vI759Xk{R9VRUo}WpZwFAa7<MU`cLtWpZX=V`VOFWprq7WMCk4X"
    "km09bZBKDa%E$0a%5?4XCQZBb0BPKZE196WFT~JJ0N9kaCCVfW^ZyJA7N~4E(-rwXk~P0WpW@CVQg$5aAA3DZ((F}Aa`Y"
    "QWgum3aCB*9WI7;lVRB(@Wprh7b1WcoWpj0GbaN~qbZBKDbY*ySb0BYKAZ2)CWpH$9Z*FreAYpD~Aa`hCbRcwSWeRO&b8"
    "}&5Wpf~JW*~HEWgu*2c4cgHAYo!}c4Z(jAY);2a(ONwQ)zl-b0A@IWgv8DZ*yfJZ)PBLXk{RGX>w&CVQg$5bZBKDKXYMi"
    "WiAT;RA^-&aB^>F0&-z(AYpD~AZc`SAa-SPb02AMZY~P{PGN3ub7f<13vOg{AaiMMV`U&QIX5sYAXQXDEFgDiWo{sJXk{"
    "RBWn*u0WNB_^AYx@_VQwx808eHhbZBXFAai4AWo=<6b0BSHVQy(|XD%RAXlZjGX>%ZUWpZ<AZy#<TF)j-KPi|!(Wp-t52"
    "6QYSX>K5NXk{R8a%5$4Aa7<MbZBL1av))Ha%py9Y#?EDAarPDAaZ46Z*pX1asw_3K_CG!^-2OU#kvA9nQ{U#d7=RkWy$~"
    "mF)@+?F#)Oq|5RvYAY*TCZV6>$bZKvHAZTH8AZ2c3Wn?-abZBKDa%Ew2Z*D9gZ*m}RZ**vBZf78AW*}m3bZ8)RX=G({AZ"
    "2c3Wn>^}ZXjoGZ)6~Ea%2x>axM!0LV0v$b0BnR31M^~VRB_4Zf|rTLt$_yZXi%{Z**@iAXI2&AaZ4MbRchLAarPDAY*TC"
    "Ze?S1X>V>IcVTlNaA9+EWn>_4ZXk7Ta%Ev;E&&SvK_FvnX=QG70w8E%b0A}HZf<2`bY)~N3IG8ARA^-&ZeeX@1t4!`AYm"
    "YFWprq7WGo<JWoB=3Wgv8DWgup0a&vSbLt$)eAa7<MX$N#J3jb7SWgup0a&riDAaZ46Z*pWHZ)PB6VPj|@a%E$0a%5?4X"
    "D%Q?AZBT7Wgv8DVRRsOVRIm1aByXAWMyO^bZ;PNVRImJWp-sBa$#&P3jb7SWgu>KZDI*!av*PJAarPDAY*TCZe?S1X>V>"
    "UAY*TJZggd2AZBuJZ6Gl&AX;T|Zy;uGav*nTVRRs4Z*F5{a&B`VVQg$5V{dM5Wn*+dX>V?GE(-rnVQz18Wn*s$Ze(*Hb7"
    "^j4Wgv8DWgv28V{dX~X>MmAVr6GxZY&^Tc_3jRV{C6@Yan!JVRRsFWp-t9AZKr7b0A`2V{0x70093|Wn*u0WNB_4XLBHL"
    "W*}p4ZgypIb76F8Z*FrgAVDBzX>4U6Z)PBLXlZjGb7N>_ZDAm3b0A?LaBN{|ZXk1Xa%Ev{Aa7<MZDn(FVP|D?EFfiJV`w"
    "06W*~QHX=7+0X>$r;AW~&xZ*pWVAW3u}X>%ZVa%psQWo{s5a&K)QbZBKDW@&PBbRcbIb8}&5Wgu^EEFg1lAZc_UV_|L}V"
    "r3w5Wnp9>cW7yBWguyEAZK!KcXKQtVQyp~b#NebZy<DNWeRLzb95kgXm4y~AaZ46Z*pWHcW7m9AZc`SAa`<UbY*fNcVTl"
    "NYiVq34`pO73jcI+X>VU+VQ>U)a4&LYV{dX~X>MmPa%E$0a%5?4XD(x5aBgrqMsIQtWoc(_Kmkwz0Z;(~Q3wMB000C500"
    "0q9QV~%HQBVT`QCtE65di@d0RaF25e+&K4F^#S0|8MO0s%j7W@d9`bWi~T0SN#C0SN#B|72-$Wn*+{ZvX*qPyqq~5C6Xk"
    "@=IOMh_C<v06`1^0S^EI|8#O`Z(n0!a0G5}FLGsLZ*pX5Zf7rYWn*u0WNB_^E@NSEZg4tHWpfX6VP|DP0Z;(}Pyqr_5Ca"
    "4N00aR501?qr5!DA#)B^!g-~s^=0Ra>N0RR9Iktz|92T_m%0a2U+0RaLO0RjL35m7P`Q3p{_0|8N70s#>N0TclP000pUD"
    "iI9_Q49kCQ5XUN4|HXCbWi~T0So{F0So{D5djJS03T*@VQpnl0RjOH00IFG000pI0uOU(dSy@n0s#pC0s#pC0smxaa%E$"
    "5X>R}lZcqUN0T2Jb3i3-`&xo)9002P@0RayH0{?V!X>VU+VQ>U)a4&LYV{dX~X>MmPa%E$0a%5?4XD(x5aBgrqL}_wAWn"
    "*+{Z*D*VPyqo@0RmA70RjL35gkeqAqN2g5d}&S2?zglZ$oTpWo~o;002+{0{?VxQ)O~?WpV%j08jw}|8#O`Z(n0!a0G5}"
    "FLGsLZ*pX5Zf7rYWn*u0WNB_^E@NSEZg4tJaAgl}X>Mmg0Z;(}Pyqr_2m=HF00aR501;6-5m5(GPy+!`Tmk_R0Ra>N0RR"
    "9I4LT7G2T=?I0Z|wN0Y7tPa&~2MPyqq~3;+TF3;+NT0SW*BKVxiZWo~p(0RjOG00IFF000pI3IG8AbaH8LUt?i#1a5FIa"
    "%E$0a%5?4XD@PPV{dX~X>MmOV_|S^a5_z8bO&f}WIzE>0Rd0}0#OtL1ONa80RR9KApueoB>@LhBmn~fQ!oJn0TBTN6afJ"
    "M01@Fr5#a|>-~$0s>;eG+0u%uP000r0auJ;eQJez-QK$j|5d#4f0RsR45m8zZRR>X20|8NB0s#>OP!s_K000pUVi6GsQ4"
    "j+GQ5*sR|7mkmbaG{3Z2$*pZf8&d0s#R40s#R40sn1fbZBp6PGJB8ZDmja0s#yF0s#yF01*KS0094KZggdGW?^FhA7xHq"
    "ZDmja0s#yF0s#yF01*KS004h)a%5?4VQf$V0s#jA0s#jA0sm=kbY*g8VPgORWl#YE0SN#C0SN#B|8#O`Z(n0!a0G5}FLG"
    "sLZ*pX5Zf7rYWn*u0WNB_^E@NSEZg4t6WoJKWZf<FAXFvf^0Rd0}0#OtL1ONa80RR9KEdfFkEdd8pECB-nQ#b(v0TBTK6"
    "afJM01@d@5$y+2>;nN&_yPd|0u%uP000r8N)e?8QKSO_QLq955d$C;0RsR45nXZ-VFyuQ0|8NN0s#>O0TclQ000pUDiI9"
    "_Q49kCQ5XUN4{vU4c~AiY0S*8GQ49kC0S*8G0So{F|7dAsWphwrc>o`5Z((F}Pyqq~0RRF40RRF2a%E$0a%5$40000`0R"
    "jOG00IFF000pI3IG8AcVTR7Lu_wj00C=I0RjOD00IFC00Dn?WpZ<AZ*EWl0s#mB0s#mB0snMzX>VU+VQ>U)a4&LYV{dX~"
    "X>MmPa%E$0a%5?4XD(x5aBgrqQe|TYZ*pWn0Z;(}Pyqr_AOi#d00aR502Ao}Dii4e2UF+)0|8U?0RjOL0Rj{O0RR9Kr2$"
    "$KsR0L5r~v~3Q?vmB0SyBG{}cfN000wV0WuR|0S8lH0RsV3YykoR4FmrF6afPO023VnG7}vE2U8pY0|8Sg0RjOH1pWUM0"
    "R#X55!pHs*#}YB0|8Ow0s##L{QndI1pojMl|m7f2T_y*0a2g=0SyNG{}cfR000qDLJ?61QBVT`QCtE64F~%F6afbS01*u"
    "`5e)}X3<CjC7y<zwWo~3;WKaPD0So{F0So{D5djJS0Doq0a%E{}ZcqUN0TBO%zEU@L_wD2W002P@0Ra#I0)K5~b8}&5Wl"
    "#YE0TBNzuUB7+d&H9f002P@0Ra#I0zYqXWo~6;Pyqq~5dRCD)feq{mbw4{06`1^0T2KJA8ui7Wn@qR0s#>Jf4t=hGSeNp"
    "0000%3;_WU00JLkWoLD6Pyqq~5dWS1FCq09g3AB^06`1^0T2KJ|6^}%Ze?S1X#fLnZcqUN0SEvB0SEvA4|Hj5Wl#YE0SN"
    "#C0SN#B|8#O`Z(n0!a06~|FLGsLZ*pX5Zf7rYWn*u0WNB_^E@Ka2aBgrw0Z|+Q0ss8(IvdMPy~_X*RXYEj{VyT)7=p_H5"
    "k*q}f4t=hGSeNp01-Jl{|lVe7wvYIx&RR^LjS)C@=IOMh_C<=9a8@+uUB7+d&H9f5fMWFg}zcZclYh&01*X3PyqseMsIR"
    "uX=iSKO=WX)VP|FkL}_wmV{~b600C})PjF>!X>MmfO=WawZ)E>MWoKz_ZfR}+0cSr_Wn*u0WB",
)
