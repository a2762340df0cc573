// The module of one unit of a division.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace llvm {
class LLVMContext;
class MemoryBuffer;
class Module;
} // namespace llvm

namespace cinch {

struct Division;

// A divided module in a form from which threads take their units, each into a context of its own.
class DividedModule {
public:
  // Makes the shared symbols of `module` visible, and takes all else from it; it is not used again.
  DividedModule(llvm::Module &module, const Division &division);
  ~DividedModule();

  size_t unit_count() const { return units_.size(); }
  // Safe to call from several threads. Never null.
  std::unique_ptr<llvm::Module> unit(size_t index, llvm::LLVMContext &context) const;
  // Symbols that were local in the module, and are to be local again in the joined object.
  const std::vector<std::string> &shared_symbols() const { return shared_; }

private:
  // What becomes of each function and object in a unit, in the order of the module.
  enum class Role : unsigned char { Elsewhere, Defined, Imported, Copied };
  struct Roles {
    std::vector<Role> functions, variables;
  };

  void give_names(llvm::Module &module);
  void drop_functions(llvm::Module &module, const Roles &roles) const;
  void drop_variables(llvm::Module &module, const Roles &roles) const;

  std::unique_ptr<llvm::MemoryBuffer> bitcode_;
  std::vector<Roles> units_;
  std::vector<std::string> shared_;
};

} // namespace cinch
