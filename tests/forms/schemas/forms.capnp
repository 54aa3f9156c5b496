@0xa3d6f5c4b1e98702;
# Every annotation of JSON, on every kind of place.

using Json = import "/capnp/compat/json.capnp";

enum Color {
  red @0;
  darkBlue @1 $Json.name("dark-blue");
}

struct Plain {
  void @0 :Void;
  bool @1 :Bool;
  int8 @2 :Int8;
  int64 @3 :Int64;
  uInt64 @4 :UInt64;
  float32 @5 :Float32;
  float64 @6 :Float64;
  text @7 :Text;
  data @8 :Data;
  color @9 :Color;
  child @10 :Plain;
  numbers @11 :List(UInt64);
  texts @12 :List(Text);
  datas @13 :List(Data);
  children @14 :List(Plain);
  colors @15 :List(Color);
  voids @16 :List(Void);
  floats @17 :List(Float64);
  lists @18 :List(List(Bool));
  named @19 :Named;
  bools @20 :List(Bool);
  group :group {
    x @21 :Int8;
    union { y @22 :Text; z @23 :Void; }
  }
  class @24 :Int8;
}

struct Named {
  one @0 :Text $Json.name("the-one");
  two @1 :Text $Json.name("zwei \"é\"");
  base @2 :Data $Json.base64;
  hex @3 :Data $Json.hex;
  color @4 :Color $Json.name("colour");
  bases @5 :List(Named) $Json.name("");
}

struct Flat {
  before @0 :Int8;
  plain @1 :Named $Json.flatten();
  pre @2 :Named $Json.flatten(prefix = "pre.");
  nest @3 :Nest $Json.flatten(prefix = "n_");
  group :group $Json.flatten(prefix = "g-") {
    x @4 :Int8;
    y @5 :Text $Json.name("why");
  }
}

struct Nest {
  deep @0 :Named $Json.flatten(prefix = "d_");
  own @1 :Int8;
}

struct Tagged $Json.discriminator(name = "kind") {
  id @0 :UInt32;
  union {
    nothing @1 :Void;
    number @2 :Int64 $Json.name("num");
    text @3 :Text;
    sub @4 :Tagged;
    list @5 :List(Tagged);
    hex @6 :Data $Json.hex;
  }
}

struct Valued $Json.discriminator(name = "type", valueName = "value") {
  union {
    nothing @0 :Void;
    number @1 :Int64 $Json.name("num");
    text @2 :Text;
    sub @3 :Valued;
    group :group { x @4 :Int8; y @5 :Text; }
    color @6 :Color;
  }
}

struct Unnamed $Json.discriminator(valueName = "value") {
  union {
    number @0 :Int8;
    text @1 :Text;
  }
}

struct Groups {
  shape :union $Json.flatten() $Json.discriminator() {
    circle :group $Json.flatten() { radius @0 :Float64; }
    square :group $Json.flatten() { side @1 :Float64; name @2 :Text; }
    box @3 :Text;
    empty @4 :Void;
  }
  other :union $Json.flatten(prefix = "o-") $Json.discriminator(name = "which", valueName = "what") {
    a @5 :Int8;
    b @6 :Text;
  }
  kept :union $Json.discriminator(name = "tag") {
    c @7 :Int8;
    d :group $Json.flatten(prefix = "d.") { e @8 :Int8; f @9 :Named $Json.flatten(); }
  }
  bare :union $Json.flatten(prefix = "bare_") {
    g @10 :Int8;
    h @11 :Text;
  }
}

struct Raw {
  value @0 :Json.Value;
  list @1 :List(Json.Value);
}

struct Opaque {
  any @0 :AnyPointer;
  cap @1 :Bell;
  text @2 :Text;
}

interface Bell {
  ring @0 () -> () $Json.notification;
}

struct Box(T) {
  value @0 :T $Json.name("val");
  next @1 :Box(T);
}

struct Boxes {
  text @0 :Box(Text);
  plain @1 :Box(Named) $Json.flatten(prefix = "p");
}
