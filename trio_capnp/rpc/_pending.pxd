cimport cython

from trio_capnp.rpc._caps cimport Cap, LocalCap, release_caps
from trio_capnp.rpc._turn cimport Turn


cdef class Request:
    cdef public object interface_id, method_id, content, answer
    cdef public bint no_promise_pipelining
    cpdef release(self)


cdef object CANCELED, ELSEWHERE

cpdef bint is_content(outcome) except -1

cpdef bint is_ended(outcome) noexcept

cdef class Pending:
    # Left to Python: published
    cdef public long holders
    cdef public object outcome
    cdef public bint owns_content
    cdef public object _listener
    cdef public list _watchers
    cdef _begin(self)
    cpdef hold(self)
    cpdef release(self)
    cpdef unheld(self)
    cpdef take_content(self)
    cpdef release_results(self)
    cpdef Cap pipeline(self, path)
    cpdef watch(self, on_outcome)
    cpdef unwatch(self, on_outcome)
    cpdef listen(self, listener)
    @cython.locals(watchers=list)
    cpdef settle(self, outcome)
    cpdef resolve_pipelines(self, outcome)


cdef _tell(listener, outcome)

cpdef Cap cap_in(outcome, path)

@cython.locals(cap=Cap)
cpdef Cap cap_at(content, list caps, path)


cdef class BrokenPending(Pending):
    pass


cdef class ReturnedPending(Pending):
    pass


cdef class Delivery
cdef class Provisional


cdef class LocalPending(Pending):
    # Left to Python: published, _resolve_pipelines, _follow_inner, _inherit_soon, _inherit
    cdef public Delivery delivery
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


cdef class Provisional:
    # Left to Python: copy, references
    cdef public object content
    cdef public list _caps
    cpdef Cap at(self, path)
    @cython.locals(cap=Cap)
    cpdef release(self)


cdef class Delivery:
    # Left to Python: _tell_canceled
    cdef public LocalPending _pending
    cdef public LocalCap _target
    cdef public bint canceled, ended
    cdef public object on_cancel
    cdef public Request request
    cpdef cancel(self)
    cpdef return_results(self, content)
    cpdef reject(self, error)
    cpdef return_canceled(self)
    cpdef release_params(self)
    cpdef set_pipeline(self, content)
    cpdef tail_call(self, Pending pending)
    cpdef _end(self, outcome)


# At the end, as in the module: they need the classes above.
from trio_capnp.rpc cimport _caps, _promises
