// ARGS: --target=aarch64-linux-gnu -mbranch-protection=pac-ret -S -emit-llvm -o - %s
// A function may be protected otherwise than the unit; a naked one returns by itself.

// CHECK: define {{.*}} @own({{.*}} #[[OWN:[0-9]+]]
__attribute__((target("branch-protection=bti"))) int own(int a) { return a; }

// CHECK: define {{.*}} @none({{.*}} #[[NONE:[0-9]+]]
__attribute__((target("branch-protection=none,arch=armv8.2-a"))) int none(int a) { return a; }

// CHECK: define {{.*}} @bare()
// CHECK: call void asm sideeffect "ret"
// CHECK-NEXT: unreachable
__attribute__((naked)) void bare(void) { __asm__("ret"); }

// CHECK: attributes #[[OWN]] = {
// CHECK-NOT: sign-return-address
// CHECK-SAME: "branch-target-enforcement"
// CHECK: attributes #[[NONE]] = {
// CHECK-NOT: sign-return-address
// CHECK-SAME: "target-features"="{{.*}}+v8.2a
