// The assembler: LLVM's parser of assembly text, fed to its object writer. Start at `assemble`.
#include "backend/assembler.h"

#include "backend/backend.h"
#include "backend/target_machine.h"

#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCObjectFileInfo.h"
#include "llvm/MC/MCObjectWriter.h"
#include "llvm/MC/MCParser/MCAsmParser.h"
#include "llvm/MC/MCParser/MCTargetAsmParser.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/Support/FormattedStream.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace cinch {

namespace {

// LLVM's many facts of one target, which refer to each other and so live together.
struct Machine {
  llvm::Triple triple;
  llvm::MCTargetOptions options;
  std::unique_ptr<llvm::MCRegisterInfo> registers;
  std::unique_ptr<llvm::MCAsmInfo> syntax;
  std::unique_ptr<llvm::MCSubtargetInfo> subtarget;
  std::unique_ptr<llvm::MCInstrInfo> instructions;
  std::unique_ptr<llvm::MCContext> context;
  std::unique_ptr<llvm::MCObjectFileInfo> sections;
};

} // namespace

// The order is that of the dependencies: each piece is built from those before it.
static void make_machine(const llvm::Target &target, const BackendOptions &options,
                         llvm::SourceMgr &sources, Machine &machine) {
  machine.triple = llvm::Triple(options.triple);
  machine.options = assembler_options(options);
  machine.registers.reset(target.createMCRegInfo(machine.triple));
  machine.syntax.reset(target.createMCAsmInfo(*machine.registers, machine.triple, machine.options));
  machine.subtarget.reset(
      target.createMCSubtargetInfo(machine.triple, options.cpu, feature_string(options)));
  machine.instructions.reset(target.createMCInstrInfo());
  machine.context = std::make_unique<llvm::MCContext>(
      machine.triple, machine.syntax.get(), machine.registers.get(), machine.subtarget.get(),
      &sources, &machine.options);
  bool pic = options.reloc != BackendOptions::Reloc::Static;
  machine.sections.reset(target.createMCObjectFileInfo(*machine.context, pic));
  machine.context->setObjectFileInfo(machine.sections.get());
  machine.context->setCompilationDir(options.compilation_directory);
  if (!options.main_file_name.empty()) {
    machine.context->setMainFileName(options.main_file_name);
  }
  if (options.dwarf_version) {
    machine.context->setDwarfVersion(static_cast<uint16_t>(options.dwarf_version));
  }
}

// An object, or with -S the same assembly after a round trip through the parser.
static std::unique_ptr<llvm::MCStreamer> make_streamer(const llvm::Target &target, Machine &machine,
                                                       const BackendOptions &options,
                                                       llvm::raw_pwrite_stream &output) {
  // Object writers fix branches and encode instructions by these two; for text they only check.
  std::unique_ptr<llvm::MCCodeEmitter> emitter(
      target.createMCCodeEmitter(*machine.instructions, *machine.context));
  std::unique_ptr<llvm::MCAsmBackend> backend(
      target.createMCAsmBackend(*machine.subtarget, *machine.registers, machine.options));
  if (options.output == OutputKind::Assembly) {
    std::unique_ptr<llvm::MCInstPrinter> printer(
        target.createMCInstPrinter(machine.triple, machine.syntax->getAssemblerDialect(),
                                   *machine.syntax, *machine.instructions, *machine.registers));
    auto stream = std::make_unique<llvm::formatted_raw_ostream>(output);
    return std::unique_ptr<llvm::MCStreamer>(
        target.createAsmStreamer(*machine.context, std::move(stream), std::move(printer),
                                 std::move(emitter), std::move(backend)));
  }
  std::unique_ptr<llvm::MCObjectWriter> writer = backend->createObjectWriter(output);
  return std::unique_ptr<llvm::MCStreamer>(
      target.createMCObjectStreamer(machine.triple, *machine.context, std::move(backend),
                                    std::move(writer), std::move(emitter), *machine.subtarget));
}

// "NAME=VALUE" becomes an absolute symbol.
static bool define_symbols(llvm::ArrayRef<std::string> definitions, Machine &machine,
                           llvm::MCStreamer &streamer, BackendMessageSink messages) {
  for (llvm::StringRef definition : definitions) {
    // As `as --defsym`: decimal, 0x, 0b and 0 octal values.
    auto [name, text] = definition.split('=');
    int64_t value = 0;
    if (name.empty() || text.getAsInteger(0, value)) {
      messages({BackendMessage::Severity::Error,
                ("'" + definition + "' is not of the form NAME=VALUE with an integer").str()});
      return false;
    }
    streamer.emitAssignment(machine.context->getOrCreateSymbol(name),
                            llvm::MCConstantExpr::create(value, *machine.context));
  }
  return true;
}

// SourceMgr renders the place; the sink gets finished text.
static void forward_message(const llvm::SMDiagnostic &problem, void *cookie) {
  BackendMessage message;
  message.kind = BackendMessage::Kind::Rendered;
  message.severity = problem.getKind() == llvm::SourceMgr::DK_Error
                         ? BackendMessage::Severity::Error
                         : BackendMessage::Severity::Warning;
  llvm::raw_string_ostream stream(message.text);
  problem.print(nullptr, stream, /*ShowColors=*/false);
  (*static_cast<BackendMessageSink *>(cookie))(message);
}

// True when the whole text was understood. Messages come one by one through forward_message.
static bool parse_assembly(const llvm::Target &target, Machine &machine, llvm::SourceMgr &sources,
                           llvm::ArrayRef<std::string> definitions, llvm::MCStreamer &streamer,
                           BackendMessageSink messages) {
  std::unique_ptr<llvm::MCAsmParser> parser(
      llvm::createMCAsmParser(sources, *machine.context, streamer, *machine.syntax));
  std::unique_ptr<llvm::MCTargetAsmParser> target_parser(target.createMCAsmParser(
      *machine.subtarget, *parser, *machine.instructions, machine.options));
  if (!define_symbols(definitions, machine, streamer, messages)) {
    return false;
  }
  parser->setTargetParser(*target_parser);
  return !parser->Run(/*NoInitialTextSection=*/false);
}

// `.include` and `.incbin` look in the directories of -I, in order.
bool assemble(std::unique_ptr<llvm::MemoryBuffer> text, const BackendOptions &options,
              llvm::ArrayRef<std::string> definitions, llvm::raw_pwrite_stream &output,
              BackendMessageSink messages) {
  const llvm::Target *target = find_target(options, messages);
  if (!target || !set_llvm_arguments(options, messages)) {
    return false;
  }
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(text), llvm::SMLoc());
  sources.setIncludeDirs(options.assembler_include_directories);
  sources.setVirtualFileSystem(llvm::vfs::getRealFileSystem()); // for .include and .incbin
  sources.setDiagHandler(forward_message, &messages);
  Machine machine;
  make_machine(*target, options, sources, machine);
  std::unique_ptr<llvm::MCStreamer> streamer = make_streamer(*target, machine, options, output);
  streamer->initSections(options.no_exec_stack, *machine.subtarget);
  // Reads the text to its end, whatever errors it has: all are reported in one run.
  bool parsed = parse_assembly(*target, machine, sources, definitions, *streamer, messages);
  // Some errors come late, when fixups are resolved; only the context knows of them.
  return parsed && !machine.context->hadError();
}

} // namespace cinch
