#include "inspect/asm_text.h"

#include "llvm/CodeGen/AsmPrinter.h"
#include "llvm/CodeGen/AsmPrinterHandler.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/MC/MCStreamer.h"

namespace cinch {

namespace {

// Puts marks between what LLVM prints, wherever the place changes.
class PlaceMarks : public llvm::AsmPrinterHandler {
public:
  PlaceMarks(llvm::AsmPrinter &printer, std::vector<CodePlace> &places)
      : printer_(printer), places_(places) {}
  void beginFunction(const llvm::MachineFunction *function) override;
  void beginInstruction(const llvm::MachineInstr *instruction) override;
  void endFunction(const llvm::MachineFunction *) override {}
  void endModule() override {}

private:
  void mark(CodePlace place);

  llvm::AsmPrinter &printer_;
  std::vector<CodePlace> &places_;
  const llvm::MachineBasicBlock *block_ = nullptr;
};

} // namespace

void PlaceMarks::mark(CodePlace place) {
  if (places_.empty() || places_.back() != place) {
    places_.push_back(std::move(place));
    printer_.OutStreamer->emitRawText(llvm::Twine(place_mark) + llvm::Twine(places_.size() - 1));
  }
}

// What comes before the first instruction with a place sets the function up.
void PlaceMarks::beginFunction(const llvm::MachineFunction *function) {
  block_ = nullptr;
  const llvm::DISubprogram *subprogram = function->getFunction().getSubprogram();
  // Each function begins anew, be it on the same line.
  places_.push_back({});
  if (subprogram != nullptr) {
    mark({subprogram->getFilename().str(), subprogram->getLine(), {}});
  }
}

// An instruction without a place belongs to the one before it, unless a jump leads to it: as LLVM's
// line tables say it.
void PlaceMarks::beginInstruction(const llvm::MachineInstr *instruction) {
  if (instruction->isMetaInstruction() ||
      instruction->getFlag(llvm::MachineInstr::MIFlag::FrameSetup)) {
    return;
  }
  const llvm::DebugLoc &location = instruction->getDebugLoc();
  bool is_first = block_ != nullptr && block_ != instruction->getParent();
  block_ = instruction->getParent();
  if (location || is_first) {
    mark(place_of(location));
  }
}

void mark_places(llvm::AsmPrinter &printer, std::vector<CodePlace> &places) {
  printer.addAsmPrinterHandler(std::make_unique<PlaceMarks>(printer, places));
}

} // namespace cinch
