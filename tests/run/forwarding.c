// Values through chains of calls: struct results used at once, varargs passed on, out parameters.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { int x, y; } Point;
typedef struct { Point corners[2]; const char *name; } Box;
typedef struct { double m[4]; } Matrix;

static Point point(int x, int y) { return (Point){x, y}; }
static Point add(Point a, Point b) { return point(a.x + b.x, a.y + b.y); }
static Box box(Point a, Point b, const char *name) { return (Box){{a, b}, name}; }
static Box grown(Box b, int by)
{
    b.corners[0] = add(b.corners[0], point(-by, -by));
    b.corners[1] = add(b.corners[1], point(by, by));
    return b;
}
static int area(Box b)
{
    return (b.corners[1].x - b.corners[0].x) * (b.corners[1].y - b.corners[0].y);
}
static Matrix multiply(Matrix a, Matrix b)
{
    Matrix r = {{a.m[0] * b.m[0] + a.m[1] * b.m[2], a.m[0] * b.m[1] + a.m[1] * b.m[3],
                 a.m[2] * b.m[0] + a.m[3] * b.m[2], a.m[2] * b.m[1] + a.m[3] * b.m[3]}};
    return r;
}
static Matrix power(Matrix m, int n)
{
    return n == 1 ? m : n & 1 ? multiply(m, power(m, n - 1)) : power(multiply(m, m), n / 2);
}

static int divide(int a, int b, int *rest)
{
    *rest = a % b;
    return a / b;
}

static char *vconcat(const char *separator, va_list arguments)
{
    char *text = calloc(1, 1);
    for (const char *part; (part = va_arg(arguments, const char *));) {
        text = realloc(text, strlen(text) + strlen(separator) + strlen(part) + 1);
        if (*text)
            strcat(text, separator);
        strcat(text, part);
    }
    return text;
}
static char *concat(const char *separator, ...)
{
    va_list arguments;
    va_start(arguments, separator);
    char *text = vconcat(separator, arguments);
    va_end(arguments);
    return text;
}
static void log_at(int level, const char *format, ...)
{
    char line[64];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    printf("[%d] %s\n", level, line);
}

static Point (*const makers[])(int, int) = {point, point};

int main(void)
{
    printf("%d %d\n", add(point(1, 2), add(point(3, 4), point(5, 6))).x, makers[1](7, 8).y);
    Box b = grown(grown(box(point(0, 0), point(4, 3), "box"), 1), 2);
    printf("%d %s %d\n", area(b), grown(b, 1).name, grown(b, 1).corners[0].x);
    printf("%d %.3s\n", box(point(1, 1), point(2, 5), "inline").corners[1].y, b.name);
    Matrix f = power((Matrix){{1, 1, 1, 0}}, 30);
    printf("%.0f %.0f\n", f.m[0], f.m[1]);
    int rest, quotient = divide(divide(1000, 7, &rest), 5, &rest);
    printf("%d %d\n", quotient, rest);
    char *text = concat(", ", "one", "two", concat("-", "a", "b", (char *)0), (char *)0);
    printf("%s\n", text);
    log_at(3, "%s %d %.2f %c", text, 42, 2.5, '!');
    b = (area(b) > 10 ? grown : grown)(b, -3);
    printf("%d\n", area(b));
    Box boxes[2] = {b, grown(b, 10)}, *at = boxes;
    at[0] = at[1];
    at++;
    printf("%d %d\n", area(boxes[0]) > 0, area(*at));
    Point p = point(1, 2), *pp = &p;
    *pp = add(*pp, point(10, 2));
    printf("%d\n", p.y);
    return 0;
}
