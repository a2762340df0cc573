#include "execute/object_check.h"

#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Object/ELF.h"
#include "llvm/TargetParser/Triple.h"

namespace cinch {

using llvm::object::ELF64LEFile;
using Section = ELF64LEFile::Elf_Shdr;

namespace {

class ObjectCheck {
public:
  explicit ObjectCheck(const ELF64LEFile &file) : file_(file) {}
  llvm::Error check();

private:
  llvm::Error check_symbols(const Section &table);
  llvm::Error check_relocations(const Section &table);

  const ELF64LEFile &file_;
  ELF64LEFile::Elf_Shdr_Range sections_;
};

} // namespace

static llvm::Error damaged() { return llvm::createStringError("damaged"); }

static bool is_for_this_machine(llvm::StringRef bytes) {
  namespace elf = llvm::ELF;
#if defined(__x86_64__)
  constexpr uint16_t machine = elf::EM_X86_64;
#elif defined(__aarch64__)
  constexpr uint16_t machine = elf::EM_AARCH64;
#endif
  // All fields up to the machine stand at the same place in files of 32 and 64 bits.
  auto half = [&](size_t place) {
    return static_cast<uint16_t>(static_cast<unsigned char>(bytes[place]) |
                                 static_cast<unsigned char>(bytes[place + 1]) << 8);
  };
  return bytes.size() >= 20 && bytes.starts_with(elf::ElfMagic) &&
         bytes[elf::EI_CLASS] == elf::ELFCLASS64 && bytes[elf::EI_DATA] == elf::ELFDATA2LSB &&
         half(16) == elf::ET_REL && half(18) == machine;
}

// Each symbol has a name and a section.
llvm::Error ObjectCheck::check_symbols(const Section &table) {
  auto symbols = file_.symbols(&table);
  if (!symbols) {
    return symbols.takeError();
  }
  auto names = file_.getStringTableForSymtab(table, sections_);
  if (!names) {
    return names.takeError();
  }
  for (const ELF64LEFile::Elf_Sym &symbol : *symbols) {
    bool has_section = symbol.st_shndx < llvm::ELF::SHN_LORESERVE;
    if (symbol.st_name >= names->size() || (has_section && symbol.st_shndx >= sections_.size())) {
      return damaged();
    }
    const Section *home = has_section ? &sections_[symbol.st_shndx] : nullptr;
    bool has_place = home && symbol.st_shndx != 0;
    if (has_place &&
        (symbol.st_value > home->sh_size || symbol.st_size > home->sh_size - symbol.st_value)) {
      return damaged();
    }
  }
  return llvm::Error::success();
}

// Each is of a symbol and in the section that it changes.
llvm::Error ObjectCheck::check_relocations(const Section &table) {
  auto relocations = file_.relas(table);
  if (!relocations) {
    return relocations.takeError();
  }
  if (table.sh_info >= sections_.size() || table.sh_link >= sections_.size()) {
    return damaged();
  }
  const Section &symbols = sections_[table.sh_link];
  const Section &target = sections_[table.sh_info];
  if (symbols.sh_type != llvm::ELF::SHT_SYMTAB) {
    return damaged();
  }
  uint64_t count = symbols.sh_size / sizeof(ELF64LEFile::Elf_Sym);
  for (const ELF64LEFile::Elf_Rela &relocation : *relocations) {
    if (relocation.getSymbol(false) >= count || relocation.r_offset >= target.sh_size) {
      return damaged();
    }
  }
  return llvm::Error::success();
}

llvm::Error ObjectCheck::check() {
  auto sections = file_.sections();
  if (!sections) {
    return sections.takeError();
  }
  sections_ = *sections;
  for (const Section &section : sections_) {
    auto name = file_.getSectionName(section);
    if (!name) {
      return name.takeError();
    }
    bool is_aligned = llvm::isPowerOf2_64(std::max<uint64_t>(section.sh_addralign, 1));
    constexpr uint64_t size_limit = 1ull << 40;
    if (!is_aligned || section.sh_size > size_limit) {
      return damaged();
    }
    if (section.sh_type != llvm::ELF::SHT_NOBITS) {
      auto contents = file_.getSectionContents(section);
      if (!contents) {
        return contents.takeError();
      }
    }
    bool is_symbols = section.sh_type == llvm::ELF::SHT_SYMTAB;
    if (llvm::Error error = is_symbols ? check_symbols(section) : llvm::Error::success()) {
      return error;
    }
    bool is_relocations = section.sh_type == llvm::ELF::SHT_RELA;
    if (llvm::Error error = is_relocations ? check_relocations(section) : llvm::Error::success()) {
      return error;
    }
  }
  return llvm::Error::success();
}

llvm::Error check_object(llvm::MemoryBufferRef file) {
  std::string name = "'" + file.getBufferIdentifier().str() + "'";
  if (!is_for_this_machine(file.getBuffer())) {
    std::string machine = llvm::Triple(CINCH_TARGET_TRIPLE).getArchName().str();
    return llvm::createStringError(name + " is no object file for " + machine);
  }
  llvm::Expected<ELF64LEFile> elf = ELF64LEFile::create(file.getBuffer());
  llvm::Error error = elf ? ObjectCheck(*elf).check() : elf.takeError();
  if (!error) {
    return llvm::Error::success();
  }
  llvm::consumeError(std::move(error));
  return llvm::createStringError(name + " is damaged");
}

} // namespace cinch
