// _Atomic objects, stdatomic.h, __atomic_* and __sync_* builtins, with threads that count.
// REFERENCE: gcc -latomic (clang 22 divides an _Atomic float wrongly)
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>

struct Pair { int a, b; };
struct Big { long words[3]; };

static _Atomic int counter;
static atomic_ulong total = ATOMIC_VAR_INIT(5);
static _Atomic(struct Pair) pair;
static _Atomic double real = 1.5;
static _Atomic short narrow;
static atomic_flag flag = ATOMIC_FLAG_INIT;
static int plain;
static long legacy;
static volatile int spin;

static void *work(void *argument)
{
    int n = (int)(intptr_t)argument;
    for (int i = 0; i < 2000; i++) {
        counter++;
        atomic_fetch_add_explicit(&total, n, memory_order_relaxed);
        __atomic_add_fetch(&plain, 1, __ATOMIC_SEQ_CST);
        __sync_fetch_and_add(&legacy, 2);
        real += 0.5;
        while (atomic_flag_test_and_set(&flag))
            ;
        spin++;
        atomic_flag_clear(&flag);
        struct Pair old = atomic_load(&pair), new;
        do {
            new = old;
            new.a++;
            new.b += n;
        } while (!atomic_compare_exchange_weak(&pair, &old, new));
    }
    return 0;
}

static void threads(void)
{
    pthread_t ids[4];
    for (intptr_t i = 0; i < 4; i++)
        pthread_create(&ids[i], 0, work, (void *)(i + 1));
    for (int i = 0; i < 4; i++)
        pthread_join(ids[i], 0);
    struct Pair p = pair;
    printf("%d %lu %d %ld %.1f %d %d %d\n", counter, total, plain, legacy, real, spin, p.a, p.b);
}

static void operators(void)
{
    _Atomic unsigned char small = 250;
    small += 10;
    small ^= 0xff;
    small <<= 1;
    printf("%d ", small);
    small++;
    printf("%d ", --small);
    _Atomic int i = 10;
    i *= 3, i /= 4, i %= 5, i -= 9, i |= 8, i &= ~1;
    printf("%d ", i);
    _Atomic _Bool b = 5;
    int numbers[] = {1, 2, 3};
    int *_Atomic p = numbers;
    p++;
    ++p;
    printf("%d %d %d\n", b, *p, (int)(p - numbers));
    narrow = -1;
    printf("%d ", narrow = 40000);
    printf("%d\n", narrow);
    _Atomic float f = 2;
    f /= 3;
    printf("%.4f\n", f);
}

static void generics(void)
{
    atomic_int v = 1;
    int expected = 2;
    printf("%d ", atomic_exchange(&v, 5));
    printf("%d ", atomic_compare_exchange_strong(&v, &expected, 9));
    printf("%d ", expected);
    printf("%d ", atomic_compare_exchange_strong(&v, &expected, 9));
    printf("%d ", atomic_fetch_sub(&v, 4));
    printf("%d ", atomic_fetch_or(&v, 8));
    printf("%d ", atomic_fetch_xor(&v, 15));
    printf("%d ", atomic_fetch_and(&v, 3));
    printf("%d\n", atomic_load(&v));
    int x = 6, out, in = 7;
    __atomic_store_n(&x, 8, __ATOMIC_RELEASE);
    __atomic_load(&x, &out, __ATOMIC_ACQUIRE);
    __atomic_exchange(&x, &in, &out, __ATOMIC_ACQ_REL);
    printf("%d %d ", x, out);
    printf("%d ", __atomic_nand_fetch(&x, 5, __ATOMIC_RELAXED));
    printf("%d ", __atomic_fetch_nand(&x, 3, __ATOMIC_RELAXED));
    printf("%d ", __sync_bool_compare_and_swap(&x, x, 11));
    printf("%d ", __sync_val_compare_and_swap(&x, 11, 12));
    printf("%d ", __sync_lock_test_and_set(&x, 1));
    __sync_lock_release(&x);
    __sync_synchronize();
    atomic_thread_fence(memory_order_seq_cst);
    atomic_signal_fence(memory_order_acquire);
    printf("%d\n", x);
    _Bool set = 0;
    printf("%d ", __atomic_test_and_set(&set, __ATOMIC_SEQ_CST));
    __atomic_clear(&set, __ATOMIC_SEQ_CST);
    printf("%d %d\n", set, atomic_is_lock_free(&v));
    atomic_init(&v, 77);
    printf("%d %zu %zu\n", v, sizeof(_Atomic short), sizeof(_Atomic struct Pair));
    _Atomic long long fetched = 100;
    printf("%lld ", atomic_fetch_add(&fetched, -1));
    printf("%lld\n", (long long)fetched);
}

int main(void)
{
    pair = (struct Pair){1, 2};
    threads();
    operators();
    generics();
    return 0;
}
