// <stdarg.h>: va_list as each ABI lays it out, and va_arg in line.
#include "irgen/abi.h"
#include "irgen/function_gen.h"
#include "target/target_info.h"

#include "llvm/ADT/bit.h"
#include "llvm/IR/Intrinsics.h"

namespace cinch {

// LLVM's intrinsics know the layout; va_arg does not use its own.
void FunctionGen::gen_va_start(llvm::Value *list) {
  call_intrinsic(llvm::Intrinsic::vastart, {list->getType()}, {list});
}

void FunctionGen::gen_va_end(llvm::Value *list) {
  call_intrinsic(llvm::Intrinsic::vaend, {list->getType()}, {list});
}

void FunctionGen::gen_va_copy(llvm::Value *destination, llvm::Value *source) {
  call_intrinsic(llvm::Intrinsic::vacopy, {destination->getType()}, {destination, source});
}

namespace {

// A member of the va_list.
struct ListMember {
  llvm::Value *place;
  llvm::Value *value;
};

// Finds the next argument of one type and steps over it.
class VaArgGen {
public:
  VaArgGen(FunctionGen &gen, llvm::Value *list, QualType type, const VariadicPass &pass)
      : gen_(gen), builder_(gen.builder()), list_(list), type_(type), pass_(pass),
        size_(gen.lowering().size_of(type)), alignment_(gen.lowering().align_of(type)) {}

  // GNU: __builtin_ms_va_list is a plain pointer to slots of 8 bytes; what does not fit is passed
  // by a pointer in the slot.
  // Slot by slot.
  Address next_win64() {
    bool is_by_pointer = size_ > 8 || !llvm::has_single_bit(size_);
    ListMember slots = member(0, builder_.getPtrTy());
    llvm::Value *after = builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), slots.value, 8);
    builder_.CreateAlignedStore(after, slots.place, llvm::Align(8));
    if (!is_by_pointer) {
      return {slots.value, llvm::Align(8)};
    }
    return {builder_.CreateAlignedLoad(builder_.getPtrTy(), slots.value, llvm::Align(8)),
            alignment_};
  }

  // An address for the argument: in the save area, on the stack, or put together in a temporary.
  Address next() {
    switch (gen_.module().target().va_list_kind) {
    case VaListKind::X86_64SysV:
      return next_x86_64();
    case VaListKind::AArch64:
      return next_aarch64();
    }
    return {};
  }

private:
  // ---- System V psABI 3.5.7; struct __va_list_tag ----
  static constexpr uint64_t gp_offset = 0, fp_offset = 4, overflow_arg_area = 8, reg_save_area = 16;
  static constexpr uint64_t integer_area_end = 6 * 8, vector_area_end = 6 * 8 + 8 * 16;

  // The registers' images are used as long as all of the argument is in them.
  Address next_x86_64() {
    if (pass_.integer_registers == 0 && pass_.vector_registers == 0) {
      return from_stack(overflow_arg_area);
    }
    ListMember integers{}, vectors{};
    llvm::Value *fits = nullptr;
    // Both counters must have room.
    if (pass_.integer_registers != 0) {
      integers = member(gp_offset, builder_.getInt32Ty());
      uint64_t last = integer_area_end - pass_.integer_registers * 8;
      fits = builder_.CreateICmpULE(integers.value, builder_.getInt32(last));
    }
    if (pass_.vector_registers != 0) {
      vectors = member(fp_offset, builder_.getInt32Ty());
      uint64_t last = vector_area_end - pass_.vector_registers * 16;
      llvm::Value *vectors_fit = builder_.CreateICmpULE(vectors.value, builder_.getInt32(last));
      fits = fits ? builder_.CreateAnd(fits, vectors_fit) : vectors_fit;
    }
    return choose(
        fits, [&] { return from_registers_x86_64(integers, vectors); },
        [&] { return from_stack(overflow_arg_area); });
  }

