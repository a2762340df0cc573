#include "execute/symbol_table.h"

namespace cinch {

SymbolTable::SymbolTable(char *bytes) : bytes_(bytes) {
  auto *header = reinterpret_cast<Elf64_Ehdr *>(bytes);
  auto *sections = reinterpret_cast<Elf64_Shdr *>(bytes + header->e_shoff);
  sections_ = llvm::ArrayRef(sections, header->e_shnum);
  if (sections_.empty()) {
    return; // more of them than fit the header
  }
  section_names_ = bytes + sections[header->e_shstrndx].sh_offset;
  for (const Elf64_Shdr &table : sections_) {
    if (table.sh_type == SHT_SYMTAB) {
      names_ = bytes + sections[table.sh_link].sh_offset;
      symbols_ = {reinterpret_cast<Elf64_Sym *>(bytes + table.sh_offset),
                  table.sh_size / sizeof(Elf64_Sym)};
    }
  }
}

const char *SymbolTable::contents(const Elf64_Sym &symbol) const {
  if (symbol.st_shndx == SHN_UNDEF || symbol.st_shndx >= sections_.size()) {
    return nullptr;
  }
  const Elf64_Shdr &section = sections_[symbol.st_shndx];
  bool is_inside = section.sh_type != SHT_NOBITS && symbol.st_value <= section.sh_size &&
                   symbol.st_size <= section.sh_size - symbol.st_value;
  return is_inside ? bytes_ + section.sh_offset + symbol.st_value : nullptr;
}

std::string SymbolTable::section_name(const Elf64_Sym &symbol) const {
  bool is_in_section = symbol.st_shndx != SHN_UNDEF && symbol.st_shndx < sections_.size();
  return is_in_section ? section_names_ + sections_[symbol.st_shndx].sh_name : "";
}

void SymbolTable::make_undefined(Elf64_Sym &symbol) {
  symbol.st_info = ELF64_ST_INFO(STB_GLOBAL, STT_NOTYPE);
  symbol.st_other = STV_DEFAULT;
  symbol.st_shndx = SHN_UNDEF;
  symbol.st_value = symbol.st_size = 0;
}

} // namespace cinch
