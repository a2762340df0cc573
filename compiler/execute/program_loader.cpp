#include "execute/program_loader.h"

#include "execute/link_problems.h"
#include "execute/moved_blocks.h"
#include "execute/object_check.h"
#include "execute/process_symbols.h"
#include "execute/program_threads.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/ExecutionEngine/JITLink/JITLink.h"
#include "llvm/ExecutionEngine/Orc/AbsoluteSymbols.h"
#include "llvm/ExecutionEngine/Orc/ExecutionUtils.h"
#include "llvm/ExecutionEngine/Orc/ObjectFileInterface.h"
#include "llvm/ExecutionEngine/Orc/ObjectLinkingLayer.h"
#include "llvm/ExecutionEngine/Orc/SelfExecutorProcessControl.h"
#include "llvm/Support/MemoryBuffer.h"

#include <dlfcn.h>

// libgcc's unwinder, which is part of this executable.
extern "C" {
struct dwarf_eh_bases {
  void *text, *data, *function;
};
void __register_frame(void *eh_frame);
const void *_Unwind_Find_FDE(void *address, dwarf_eh_bases *bases);
}

namespace cinch {

namespace orc = llvm::orc;
namespace jitlink = llvm::jitlink;

static bool is_constructor_section(llvm::StringRef name) {
  return name.starts_with(".init_array") || name.starts_with(".preinit_array");
}

static bool is_destructor_section(llvm::StringRef name) { return name.starts_with(".fini_array"); }

// Notes what JITLink does with each object.
class LoadPlugin : public orc::ObjectLinkingLayer::Plugin {
public:
  explicit LoadPlugin(ProgramLoader &loader) : loader_(loader) {}

  void notifyMaterializing(orc::MaterializationResponsibility &, jitlink::LinkGraph &graph,
                           jitlink::JITLinkContext &, llvm::MemoryBufferRef input) override;
  void modifyPassConfig(orc::MaterializationResponsibility &, jitlink::LinkGraph &graph,
                        jitlink::PassConfiguration &passes) override;
  llvm::Error notifyFailed(orc::MaterializationResponsibility &) override {
    return llvm::Error::success();
  }
  llvm::Error notifyRemovingResources(orc::JITDylib &, orc::ResourceKey) override {
    return llvm::Error::success();
  }
  void notifyTransferringResources(orc::JITDylib &, orc::ResourceKey, orc::ResourceKey) override {}

private:
  LoadedObject &object_of(llvm::MemoryBufferRef input);
  llvm::Error use_known_addresses(jitlink::LinkGraph &graph);