  // The registers' images lie apart when there are integer and vector ones, or two vector ones.
  Address from_registers_x86_64(const ListMember &integers, const ListMember &vectors) {
    llvm::Value *save_area = member(reg_save_area, builder_.getPtrTy()).value;
    Address result;
    bool is_apart =
        pass_.vector_registers > 1 || (pass_.vector_registers != 0 && pass_.integer_registers != 0);
    if (is_apart) {
      result = gather(save_area, integers.value, vectors.value);
    } else {
      bool is_integer = pass_.integer_registers != 0;
      llvm::Value *offset = is_integer ? integers.value : vectors.value;
      result = {advanced(save_area, offset), llvm::Align(is_integer ? 8 : 16)};
      uint64_t skipped = first_piece_offset(); // the first eightbyte is padding
      if (skipped != 0) {
        result.pointer = builder_.CreateConstGEP1_64(builder_.getInt8Ty(), result.pointer,
                                                     uint64_t{0} - skipped);
      }
    }
    // The counters are moved past the registers.
    step(integers, pass_.integer_registers * 8);
    step(vectors, pass_.vector_registers * 16);
    return result;
  }

  uint64_t first_piece_offset() const {
    return pass_.pass.piece_count == 1 ? pass_.pass.pieces[0].offset : 0;
  }

