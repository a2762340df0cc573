// A small expression language: lexer, recursive-descent parser, byte code, stack machine.
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum Op {
    PUSH,
    LOAD,
    STORE,
    ADD,
    SUB,
    MUL,
    DIV,
    MOD,
    LESS,
    EQUAL,
    NOT,
    JUMP,
    JUMP_FALSE,
    PRINT,
    HALT
};

struct Compiler {
    const char *at;
    int token;
    long number;
    char name[16];
    struct { char name[16]; } variables[20];
    int variable_count;
    short code[500];
    int size;
    jmp_buf error;
};

enum { NUMBER = 256, NAME, WHILE, IF, ELSE, PRINT_WORD, LESS_EQUAL, EQUALS };

static _Noreturn void fail(struct Compiler *c, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("error: ");
    vprintf(format, arguments);
    printf("\n");
    va_end(arguments);
    longjmp(c->error, 1);
}

static void advance(struct Compiler *c)
{
    static const struct { const char *text; int token; } words[] = {
        {"while", WHILE}, {"if", IF}, {"else", ELSE}, {"print", PRINT_WORD},
    };
    while (isspace((unsigned char)*c->at))
        c->at++;
    if (isdigit((unsigned char)*c->at)) {
        char *end;
        c->number = strtol(c->at, &end, 10);
        c->at = end;
        c->token = NUMBER;
    } else if (isalpha((unsigned char)*c->at)) {
        int n = 0;
        while (isalnum((unsigned char)*c->at) && n < 15)
            c->name[n++] = *c->at++;
        c->name[n] = 0;
        c->token = NAME;
        for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
            if (!strcmp(words[i].text, c->name))
                c->token = words[i].token;
    } else if (!strncmp(c->at, "<=", 2) || !strncmp(c->at, "==", 2)) {
        c->token = *c->at == '<' ? LESS_EQUAL : EQUALS;
        c->at += 2;
    } else {
        c->token = (unsigned char)*c->at;
        c->at += *c->at != 0;
    }
}

static void emit(struct Compiler *c, int word) { c->code[c->size++] = word; }

static int accept(struct Compiler *c, int token)
{
    if (c->token != token)
        return 0;
    advance(c);
    return 1;
}

static void expect(struct Compiler *c, int token)
{
    if (!accept(c, token))
        fail(c, "expected '%c', found token %d", token, c->token);
}

static int variable(struct Compiler *c)
{
    for (int i = 0; i < c->variable_count; i++)
        if (!strcmp(c->variables[i].name, c->name))
            return i;
    strcpy(c->variables[c->variable_count].name, c->name);
    return c->variable_count++;
}

static void expression(struct Compiler *c);

static void primary(struct Compiler *c)
{
    if (c->token == NUMBER) {
        emit(c, PUSH), emit(c, c->number);
        advance(c);
    } else if (c->token == NAME) {
        emit(c, LOAD), emit(c, variable(c));
        advance(c);
    } else if (accept(c, '!')) {
        primary(c);
        emit(c, NOT);
    } else {
        expect(c, '(');
        expression(c);
        expect(c, ')');
    }
}

static void binary(struct Compiler *c, int level)
{
    static const struct { int token, level; enum Op op;
    } table[] = {
        {EQUALS, 0, EQUAL}, {'<', 1, LESS}, {'+', 2, ADD}, {'-', 2, SUB},
        {'*', 3, MUL},      {'/', 3, DIV},  {'%', 3, MOD},
    };
    if (level == 4) {
        primary(c);
        return;
    }
    binary(c, level + 1);
again:
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].level == level && accept(c, table[i].token)) {
            binary(c, level + 1);
            emit(c, table[i].op);
            goto again;
        }
}

static void expression(struct Compiler *c) { binary(c, 0); }

static void statement(struct Compiler *c)
{
    if (accept(c, '{')) {
        while (c->token != '}')
            statement(c);
        advance(c);
    } else if (c->token == WHILE || c->token == IF) {
        int loop = c->token == WHILE, start = c->size;
        advance(c);
        expression(c);
        emit(c, JUMP_FALSE);
        int hole = c->size++;
        statement(c);
        if (loop) {
            emit(c, JUMP), emit(c, start);
        } else if (accept(c, ELSE)) {
            emit(c, JUMP);
            int over = c->size++;
            c->code[hole] = c->size;
            statement(c);
            c->code[over] = c->size;
            return;
        }
        c->code[hole] = c->size;
    } else if (accept(c, PRINT_WORD)) {
        do {
            expression(c);
            emit(c, PRINT);
        } while (accept(c, ','));
        expect(c, ';');
    } else if (c->token == NAME) {
        int v = variable(c);
        advance(c);
        expect(c, '=');
        expression(c);
        emit(c, STORE), emit(c, v);
        expect(c, ';');
    } else {
        fail(c, "unexpected token %d", c->token);
    }
}

static long run(const short *code)
{
    long stack[50], *top = stack, variables[20] = {0}, steps = 0;
#define BINARY(op) top--, top[-1] = top[-1] op *top
    for (const short *pc = code;; steps++)
        switch ((enum Op)*pc++) {
        case PUSH: *top++ = *pc++; break;
        case LOAD: *top++ = variables[*pc++]; break;
        case STORE: variables[*pc++] = *--top; break;
        case ADD: BINARY(+); break;
        case SUB: BINARY(-); break;
        case MUL: BINARY(*); break;
        case DIV: BINARY(/); break;
        case MOD: BINARY(%); break;
        case LESS: BINARY(<); break;
        case EQUAL: BINARY(==); break;
        case NOT: top[-1] = !top[-1]; break;
        case JUMP: pc = code + *pc; break;
        case JUMP_FALSE: pc = *--top ? pc + 1 : code + *pc; break;
        case PRINT: printf("%ld ", *--top); break;
        case HALT: return steps;
        }
}

static void execute(const char *source)
{
    struct Compiler c = {.at = source};
    if (setjmp(c.error))
        return;
    advance(&c);
    while (c.token)
        statement(&c);
    emit(&c, HALT);
    long steps = run(c.code);
    printf("(%d words, %ld steps)\n", c.size, steps);
}

int main(void)
{
    execute("print 1 + 2 * 3, (1 + 2) * 3, 10 - 4 - 3, 7 / 2, 7 % 4;");
    execute("a = 0; b = 1; n = 0; while n < 20 { print a; t = a + b; a = b; b = t; n = n + 1; }");
    execute("n = 27; steps = 0; while !(n == 1) { if n % 2 == 0 n = n / 2; else n = 3 * n + 1;"
            " steps = steps + 1; } print steps;");
    execute("i = 2; while i < 60 { p = 1; d = 2; while d * d < i + 1 { if i % d == 0 p = 0; d = d "
            "+ 1; }"
            " if p print i; i = i + 1; }");
    execute("print 1 + ;");
    execute("x = 3 y = 4;");
    return 0;
}
