// Variables and scopes in debug information.
// ARGS[full]: -std=gnu17 -g -S -emit-llvm -o - %s
// ARGS[O1]: -std=gnu17 -g -O1 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
// ARGS[lines]: -std=gnu17 -gline-tables-only -S -emit-llvm -o - %s

static int hidden;
_Thread_local int per_thread;
extern int elsewhere;
int renamed asm("other_name") = 1;
_Alignas(64) int aligned = 1;
int callee(int);
struct pair { long a, b, c; };

int function(int count, const char *text, struct pair pair) {
  static int calls = 1;
  int sum = 0;
  for (int i = 0; i < count; i++) {
    int sum = i;
    int array[count];
    array[i] = sum;
  again:
    calls += array[0];
    if (calls < 3)
      goto again;
  }
  return callee(sum) + hidden + per_thread + elsewhere + (int)pair.a;
}
// FULL-LABEL: define dso_local i32 @function(
// FULL-SAME: !dbg ![[FUNCTION:[0-9]+]]
// FULL-DAG: #dbg_declare(ptr %count.addr, ![[COUNT:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// FULL-DAG: #dbg_declare(ptr %pair, ![[PAIR:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// FULL-DAG: #dbg_declare(ptr %sum, ![[SUM:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// FULL-DAG: #dbg_declare(ptr %i, ![[I:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// FULL-DAG: #dbg_declare(ptr %sum{{[0-9]+}}, ![[INNER:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// FULL-DAG: #dbg_declare(ptr %vla.count, ![[BOUND:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// FULL-DAG: #dbg_declare(ptr %vla, ![[ARRAY:[0-9]+]], !DIExpression(DW_OP_deref), !{{[0-9]+}})
// FULL-DAG: #dbg_label(![[LABEL:[0-9]+]], !{{[0-9]+}})
// FULL-DAG: !DIGlobalVariable(name: "calls", scope: ![[FUNCTION]], file: !{{[0-9]+}}, line: 15, type: !{{[0-9]+}}, isLocal: true, isDefinition: true)
// FULL-DAG: !DIGlobalVariable(name: "hidden", scope: !{{[0-9]+}}, file: !{{[0-9]+}}, line: 6, type: !{{[0-9]+}}, isLocal: true, isDefinition: true)
// FULL-DAG: !DIGlobalVariable(name: "per_thread"
// FULL-DAG: !DIGlobalVariable(name: "renamed", linkageName: "other_name"
// FULL-DAG: !DIGlobalVariable(name: "aligned", {{.*}}, align: 512)
// FULL-NOT: DIGlobalVariable(name: "elsewhere"
// FULL-DAG: ![[COUNT]] = !DILocalVariable(name: "count", arg: 1, scope: ![[FUNCTION]], file: !{{[0-9]+}}, line: 14
// FULL-DAG: ![[PAIR]] = !DILocalVariable(name: "pair", arg: 3, scope: ![[FUNCTION]]
// FULL-DAG: ![[SUM]] = !DILocalVariable(name: "sum", scope: ![[FUNCTION]], file: !{{[0-9]+}}, line: 16
// FULL-DAG: ![[I]] = !DILocalVariable(name: "i", scope: ![[LOOP:[0-9]+]], file: !{{[0-9]+}}, line: 17
// FULL-DAG: ![[LOOP]] = distinct !DILexicalBlock(scope: ![[FUNCTION]], file: !{{[0-9]+}}, line: 17
// FULL-DAG: ![[INNER]] = !DILocalVariable(name: "sum", scope: ![[BODY:[0-9]+]], file: !{{[0-9]+}}, line: 18
// FULL-DAG: ![[BODY]] = distinct !DILexicalBlock(scope: ![[LOOP]], file: !{{[0-9]+}}, line: 17
// FULL-DAG: ![[ARRAY]] = !DILocalVariable(name: "array", scope: ![[BODY]], file: !{{[0-9]+}}, line: 19, type: ![[VLA:[0-9]+]])
// FULL-DAG: ![[VLA]] = !DICompositeType(tag: DW_TAG_array_type, baseType: !{{[0-9]+}}, elements: ![[BOUNDS:[0-9]+]])
// FULL-DAG: ![[BOUNDS]] = !{![[RANGE:[0-9]+]]}
// FULL-DAG: ![[RANGE]] = !DISubrange(count: ![[BOUND]])
// FULL-DAG: ![[BOUND]] = !DILocalVariable(name: "__vla_expr0", {{.*}}flags: DIFlagArtificial)
// FULL-DAG: ![[LABEL]] = !DILabel(scope: ![[BODY]], name: "again", file: !{{[0-9]+}}, line: 21

// Values, where the parameters never change; the code has nothing more than without -g. What is
// called is declared, for its call site.
// O1-LABEL: define dso_local i32 @function(
// O1-DAG: #dbg_value(i32 %count, ![[COUNT:[0-9]+]], !DIExpression(), !{{[0-9]+}})
// O1-DAG: #dbg_value(ptr %text, !{{[0-9]+}}, !DIExpression(), !{{[0-9]+}})
// O1-DAG: #dbg_value(ptr %array, !{{[0-9]+}}, !DIExpression(DW_OP_deref), !{{[0-9]+}})
// O1-NOT: vla.count
// O1: declare !dbg ![[CALLEE:[0-9]+]] i32 @callee(i32
// O1-DAG: ![[CALLEE]] = !DISubprogram(name: "callee", scope: !{{[0-9]+}}, file: !{{[0-9]+}}, line: 11, type: !{{[0-9]+}}, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
// O1-DAG: distinct !DISubprogram(name: "function", {{.*}}flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized

// LINES-NOT: #dbg_
// LINES: emissionKind: LineTablesOnly
// LINES-NOT: DILocalVariable
// LINES-NOT: DIBasicType
