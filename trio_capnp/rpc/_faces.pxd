cimport cython

from trio_capnp.rpc._flow cimport Window


cdef class Cap:
    # Left to Python: die, fileno
    cdef public long refs
    cdef public Window flow
    cdef public bint may_have_fd
    cdef _begin(self)
    cpdef Cap add_ref(self)
    @cython.locals(cap=Cap)
    cpdef release(self)
    cpdef Cap dispose(self)
    cpdef call(self, request)
    cpdef Cap resolution(self)
    cpdef when_resolved(self, watcher)
    cpdef forget_watcher(self, watcher)
    cpdef Cap passed_by(self, request)
    cpdef Cap behind_gate(self)


@cython.locals(caps=list, cap=Cap)
cpdef release_caps(content)


cdef class Request:
    cdef public object interface_id, method_id, content, answer, origin
    cdef public long flags
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
