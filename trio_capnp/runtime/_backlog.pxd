cdef class Habit:
    cdef long _waits
    cpdef bint may_wait(self) except -1
    cpdef note(self, bint waited)


cdef class Backlog:
    cdef public object _first, _ready
    cdef public bint _first_may_wait
    cdef public long _may_wait, count
    cpdef long workers_needed(self) except -1
    cpdef bint never_waits(self) except -1
    cpdef add(self, work, bint may_wait)
    cpdef take(self)
    cpdef put_back(self, list works)
    cpdef _put_in_front(self, work, bint may_wait)
    cpdef bint remove(self, work) except -1
    cpdef list clear(self)
