-- Work for the interpreter: queens, sieve, matrix product, sorting, string building, Mandelbrot.
local function queens(n)
  local count, columns, left, right = 0, {}, {}, {}
  local function place(row)
    if row > n then count = count + 1 return end
    for c = 1, n do
      if not columns[c] and not left[row + c] and not right[row - c + n] then
        columns[c], left[row + c], right[row - c + n] = true, true, true
        place(row + 1)
        columns[c], left[row + c], right[row - c + n] = nil, nil, nil
      end
    end
  end
  place(1)
  return count
end
print(queens(6), queens(8))
local function sieve(n)
  local composite, primes = {}, 0
  for i = 2, n do
    if not composite[i] then
      primes = primes + 1
      for j = i * i, n, i do composite[j] = true end
    end
  end
  return primes
end
print(sieve(200000))
local function multiply(a, b)
  local n, c = #a, {}
  for i = 1, n do
    local row = {}
    for j = 1, n do
      local sum = 0.0
      for k = 1, n do sum = sum + a[i][k] * b[k][j] end
      row[j] = sum
    end
    c[i] = row
  end
  return c
end
local m = {}
for i = 1, 60 do m[i] = {} for j = 1, 60 do m[i][j] = (i * 3 + j * 7) % 11 - 5 end end
local p = multiply(m, multiply(m, m))
local check = 0
for i = 1, 60 do check = check + p[i][61 - i] * i end
print(check)
local function quicksort(t, lo, hi)
  if lo < hi then
    local pivot, i = t[(lo + hi) // 2], lo
    t[(lo + hi) // 2], t[hi] = t[hi], t[(lo + hi) // 2]
    for j = lo, hi - 1 do if t[j] < pivot then t[i], t[j] = t[j], t[i] i = i + 1 end end
    t[i], t[hi] = t[hi], t[i]
    quicksort(t, lo, i - 1)
    quicksort(t, i + 1, hi)
  end
end
local list, x = {}, 1
for i = 1, 20000 do x = (x * 1103515245 + 12345) & 0x7fffffff list[i] = x end
quicksort(list, 1, #list)
local sorted = true
for i = 2, #list do sorted = sorted and list[i - 1] <= list[i] end
print(sorted, list[1], list[10000], list[20000])
for y = -1, 1, 0.25 do
  local line = {}
  for column = -2, 0.6, 0.05 do
    local zr, zi, n = 0, 0, 0
    while n < 50 and zr * zr + zi * zi < 4 do zr, zi, n = zr * zr - zi * zi + column, 2 * zr * zi + y, n + 1 end
    line[#line + 1] = n == 50 and '#' or n > 8 and '+' or '.'
  end
  print(table.concat(line))
end
