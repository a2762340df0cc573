#include "execute/process_symbols.h"

#include "execute/program_threads.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ExecutionEngine/Orc/AbsoluteSymbols.h"
#include "llvm/ExecutionEngine/Orc/ObjectLinkingLayer.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cstdlib>
#include <dlfcn.h>
#include <pthread.h>

extern "C" {
// Of the object that holds this code.
extern void *__dso_handle;
}

namespace cinch {

namespace {

struct FixedSymbol {
  llvm::StringLiteral name;
  const void *address;
};

class ProcessSymbols : public llvm::orc::DefinitionGenerator {
public:
  explicit ProcessSymbols(std::vector<void *> libraries) : libraries_(std::move(libraries)) {}
  llvm::Error tryToGenerate(llvm::orc::LookupState &, llvm::orc::LookupKind,
                            llvm::orc::JITDylib &dylib, llvm::orc::JITDylibLookupFlags,
                            const llvm::orc::SymbolLookupSet &wanted) override;

private:
  const void *find(llvm::StringRef name) const;

  std::vector<void *> libraries_;
};

class LateArchives : public llvm::orc::DefinitionGenerator {
public:
  LateArchives(llvm::orc::ObjectLinkingLayer &layer,
               std::function<std::vector<std::string>()> paths)
      : layer_(layer), paths_(std::move(paths)) {}
  llvm::Error tryToGenerate(llvm::orc::LookupState &, llvm::orc::LookupKind,
                            llvm::orc::JITDylib &dylib, llvm::orc::JITDylibLookupFlags,
                            const llvm::orc::SymbolLookupSet &wanted) override;

private:
  llvm::Error open_archives();
  llvm::Error add_member_for(llvm::StringRef symbol, llvm::orc::JITDylib &dylib);

  llvm::orc::ObjectLinkingLayer &layer_;
  // Empty once it has been asked.
  std::function<std::vector<std::string>()> paths_;
  std::vector<llvm::object::OwningBinary<llvm::object::Archive>> archives_;
  // Where the members in use start in memory.
  llvm::DenseSet<const char *> members_;
};

} // namespace

// What the linker puts into every executable from archives, and dlsym therefore does not find:
// libc_nonshared.a, and libgcc.a's thread-local objects; and what the program gets from here
// instead.
static const void *fixed_symbol(llvm::StringRef name) {
  static const FixedSymbol symbols[] = {
      {"atexit", reinterpret_cast<const void *>(&atexit)},
      {"at_quick_exit", reinterpret_cast<const void *>(&at_quick_exit)},
      {"pthread_atfork", reinterpret_cast<const void *>(&pthread_atfork)},
      {"__dso_handle", &__dso_handle},
      {"__emutls_get_address", reinterpret_cast<const void *>(&thread_local_address)},
      {"pthread_create", reinterpret_cast<const void *>(&create_thread)},
      {"thrd_create", reinterpret_cast<const void *>(&create_c_thread)},
  };
  for (const FixedSymbol &symbol : symbols) {
    if (symbol.name == name) {
      return symbol.address;
    }
  }
  return nullptr;
}

// The C library unwinds a thread that ends (pthread_exit(3)) by a library of its own; code with
// cleanups must use the same one, and so must libraries that the program loads.
static void load_unwinder_for(llvm::StringRef symbol) {
  if (symbol.starts_with("_Unwind_") ||
      llvm::is_contained({"__gcc_personality_v0", "dlopen", "dlmopen", "backtrace"}, symbol)) {
    dlopen(shared_unwinder, RTLD_NOW | RTLD_GLOBAL);
  }
}

// The C library has its own memory in use by now; what it gives the program must go back to it.
static bool is_of_allocator(llvm::StringRef name) {
  return llvm::is_contained({"malloc", "calloc", "realloc", "reallocarray", "free", "memalign",
                             "aligned_alloc", "posix_memalign", "valloc", "pvalloc",
                             "malloc_usable_size"},
                            name);
}

// dlsym(3) asks the libraries that a library needs, too, which come later than all that are named.
// glibc's handles are link maps.
static const void *symbol_of_library(void *library, const char *name) {
  void *address = dlsym(library, name);
  Dl_info info;
  void *home = nullptr;
  bool is_own = address && dladdr1(address, &info, &home, RTLD_DL_LINKMAP) && home == library;
  return is_own ? address : nullptr;
}

// Null when the process has no such symbol. dlsym gives the address of a function that its IFUNC
// resolver has chosen.
const void *ProcessSymbols::find(llvm::StringRef name) const {
  if (const void *address = fixed_symbol(name)) {
    return address;
  }
  if (llvm::StringRef object = name; object.consume_front(thread_local_prefix)) {
    return control_of_library_object(object);
  }
  load_unwinder_for(name);
  for (void *library : is_of_allocator(name) ? std::vector<void *>() : libraries_) {
    if (const void *address = symbol_of_library(library, name.str().c_str())) {
      return address;
    }
  }
  return dlsym(RTLD_DEFAULT, name.str().c_str());
}

llvm::Error ProcessSymbols::tryToGenerate(llvm::orc::LookupState &, llvm::orc::LookupKind,
                                          llvm::orc::JITDylib &dylib,
                                          llvm::orc::JITDylibLookupFlags,
                                          const llvm::orc::SymbolLookupSet &wanted) {
  llvm::orc::SymbolMap found;
  for (const auto &[name, flags] : wanted) {
    if (const void *address = find(*name)) {
      found[name] = {llvm::orc::ExecutorAddr::fromPtr(address), llvm::JITSymbolFlags::Exported};
    }
  }
  return found.empty() ? llvm::Error::success()
                       : dylib.define(llvm::orc::absoluteSymbols(std::move(found)));
}

llvm::Expected<llvm::object::OwningBinary<llvm::object::Archive>>
open_archive(const std::string &path) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    return llvm::errorCodeToError(buffer.getError());
  }
  auto archive = llvm::object::Archive::create(**buffer);
  if (!archive) {
    return archive.takeError();
  }
  return llvm::object::OwningBinary(std::move(*archive), std::move(*buffer));
}

