// Outputs that cannot be written, and interruptions: nothing half-made is left.
#include "compiler_run.h"

#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

class Output : public CompilerRun {
protected:
  // A file that takes LLVM seconds at -O2.
  void write_slow_source() {
    std::string text;
    for (int i = 0; i < 8000; ++i) {
      std::string n = std::to_string(i);
      text += "int f" + n + "(int *a, int n) { int s = " + n +
              "; for (int i = 0; i < n; i++) { s += a[i] * " + n +
              "; a[i] = s / (i + 1); if (s > 100) s -= a[i]; } return s; }\n";
    }
    write("x.c", text + "int main(void) { return f0(0, 0); }\n");
  }

  void expect_interruptible(std::vector<std::string> arguments, int number) {
    write_slow_source();
    ProcessRequest request = this->request(std::move(arguments));
    request.limit = std::chrono::seconds(10);
    RunningProcess running = start_process(request);
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    kill(-running.pid, number);
    ProcessResult result = wait_process(running);
    EXPECT_FALSE(result.timed_out);
    EXPECT_EQ(result.exit_code, 128 + number) << result.err;
    EXPECT_EQ(result.err.find("internal compiler error"), std::string::npos) << result.err;
    expect_no_output();
  }
};

TEST_F(Output, folder_that_does_not_exist) {
  write("x.c", "int x;\n");
  expect_clean_failure(run({"-c", "x.c", "-o", "nowhere/x.o"}), "nowhere/x.o");
  expect_no_output();
}

TEST_F(Output, a_folder_as_output) {
  write("x.c", "int x;\n");
  fs::create_directory(folder_ / "x.o");
  inputs_.insert("x.o");
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o"}), "x.o");
  EXPECT_TRUE(fs::is_directory(folder_ / "x.o"));
  expect_no_output();
}

TEST_F(Output, a_file_as_folder) {
  write("x.c", "int x;\n");
  expect_clean_failure(run({"-c", "x.c", "-o", "x.c/x.o"}), "x.c/x.o");
  expect_no_output();
}

TEST_F(Output, dependency_file_that_cannot_be_written) {
  write("x.c", "int x;\n");
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o", "-MD", "-MF", "nowhere/x.d"}), "nowhere/x.d");
}

// A device must be written to, not replaced by a file of its name.
TEST_F(Output, full_device) {
  write("x.c", "int x = 5;\nint main(void) { return x; }\n");
  fs::create_symlink("/dev/full", folder_ / "full");
  inputs_.insert("full");
  for (const char *mode : {"-c", "-S", "-E"}) {
    ProcessResult result = run({mode, "x.c", "-o", "full"});
    expect_clean_failure(result, "No space left");
    EXPECT_TRUE(fs::is_symlink(folder_ / "full")) << mode;
    expect_no_output();
  }
  if (!fs::is_character_file("/dev/full") && geteuid() == 0) {
    ADD_FAILURE() << "/dev/full was replaced by a file; mended";
    fs::remove("/dev/full");
    mknod("/dev/full", S_IFCHR | 0666, makedev(1, 7));
  }
}

TEST_F(Output, full_standard_output) {
  write("x.c", "int x;\n");
  ProcessRequest request = this->request({"-E", "x.c"});
  request.output_path = "/dev/full";
  expect_clean_failure(run_process(request), "No space left");
}

TEST_F(Output, null_device) {
  write("x.c", "int x;\n");
  EXPECT_EQ(run({"-c", "x.c", "-o", "/dev/null"}).exit_code, 0);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  expect_no_output();
}

// Needs a file system of its own: skipped where one may not be mounted.
TEST_F(Output, full_file_system) {
  write("x.c", "char big[4000000] = {1};\n");
  fs::create_directory(folder_ / "disk");
  inputs_.insert("disk");
  ProcessRequest request = this->request({});
  request.command = {"unshare", "-m", "sh", "-c",
                     "mount -t tmpfs -o size=64k none disk || exit 77; " + compiler_path() +
                         " -c x.c -o disk/x.o; code=$?; ls -A disk; exit $code"};
  ProcessResult result = run_process(request);
  if (result.exit_code == 77 || result.exit_code == 127 || result.err.starts_with("unshare")) {
    GTEST_SKIP() << "no file system can be mounted here";
  }
  expect_clean_failure(result, "No space left");
  EXPECT_EQ(result.out, "") << "a partial file";
}

TEST_F(Output, interrupted_compilation) {
  expect_interruptible({"-O2", "-c", "x.c", "-o", "x.o"}, SIGINT);
}

TEST_F(Output, terminated_compilation) {
  expect_interruptible({"-O2", "-S", "x.c", "-o", "x.s"}, SIGTERM);
}

// Enough memory to start, too little for the thread that compiles, or for the program.
TEST_F(Output, little_memory) {
  write_slow_source();
  auto run_with = [&](int megabytes, const std::string &arguments) {
    ProcessRequest request = this->request({});
    request.command = {"sh", "-c",
                       "ulimit -v " + std::to_string(megabytes << 10) + "; exec " +
                           compiler_path() + " " + arguments};
    request.limit = std::chrono::seconds(60);
    return run_process(request);
  };
  int enough = 40;
  while (enough < 4000 && run_with(enough, "version").exit_code != 0) {
    enough += 10;
  }
  for (int more : {10, 50, 100}) {
    expect_clean_failure(run_with(enough + more, "-O1 -c x.c -o x.o"), "cinch: error: ");
  }
}

TEST_F(Output, compilation_that_quits) {
  expect_interruptible({"-O2", "-c", "x.c", "-o", "x.o"}, SIGQUIT);
}

TEST_F(Output, interrupted_build_of_a_program) {
  expect_interruptible({"-O2", "x.c", "-o", "program"}, SIGINT);
}

} // namespace

} // namespace cinch::test
