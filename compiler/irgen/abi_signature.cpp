// LLVM signatures of functions, and what a declaration's attributes say of parameters and results.
#include "irgen/abi.h"
#include "irgen/module_gen.h"

#include "llvm/IR/Function.h"

namespace cinch {

// A declaration without a prototype says nothing of its parameters.
// The type that a call through the declaration has.
llvm::FunctionType *ModuleGen::function_type(const FunctionType &type) {
  if (type.info.has_prototype) {
    return abi_.of(lowering_, type).type;
  }
  FunctionAbi abi = classify_function(lowering_, type, {});
  return llvm::FunctionType::get(abi.type->getReturnType(), abi.type->params(),
                                 /*isVarArg=*/true);
}

// GNU: a nested function has the frame of the function around it as a last parameter.
llvm::FunctionType *ModuleGen::function_type(const FunctionDecl *decl) {
  llvm::FunctionType *type = decl->is_defined ? abi_.of_definition(lowering_, *decl).type
                                              : function_type(*type_cast<FunctionType>(decl->type));
  if (!decl->needs_static_chain()) {
    return type;
  }
  llvm::SmallVector<llvm::Type *, 8> parameters(type->params());
  parameters.push_back(lowering_.pointer_type());
  return llvm::FunctionType::get(type->getReturnType(), parameters, type->isVarArg());
}

namespace {

// The LLVM parameter that carries the C parameter alone, or none.
std::optional<unsigned> llvm_parameter(const FunctionAbi &abi, size_t position) {
  // A parameter in pieces has no attribute of its own, nor has an extended one.
  if (position >= abi.arguments.size() || abi.arguments[position].kind != ArgPass::Kind::Direct) {
    return std::nullopt;
  }
  // LLVM parameters before it: memory for the result, none for empty structures, several for
  // pieces.
  unsigned index = abi.has_return_memory() ? 1 : 0;
  for (size_t i = 0; i < position; ++i) {
    const ArgPass &pass = abi.arguments[i];
    bool is_one = pass.kind != ArgPass::Kind::Ignore && pass.kind != ArgPass::Kind::Coerce;
    index += is_one ? 1 : pass.piece_count;
  }
  return index;
}

// GNU: nonnull and returns_nonnull, unless null pointers may be dereferenced here.
void add_nonnull(llvm::Function *function, const FunctionAbi &abi, const DeclAttributes &said) {
  for (size_t i = 0; i < abi.arguments.size(); ++i) {
    // The mask has 64 bits; parameters behind them are not marked.
    bool is_nonnull = said.nonnull_all || (i < 64 && ((said.nonnull_mask >> i) & 1) != 0);
    std::optional<unsigned> index = is_nonnull ? llvm_parameter(abi, i) : std::nullopt;
    if (index && function->getArg(*index)->getType()->isPointerTy()) {
      function->addParamAttr(*index, llvm::Attribute::NonNull);
    }
  }
  if (said.has(AttributeFlag::ReturnsNonnull) && function->getReturnType()->isPointerTy()) {
    function->addRetAttr(llvm::Attribute::NonNull);
  }
}

// C23 6.7.4.2: nothing else designates what a restrict parameter points to. In a definition only.
void add_noalias(llvm::Function *function, const FunctionAbi &abi, const FunctionDecl &decl) {
  for (size_t i = 0; i < decl.parameters.size(); ++i) {
    if (decl.parameters[i]->type.is_restrict() && is_pointer(decl.parameters[i]->type)) {
      if (std::optional<unsigned> index = llvm_parameter(abi, i)) {
        function->addParamAttr(*index, llvm::Attribute::NoAlias);
      }
    }
  }
}

} // namespace

// The function may still be of the type that a declaration without a prototype gave it.
void ModuleGen::set_signature_attributes(llvm::Function *function, const FunctionType &type,
                                         const FunctionDecl *decl) {
  bool is_definition =
      decl != nullptr && decl->is_defined && function->getFunctionType() == function_type(decl);
  // Nothing is known of the parameters: only convention and result.
  if (!type.info.has_prototype && !is_definition) {
    FunctionAbi abi = classify_function(lowering_, type, {});
    function->setCallingConv(abi.convention);
    function->setAttributes(function->getAttributes().addRetAttributes(
        context_, llvm::AttrBuilder(context_, abi.attributes.getRetAttrs())));
    return;
  }
  const FunctionAbi &abi =
      is_definition ? abi_.of_definition(lowering_, *decl) : abi_.of(lowering_, type);
  function->setCallingConv(abi.convention);
  // Attributes are added to those that the options gave.
  llvm::AttributeList attributes = function->getAttributes();
  attributes = attributes.addRetAttributes(
      context_, llvm::AttrBuilder(context_, abi.attributes.getRetAttrs()));
  for (unsigned i = 0; i < abi.type->getNumParams(); ++i) {
    attributes = attributes.addParamAttributes(
        context_, i, llvm::AttrBuilder(context_, abi.attributes.getParamAttrs(i)));
  }
  if (decl != nullptr && decl->needs_static_chain()) {
    attributes =
        attributes.addParamAttribute(context_, abi.type->getNumParams(), llvm::Attribute::Nest);
  }
  function->setAttributes(attributes);
  // The optimizer may drop comparisons with null then, which -fno-delete-null-pointer-checks
  // forbids.
  if (decl != nullptr && decl->attributes != nullptr && language_.delete_null_pointer_checks) {
    add_nonnull(function, abi, *decl->attributes);
  }
  if (is_definition) {
    add_noalias(function, abi, *decl);
  }
}

} // namespace cinch
