cimport cython


@cython.freelist(64)
cdef class Flight:
    cdef public long long size, number, position, answered
    cdef public bint is_answered
    cdef public list waiting
    cdef public double left_at, answered_at


cdef class Controller:
    cdef public long long floor, size
    cpdef left(self, Flight flight, long long in_flight)
    cpdef filled(self)
    cpdef answered(self, Flight flight)


cdef class Fixed(Controller):
    pass


cdef class Adaptive(Controller):
    cdef public bint is_starting
    cdef object _clock
    cdef long long _max, _target, _left, _full, _answered, _round, _round_ends
    cdef long long _flat, _probe_from
    cdef double _answered_at, _rate, _ground, _shortest, _shortest_at
    cdef list _rates
    @cython.locals(now=double)
    cpdef left(self, Flight flight, long long in_flight)
    @cython.locals(now=double, is_used=bint)
    cpdef answered(self, Flight flight)
    @cython.locals(took=double)
    cpdef _measure_round_trip(self, Flight flight, double now)
    @cython.locals(took=double, rate=double, place=cython.longlong)
    cpdef _measure_rate(self, Flight flight, double now, bint is_used)
    @cython.locals(gain=double, target=cython.longlong)
    cpdef _end_round(self, double now)
    cpdef _look_for_end_of_startup(self)
