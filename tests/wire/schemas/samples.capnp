@0xe0b7fa36c0e5c3d1;
# Every kind of field, list, default and union, for the tests of messages.

enum Color {
  red @0;
  lightGreen @1;
  http2Blue @2;
}

struct Empty {}

interface Bell { ring @0 (); }

struct AllTypes {
  voidField @0 :Void;
  boolField @1 :Bool;
  int8Field @2 :Int8;
  int16Field @3 :Int16;
  int32Field @4 :Int32;
  int64Field @5 :Int64;
  uInt8Field @6 :UInt8;
  uInt16Field @7 :UInt16;
  uInt32Field @8 :UInt32;
  uInt64Field @9 :UInt64;
  float32Field @10 :Float32;
  float64Field @11 :Float64;
  textField @12 :Text;
  dataField @13 :Data;
  structField @14 :AllTypes;
  enumField @15 :Color;

  voidList @16 :List(Void);
  boolList @17 :List(Bool);
  int8List @18 :List(Int8);
  int16List @19 :List(Int16);
  int32List @20 :List(Int32);
  int64List @21 :List(Int64);
  uInt8List @22 :List(UInt8);
  uInt16List @23 :List(UInt16);
  uInt32List @24 :List(UInt32);
  uInt64List @25 :List(UInt64);
  float32List @26 :List(Float32);
  float64List @27 :List(Float64);
  textList @28 :List(Text);
  dataList @29 :List(Data);
  structList @30 :List(AllTypes);
  enumList @31 :List(Color);
  listList @32 :List(List(Int32));
  textListList @33 :List(List(Text));
  structListList @34 :List(List(AllTypes));
  emptyList @35 :List(Empty);
}

struct Defaults {
  boolField @0 :Bool = true;
  int8Field @1 :Int8 = -123;
  int16Field @2 :Int16 = -12345;
  int32Field @3 :Int32 = -12345678;
  int64Field @4 :Int64 = -123456789012345;
  uInt8Field @5 :UInt8 = 234;
  uInt16Field @6 :UInt16 = 45678;
  uInt32Field @7 :UInt32 = 3456789012;
  uInt64Field @8 :UInt64 = 12345678901234567890;
  float32Field @9 :Float32 = 1234.5;
  float64Field @10 :Float64 = -123e45;
  textField @11 :Text = "foo";
  dataField @12 :Data = 0x"62 61 72";
  structField @13 :AllTypes = (
    boolField = true, textField = "baz", structField = (int8Field = -8),
    int32List = [1, -2], structList = [(textField = "x"), (textField = "y")]);
  enumField @14 :Color = lightGreen;
  int32List @15 :List(Int32) = [111111111, -222222222];
  textList @16 :List(Text) = ["plugh", "xyzzy"];
  boolList @17 :List(Bool) = [true, false, true];
  structList @18 :List(AllTypes) = [(int8Field = 1), (int8Field = 2)];
  nan @19 :Float64 = nan;
  infinity @20 :Float32 = inf;
  nan32 @21 :Float32 = nan;
}

struct Unions {
  before @0 :UInt16;
  union {
    nothing @1 :Void;
    number @2 :Int32;
    text @3 :Text;
    child @4 :Unions;
    group :group {
      left @5 :Bool;
      right @6 :Text;
    }
    numbers @7 :List(UInt8);
    bell @8 :Bell;
  }
  shape :union {
    dot @9 :Void;
    circle @10 :Float64;
    square :group {
      side @11 :Int16 = 7;
      label @12 :Text = "unnamed";
    }
    color @13 :Color = lightGreen;
  }
  after @14 :Text;
}

struct Lists {
  list0 @0 :List(Struct0);
  list1 @1 :List(Struct1);
  list8 @2 :List(Struct8);
  list16 @3 :List(Struct16);
  list32 @4 :List(Struct32);
  list64 @5 :List(Struct64);
  listP @6 :List(StructP);
  list8P @7 :List(Struct8P);

  struct Struct0 { f @0 :Void; }
  struct Struct1 { f @0 :Bool; }
  struct Struct8 { f @0 :UInt8; }
  struct Struct16 { f @0 :UInt16; }
  struct Struct32 { f @0 :UInt32; }
  struct Struct64 { f @0 :UInt64; }
  struct StructP { f @0 :Text; }
  struct Struct8P { f @0 :UInt8; p @1 :Text; }
}

struct Anything {
  any @0 :AnyPointer;
  anyStruct @1 :AnyStruct;
  anyList @2 :AnyList;
  bell @3 :Bell;
  bells @4 :List(Bell);
  capability @5 :Capability;
}

struct Keywords {
  from @0 :Text;
  class @1 :Int32;
  getHTTPServer @2 :Bool;
  in :group { is @3 :UInt8; }
}

# The same struct in three versions.
struct OldVersion {
  old1 @0 :Int64;
  old2 @1 :Text;
  old3 @2 :OldVersion;
}

struct NewVersion {
  old1 @0 :Int64;
  old2 @1 :Text;
  old3 @2 :NewVersion;
  new1 @3 :Int64 = 987;
  new2 @4 :Text = "baz";
  new3 @5 :List(Int16);
  union {
    one @6 :Int32;
    two @7 :Text;
  }
}

struct OldUnion {
  # A single field that a later version makes the first member of a union.
  tag @0 :UInt8;
  value @1 :Int32;
}

struct NewUnion {
  tag @0 :UInt8;
  union {
    value @1 :Int32;
    words @2 :Text;
  }
}

struct Bits { items @0 :List(Bool); }
struct Bytes { items @0 :List(UInt8); }
struct Shorts { items @0 :List(UInt16); }
struct Words { items @0 :List(UInt32); }
struct Longs { items @0 :List(UInt64); }
struct Texts { items @0 :List(Text); }
struct Smalls { items @0 :List(Small); }
struct Larges { items @0 :List(Large); }
struct Small { a @0 :UInt16; }
struct Large { a @0 :UInt16; b @1 :UInt64; c @2 :Text; d @3 :Small; }
struct Keys { a @0 :Text; b @1 :Text; }
