// Types in debug information.
// ARGS: -std=gnu23 -g -S -emit-llvm -o - %s
// ARGS[dwarf4]: -std=gnu23 -gdwarf-4 -S -emit-llvm -o - %s

enum color { Red, Green = 5, Blue } color;
enum fixed : unsigned char { Small = 255 } fixed;
// CHECK-DAG: ![[UINT:[0-9]+]] = !DIBasicType(name: "unsigned int", size: 32, encoding: DW_ATE_unsigned)
// CHECK-DAG: !DICompositeType(tag: DW_TAG_enumeration_type, name: "color", file: !{{[0-9]+}}, line: 5, baseType: ![[UINT]], size: 32, elements:
// CHECK-DAG: !DIEnumerator(name: "Green", value: 5)
// CHECK-DAG: !DICompositeType(tag: DW_TAG_enumeration_type, name: "fixed", file: !{{[0-9]+}}, line: 6, baseType: !{{[0-9]+}}, size: 8
// CHECK-DAG: !DIEnumerator(name: "Small", value: 255, isUnsigned: true)

struct node {
  struct node *next;
  int low : 3, : 2;
  unsigned high : 7;
  union { int i; float f; };
  char tail[];
} node;
// CHECK-DAG: ![[NODE:[0-9]+]] = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "node", file: !{{[0-9]+}}, line: 13, size: 128, elements:
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_pointer_type, baseType: ![[NODE]], size: 64)
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_member, name: "low", scope: ![[NODE]], file: !{{[0-9]+}}, line: 15, baseType: !{{[0-9]+}}, size: 3, offset: 64, flags: DIFlagBitField
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_member, name: "high", scope: ![[NODE]], file: !{{[0-9]+}}, line: 16, baseType: ![[UINT]], size: 7, offset: 69, flags: DIFlagBitField
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_member, scope: ![[NODE]], file: !{{[0-9]+}}, line: 17, baseType: ![[UNION:[0-9]+]], size: 32, offset: 96)
// CHECK-DAG: ![[UNION]] = distinct !DICompositeType(tag: DW_TAG_union_type, file: !{{[0-9]+}}, line: 17, size: 32
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_member, name: "tail", scope: ![[NODE]], file: !{{[0-9]+}}, line: 18, baseType: ![[TAIL:[0-9]+]], offset: 128)
// CHECK-DAG: ![[TAIL]] = !DICompositeType(tag: DW_TAG_array_type, baseType: !{{[0-9]+}}, elements: ![[OPEN:[0-9]+]])
// CHECK-DAG: ![[OPEN]] = !{![[UNKNOWN:[0-9]+]]}
// CHECK-DAG: ![[UNKNOWN]] = !DISubrange(count: -1)

struct aligned { int a; } __attribute__((aligned(32))) aligned;
// CHECK-DAG: !DICompositeType(tag: DW_TAG_structure_type, name: "aligned", file: !{{[0-9]+}}, line: 31, size: 256, align: 256

struct never *pointer;
struct later *early;
struct later { int member; };
// CHECK-DAG: !DICompositeType(tag: DW_TAG_structure_type, name: "never", file: !{{[0-9]+}}, line: 34, flags: DIFlagFwdDecl)
// CHECK-DAG: distinct !DICompositeType(tag: DW_TAG_structure_type, name: "later", file: !{{[0-9]+}}, line: 36, size: 32

typedef float vector4 __attribute__((vector_size(16)));
vector4 vector;
// CHECK-DAG: ![[FLOAT:[0-9]+]] = !DIBasicType(name: "float", size: 32, encoding: DW_ATE_float)
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_typedef, name: "vector4", file: !{{[0-9]+}}, line: 40, baseType: ![[VECTOR:[0-9]+]])
// CHECK-DAG: ![[VECTOR]] = !DICompositeType(tag: DW_TAG_array_type, baseType: ![[FLOAT]], size: 128, flags: DIFlagVector
typedef bool bits __attribute__((ext_vector_type(16)));
bits flags;
// CHECK-DAG: !DICompositeType(tag: DW_TAG_array_type, baseType: ![[UCHAR:[0-9]+]], size: 16, flags: DIFlagVector
// CHECK-DAG: ![[UCHAR]] = !DIBasicType(name: "unsigned char", size: 8, encoding: DW_ATE_unsigned_char)

