// The widest vector that a function passes or a builtin needs must stay in one register; what the
// function only computes with need not. The closure of the features is what LLVM is told.
#include <immintrin.h>

// CHECK-LABEL: @nothing(
// CHECK-SAME: #[[NONE:[0-9]+]]
void nothing(void) {}

// CHECK-LABEL: @takes(
// CHECK-SAME: #[[W256:[0-9]+]]
__attribute__((target("avx"))) __m256 takes(__m256 a) { return a; }

// CHECK-LABEL: @uses(
// CHECK-SAME: #[[W512:[0-9]+]]
__attribute__((target("avx512f"))) void uses(__m512 *a) { *a = __builtin_ia32_addps512(*a, *a, 8); }

// CHECK-LABEL: @said(
// CHECK-SAME: #[[SAID:[0-9]+]]
__attribute__((min_vector_width(128))) void said(void) {}

// CHECK-DAG: attributes #[[NONE]] = { {{.*}}"min-legal-vector-width"="0"
// CHECK-DAG: attributes #[[W256]] = { {{.*}}"min-legal-vector-width"="256"{{.*}}"target-features"="+avx,{{.*}}+sse4.2,
// CHECK-DAG: attributes #[[W512]] = { {{.*}}"min-legal-vector-width"="512"{{.*}}"target-features"="{{.*}}+avx2,+avx512f,
// CHECK-DAG: attributes #[[SAID]] = { {{.*}}"min-legal-vector-width"="128"
