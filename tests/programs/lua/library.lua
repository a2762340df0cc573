-- os, io, require and load; environments; the garbage collector's counters move.
print(os.date('!%Y-%m-%d %H:%M:%S', 0), os.date('!*t', 86400).day, os.time({year = 2000, month = 1, day = 1, hour = 12}) ~= nil)
print(type(os.clock()), os.getenv('NO_SUCH_VARIABLE'), type(os.tmpname))
local name = os.tmpname()
local f = assert(io.open(name, 'w'))
print(io.type(f), f:write('line one\n', 2, ' ', 3.5, '\nlast') == f, f:seek('cur'), f:seek('set', 2), f:close(), io.type(f))
for line in io.lines(name) do io.write('[', line, ']') end
print()
local g = io.open(name)
print(g:read('l'), g:read('n'), g:read('n'), g:read('L'), g:read('a'), g:read('l'), g:read(0))
g:close()
print(pcall(g.read, g), io.open('/no/such/file'))
for a, b in io.lines(name, 1, 'l') do io.write(a, '|', b or 'nil', ' ') end
print()
os.remove(name)
print(os.remove(name) == nil, os.rename('/no/such', '/nowhere'))
local env = {print = print, x = 5}
local chunk = load('x = x + 1; y = ...; return x, y, z', 'chunk', 't', env)
print(chunk('argument'))
print(env.x, env.y, x, y)
local dumped = string.dump(function(a) return a * 2 end)
print(load(dumped, 'binary', 'b')(21), load(dumped, 'binary', 't'))
print(pcall(require, 'no.such.module') == false, package.loaded.string == string, package.config:sub(1, 1))
package.preload.mine = function(n) return {name = n, value = 7} end
print(require('mine').value, require('mine') == require('mine'))
local before = collectgarbage('count')
local keep = {}
for i = 1, 1000 do keep[i] = {i} end
print(collectgarbage('count') > before, collectgarbage('isrunning'))
for i = 1, 200000 do local t = {i, tostring(i)} end
print(_VERSION, #arg, type(debug.getinfo(1).currentline), debug.getinfo(1, 'S').short_src ~= nil)
local function locals(a, b) local c = a + b return debug.getlocal(1, 3) end
print(locals(1, 2))
print(select(-1, 1, 2, 3), select(2, 'a', 'b', 'c'), pcall(select, 0), type(_G), _G._G == _G, rawget(_G, 'undefined'))
