// Anonymous members, arrays of structs of arrays, pointers into them, offsets, copies of parts.
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct Leaf { char tag; union { int i; float f; struct { short low, high; }; }; };
struct Branch { struct Leaf leaves[3]; struct { int count; struct Leaf *best; }; };
struct Tree {
    char name[6];
    struct Branch branches[2][2];
    struct { struct { int deep; } in; } out;
};

static struct Tree trees[2] = {
    {
        "oak",
        {
            {{{{'a', {1}}, {'b', {.f = 2.5f}}}, {2}}, {.count = 7}},
            {[1].leaves[2].high = 9},
        },
        {{42}},
    },
    {
        .name = "elm",
        .branches[1][0] = {
            .leaves = {[1] = {'z', {.low = 5}}},
            .best = &trees[0].branches[0][0].leaves[1],
        },
    },
};

static int total(const struct Tree *tree)
{
    int sum = 0;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++) {
            const struct Branch *b = &tree->branches[i][j];
            sum += b->count;
            for (const struct Leaf *l = b->leaves; l < b->leaves + 3; l++)
                sum += l->tag + l->low;
        }
    return sum;
}

static struct Branch *pick(struct Tree *tree, int i, int j) { return &tree->branches[i][j]; }

int main(void)
{
    printf("%s %s %d\n", trees[0].name, trees[1].name, trees[0].out.in.deep);
    printf("%d %.1f %d\n", trees[0].branches[0][0].leaves[0].i, trees[1].branches[1][0].best->f,
           trees[0].branches[1][1].leaves[2].high);
    printf("%d %d\n", total(&trees[0]) == total(&trees[0]), pick(trees, 0, 1)->count);
    printf("%zu %zu %zu\n", offsetof(struct Tree, branches[1][0].leaves[2].high),
           offsetof(struct Branch, best), sizeof(struct Tree));
    struct Tree copy = trees[1];
    copy.branches[0][0] = trees[0].branches[0][0];
    copy.branches[1][1].leaves[0] = copy.branches[0][0].leaves[1];
    printf("%c %.1f %d\n", copy.branches[1][1].leaves[0].tag, copy.branches[1][1].leaves[0].f,
           copy.branches[1][0].leaves[1].low);
    struct Leaf *l = &copy.branches[1][0].leaves[1];
    l[-1] = l[0];
    l->high = l->low++ * 100;
    printf("%d %d %x\n", l->low, l->high, l->i);
    printf("%d\n", l[-1].i == 5);
    int (*counts)[2][2] = 0;
    (void)counts;
    struct Branch(*row)[2] = &copy.branches[1];
    (*row)[1].count += 5;
    ++row[-1][1].count;
    printf("%d %d\n", copy.branches[1][1].count, copy.branches[0][1].count);
    memcpy(&copy.branches[0], &copy.branches[1], sizeof copy.branches[0]);
    printf("%d %d\n", memcmp(copy.branches[0], copy.branches[1], sizeof copy.branches[0]),
           total(&copy) == 2 * (total(&copy) / 2));
    copy.out.in.deep = -1;
    strcpy(copy.name, "fir");
    printf("%s %d %s\n", copy.name, copy.out.in.deep, trees[1].name);
    return 0;
}
