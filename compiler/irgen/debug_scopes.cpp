// Blocks and locations.
#include "irgen/debug_info.h"

namespace cinch {

void DebugInfo::enter_block(SourceLoc loc) {
  Function &function = *functions_.back();
  bool is_body = function.blocks.empty();
  function.blocks.push_back({loc, is_body ? function.subprogram : nullptr});
}

void DebugInfo::leave_block() {
  functions_.back()->blocks.pop_back();
  last_location_ = nullptr;
}

// The innermost block in which something has been declared.
llvm::DIScope *DebugInfo::current_scope() const {
  const Function &function = *functions_.back();
  for (size_t i = function.blocks.size(); i-- > 0;) {
    if (function.blocks[i].scope) {
      return function.blocks[i].scope;
    }
  }
  return function.subprogram;
}

llvm::DIScope *DebugInfo::declaring_scope() {
  Function &function = *functions_.back();
  if (function.blocks.empty()) {
    return function.subprogram;
  }
  Block &block = function.blocks.back();
  if (!block.scope) {
    DebugPlace place = files_.place(block.loc);
    llvm::DIScope *outer = current_scope();
    llvm::DIFile *file = place.file ? place.file : function.subprogram->getFile();
    block.scope = builder_.createLexicalBlock(outer, file, place.line, place.column);
    last_location_ = nullptr;
  }
  return block.scope;
}

// Code from a header, or from behind a #line, is in a scope with another file.
llvm::DIScope *DebugInfo::in_file(llvm::DIScope *scope, llvm::DIFile *file) {
  return !file || scope->getFile() == file ? scope : builder_.createLexicalBlockFile(scope, file);
}

llvm::DILocation *DebugInfo::location_in(llvm::DIScope *scope, const DebugPlace &place) {
  return llvm::DILocation::get(module_.getContext(), place.line, place.column,
                               in_file(scope, place.file));
}

llvm::DILocation *DebugInfo::location(SourceLoc loc) {
  if (loc == last_loc_ && last_location_) {
    return last_location_;
  }
  last_loc_ = loc;
  last_location_ = location_in(current_scope(), files_.place(loc));
  return last_location_;
}

} // namespace cinch
