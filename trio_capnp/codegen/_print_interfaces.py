"""Printing interfaces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from trio_capnp.codegen._expressions import (
    hexadecimal,
    keyword,
    later,
    namespace,
    part,
)
from trio_capnp.codegen._layout import (
    INDENT,
    Expression,
    Lines,
    assignment,
    call,
    definition,
    laid_out,
    subscript,
    text_literal,
)
from trio_capnp.codegen._plan import ClientsPlan, InterfacePlan, MethodPlan, Ref
from trio_capnp.codegen._print_parts import (
    alias,
    aliases,
    class_header,
    docstring,
    facts,
    inner_constants,
    paragraphs,
)

STREAMED = "_t.Awaitable[None]"


def print_clients(plan: ClientsPlan, defined: AbstractSet[Ref]) -> Iterator[Lines]:
    """Print the methods, calls and requests of an interface, its client and its server."""
    described = [line for method in plan.methods for line in _method(plan, method)]
    if described:
        yield described
        yield [line for method in plan.methods for line in _method_types(plan, method, defined)]
    yield _client(plan)
    yield _server(plan)


def _method_name(ref: Ref, method: MethodPlan) -> str:
    return part(ref, method.name)


def _method(plan: ClientsPlan, method: MethodPlan) -> Lines:
    """Print::

    _Calculator_evaluate: _t.Method[_Params_Builder, _Results_Promise] = _t.Method(
        0x97983392DF35CC36, 0, "evaluate", lambda: _Params, lambda: _Results
    )
    """
    arguments: list[Expression] = [
        hexadecimal(plan.facts.id),
        str(method.ordinal),
        text_literal(method.name),
        later(method.params),
        later(method.results),
    ]
    if method.schema_name != method.name:
        arguments.append(keyword("schema_name", text_literal(method.schema_name)))
    if method.streaming:
        arguments.append(keyword("streaming", "True"))
    if method.no_promise_pipelining:
        arguments.append(keyword("no_promise_pipelining", "True"))
    types = subscript("_t.Method", part(method.params, "Builder"), _answer(method))
    return assignment("", _method_name(plan.ref, method), call("_t.Method", *arguments), types)


def _answer(method: MethodPlan) -> str:
    """The type of the method's result."""
    return STREAMED if method.streaming else part(method.results, "Promise")


def _method_types(plan: ClientsPlan, method: MethodPlan, defined: AbstractSet[Ref]) -> Lines:
    """Print::

    _Calculator_EvaluateCall: _t.TypeAlias = _t.Call[_Params_Reader, _Results_Builder]
    _Calculator_EvaluateRequest: _t.TypeAlias = _t.Request[_Params_Builder, _Results_Promise]
    """

    def early(ref: Ref, name: str) -> str:
        # An alias is evaluated at once.
        text = part(ref, name)
        return text if _is_there(ref, defined) else text_literal(text)

    _, _, call_name, request_name = method.aliases
    called = subscript("_t.Call", early(method.params, "Reader"), early(method.results, "Builder"))
    answer = STREAMED if method.streaming else early(method.results, "Promise")
    requested = subscript("_t.Request", early(method.params, "Builder"), answer)
    return [
        *assignment("", part(plan.ref, call_name), called, "_t.TypeAlias"),
        *assignment("", part(plan.ref, request_name), requested, "_t.TypeAlias"),
    ]


def _is_there(ref: Ref, defined: AbstractSet[Ref]) -> bool:
    """Whether a name has its value when the line that uses it is executed.

    A later name has none, and a name of another module may have none, because modules may import
    each other. Such names are quoted.
    """
    return ref in defined or ref.module == "_t"


# --- client and server ------------------------------------------------------------------------


def _client(plan: ClientsPlan) -> Lines:
    """Print::

    class _Calculator_Client(_t.Client):
        __slots__ = ()

        @_t.method(_Calculator_evaluate)
        def evaluate(self, **params: _t.Unpack[_Params_Fields]) -> _Results_Promise:
            return self._call(_Calculator_evaluate, params)
    """
    bases = [part(base, "Client") for base in plan.bases] or ["_t.Client"]
    methods = [_client_method(plan, method) for method in plan.methods]
    header = class_header(part(plan.ref, "Client"), *bases)
    slots = [f"{INDENT}__slots__ = ()"]
    return [*header, *paragraphs(docstring(plan.facts.doc), slots, *methods)]


