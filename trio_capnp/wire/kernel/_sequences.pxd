cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _memory, _numbers, _refusals
from trio_capnp.wire.kernel._memory cimport Message, Segment
from trio_capnp.wire.kernel._types cimport Type


cdef class ListBase:
    # Left to Python: _layout, index, count
    cdef Message _m
    cdef Segment _s
    cdef Type _t
    cdef long long _at, _count, _step, _n, _c, _code, _l
    cpdef object _item(self, long long index)


cdef class ListIterator:
    cdef ListBase items
    cdef long long next


cdef bint is_item(ListBase items, long long index, object value) except -1

@cython.locals(i=cython.longlong)
cdef bint is_like(ListBase items, list values) except -1

@cython.locals(i=cython.longlong, left=cython.longlong)
cdef long long found_at(ListBase items, object value, long long start, long long end) except -2

@cython.locals(at=cython.longlong)
cdef object next_item(ListIterator self)

@cython.locals(made=ListIterator)
cdef ListIterator iterator_of(ListBase items)

@cython.locals(at=cython.longlong)
cdef long long position_in(long long count, object index) except -1

@cython.locals(kind=cython.longlong)
cdef bint is_packed(ListBase items) except -1
