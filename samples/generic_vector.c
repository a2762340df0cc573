// A growable array for any element type, from one macro, and functions chosen by _Generic.
//
// DEFINE_VECTOR(name, type) makes a struct and its functions. The generic layer on top picks the
// function that fits the argument's type at compile time: a small piece of what templates give.

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFINE_VECTOR(Name, Type) \
    typedef struct { \
        Type *items; \
        size_t count, capacity; \
    } Name; \
    static void Name##_push(Name *vector, Type item) \
    { \
        if (vector->count == vector->capacity) { \
            vector->capacity = vector->capacity ? vector->capacity * 2 : 4; \
            vector->items = realloc(vector->items, vector->capacity * sizeof(Type)); \
        } \
        vector->items[vector->count++] = item; \
    } \
    static void Name##_sort(Name *vector) \
    { \
        for (size_t i = 1; i < vector->count; i++) { \
            Type item = vector->items[i]; \
            size_t j = i; \
            for (; j > 0 && less(item, vector->items[j - 1]); j--) { \
                vector->items[j] = vector->items[j - 1]; \
            } \
            vector->items[j] = item; \
        } \
    } \
    static void Name##_free(Name *vector) \
    { \
        free(vector->items); \
        *vector = (Name){0}; \
    }

typedef struct {
    const char *city;
    double population; // in millions
} City;

static bool less_int(int a, int b) { return a < b; }
static bool less_double(double a, double b) { return a < b; }
static bool less_text(const char *a, const char *b) { return strcmp(a, b) < 0; }
static bool less_city(City a, City b) { return a.population > b.population; }

#define less(a, b) \
    _Generic((a), int: less_int, double: less_double, const char *: less_text, \
        City: less_city)(a, b)

DEFINE_VECTOR(IntVector, int)
DEFINE_VECTOR(DoubleVector, double)
DEFINE_VECTOR(TextVector, const char *)
DEFINE_VECTOR(CityVector, City)

#define CHOOSE(vector, operation) \
    _Generic((vector), \
        IntVector *: IntVector##_##operation, \
        DoubleVector *: DoubleVector##_##operation, \
        TextVector *: TextVector##_##operation, \
        CityVector *: CityVector##_##operation)

#define push(vector, item) CHOOSE(vector, push)(vector, item)
#define sort(vector) CHOOSE(vector, sort)(vector)
#define release(vector) CHOOSE(vector, free)(vector)
#define for_each(item, vector) \
    for (typeof((vector)->items) item = (vector)->items, end_ = item + (vector)->count; \
         item < end_; item++)

static void print_int(int value) { printf("%d ", value); }
static void print_double(double value) { printf("%.2f ", value); }
static void print_text(const char *value) { printf("%s ", value); }
static void print_city(City value) { printf("%s (%.1f) ", value.city, value.population); }

#define print(value) \
    _Generic((value), int: print_int, double: print_double, const char *: print_text, \
        City: print_city)(value)

#define print_all(vector) \
    do { \
        for_each(item_, vector) { \
            print(*item_); \
        } \
        printf("\n"); \
    } while (0)

int main(void)
{
    IntVector numbers = {0};
    for (int i = 0; i < 12; i++) {
        push(&numbers, i * 37 % 23);
    }
    print_all(&numbers);
    sort(&numbers);
    print_all(&numbers);

    DoubleVector roots = {0};
    for_each(n, &numbers) {
        push(&roots, 1.0 / (*n + 1));
    }
    sort(&roots);
    print_all(&roots);

    TextVector words = {0};
    char copy[] = "sphinx of black quartz judge my vow";
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
        push(&words, word);
    }
    sort(&words);
    print_all(&words);

    CityVector cities = {0};
    push(&cities, ((City){"Lagos", 15.4}));
    push(&cities, ((City){"Tokyo", 37.4}));
    push(&cities, ((City){"Lima", 10.7}));
    push(&cities, ((City){.population = 20.9, .city = "Cairo"}));
    sort(&cities);
    print_all(&cities);

    printf("%zu %zu %zu %zu\n", numbers.capacity, roots.count, words.count, sizeof *cities.items);
    release(&numbers);
    release(&roots);
    release(&words);
    release(&cities);
    return 0;
}
