cimport cython

from trio_capnp.rpc._local cimport LocalCap
from trio_capnp.rpc._faces cimport Request
from trio_capnp.rpc._local cimport Delivery
from trio_capnp.rpc._turn cimport Turn
from trio_capnp.runtime._entries cimport Entry


cdef class ServedObject:
    # Left to Python: fileno, streams
    cdef public bint _busy, _pumping
    cdef public dict _entries, _own
    cdef public object _home, _spoiled, _waiting, server, system
    cdef public long unbegun, unbegun_local
    cdef public Turn turn
    cpdef deliver(self, Delivery delivery)
    cpdef wait_until_open(self)
    cpdef open(self)
    cpdef unreferenced(self)
    cpdef _withdraw(self, Delivery delivery)
    @cython.locals(request=Request, key=tuple, entry=Entry, call=ServedCall)
    cpdef _begin(self, Delivery delivery)
    @cython.locals(made=Entry)
    cpdef Entry _look_up(self, tuple key)
    @cython.locals(own=Entry, made=Entry)
    cpdef Entry _implemented(self, tuple key, Entry known, handler, function)
    cpdef _fail(self, Delivery delivery, carrier, Entry entry, error)
    cpdef _workplace_for(self, carrier)
    cpdef dispatcher_for_local_calls(self)
    cpdef ended(self, Entry entry, error)
    cpdef _pump(self)


# At the end, for it needs the classes above.
from trio_capnp.runtime._served_calls cimport ServedCall
