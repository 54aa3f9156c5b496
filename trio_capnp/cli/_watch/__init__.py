"""The display of ``trio-capnp watch``.

General layout
--------------
``_source`` asks the program for reports. ``_view`` turns two reports into texts for tables, and
``_plain`` prints these. ``_screen`` draws them with rich, ``_keys`` reads the keyboard, and
``_full_screen`` has the tasks of both. All but the last three work without rich.
"""

from __future__ import annotations
