// A tokenizer for a language like C, driven by a table of states.
//
// Characters fall into classes, and a two-dimensional table says for each state and class which
// state comes next. Zero ends the token without taking the character. The program tokenizes a piece
// of its own kind of text and counts what it found.

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define CLASSES(X) \
    X(OTHER) X(LETTER) X(DIGIT) X(DOT) X(QUOTE) X(BACKSLASH) X(SPACE) X(SIGN) X(BRACKET)
#define STATES(X) \
    X(END) X(START) X(WORD) X(NUMBER) X(FRACTION) X(STRING) X(ESCAPE) X(CLOSED) X(BLANK) \
    X(OPERATOR) X(PUNCTUATION) X(UNKNOWN)

#define CLASS_NAME(name) CLASS_##name,
#define STATE_NAME(name) STATE_##name,
#define STATE_TEXT(name) [STATE_##name] = #name,

enum Class { CLASSES(CLASS_NAME) CLASS_COUNT };
enum State { STATES(STATE_NAME) STATE_COUNT };

static const char *const state_names[STATE_COUNT] = {STATES(STATE_TEXT)};

static const unsigned char next_state[STATE_COUNT][CLASS_COUNT] = {
    [STATE_START] =
        {
            [CLASS_OTHER] = STATE_UNKNOWN,
            [CLASS_LETTER] = STATE_WORD,
            [CLASS_DIGIT] = STATE_NUMBER,
            [CLASS_DOT] = STATE_OPERATOR,
            [CLASS_QUOTE] = STATE_STRING,
            [CLASS_BACKSLASH] = STATE_UNKNOWN,
            [CLASS_SPACE] = STATE_BLANK,
            [CLASS_SIGN] = STATE_OPERATOR,
            [CLASS_BRACKET] = STATE_PUNCTUATION,
        },
    [STATE_WORD] = {[CLASS_LETTER] = STATE_WORD, [CLASS_DIGIT] = STATE_WORD},
    [STATE_NUMBER] = {[CLASS_DIGIT] = STATE_NUMBER, [CLASS_DOT] = STATE_FRACTION},
    [STATE_FRACTION] = {[CLASS_DIGIT] = STATE_FRACTION},
    [STATE_STRING] =
        {
            [CLASS_OTHER ... CLASS_DOT] = STATE_STRING,
            [CLASS_QUOTE] = STATE_CLOSED,
            [CLASS_BACKSLASH] = STATE_ESCAPE,
            [CLASS_SPACE ... CLASS_BRACKET] = STATE_STRING,
        },
    [STATE_ESCAPE] = {[CLASS_OTHER ... CLASS_BRACKET] = STATE_STRING},
    [STATE_BLANK] = {[CLASS_SPACE] = STATE_BLANK},
    [STATE_OPERATOR] = {[CLASS_SIGN] = STATE_OPERATOR},
};

typedef struct {
    enum State kind;
    const char *start;
    int length;
    int line, column;
} Token;

typedef struct {
    const char *at;
    int line, column;
} Reader;

static enum Class class_of(unsigned char c)
{
    switch (c) {
    case 'a' ... 'z':
    case 'A' ... 'Z':
    case '_':
        return CLASS_LETTER;
    case '0' ... '9':
        return CLASS_DIGIT;
    case '.':
        return CLASS_DOT;
    case '"':
        return CLASS_QUOTE;
    case '\\':
        return CLASS_BACKSLASH;
    case ' ':
    case '\t':
    case '\n':
        return CLASS_SPACE;
    default:
        break;
    }
    if (strchr("+-*/%<>=!&|^~?", c) && c) {
        return CLASS_SIGN;
    }
    return strchr("()[]{};,:", c) && c ? CLASS_BRACKET : CLASS_OTHER;
}

static void advance(Reader *reader)
{
    if (*reader->at++ == '\n') {
        reader->line++;
        reader->column = 1;
    } else {
        reader->column++;
    }
}

// The next token, of kind STATE_END at the end of the text.
static Token next_token(Reader *reader)
{
    Token token = {STATE_END, reader->at, 0, reader->line, reader->column};
    enum State state = STATE_START;
    while (*reader->at != '\0') {
        enum State next = next_state[state][class_of((unsigned char)*reader->at)];
        if (next == STATE_END) {
            break;
        }
        state = next;
        advance(reader);
    }
    token.length = (int)(reader->at - token.start);
    token.kind = token.length == 0 ? STATE_END : state;
    return token;
}

static const char text[] =
    "static int area(struct Shape *s) {\n"
    "    // 3.14 is \"pi\"\n"
    "    if (s->kind >= 2 && !s->empty) return s->width * 3.14;\n"
    "    printf(\"say \\\"%d\\\"\\n\", x1 <<= 0x10);\n"
    "    return @error ? \"unterminated : 0;\n"
    "}\n";

int main(void)
{
    int counts[STATE_COUNT] = {0};
    Reader reader = {text, 1, 1};
    for (Token token; (token = next_token(&reader)).kind != STATE_END;) {
        counts[token.kind]++;
        if (token.kind == STATE_BLANK) {
            continue;
        }
        const char *newline = memchr(token.start, '\n', (size_t)token.length);
        int shown = newline ? (int)(newline - token.start) : token.length;
        printf("%2d:%-2d %-11s %.*s%s\n", token.line, token.column, state_names[token.kind], shown,
               token.start, newline ? " ..." : "");
    }
    for (int state = 0; state < STATE_COUNT; state++) {
        if (counts[state] != 0) {
            printf("%s %d  ", state_names[state], counts[state]);
        }
    }
    printf("\n");
    return 0;
}
