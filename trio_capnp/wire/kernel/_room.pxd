cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _memory, _word
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment


cdef long long FIRST_SEGMENT, LARGE_BUFFER, MAX_SEGMENT

@cython.locals(at=cython.longlong)
cpdef long long allocate(Message m, Segment s, long long size) except? -2

cdef bint grow(Segment s, long long size) except -1

@cython.locals(end=cython.longlong)
cdef int make_room(Message m, Segment s, long long size) except -1

@cython.locals(buf=bytearray)
cdef bint enlarge(Segment s, long long size, long long clean) except -1

@cython.locals(buf=bytearray, old=cython.longlong, start=cython.longlong)
cdef bint enlarge_much(Segment s, long long size, long long clean) except -1

@cython.locals(made=Segment, room=cython.longlong)
cdef Segment new_segment(Message m, long long size)

@cython.locals(at=cython.longlong, pad=cython.longlong, other=Segment)
cdef Place place(
    Message m, Segment s, long long pos, long long size, unsigned long long word
)

@cython.locals(ends=list, s=Segment)
cdef list ends_of(Message m)

@cython.locals(i=cython.longlong, end=cython.longlong, s=Segment)
cdef int give_back(Message m, list ends, long long caps) except -1
