// Start at `divide`, the last function.
#include "backend/division.h"

#include "support/assembly_text.h"

#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"

namespace cinch {

// Each unit reads the declarations of the whole module: with more of them, bigger ones are cheaper.
static constexpr uint64_t most_units = 64;

// Instructions of a function that other units may inline, at birth. Each further call on the way
// from the caller halves it. The inliner's own threshold lets little more through.
static constexpr uint64_t import_limit = 80;
// Local functions that are so small are inlined nearly always: then nobody needs the original.
static constexpr uint64_t copy_limit = 25;

// Null for all other instructions.
static const llvm::InlineAsm *inline_assembly(const llvm::Instruction &instruction) {
  const llvm::CallBase *call = llvm::dyn_cast<llvm::CallBase>(&instruction);
  return call ? llvm::dyn_cast<llvm::InlineAsm>(call->getCalledOperand()) : nullptr;
}

// Whoever uses a name that an assembly text makes must be in the same object.
static bool has_tied_code(const llvm::Function &function) {
  return llvm::any_of(llvm::instructions(function), [](const llvm::Instruction &instruction) {
    const llvm::InlineAsm *assembly = inline_assembly(instruction);
    return assembly && defines_names(assembly->getAsmString());
  });
}

bool is_divisible(const llvm::Module &module) {
  if (!module.getModuleInlineAsm().empty() || !module.alias_empty() || !module.ifunc_empty() ||
      !module.getComdatSymbolTable().empty()) {
    return false;
  }
  // Trampolines make the object ask for an executable stack, which lld takes back.
  const llvm::Function *trampoline = module.getFunction("llvm.init.trampoline");
  if (trampoline && !trampoline->use_empty()) {
    return false;
  }
  for (const llvm::Function &function : module) {
    // -fsplit-stack: lld joins no objects in which some functions are without it.
    if (function.hasFnAttribute("split-stack")) {
      return false;
    }
    // GNU attributes error and warning: whether a call remains depends on all that is optimized.
    if (function.hasFnAttribute("dontcall-error") || function.hasFnAttribute("dontcall-warn") ||
        has_tied_code(function)) {
      return false;
    }
  }
  return true;
}

namespace {

class Divider {
public:
  Divider(llvm::Module &module, uint64_t unit_size) : module_(module), unit_size_(unit_size) {}
  Division divide();

private:
  using References = llvm::SmallSetVector<llvm::GlobalObject *, 8>;
  static constexpr unsigned no_unit = ~0u;

  void note_references();
  const References &references(const llvm::GlobalObject *object) const;
  void join_single_callers();
  void assign_functions();
  void assign_variables();
  unsigned unit_of_variable(llvm::GlobalVariable *variable);
  void import_functions();
  bool is_importable(const llvm::Function &function, uint64_t limit) const;
  bool is_copyable(const llvm::Function &function) const;
  void share_symbols();
  void keep(const llvm::Constant *constant);
  void keep_named(llvm::StringRef assembly);

