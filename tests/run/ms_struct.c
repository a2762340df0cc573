// GNU: the layout of bit-fields in structures of Microsoft's compilers.
// REFERENCE: clang
#include <stdio.h>
#include <string.h>
#define ATTR __attribute__((ms_struct))
struct ATTR one { int d; unsigned char a; unsigned short b:7; char c; };
struct ATTR two { int d; unsigned char a; unsigned int b:7; char c; };
struct ATTR three { short a:3; short b:9; unsigned char c:7; };
struct ATTR four { unsigned short a:3; unsigned int b:9; unsigned char c:7; };
struct ATTR five { char a:3; int:0; char b:5; };
struct ATTR six { int a:8; short b:7; char c; } ;
struct ATTR seven { char a; int :0; int b; };
struct ATTR eight { int:0; char a; };
struct ATTR nine { char a; short :0; char b; };
union ATTR ten { int a:3; char b; };
struct ATTR eleven { long long a:40; int b:20; char c; };
struct ATTR twelve { char a:1, b:2; char c; short d:1; } __attribute__((packed));
struct ATTR thirteen { long long a; int b:3; };
struct ATTR fourteen { char a:4; short b:4; char c:4; } __attribute__((aligned(8)));
#pragma pack(1)
struct ATTR p1 { char a; int b:3; short c:3; char d; };
#pragma pack()
struct ATTR e1 { int x:1; int :0; int y:1; };
struct ATTR e2 { char x; long long :0; char y;};
struct ATTR e3 { int a:31; int b:2; short c; };
struct ATTR e4 { _Bool a:1; char b:7; int c:1; };
struct ATTR e5 { short a; int :4; short b; };
struct ATTR e6 { char a:8; int :0; };
#define S(t) do { struct t v; unsigned char b[sizeof v]; printf(#t " %zu %zu\n", sizeof(struct t), _Alignof(struct t)); } while (0)
#define F(t, f) do { struct t v; memset(&v, 0, sizeof v); v.f = -1; unsigned char b[sizeof v]; memcpy(b,&v,sizeof v); printf("  ." #f " "); for (unsigned i=0;i<sizeof v;i++) printf("%02x", b[i]); printf("\n"); } while (0)
int main(void) {
S(one);F(one,a);F(one,b);F(one,c); S(two);F(two,b);F(two,c); S(three);F(three,a);F(three,b);F(three,c); S(four);F(four,a);F(four,b);F(four,c);
S(five);F(five,a);F(five,b); S(six);F(six,b);F(six,c);S(seven);F(seven,b);S(eight);F(eight,a);S(nine);F(nine,b);
S(eleven);F(eleven,a);F(eleven,b);F(eleven,c);S(twelve);F(twelve,b);F(twelve,c);F(twelve,d);S(thirteen);F(thirteen,b);S(fourteen);F(fourteen,b);F(fourteen,c);
S(p1);F(p1,b);F(p1,c);F(p1,d);S(e1);F(e1,y);S(e2);F(e2,y);S(e3);F(e3,b);F(e3,c);S(e4);F(e4,b);F(e4,c);S(e5);F(e5,b);S(e6);F(e6,a);
printf("%zu\n", sizeof(union ten));
}
