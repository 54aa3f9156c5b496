cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _links, _word
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment


@cython.locals(word=cython.ulonglong)
cdef void erase_pointer(Message m, Segment s, long long pos) except *

@cython.locals(todo=list)
cdef int erase_object(Message m, Segment s, long long pos, unsigned long long word) except -1

@cython.locals(kind=cython.longlong, n=cython.longlong, found=Place)
cdef int erase_one(
    Message m, Segment s, long long pos, unsigned long long word, list todo
) except -1

cdef int drop_cap(Message m, long long index) except -1

@cython.locals(s=Segment)
cdef int erase_pad(Message m, unsigned long long word) except -1

@cython.locals(i=cython.longlong, pos=cython.longlong, word=cython.ulonglong)
cdef int erase_struct(Segment s, long long at, long long n, long long c, list todo) except -1

@cython.locals(code=cython.longlong, count=cython.longlong)
cdef int erase_list(Segment s, long long at, unsigned long long word, list todo) except -1

@cython.locals(size=cython.longlong)
cdef int erase_plain(Segment s, long long at, unsigned long long word) except -1

@cython.locals(
    tag=cython.ulonglong, n=cython.longlong, step=cython.longlong, i=cython.longlong
)
cdef int erase_composite(
    Segment s, long long at, unsigned long long word, list todo
) except -1
