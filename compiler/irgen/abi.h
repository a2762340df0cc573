// How arguments and results travel between functions: C types to registers and memory, as LLVM
// types. A pure function of the types; call_gen.cpp alone applies it to values.
#pragma once

#include "irgen/type_lowering.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/Attributes.h"
#include "llvm/IR/CallingConv.h"
#include "llvm/Support/Alignment.h"

#include <memory>

namespace cinch {

// One LLVM value that carries bytes of an object, from `offset` on. It may be wider than what is
// left of the object: the bytes beyond mean nothing.
// An object that travels in registers is cut into such pieces.
struct AbiPiece {
  llvm::Type *type = nullptr;
  uint32_t offset = 0;
};

// How one argument or result travels.
struct ArgPass {
  enum class Kind : uint8_t {
    Ignore,   // no bytes: an empty structure; a result of type void
    Direct,   // the value form (TypeLowering::value_type)
    Extend,   // as Direct, extended to an int by the side that makes it
    Coerce,   // the object's bytes as one or two pieces; a result of two is an LLVM structure
    Indirect, // argument: a pointer (`is_byval`: to the callee's own copy on the stack, which
              // LLVM makes); result: memory that the caller gives
  };
  Kind kind = Kind::Ignore;
  // Extend.
  bool is_signed = false;
  // Indirect.
  bool is_byval = false;
  // A scalar that the caller has evaluated: `noundef`.
  bool is_undef_free = false;
  uint8_t piece_count = 0;
  // Indirect: of the memory. Coerce: on the stack, if no register is left; 1 leaves it to LLVM.
  llvm::Align alignment;
  // Direct, Extend: of the value; Indirect: the memory form.
  llvm::Type *type = nullptr;
  AbiPiece pieces[2];

  // Questions that callers ask, and one maker for each kind.
  bool is_indirect() const { return kind == Kind::Indirect; }
  llvm::ArrayRef<AbiPiece> all_pieces() const { return {pieces, piece_count}; }

  static ArgPass ignore() { return {}; }
  static ArgPass direct(llvm::Type *type);
  static ArgPass extend(llvm::Type *type, bool is_signed);
  static ArgPass coerce(llvm::Type *type, uint32_t offset = 0);
  static ArgPass coerce(llvm::Type *low, llvm::Type *high, uint32_t high_offset);
  static ArgPass indirect(llvm::Type *type, llvm::Align alignment, bool is_byval);
};

// Everything about the calls of one function type (with given arguments, if it is variadic or has
// no prototype).
struct FunctionAbi {
  ArgPass result;
  // Of the C arguments, in order.
  llvm::SmallVector<ArgPass, 8> arguments;
  llvm::FunctionType *type = nullptr;
  // Of the fixed parameters, the arguments behind, and the result.
  llvm::AttributeList attributes;
  llvm::CallingConv::ID convention = llvm::CallingConv::C;
  // A record in it is not complete yet: only the address can be used.
  bool is_provisional = false;

  bool has_return_memory() const { return result.is_indirect(); }
};

// `arguments`: the types of the C arguments, all of them. Those behind the named ones were promoted
// already. For a function without a prototype all are named, and the LLVM type is that of a
// variadic call if the target passes more then (x86-64: the number of vector registers, in al).
FunctionAbi classify_function(TypeLowering &lowering, const FunctionType &function,
                              llvm::ArrayRef<QualType> arguments);

// How a definition receives its parameters: as above, but never variadic without a prototype.
FunctionAbi classify_definition(TypeLowering &lowering, const FunctionType &function,
                                llvm::ArrayRef<QualType> parameters);

// The type in which the caller passes a parameter of a definition: what the prototype says, else
// the parameter's promoted type.
QualType passed_type(const FunctionDecl &function, size_t position);

// A type that va_arg reads: how it would be passed behind the ellipsis with every register free,
// how many registers of each file it takes, and how it is aligned on the stack (which `aligned` on
// a typedef does not change).
// va_arg needs the registers as numbers, because it compares them with what the save area has left.
struct VariadicPass {
  ArgPass pass;
  unsigned integer_registers = 0;
  unsigned vector_registers = 0;
  llvm::Align alignment;
};
VariadicPass classify_variadic(TypeLowering &lowering, QualType type);

// Results kept by what they are about.
class AbiCache {
public:
  // With a prototype: of a call without further arguments, and of a definition.
  const FunctionAbi &of(TypeLowering &lowering, const FunctionType &function);
  // Of a definition, with a prototype or without.
  const FunctionAbi &of_definition(TypeLowering &lowering, const FunctionDecl &function);

private:
  // Canonical.
  llvm::DenseMap<const Type *, std::unique_ptr<FunctionAbi>> types_;
  llvm::DenseMap<const FunctionDecl *, std::unique_ptr<FunctionAbi>> definitions_;
};

// ---- For the classifiers of each target ----

// Types in, passes out; `named`: the arguments before the ellipsis.
struct AbiQuery {
  TypeLowering &lowering;
  CallingConvention convention;
  QualType result;
  llvm::ArrayRef<QualType> arguments;
  size_t named;
};
// One classifier for each convention; they fill in `result` and `arguments`, the rest follows from
// those.
void classify_x86_64_sysv(const AbiQuery &query, FunctionAbi &abi);
void classify_win64(const AbiQuery &query, FunctionAbi &abi);
void classify_aarch64(const AbiQuery &query, FunctionAbi &abi);
VariadicPass classify_variadic_x86_64(TypeLowering &lowering, QualType type);
VariadicPass classify_variadic_aarch64(TypeLowering &lowering, QualType type);

// The type that decides how `type` is passed: without atomic and typedefs; of a transparent union
// its first member.
QualType abi_type(QualType type);
// An integer narrower than int: extended when passed. (_BitInt too, though it is never promoted.)
bool is_promotable(TypeLowering &lowering, QualType type);
// Records, arrays and complex values.
bool is_abi_aggregate(QualType type);
// No bits of an object in the bit range are part of a member.
bool is_padding(TypeLowering &lowering, QualType type, uint64_t begin, uint64_t end);
// `type` when a structure has no other member with bytes in it; null otherwise. Looks through
// arrays of one element.
QualType single_element(TypeLowering &lowering, QualType type);

} // namespace cinch
