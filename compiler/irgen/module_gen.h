// The IR of one translation unit: declares functions and objects when they are first named, lowers
// definitions, and puts off static and inline functions until something refers to them.
#pragma once

#include "ast/decl.h"
#include "ast/expr.h"
#include "irgen/abi.h"
#include "irgen/options.h"
#include "irgen/type_lowering.h"
#include "source/macro_change.h"
#include "support/lang_options.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/Attributes.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Module.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cinch {

class DebugInfo;
class DiagnosticEngine;
class FunctionGen;
class SourceMap;
struct FunctionTarget;
class TbaaInfo;

// Everything that a unit needs from outside; it outlives the generator.
struct ModuleInputs {
  llvm::LLVMContext &context;
  TypeContext &types;
  const LangOptions &language;
  const CodegenOptions &options;
  const SourceMap &sources;
  DiagnosticEngine &diags;
  // Module identifier: the input's path as given.
  std::string name;
  // For debug information; looked at when the unit ends.
  const std::vector<MacroChange> &macro_changes;
  // May be empty: told of each nested function (GNU) that is lowered, while its declaration lasts.
  std::function<void(const FunctionDecl *, const llvm::Function *)> nested_seen = {};
};

// To map a line of the assembler's message to the source.
struct AsmPlace {
  unsigned first_line;
  SourceLoc loc;
};

// What a module has to know of those before it, when a translation unit is generated as several.
struct EarlierModules {
  unsigned count = 0;
  // Defined, not referenced yet.
  llvm::SetVector<FunctionDecl *> deferred;
  llvm::SetVector<VarDecl *> deferred_variables;
  // Not external so far.
  llvm::SetVector<FunctionDecl *> inline_definitions;
  // The last module lists them all.
  llvm::SetVector<FunctionDecl *> structors;
  llvm::DenseSet<const VarDecl *> emitted;
  // Entities that have a symbol there.
  llvm::DenseSet<const Decl *> named;
  // Static compound literals that have an object there.
  llvm::DenseSet<const Expr *> compound_literals;
  // Of static functions and objects that are visible so that the modules can share them.
  std::vector<std::string> shared_symbols;
};

// A translation unit makes one module, or several: then a new generator goes on where the one
// before has ended.
class ModuleGen {
public:
  // `earlier`: what end_module() of the generator before gave.
  explicit ModuleGen(const ModuleInputs &inputs, EarlierModules earlier = {});
  ~ModuleGen();

  // ---- What the driver calls ----
  // An entity that Parser::parse_external_declaration gave, in order. Calling it again for a
  // redeclared entity is harmless. Must not be called after an error was reported.
  // In the order of the source: declarations as they come, the rest at the end.
  void top_level(Decl *decl);
  // At the end of the unit, with what DeclarationSema::end_of_unit gave.
  void finish(llvm::ArrayRef<Decl *> tentative);
  // Instructions of the functions that were lowered so far.
  uint64_t size() const { return size_; }
  // The module holds something that does not work by symbols alone, like aliases or assembly that
  // may name anything: the rest of the translation unit, what was before too, must be in it.
  bool is_tied() const { return is_tied_; }
  void set_tied() { is_tied_ = true; }
  // False when later declarations must go to this module.
  bool can_end() const { return !is_tied_ && !calls_inlined_; }
  // Instead of finish: the module ends before the unit does. Only when can_end().
  EarlierModules end_module();
  // As EarlierModules has them, after finish(): those of the last module too.
  llvm::ArrayRef<std::string> shared_symbols() const { return earlier_.shared_symbols; }
  std::unique_ptr<llvm::Module> take_module();
  // Where the lines of the module's assembly come from: the first line, counted from 0, of each
  // file-scope asm, in order.
  llvm::ArrayRef<AsmPlace> asm_places() const { return asm_places_; }

  // ---- What generators use ----
  // The parts of a unit that are shared by all its functions.
  llvm::Module &module() { return *module_; }
  llvm::LLVMContext &context() { return context_; }
  TypeContext &types() { return types_; }
  TypeLowering &lowering() { return lowering_; }
  AbiCache &abi() { return abi_; }
  TbaaInfo &tbaa() { return *tbaa_; }
  // Null without -g.
  DebugInfo *debug_info() { return debug_info_.get(); }
  const LangOptions &language() const { return language_; }
  const CodegenOptions &options() const { return options_; }
  const TargetInfo &target() const { return types_.target(); }
  // With what its attribute `target` says, in target_checks.cpp.
  const TargetInfo &target_of(const FunctionDecl *decl);
  // Null without the attribute.
  const FunctionTarget *function_target(const FunctionDecl *decl);
  const SourceMap &sources() const { return sources_; }
  DiagnosticEngine &diags() { return diags_; }
  bool is_optimizing() const { return options_.optimize_level > 0; }

