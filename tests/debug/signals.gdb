handle SIGUSR1 nostop noprint pass
break on_signal
run
python
import gdb
frame = gdb.newest_frame()
while frame is not None:
    if frame.type() == gdb.SIGTRAMP_FRAME:
        print("<signal>")
    elif frame.find_sal().symtab and frame.find_sal().symtab.filename.endswith("signals.c"):
        print(frame.name(), frame.find_sal().line)
    frame = frame.older()
end
frame function interrupted
info locals
print depth
up
print depth
frame function on_signal
next
print seen
finish
