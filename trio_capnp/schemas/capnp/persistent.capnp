# Level 2: capabilities that outlive the connection over which they were received.

@0xb8630836983feed7;

$import "/capnp/c++.capnp".namespace("capnp");

interface Persistent@0xc8cb212fcd9f5691(SturdyRef, Owner) {
  # A capability that can be written down and restored later. What a written form looks like, and
  # who may own one, differs from realm to realm: both are type parameters.

  save @0 SaveParams -> SaveResults;
  # Gives a form of this capability that may be stored.

  struct SaveParams {
    sealFor @0 :Owner;
    # Only this owner may restore the saved form. A realm decides what null means.
  }

  struct SaveResults {
    sturdyRef @0 :SturdyRef;
  }
}

annotation persistent(interface, field) :Void;
# Every capability of this interface, or in this field, can be saved. Interfaces say so here and do
# not extend `Persistent`, whose parameters are for the realm to choose.
