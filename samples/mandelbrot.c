// The Mandelbrot set in characters, by complex arithmetic.
//
// A point c belongs to the set if z = z * z + c, begun at zero, never leaves the circle of
// radius 2; elsewhere the character tells how many steps it takes to leave.
//
// AARCH64-REFERENCE: clang      gcc fuses multiplications and additions across statements

#include <complex.h>
#include <stdio.h>
#include <stdlib.h>

static int steps_to_leave(double complex c, int limit)
{
    double complex z = 0;
    for (int i = 0; i < limit; i++) {
        if (creal(z) * creal(z) + cimag(z) * cimag(z) > 4) {
            return i;
        }
        z = z * z + c;
    }
    return limit;
}

int main(int argc, char **argv)
{
    static const char shades[] = " .:-=+*#%@";
    enum { SHADES = sizeof shades - 1, LIMIT = 1000 };
    int width = argc > 1 ? atoi(argv[1]) : 72;
    int height = width / 3 + 1; // a character is about twice as high as wide
    int inside = 0;
    for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
            double real = (column - 0.7 * width) * (3.0 / width);
            double imaginary = (row - height / 2) * (2.4 / height);
            int steps = steps_to_leave(real + imaginary * I, LIMIT);
            inside += steps == LIMIT;
            putchar(steps == LIMIT ? '@' : shades[steps % (SHADES - 1)]);
        }
        putchar('\n');
    }
    printf("%d of %d points are inside\n", inside, width * height);
    return 0;
}