  // Puts the pieces of an object together in a temporary.
  Address gather(llvm::Value *save_area, llvm::Value *integer_offset, llvm::Value *vector_offset) {
    uint64_t bytes = 16;
    Address object =
        gen_.create_entry_alloca(llvm::ArrayType::get(builder_.getInt8Ty(), std::max(bytes, size_)),
                                 std::max(alignment_, llvm::Align(8)), "va_arg");
    uint64_t integers_used = 0, vectors_used = 0;
    // Each piece from its own kind of register.
    for (const AbiPiece &piece : pass_.pass.all_pieces()) {
      bool is_vector = piece.type->isFPOrFPVectorTy();
      uint64_t &used = is_vector ? vectors_used : integers_used;
      llvm::Value *area = advanced(save_area, is_vector ? vector_offset : integer_offset);
      area = builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), area, used);
      used += is_vector ? 16 : 8;
      llvm::Value *value =
          builder_.CreateAlignedLoad(piece.type, area, llvm::Align(is_vector ? 16 : 8));
      Address place = gen_.offset_address(object, {piece.offset});
      builder_.CreateAlignedStore(value, place.pointer, place.alignment);
    }
    return object;
  }

  // ---- Shared ----

  // The next argument in memory; arguments are aligned to 8 bytes, or 16 if their type asks for it.
  Address from_stack(uint64_t pointer_member) {
    ListMember area = member(pointer_member, builder_.getPtrTy());
    llvm::Value *here = area.value;
    // Rounded up before it is read.
    if (pass_.alignment.value() > 8) {
      here = align_pointer(here, pass_.alignment.value());
    }
    // A pointer, or the object itself.
    uint64_t bytes = pass_.pass.is_indirect() && !pass_.pass.is_byval ? 8 : align_up(size_, 8);
    llvm::Value *after = builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), here, bytes);
    builder_.CreateAlignedStore(after, area.place, llvm::Align(8));
    return {here, std::max(pass_.alignment, llvm::Align(8))};
  }

  // Raise, then cut off.
  llvm::Value *align_pointer(llvm::Value *pointer, uint64_t alignment) {
    llvm::Value *raised =
        builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), pointer, alignment - 1);
    return gen_.call_intrinsic(llvm::Intrinsic::ptrmask,
                               {builder_.getPtrTy(), builder_.getInt64Ty()},
                               {raised, builder_.getInt64(uint64_t{0} - alignment)});
  }

  // The address of a member of the list and what it holds.
  ListMember member(uint64_t offset, llvm::Type *type) {
    llvm::Value *place =
        offset == 0 ? list_
                    : builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), list_, offset);
    llvm::Align alignment(type->isPointerTy() ? 8 : 4);
    return {place, builder_.CreateAlignedLoad(type, place, alignment)};
  }

  // A counter that the type does not use is left alone.
  void step(const ListMember &counter, uint64_t bytes) {
    if (counter.value != nullptr) {
      llvm::Value *after = builder_.CreateAdd(counter.value, builder_.getInt32(bytes));
      builder_.CreateAlignedStore(after, counter.place, llvm::Align(4));
    }
  }

  llvm::Value *advanced(llvm::Value *pointer, llvm::Value *offset) {
    return builder_.CreateGEP(builder_.getInt8Ty(), pointer, offset);
  }

  // Leaves the builder without a block, as FunctionGen::start_block wants it.
  void end_with_branch(llvm::Value *condition, llvm::BasicBlock *if_true,
                       llvm::BasicBlock *if_false) {
    builder_.CreateCondBr(condition, if_true, if_false);
    builder_.ClearInsertionPoint();
  }

  // The address made by one of two ways.
  template <typename IfTrue, typename IfFalse>
  Address choose(llvm::Value *condition, IfTrue if_true, IfFalse if_false) {
    llvm::BasicBlock *true_block = gen_.new_block("va_arg.registers");
    llvm::BasicBlock *false_block = gen_.new_block("va_arg.stack");
    llvm::BasicBlock *end = gen_.new_block("va_arg.end");
    builder_.CreateCondBr(condition, true_block, false_block);
    builder_.ClearInsertionPoint();
    gen_.start_block(true_block);
    Address first = if_true();
    llvm::BasicBlock *first_end = builder_.GetInsertBlock();
    gen_.branch_to(end);
    gen_.start_block(false_block);
    Address second = if_false();
    llvm::BasicBlock *second_end = builder_.GetInsertBlock();
    gen_.start_block(end);
    // Both ways give an address.
    llvm::PHINode *address = builder_.CreatePHI(builder_.getPtrTy(), 2, "va_arg");
    address->addIncoming(first.pointer, first_end);
    address->addIncoming(second.pointer, second_end);
    return {address, std::min(first.alignment, second.alignment)};
  }

  // ---- AAPCS64 10.1.5, appendix B: struct __va_list ----
  static constexpr uint64_t stack_member = 0, gr_top = 8, vr_top = 16, gr_offs = 24, vr_offs = 28;

  bool is_by_pointer() const { return pass_.pass.is_indirect(); }

  // Offsets are negative while registers are left.
  Address next_aarch64() {
    bool is_vector = pass_.vector_registers != 0;
    uint64_t needed = is_vector ? pass_.vector_registers * 16 : pass_.integer_registers * 8;
    ListMember offset = member(is_vector ? vr_offs : gr_offs, builder_.getInt32Ty());
    // Nothing goes through registers.
    if (needed == 0) {
      return from_stack(stack_member);
    }
    llvm::BasicBlock *maybe = gen_.new_block("va_arg.maybe");
    llvm::BasicBlock *registers = gen_.new_block("va_arg.registers");
    llvm::BasicBlock *stack = gen_.new_block("va_arg.stack");
    llvm::BasicBlock *end = gen_.new_block("va_arg.end");
    end_with_branch(builder_.CreateICmpSGE(offset.value, builder_.getInt32(0)), stack, maybe);
    builder_.ClearInsertionPoint();
    gen_.start_block(maybe);
    llvm::Value *here = offset.value;
    // Objects aligned to 16 bytes begin at an even register.
    if (!is_vector && !is_by_pointer() && pass_.alignment.value() > 8) {
      here = builder_.CreateAdd(here, builder_.getInt32(15));
      here = builder_.CreateAnd(here, builder_.getInt32(uint32_t{0} - 16));
    }
    llvm::Value *after = builder_.CreateAdd(here, builder_.getInt32(needed));
    // The counter is moved even if the argument turns out to be on the stack.
    builder_.CreateAlignedStore(after, offset.place, llvm::Align(4));
    end_with_branch(builder_.CreateICmpSLE(after, builder_.getInt32(0)), registers, stack);
    builder_.ClearInsertionPoint();
    gen_.start_block(registers);
    Address in_registers = from_registers_aarch64(here, is_vector);
    llvm::BasicBlock *registers_end = builder_.GetInsertBlock();
    gen_.branch_to(end);
    gen_.start_block(stack);
    Address on_stack = is_by_pointer() ? pointer_on_stack() : from_stack(stack_member);
    llvm::BasicBlock *stack_end = builder_.GetInsertBlock();
    gen_.start_block(end);
    llvm::PHINode *address = builder_.CreatePHI(builder_.getPtrTy(), 2, "va_arg");
    address->addIncoming(in_registers.pointer, registers_end);
    address->addIncoming(on_stack.pointer, stack_end);
    // What was found is a pointer to the object.
    if (is_by_pointer()) {
      return {builder_.CreateAlignedLoad(builder_.getPtrTy(), address, llvm::Align(8)), alignment_};
    }
    return {address, std::min(in_registers.alignment, on_stack.alignment)};
  }

  Address pointer_on_stack() {
    ListMember area = member(stack_member, builder_.getPtrTy());
    llvm::Value *after = builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), area.value, 8);
    builder_.CreateAlignedStore(after, area.place, llvm::Align(8));
    return {area.value, llvm::Align(8)};
  }

  // Each vector register was saved in 16 bytes of its own.
  Address from_registers_aarch64(llvm::Value *offset, bool is_vector) {
    llvm::Value *top = member(is_vector ? vr_top : gr_top, builder_.getPtrTy()).value;
    llvm::Value *image = advanced(top, offset);
    // A homogeneous aggregate lies in several registers.
    llvm::ArrayType *parts = pass_.pass.piece_count == 1
                                 ? llvm::dyn_cast<llvm::ArrayType>(pass_.pass.pieces[0].type)
                                 : nullptr;
    // One register, or general ones, which lie side by side.
    if (!is_vector || parts == nullptr || pass_.vector_registers == 1) {
      return {image, llvm::Align(is_vector ? 16 : 8)};
    }
    llvm::Type *part = parts->getElementType();
    uint64_t part_size = size_ / pass_.vector_registers;
    Address object = gen_.create_entry_alloca(parts, alignment_, "va_arg");
    // Part by part from each register.
    for (unsigned i = 0; i < pass_.vector_registers; ++i) {
      llvm::Value *source =
          builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), image, i * uint64_t{16});
      llvm::Value *value = builder_.CreateAlignedLoad(part, source, llvm::Align(16));
      Address place = gen_.offset_address(object, {i * part_size});
      builder_.CreateAlignedStore(value, place.pointer, place.alignment);
    }
    return object;
  }

  FunctionGen &gen_;
  FunctionGen::Builder &builder_;
  llvm::Value *list_;
  QualType type_;
  const VariadicPass &pass_;
  uint64_t size_;
  llvm::Align alignment_;
};

} // namespace

