-- Integers and floats: wrap-around, division, modulo, shifts, comparisons, the math library.
print(7 // 2, -7 // 2, 7 // -2, 7.5 // 2, -7.5 // 2, 7 % 3, -7 % 3, 7 % -3, -7.5 % 2, 5.3 % math.huge, -5 % math.huge)
print(math.maxinteger + 1 == math.mininteger, math.mininteger // -1, math.maxinteger * 2, 1 << 63, 1 << 64, -1 >> 60, 1 << -1)
print(5 & 3, 5 | 3, 5 ~ 3, ~5, 1.0 | 2, '7' + 1, '0x10' * 1, 10 / 2, 3 | 0)
print(1 == 1.0, math.type(1), math.type(1.0), math.type('1'), 2^53 == 2^53 + 1, math.maxinteger + 0.0 == 2^63)
print(math.maxinteger < math.maxinteger + 0.0, 1 < 1.5, -1 < 0x8000000000000000, 0/0 ~= 0/0, math.ult(1, -1))
print(math.floor(-3.5), math.ceil(-3.5), math.fmod(-7, 3), math.fmod(7, -3), math.modf(3.7), math.abs(math.mininteger))
print(math.tointeger(3.0), math.tointeger(3.5), math.tointeger('8'), 3 // 0.0, -3 // 0.0, 3 % math.huge)
print(pcall(function() return 1 // 0 end))
print(pcall(function() return 1 % 0 end))
print(pcall(function() return 1.5 | 1 end))
print(string.format('%.6f %.6f %.6f %.6f', math.sin(1), math.cos(1), math.exp(1), math.log(10)), math.log(8, 2), math.log(100, 10), math.sqrt(2) ^ 2)
print(1e308 * 10, -1e308 * 10, math.pi, -math.pi, 1e-320, 123456789012, 1e14, 123456.789e3, .5, 3., 0xA.8p0)
print(0x7fffffffffffffff, 0xffffffffffffffff, 9223372036854775807, 9223372036854775808, 1e1, 0x10p2)
for i = 3, 1, -1 do io.write(i, ' ') end
for i = 1.0, 2, 0.25 do io.write(i, ' ') end
for i = math.maxinteger - 1, math.maxinteger do io.write(i, ' ') end
print()
print(pcall(function() for i = 1, 10, 0 do end end))
local x = 123456789
local digits = {}
while x > 0 do table.insert(digits, 1, x % 10) x = x // 10 end
print(table.concat(digits, '.'))
local function gcd(a, b) while b ~= 0 do a, b = b, a % b end return a end
local function pow(b, e, m) local r = 1 b = b % m while e > 0 do if e & 1 == 1 then r = r * b % m end b = b * b % m e = e >> 1 end return r end
print(gcd(1071, 462), pow(7, 560, 561), pow(2, 62, 1000000007))
local seed = 42
local function random() seed = (seed * 6364136223846793005 + 1442695040888963407) return (seed >> 33) end
local histogram = {}
for _ = 1, 10000 do local r = random() % 8 histogram[r] = (histogram[r] or 0) + 1 end
for i = 0, 7 do io.write(histogram[i], ' ') end
print()
math.randomseed(7)
local r1, r2 = math.random(1, 100), math.random()
math.randomseed(7)
print(r1 == math.random(1, 100), r2 == math.random(), r1 >= 1 and r1 <= 100)
local pi, sign = 0.0, 1
for i = 1, 100001, 2 do pi = pi + sign * 4 / i sign = -sign end
print(('%.10f'):format(pi))
