// Names of functions and objects in the module: declared on first use, with the linkage, visibility
// and locality that the declarations so far give them.
#include "irgen/function_gen.h"
#include "irgen/module_gen.h"
#include "target/target_info.h"

namespace cinch {

static llvm::StringRef text(std::string_view view) { return {view.data(), view.size()}; }

// asm labels are taken as they are; static locals and nested functions are qualified by their
// function.
std::string ModuleGen::symbol_name(const ValueDecl *decl) {
  std::string_view label;
  if (const FunctionDecl *function = decl_as<FunctionDecl>(static_cast<const Decl *>(decl))) {
    label = function->asm_label;
    if (function->is_nested && label.empty()) {
      return std::string(function->enclosing->name_text()) + "." +
             std::string(function->name_text());
    }
  } else {
    const VarDecl *variable = static_cast<const VarDecl *>(decl);
    label = variable->asm_label;
    if (label.empty() && variable->function && variable->linkage != Linkage::External) {
      return std::string(variable->function->name_text()) + "." +
             std::string(variable->name_text());
    }
  }
  return std::string(label.empty() ? decl->name_text() : label);
}

// Being asked for is being used.
llvm::Function *ModuleGen::function_for(FunctionDecl *decl) {
  refer_to(decl);
  if (llvm::GlobalValue *known = symbols_.lookup(decl)) {
    return llvm::cast<llvm::Function>(known);
  }
  return declare_function(decl);
}

// Nested functions and weak references are found elsewhere.
llvm::Constant *ModuleGen::function_address(FunctionDecl *decl) {
  if (decl->is_nested) {
    return current_->name_nested(decl);
  }
  if (decl->attributes && decl->attributes->is_weakref) {
    return weakref_target(decl, /*is_function=*/true);
  }
  return function_for(decl);
}

// Stands for another symbol from the unit's end on. Until then it is declared weak, so that nobody
// concludes that its address differs from the other's.
static bool is_indirect(const ValueDecl *decl) {
  return decl->attributes && (!decl->attributes->alias.empty() || !decl->attributes->ifunc.empty());
}

// Two declarations may have one symbol (asm labels): they share it.
llvm::Function *ModuleGen::declare_function(FunctionDecl *decl) {
  const FunctionType &type = *type_cast<FunctionType>(decl->type);
  std::string name = symbol_name(decl);
  // Its body is here or still to come.
  calls_inlined_ |= has_attribute(decl->attributes, AttributeFlag::AlwaysInline);
  llvm::Function *function = llvm::dyn_cast_or_null<llvm::Function>(module_->getNamedValue(name));
  if (!function || decl->is_nested) { // LLVM tells nested ones of the same name apart
    function = llvm::Function::Create(function_type(decl), llvm::Function::ExternalLinkage, name,
                                      module_.get());
    symbols_[decl] = function;
    set_signature_attributes(function, type, decl);
    add_function_attributes(function, decl, /*definition=*/false);
    set_function_linkage(function, decl);
    if (is_indirect(decl)) {
      function->setLinkage(llvm::GlobalValue::ExternalWeakLinkage);
    }
    return function;
  }
  // The same symbol for another declaration.
  symbols_[decl] = function;
  return function;
}

// A declaration without prototype, or one of another type, gives way to what the definition says.
llvm::Function *ModuleGen::function_of_type(FunctionDecl *decl, llvm::Function *old,
                                            llvm::FunctionType *type) {
  if (old->getFunctionType() == type) {
    return old;
  }
  llvm::Function *function = llvm::Function::Create(type, old->getLinkage(), "", module_.get());
  // Name and uses go to the new one.
  function->takeName(old);
  old->replaceAllUsesWith(function);
  for (auto &[known, value] : symbols_) {
    if (value == old) {
      value = function;
    }
  }
  old->eraseFromParent();
  symbols_[decl] = function;
  return function;
}

// Clause by clause: C23 6.2.2, 6.7.5; weak, gnu_inline and the like are GNU.
void ModuleGen::set_function_linkage(llvm::Function *function, const FunctionDecl *decl) {
  bool is_definition = !function->isDeclaration();
  bool is_weak = has_attribute(decl->attributes, AttributeFlag::Weak);
  llvm::GlobalValue::LinkageTypes linkage = llvm::GlobalValue::ExternalLinkage;
  // Static, or nested.
  if (decl->linkage != Linkage::External) {
    linkage = is_definition ? llvm::GlobalValue::InternalLinkage
                            : llvm::GlobalValue::ExternalLinkage; // until it is lowered
  } else if (is_weak) {
    linkage =
        is_definition ? llvm::GlobalValue::WeakAnyLinkage : llvm::GlobalValue::ExternalWeakLinkage;
    // An inline definition: for the optimizer only.
  } else if (is_definition && !must_emit(decl)) {
    linkage = llvm::GlobalValue::AvailableExternallyLinkage;
  }
  function->setLinkage(linkage);
  set_symbol_properties(function, decl);
  if (decl->attributes && !decl->attributes->section.empty()) {
    function->setSection(text(decl->attributes->section));
  } else if (const SectionPragmas *pragmas =
                 decl->attributes ? decl->attributes->pragma_sections : nullptr;
             pragmas && !pragmas->text.empty()) {
    function->addFnAttr("implicit-section-name", text(pragmas->text));
  }
}

static llvm::GlobalValue::VisibilityTypes visibility_of(SymbolVisibility visibility) {
  switch (visibility) {
  case SymbolVisibility::Default:
    return llvm::GlobalValue::DefaultVisibility;
  case SymbolVisibility::Hidden:
  // ELF's internal visibility is treated as hidden, as in clang.
  case SymbolVisibility::Internal:
    return llvm::GlobalValue::HiddenVisibility;
  case SymbolVisibility::Protected:
    return llvm::GlobalValue::ProtectedVisibility;
  }
  return llvm::GlobalValue::DefaultVisibility;
}

void ModuleGen::set_symbol_properties(llvm::GlobalValue *value, const ValueDecl *decl) {
  if (!value->hasLocalLinkage()) {
    // -fvisibility speaks of definitions; an attribute speaks of the symbol.
    SymbolVisibility visibility = SymbolVisibility::Default;
    if (decl->attributes && decl->attributes->has_visibility) {
      visibility = decl->attributes->visibility;
    } else if (!value->isDeclarationForLinker()) {
      visibility = options_.visibility;
    }
    value->setVisibility(visibility_of(visibility));
  } else {
    value->setVisibility(llvm::GlobalValue::DefaultVisibility);
  }
  set_dso_local(value);
}

void ModuleGen::set_dso_local(llvm::GlobalValue *value) { value->setDSOLocal(is_dso_local(value)); }

// Whether the symbol is sure to be defined in the program or library that this code is linked into.
bool ModuleGen::is_dso_local(const llvm::GlobalValue *value) const {
  // In this module.
  if (value->hasLocalLinkage()) {
    return true;
  }
  // Not visible outside.
  if (!value->hasDefaultVisibility() && !value->hasExternalWeakLinkage()) {
    return true;
  }
  bool is_static = options_.pic_level == 0;
  bool is_executable = is_static || options_.pie_level != 0;
  if (!is_executable) {
    // In a shared library definitions may be interposed, unless told otherwise.
    bool can_be_local = llvm::isa<llvm::Function>(value) && value->canBenefitFromLocalAlias();
    return can_be_local &&
           !(options_.semantic_interposition || options_.half_no_semantic_interposition);
  }
  // An executable's own definitions are final.
  if (!value->isDeclarationForLinker()) {
    return true;
  }
  if (!is_static && value->hasExternalWeakLinkage()) {
    return false; // it may turn out to be 0
  }
  // Otherwise the dynamic linker may provide it.
  if (options_.direct_access_external_data) {
    const llvm::GlobalVariable *variable = llvm::dyn_cast<llvm::GlobalVariable>(value);
    if (variable && !variable->isThreadLocal()) {
      return true; // by a copy relocation
    }
    return llvm::isa<llvm::Function>(value) && !options_.no_plt && is_static;
  }
  return false;
}

llvm::Constant *ModuleGen::variable_address(VarDecl *decl) {
  if (decl->attributes && decl->attributes->is_weakref) {
    return weakref_target(decl, /*is_function=*/false);
  }
  refer_to(decl);
  if (llvm::GlobalValue *known = symbols_.lookup(decl)) {
    return known;
  }
  llvm::GlobalVariable *variable = declare_variable(decl);
  // Static locals have their own names, so they can be emitted at once.
  bool is_static_local = decl->function && decl->linkage != Linkage::External;
  if (is_static_local) {
    emit_variable(decl); // its initializer may speak of labels of the function being lowered
    return symbols_.lookup(decl);
  }
  return variable ? static_cast<llvm::Constant *>(variable) : symbols_.lookup(decl);
}

llvm::GlobalVariable *ModuleGen::declare_variable(VarDecl *decl) {
  if (llvm::GlobalValue *known = symbols_.lookup(decl)) {
    return llvm::dyn_cast<llvm::GlobalVariable>(known);
  }
  std::string name = symbol_name(decl);
  bool is_static_local = decl->function && decl->linkage != Linkage::External;
  // An asm label may name an object that exists.
  llvm::GlobalValue *same_name = is_static_local ? nullptr : module_->getNamedValue(name);
  if (same_name) {
    symbols_[decl] = same_name;
    return llvm::dyn_cast<llvm::GlobalVariable>(same_name);
  }
  llvm::GlobalVariable *variable = new llvm::GlobalVariable(
      *module_, lowering_.memory_type(decl->type), /*isConstant=*/false,
      llvm::GlobalValue::ExternalLinkage, nullptr, name, nullptr, tls_mode(decl),
      lowering_.types().address_space(decl->type));
  symbols_[decl] = variable;
  // What an external object's other definition aligns it to is at least its type's alignment.
  variable->setAlignment(variable_alignment(decl));
  // The definition says for itself whether it is constant.
  variable->setConstant(decl->type.is_const() && decl->definition == Definition::Declared);
  set_variable_linkage(variable, decl);
  if (is_indirect(decl)) {
    variable->setLinkage(llvm::GlobalValue::ExternalWeakLinkage);
  }
  return variable;
}

// The initializer has another LLVM type than the declaration: flexible arrays, odd unions, objects
// of incomplete type.
llvm::GlobalVariable *ModuleGen::variable_of_type(llvm::GlobalVariable *old, llvm::Type *type) {
  llvm::GlobalVariable *variable =
      new llvm::GlobalVariable(*module_, type, old->isConstant(), old->getLinkage(), nullptr, "",
                               old, old->getThreadLocalMode(), old->getAddressSpace());
  variable->copyAttributesFrom(old);
  variable->takeName(old);
  old->replaceAllUsesWith(variable);
  // All that was noted about the old one.
  for (auto &[decl, value] : symbols_) {
    if (value == old) {
      value = variable;
    }
  }
  for (llvm::GlobalValue *&value : compiler_used_) {
    value = value == old ? variable : value;
  }
  old->eraseFromParent();
  return variable;
}

// GNU -fcommon: what the linker may merge with definitions of the same name elsewhere.
bool ModuleGen::is_common(const VarDecl *decl) const {
  const DeclAttributes *attributes = decl->attributes;
  // By attribute, or by the option.
  bool asked = has_attribute(attributes, AttributeFlag::Common) ||
               (options_.common && !has_attribute(attributes, AttributeFlag::Nocommon));
  return asked && decl->definition == Definition::Tentative && !decl->init &&
         decl->linkage == Linkage::External && decl->tls == TlsKind::None &&
         !(attributes && (!attributes->section.empty() || attributes->has(AttributeFlag::Weak)));
}

// LLVM chooses by what the object turns out to be.
static void add_pragma_sections(llvm::GlobalVariable *variable, const SectionPragmas &pragmas) {
  std::pair<const char *, std::string_view> sections[] = {{"bss-section", pragmas.bss},
                                                          {"data-section", pragmas.data},
                                                          {"rodata-section", pragmas.rodata},
                                                          {"relro-section", pragmas.relro}};
  for (const auto &[kind, name] : sections) {
    if (!name.empty()) {
      variable->addAttribute(kind, text(name));
    }
  }
}

void ModuleGen::set_variable_linkage(llvm::GlobalVariable *variable, const VarDecl *decl) {
  bool is_definition = variable->hasInitializer();
  bool is_weak = has_attribute(decl->attributes, AttributeFlag::Weak);
  llvm::GlobalValue::LinkageTypes linkage = llvm::GlobalValue::ExternalLinkage;
  if (decl->linkage != Linkage::External) {
    linkage = is_definition ? llvm::GlobalValue::InternalLinkage
                            : llvm::GlobalValue::ExternalLinkage; // until it is emitted
  } else if (is_weak) {
    linkage =
        is_definition ? llvm::GlobalValue::WeakAnyLinkage : llvm::GlobalValue::ExternalWeakLinkage;
  } else if (is_definition && is_common(decl)) {
    linkage = llvm::GlobalValue::CommonLinkage;
    variable->setConstant(false);
  }
  variable->setLinkage(linkage);
  set_symbol_properties(variable, decl);
  if (decl->attributes && !decl->attributes->section.empty()) {
    variable->setSection(text(decl->attributes->section));
  } else if (decl->attributes && decl->attributes->pragma_sections) {
    add_pragma_sections(variable, *decl->attributes->pragma_sections);
  }
  // GNU: no_sanitize_address on a variable: it gets no red zone.
  if (has_attribute(decl->attributes, AttributeFlag::NoSanitizeAddress)) {
    llvm::GlobalValue::SanitizerMetadata unchecked;
    unchecked.NoAddress = true;
    variable->setSanitizerMetadata(unchecked);
  }
}

// The model of the attribute, else that of the option.
llvm::GlobalValue::ThreadLocalMode ModuleGen::tls_mode(const VarDecl *decl) const {
  if (decl->tls == TlsKind::None) {
    return llvm::GlobalValue::NotThreadLocal;
  }
  using Model = CodegenOptions::TlsModel;
  Model model = options_.default_tls_model;
  if (decl->attributes && !decl->attributes->tls_model.empty()) {
    std::string_view name = decl->attributes->tls_model;
    model = name == "local-exec"      ? Model::LocalExec
            : name == "initial-exec"  ? Model::InitialExec
            : name == "local-dynamic" ? Model::LocalDynamic
                                      : Model::GeneralDynamic;
  }
  switch (model) {
  case Model::GeneralDynamic:
    return llvm::GlobalValue::GeneralDynamicTLSModel;
  case Model::LocalDynamic:
    return llvm::GlobalValue::LocalDynamicTLSModel;
  case Model::InitialExec:
    return llvm::GlobalValue::InitialExecTLSModel;
  case Model::LocalExec:
    return llvm::GlobalValue::LocalExecTLSModel;
  }
  return llvm::GlobalValue::GeneralDynamicTLSModel;
}

// GNU weakref: a private name for a symbol that stays weak unless something else names it too.
llvm::Constant *ModuleGen::weakref_target(ValueDecl *decl, bool is_function) {
  llvm::StringRef name = text(decl->attributes->alias);
  if (llvm::GlobalValue *known = module_->getNamedValue(name)) {
    return known;
  }
  llvm::GlobalValue *target;
  if (is_function) {
    llvm::FunctionType *type = function_type(*type_cast<FunctionType>(decl->type));
    target =
        llvm::Function::Create(type, llvm::GlobalValue::ExternalWeakLinkage, name, module_.get());
  } else {
    target = new llvm::GlobalVariable(*module_, lowering_.memory_type(decl->type), false,
                                      llvm::GlobalValue::ExternalWeakLinkage, nullptr, name);
  }
  set_dso_local(target);
  return target;
}

// A function that the compiler itself calls.
llvm::FunctionCallee ModuleGen::runtime_function(llvm::StringRef name, llvm::FunctionType *type,
                                                 llvm::AttributeList attributes) {
  llvm::FunctionCallee callee = module_->getOrInsertFunction(name, type, attributes);
  // Only if nobody has declared it before.
  if (llvm::Function *function = llvm::dyn_cast<llvm::Function>(callee.getCallee());
      function && function->isDeclaration() && function->use_empty()) {
    function->setDoesNotThrow();
    set_dso_local(function);
  }
  return callee;
}

// The label belongs to the function that is being lowered, or to one around it.
llvm::Constant *ModuleGen::label_address(LabelDecl *label) {
  if (!current_) {
    return llvm::ConstantPointerNull::get(lowering_.pointer_type());
  }
  FunctionGen &generator = current_->generator_of(label->function);
  return llvm::BlockAddress::get(generator.function(), generator.addressed_label_block(label));
}

} // namespace cinch
