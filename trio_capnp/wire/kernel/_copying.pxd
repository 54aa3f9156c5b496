cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _kinds,
    _links,
    _making,
    _memory,
    _numbers,
    _room,
    _types,
    _word,
)
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._reading cimport ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


@cython.locals(todo=list, left=cython.longlong)
cdef int copy_pointer(
    Message sm,
    Segment ss,
    long long spos,
    long long level,
    Message dm,
    Segment ds,
    long long dpos,
) except -1

@cython.locals(word=cython.ulonglong, kind=cython.longlong, found=Place)
cdef void copy_object(
    Message sm,
    Segment ss,
    long long spos,
    long long level,
    Message dm,
    Segment ds,
    long long dpos,
    list todo,
) except *

@cython.locals(n=cython.longlong, c=cython.longlong, size=cython.longlong, made=Place)
cdef void copy_struct_object(
    Message sm,
    Segment ss,
    long long at,
    unsigned long long word,
    long long level,
    Message dm,
    Segment ds,
    long long dpos,
    list todo,
) except *

@cython.locals(i=cython.longlong)
cdef int copy_body(
    Segment ss,
    long long at,
    long long n,
    long long c,
    long long level,
    Segment ds,
    long long to,
    list todo,
) except -1

@cython.locals(
    room=cython.longlong, code=cython.longlong, count=cython.longlong, made=Place
)
cdef int copy_plain(
    Message sm,
    Segment ss,
    long long at,
    unsigned long long word,
    Message dm,
    Segment ds,
    long long dpos,
) except -1

@cython.locals(room=cython.longlong, count=cython.longlong, made=Place)
cdef int copy_pointers(
    Message sm,
    Segment ss,
    long long at,
    unsigned long long word,
    long long level,
    Message dm,
    Segment ds,
    long long dpos,
    list todo,
) except -1

@cython.locals(last=cython.longlong)
cdef int copy_bits(
    Segment ss, long long at, Segment ds, long long to, long long bits
) except -1

@cython.locals(
    tag=cython.ulonglong,
    n=cython.longlong,
    c=cython.longlong,
    count=cython.longlong,
    each=cython.longlong,
    i=cython.longlong,
    made=Place,
)
cdef void copy_composite(
    Message sm,
    Segment ss,
    long long at,
    unsigned long long word,
    long long level,
    Message dm,
    Segment ds,
    long long dpos,
    list todo,
) except *

@cython.locals(n=cython.longlong, c=cython.longlong, made=Place)
cdef void copy_struct(
    StructBase source, Message dm, Segment ds, long long dpos, Type t
) except *

@cython.locals(i=cython.longlong, left=cython.longlong)
cdef int copy_sections(
    StructBase source, Message dm, Segment ds, long long at, long long n, long long c
) except -1

@cython.locals(left=cython.longlong)
cdef void copy_list(ListReader source, Message dm, Segment ds, long long dpos) except *

@cython.locals(t=Type, made=ListReader)
cdef void copy_elements(
    ListReader source, Message dm, Segment ds, long long dpos
) except *

@cython.locals(i=cython.longlong, pos=cython.longlong, to=cython.longlong)
cdef int copy_pointer_list(ListReader source, ListReader made) except -1

@cython.locals(i=cython.longlong, at=cython.longlong, size=cython.longlong, bit=cython.bint)
cdef int copy_narrowed(ListReader source, ListReader made) except -1

@cython.locals(
    t=Type,
    n=cython.longlong,
    c=cython.longlong,
    each=cython.longlong,
    i=cython.longlong,
    made=Place,
    element=StructBase,
)
cdef int copy_struct_list(
    ListReader source, Message dm, Segment ds, long long dpos
) except -1
