@0xa7c61de9405b82f3;
# A calculator whose values and functions are objects.
#
# A function may live on either side: clients pass their own, and the server calls them back. What
# an answer contains can be used before the answer is there, so a whole computation, however many
# calls it takes, costs one round trip.

struct Expression {
  # A tree: numbers and values at its leaves, calls of functions at its nodes.

  union {
    number @0 :Float64;

    value @1 :Value;
    # The result of an earlier evaluation, which never has to come to the client.

    argument @2 :UInt16;
    # The argument of that number. Only in the body of a function.

    call :group {
      function @3 :Function;
      arguments @4 :List(Expression);
    }
  }
}

enum Operator {
  add @0;
  subtract @1;
  multiply @2;
  divide @3;
}

interface Value {
  read @0 () -> (number :Float64);
}

interface Function {
  apply @0 (arguments :List(Float64)) -> (number :Float64);
}

interface Calculator {
  evaluate @0 (expression :Expression) -> (value :Value);

  operator @1 (op :Operator) -> (function :Function);
  # A function of two numbers.

  define @2 (arity :UInt16, body :Expression) -> (function :Function);
  # A function of `arity` numbers, which the body names by `argument`.
}
