from trio_capnp.runtime._backlog cimport Habit


cdef class Entry:
    cdef public object function, method, params, results
    cdef public str attribute, full_name, name
    cdef public bint is_async, is_serial, is_streaming, is_uncancellable
    cdef public Habit habit
