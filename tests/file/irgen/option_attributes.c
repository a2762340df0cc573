// Options that LLVM learns of by attributes of functions or flags of the module.
// ARGS[null]: -fno-delete-null-pointer-checks -O2 -S -emit-llvm -o - %s
// ARGS[after]: -finstrument-functions-after-inlining -S -emit-llvm -o - %s
// ARGS[entry]: -finstrument-functions -S -o - %s
// ARGS[plt]: -fno-plt -fPIC -O1 -S -emit-llvm -o - %s
// ARGS[prefix]: -mretpoline -mindirect-branch-cs-prefix -S -emit-llvm -o - %s
// ARGS[clash]: -fstack-clash-protection -S -emit-llvm -o - %s
// ARGS[profile]: -pg -O1 -S -o - %s
int other(int);

int checks(int *p) {
  int value = *p;
  if (!p) {
    return -1;
  }
  return other(value);
}
// null-LABEL: define {{.*}}i32 @checks
// null: icmp eq ptr %p, null
// null: attributes #0 = {{.*}}null_pointer_is_valid

// after: attributes #0 = {{.*}}"instrument-function-entry-inlined"="__cyg_profile_func_enter"
// after-SAME: "instrument-function-exit-inlined"="__cyg_profile_func_exit"

// entry-LABEL: checks:
// entry: call{{.*}}__cyg_profile_func_enter
// entry: call{{.*}}other
// entry: call{{.*}}__cyg_profile_func_exit

// plt: declare {{.*}}i32 @other(i32 noundef) {{.*}}#[[DECLARED:[0-9]+]]
// plt: attributes #[[DECLARED]] = {{.*}}nonlazybind

// prefix: !{i32 4, !"indirect_branch_cs_prefix", i32 1}
// clash: attributes #0 = {{.*}}"probe-stack"="inline-asm"
// clash: !{i32 4, !"probe-stack", !"inline-asm"}

// profile-LABEL: checks:
// profile: call{{.*}}mcount
