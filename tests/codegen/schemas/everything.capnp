# Every feature of the schema language that shows in generated code.
#
# Kept small enough to be read next to what is generated from it.

@0xd9a1c3e5f7b29684;

using Cxx = import "/capnp/c++.capnp";
using Json = import "/capnp/compat/json.capnp";
using Shapes = import "parts/shapes.capnp";
using Circle = import "/parts/circle.capnp";
$Cxx.namespace("everything");

# --- constants and annotations ---

const answer :UInt32 = 42;
# The answer, "to everything".
const half :Float64 = 0.5;
const huge :Float32 = inf;
const nothing :Void = void;
const yes :Bool = true;
const greeting :Text = "say \"hello\", it's\ta \\ day";
const blob :Data = 0x"00 ff 22 41";
const favourite :Color = lightBlue;
const primes :List(UInt16) = [2, 3, 5, 7];
const words :List(Text) = ["a", "b"];
const origin :Shapes.Point = (x = 0, y = -1);
const corners :List(Shapes.Point) = [(x = 1), (y = 2)];
const int :Int64 = -9223372036854775808;

annotation note(*) :Text;
annotation ranked(field, enumerant) :UInt8;
annotation placed(struct) :Shapes.Point;

# --- enums ---

enum Color {
  # What can be seen.
  red @0;
  lightBlue @1;
  # Like the sky.
  asHTML @2 $ranked(3);
  none @3;
}

# --- every type, with and without a default ---

struct Numbers $placed(x = 3) $note("all of them") {
  nothing @0 :Void;
  flag @1 :Bool;
  i8 @2 :Int8;
  i16 @3 :Int16;
  i32 @4 :Int32;
  i64 @5 :Int64;
  u8 @6 :UInt8;
  u16 @7 :UInt16;
  u32 @8 :UInt32;
  u64 @9 :UInt64;
  f32 @10 :Float32;
  f64 @11 :Float64;
  color @12 :Color;
}

struct Defaults {
  flag @0 :Bool = true;
  i8 @1 :Int8 = -8;
  u64 @2 :UInt64 = 0xffffffffffffffff;
  f32 @3 :Float32 = 1.5;
  f64 @4 :Float64 = -inf;
  nan @5 :Float64 = nan;
  zero @6 :Float64 = -0.0;
  color @7 :Color = lightBlue;
  text @8 :Text = "it's \"quoted\"";
  data @9 :Data = 0x"00 01 fe";
  point @10 :Shapes.Point = (x = 12, y = 34);
  list @11 :List(Int32) = [1, 2, 3];
  texts @12 :List(Text) = ["one", "two"];
  longPoint @13 :List(Shapes.Point) = [(x = 1, y = 2), (x = 3, y = 4), (x = 5, y = 6), (x = 7, y = 8)];
  big @14 :Float64 = -1.25e47;
  small @15 :Float64 = 1e-7;
  wide @16 :Text = "漢字, é and \x7f";
}

struct Pointers {
  text @0 :Text;
  data @1 :Data;
  self @2 :Pointers;
  selves @3 :List(Pointers);
  colors @4 :List(Color);
  bools @5 :List(Bool);
  blobs @6 :List(Data);
  grid @7 :List(List(UInt8));
  rows @8 :List(List(Shapes.Point));
  any @9 :AnyPointer;
  anyStruct @10 :AnyStruct;
  anyList @11 :AnyList;
  capability @12 :Capability;
  reader @13 :Interfaces.Reader;
  readers @14 :List(Interfaces.Reader);
  voids @15 :List(Void);
  capabilities @16 :List(Capability);
  circle @17 :Circle.Circle;
}

# --- names that clash ---

struct Clashes {
  # Names of Python, names of builtins, and names of our own.
  class @0 :Int32;
  from @1 :Text;
  bytes @2 :Data;
  int @3 :Int64;
  str @4 :Text;
  float @5 :Float32;
  bool @6 :Bool;
  list @7 :List(Text);
  type @8 :Color;
  property @9 :AnyPointer;
  self @10 :Text;
  object @11 :AnyPointer;
  fooURL @12 :Text $note("an unexpected name");
  fooUrl @13 :Text;
  builder @14 :Reader;
  new @15 :Bool;
  which @16 :Bool;

  struct Reader {
    promise @0 :Promise;
    struct Promise {}
  }
  enum Which { a @0; }
  struct New {
    const new :UInt8 = 1;
    const str :Text = "a constant";
    const builder :Clashes = (class = 7);
  }
}

struct None {
  true @0 :Bool;
}

# --- unions and groups ---

struct Unions {
  before @0 :UInt8;
  union {
    # One of these.
    nothing @1 :Void;
    number @2 :Float64 = 3.25;
    text @3 :Text = "unset";
    inner :group {
      left @4 :Text;
      right @5 :Unions;
    }
    color @6 :Color;
    things @7 :List(Unions);
  }
  named :union $note("named") {
    # A union of its own.
    yes @8 :Void;
    no @9 :Text;
    maybe :group {
      odds @10 :Float32;
      int @11 :Int8;
      reason @12 :UInt64;
    }
  }
  plain :group {
    a @13 :Int16;
    deep :group { b @14 :Int16; }
  }
}

