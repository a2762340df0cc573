-- Integers and floats in loops and calls.
local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
print(fib(30))
local sum = 0.0
for i = 1, 6000000 do sum = sum + i % 7 * 0.5 end
print(sum)
