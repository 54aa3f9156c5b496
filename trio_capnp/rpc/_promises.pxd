cimport cython

from trio_capnp.rpc._chains cimport PromisedCap, innermost, passes, place_for
from trio_capnp.rpc._faces cimport Cap, Pending, Request, is_content
from trio_capnp.rpc._settled cimport BrokenCap, Provisional, cap_in
from trio_capnp.rpc._turn cimport Turn


cdef object CANCELED, ELSEWHERE

cdef class LocalPending(Pending)


from trio_capnp.rpc._local cimport Delivery


cdef class LocalPending(Pending):
    # Left to Python: stop, published, _resolve_pipelines, _follow_inner, _inherit_soon, _inherit
    cdef public Delivery delivery
    cdef public bint has_begun
    cdef public Pending inner
    cdef public dict pipelines
    cdef public Provisional provisional
    cdef public Turn turn
    cdef public object waits_for
    cpdef forget_pipeline(self, path, promise)
    cpdef set_pipeline(self, content)
    cpdef forward_to(self, Pending inner)
    cpdef _let_go(self)
    cpdef _let_go_inner(self)
    cpdef _let_go_provisional(self)
    cpdef Cap _pipelined_in(self, outcome, path)


cdef class LocalPromise(PromisedCap):
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
