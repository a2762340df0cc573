#include "execute/ifuncs.h"

#include "execute/symbol_table.h"

#include <cstring>
#include <sys/auxv.h>
#include <sys/mman.h>

namespace cinch {

namespace {

constexpr size_t stub_size = 16;
constexpr size_t page_size = 64 * 1024; // the largest of AArch64

} // namespace

// A jump to what `slot` holds, which is less than a mebibyte away.
static void write_stub(char *code, const char *slot) {
  auto distance = static_cast<int32_t>(slot - code);
#if defined(__x86_64__)
  // jmp *distance(%rip), counted from behind the instruction
  code[0] = static_cast<char>(0xff);
  code[1] = 0x25;
  distance -= 6;
  std::memcpy(code + 2, &distance, sizeof(distance));
#elif defined(__aarch64__)
  // ldr x16, slot; br x16
  uint32_t words[] = {0x58000010u | (static_cast<uint32_t>(distance / 4) & 0x7ffff) << 5,
                      0xd61f0200u};
  std::memcpy(code, words, sizeof(words));
#endif
}

// Code first, slots behind: memory is never writable and executable at once.
void make_stubs(llvm::MutableArrayRef<IndirectFunction> functions) {
  if (functions.empty()) {
    return;
  }
  size_t code_size = (functions.size() * stub_size + page_size - 1) / page_size * page_size;
  size_t size = code_size + functions.size() * sizeof(void *);
  void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) {
    return;
  }
  char *code = static_cast<char *>(memory);
  auto **slots = reinterpret_cast<void **>(code + code_size);
  for (size_t i = 0; i < functions.size(); ++i) {
    char *stub = code + i * stub_size;
    write_stub(stub, reinterpret_cast<const char *>(slots + i));
    functions[i].stub = stub;
    functions[i].slot = slots + i;
  }
  __builtin___clear_cache(code, code + code_size);
  mprotect(code, code_size, PROT_READ | PROT_EXEC);
}

std::vector<IndirectFunction> take_indirect_functions(llvm::SmallVectorImpl<char> &bytes) {
  std::vector<IndirectFunction> functions;
  SymbolTable table(bytes.data());
  for (Elf64_Sym &symbol : table.symbols()) {
    if (ELF64_ST_TYPE(symbol.st_info) == STT_GNU_IFUNC && symbol.st_shndx != SHN_UNDEF) {
      functions.push_back({table.name(symbol), table.section_name(symbol), symbol.st_value});
      SymbolTable::make_undefined(symbol);
    }
  }
  make_stubs(functions);
  return functions;
}

// AArch64 passes what the processor can do, in a register and as a list; x86-64 passes nothing.
void resolve_indirect_function(const IndirectFunction &function, const LoadedObject &object) {
  const struct {
    uint64_t size, capabilities, capabilities2;
  } list = {sizeof(list), getauxval(AT_HWCAP), getauxval(AT_HWCAP2)};
  constexpr uint64_t has_list = 1ull << 62;
  for (const LoadedSection &section : object.sections) {
    if (section.name == function.section) {
      auto resolver =
          reinterpret_cast<void *(*)(uint64_t, const void *)>(section.address + function.offset);
      *function.slot = resolver(list.capabilities | has_list, &list);
    }
  }
}

} // namespace cinch
