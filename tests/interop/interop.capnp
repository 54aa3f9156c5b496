@0xd3a8f1b06c2e4797;
# The one schema that every peer of tests/interop serves and calls, whatever it is written in.
#
# `Peer` is the bootstrap interface. Each of its methods is there for one group of scenarios;
# peers/README.md lists which scenario uses what.

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("interop");

enum Color {
  red @0;
  green @1;
  lightBlue @2;
}

enum Failure {
  failed @0;
  overloaded @1;
  disconnected @2;
  unimplemented @3;
}

struct Point {
  x @0 :Int32;
  y @1 :Int32 = 7;
}

struct Values {
  # Every kind of value there is but capabilities.

  nothing @0 :Void;
  yes @1 :Bool;
  no @2 :Bool = true;
  i8 @3 :Int8;
  i16 @4 :Int16;
  i32 @5 :Int32;
  i64 @6 :Int64;
  u8 @7 :UInt8;
  u16 @8 :UInt16;
  u32 @9 :UInt32;
  u64 @10 :UInt64;
  f32 @11 :Float32;
  f64 @12 :Float64;
  text @13 :Text;
  data @14 :Data;
  color @15 :Color;
  point @16 :Point;
  next @17 :Values;

  voids @18 :List(Void);
  bools @19 :List(Bool);
  i8s @20 :List(Int8);
  i16s @21 :List(Int16);
  i32s @22 :List(Int32);
  i64s @23 :List(Int64);
  u8s @24 :List(UInt8);
  u16s @25 :List(UInt16);
  u32s @26 :List(UInt32);
  u64s @27 :List(UInt64);
  f32s @28 :List(Float32);
  f64s @29 :List(Float64);
  texts @30 :List(Text);
  datas @31 :List(Data);
  colors @32 :List(Color);
  points @33 :List(Point);
  table @34 :List(List(Int32));

  union {
    empty @35 :Void;
    number @36 :Int64;
    words @37 :List(Text);
  }

  shape :union {
    none @38 :Void;
    circle :group {
      center @39 :Point;
      radius @40 :Float64;
    }
    label @41 :Text;
  }

  place :group {
    name @42 :Text;
    latitude @43 :Float64;
    longitude @44 :Float64;
  }

  any @45 :AnyPointer;

  from @46 :Text = "nowhere";  # a Python keyword, with a default
  answer @47 :Int32 = 42;
  primes @48 :List(UInt16) = [2, 3, 5, 7];
  origin @49 :Point = (x = -1, y = -2);
}

const sample :Values = (
  yes = true, no = false,
  i8 = -128, i16 = -32768, i32 = -2147483648, i64 = -9223372036854775808,
  u8 = 255, u16 = 65535, u32 = 4294967295, u64 = 18446744073709551615,
  f32 = 1234.5, f64 = -123e45,
  text = "grüße, 世界", data = 0x"00 ff 10 80 7f 22 5c",
  color = lightBlue,
  point = (x = 12, y = -34),
  next = (i32 = 1, text = "inner", next = (i32 = 2, text = "innermost", number = 99)),
  voids = [void, void, void],
  bools = [true, false, true, true, false, false, true, false, true],
  i8s = [-128, 0, 127], i16s = [-32768, 0, 32767], i32s = [-2147483648, 0, 2147483647],
  i64s = [-9223372036854775808, 0, 9223372036854775807],
  u8s = [0, 1, 255], u16s = [0, 1, 65535], u32s = [0, 1, 4294967295],
  u64s = [0, 1, 18446744073709551615],
  f32s = [0, -1.5, inf], f64s = [0, 2.5e300, -inf],
  texts = ["", "one", "two words"], datas = ["", "xyz", 0x"00 00"],
  colors = [red, lightBlue, green],
  points = [(x = 1), (x = 2, y = 3), ()],
  table = [[1, 2, 3], [], [4]],
  words = ["a", "union", "of lists"],
  shape = (circle = (center = (x = 5, y = 6), radius = 2.5)),
  place = (name = "here", latitude = 48.25, longitude = -11.5),
  from = "somewhere"
);

