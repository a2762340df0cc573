// What clang has beyond gcc: masked accesses, vectors in static initializers, scopes of atomics,
// sizes by counted_by, operations without an effect but for the optimizer.
// REFERENCE: clang
#include <stdio.h>

typedef int v4 __attribute__((ext_vector_type(4)));
typedef float f4 __attribute__((ext_vector_type(4)));
typedef long l4 __attribute__((ext_vector_type(4)));
typedef _Bool b4 __attribute__((ext_vector_type(4)));

static void show(v4 v) { printf("%d %d %d %d\n", v[0], v[1], v[2], v[3]); }
static void show_list(const int *list)
{
    for (int i = 0; i < 8; i++)
        printf("%d ", list[i]);
    puts("");
}

static v4 sum = (v4){1, 2, 3, 4} + (v4){10, 20, 30, 40};
static v4 shuffled = __builtin_shufflevector((v4){1, 2, 3, 4}, (v4){5, 6, 7, 8}, 7, 0, 5, 2);
static const v4 greater = (v4){1, 5, 3, 7} > (v4){4, 4, 4, 4};
static f4 scaled = __builtin_convertvector((v4){1, 2, 3, 4}, f4) * 2.5f;
static v4 shifted = -(v4){1, 2, 3, 4} << 1;
static v4 inverted = ~(v4){0, 1, 2, 3};
static v4 quotient = (v4){1, 2, -3, 4} / 2;
static v4 largest = __builtin_elementwise_max((v4){1, -2, 3, -4}, (v4){0, 0, 5, 5});
static v4 bits = __builtin_bit_cast(v4, (f4){1, 2, -1, 0});

static void masks(void)
{
    int list[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    b4 mask = {1, 0, 1, 0};
    v4 other = {-1, -2, -3, -4}, near = {7, 6, 5, 4};
    l4 far = {0, 7, 3, 1};
    show(__builtin_masked_load(mask, list, other));
    show(__builtin_masked_expand_load(mask, list, other));
    show(__builtin_masked_gather(mask, near, list, other));
    show(__builtin_masked_gather((b4){1, 1, 1, 1}, far, list));
    __builtin_masked_store(mask, other, list);
    show_list(list);
    __builtin_masked_compress_store(mask, other, list + 4);
    show_list(list);
    __builtin_masked_scatter(mask, (v4){1, 2, 3, 4}, other, list);
    show_list(list);
}

struct S { int a; char b[8]; struct { int x; } arr[4]; } s;
struct Tail { int n; char tail[4]; };
struct Flexible { int n; char d[]; } flexible = {3, {1, 2, 3, 4, 5}};
struct Counted { int n; int pad; short d[] __attribute__((counted_by(n))); };

static int calls;
static char *effect(void) { calls++; return (char *)&s; }

__attribute__((noinline)) static void sizes(struct S *p, struct Tail *t, struct Flexible *f)
{
    char local[20];
#define SIZE(x, kind) (long)__builtin_object_size(x, kind)
    printf("%ld %ld %ld %ld\n", SIZE(p->b, 0), SIZE(p->b, 1), SIZE(p->b, 2), SIZE(p->b, 3));
    printf("%ld %ld %ld\n", SIZE(t->tail, 1), SIZE(&t->n, 1), SIZE(f->d, 1));
    printf("%ld %ld %ld\n", SIZE(local, 0), SIZE(local + 5, 1), SIZE(&local[7], 3));
    printf("%ld %ld", SIZE(effect(), 0), SIZE(effect(), 2));
    printf(" %d\n", calls);
    printf("%ld %ld\n", SIZE(flexible.d, 1), SIZE(&flexible, 0));
    printf("%ld %ld\n", SIZE(&(&s)->b, 1), SIZE(&p->arr[2].x, 1));
    printf("%ld %ld %ld\n", SIZE(&s, 1), SIZE(p, 1), SIZE(p, 3));
}

__attribute__((noinline)) static void counted(struct Counted *c)
{
    printf("%ld", (long)__builtin_dynamic_object_size(c->d, 0));
    *__builtin_counted_by_ref(c->d) = 7;
    printf(" %d %ld", c->n, (long)__builtin_dynamic_object_size(c->d, 1));
    c->n = -1;
    printf(" %ld\n", (long)__builtin_dynamic_object_size(c->d, 1));
    printf("%d\n", _Generic(__builtin_counted_by_ref(flexible.d), void *: 1, default: 0));
}

static void atomics(void)
{
    int x = 5;
    unsigned u = 5;
    printf("%d", __sync_fetch_and_max(&x, 9));
    printf(" %d", x);
    printf(" %u", __sync_fetch_and_umin(&u, 3));
    printf(" %u", u);
    printf(" %u", __atomic_fetch_uinc(&u, 3, 5));
    printf(" %u", u);
    __atomic_fetch_udec(&u, 9, 5);
    printf(" %u\n", u);
    printf("%d", __scoped_atomic_fetch_add(&x, 1, __ATOMIC_SEQ_CST, __MEMORY_SCOPE_SYSTEM));
    __scoped_atomic_thread_fence(__ATOMIC_SEQ_CST, __MEMORY_SCOPE_DEVICE);
    __scoped_atomic_store_n(&x, 3, __ATOMIC_RELAXED, __MEMORY_SCOPE_SINGLE);
    printf(" %d\n", __scoped_atomic_load_n(&x, __ATOMIC_RELAXED, __MEMORY_SCOPE_SYSTEM));
    float f = 1.5f;
    printf("%g", (double)__atomic_fetch_add(&f, 1, 5));
    printf(" %g", (double)__atomic_fetch_sub(&f, 0.5f, 5));
    printf(" %g", (double)__atomic_fetch_max(&f, 9, 5));
    printf(" %g\n", (double)f);
}

int main(int count, char **arguments)
{
    show(sum);
    show(shuffled);
    show(greater);
    show(shifted);
    show(inverted);
    show(quotient);
    show(largest);
    show(bits);
    printf("%g %g %d\n", scaled[0], scaled[3], greater[1]);
    masks();
    struct S *volatile hidden = &s;
    sizes(hidden, 0, 0);
    struct Counted *c = __builtin_malloc(sizeof *c + 20);
    c->n = 10;
    counted(c);
    atomics();
    int x = count + 4, y = 2;
    printf("%g %g\n", __builtin_fmaximum_num(x, 2), __builtin_fminimum_num(__builtin_nan(""), x));
    __builtin_assume_dereferenceable(&x, 4);
    __builtin_assume_separate_storage(&x, &y);
    printf("%g %d\n", __arithmetic_fence(1.5 + x), __builtin_function_start(main) == (void *)main);
    printf("%s\n", __builtin_char_memchr("hello", 'l', 5));
    int exponent;
    _Float16 half = __builtin_frexpf16((_Float16)(x + 3), &exponent);
    printf("%g %d %g\n", (double)half, exponent, __builtin_canonicalize(x));
    return 0;
}
