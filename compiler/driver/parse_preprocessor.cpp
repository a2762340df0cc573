// The preprocessor options of a `-cc1` command line.
#include "driver/option_values.h"
#include "driver/parse_invocation.h"
#include "driver/resource_paths.h"

#include "clang/Options/Options.h"
#include "llvm/Option/ArgList.h"

#include <cstdlib>

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;

// -D and -U keep their order between them: the last one for a name wins.
// Text as given; the preprocessor makes #define lines of it.
static void parse_macros(const ArgList &arguments, PreprocessorOptions &options) {
  for (const Arg *arg : arguments.filtered(OPT_D, OPT_U)) {
    arg->claim();
    bool defines = arg->getOption().matches(OPT_D);
    options.macros.push_back(
        {defines ? MacroArgument::Kind::Define : MacroArgument::Kind::Undefine, arg->getValue()});
  }
  options.macro_includes = arguments.getAllArgValues(OPT_imacros);
  options.includes = arguments.getAllArgValues(OPT_include);
  options.undefine_system_macros = arguments.hasArg(OPT_undef);
}

// "=dir" means a directory inside the sysroot.
static std::string in_sysroot(llvm::StringRef path, const PreprocessorOptions &options) {
  if (!options.sysroot.empty() && path.consume_front("=")) {
    return options.sysroot + path.str();
  }
  return path.str();
}

// GNU: -iprefix P, then -iwithprefix D adds PD after, -iwithprefixbefore D adds PD with -I.
static void add_prefixed_directories(const ArgList &arguments, PreprocessorOptions &options) {
  std::string prefix;
  using Kind = SearchDirectory::Kind;
  for (const Arg *arg : arguments.filtered(OPT_iprefix, OPT_iwithprefix, OPT_iwithprefixbefore)) {
    arg->claim();
    if (arg->getOption().matches(OPT_iprefix)) {
      prefix = arg->getValue();
    } else {
      bool after = arg->getOption().matches(OPT_iwithprefix);
      options.search_directories.push_back(
          {after ? Kind::After : Kind::Angled, prefix + arg->getValue()});
    }
  }
}

// In command-line order over all kinds; the preprocessor sorts them into its chains.
static void add_user_directories(const ArgList &arguments, PreprocessorOptions &options) {
  using Kind = SearchDirectory::Kind;
  for (const Arg *arg : arguments.filtered(OPT_I, OPT_iquote, OPT_isystem, OPT_iwithsysroot,
                                           OPT_idirafter, OPT_c_isystem)) {
    arg->claim();
    Kind kind = Kind::System;
    if (arg->getOption().matches(OPT_I)) {
      kind = Kind::Angled;
    } else if (arg->getOption().matches(OPT_iquote)) {
      kind = Kind::Quote;
    } else if (arg->getOption().matches(OPT_idirafter)) {
      kind = Kind::After;
    }
    std::string path = in_sysroot(arg->getValue(), options);
    if (arg->getOption().matches(OPT_iwithsysroot)) {
      path = options.sysroot + path;
    }
    options.search_directories.push_back({kind, std::move(path)});
  }
  add_prefixed_directories(arguments, options);
}

// The driver's plan names clang's resource headers first. Cinch's own take their place, and theirs
// go last: only the SIMD headers are found there, and `#include_next` skips none of the libc's.
// Example of a chain's end: lib/cinch/include, /usr/local/include, /usr/include/x86_64-linux-gnu,
// /usr/include, lib/clang/22/include.
static void add_internal_directories(const ArgList &arguments, PreprocessorOptions &options) {
  using Kind = SearchDirectory::Kind;
  std::string resource_headers = arguments.getLastArgValue(OPT_resource_dir).str() + "/include";
  bool wants_resources = false;
  // These are for the driver alone; users cannot write them.
  for (const Arg *arg : arguments.filtered(OPT_internal_isystem, OPT_internal_externc_isystem)) {
    arg->claim();
    // Compared as text, since both come from Driver::ResourceDir.
    if (resource_headers == arg->getValue()) {
      wants_resources = true;
      options.search_directories.push_back({Kind::System, builtin_header_directory(), true, true});
      continue;
    }
    bool plain = arg->getOption().matches(OPT_internal_isystem);
    options.search_directories.push_back(
        {plain ? Kind::System : Kind::ExternCSystem, arg->getValue(), true});
  }
  if (wants_resources) {
    options.search_directories.push_back({Kind::System, resource_headers, true});
  }
  // Claimed here: the driver's plan has already obeyed it.
  arguments.hasArg(OPT_nobuiltininc);
}

