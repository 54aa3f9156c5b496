cimport cython

from trio_capnp.rpc._admission cimport Admission
from trio_capnp.rpc._controllers cimport Controller, Flight


cdef class Window:
    cdef public Admission counts
    cdef public Controller controller
    cdef public object connection, error
    cdef public bint is_by_call, is_unawaited
    cdef public long long in_flight, largest, calls, unanswered
    cdef Window _heir
    cdef object _blocked
    cdef list _barriers
    @cython.locals(controller=Controller)
    cpdef long long _held_to(self)
    cpdef bint has_room(self, Flight flight)
    @cython.locals(flight=Flight)
    cpdef Flight sent(self, long long size)
    cpdef crosses(self, Controller controller, connection, Admission counts)
    @cython.locals(waiting=list)
    cpdef answered(self, Flight flight, error=*)
    cpdef fail(self, error)
    cpdef pass_on_to(self, Window heir)
    cpdef wait(self, Flight flight, unblock)
    cpdef stop_waiting(self, Flight flight, unblock)
    cpdef _let_in(self)
    cpdef barrier(self, opened)
    cpdef forget_barrier(self, Barrier barrier)
    @cython.locals(barrier=Barrier)
    cpdef _pass_barriers(self, Flight flight)


cdef class Barrier:
    cdef public long long calls, unanswered
    cdef public bint is_open
    cdef object _opened
    cpdef open(self)
