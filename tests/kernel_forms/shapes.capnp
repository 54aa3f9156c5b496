@0xc7a2f0d1e3b45968;
# Every kind of field, and the same pointer slot read as many types.

struct Everything {
  nothing @0 :Void;
  flag @1 :Bool;
  flagSet @2 :Bool = true;
  int8 @3 :Int8 = -7;
  int16 @4 :Int16;
  int32 @5 :Int32 = 123456;
  int64 @6 :Int64;
  uint8 @7 :UInt8;
  uint16 @8 :UInt16 = 65535;
  uint32 @9 :UInt32;
  uint64 @10 :UInt64 = 18446744073709551615;
  float32 @11 :Float32;
  float64 @12 :Float64 = 1.5;
  color @13 :Color = green;
  text @14 :Text;
  textSet @15 :Text = "default";
  data @16 :Data;
  child @17 :Everything;
  pair @18 :Pair = (left = 5, name = "pair");
  any @19 :AnyPointer;
  cap @20 :Thing;

  choice :union {
    empty @21 :Void;
    number @22 :UInt32 = 9;
    word @23 :Text;
    pairs @24 :List(Pair);
    both :group {
      first @25 :Int16 = 3;
      second @26 :Text = "two";
    }
  }

  point :group {
    x @27 :Int32;
    y @28 :Float32;
  }

  voids @29 :List(Void);
  bools @30 :List(Bool);
  int8s @31 :List(Int8);
  uint16s @32 :List(UInt16);
  int32s @33 :List(Int32) = [1, -2, 3];
  uint64s @34 :List(UInt64);
  float32s @35 :List(Float32);
  float64s @36 :List(Float64);
  colors @37 :List(Color);
  texts @38 :List(Text);
  datas @39 :List(Data);
  pairs @40 :List(Pair);
  matrix @41 :List(List(Int16));
  children @42 :List(Everything);
  things @43 :List(Thing);
}

enum Color { red @0; green @1; blue @2; }

struct Pair {
  left @0 :UInt32;
  right @1 :UInt32;
  name @2 :Text;
}

interface Thing {}

# What the root of a message could also have been declared as. The pointers are read as other
# types than they were written as, which the rules for schema evolution allow or refuse.

struct Narrow {
  bits @0 :UInt64;
  text @1 :Data;
}

struct Empty {}

struct AsVoids { list @0 :List(Void); more @1 :List(List(Void)); }
struct AsBools { list @0 :List(Bool); more @1 :List(List(Bool)); }
struct AsBytes { list @0 :List(UInt8); more @1 :List(List(UInt8)); }
struct AsShorts { list @0 :List(Int16); more @1 :List(List(Int16)); }
struct AsFloats { list @0 :List(Float32); more @1 :List(List(Float32)); }
struct AsLongs { list @0 :List(UInt64); more @1 :List(List(UInt64)); }
struct AsTexts { list @0 :List(Text); more @1 :List(List(Text)); }
struct AsPairs { list @0 :List(Pair); more @1 :List(List(Pair)); }
struct AsChildren { list @0 :List(Everything); more @1 :List(List(Everything)); }
struct AsStructs { one @0 :Pair; two @1 :Everything; three @2 :Narrow; four @3 :Empty; }
struct AsAnything { one @0 :AnyPointer; two @1 :AnyPointer; three @2 :AnyPointer; four @3 :Thing; }
