@0xd1c62f85a90be374;
# A log of many small events, as a robot or a car writes one; for logs.py.

struct Event {
  time @0 :UInt64;
  valid @1 :Bool = true;

  union {
    motion @2 :Motion;
    state @3 :State;
    text @4 :Text;
    wheels @5 :Wheels;
  }
}

struct Motion {
  acceleration @0 :List(Float32);
  rotation @1 :List(Float32);
  sensor @2 :UInt32;
  temperature @3 :Float32;
}

struct State {
  speed @0 :Float32;
  steering @1 :Float32;
  gas @2 :Float32;
  brake @3 :Float32;
  enabled @4 :Bool;
  gear @5 :Gear;
  warnings @6 :List(Text);

  enum Gear {
    park @0;
    drive @1;
    reverse @2;
  }
}

struct Wheels {
  wheels @0 :List(Wheel);
}

struct Wheel {
  speed @0 :Float64;
  pressure @1 :Float32;
  temperature @2 :Int16;
}
