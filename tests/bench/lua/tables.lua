-- Tables as arrays and as maps, sorting with a comparison in Lua.
local state = 42
local function random(n) state = (state * 1103515245 + 12345) % 2147483648; return state % n + 1 end
local items = {}
for i = 1, 200000 do items[i] = random(1000000) end
table.sort(items, function(a, b) return a < b end)
local counts = {}
for _, item in ipairs(items) do counts[item % 5000] = (counts[item % 5000] or 0) + 1 end
local most = 0
for _, count in pairs(counts) do most = math.max(most, count) end
print(items[1], items[100000], items[200000], most)
