// Dispatch: an interpreter by switch and one by computed goto, running nested loops.
#include <stdio.h>

enum Op { LOAD, ADD, SUB, MUL, XOR, SHIFT, LESS, BRANCH, JUMP, STOP };
struct Word { unsigned char op, a, b, c; int value; };

// for (i = 0; i < outer; i++) for (j = 0; j < inner; j++) { s = s * 31 + (i ^ j); t += s >> 3; }
static const struct Word program[] = {
    {LOAD, 0, 0, 0, 0},  {LOAD, 4, 0, 0, 1},  {LOAD, 5, 0, 0, 31}, {LOAD, 6, 0, 0, 4000},
    {LOAD, 7, 0, 0, 4000}, {LOAD, 1, 0, 0, 0}, {MUL, 2, 2, 5, 0},  {XOR, 8, 0, 1, 0},
    {ADD, 2, 2, 8, 0},   {SHIFT, 8, 2, 0, 3}, {ADD, 3, 3, 8, 0},   {ADD, 1, 1, 4, 0},
    {LESS, 8, 1, 7, 0},  {BRANCH, 8, 0, 0, 6}, {ADD, 0, 0, 4, 0},  {LESS, 8, 0, 6, 0},
    {BRANCH, 8, 0, 0, 5}, {STOP, 3, 0, 0, 0},
};

static unsigned by_switch(const struct Word *pc)
{
    unsigned r[16] = {0};
    for (;; pc++)
        switch ((enum Op)pc->op) {
        case LOAD: r[pc->a] = (unsigned)pc->value; break;
        case ADD: r[pc->a] = r[pc->b] + r[pc->c]; break;
        case SUB: r[pc->a] = r[pc->b] - r[pc->c]; break;
        case MUL: r[pc->a] = r[pc->b] * r[pc->c]; break;
        case XOR: r[pc->a] = r[pc->b] ^ r[pc->c]; break;
        case SHIFT: r[pc->a] = r[pc->b] >> pc->value; break;
        case LESS: r[pc->a] = r[pc->b] < r[pc->c]; break;
        case BRANCH:
            if (r[pc->a])
                pc = program + pc->value - 1;
            break;
        case JUMP: pc = program + pc->value - 1; break;
        case STOP: return r[pc->a];
        }
}

static unsigned by_goto(const struct Word *pc)
{
    static const void *const labels[] = {&&load,  &&add,  &&sub,    &&mul,  &&xor,
                                         &&shift, &&less, &&branch, &&jump, &&stop};
    unsigned r[16] = {0};
#define NEXT goto *labels[(++pc)->op]
    goto *labels[pc->op];
load: r[pc->a] = (unsigned)pc->value; NEXT;
add: r[pc->a] = r[pc->b] + r[pc->c]; NEXT;
sub: r[pc->a] = r[pc->b] - r[pc->c]; NEXT;
mul: r[pc->a] = r[pc->b] * r[pc->c]; NEXT;
xor: r[pc->a] = r[pc->b] ^ r[pc->c]; NEXT;
shift: r[pc->a] = r[pc->b] >> pc->value; NEXT;
less: r[pc->a] = r[pc->b] < r[pc->c]; NEXT;
branch:
    if (r[pc->a]) {
        pc = program + pc->value;
        goto *labels[pc->op];
    }
    NEXT;
jump:
    pc = program + pc->value;
    goto *labels[pc->op];
stop:
    return r[pc->a];
}

int main(void)
{
    printf("%u %u\n", by_switch(program), by_goto(program));
    return 0;
}
