cimport cython

from trio_capnp.rpc._chains cimport flow_at, flow_left, innermost
from trio_capnp.rpc._controllers cimport Flight
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._flow cimport Window
from trio_capnp.rpc.codec._content cimport BuiltContent
from trio_capnp.rpc._faces cimport Pending, Request, is_ended
from trio_capnp.runtime._promises cimport CallPromise


cdef class ClientRef:
    # Left to Python: call, stream, request, wait_resolved, dup
    cdef public object from_method, system
    cdef public Cap cap
    cdef public tuple path
    cdef public bint released
    cpdef sent(self, method, BuiltContent content)
    cpdef Pending _send(self, method, BuiltContent content)
    cpdef _check_hooks(self, BuiltContent content)
    cpdef _promise(self, method, Pending pending, code, long at)
    @cython.locals(window=Window)
    cpdef check_window(self, method)
    @cython.locals(ended=Acknowledgement, window=Window, end=Cap, flight=Flight)
    cpdef _streamed(self, method, Pending pending, BuiltContent content, code, long at)
    @cython.locals(window=Window)
    cpdef Window _open_window(self, Cap end, Pending pending)
    cpdef Cap kept(self)
    cpdef _check_usable(self)
    cpdef release(self)


cdef class Sending:
    # Left to Python: send
    cdef BuiltContent _content
    cdef ClientRef _hook
    cdef object _method


cdef class Room:
    # Left to Python: send
    cdef object _code, _method, _system
    cdef Window _window
    cdef Acknowledgement _ended
    cdef long _at
    cdef bint _used


cdef class Acknowledgement:
    # Left to Python: report
    cdef object _method
    cdef bint _is_sent
    cdef Pending _pending
    cdef Window _window
    cdef public Flight flight


@cython.locals(content=BuiltContent)
cdef BuiltContent _filled(method, params)
