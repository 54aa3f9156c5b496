# Generated from json.capnp, @0x8ef99297a43a5e34, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final

from trio_capnp import typed as _t


class _Value_Field_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Field_Builder

    name: _t.Text = _t.Text(0)
    value: _t.StructField[_Value_Reader] = _t.StructField(1, lambda: Value)


class _Value_Field_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)
    value: _t.StructFieldBuilder[_Value_Builder, _Value_Like] = _t.StructFieldBuilder(
        1, lambda: Value
    )


class _Value_Field_Promise(_t.Promise[_Value_Field_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    value: _t.PromiseStruct[_Value_Promise] = _t.PromiseStruct(1, lambda: Value)


class _Value_Field_Fields(_t.TypedDict, total=False):
    name: str
    value: _Value_Like


_Value_Field_Like: _t.TypeAlias = _Value_Field_Reader | _Value_Field_Builder | _Value_Field_Fields


class _Value_Field(_t.Struct[_Value_Field_Reader, _Value_Field_Builder]):
    Reader: _t.TypeAlias = _Value_Field_Reader
    Builder: _t.TypeAlias = _Value_Field_Builder
    Promise: _t.TypeAlias = _Value_Field_Promise
    Fields: _t.TypeAlias = _Value_Field_Fields
    Like: _t.TypeAlias = _Value_Field_Like

    _id = 0xE31026E735D69DDF
    _name = "Value.Field"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Field_Fields]) -> _Value_Field_Builder:
        return _t.new_struct(_Value_Field, fields)


class _Value_Call_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Call_Builder

    function: _t.Text = _t.Text(0)
    params: _t.ListField[_Value_Reader] = _t.ListField(1, _t.struct_of(lambda: Value))


class _Value_Call_Builder(_t.Builder):
    __slots__ = ()

    function: _t.TextBuilder = _t.TextBuilder(0)
    params: _t.ListFieldBuilder[_Value_Builder, _Value_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Value)
    )


class _Value_Call_Promise(_t.Promise[_Value_Call_Reader]):
    __slots__ = ()

    function: _t.PromiseValue[str] = _t.PromiseValue()
    params: _t.PromiseValue[_t.ListReader[_Value_Reader]] = _t.PromiseValue()


class _Value_Call_Fields(_t.TypedDict, total=False):
    function: str
    params: _t.Iterable[_Value_Like]


_Value_Call_Like: _t.TypeAlias = _Value_Call_Reader | _Value_Call_Builder | _Value_Call_Fields


class _Value_Call(_t.Struct[_Value_Call_Reader, _Value_Call_Builder]):
    Reader: _t.TypeAlias = _Value_Call_Reader
    Builder: _t.TypeAlias = _Value_Call_Builder
    Promise: _t.TypeAlias = _Value_Call_Promise
    Fields: _t.TypeAlias = _Value_Call_Fields
    Like: _t.TypeAlias = _Value_Call_Like

    _id = 0xA0D9F6ECA1C93D48
    _name = "Value.Call"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Call_Fields]) -> _Value_Call_Builder:
        return _t.new_struct(_Value_Call, fields)


class _Value_Which(_t.Enum):
    NULL = 0
    BOOLEAN = 1
    NUMBER = 2
    STRING = 3
    ARRAY = 4
    OBJECT = 5
    CALL = 6
    RAW = 7


class _Value_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Builder
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    null: _t.Void = _t.Void(union=(0, 0))
    boolean: _t.Bool = _t.Bool(16, union=(0, 1))
    number: _t.Float64 = _t.Float64(1, union=(0, 2))
    string: _t.Text = _t.Text(0, union=(0, 3))
    array: _t.ListField[_Value_Reader] = _t.ListField(0, _t.struct_of(lambda: Value), union=(0, 4))
    object: _t.ListField[_Value_Field_Reader] = _t.ListField(
        0, _t.struct_of(lambda: _Value_Field), union=(0, 5)
    )
    """Members in the order of the text."""
    call: _t.StructField[_Value_Call_Reader] = _t.StructField(0, lambda: _Value_Call, union=(0, 6))
    """Not JSON: a constructor such as `ISODate("...")`, which some dialects write."""
    raw: _t.Text = _t.Text(0, union=(0, 7))
    """Not parsed: written as it is, and never produced by a reader."""


