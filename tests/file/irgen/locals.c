// Locals at -O2: lifetimes of those in memory, arrays set by memcpy and memset, no copy too many.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
void use(void *);
void scoped(int x) { { int list[8]; use(list); } use(&x); }
// CHECK-LABEL: @scoped(
// CHECK: alloca [8 x i32]
// CHECK: call void @llvm.lifetime.start
// CHECK: call void @use(
// CHECK: call void @llvm.lifetime.end
void filled(void) { char text[40] = "text"; use(text); }
// CHECK-LABEL: @filled(
// CHECK: {{call void @llvm.mem(cpy|set)}}
struct Big { long words[16]; };
void copied(struct Big *to, struct Big *from) { *to = *from; }
// CHECK-LABEL: @copied(
// CHECK: call void @llvm.memcpy{{.*}}, i64 128,
// CHECK-NOT: alloca [
// CHECK: ret void
// The function's end gives back its stack by itself.
void sized_to_the_end(int n) { char buffer[n]; use(buffer); }
// CHECK-LABEL: @sized_to_the_end(
// CHECK-NOT: call ptr @llvm.stacksave
// CHECK: ret void
void sized(int n) { while (n--) { char buffer[n]; use(buffer); } }
// CHECK-LABEL: @sized(
// CHECK: call ptr @llvm.stacksave
// CHECK: alloca i8, i64 %
// CHECK: call void @llvm.stackrestore
