// Branches that depend on data: a scanner of numbers, names, strings and comments by states.
#include <stdio.h>

enum State { START, NAME, NUMBER, FRACTION, STRING, ESCAPE, SLASH, LINE, BLOCK, STAR, states };
static char text[400000];

int main(void)
{
    static const char *const pieces[] = {"count12 ", "3.1415 ", "\"a \\\"b\\\" c\" ", "/* x * y */ ",
                                         "// end\n", "42;", "if(", "a/b+", "0.5e ", "_under "};
    unsigned tokens[states] = {0}, state_of_random = 3;
    size_t length = 0;
    while (length < sizeof text - 32) {
        state_of_random = state_of_random * 1664525 + 1013904223;
        for (const char *p = pieces[(state_of_random >> 24) % 10]; *p; p++)
            text[length++] = *p;
    }
    for (int round = 0; round < 120; round++) {
        enum State state = START;
        for (size_t i = 0; i < length; i++) {
            char c = text[i];
            int is_letter = ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
            int is_digit = c >= '0' && c <= '9';
            switch (state) {
            case NAME: if (is_letter || is_digit) continue; tokens[NAME]++; break;
            case NUMBER:
                if (is_digit)
                    continue;
                if (c == '.') {
                    state = FRACTION;
                    continue;
                }
                tokens[NUMBER]++;
                break;
            case FRACTION: if (is_digit) continue; tokens[FRACTION]++; break;
            case STRING:
                if (c == '\\')
                    state = ESCAPE;
                else if (c == '"')
                    tokens[STRING]++, state = START;
                continue;
            case ESCAPE: state = STRING; continue;
            case SLASH:
                if (c == '*' || c == '/') {
                    state = c == '*' ? BLOCK : LINE;
                    continue;
                }
                tokens[SLASH]++;
                break;
            case LINE: if (c == '\n') tokens[LINE]++, state = START; continue;
            case BLOCK: if (c == '*') state = STAR; continue;
            case STAR:
                if (c == '/')
                    tokens[BLOCK]++, state = START;
                else if (c != '*')
                    state = BLOCK;
                continue;
            case START: case states: break;
            }
            state = is_letter  ? NAME
                    : is_digit ? NUMBER
                    : c == '"' ? STRING
                    : c == '/' ? SLASH
                               : START;
        }
    }
    for (int i = 0; i < states; i++)
        printf("%u ", tokens[i]);
    printf("\n");
}