class _Value_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    null: _t.VoidBuilder = _t.VoidBuilder(union=(0, 0))
    boolean: _t.BoolBuilder = _t.BoolBuilder(16, union=(0, 1))
    number: _t.Float64Builder = _t.Float64Builder(1, union=(0, 2))
    string: _t.TextBuilder = _t.TextBuilder(0, union=(0, 3))
    array: _t.ListFieldBuilder[_Value_Builder, _Value_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: Value), union=(0, 4)
    )
    object: _t.ListFieldBuilder[_Value_Field_Builder, _Value_Field_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: _Value_Field), union=(0, 5)
    )
    call: _t.StructFieldBuilder[_Value_Call_Builder, _Value_Call_Like] = _t.StructFieldBuilder(
        0, lambda: _Value_Call, union=(0, 6)
    )
    raw: _t.TextBuilder = _t.TextBuilder(0, union=(0, 7))


class _Value_Promise(_t.Promise[_Value_Reader]):
    __slots__ = ()

    null: _t.PromiseValue[None] = _t.PromiseValue()
    boolean: _t.PromiseValue[bool] = _t.PromiseValue()
    number: _t.PromiseValue[float] = _t.PromiseValue()
    string: _t.PromiseValue[str] = _t.PromiseValue()
    array: _t.PromiseValue[_t.ListReader[_Value_Reader]] = _t.PromiseValue()
    object: _t.PromiseValue[_t.ListReader[_Value_Field_Reader]] = _t.PromiseValue()
    call: _t.PromiseStruct[_Value_Call_Promise] = _t.PromiseStruct(0, lambda: _Value_Call)
    raw: _t.PromiseValue[str] = _t.PromiseValue()


class _Value_Fields(_t.TypedDict, total=False):
    null: None
    boolean: bool
    number: float
    string: str
    array: _t.Iterable[_Value_Like]
    object: _t.Iterable[_Value_Field_Like]
    call: _Value_Call_Like
    raw: str


_Value_Like: _t.TypeAlias = _Value_Reader | _Value_Builder | _Value_Fields


class Value(_t.Struct[_Value_Reader, _Value_Builder]):
    """Any JSON value."""

    Reader: _t.TypeAlias = _Value_Reader
    Builder: _t.TypeAlias = _Value_Builder
    Promise: _t.TypeAlias = _Value_Promise
    Fields: _t.TypeAlias = _Value_Fields
    Like: _t.TypeAlias = _Value_Like
    Which: _t.TypeAlias = _Value_Which

    Field: _t.TypeAlias = _Value_Field
    Call: _t.TypeAlias = _Value_Call

    _id = 0xA3FA7845F919DD83
    _name = "Value"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Fields]) -> _Value_Builder:
        return _t.new_struct(Value, fields)


class _FlattenOptions_Reader(_t.Reader):
    __slots__ = ()
    _builder: _FlattenOptions_Builder

    prefix: _t.Text = _t.Text(0)
    """Put in front of the name of each flattened member."""


class _FlattenOptions_Builder(_t.Builder):
    __slots__ = ()

    prefix: _t.TextBuilder = _t.TextBuilder(0)


class _FlattenOptions_Promise(_t.Promise[_FlattenOptions_Reader]):
    __slots__ = ()

    prefix: _t.PromiseValue[str] = _t.PromiseValue()


class _FlattenOptions_Fields(_t.TypedDict, total=False):
    prefix: str


_FlattenOptions_Like: _t.TypeAlias = (
    _FlattenOptions_Reader | _FlattenOptions_Builder | _FlattenOptions_Fields
)


class FlattenOptions(_t.Struct[_FlattenOptions_Reader, _FlattenOptions_Builder]):
    Reader: _t.TypeAlias = _FlattenOptions_Reader
    Builder: _t.TypeAlias = _FlattenOptions_Builder
    Promise: _t.TypeAlias = _FlattenOptions_Promise
    Fields: _t.TypeAlias = _FlattenOptions_Fields
    Like: _t.TypeAlias = _FlattenOptions_Like

    _id = 0xC4DF13257BC2EA61
    _name = "FlattenOptions"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_FlattenOptions_Fields]) -> _FlattenOptions_Builder:
        return _t.new_struct(FlattenOptions, fields)


class _DiscriminatorOptions_Reader(_t.Reader):
    __slots__ = ()
    _builder: _DiscriminatorOptions_Builder

    name: _t.Text = _t.Text(0)
    """The member that names the active one; the union's own name if not given."""
    value_name: _t.Text = _t.Text(1)
    """The member that holds the value; the active member's own name if not given."""


