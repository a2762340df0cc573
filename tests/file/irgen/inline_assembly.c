// Inline assembly keeps constraints, clobbers and side effects; asm goto is callbr.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
int add(int a, int b) { __asm__("addl %2, %0" : "=r"(a) : "0"(a), "r"(b) : "cc"); return a; }
// CHECK-LABEL: @add(
// CHECK: call i32 asm "addl ${{[{]?2[}]?}}, ${{[{]?0[}]?}}", "=r,0,r,~{cc},~{dirflag},~{fpsr},~{flags}"(i32 %{{.*}}, i32 %{{.*}})
void barrier(void) { __asm__ volatile("" ::: "memory"); }
// CHECK-LABEL: @barrier(
// CHECK: call void asm sideeffect "", "~{memory},~{dirflag},~{fpsr},~{flags}"()
void memory(int *p) { __asm__("incl %0" : "+m"(*p)); }
// CHECK-LABEL: @memory(
// CHECK: call void asm "incl ${{[{]?0[}]?}}", "=*m,*m,~{dirflag},~{fpsr},~{flags}"(ptr elementtype(i32)
int jump(int x) { __asm__ goto("jmp %l1" : : "r"(x) : : out); return 1; out: return 2; }
// CHECK-LABEL: @jump(
// CHECK: callbr void asm sideeffect "jmp ${1:l}", "r,!i,~{dirflag},~{fpsr},~{flags}"
