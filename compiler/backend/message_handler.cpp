// LLVM's DiagnosticInfo in, BackendMessage out; nothing is printed here.
#include "backend/message_handler.h"

#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

namespace {

// Lives in the LLVMContext. `has_errors` is the MessageScope's.
struct Handler : llvm::DiagnosticHandler {
  Handler(BackendMessageSink sink, bool &errors) : messages(sink), has_errors(errors) {}
  bool handleDiagnostics(const llvm::DiagnosticInfo &info) override;

  BackendMessageSink messages;
  bool &has_errors;
};

} // namespace

// One to one; BackendMessage keeps LLVM out of the callers.
static BackendMessage::Severity severity_of(llvm::DiagnosticSeverity severity) {
  switch (severity) {
  case llvm::DS_Error:
    return BackendMessage::Severity::Error;
  case llvm::DS_Warning:
    return BackendMessage::Severity::Warning;
  case llvm::DS_Remark:
    return BackendMessage::Severity::Remark;
  case llvm::DS_Note:
    return BackendMessage::Severity::Note;
  }
  return BackendMessage::Severity::Error;
}

// Faults of inline assembly come with the place that irgen noted as `srcloc`.
static void describe_assembly(const llvm::DiagnosticInfoSrcMgr &info, BackendMessage &message) {
  const llvm::SMDiagnostic &problem = info.getSMDiag();
  if (info.isInlineAsmDiag()) {
    message.kind = BackendMessage::Kind::InlineAssembly;
    message.text = problem.getMessage().str();
    message.source_cookie = info.getLocCookie();
    // LLVM counts lines from 1, and says 0 or less when it knows none.
    message.line_of_asm = problem.getLineNo() > 0 ? problem.getLineNo() - 1 : 0;
    message.assembly = problem.getLineContents().trim().str();
    return;
  }
  message.kind = BackendMessage::Kind::Rendered;
  llvm::raw_string_ostream stream(message.text);
  problem.print(nullptr, stream, /*ShowColors=*/false);
}

// Only the kinds that callers treat apart are taken to pieces; of the others LLVM's text is kept.
static void describe(const llvm::DiagnosticInfo &info, BackendMessage &message) {
  if (const auto *assembly = llvm::dyn_cast<llvm::DiagnosticInfoSrcMgr>(&info)) {
    return describe_assembly(*assembly, message);
  }
  if (const auto *call = llvm::dyn_cast<llvm::DiagnosticInfoDontCall>(&info)) {
    message.kind = BackendMessage::Kind::ForbiddenCall;
    message.function = call->getFunctionName().str();
    message.text = call->getNote().str();
    message.source_cookie = call->getLocCookie();
    return;
  }
  if (const auto *frame = llvm::dyn_cast<llvm::DiagnosticInfoStackSize>(&info)) {
    message.kind = BackendMessage::Kind::FrameSize;
    message.function = frame->getFunction().getName().str();
    message.size = frame->getStackSize();
    message.limit = frame->getStackLimit();
  } else if (const auto *inline_asm = llvm::dyn_cast<llvm::DiagnosticInfoInlineAsm>(&info)) {
    message.kind = BackendMessage::Kind::InlineAssembly;
    message.source_cookie = inline_asm->getLocCookie();
  }
  llvm::raw_string_ostream stream(message.text);
  llvm::DiagnosticPrinterRawOStream printer(stream);
  info.print(printer);
  // LLVM takes the cookie for a line number and says so at the end.
  if (message.source_cookie != 0) {
    llvm::StringRef kept(message.text);
    if (kept.consume_back(" at line " + std::to_string(message.source_cookie))) {
      message.text = kept.str();
    }
  }
}

bool Handler::handleDiagnostics(const llvm::DiagnosticInfo &info) {
  BackendMessage message;
  message.severity = severity_of(info.getSeverity());
  has_errors |= info.getSeverity() == llvm::DS_Error;
  // Remarks are for -Rpass and its kin, which ask for them by name.
  if (message.severity != BackendMessage::Severity::Remark) {
    describe(info, message);
    messages(message);
  }
  // Handled: LLVM prints nothing itself and does not exit.
  return true;
}

MessageScope::MessageScope(llvm::LLVMContext &context, BackendMessageSink messages)
    : context_(context), previous_(context.getDiagnosticHandler()) {
  context.setDiagnosticHandler(std::make_unique<Handler>(messages, has_errors_));
}

MessageScope::~MessageScope() { context_.setDiagnosticHandler(std::move(previous_)); }

} // namespace cinch
