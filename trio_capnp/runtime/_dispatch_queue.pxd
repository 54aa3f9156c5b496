from trio_capnp.rpc._turn cimport Turn
from trio_capnp.runtime._backlog cimport Backlog, Habit
from trio_capnp.runtime._pacing cimport Flusher
from trio_capnp.runtime._slices cimport Slice

cimport cython


cdef class DispatchQueue:
    # Left to Python: refuse_some
    cdef Backlog _backlog
    cdef public Flusher flusher
    cdef Turn _turn
    cdef public object _stalls, _system, ending
    cdef Habit _ending_habit
    cdef long _coming, _limit
    cdef bint _is_watched, _may_stall
    cdef public Slice slice
    cdef public object context, in_reader
    cdef public double batch_s
    cdef public bint are_peers, closed, holds, may_begin
    cdef public long count, held
    cdef public list idle
    cdef public dict endings
    cpdef bint start_worker(self) except -1
    cpdef hand_over(self)
    cpdef watch_stall(self, bint are_first)
    cpdef interrupted(self)
    cpdef submit(self, work, bint may_wait=*)
    cpdef bint withdraw(self, work) except -1
    cpdef go_on(self)
    cpdef pause(self)
    cpdef resume(self)
    cpdef nudge(self)
    cpdef bint look_after(self) except -1
    cpdef bint _look_after_reader(self) except -1
    cpdef bint is_ready(self) except -1
    cpdef reader_rests(self)
    cpdef take_in_reader(self, scope, task)
    cpdef abandon_all(self)
    cpdef _summon_needed(self, bint are_first)
    cpdef long _left(self) except -1
    cpdef bint _summon(self, long count, bint are_first) except -1
    cpdef came(self)
    cpdef bint has_work(self) except -1
    cpdef bint must_rest(self) except -1
    cpdef take(self, scope, task)
    cpdef _takes(self)
    @cython.locals(turn=Turn)
    cpdef returned(self, work, value)
    cpdef raised(self, work, error, scope)
    cpdef _run_queue(self)
    cpdef take_at_once(self, last, scope, task)


cpdef bint have_same_values(one, other) except -1
