cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _bytes,
    _kinds,
    _links,
    _memory,
    _numbers,
    _structs,
    _types,
    _word,
)
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
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


cdef class ListReader:
    # Left to Python: _layout, index, count
    cdef Message _m
    cdef Segment _s
    cdef Type _t
    cdef long long _at, _count, _step, _n, _c, _code, _l
    cpdef object _item(self, long long index)


cdef bint is_item(ListReader items, long long index, object value) except -1

@cython.locals(i=cython.longlong)
cdef bint is_like(ListReader items, list values) except -1

@cython.locals(i=cython.longlong, left=cython.longlong)
cdef long long found_at(ListReader items, object value, long long start, long long end) except -2


cdef class ListIterator:
    cdef ListReader items
    cdef long long next


cpdef Message flat_message(object data)

@cython.locals(kind=cython.longlong)
cdef object read_pointer(
    Type t, Message m, Segment s, long long pos, long long level, object default
)

cdef object read_nothing(Type t, object default)

cdef object part_of_message(object value)

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

@cython.locals(at=cython.longlong)
cdef object next_item(ListIterator self)

@cython.locals(made=ListIterator)
cdef ListIterator iterator_of(ListReader items)
@cython.locals(at=cython.longlong)
cdef long long position_in(long long count, object index) except -1

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

@cython.locals(kind=cython.longlong)
cdef bint is_packed(ListReader items) except -1
