-- Closures, upvalues, varargs, multiple results, tail calls.
local function counter(start)
  local n = start
  return function(step) n = n + (step or 1); return n end, function() return n end
end
local up, get = counter(10)
print(up(), up(5), get(), select('#', up()))

local function sum(...)
  local total = 0
  for i = 1, select('#', ...) do total = total + (select(i, ...) or 0) end
  return total, ...
end
print(sum(1, 2, nil, 4))
print((sum(1, 2, 3)))
print(table.pack(sum()).n, table.unpack({1, 2, 3}, 2))

local function loop(n, acc) if n == 0 then return acc end return loop(n - 1, acc + n) end
print(loop(200000, 0))

local functions = {}
for i = 1, 5 do functions[i] = function() i = i + 10; return i end end
for i = 1, 5 do io.write(functions[i](), ' ', functions[i](), ' ') end
print()

local function compose(...)
  local list = {...}
  return function(x) for i = #list, 1, -1 do x = list[i](x) end return x end
end
print(compose(function(x) return x * 2 end, function(x) return x + 1 end)(5))

local memo = setmetatable({}, {__mode = 'k'})
local function fib(n) if n < 2 then return n end memo[n] = memo[n] or fib(n - 1) + fib(n - 2) return memo[n] end
print(fib(80))
do
  local a <const> = 5
  local closed = setmetatable({}, {__close = function(_, e) print('closed', e) end})
  local b <close> = closed
  print('in scope', a)
end
goto done
print('never')
::done::
print(pcall(function() local x <close> = setmetatable({}, {__close = function(_, e) print('caught', e) end}) error('out', 0) end))
