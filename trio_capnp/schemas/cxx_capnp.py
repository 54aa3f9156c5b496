# Generated from c++.capnp, @0xbdf87d7bb8304e81, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final


namespace: _Final = 0xB9C6F99EBF805F2C
"""The C++ namespace of the generated code."""
name: _Final = 0xF264A779FEF191CE
"""The name to use in C++ instead of the declared one."""
allow_cancellation: _Final = 0xAC7096FF8CFC9DCE
"""C++ servers stop such a method as soon as its caller loses interest."""
