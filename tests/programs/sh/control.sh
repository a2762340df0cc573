# Functions, loops, traps, redirections, jobs and exit statuses.
factorial() {
  local n=$1
  if [ "$n" -le 1 ]; then echo 1; return 0; fi
  echo $((n * $(factorial $((n - 1)))))
}
factorial 15
i=0
while :; do
  i=$((i + 1))
  [ $i -eq 3 ] && continue
  [ $i -gt 6 ] && break
  echo -n "$i "
done
echo
for x in a b c; do for y in 1 2 3; do [ $y = 2 ] && continue 2; echo $x$y; done; done
until [ $i -le 0 ]; do i=$((i - 2)); done; echo $i
false || echo or; true && echo and; ! false; echo $?
(exit 7); echo $?
{ echo out; echo err >&2; } 2>/dev/null | tr a-z A-Z
exec 3>&1; echo three >&3; exec 3>&-
echo "a b c" | { read first rest; echo "$rest/$first"; }
printf '1\n2\n3\n' | while read line; do echo "<$line>"; done
trap 'echo leaving' EXIT
trap 'echo caught' USR1
kill -USR1 $$
sleep 0 & wait $!; echo $?
(sleep 5 & kill $!; wait $!; echo $?) 2>/dev/null
eval 'value="evaluated $((3 * 3))"'; echo "$value"
command -v test >/dev/null && echo found
type cd | head -1
set -- -a one -b -- rest
while getopts ab option; do echo "$option $OPTIND"; done
alias greet='echo hello'
greet world
set -e
(false; echo not reached) || echo guarded
readonly fixed=1
(fixed=2) 2>/dev/null || echo "read only $?"
umask 022; umask
set -u
(echo $undefined_variable) 2>/dev/null || echo "unset $?"
test -d / -a ! -f / && echo directory
[ abc '<' abd ] && echo less
unset value; echo ${value:-gone}
no_such_command_here 2>/dev/null || echo $?
: > /nonexistent/file 2>/dev/null || echo $?
echo not reached
