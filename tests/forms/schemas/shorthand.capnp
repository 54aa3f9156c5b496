@0xd1c7a3f2b0e94a55;
# Structs that may be given by the value of their first field.

struct Named { more @1 :Int8; name @0 :Text; }

struct Around {
  named @0 :Named;
  list @1 :List(Named);
  choice :union { number @2 :Int8; words @3 :Text; }
}
