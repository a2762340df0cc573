// Bit-field layout as the System V ABI has it: straddling, zero width, packed, unnamed, mixed
// types.
#include <stdio.h>
#include <string.h>

#define SHOW(type, ...) \
    do { \
        type object; \
        memset(&object, 0, sizeof object); \
        object = (type){__VA_ARGS__}; \
        dump(#type, &object, sizeof object, _Alignof(type)); \
    } while (0)

struct Plain { unsigned a : 3, b : 5, c : 8, d : 16; };
struct Straddle { unsigned a : 20, b : 20; };
struct StraddleChar { char a; int b : 9; int c : 20; };
struct Long { unsigned long a : 33; unsigned b : 31; };
struct LongTail { char a; unsigned long long b : 50; };
struct ZeroWidth { char a : 4; int : 0; char b : 4; };
struct ZeroChar { int a : 4; char : 0; int b : 4; };
struct ZeroShort { char a; short : 0; char b; };
struct Unnamed { unsigned a : 4; unsigned : 12; unsigned b : 4; };
struct UnnamedWide { char a; int : 20; char b; };
struct Bools { _Bool a : 1, b : 1; unsigned char c : 6; _Bool d; };
struct MixedSizes { char a : 7; short b : 10; int c : 20; long d : 40; };
struct After { int a : 10; char b; short c : 3; };
struct __attribute__((packed)) Packed { char a; int b : 17; unsigned c : 15; long d : 40; };
struct __attribute__((packed)) PackedTight { unsigned a : 3, b : 30, c : 7; };
struct PackedMember { char a; int b : 20 __attribute__((packed)); int c : 5; };
struct __attribute__((aligned(16))) Aligned { int a : 3; };
struct AlignedField { char a; int b : 5 __attribute__((aligned(8))); char c; };
union Overlay { unsigned a : 5; unsigned char b; int c : 12; };
struct Nested { struct { unsigned a : 4; unsigned b : 4; }; unsigned c : 8; };
enum Color { RED, GREEN, BLUE };
struct Enums { enum Color a : 2, b : 2; unsigned c : 4; };
#pragma pack(push, 1)
struct Pragma { char a; int b : 9; int c : 23; short d; };
#pragma pack(pop)
#pragma pack(push, 2)
struct Pragma2 { char a; int b : 30; int c; };
#pragma pack(pop)

static void dump(const char *name, const void *object, size_t size, size_t alignment)
{
    const unsigned char *bytes = object;
    printf("%-20s %2zu %2zu ", name, size, alignment);
    for (size_t i = 0; i < size; i++)
        printf("%02x", bytes[i]);
    printf("\n");
}

int main(void)
{
    SHOW(struct Plain, 5, 17, 0xa5, 0x1234);
    SHOW(struct Straddle, 0xfffff, 0x12345);
    static struct StraddleChar straddle;
    straddle.a = 1, straddle.b = -1, straddle.c = 0x55555;
    dump("struct StraddleChar", &straddle, sizeof straddle, _Alignof(struct StraddleChar));
    SHOW(struct Long, 0x1ffffffffull, 0x2aaaaaaa);
    static struct LongTail tail;
    tail.a = 2, tail.b = 0x123456789abc;
    dump("struct LongTail", &tail, sizeof tail, _Alignof(struct LongTail));
    static struct ZeroWidth zero;
    zero.a = 5, zero.b = 6;
    dump("struct ZeroWidth", &zero, sizeof zero, _Alignof(struct ZeroWidth));
    static struct ZeroChar zero_char;
    zero_char.a = 5, zero_char.b = 6;
    dump("struct ZeroChar", &zero_char, sizeof zero_char, _Alignof(struct ZeroChar));
    static struct ZeroShort zero_short;
    zero_short.a = 1, zero_short.b = 2;
    dump("struct ZeroShort", &zero_short, sizeof zero_short, _Alignof(struct ZeroShort));
    static struct Unnamed unnamed;
    unnamed.a = 9, unnamed.b = 7;
    dump("struct Unnamed", &unnamed, sizeof unnamed, _Alignof(struct Unnamed));
    static struct UnnamedWide wide;
    wide.a = 1, wide.b = 2;
    dump("struct UnnamedWide", &wide, sizeof wide, _Alignof(struct UnnamedWide));
    SHOW(struct Bools, 1, 0, 33, 1);
    static struct MixedSizes mixed;
    mixed.a = -3, mixed.b = 0x155, mixed.c = -2, mixed.d = 0x1122334455;
    dump("struct MixedSizes", &mixed, sizeof mixed, _Alignof(struct MixedSizes));
    static struct After after;
    after.a = 0x155, after.b = 'b', after.c = -1;
    dump("struct After", &after, sizeof after, _Alignof(struct After));
    SHOW(struct Packed, 1, -2, 0x1234, 0x1122334455);
    SHOW(struct PackedTight, 5, 0x2aaaaaaa, 0x7f);
    static struct PackedMember member;
    member.a = 1, member.b = -5, member.c = 3;
    dump("struct PackedMember", &member, sizeof member, _Alignof(struct PackedMember));
    static struct Aligned aligned;
    aligned.a = 3;
    dump("struct Aligned", &aligned, sizeof aligned, _Alignof(struct Aligned));
    static struct AlignedField field;
    field.a = 1, field.b = 2, field.c = 3;
    dump("struct AlignedField", &field, sizeof field, _Alignof(struct AlignedField));
    static union Overlay overlay;
    overlay.c = -1;
    overlay.a = 4;
    dump("union Overlay", &overlay, sizeof overlay, _Alignof(union Overlay));
    static struct Nested nested;
    nested.a = 1, nested.b = 2, nested.c = 3;
    dump("struct Nested", &nested, sizeof nested, _Alignof(struct Nested));
    static struct Enums enums;
    enums.a = BLUE, enums.b = GREEN, enums.c = 15;
    dump("struct Enums", &enums, sizeof enums, _Alignof(struct Enums));
    SHOW(struct Pragma, 1, -1, 0x123456, 0x789a);
    SHOW(struct Pragma2, 1, -1, 0x12345678);
    return 0;
}
