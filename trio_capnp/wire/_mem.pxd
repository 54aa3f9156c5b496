# Loads and stores of little-endian numbers: the compiled twin of _mem.py.
# Only built for little-endian machines (see setup.py); memcpy allows any alignment.

from cpython.bytearray cimport (
    PyByteArray_AS_STRING,
    PyByteArray_FromStringAndSize,
    PyByteArray_Resize,
)
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_Check, PyBytes_FromStringAndSize
from cpython.object cimport PyObject, PyTypeObject
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy, memmove, memset

cdef extern from "Python.h":
    long long PyLong_AsLongLongAndOverflow(object number, int* overflow) except? -1
    const char* PyUnicode_AsUTF8AndSize(object text, Py_ssize_t* size) except NULL


cdef extern from *:
    """
    #ifdef Py_GIL_DISABLED
    #define trio_capnp_holders(object) 0
    #else
    #define trio_capnp_holders(object) Py_REFCNT(object)
    #endif
    """
    Py_ssize_t holders "trio_capnp_holders"(object)


cdef enum:
    COMPILED = 1


cdef inline unsigned char* address(object buffer) noexcept:
    if PyBytes_Check(buffer):
        return <unsigned char*> PyBytes_AS_STRING(buffer)
    return <unsigned char*> PyByteArray_AS_STRING(buffer)


cdef inline bytearray zeroed(long long size):
    cdef bytearray made = PyByteArray_FromStringAndSize(NULL, size)
    memset(PyByteArray_AS_STRING(made), 0, size)
    return made


cdef inline bytearray scratch(long long size):
    return PyByteArray_FromStringAndSize(NULL, size)


cdef inline bytes new_bytes(long long size):
    return PyBytes_FromStringAndSize(NULL, size)


cdef inline int extend(bytearray buffer, long long size, long long clean) except -1:
    cdef Py_ssize_t end = len(buffer) + size
    cdef Py_ssize_t start = max(<Py_ssize_t> len(buffer), clean)
    PyByteArray_Resize(buffer, end)
    memset(PyByteArray_AS_STRING(buffer) + start, 0, end - start)
    return 0


cdef inline object instance(object cls):
    cdef tuple nothing = ()
    return (<PyTypeObject*> cls).tp_new(cls, <PyObject*> nothing, NULL)


cdef inline unsigned long long get_u8(unsigned char* mem, long long at) noexcept:
    return mem[at]


cdef inline unsigned long long get_u16(unsigned char* mem, long long at) noexcept:
    cdef uint16_t value
    memcpy(&value, mem + at, 2)
    return value


cdef inline unsigned long long get_u32(unsigned char* mem, long long at) noexcept:
    cdef uint32_t value
    memcpy(&value, mem + at, 4)
    return value


cdef inline unsigned long long get_u64(unsigned char* mem, long long at) noexcept:
    cdef uint64_t value
    memcpy(&value, mem + at, 8)
    return value


cdef inline (unsigned long long, unsigned long long) load_pair(
    object buffer, long long at
) noexcept:
    cdef unsigned char* mem = address(buffer)
    return get_u32(mem, at), get_u32(mem, at + 4)


cdef inline void put_u8(unsigned char* mem, long long at, unsigned long long value) noexcept:
    mem[at] = <uint8_t> value


cdef inline void put_u16(unsigned char* mem, long long at, unsigned long long value) noexcept:
    cdef uint16_t stored = <uint16_t> value
    memcpy(mem + at, &stored, 2)


cdef inline void put_u32(unsigned char* mem, long long at, unsigned long long value) noexcept:
    cdef uint32_t stored = <uint32_t> value
    memcpy(mem + at, &stored, 4)


cdef inline void put_u64(unsigned char* mem, long long at, unsigned long long value) noexcept:
    memcpy(mem + at, &value, 8)


cdef inline bytes framed(unsigned char* mem, long long start, long long end):
    cdef bytes made = PyBytes_FromStringAndSize(NULL, 8 + end - start)
    cdef unsigned char* to = <unsigned char*> PyBytes_AS_STRING(made)
    put_u64(to, 0, <unsigned long long> (end - start) >> 3 << 32)
    memcpy(to + 8, mem + start, end - start)
    return made


cdef inline long long small_int(object value) except? -1:
    cdef int overflow
    cdef long long number = PyLong_AsLongLongAndOverflow(value, &overflow)
    if overflow:
        number = -0x7FFFFFFFFFFFFFFF
        number -= 1
    return number


cdef inline unsigned long long as_u64(long long number) noexcept:
    return <unsigned long long> number


cdef inline long long as_i8(unsigned long long bits) noexcept:
    return <int8_t> bits


cdef inline long long as_i16(unsigned long long bits) noexcept:
    return <int16_t> bits


cdef inline long long as_i32(unsigned long long bits) noexcept:
    return <int32_t> bits


cdef inline long long as_i64(unsigned long long bits) noexcept:
    return <int64_t> bits


cdef inline double as_f32(unsigned long long bits) noexcept:
    cdef uint32_t stored = <uint32_t> bits
    cdef float value
    memcpy(&value, &stored, 4)
    return value


cdef inline double as_f64(unsigned long long bits) noexcept:
    cdef double value
    memcpy(&value, &bits, 8)
    return value


cdef inline unsigned long long bits_f32(double value) noexcept:
    cdef float narrow = <float> value
    cdef uint32_t bits
    memcpy(&bits, &narrow, 4)
    return bits


cdef inline unsigned long long bits_f64(double value) noexcept:
    cdef unsigned long long bits
    memcpy(&bits, &value, 8)
    return bits


cdef inline str get_text(unsigned char* mem, long long at, long long size):
    return PyUnicode_DecodeUTF8(<char*> mem + at, size, NULL)


cdef inline bytes get_bytes(unsigned char* mem, long long at, long long size):
    return PyBytes_FromStringAndSize(<char*> mem + at, size)


cdef inline void put_bytes(unsigned char* mem, long long at, bytes value) noexcept:
    memcpy(mem + at, PyBytes_AS_STRING(value), len(value))


# A str object caches the UTF-8 of text that is not ASCII, so the text is encoded only once.
cdef inline long long text_bytes(str value) except -1:
    cdef Py_ssize_t size
    PyUnicode_AsUTF8AndSize(value, &size)
    return size


cdef inline int put_text(unsigned char* mem, long long at, str value, long long size) except -1:
    memcpy(mem + at, PyUnicode_AsUTF8AndSize(value, NULL), size)
    return 0


cdef inline void move(
    unsigned char* target, long long target_at, unsigned char* source, long long source_at, long long size
) noexcept:
    memmove(target + target_at, source + source_at, size)


cdef inline void clear(unsigned char* mem, long long at, long long size) noexcept:
    memset(mem + at, 0, size)
