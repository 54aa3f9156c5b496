from trio_capnp.rpc._faces cimport Cap, Pending, Request, release_caps
from trio_capnp.rpc._promises cimport LocalPending
from trio_capnp.rpc._turn cimport Turn


cdef object CANCELED


cdef class LocalCap(Cap):
    # Left to Python: fileno, _tell_unreferenced, _deliver
    cdef public object callee
    cdef public Turn turn


cdef class Delivery:
    # Left to Python: stop, _tell_canceled
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
