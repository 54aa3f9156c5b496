@0xc5d7e9a1b3f20846;

enum Size { small @0; large @1; }

struct Item {
  name @0 :Text;
  size @1 :Size;
  price :union { free @2 :Void; cents @3 :UInt32; }
  parent @4 :Item;
  related @5 :List(Item);
  shop @6 :Shop;
  anything @7 :AnyPointer;
  somebody @8 :Capability;
  box :group { width @9 :UInt16; owner @10 :Shop; }
  shops @11 :List(Shop);
}

interface Shop {
  find @0 (name :Text) -> (item :Item, shop :Shop);
  add @1 Item -> Item;
  fill @2 (data :Data) -> stream;
  close @3 ();
}

interface Bank {
  pay @0 (cents :UInt32) -> (receipt :Text);
}

interface Market extends(Shop, Bank) {
  open @0 () -> (any :AnyPointer);
}
