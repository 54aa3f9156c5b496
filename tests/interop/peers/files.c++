// The C++ peer of files.capnp.
//
//   files serve FD MOST                 serves `Files` on an inherited socket until the other side
//                                       ends, then prints "OPEN <more than before>"
//   files call FD MOST PADDING ROUNDS   takes and gives files, prints one JSON line, exits 0 or 1
//
// MOST is maxFdsPerMessage. PADDING is bytes in each message.

#include "files.capnp.h"
#include <capnp/rpc-twoparty.h>
#include <dirent.h>
#include <kj/async-io.h>
#include <kj/debug.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {
namespace {

int openDescriptors() {
  int count = 0;
  DIR* dir = opendir("/proc/self/fd");
  while (readdir(dir) != nullptr) ++count;
  closedir(dir);
  return count;
}

// A file of a size; none if that is negative.
class FileImpl final : public File::Server {
 public:
  explicit FileImpl(int64_t size) : wanted(size) {
    if (size >= 0) {
      int made = memfd_create("file", MFD_CLOEXEC);
      KJ_ASSERT(made >= 0);
      fd = kj::AutoCloseFd(made);
      KJ_SYSCALL(ftruncate(made, size));
    }
  }

  kj::Promise<void> size(SizeContext context) override {
    context.getResults().setSize(wanted);
    return kj::READY_NOW;
  }

  kj::Maybe<int> getFd() override {
    if (wanted < 0) return nullptr;
    return fd.get();
  }

 private:
  int64_t wanted;
  kj::AutoCloseFd fd;
};

int64_t sizeOf(const kj::Maybe<int>& fd) {
  KJ_IF_MAYBE(number, fd) {
    struct stat status;
    KJ_SYSCALL(fstat(*number, &status));
    return status.st_size;
  }
  return -1;
}

class FilesImpl final : public Files::Server {
 public:
  kj::Promise<void> take(TakeContext context) override {
    auto given = context.getParams().getFiles();
    auto waits = kj::heapArrayBuilder<kj::Promise<kj::Maybe<int>>>(given.size());
    for (auto file : given) waits.add(file.getFd());
    return kj::joinPromises(waits.finish()).then([context](auto&& found) mutable {
      auto results = context.getResults();
      auto sizes = results.initSizes(found.size());
      for (auto i : kj::indices(found)) sizes.set(i, sizeOf(found[i]));
      results.setPadding(context.getParams().getPadding());
    });
  }

  kj::Promise<void> give(GiveContext context) override {
    auto sizes = context.getParams().getSizes();
    auto results = context.getResults();
    auto made = results.initFiles(sizes.size());
    for (auto i : kj::indices(sizes)) made.set(i, kj::heap<FileImpl>(sizes[i]));
    results.setPadding(context.getParams().getPadding());
    return kj::READY_NOW;
  }
};

int serve(int fd, uint most) {
  int before = openDescriptors();
  {
    auto io = kj::setupAsyncIo();
    auto stream = io.lowLevelProvider->wrapUnixSocketFd(fd);
    capnp::TwoPartyVatNetwork network(*stream, most, capnp::rpc::twoparty::Side::SERVER);
    auto system = capnp::makeRpcServer(network, kj::heap<FilesImpl>());
    network.onDisconnect().wait(io.waitScope);
  }
  printf("OPEN %d\n", openDescriptors() - before);
  return 0;
}

kj::String call(int fd, uint most, size_t bytes, uint rounds) {
  auto io = kj::setupAsyncIo();
  auto stream = io.lowLevelProvider->wrapUnixSocketFd(fd);
  capnp::TwoPartyVatNetwork network(*stream, most, capnp::rpc::twoparty::Side::CLIENT);
  auto system = capnp::makeRpcClient(network);
  capnp::MallocMessageBuilder hostId;
  auto id = hostId.initRoot<capnp::rpc::twoparty::VatId>();
  id.setSide(capnp::rpc::twoparty::Side::SERVER);
  auto peer = system.bootstrap(id).castAs<Files>();
  auto padding = kj::heapArray<capnp::byte>(bytes);
  memset(padding.begin(), 7, padding.size());
  const int64_t sizes[] = {-1, 11, 12, -1};
  kj::String taken, given;
  for (uint round = 0; round < rounds; ++round) {
    auto take = peer.takeRequest();
    auto files = take.initFiles(4);
    for (auto i : kj::indices(files)) files.set(i, kj::heap<FileImpl>(sizes[i]));
    take.setPadding(padding);
    auto takePromise = take.send();
    auto give = peer.giveRequest();
    auto wanted = give.initSizes(4);
    for (auto i : kj::indices(wanted)) wanted.set(i, sizes[i]);
    give.setPadding(padding);
    auto takeResults = takePromise.wait(io.waitScope);
    auto giveResults = give.send().wait(io.waitScope);
    KJ_ASSERT(takeResults.getPadding() == padding.asPtr());
    KJ_ASSERT(giveResults.getPadding() == padding.asPtr());
    taken = kj::strArray(takeResults.getSizes(), ", ");
    kj::Vector<int64_t> found;
    for (auto file : giveResults.getFiles()) found.add(sizeOf(file.getFd().wait(io.waitScope)));
    given = kj::strArray(found, ", ");
  }
  return kj::str("{\"taken\": [", taken, "], \"given\": [", given, "]}");
}

int printed(int fd, uint most, size_t bytes, uint rounds) {
  int before = openDescriptors();
  kj::String result;
  KJ_IF_MAYBE(e, kj::runCatchingExceptions([&]() { result = call(fd, most, bytes, rounds); })) {
    KJ_LOG(ERROR, *e);
    printf("{\"ok\": false, \"error\": \"see above\"}\n");
    return 1;
  }
  KJ_ASSERT(openDescriptors() <= before);
  printf("{\"ok\": true, \"result\": %s}\n", result.cStr());
  return 0;
}

}  // namespace
}  // namespace files

int main(int argc, char** argv) {
  kj::StringPtr mode = argc > 1 ? argv[1] : "";
  if (mode == "serve" && argc == 4) return files::serve(atoi(argv[2]), atoi(argv[3]));
  if (mode == "call" && argc == 6) {
    return files::printed(atoi(argv[2]), atoi(argv[3]), atol(argv[4]), atoi(argv[5]));
  }
  fprintf(stderr, "usage: files serve FD MOST | files call FD MOST PADDING ROUNDS\n");
  return 2;
}
