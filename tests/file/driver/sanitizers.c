// -fsanitize= and -fsanitize-coverage=: what is instrumented, at every level, and what takes it back.
// ARGS[address]: -S -emit-llvm -o - -fsanitize=address main.c
// ARGS[address2]: -O2 -S -emit-llvm -o - -fsanitize=address main.c
// ARGS[recover]: -S -emit-llvm -o - -fsanitize=address -fsanitize-recover=address main.c
// ARGS[thread]: -O1 -S -emit-llvm -o - -fsanitize=thread main.c
// ARGS[memory]: -S -emit-llvm -o - -fsanitize=memory -fsanitize-memory-track-origins main.c
// ARGS[kernel]: -S -emit-llvm -o - -fsanitize=kernel-address main.c
// ARGS[hwaddress]: -S -emit-llvm -o - --target=aarch64-linux-gnu -fsanitize=hwaddress main.c
// ARGS[stack]: -S -emit-llvm -o - -fsanitize=safe-stack main.c
// ARGS[fuzzer]: -S -emit-llvm -o - -fsanitize=fuzzer-no-link main.c
// ARGS[pc]: -S -emit-llvm -o - -fsanitize-coverage=trace-pc main.c
// ARGS[leak]: -fsyntax-only -fsanitize=leak main.c
// ARGS[undefined]: -fsyntax-only -fsanitize=address,alignment,null main.c
//~ [undefined] <none>: warning: option '-fsanitize=alignment,null' is not supported by Cinch and has no effect [-Wunsupported-option]
//--- main.c
int table[4];
__attribute__((no_sanitize_address)) int unchecked_table[4];

int checked(int *p) { return *p; }

__attribute__((no_sanitize("address", "thread", "memory"))) int unchecked(int *p) { return *p; }

__attribute__((no_sanitize("coverage"))) int uncounted(int *p) { return *p; }

// address-NOT: _asan_global_unchecked_table
// address: define {{.*}}i32 @checked(ptr
// address: call void @__asan_report_load4(
// address: define {{.*}}i32 @unchecked(ptr
// address-NOT: __asan_report
// address: define {{.*}}i32 @uncounted(
// address: define internal void @asan.module_ctor()
// address2: define {{.*}}i32 @checked(ptr
// address2: call void @__asan_report_load4(
// address2: define {{.*}}i32 @unchecked(ptr
// address2-NOT: __asan_report
// address2: define {{.*}}i32 @uncounted(
// recover: call void @__asan_report_load4_noabort(
// thread: define {{.*}}i32 @checked(ptr
// thread: call void @__tsan_read4(
// thread: define {{.*}}i32 @unchecked(ptr
// thread-NOT: @__tsan_read4(
// thread: define {{.*}}i32 @uncounted(
// memory: define {{.*}}i32 @checked(ptr
// memory: @__msan_warning_with_origin_noreturn(
// kernel: call void @__asan_report_load4_noabort(
// hwaddress: define {{.*}}i32 @checked(ptr
// hwaddress: @llvm.hwasan.check.memaccess
// stack: define {{.*}}i32 @checked(ptr {{.*}}[[FIRST:#[0-9]+]]
// stack: attributes [[FIRST]] = {{.*}}safestack
// fuzzer: @__sancov_gen_
// fuzzer: define {{.*}}i32 @uncounted(
// fuzzer-NOT: __sancov_gen_
// fuzzer: define internal void @sancov.module_ctor_8bit_counters()
// pc: define {{.*}}i32 @checked(ptr
// pc: call void @__sanitizer_cov_trace_pc()