// -MQ has been turned into -MT with quoting, and the default target into an -MT, by the driver.
// -MD, -MF and -MT mean the same in a -cc1 line as for gcc, but -MD's file name is always spelled
// out.
static void parse_dependencies(const ArgList &arguments, PreprocessorOptions &options) {
  DependencyOptions &dependencies = options.dependencies;
  dependencies.output = arguments.getLastArgValue(OPT_dependency_file).str();
  dependencies.targets = arguments.getAllArgValues(OPT_MT);
  dependencies.include_system_headers = arguments.hasArg(OPT_sys_header_deps);
  dependencies.phony_targets = arguments.hasArg(OPT_MP);
  dependencies.add_missing_headers = arguments.hasArg(OPT_MG);
  dependencies.extra = arguments.getAllArgValues(OPT_fdepfile_entry);
}

// Only -E uses these.
static void parse_text_output(const ArgList &arguments, PreprocessorOptions &options) {
  // -P, -C, -dD and so on.
  PreprocessedOutputOptions &output = options.output;
  output.line_markers = !arguments.hasArg(OPT_P);
  output.line_directives = arguments.hasArg(OPT_fuse_line_directives);
  output.macro_comments = arguments.hasArg(OPT_CC);
  output.comments = arguments.hasArg(OPT_C) || output.macro_comments;
  output.dump_macros = arguments.hasArg(OPT_dM);
  output.dump_macro_directives = arguments.hasArg(OPT_dD);
  output.dump_include_directives = arguments.hasArg(OPT_dI);
  output.minimize_whitespace = arguments.hasArg(OPT_fminimize_whitespace);
}

// Names of files and directories that show in the result: __FILE__, __DATE__, messages.
// The current directory of messages is never changed; only names are mapped.
static void parse_places(const ArgList &arguments, PreprocessorOptions &options) {
  for (const Arg *arg : arguments.filtered(OPT_system_header_prefix, OPT_no_system_header_prefix)) {
    arg->claim();
    bool is_system = arg->getOption().matches(OPT_system_header_prefix);
    options.system_header_prefixes.emplace_back(arg->getValue(), is_system);
  }
  append_prefix_maps(arguments, OPT_fmacro_prefix_map_EQ, options.macro_prefix_map);
  options.embed_directories = arguments.getAllArgValues(OPT_embed_dir_EQ);
  options.main_file_name = arguments.getLastArgValue(OPT_main_file_name).str();
  // The driver passes the environment's SOURCE_DATE_EPOCH on as an option.
  uint64_t seconds = 0;
  if (!arguments.getLastArgValue(OPT_source_date_epoch).getAsInteger(10, seconds)) {
    options.source_date_epoch = seconds;
  }
}

// The sysroot first: directories that begin with '=' are inside it.
// Everything that the preprocessor must know; LangOptions has the dialect.
void parse_preprocessor(const ArgList &arguments, PreprocessorOptions &options) {
  options.sysroot = arguments.getLastArgValue(OPT_isysroot).str();
  parse_macros(arguments, options);
  add_user_directories(arguments, options);
  add_internal_directories(arguments, options);
  parse_dependencies(arguments, options);
  parse_text_output(arguments, options);
  parse_places(arguments, options);
  options.show_includes = arguments.hasArg(OPT_H);
}

} // namespace cinch
