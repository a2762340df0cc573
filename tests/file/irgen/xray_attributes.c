// The last of the flags of attributes: one more than a word had room for made it always_inline.
// ARGS: -S -O0 -emit-llvm -o - %s
// CHECK: define {{.*}}i32 @never({{.*}} #[[NEVER:[0-9]+]]
__attribute__((xray_never_instrument)) int never(int a) { return a; }
// CHECK: define {{.*}}i32 @always({{.*}} #[[ALWAYS:[0-9]+]]
__attribute__((xray_always_instrument)) int always(int a) { return a; }
// CHECK-DAG: attributes #[[NEVER]] = { noinline nounwind {{.*}}"function-instrument"="xray-never"
// CHECK-DAG: attributes #[[ALWAYS]] = { noinline nounwind {{.*}}"function-instrument"="xray-always"
