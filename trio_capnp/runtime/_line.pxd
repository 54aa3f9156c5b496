from trio_capnp.rpc._codec cimport decode, encode
from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._frames cimport CallFrame, OutgoingFrame
from trio_capnp.rpc._messages cimport Finish, Release
from trio_capnp.wire._framing cimport Frame

cimport cython


cdef long FEW, MANY, FEW_TIMES, SMALL


cdef class Line:
    cdef public object connection
    cdef public list frames, rest
    cdef public long long size
    cdef public bint is_due
    cdef public long urgent, _batches
    cdef public object _limits, _on_message
    cdef public long long _much
    @cython.locals(frame=OutgoingFrame)
    cpdef send(self, message)
    cpdef bint redirect(self, sent) except -1
    @cython.locals(frames=list, buffers=list, frame=OutgoingFrame)
    cpdef list take(self)
    cpdef pass_over(self)
    cpdef written(self, long long size)
    @cython.locals(frame=Frame)
    cpdef receive(self, list frames, ConnectionState state)
