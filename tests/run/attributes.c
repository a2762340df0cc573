// Attributes that change the program: constructor, weak, alias, section, visibility, mode...
// EXIT: 3
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int order[8], entries;

__attribute__((constructor(200))) static void second(void) { order[entries++] = 2; }
__attribute__((constructor(101))) static void first(void) { order[entries++] = 1; }
__attribute__((constructor)) static void third(void) { order[entries++] = 3; }
__attribute__((destructor)) static void last(void) { printf("destructor\n"); }

int real_function(int x) { return x + 1; }
int alias_function(int) __attribute__((alias("real_function")));
int real_variable = 5;
extern int alias_variable __attribute__((alias("real_variable")));
__attribute__((weak)) int weak_function(void) { return 10; }
extern int absent(void) __attribute__((weak));
extern int absent_variable __attribute__((weak));
__attribute__((weak)) int weak_variable = 6;
static int weakref_target(int) __attribute__((weakref("real_function")));

__attribute__((section("my_table"), used)) static const int table_a = 11;
__attribute__((section("my_table"), used)) static const int table_b = 22;
extern const int __start_my_table[], __stop_my_table[];
__attribute__((section("my_text"))) static int in_section(int x) { return x * 3; }

__attribute__((visibility("hidden"))) int hidden = 7;
__attribute__((noinline, noclone)) static int kept(int x) { return x; }
__attribute__((always_inline)) static inline int inlined(int x) { return x * 2; }
__attribute__((pure)) static int pure_function(const int *x) { return *x; }
__attribute__((const)) static int const_function(int x) { return x * x; }
__attribute__((unused)) static int not_used(void) { return 0; }
__attribute__((noreturn)) static void leave(void) { printf("leave\n"); exit(3); }
typedef int aligned_int __attribute__((aligned(32)));
typedef float quad __attribute__((vector_size(16)));
typedef int mode_short __attribute__((mode(HI)));
typedef unsigned mode_wide __attribute__((mode(DI)));
typedef short __attribute__((may_alias)) alias_short;
static int renamed(void) __asm__("other_symbol");
extern int other(void) __asm__("other_symbol");
__attribute__((used)) static int renamed(void) { return 77; }

typedef union { int *ip; const unsigned *up; } Pointer __attribute__((transparent_union));
static int read_any(Pointer p) { return *p.ip; }

static __attribute__((warn_unused_result, nonnull(1), returns_nonnull)) int *same(int *p)
{
    return p;
}

static int default_action(void) { return 1; }
static int (*resolve(void))(void) { return default_action; }
int dispatched(void) __attribute__((ifunc("resolve")));

int main(void)
{
    printf("%d%d%d %d\n", order[0], order[1], order[2], entries);
    alias_variable++;
    printf("%d %d %d\n", alias_function(1), real_variable,
           (void *)&alias_variable == (void *)&real_variable);
    printf("%d %d %d %d\n", weak_function(), &absent == 0, &absent_variable == 0, weak_variable);
    printf("%d\n", weakref_target(8));
    int sum = 0;
    for (const int *p = __start_my_table; p < __stop_my_table; p++)
        sum += *p;
    printf("%d %td %d\n", sum, __stop_my_table - __start_my_table, in_section(4));
    int value = 9;
    printf("%d %d %d %d %d\n", hidden, kept(1), inlined(2), pure_function(&value),
           const_function(3));
    aligned_int local = 1;
    printf("%d %d\n", (int)((uintptr_t)&local % 32), (int)_Alignof(aligned_int));
    quad v = {1, 2, 3, 4};
    v = v * v + 1;
    printf("%.0f %.0f %zu\n", v[0], v[3], sizeof v);
    printf("%zu %zu\n", sizeof(mode_short), sizeof(mode_wide));
    int word = 0x11112222;
    printf("%x\n", *(alias_short *)&word);
    printf("%d\n", other());
    unsigned u = 4;
    printf("%d %d\n", read_any(&value), read_any(&u));
    printf("%d %d\n", *same(&value), dispatched());
    if (value == 9)
        leave();
    return 0;
}
