from trio_capnp.rpc.codec._content cimport BuiltContent, ReadContent
from trio_capnp.rpc._local cimport Delivery
from trio_capnp.runtime._entries cimport Entry
from trio_capnp.runtime._objects cimport ServedObject

cimport cython


cdef class ServedCall:
    # Left to Python: method, release_params, set_pipeline, tail_call, abandon
    cdef public object _begun, _carrier, _handler, _param_content, _params, _results, _scope, _workplace
    cdef public BuiltContent _content
    cdef public bint _tail, _was_stopped
    cdef public long long _pass
    cdef public Delivery delivery
    cdef public Entry entry
    cdef public ServedObject served
    cpdef params(self)
    cpdef results(self)
    cpdef run_at_once(self, workplace)
    @cython.locals(served=ServedObject, entry=Entry, is_canceled=cython.bint)
    cpdef bint begins(self, runner, scope, task) except -1
    cpdef start(self)
    cpdef _call(self)
    cpdef bint left(self) except -1
    cpdef kept_worker(self)
    cpdef broke(self, error)
    cpdef bint _moves(self) except -1
    cpdef _waits_no_more(self)
    cpdef bint refuse(self, error) except -1
    cpdef close_begun(self)
    cpdef raised(self, error, runner, scope)
    cpdef _stopped(self)
    cpdef submit(self, workplace)
    cpdef _cancel(self)
    cpdef returned(self, value)
    cpdef _too_late(self, what)
    cpdef _check_results(self, BuiltContent content)
    cpdef canceled(self)
    cpdef failed(self, error)
    cpdef _discard_results(self)
    cpdef _over(self, error)
