#include "irgen/module_gen.h"

#include "irgen/debug_info.h"
#include "irgen/function_gen.h"
#include "irgen/tbaa.h"
#include "target/function_target.h"
#include "target/target_info.h"

#include "llvm/Support/TimeProfiler.h"

namespace cinch {

// The module knows its target and the source before anything is put into it.
ModuleGen::ModuleGen(const ModuleInputs &inputs, EarlierModules earlier)
    : context_(inputs.context), types_(inputs.types), language_(inputs.language),
      options_(inputs.options), sources_(inputs.sources), diags_(inputs.diags),
      macro_changes_(inputs.macro_changes), nested_seen_(inputs.nested_seen),
      module_(std::make_unique<llvm::Module>(inputs.name, inputs.context)),
      lowering_(inputs.context, inputs.types),
      tbaa_(std::make_unique<TbaaInfo>(inputs.context, inputs.types, inputs.options.emit_tbaa,
                                       inputs.language.pointer_tbaa)),
      earlier_(std::move(earlier)) {
  module_->setTargetTriple(llvm::Triple(types_.target().triple));
  module_->setDataLayout(types_.target().data_layout);
  module_->setSourceFileName(options_.main_file_name.empty() ? inputs.name
                                                             : options_.main_file_name);
  if (options_.has_places()) {
    debug_info_ = std::make_unique<DebugInfo>(*module_, options_, sources_, types_);
  }
}

ModuleGen::~ModuleGen() = default;

// The lines are counted, so that messages of the assembler find their way back.
void ModuleGen::file_scope_asm(const FileScopeAsmDecl &decl) {
  unsigned lines = static_cast<unsigned>(llvm::count(module_->getModuleInlineAsm(), '\n'));
  asm_places_.push_back({lines, decl.text_loc});
  set_tied();
  module_->appendModuleInlineAsm(llvm::StringRef(decl.text.data(), decl.text.size()));
}

// One entity of the unit, in the order of the source.
void ModuleGen::top_level(Decl *decl) {
  // After an error.
  if (decl->is_invalid) {
    return;
  }
  switch (decl->kind) {
  case DeclKind::Function: {
    FunctionDecl *function = static_cast<FunctionDecl *>(decl);
    note_versions(function);
    // An alias has no body; it is made at the end.
    const DeclAttributes *attributes = function->attributes;
    if (attributes && (!attributes->alias.empty() || !attributes->ifunc.empty())) {
      indirect_symbols_.insert(function);
      set_tied();
    } else if (function->body && (!function->is_lowered || is_replaced(function))) {
      function_defined(function);
    }
    break;
  }
  case DeclKind::Var:
    note_versions(static_cast<VarDecl *>(decl));
    variable(static_cast<VarDecl *>(decl));
    break;
  case DeclKind::FileScopeAsm: {
    file_scope_asm(*static_cast<FileScopeAsmDecl *>(decl));
    break;
  }
  // These make no code.
  case DeclKind::Typedef:
  case DeclKind::Record:
  case DeclKind::Enum:
    if (debug_info_) {
      debug_info_->type_declared(decl);
    }
    break;
  case DeclKind::Param:
  case DeclKind::EnumConstant:
  case DeclKind::Field:
  case DeclKind::Label:
    break;
  }
  // Whatever this made necessary.
  lower_pending();
}

// gnu89: an `extern inline` definition that was lowered for inlining, and now the real one.
bool ModuleGen::is_replaced(const FunctionDecl *decl) const {
  const llvm::Function *function = llvm::dyn_cast_or_null<llvm::Function>(symbols_.lookup(decl));
  return function && function->hasAvailableExternallyLinkage() && must_emit(decl);
}

// Whether the definition is wanted whatever the rest of the unit says.
bool ModuleGen::must_emit(const FunctionDecl *decl) const {
  // The attributes used, retain, constructor and destructor want it emitted.
  const DeclAttributes *attributes = decl->attributes;
  if (attributes &&
      (attributes->has(AttributeFlag::Used) || attributes->has(AttributeFlag::Retain) ||
       attributes->is_constructor || attributes->is_destructor)) {
    return true;
  }
  // Static: when something refers to it.
  if (decl->linkage != Linkage::External) {
    return false;
  }
  // Inline definitions are only for inlining, unless a declaration makes them external.
  return !decl->is_inline || decl->is_externally_emitted_inline();
}

// -fkeep-static-consts keeps unused constants.
bool ModuleGen::must_emit(const VarDecl *decl) const {
  const DeclAttributes *attributes = decl->attributes;
  if (attributes &&
      (attributes->has(AttributeFlag::Used) || attributes->has(AttributeFlag::Retain))) {
    return true;
  }
  return decl->linkage == Linkage::External ||
         (options_.keep_static_constants && decl->type.is_const());
}

// Now, or when something refers to it.
void ModuleGen::function_defined(FunctionDecl *decl) {
  if (must_emit(decl) || is_named(decl)) {
    earlier_.deferred.remove(decl);
    pending_functions_.push_back(decl);
  } else {
    earlier_.deferred.insert(decl);
  }
}

// C23 6.9.3. Tentative definitions wait for the end of the unit.
void ModuleGen::variable(VarDecl *decl) {
  const DeclAttributes *attributes = decl->attributes;
  if (attributes && !attributes->alias.empty()) {
    indirect_symbols_.insert(decl);
    set_tied();
    return;
  }
  // Declared only, or emitted already.
  if (decl->definition != Definition::Defined || earlier_.emitted.contains(decl) ||
      decl->is_register_asm) {
    return;
  }
  if (must_emit(decl) || is_named(decl)) {
    earlier_.deferred_variables.remove(decl);
    pending_variables_.push_back(decl);
  } else {
    earlier_.deferred_variables.insert(decl);
  }
}

// Something names the entity: a definition that was put off is due.
void ModuleGen::refer_to(FunctionDecl *decl) {
  if (earlier_.deferred.remove(decl)) {
    pending_functions_.push_back(decl);
  }
}

void ModuleGen::refer_to(VarDecl *decl) {
  if (earlier_.deferred_variables.remove(decl)) {
    pending_variables_.push_back(decl);
  }
}

// Lowering one entity may make others due.
void ModuleGen::lower_pending() {
  for (;;) {
    // Objects before functions: their initializers are quick.
    if (!pending_variables_.empty()) {
      VarDecl *decl = pending_variables_.back();
      pending_variables_.pop_back();
      emit_variable(decl);
    } else if (!pending_functions_.empty()) {
      FunctionDecl *decl = pending_functions_.front();
      pending_functions_.pop_front();
      lower_function(decl);
    } else {
      return;
    }
  }
}

void ModuleGen::lower_function(FunctionDecl *decl, FunctionGen *outer_function) {
  // At most once, except for what is replaced.
  if ((decl->is_lowered && !is_replaced(decl)) || decl->uses_va_arg_pack) {
    return;
  }
  bool is_external = decl->linkage != Linkage::External || must_emit(decl);
  bool is_for_inlining =
      is_optimizing() || has_attribute(decl->attributes, AttributeFlag::AlwaysInline);
  if (!is_external && !is_for_inlining) {
    // C23 6.7.5p7: an inline definition; the external one is elsewhere. It may still be made
    // external by a declaration that follows: finish() looks again.
    earlier_.inline_definitions.insert(decl);
    return;
  }
  // The declaration gets a body, after being replaced if its type was another one.
  llvm::Function *function = function_for(decl);
  // By the name that it has in LLVM's own events.
  llvm::TimeTraceScope scope("CodeGen Function", [&] { return function->getName().str(); });
  if (!function->isDeclaration()) {
    function->deleteBody();
  }
  function = function_of_type(decl, function, function_type(decl));
  decl->is_lowered = true;
  if (outer_function != nullptr && nested_seen_) {
    nested_seen_(decl, function);
  }
  if (!is_external) {
    earlier_.inline_definitions.insert(decl);
  }
  set_signature_attributes(function, *type_cast<FunctionType>(decl->type), decl);
  add_function_attributes(function, decl, /*definition=*/true);
  // Nested functions are lowered while the outer one is.
  FunctionGen generator(*this, decl, function, outer_function);
  FunctionGen *outer = current_;
  current_ = &generator;
  generator.generate();
  current_ = outer;
  size_ += function->getInstructionCount();
  // The linkage is that of a definition from now on.
  set_function_linkage(function, decl);
  note_attributes(decl, function);
  if (function->hasAvailableExternallyLinkage() && calls_itself(*function)) {
    // glibc's wrappers call the function behind their own name: inlining would never end.
    function->deleteBody();
    set_function_linkage(function, decl);
  }
  if (decl->attributes && !decl->attributes->target_clones.empty()) {
    cloned_functions_.push_back(decl);
    set_tied();
  }
}

// GNU __builtin_va_arg_pack: a function of its own for each list of types that calls pass for
// `...`, in which they are parameters; it is inlined there. The parsed body stays, since the
// function itself is never lowered.
FunctionDecl *ModuleGen::with_packed_arguments(const FunctionDecl *decl,
                                               llvm::ArrayRef<QualType> further) {
  const FunctionType *type = type_cast<FunctionType>(decl->type);
  llvm::SmallVector<QualType, 8> types(type->parameters);
  types.append(further.begin(), further.end());
  FunctionInfo info = type->info;
  info.is_variadic = false;
  QualType fixed = types_.function(type->result, types, info);
  FunctionDecl *&variant = packed_variants_[{decl, fixed.type()}];
  if (variant) {
    return variant;
  }
  variant = types_.arena().make<FunctionDecl>(*decl);
  llvm::SmallVector<ParamDecl *, 8> parameters(decl->parameters);
  for (QualType each : further) {
    ParamDecl *parameter = make_decl<ParamDecl>(types_.arena(), decl->loc, nullptr);
    parameter->type = each;
    parameter->function = variant;
    parameter->position = static_cast<uint32_t>(parameters.size());
    parameters.push_back(parameter);
  }
  variant->type = fixed;
  variant->parameters = types_.arena().copy(llvm::ArrayRef<ParamDecl *>(parameters));
  variant->packed_parameters = static_cast<uint32_t>(further.size());
  variant->uses_va_arg_pack = false;
  variant->is_nested = false;
  variant->linkage = Linkage::Internal;
  DeclAttributes *attributes =
      types_.arena().make<DeclAttributes>(decl->attributes ? *decl->attributes : DeclAttributes());
  attributes->set(AttributeFlag::AlwaysInline);
  variant->attributes = attributes;
  variant->asm_label = types_.arena().copy_string(std::string(decl->name_text()) + ".packed." +
                                                  std::to_string(packed_variants_.size()));
  pending_functions_.push_back(variant);
  return variant;
}

// Directly, in its own body.
bool ModuleGen::calls_itself(const llvm::Function &function) {
  return llvm::any_of(function.users(), [&](const llvm::User *user) {
    const llvm::CallBase *call = llvm::dyn_cast<llvm::CallBase>(user);
    return call && call->getFunction() == &function;
  });
}

void ModuleGen::note_attributes(FunctionDecl *decl, llvm::Function *function) {
  const DeclAttributes *attributes = decl->attributes;
  if (!attributes) {
    return;
  }
  if (attributes->has(AttributeFlag::Used) || attributes->has(AttributeFlag::Retain)) {
    used(function, attributes->has(AttributeFlag::Retain));
  }
  if (attributes->is_constructor || attributes->is_destructor) {
    earlier_.structors.insert(decl);
  }
}

// Kept through optimization, and with `retain` through linking.
void ModuleGen::used(llvm::GlobalValue *value, bool retain) {
  llvm::SmallVectorImpl<llvm::GlobalValue *> &list = retain ? used_ : compiler_used_;
  if (!llvm::is_contained(list, value)) {
    list.push_back(value);
  }
}

void ModuleGen::emit_variable(VarDecl *decl) {
  // Only once.
  if (!earlier_.emitted.insert(decl).second) {
    return;
  }
  llvm::GlobalVariable *variable = declare_variable(decl);
  if (!variable) {
    return; // the name is taken by something else: reported by sema, or asm labels collide
  }
  llvm::Constant *initializer =
      decl->init ? static_initializer(decl->init, decl->type)
                 : llvm::Constant::getNullValue(lowering_.memory_type(decl->type));
  // Another type for the same bytes: the variable is replaced.
  if (variable->getValueType() != initializer->getType()) {
    variable = variable_of_type(variable, initializer->getType());
    symbols_[decl] = variable;
  }
  variable->setInitializer(initializer);
  variable->setConstant(decl->type.is_const());
  variable->setAlignment(variable_alignment(decl));
  set_variable_linkage(variable, decl);
  if (debug_info_) {
    debug_info_->describe_global(decl, variable);
  }
  const DeclAttributes *attributes = decl->attributes;
  if (attributes &&
      (attributes->has(AttributeFlag::Used) || attributes->has(AttributeFlag::Retain))) {
    used(variable, attributes->has(AttributeFlag::Retain));
  }
}

llvm::Align ModuleGen::variable_alignment(const VarDecl *decl) {
  // Declared with an incomplete type: nothing is known but what attributes say.
  if (is_incomplete(decl->type) && !is_array(decl->type)) {
    return llvm::Align(decl->alignment.value ? decl->alignment.value : 1);
  }
  llvm::Align alignment = lowering_.align_of(decl->type);
  if (decl->alignment.value != 0) {
    // Not less than the type wants, unless the type itself says so.
    alignment = std::max(alignment, llvm::Align(decl->alignment.value));
  }
  // Only for our own definitions: elsewhere it may be defined by a compiler that does not know.
  bool is_ours = decl->alignment.value == 0 && decl->definition != Definition::Declared;
  return is_ours ? lowering_.object_align_of(decl->type) : alignment;
}

// At the end all declarations are known.
void ModuleGen::finish(llvm::ArrayRef<Decl *> tentative) {
  for (Decl *decl : tentative) {
    VarDecl *variable = decl_as<VarDecl>(decl);
    if (!variable || variable->is_invalid || variable->is_register_asm) {
      continue;
    }
    // C23 6.9.3p2: as if initialized with zero at the end of the unit.
    if (must_emit(variable) || is_named(variable)) {
      pending_variables_.push_back(variable);
    } else {
      earlier_.deferred_variables.insert(variable);
    }
  }
  lower_pending();
  for (FunctionDecl *decl : llvm::to_vector(earlier_.deferred)) {
    if (must_emit(decl)) { // a later declaration said so
      refer_to(decl);
    }
  }
  // Their targets may in turn be waiting.
  emit_indirect_symbols();
  lower_pending();
  // Inline definitions that a later declaration has made external.
  for (FunctionDecl *decl : earlier_.inline_definitions) {
    if (!must_emit(decl)) {
      continue;
    }
    if (decl->is_lowered) {
      llvm::Function *function = function_for(decl);
      if (function->isDeclaration()) { // thrown away as self-recursive
        decl->is_lowered = false;
        pending_functions_.push_back(decl);
      } else {
        set_function_linkage(function, decl);
      }
    } else {
      pending_functions_.push_back(decl);
    }
  }
  lower_pending();
  separate_library_wrappers();
  emit_symbol_versions();
  emit_structor_list("llvm.global_ctors", /*is_constructor=*/true);
  emit_structor_list("llvm.global_dtors", /*is_constructor=*/false);
  emit_lists_and_flags();
  if (earlier_.count > 0) {
    share_symbols();
  }
  if (debug_info_) {
    debug_info_->describe_macros(macro_changes_);
    debug_info_->finish();
  }
  for (FunctionDecl *decl : cloned_functions_) {
    emit_target_clones(decl);
  }
}

EarlierModules ModuleGen::end_module() {
  assert(can_end() && pending_functions_.empty() && pending_variables_.empty());
  emit_lists_and_flags();
  share_symbols();
  if (debug_info_) {
    debug_info_->finish();
  }
  ++earlier_.count;
  for (const auto &[decl, symbol] : symbols_) {
    earlier_.named.insert(decl);
  }
  for (const auto &[literal, object] : compound_literals_) {
    earlier_.compound_literals.insert(literal);
  }
  return std::move(earlier_);
}

std::unique_ptr<llvm::Module> ModuleGen::take_module() { return std::move(module_); }

} // namespace cinch
