// Carries LLVM's diagnostics of one module to a BackendMessageSink.
#pragma once

#include "backend/messages.h"

#include <memory>

namespace llvm {
class LLVMContext;
struct DiagnosticHandler;
} // namespace llvm

namespace cinch {

// While it lives, the context's diagnostics go to `messages`, which must outlive it too.
class MessageScope {
public:
  MessageScope(llvm::LLVMContext &context, BackendMessageSink messages);
  // Puts the former handler back.
  ~MessageScope();
  // LLVM goes on after errors that it reports to a handler; the caller must ask.
  bool has_errors() const { return has_errors_; }

private:
  llvm::LLVMContext &context_;
  std::unique_ptr<llvm::DiagnosticHandler> previous_;
  bool has_errors_ = false;
};

} // namespace cinch
