#include "execute/moved_blocks.h"

#include "llvm/Support/MathExtras.h"

#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace cinch {

namespace jitlink = llvm::jitlink;

// JITLink relocates where the contents are.
uint64_t move_block(jitlink::Block &block, uint64_t end) {
  uint64_t place = llvm::alignTo(end, block.getAlignment());
  if (!block.isZeroFill()) {
    auto *memory = reinterpret_cast<char *>(place);
    std::memcpy(memory, block.getContent().data(), block.getSize());
    block.setMutableContent({memory, block.getSize()});
  }
  block.setAddress(llvm::orc::ExecutorAddr(place));
  return place + block.getSize();
}

static bool holds_data(const jitlink::Section &section) {
  return section.getMemLifetime() != llvm::orc::MemLifetime::NoAlloc &&
         (static_cast<unsigned>(section.getMemProt()) &
          static_cast<unsigned>(llvm::orc::MemProt::Exec)) == 0;
}

std::vector<WideBlock> take_wide_blocks(jitlink::LinkGraph &graph) {
  auto page = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  std::vector<WideBlock> blocks;
  for (jitlink::Section &section : graph.sections()) {
    for (jitlink::Block *block : section.blocks()) {
      if (block->getAlignment() > page && holds_data(section)) {
        blocks.push_back({block, block->getAlignment()});
        block->setAlignment(page);
      }
    }
  }
  return blocks;
}

llvm::Error move_wide_blocks(const std::vector<WideBlock> &blocks) {
  for (const WideBlock &wide : blocks) {
    wide.block->setAlignment(wide.alignment);
    void *memory = mmap(nullptr, wide.block->getSize() + wide.alignment, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
      return llvm::createStringError("no memory for an object with an alignment of " +
                                     llvm::Twine(wide.alignment));
    }
    move_block(*wide.block, reinterpret_cast<uint64_t>(memory));
  }
  return llvm::Error::success();
}

} // namespace cinch
