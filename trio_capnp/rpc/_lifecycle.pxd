cdef class Event:
    cdef public str name
    cdef public long number
    cdef public bint of_peer


cdef class State:
    cdef public str name
    cdef public list rows


cdef class Row:
    cdef public State state
    cdef public tuple actions


cpdef no_row(str entry, State state, Event event)
