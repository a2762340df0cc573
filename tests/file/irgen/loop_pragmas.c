// Loop pragmas become llvm.loop metadata; iterations said to be independent get access groups.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
void asked(int *a, int n) {
#pragma clang loop vectorize_width(8) interleave_count(2) unroll(full) distribute(enable)
  for (int i = 0; i < n; ++i) a[i] += i;
}
// CHECK-LABEL: @asked(
// CHECK: br {{.*}}!llvm.loop [[ASKED:![0-9]+]]
void refused(int *a, int n) {
#pragma clang loop vectorize(disable) interleave(disable) unroll(disable) pipeline(disable)
  while (n--) a[n] = n;
}
// CHECK-LABEL: @refused(
// CHECK: br {{.*}}!llvm.loop [[REFUSED:![0-9]+]]
void independent(int *a, int *b, int n) {
  int i = 0;
#pragma GCC ivdep
  do a[i] = b[i]; while (++i < n);
}
// CHECK-LABEL: @independent(
// CHECK: load i32, {{.*}}!llvm.access.group [[GROUP:![0-9]+]]
// CHECK: store i32 {{.*}}!llvm.access.group [[GROUP]]
// CHECK: br {{.*}}!llvm.loop [[INDEPENDENT:![0-9]+]]
void unrolled(int *a, int n) {
#pragma GCC unroll 3
  for (int i = 0; i < n; ++i) a[i] = i;
#pragma unroll
  for (int i = 0; i < n; ++i) a[i] = i;
#pragma GCC unroll 1
  for (int i = 0; i < n; ++i) a[i] = i;
#pragma unroll_and_jam(2)
  for (int i = 0; i < n; ++i) a[i] = i;
#pragma clang loop vectorize_width(4, scalable) vectorize_predicate(enable) pipeline_initiation_interval(7)
  for (int i = 0; i < n; ++i) a[i] = i;
}
// CHECK: [[ASKED]] = distinct !{[[ASKED]], {{.*}}}
// CHECK-DAG: !{!"llvm.loop.unroll.full"}
// CHECK-DAG: !{!"llvm.loop.vectorize.width", i32 8}
// CHECK-DAG: !{!"llvm.loop.interleave.count", i32 2}
// CHECK-DAG: !{!"llvm.loop.vectorize.enable", i1 true}
// CHECK-DAG: !{!"llvm.loop.distribute.enable", i1 true}
// CHECK-DAG: !{!"llvm.loop.vectorize.width", i32 1}
// CHECK-DAG: !{!"llvm.loop.interleave.count", i32 1}
// CHECK-DAG: !{!"llvm.loop.pipeline.disable", i1 true}
// CHECK-DAG: !{!"llvm.loop.parallel_accesses", [[GROUP]]}
// CHECK-DAG: !{!"llvm.loop.unroll.count", i32 3}
// CHECK-DAG: !{!"llvm.loop.unroll.enable"}
// CHECK-DAG: !{!"llvm.loop.unroll_and_jam.count", i32 2}
// CHECK-DAG: !{!"llvm.loop.vectorize.scalable.enable", i1 true}
// CHECK-DAG: !{!"llvm.loop.vectorize.predicate.enable", i1 true}
// CHECK-DAG: !{!"llvm.loop.pipeline.initiationinterval", i32 7}
