#include "execute/publish_symbols.h"

#include "llvm/Support/MathExtras.h"

#include <cstddef>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <sys/mman.h>
#include <unistd.h>

namespace cinch {

namespace {

// A shared library that has nothing but absolute symbols, in the order of the file.
struct LibraryStart {
  Elf64_Ehdr header;
  // Without the last one all stacks become executable.
  Elf64_Phdr load, dynamic, stack;
  Elf64_Dyn entries[6];
  // One bucket, so that the chain is all symbols.
  Elf64_Word bucket_count, chain_count, bucket, chain_of_none;
};
static_assert(sizeof(LibraryStart) == offsetof(LibraryStart, chain_of_none) + sizeof(Elf64_Word));

} // namespace

static LibraryStart library_start(size_t symbol_count, size_t names_size) {
  LibraryStart start = {};
  std::memcpy(start.header.e_ident, ELFMAG, SELFMAG);
  start.header.e_ident[EI_CLASS] = ELFCLASS64;
  start.header.e_ident[EI_DATA] = ELFDATA2LSB;
  start.header.e_ident[EI_VERSION] = EV_CURRENT;
  start.header.e_type = ET_DYN;
#if defined(__x86_64__)
  start.header.e_machine = EM_X86_64;
#elif defined(__aarch64__)
  start.header.e_machine = EM_AARCH64;
#endif
  start.header.e_version = EV_CURRENT;
  start.header.e_phoff = offsetof(LibraryStart, load);
  start.header.e_ehsize = sizeof(Elf64_Ehdr);
  start.header.e_phentsize = sizeof(Elf64_Phdr);
  start.header.e_phnum = 3;
  uint64_t symbols = llvm::alignTo(sizeof(start) + (symbol_count - 1) * sizeof(Elf64_Word), 8);
  uint64_t names = symbols + symbol_count * sizeof(Elf64_Sym);
  uint64_t size = names + names_size;
  start.load = {PT_LOAD, PF_R | PF_W, 0, 0, 0, size, size, 0x10000};
  uint64_t entries = offsetof(LibraryStart, entries);
  start.dynamic = {PT_DYNAMIC,
                   PF_R | PF_W,
                   entries,
                   entries,
                   entries,
                   sizeof(start.entries),
                   sizeof(start.entries),
                   8};
  start.stack = {PT_GNU_STACK, PF_R | PF_W, 0, 0, 0, 0, 0, 16};
  uint64_t values[][2] = {{DT_HASH, offsetof(LibraryStart, bucket_count)},
                          {DT_SYMTAB, symbols},
                          {DT_STRTAB, names},
                          {DT_STRSZ, names_size},
                          {DT_SYMENT, sizeof(Elf64_Sym)}};
  for (size_t i = 0; i < std::size(values); ++i) {
    start.entries[i].d_tag = static_cast<Elf64_Sxword>(values[i][0]);
    start.entries[i].d_un.d_val = values[i][1];
  }
  start.bucket_count = 1;
  start.chain_count = static_cast<Elf64_Word>(symbol_count);
  start.bucket = 1;
  return start;
}

// Assumes some symbols. The first of the table is none; the chain ends with it.
static std::string make_library(llvm::ArrayRef<DynamicSymbol> symbols) {
  std::string names(1, '\0');
  std::vector<Elf64_Sym> table(1);
  std::vector<Elf64_Word> chain;
  for (const DynamicSymbol &symbol : symbols) {
    Elf64_Sym entry = {};
    entry.st_name = static_cast<Elf64_Word>(names.size());
    entry.st_info = ELF64_ST_INFO(STB_GLOBAL, symbol.is_function ? STT_FUNC : STT_OBJECT);
    entry.st_shndx = SHN_ABS;
    entry.st_value = reinterpret_cast<uint64_t>(symbol.address);
    entry.st_size = symbol.size;
    names += symbol.name;
    names += '\0';
    table.push_back(entry);
    chain.push_back(static_cast<Elf64_Word>(table.size()));
  }
  chain.back() = 0;
  LibraryStart start = library_start(table.size(), names.size());
  std::string file(reinterpret_cast<const char *>(&start), sizeof(start));
  file.append(reinterpret_cast<const char *>(chain.data()), chain.size() * sizeof(chain[0]));
  file.resize(llvm::alignTo(file.size(), 8));
  file.append(reinterpret_cast<const char *>(table.data()), table.size() * sizeof(table[0]));
  return file + names;
}

bool publish_symbols(llvm::ArrayRef<DynamicSymbol> symbols) {
  if (symbols.empty()) {
    return true;
  }
  std::string library = make_library(symbols);
  int file = memfd_create("cinch-program", MFD_CLOEXEC);
  if (file < 0) {
    return false;
  }
  bool written = write(file, library.data(), library.size()) == ssize_t(library.size());
  // The descriptor will be used again; by the same name glibc would find the first library.
  static unsigned libraries = 0;
  std::string path = "/proc/self/fd/" + std::string(libraries++, '/') + std::to_string(file);
  bool opened = written && dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL);
  close(file);
  return opened;
}

} // namespace cinch
