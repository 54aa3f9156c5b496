# Generated from debugging.capnp, @0xf8c1f4c5f8312b4b, by trio_capnp 0.2.0. Do not edit.

"""The connections of a process, for a watcher in another process. Reports have neither payloads nor
capabilities. All texts and lists are bounded.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _Debugging_ReportParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Debugging_ReportParams_Builder


class _Debugging_ReportParams_Builder(_t.Builder):
    __slots__ = ()


class _Debugging_ReportParams_Fields(_t.TypedDict, total=False):
    pass


class _Debugging_ReportParams(
    _t.Struct[_Debugging_ReportParams_Reader, _Debugging_ReportParams_Builder]
):
    Reader: _t.TypeAlias = _Debugging_ReportParams_Reader
    Builder: _t.TypeAlias = _Debugging_ReportParams_Builder
    Fields: _t.TypeAlias = _Debugging_ReportParams_Fields

    _id = 0xFAB10A08ADD964CD
    _name = "Debugging.report$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Debugging_ReportParams_Fields]) -> _Debugging_ReportParams_Builder:
        return _t.new_struct(_Debugging_ReportParams, fields)


class _Debugging_ReportResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Debugging_ReportResults_Builder

    report: _t.StructField[_Report_Reader] = _t.StructField(0, lambda: Report)


class _Debugging_ReportResults_Builder(_t.Builder):
    __slots__ = ()

    report: _t.StructFieldBuilder[_Report_Builder, _Report_Like] = _t.StructFieldBuilder(
        0, lambda: Report
    )


class _Debugging_ReportResults_Promise(_t.Promise[_Debugging_ReportResults_Reader]):
    __slots__ = ()

    report: _t.PromiseStruct[_Report_Promise] = _t.PromiseStruct(0, lambda: Report)


class _Debugging_ReportResults_Fields(_t.TypedDict, total=False):
    report: _Report_Like


class _Debugging_ReportResults(
    _t.Struct[_Debugging_ReportResults_Reader, _Debugging_ReportResults_Builder]
):
    Reader: _t.TypeAlias = _Debugging_ReportResults_Reader
    Builder: _t.TypeAlias = _Debugging_ReportResults_Builder
    Promise: _t.TypeAlias = _Debugging_ReportResults_Promise
    Fields: _t.TypeAlias = _Debugging_ReportResults_Fields

    _id = 0xE8D7870F32458D46
    _name = "Debugging.report$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Debugging_ReportResults_Fields],
    ) -> _Debugging_ReportResults_Builder:
        return _t.new_struct(_Debugging_ReportResults, fields)


_Debugging_report: _t.Method[_Debugging_ReportParams_Builder, _Debugging_ReportResults_Promise] = (
    _t.Method(
        0xA704A616DC2C7BEF,
        0,
        "report",
        lambda: _Debugging_ReportParams,
        lambda: _Debugging_ReportResults,
        no_promise_pipelining=True,
    )
)

_Debugging_ReportCall: _t.TypeAlias = _t.Call[
    _Debugging_ReportParams_Reader, _Debugging_ReportResults_Builder
]
_Debugging_ReportRequest: _t.TypeAlias = _t.Request[
    _Debugging_ReportParams_Builder, _Debugging_ReportResults_Promise
]


class _Debugging_Client(_t.Client):
    """The bootstrap object of a socket that `trio_capnp.debugging.serve` has opened. No method changes
    the process.
    """

    __slots__ = ()

    @_t.method(_Debugging_report)
    def report(
        self, **params: _t.Unpack[_Debugging_ReportParams_Fields]
    ) -> _Debugging_ReportResults_Promise:
        """The state at this moment. Calls that come too soon after one another wait."""
        return self._call(_Debugging_report, params)


class _Debugging_Server(_t.Server):
    """The bootstrap object of a socket that `trio_capnp.debugging.serve` has opened. No method changes
    the process.
    """

    _methods = _t.methods(_Debugging_report)

    def report(self, call: _Debugging_ReportCall) -> _t.Awaitable[None] | None:
        """The state at this moment. Calls that come too soon after one another wait."""
        raise _t.unimplemented(_Debugging_report)


class Debugging(_t.Interface[_Debugging_Client]):
    """The bootstrap object of a socket that `trio_capnp.debugging.serve` has opened. No method changes
    the process.
    """

    Client: _t.TypeAlias = _Debugging_Client
    Server: _t.TypeAlias = _Debugging_Server

    ReportParams: _t.TypeAlias = _Debugging_ReportParams
    ReportResults: _t.TypeAlias = _Debugging_ReportResults
    ReportCall: _t.TypeAlias = _Debugging_ReportCall
    ReportRequest: _t.TypeAlias = _Debugging_ReportRequest

    _id = 0xA704A616DC2C7BEF
    _name = "Debugging"
    _methods = _t.methods(_Debugging_report)


class _Report_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Report_Builder

    time: _t.UInt64 = _t.UInt64(0)
    """Nanoseconds, by a clock that never goes back. Two reports tell the time between them."""
    pid: _t.UInt32 = _t.UInt32(2)
    """Of the process."""
    program: _t.Text = _t.Text(0)
    """The name by which the process was started."""
    version: _t.Text = _t.Text(1)
    """Of trio_capnp."""
    open: _t.UInt32 = _t.UInt32(3)
    """The number of open connections, without those of watchers."""
    connections: _t.ListField[_Connection_Reader] = _t.ListField(
        2, _t.struct_of(lambda: Connection)
    )
    """Those with the oldest calls first, then the oldest connections. May be fewer than are open."""


class _Report_Builder(_t.Builder):
    __slots__ = ()

    time: _t.UInt64Builder = _t.UInt64Builder(0)
    pid: _t.UInt32Builder = _t.UInt32Builder(2)
    program: _t.TextBuilder = _t.TextBuilder(0)
    version: _t.TextBuilder = _t.TextBuilder(1)
    open: _t.UInt32Builder = _t.UInt32Builder(3)
    connections: _t.ListFieldBuilder[_Connection_Builder, _Connection_Like] = _t.ListFieldBuilder(
        2, _t.struct_of(lambda: Connection)
    )


class _Report_Promise(_t.Promise[_Report_Reader]):
    __slots__ = ()

    time: _t.PromiseValue[int] = _t.PromiseValue()
    pid: _t.PromiseValue[int] = _t.PromiseValue()
    program: _t.PromiseValue[str] = _t.PromiseValue()
    version: _t.PromiseValue[str] = _t.PromiseValue()
    open: _t.PromiseValue[int] = _t.PromiseValue()
    connections: _t.PromiseValue[_t.ListReader[_Connection_Reader]] = _t.PromiseValue()


class _Report_Fields(_t.TypedDict, total=False):
    time: int
    pid: int
    program: str
    version: str
    open: int
    connections: _t.Iterable[_Connection_Like]


_Report_Like: _t.TypeAlias = _Report_Reader | _Report_Builder | _Report_Fields


class Report(_t.Struct[_Report_Reader, _Report_Builder]):
    Reader: _t.TypeAlias = _Report_Reader
    Builder: _t.TypeAlias = _Report_Builder
    Promise: _t.TypeAlias = _Report_Promise
    Fields: _t.TypeAlias = _Report_Fields
    Like: _t.TypeAlias = _Report_Like

    _id = 0xE379CDC1222E9805
    _name = "Report"
    _size = (2, 3)

    @staticmethod
    def new(**fields: _t.Unpack[_Report_Fields]) -> _Report_Builder:
        return _t.new_struct(Report, fields)


class Role(_t.Enum):
    CLIENT = 0
    """The process has connected."""
    SERVER = 1
    """The process has accepted the peer."""


class Phase(_t.Enum):
    OPEN = 0
    DRAINING = 1
    """The process refuses new calls of the peer, and ends the connection after the present ones."""
    CLOSING = 2
    """The end has begun."""


class _Connection_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Connection_Builder

    number: _t.UInt64 = _t.UInt64(0)
    """The same in each report of this socket, and never used again."""
    peer: _t.Text = _t.Text(0)
    role: _t.EnumField[Role] = _t.EnumField(4, lambda: Role)
    phase: _t.EnumField[Phase] = _t.EnumField(5, lambda: Phase)
    age: _t.UInt64 = _t.UInt64(2)
    """Nanoseconds since it was opened."""
    bytes_received: _t.UInt64 = _t.UInt64(3)
    bytes_sent: _t.UInt64 = _t.UInt64(4)
    """Totals since it was opened."""
    bytes_waiting: _t.UInt64 = _t.UInt64(5)
    """Queued and not yet taken by the system."""
    is_paused: _t.Bool = _t.Bool(96)
    """No call of the peer begins until the peer has read the bytes that wait."""
    questions: _t.UInt32 = _t.UInt32(12)
    answers: _t.UInt32 = _t.UInt32(13)
    imports: _t.UInt32 = _t.UInt32(14)
    exports: _t.UInt32 = _t.UInt32(15)
    embargoes: _t.UInt32 = _t.UInt32(16)
    """The sizes of the tables."""
    streams: _t.StructField[_Streams_Reader] = _t.StructField(1, lambda: Streams)
    calls_in: _t.UInt32 = _t.UInt32(17)
    calls_out: _t.UInt32 = _t.UInt32(18)
    """In flight: calls of the peer, and calls of the process."""
    calls: _t.ListField[_Call_Reader] = _t.ListField(2, _t.struct_of(lambda: Call))
    """The oldest of both, first to last. May be fewer than are in flight."""


class _Connection_Builder(_t.Builder):
    __slots__ = ()

    number: _t.UInt64Builder = _t.UInt64Builder(0)
    peer: _t.TextBuilder = _t.TextBuilder(0)
    role: _t.EnumFieldBuilder[Role] = _t.EnumFieldBuilder(4, lambda: Role)
    phase: _t.EnumFieldBuilder[Phase] = _t.EnumFieldBuilder(5, lambda: Phase)
    age: _t.UInt64Builder = _t.UInt64Builder(2)
    bytes_received: _t.UInt64Builder = _t.UInt64Builder(3)
    bytes_sent: _t.UInt64Builder = _t.UInt64Builder(4)
    bytes_waiting: _t.UInt64Builder = _t.UInt64Builder(5)
    is_paused: _t.BoolBuilder = _t.BoolBuilder(96)
    questions: _t.UInt32Builder = _t.UInt32Builder(12)
    answers: _t.UInt32Builder = _t.UInt32Builder(13)
    imports: _t.UInt32Builder = _t.UInt32Builder(14)
    exports: _t.UInt32Builder = _t.UInt32Builder(15)
    embargoes: _t.UInt32Builder = _t.UInt32Builder(16)
    streams: _t.StructFieldBuilder[_Streams_Builder, _Streams_Like] = _t.StructFieldBuilder(
        1, lambda: Streams
    )
    calls_in: _t.UInt32Builder = _t.UInt32Builder(17)
    calls_out: _t.UInt32Builder = _t.UInt32Builder(18)
    calls: _t.ListFieldBuilder[_Call_Builder, _Call_Like] = _t.ListFieldBuilder(
        2, _t.struct_of(lambda: Call)
    )


class _Connection_Promise(_t.Promise[_Connection_Reader]):
    __slots__ = ()

    number: _t.PromiseValue[int] = _t.PromiseValue()
    peer: _t.PromiseValue[str] = _t.PromiseValue()
    role: _t.PromiseValue[Role] = _t.PromiseValue()
    phase: _t.PromiseValue[Phase] = _t.PromiseValue()
    age: _t.PromiseValue[int] = _t.PromiseValue()
    bytes_received: _t.PromiseValue[int] = _t.PromiseValue()
    bytes_sent: _t.PromiseValue[int] = _t.PromiseValue()
    bytes_waiting: _t.PromiseValue[int] = _t.PromiseValue()
    is_paused: _t.PromiseValue[bool] = _t.PromiseValue()
    questions: _t.PromiseValue[int] = _t.PromiseValue()
    answers: _t.PromiseValue[int] = _t.PromiseValue()
    imports: _t.PromiseValue[int] = _t.PromiseValue()
    exports: _t.PromiseValue[int] = _t.PromiseValue()
    embargoes: _t.PromiseValue[int] = _t.PromiseValue()
    streams: _t.PromiseStruct[_Streams_Promise] = _t.PromiseStruct(1, lambda: Streams)
    calls_in: _t.PromiseValue[int] = _t.PromiseValue()
    calls_out: _t.PromiseValue[int] = _t.PromiseValue()
    calls: _t.PromiseValue[_t.ListReader[_Call_Reader]] = _t.PromiseValue()


class _Connection_Fields(_t.TypedDict, total=False):
    number: int
    peer: str
    role: Role
    phase: Phase
    age: int
    bytes_received: int
    bytes_sent: int
    bytes_waiting: int
    is_paused: bool
    questions: int
    answers: int
    imports: int
    exports: int
    embargoes: int
    streams: _Streams_Like
    calls_in: int
    calls_out: int
    calls: _t.Iterable[_Call_Like]


_Connection_Like: _t.TypeAlias = _Connection_Reader | _Connection_Builder | _Connection_Fields


class Connection(_t.Struct[_Connection_Reader, _Connection_Builder]):
    Reader: _t.TypeAlias = _Connection_Reader
    Builder: _t.TypeAlias = _Connection_Builder
    Promise: _t.TypeAlias = _Connection_Promise
    Fields: _t.TypeAlias = _Connection_Fields
    Like: _t.TypeAlias = _Connection_Like

    _id = 0x96A6C37BE5816DB6
    _name = "Connection"
    _size = (10, 3)

    @staticmethod
    def new(**fields: _t.Unpack[_Connection_Fields]) -> _Connection_Builder:
        return _t.new_struct(Connection, fields)


class _Streams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Streams_Builder

    count: _t.UInt32 = _t.UInt32(0)
    """Of the capabilities on which there have been such calls."""
    bytes_in_flight: _t.UInt64 = _t.UInt64(1)
    window: _t.UInt64 = _t.UInt64(2)
    """Bytes in flight on all of them, and the most that there may be."""


class _Streams_Builder(_t.Builder):
    __slots__ = ()

    count: _t.UInt32Builder = _t.UInt32Builder(0)
    bytes_in_flight: _t.UInt64Builder = _t.UInt64Builder(1)
    window: _t.UInt64Builder = _t.UInt64Builder(2)


class _Streams_Promise(_t.Promise[_Streams_Reader]):
    __slots__ = ()

    count: _t.PromiseValue[int] = _t.PromiseValue()
    bytes_in_flight: _t.PromiseValue[int] = _t.PromiseValue()
    window: _t.PromiseValue[int] = _t.PromiseValue()


class _Streams_Fields(_t.TypedDict, total=False):
    count: int
    bytes_in_flight: int
    window: int


_Streams_Like: _t.TypeAlias = _Streams_Reader | _Streams_Builder | _Streams_Fields


class Streams(_t.Struct[_Streams_Reader, _Streams_Builder]):
    """The calls of `-> stream` methods that the process makes."""

    Reader: _t.TypeAlias = _Streams_Reader
    Builder: _t.TypeAlias = _Streams_Builder
    Promise: _t.TypeAlias = _Streams_Promise
    Fields: _t.TypeAlias = _Streams_Fields
    Like: _t.TypeAlias = _Streams_Like

    _id = 0xD040C89FDEC5DD8B
    _name = "Streams"
    _size = (3, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Streams_Fields]) -> _Streams_Builder:
        return _t.new_struct(Streams, fields)


class _Call_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Call_Builder

    method: _t.Text = _t.Text(0)
    """Its name, `Interface.method`; `@0x…id.number` if the process has no schema of it."""
    age: _t.UInt64 = _t.UInt64(0)
    """Nanoseconds since the process queued it, or since it arrived."""
    is_outgoing: _t.Bool = _t.Bool(64)
    """Whether the process has made it; else the peer has."""
    is_canceled: _t.Bool = _t.Bool(65)
    """Its caller has given it up, and the callee has not stopped it yet."""


class _Call_Builder(_t.Builder):
    __slots__ = ()

    method: _t.TextBuilder = _t.TextBuilder(0)
    age: _t.UInt64Builder = _t.UInt64Builder(0)
    is_outgoing: _t.BoolBuilder = _t.BoolBuilder(64)
    is_canceled: _t.BoolBuilder = _t.BoolBuilder(65)


class _Call_Promise(_t.Promise[_Call_Reader]):
    __slots__ = ()

    method: _t.PromiseValue[str] = _t.PromiseValue()
    age: _t.PromiseValue[int] = _t.PromiseValue()
    is_outgoing: _t.PromiseValue[bool] = _t.PromiseValue()
    is_canceled: _t.PromiseValue[bool] = _t.PromiseValue()


class _Call_Fields(_t.TypedDict, total=False):
    method: str
    age: int
    is_outgoing: bool
    is_canceled: bool


_Call_Like: _t.TypeAlias = _Call_Reader | _Call_Builder | _Call_Fields


class Call(_t.Struct[_Call_Reader, _Call_Builder]):
    Reader: _t.TypeAlias = _Call_Reader
    Builder: _t.TypeAlias = _Call_Builder
    Promise: _t.TypeAlias = _Call_Promise
    Fields: _t.TypeAlias = _Call_Fields
    Like: _t.TypeAlias = _Call_Like

    _id = 0x9CDC26344CB71D60
    _name = "Call"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Call_Fields]) -> _Call_Builder:
        return _t.new_struct(Call, fields)


_schema = _t.SchemaSource(
    globals(),
    0xF8C1F4C5F8312B4B,
    "Fj@pa1ThiE0~2)uClLezGwA^b0RR9|C<X@qODi$>#q`1W000CN!4QHI$q;uF0TBlP0TZ<l2mkMTEZi2R1g8KI5Ci{9D>3"
    "-R^uhQ500I*^5YiJ#5C;=U5C;=U5JwYf5C;=A5C{JSm@Xp0&3WShQ4j$F|4S<|_{H?W_y7e12LJ&RO%A#fSq=viSq=v?S"
    "q@hL000w34hR3Tu%srPfU4L45fB3ZODi$>#q`1W0006L*$t`_<qZcD<qZcD<qbCg029#-2mdnb0gs=yL)-un5CZ>8D>3-"
    "R^uhQ500I+D4YCti4F?lh4F?lh4Nm|76GaUN|F&&`<$J@XmH<%@0Sf<1D>3-R^uhQ51p@~F0TVq4+7nF(2NO*Q2Qy6w_X"
    "7X`6FCS6|BKzl-k-=o&;U^o0R#U_D>3-R^uhQ51P1^C6D<eA6FCP56FCP56FCR3000vu2M7OP9k)z0Cfu9=Q4j$F|4S<|"
    "_{H?W_y7d~2LJ&R)di{(;ROd1;ROd1;RWXa029px2mj4v*{ui)vHAcJ8UX+R1P1^CGl2y{0TY!42NRVA2NRVA2LJ#Qfdv"
    "QuMvX->4~N(201+Ai000F62LJ&x<pfFr6a54S6a54S6a54~000x|1P4(d0s{X_D>3-R^uhQ5001*}1d;>*0RQiMEZi2R1"
    "g8K105kmqdIJ+N1P}iOm@Xp0&3WSh009#v12_M&u%srPfU4L4009%_0vG=>>j96SwnN+i009$;0w4djZGq)`!={!1009$"
    "K0hj-a-NoLY$Ux8l001%7(g6|iAOBz-w@fr9+?)Ua0TCf5Q3L@4|4S<|_{H?W_y7?Jf)Nb|0094FWny(_XK8K$XD(x5aB"
    "gq_Pyqo!5CJi5ssb@d`T;R1ssS+pA_D(ObaNnMVQg#%WpW^BVRIm7X?A69AZc_Ub#N>oVQyp~bZBKDV_|G;Wn~~}VRImE"
    "Z*(AYbZ>BQWn>^}bRc<U2Xrn9|5s>bbZBLAAO&=2Wgu{JZ)0V1b0BD8b0BSDWMv>}bUPqrY;$EGbZBKDaAjq3AZQO^b1n"
    "-1PGN3ub7f<125w|?AaiMMV`U(8Xk{R9a&Kd0b8{eZb!ByBWFTpDEFf=kAaiMMV`U&|bRc1JazANyWn?Z2|4DRnAZ}r8W"
    "eF@GU`cLtWpZX=V`VOFWprq7WMDfWU_dZ<;((@UWG-%XZDM6|U?6E`AarPDAaHVTV`X!5AZTH8AZ~9Ub7N>_ZDAm9W*`q"
    "~bS?`2RA^-&V_|G;26G^9W*}fKJ|J^+a%Ev{U?6Q}bZBp6b0BnRVRRsLXk{R9a&Kd0b8{eVVQXb`E&&Qb3;{7M(g6SfF#"
    "!q!|3Z0mWpf~DZU-P{Y-wj`bRchTAYp85Aa7<MbZBL5EFfWSWFT~CWgu;Db95kdXkm09bZBLAWgu-~c_3nCE(!nu|4(Kh"
    "bZBKDV+LVxVPa`)X>@62b0BYSAa`hKV`w0BXk~I`AZTHBWguc@Wo{sIbz^8CV_|G;b1nf2K}Z2H{rUj_0x{VV0RR9I!Rj"
    "%kN&zu>N&)}_5mnLv0Wm4c0Wkq80{>KKWgu^CWMv0)bRchLAYyNHXe=ORX>xOPAarjaY+-YBE+9=|c_3nCAZBHEWpW^NX"
    "kl(3VRB_4X>K59Y-wi?Xml<L|4D8jW^8F^Xa;mTAY)-{Y;z!QW*~HEWgu{6WpXSaVQyp~V_|G;b0BYKAarPDAaHVTV`X!"
    "5E(!nu|5RvYAaiMYWdd^`Z)PBLXk{RDVPb4$b1nf2|4wfpV_|G;AP8?}AarPDAaG@6av)-5XK8M8Aa!nZX>1^LXk{R9Wo"
    "2?8Xkl|8a%Ev;AarPDAYyrRWpf~OXkm09cVTICE(!nu|50^ib!B8AVFYeuAZ~ATAbDkUAar4CWo{s1c_4IXWgv5Tb97~G"
    "E(!nu|5R^uVQh0Ca{_5@V`U&|bRc(Ob0BYUWo{2;WG)K-PGN3ub7f<118!t<AaiMMV`U&|bRc(Ob0BYUWo~6;E&&SvRA^"
    "-&b75^|1|Vr}AZ1}=XdrTBaBp&SAa7<MbZBXFAaieHYh`pSAYpD~AZ}%LWpW^Ob7f>8VLxYKX>KkGK@0%^05K8b0uceC|"
    "5RvYAZ2c3AOUD$b0A`6XLSc|E(-rtXk{R9a&Kb_Wpi^Na%E<9b7gZNZe@2MV_|G;b0BYKAarPDAaG@6ax5TWZe$>3Ze(*"
    "HbZBKDV{dM5Wn*+{Z*CxAW^`q8AarPDAaHVJb7gLHAa8DE2Xih8K?ng68R9VkA_4zYXk{R9a&Kb;Wpi^NXkl|8VPj)uaC"
    "Bv4AarPDAaG@62XZb7|5RvYAaHVTV*+J!b0BD8b0A}HZf<2`bY%x*E($>y0Wp!f0uh0VF=b)_5m|yUHR1s=0qO$(RA_H="
    "WgvHH3Up{7bZBKDZ){{`b95kMVQg%3AZBTDb95{qbZBL6AarPDAa87BWpi{OV{dM5Wn*+{Z*FrgAWdO;AYx@8W@UF}av*"
    "eQVQwH{a%CWIa1Ui}E(-rtXk{R7b!}n>WpW^IW*~2HWo{s2Z*Fd7V{~b6ZgVUkcWHEJZ*_DabZBpLWgu^6Aa`MOV`yb^2"
    "Xih8|4(KhbaH8LUj}1gaBgre3IJ4SWgu>0ZDk;0c_4RaX=7+0bZBKDaB^>BWpi^NcVTlNb97;HbY%x*E(-roW*~HEWgu_"
    "?a&Kd0b8{{V0093^VQz18Wn*s%Ze(*TAYyqSVIX5{Z)0m9bZB98AZ}%LWpW^AZ)I~JVqs%zE+ABQZy<7IaBp&Sb0BnOY-"
    "}KOXk{RDX>Da7Vr6u9Wo2$4KXhniZ7vG`RA^-&VsCGB40CjHVQ?UCVrpe$bRchLAYmYLZ)0m^bRcwSVRRs1baH8LUt?i#"
    "Zg4JSWny(_XK8L{E^}pac4c57Xkl|8Z*XO9Wn?ZOPH!M>Wprq7WFTW`VQyz-a|(25Wgu{JZ$D#Yb8{{VK?DIY0b&CGRA^"
    "-&b97;J2xTB)bRcwSX>%ZLZ*666bS@x6VQg%3AarP9bRc7IZDk;IZ*L%TZ*OiOVP<q?av*PRWgua0Z**v7av*nMX$N#J3"
    "jb7SWgug3Zf+4}V{~b6ZgU`SW*}i8aB^>BWpi^ZAZBlJAYmYPVRU0?WpW^CZXjW9Z**v7av*SWZ)0V1b1ooKWpHnDbaNn"
    "RVRmI8Ze?k7Xk~IBaAA3DZ((F}AZ~AR3S(h#VPa`)X>@62b1oo3Y-}KOWq5RRAYpD~AZ%%KbaNnKa%CW5Z*^{DWn?Y^3j"
    "btfVs&R{X>J5(E@NSEZg4t8Wny(_XK8L{E^=jXZ*p`bQe|^>Y;<z~06+my0Rd0}0#O751ONa80RR9I4LT7G2T=?I0Z|wN"
    "0Y7qOaBp&SPyqq~5dQ_3E+WCrdE)>806`1^0T2KJ|72xib!TU3ZUkp8V_|S^a5_X~Vs&R{X>MmOa%FIDa&#n6VRB(@a{x"
    "dAPyqo@0Rm711pj1ZVs&R{X>I{$E@NSEZg4seLt$)eKmkwz0Z;(~Q4j+J000C5000ryIuX?eQPcwgQQ!gr0Ra>N0RR9Il"
    "_C+92T_y*0a2g=0TBW~6afMN01;7I5mg6KR09D~U;+UV13?r40{{RK4O$Tq2T>3M0Z|+R0sm=pLt$=XWo!TgWn@qR0s#R"
    "40s#R40sm=pPjz%>Z)pGnZf8&d0s#R40s#R40S94cWl#YE0SN#C0SN#BKW$}nXm4at0RjOG00IFF000pI3IG8AWMyJ?XJ"
    "=_{0%tB`VQ_A6I#YCVWnpb|06+my0Rd0}0#OVD1ONa80RR9IkunjH2T_m%0a2U+0TBTK6afJM01-`c5m5(GPy+!`Tmk_R"
    "0s<5P0ssIJ4LT7G2T=?I0Z|wN0Y7(XZe(wFPyqq~2>=2C2>=2AVtI6Bb4hMS03U2=XJ~X#0RjOD00IFC00AFkZ*^{TPyq"
    "q~2mk^B2mk^9WMyJ?XJ=_{0%tB`VQ_A6Izw-6Ze?S1X#;O=Kmkwz0Z;(~QAh&>000C5000w>1UeIq1P4=$1Oow6m;?d=0"
    "Ra>N0RR9KNdzhrNdyN|NCX1`Q&a>30TBWO6afMN022iSDiZ|+2U7$D0|8SI1OfpO0|gWT0{{RM!2>cA!2<_VzykvTQ_KS"
    "b0TBcO6afSP026@&A`^iF2UCCp0|8Tv0|EgN1p^cT1pojOJp*zRK?4U<Km!8-Q%nN_0TBiS6afYR02BEFQWO0G2UGk40|"
    "8SA0|EgN2L%)X2LJ#QwE}7rxdI1MxB>$KQ^W!S0TBpb6afeT026TnN)vSg2UBzc0|8Tj0s;XM2@Dhg2><{SEdo*#F#-ou"
    "FaiSsQ#=9!0TBuf6afkV02A#2LKE!)2UF|;0|8U`0RjOL3l0<k3jhEUtpP$4tpNv9tN{Z7Q@8;F0TB!j6afqX026HiLKA"
    "HP2UBbT0|8Tb0RjOL4G<Io4FCWWDFIRwEdd8pECB-nQ#b(v0TB)X6afwZ01@Rv5#<L_<O2aw@B#r54-pgr4*&oWr9u&<2"
    "T`O00a3650TB=q6af$b01;tI5oHHaWCH<FZ~_4l5dste5dZ)Y4Kfi82T=?I0Z|wN0Uu*wY;1E-0RjOI00B`90|5aJ0099"
    "I|6m=rOf)9koB#j-Kmh;%|6^fnY;#X_bN~PVPyqq~2mk^B2mk?pV_|G;b4hMc0RjOC00IFB00Dn<baG{3ZF5io0s#>Ji`"
    "~WEpU6Pa0000%3;_WU00RGIZDL_^XK!Ty0dr6R0s#mB0s#mB0e@w9aBp&Sb5H>S0SEvB0SEvAe`#%SZ*p{VPyqq~2mk^B"
    "2mk?pVQzDGWpZ;+0RjOC00IFB00IATb!BsOX>V=-0dr6R0s#mB0s#mB0sm=pP+@g*Wn=&V08jw}0RaF40RaF3|6+M`Wph"
    "_yX#fv&X>Mmw0RjOD00IFC00IAEd30rSQ)O-d0d!CS0s#pC0s#pC0smrobY*i=Wn%yzWodS0WKaPD0SN#C0SN#B2VrMrP"
    "yqq~2>=2C2><~faA;w3Wl#YE0T2H&>j96SwnN+i002P@0RayH0uOR;Y-LaZ0s#;IvaqBkoq(#?0000%3;_WT00IwiWo2?"
    "u0RjOG00IFF000pI3IG5<Zgp*9WpYpf0s#pC0s#pC0smxWVs&R{X>I{$E@NSEZg4suP-tOuWk3N?0Rd0}0#OVB0ssIJF)"
    "9%;2LS;Q8A=fy2LS>R1ws)82Y+L1Z*ysGXHWqG|73DuX>Mt5X8-^IPyqrDZ*XO9Pyqt}WMyJ?XJ=_{0cS2_VQ_A6IuBBB"
    "Y-K<JPyqo@0RmA70RjL35g9rW83zFY5d}IC1qVNKWpZ|9a!>&RKVxiZWo~p(0RsPIWny(_XK8K$XD(x5aBgrqKT>6IZ*p"
    "`%0Z;(}Pyqr_7y|?V00aR5026HiDidu12UBbT0|8Tb0RjOL0Rj{O0RR9KEde4EEdd8pECB-nQ#b(v0RaLO0RjL35$Qq^="
    "?78h0|8O=0s#>N0TclP000rCLJ_40QKSO_QLq955d;Gi0R#X55oIb7Wd~7Y0|8NR0s#>P0u%uS000pUVi6GsQ4j+GQ5*s"
    "R|6^}%Ze?S1X#fXrZgWrp0s#&H0Z|MC0RavG0Ra&Iwrzpsd&8!d0000$0RR9GZ*XO9Pyqq~2mk^B2mk?pc4cyNX>V>&0R"
    "jOG00IFF000pI3IG6qaB^>Fa$#*y0RjOG00IFF000pI3IG5HaA{;v0RjOC00IFB009qlX>Dat0RjOD00IFC00IAGWny(_"
    "XK8K%XD(x5aBgrqL}g-iXJ=_{0cSt~Pyqo@0RmA30|fv8|IK9Ctq2OS`T<6bMKTYE*XR)yIuRiUK@<T&6af(l2T%b4KXP"
    "SoZ*p`%0RRC|0RsPIWny(_XK8K$XD(x5aBgq_Kmk!40RjK-do0`*rUa(|5m8eA1(+@(!OeN&01-tx|FW>8CY^w)*Z>hZD"
    "*rO;0gs=yL)-unEi(VMZGq)`!={!15gl6pi`~WEpU6Pa01**F|6m=rOf)9koB$C8Do_Ce4?|&WY=2X9a%Ev{bN@qcZf<2"
    "`bZGzsZ*Ct@Xkl|@4^nSzWj|77aBp&S|3qbCb!TU3ZU6yi",
)
