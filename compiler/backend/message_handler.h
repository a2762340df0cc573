// Carries LLVM's diagnostics of one module to a BackendMessageSink.
#pragma once

#include "backend/messages.h"

#include <memory>

namespace llvm {
class LLVMContext;
struct DiagnosticHandler;
} // namespace llvm

namespace cinch {

// Installed while it lives; the handler that was there before comes back afterwards.
class MessageScope {
public:
  MessageScope(llvm::LLVMContext &context, BackendMessageSink messages);
  ~MessageScope();
  bool has_errors() const { return has_errors_; }

private:
  llvm::LLVMContext &context_;
  std::unique_ptr<llvm::DiagnosticHandler> previous_;
  bool has_errors_ = false;
};

} // namespace cinch
