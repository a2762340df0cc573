// Parts of vectors and permutations that are known when the program is compiled: all of them are
// shuffles of the IR.
#include "irgen/x86_builtins.h"

namespace cinch {

namespace {

using Indices = llvm::SmallVector<int, 64>;

// What a 128-bit lane holds of elements as wide as these.
unsigned lane_elements(unsigned element_bits) { return 128 / element_bits; }

} // namespace

// (vector, number of the part [, otherwise, mask])
llvm::Value *X86BuiltinGen::extract_part(int) {
  unsigned part = llvm::cast<llvm::FixedVectorType>(result_type())->getNumElements();
  unsigned parts = elements_of(arg(0)) / part;
  unsigned first = (immediate(1) & (parts - 1)) * part;
  Indices indices;
  for (unsigned i = 0; i < part; ++i) {
    indices.push_back(static_cast<int>(first + i));
  }
  llvm::Value *result = shuffle(arg(0), arg(0), indices);
  return count() > 2 ? select(arg(3), result, arg(2)) : result;
}

// (vector, part, number of the part)
llvm::Value *X86BuiltinGen::insert_part(int) {
  unsigned total = elements_of(arg(0));
  unsigned part = elements_of(arg(1));
  unsigned first = (immediate(2) & (total / part - 1)) * part;
  Indices widening;
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    widening.push_back(static_cast<int>(i < part ? i : part)); // beyond the part: never looked at
    bool is_inserted = i >= first && i < first + part;
    indices.push_back(static_cast<int>(is_inserted ? total + i - first : i));
  }
  llvm::Value *wide = shuffle(arg(1), llvm::PoisonValue::get(arg(1)->getType()), widening);
  return shuffle(arg(0), wide, indices);
}

llvm::Value *X86BuiltinGen::extract_element(int) {
  uint64_t index = immediate(1) & (elements_of(arg(0)) - 1);
  return builder_.CreateExtractElement(arg(0), index);
}

// (vector, element, number)
llvm::Value *X86BuiltinGen::insert_element(int) {
  uint64_t index = immediate(2) & (elements_of(arg(0)) - 1);
  return builder_.CreateInsertElement(arg(0), arg(1), index);
}

// (high, low, count): in each lane the bytes of high:low from `count` on, zeros behind them.
llvm::Value *X86BuiltinGen::align_bytes(int) {
  unsigned distance = immediate(2) & 0xff;
  llvm::Type *type = arg(0)->getType();
  if (distance >= 32) {
    return llvm::Constant::getNullValue(type);
  }
  llvm::Value *low = arg(1);
  llvm::Value *high = arg(0);
  if (distance > 16) {
    distance -= 16;
    low = high;
    high = llvm::Constant::getNullValue(type);
  }
  unsigned total = elements_of(arg(0));
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    unsigned lane = i & ~15u;
    unsigned from = (i & 15) + distance;
    indices.push_back(static_cast<int>(from < 16 ? lane + from : total + lane + from - 16));
  }
  return shuffle(low, high, indices);
}

// (high, low, count): the elements of high:low, over the whole width.
llvm::Value *X86BuiltinGen::align_elements(int) {
  unsigned total = elements_of(arg(0));
  unsigned distance = immediate(2) & (total - 1);
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    indices.push_back(static_cast<int>(i + distance));
  }
  return shuffle(arg(1), arg(0), indices);
}

// (a, b, bits): b's element where a bit is set; 16-bit elements use the same 8 bits in each lane.
llvm::Value *X86BuiltinGen::blend(int) {
  unsigned total = elements_of(arg(0));
  uint64_t bits = immediate(2);
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    bool is_second = (bits >> (i % 8)) & 1;
    indices.push_back(static_cast<int>(is_second ? total + i : i));
  }
  return shuffle(arg(0), arg(1), indices);
}

// (bytes, count): each lane by itself, zeros come in.
llvm::Value *X86BuiltinGen::shift_bytes(int is_left) {
  unsigned distance = immediate(1) & 0xff;
  unsigned total = elements_of(arg(0));
  llvm::Value *zeros = llvm::Constant::getNullValue(arg(0)->getType());
  if (distance >= 16) {
    return zeros;
  }
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    unsigned within = i & 15;
    bool is_zero = is_left ? within < distance : within + distance >= 16;
    unsigned from = is_left ? i - distance : i + distance;
    indices.push_back(static_cast<int>(is_zero ? total + i : from));
  }
  return shuffle(arg(0), zeros, indices);
}

