// C types as DWARF describes them. One node for each type with its sugar, made when something that
// is described has it.
#pragma once

#include "ast/decl.h"
#include "ast/type_context.h"
#include "irgen/debug_files.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace cinch {

// What types of one function's body depend on: its tags belong to it, its variable arrays have the
// bounds that were computed there.
struct DebugFunction {
  llvm::DISubprogram *subprogram = nullptr;
  // From its name to its closing brace, in the file.
  SourceLoc begin, end;
  // The artificial variables that hold bounds, by the bound's expression.
  llvm::DenseMap<const Expr *, llvm::DILocalVariable *> counts;
  // Bounds that turned out to be constant.
  llvm::DenseMap<const Expr *, uint64_t> constant_counts;
  // Variably modified types, by QualType::raw.
  llvm::DenseMap<uintptr_t, llvm::DIType *> types;
};

class DebugTypes {
public:
  DebugTypes(llvm::LLVMContext &context, llvm::DIBuilder &builder, DebugFiles &files,
             TypeContext &types)
      : context_(context), builder_(builder), files_(files), types_(types) {}

  // Null for void, as DWARF has it.
  llvm::DIType *type(QualType type);
  llvm::DISubroutineType *function_type(const FunctionType &type);
  // Described even if no variable has it.
  void retain(QualType type);
  void retain_declared(Decl *decl);
  // Null: between functions.
  void set_function(DebugFunction *function) { function_ = function; }
  // What was incomplete gets the definition it has by now.
  void finish();

private:
  llvm::DIType *node(QualType type);
  llvm::DIType *make(QualType type);
  llvm::DIType *make_qualified(QualType type);
  llvm::DIType *make_builtin(QualType type, BuiltinKind kind);
  llvm::DIType *make_complex(QualType type, QualType element);
  llvm::DIType *make_pointer(QualType pointee);
  llvm::DIType *make_array(QualType type);
  llvm::DIType *make_vector(QualType type, const VectorType &vector);
  llvm::DIType *make_typedef(const TypedefDecl &decl);
  llvm::Metadata *subrange(const ArrayType &array);
  llvm::Metadata *constant_subrange(int64_t count);
  uint64_t size_in_bits(QualType type) const;
  void complete_records();

  // ---- debug_records.cpp ----
  llvm::DIType *make_record(RecordDecl &decl);
  llvm::DIType *make_enum(EnumDecl &decl);
  llvm::DIType *make_incomplete(unsigned tag, const Decl &decl, QualType type);
  void describe_members(const RecordDecl &decl, llvm::DICompositeType *node);
  llvm::Metadata *make_member(const FieldDecl &field, llvm::DICompositeType *record);
  llvm::DIScope *scope_of(const Decl &decl, const DebugPlace &place);

  llvm::LLVMContext &context_;
  llvm::DIBuilder &builder_;
  DebugFiles &files_;
  TypeContext &types_;
  DebugFunction *function_ = nullptr;
  // By QualType::raw.
  llvm::DenseMap<uintptr_t, llvm::DIType *> nodes_;
  llvm::DenseSet<uintptr_t> retained_;
  // Their members are still to be described. A list, so that chains of records do not recurse.
  llvm::SmallVector<std::pair<const RecordDecl *, llvm::DICompositeType *>, 8> pending_;
  // Tags that were incomplete when they were first described; the nodes are temporary.
  llvm::SmallVector<std::pair<QualType, llvm::DICompositeType *>, 8> incomplete_;
};

} // namespace cinch
