// Questions about the machine that the program runs on.
#include "irgen/builtin_gen.h"

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

llvm::Value *BuiltinGen::cpu_supports(std::string_view feature) {
  // LLVM knows the bits of each feature.
  std::array<uint32_t, 4> mask = llvm::X86::getCpuSupportsMask({llvm::StringRef(feature)});
  llvm::Type *word = builder_.getInt32Ty();
  llvm::Value *result = builder_.getTrue();
  for (unsigned i = 0; i < 4; ++i) {
    if (mask[i] == 0) {
      continue;
    }
    llvm::GlobalVariable *object = i == 0 ? model_object(generator_.module(), "__cpu_model", 4)
                                          : model_object(generator_.module(), "__cpu_features2", 3);
    // The first word is in __cpu_model, the others in __cpu_features2.
    llvm::Value *address = builder_.CreateConstInBoundsGEP1_32(word, object, i == 0 ? 3 : i - 1);
    llvm::Value *bits =
        builder_.CreateAnd(builder_.CreateAlignedLoad(word, address, llvm::Align(4)), mask[i]);
    result = builder_.CreateAnd(result, builder_.CreateICmpEQ(bits, builder_.getInt32(mask[i])));
  }
  return result;
}

// The word of __cpu_model and the number that stand for a vendor, type or subtype.
llvm::Value *BuiltinGen::cpu_is(std::string_view name) {
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
  llvm::GlobalVariable *object = model_object(generator_.module(), "__cpu_model", 4);
  llvm::Type *word = builder_.getInt32Ty();
  llvm::Value *address = builder_.CreateConstInBoundsGEP1_32(word, object, place.first);
  llvm::Value *number = builder_.CreateAlignedLoad(word, address, llvm::Align(4));
  return builder_.CreateICmpEQ(number, builder_.getInt32(place.second));
}

std::optional<RValue> BuiltinGen::machine() {
  // Counters and questions about the processor.
  switch (call_.builtin) {
  case builtin::Readcyclecounter:
    return RValue::of(intrinsic(llvm::Intrinsic::readcyclecounter, {}, {}));
  case builtin::Readsteadycounter:
    return RValue::of(intrinsic(llvm::Intrinsic::readsteadycounter, {}, {}));
  case builtin::CpuInit: {
    llvm::FunctionType *type = llvm::FunctionType::get(builder_.getVoidTy(), false);
    builder_.CreateCall(generator_.module().runtime_function("__cpu_indicator_init", type));
    return nothing();
  }
  case builtin::CpuSupports:
    return is_x86() ? std::optional<RValue>(as_integer(cpu_supports(string_argument(argument(0)))))
                    : std::nullopt;
  case builtin::CpuIs:
    return is_x86() ? std::optional<RValue>(as_integer(cpu_is(string_argument(argument(0)))))
                    : std::nullopt;
  default:
    return std::nullopt;
  }
}

} // namespace cinch