// (vector, four numbers of two bits): 64-bit elements within each group of four.
llvm::Value *X86BuiltinGen::permute_fours(int) {
  unsigned total = elements_of(arg(0));
  uint64_t numbers = immediate(1);
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    unsigned from = (numbers >> (i % 4 * 2)) & 3;
    indices.push_back(static_cast<int>((i & ~3u) + from));
  }
  return shuffle(arg(0), arg(0), indices);
}

// (a, b, control): each half of the result is one of the four halves of a and b, or zero.
llvm::Value *X86BuiltinGen::permute_halves(int) {
  unsigned total = elements_of(arg(0));
  unsigned half = total / 2;
  llvm::Value *zeros = llvm::Constant::getNullValue(arg(0)->getType());
  llvm::Value *sources[2] = {zeros, zeros};
  Indices indices;
  for (unsigned i = 0; i < 2; ++i) {
    unsigned control = immediate(2) >> (i * 4);
    if (!(control & 8)) {
      sources[i] = arg((control >> 1) & 1);
    }
    for (unsigned k = 0; k < half; ++k) {
      indices.push_back(static_cast<int>(i * total + (control & 1) * half + k));
    }
  }
  return shuffle(sources[0], sources[1], indices);
}

// (vector, numbers): 32-bit elements take two bits each, the same in every lane; 64-bit elements
// one bit each, other bits in other lanes.
llvm::Value *X86BuiltinGen::permute_in_lane(int) {
  unsigned total = elements_of(arg(0));
  unsigned lane = lane_elements(element_bits(arg(0)));
  uint64_t numbers = immediate(1);
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    unsigned within = i % lane;
    unsigned from = lane == 4 ? (numbers >> (within * 2)) & 3 : (numbers >> i) & 1;
    indices.push_back(static_cast<int>(i - within + from));
  }
  return shuffle(arg(0), arg(0), indices);
}

// (words, four numbers): the high or the low four words of each lane; the others stay.
llvm::Value *X86BuiltinGen::shuffle_words(int is_high) {
  unsigned total = elements_of(arg(0));
  uint64_t numbers = immediate(1);
  unsigned first = is_high ? 4 : 0;
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    bool is_shuffled = ((i & 4) != 0) == (is_high != 0);
    unsigned from = (i & ~7u) + first + ((numbers >> (i % 4 * 2)) & 3);
    indices.push_back(static_cast<int>(is_shuffled ? from : i));
  }
  return shuffle(arg(0), arg(0), indices);
}

// (a, b, numbers): the low half of each lane is from a, the high half from b.
llvm::Value *X86BuiltinGen::shuffle_floats(int) {
  unsigned total = elements_of(arg(0));
  unsigned lane = lane_elements(element_bits(arg(0)));
  uint64_t numbers = immediate(2);
  Indices indices;
  for (unsigned i = 0; i < total; ++i) {
    unsigned within = i % lane;
    unsigned from = lane == 4 ? (numbers >> (within * 2)) & 3 : (numbers >> i) & 1;
    unsigned source = within < lane / 2 ? 0 : total;
    indices.push_back(static_cast<int>(source + i - within + from));
  }
  return shuffle(arg(0), arg(1), indices);
}

// (a, b, numbers): whole lanes, the low half of the result from a and the high half from b.
llvm::Value *X86BuiltinGen::shuffle_lanes(int) {
  unsigned total = elements_of(arg(0));
  unsigned lane = lane_elements(element_bits(arg(0)));
  unsigned lanes = total / lane;
  uint64_t numbers = immediate(2);
  Indices indices;
  for (unsigned i = 0; i < lanes; ++i) {
    unsigned from = lanes == 4 ? (numbers >> (i * 2)) & 3 : (numbers >> i) & 1;
    unsigned source = i < lanes / 2 ? 0 : total;
    for (unsigned k = 0; k < lane; ++k) {
      indices.push_back(static_cast<int>(source + from * lane + k));
    }
  }
  return shuffle(arg(0), arg(1), indices);
}

} // namespace cinch