// C23 7.16.1.1. Reads the object and steps over it; an aggregate is copied when there is a slot.
RValue FunctionGen::gen_va_arg(const VaArgExpr *expr, const Slot &slot) {
  llvm::Value *list = gen_value(expr->list);
  QualType type = expr->type;
  if (is_void(type)) {
    return {};
  }
  // GNU: what has variable size came by reference.
  bool is_variable = has_variable_size(type);
  QualType passed = is_variable ? types().pointer_to(type) : type;
  VariadicPass pass = classify_variadic(lowering(), passed);
  bool is_aggregate_value = lowering().evaluation(type) == Evaluation::Aggregate;
  // An empty structure takes nothing from the list.
  if (pass.pass.kind == ArgPass::Kind::Ignore && is_aggregate_value) {
    return RValue::of(slot.is_valid() ? slot.address : create_temporary(type, "va_arg"));
  }
  VaArgGen generator(*this, list, passed, pass);
  // GNU: a pointer to a char * list is the one of ms_abi.
  bool is_win64 = is_pointer(pointee_of(expr->list->type)) &&
                  module_.target().architecture == Architecture::X86_64;
  Address object = is_win64 ? generator.next_win64() : generator.next();
  if (is_variable) {
    object = {load(lvalue_of(object, passed)), lowering().align_of(type)};
  }
  // Scalars are read at once.
  if (!is_aggregate_value) {
    return load_rvalue(lvalue_of(object, type));
  }
  if (slot.is_valid()) {
    copy_aggregate(slot.address, object, type, slot.is_volatile);
    return RValue::of(slot.address);
  }
  return RValue::of(object);
}

} // namespace cinch
