cimport cython

from trio_capnp.wire cimport _mem


cdef class Frame:
    cdef readonly object buffer
    cdef readonly tuple segments


cdef class FrameDecoder:
    cdef object _failure, _limits
    cdef long long _have, _max_words, _need
    cdef list _parts
    @cython.locals(start=cython.longlong, size=cython.longlong, end=cython.longlong)
    cpdef _take(self, bytes data, list frames)


cpdef add_room(bytearray buffer, long long size)
