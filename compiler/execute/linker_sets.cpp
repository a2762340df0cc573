#include "execute/linker_sets.h"

#include "execute/moved_blocks.h"
#include "execute/symbol_table.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ExecutionEngine/JITLink/JITLink.h"
#include "llvm/Support/MathExtras.h"

#include <sys/mman.h>

namespace cinch {

namespace jitlink = llvm::jitlink;

namespace {

// What one object has in a section.
struct Owner {
  const LoadedObject *object = nullptr;
  uint64_t size = 0;
  uint64_t alignment = 1;
};

struct Census {
  std::vector<Owner> owners;
  llvm::SmallPtrSet<const LoadedObject *, 4> users;
  bool has_code = false;

  bool is_of_several() const {
    return !owners.empty() && llvm::any_of(users, [&](const LoadedObject *user) {
      return owners.size() > 1 || owners.front().object != user;
    });
  }
};

} // namespace

bool has_bounds(llvm::StringRef section) {
  return !section.empty() && !llvm::isDigit(section.front()) &&
         llvm::all_of(section, [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

static bool consume_bound(llvm::StringRef &symbol) {
  return symbol.consume_front("__start_") || symbol.consume_front("__stop_");
}

static void add_section(Census &census, const LoadedObject &object, const Elf64_Shdr &section) {
  if (census.owners.empty() || census.owners.back().object != &object) {
    census.owners.push_back({&object});
  }
  Owner &owner = census.owners.back();
  uint64_t alignment = std::max<uint64_t>(section.sh_addralign, 1);
  owner.size = llvm::alignTo(owner.size, alignment) + section.sh_size;
  owner.alignment = std::max(owner.alignment, alignment);
  census.has_code |= (section.sh_flags & SHF_EXECINSTR) != 0;
}

static llvm::StringMap<Census> count_sections(LinkerSets::Objects objects) {
  llvm::StringMap<Census> result;
  for (const std::unique_ptr<LoadedObject> &object : objects) {
    SymbolTable table(object->bytes.data());
    for (const Elf64_Shdr &section : table.sections()) {
      llvm::StringRef name = table.section_name(section);
      if ((section.sh_flags & SHF_ALLOC) && has_bounds(name)) {
        add_section(result[name], *object, section);
      }
    }
    for (const Elf64_Sym &symbol : table.symbols()) {
      llvm::StringRef name = table.name(symbol);
      if (symbol.st_shndx == SHN_UNDEF && consume_bound(name)) {
        result[name].users.insert(object.get());
      }
    }
  }
  return result;
}

// Null when there is none.
static uint64_t make_memory(uint64_t size) {
  void *memory = mmap(nullptr, std::max<uint64_t>(size, 1), PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? 0 : reinterpret_cast<uint64_t>(memory);
}

void LinkerSets::place(Objects objects, bool has_archives) {
  for (const auto &entry : count_sections(objects)) {
    const Census &census = entry.second;
    bool is_wanted = census.is_of_several() || (has_archives && !census.owners.empty());
    if (!is_wanted || census.has_code) {
      continue;
    }
    Set set;
    for (const Owner &owner : census.owners) {
      uint64_t place = llvm::alignTo(set.stop, owner.alignment);
      set.parts.push_back({owner.object, place, owner.size});
      set.stop = place + owner.size;
    }
    set.start = make_memory(set.stop);
    if (set.start == 0) {
      continue;
    }
    set.stop += set.start;
    for (Part &part : set.parts) {
      part.address += set.start;
    }
    sets_[entry.first()] = std::move(set);
  }
}

void LinkerSets::bind_bounds(jitlink::LinkGraph &graph) const {
  std::vector<std::pair<jitlink::Symbol *, uint64_t>> bounds;
  for (jitlink::Symbol *symbol : graph.external_symbols()) {
    llvm::StringRef name = symbol->hasName() ? *symbol->getName() : llvm::StringRef();
    bool is_start = name.starts_with("__start_");
    auto found = consume_bound(name) ? sets_.find(name) : sets_.end();
    if (found != sets_.end()) {
      bounds.emplace_back(symbol, is_start ? found->second.start : found->second.stop);
    }
  }
  for (auto [symbol, address] : bounds) {
    graph.makeAbsolute(*symbol, llvm::orc::ExecutorAddr(address));
  }
}

static uint64_t move_section(jitlink::Section &section, uint64_t place) {
  std::vector<jitlink::Block *> blocks(section.blocks().begin(), section.blocks().end());
  llvm::sort(blocks, [](const jitlink::Block *left, const jitlink::Block *right) {
    return left->getAddress() < right->getAddress();
  });
  for (jitlink::Block *block : blocks) {
    place = move_block(*block, place);
  }
  return place;
}

llvm::Error LinkerSets::move_sections(jitlink::LinkGraph &graph, const LoadedObject &object) const {
  for (const auto &entry : sets_) {
    for (const Part &part : entry.second.parts) {
      if (part.object != &object) {
        continue;
      }
      jitlink::Section *section = graph.findSectionByName(entry.first());
      uint64_t end = section ? move_section(*section, part.address) : part.address;
      if (end != part.address + part.size) {
        return llvm::createStringError("cannot lay out section '" + entry.first().str() + "' of '" +
                                       object.name + "'");
      }
    }
  }
  return llvm::Error::success();
}

std::vector<std::string> LinkerSets::wrong_bounds(Objects objects) const {
  std::vector<std::string> names;
  for (const auto &entry : count_sections(objects)) {
    auto found = sets_.find(entry.first());
    size_t placed = found == sets_.end() ? 0 : found->second.parts.size();
    bool is_used = !entry.second.users.empty();
    if (is_used && entry.second.is_of_several() && placed != entry.second.owners.size()) {
      names.push_back(entry.first().str());
    }
  }
  llvm::sort(names);
  return names;
}

} // namespace cinch
