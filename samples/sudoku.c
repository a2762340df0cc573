// A sudoku solver: bit sets of the digits still possible, the most constrained cell first.
//
// Without arguments it solves three puzzles; an argument is a puzzle of its own: 81 characters,
// with '.' for an empty cell.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { SIZE = 9, CELLS = SIZE * SIZE, ALL = (1 << SIZE) - 1 };

typedef struct {
    uint8_t digits[CELLS];                           // 0 for empty
    uint16_t rows[SIZE], columns[SIZE], boxes[SIZE]; // bit d-1 set: digit d is used
} Board;

static long guesses;

static int row_of(int cell) { return cell / SIZE; }
static int column_of(int cell) { return cell % SIZE; }
static int box_of(int cell) { return row_of(cell) / 3 * 3 + column_of(cell) / 3; }

static unsigned candidates(const Board *board, int cell)
{
    unsigned used = board->rows[row_of(cell)];
    used |= board->columns[column_of(cell)] | board->boxes[box_of(cell)];
    return ALL & ~used;
}

// Puts a digit into a cell, or takes it out again.
static void toggle(Board *board, int cell, int digit)
{
    uint16_t bit = (uint16_t)(1 << (digit - 1));
    board->rows[row_of(cell)] ^= bit;
    board->columns[column_of(cell)] ^= bit;
    board->boxes[box_of(cell)] ^= bit;
    board->digits[cell] = board->digits[cell] ? 0 : (uint8_t)digit;
}

static bool read_board(Board *board, const char *text)
{
    *board = (Board){0};
    if (strlen(text) != CELLS) {
        return false;
    }
    for (int cell = 0; cell < CELLS; cell++) {
        if (text[cell] < '1' || text[cell] > '9') {
            continue;
        }
        int digit = text[cell] - '0';
        if (!(candidates(board, cell) >> (digit - 1) & 1)) {
            return false; // the same digit twice
        }
        toggle(board, cell, digit);
    }
    return true;
}

// The empty cell with the fewest candidates, or -1 when the board is full.
static int most_constrained(const Board *board)
{
    int best = -1, fewest = SIZE + 1;
    for (int cell = 0; cell < CELLS; cell++) {
        if (board->digits[cell] == 0) {
            int count = __builtin_popcount(candidates(board, cell));
            if (count < fewest) {
                fewest = count;
                best = cell;
            }
        }
    }
    return best;
}

static bool solve(Board *board)
{
    int cell = most_constrained(board);
    if (cell < 0) {
        return true;
    }
    for (unsigned left = candidates(board, cell); left != 0; left &= left - 1) {
        int digit = __builtin_ctz(left) + 1;
        guesses++;
        toggle(board, cell, digit);
        if (solve(board)) {
            return true;
        }
        toggle(board, cell, digit);
    }
    return false;
}

static void print(const Board *board)
{
    for (int row = 0; row < SIZE; row++) {
        for (int column = 0; column < SIZE; column++) {
            printf("%d%s", board->digits[row * SIZE + column], column % 3 == 2 ? "  " : " ");
        }
        printf(row % 3 == 2 ? "\n\n" : "\n");
    }
}

static bool solve_and_print(const char *text)
{
    Board board;
    guesses = 0;
    if (!read_board(&board, text) || !solve(&board)) {
        printf("no solution\n");
        return false;
    }
    print(&board);
    printf("%ld guesses\n\n", guesses);
    return true;
}

static const char *const puzzles[] = {
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    "55..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
};

int main(int argc, char **argv)
{
    if (argc > 1) {
        return solve_and_print(argv[1]) ? 0 : 1;
    }
    for (size_t i = 0; i < sizeof puzzles / sizeof *puzzles; i++) {
        solve_and_print(puzzles[i]);
    }
    return 0;
}
