cimport cython

from trio_capnp.rpc._chains cimport innermost
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._settled cimport BrokenCap
from trio_capnp.rpc._ids cimport IdAllocator


cdef class Export
cdef class Exports


from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._remote cimport Address, RemotePromise


cdef class Export:
    cdef public object id, watcher
    cdef public Cap cap
    cdef public long long wire_references
    cpdef release(self)


cdef class Exports:
    # Left to Python: leave, _watcher, _export_null, release_all
    cdef public ConnectionState _connection
    cdef public IdAllocator _ids
    cdef public dict by_cap, entries
    cpdef _watched(self, Export entry)
    @cython.locals(place=Address)
    cpdef describe(self, Cap cap, list made)
    cpdef Address _place_at_peer(self, Cap cap)
    @cython.locals(entry=Export)
    cpdef _export(self, Cap cap, list made)
    @cython.locals(entry=Export)
    cpdef Export _add(self, Cap cap)
    @cython.locals(entry=Export)
    cpdef Export _enter(self, Cap cap)
    cpdef _watch(self, Export entry)
    @cython.locals(cap=Cap, place=Address)
    cpdef _resolved(self, Export entry)
    cpdef _tell(self, Export entry, descriptor, Cap described)
    cpdef _tell_own(self, Export entry, Cap cap)
    cpdef _tell_error(self, Export entry, error)
    cpdef _represent(self, Export entry, Cap cap)
    @cython.locals(before=Cap)
    cpdef _pin(self, Export entry, Cap cap)
    cpdef _unmap(self, Export entry)
    @cython.locals(entry=Export)
    cpdef release(self, id, references)
    @cython.locals(entry=Export)
    cpdef release_each(self, list exports)
    cpdef _remove(self, Export entry)
