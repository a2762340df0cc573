// Blocks of data that get other memory than JITLink's.
#pragma once

#include "llvm/ExecutionEngine/JITLink/JITLink.h"

#include <cstdint>
#include <vector>

namespace cinch {

// Once JITLink has given the block memory: moves it to the first place behind `end` that its
// alignment allows; gives its new end.
uint64_t move_block(llvm::jitlink::Block &block, uint64_t end);

// JITLink aligns up to a page. Blocks of data that need more are told it needs no more than that,
// and moved afterwards.
struct WideBlock {
  llvm::jitlink::Block *block = nullptr;
  uint64_t alignment = 0;
};
std::vector<WideBlock> take_wide_blocks(llvm::jitlink::LinkGraph &graph);
llvm::Error move_wide_blocks(const std::vector<WideBlock> &blocks);

} // namespace cinch
