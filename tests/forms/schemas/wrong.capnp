@0xf4a1b2c3d4e5f607;
# Annotations of JSON that contradict one another, and a struct without an end.

using Json = import "/capnp/compat/json.capnp";

struct Itself { a @0 :Itself $Json.flatten(); }
struct FlatText { a @0 :Text $Json.flatten(); }
struct HexText { a @0 :Text $Json.hex; }
struct Twice { a @0 :Int8; b @1 :Int8 $Json.name("a"); }
struct Endless { union { s @0 :Endless; n @1 :Void; } }