struct OnlyUnion {
  union { a @0 :Bool; b @1 :Data; }
}

# --- declared in another order than that of the ordinals ---

struct Reordered {
  last @7 :UInt8;
  class @1 :Text;
  union {
    late @6 :Text;
    early @2 :Text;
  }
  grouped :group {
    second @5 :UInt8;
    first @0 :UInt8;
  }
  inOrder :union {
    third @3 :UInt8;
    fourth @4 :UInt8;
  }
}

# --- nested declarations ---

struct Outer {
  const limit :UInt16 = 10;
  const colors :List(Color) = [red, none];
  const best :Color = red;
  const example :Inner.Innermost = (value = "x");
  annotation inside(field) :Void;

  struct Inner {
    struct Innermost {
      value @0 :Text;
      parent @1 :Outer;
      kind @2 :Kind;
    }
    enum Kind { small @0; large @1; }
    one @0 :Innermost;
  }
  interface Listener { heard @0 (inner :Inner) -> (kind :Inner.Kind); }
  listener @0 :Listener;
  inner @1 :Inner $inside;
}

# --- generics ---

struct Box(T) {
  value @0 :T;
  boxes @1 :List(Box(T));
  struct Lid { of @0 :T; }
  interface Opener { open @0 () -> (value :T, box :Box(T)); }
}

struct Boxes {
  text @0 :Box(Text);
  point @1 :Box(Shapes.Point);
  nested @2 :Box(Box(Data));
  unbound @3 :Box;
  lid @4 :Box(Text).Lid;
  opener @5 :Box(Text).Opener;
}

# --- interfaces ---

interface Interfaces {
  # A namespace of interfaces.

  interface Reader {
    # Something to read from.

    read @0 (size :UInt32 = 4096, offset :UInt64) -> (data :Data, isLast :Bool);
    # Read some bytes.
    #
    # Fewer than `size` may come.

    getHTTPSize @1 () -> (size :UInt64);
    import @2 (from :Text) -> (class :Shapes.Point);
    swap @3 Shapes.Point -> Shapes.Point;
    find @4 (self :Text, bytes :Data) -> (reader :Reader, nested :Found);
    aclose @5 ();

    struct Found { reader @0 :Reader; at :group { x @1 :Int32; reader @2 :Reader; } }
    struct SwapParams {}
  }

  interface Writer {
    write @0 (data :Data) -> stream;
    done @1 () -> (size :UInt64);
  }

  interface File extends(Reader, Writer) {
    truncate @0 TruncateParams -> ();
    done @1 () -> (other :Bool);
    struct TruncateParams { size @0 :UInt64; }
  }

  interface Log extends(File, Reader) {}
}

interface Generic(K, V) {
  get @0 (key :K) -> (value :V, point :Shapes.Point);
  map @1 [A, B] (from :A, other :Generic(K, Text)) -> (to :B);
  anything @2 (any :AnyPointer, list :AnyList, struct :AnyStruct) -> (capability :Capability);
}

interface TextGeneric extends(Generic(Text, Text)) {}

# --- what is named before it is declared ---

interface Early {
  send @0 Late -> Late.Inner;
  within @1 (x :Int8) -> Late;
  name @2 NameParams -> NameResults;
}

struct NameParams { first @0 :Text; }
struct NameResults { last @0 :Text; }

struct Late {
  value @0 :Int32;
  struct Inner { asked @0 :Late.Asker; }
  interface Asker { ask @0 Late -> Inner; }
}

# --- json ---

struct Annotated {
  someField @0 :Text $Json.name("some-field") $note("twice");
  flat :group $Json.flatten(prefix = "f-") { data @1 :Data $Json.base64; }
}

# --- long names ---

struct AStructWithAVeryLongNameThatFillsLines {
  struct AnotherStructWithAVeryLongNameThatFillsMoreLines {
    aFieldWithAVeryLongNameThatFillsLines @0 :List(AnotherStructWithAVeryLongNameThatFillsMoreLines);
    itself @1 :AnotherStructWithAVeryLongNameThatFillsMoreLines;
    text @2 :Text = "a default that is so long that it does not fit on the line of its field, at all";
    union {
      oneMemberOfTheUnionWithAVeryLongName @3 :AStructWithAVeryLongNameThatFillsLines;
      other @4 :List(List(AnotherStructWithAVeryLongNameThatFillsMoreLines));
    }
  }
  interface AnInterfaceWithAVeryLongNameThatFillsLines {
    aMethodWithAVeryLongNameThatFillsLines @0 (parameter :AnInterfaceWithAVeryLongNameThatFillsLines)
        -> (listener :AnInterfaceWithAVeryLongNameThatFillsLines);
    a @1 (b :List(AnInterfaceWithAVeryLongNameThatFillsLines)) -> stream;
  }
}
