// A C++ client of tests/runtime/files.capnp: byte streams between KJ and a server of ours.
//
//   bytes put ADDRESS NAME       sends standard input to the file, and ends it
//   bytes drop ADDRESS NAME      the same, but the stream is dropped without an end
//   bytes get ADDRESS NAME       fetches the file to standard output
//   bytes refuse ADDRESS NAME    the same, but every write after 100,000 bytes fails
//
// The last line of standard error is the result: "ended" or "cut", and the number of bytes.
//
// Written for capnproto 1.x under compilers without coroutines.

#include "files.capnp.h"
#include <capnp/rpc-twoparty.h>
#include <kj/async-io.h>
#include <kj/debug.h>
#include <cstdio>

namespace {

constexpr size_t CHUNK = 50'000;     // not the size of a chunk of ours
constexpr size_t ACCEPTED = 100'000;

struct Received {
  size_t bytes = 0;
  bool hasEnded = false;
};

class Output final : public capnp::ByteStream::Server {
 public:
  Output(Received& received, size_t limit) : received(received), limit(limit) {}

  kj::Promise<void> write(WriteContext c) override {
    auto bytes = c.getParams().getBytes();
    KJ_REQUIRE(received.bytes + bytes.size() <= limit, "refused");
    fwrite(bytes.begin(), 1, bytes.size(), stdout);
    received.bytes += bytes.size();
    return kj::READY_NOW;
  }
  kj::Promise<void> end(EndContext) override {
    received.hasEnded = true;
    return kj::READY_NOW;
  }

 private:
  Received& received;
  size_t limit;
};

Received put(Files::Client files, kj::StringPtr name, bool ends, kj::WaitScope& ws) {
  Received sent;
  {
    auto request = files.putRequest();
    request.setName(name);
    auto sink = request.send().getSink();
    auto buffer = kj::heapArray<kj::byte>(CHUNK);
    while (size_t count = fread(buffer.begin(), 1, CHUNK, stdin)) {
      auto write = sink.writeRequest();
      write.setBytes(buffer.slice(0, count));
      write.send().wait(ws);
      sent.bytes += count;
    }
    if (ends) {
      sink.endRequest().send().wait(ws);
      sent.hasEnded = true;
    }
  }
  files.loseRequest().send().wait(ws);  // the Release of the sink has gone before
  return sent;
}

Received get(Files::Client files, kj::StringPtr name, size_t limit, kj::WaitScope& ws) {
  Received received;
  auto request = files.getRequest();
  request.setName(name);
  request.setTo(kj::heap<Output>(received, limit));
  auto failed = request.send().ignoreResult().then(
      []() { return false; }, [](kj::Exception&&) { return true; }).wait(ws);
  KJ_REQUIRE(failed != received.hasEnded, "the call fails if the stream was not ended");
  fflush(stdout);
  return received;
}

}  // namespace

int main(int argc, char** argv) {
  KJ_REQUIRE(argc == 4, "bytes COMMAND ADDRESS NAME");
  kj::StringPtr command = argv[1], address = argv[2], name = argv[3];
  auto io = kj::setupAsyncIo();
  auto& ws = io.waitScope;
  auto stream = io.provider->getNetwork().parseAddress(address).wait(ws)->connect().wait(ws);
  capnp::TwoPartyClient rpc(*stream);
  auto files = rpc.bootstrap().castAs<Files>();
  Received result;
  if (command == "put" || command == "drop") {
    result = put(files, name, command == "put", ws);
  } else {
    result = get(files, name, command == "get" ? SIZE_MAX : ACCEPTED, ws);
  }
  fprintf(stderr, "%s %zu\n", result.hasEnded ? "ended" : "cut", result.bytes);
}