  // The symbol of a function or object with static storage duration, declared on first use; the use
  // makes a deferred definition be lowered.
  // Symbols: each entity has one, made when it is first named.
  // Never null; not an alias.
  llvm::Function *function_for(FunctionDecl *decl);
  // Alias and weakref too.
  llvm::Constant *function_address(FunctionDecl *decl);
  llvm::Constant *variable_address(VarDecl *decl);
  llvm::Constant *variable_pointer(VarDecl *decl);
  llvm::Align variable_alignment(const VarDecl *decl);
  // Blockaddress; sets up the function's block.
  llvm::Constant *label_address(LabelDecl *label);

  // A function of the run-time library (__muldc3, __atomic_load, ...), never the user's type.
  llvm::FunctionCallee runtime_function(llvm::StringRef name, llvm::FunctionType *type,
                                        llvm::AttributeList attributes = {});

  // ---- constants.cpp ----
  // An initializer of static storage as the memory form of `type` (or longer: flexible array).
  // Constants for static storage and for values.
  llvm::Constant *static_initializer(const Expr *init, QualType type);
  // A constant scalar expression in value form, or null when it is none.
  llvm::Constant *constant_value(const Expr *expr);
  // Value form to memory form (bool, _BitInt).
  llvm::Constant *constant_to_memory(llvm::Constant *value, QualType type);
  // The characters of a literal as an array of `size` bytes: cut off, or zeros added.
  llvm::Constant *string_bytes(const StringLiteralExpr *literal, uint64_t size);
  llvm::GlobalVariable *string_literal(const StringLiteralExpr *literal);
  // A NUL is added.
  llvm::GlobalVariable *string_global(llvm::StringRef text);
  llvm::GlobalVariable *static_compound_literal(const CompoundLiteralExpr *literal);
  // A private constant object to copy from.
  llvm::GlobalVariable *private_constant(llvm::Constant *initializer, llvm::Align alignment,
                                         llvm::StringRef name);

  // ---- function_attributes.cpp ----
  // What the options and the declaration say of a function, beyond its signature. `definition`: it
  // has a body here.
  // Attributes of functions come from options, from declarations and from types.
  void add_function_attributes(llvm::Function *function, const FunctionDecl *decl, bool definition);
  // For functions that no declaration of the program stands for.
  void add_default_attributes(llvm::Function *function, bool definition);
  // Attributes of a call site that come from the callee's declaration or type.
  void add_call_attributes(llvm::CallBase *call, const FunctionDecl *decl,
                           const FunctionType &type);

  // ---- abi_signature.cpp ----
  // The LLVM type, attributes of parameters and result, and calling convention of a function.
  // Without a prototype the definition tells more than the type: by the declaration when there is
  // one.
  // Signatures in LLVM's terms.
  llvm::FunctionType *function_type(const FunctionType &type);
  llvm::FunctionType *function_type(const FunctionDecl *decl);
  void set_signature_attributes(llvm::Function *function, const FunctionType &type,
                                const FunctionDecl *decl);

  void used(llvm::GlobalValue *value, bool retain);
  // target_clones.cpp: GNU target_clones; the function becomes an ifunc among its versions.
  void emit_target_clones(FunctionDecl *decl);
  // Makes the body, if this has not been done. `outer`: of the function around a nested one.
  void lower_function(FunctionDecl *decl, FunctionGen *outer = nullptr);
  FunctionDecl *with_packed_arguments(const FunctionDecl *decl, llvm::ArrayRef<QualType> further);
  std::string symbol_name(const ValueDecl *decl);

private:
  // ---- module_gen.cpp: what is lowered, and when ----
  void file_scope_asm(const FileScopeAsmDecl &decl);
  bool is_replaced(const FunctionDecl *decl) const;
  static bool calls_itself(const llvm::Function &function);
  void function_defined(FunctionDecl *decl);
  void variable(VarDecl *decl);
  // Static and inline definitions wait until something refers to them.
  bool must_emit(const FunctionDecl *decl) const;
  bool must_emit(const VarDecl *decl) const;
  // Something has referred to it: its definition is wanted.
  bool is_named(const Decl *decl) const {
    return symbols_.contains(decl) || earlier_.named.contains(decl);
  }

  void lower_pending();
  void emit_variable(VarDecl *decl);
  void refer_to(FunctionDecl *decl);
  void refer_to(VarDecl *decl);
  void note_attributes(FunctionDecl *decl, llvm::Function *function);

