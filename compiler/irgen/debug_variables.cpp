// Objects, parameters and labels.
#include "irgen/debug_info.h"

#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/GlobalVariable.h"

namespace cinch {

// A static object of a block belongs to its function: LLVM 22 has no global variables in blocks.
llvm::DIScope *DebugInfo::scope_of_global(const VarDecl *decl) const {
  for (const std::unique_ptr<Function> &function : functions_) {
    if (function->decl == decl->function && decl->linkage != Linkage::External) {
      return function->subprogram;
    }
  }
  return unit_;
}

// Thread-local objects too: LLVM says how their address is found.
void DebugInfo::describe_global(const VarDecl *decl, llvm::GlobalVariable *variable) {
  if (!describes_variables_ || variable->hasMetadata(llvm::LLVMContext::MD_dbg)) {
    return;
  }
  bool is_local = decl->linkage != Linkage::External;
  DebugPlace place = files_.place(decl->loc);
  llvm::StringRef symbol = decl->asm_label.empty() ? "" : variable->getName();
  symbol.consume_front("\1");
  variable->addDebugInfo(builder_.createGlobalVariableExpression(
      scope_of_global(decl), to_llvm(decl->name_text()), symbol, place.file, place.line,
      types_.type(decl->type), is_local, /*isDefined=*/true, /*Expr=*/nullptr, /*Decl=*/nullptr,
      /*TemplateParams=*/nullptr, static_cast<uint32_t>(decl->alignment.bits().value)));
}

// What the optimizer removes is still listed, without a place.
void DebugInfo::describe_parameter(const ParamDecl *decl, unsigned number, llvm::Value *value,
                                   Holds holds, llvm::InsertPosition where) {
  llvm::DISubprogram *scope = functions_.back()->subprogram;
  DebugPlace place = files_.place(decl->loc);
  llvm::DILocalVariable *variable = builder_.createParameterVariable(
      scope, to_llvm(decl->name_text()), number, place.file, place.line, types_.type(decl->type),
      options_.optimize_level > 0);
  insert(variable, value, holds, location_in(scope, place), where);
}

void DebugInfo::describe_local(const VarDecl *decl, llvm::Value *value, Holds holds,
                               llvm::InsertPosition where) {
  describe_in(declaring_scope(), decl, value, holds, where);
}

void DebugInfo::describe_captured(const VarDecl *decl, llvm::Value *value, Holds holds,
                                  llvm::InsertPosition where) {
  describe_in(functions_.back()->subprogram, decl, value, holds, where);
}

void DebugInfo::describe_in(llvm::DIScope *scope, const VarDecl *decl, llvm::Value *value,
                            Holds holds, llvm::InsertPosition where) {
  DebugPlace place = files_.place(decl->loc);
  llvm::DINode::DIFlags flags =
      decl->is_implicit ? llvm::DINode::FlagArtificial : llvm::DINode::FlagZero;
  llvm::DILocalVariable *variable = builder_.createAutoVariable(
      scope, to_llvm(decl->name_text()), place.file, place.line, types_.type(decl->type),
      options_.optimize_level > 0, flags, static_cast<uint32_t>(decl->alignment.bits().value));
  insert(variable, value, holds, location_in(scope, place), where);
}

// One variable for each bound, as the types that have it need.
void DebugInfo::describe_count(const Expr *count, llvm::Value *value, Holds holds,
                               llvm::InsertPosition where) {
  Function &function = *functions_.back();
  llvm::ConstantInt *constant = llvm::dyn_cast<llvm::ConstantInt>(value);
  if (constant) {
    function.constant_counts[count] = constant->getZExtValue();
    return;
  }
  std::string name = "__vla_expr" + std::to_string(function.count_number++);
  llvm::DIScope *scope = declaring_scope();
  llvm::DIType *type = builder_.createBasicType("unsigned long", 64, llvm::dwarf::DW_ATE_unsigned);
  llvm::DILocalVariable *variable = builder_.createAutoVariable(
      scope, name, nullptr, 0, type, options_.optimize_level > 0, llvm::DINode::FlagArtificial);
  function.counts[count] = variable;
  insert(variable, value, holds, location_in(scope, {}), where);
}

// Only tags: others are known anyway, or say nothing.
void DebugInfo::use_type(QualType type) {
  QualType named = type;
  while (is_pointer(named)) {
    named = pointee_of(named);
  }
  if (is_record(named) || is_enum(named)) {
    types_.retain(type);
  }
}

void DebugInfo::use_enumerator(const Decl *decl) {
  const EnumConstantDecl *constant = decl_as<EnumConstantDecl>(decl);
  if (describes_variables_ && constant && constant->parent && constant->parent->type) {
    types_.type(constant->parent->type);
  }
}

void DebugInfo::type_declared(Decl *decl) {
  if (options_.debug_kind == CodegenOptions::DebugKind::Full) {
    types_.retain_declared(decl);
  }
}

void DebugInfo::describe_label(const LabelDecl *label, llvm::InsertPosition where) {
  if (!describes_variables_) {
    return;
  }
  llvm::DIScope *scope = declaring_scope();
  DebugPlace place = files_.place(label->loc);
  llvm::DILabel *node =
      builder_.createLabel(scope, to_llvm(label->name_text()), place.file, place.line, place.column,
                           /*IsArtificial=*/false, std::nullopt, options_.optimize_level > 0);
  builder_.insertLabel(node, location_in(scope, place), where);
}

void DebugInfo::insert(llvm::DILocalVariable *variable, llvm::Value *value, Holds holds,
                       llvm::DILocation *location, llvm::InsertPosition where) {
  bool is_behind_pointer = holds == Holds::Pointer || holds == Holds::ObjectValue;
  uint64_t deref[] = {llvm::dwarf::DW_OP_deref};
  llvm::DIExpression *expression =
      builder_.createExpression(llvm::ArrayRef<uint64_t>(deref, is_behind_pointer ? 1 : 0));
  if (holds == Holds::Value || holds == Holds::ObjectValue) {
    builder_.insertDbgValueIntrinsic(value, variable, expression, location, where);
  } else {
    builder_.insertDeclare(value, variable, expression, location, where);
  }
}

} // namespace cinch
