// Questions about the machine that the program runs on.
#include "irgen/builtin_gen.h"
#include "irgen/cpu_queries.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/Intrinsics.h"
#include "llvm/TargetParser/X86TargetParser.h"

namespace cinch {

// libgcc's and compiler-rt's `struct __processor_model { unsigned vendor, type, subtype,
// features[1]; } __cpu_model` and `unsigned __cpu_features2[3]`, filled by __cpu_indicator_init.
// The objects are defined by the run-time library, so that the reference is resolved statically.
static llvm::GlobalVariable *model_object(ModuleGen &module, llvm::StringRef name, unsigned words) {
  llvm::Type *word = llvm::Type::getInt32Ty(module.context());
  llvm::Constant *object =
      module.module().getOrInsertGlobal(name, llvm::ArrayType::get(word, words));
  llvm::GlobalVariable *variable = llvm::cast<llvm::GlobalVariable>(object);
  variable->setDSOLocal(true);
  return variable;
}

llvm::Value *gen_cpu_supports(ModuleGen &module, llvm::IRBuilderBase &builder,
                              std::string_view feature) {
  // LLVM knows the bits of each feature.
  std::array<uint32_t, 4> mask = llvm::X86::getCpuSupportsMask({llvm::StringRef(feature)});
  llvm::Type *word = builder.getInt32Ty();
  llvm::Value *result = builder.getTrue();
  for (unsigned i = 0; i < 4; ++i) {
    if (mask[i] == 0) {
      continue;
    }
    llvm::GlobalVariable *object = i == 0 ? model_object(module, "__cpu_model", 4)
                                          : model_object(module, "__cpu_features2", 3);
    // The first word is in __cpu_model, the others in __cpu_features2.
    llvm::Value *address = builder.CreateConstInBoundsGEP1_32(word, object, i == 0 ? 3 : i - 1);
    llvm::Value *bits =
        builder.CreateAnd(builder.CreateAlignedLoad(word, address, llvm::Align(4)), mask[i]);
    result = builder.CreateAnd(result, builder.CreateICmpEQ(bits, builder.getInt32(mask[i])));
  }
  return result;
}

// The word of __cpu_model and the number that stand for a vendor, type or subtype.
llvm::Value *gen_cpu_is(ModuleGen &module, llvm::IRBuilderBase &builder, std::string_view name) {
  std::pair<unsigned, unsigned> place =
      llvm::StringSwitch<std::pair<unsigned, unsigned>>(llvm::StringRef(name))
#define X86_VENDOR(ENUM, STRING) .Case(STRING, {0u, unsigned(llvm::X86::ENUM)})
#define X86_CPU_TYPE_ALIAS(ENUM, ALIAS) .Case(ALIAS, {1u, unsigned(llvm::X86::ENUM)})
#define X86_CPU_TYPE(ENUM, STRING) .Case(STRING, {1u, unsigned(llvm::X86::ENUM)})
#define X86_CPU_SUBTYPE_ALIAS(ENUM, ALIAS) .Case(ALIAS, {2u, unsigned(llvm::X86::ENUM)})
#define X86_CPU_SUBTYPE(ENUM, STRING) .Case(STRING, {2u, unsigned(llvm::X86::ENUM)})
#include "llvm/TargetParser/X86TargetParser.def"
          // Sema has checked the name.
          .Default({0, 0});
  llvm::GlobalVariable *object = model_object(module, "__cpu_model", 4);
  llvm::Type *word = builder.getInt32Ty();
  llvm::Value *address = builder.CreateConstInBoundsGEP1_32(word, object, place.first);
  llvm::Value *number = builder.CreateAlignedLoad(word, address, llvm::Align(4));
  return builder.CreateICmpEQ(number, builder.getInt32(place.second));
}

void gen_cpu_init(ModuleGen &module, llvm::IRBuilderBase &builder) {
  llvm::FunctionType *type = llvm::FunctionType::get(builder.getVoidTy(), false);
  builder.CreateCall(module.runtime_function("__cpu_indicator_init", type));
}

std::optional<RValue> BuiltinGen::machine() {
  // Counters and questions about the processor.
  switch (call_.builtin) {
  case builtin::Readcyclecounter:
    return RValue::of(intrinsic(llvm::Intrinsic::readcyclecounter, {}, {}));
  case builtin::Readsteadycounter:
    return RValue::of(intrinsic(llvm::Intrinsic::readsteadycounter, {}, {}));
  case builtin::CpuInit:
    gen_cpu_init(generator_.module(), builder_);
    return nothing();
  case builtin::CpuSupports:
    return is_x86() ? std::optional<RValue>(as_integer(gen_cpu_supports(
                          generator_.module(), builder_, string_argument(argument(0)))))
                    : std::nullopt;
  case builtin::CpuIs:
    return is_x86() ? std::optional<RValue>(as_integer(
                          gen_cpu_is(generator_.module(), builder_, string_argument(argument(0)))))
                    : std::nullopt;
  default:
    return std::nullopt;
  }
}

} // namespace cinch
