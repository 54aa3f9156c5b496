cimport cython

from trio_capnp.wire cimport _mem


cdef class Frame:
    cdef readonly object buffer
    cdef readonly tuple segments


cdef class FrameDecoder:
    # Left to Python: feed, close, _begin_straddler, _finish_straddler, _advance,
    # _check_early, _hold
    cdef object _failure, _limits
    cdef long long _have, _max_words, _need
    cdef list _parts
    @cython.locals(start=cython.longlong, size=cython.longlong, end=cython.longlong)
    cpdef _take(self, bytes data, list frames)


cpdef add_room(bytearray buffer, long long size)
