#include "execute/exported_symbols.h"

#include "execute/symbol_table.h"

#include "driver/option_errors.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace cinch {

// To other modules than its own, when linked.
static bool is_visible(const Elf64_Sym &symbol) {
  return ELF64_ST_BIND(symbol.st_info) != STB_LOCAL && symbol.st_shndx != SHN_UNDEF &&
         ELF64_ST_VISIBILITY(symbol.st_other) == STV_DEFAULT;
}

static bool is_exported(const SymbolTable &table, const Elf64_Sym &symbol,
                        const llvm::StringSet<> &names) {
  return is_visible(symbol) && names.contains(table.name(symbol));
}

[[noreturn]] static void on_early_call() {
  print_error("a shared library calls a function of the program before the program is linked");
  _exit(1);
}

std::vector<IndirectFunction> find_exported_functions(llvm::SmallVectorImpl<char> &bytes,
                                                      const llvm::StringSet<> &names) {
  std::vector<IndirectFunction> functions;
  SymbolTable table(bytes.data());
  for (const Elf64_Sym &symbol : table.symbols()) {
    if (ELF64_ST_TYPE(symbol.st_info) == STT_FUNC && is_exported(table, symbol, names)) {
      functions.push_back({table.name(symbol), table.section_name(symbol), symbol.st_value});
    }
  }
  make_stubs(functions);
  for (const IndirectFunction &function : functions) {
    if (function.slot) {
      *function.slot = reinterpret_cast<void *>(&on_early_call);
    }
  }
  return functions;
}

// Pages, so that any alignment fits.
static void *memory_for(uint64_t size) {
  void *memory = mmap(nullptr, size + ExportedObject::reserve, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? nullptr : memory;
}

void copy_first_value(const ExportedObject &exported) {
  if (exported.first_value) {
    std::memcpy(exported.memory, exported.first_value, exported.size);
  }
}

// Other names of an object have to move with it.
static std::vector<ExportedObject> take_aliases(SymbolTable &table, const ExportedObject &exported,
                                                const Elf64_Sym &moved) {
  std::vector<ExportedObject> aliases;
  for (Elf64_Sym &symbol : table.symbols()) {
    if (moved.st_shndx < SHN_LORESERVE && symbol.st_shndx == moved.st_shndx &&
        symbol.st_value == moved.st_value && ELF64_ST_TYPE(symbol.st_info) == STT_OBJECT &&
        ELF64_ST_BIND(symbol.st_info) != STB_LOCAL) {
      aliases.push_back(exported);
      aliases.back().name = table.name(symbol);
      aliases.back().is_weak = ELF64_ST_BIND(symbol.st_info) == STB_WEAK;
      SymbolTable::make_undefined(symbol);
    }
  }
  return aliases;
}

std::vector<ExportedObject> take_exported_objects(llvm::SmallVectorImpl<char> &bytes,
                                                  const llvm::StringSet<> &names) {
  std::vector<ExportedObject> objects;
  SymbolTable table(bytes.data());
  for (Elf64_Sym &symbol : table.symbols()) {
    unsigned type = ELF64_ST_TYPE(symbol.st_info);
    if ((type != STT_OBJECT && type != STT_COMMON) || !is_exported(table, symbol, names)) {
      continue;
    }
    bool is_weak = symbol.st_shndx == SHN_COMMON || ELF64_ST_BIND(symbol.st_info) == STB_WEAK;
    if (void *memory = memory_for(symbol.st_size)) {
      objects.push_back({table.name(symbol), table.section_name(symbol), symbol.st_value,
                         symbol.st_size, is_weak, table.contents(symbol), memory});
      copy_first_value(objects.back());
      Elf64_Sym moved = symbol;
      SymbolTable::make_undefined(symbol);
      llvm::append_range(objects, take_aliases(table, objects.back(), moved));
    }
  }
  return objects;
}

void fill_exported_object(const ExportedObject &exported, const LoadedObject &object) {
  for (const LoadedSection &section : object.sections) {
    if (section.name != exported.section || !exported.first_value) {
      continue;
    }
    const auto *linked = reinterpret_cast<const void *>(section.address + exported.offset);
    if (std::memcmp(exported.first_value, linked, exported.size) != 0) {
      std::memcpy(exported.memory, linked, exported.size);
    }
  }
}

std::vector<DynamicSymbol> global_symbols(llvm::SmallVectorImpl<char> &bytes) {
  std::vector<DynamicSymbol> symbols;
  SymbolTable table(bytes.data());
  for (const Elf64_Sym &symbol : table.symbols()) {
    if (is_visible(symbol)) {
      symbols.push_back(
          {table.name(symbol), nullptr, symbol.st_size, ELF64_ST_TYPE(symbol.st_info) == STT_FUNC});
    }
  }
  return symbols;
}

} // namespace cinch
