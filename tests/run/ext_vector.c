// ext_vector_type: elements by name, read and assigned to; vectors of bool; conversions.
// REFERENCE: none (clang -O2 reads elements of a parameter of four bools wrongly, -O0 agrees)
#include <stdio.h>
typedef float float4 __attribute__((ext_vector_type(4)));typedef float float2 __attribute__((ext_vector_type(2)));typedef float float3 __attribute__((ext_vector_type(3)));
typedef int int4 __attribute__((ext_vector_type(4)));typedef int int2 __attribute__((ext_vector_type(2)));typedef int int16 __attribute__((ext_vector_type(16)));typedef unsigned char uc3 __attribute__((ext_vector_type(3)));
typedef _Bool b8 __attribute__((ext_vector_type(8)));typedef _Bool b4 __attribute__((ext_vector_type(4)));typedef _Bool b16 __attribute__((ext_vector_type(16)));
#define NE(v) _Generic((v),b8:8,b4:4,b16:16,float3:3,uc3:3,default:sizeof(v)/4)
#define PI(...) do{__typeof__((__VA_ARGS__)) v_=(__VA_ARGS__);printf("%s:",#__VA_ARGS__);for(unsigned k=0;k<NE(v_);k++)printf(" %lld",(long long)v_[k]);puts("");}while(0)
#define PF(...) do{__typeof__((__VA_ARGS__)) v_=(__VA_ARGS__);printf("%s:",#__VA_ARGS__);for(unsigned k=0;k<NE(v_);k++)printf(" %g",(double)v_[k]);puts("");}while(0)
__attribute__((noinline)) float3 p3(float3 a,uc3 b){return a*b.x;}
__attribute__((noinline)) b8 pb(b8 a,b4 b){a[3]=b[1];return ~a;}
b8 gb;
int main(){volatile int k=2;gb=(b8){1,0,1,1};float4 f={1,2,3,4};int4 a={1,2,3,4};
PF(f.xyzw);PF(f.wzyx);PF(f.xy);PF(f.xxyy);PF(f.rgba);PF(f.s0123);PF(f.s3210);PF(f.hi);PF(f.lo);PF(f.even);PF(f.odd);printf("%g %g %g\n",f.x,f.s3,f.a);
f.xy=f.yx;PF(f);f.x=9;PF(f);f.hi=(float2){7,8};PF(f);f.xw+=1;PF(f);f.xyzw=f.wzyx;PF(f);f.x++;PF(f);f.wz=f.xy;PF(f);f.s02*=2;PF(f);f.odd=5.0f;PF(f);
PF((float4)(1.5f));PF((float4)(1,2,3,4));PF((float2)(k));PI((int4)(k));PF(f*2);PF(2.0f*f);PI(f<3);PI(a==2);PF(a>2?f:-f);PI(a>2?a:k);
f=3;PF(f);PF(f+1);float4 z=1;PF(z);
float3 t={1,2,3};printf("%d %d\n",(int)sizeof t,(int)_Alignof(float3));PF(t);PF(p3(t,(uc3){2,3,4}));PF(t.zyx);
int16 w;for(int i=0;i<16;i++)w[i]=i;PI(w.sfedc);PI(w.sF012);PI(w.hi.lo);PI(w.lo.hi.even);
b8 b={1,0,1,0,1,1,0,0};printf("%d %d\n",(int)sizeof b,(int)sizeof(b16));PI(b);PI(~b);PI(b&(b8){1,1,0,0,1});PI(b|gb);PI(b^gb);b[1]=5;PI(b);printf("%d\n",b[k]);PI(pb(b,(b4){0,1}));PI(b==gb);
struct{b8 b;char c;}s={gb,1};PI(s.b);printf("%d\n",(int)sizeof s);s.b[7]=1;PI(s.b);
PI(__builtin_convertvector(a>2,b4));PI(__builtin_convertvector((b4){1,0,1,1},int4));PI(__builtin_shufflevector(b,b,7,6,5,4,3,2,1,0));PF((b4){1,0,1,0}?f:-f);
float4*p=&f;p->x=4;PF(p->xy);(*p).y=6;PF(*p);PF(p->zwxy.hi);float4 ar[2]={f,{1}};PF(ar[1].xyz);ar[1].yz=(float2){8,9};PF(ar[1]);PF(((float4){5,6,7,8}).yw);
int2 i2={k,k+1};PI(i2.yx);PI(i2<<1);PI(i2%2);PI(__builtin_convertvector(f.xy,int2));float *q=(float*)&f;printf("%g\n",q[1]);
}
