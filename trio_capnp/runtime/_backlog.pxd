cdef class Habit:
    cdef public long waits
    cpdef note(self, bint waited)


cdef class Backlog:
    cdef public object _first, _ready
    cdef public bint _first_may_wait
    cdef public long count, may_wait
    cpdef long workers_needed(self) except -1
    cpdef add(self, work, bint may_wait)
    cpdef take(self)
    cpdef put_back(self, list works)
    cpdef _put_in_front(self, work, bint may_wait)
    cpdef bint remove(self, work) except -1
    cpdef list clear(self)