class _DiscriminatorOptions_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)
    value_name: _t.TextBuilder = _t.TextBuilder(1)


class _DiscriminatorOptions_Promise(_t.Promise[_DiscriminatorOptions_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    value_name: _t.PromiseValue[str] = _t.PromiseValue()


class _DiscriminatorOptions_Fields(_t.TypedDict, total=False):
    name: str
    value_name: str


_DiscriminatorOptions_Like: _t.TypeAlias = (
    _DiscriminatorOptions_Reader | _DiscriminatorOptions_Builder | _DiscriminatorOptions_Fields
)


class DiscriminatorOptions(_t.Struct[_DiscriminatorOptions_Reader, _DiscriminatorOptions_Builder]):
    Reader: _t.TypeAlias = _DiscriminatorOptions_Reader
    Builder: _t.TypeAlias = _DiscriminatorOptions_Builder
    Promise: _t.TypeAlias = _DiscriminatorOptions_Promise
    Fields: _t.TypeAlias = _DiscriminatorOptions_Fields
    Like: _t.TypeAlias = _DiscriminatorOptions_Like

    _id = 0xC2F8C20C293E5319
    _name = "DiscriminatorOptions"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_DiscriminatorOptions_Fields]) -> _DiscriminatorOptions_Builder:
        return _t.new_struct(DiscriminatorOptions, fields)


name: _Final = 0xFA5B1FD61C2E7C3D
"""The name in JSON instead of the declared one."""
flatten: _Final = 0x82D3E852AF0336BF
"""The members of this struct appear in the enclosing object instead of in one of their own."""
discriminator: _Final = 0xCFA794E8D19A0162
"""The active member of the union is named by a member of its own."""
base64: _Final = 0xD7D879450A253E4B
"""Data as a string in base64."""
hex: _Final = 0xF061E22F0AE5C7B5
"""Data as a string of hexadecimal digits."""
notification: _Final = 0xA0A054DEA32FD98C
"""A method of JSON-RPC that is sent without an id, so that no answer comes."""

