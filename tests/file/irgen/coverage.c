// gcov's files: named in the module, with lines but without debug information.
// ARGS: -S -emit-llvm -o - --coverage -Xclang -disable-llvm-passes %s
int main(void) { return 0; }
// CHECK-DAG: !llvm.gcov = !{[[FILES:![0-9]+]]}
// CHECK-DAG: [[UNIT:![0-9]+]] = distinct !DICompileUnit({{.*}}emissionKind: NoDebug
// CHECK-DAG: [[FILES]] = !{!"{{.*}}.gcno", !"{{.*}}.gcda", [[UNIT]]}