  // ---- symbols.cpp ----
  llvm::Function *declare_function(FunctionDecl *decl);
  llvm::Function *function_of_type(FunctionDecl *decl, llvm::Function *old,
                                   llvm::FunctionType *type);
  llvm::GlobalVariable *declare_variable(VarDecl *decl);
  llvm::GlobalVariable *variable_of_type(llvm::GlobalVariable *old, llvm::Type *type);
  void separate_library_wrappers();
  void set_function_linkage(llvm::Function *function, const FunctionDecl *decl);
  void set_variable_linkage(llvm::GlobalVariable *variable, const VarDecl *decl);
  void set_symbol_properties(llvm::GlobalValue *value, const ValueDecl *decl);
  void set_dso_local(llvm::GlobalValue *value);
  bool is_dso_local(const llvm::GlobalValue *value) const;
  bool is_common(const VarDecl *decl) const;
  llvm::GlobalValue::ThreadLocalMode tls_mode(const VarDecl *decl) const;
  llvm::Constant *weakref_target(ValueDecl *decl, bool is_function);

  // ---- module_end.cpp: what is made when everything is known ----
  void emit_lists_and_flags();
  void share_symbols();
  void emit_indirect_symbols();
  // Notes that the declaration gives its symbol a version.
  void note_versions(const ValueDecl *decl);
  void emit_symbol_versions();
  bool emit_with_target(ValueDecl *decl);
  void emit_indirect_symbol(ValueDecl *decl);
  void check_alias(llvm::GlobalAlias *alias, const ValueDecl *decl);
  void check_ifunc(const llvm::GlobalIFunc *ifunc, const ValueDecl *decl);
  llvm::Constant *find_target(std::string_view name);
  void emit_structor_list(const char *name, bool is_constructor);
  void emit_used_list(const char *name, llvm::ArrayRef<llvm::GlobalValue *> values);
  void emit_module_flags();

  // ---- constants.cpp ----
  llvm::Constant *address_base(const AddressConstantExpr *expr);
  llvm::Constant *address_constant(const AddressConstantExpr *expr);
  llvm::Constant *constant_cast(const CastExpr *expr);
  llvm::Constant *constant_object(const Expr *expr);

  // ---- function_attributes.cpp ----
  void add_declared_attributes(llvm::Function *function, const FunctionDecl *decl);
  void add_inlining_attributes(llvm::Function *function, const FunctionDecl *decl);
  void add_target_attributes(llvm::Function *function, const FunctionDecl *decl);
  const llvm::AttrBuilder &default_attributes(bool definition);

  // The surroundings, and what is shared by all functions.
  llvm::LLVMContext &context_;
  TypeContext &types_;
  const LangOptions &language_;
  const CodegenOptions &options_;
  const SourceMap &sources_;
  DiagnosticEngine &diags_;
  const std::vector<MacroChange> &macro_changes_;
  std::function<void(const FunctionDecl *, const llvm::Function *)> nested_seen_;
  std::unique_ptr<llvm::Module> module_;
  TypeLowering lowering_;
  AbiCache abi_;
  std::unique_ptr<TbaaInfo> tbaa_;
  std::unique_ptr<DebugInfo> debug_info_;

  // Which symbols exist, and what is still to be done.
  llvm::DenseMap<const Decl *, llvm::GlobalValue *> symbols_;
  // And of this module, what the next one has to know.
  EarlierModules earlier_;
  uint64_t size_ = 0;
  bool is_tied_ = false;
  // Functions that are always inlined have one body, which must be where they are called.
  bool calls_inlined_ = false;
  std::vector<AsmPlace> asm_places_;
  // To be lowered.
  std::deque<FunctionDecl *> pending_functions_;
  llvm::DenseMap<std::pair<const FunctionDecl *, const Type *>, FunctionDecl *> packed_variants_;
  std::vector<VarDecl *> pending_variables_;
  // Alias, ifunc.
  llvm::SetVector<ValueDecl *> indirect_symbols_;
  // GNU: those with a symver attribute.
  llvm::SetVector<const ValueDecl *> versioned_symbols_;
  // Those of them that are still to be made, by symbol; null while one is made.
  llvm::StringMap<ValueDecl *> indirect_by_name_;
  llvm::SmallVector<llvm::GlobalValue *, 4> used_, compiler_used_;
  // By their bytes, element size in front.
  llvm::StringMap<llvm::GlobalVariable *> strings_;
  std::unique_ptr<llvm::AttrBuilder> declaration_attributes_, definition_attributes_;
  llvm::DenseMap<const Expr *, llvm::GlobalVariable *> compound_literals_;
  // By the attribute's text.
  llvm::StringMap<std::unique_ptr<FunctionTarget>> function_targets_;
  // GNU target_clones with a body here; they become ifuncs at the end.
  std::vector<FunctionDecl *> cloned_functions_;
  // While a body is lowered.
  FunctionGen *current_ = nullptr;
};

} // namespace cinch