interface Counter {
  # Returns 0, 1, 2 and so on: the numbers tell in which order calls arrived.

  next @0 () -> (n :UInt32);
}

interface NamedCounter extends(Counter) {
  name @0 () -> (name :Text);
}

interface Callback {
  notify @0 (n :UInt32) -> (reply :UInt32);
}

interface Node {
  # The bootstrap's root has the depth 0, its child 1, and so on.

  getChild @0 () -> (child :Node, inBox :Box);
  depth @1 () -> (depth :UInt32);

  struct Box {
    node @0 :Node;
  }
}

interface Sink {
  write @0 (data :Data) -> stream;
  done @1 () -> (bytes :UInt64, chunks :UInt32, sum :UInt32);
  # `sum` is the sum of all bytes, modulo 2^32.
}

interface Valve {
  # Decides when the writes of a sink end: the reader is as slow as the caller of `open`.

  open @0 (writes :UInt32);
  # Lets so many more writes end.

  fail @1 (reason :Text);
  # Fails the writes that wait.
}

struct Answer {
  n @0 :Int32;
  text @1 :Text;
  counter @2 :Counter;
}

interface Callee {
  # What a tail call is made to. `counter` starts at zero in each call; a negative `n` never returns.

  answer @0 (n :Int32) -> Answer $Cxx.allowCancellation;
}

interface Resolver {
  # Decides what the promise made with it becomes. Only the first call counts.

  resolve @0 (cap :Counter);
  reject @1 (reason :Text);
}

interface Stranger {
  # Nobody serves this.

  hello @0 ();
}

struct Stats {
  hangsStarted @0 :UInt32;
  hangsLive @1 :Int32;      # handlers of `hang` that have neither returned nor been cancelled
  countersMade @2 :UInt32;
  countersLive @3 :Int32;   # counters of the server's that somebody still refers to
  calls @4 :UInt32;         # calls of `echo` and `blob`
}

interface Peer {
  about @0 () -> (language :Text, errorKinds :Bool);
  # `errorKinds`: whether `fail` can raise all four kinds; otherwise everything is "failed".

  echo @1 (values :Values) -> (values :Values);
  blob @2 (data :Data) -> (data :Data);
  fail @3 (kind :Failure, reason :Text) -> (counter :Counter);
  missing @4 () -> ();
  # Nobody implements this one.

  root @5 () -> (node :Node);
  makeCounter @6 () -> (counter :Counter);
  makeNamed @7 (name :Text) -> (counter :NamedCounter);
  makeSink @8 (failAfter :UInt32) -> (sink :Sink);
  # The write number `failAfter` fails; 0 is never.

  callBack @9 (target :Callback, times :UInt32) -> (replies :List(UInt32));
  # Calls target.notify(0), then notify(1) once that has returned, and so on.

  callCounter @10 (counter :Counter) -> (n :UInt32);
  callWhenResolved @11 (counter :Counter) -> (n :UInt32);
  callAll @12 (counters :List(Counter)) -> (ns :List(UInt32));
  echoCap @13 (counter :Counter) -> (counter :Counter);
  getNull @14 () -> (counter :Counter);

  hold @15 (counter :Counter) -> ();
  callHeld @16 () -> (n :UInt32);
  getHeld @17 () -> (counter :Counter);
  letGo @18 () -> ();

  makePromise @19 () -> (promise :Counter, resolver :Resolver);
  tail @20 (callee :Callee, n :Int32) -> Answer $Cxx.allowCancellation;
  # Ends in a tail call callee.answer(n).

  hang @21 (started :Callback) -> (counter :Counter) $Cxx.allowCancellation;
  # Calls started.notify(1) and never returns.

  stats @22 () -> (stats :Stats);

  tailKept @23 (callee :Callee, n :Int32) -> Answer;
  # As `tail`, but without the annotation: a C++ server does not cancel its handler.

  makeSlowSink @24 () -> (sink :Sink, valve :Valve);
  # Each write of the sink waits until the valve lets it end.
}
