-- Coroutines: generators, producers and consumers, errors, wrap, close, yields across pcall.
local function range(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i) end end) end
local total = 0
for i in range(1000) do total = total + i end
print(total)
local co = coroutine.create(function(a, b)
  print('start', a, b)
  local c = coroutine.yield(a + b)
  print('got', c)
  local d, e = coroutine.yield(c * 2)
  print('got', d, e)
  return 'end', d + e
end)
print(coroutine.resume(co, 1, 2))
print(coroutine.status(co), coroutine.resume(co, 10))
print(coroutine.resume(co, 3, 4))
print(coroutine.status(co), coroutine.resume(co))
local failing = coroutine.create(function() coroutine.yield() error({code = 5}) end)
coroutine.resume(failing)
local ok, e = coroutine.resume(failing)
print(ok, type(e), e.code)
local function permutations(list, n)
  n = n or #list
  if n <= 1 then coroutine.yield(list) return end
  for i = 1, n do
    list[n], list[i] = list[i], list[n]
    permutations(list, n - 1)
    list[n], list[i] = list[i], list[n]
  end
end
local count = 0
for p in coroutine.wrap(function() permutations({'a', 'b', 'c', 'd'}) end) do
  count = count + 1
  if count % 6 == 0 then io.write(table.concat(p), ' ') end
end
print(count)
print(select(2, coroutine.resume(coroutine.create(function()
  local ok, v = pcall(function() return coroutine.yield('inside pcall') end)
  return v
end))))
local closing = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() print('closing') end}) coroutine.yield() end)
coroutine.resume(closing)
print(coroutine.close(closing), coroutine.status(closing), coroutine.isyieldable())
local threads, order = {}, {}
for i = 1, 3 do threads[i] = coroutine.wrap(function() for j = 1, 3 do order[#order + 1] = i * 10 + j coroutine.yield() end end) end
for _ = 1, 3 do for i = 1, 3 do threads[i]() end end
print(table.concat(order, ' '))
local depth = 0
local function nest() depth = depth + 1 if depth < 100 then return coroutine.wrap(nest)() end return depth end
print(nest())
