-- The string library: patterns, formats, packing, UTF-8, conversions.
print(('hello world'):upper(), #'abc', ('x'):rep(5, '-'), ('abc'):reverse())
print(('key = value'):match('^(%w+)%s*=%s*(%w+)$'))
for word, n in ('one=1, two=2, three=3'):gmatch('(%a+)=(%d+)') do io.write(word, ':', n * 2, ' ') end
print()
print(('hello'):gsub('l', {l = 'L'}), ('hello'):gsub('', '-'), ('abc'):gsub('%w', '%0%0'))
print(('  trim me '):gsub('^%s+', ''):gsub('%s+$', ''))
print(('f(a(b)c)d'):match('%b()'), ('THE (quick) fox'):find('%((%a+)%)'), ('x'):byte(), ('\65\066\x43'))
print(string.format('%5d|%-5d|%05d|%+d|%x|%X|%o|%c|%q|%s', 42, 42, 42, 42, 255, 255, 8, 65, 'a\n"b"', nil))
print(string.format('%10.3f|%-10.2e|%g|%g|%a', 3.14159, 31415.9, 1e20, 0.1, 1.0))
print(string.format('%.14g %.17g %i %s %q', 0.1, 0.1, 3.0, 1e15, 1 / 3))
print(tostring(1e15), tostring(1e16), 2^53, 2^63, -0.0, 1e100, 0x7fffffffffffffff + 1)
print(tonumber('0x1p4'), tonumber('  12  '), tonumber('1e1'), tonumber('z', 36), tonumber('8', 8), tonumber(''))
print(#string.pack('<i4>i2z s1', 1, 2, 'zero', 'str'), string.unpack('<i4', '\1\2\3\4'), string.unpack('>d', string.pack('>d', 1.5)))
print(utf8.char(72, 228, 8364, 128512), utf8.len('häß€😀'), utf8.codepoint('€', 1), #utf8.charpattern)
for p, c in utf8.codes('aé€') do io.write(p, '=', c, ' ') end
print()
print(('%d'):rep(3, ','):format(1, 2, 3), ('a,b,,c'):find(',', 1, true), ('a.b'):find('.', 2, true))
print(pcall(string.rep, 'x', -1), pcall(string.format, '%d', 1.5))
print(table.concat({1, 2, 3}, ', '), ('abc') < ('abd'), 'a' .. 1 .. 2.0, 10 .. '')
local parts = {}
for i = 1, 2000 do parts[#parts + 1] = ('%d:%s'):format(i, ('x'):rep(i % 7)) end
local joined = table.concat(parts, ';')
print(#joined, joined:sub(-20), select(2, joined:gsub('x', '')))
print(('test123abc'):find('%d+'), ('[%]]'):len(), ('%a'):gsub('%%', '%%%%'), ('abc'):sub(-2, -2), ('\u{48}\z
   i'))
