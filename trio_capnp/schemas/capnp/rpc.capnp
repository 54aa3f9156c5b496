# The messages of the RPC protocol, as of version 2 of the reference implementation. Levels 0 and 1
# are the same in version 1; the hand-over of level 3 is not.

@0xb312981b2552a250;

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("capnp::rpc");

using QuestionId = UInt32;
# Chosen by the caller; free again after Return and Finish.

using AnswerId = QuestionId;
# The same number, seen by the callee.

using ExportId = UInt32;
# Chosen by the vat that hosts the capability; free again when all references were released.

using ImportId = ExportId;
# The same number, seen by the other vat.

struct Message {
  union {
    unimplemented @0 :Message;
    # The receiver of this message did not know what to do with it; it is sent back whole.

    abort @1 :Exception;
    # The sender gives the connection up. Nothing follows.

    # Level 0.
    bootstrap @8 :Bootstrap;
    call @2 :Call;
    return @3 :Return;
    finish @4 :Finish;

    # Level 1.
    resolve @5 :Resolve;
    release @6 :Release;
    disembargo @13 :Disembargo;

    # Level 2 has no messages; it had.
    obsoleteSave @7 :AnyPointer;
    obsoleteDelete @9 :AnyPointer;

    # Level 3.
    provide @10 :Provide;
    accept @11 :Accept;
    thirdPartyAnswer @14 :ThirdPartyAnswer;

    # Level 4.
    join @12 :Join;
  }
}

struct Bootstrap {
  # A question: the receiver's main object.

  questionId @0 :QuestionId;

  deprecatedObjectId @1 :AnyPointer;
  # Once chose among several objects.
}

struct Call {
  # A question: the results of a method.

  questionId @0 :QuestionId;

  target @1 :MessageTarget;
  # The object that is called.

  interfaceId @2 :UInt64;
  methodId @3 :UInt16;
  # The method's ordinal in the interface that declares it.

  allowThirdPartyTailCall @8 :Bool = false;
  # The answer may be `awaitFromThirdParty`.

  noPromisePipelining @9 :Bool = false;
  # Nothing will be called on the results before they arrive.

  onlyPromisePipeline @10 :Bool = false;
  # Only what is pipelined matters: no Return is wanted.

  params @4 :Payload;

  sendResultsTo :union {
    caller @5 :Void;

    yourself @6 :Void;
    # Keep them: a later Return takes them with `takeFromOtherQuestion`.

    thirdParty @7 :ThirdPartyToContact;
    # Dial this vat and answer there.
  }
}

struct Return {
  # The answer to a question.

  answerId @0 :AnswerId;

  releaseParamCaps @1 :Bool = true;
  # Each capability in the parameters is released once, as if by Release.

  noFinishNeeded @8 :Bool = false;
  # The answer is forgotten already; a Finish is not needed, and ignored.

  union {
    results @2 :Payload;
    exception @3 :Exception;

    canceled @4 :Void;
    # A Finish came first.

    resultsSentElsewhere @5 :Void;
    # The call's `sendResultsTo` was not `caller`.

    takeFromOtherQuestion @6 :QuestionId;
    # The results are those of a question in the other direction.

    awaitFromThirdParty @7 :ThirdPartyToAwait;
    # Another vat will connect and bring them.
  }
}

struct Finish {
  # The caller has no more use for a question.

  questionId @0 :QuestionId;

  releaseResultCaps @1 :Bool = true;
  # Each capability in the results is released once; true if the Return has not been seen.

  requireEarlyCancellationWorkaround @2 :Bool = true;
  # Calls that came just before this must begin before it may cancel them.
}

struct Resolve {
  # What an exported promise turned out to be.

  promiseId @0 :ExportId;

  union {
    cap @1 :CapDescriptor;
    exception @2 :Exception;
  }
}

struct Release {
  # Gives references back.

  id @0 :ImportId;

  referenceCount @1 :UInt32;
  # How many times the id was received.
}

struct Disembargo {
  # Follows calls along their path and proves, when it is back, that they have all arrived.

