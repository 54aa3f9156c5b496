"""The standard schemas, and the modules generated from them.

``capnp/`` holds the ``.capnp`` files, found under ``import "/capnp/…"``. Their modules are named
as generated modules import them: ``schema_capnp``, ``rpc_capnp``, ``compat.json_capnp`` and so on.
"""
