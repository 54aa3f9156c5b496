cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _copying,
    _erasing,
    _kinds,
    _numbers,
    _refusals,
    _room,
    _structs,
    _types,
)
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Slot, Type


@cython.locals(extra=cython.longlong, more=cython.bint, i=cython.longlong)
cdef int check_excess(StructBase value, StructBase made, str name) except -1

cdef tuple save(StructBase made)

@cython.locals(ends=list, caps=cython.longlong, data=bytes, pointers=bytes)
cdef int restore(StructBase made, tuple before) except -1

@cython.locals(i=cython.longlong)
cdef int detach(StructBase made, list olds) except -1

@cython.locals(word=cython.ulonglong)
cdef int take_off(StructBase made, long long pos, list olds) except -1

@cython.locals(pos=cython.longlong, word=cython.ulonglong)
cdef int erase_all(StructBase made, list olds) except -1

@cython.locals(t=Type)
cdef StructBase group_builder(Slot f, StructBase made)

@cython.locals(olds=list)
cdef int reset_group(Slot f, StructBase made) except -1

@cython.locals(field=Slot)
cdef int detach_group(Slot f, StructBase made, list olds) except -1

cdef object fields_of(Type t)

@cython.locals(kind=cython.longlong)
cdef int detach_field(Slot f, StructBase made, list olds) except -1

@cython.locals(f=Slot)
cdef int copy_group(Type t, StructBase source, StructBase made) except -1

@cython.locals(kind=cython.longlong, tag=cython.longlong)
cdef int copy_field(Slot f, StructBase source, StructBase made) except -1

@cython.locals(pos=cython.longlong, at=cython.longlong)
cdef int copy_pointer_field(Slot f, StructBase source, StructBase made) except -1

@cython.locals(size=cython.longlong, bit=cython.bint)
cdef int copy_number(Slot f, StructBase source, StructBase made) except -1
