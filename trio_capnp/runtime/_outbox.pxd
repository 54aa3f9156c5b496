from trio_capnp.rpc.codec._translate cimport encode
from trio_capnp.rpc.codec._frames cimport CallFrame, OutgoingFrame
from trio_capnp.rpc._messages cimport CapContent, Finish, Payload, Release, Return
from trio_capnp.runtime._pacing cimport Flusher
from trio_capnp.runtime._pacing cimport Spinner

cimport cython


cdef long FEW, MANY, FEW_TIMES, SMALL
cdef object FREE, BEGUN, WRITING


cdef class Outbox:
    # Left to Python: drop_fds, withdraw
    cdef public object idle, session, stage
    cdef public Spinner spinner
    cdef public list frames, rest
    cdef public long long bytes_sent, size
    cdef public bint is_closing, is_high, is_quiet
    cdef public double look_s
    cdef public long fds, urgent, _batches
    cdef public bint _is_due, _is_first, _waited
    cdef public object _limits, on_first, on_message, _transport
    cdef public Flusher _flusher
    cdef public long long _high, _much
    @cython.locals(frame=OutgoingFrame, results=Payload, returned=Return)
    cpdef send(self, message)
    cpdef bint redirect(self, sent) except -1
    cpdef _send_soon(self)
    cpdef _wake_writer(self)
    cpdef _send_early(self)
    cpdef _pause(self)
    cpdef send_lone(self)
    cpdef bint can_wait(self) except -1
    cpdef bint flush(self) except -1
    cpdef leave_to_writer(self)
    cpdef ask_again(self)
    cpdef bint send_now(self) except -1
    cpdef bint sent_all(self) except -1
    cpdef writer_begins(self)
    cpdef writer_ended(self)
    @cython.locals(size=cython.longlong, went=cython.longlong, fds=cython.long, buffers=list)
    cpdef list begin(self)
    @cython.locals(frames=list, buffers=list, frame=OutgoingFrame)
    cpdef list take(self)
    cpdef written(self, long long size)
    cpdef bint look_at_size(self) except -1
    cpdef end(self)
    cpdef arrived(self, long count)
