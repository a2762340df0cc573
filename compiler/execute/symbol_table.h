// The symbols of an ELF object in memory that is not linked yet, to be changed in place. Assumes 64
// bits and this machine's byte order, and that the file is well-formed.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <elf.h>
#include <string>

namespace cinch {

struct SectionHeaders {
  llvm::MutableArrayRef<Elf64_Shdr> list;
  // Null without sections.
  const char *names = nullptr;
};

// Of an ELF file in memory, with the same assumptions.
SectionHeaders section_headers(char *bytes);

class SymbolTable {
public:
  // `bytes` live longer. No symbols when the object has no table.
  explicit SymbolTable(char *bytes);

  llvm::MutableArrayRef<Elf64_Sym> symbols() const { return symbols_; }
  llvm::ArrayRef<Elf64_Shdr> sections() const { return sections_; }
  const char *section_name(const Elf64_Shdr &section) const {
    return section_names_ + section.sh_name;
  }
  const char *name(const Elf64_Sym &symbol) const { return names_ + symbol.st_name; }
  // Its first value in the file; null when that is zeros.
  const char *contents(const Elf64_Sym &symbol) const;
  // Of the section in which it is defined; empty when it is in none.
  std::string section_name(const Elf64_Sym &symbol) const;
  // A static one becomes global: only then can it be defined elsewhere.
  static void make_undefined(Elf64_Sym &symbol);

private:
  bool is_in_section(const Elf64_Sym &symbol) const;

  const char *bytes_;
  llvm::ArrayRef<Elf64_Shdr> sections_;
  llvm::MutableArrayRef<Elf64_Sym> symbols_;
  const char *section_names_ = nullptr;
  const char *names_ = nullptr;
};

} // namespace cinch