_BitInt(37) bit_int;
unsigned _BitInt(100) wide_bit_int;
unsigned __int128 huge;
bool truth;
_Float16 half;
long double extended;
_Complex double complex_number;
_Complex int complex_integer;
typeof(nullptr) nothing;
// CHECK-DAG: !DIBasicType(name: "_BitInt(37)", size: 64, dataSize: 37, encoding: DW_ATE_signed)
// CHECK-DAG: !DIBasicType(name: "unsigned _BitInt(100)", size: 128, encoding: DW_ATE_unsigned)
// CHECK-DAG: !DIBasicType(name: "unsigned __int128", size: 128, encoding: DW_ATE_unsigned)
// CHECK-DAG: !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
// CHECK-DAG: !DIBasicType(name: "_Float16", size: 16, encoding: DW_ATE_float)
// CHECK-DAG: !DIBasicType(name: "long double", size: 128, encoding: DW_ATE_float)
// CHECK-DAG: !DIBasicType(name: "complex double", size: 128, encoding: DW_ATE_complex_float)
// CHECK-DAG: !DIBasicType(name: "complex int", size: 64, encoding: 128)
// CHECK-DAG: !DIBasicType(tag: DW_TAG_unspecified_type, name: "typeof (nullptr)")

const volatile int *restrict qualified;
_Atomic(short) atomic;
// CHECK-DAG: ![[INT:[0-9]+]] = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_restrict_type, baseType: ![[POINTER:[0-9]+]])
// CHECK-DAG: ![[POINTER]] = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: ![[CONST:[0-9]+]], size: 64)
// CHECK-DAG: ![[CONST]] = !DIDerivedType(tag: DW_TAG_const_type, baseType: ![[VOLATILE:[0-9]+]])
// CHECK-DAG: ![[VOLATILE]] = !DIDerivedType(tag: DW_TAG_volatile_type, baseType: ![[INT]])
// CHECK-DAG: !DIDerivedType(tag: DW_TAG_atomic_type, baseType: !{{[0-9]+}})

int matrix[2][3];
int (*callback)(const char *, ...);
// CHECK-DAG: !DICompositeType(tag: DW_TAG_array_type, baseType: ![[INT]], size: 192, elements: ![[DIMENSIONS:[0-9]+]])
// CHECK-DAG: ![[DIMENSIONS]] = !{![[TWO:[0-9]+]], ![[THREE:[0-9]+]]}
// CHECK-DAG: ![[TWO]] = !DISubrange(count: 2)
// CHECK-DAG: ![[THREE]] = !DISubrange(count: 3)
// CHECK-DAG: ![[VARIADIC:[0-9]+]] = !{![[INT]], !{{[0-9]+}}, null}
// CHECK-DAG: !DISubroutineType(types: ![[VARIADIC]])

enum used_in_code { Named = 4 };
struct used_in_cast { int x; };
struct not_used { int y; };
typedef struct not_used not_used_either;
int function(void *p) {
  struct of_function { int z; } local = {3};
  return ((struct used_in_cast *)p)->x + local.z + Named;
}
// CHECK-DAG: !DICompositeType(tag: DW_TAG_enumeration_type, name: "used_in_code"
// CHECK-DAG: !DICompositeType(tag: DW_TAG_structure_type, name: "used_in_cast"
// CHECK-DAG: !DICompositeType(tag: DW_TAG_structure_type, name: "of_function", scope: ![[FUNCTION:[0-9]+]],
// CHECK-DAG: ![[FUNCTION]] = distinct !DISubprogram(name: "function"
// CHECK-NOT: not_used
