// Attributes of LLVM functions: what the options ask of all, what a declaration says of one.
#include "irgen/module_gen.h"

#include "ast/builtins.h"
#include "target/function_target.h"
#include "target/target_info.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/Attributes.h"

namespace cinch {

static llvm::StringRef text(std::string_view view) { return {view.data(), view.size()}; }

// Options that change the code of a function.
static void add_code_options(llvm::AttrBuilder &builder, const CodegenOptions &options) {
  if (options.no_red_zone) {
    builder.addAttribute(llvm::Attribute::NoRedZone);
  }
  if (options.no_implicit_float) {
    builder.addAttribute(llvm::Attribute::NoImplicitFloat);
  }
  if (options.stack_realign) {
    builder.addAttribute("stackrealign");
  }
  // Probes of the stack: in line, or by a function.
  if (options.stack_clash_protection) {
    builder.addAttribute("probe-stack", "inline-asm");
    if (options.stack_probe_size != 4096) {
      builder.addAttribute("stack-probe-size", llvm::utostr(options.stack_probe_size));
    }
  } else if (!options.probe_stack.empty()) {
    builder.addAttribute("probe-stack", options.probe_stack);
  }
  if (options.no_jump_tables) {
    builder.addAttribute("no-jump-tables", "true");
  }
  if (options.strict_fp) {
    builder.addAttribute(llvm::Attribute::StrictFP);
  }
  if (!options.zero_call_used_regs.empty() && options.zero_call_used_regs != "skip") {
    builder.addAttribute("zero-call-used-regs", options.zero_call_used_regs);
  }
  // Space for patches before and at the entry of each function.
  if (options.patchable_function_entry_count || options.patchable_function_entry_offset) {
    unsigned prefix = options.patchable_function_entry_offset;
    builder.addAttribute("patchable-function-entry",
                         llvm::utostr(options.patchable_function_entry_count - prefix));
    builder.addAttribute("patchable-function-prefix", llvm::utostr(prefix));
  }
  if (options.indirect_tls_references) {
    builder.addAttribute("indirect-tls-seg-refs");
  }
  if (options.split_stack) {
    builder.addAttribute("split-stack");
  }
  if (!options.function_return_thunks.empty() && options.function_return_thunks != "keep") {
    builder.addAttribute(llvm::Attribute::FnRetThunkExtern);
  }
}

// -finstrument-functions and -pg call functions at entry and exit.
static void add_instrumentation(llvm::AttrBuilder &builder, const CodegenOptions &options,
                                Architecture architecture) {
  if (options.instrument_functions || options.instrument_functions_after_inlining) {
    bool after = options.instrument_functions_after_inlining;
    const char *entry = after ? "instrument-function-entry-inlined" : "instrument-function-entry";
    const char *exit = after ? "instrument-function-exit-inlined" : "instrument-function-exit";
    builder.addAttribute(entry, "__cyg_profile_func_enter");
    builder.addAttribute(exit, "__cyg_profile_func_exit");
  }
  if (options.instrument_function_entry_bare) {
    builder.addAttribute("instrument-function-entry-inlined", "__cyg_profile_func_enter_bare");
  }
  if (options.instrument_for_profiling) {
    // Either at the very beginning, or after the prologue.
    if (options.call_fentry) {
      builder.addAttribute("fentry-call", "true");
    } else {
      bool is_aarch64 = architecture == Architecture::AArch64;
      builder.addAttribute("instrument-function-entry-inlined",
                           is_aarch64 ? "\01_mcount" : "mcount");
    }
    if (options.mnop_mcount) {
      builder.addAttribute("mnop-mcount");
    }
    if (options.mrecord_mcount) {
      builder.addAttribute("mrecord-mcount");
    }
  }
}

// What the optimizer may assume about floating values.
static void add_floating_options(llvm::AttrBuilder &builder, const CodegenOptions &options,
                                 const LangOptions &language) {
  if (language.fp_exceptions == LangOptions::FpExceptions::Ignore) {
    builder.addAttribute("no-trapping-math", "true");
  }
  if (options.no_infs) {
    builder.addAttribute("no-infs-fp-math", "true");
  }
  if (options.no_nans) {
    builder.addAttribute("no-nans-fp-math", "true");
  }
  if (options.no_signed_zeros) {
    builder.addAttribute("no-signed-zeros-fp-math", "true");
  }
  if (!options.denormal_fp_math.empty()) {
    builder.addAttribute("denormal-fp-math", options.denormal_fp_math);
  }
  if (!options.denormal_fp_math_f32.empty()) {
    builder.addAttribute("denormal-fp-math-f32", options.denormal_fp_math_f32);
  }
}

// AArch64: what -mbranch-protection says.
static BranchProtection branch_protection(const CodegenOptions &options) {
  return {options.sign_return_address, options.sign_return_address_key,
          !options.branch_target_enforcement.empty(), options.branch_protection_pauth_lr,
          options.guarded_control_stack};
}

static void add_branch_protection(llvm::AttrBuilder &builder, const BranchProtection &protection) {
  if (!protection.sign_scope.empty() && protection.sign_scope != "none") {
    builder.addAttribute("sign-return-address", protection.sign_scope);
    builder.addAttribute("sign-return-address-key", protection.sign_key);
  }
  if (protection.branch_targets) {
    builder.addAttribute("branch-target-enforcement");
  }
  if (protection.pauth_lr) {
    builder.addAttribute("branch-protection-pauth-lr");
  }
  if (protection.control_stack) {
    builder.addAttribute("guarded-control-stack");
  }
}

// What marks the functions that a sanitizer's pass works on; None when it needs no mark.
static llvm::Attribute::AttrKind sanitizer_attribute(llvm::StringRef name) {
  using llvm::Attribute;
  return llvm::StringSwitch<Attribute::AttrKind>(name)
      .Cases({"address", "kernel-address"}, Attribute::SanitizeAddress)
      .Cases({"hwaddress", "kernel-hwaddress"}, Attribute::SanitizeHWAddress)
      .Case("thread", Attribute::SanitizeThread)
      .Case("memory", Attribute::SanitizeMemory)
      .Case("safe-stack", Attribute::SafeStack)
      .Case("shadow-call-stack", Attribute::ShadowCallStack)
      .Default(Attribute::None);
}

static void add_sanitizer_attributes(llvm::AttrBuilder &builder, const LangOptions &language) {
  for (const std::string &name : language.sanitizers) {
    llvm::Attribute::AttrKind kind = sanitizer_attribute(name);
    if (kind != llvm::Attribute::None) {
      builder.addAttribute(kind);
    }
  }
}

// The text of the attribute; null when there is none.
static const char *frame_pointer_text(CodegenOptions::FramePointer kind) {
  using Kind = CodegenOptions::FramePointer;
  switch (kind) {
  case Kind::None:
    return nullptr;
  case Kind::NonLeafNoReserve:
    return "non-leaf-no-reserve";
  case Kind::Reserved:
    return "reserved";
  case Kind::NonLeaf:
    return "non-leaf";
  case Kind::All:
    return "all";
  }
  return nullptr;
}

// Made once: what every definition, or every declaration, of the unit has.
const llvm::AttrBuilder &ModuleGen::default_attributes(bool definition) {
  std::unique_ptr<llvm::AttrBuilder> &cached =
      definition ? definition_attributes_ : declaration_attributes_;
  if (cached) {
    return *cached;
  }
  cached = std::make_unique<llvm::AttrBuilder>(context_);
  llvm::AttrBuilder &builder = *cached;
  // Attributes for declarations too: calls are inlined only between functions that agree.
  if (const char *frame = frame_pointer_text(options_.frame_pointer)) {
    builder.addAttribute("frame-pointer", frame);
  }
  add_floating_options(builder, options_, language_);
  if (!language_.delete_null_pointer_checks) {
    builder.addAttribute(llvm::Attribute::NullPointerIsValid);
  }
  builder.addAttribute("stack-protector-buffer-size",
                       llvm::utostr(options_.stack_protector_buffer_size));
  if (!language_.cpu.empty()) {
    builder.addAttribute("target-cpu", language_.cpu);
  }
  // All of the CPU's too: the back end leaves out passes by what it reads here.
  if (!target().llvm_features.empty()) {
    builder.addAttribute("target-features", target().llvm_features);
  }
  if (!language_.tune_cpu.empty()) {
    builder.addAttribute("tune-cpu", language_.tune_cpu);
  }
  if (options_.no_builtin) {
    builder.addAttribute("no-builtins");
  }
  for (const std::string &name : options_.no_builtin_functions) {
    builder.addAttribute("no-builtin-" + name);
  }
  if (!options_.trap_function.empty()) {
    builder.addAttribute("trap-func-name", options_.trap_function);
  }
  if (options_.size_level == 2) {
    builder.addAttribute(llvm::Attribute::MinSize);
  }
  if (options_.size_level != 0) {
    builder.addAttribute(llvm::Attribute::OptimizeForSize);
  }
  // Only for functions with a body.
  if (definition) {
    if (!options_.exceptions) {
      builder.addAttribute(llvm::Attribute::NoUnwind);
    }
    if (options_.unwind_tables) {
      builder.addUWTableAttr(static_cast<llvm::UWTableKind>(options_.unwind_tables));
    }
    // LLVM raises the number where wide vectors are used.
    builder.addAttribute("min-legal-vector-width", "0");
    if (!options_.prefer_vector_width.empty()) {
      builder.addAttribute("prefer-vector-width", options_.prefer_vector_width);
    }
    add_code_options(builder, options_);
    add_instrumentation(builder, options_, target().architecture);
    add_branch_protection(builder, branch_protection(options_));
    add_sanitizer_attributes(builder, language_);
    for (llvm::StringRef attribute : options_.more_attributes) {
      auto [name, value] = attribute.split('=');
      builder.addAttribute(name, value);
    }
  }
  return builder;
}

void ModuleGen::add_default_attributes(llvm::Function *function, bool definition) {
  function->addFnAttrs(default_attributes(definition));
}

// Whether the function may be inlined: by attributes first, then by options.
void ModuleGen::add_inlining_attributes(llvm::Function *function, const FunctionDecl *decl) {
  const DeclAttributes *said = decl->attributes;
  bool always = has_attribute(said, AttributeFlag::AlwaysInline);
  bool never = has_attribute(said, AttributeFlag::Noinline) ||
               has_attribute(said, AttributeFlag::Noipa) ||
               has_attribute(said, AttributeFlag::Naked);
  // -O0 marks functions so that the passes leave them alone.
  bool optnone = has_attribute(said, AttributeFlag::Optnone) ||
                 (!is_optimizing() && options_.mark_optnone && !always);
  if (optnone) {
    function->addFnAttr(llvm::Attribute::OptimizeNone);
    function->addFnAttr(llvm::Attribute::NoInline);
    // The attributes exclude each other.
    function->removeFnAttr(llvm::Attribute::OptimizeForSize);
    function->removeFnAttr(llvm::Attribute::MinSize);
    return;
  }
  if (never) {
    function->addFnAttr(llvm::Attribute::NoInline);
  } else if (always) {
    function->addFnAttr(llvm::Attribute::AlwaysInline);
    // -fno-inline, and -finline-hint-functions.
  } else if (options_.inlining == CodegenOptions::Inlining::OnlyAlways ||
             (options_.inlining == CodegenOptions::Inlining::OnlyHinted && !decl->is_inline)) {
    function->addFnAttr(llvm::Attribute::NoInline);
  } else if (decl->is_inline) {
    function->addFnAttr(llvm::Attribute::InlineHint);
  }
}

// An attribute asks for more or for less than the option.
static void add_stack_protector(llvm::Function *function, const DeclAttributes *said,
                                StackProtector kind) {
  if (has_attribute(said, AttributeFlag::NoStackProtector)) {
    return;
  }
  if (has_attribute(said, AttributeFlag::StackProtectorStrong) && kind != StackProtector::All) {
    kind = StackProtector::Strong;
  }
  switch (kind) {
  case StackProtector::Off:
    return;
  case StackProtector::Basic:
    function->addFnAttr(llvm::Attribute::StackProtect);
    return;
  case StackProtector::Strong:
    function->addFnAttr(llvm::Attribute::StackProtectStrong);
    return;
  case StackProtector::All:
    function->addFnAttr(llvm::Attribute::StackProtectReq);
    return;
  }
}

// setjmp and its kin, which headers declare without saying so.
static bool is_known_to_return_twice(const FunctionDecl &decl) {
  bool is_library = decl.linkage == Linkage::External && !decl.is_defined && decl.name;
  BuiltinId id = decl.builtin ? decl.builtin : is_library ? decl.name->builtin : builtin::None;
  return id != builtin::None && has_builtin_flag(id, "returns_twice");
}

// What holds of the function for its callers as well.
void ModuleGen::add_declared_attributes(llvm::Function *function, const FunctionDecl *decl) {
  const FunctionType &type = *type_cast<FunctionType>(decl->type);
  const DeclAttributes *said = decl->attributes;
  if (decl->is_noreturn || type.info.is_noreturn || has_attribute(said, AttributeFlag::Noreturn)) {
    function->addFnAttr(llvm::Attribute::NoReturn);
  }
  if (is_known_to_return_twice(*decl)) {
    function->addFnAttr(llvm::Attribute::ReturnsTwice);
  }
  // The rest are attributes.
  if (!said) {
    return;
  }
  // GNU error and warning: the code generator speaks of calls that are left after optimization.
  if (!said->error_message.empty()) {
    function->addFnAttr("dontcall-error", said->error_message);
  }
  if (!said->warning_message.empty()) {
    function->addFnAttr("dontcall-warn", said->warning_message);
  }
  if (said->has(AttributeFlag::Nothrow)) {
    function->setDoesNotThrow();
  }
  if (said->has(AttributeFlag::Cold)) {
    function->addFnAttr(llvm::Attribute::Cold);
  }
  if (said->has(AttributeFlag::Hot)) {
    function->addFnAttr(llvm::Attribute::Hot);
  }
  if (said->has(AttributeFlag::ReturnsTwice)) {
    function->addFnAttr(llvm::Attribute::ReturnsTwice);
  }
  if (said->has(AttributeFlag::Convergent)) {
    function->addFnAttr(llvm::Attribute::Convergent);
  }
  if (said->has(AttributeFlag::Noduplicate)) {
    function->addFnAttr(llvm::Attribute::NoDuplicate);
  }
  if (said->has(AttributeFlag::Nomerge)) {
    function->addFnAttr(llvm::Attribute::NoMerge);
  }
  // GNU: const reads nothing but its arguments, pure reads memory; both return (C23 6.7.13.8).
  // Both need a result: without one they would do nothing.
  bool is_const = said->has(AttributeFlag::Const);
  bool is_pure = said->has(AttributeFlag::Pure);
  bool returns_void = function->getReturnType()->isVoidTy();
  if ((is_const || is_pure) && !returns_void) {
    function->setMemoryEffects(is_const ? llvm::MemoryEffects::none()
                                        : llvm::MemoryEffects::readOnly());
    function->setDoesNotThrow();
    function->setWillReturn();
  }
  if (said->has(AttributeFlag::Malloc) && function->getReturnType()->isPointerTy()) {
    function->setReturnDoesNotAlias();
  }
  // Which parameters tell the size of what is returned; parameters in registers are counted as LLVM
  // counts them.
  if (said->alloc_size_first != 0) {
    std::optional<unsigned> second;
    if (said->alloc_size_second != 0) {
      second = said->alloc_size_second - 1;
    }
    unsigned parameters = function->getFunctionType()->getNumParams();
    bool fits = said->alloc_size_first - 1 < parameters && (!second || *second < parameters);
    if (fits) {
      function->addFnAttr(
          llvm::Attribute::getWithAllocSizeArgs(context_, said->alloc_size_first - 1, second));
    }
  }
  // Alignment with an offset has no attribute in LLVM.
  if (said->assume_aligned != 0 && said->assume_aligned_offset == 0 &&
      function->getReturnType()->isPointerTy() && llvm::isPowerOf2_32(said->assume_aligned)) {
    function->addRetAttr(
        llvm::Attribute::getWithAlignment(context_, llvm::Align(said->assume_aligned)));
  }
}

// GNU __attribute__((target("avx2,no-sse4a,arch=haswell,tune=..."))).
void ModuleGen::add_target_attributes(llvm::Function *function, const FunctionDecl *decl) {
  const FunctionTarget *own = function_target(decl);
  if (!own) {
    return;
  }
  if (!own->cpu.empty()) {
    function->addFnAttr("target-cpu", own->cpu);
  }
  if (!own->tune_cpu.empty()) {
    function->addFnAttr("tune-cpu", own->tune_cpu);
  }
  if (own->info) {
    function->addFnAttr("target-features", own->info->llvm_features);
  }
  if (own->branch_protection) {
    for (const char *name :
         {"sign-return-address", "sign-return-address-key", "branch-target-enforcement",
          "branch-protection-pauth-lr", "guarded-control-stack"}) {
      function->removeFnAttr(name);
    }
    llvm::AttrBuilder builder(context_);
    add_branch_protection(builder, *own->branch_protection);
    function->addFnAttrs(builder);
  }
}

// GNU: no_sanitize_address, no_sanitize("address"): the function's accesses are not checked.
static void remove_sanitizer_attributes(llvm::Function *function, const DeclAttributes &said) {
  if (said.has(AttributeFlag::NoSanitizeAddress)) {
    function->removeFnAttr(llvm::Attribute::SanitizeAddress);
    function->removeFnAttr(llvm::Attribute::SanitizeHWAddress);
  }
  if (said.has(AttributeFlag::NoSanitizeThread)) {
    function->removeFnAttr(llvm::Attribute::SanitizeThread);
  }
  if (said.has(AttributeFlag::NoSanitizeMemory)) {
    function->removeFnAttr(llvm::Attribute::SanitizeMemory);
  }
  llvm::SmallVector<llvm::StringRef, 4> names;
  text(said.no_sanitize).split(names, ',');
  for (llvm::StringRef name : names) {
    llvm::Attribute::AttrKind kind = sanitizer_attribute(name);
    if (kind != llvm::Attribute::None) {
      function->removeFnAttr(kind);
    }
    if (name == "coverage") {
      function->addFnAttr(llvm::Attribute::NoSanitizeCoverage);
    }
  }
}

// Attributes of the definition that have a counterpart in LLVM.
static void add_definition_details(llvm::Function *function, const DeclAttributes &said) {
  remove_sanitizer_attributes(function, said);
  if (said.has(AttributeFlag::Naked)) {
    function->addFnAttr(llvm::Attribute::Naked);
  }
  if (said.has(AttributeFlag::MinSize)) {
    function->addFnAttr(llvm::Attribute::MinSize);
    function->addFnAttr(llvm::Attribute::OptimizeForSize);
  }
  if (said.has(AttributeFlag::DisableTailCalls)) {
    function->addFnAttr("disable-tail-calls", "true");
  }
  if (said.has(AttributeFlag::NoCfCheck)) {
    function->addFnAttr(llvm::Attribute::NoCfCheck);
  }
  if (said.has(AttributeFlag::SpeculativeLoadHardening)) {
    function->addFnAttr(llvm::Attribute::SpeculativeLoadHardening);
  }
  if (said.has(AttributeFlag::NoProfile)) {
    function->addFnAttr(llvm::Attribute::NoProfile);
  }
  if (said.has(AttributeFlag::NoSanitizeCoverage)) {
    function->addFnAttr(llvm::Attribute::NoSanitizeCoverage);
  }
  if (said.has(AttributeFlag::XrayAlways) || said.has(AttributeFlag::XrayNever)) {
    bool is_always = said.has(AttributeFlag::XrayAlways);
    function->addFnAttr("function-instrument", is_always ? "xray-always" : "xray-never");
  }
  if (said.has_no_builtin && said.no_builtin.empty()) {
    function->addFnAttr("no-builtins");
  }
  for (std::string_view name : said.no_builtin) {
    function->addFnAttr(("no-builtin-" + text(name)).str());
  }
  // Takes back what the option gave.
  if (said.has(AttributeFlag::Nouwtable)) {
    function->removeFnAttr(llvm::Attribute::UWTable);
  }
  if (said.has(AttributeFlag::NoInstrumentFunction)) {
    function->removeFnAttr("instrument-function-entry");
    function->removeFnAttr("instrument-function-exit");
    function->removeFnAttr("instrument-function-entry-inlined");
    function->removeFnAttr("instrument-function-exit-inlined");
    function->removeFnAttr("fentry-call");
  }
  if (!said.zero_call_used_regs.empty()) {
    function->addFnAttr("zero-call-used-regs", text(said.zero_call_used_regs));
  }
  if (said.has_patchable_entry) {
    function->addFnAttr("patchable-function-entry",
                        llvm::utostr(said.patchable_entry - said.patchable_prefix));
    function->addFnAttr("patchable-function-prefix", llvm::utostr(said.patchable_prefix));
  }
}

// Options, then the declaration, then what only a body has.
void ModuleGen::add_function_attributes(llvm::Function *function, const FunctionDecl *decl,
                                        bool definition) {
  add_default_attributes(function, definition);
  add_declared_attributes(function, decl);
  add_target_attributes(function, decl);
  if (!definition) {
    bool says_no_plt = options_.no_plt || has_attribute(decl->attributes, AttributeFlag::Noplt);
    if (says_no_plt && !decl->is_defined) {
      function->addFnAttr(llvm::Attribute::NonLazyBind); // called through the GOT
    }
    return;
  }
  add_inlining_attributes(function, decl);
  add_stack_protector(function, decl->attributes, options_.stack_protector);
  if (decl->attributes) {
    add_definition_details(function, *decl->attributes);
  }
  uint64_t alignment = decl->alignment.value;
  if (options_.function_alignment != 0) {
    alignment = std::max(alignment, uint64_t{1} << options_.function_alignment);
  }
  if (alignment != 0) {
    function->setAlignment(llvm::Align(alignment));
  }
}

// What the call instruction itself must say: the callee may be reached through a pointer, and LLVM
// looks at calls of returns-twice functions when it looks at their caller.
void ModuleGen::add_call_attributes(llvm::CallBase *call, const FunctionDecl *decl,
                                    const FunctionType &type) {
  if (type.info.is_noreturn || (decl && decl->is_noreturn)) {
    call->setDoesNotReturn();
  }
  if (type.info.no_cf_check) {
    call->addFnAttr(llvm::Attribute::NoCfCheck);
  }
  if (options_.strict_fp || call->getFunction()->hasFnAttribute(llvm::Attribute::StrictFP)) {
    call->addFnAttr(llvm::Attribute::StrictFP);
  }
  if (decl && is_known_to_return_twice(*decl)) {
    call->addFnAttr(llvm::Attribute::ReturnsTwice);
  }
  // The rest comes from attributes of the callee.
  if (!decl || !decl->attributes) {
    return;
  }
  const DeclAttributes &said = *decl->attributes;
  if (said.has(AttributeFlag::Noreturn)) {
    call->setDoesNotReturn();
  }
  if (said.has(AttributeFlag::ReturnsTwice)) {
    call->addFnAttr(llvm::Attribute::ReturnsTwice);
  }
  if (said.has(AttributeFlag::Cold)) {
    call->addFnAttr(llvm::Attribute::Cold);
  }
  if (said.has(AttributeFlag::Nomerge)) {
    call->addFnAttr(llvm::Attribute::NoMerge);
  }
}

} // namespace cinch
