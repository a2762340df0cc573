// The two ends of back end messages: plain text for assembly and IR, the diagnostic engine for C.
#include "driver/backend_messages.h"

#include "diag/engine.h"
#include "driver/option_errors.h"
#include "irgen/module_gen.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

// Remarks are shown as notes; they come only when asked for.
static MessageKind kind_of(BackendMessage::Severity severity) {
  switch (severity) {
  case BackendMessage::Severity::Error:
    return MessageKind::Error;
  case BackendMessage::Severity::Warning:
    return MessageKind::Warning;
  case BackendMessage::Severity::Remark:
  case BackendMessage::Severity::Note:
    return MessageKind::Note;
  }
  return MessageKind::Error;
}

void BackendMessagePrinter::operator()(const BackendMessage &message) const {
  if (message.kind == BackendMessage::Kind::Rendered) {
    // LLVM has rendered line and caret from the assembly text itself.
    out_ << message.text;
    return;
  }
  print_driver_message(out_, kind_of(message.severity), message.text, /*color=*/false);
}

// A `srcloc` is the offset of a SourceLoc. LLVM knows none for assembly at file scope, which it
// assembles as one text: its line tells which declaration it comes from.
SourceLoc BackendMessageReporter::place_of(const BackendMessage &message) const {
  if (message.source_cookie != 0 || message.kind != BackendMessage::Kind::InlineAssembly) {
    return SourceLoc{static_cast<uint32_t>(message.source_cookie)};
  }
  // The last place that begins no later than the line; irgen gives them in order of first lines.
  SourceLoc loc;
  for (const AsmPlace &place : asm_places_) {
    if (place.first_line <= message.line_of_asm) {
      loc = place.loc;
    }
  }
  return loc;
}

// One id for each severity, since an id's severity is fixed in the .def file.
static DiagId plain_id(const BackendMessage &message, DiagId error, DiagId warning, DiagId note) {
  switch (message.severity) {
  case BackendMessage::Severity::Error:
    return error;
  case BackendMessage::Severity::Warning:
    return warning;
  case BackendMessage::Severity::Remark:
  case BackendMessage::Severity::Note:
    return note;
  }
  return error;
}

// Messages without a place are shown with the file's name only.
void BackendMessageReporter::operator()(const BackendMessage &message) const {
  // Attributes `error` and `warning` of functions (GNU) are checked after optimization, when calls
  // that cannot happen are gone.
  bool is_error = message.severity == BackendMessage::Severity::Error;
  switch (message.kind) {
  case BackendMessage::Kind::General:
  case BackendMessage::Kind::Rendered:
    diags_.report(
        {}, plain_id(message, DiagId::err_backend, DiagId::warn_backend, DiagId::note_backend))
        << message.text;
    break;
  case BackendMessage::Kind::InlineAssembly:
    diags_.report(place_of(message), plain_id(message, DiagId::err_inline_asm,
                                              DiagId::warn_inline_asm, DiagId::note_backend))
        << message.text;
    if (!message.assembly.empty()) {
      diags_.report(place_of(message), DiagId::note_inline_asm) << message.assembly;
    }
    break;
  case BackendMessage::Kind::ForbiddenCall:
    diags_.report(place_of(message),
                  is_error ? DiagId::err_attribute_error : DiagId::warn_attribute_warning)
        << message.function << message.text;
    break;
  case BackendMessage::Kind::FrameSize:
    diags_.report({}, DiagId::warn_frame_larger_than)
        << message.size << message.limit << message.function;
    break;
  }
}

} // namespace cinch
