// Passing and returning structs of one or two eightbytes in every mixture of INTEGER and SSE.
#include <stdio.h>

typedef struct { char a; } C1;
typedef struct { char a[3]; } C3;
typedef struct { short a; char b; } SC;
typedef struct { int a; } I1;
typedef struct { int a, b, c; } I3;
typedef struct { long a; char b; } LC;
typedef struct { float a; } F1;
typedef struct { float a, b; } F2;
typedef struct { float a, b, c; } F3;
typedef struct { float a[4]; } F4;
typedef struct { double a; } D1;
typedef struct { double a, b; } D2;
typedef struct { double a; long b; } DL;
typedef struct { long a; double b; } LD;
typedef struct { float a; int b; } FI;
typedef struct { int a; float b; double c; } IFD;
typedef struct { float a, b; int c, d; } F2I2;
typedef struct { void *a; float b; } PF;
typedef struct { struct { char x; struct { short y; } z; } a; double b; } Deep;
typedef union { int i; float f; } UIF;
typedef union { double d; long l; } UDL;
typedef struct { UIF a; F1 b; D1 c; } WithUnion;
typedef struct { unsigned a : 5, b : 20; float c; } Bits;
typedef struct { char a[16]; } C16;
typedef struct { char a[7]; } C7;
typedef struct { } Empty;
typedef struct { Empty e; int a; } WithEmpty;

#define PAIR(T) static __attribute__((noinline)) T same_##T(int before, T v, double after)
PAIR(C1) { v.a += before + (int)after; return v; }
PAIR(C3) { v.a[2] += before + (int)after; return v; }
PAIR(SC) { v.a += before; v.b += after; return v; }
PAIR(I1) { v.a += before + after; return v; }
PAIR(I3) { v.c += before + after; return v; }
PAIR(LC) { v.a += before; v.b += after; return v; }
PAIR(F1) { v.a += before + after; return v; }
PAIR(F2) { v.a += before; v.b += after; return v; }
PAIR(F3) { v.a += before; v.c += after; return v; }
PAIR(F4) { v.a[0] += before; v.a[3] += after; return v; }
PAIR(D1) { v.a += before + after; return v; }
PAIR(D2) { v.a += before; v.b += after; return v; }
PAIR(DL) { v.a += after; v.b += before; return v; }
PAIR(LD) { v.a += before; v.b += after; return v; }
PAIR(FI) { v.a += after; v.b += before; return v; }
PAIR(IFD) { v.a += before; v.b += after; v.c += after; return v; }
PAIR(F2I2) { v.a += after; v.b -= after; v.c += before; v.d -= before; return v; }
PAIR(PF) { v.a = (char *)v.a + before; v.b += after; return v; }
PAIR(Deep) { v.a.x += before; v.a.z.y -= before; v.b += after; return v; }
PAIR(UIF) { v.f += after; return v; }
PAIR(UDL) { v.l += before; return v; }
PAIR(WithUnion) { v.a.f += 1; v.b.a += before; v.c.a += after; return v; }
PAIR(Bits) { v.a += before; v.b += before; v.c += after; return v; }
PAIR(C16) { v.a[0] += before; v.a[15] += after; return v; }
PAIR(C7) { v.a[0] += before; v.a[6] += after; return v; }
PAIR(WithEmpty) { v.a += before + after; return v; }
static __attribute__((noinline)) int with_empty(int a, Empty e, int b) { return a * 10 + b; }
static Empty make_empty(void) { return (Empty){}; }

int main(void)
{
    printf("%d\n", same_C1(1, (C1){'a'}, 2).a);
    printf("%d\n", same_C3(1, (C3){{1, 2, 3}}, 2).a[2]);
    SC sc = same_SC(1, (SC){300, 4}, 2);
    printf("%d %d\n", sc.a, sc.b);
    printf("%d\n", same_I1(1, (I1){40}, 2).a);
    I3 i3 = same_I3(1, (I3){10, 20, 30}, 2);
    printf("%d %d %d\n", i3.a, i3.b, i3.c);
    LC lc = same_LC(1, (LC){1l << 40, 4}, 2);
    printf("%ld %d\n", lc.a, lc.b);
    printf("%.2f\n", same_F1(1, (F1){0.5f}, 2).a);
    F2 f2 = same_F2(1, (F2){0.5f, 0.25f}, 2);
    printf("%.2f %.2f\n", f2.a, f2.b);
    F3 f3 = same_F3(1, (F3){0.5f, 0.25f, 0.125f}, 2);
    printf("%.3f %.3f %.3f\n", f3.a, f3.b, f3.c);
    F4 f4 = same_F4(1, (F4){{1, 2, 3, 4}}, 2);
    printf("%.1f %.1f %.1f %.1f\n", f4.a[0], f4.a[1], f4.a[2], f4.a[3]);
    printf("%.2f\n", same_D1(1, (D1){0.5}, 2).a);
    D2 d2 = same_D2(1, (D2){0.5, 0.25}, 2);
    printf("%.2f %.2f\n", d2.a, d2.b);
    DL dl = same_DL(1, (DL){0.5, 7}, 2);
    printf("%.2f %ld\n", dl.a, dl.b);
    LD ld = same_LD(1, (LD){7, 0.5}, 2);
    printf("%ld %.2f\n", ld.a, ld.b);
    FI fi = same_FI(1, (FI){0.5f, 7}, 2);
    printf("%.2f %d\n", fi.a, fi.b);
    IFD ifd = same_IFD(1, (IFD){7, 0.5f, 0.25}, 2);
    printf("%d %.2f %.2f\n", ifd.a, ifd.b, ifd.c);
    F2I2 m = same_F2I2(1, (F2I2){1, 2, 3, 4}, 2);
    printf("%.1f %.1f %d %d\n", m.a, m.b, m.c, m.d);
    static char text[] = "text";
    PF pf = same_PF(1, (PF){text, 1.5f}, 2);
    printf("%s %.1f\n", (char *)pf.a, pf.b);
    Deep deep = same_Deep(1, (Deep){{'a', {500}}, 0.5}, 2);
    printf("%c %d %.1f\n", deep.a.x, deep.a.z.y, deep.b);
    printf("%.1f\n", same_UIF(1, (UIF){.f = 1.5f}, 2).f);
    printf("%ld\n", same_UDL(1, (UDL){.l = 99}, 2).l);
    WithUnion wu = same_WithUnion(1, (WithUnion){{.f = 1}, {2}, {3}}, 2);
    printf("%.1f %.1f %.1f\n", wu.a.f, wu.b.a, wu.c.a);
    Bits bits = same_Bits(1, (Bits){30, 1000, 0.5f}, 2);
    printf("%u %u %.1f\n", bits.a, bits.b, bits.c);
    printf("%s\n", same_C16(1, (C16){"abcdefghijklmn"}, 111).a);
    printf("%s\n", same_C7(1, (C7){"abcde"}, 0).a);
    printf("%d\n", same_WithEmpty(1, (WithEmpty){{}, 5}, 2).a);
    printf("%d %zu\n", with_empty(1, make_empty(), 2), sizeof(Empty));
    return 0;
}
