from trio_capnp.rpc.codec._content cimport BuiltContent, ReadContent
from trio_capnp.rpc._faces cimport release_caps
from trio_capnp.rpc._faces cimport Pending, is_ended


cdef class CallPromise:
    # Left to Python: wait, unpark, _full_name, enter, send, exit, give_up_pending, _copied,
    # capability, _cap_in_results
    cdef object __weakref__
    cdef public Pending _pending
    cdef public object _code, _content, _error, _reader, _system, from_method, method
    cdef public tuple path
    cdef public long _at
    cdef public bint _holding, _used, is_answered
    cdef public long _owners
    cdef public dict _waiting
    cpdef park(self)
    cpdef _leaves(self, task, _)
    cpdef outcome(self)
    cpdef answered(self, outcome)
    cpdef _wake(self)
    cpdef _empty(self)
    cpdef _hold_again(self)
    cpdef _let_go(self)
    cpdef _drop(self)