_schema = _t.SchemaSource(
    globals(),
    0x8EF99297A43A5E34,
    "FbxAh1Thgu1rtRBClLezGpPb60RR9|I0gp)G+sKSmy-F8009R80~0|Dk`qk}mlKr>9{>RpISU8>gWVbVMR@w708tVF0{="
    "8#I;5A9`HlcZ0S5>G0TZbR!V|R!Clkd82Q$S8#{mEU6QKwP|2=#z9M&IO`T)@q1?U3*G+sKSmy-F80006LQ3$#dT?hvgT"
    "?hwLTnGaJ000w72nYYaHUqCx=+lA#Q4$5<|1@4Yq?eNUjsO4x6Y&Sq69EVZ69EVZQV0V9000y12M7OQ>cV>^6W_!D5fTC"
    "aG+sKSmy-F800jXD00A>u2MPfbZ3hPvZ3hPvZ3jO9025gU2mfLLn$hT#r_TUU5(QBIG+sKSmy-F80006r`33?36A1?g6A"
    "1?gQwRqG0RR9K^#%w38B;zf48r)r01*-a|1@4Yq?eNUjsOJ$2LJ&x83sB56D<Y@6D<Y@6D<aJ000vi1_%F3J|zl8dDzzg"
    "Q4$3p|1@4Yq?eNUjsO4x6TJn>6U_w&6U_w&Q_KYe0RR9KxdjLRwa4WOFXCbF08tVJApbO8I;5A9`Hlbp0uyBgvJ-Iy2NQ"
    "7x2UBnb0|5X46I}%d|BTr$qux}Ypa78)1p@yxUOJ?glKGAR00I*U1^N>i1qTxu1qV|Y1p@&9022iT2mjxl)-~rQ5aR$57"
    "y<u--5L2sc>1FN1p)^E0TVF<@)JP>2NOXA2NOXAcK`qrEd&SuNIl7+?DpB901+4g|AXBb`9*m8qW}d02LJ&RMFZ*+RRae"
    "TRRaeTRRebb024t22mdTzfWMyk#<>7d3IzfGfle^Edwux50006L?E<0``2q(M`2q)1_yPj~000x^0tf$rPB6H8efYfq00"
    "a}M0#XyP0tXYZ0tWyA6P*GFQ6vHa|AXBb`9*m8qW}N^6Zrv(69EE8|2=#z9M&IO`Tzg`GtmKh0RRC1zcvG}Qs~oy0000p"
    "kpbEQ0094C>cV>^6W_!D009$O0T2IT0h-b1l&8-C001*70SW>D0RI_NJ}C^s_`(1H0TH<u|4Tk43PpL?*8l(j5uNG)0RO"
    "ee<q9w2VekL|05Nq+0RRC1jM*=v-c+EV0000nJz4?)08s=11OGH$I;5A9`Hlb)36c>J7XSeNV{dJ6VRSEQ0dsF|E@NSEZ"
    "UJyn1OWm6fle^Edwux501*L-|1V=<aBgrfV*x8GE@NSEZg2nq|3M&aWprq7WC$Q{W*|yaPfjgTP(vVeXkm09X>%ZRWo~p"
    "JcWHEJZ*_DaVQwI4WGo<aZy<DNVRRsFZy;fAb9ZHOAY*TBWpe{A3jai5bYUQ2b07p^AaitbX>MmAZ)PB9Wq4s^Wn*b=VQ"
    "e5|X=iD4b1n)10RKc`bYUQ2b07j?AaitbX>MmAX>K55VRK~<HZ(2@K?ngcEm8t80cryORA^-&ZDnm@2xW30bZB98AZTxF"
    "WOE>NXk{RFVQh6}J0NsuWguZ=bZK^FAZ=xBVr6nCb0BYbZXj-9ZDk;7W*}~FbRcJGb`NE4E(-rtXk{R6Wo=>zWpW^NXkm"
    "09ZeeX@b0BnRWguZ=bZK^FAa8DEJ0NsuWgvBKX>V>Pb0BYbZXj-9ZDk;7W*}~FbRcJGc4clZ0Sf<AXk{Q_V{~Z;c4Z)KW"
    "o=?*av*PJAarPDAa!nOZ*CxIb0BVEZDnL2VtF88AZ=xBVr6n5Z)PBAbaNnYcWy2U002P*0Wkrh0sl~SbRcPNAZ7(}Z*Fu"
    "TZ)PBLXk{R7VQpm~Z)PB6VPj|@W^7?}bY*U3WFT#2ZDM5yaxM!0RA^-&ZDnm@3T1M0Aa7<MbZBXFAaitbbz^iOVQ_F|VR"
    "9g8ZXk4MWgum4V{C78X>MmAZ(?d?V{{;CZgX^HVPqh0W*}*9Aa8DEAa7<MbZBL1av*PaZUZg~|5RvYAZ}r8WdtB;ZXili"
    "Pfj3dZgX^HVPqh0W*~HEWgui_V{Bn^Wn@1fZ*FBS3jaZFc_2ztPfh_Kc42IFWiAQ;06`!D00c2n8UZmSasn{{`T_q=Z*("
    "AVVRCZ@Wn?-acXDZTbY*TJVRIm9bRcPSEFfWSWFT&3c4cxPaB^>Cbz@~@AYyqSVIXp4KVf8LaxM!0PH%J|N>fix2s$8PA"
    "Y*TCb98cbV{~tFAaiwNXdq#8AYe&TPefsKWhf#pE-oS|U@RbaXlY|;AaieRWgui}VQgh%baNngavy1QWiAT;O=WFjWpZ;"
    "M18Hs`bZBKDZ*pX1av*PJAarPDAarGTbOSC5|6?mFE@NSEZU6yrKmkwz0Z;(~|6?mFE@NSEZUJyQZeeX@b8rV?V`V@APy"
    "qo@0RjOG00RGGZ*6d4bT4WGb8l`gV_|S^a5`3DY;|QW4?|&WY(N1}0Rd0}0#OJ91ONa80RR9IVM-BY2T^1L0a0)Q0TBTK"
    "6afJM01*v35e)}X3<CjC7y<!5aA9&`ZF5io0s#&H0Z|MC0RavG0Ra&IgWVbVMR@w70000$0RRC1W_503bZKvH0000`0Rj"
    "OG00IFF000pI3IG8AV{dJ6VRSEQ0&{O}E@NSEZg4tQVQh6}E+0l|Wo%?X0Z;(}Pyqr_2m=HF00aR501;6t5m5(GPy+!`T"
    "mk_R0Ra>N0RR9I4Kfi82T=?I0Z|wN0Uvf@Y;|Q&0RjOK|AXBb`9*m8qW}N^K@0%_5C8%XZeeX@Pyqq~3;+TF3;+NT0SW*"
    "B|6^}$aA9;WY65d_ZZ2bCaBgrqZf|sHW@$fTVRUJ4Za@K00Rd0}0ssU5V{dJ6VRSEQ0dsF|E@NSEZXa+uXk~an0Z;(}Py"
    "qq}1OH=hZE#_9FKPmFZ*DGQVQ_A6I$~jSWi~Vb06+my0Rd0}0ssU5V{dJ6VRSEQ19NX~E@NSEZg4t8X>((8X>Dn4VRUbD"
    "Pd{*UX>V?GKmkwz0Z;(~Q3wMB000C5000qHDiKu&QB(r~QD6cA5di@d0RaF25e-ri5eHEa0|8MS0s;SaVQh6}PGM~T0cB"
    "7D0s#yF0s#yF01*KS000keVQpnl0RjOG00IFF000pI3IG8AV{dJ6VRSEQ19NX~E@NSEZg4teX>((8X>Dn4VRUbD06+my0"
    "Rd0}0s#>J8B;zf48r)r0000$0RRC1V{dJ6VRSEQ19NX~E@NSEZg4tAY+-bCWo}P!bZKvHa{vH90Z;(}Pyqr_1Oo&B00aR"
    "60TB&45e)}X3<CjC7y<!5aB^j4X?Rcp0s#yF0s#yF01*KS0094EZ*6d4bT4WGb8l`gV_|S^a5`peVRUq50d7D6Pyqo@0R"
    "jOK|6%IFdnFU!!~g&QKmh;%|6^}$aA9;WY5{X^ZZ2bCaBe?vI&NWYWk3N?0Rd0}0s#yF0{>%gZE#_9FKPmFZ*DGQVQ_A6"
    "I#yw9b!7lR0Z|A60sr5f)-~rQ5aR$7NdhweNIl7+?DpB9024g|Do_CeQ6K{Z4FCTG0RR9K0Rk!$0Rjh70s{e43<3fH9Rd"
    "FT5EKCc000xg0YVeO0S8mS0RsV3%mD%c9RmIT0TclO000w#0Xh?b0S8ln0RsV3i~#}x4FmlD6afPO024g{Iukts2U9!&0"
    "|8S=0RjOH1pEIK0R#X55$Q4!=?78h0|8O=0s##L`u`LG1pojMl{yiX2T_y*0a2g=0SyNE{}cfR000qDDiKi!QBVT`QCtE"
    "64F~xD6afbS01*u$5e)}X3<CjC7y<zYa$$E+0RjOG00IFF000pI3IG5PV_|G;Pyqq~5dTO$$)W7_*`NRb06`1^0T2KJKW"
    "}1cWn*+u0RjOI00B`90|5aJ0099I|KFX~HRmP};{X5vKmh;%A7OHGVR=vi0s#&H0Z|MC0RavG0Ra&IgWVbVMR@w70000$"
    "0RR9$b98cPZf8&d0s#yF0s#yF01*KS002L3b!}p0a!>&R0Sf>E0Sf>De`0TMY-M3?Pyqq~0RRF40RRCHZgp&IPyqq}1`k"
    "7FY-}G!X=Q9=|6^}$aA9;WY5{X^ZZ2bCaBcx`Kmk!C0RjJm-5L2sc>1FN5uGysJ$x=4)*oB?01=TY|Gzc^uTtpKf&dYPL"
    "jPgv!h0nX-^2hBb$b6|0h-b1l&8-C5oL1!8B;zf48r)r01;8D|4Tk43PpL?*8mYkI{&rD<q9w2VekMEIU@gz*)OBsRG^>"
    "$5h-d>1OWp7EMI`Xp83YP08t160YCu&009gD01*LV|6^frZg4s}Y5)gwZ*Ko?Z**y9X=7mk4|Hj7ZU<;(ct2ucb7eL(|3"
    "qnXV{&P2X#s9wbZ>G`aC8r8Z*Ft{WNC9_a%pX803U8)bZ>J1Mr>hpbY*T&06%baX>V?Ge`ai9baZ8I4{l*?Wgk{yY;|P",
)
