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
    """The number of the connection, counted from 1. Zero for records about all connections."""
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
    """Whether all payloads were emptied: parameters, results, the texts of exceptions, and the
    payloads of the messages above level 1. Sizes are those of the wire all the same.
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
    "^)WpXZ5XlZU|U@i&(K@<To!EymHp~3+Xjq))uVg)e)vI759Xk{R9VRUo}WpZwFAa7<MU`cLtWpZX=V`VOFWprq7WMCk4X"
    "km09bZBKDa%E$0a%5?4XCQZBb0BPKZE196WFT~JJ0N9kaCCVfW^ZyJA7N~4E(-rwXk~P0WpW@CVQg$5aAA3DZ((F}Aa`Y"
    "QWgum3aCB*9WI7;lVRB(@Wprh7b1WcoWpj0GbaN~qbZBKDbY*ySb0BYKAZ2)CWpH$9Z*FreAYpD~AarPD3UFb0Y;R#?b0"
    "BYKAarPDAZ=xHb75y?b0A@2Z+2xMY-M(3Y#=c%AX902Wpf~5a%CWNXm4|6Aa7<MbZBKDcWH8EAYp85AarPDAah}D2W2h_"
    "|5RvYAaHVTX999zZ6IN8WFTpDb0BtQa&sSPZ*DFM|4w0UZ*yg1Zwqc@b0BkRZewL2F*!FdEFe`>Lo6V7Xk~67bZBKDa%E"
    "$0a%5?4XCPu_XJKwG3II=LAarPHb0BkLXk~3-CvzZeWnpe<Zf7naRA^~)AZc?Tc4cyNX>T8HATcfq|4(jZAZ2!CZU%HLA"
    "ZczObZBKDZ*pX1av*PJAarPDX>uT8a&l>QVQe5_bRcwSWgv28V{dX~WpV>93PB(NG4)CUF~zz9F`04#F?pf^5oO8%05LI"
    "=0x<!q0{>KKWgug3Zf*%>V{~b6ZXjr3b0B4IWMyPJAarPDAaZ44b8l`eAa8OYZf|sGX>MmAX=Wf|Z**uNb7^E{b0B4IWM"
    "yO^X>K5AZ*OEEZ*pW0WpXYG|3Z0mWpf~OXbE9-AYpQ4AZ~ATAVXnrCvG56a&L5RE+ABBWgv28b95kYW*~HEWgug3Zf<2`"
    "bZKvHAa`MNAaG%Gb7f>8Z*CxUZgOQ|WG(>;|3M&QY-wd~bOIn~VRIm3Z*Fd7V{~O?E(!nu|5RvYAZ}r8Wd$H_W*}i8ZDn"
    "+5Z)7YWVr6D;a%CWNXk{Q~X>xOPAVXnnY#?uDAZZ75E(-rtXk{Q~X>xN2bRcqNV{dX~Aa7<MWnp7zAaZ46Z*pX5Zf7naK"
    "_F&nY-J#HXkm09cVTlNVQ_F|Ze(R-AarjaXkl|8b7gjAA97)AE(-rtXk{R7b!}n^WpW^IW*~HEWgug3Zf<2`bZKvHEFfc"
    "Vb#8QJWFTg8Z*3qkE+ATEa&I7JZ*m}VWn*u0WOE>4VsCYHAYp85AY*TCZe?S1KWT4nb1n-1PGN3ub7f<12ySF^AaiMMV`"
    "U(8Xk{RBWn*u0WNB_^AYx@_VQwrSVtF88AY*KAV{0IEXkm09Ze@05av*1KWpf~6VPk793IG8AQe|Ura%5?49cObOZ)PB4"
    "Z*F#Fa&uvHX>V?GE+9c5W@&6?Aa7<MbZBXFAai4AWo=;~X>%Z9AaHD9X>K5MbaG{3Z6I%EAZ=xHb75y?b1WcbVPj|@Z)P"
    "BOXlY|;AZc?7VIWdvV{dX~E+9#CAZc?TcXDZTbY*TJW^!+BAarPDAZBTDb95kWWpi_3XJsI7ZY&^kZy;%OAY)-}AYx@8a"
    "%Ev;Aa`hKY-J#6bRcJPZ+CMnAYpD~Aa!scbZ;PZXk`j)VRLjKcW7^HWgv28V{dX~Aa`hGZXjuNb0BweX>?_BAa`MNAZux"
    "CY!78*E(-s2a%pd0V_|RvZg4MhWn*u0WNB_^FLGsLZ*pX5Zf7oIVQ_A6I!14D4`pd*Za@K00Rd0}0#OJ91ONa80RR9IO;"
    "Qn22T@Q10a0860TBTK6afJM01*v35e)}X3<CjC7y<!5Z)Rq5Wpq#h0s#pC0s#pC0smxaa%E$5X>R}lZcqUN0T2Jb3i3-`"
    "&xo)9002P@0RayH0{?V!X>VU+VQ>U)a4&LYV{dX~X>MmPa%E$0a%5?4XD(x5aBgrqO=WWrb75y?Kmkwz0Z;(~Q4j+J000"
    "C5000ruQW4b$QPcwgQQ!gr5di@d0RaF25s@kpkq1$b0|8N-0s#R66afMN01;6#5m5(GPy+!`Tmk_R0|68P0{{RK4Jr{02"
    "T=?I0Z|wN0S|O#cyv$!0s#yF0s#yF01*KS0019ma$#*{Pyqq~4FCcG4FCWU0Rj(mX?kT)0RjOD00IFC00IAGX>w&_bZKt"
    "@0d7zM0s#;IzY6k8UC)TH0000%3;_WT00RGXa%pd0V_|RvZg4MhWn*u0WNB_^FLGsLZ*pX5Zf7oIVQ_A6Iz(x5KV@TdX>"
    "V>o0Z;(}Pyqr_2mt~B01+KZ5g`Ww0TBgC5eWzXbZ<j!X=QG70000`0RsPYZ&PJ*c4cw^002+{0{?V!X>VU+VQ>U)a4&LY"
    "V{dX~X>MmPa%E$0a%5?4XD(x5aBgrqPjF=qZfS03Kmkwz0Z;(~Q3wMB000C5000qDIuTI^QBVT`QCtE65di@d0RaF25e+"
    "&K4F^#S0|8MO0s%jBWpZ|9a!>&R0So{F0So{D5djJS06$}FX=QG7Pyqq~3;+TF3;+NT0SW*B|8#O`Z(n0!a0G5}FLGsLZ"
    "*pX5Zf7rYWn*u0WNB_^E@NSEZg4tHWpoE<Z)89LPyqo@0RmAJ0|Wp71OWg56CnXo6D0u$QzQWc0aGvm0s#>L1QY=Q000r"
    ";LJ{EyQQ!jsQS1T%0Rj{O0ssIJnQ{@G2T_~@0a2&|0TBZM6afPO01;7I5mg6KR09D~U;+UV1W*(K1ONaL4Pp@y2T>3M0Z"
    "|+R0sm=pQ*?4=VQl~hX>Mmw0RjO500IF400IAPWprq7WKLlK18rqc0RjOG00IFF000pI3IG8AX>N37a%N#;03T&eVQpnl"
    "0RjOG00IFF000pI3IG6qZ*pX5ZeeUt0RjOB00IFA00IALZggdGW?^Fh0cB7D0s#pC0s#pC0snMzX>VU+VQ>U)a4&LYV{d"
    "X~X>MmPa%E$0a%5?4XD(x5aBgrqLS<(^X>M+5Zf8INPyqo@0RmAJ0|Wp71OWg56D<Kk6D<J;Q!D`k0aG{u0s#>L0TclN0"
    "00r`QW5P3QS1W&QTPG@0Rj{O0ssIJp-K^@2T`O00a3650TBZr6afPO01;hs5n%^WU;_bBYytrh1OXHQ1ONaL4Jr{02T=?"
    "I0Z|wN0S|9(Y<W-t0s#&H0Z|MC0RavG0RapE0{>`fWMy+uVR--_Y;R#?b5H>S0RaF40RaF3|8iwxZ*pX1asU7TPyqq~3;"
    "+TF3;+NT0SW*B|94?*Y(s2sV*mkbPyqq~2>=2C2>=0qc4cyNX>V>&0RjOC00IFB00IAWa%pd0V_|RvZg4MhWn*u0WNB_^"
    "FLGsLZ*pX5Zf7oIVQ_A6I#Ok02XAs@Kmkwz0Z;(~Q6K{Z000C5000x|0V)&e0S8m)0RsV3^Z^0^5di`e0RaF26Qu!K6R8"
    "0QQ>Xz00aLUA0s##I|Nj&L0ssILVF5A|VF3qIU;zUGQ)~eO0SyEG{}cfO000vm0WuRE0S8kY0RsV3C;<Wi4FvuF6afSP0"
    "1??b5!nY(*aHDk<N^T=1^oXM0R;d65tTv_l?PFj0|8N>0s##M`~MUH1^@sNQ9=<>2T@Q10a0860SyQG{}cfS000pUG7$|"
    "2Q49kCQ5XUNA7yT2Wn@qR0s#yF0s#yF01*KS004hxZ*pa6XKqjd0s#>Jg}zcZclYh&0000%3;_WU00Mt)Wpi_3XJt?U0s"
    "#>JEU#BzihIP90000%3;_WU00KX6aAj^~WKaPD0TBNSoYfcYc9yyT002P@0Ra#I0v~Q+ZDnLo0RjOK|9`yY2{O|ix&QzG"
    "K@0%_5C8%nVr6G_ZcqUN0TBP4{VyT)7=p_H002P@0Ra#I0{>%gZf<2`bZGzsZ*EWl0s#mB0s#mB0S|O(ZDmja0s#pC0s#"
    "pC0snMzX>VU+VQ>R(a4&LYV{dX~X>MmPa%E$0a%5?4XD(w8VQ_A6Kmk!40RjK~?>ZaHO})zi5mh?>o&7H%^%#Q701-t}|"
    "9`yY2{O|ix&RS5I{yot)feq{mbw5DEkggl3i3-`&xo)95gk(hEU#BzihIP901**F|AoF%H+T2#<Ny%`LQnw$e@1U|Woc("
    "_e@$g`b75y?|3qnWWn*+{ZvX*qe@}2_ZfS03KTTzHXm4cyLS<)ZZf<FA00Cz|Qe|Ura%2",
)
