# LEVELS: O0 O1 O2
python
import gdb
names = {"upward": ["i"], "by_threes": ["i"], "countdown": ["i"], "with_address": ["i", "item"],
         "nested": ["row", "column"]}
# Stops say places, which differ between levels.
gdb.Breakpoint("look", internal=True).silent = True
gdb.execute("run", to_string=True)
for stop in range(16):
    frame = gdb.selected_frame().older()
    values = [f"{name} = {frame.read_var(name)}" for name in names[frame.name()]]
    print(frame.name() + ": " + ", ".join(values))
    gdb.execute("continue", to_string=True)
end