  target @0 :MessageTarget;

  using EmbargoId = UInt32;
  # Chosen by the sender of `senderLoopback`.

  context :union {
    senderLoopback @1 :EmbargoId;
    # Send it back along the path the target resolved to.

    receiverLoopback @2 :EmbargoId;
    # It is back.

    accept @3 :Data;
    # Lets calls through to what an Accept with this embargo is to receive.
  }
}

struct Provide {
  # A question: holds a capability ready for a vat that will come and accept it.

  questionId @0 :QuestionId;
  target @1 :MessageTarget;
  recipient @2 :ThirdPartyToAwait;
}

struct Accept {
  # A question: picks up what another vat's Provide holds ready here.

  questionId @0 :QuestionId;
  provision @1 :ThirdPartyCompletion;

  embargo @2 :Data;
  # Hold calls until a Disembargo of this name; null for none.
}

struct ThirdPartyAnswer {
  # Brings the answer of a call that was made through another vat.

  completion @0 :ThirdPartyCompletion;

  answerId @1 :UInt32;
  # Chosen by the callee, at least 2^30 and below 2^31; a Return for it follows.
}

struct Join {
  # A question: one of several, whether their targets are one object.

  questionId @0 :QuestionId;
  target @1 :MessageTarget;
  keyPart @2 :JoinKeyPart;
}

struct MessageTarget {
  union {
    importedCap @0 :ImportId;

    promisedAnswer @1 :PromisedAnswer;
    # In the results of a question that need not have been answered.
  }
}

struct Payload {
  # Parameters or results, with the capabilities in them.

  content @0 :AnyPointer;

  capTable @1 :List(CapDescriptor);
  # A capability pointer holds an index into this list.
}

struct CapDescriptor {
  union {
    none @0 :Void;

    senderHosted @1 :ExportId;
    # An object at the sender, or behind it.

    senderPromise @2 :ExportId;
    # The same, and a Resolve will follow.

    receiverHosted @3 :ImportId;
    # An object of the receiver.

    receiverAnswer @4 :PromisedAnswer;
    # In the results of a question put to the receiver.

    thirdPartyHosted @5 :ThirdPartyCapDescriptor;
    # An object in a vat that the receiver may contact.
  }

  attachedFd @6 :UInt8 = 0xff;
  # Which of the file descriptors sent along belongs to this capability; 0xff for none.
}

struct PromisedAnswer {
  questionId @0 :QuestionId;

  transform @1 :List(Op);
  # The way from the results to the capability.

  struct Op {
    union {
      noop @0 :Void;

      getPointerField @1 :UInt16;
      # An index into the pointer section.
    }
  }
}

struct ThirdPartyCapDescriptor {
  id @0 :ThirdPartyToContact;

  vineId @1 :ExportId;
  # Stands for the capability until it was accepted, and in vats that cannot accept.
}

struct Exception {
  reason @0 :Text;
  # For people.

  type @3 :Type;

  enum Type {
    # What the caller can sensibly do about it.

    failed @0;
    # Report it.

    overloaded @1;
    # Try again later.

    disconnected @2;
    # Connect anew, then try again.

    unimplemented @3;
    # Do without the method.
  }

  obsoleteIsCallersFault @1 :Bool;
  obsoleteDurability @2 :UInt16;

  trace @4 :Text;
  # A stack trace at the callee, if it chose to tell.

  details @5 :List(Detail);
  # For programs that know what to look for.

  struct Detail {
    detailId @0 :UInt64;
    data @1 :Data;
  }
}

# Left to the network.

using SturdyRef = AnyPointer;
# Names a capability for longer than a connection.

using ThirdPartyToContact = AnyPointer;
# Says how to reach the vat that has something for the reader.

using ThirdPartyToAwait = AnyPointer;
# Says whom to expect.

using ThirdPartyCompletion = AnyPointer;
# Says, to the vat that was told to expect it, what a connection is about.

using JoinKeyPart = AnyPointer;
using JoinResult = AnyPointer;
