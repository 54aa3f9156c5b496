cimport cython

from trio_capnp.wire cimport _mem


cdef long long NO_LIMIT, WALKS, WEIGHT
cdef list ONLY_FIRST, NO_CAPS


cdef class Segment:
    # Left to Python: _bounds, _view
    cdef readonly object buf
    cdef object held
    cdef unsigned char* mem
    cdef long long base, end, room, index


cdef class Passes:
    cdef public long long count


cdef class Message:
    # Left to Python: _segments, _remaining, _charge, _check_level, _begin_walk, _end_walk,
    # _lend
    cdef public Segment first
    cdef public list rest, caps
    cdef public long long walk, seen
    cdef public object terms
    cdef public Passes passes
    cdef long long budget, limit, lent, free, nesting, fixed, root
    cdef bint builds, walking


cdef class Place:
    cdef Segment seg
    cdef long long at
    cdef unsigned long long word


@cython.locals(made=Segment)
cdef Segment segment_of(object buf, long long base, long long end, long long index)

@cython.locals(made=Segment)
cdef Segment read_segment(object buf, long long base, long long end, long long index)

@cython.locals(made=Message)
cdef Message message_of(Segment first, long long budget, long long nesting)

@cython.locals(s=Segment)
cdef int use_again(Message m, bytes buf, long long start, long long end) except -1

cdef int charge(Message m, long long words) except -1

@cython.locals(words=cython.longlong)
cdef void use_up(Message m) except *

cdef bint has_passed(Message m) except -1

@cython.locals(size=cython.longlong, s=Segment)
cdef long long size_of(Message m) except -1

@cython.locals(twice=cython.longlong)
cdef long long own_words(Message m) except -1

cdef long long weight_of(Message m) except -1

@cython.locals(left=cython.longlong)
cdef long long begin_walk(Message m) except -2

@cython.locals(cost=cython.longlong, own=cython.longlong)
cdef int end_walk(Message m, long long left) except -1

cdef int check_level(Message m, long long level) except -1


@cython.locals(made=Place)
cdef Place place_of(Segment seg, long long at, unsigned long long word)
