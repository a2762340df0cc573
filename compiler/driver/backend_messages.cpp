#include "driver/backend_messages.h"

#include "driver/option_errors.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

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
  if (message.is_rendered) {
    out_ << message.text;
    return;
  }
  print_driver_message(out_, kind_of(message.severity), message.text, /*color=*/false);
}

} // namespace cinch
