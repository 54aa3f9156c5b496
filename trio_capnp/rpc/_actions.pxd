cimport cython


cdef class Actions


from trio_capnp.rpc._admission cimport Admission
from trio_capnp.rpc._answers cimport Answer
from trio_capnp.rpc._lifecycle cimport Event, Row, no_row
from trio_capnp.rpc._messages cimport Finish, Return
from trio_capnp.rpc._questions cimport Question

# Compared by identity for each action: read from C variables, not looked up by name.
cdef object BREAK_PIPELINES, CANCEL, DELIVER, FREE_QUESTION, INHERIT, LEAVE_INNER, LEAVE_PARENT
cdef object SEND_FINISH, SEND_FINISH_AND_RELEASE, STOP_CALLEE
cdef object CANCEL_HANDLER, COUNT_END, FREE_ANSWER, LET_GO, RELEASE_IF_ASKED, SEND_CANCELED
cdef object SEND_ELSEWHERE, SEND_RETURN, SEND_RETURN_FINAL, SEND_TAKE_FROM


cdef class Actions:
    @cython.locals(row=Row, parent=Question)
    cpdef Question on_question(self, Question question, Event event)
    @cython.locals(row=Row, reply=Return)
    cpdef on_answer(self, Answer answer, Event event)
