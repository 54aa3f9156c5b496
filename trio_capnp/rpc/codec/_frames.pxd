from trio_capnp.wire cimport _mem


cdef class OutgoingFrame:
    cdef public object buffer
    cdef public list fds
    cdef public long long words


cdef class CallFrame(OutgoingFrame):
    # Left to Python: redirect
    pass


cpdef part_of(bytearray buffer, long long start, long long end)
