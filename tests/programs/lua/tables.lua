-- Tables: array and hash parts, length, sort, insert, remove, move, next, iteration order of arrays.
local list = {}
for i = 1, 100 do list[i] = (i * 7919) % 101 end
table.sort(list)
print(list[1], list[50], list[100], #list)
table.sort(list, function(a, b) return a % 10 < b % 10 or (a % 10 == b % 10 and a > b) end)
print(table.concat(list, ' ', 1, 20))
table.insert(list, 1, 'first')
table.insert(list, 'last')
print(table.remove(list, 1), table.remove(list), table.remove(list, 50), #list)
print(table.concat(table.move({1, 2, 3, 4, 5}, 2, 4, 1), ','), table.concat(table.move({1, 2}, 1, 2, 3, {9, 9}), ','))
local keys = {[1.0] = 'float', ['1'] = 'string', [true] = 'bool', [2^53] = 'big'}
print(keys[1], keys['1'], keys[true], keys[9007199254740992])
local count = 0
local big = {}
for i = 1, 20000 do big[i * 3] = i end
for k, v in pairs(big) do count = count + 1; assert(k == v * 3) end
for i = 1, 20000, 2 do big[i * 3] = nil end
local left = 0
for _ in pairs(big) do left = left + 1 end
print(count, left)
local nested = {a = {b = {c = {1, {2, {3}}}}}}
print(nested.a.b.c[2][2][1], #nested.a.b.c, next({}), type(next), rawlen({1, 2}), rawequal(nested, nested))
local sparse = {nil, nil, 3}
print(#sparse == 3 or #sparse == 0, select('#', table.unpack({n = 3}, 1, 3)))
for i, v in ipairs({1, 2, nil, 4}) do io.write(i, ':', v, ' ') end
print()
local removed = {}
for i = 10, 1, -1 do removed[#removed + 1] = table.remove(({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), i) end
print(table.concat(removed, ' '))
local matrix = {}
for i = 1, 20 do matrix[i] = {} for j = 1, 20 do matrix[i][j] = i * j end end
local trace = 0
for i = 1, 20 do trace = trace + matrix[i][i] end
print(trace, pcall(table.concat, {1, {}, 3}), pcall(next, {}, 'no such key'))
print(pcall(table.sort, {3, 1, 'x'}))
