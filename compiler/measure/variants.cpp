#include "measure/variants.h"

#include "driver/option_errors.h"
#include "driver/resource_paths.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include <numeric>

namespace cinch {

// A build is repeated while that costs little.
static constexpr size_t most_builds = 3;
static constexpr double build_seconds_enough = 1;

void clear_progress() {
  if (llvm::errs().is_displayed()) {
    llvm::errs() << "\r\x1b[K";
  }
}

bool bench_error(const llvm::Twine &text) {
  clear_progress();
  print_error(text);
  return false;
}

// TinyCC reads -O and does nothing with it.
static bool has_levels(llvm::StringRef compiler) {
  return !llvm::sys::path::filename(compiler).contains("tcc");
}

// "gcc", or as it was asked for where that could be another: "gcc" and "./old/gcc".
static std::string short_name(const std::string &compiler, llvm::ArrayRef<std::string> compilers) {
  llvm::StringRef name = llvm::sys::path::filename(compiler);
  bool is_unique = llvm::none_of(compilers, [&](const std::string &other) {
    return other != compiler && llvm::sys::path::filename(other) == name;
  });
  return is_unique ? name.str() : compiler;
}

std::vector<Variant> list_variants(const BenchOptions &options) {
  std::vector<std::string> compilers = {"cinch"};
  llvm::append_range(compilers, options.compilers);
  std::vector<Variant> variants;
  auto add = [&](const std::string &compiler, const std::string &flags) {
    Variant variant;
    variant.compiler = compiler;
    variant.flags = llvm::StringRef(flags).trim().str();
    variant.name = short_name(compiler, compilers);
    variant.name += (variant.flags.empty() ? "" : " ") + variant.flags;
    // Asked for twice: "--flags -O2".
    if (llvm::none_of(variants, [&](const Variant &v) { return v.name == variant.name; })) {
      variants.push_back(std::move(variant));
    }
  };
  for (const std::string &compiler : compilers) {
    if (has_levels(compiler)) {
      for (const std::string &level : options.levels) {
        add(compiler, level);
      }
    } else {
      add(compiler, "");
    }
    for (const std::string &flags : options.flag_sets) {
      add(compiler, flags);
    }
  }
  return variants;
}

static const std::string &path_of(const Variant &variant) {
  return variant.compiler == "cinch" ? executable_path() : variant.compiler;
}

// For the shell: 'it'\''s'.
static std::string shell_quoted(llvm::StringRef text) {
  std::string quoted = "'";
  for (char c : text) {
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return quoted + "'";
}

static void replace_all(std::string &text, llvm::StringRef from, const std::string &to) {
  for (size_t place = text.find(from); place != std::string::npos;
       place = text.find(from, place + to.size())) {
    text.replace(place, from.size(), to);
  }
}

// The variant's flags come last, so that its level is the one that counts.
static std::vector<std::string> build_command(const BenchOptions &options, const Variant &variant) {
  if (!options.build_command.empty()) {
    std::string command = options.build_command;
    std::string flags = llvm::join(options.words, " ");
    flags += (flags.empty() ? "" : " ") + variant.flags;
    replace_all(command, "{cc}", shell_quoted(path_of(variant)));
    replace_all(command, "{flags}", shell_quoted(flags));
    return {"/bin/sh", "-c", command};
  }
  // First, so that no word can be taken for a subcommand.
  std::vector<std::string> words = {path_of(variant), "-o", variant.executable};
  llvm::append_range(words, options.words);
  llvm::BumpPtrAllocator allocator;
  llvm::StringSaver saver(allocator);
  llvm::SmallVector<const char *> flags;
  // With quotes, as a shell has them.
  llvm::cl::TokenizeGNUCommandLine(variant.flags, saver, flags);
  words.insert(words.end(), flags.begin(), flags.end());
  return words;
}

// The same warning for each of twenty variants would hide the rest.
static void show_messages(const ChildResult &result) {
  static bool is_shown = false;
  if (!result.messages.empty() && (!is_shown || !result.succeeded())) {
    clear_progress();
    llvm::errs() << result.messages;
  }
  is_shown |= !result.messages.empty();
}

// When a file was written, and which one it is.
static std::optional<std::pair<llvm::sys::TimePoint<>, llvm::sys::fs::UniqueID>>
version_of(llvm::StringRef path) {
  llvm::sys::fs::file_status status;
  if (path.empty() || llvm::sys::fs::status(path, status)) {
    return std::nullopt;
  }
  return std::pair(status.getLastModificationTime(), status.getUniqueID());
}

static bool build_once(const BenchOptions &options, Variant &variant) {
  ChildCommand command;
  command.words = build_command(options, variant);
  auto before = version_of(options.executable);
  ChildResult result = run_child(command);
  // make may say on standard output what failed.
  if (!result.succeeded() && !options.build_command.empty()) {
    clear_progress();
    llvm::errs() << result.output;
  }
  show_messages(result);
  if (!result.succeeded()) {
    return result.end == ChildResult::End::Interrupted
               ? false
               : bench_error("building '" + variant.name + "': '" + command.words[0] + "' " +
                             result.how_it_ended());
  }
  if (before && before == version_of(options.executable)) {
    return bench_error("'" + options.executable + "' is as old as before building '" +
                       variant.name + "': --cmd must make it each time (make -B)");
  }
  variant.build_seconds.push_back(result.seconds);
  variant.build_peak_bytes = std::max(variant.build_peak_bytes, result.peak_bytes);
  return true;
}

// Whatever the command does, it makes the same file each time: it is copied before the next.
static bool take_program(const BenchOptions &options, const Variant &variant) {
  if (options.build_command.empty()) {
    return true;
  }
  std::error_code error = llvm::sys::fs::copy_file(options.executable, variant.executable);
  if (!error) {
    error = llvm::sys::fs::setPermissions(variant.executable, llvm::sys::fs::owner_all);
  }
  return !error || bench_error("after building '" + variant.name + "': '" + options.executable +
                               "': " + error.message());
}

std::optional<uint64_t> executable_bytes(llvm::StringRef path) {
  auto file = llvm::object::ObjectFile::createObjectFile(path);
  if (!file) {
    llvm::consumeError(file.takeError());
    return std::nullopt;
  }
  uint64_t size = 0;
  for (const llvm::object::SectionRef &section : file->getBinary()->sections()) {
    size += section.isText() ? section.getSize() : 0;
  }
  return size;
}

static bool measure_file(Variant &variant) {
  auto bytes = llvm::MemoryBuffer::getFile(variant.executable);
  if (bytes) {
    variant.digest = llvm::xxh3_64bits((*bytes)->getBuffer());
  }
  std::optional<uint64_t> code = executable_bytes(variant.executable);
  if (!code) {
    return bench_error("'" + variant.name + "' did not make a program");
  }
  variant.code_bytes = *code;
  llvm::sys::fs::file_size(variant.executable, variant.file_bytes);
  return true;
}

bool build_variant(const BenchOptions &options, llvm::StringRef folder, size_t index,
                   Variant &variant) {
  variant.executable = (folder + "/" + llvm::Twine(index)).str();
  double spent = 0;
  do {
    if (!build_once(options, variant)) {
      return false;
    }
    spent += variant.build_seconds.back();
  } while (options.build_command.empty() && variant.build_seconds.size() < most_builds &&
           spent < build_seconds_enough);
  return take_program(options, variant) && measure_file(variant);
}

} // namespace cinch
