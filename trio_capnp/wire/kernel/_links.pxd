cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _memory, _word
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment


cdef Place follow(Message m, Segment s, long long pos, unsigned long long word)

@cython.locals(
    s=Segment, pad=cython.longlong, double=cython.ulonglong, landing=cython.ulonglong
)
cdef Place follow_far(Message m, unsigned long long word)

@cython.locals(s=Segment)
cdef Place follow_double(Message m, unsigned long long landing, unsigned long long tag)

cdef Segment segment_at(Message m, long long index)
cdef int check_bounds(Segment s, long long at, long long size, str what) except -1
cdef long long outside(Segment s, long long size) except -1
cdef object wrong_kind(str expected, unsigned long long word)

@cython.locals(word=cython.ulonglong)
cdef object cap_entry(Message m, Segment s, long long pos)

cdef int check_cap(unsigned long long word) except -1
cdef object entry_at(Message m, long long index)
cdef long long plain_size(long long code, long long count) except -1

@cython.locals(count=cython.longlong, size=cython.longlong)
cdef long long open_plain(
    Message m, Segment s, long long at, unsigned long long word
) except -1

@cython.locals(words=cython.longlong, tag=cython.ulonglong)
cdef unsigned long long open_composite(
    Message m, Segment s, long long at, unsigned long long word
) except? 1

@cython.locals(words=cython.longlong, tag=cython.ulonglong)
cdef unsigned long long check_composite(
    Segment s, long long at, unsigned long long word
) except? 1
