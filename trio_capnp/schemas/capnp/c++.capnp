# Annotations that schemas carry for the C++ generator. Other languages ignore all but
# `allowCancellation`, which is kept because schemas in the wild name it.

@0xbdf87d7bb8304e81;
$namespace("capnp::annotations");

annotation namespace(file): Text;
# The C++ namespace of the generated code.

annotation name(field, enumerant, struct, enum, interface, method, param, group, union): Text;
# The name to use in C++ instead of the declared one.

annotation allowCancellation(interface, method, file) :Void;
# C++ servers stop such a method as soon as its caller loses interest.
