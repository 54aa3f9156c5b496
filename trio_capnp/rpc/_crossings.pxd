from trio_capnp.rpc._faces cimport Cap, Pending, is_content
from trio_capnp.rpc._settled cimport Provisional, cap_in


cdef object CANCELED, ELSEWHERE


cdef class Crossing(Pending):
    # Left to Python: published, _inherit_soon, _inherit, _given, fail
    cdef public bint is_plain, leads_in, _holds_inner
    cdef public Pending inner
    cdef public Provisional _published
    cdef public object _wall
    cpdef Cap _across(self, Cap cap)
    cpdef _hold_inner(self)
    cpdef _let_go(self)
