cimport cython

from trio_capnp.rpc._faces cimport Cap


cdef class ImportEntry
cdef class Imports


from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._remote cimport Import, RemotePromise


cdef class ImportEntry:
    cdef public Import address
    cdef public bint is_bootstrap, is_promise, is_resolved
    cdef public long long wire_references
    cpdef resolve(self, Cap cap, kind)


cdef class Imports:
    # Left to Python: attach, leave, reject_all
    cdef public ConnectionState _connection
    cdef public dict entries
    @cython.locals(entry=ImportEntry)
    cpdef Cap receive(self, id, bint is_promise)
    @cython.locals(entry=ImportEntry)
    cpdef note_bootstrap(self, descriptor)
    cpdef excess(self, list descriptors)
    @cython.locals(address=Import)
    cpdef Cap _add(self, id, bint is_promise)
    @cython.locals(entry=ImportEntry)
    cpdef let_go(self, Import address)
