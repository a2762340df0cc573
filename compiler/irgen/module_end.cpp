// What is made at the end of a unit: aliases, constructor lists, lists of kept symbols, flags.
#include "irgen/module_gen.h"

#include "ast/builtins.h"
#include "diag/engine.h"
#include "irgen/function_gen.h"
#include "irgen/tbaa.h"
#include "target/target_info.h"

#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/GlobalAlias.h"
#include "llvm/IR/GlobalIFunc.h"
#include "llvm/Support/CodeGen.h"

namespace cinch {

// `#pragma weak a = b` is no attribute.
static SourceLoc alias_loc(const ValueDecl *decl) {
  SourceLoc loc = decl->attributes->alias_loc;
  return loc.is_valid() ? loc : decl->loc;
}

// When nothing is added to the module any more.
void ModuleGen::emit_lists_and_flags() {
  emit_used_list("llvm.used", used_);
  emit_used_list("llvm.compiler.used", compiler_used_);
  emit_module_flags();
}

// Static functions and objects of the file are visible to the other modules, and still known to be
// in the same program or library. What belongs to one function stays local, and so does what is
// inlined wherever it is called: its calls are all in this module.
void ModuleGen::share_symbols() {
  for (const auto &[decl, symbol] : symbols_) {
    const VarDecl *variable = decl_as<VarDecl>(decl);
    const FunctionDecl *function = decl_as<FunctionDecl>(decl);
    bool is_local_to_file = variable
                                ? variable->linkage == Linkage::Internal && !variable->function
                                : function->linkage == Linkage::Internal && !function->is_nested;
    bool is_inlined = function && has_attribute(function->attributes, AttributeFlag::AlwaysInline);
    if (!is_local_to_file || is_inlined) {
      continue;
    }
    if (symbol->hasLocalLinkage()) {
      earlier_.shared_symbols.push_back(symbol->getName().str());
    }
    symbol->setLinkage(llvm::GlobalValue::ExternalLinkage);
    symbol->setDSOLocal(true);
  }
}

// Aliases and ifuncs: their targets are known now. Weak references are made where they are used.
void ModuleGen::emit_indirect_symbols() {
  for (ValueDecl *decl : indirect_symbols_) {
    if (!decl->attributes->is_weakref) {
      indirect_by_name_[symbol_name(decl)] = decl;
    }
  }
  for (ValueDecl *decl : indirect_symbols_) {
    if (!decl->attributes->is_weakref && indirect_by_name_.lookup(symbol_name(decl))) {
      emit_with_target(decl);
    }
  }
}

void ModuleGen::note_versions(const ValueDecl *decl) {
  if (decl->attributes && !decl->attributes->symver.empty()) {
    versioned_symbols_.insert(decl);
    set_tied();
  }
}

// GNU: symver("name@node") is the assembler's .symver; the symbol must be one that is defined here
// and seen outside.
void ModuleGen::emit_symbol_versions() {
  for (const ValueDecl *decl : versioned_symbols_) {
    std::string name = symbol_name(decl);
    const llvm::GlobalValue *symbol = module_->getNamedValue(name);
    if (!symbol || symbol->isDeclaration()) {
      diags().report(decl->loc, DiagId::err_symver_undefined);
      continue;
    }
    if (symbol->hasLocalLinkage()) {
      diags().report(decl->loc, DiagId::err_symver_not_public);
      continue;
    }
    llvm::SmallVector<llvm::StringRef, 2> versions;
    llvm::StringRef(decl->attributes->symver).split(versions, ',');
    for (llvm::StringRef version : versions) {
      module_->appendModuleInlineAsm((".symver " + name + "," + version).str());
    }
  }
}

// The target comes first, if it is an alias itself. What is in `indirect_by_name_` is still to be
// made; what is under way or failed is null there.
// False after an error.
bool ModuleGen::emit_with_target(ValueDecl *decl) {
  std::string name = symbol_name(decl);
  indirect_by_name_[name] = nullptr;
  const DeclAttributes &attributes = *decl->attributes;
  auto target =
      indirect_by_name_.find(attributes.alias.empty() ? attributes.ifunc : attributes.alias);
  if (target != indirect_by_name_.end()) {
    if (!target->second) {
      diags().report(alias_loc(decl), DiagId::err_cyclic_alias) << (attributes.alias.empty());
      return false;
    }
    if (!emit_with_target(target->second)) {
      return false;
    }
  }
  emit_indirect_symbol(decl);
  indirect_by_name_.erase(name);
  llvm::GlobalValue *symbol = module_->getNamedValue(name);
  if (llvm::GlobalAlias *alias = llvm::dyn_cast_or_null<llvm::GlobalAlias>(symbol)) {
    check_alias(alias, decl);
  } else if (llvm::GlobalIFunc *ifunc = llvm::dyn_cast_or_null<llvm::GlobalIFunc>(symbol)) {
    check_ifunc(ifunc, decl);
  }
  return true;
}

// The target must be defined here. LLVM has no alias of what may be replaced when linking: one of a
// weak alias names what that one does.
void ModuleGen::check_alias(llvm::GlobalAlias *alias, const ValueDecl *decl) {
  SourceLoc loc = alias_loc(decl);
  const llvm::GlobalObject *object = alias->getAliaseeObject();
  if (!object || object->isDeclaration()) {
    diags().report(loc, DiagId::err_alias_to_undefined) << 0;
  } else if (auto *weak = llvm::dyn_cast<llvm::GlobalAlias>(alias->getAliasee());
             weak && weak->isInterposable()) {
    diags().report(loc, DiagId::warn_alias_to_weak_alias) << object->getName() << weak->getName();
    alias->setAliasee(const_cast<llvm::GlobalObject *>(object));
  }
}

// GNU: the resolver is a function that gives the address of another one.
void ModuleGen::check_ifunc(const llvm::GlobalIFunc *ifunc, const ValueDecl *decl) {
  SourceLoc loc = alias_loc(decl);
  const llvm::Function *resolver = ifunc->getResolverFunction();
  if (!resolver || resolver->isDeclaration()) {
    diags().report(loc, DiagId::err_alias_to_undefined) << 1;
  } else if (!resolver->getReturnType()->isPointerTy()) {
    diags().report(loc, DiagId::err_ifunc_resolver_result);
  }
}

// The symbol an alias or ifunc names. A deferred definition of that name is lowered for it.
llvm::Constant *ModuleGen::find_target(std::string_view name) {
  // Still waiting for a use: this is one.
  for (FunctionDecl *decl : llvm::to_vector(earlier_.deferred)) {
    if (symbol_name(decl) == name) {
      return function_for(decl);
    }
  }
  for (VarDecl *decl : llvm::to_vector(earlier_.deferred_variables)) {
    if (symbol_name(decl) == name) {
      return variable_address(decl);
    }
  }
  return module_->getNamedValue(llvm::StringRef(name.data(), name.size()));
}

// One alias or ifunc takes the place of what was declared for it.
void ModuleGen::emit_indirect_symbol(ValueDecl *decl) {
  const DeclAttributes &attributes = *decl->attributes;
  bool is_ifunc = !attributes.ifunc.empty();
  llvm::Constant *target = find_target(is_ifunc ? attributes.ifunc : attributes.alias);
  // The definition of the target may be waiting.
  lower_pending();
  // Lowering may have replaced it by one of another type.
  target = find_target(is_ifunc ? attributes.ifunc : attributes.alias);
  if (!target) {
    diags().report(alias_loc(decl), DiagId::err_alias_to_undefined) << (is_ifunc ? 1 : 0);
    return;
  }
  std::string name = symbol_name(decl);
  // Uses before the end went to a declaration.
  llvm::GlobalValue *declared = symbols_.lookup(decl);
  if (!declared) {
    declared = module_->getNamedValue(name);
  }
  const FunctionType *function = type_as<FunctionType>(decl->type);
  llvm::Type *type = function ? function_type(*function) : lowering_.memory_type(decl->type);
  // The linkage is that of the alias, not of its target.
  bool is_weak = attributes.has(AttributeFlag::Weak);
  const FunctionDecl *as_function = decl_as<FunctionDecl>(static_cast<Decl *>(decl));
  bool is_local = as_function ? as_function->linkage != Linkage::External
                              : static_cast<VarDecl *>(decl)->linkage != Linkage::External;
  llvm::GlobalValue::LinkageTypes linkage = is_local  ? llvm::GlobalValue::InternalLinkage
                                            : is_weak ? llvm::GlobalValue::WeakAnyLinkage
                                                      : llvm::GlobalValue::ExternalLinkage;
  llvm::GlobalValue *symbol;
  if (is_ifunc) {
    symbol = llvm::GlobalIFunc::create(type, 0, linkage, "", target, module_.get());
  } else {
    symbol = llvm::GlobalAlias::create(type, 0, linkage, "", target, module_.get());
  }
  // An alias of a thread local object is one.
  if (llvm::GlobalVariable *variable = llvm::dyn_cast<llvm::GlobalVariable>(target)) {
    symbol->setThreadLocalMode(variable->getThreadLocalMode());
  }
  // All uses go to the symbol.
  if (declared && declared != target) {
    symbol->takeName(declared);
    declared->replaceAllUsesWith(symbol);
    declared->eraseFromParent();
  } else {
    symbol->setName(name);
  }
  // Later uses too.
  for (auto &[known, value] : symbols_) {
    if (value == declared) {
      value = symbol;
    }
  }
  set_symbol_properties(symbol, decl);
  if (attributes.has(AttributeFlag::Used) || attributes.has(AttributeFlag::Retain)) {
    used(symbol, attributes.has(AttributeFlag::Retain));
  }
}

// A definition of a library function that is only for inlining, like those of -D_FORTIFY_SOURCE,
// gets a name of its own: by the library's name the optimizer would take a call for the library's
// function before the wrapper, which checks more, is inlined. What is not a call means the library.
void ModuleGen::separate_library_wrappers() {
  for (FunctionDecl *decl : earlier_.inline_definitions) {
    llvm::Function *wrapper = llvm::dyn_cast_or_null<llvm::Function>(symbols_.lookup(decl));
    bool is_wrapper = wrapper && wrapper->hasAvailableExternallyLinkage() &&
                      decl->builtin != builtin::None && !is_builtin_proper(decl->builtin) &&
                      has_attribute(decl->attributes, AttributeFlag::AlwaysInline);
    if (!is_wrapper) {
      continue;
    }
    std::string name = wrapper->getName().str();
    wrapper->setName(name + ".inline");
    wrapper->setLinkage(llvm::GlobalValue::InternalLinkage);
    wrapper->setVisibility(llvm::GlobalValue::DefaultVisibility);
    wrapper->setDSOLocal(true);
    auto is_no_call = [](const llvm::Use &use) {
      const llvm::CallBase *call = llvm::dyn_cast<llvm::CallBase>(use.getUser());
      return !call || !call->isCallee(&use);
    };
    if (llvm::any_of(wrapper->uses(), is_no_call)) {
      llvm::Function *library = llvm::Function::Create(
          wrapper->getFunctionType(), llvm::Function::ExternalLinkage, name, module_.get());
      set_dso_local(library);
      wrapper->replaceUsesWithIf(library, [&](llvm::Use &use) { return is_no_call(use); });
    }
  }
}

// GNU constructor and destructor: arrays of {priority, function, data} that LLVM sorts.
// The list for constructors or for destructors, in the order of their definitions.
void ModuleGen::emit_structor_list(const char *name, bool is_constructor) {
  llvm::Type *priority_type = llvm::Type::getInt32Ty(context_);
  llvm::PointerType *pointer = lowering_.pointer_type();
  llvm::StructType *entry_type = llvm::StructType::get(priority_type, pointer, pointer);
  llvm::SmallVector<llvm::Constant *, 4> entries;
  for (FunctionDecl *decl : earlier_.structors) {
    const DeclAttributes &attributes = *decl->attributes;
    if (!(is_constructor ? attributes.is_constructor : attributes.is_destructor)) {
      continue;
    }
    uint32_t priority =
        is_constructor ? attributes.constructor_priority : attributes.destructor_priority;
    // LLVM wants a data pointer, which C has no use for.
    entries.push_back(llvm::ConstantStruct::get(
        entry_type, {llvm::ConstantInt::get(priority_type, priority), function_for(decl),
                     llvm::ConstantPointerNull::get(pointer)}));
  }
  if (entries.empty()) {
    return;
  }
  llvm::ArrayType *type = llvm::ArrayType::get(entry_type, entries.size());
  new llvm::GlobalVariable(*module_, type, false, llvm::GlobalValue::AppendingLinkage,
                           llvm::ConstantArray::get(type, entries), name);
}

// Keeps symbols that nobody refers to.
void ModuleGen::emit_used_list(const char *name, llvm::ArrayRef<llvm::GlobalValue *> values) {
  if (values.empty()) {
    return;
  }
  llvm::SmallVector<llvm::Constant *, 8> elements(values.begin(), values.end());
  llvm::ArrayType *type = llvm::ArrayType::get(lowering_.pointer_type(), elements.size());
  llvm::GlobalVariable *list =
      new llvm::GlobalVariable(*module_, type, false, llvm::GlobalValue::AppendingLinkage,
                               llvm::ConstantArray::get(type, elements), name);
  list->setSection("llvm.metadata");
}

static llvm::FramePointerKind frame_pointer_kind(CodegenOptions::FramePointer kind) {
  using Kind = CodegenOptions::FramePointer;
  switch (kind) {
  case Kind::None:
    return llvm::FramePointerKind::None;
  case Kind::NonLeafNoReserve:
    return llvm::FramePointerKind::NonLeafNoReserve;
  case Kind::Reserved:
    return llvm::FramePointerKind::Reserved;
  case Kind::NonLeaf:
    return llvm::FramePointerKind::NonLeaf;
  case Kind::All:
    return llvm::FramePointerKind::All;
  }
  return llvm::FramePointerKind::None;
}

static std::optional<llvm::CodeModel::Model> code_model(const std::string &name) {
  if (name == "tiny") {
    return llvm::CodeModel::Tiny;
  }
  if (name == "small") {
    return llvm::CodeModel::Small;
  }
  if (name == "kernel") {
    return llvm::CodeModel::Kernel;
  }
  if (name == "medium") {
    return llvm::CodeModel::Medium;
  }
  if (name == "large") {
    return llvm::CodeModel::Large;
  }
  return std::nullopt;
}

// AArch64: for functions that LLVM makes itself, and the object's .note.gnu.property. 2 says that
// the functions have their own attributes.
static void add_branch_protection_flags(llvm::Module &module, const CodegenOptions &options) {
  auto add = [&](const char *name, bool is_on) {
    if (is_on) {
      module.addModuleFlag(llvm::Module::Min, name, 2);
    }
  };
  add("branch-target-enforcement", !options.branch_target_enforcement.empty());
  add("branch-protection-pauth-lr", options.branch_protection_pauth_lr);
  add("guarded-control-stack", options.guarded_control_stack);
  bool signs = !options.sign_return_address.empty() && options.sign_return_address != "none";
  add("sign-return-address", signs);
  add("sign-return-address-all", signs && options.sign_return_address == "all");
  add("sign-return-address-with-bkey", signs && options.sign_return_address_key == "b_key");
}

// Where LLVM's gcov pass writes what of which compile unit.
static void add_coverage_files(llvm::Module &module, const CodegenOptions &options) {
  llvm::LLVMContext &context = module.getContext();
  llvm::NamedMDNode *files = module.getOrInsertNamedMetadata("llvm.gcov");
  // Not debug_compile_units(): that leaves out units without debug information.
  for (llvm::MDNode *unit : module.getNamedMetadata("llvm.dbg.cu")->operands()) {
    files->addOperand(llvm::MDNode::get(
        context, {llvm::MDString::get(context, options.coverage_notes_file),
                  llvm::MDString::get(context, options.coverage_data_file), unit}));
  }
}

// What the backend and the linker must know about the module as a whole.
void ModuleGen::emit_module_flags() {
  llvm::Module &module = *module_;
  // Modules with another size can not be linked with this one.
  uint64_t wchar_size = lowering_.size_of(types_.wchar_type());
  module.addModuleFlag(llvm::Module::Error, "wchar_size", static_cast<uint32_t>(wchar_size));
  if (debug_info_) {
    module.addModuleFlag(llvm::Module::Max, "Dwarf Version", options_.dwarf_version);
    if (options_.dwarf64) {
      module.addModuleFlag(llvm::Module::Max, "DWARF64", 1);
    }
    module.addModuleFlag(llvm::Module::Warning, "Debug Info Version", llvm::DEBUG_METADATA_VERSION);
  }
  if (options_.counts_lines()) {
    add_coverage_files(module, options_);
  }
  // Control flow protection is on if all modules have it.
  if (options_.cf_protection_return) {
    module.addModuleFlag(llvm::Module::Min, "cf-protection-return", 1);
  }
  if (options_.cf_protection_branch) {
    module.addModuleFlag(llvm::Module::Min, "cf-protection-branch", 1);
  }
  add_branch_protection_flags(module, options_);
  if (options_.pic_level) {
    module.setPICLevel(static_cast<llvm::PICLevel::Level>(options_.pic_level));
    if (options_.pie_level) {
      module.setPIELevel(static_cast<llvm::PIELevel::Level>(options_.pie_level));
    }
  }
  if (std::optional<llvm::CodeModel::Model> model = code_model(options_.code_model)) {
    module.setCodeModel(*model);
    if (*model == llvm::CodeModel::Medium || *model == llvm::CodeModel::Large) {
      module.setLargeDataThreshold(options_.large_data_threshold);
    }
  }
  if (options_.no_plt) {
    module.setRtLibUseGOT();
  }
  if (options_.skip_rax_setup) {
    module.addModuleFlag(llvm::Module::Override, "SkipRaxSetup", 1);
  }
  if (options_.indirect_branch_cs_prefix) {
    module.addModuleFlag(llvm::Module::Override, "indirect_branch_cs_prefix", 1);
  }
  if (options_.stack_clash_protection) { // for functions that LLVM makes itself
    module.addModuleFlag(llvm::Module::Override, "probe-stack",
                         llvm::MDString::get(context_, "inline-asm"));
  }
  // Only where it differs from what LLVM assumes.
  if (!options_.direct_access_external_data && !options_.pic_level) {
    module.setDirectAccessExternalData(false);
  } else if (options_.direct_access_external_data && options_.pic_level) {
    module.setDirectAccessExternalData(true);
  }
  if (options_.unwind_tables) {
    module.setUwtable(static_cast<llvm::UWTableKind>(options_.unwind_tables));
  }
  if (options_.frame_pointer != CodegenOptions::FramePointer::None) {
    module.setFramePointer(frame_pointer_kind(options_.frame_pointer));
  }
  // Where the stack protector finds its guard.
  if (!options_.stack_protector_guard.empty()) {
    module.setStackProtectorGuard(options_.stack_protector_guard);
  }
  if (!options_.stack_protector_guard_reg.empty()) {
    module.setStackProtectorGuardReg(options_.stack_protector_guard_reg);
  }
  if (!options_.stack_protector_guard_symbol.empty()) {
    module.setStackProtectorGuardSymbol(options_.stack_protector_guard_symbol);
  }
  if (options_.has_stack_protector_guard_offset) {
    module.setStackProtectorGuardOffset(options_.stack_protector_guard_offset);
  }
  if (options_.stack_alignment) {
    module.setOverrideStackAlignment(options_.stack_alignment);
  }
  // errno is an int: a function that only sets it writes nothing that has another type.
  if (tbaa_->is_enabled()) {
    llvm::MDNode *tag = tbaa_->access_tag(types_.int_type(), AliasInfo());
    module.getOrInsertNamedMetadata("llvm.errno.tbaa")->addOperand(tag);
  }
  // The text of the .comment section.
  if (options_.emit_ident) {
    llvm::NamedMDNode *ident = module.getOrInsertNamedMetadata("llvm.ident");
    llvm::Metadata *words = llvm::MDString::get(context_, options_.ident);
    ident->addOperand(llvm::MDNode::get(context_, words));
  }
}

} // namespace cinch
