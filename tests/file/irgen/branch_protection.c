// ARGS[standard]: --target=aarch64-linux-gnu -mbranch-protection=standard -S -emit-llvm -o - %s
// ARGS[leaf]: --target=aarch64-linux-gnu -mbranch-protection=pac-ret+leaf+b-key -S -emit-llvm -o - %s
// ARGS[none]: --target=aarch64-linux-gnu -mbranch-protection=none -S -emit-llvm -o - %s
// RUN[note]: %cinch --target=aarch64-linux-gnu -mbranch-protection=standard -c %s -o note.o && llvm-readelf-22 -n note.o
// Every function says how it is protected; the module for those that LLVM makes, and the linker.

int function(void) { return 1; }

// STANDARD: attributes {{.*}} "branch-target-enforcement" {{.*}}"guarded-control-stack" {{.*}}"sign-return-address"="non-leaf" "sign-return-address-key"="a_key"
// STANDARD: !{i32 8, !"branch-target-enforcement", i32 2}
// STANDARD: !{i32 8, !"guarded-control-stack", i32 2}
// STANDARD: !{i32 8, !"sign-return-address", i32 2}
// STANDARD-NOT: sign-return-address-all
// LEAF: attributes {{.*}} "sign-return-address"="all" "sign-return-address-key"="b_key"
// LEAF-NOT: branch-target-enforcement
// LEAF: !{i32 8, !"sign-return-address", i32 2}
// LEAF: !{i32 8, !"sign-return-address-all", i32 2}
// LEAF: !{i32 8, !"sign-return-address-with-bkey", i32 2}
// NONE-NOT: sign-return-address
// NOTE: aarch64 feature: BTI, PAC, GCS
