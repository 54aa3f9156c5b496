cimport cython

from trio_capnp.rpc._caps cimport BrokenCap, Cap, Promise, innermost, passes, place_for
from trio_capnp.rpc._pending cimport LocalPending, Pending, Request
from trio_capnp.rpc._turn cimport Turn


cdef class LocalPromise(Promise):
    cdef public Turn turn
    cdef public dict _queue
    cpdef call(self, request)
    cpdef withdraw(self, LocalPending pending)
    cpdef resolve(self, Cap cap)
    cpdef reject(self, error)
    cpdef bint had_all_calls(self) except -1
    @cython.locals(end=Cap, passes_gates=bint, place=Cap, pending=LocalPending, request=Request)
    cpdef _send_waiting(self, Cap cap)
    cpdef _queue_up(self, LocalPending pending, Request request)


cdef class PipelinePromise(LocalPromise):
    cdef public LocalPending _call
    cdef public tuple _path
