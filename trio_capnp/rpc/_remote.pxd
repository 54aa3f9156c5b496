cimport cython

from trio_capnp.rpc._caps cimport BrokenCap, Cap, innermost
from trio_capnp.rpc._pending cimport BrokenPending, Pending, Request


cdef class Address(Cap)
cdef class RemotePromise(Cap)


from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._questions cimport Question


cdef class Address(Cap):
    cdef public Cap became
    cdef public ConnectionState connection
    cdef public object dead
    cdef public bint is_home, used
    cdef public Address onward
    cdef public RemotePromise promise
    cpdef Cap promised(self)
    cpdef resolve(self, Cap cap, kind)
    cpdef die(self, error)
    @cython.locals(promise=RemotePromise)
    cpdef Cap learn(self, Cap cap, kind)
    @cython.locals(place=Address)
    cpdef use(self)
    cpdef failure(self)
    cpdef Question waiting_question(self)
    cpdef target(self)
    cpdef descriptor(self)


cdef class Import(Address):
    cdef public object _target, id


cdef class Pipeline(Address):
    cdef public Import hosted
    cdef public object path
    cdef public bint pins
    cdef public Question question
    @cython.locals(pins=bint)
    cpdef _unpin(self)


cdef class RemotePromise(Cap):
    cdef public Address address
    cdef public Cap _passing, _target
    cdef public dict _watchers
    @cython.locals(address=Address)
    cpdef resolve(self, Cap cap, kind)
    cpdef reject(self, error)


cpdef Cap unless_ring(Cap cap, Address address)
