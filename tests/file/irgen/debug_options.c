// Options about debug information.
// RUN[macros]: %cinch -g3 -DGIVEN=2 -O1 -S -emit-llvm -o a.ll %s && cat a.ll
// ARGS[plain]: -g -S -emit-llvm -o - %s
// ARGS[map]: -g -fdebug-compilation-dir=/build/tree -ffile-prefix-map=/build=. -S -emit-llvm -o - %s
// ARGS[columns]: -g -gno-column-info -S -emit-llvm -o - %s
// ARGS[names]: -g -ggnu-pubnames -S -emit-llvm -o - %s
// ARGS[unused]: -g -fno-eliminate-unused-debug-types -S -emit-llvm -o - %s
// ARGS[none]: -g3 -g0 -S -emit-llvm -o - %s
#define LIMIT 12
#define ADD(a, b) ((a) + (b))
#undef LIMIT
struct unused { int x; };
enum unused_too { A };
typedef int unused_name;
int f(void) {
  return ADD(1, 2);
}
// MACROS-DAG: macros: ![[MACROS:[0-9]+]]
// MACROS-DAG: !DIMacro(type: DW_MACINFO_define, name: "GIVEN", value: "2")
// MACROS-DAG: !DIMacro(type: DW_MACINFO_define, name: "__STDC__", value: "1")
// MACROS-DAG: !DIMacroFile(file: !{{[0-9]+}}, nodes: ![[NODES:[0-9]+]])
// MACROS-DAG: ![[NODES]] = !{![[LIMIT:[0-9]+]], ![[ADD:[0-9]+]], ![[UNDEF:[0-9]+]]}
// MACROS-DAG: ![[LIMIT]] = !DIMacro(type: DW_MACINFO_define, line: 9, name: "LIMIT", value: "12")
// MACROS-DAG: ![[ADD]] = !DIMacro(type: DW_MACINFO_define, line: 10, name: "ADD(a,b)", value: "((a) + (b))")
// MACROS-DAG: ![[UNDEF]] = !DIMacro(type: DW_MACINFO_undef, line: 11, name: "LIMIT")
// PLAIN: nameTableKind: None
// PLAIN-NOT: DIMacro
// PLAIN-NOT: unused
// MAP: !DIFile(filename: "{{.*}}debug_options.c", directory: "./tree")
// COLUMNS: !DILocation(line: 16, scope:
// COLUMNS-NOT: !DILocation({{.*}}column
// NAMES: nameTableKind: GNU
// NONE-NOT: !DI
// UNUSED-DAG: !DICompositeType(tag: DW_TAG_structure_type, name: "unused"
// UNUSED-DAG: !DICompositeType(tag: DW_TAG_enumeration_type, name: "unused_too"
// UNUSED-DAG: !DIDerivedType(tag: DW_TAG_typedef, name: "unused_name"
