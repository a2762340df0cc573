// Does the jobs of a plan: compiles in parallel, links when all compiles have succeeded.
#pragma once

namespace clang::driver {
class Compilation;
}

namespace cinch {

// At most `parallelism` inputs are compiled at a time. The messages of each input are printed whole
// and in the order of the inputs. Gives the exit status of the first job that failed.
int run_jobs(clang::driver::Compilation &plan, unsigned parallelism);

} // namespace cinch
