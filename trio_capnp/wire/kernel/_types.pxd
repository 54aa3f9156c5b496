cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _word


cdef class Type:
    # Left to Python: _target
    cdef public long long only
    cdef long long kind, bits, code, data, pointers, size
    cdef unsigned long long word
    cdef bint resolved
    cdef object thunk, namespace, reader, builder, new_root
    cdef dict shorts
    cdef tuple members
    cdef Type element


cdef class Slot:
    cdef Type type_
    cdef long long index, byte, tag_at, tag
    cdef unsigned long long mask
    cdef bint writable
    cdef object default_, owner, put, fill
    cdef str name_


cpdef void resolve(Type t) except *
@cython.locals(f=Slot)
cdef int take_struct(Type t, object namespace) except -1
cdef int place_slot(Slot f, Type t, long long index) except -1
@cython.locals(kind=cython.longlong)
cdef bint is_inside(Slot f, long long data, long long pointers) except -1

cpdef bint is_same_type(object one, object other) except -1

cdef object default_bits(Type t, object default)