llvm::Error LateArchives::open_archives() {
  std::function<std::vector<std::string>()> paths = std::move(paths_);
  paths_ = nullptr;
  for (const std::string &path : paths()) {
    auto archive = open_archive(path);
    if (!archive) {
      return archive.takeError();
    }
    archives_.push_back(std::move(*archive));
  }
  return llvm::Error::success();
}

// The first archive that has the symbol; a member once only, whichever of its symbols is asked for.
llvm::Error LateArchives::add_member_for(llvm::StringRef symbol, llvm::orc::JITDylib &dylib) {
  for (auto &archive : archives_) {
    auto member = archive.getBinary()->findSym(symbol);
    if (!member) {
      return member.takeError();
    }
    if (!*member) {
      continue;
    }
    llvm::Expected<llvm::MemoryBufferRef> bytes = (*member)->getMemoryBufferRef();
    if (!bytes) {
      return bytes.takeError();
    }
    if (!members_.insert(bytes->getBufferStart()).second) {
      return llvm::Error::success();
    }
    // Copied: members stand at odd places, and JITLink wants them aligned.
    return layer_.add(dylib, llvm::MemoryBuffer::getMemBufferCopy(bytes->getBuffer(),
                                                                  bytes->getBufferIdentifier()));
  }
  return llvm::Error::success();
}

llvm::Error LateArchives::tryToGenerate(llvm::orc::LookupState &, llvm::orc::LookupKind,
                                        llvm::orc::JITDylib &dylib, llvm::orc::JITDylibLookupFlags,
                                        const llvm::orc::SymbolLookupSet &wanted) {
  if (paths_) {
    if (llvm::Error error = open_archives()) {
      return error;
    }
  }
  for (const auto &[name, flags] : wanted) {
    if (llvm::Error error = add_member_for(*name, dylib)) {
      return error;
    }
  }
  return llvm::Error::success();
}

std::unique_ptr<llvm::orc::DefinitionGenerator> process_symbols(std::vector<void *> libraries) {
  return std::make_unique<ProcessSymbols>(std::move(libraries));
}

std::unique_ptr<llvm::orc::DefinitionGenerator>
late_archives(llvm::orc::ObjectLinkingLayer &layer,
              std::function<std::vector<std::string>()> paths) {
  return std::make_unique<LateArchives>(layer, std::move(paths));
}

} // namespace cinch
