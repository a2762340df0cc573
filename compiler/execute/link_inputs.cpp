#include "execute/link_inputs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <optional>

namespace cinch {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace {

class LineReader {
public:
  LinkInputs take(llvm::ArrayRef<std::string> words);

private:
  // The next word when it is an option with a value of no use here.
  bool skips_value(llvm::StringRef option) const;
  bool read_option(llvm::StringRef word);
  void add_library(llvm::StringRef name);
  void add_file(llvm::StringRef file);
  bool add_script(llvm::StringRef file, unsigned depth);
  std::optional<std::string> find_library(llvm::StringRef name) const;

  LinkInputs inputs_;
  std::vector<std::string> directories_;
  bool is_static_ = false;
  bool is_whole_ = false;
  unsigned script_depth_ = 0;
};

} // namespace

// Those that the driver library writes with their value as a word of its own.
bool LineReader::skips_value(llvm::StringRef option) const {
  return llvm::StringSwitch<bool>(option)
      .Cases({"-o", "-m", "-dynamic-linker", "-z", "-rpath", "-e", "-T", "-u", "-soname", "-h"},
             true)
      .Cases({"--dynamic-linker", "-plugin", "-rpath-link", "-Map", "--script", "-y"}, true)
      .Cases({"--entry", "--wrap", "-wrap", "--defsym", "-defsym", "-init", "-fini", "--undefined"},
             true)
      .Default(false);
}

// "-emain", "-Tx.ld", "-Ttext=0": joined with their value. Other words begin so too.
static bool is_entry_or_script(llvm::StringRef word) {
  static constexpr llvm::StringLiteral others[] = {"-export",  "-eh-",     "-error",
                                                   "-execute", "-enable",  "-end-lib",
                                                   "-emit",    "-exclude", "-entry"};
  bool is_other =
      llvm::any_of(others, [&](llvm::StringRef start) { return word.starts_with(start); });
  return word.starts_with("-T") || (word.starts_with("-e") && !is_other);
}

// Those without which the program is another one: symbols get other meanings, or other code runs.
static bool is_refused(llvm::StringRef word) {
  if (is_entry_or_script(word)) {
    return true;
  }
  llvm::StringRef name = word.split('=').first.ltrim('-');
  return word.starts_with("-") && llvm::is_contained({"e", "entry", "T", "script", "wrap", "defsym",
                                                      "init", "fini", "shared", "r", "relocatable"},
                                                     name);
}

bool LineReader::read_option(llvm::StringRef word) {
  if (is_refused(word)) {
    inputs_.refused.push_back(word.str());
    return true;
  }
  if (word == "-Bstatic" || word == "-static") {
    is_static_ = true;
  } else if (word == "-Bdynamic") {
    is_static_ = false;
  } else if (word.consume_front("--undefined=") || word.consume_front("-u")) {
    inputs_.roots.push_back(word.str());
  } else if (word == "-E" || word.ltrim('-') == "export-dynamic" ||
             word.ltrim('-').starts_with("export-dynamic-symbol")) {
    inputs_.exports_all = true;
  } else if (word == "--whole-archive" || word == "--no-whole-archive") {
    is_whole_ = word == "--whole-archive";
  } else if (word.consume_front("-L")) {
    directories_.push_back(word.str());
  } else if (word.consume_front("-l")) {
    add_library(word);
  } else {
    return word.starts_with("-") && word != "-";
  }
  return true;
}

// As ld looks: the shared library before the archive of each directory.
std::optional<std::string> LineReader::find_library(llvm::StringRef name) const {
  bool is_exact = name.consume_front(":");
  for (const std::string &directory : directories_) {
    for (const char *suffix : {".so", ".a"}) {
      if (is_static_ && !is_exact && llvm::StringRef(suffix) == ".so") {
        continue;
      }
      std::string file = is_exact ? name.str() : "lib" + name.str() + suffix;
      llvm::SmallString<128> candidate(directory);
      path::append(candidate, file);
      if (fs::exists(candidate)) {
        return candidate.str().str();
      }
    }
  }
  return std::nullopt;
}

void LineReader::add_library(llvm::StringRef name) {
  if (std::optional<std::string> file = find_library(name)) {
    add_file(*file);
  } else {
    inputs_.missing.push_back(name.str());
  }
}

static bool is_start_file(llvm::StringRef file) {
  llvm::StringRef name = path::filename(file);
  return name.ends_with(".o") &&
         (name.starts_with("crt") || name.ends_with("crt1.o") || name.starts_with("clang_rt.crt"));
}

// The dynamic linker would map what is not there. Files that are no ELF of 64 bits it refuses
// itself.
static bool is_cut_off(llvm::StringRef library) {
  auto buffer = llvm::MemoryBuffer::getFile(library, false, false);
  if (!buffer || (*buffer)->getBuffer().substr(0, 5) != "\x7f"
                                                        "ELF\2") {
    return false;
  }
  auto file = llvm::object::ELF64LEFile::create((*buffer)->getBuffer());
  if (!file) {
    llvm::consumeError(file.takeError());
    return true;
  }
  auto segments = file->program_headers();
  if (!segments) {
    llvm::consumeError(segments.takeError());
    return true;
  }
  return llvm::any_of(*segments, [&](const auto &segment) {
    return segment.p_offset + segment.p_filesz > (*buffer)->getBufferSize();
  });
}

// By content, as linkers do. What is none of them may be a linker script.
void LineReader::add_file(llvm::StringRef file) {
  llvm::file_magic magic;
  if (is_start_file(file)) {
    return;
  }
  if (llvm::identify_magic(file, magic)) {
    inputs_.unknown.push_back(file.str());
  } else if (magic == llvm::file_magic::archive) {
    (is_whole_ ? inputs_.whole_archives : inputs_.archives).push_back(file.str());
  } else if (magic == llvm::file_magic::elf_shared_object) {
    (is_cut_off(file) ? inputs_.unknown : inputs_.shared_libraries).push_back(file.str());
  } else if (magic == llvm::file_magic::elf_relocatable) {
    inputs_.objects.push_back(file.str());
  } else {
    if (!add_script(file, ++script_depth_)) {
      inputs_.unknown.push_back(file.str());
    }
    --script_depth_;
  }
}

// Comments are the only place for words that are no words of the script.
static std::string without_comments(llvm::StringRef text) {
  std::string result;
  while (!text.empty()) {
    auto [before, rest] = text.split("/*");
    result += before;
    text = rest.split("*/").second;
  }
  return result;
}

// By its first command; any text has words.
static bool is_script(llvm::StringRef text) {
  llvm::StringRef command =
      text.ltrim().take_while([](char c) { return llvm::isAlpha(c) || c == '_'; });
  bool is_known = llvm::is_contained({"INPUT", "GROUP", "OUTPUT_FORMAT", "OUTPUT_ARCH", "TARGET",
                                      "SEARCH_DIR", "EXTERN", "AS_NEEDED"},
                                     command);
  return is_known && text.ltrim().drop_front(command.size()).ltrim().starts_with("(");
}

// GNU ld's scripts in the place of libraries: INPUT(...) and GROUP(...), which name files.
// All other commands have values in parentheses that name no file that exists. False when it is
// something else than a script.
bool LineReader::add_script(llvm::StringRef file, unsigned depth) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer = llvm::MemoryBuffer::getFile(file);
  constexpr unsigned depth_limit = 8;
  constexpr size_t size_limit = 64 * 1024;
  if (!buffer || depth > depth_limit || (*buffer)->getBufferSize() > size_limit) {
    return false;
  }
  std::string text = without_comments((*buffer)->getBuffer());
  if (!is_script(text)) {
    return false;
  }
  llvm::SmallVector<llvm::StringRef, 16> words;
  llvm::SplitString(text, words, " \t\r\n(),");
  for (llvm::StringRef word : words) {
    if (word.consume_front("-l")) {
      add_library(word);
    } else if (word.contains('/') && fs::exists(word)) {
      add_file(word);
    } else if (word.ends_with(".so") || word.ends_with(".a") || word.contains(".so.")) {
      add_library((":" + word).str());
    }
  }
  return true;
}

