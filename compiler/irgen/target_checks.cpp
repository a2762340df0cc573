// What a call asks of the target of the function that makes it. Only here is it known which calls
// are made: code that is never lowered may name anything.
#include "ast/target_builtins.h"
#include "diag/engine.h"
#include "irgen/builtin_gen.h"
#include "irgen/target_builtins.h"
#include "target/function_target.h"

namespace cinch {

const FunctionTarget *ModuleGen::function_target(const FunctionDecl *decl) {
  if (!decl->attributes || decl->attributes->target.empty()) {
    return nullptr;
  }
  std::unique_ptr<FunctionTarget> &cached = function_targets_[decl->attributes->target];
  if (!cached) {
    cached =
        std::make_unique<FunctionTarget>(make_function_target(language_, decl->attributes->target));
  }
  return cached.get();
}

const TargetInfo &ModuleGen::target_of(const FunctionDecl *decl) {
  const FunctionTarget *own = function_target(decl);
  return own && own->info ? *own->info : target();
}

RValue FunctionGen::gen_target_builtin(const BuiltinCallExpr *expr) {
  TargetBuiltin builtin = target_builtin(expr->builtin);
  if (!has_required_features(module_.target_of(decl_), builtin.features)) {
    module_.diags().report(expr->loc, DiagId::err_builtin_needs_feature)
        << builtin.name << builtin.features;
  } else if (std::optional<llvm::Value *> value =
                 module_.target().architecture == Architecture::X86_64
                     ? gen_x86_builtin(*this, *expr)
                     : gen_aarch64_builtin(*this, *expr)) {
    need_vector_width(required_vector_width(builtin));
    return *value ? RValue::of(*value) : RValue();
  } else {
    module_.diags().report(expr->loc, DiagId::err_builtin_unsupported) << builtin.name;
  }
  llvm::Type *type = is_void(expr->type) ? nullptr : lowering().value_type(expr->type);
  return type ? RValue::of(llvm::PoisonValue::get(type)) : RValue();
}

// The first feature of the callee that the caller lacks: what the attribute says, then all the rest
// of the target it makes.
static std::string_view missing_feature(const FunctionTarget *asked, const TargetInfo &callee,
                                        const TargetInfo &caller) {
  if (asked) {
    for (const std::string &feature : asked->asked) {
      if (!caller.has_feature(feature)) {
        return feature;
      }
    }
  }
  for (const std::string &feature : callee.features) {
    if (!caller.has_feature(feature)) {
      return feature;
    }
  }
  return {};
}

// GNU: always_inline means what it says, so that the caller must be able to do what the body does.
void FunctionGen::check_inlined_features(const CallExpr *call, const FunctionDecl *callee) {
  bool is_inlined = has_attribute(callee->attributes, AttributeFlag::AlwaysInline);
  const FunctionTarget *asked = is_inlined ? module_.function_target(callee) : nullptr;
  if (!is_inlined || (!asked && !module_.function_target(decl_))) {
    return;
  }
  std::string_view missing =
      missing_feature(asked, module_.target_of(callee), module_.target_of(decl_));
  if (!missing.empty()) {
    module_.diags().report(call->loc, DiagId::err_inline_needs_feature)
        << decl_->name_text() << callee->name_text() << missing;
  }
}

// True after a message. A vector of more than 128 bits goes in a register only where there is one.
bool FunctionGen::check_vector_passing(const CallExpr *call, const FunctionDecl *callee,
                                       QualType type, bool is_argument) {
  uint64_t size = is_vector(type) ? lowering().size_of(type) : 0;
  if (size <= 16) {
    return false;
  }
  std::string_view feature = size > 32 ? "avx512f" : "avx";
  bool caller_has = module_.target_of(decl_).has_feature(feature);
  bool callee_has = module_.target_of(callee).has_feature(feature);
  if (caller_has && callee_has) {
    return false;
  }
  module_.diags().report(call->loc, caller_has || callee_has ? DiagId::err_vector_passing
                                                             : DiagId::warn_vector_passing)
      << (is_argument ? "argument" : "return") << types().quoted(type) << feature;
  return true;
}

void FunctionGen::check_callee_target(const CallExpr *call, const FunctionDecl *callee) {
  check_inlined_features(call, callee);
  if (module_.target().architecture != Architecture::X86_64) {
    return;
  }
  // With the names that the declaration has for the types.
  llvm::ArrayRef<ParamDecl *> parameters = callee->parameters;
  for (size_t i = 0; i < call->arguments.size(); ++i) {
    QualType type = i < parameters.size() ? parameters[i]->type : call->arguments[i]->type;
    if (check_vector_passing(call, callee, type, true)) {
      return;
    }
  }
  const FunctionType *type =
      static_cast<const FunctionType *>(without_typedefs(callee->type).type());
  check_vector_passing(call, callee, type->result, false);
}

} // namespace cinch
