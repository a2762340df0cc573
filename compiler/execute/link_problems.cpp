#include "execute/link_problems.h"

#include "execute/process_symbols.h"

#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace cinch {

namespace object = llvm::object;

namespace {

// What refers to a symbol that the object does not define. Empty function: not known, or data.
struct SymbolUse {
  bool is_used = false;
  std::string function;
};

} // namespace

// Null when it is none, of which the loader has told already.
static std::unique_ptr<object::ELFObjectFileBase> open_object(const LoadedObject &loaded) {
  llvm::MemoryBufferRef buffer({loaded.bytes.data(), loaded.bytes.size()}, loaded.name);
  auto file = object::ObjectFile::createELFObjectFile(buffer);
  if (!file) {
    llvm::consumeError(file.takeError());
    return nullptr;
  }
  return std::unique_ptr<object::ELFObjectFileBase>(
      llvm::cast<object::ELFObjectFileBase>(file->release()));
}

template <class T> static std::optional<T> value_of(llvm::Expected<T> value) {
  if (!value) {
    llvm::consumeError(value.takeError());
    return std::nullopt;
  }
  return *value;
}

static bool is_named(const object::SymbolRef &symbol, llvm::StringRef name) {
  return value_of(symbol.getName()).value_or("") == name;
}

static bool has_native_thread_locals(const LoadedObject &loaded) {
  std::unique_ptr<object::ELFObjectFileBase> file = open_object(loaded);
  if (!file) {
    return false;
  }
  for (const object::ELFSectionRef section : file->sections()) {
    if ((section.getFlags() & llvm::ELF::SHF_TLS) && section.getSize() > 0) {
      return true;
    }
  }
  for (const object::ELFSymbolRef symbol : file->symbols()) {
    if (symbol.getELFType() == llvm::ELF::STT_TLS) {
      return true;
    }
  }
  return false;
}

std::optional<std::string> problem_of_thread_locals(const LoadedObject &object) {
  if (!has_native_thread_locals(object)) {
    return std::nullopt;
  }
  return "'" + object.name +
         "' has thread-local objects, which cinch run cannot load from object files: give the C "
         "file, or a shared library";
}

static bool defines_symbol(const LoadedObject &loaded, llvm::StringRef name) {
  std::unique_ptr<object::ELFObjectFileBase> file = open_object(loaded);
  if (!file) {
    return false;
  }
  for (const object::ELFSymbolRef symbol : file->symbols()) {
    uint32_t flags = value_of(symbol.getFlags()).value_or(object::SymbolRef::SF_Undefined);
    if (symbol.getBinding() != llvm::ELF::STB_LOCAL && !(flags & object::SymbolRef::SF_Undefined) &&
        is_named(symbol, name)) {
      return true;
    }
  }
  return false;
}

// Empty when the offset is in no function.
static std::string function_at(const object::ELFObjectFileBase &file,
                               const object::SectionRef &section, uint64_t offset) {
  for (const object::ELFSymbolRef symbol : file.symbols()) {
    std::optional<object::section_iterator> home = value_of(symbol.getSection());
    if (symbol.getELFType() != llvm::ELF::STT_FUNC || !home || *home == file.section_end() ||
        **home != section) {
      continue;
    }
    uint64_t start = value_of(symbol.getValue()).value_or(0);
    if (offset >= start && offset < start + symbol.getSize()) {
      return value_of(symbol.getName()).value_or("").str();
    }
  }
  return "";
}

// A use in a function before one in data.
static SymbolUse find_use(const LoadedObject &loaded, llvm::StringRef name) {
  std::unique_ptr<object::ELFObjectFileBase> file = open_object(loaded);
  if (!file) {
    return {};
  }
  SymbolUse use;
  for (const object::SectionRef &table : file->sections()) {
    std::optional<object::section_iterator> section = value_of(table.getRelocatedSection());
    if (!section || *section == file->section_end()) {
      continue;
    }
    for (const object::RelocationRef &relocation : table.relocations()) {
      object::symbol_iterator symbol = relocation.getSymbol();
      if (symbol == file->symbol_end() || !is_named(*symbol, name)) {
        continue;
      }
      use.is_used = true;
      if (!(*section)->isText()) {
        break; // a table of a thousand pointers says no more
      }
      use.function = function_at(*file, **section, relocation.getOffset());
      if (!use.function.empty()) {
        return use;
      }
    }
  }
  return use;
}

std::string text_about_undefined(LoadedObjects objects, llvm::StringRef name) {
  llvm::StringRef shown = name;
  bool is_thread_local = shown.consume_front(thread_local_prefix);
  std::string text = "undefined symbol '" + shown.str() + "'";
  for (const std::unique_ptr<LoadedObject> &object : objects) {
    SymbolUse use = find_use(*object, name);
    if (use.is_used) {
      text += ", used ";
      text += use.function.empty() ? "" : "by '" + use.function + "' ";
      text += "in '" + object->name + "'";
      break;
    }
  }
  return is_thread_local ? text + ": a thread-local object, which cinch run finds in C files and "
                                  "shared libraries only"
                         : text;
}

static std::string text_about_duplicate(llvm::StringRef name) {
  name.consume_front(thread_local_prefix);
  return "symbol '" + name.str() + "' is defined twice";
}

std::string text_about_duplicate(llvm::StringRef name, const LoadedObject &first,
                                 const LoadedObject &second) {
  return text_about_duplicate(name) + ": in '" + first.name + "' and in '" + second.name + "'";
}

std::string text_about_duplicate(LoadedObjects objects, llvm::StringRef name) {
  std::vector<const LoadedObject *> places;
  for (const std::unique_ptr<LoadedObject> &object : objects) {
    if (defines_symbol(*object, name)) {
      places.push_back(object.get());
    }
  }
  return places.size() > 1 ? text_about_duplicate(name, *places.front(), *places.back())
                           : text_about_duplicate(name);
}

} // namespace cinch