  ProgramLoader &loader_;
  llvm::DenseMap<jitlink::LinkGraph *, LoadedObject *> objects_;
};

// Members of archives come here for the first time.
LoadedObject &LoadPlugin::object_of(llvm::MemoryBufferRef input) {
  for (std::unique_ptr<LoadedObject> &object : loader_.objects_) {
    if (object->bytes.data() == input.getBufferStart()) {
      return *object;
    }
  }
  auto member = std::make_unique<LoadedObject>();
  member->name = input.getBufferIdentifier().str();
  member->bytes.append(input.getBuffer().begin(), input.getBuffer().end());
  loader_.objects_.push_back(std::move(member));
  return *loader_.objects_.back();
}

void LoadPlugin::notifyMaterializing(orc::MaterializationResponsibility &,
                                     jitlink::LinkGraph &graph, jitlink::JITLinkContext &,
                                     llvm::MemoryBufferRef input) {
  objects_[&graph] = &object_of(input);
}

// Nothing refers to the tables of constructors and destructors, so JITLink would leave them out, as
// well as sections that are known by their bounds only, and the first values of `exports`.
static llvm::Error keep_sections(jitlink::LinkGraph &graph, const llvm::StringSet<> &exports) {
  for (jitlink::Section &section : graph.sections()) {
    llvm::StringRef name = section.getName();
    if (is_constructor_section(name) || is_destructor_section(name) || has_bounds(name) ||
        exports.contains(name)) {
      for (jitlink::Block *block : section.blocks()) {
        graph.addAnonymousSymbol(*block, 0, block->getSize(), false, true);
      }
    }
  }
  return llvm::Error::success();
}

static llvm::Error note_sections(jitlink::LinkGraph &graph, LoadedObject &object) {
  for (jitlink::Section &section : graph.sections()) {
    jitlink::SectionRange range(section);
    if (range.empty() || section.getMemLifetime() == orc::MemLifetime::NoAlloc) {
      continue;
    }
    LoadedSection loaded = {section.getName().str(), range.getStart().getValue(), range.getSize()};
    if (is_constructor_section(loaded.name)) {
      object.constructors.push_back(loaded);
    } else if (is_destructor_section(loaded.name)) {
      object.destructors.push_back(loaded);
    }
    object.sections.push_back(std::move(loaded));
  }
  return llvm::Error::success();
}

// Static ones, too, have to be there when a thread starts.
static bool is_thread_local_control(const jitlink::Symbol &symbol) {
  return symbol.hasName() && (*symbol.getName()).starts_with(thread_local_prefix);
}

static llvm::Error keep_thread_locals(jitlink::LinkGraph &graph) {
  for (jitlink::Symbol *symbol : graph.defined_symbols()) {
    if (is_thread_local_control(*symbol)) {
      symbol->setLive(true);
    }
  }
  return llvm::Error::success();
}

static llvm::Error note_thread_locals(jitlink::LinkGraph &graph, LoadedObject &object) {
  for (const jitlink::Symbol *symbol : graph.defined_symbols()) {
    if (is_thread_local_control(*symbol)) {
      object.thread_locals.push_back(symbol->getAddress().getValue());
    }
  }
  return llvm::Error::success();
}

static bool is_call(const jitlink::LinkGraph &graph, const jitlink::Edge &edge) {
  llvm::StringRef kind = graph.getEdgeKindName(edge.getKind());
  return kind.starts_with("Branch");
}

// A function has one address, which is that of the jump that libraries know.
llvm::Error LoadPlugin::use_known_addresses(jitlink::LinkGraph &graph) {
  llvm::DenseMap<const jitlink::Symbol *, jitlink::Symbol *> jumps;
  auto find_jump = [&](const jitlink::Symbol &symbol) -> jitlink::Symbol * {
    auto found = symbol.hasName() ? loader_.exported_jumps_.find(*symbol.getName())
                                  : loader_.exported_jumps_.end();
    if (found == loader_.exported_jumps_.end() || symbol.getScope() == jitlink::Scope::Local) {
      return nullptr;
    }
    jitlink::Symbol *&jump = jumps[&symbol];
    if (!jump) {
      jump = &graph.addAbsoluteSymbol("$jump." + found->first().str(),
                                      orc::ExecutorAddr::fromPtr(found->second), 0,
                                      jitlink::Linkage::Strong, jitlink::Scope::Local, false);
    }
    return jump;
  };
  for (jitlink::Section &section : graph.sections()) {
    if (section.getMemLifetime() == orc::MemLifetime::NoAlloc || section.getName() == ".eh_frame") {
      continue;
    }
    for (jitlink::Block *block : section.blocks()) {
      for (jitlink::Edge &edge : block->edges()) {
        jitlink::Symbol *jump = is_call(graph, edge) ? nullptr : find_jump(edge.getTarget());
        if (jump) {
          edge.setTarget(*jump);
        }
      }
    }
  }
  return llvm::Error::success();
}

// JITLink would link them to nothing.
static llvm::Error refuse_thread_locals(const LoadedObject &object) {
  std::optional<std::string> problem = problem_of_thread_locals(object);
  return problem ? llvm::createStringError(*problem) : llvm::Error::success();
}

// Pieces of functions that only the linker puts together.
static llvm::Error refuse_start_code(jitlink::LinkGraph &graph, const LoadedObject &object) {
  for (llvm::StringRef name : {".init", ".fini"}) {
    jitlink::Section *section = graph.findSectionByName(name);
    if (section && llvm::any_of(section->blocks(),
                                [](const jitlink::Block *block) { return block->getSize() > 0; })) {
      return llvm::createStringError("'" + object.name + "' has code in section '" + name +
                                     "', which needs a linker: compile and run in two steps");
    }
  }
  return llvm::Error::success();
}

void LoadPlugin::modifyPassConfig(orc::MaterializationResponsibility &, jitlink::LinkGraph &graph,
                                  jitlink::PassConfiguration &passes) {
  LoadedObject *object = objects_.lookup(&graph);
  if (!object) {
    return;
  }
  passes.PrePrunePasses.push_back(
      [object](jitlink::LinkGraph &) { return refuse_thread_locals(*object); });
  passes.PrePrunePasses.push_back(
      [object](jitlink::LinkGraph &linked) { return refuse_start_code(linked, *object); });
  passes.PrePrunePasses.push_back(
      [exports = loader_.exported_sections(*object)](jitlink::LinkGraph &graph) {
        return keep_sections(graph, exports);
      });
  passes.PrePrunePasses.push_back(keep_thread_locals);
  if (!loader_.exported_jumps_.empty()) {
    passes.PrePrunePasses.push_back(
        [this](jitlink::LinkGraph &linked) { return use_known_addresses(linked); });
  }
  auto wide = std::make_shared<std::vector<WideBlock>>();
  passes.PostPrunePasses.push_back([wide](jitlink::LinkGraph &linked) {
    *wide = take_wide_blocks(linked);
    return llvm::Error::success();
  });
  passes.PostAllocationPasses.push_back(
      [wide](jitlink::LinkGraph &) { return move_wide_blocks(*wide); });
  const LinkerSets &sets = loader_.sets_;
  passes.PrePrunePasses.push_back([&sets](jitlink::LinkGraph &linked) {
    sets.bind_bounds(linked);
    return llvm::Error::success();
  });
  passes.PostAllocationPasses.push_back(
      [&sets, object](jitlink::LinkGraph &linked) { return sets.move_sections(linked, *object); });
  passes.PostAllocationPasses.push_back(
      [object](jitlink::LinkGraph &linked) { return note_thread_locals(linked, *object); });
  passes.PostAllocationPasses.push_back(
      [object](jitlink::LinkGraph &linked) { return note_sections(linked, *object); });
}

// Everything happens on the calling thread, when it is asked for.
ProgramLoader::ProgramLoader() {
  auto control = llvm::cantFail(orc::SelfExecutorProcessControl::Create(
      nullptr, std::make_unique<orc::InPlaceTaskDispatcher>()));
  session_ = std::make_unique<orc::ExecutionSession>(std::move(control));
  session_->setErrorReporter([this](llvm::Error error) { keep_problem(std::move(error)); });
  layer_ = std::make_unique<orc::ObjectLinkingLayer>(*session_);
  layer_->addPlugin(std::make_shared<LoadPlugin>(*this));
  program_ = &session_->createBareJITDylib("program");
  anchors_ = std::make_unique<orc::SymbolLookupSet>();
}

ProgramLoader::~ProgramLoader() {
  if (llvm::Error error = session_->endSession()) {
    llvm::consumeError(std::move(error));
  }
}

// ORC reports a failure where it happens and at everything that depends on it; the latter says
// nothing new.
void ProgramLoader::keep_problem(llvm::Error error) {
  auto keep = [this](std::string text) {
    if (!llvm::is_contained(problems_, text)) {
      problems_.push_back(std::move(text));
    }
  };
  llvm::handleAllErrors(
      std::move(error),
      [&](const orc::SymbolsNotFound &missing) {
        for (const orc::SymbolStringPtr &name : missing.getSymbols()) {
          keep(text_about_undefined(objects_, *name));
        }
      },
      [&](const orc::DuplicateDefinition &duplicate) {
        keep(text_about_duplicate(objects_, duplicate.getSymbolName()));
      },
      [&](const orc::FailedToMaterialize &) {},
      [&](const llvm::ErrorInfoBase &other) { keep(other.message()); });
}

// Of reading it: LLVM's words do not name the file.
void ProgramLoader::keep_problem_of(llvm::StringRef file, llvm::Error error) {
  if (error) {
    problems_.push_back("cannot read '" + file.str() + "': " + llvm::toString(std::move(error)));
  }
}

bool ProgramLoader::has_problem(llvm::Error error) {
  bool failed = static_cast<bool>(error);
  keep_problem(std::move(error));
  return failed;
}

// Any symbol will do. The one that stands for an object's initializers has no address, and ORC
// wants that said; it is asked for only when there is no other.
// An object whose symbols have all been taken from it gets a symbol that only makes ORC link it.
void ProgramLoader::add_anchor(orc::MaterializationUnit::Interface &interface) {
  for (const auto &[name, flags] : interface.SymbolFlags) {
    if (!flags.hasMaterializationSideEffectsOnly()) {
      anchors_->add(name);
      return;
    }
  }
  if (!interface.InitSymbol) {
    interface.InitSymbol = session_->intern("$.object." + std::to_string(objects_.size()));
    interface.SymbolFlags[interface.InitSymbol] =
        llvm::JITSymbolFlags::MaterializationSideEffectsOnly;
  }
  anchors_->add(interface.InitSymbol, orc::SymbolLookupFlags::WeaklyReferencedSymbol);
}

void ProgramLoader::define_indirect_functions(LoadedObject &object) {
  orc::SymbolMap stubs;
  for (IndirectFunction &function : take_indirect_functions(object.bytes)) {
    stubs[session_->intern(function.name)] = {orc::ExecutorAddr::fromPtr(function.stub),
                                              llvm::JITSymbolFlags::Exported};
    indirect_functions_.emplace_back(std::move(function), &object);
  }
  if (!stubs.empty()) {
    has_problem(program_->define(orc::absoluteSymbols(std::move(stubs))));
  }
}

// False when it is the first definition of its name. The first value is that of the one that is not
// weak.
bool ProgramLoader::merge_export(const ExportedObject &exported, const LoadedObject &object) {
  auto [known, is_new] = exports_by_name_.try_emplace(exported.name, exported_objects_.size());
  if (is_new) {
    return false;
  }
  auto &[other, home] = exported_objects_[known->second];
  bool is_too_large = exported.size > other.size + ExportedObject::reserve;
  if ((!other.is_weak && !exported.is_weak) || is_too_large) {
    problems_.push_back(text_about_duplicate(other.name, *home, object));
  } else if (!exported.is_weak) {
    void *memory = other.memory;
    other = exported;
    other.memory = memory;
    home = &object;
    copy_first_value(other);
  }
  return true;
}

void ProgramLoader::define_exports(LoadedObject &object) {
  for (IndirectFunction &function : find_exported_functions(object.bytes, exports_)) {
    if (function.stub) {
      // Of several definitions the first one is published.
      exported_jumps_.try_emplace(function.name, function.stub);
    }
    exported_functions_.push_back(std::move(function));
  }
  orc::SymbolMap places;
  for (ExportedObject &exported : take_exported_objects(object.bytes, exports_)) {
    if (merge_export(exported, object)) {
      continue;
    }
    places[session_->intern(exported.name)] = {orc::ExecutorAddr::fromPtr(exported.memory),
                                               llvm::JITSymbolFlags::Exported};
    exported_objects_.emplace_back(std::move(exported), &object);
  }
  if (!places.empty()) {
    has_problem(program_->define(orc::absoluteSymbols(std::move(places))));
  }
}

llvm::StringSet<> ProgramLoader::exported_sections(const LoadedObject &object) const {
  llvm::StringSet<> names;
  for (const auto &[exported, home] : exported_objects_) {
    if (home == &object) {
      names.insert(exported.section);
    }
  }
  return names;
}

bool ProgramLoader::publish_exports() {
  std::vector<DynamicSymbol> symbols;
  for (const IndirectFunction &function : exported_functions_) {
    symbols.push_back({function.name, function.stub, 0, true});
  }
  for (const auto &[exported, object] : exported_objects_) {
    symbols.push_back({exported.name, exported.memory, exported.size, false});
  }
  return publish_symbols(symbols);
}

// Before the first code of the program runs, though behind that of libraries when they are loaded.
void ProgramLoader::fill_exports() {
  for (const IndirectFunction &function : exported_functions_) {
    if (function.slot) {
      *function.slot = find(function.name);
    }
  }
  for (const auto &[exported, object] : exported_objects_) {
    fill_exported_object(exported, *object);
  }
}

void ProgramLoader::publish_all() {
  std::vector<DynamicSymbol> symbols;
  for (const std::unique_ptr<LoadedObject> &object : objects_) {
    llvm::append_range(symbols, global_symbols(object->bytes));
  }
  for (DynamicSymbol &symbol : symbols) {
    symbol.address = find(symbol.name);
  }
  llvm::erase_if(symbols, [](const DynamicSymbol &symbol) { return !symbol.address; });
  publish_symbols(symbols);
}

// The buffer refers to bytes of the LoadedObject, which live longer.
void ProgramLoader::add_object(const std::string &name, llvm::SmallVector<char, 0> bytes) {
  auto object = std::make_unique<LoadedObject>();
  object->name = name;
  object->bytes = std::move(bytes);
  if (has_problem(refuse_thread_locals(*object))) {
    return;
  }
  define_indirect_functions(*object);
  if (!exports_.empty()) {
    define_exports(*object);
  }
  std::unique_ptr<llvm::MemoryBuffer> buffer = llvm::MemoryBuffer::getMemBuffer(
      llvm::StringRef(object->bytes.data(), object->bytes.size()), name, false);
  llvm::Expected<orc::MaterializationUnit::Interface> interface =
      orc::getObjectFileInterface(*session_, *buffer);
  if (!interface) {
    keep_problem_of(name, interface.takeError());
    return;
  }
  add_anchor(*interface);
  objects_.push_back(std::move(object));
  has_problem(
      layer_->add(program_->getDefaultResourceTracker(), std::move(buffer), std::move(*interface)));
}

void ProgramLoader::add_file(const std::string &name, llvm::SmallVector<char, 0> bytes) {
  if (!has_problem(check_object({llvm::StringRef(bytes.data(), bytes.size()), name}))) {
    add_object(name, std::move(bytes));
  }
}

namespace {

// Takes no member for a weak reference, as linkers.
class ArchiveMembers : public orc::DefinitionGenerator {
public:
  ArchiveMembers(std::unique_ptr<orc::DefinitionGenerator> archive, const llvm::StringSet<> &roots)
      : archive_(std::move(archive)), roots_(roots) {}

