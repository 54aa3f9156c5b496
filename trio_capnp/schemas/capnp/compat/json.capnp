# JSON as Cap'n Proto data, and annotations that say how a schema looks in JSON.

@0x8ef99297a43a5e34;

$import "/capnp/c++.capnp".namespace("capnp::json");

struct Value {
  # Any JSON value.

  union {
    null @0 :Void;
    boolean @1 :Bool;
    number @2 :Float64;
    string @3 :Text;
    array @4 :List(Value);
    object @5 :List(Field);
    # Members in the order of the text.

    call @6 :Call;
    # Not JSON: a constructor such as `ISODate("...")`, which some dialects write.

    raw @7 :Text;
    # Not parsed: written as it is, and never produced by a reader.
  }

  struct Field {
    name @0 :Text;
    value @1 :Value;
  }

  struct Call {
    function @0 :Text;
    params @1 :List(Value);
  }
}

annotation name @0xfa5b1fd61c2e7c3d (field, enumerant, method, group, union) :Text;
# The name in JSON instead of the declared one.

annotation flatten @0x82d3e852af0336bf (field, group, union) :FlattenOptions;
# The members of this struct appear in the enclosing object instead of in one of their own.

struct FlattenOptions {
  prefix @0 :Text = "";
  # Put in front of the name of each flattened member.
}

annotation discriminator @0xcfa794e8d19a0162 (struct, union) :DiscriminatorOptions;
# The active member of the union is named by a member of its own.

struct DiscriminatorOptions {
  name @0 :Text;
  # The member that names the active one; the union's own name if not given.

  valueName @1 :Text;
  # The member that holds the value; the active member's own name if not given.
}

annotation base64 @0xd7d879450a253e4b (field) :Void;
# Data as a string in base64.

annotation hex @0xf061e22f0ae5c7b5 (field) :Void;
# Data as a string of hexadecimal digits.

annotation notification @0xa0a054dea32fd98c (method) :Void;
# A method of JSON-RPC that is sent without an id, so that no answer comes.
