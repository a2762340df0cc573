-- A JSON reader and writer, a calculator with precedence climbing, a word count: ordinary Lua code.
local json = {}
local escapes = {['"'] = '"', ['\\'] = '\\', ['/'] = '/', b = '\b', f = '\f', n = '\n', r = '\r', t = '\t'}
local function skip(s, i) return s:find('%S', i) or #s + 1 end
local value
local function str(s, i)
  local parts = {}
  i = i + 1
  while true do
    local j = s:find('["\\]', i) or error('unterminated string at ' .. i, 0)
    parts[#parts + 1] = s:sub(i, j - 1)
    if s:sub(j, j) == '"' then return table.concat(parts), j + 1 end
    local c = s:sub(j + 1, j + 1)
    if c == 'u' then
      parts[#parts + 1] = utf8.char(tonumber(s:sub(j + 2, j + 5), 16))
      i = j + 6
    else
      parts[#parts + 1] = escapes[c] or error('bad escape at ' .. j, 0)
      i = j + 2
    end
  end
end
local function members(s, i, close, read)
  i = skip(s, i + 1)
  if s:sub(i, i) == close then return i + 1 end
  while true do
    i = skip(s, read(i))
    local c = s:sub(i, i)
    if c == close then return i + 1 end
    if c ~= ',' then error(('expected , or %s at %d'):format(close, i), 0) end
    i = skip(s, i + 1)
  end
end
function value(s, i)
  i = skip(s, i)
  local c = s:sub(i, i)
  if c == '{' then
    local result = {}
    return result, members(s, i, '}', function(at)
      local key, v
      key, at = str(s, at)
      at = skip(s, at)
      if s:sub(at, at) ~= ':' then error('expected : at ' .. at, 0) end
      v, at = value(s, at + 1)
      result[key] = v
      return at
    end)
  elseif c == '[' then
    local result = {}
    return result, members(s, i, ']', function(at)
      local v
      v, at = value(s, at)
      result[#result + 1] = v
      return at
    end)
  elseif c == '"' then return str(s, i)
  end
  local number = s:match('^-?%d+%.?%d*[eE]?[+-]?%d*', i)
  if number then return tonumber(number), i + #number end
  for word, v in pairs({['true'] = true, ['false'] = false, null = 'null'}) do
    if s:sub(i, i + #word - 1) == word then return v, i + #word end
  end
  error('unexpected character at ' .. i, 0)
end
local function write(v)
  if type(v) == 'table' then
    if #v > 0 then
      local parts = {}
      for i, item in ipairs(v) do parts[i] = write(item) end
      return '[' .. table.concat(parts, ',') .. ']'
    end
    local keys, parts = {}, {}
    for k in pairs(v) do keys[#keys + 1] = k end
    table.sort(keys)
    for i, k in ipairs(keys) do parts[i] = ('%q:%s'):format(k, write(v[k])) end
    return '{' .. table.concat(parts, ',') .. '}'
  end
  return type(v) == 'string' and ('%q'):format(v) or tostring(v)
end
for _, text in ipairs({'[1, 2.5, -3e2, true, false, null, "a\\n\\u20acb"]', '{"b": {"c": []}, "a": [{"x": 1}, {}]}',
                       '[1, 2', '{"a" 1}', '"open', '@', '[[[[[[1]]]]]]'}) do
  print(pcall(function() return write((value(text, 1))) end))
end
local priority = {['+'] = 1, ['-'] = 1, ['*'] = 2, ['/'] = 2, ['^'] = 3}
local apply = {['+'] = function(a, b) return a + b end, ['-'] = function(a, b) return a - b end,
  ['*'] = function(a, b) return a * b end, ['/'] = function(a, b) return a / b end, ['^'] = function(a, b) return a ^ b end}
local function calculate(text)
  local tokens, at = {}, 1
  for number, op in text:gmatch('%s*(%d*%.?%d*)%s*([-+*/^()]?)') do
    if number ~= '' then tokens[#tokens + 1] = tonumber(number) end
    if op ~= '' then tokens[#tokens + 1] = op end
  end
  local climb
  local function atom()
    local t = tokens[at]
    at = at + 1
    if t == '(' then local v = climb(1) at = at + 1 return v end
    if t == '-' then return -atom() end
    return t
  end
  function climb(least)
    local left = atom()
    while priority[tokens[at]] and priority[tokens[at]] >= least do
      local op = tokens[at]
      at = at + 1
      left = apply[op](left, climb(priority[op] + (op == '^' and 0 or 1)))
    end
    return left
  end
  return climb(1)
end
for _, text in ipairs({'1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '10 - 4 - 3', '8 / 4 / 2', '-(2 + 3) * 2', '1.5 * 4'}) do
  print(text, calculate(text))
end
local text = ('the cat and the dog and the bird '):rep(50)
local words = {}
for w in text:gmatch('%a+') do words[w] = (words[w] or 0) + 1 end
local names = {}
for w in pairs(words) do names[#names + 1] = w end
table.sort(names, function(a, b) return words[a] > words[b] or (words[a] == words[b] and a < b) end)
for _, w in ipairs(names) do io.write(w, '=', words[w], ' ') end
print()
