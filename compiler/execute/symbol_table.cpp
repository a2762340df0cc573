#include "execute/symbol_table.h"

namespace cinch {

SectionHeaders section_headers(char *bytes) {
  auto *header = reinterpret_cast<Elf64_Ehdr *>(bytes);
  if (header->e_shoff == 0) {
    return {};
  }
  auto *sections = reinterpret_cast<Elf64_Shdr *>(bytes + header->e_shoff);
  // Files of more than 65279 sections keep count and index of the names in the first section.
  uint64_t count = header->e_shnum ? header->e_shnum : sections[0].sh_size;
  uint64_t names = header->e_shstrndx == SHN_XINDEX ? sections[0].sh_link : header->e_shstrndx;
  return {{sections, count}, bytes + sections[names].sh_offset};
}

SymbolTable::SymbolTable(char *bytes) : bytes_(bytes) {
  SectionHeaders headers = section_headers(bytes);
  sections_ = headers.list;
  section_names_ = headers.names;
  for (const Elf64_Shdr &table : sections_) {
    if (table.sh_type == SHT_SYMTAB) {
      names_ = bytes + sections_[table.sh_link].sh_offset;
      symbols_ = {reinterpret_cast<Elf64_Sym *>(bytes + table.sh_offset),
                  table.sh_size / sizeof(Elf64_Sym)};
    }
  }
}

// Indices from SHN_LORESERVE on say something else than where the symbol is.
bool SymbolTable::is_in_section(const Elf64_Sym &symbol) const {
  return symbol.st_shndx != SHN_UNDEF && symbol.st_shndx < SHN_LORESERVE &&
         symbol.st_shndx < sections_.size();
}

const char *SymbolTable::contents(const Elf64_Sym &symbol) const {
  if (!is_in_section(symbol)) {
    return nullptr;
  }
  const Elf64_Shdr &section = sections_[symbol.st_shndx];
  bool is_inside = section.sh_type != SHT_NOBITS && symbol.st_value <= section.sh_size &&
                   symbol.st_size <= section.sh_size - symbol.st_value;
  return is_inside ? bytes_ + section.sh_offset + symbol.st_value : nullptr;
}

std::string SymbolTable::section_name(const Elf64_Sym &symbol) const {
  return is_in_section(symbol) ? section_names_ + sections_[symbol.st_shndx].sh_name : "";
}

void SymbolTable::make_undefined(Elf64_Sym &symbol) {
  symbol.st_info = ELF64_ST_INFO(STB_GLOBAL, STT_NOTYPE);
  symbol.st_other = STV_DEFAULT;
  symbol.st_shndx = SHN_UNDEF;
  symbol.st_value = symbol.st_size = 0;
}

} // namespace cinch
