cimport cython

from trio_capnp.rpc._chains cimport PromisedCap, innermost, look_out
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._settled cimport BrokenCap
from trio_capnp.rpc._faces cimport Pending, Request
from trio_capnp.rpc._settled cimport BrokenPending


cdef class Address(Cap)
cdef class RemotePromise(PromisedCap)


from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._questions cimport Question


cdef class Address(Cap):
    cdef public Cap became
    cdef public ConnectionState connection
    cdef public object dead, lookout
    cdef public bint is_home, used
    cdef public Address onward
    cdef public RemotePromise promise
    cpdef Cap promised(self)
    @cython.locals(promise=RemotePromise)
    cpdef resolve(self, Cap cap, kind)
    cpdef die(self, error)
    cpdef Cap learn(self, Cap cap, kind)
    @cython.locals(place=Address)
    cpdef use(self)
    cpdef look_away(self)
    cpdef failure(self)
    cpdef Question waiting_question(self)
    cpdef target(self)
    cpdef descriptor(self)


cdef class Import(Address):
    # Left to Python: attach, fileno
    cdef public object _fd, _target, id


cdef class Pipeline(Address):
    cdef public Import hosted
    cdef public object path
    cdef public bint pins
    cdef public Question question
    @cython.locals(pins=bint)
    cpdef _unpin(self)


cdef class RemotePromise(PromisedCap):
    cdef public Address address
    @cython.locals(address=Address)
    cpdef resolve(self, Cap cap, kind)
    cpdef reject(self, error)


cpdef Cap unless_ring(Cap cap, Address address)
