@0x8b1f0c5a7d3e6924;
# This file and everything.capnp import each other.

using Everything = import "../everything.capnp";

struct Circle {
  color @0 :Everything.Color;
  pointers @1 :Everything.Pointers;
  around @2 :List(Everything.Unions);
}
