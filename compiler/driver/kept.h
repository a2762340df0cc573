// Owning an object that need not be destroyed.
#pragma once

#include <memory>
#include <utility>

namespace cinch {

// What happens after a compile job. A process that is about to end leaves its memory to the kernel,
// which is quicker; one that goes on with other inputs has to give it back.
enum class AfterJob : bool { ProcessEnds, ProcessGoesOn };

// unique_ptr's deleter that deletes only when the process goes on.
struct KeptDeleter {
  AfterJob after = AfterJob::ProcessGoesOn;
  template <class T> void operator()(T *object) const {
    if (after == AfterJob::ProcessGoesOn) {
      delete object;
    }
  }
};

template <class T> using Kept = std::unique_ptr<T, KeptDeleter>;

// As make_unique.
template <class T, class... Arguments> Kept<T> make_kept(AfterJob after, Arguments &&...arguments) {
  return Kept<T>(new T(std::forward<Arguments>(arguments)...), KeptDeleter{after});
}

} // namespace cinch
