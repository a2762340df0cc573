// AArch64: features of the architecture and CPU options, and register names.
#include "support/lang_options.h"
#include "target/targets.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/TargetParser/AArch64TargetParser.h"

#include <optional>
#include <vector>

namespace cinch {

namespace {

// Turns on an extension by LLVM's feature name ("+sve2") with all that it needs.
// `others` takes what is no extension: tuning flags, which LLVM's extension set knows nothing of.
// Features unknown to LLVM are passed on for it to report.
void apply_feature(llvm::AArch64::ExtensionSet &extensions, llvm::StringMap<bool> &others,
                   const std::string &feature) {
  if (feature.size() < 2) {
    return;
  }
  bool is_on = feature.front() == '+';
  llvm::StringRef name = llvm::StringRef(feature).drop_front();
  if (llvm::AArch64::ArchInfo::findBySubArch(name)) {
    return; // apply_architecture
  }
  std::optional<llvm::AArch64::ExtensionInfo> extension =
      llvm::AArch64::targetFeatureToExtension("+" + name.str());
  if (!extension) {
    others[name] = is_on;
    return;
  }
  if (is_on) {
    extensions.enable(extension->ID);
  } else {
    extensions.disable(extension->ID);
  }
}

// "+v8.2a": with what the architecture has, those before it too, which may be asked for by name.
// False for what is no architecture.
bool apply_architecture(llvm::AArch64::ExtensionSet &extensions, llvm::StringMap<bool> &others,
                        llvm::StringRef feature) {
  bool is_on = feature.consume_front("+");
  feature.consume_front("-");
  std::optional<llvm::AArch64::ArchInfo> arch = llvm::AArch64::ArchInfo::findBySubArch(feature);
  if (!arch) {
    return false;
  }
  if (!is_on) {
    others[feature] = false;
    return true;
  }
  extensions.addArchDefaults(*arch);
  for (const llvm::AArch64::ArchInfo *other : llvm::AArch64::ArchInfos) {
    if (arch->is_superset(*other)) {
      others[other->getSubArch()] = true;
    }
  }
  return true;
}

} // namespace

bool fill_aarch64(TargetInfo &target, const LangOptions &options) {
  target.architecture = Architecture::AArch64;
  target.va_list_kind = VaListKind::AArch64;
  // AAPCS64: long double is IEEE's quad format; wider vectors are aligned as a register.
  target.long_double = FloatFormat::Quad;
  target.max_vector_align = 16;
  target.cpu = options.cpu.empty() ? "generic" : options.cpu;
  std::optional<llvm::AArch64::CpuInfo> cpu =
      llvm::AArch64::parseCpu(llvm::AArch64::resolveCPUAlias(target.cpu));
  if (!cpu) {
    return false;
  }
  llvm::AArch64::ExtensionSet extensions;
  // LLVM lets its generic CPU have trace extensions that the architecture does not.
  if (cpu->Name == "generic") {
    extensions.addArchDefaults(cpu->Arch);
  } else {
    extensions.addCPUDefaults(*cpu);
  }
  llvm::StringMap<bool> map;
  bool has_architecture = false;
  // An architecture given by name (-march=armv8.2-a) replaces the CPU's own.
  for (const std::string &feature : options.features) {
    has_architecture |= apply_architecture(extensions, map, feature);
  }
  for (const std::string &feature : options.features) {
    apply_feature(extensions, map, feature);
  }
  if (!has_architecture) {
    map[cpu->Arch.ArchFeature.drop_front()] = true;
  }
  // Touched: the CPU or an option has said something about it; the others keep LLVM's default and
  // stay out of the list, as clang keeps them out.
  for (const llvm::AArch64::ExtensionInfo &extension : llvm::AArch64::Extensions) {
    if (!extension.PosTargetFeature.empty() && extensions.Touched.test(extension.ID)) {
      map[extension.PosTargetFeature.drop_front()] = extensions.Enabled.test(extension.ID);
    }
  }
  set_features(target, map);
  return true;
}

bool is_aarch64_register_name(std::string_view name) {
  // The names gcc takes in clobber lists: whole registers, their parts, and what has no number.
  // Assumes no '%' in front.
  if (name.starts_with('#')) {
    name.remove_prefix(1);
  }
  if (name == "zt0" || name == "x31" || name == "sp" || name == "wsp" || name == "fp" ||
      name == "lr" || name == "ip0" || name == "ip1" || name == "xzr" || name == "wzr" ||
      name == "ffr" || name == "za") {
    return true;
  }
  // All that are left have a letter and a number.
  if (name.size() < 2) {
    return false;
  }
  unsigned number = 0;
  // True is failure, as everywhere in LLVM.
  if (llvm::StringRef(name.substr(1)).getAsInteger(10, number)) {
    return false;
  }
  switch (name.front()) {
  case 'x':
  case 'w':
    return number <= 30;
  // GNU: r0 is another name of x0.
  case 'r':
    return number <= 31;
  case 'v':
  case 'q':
  case 'd':
  case 's':
  case 'h':
  case 'b':
  case 'z':
    return number <= 31;
  // SVE's predicates.
  case 'p':
    return number <= 15;
  default:
    return false;
  }
}

} // namespace cinch
