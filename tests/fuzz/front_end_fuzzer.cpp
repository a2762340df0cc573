// libFuzzer's entry points: one input, and mutations by token beside libFuzzer's own by byte.
#include "front_end_fuzzer.h"

#include "driver/big_stack.h"
#include "driver/frontend.h"
#include "driver/parse_invocation.h"
#include "driver/resource_paths.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

namespace cinch::fuzz {

// A file in memory, written anew for each input; compile jobs read files, not buffers.
static std::string write_input(std::string_view input) {
  static int file = memfd_create("input.c", 0);
  if (ftruncate(file, 0) != 0 ||
      pwrite(file, input.data(), input.size(), 0) != static_cast<ssize_t>(input.size())) {
    abort();
  }
  return "/proc/self/fd/" + std::to_string(file);
}

void run_job(std::string_view input, std::initializer_list<const char *> arguments) {
  std::string path = write_input(input);
  llvm::SmallVector<const char *, 16> line(arguments);
  static const std::string headers = builtin_header_directory();
  line.append({"-triple", "x86_64-unknown-linux-gnu", "-internal-isystem", headers.c_str(),
               "-internal-externc-isystem", "/usr/include/x86_64-linux-gnu",
               "-internal-externc-isystem", "/usr/include", "-Wall", "-Wextra", "-pedantic", "-x",
               "c", path.c_str()});
  std::string text;
  llvm::raw_string_ostream messages(text);
  std::optional<Invocation> invocation = parse_invocation(line, messages);
  if (!invocation) {
    llvm::errs() << text;
    abort();
  }
  bool done = run_invocation(*invocation, messages);
  // A failure says why.
  if (!done && text.find("error: ") == std::string::npos) {
    abort();
  }
}

// ---- Mutation by token ----

static bool is_word(unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; }

// Words, runs of blanks, single punctuators.
static std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    size_t length = 1;
    while (length < text.size() &&
           ((is_word(text[0]) && is_word(text[length])) ||
            (std::isspace(static_cast<unsigned char>(text[0])) && text[length] == text[0]))) {
      ++length;
    }
    pieces.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return pieces;
}

using Pieces = std::vector<std::string_view>;
using Random = std::minstd_rand;

static size_t below(size_t limit, Random &random) { return random() % limit; }

static void remove_range(Pieces &pieces, Random &random) {
  size_t at = below(pieces.size(), random);
  size_t count = std::min(1 + below(12, random), pieces.size() - at);
  pieces.erase(pieces.begin() + at, pieces.begin() + at + count);
}

static void copy_range(Pieces &pieces, const Pieces &from, Random &random) {
  size_t at = below(from.size(), random);
  size_t count = std::min(1 + below(30, random), from.size() - at);
  Pieces copied(from.begin() + at, from.begin() + at + count);
  pieces.insert(pieces.begin() + below(pieces.size() + 1, random), copied.begin(), copied.end());
}

static void replace_one(Pieces &pieces, const Pieces &from, Random &random) {
  pieces[below(pieces.size(), random)] = from[below(from.size(), random)];
}

static size_t write_pieces(const Pieces &pieces, uint8_t *out, size_t max_size) {
  size_t size = 0;
  for (std::string_view piece : pieces) {
    if (size + piece.size() > max_size) {
      break;
    }
    std::memcpy(out + size, piece.data(), piece.size());
    size += piece.size();
  }
  return size;
}

static size_t mutate_tokens(std::string_view text, const Pieces &donor, uint8_t *out,
                            size_t max_size, Random &random) {
  std::string owned(text);
  Pieces pieces = split(owned);
  for (size_t steps = 1 + below(4, random); steps > 0 && !pieces.empty(); --steps) {
    const Pieces &from = donor.empty() ? pieces : donor;
    switch (below(4, random)) {
    case 0:
      remove_range(pieces, random);
      break;
    case 1:
      copy_range(pieces, Pieces(from), random);
      break;
    case 2:
      replace_one(pieces, from, random);
      break;
    default:
      std::swap(pieces[below(pieces.size(), random)], pieces[below(pieces.size(), random)]);
      break;
    }
  }
  return write_pieces(pieces, out, max_size);
}

} // namespace cinch::fuzz

// ---- The sanitizer's and libFuzzer's interfaces, by their documentation ----

// LLVM's archives are not instrumented: their allocators take memory that inlined code of the same
// allocators has poisoned. What a compile job leaves behind is no leak.
extern "C" const char *__asan_default_options() {
  return "detect_leaks=0:allow_user_poisoning=0:allocator_may_return_null=1";
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::string_view input(reinterpret_cast<const char *>(data), size);
  cinch::run_on_big_stack([input] { cinch::fuzz::run_phase(input); });
  return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                                          unsigned seed) {
  cinch::fuzz::Random random(seed);
  if (size == 0 || random() % 3 == 0) {
    return LLVMFuzzerMutate(data, size, max_size);
  }
  std::string_view text(reinterpret_cast<const char *>(data), size);
  return cinch::fuzz::mutate_tokens(text, {}, data, max_size, random);
}

extern "C" size_t LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1,
                                            const uint8_t *data2, size_t size2, uint8_t *out,
                                            size_t max_size, unsigned seed) {
  cinch::fuzz::Random random(seed);
  std::string_view first(reinterpret_cast<const char *>(data1), size1);
  std::string_view second(reinterpret_cast<const char *>(data2), size2);
  return cinch::fuzz::mutate_tokens(first, cinch::fuzz::split(second), out, max_size, random);
}
