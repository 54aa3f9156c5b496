"""The standard schemas, and the modules generated from them.

``capnp/`` holds the ``.capnp`` files, imported as ``import "/capnp/…"``. Generated modules import
the modules by their names: ``schema_capnp``, ``rpc_capnp``, ``compat.json_capnp`` and so on.
"""
