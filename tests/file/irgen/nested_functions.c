// GNU: a nested function gets the frame around it as its `nest` argument; only where its address is
// taken does it need a trampoline, and only when it names something outside of it.
void use(int (*)(int));

// CHECK-LABEL: define dso_local i32 @direct
// CHECK-NOT: trampoline
// CHECK: call i32 @direct.add(i32 noundef 2, ptr nest %frame)
int direct(int n) {
  int add(int m) { return n + m; }
  return add(2);
}
// CHECK-LABEL: define internal i32 @direct.add(i32 noundef %m, ptr nest %chain)

// CHECK-LABEL: define dso_local void @address
// CHECK: call void @llvm.init.trampoline(ptr %trampoline, ptr @address.add, ptr %frame)
// CHECK: %[[POINTER:[0-9]+]] = call ptr @llvm.adjust.trampoline(ptr %trampoline)
// CHECK: call void @use(ptr noundef %[[POINTER]])
void address(int n) {
  int add(int m) { return n + m; }
  use(add);
}

// CHECK-LABEL: define dso_local void @independent
// CHECK-NOT: trampoline
// CHECK: call void @use(ptr noundef @independent.twice)
void independent(void) {
  int twice(int m) { return 2 * m; }
  int never_named(int m) { return 3 * m; }
  use(twice);
}
// CHECK-LABEL: define internal i32 @independent.twice(i32 noundef %m)
// CHECK-NOT: never_named
