// A hash map from text to numbers with open addressing, used to count the words of a poem.
//
// Collisions are resolved by "Robin Hood" probing: a key that is further from its home slot takes
// the place of one that is nearer, so that no search is much longer than another. Removal shifts
// the followers back instead of leaving tombstones.

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *key; // NULL in an empty slot
    uint32_t hash;
    int value;
} Slot;

typedef struct {
    Slot *slots;
    size_t capacity; // a power of two, or zero
    size_t count;
} Map;

static uint32_t hash_text(const char *text)
{
    uint32_t hash = 2166136261u;
    for (; *text != '\0'; text++) {
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    }
    return hash;
}

// How far the entry at `index` is from the slot where its hash would put it.
static size_t distance(const Map *map, size_t index)
{
    return (index - map->slots[index].hash) & (map->capacity - 1);
}

static void place(Map *map, Slot entry)
{
    size_t mask = map->capacity - 1;
    size_t index = entry.hash & mask;
    for (size_t steps = 0;; steps++, index = (index + 1) & mask) {
        if (map->slots[index].key == NULL) {
            map->slots[index] = entry;
            return;
        }
        size_t other = distance(map, index);
        if (other < steps) {
            Slot displaced = map->slots[index];
            map->slots[index] = entry;
            entry = displaced;
            steps = other;
        }
    }
}

static void grow(Map *map)
{
    Map larger = {.capacity = map->capacity ? map->capacity * 2 : 8, .count = map->count};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (larger.slots == NULL) {
        perror("hash_map");
        exit(1);
    }
    for (size_t i = 0; i < map->capacity; i++) {
        if (map->slots[i].key != NULL) {
            place(&larger, map->slots[i]);
        }
    }
    free(map->slots);
    *map = larger;
}

static Slot *find(const Map *map, const char *key)
{
    if (map->capacity == 0) {
        return NULL;
    }
    uint32_t hash = hash_text(key);
    size_t mask = map->capacity - 1;
    size_t index = hash & mask;
    for (size_t steps = 0; map->slots[index].key != NULL; steps++, index = (index + 1) & mask) {
        if (distance(map, index) < steps) {
            break; // the key would have displaced this one
        }
        if (map->slots[index].hash == hash && strcmp(map->slots[index].key, key) == 0) {
            return &map->slots[index];
        }
    }
    return NULL;
}

static int *at(Map *map, const char *key)
{
    Slot *slot = find(map, key);
    if (slot == NULL) {
        if (map->count * 8 >= map->capacity * 7) {
            grow(map);
        }
        place(map, (Slot){.key = strdup(key), .hash = hash_text(key)});
        map->count++;
        slot = find(map, key);
    }
    return &slot->value;
}

static bool erase(Map *map, const char *key)
{
    Slot *slot = find(map, key);
    if (slot == NULL) {
        return false;
    }
    free(slot->key);
    size_t mask = map->capacity - 1;
    size_t index = (size_t)(slot - map->slots);
    size_t next = (index + 1) & mask;
    while (map->slots[next].key != NULL && distance(map, next) != 0) {
        map->slots[index] = map->slots[next];
        index = next;
        next = (next + 1) & mask;
    }
    map->slots[index] = (Slot){0};
    map->count--;
    return true;
}

static void destroy(Map *map)
{
    for (size_t i = 0; i < map->capacity; i++) {
        free(map->slots[i].key);
    }
    free(map->slots);
    *map = (Map){0};
}

static int more_frequent(const void *left, const void *right)
{
    const Slot *a = left, *b = right;
    return a->value != b->value ? b->value - a->value : strcmp(a->key, b->key);
}

static void print_sorted(const Map *map, size_t limit)
{
    Slot *sorted = malloc((map->count + 1) * sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < map->capacity; i++) {
        if (map->slots[i].key != NULL) {
            sorted[count++] = map->slots[i];
        }
    }
    qsort(sorted, count, sizeof *sorted, more_frequent);
    for (size_t i = 0; i < count && i < limit; i++) {
        printf("%-8s %d\n", sorted[i].key, sorted[i].value);
    }
    free(sorted);
}

static const char poem[] =
    "Tyger Tyger, burning bright, In the forests of the night; What immortal hand or eye, Could "
    "frame thy fearful symmetry? In what distant deeps or skies. Burnt the fire of thine eyes? On "
    "what wings dare he aspire? What the hand, dare seize the fire? And what shoulder, and what "
    "art, Could twist the sinews of thy heart? And when thy heart began to beat, What dread hand? "
    "and what dread feet?";

int main(void)
{
    Map words = {0};
    char word[32];
    size_t length = 0;
    for (const char *p = poem; p == poem || p[-1] != '\0'; p++) {
        if (isalpha((unsigned char)*p) && length + 1 < sizeof word) {
            word[length++] = (char)tolower((unsigned char)*p);
        } else if (length > 0) {
            word[length] = '\0';
            ++*at(&words, word);
            length = 0;
        }
    }
    printf("%zu different words\n", words.count);
    print_sorted(&words, 8);
    printf("erase what: %d, again: %d\n", erase(&words, "what"), erase(&words, "whatever"));
    const char *what = find(&words, "what") ? "there" : "gone";
    printf("hand: %d, what: %s\n", find(&words, "hand")->value, what);
    destroy(&words);

    Map numbers = {0};
    for (int i = 0; i < 10000; i++) {
        snprintf(word, sizeof word, "%d", i * 7919);
        *at(&numbers, word) = i;
    }
    for (int i = 0; i < 10000; i += 3) {
        snprintf(word, sizeof word, "%d", i * 7919);
        erase(&numbers, word);
    }
    long sum = 0;
    for (int i = 0; i < 10000; i++) {
        snprintf(word, sizeof word, "%d", i * 7919);
        const Slot *slot = find(&numbers, word);
        sum += slot ? slot->value : 0;
    }
    printf("%zu numbers left, their sum is %ld\n", numbers.count, sum);
    destroy(&numbers);
    return 0;
}
