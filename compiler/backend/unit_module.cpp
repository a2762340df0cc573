// Bitcode is the only form in which a part of a module can move to another context; LLVM reads of
// it no more functions than are asked for.
#include "backend/unit_module.h"

#include "backend/division.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/Bitcode/BitcodeWriter.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

namespace cinch {

// Visible to the other units, and still known to be in this object.
static void share(llvm::GlobalObject &object) {
  object.setLinkage(llvm::GlobalValue::ExternalLinkage);
  object.setDSOLocal(true);
}

DividedModule::DividedModule(llvm::Module &module, const Division &division) {
  for (llvm::GlobalObject *object : division.shared) {
    share(*object);
    shared_.push_back(object->getName().str());
  }
  llvm::DenseMap<const llvm::GlobalObject *, Role> everywhere;
  for (const llvm::GlobalVariable *variable : division.copied) {
    everywhere[variable] = Role::Copied;
  }
  for (const Division::Unit &unit : division.units) {
    llvm::DenseMap<const llvm::GlobalObject *, Role> roles = everywhere;
    for (const llvm::GlobalObject *object : unit.definitions) {
      roles[object] = Role::Defined;
    }
    for (const llvm::Function *function : unit.imports) {
      roles[function] = Role::Imported;
    }
    for (const llvm::Function *function : unit.copies) {
      // Another unit may name one that is too big for it: then there is one for all.
      roles[function] = function->hasLocalLinkage() ? Role::Copied : Role::Imported;
    }
    Roles &in_order = units_.emplace_back();
    for (const llvm::Function &function : module) {
      in_order.functions.push_back(roles.lookup(&function));
    }
    for (const llvm::GlobalVariable &variable : module.globals()) {
      in_order.variables.push_back(roles.lookup(&variable));
    }
  }
  llvm::SmallVector<char, 0> bytes;
  llvm::BitcodeWriter writer(bytes);
  writer.writeModule(module);
  writer.writeSymtab();
  writer.writeStrtab();
  bitcode_ = std::make_unique<llvm::SmallVectorMemoryBuffer>(std::move(bytes), false);
}

DividedModule::~DividedModule() = default;

// Bodies are read for those that stay.
void DividedModule::drop_functions(llvm::Module &module, const Roles &roles) const {
  for (auto [function, role] : llvm::zip(module, roles.functions)) {
    bool is_definition = !function.isDeclaration();
    if (role == Role::Elsewhere) {
      if (is_definition) {
        function.deleteBody();
        function.clearMetadata();
      }
      continue;
    }
    llvm::cantFail(function.materialize());
    if (role == Role::Imported) {
      function.setLinkage(llvm::GlobalValue::AvailableExternallyLinkage);
    }
  }
}

// A list of kept symbols names those that the unit defines.
static void divide_list(llvm::GlobalVariable &list) {
  llvm::SmallVector<llvm::GlobalValue *, 8> here;
  for (const llvm::Use &element :
       llvm::cast<llvm::ConstantArray>(list.getInitializer())->operands()) {
    auto *value = llvm::cast<llvm::GlobalValue>(element.get());
    if (!value->isDeclaration() && !value->hasAvailableExternallyLinkage()) {
      here.push_back(value);
    }
  }
  llvm::Module &module = *list.getParent();
  bool is_compiler_used = list.getName() == "llvm.compiler.used";
  list.eraseFromParent();
  if (is_compiler_used) {
    llvm::appendToCompilerUsed(module, here);
  } else {
    llvm::appendToUsed(module, here);
  }
}

// Whether the value is known wherever the object is: it names no symbol, which might be local.
static bool is_known_constant(const llvm::GlobalVariable &variable) {
  return variable.isConstant() && variable.hasDefinitiveInitializer() &&
         llvm::isa<llvm::ConstantData>(variable.getInitializer());
}

void DividedModule::drop_variables(llvm::Module &module, const Roles &roles) const {
  bool is_first = &roles == &units_.front();
  auto role = roles.variables.begin();
  for (llvm::GlobalVariable &variable : llvm::make_early_inc_range(module.globals())) {
    bool is_here = *role++ != Role::Elsewhere;
    llvm::StringRef name = variable.getName();
    if (is_here || variable.isDeclaration() || name == "llvm.used" ||
        name == "llvm.compiler.used") {
      continue;
    }
    if (name.starts_with("llvm.")) {
      if (!is_first) {
        variable.eraseFromParent();
      }
      continue;
    }
    variable.clearMetadata();
    if (is_known_constant(variable)) {
      variable.setLinkage(llvm::GlobalValue::AvailableExternallyLinkage);
    } else {
      variable.setInitializer(nullptr);
      variable.setLinkage(llvm::GlobalValue::ExternalLinkage);
    }
  }
  for (const char *name : {"llvm.used", "llvm.compiler.used"}) {
    if (llvm::GlobalVariable *list = module.getNamedGlobal(name)) {
      divide_list(*list);
    }
  }
}

// Local symbols of other units, which nothing here names, and declarations that only those used.
static void erase_unused(llvm::Module &module) {
  for (llvm::GlobalVariable &variable : llvm::make_early_inc_range(module.globals())) {
    if (variable.isDeclaration() && variable.use_empty()) {
      variable.eraseFromParent();
    }
  }
  for (llvm::Function &function : llvm::make_early_inc_range(module)) {
    if (function.isDeclaration() && function.use_empty()) {
      function.eraseFromParent();
    }
  }
}

// Debug information that belongs to no definition is in the first unit; the others describe their
// own objects.
static void divide_debug_info(llvm::Module &module) {
  llvm::SmallPtrSet<llvm::Metadata *, 16> here;
  for (const llvm::GlobalVariable &variable : module.globals()) {
    llvm::SmallVector<llvm::DIGlobalVariableExpression *, 1> descriptions;
    variable.getDebugInfo(descriptions);
    here.insert(descriptions.begin(), descriptions.end());
  }
  for (llvm::DICompileUnit *unit : module.debug_compile_units()) {
    llvm::SmallVector<llvm::Metadata *, 16> globals;
    for (llvm::DIGlobalVariableExpression *description : unit->getGlobalVariables()) {
      if (here.contains(description)) {
        globals.push_back(description);
      }
    }
    llvm::LLVMContext &context = module.getContext();
    unit->replaceGlobalVariables(llvm::MDTuple::get(context, globals));
    // Not empty lists: one of macros asks for a table.
    unit->replaceRetainedTypes(nullptr);
    unit->replaceEnumTypes(nullptr);
    unit->replaceImportedEntities(nullptr);
    unit->replaceMacros(nullptr);
  }
}

std::unique_ptr<llvm::Module> DividedModule::unit(size_t index, llvm::LLVMContext &context) const {
  const Roles &roles = units_[index];
  std::unique_ptr<llvm::Module> module =
      llvm::cantFail(llvm::getLazyBitcodeModule(bitcode_->getMemBufferRef(), context));
  drop_functions(*module, roles);
  drop_variables(*module, roles);
  llvm::cantFail(module->materializeAll());
  erase_unused(*module);
  if (index != 0) {
    divide_debug_info(*module);
    if (llvm::NamedMDNode *command_line = module->getNamedMetadata("llvm.commandline")) {
      command_line->eraseFromParent();
    }
  }
  return module;
}

} // namespace cinch
