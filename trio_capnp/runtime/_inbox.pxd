from trio_capnp.rpc.codec._translate cimport decode
from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._messages cimport Finish
from trio_capnp.runtime._dispatch_queue cimport DispatchQueue, have_same_values
from trio_capnp.runtime._pacing cimport Flusher
from trio_capnp.runtime._outbox cimport Outbox
from trio_capnp.wire._framing cimport Frame

cimport cython

cdef long AHEAD


cdef class Inbox:
    cdef Outbox _outbox
    cdef ConnectionState _state
    cdef DispatchQueue _dispatcher
    cdef Flusher _flusher
    cdef object _ending, _limits, _on_message
    cdef list _ahead
    cdef list _frames
    cdef long _batch, _first, _number, _stop
    cdef double _batch_s, _deadline
    cdef public object reader
    cdef public bint is_done, was_cancelled
    cpdef add(self, list frames)
    cpdef begin_slice(self)
    @cython.locals(dispatcher=DispatchQueue, state=ConnectionState, frame=Frame, is_ready=cython.bint)
    cpdef bint advance(self) except -1
    cpdef take(self, scope, task)
    cpdef bint _is_finish_next(self) except -1
    @cython.locals(frame=Frame, made=list)
    cpdef _decode_ahead(self)
    @cython.locals(dispatcher=DispatchQueue)
    cpdef take_at_once(self, last, scope, task)