LinkInputs LineReader::take(llvm::ArrayRef<std::string> words) {
  // ld knows all -L before it looks for the first -l.
  for (llvm::StringRef word : words) {
    if (word.starts_with("-L")) {
      read_option(word);
    }
  }
  for (size_t i = 0; i < words.size(); ++i) {
    llvm::StringRef word = words[i];
    if (skips_value(word)) {
      if (is_refused(word)) {
        inputs_.refused.push_back(word.str());
      }
      ++i;
      if (i < words.size() && (word == "-u" || word == "--undefined")) {
        inputs_.roots.push_back(words[i]);
      }
    } else if (!word.starts_with("-L") && !read_option(word)) {
      add_file(word);
    }
  }
  return std::move(inputs_);
}

LinkInputs find_link_inputs(llvm::ArrayRef<std::string> words) { return LineReader().take(words); }

// Those it defines, too: its own uses are of the program's definition when there is one. What
// cannot be read, loading will tell of.
static void add_dynamic_names(const std::string &library, llvm::StringSet<> &names) {
  auto file = llvm::object::ObjectFile::createObjectFile(library);
  if (!file) {
    llvm::consumeError(file.takeError());
    return;
  }
  auto *elf = llvm::dyn_cast<llvm::object::ELFObjectFileBase>(file->getBinary());
  if (!elf) {
    return;
  }
  for (const llvm::object::ELFSymbolRef symbol : elf->getDynamicSymbolIterators()) {
    llvm::Expected<llvm::StringRef> name = symbol.getName();
    if (name) {
      names.insert(*name);
    }
    llvm::consumeError(name.takeError());
  }
}

llvm::StringSet<> names_expected_by(llvm::ArrayRef<std::string> libraries) {
  llvm::StringSet<> names;
  for (const std::string &library : libraries) {
    add_dynamic_names(library, names);
  }
  return names;
}

} // namespace cinch
