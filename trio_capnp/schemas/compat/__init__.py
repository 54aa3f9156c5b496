"""The modules of the schemas in ``/capnp/compat``."""
