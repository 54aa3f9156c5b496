cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _links, _memory, _refusals, _room, _word
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment


cdef long long MAX_COUNT, LARGE_BLOB


@cython.locals(word=cython.ulonglong, found=Place)
cdef object read_text(Message m, Segment s, long long pos, object default)

cdef object decode(Segment s, long long at, long long size)

@cython.locals(word=cython.ulonglong, found=Place)
cdef object read_data(Message m, Segment s, long long pos, object default)

@cython.locals(found=Place, size=cython.longlong)
cdef Place open_bytes(
    Message m, Segment s, long long pos, unsigned long long word, str what
)

@cython.locals(
    size=cython.longlong,
    room=cython.longlong,
    at=cython.longlong,
    word=cython.ulonglong,
    found=Place,
)
cdef int put_text(Message m, Segment s, long long pos, str value) except -1

@cython.locals(size=cython.longlong, room=cython.longlong, found=Place)
cdef int put_data(Message m, Segment s, long long pos, bytes value) except -1

cdef int check_size(long long size) except -1
cdef str as_text(object value, str name)
cdef bytes as_data(object value, str name)
