-- Concatenation, patterns, formatting.
local words = {}
for i = 1, 60000 do words[#words + 1] = string.format("word%d-%x", i, i * 7919) end
local text = table.concat(words, " ")
local letters, digits = 0, 0
for run in text:gmatch("%a+") do letters = letters + #run end
for run in text:gmatch("%d+") do digits = digits + #run end
local upper = text:gsub("%w+", string.upper)
print(#text, letters, digits, #upper, upper:find("WORD59999", 1, true))
