cimport cython

from trio_capnp.rpc._caps cimport LocalCap
from trio_capnp.rpc._pending cimport Delivery, Request
from trio_capnp.rpc._turn cimport Turn


cdef class Entry:
    cdef public object function, params, results
    cdef public str name
    cdef public bint is_async, is_serial, is_streaming, is_uncancellable


cdef class ServedObject:
    cdef public bint _busy, _pumping
    cdef public dict _entries
    cdef public object _home, _spoiled, _system, _waiting, server
    cdef public long unbegun
    cdef public Turn _turn
    cpdef deliver(self, Delivery delivery)
    cpdef unreferenced(self)
    cpdef _withdraw(self, Delivery delivery)
    @cython.locals(request=Request, key=tuple, entry=Entry, job=Job)
    cpdef _begin(self, Delivery delivery)
    @cython.locals(made=Entry)
    cpdef Entry _look_up(self, tuple key)
    cpdef _workers(self, connection)
    cpdef home_for_local_calls(self)
    cpdef ended(self, Entry entry, error)
    cpdef _pump(self)


cdef dict _entries


# At the end, for it needs the classes above.
from trio_capnp.runtime._calls cimport Job
