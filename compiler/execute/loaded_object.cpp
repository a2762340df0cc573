#include "execute/loaded_object.h"

#include "execute/symbol_table.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ExecutionEngine/Orc/TargetProcess/JITLoaderGDB.h"

#include <elf.h>

// Defined by LLVM's ORC under the names that gdb looks for; a debugger stops in the function.
extern "C" struct jit_descriptor __jit_debug_descriptor;
extern "C" void __jit_debug_register_code();

namespace cinch {

// By name: JITLink joins sections of one name, and a C unit has no two of them.
void set_section_addresses(LoadedObject &object) {
  llvm::StringMap<uint64_t> addresses;
  for (const LoadedSection &section : object.sections) {
    addresses.try_emplace(section.name, section.address);
  }
  SectionHeaders headers = section_headers(object.bytes.data());
  for (Elf64_Shdr &section : headers.list) {
    auto found = addresses.find(headers.names + section.sh_name);
    if (found != addresses.end() && (section.sh_flags & SHF_ALLOC)) {
      section.sh_addr = found->second;
    }
  }
}

void hide_section(char *bytes, llvm::StringRef name) {
  SectionHeaders headers = section_headers(bytes);
  for (Elf64_Shdr &section : headers.list) {
    if (name == headers.names + section.sh_name) {
      section.sh_type = SHT_NULL;
      section.sh_size = 0;
    }
  }
}

bool needs_executable_stack(const LoadedObject &object) {
  SectionHeaders headers = section_headers(const_cast<char *>(object.bytes.data()));
  return llvm::any_of(headers.list, [&](const Elf64_Shdr &section) {
    return (section.sh_flags & SHF_EXECINSTR) &&
           llvm::StringRef(headers.names + section.sh_name) == ".note.GNU-stack";
  });
}

// Newest first, as the interface asks. The entry belongs to gdb from now on.
void register_with_debugger(const LoadedObject &object) {
  auto *entry = new jit_code_entry();
  entry->symfile_addr = object.bytes.data();
  entry->symfile_size = object.bytes.size();
  entry->next_entry = __jit_debug_descriptor.first_entry;
  if (entry->next_entry) {
    entry->next_entry->prev_entry = entry;
  }
  __jit_debug_descriptor.first_entry = entry;
  __jit_debug_descriptor.relevant_entry = entry;
  __jit_debug_descriptor.action_flag = JIT_REGISTER_FN;
  __jit_debug_register_code();
}

} // namespace cinch
