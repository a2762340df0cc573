// GNU: pointers are plain values; accesses through them name the address space.
// ARGS: -O1 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
#define gs __attribute__((address_space(256)))
struct Pair { long a, b; int array[3]; unsigned bits : 3; };
// CHECK-DAG: @object = {{.*}}addrspace(256) global i32 7
int gs object = 7;
// CHECK-DAG: @pointer = {{.*}}global ptr inttoptr (i64 ptrtoint (ptr addrspace(256) @object to i64) to ptr)
int gs *pointer = &object;
// CHECK-LABEL: @read(
// CHECK: [[P:%.*]] = inttoptr i64 {{.*}} to ptr addrspace(256)
// CHECK: load i32, ptr addrspace(256) [[P]]
int read(int gs *p) { return *p; }
// CHECK-LABEL: @write(
// CHECK: getelementptr inbounds {{.*}}ptr addrspace(256)
// CHECK: store i64 %value, ptr addrspace(256)
void write(struct Pair gs *p, long value) { p->b = value; }
// CHECK-LABEL: @element(
// CHECK: load i32, ptr addrspace(257)
int element(int __seg_fs *p, int i) { return p[i]; }
// CHECK-LABEL: @whole(
// CHECK: call void @llvm.memcpy.p0.p256.i64
struct Pair whole(struct Pair gs *p) { return *p; }
// CHECK-LABEL: @passed(
// CHECK: [[COPY:%.*]] = alloca %struct.Pair
// CHECK: call void @llvm.memcpy.p0.p256.i64(ptr {{.*}}[[COPY]]
void take(struct Pair);
void passed(struct Pair gs *p) { take(*p); }
// CHECK-LABEL: @returned(
// CHECK: call void @llvm.memcpy.p256.p0.i64
struct Pair make(void);
void returned(struct Pair gs *p) { *p = make(); }
// CHECK-LABEL: @atomically(
// CHECK: atomicrmw add ptr addrspace(256)
int atomically(int gs *p) { return __atomic_fetch_add(p, 1, __ATOMIC_RELAXED); }
// CHECK-LABEL: @field(
// CHECK: load i8, ptr addrspace(256)
int field(struct Pair gs *p) { return p->bits; }
// CHECK-LABEL: @direct(
// CHECK: load i32, ptr addrspace(256) @object
int direct(void) { return object; }
// CHECK-LABEL: @back(
// CHECK: ret ptr inttoptr (i64 ptrtoint (ptr addrspace(256) @object to i64) to ptr)
int gs *back(void) { return &object; }
