// #include, #include_next, #import: C23 6.10.3.
#include "preprocess/directives.h"

#include "preprocess/preprocessor.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

// C23 leaves it to the implementation; with everything in it that has been defined, a guarded file
// is empty.
// A file that was entered and said #pragma once is skipped by identity, whatever path leads to it
// now.
bool Directives::is_skippable(const FoundHeader &found) const {
  const FileIdentity &identity = *found.file->identity;
  if (identity.was_entered && (identity.pragma_once || identity.imported)) {
    return true;
  }
  // The macro is asked now: an #undef may have opened the file again.
  return identity.guard != nullptr && identity.guard->macro != nullptr;
}

FoundHeader Directives::find_header(DirectiveKind kind, std::string_view header, bool is_angled,
                                    SourceLoc loc) {
  IncludedFile &includer = preprocessor_.includes().current_file();
  HeaderSearch &headers = preprocessor_.headers();
  if (kind == DirectiveKind::IncludeNext) {
    // The main file was in no directory of the chain.
    bool is_main = includer.id == context_.sources.main_file();
    if (is_main) {
      context_.report(loc, DiagId::warn_include_next_in_main);
    } else if (includer.directory == not_in_chain) {
      context_.report(loc, DiagId::warn_include_next_absolute);
    } else {
      return headers.find_next(header, includer.directory);
    }
  }
  // What the command line includes is looked for from the current directory on.
  bool from_command_line = preprocessor_.includes().current().file == nullptr;
  return headers.find(header, is_angled, from_command_line ? nullptr : includer.file,
                      includer.kind == FileKind::System);
}

// -MG: headers that are not there yet are listed as if they were (by make's rules they will be
// made).
void Directives::report_missing(std::string_view header, bool is_angled, SourceLoc loc) {
  if (context_.options.dependencies.add_missing_headers) {
    preprocessor_.includes().add_missing(std::string(header), is_angled);
    return;
  }
  std::string near = preprocessor_.headers().nearest_name(header, is_angled,
                                                          preprocessor_.includes().current().file);
  if (near.empty()) {
    context_.report(loc, DiagId::err_file_not_found) << header;
    return;
  }
  std::string mended = (is_angled ? "<" : "\"") + near + (is_angled ? ">" : "\"");
  context_.report(loc, DiagId::err_file_not_found_suggest)
      << header << near << FixIt::replace({loc, loc}, mended);
}

// `<x.h>` for a header of one's own: said, and gone on with.
FoundHeader Directives::find_quoted_instead(std::string_view header, SourceLoc loc) {
  IncludedFile &includer = preprocessor_.includes().current_file();
  FoundHeader found = preprocessor_.headers().find(header, false, includer.file, false);
  if (found.file != nullptr) {
    context_.report(loc, DiagId::err_file_not_found_angled)
        << header << FixIt::replace({loc, loc}, "\"" + std::string(header) + "\"");
  }
  return found;
}

void Directives::enter(const FoundHeader &found, SourceLoc loc, bool is_import) {
  IncludeStack &includes = preprocessor_.includes();
  FileEntry &file = *found.file;
  // Also a file that is skipped is a dependency.
  includes.add_dependency(file, found.is_system);
  // GNU: #import has the effect of a #pragma once in the file.
  file.identity->imported |= is_import;
  // Most inclusions of a header end here, without a read.
  if (is_skippable(found)) {
    if (PreprocessorObserver *observer = preprocessor_.observer()) {
      const Identifier *guard = file.identity->guard;
      bool is_guarded = guard != nullptr && guard->macro != nullptr;
      observer->file_skipped(file, loc, found.is_system,
                             is_guarded ? guard->name : std::string_view());
    }
    return;
  }
  // C23 5.2.5.2 asks for 15 levels; the limit catches files that include themselves.
  if (includes.depth() > context_.options.include_depth_limit) {
    context_.report(loc, DiagId::err_include_too_deep);
    return;
  }
  std::error_code error;
  const SourceBuffer *buffer = preprocessor_.files().read(file, error);
  if (buffer == nullptr) {
    context_.report(loc, DiagId::err_cannot_read) << file.path << error.message();
    return;
  }
  if (!preprocessor_.check_text(*buffer, loc)) {
    return;
  }
  file.identity->was_entered = true;
  FileKind kind = found.is_system ? FileKind::System : FileKind::User;
  // Conditionals open by now are the includer's: the file may not close them.
  if (!includes.push(*buffer, &file, loc, kind, found.directory,
                     preprocessor_.conditionals().size())) {
    return;
  }
  if (PreprocessorObserver *observer = preprocessor_.observer()) {
    observer->file_entered(file, loc, found.is_system, context_.message_place);
  }
  // -H: one dot for each level.
  if (context_.options.show_includes) {
    llvm::errs() << std::string(includes.depth() - 1, '.') << ' ' << file.path << '\n';
  }
  preprocessor_.add_event(
      {PreprocessorEvent::Kind::EnterFile, includes.current().lexer.start(), {}, nullptr, kind});
}

// `kind` is None for -imacros, which comes as `__include_macros`.
void Directives::handle_include(DirectiveKind kind, const Token &hash, const Token &name) {
  std::string header;
  bool is_angled = false;
  Token token;
  if (!preprocessor_.queries().read_header_name(header, is_angled, token)) {
    preprocessor_.lexer().discard_directive();
    return;
  }
  SourceLoc loc = token.loc;
  expect_end(kind == DirectiveKind::IncludeNext ? "include_next"
             : kind == DirectiveKind::Import    ? "import"
                                                : "include");
  if (header.empty()) {
    context_.report(loc, DiagId::err_empty_header_name);
    return;
  }
  if (kind == DirectiveKind::Import) {
    context_.report(name.loc, DiagId::ext_import_directive);
  } else if (kind == DirectiveKind::IncludeNext) {
    context_.report(name.loc, DiagId::ext_include_next);
  }
  // -dI shows directives that -E would otherwise replace by the file's text.
  if (preprocessor_.wants_events() && context_.options.output.dump_include_directives) {
    std::string text =
        "#include " + std::string(is_angled ? "<" : "\"") + header + (is_angled ? ">" : "\"");
    preprocessor_.add_event({PreprocessorEvent::Kind::Include, hash.loc,
                             context_.arena.copy_string(text), nullptr, FileKind::User});
  }
  FoundHeader found = find_header(kind, header, is_angled, name.loc);
  if (found.file == nullptr && is_angled && kind == DirectiveKind::Include &&
      !context_.options.dependencies.add_missing_headers) {
    found = find_quoted_instead(header, loc);
  }
  if (found.file == nullptr) {
    report_missing(header, is_angled, loc);
    return;
  }
  bool macros_only = kind == DirectiveKind::None; // -imacros
  size_t depth = preprocessor_.includes().depth();
  enter(found, loc, kind == DirectiveKind::Import);
  // Definitions stay, tokens are dropped.
  if (macros_only && preprocessor_.includes().depth() > depth) {
    preprocessor_.skip_tokens_of_file();
  }
}

} // namespace cinch
