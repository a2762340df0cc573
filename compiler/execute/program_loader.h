// Objects in memory -> a program in this process, by ORC and JITLink.
#pragma once

#include "execute/exported_symbols.h"
#include "execute/ifuncs.h"
#include "execute/linker_sets.h"
#include "execute/loaded_object.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ExecutionEngine/Orc/Core.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace llvm::orc {
class ObjectLinkingLayer;
}

namespace cinch {

// Never destroyed once code of the program has run: its memory is the program.
class ProgramLoader {
public:
  ProgramLoader();
  ~ProgramLoader();

  // Names of the program that shared libraries expect. Before the first object.
  void set_exports(llvm::StringSet<> names) { exports_ = std::move(names); }
  // An object becomes part of the program, as one named on a linker's command line.
  void add_object(const std::string &name, llvm::SmallVector<char, 0> bytes);
  // As `add_object`, of a file that was not made here and may be damaged.
  void add_file(const std::string &name, llvm::SmallVector<char, 0> bytes);
  // A shared library, opened by dlopen(3), is asked in the order in which they came and before the
  // libraries that this process has anyway.
  void add_library(void *handle) { libraries_.push_back(handle); }
  // Members are taken for symbols that no object defines. Archives are asked in the order in which
  // they came and before the libraries of the process.
  void add_archive(const std::string &path);
  // All members become part of the program.
  void add_members(const std::string &path);
  // Makes the exports known to libraries that are loaded from now on. After the last object, and
  // before archives. False when that cannot be.
  bool publish_exports();
  // A symbol that is looked for though no object refers to it; it may be missing.
  void add_root(llvm::StringRef name);
  // The archives to be asked last, behind the libraries of the process. Called when a symbol is
  // nowhere else.
  void set_last_archives(std::function<std::vector<std::string>()> paths);

  // Links everything. False when something went wrong.
  bool link();
  // What has to be done once before `main` and before constructors: here resolvers of ifuncs run.
  void initialize();
  // Of the calls so far, without "error:"; undefined symbols each once.
  const std::vector<std::string> &problems() const { return problems_; }

  // All global symbols, for libraries that the program loads, and for dlsym(3). After `initialize`.
  void publish_all();

  // The address of a symbol that an object defines; null when none does.
  void *find(llvm::StringRef name);
  // Functions around `main`, in the order in which they are to be called.
  std::vector<uint64_t> constructors() const;
  std::vector<uint64_t> destructors() const;
  // For reports; those of archives come last.
  llvm::ArrayRef<std::unique_ptr<LoadedObject>> objects() const { return objects_; }

private:
  friend class LoadPlugin;
  void define_indirect_functions(LoadedObject &object);
  bool merge_export(const ExportedObject &exported, const LoadedObject &object);
  void define_exports(LoadedObject &object);
  llvm::StringSet<> exported_sections(const LoadedObject &object) const;
  void fill_exports();
  void add_anchor(llvm::orc::MaterializationUnit::Interface &interface);
  void keep_problem(llvm::Error error);
  bool has_problem(llvm::Error error);
  void keep_problem_of(llvm::StringRef file, llvm::Error error);

  std::unique_ptr<llvm::orc::ExecutionSession> session_;
  std::unique_ptr<llvm::orc::ObjectLinkingLayer> layer_;
  llvm::orc::JITDylib *program_ = nullptr;
  // One symbol of each object: asking for it makes ORC link the object.
  std::unique_ptr<llvm::orc::SymbolLookupSet> anchors_;
  std::vector<std::unique_ptr<LoadedObject>> objects_;
  std::vector<std::pair<IndirectFunction, const LoadedObject *>> indirect_functions_;
  llvm::StringSet<> exports_;
  std::vector<void *> libraries_;
  llvm::StringSet<> roots_;
  LinkerSets sets_;
  bool has_archives_ = false;
  std::vector<IndirectFunction> exported_functions_;
  llvm::StringMap<const void *> exported_jumps_;
  std::vector<std::pair<ExportedObject, const LoadedObject *>> exported_objects_;
  // Where they are in the list.
  llvm::StringMap<size_t> exports_by_name_;
  std::vector<std::string> problems_;
};

} // namespace cinch
