// Linkage, visibility, sections, aliases, constness of globals.
// ARGS[OPT]: -O2 -S -emit-llvm -o - %s
// ARGS[UNUSED]: -O0 -S -emit-llvm -o - %s
// OPT-DAG: @tentative = {{.*}}global i32 0, align 4
int tentative;
// OPT-DAG: @initialized = {{.*}}global i32 5, align 4
int initialized = 5;
// OPT-DAG: @fixed = {{.*}}constant i32 6, align 4
const int fixed = 6;
// OPT-DAG: @weak = weak {{.*}}global i32 7
__attribute__((weak)) int weak = 7;
// OPT-DAG: @hidden = {{.*}}hidden {{.*}}global i32 8
__attribute__((visibility("hidden"))) int hidden = 8;
// OPT-DAG: @placed = {{.*}}global i32 9, section "mine"
__attribute__((section("mine"))) int placed = 9;
// OPT-DAG: @outside = external {{.*}}global i32
extern int outside;
// OPT-DAG: @per_thread = {{.*}}thread_local {{.*}}global i32 1
_Thread_local int per_thread = 1;
// OPT-DAG: @aligned = {{.*}}global i8 0, align 64
_Alignas(64) char aligned;
// OPT-DAG: @{{.*}} = private unnamed_addr constant [5 x i8] c"text\00"
const char *text = "text";
// OPT-DAG: @other = {{.*}}alias {{.*}}, ptr @target
int target(void) { return outside + per_thread; }
int other(void) __attribute__((alias("target")));
// Functions that nothing names are not made: UNUSED-NOT below.
static int unused_static(void) { return 1; }
static inline int unused_inline(void) { return 2; }
// OPT-DAG: @llvm.{{(compiler.)?}}used = {{.*}}@kept
__attribute__((used)) static int kept(void) { return 3; }
// OPT-DAG: @llvm.global_ctors = {{.*}}@starter
__attribute__((constructor)) static void starter(void) { target(); outside++; }
// OPT-DAG: declare {{.*}}extern_weak {{.*}}@absent
// OPT-DAG: define weak {{.*}}@weak_function
extern int absent(void) __attribute__((weak));
__attribute__((weak)) int weak_function(void) { return absent ? absent() : 0; }
// UNUSED-NOT: @unused
