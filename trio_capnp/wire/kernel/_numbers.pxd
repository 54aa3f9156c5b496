cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _refusals, _types
from trio_capnp.wire.kernel._memory cimport Segment
from trio_capnp.wire.kernel._types cimport Type


cdef double FLOAT32_END


@cython.locals(kind=cython.longlong)
cdef object load(Type t, unsigned char* mem, long long at, unsigned long long mask)

@cython.locals(kind=cython.longlong)
cdef object load_small(Type t, unsigned char* mem, long long at, unsigned long long mask)

cdef object enumerant(Type t, long long number)
cdef bint load_bit(unsigned char* mem, long long at, long long bit) except -1

@cython.locals(byte=cython.longlong, mask=cython.ulonglong, held=cython.ulonglong)
cdef int store_bit(unsigned char* mem, long long at, long long bit, bint value) except -1

@cython.locals(kind=cython.longlong, number=cython.double, bits=cython.ulonglong)
cdef int store(
    Type t, Segment s, long long at, unsigned long long mask, object value, str name
) except -1

cdef int put_bits(
    long long size, unsigned char* mem, long long at, unsigned long long bits
) except -1

@cython.locals(number=cython.longlong)
cdef unsigned long long number_bits(long long kind, object value, str name) except? 1

cdef bint fits(long long kind, long long number) except -1
cdef bint fits_small(long long kind, long long number) except -1
cdef bint truth(object value, str name) except -1
cdef object scalar_truth(object value)
cdef object type_name(object value)
cdef int check_numbers(list items, str kind, str name) except -1
cdef object checked_number(object value, str kind, str name)

@cython.locals(number=cython.double)
cdef double checked_single(object value, str name) except? -1

cdef double checked_float(object value, str kind, str name) except? -1
cdef int check_number(object value, str kind, str name) except -1
cdef object enum_number(Type t, object value, str name)
cdef object unpack(Type t, object buf, long long at, long long count)
cdef int store_all(Type t, Segment s, long long at, list items, str name) except -1

cdef void pack(Type t, Segment s, long long at, list items, str name) except *
