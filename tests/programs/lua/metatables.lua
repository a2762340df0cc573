-- Metatables: arithmetic, comparison, index chains, inheritance, calls, gc, tostring.
local Vector = {}
Vector.__index = Vector
local function vector(x, y) return setmetatable({x = x, y = y}, Vector) end
Vector.__add = function(a, b) return vector(a.x + b.x, a.y + b.y) end
Vector.__mul = function(a, b)
  if type(a) == 'number' then return vector(a * b.x, a * b.y) end
  if type(b) == 'number' then return vector(a.x * b, a.y * b) end
  return a.x * b.x + a.y * b.y
end
Vector.__unm = function(a) return vector(-a.x, -a.y) end
Vector.__eq = function(a, b) return a.x == b.x and a.y == b.y end
Vector.__lt = function(a, b) return a.x < b.x end
Vector.__le = function(a, b) return a.x <= b.x end
Vector.__len = function(a) return 2 end
Vector.__tostring = function(a) return ('(%g, %g)'):format(a.x, a.y) end
Vector.__concat = function(a, b) return tostring(a) .. tostring(b) end
Vector.__call = function(self, k) return self[k] end
Vector.__idiv = function(a, b) return vector(a.x // b, a.y // b) end
Vector.__band = function(a, b) return 'band' end
local a, b = vector(1, 2), vector(3, 4)
print(tostring(a + b), tostring(2 * a), a * b, tostring(-a), a == vector(1, 2), a < b, a >= b, #a)
print(a .. b, a .. 'text', a('x'), tostring(b // 2), a & b, a ~= b)

local Animal = {} Animal.__index = Animal
function Animal.new(name) return setmetatable({name = name}, Animal) end
function Animal:speak() return self.name .. ' makes a sound' end
local Dog = setmetatable({}, {__index = Animal}) Dog.__index = Dog
function Dog.new(name) return setmetatable(Animal.new(name), Dog) end
function Dog:speak() return Animal.speak(self) .. ': woof' end
print(Animal.new('cat'):speak(), Dog.new('rex'):speak(), getmetatable(Dog.new('x')) == Dog)

local log = {}
local proxy = setmetatable({}, {
  __index = function(_, k) log[#log + 1] = 'get ' .. k return k .. '!' end,
  __newindex = function(t, k, v) log[#log + 1] = 'set ' .. k rawset(t, k, v) end,
  __pairs = function(t) return function(_, k) if not k then return 1, 'one' end end, t, nil end,
})
print(proxy.x, proxy.y)
proxy.x = 5
print(proxy.x, table.concat(log, ' '))
for k, v in pairs(proxy) do print(k, v) end
print(pcall(function() return {} + 1 end))
print(pcall(function() return #nil end))
print(pcall(function() return setmetatable({}, {__metatable = 'locked'}) < 1 end))
print(getmetatable(setmetatable({}, {__metatable = 'locked'})), pcall(setmetatable, setmetatable({}, {__metatable = 1}), {}))
local collected = 0
for _ = 1, 100 do setmetatable({}, {__gc = function() collected = collected + 1 end}) end
collectgarbage()
print(collected)
local weak = setmetatable({}, {__mode = 'v'})
weak[1] = {} weak[2] = 'string' weak.x = {}
collectgarbage()
print(weak[1], weak[2], weak.x)
