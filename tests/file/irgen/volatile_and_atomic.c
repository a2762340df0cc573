// volatile and atomic accesses say so; nothing else does.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
volatile int v;
_Atomic int a;
int p;
int read_volatile(void) { return v; }
// CHECK-LABEL: @read_volatile(
// CHECK: load volatile i32, ptr @v
void write_volatile(int x) { v = x; }
// CHECK-LABEL: @write_volatile(
// CHECK: store volatile i32 %{{.*}}, ptr @v
int read_atomic(void) { return a; }
// CHECK-LABEL: @read_atomic(
// CHECK: load atomic i32, ptr @a seq_cst
void add_atomic(int x) { a += x; }
// CHECK-LABEL: @add_atomic(
// CHECK: atomicrmw add ptr @a, i32 %{{.*}} seq_cst
int exchange(int x) { return __atomic_exchange_n(&p, x, __ATOMIC_ACQUIRE); }
// CHECK-LABEL: @exchange(
// CHECK: atomicrmw xchg ptr @p, i32 %{{.*}} acquire
int plain(void) { return p; }
// CHECK-LABEL: @plain(
// CHECK: load i32, ptr @p
