cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _bytes,
    _kinds,
    _links,
    _memory,
    _numbers,
    _refusals,
    _structs,
    _types,
    _word,
)
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._sequences cimport ListBase
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


cdef long long DEEP
cdef Segment EMPTY_SEGMENT
cdef Message EMPTY


cdef class AnyReader:
    # Left to Python: _layout, _read, _is_null
    cdef Message _m
    cdef Segment _s
    cdef long long _pos, _l


cdef class ListReader(ListBase):
    cpdef object _item(self, long long index)


cpdef Message flat_message(object data)

@cython.locals(kind=cython.longlong)
cdef object read_pointer(
    Type t, Message m, Segment s, long long pos, long long level, object default
)

cdef object read_nothing(Type t, object default)


@cython.locals(made=AnyReader)
cdef AnyReader make_any(object cls, Message m, Segment s, long long pos, long long level)

@cython.locals(
    word=cython.ulonglong,
    at=cython.longlong,
    found=Place,
    n=cython.longlong,
    c=cython.longlong,
    size=cython.longlong,
)
cpdef StructBase read_struct(
    Type t, Message m, Segment s, long long pos, long long level, object default
)

@cython.locals(m=Message)
cdef StructBase default_struct(Type t, object default)


@cython.locals(made=ListReader)
cdef ListReader make_list(
    object cls,
    Type t,
    Message m,
    Segment s,
    long long at,
    long long count,
    long long step,
    long long n,
    long long c,
    long long code,
    long long level,
)

@cython.locals(word=cython.ulonglong, at=cython.longlong, found=Place)
cdef ListReader read_list(
    Type t, Message m, Segment s, long long pos, long long level, object default, object cls
)

@cython.locals(
    code=cython.longlong, step=cython.longlong, n=cython.longlong, c=cython.longlong
)
cdef ListReader plain_list(
    Type t,
    Message m,
    Segment s,
    long long at,
    unsigned long long word,
    long long level,
    object cls,
)

@cython.locals(
    tag=cython.ulonglong, n=cython.longlong, c=cython.longlong, count=cython.longlong
)
cdef ListReader composite_list(
    Type t,
    Message m,
    Segment s,
    long long at,
    unsigned long long word,
    long long level,
    object cls,
)

cdef int check_element(Type t, long long code, long long bits, long long pointers) except -1

@cython.locals(m=Message)
cdef ListReader default_list(Type t, object default, object cls)

@cython.locals(t=Type, kind=cython.longlong, at=cython.longlong)
cdef object read_element(ListReader items, long long index)

@cython.locals(t=Type)
cdef StructBase read_struct_element(ListReader items, long long at)

cdef int check_depth(ListReader items) except -1
