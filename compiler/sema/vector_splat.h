// Which vectors a scalar may stand for.
#pragma once

#include "ast/type.h"

namespace cinch {

// clang: for those of ext_vector_type a scalar is converted to the element's type and fills all
// elements, also when it is as large as the vector. For GNU's it does so in operations only, and a
// cast between a scalar and a vector of the same size keeps the bits.
inline bool is_splat(QualType from, QualType to) {
  const VectorType *vector = type_as<VectorType>(to);
  return vector && is_real(from) &&
         (vector->flavor == VectorType::Flavor::Ext || vector->flavor == VectorType::Flavor::Bool);
}

} // namespace cinch