  llvm::Module &module_;
  uint64_t unit_size_;
  Division division_;
  // Definitions that a definition names, through constants too.
  llvm::DenseMap<const llvm::GlobalObject *, References> references_;
  llvm::DenseMap<const llvm::GlobalObject *, llvm::SmallVector<llvm::GlobalObject *, 2>> users_;
  llvm::DenseSet<const llvm::Function *> has_label_addresses_;
  // Functions that stay together, by their first one.
  llvm::EquivalenceClasses<llvm::Function *> clusters_;
  llvm::DenseMap<const llvm::GlobalObject *, unsigned> unit_of_;
  llvm::DenseSet<const llvm::GlobalObject *> copied_;
  // Local symbols that lists or texts of assembly name, which stand in no unit in particular.
  llvm::SetVector<llvm::GlobalObject *> kept_;
};

} // namespace

// The lists of kept symbols and of constructors are taken apart elsewhere.
static bool is_list(const llvm::GlobalVariable &variable) {
  return variable.getName().starts_with("llvm.");
}

// Adds the definitions that `constant` names.
template <class Found>
static void visit_globals(const llvm::Constant *constant,
                          llvm::SmallPtrSetImpl<const llvm::Constant *> &seen, Found found) {
  if (const auto *global = llvm::dyn_cast<llvm::GlobalObject>(constant)) {
    found(const_cast<llvm::GlobalObject *>(global));
    return;
  }
  if (const auto *label = llvm::dyn_cast<llvm::BlockAddress>(constant)) {
    found(label->getFunction());
    return;
  }
  if (llvm::isa<llvm::ConstantData>(constant) || !seen.insert(constant).second) {
    return;
  }
  for (const llvm::Use &operand : constant->operands()) {
    visit_globals(llvm::cast<llvm::Constant>(operand), seen, found);
  }
}

void Divider::note_references() {
  auto add = [&](llvm::GlobalObject *user, const llvm::Constant *constant,
                 llvm::SmallPtrSetImpl<const llvm::Constant *> &seen) {
    visit_globals(constant, seen, [&](llvm::GlobalObject *object) {
      if (!object->isDeclaration() && references_[user].insert(object)) {
        users_[object].push_back(user);
      }
    });
  };
  for (llvm::Function &function : module_) {
    llvm::SmallPtrSet<const llvm::Constant *, 16> seen;
    for (llvm::BasicBlock &block : function) {
      if (block.hasAddressTaken()) {
        has_label_addresses_.insert(&function);
      }
      for (llvm::Instruction &instruction : block) {
        if (const llvm::InlineAsm *assembly = inline_assembly(instruction)) {
          keep_named(assembly->getAsmString());
        }
        for (const llvm::Use &operand : instruction.operands()) {
          if (const auto *constant = llvm::dyn_cast<llvm::Constant>(operand)) {
            add(&function, constant, seen);
          }
        }
      }
    }
  }
  for (llvm::GlobalVariable &variable : module_.globals()) {
    if (variable.hasInitializer() && is_list(variable)) {
      keep(variable.getInitializer());
    } else if (variable.hasInitializer()) {
      llvm::SmallPtrSet<const llvm::Constant *, 16> seen;
      add(&variable, variable.getInitializer(), seen);
    }
  }
}

void Divider::keep(const llvm::Constant *constant) {
  llvm::SmallPtrSet<const llvm::Constant *, 16> seen;
  visit_globals(constant, seen, [&](llvm::GlobalObject *object) {
    if (object->hasLocalLinkage() && !object->isDeclaration()) {
      kept_.insert(object);
    }
  });
}

// Symbols in the text of an `asm`, which are no operands.
void Divider::keep_named(llvm::StringRef assembly) {
  auto is_part = [](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; };
  while (!assembly.empty()) {
    llvm::StringRef word = assembly.take_while(is_part);
    assembly = assembly.drop_front(word.empty() ? 1 : word.size());
    if (llvm::GlobalValue *value = word.empty() ? nullptr : module_.getNamedValue(word)) {
      keep(value);
    }
  }
}

const Divider::References &Divider::references(const llvm::GlobalObject *object) const {
  static const References none;
  auto found = references_.find(object);
  return found == references_.end() ? none : found->second;
}

// What is inlined because nobody else calls it is where it is inlined. An object with addresses of
// labels is with the function: they have no symbols.
void Divider::join_single_callers() {
  for (llvm::Function &function : module_) {
    if (function.isDeclaration()) {
      continue;
    }
    clusters_.insert(&function);
    if (has_label_addresses_.contains(&function)) {
      for (llvm::GlobalObject *user : users_[&function]) {
        for (llvm::GlobalObject *second : users_[user]) {
          if (auto *sibling = llvm::dyn_cast<llvm::Function>(second)) {
            clusters_.unionSets(&function, sibling);
          }
        }
      }
    }
    const llvm::SmallVector<llvm::GlobalObject *, 2> &users = users_[&function];
    llvm::GlobalObject *caller = nullptr;
    bool is_single = function.hasLocalLinkage();
    for (llvm::GlobalObject *user : users) {
      if (user != &function) {
        is_single &= !caller && llvm::isa<llvm::Function>(user);
        caller = user;
      }
    }
    if (is_single && caller) {
      clusters_.unionSets(&function, llvm::cast<llvm::Function>(caller));
    }
  }
}

// In the order of the module, where what belongs together is near.
void Divider::assign_functions() {
  llvm::MapVector<llvm::Function *, std::vector<llvm::Function *>> clusters;
  uint64_t total = 0;
  for (llvm::Function &function : module_) {
    if (!function.isDeclaration()) {
      clusters[clusters_.getLeaderValue(&function)].push_back(&function);
      total += function.getInstructionCount();
    }
  }
  uint64_t count = std::clamp<uint64_t>((total + unit_size_ / 2) / unit_size_, 1, most_units);
  uint64_t wanted = (total + count - 1) / count;
  uint64_t size = 0;
  division_.units.emplace_back();
  for (auto &[leader, functions] : clusters) {
    if (size >= wanted) {
      division_.units.emplace_back();
      size = 0;
    }
    for (llvm::Function *function : functions) {
      unit_of_[function] = static_cast<unsigned>(division_.units.size() - 1);
      division_.units.back().definitions.push_back(function);
      size += function->getInstructionCount();
    }
  }
}

// The only unit that names it, or the first one.
unsigned Divider::unit_of_variable(llvm::GlobalVariable *variable) {
  auto [known, is_new] = unit_of_.try_emplace(variable, 0);
  if (!is_new) {
    return known->second; // 0 for one whose users go round in a circle
  }
  unsigned unit = no_unit;
  for (llvm::GlobalObject *user : users_[variable]) {
    auto *other = llvm::dyn_cast<llvm::GlobalVariable>(user);
    unsigned place = other ? unit_of_variable(other) : unit_of_.lookup(user);
    bool is_several = other && copied_.contains(other);
    unit = is_several || (unit != no_unit && unit != place) ? 0 : place;
    if (is_several || (unit == 0 && place != 0)) {
      break;
    }
  }
  return unit_of_[variable] = unit == no_unit ? 0 : unit;
}

void Divider::assign_variables() {
  for (llvm::GlobalVariable &variable : module_.globals()) {
    bool is_copied = variable.hasLocalLinkage() && variable.hasInitializer() &&
                     variable.isConstant() && variable.hasGlobalUnnamedAddr() &&
                     !variable.isThreadLocal() && !variable.hasSection() && !is_list(variable) &&
                     !kept_.contains(&variable);
    if (is_copied) {
      copied_.insert(&variable);
      division_.copied.push_back(&variable);
    }
  }
  for (llvm::GlobalVariable &variable : module_.globals()) {
    if (!variable.isDeclaration() && !copied_.contains(&variable) && !is_list(variable)) {
      unsigned unit = unit_of_variable(&variable);
      division_.units[unit].definitions.push_back(&variable);
    }
  }
}

bool Divider::is_importable(const llvm::Function &function, uint64_t limit) const {
  if (function.isDeclaration() || function.isInterposable() ||
      has_label_addresses_.contains(&function) ||
      function.hasFnAttribute(llvm::Attribute::NoInline) ||
      function.hasFnAttribute(llvm::Attribute::OptimizeNone)) {
    return false;
  }
  return function.hasFnAttribute(llvm::Attribute::AlwaysInline) ||
         function.getInstructionCount() <= limit;
}

bool Divider::is_copyable(const llvm::Function &function) const {
  bool is_small = function.hasFnAttribute(llvm::Attribute::AlwaysInline) ||
                  function.getInstructionCount() <= copy_limit;
  return is_small && function.hasLocalLinkage() && !kept_.contains(&function) &&
         !function.hasAddressTaken();
}

void Divider::import_functions() {
  for (unsigned index = 0; index < division_.units.size(); ++index) {
    Division::Unit &unit = division_.units[index];
    llvm::DenseSet<const llvm::Function *> seen;
    // What to look into, and how big what it calls may be.
    std::vector<std::pair<llvm::GlobalObject *, uint64_t>> work;
    for (llvm::GlobalObject *object : unit.definitions) {
      if (llvm::isa<llvm::Function>(object)) {
        work.emplace_back(object, import_limit);
      }
    }
    for (size_t next = 0; next < work.size(); ++next) {
      auto [caller, limit] = work[next];
      for (llvm::GlobalObject *object : references(caller)) {
        auto *function = llvm::dyn_cast<llvm::Function>(object);
        if (function && unit_of_.lookup(function) != index && is_importable(*function, limit) &&
            seen.insert(function).second) {
          (is_copyable(*function) ? unit.copies : unit.imports).push_back(function);
          work.emplace_back(function, limit / 2);
        }
      }
    }
  }
}

// What is named by code outside of its unit.
void Divider::share_symbols() {
  llvm::SetVector<llvm::GlobalObject *> shared(kept_.begin(), kept_.end());
  for (unsigned index = 0; index < division_.units.size(); ++index) {
    const Division::Unit &unit = division_.units[index];
    llvm::DenseSet<const llvm::GlobalObject *> here(unit.definitions.begin(),
                                                    unit.definitions.end());
    here.insert(unit.copies.begin(), unit.copies.end());
    here.insert(division_.copied.begin(), division_.copied.end());
    auto look = [&](const auto &users) {
      for (const llvm::GlobalObject *user : users) {
        for (llvm::GlobalObject *object : references(user)) {
          if (object->hasLocalLinkage() && !here.contains(object)) {
            shared.insert(object);
          }
        }
      }
    };
    look(unit.definitions);
    look(unit.imports);
    look(unit.copies);
    look(division_.copied);
  }
  division_.shared.assign(shared.begin(), shared.end());
}

Division Divider::divide() {
  note_references();
  join_single_callers();
  assign_functions();
  assign_variables();
  import_functions();
  share_symbols();
  return std::move(division_);
}

Division divide(llvm::Module &module, uint64_t unit_size) {
  return Divider(module, unit_size).divide();
}

} // namespace cinch
