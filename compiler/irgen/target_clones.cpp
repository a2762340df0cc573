// GNU target_clones on x86: a version of the function for each word of the attribute, and an ifunc
// whose resolver looks for the best one that the processor can run.
#include "irgen/cpu_queries.h"

#include "target/dispatch.h"
#include "target/function_target.h"
#include "target/target_info.h"

#include "llvm/IR/GlobalIFunc.h"
#include "llvm/Transforms/Utils/Cloning.h"

namespace cinch {

namespace {

struct Version {
  std::string_view name;
  llvm::Function *function;
};

} // namespace

// "f.avx2.0", "f.arch_haswell.1": as gcc and clang call them.
static std::string version_name(llvm::StringRef function, std::string_view version, size_t number) {
  std::string text(version);
  std::replace(text.begin(), text.end(), '=', '_');
  return (function + "." + text + "." + std::to_string(number)).str();
}

static void set_version_target(const LangOptions &options, llvm::Function *function,
                               std::string_view version) {
  if (version == "default") {
    return;
  }
  FunctionTarget target = make_function_target(options, version);
  if (!target.cpu.empty()) {
    function->addFnAttr("target-cpu", target.cpu);
  }
  if (target.info) {
    function->addFnAttr("target-features", target.info->llvm_features);
  }
}

// Whether the processor can run the version.
static llvm::Value *gen_version_fits(ModuleGen &module, llvm::IRBuilderBase &builder,
                                     llvm::StringRef version) {
  if (!version.consume_front("arch=")) {
    return gen_cpu_supports(module, builder, version);
  }
  bool is_level = version.starts_with("x86-64");
  return is_level ? gen_cpu_supports(module, builder, version)
                  : gen_cpu_is(module, builder, version);
}

// `versions` from the best to the default one, which always fits.
static void gen_resolver_body(ModuleGen &module, llvm::Function *resolver,
                              llvm::ArrayRef<Version> versions) {
  llvm::LLVMContext &context = module.context();
  llvm::IRBuilder<> builder(llvm::BasicBlock::Create(context, "resolver_entry", resolver));
  gen_cpu_init(module, builder);
  for (const Version &version : versions) {
    if (version.name == "default") {
      builder.CreateRet(version.function);
      return;
    }
    llvm::BasicBlock *found = llvm::BasicBlock::Create(context, "resolver_return", resolver);
    llvm::BasicBlock *next = llvm::BasicBlock::Create(context, "resolver_else", resolver);
    builder.CreateCondBr(gen_version_fits(module, builder, version.name), found, next);
    builder.SetInsertPoint(found);
    builder.CreateRet(version.function);
    builder.SetInsertPoint(next);
  }
}

// When the unit ends: the body was generated for the unit's target, and all uses of the function,
// its own among them, come to mean the ifunc.
void ModuleGen::emit_target_clones(FunctionDecl *decl) {
  llvm::Function *function = llvm::dyn_cast_or_null<llvm::Function>(symbols_.lookup(decl));
  if (!function || function->isDeclaration() || function->hasAvailableExternallyLinkage()) {
    return;
  }
  // Addresses of labels in static objects are those of one version only.
  if (llvm::any_of(*function, [](llvm::BasicBlock &block) { return block.hasAddressTaken(); })) {
    return;
  }
  std::string name = function->getName().str();
  llvm::GlobalValue::LinkageTypes linkage = function->getLinkage();
  llvm::SmallVector<Version, 4> versions;
  for (size_t i = 0; i < decl->attributes->target_clones.size(); ++i) {
    std::string_view version = decl->attributes->target_clones[i];
    bool is_default = version == "default";
    llvm::ValueToValueMapTy map;
    llvm::Function *clone = is_default ? function : llvm::CloneFunction(function, map);
    clone->setLinkage(llvm::GlobalValue::InternalLinkage);
    clone->setVisibility(llvm::GlobalValue::DefaultVisibility);
    clone->setComdat(nullptr);
    clone->setName(version_name(name, version, i));
    set_version_target(language_, clone, version);
    versions.push_back({version, clone});
  }
  llvm::stable_sort(versions, [](const Version &a, const Version &b) {
    return dispatch_priority(a.name) > dispatch_priority(b.name);
  });
  llvm::FunctionType *type = llvm::FunctionType::get(lowering_.pointer_type(), false);
  llvm::Function *resolver = llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage,
                                                    name + ".resolver", module_.get());
  llvm::GlobalIFunc *chosen = llvm::GlobalIFunc::create(function->getFunctionType(), 0, linkage,
                                                        name, resolver, module_.get());
  function->replaceAllUsesWith(chosen);
  add_default_attributes(resolver, /*definition=*/true);
  gen_resolver_body(*this, resolver, versions);
  set_symbol_properties(chosen, decl);
}

} // namespace cinch
