# Parameters, quoting, field splitting, arithmetic, patterns.
unset missing
empty=
word="one two  three"
echo "${missing-default} ${empty:-empty} ${word:+set} ${#word} ${word#* } ${word##* } ${word% *} ${word%% *}"
count() { echo $#: "$@"; }
count $word
count "$word"
count "$@" '' "" x"y"'z'
IFS=:
path=/usr/bin:/bin::/sbin
count $path
unset IFS
set -- a 'b c' d
count "$@"
count "$*"
count $*
shift 2
count "$@"
echo $((1 + 2 * 3)) $((7 / 2)) $((-7 / 2)) $((7 % 3)) $((1 << 40)) $((0x1f | 0100)) $((5 > 3 && 2 < 1))
i=5
echo $((i++ + ++i)) $((i += 4)) $((i ? i : 0)) $((~i)) $((9223372036854775807 + 1))
case hello.c in *.h) echo header ;; [g-i]*.c) echo source ;; *) echo other ;; esac
case '[x]' in '['[xy]']') echo bracket ;; esac
case é in ?) echo one ;; ??) echo two bytes ;; esac
echo "$(echo nested "$(echo "deep $(echo est)")")" `echo back \`echo ticks\``
printf '%5d|%-5s|%05.1f|%x|%o|%c|%s\n' 42 ab 3.14159 255 8 xyz "a\tb"
printf '%b\n' 'a\tb\0101'
: ${assigned:=value}
echo $assigned
echo ~/x | grep -c '^/'
echo "\$word \\ \" '"
cat <<END
here $word $((2 + 2)) $(echo command) \$quoted
END
cat <<'END'
raw $word $((2 + 2))
END
cat <<-END
	tabs gone
	END
