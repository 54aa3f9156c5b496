cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _building,
    _kinds,
    _numbers,
    _reading,
    _refusals,
    _replacing,
    _structs,
    _types,
    _writing,
)
from trio_capnp.wire.kernel._memory cimport Message, Segment
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Slot, Type


cdef class Field(Slot):
    # Left to Python: target, _get, _is_active, _has, _init, _raw
    pass


cdef class Which(Field):
    # Left to Python: _offset
    pass


@cython.locals(number=cython.longlong, t=Type)
cdef object read_tag(Slot f, StructBase struct)

cdef object read_only(Slot f, StructBase struct)
cdef object read_field(Slot f, StructBase struct)

@cython.locals(t=Type, pos=cython.longlong, failed=cython.bint)
cdef object read_value(Slot f, StructBase struct)

cdef int say_which(Slot f, StructBase struct) except -1

@cython.locals(t=Type, bit=cython.bint)
cdef object read_number(Slot f, StructBase struct)

@cython.locals(t=Type)
cdef StructBase read_group(Slot f, StructBase struct)

cdef bint has_field(Slot f, StructBase struct) except -1
cdef tuple raw_pointer(Slot f, StructBase struct)
cdef object build_field(Slot f, StructBase struct)

@cython.locals(t=Type, pos=cython.longlong, failed=cython.bint)
cdef object build_value(Slot f, StructBase struct)

@cython.locals(t=Type)
cdef object init_field(Slot f, StructBase struct, long long size)