def _client_method(plan: ClientsPlan, method: MethodPlan) -> Lines:
    self = ("self", "/") if method.self_is_field else ("self",)
    params = subscript("**params: _t.Unpack", part(method.params, "Fields"))
    described = _method_name(plan.ref, method)
    send = "self._stream" if method.streaming else "self._call"
    return [
        *laid_out(INDENT, "@", call("_t.method", described)),
        *definition(INDENT, method.name, [*self, params], _answer(method)),
        *docstring(method.doc, INDENT * 2),
        *laid_out(INDENT * 2, "return ", call(send, described, "params")),
    ]


def _server(plan: ClientsPlan) -> Lines:
    """Print::

    class _Calculator_Server(_t.Server):
        _methods = _t.methods(_Calculator_evaluate)

        def evaluate(self, call: _Calculator_EvaluateCall) -> _t.Awaitable[None] | None:
            raise _t.unimplemented(_Calculator_evaluate)
    """
    bases = [part(base, "Server") for base in plan.bases] or ["_t.Server"]
    methods = [_server_method(plan, method) for method in plan.methods]
    header = class_header(part(plan.ref, "Server"), *bases)
    return [
        *header,
        *paragraphs(docstring(plan.facts.doc), _methods(plan.ref, plan.methods), *methods),
    ]


def _methods(ref: Ref, methods: tuple[MethodPlan, ...]) -> Lines:
    described = [_method_name(ref, method) for method in methods]
    return assignment(INDENT, "_methods", call("_t.methods", *described))


def _server_method(plan: ClientsPlan, method: MethodPlan) -> Lines:
    argument = f"call: {part(plan.ref, method.aliases[2])}"
    return [
        *definition(INDENT, method.name, ["self", argument], f"{STREAMED} | None"),
        *docstring(method.doc, INDENT * 2),
        *laid_out(INDENT * 2, "raise ", call("_t.unimplemented", _method_name(plan.ref, method))),
    ]


# --- namespace --------------------------------------------------------------------------------


def print_interface(plan: InterfacePlan, defined: AbstractSet[Ref]) -> Iterator[Lines]:
    """Print::

    class Calculator(_t.Interface[_Calculator_Client]):
        Client: _t.TypeAlias = _Calculator_Client
        Server: _t.TypeAlias = _Calculator_Server

        EvaluateParams: _t.TypeAlias = _Calculator_EvaluateParams
        …

        _id = 0x97983392DF35CC36
        _methods = _t.methods(_Calculator_evaluate)

    An alias of a later name is quoted, which is enough for type checkers; ``_late`` gives its value
    at run time. An alias with the name of its target would refer to itself, so its target is an
    alias in front of the class.
    """
    client = part(plan.ref, "Client")
    late: dict[str, Ref] = {}
    parts = [list(_part_aliases(plan, method, defined, late)) for method in plan.methods]
    body = paragraphs(
        docstring(plan.facts.doc),
        [*alias("Client", client), *alias("Server", part(plan.ref, "Server"))],
        aliases(plan.inside),
        *parts,
        [
            *facts(plan.facts),
            *_methods(plan.ref, plan.methods),
            *_superclasses(plan),
            *_late(late),
        ],
        inner_constants(plan.inside),
    )
    yield [
        line
        for name, ref in late.items()
        if namespace(ref) == name
        for line in assignment("", part(plan.ref, name), text_literal(name), "_t.TypeAlias")
    ]
    yield [*class_header(namespace(plan.ref), subscript("_t.Interface", client)), *body]


def _part_aliases(
    plan: InterfacePlan, method: MethodPlan, defined: AbstractSet[Ref], late: dict[str, Ref]
) -> Iterator[str]:
    """Print the names of a method's parts, and put those without a value yet into ``late``."""
    params, results, call_name, request_name = method.aliases
    declared = {one.name for one in plan.inside.aliases}
    for name, ref in ((params, method.params), (results, method.results)):
        if name in declared:
            continue
        if _is_there(ref, defined):
            yield from alias(name, namespace(ref))
        else:
            target = namespace(ref)
            yield from alias(name, part(plan.ref, name) if target == name else text_literal(target))
            late[name] = ref
    for name in (call_name, request_name):
        if name not in declared:
            yield from alias(name, part(plan.ref, name))


def _late(late: Mapping[str, Ref]) -> Lines:
    """Print ``_late = _t.late(EvaluateResults=lambda: Answer)``."""
    if not late:
        return []
    targets = [keyword(name, later(ref)) for name, ref in late.items()]
    return assignment(INDENT, "_late", call("_t.late", *targets))


def _superclasses(plan: InterfacePlan) -> Lines:
    """Print ``_superclasses = _t.superclasses(lambda: Base)``."""
    if not plan.superclasses:
        return []
    bases = [later(base) for base in plan.superclasses]
    return assignment(INDENT, "_superclasses", call("_t.superclasses", *bases))