  llvm::Error tryToGenerate(orc::LookupState &state, orc::LookupKind kind, orc::JITDylib &dylib,
                            orc::JITDylibLookupFlags flags,
                            const orc::SymbolLookupSet &wanted) override {
    orc::SymbolLookupSet needed;
    for (const auto &[name, lookup_flags] : wanted) {
      if (lookup_flags == orc::SymbolLookupFlags::RequiredSymbol || roots_.contains(*name)) {
        needed.add(name, lookup_flags);
      }
    }
    return archive_->tryToGenerate(state, kind, dylib, flags, needed);
  }

private:
  std::unique_ptr<orc::DefinitionGenerator> archive_;
  const llvm::StringSet<> &roots_;
};

} // namespace

static llvm::Expected<orc::MaterializationUnit::Interface>
checked_interface(orc::ExecutionSession &session, llvm::MemoryBufferRef member) {
  if (llvm::Error error = check_object(member)) {
    return std::move(error);
  }
  return orc::getObjectFileInterface(session, member);
}

void ProgramLoader::add_archive(const std::string &path) {
  auto archive = orc::StaticLibraryDefinitionGenerator::Load(
      *layer_, path.c_str(), orc::StaticLibraryDefinitionGenerator::VisitMembersFunction(),
      checked_interface);
  if (archive) {
    has_archives_ = true;
    program_->addGenerator(std::make_unique<ArchiveMembers>(std::move(*archive), roots_));
  } else {
    keep_problem_of(path, archive.takeError());
  }
}

// Members that are no objects nothing can refer to.
static llvm::Error
for_each_member(const std::string &path,
                llvm::function_ref<void(llvm::MemoryBufferRef member)> take_member) {
  auto archive = open_archive(path);
  if (!archive) {
    return archive.takeError();
  }
  llvm::Error error = llvm::Error::success();
  for (const llvm::object::Archive::Child &member : archive->getBinary()->children(error)) {
    llvm::Expected<llvm::MemoryBufferRef> bytes = member.getMemoryBufferRef();
    if (!bytes) {
      return llvm::joinErrors(std::move(error), bytes.takeError());
    }
    if (llvm::identify_magic(bytes->getBuffer()) == llvm::file_magic::elf_relocatable) {
      take_member(*bytes);
    }
  }
  return error;
}

void ProgramLoader::add_members(const std::string &path) {
  keep_problem_of(path, for_each_member(path, [&](llvm::MemoryBufferRef member) {
                    add_file(path + "(" + member.getBufferIdentifier().str() + ")",
                             {member.getBufferStart(), member.getBufferEnd()});
                  }));
}

void ProgramLoader::add_root(llvm::StringRef name) {
  roots_.insert(name);
  anchors_->add(session_->intern(name), orc::SymbolLookupFlags::WeaklyReferencedSymbol);
}

void ProgramLoader::set_last_archives(std::function<std::vector<std::string>()> paths) {
  program_->addGenerator(process_symbols(libraries_));
  program_->addGenerator(late_archives(*layer_, std::move(paths)));
}

static orc::JITDylibSearchOrder search_order(orc::JITDylib *dylib) {
  return {{dylib, orc::JITDylibLookupFlags::MatchAllSymbols}};
}

// With the unwinder of this executable, which reports of crashes use, and with the shared one, when
// the program unwinds.
static void register_frames(const LoadedObject &object) {
  void *library = dlopen(shared_unwinder, RTLD_NOW | RTLD_NOLOAD);
  auto shared_register =
      reinterpret_cast<void (*)(void *)>(library ? dlsym(library, "__register_frame") : nullptr);
  for (const LoadedSection &section : object.sections) {
    if (section.name != ".eh_frame") {
      continue;
    }
    auto *frames = reinterpret_cast<void *>(section.address);
    __register_frame(frames);
    // The first search sorts the table, for which it needs memory: now, not in a crash.
    dwarf_eh_bases bases;
    _Unwind_Find_FDE(frames, &bases);
    if (shared_register) {
      shared_register(frames);
    }
  }
}

// `main` may be in an archive.
bool ProgramLoader::link() {
  if (!problems_.empty()) {
    return false;
  }
  sets_.place(objects_, has_archives_);
  anchors_->add(session_->intern("main"));
  anchors_->removeDuplicates();
  llvm::Expected<orc::SymbolMap> linked = session_->lookup(search_order(program_), *anchors_);
  if (!linked) {
    keep_problem(linked.takeError());
    return false;
  }
  for (std::unique_ptr<LoadedObject> &object : objects_) {
    set_section_addresses(*object);
    register_frames(*object);
    register_with_debugger(*object);
  }
  for (const std::string &name : sets_.wrong_bounds(objects_)) {
    problems_.push_back("section '" + name +
                        "' is in several objects, in archives or with code, and the program asks "
                        "for its bounds: compile and run in two steps");
  }
  return problems_.empty();
}

void ProgramLoader::initialize() {
  std::vector<ThreadLocalControl *> controls;
  for (const std::unique_ptr<LoadedObject> &object : objects_) {
    for (uint64_t address : object->thread_locals) {
      controls.push_back(reinterpret_cast<ThreadLocalControl *>(address));
    }
  }
  make_thread_locals(controls);
  for (const auto &[function, object] : indirect_functions_) {
    resolve_indirect_function(function, *object);
  }
  fill_exports();
}

void *ProgramLoader::find(llvm::StringRef name) {
  llvm::Expected<orc::ExecutorSymbolDef> symbol =
      session_->lookup(search_order(program_), session_->intern(name));
  if (!symbol) {
    llvm::consumeError(symbol.takeError());
    return nullptr;
  }
  return symbol->getAddress().toPtr<void *>();
}

// ".init_array.101" comes before ".init_array", which has no priority: the linker's order.
static unsigned priority_of(llvm::StringRef section) {
  unsigned priority = 65536;
  if (section.starts_with(".preinit_array")) {
    return 0;
  }
  section.rsplit('.').second.getAsInteger(10, priority);
  return priority;
}

// The words of the tables, in the linker's order.
static std::vector<uint64_t> read_tables(std::vector<LoadedSection> tables) {
  std::stable_sort(tables.begin(), tables.end(),
                   [](const LoadedSection &left, const LoadedSection &right) {
                     return priority_of(left.name) < priority_of(right.name);
                   });
  std::vector<uint64_t> functions;
  for (const LoadedSection &table : tables) {
    const auto *words = reinterpret_cast<const uint64_t *>(table.address);
    functions.insert(functions.end(), words, words + table.size / sizeof(uint64_t));
  }
  return functions;
}

std::vector<uint64_t> ProgramLoader::constructors() const {
  std::vector<LoadedSection> tables;
  for (const std::unique_ptr<LoadedObject> &object : objects_) {
    tables.insert(tables.end(), object->constructors.begin(), object->constructors.end());
  }
  return read_tables(std::move(tables));
}

std::vector<uint64_t> ProgramLoader::destructors() const {
  std::vector<LoadedSection> tables;
  for (const std::unique_ptr<LoadedObject> &object : objects_) {
    tables.insert(tables.end(), object->destructors.begin(), object->destructors.end());
  }
  std::vector<uint64_t> functions = read_tables(std::move(tables));
  std::reverse(functions.begin(), functions.end());
  return functions;
}

} // namespace cinch
