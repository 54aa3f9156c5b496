cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _erasing, _kinds, _making, _memory, _room, _structs, _word
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._reading cimport ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


cdef long long MAX_FROM_NOTHING_WORDS


@cython.locals(
    n=cython.longlong,
    c=cython.longlong,
    data=cython.longlong,
    pointers=cython.longlong,
    before=cython.ulonglong,
    made=Place,
)
cdef StructBase widen_struct(Type t, Message m, Segment s, long long pos, Place old)

@cython.locals(i=cython.longlong)
cdef int move_struct(
    Message m,
    Segment old,
    long long at,
    long long n,
    long long c,
    Segment new,
    long long to,
    long long data,
) except -1

@cython.locals(word=cython.ulonglong, at=cython.longlong)
cdef void move_pointer(
    Message m, Segment old, long long pos, Segment new, long long to
) except *

@cython.locals(pad=cython.longlong, other=Segment)
cdef void lead_far(
    Message m, Segment old, long long at, unsigned long long word, Segment new, long long to
) except *

@cython.locals(
    n=cython.longlong,
    c=cython.longlong,
    before=cython.ulonglong,
    made=ListReader,
    i=cython.longlong,
    at=cython.longlong,
    to=cython.longlong,
)
cdef ListReader widen_list(
    Type t, Message m, Segment s, long long pos, ListReader old, object cls
)

cdef int check_growth(ListReader old, long long each) except -1
