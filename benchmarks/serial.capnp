@0xb58d2fe1c7094a36;
# One document of mixed fields for serialize.py; serial.proto is the same.

enum Kind {
  alpha @0;
  beta @1;
  gamma @2;
}

struct Point {
  x @0 :Float64;
  y @1 :Float64;
  z @2 :Float64;
}

struct Item {
  id @0 :UInt32;
  name @1 :Text;
  price @2 :Float64;
  quantity @3 :Int16;
  live @4 :Bool;
}

struct Document {
  yes @0 :Bool;
  no @1 :Bool;
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
  short @12 :Text;
  long @13 :Text;
  foreign @14 :Text;
  blob @15 :Data;
  kind @16 :Kind;
  numbers @17 :List(Int32);
  place @18 :Point;
  goods @19 :List(Item);
}
