// Type-based alias metadata: which accesses C23 6.5.1p7 says cannot touch the same object. Same
// tree as clang's, so that modules of both may be linked.
#pragma once

#include "ast/decl.h"
#include "ast/type_context.h"
#include "irgen/address.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/MDBuilder.h"

#include <map>
#include <tuple>

namespace cinch {

class TypeLowering;

// Nodes are made once for each type and live as long as the context.
class TbaaInfo {
public:
  // Not `enabled` (-O0, -fno-strict-aliasing): every answer is null.
  TbaaInfo(llvm::LLVMContext &context, TypeContext &types, bool enabled, bool pointers);

  // For a load or store of a scalar of that type reached as `alias` says; null: may be anything.
  llvm::MDNode *access_tag(QualType type, const AliasInfo &alias);
  // Where the scalars of a record are, for copies (`!tbaa.struct`); null when nothing is known.
  llvm::MDNode *struct_tag(QualType record);
  // What is known of `field` of an object that was reached as `record_alias`.
  AliasInfo field_alias(const AliasInfo &record_alias, QualType record_type,
                        const FieldDecl *field);
  bool is_enabled() const { return enabled_; }

private:
  // The tree: any type below char, pointers by depth, structures by their members.
  // Scalars; char for what may alias everything.
  llvm::MDNode *type_node(QualType type);
  llvm::MDNode *builtin_node(BuiltinKind kind);
  llvm::MDNode *pointer_node(QualType type);
  llvm::MDNode *any_pointer(unsigned depth);
  llvm::MDNode *record_node(const RecordDecl *record);
  llvm::MDNode *scalar_node(llvm::StringRef name, llvm::MDNode *parent);
  llvm::MDNode *char_node();
  bool is_valid_base(QualType type);
  bool collect_scalars(QualType type, uint64_t offset,
                       llvm::SmallVectorImpl<llvm::MDBuilder::TBAAStructField> &fields);

  llvm::MDBuilder builder_;
  TypeContext &types_;
  bool enabled_;
  bool pointers_;
  llvm::MDNode *root_ = nullptr;
  llvm::MDNode *char_ = nullptr;
  llvm::SmallVector<llvm::MDNode *, 4> any_pointers_;
  // By canonical type.
  llvm::DenseMap<const Type *, llvm::MDNode *> type_nodes_;
  llvm::DenseMap<const RecordDecl *, llvm::MDNode *> record_nodes_;
  llvm::DenseMap<const Type *, llvm::MDNode *> scalar_tags_;
  llvm::DenseMap<const Type *, llvm::MDNode *> struct_tags_;
  std::map<std::tuple<llvm::MDNode *, llvm::MDNode *, uint64_t>, llvm::MDNode *> path_tags_;
};

} // namespace cinch
