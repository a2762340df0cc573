// `cinch dump remarks`: what -Rpass, -Rpass-missed and -Rpass-analysis would say, sorted by line.
#include "inspect/code_lines.h"
#include "inspect/dump_job.h"
#include "inspect/ir_unit.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/LLVMRemarkStreamer.h"
#include "llvm/Remarks/Remark.h"
#include "llvm/Remarks/RemarkSerializer.h"
#include "llvm/Remarks/RemarkStreamer.h"

namespace cinch {

namespace {

struct Remark {
  const char *kind; // "passed", "missed", "analysis", "failure"
  std::string pass;
  std::string name;
  std::string function;
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
  std::string text;
};

// As the options of clang that ask for them: -Rpass, -Rpass-missed, -Rpass-analysis.
const char *kind_name(llvm::remarks::Type type) {
  switch (type) {
  case llvm::remarks::Type::Passed:
    return "passed";
  case llvm::remarks::Type::Missed:
    return "missed";
  case llvm::remarks::Type::Analysis:
  case llvm::remarks::Type::AnalysisFPCommute:
  case llvm::remarks::Type::AnalysisAliasing:
  case llvm::remarks::Type::Unknown:
    return "analysis";
  case llvm::remarks::Type::Failure:
    return "failure";
  }
  return "analysis";
}

// Counts of instructions come as a list.
std::string on_one_line(llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef, 8> parts;
  text.trim().split(parts, '\n', -1, /*KeepEmpty=*/false);
  return llvm::join(parts, ", ");
}

// Stands where LLVM expects the writer of a file of remarks.
class RemarkCollector : public llvm::remarks::RemarkSerializer {
public:
  explicit RemarkCollector(std::vector<Remark> &remarks)
      : RemarkSerializer(llvm::remarks::Format::YAML, llvm::nulls()), remarks_(remarks) {}

  void emit(const llvm::remarks::Remark &remark) override {
    Remark copy{kind_name(remark.RemarkType),
                remark.PassName.str(),
                remark.RemarkName.str(),
                remark.FunctionName.str(),
                {},
                0,
                0,
                on_one_line(remark.getArgsAsMsg())};
    if (remark.Loc) {
      copy.file = remark.Loc->SourceFilePath.str();
      copy.line = remark.Loc->SourceLine;
      copy.column = remark.Loc->SourceColumn;
    }
    remarks_.push_back(std::move(copy));
  }

  // Asked for only when the object file is to say where the remarks are.
  std::unique_ptr<llvm::remarks::MetaSerializer> metaSerializer(llvm::raw_ostream &,
                                                                llvm::StringRef) override {
    return nullptr;
  }

private:
  std::vector<Remark> &remarks_;
};

// While it lives, the context's remarks are collected.
class CollectorScope {
public:
  CollectorScope(llvm::LLVMContext &context, std::vector<Remark> &remarks) : context_(context) {
    context.setMainRemarkStreamer(std::make_unique<llvm::remarks::RemarkStreamer>(
        std::make_unique<RemarkCollector>(remarks)));
    context.setLLVMRemarkStreamer(
        std::make_unique<llvm::LLVMRemarkStreamer>(*context.getMainRemarkStreamer()));
  }
  ~CollectorScope() {
    context_.setLLVMRemarkStreamer(nullptr);
    context_.getMainRemarkStreamer()->releaseSerializer();
    context_.setMainRemarkStreamer(nullptr);
  }

private:
  llvm::LLVMContext &context_;
};

} // namespace

// By the first remark of each.
using RemarksByFunction = std::vector<std::pair<std::string, std::vector<Remark>>>;

// Each function's by line, what was said first about it first.
static RemarksByFunction by_function(const DumpJob &job, const IrUnit &unit,
                                     std::vector<Remark> remarks) {
  RemarksByFunction sorted;
  llvm::StringMap<size_t> indices;
  for (Remark &remark : remarks) {
    bool is_on_line = !job.options.lines.is_set() ||
                      is_on_lines(job, unit.sources(), {remark.file, remark.line, {}});
    if (is_on_line && unit.is_named(remark.function)) {
      auto [found, is_new] = indices.try_emplace(remark.function, sorted.size());
      if (is_new) {
        sorted.push_back({remark.function, {}});
      }
      sorted[found->second].second.push_back(std::move(remark));
    }
  }
  for (auto &[function, list] : sorted) {
    llvm::stable_sort(list, [](const Remark &a, const Remark &b) {
      return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
  }
  return sorted;
}

static void print_remark(llvm::raw_ostream &out, const Remark &remark) {
  llvm::StringRef kind = remark.kind;
  llvm::raw_ostream::Colors colour = kind == "passed"   ? llvm::raw_ostream::GREEN
                                     : kind == "missed" ? llvm::raw_ostream::RED
                                                        : llvm::raw_ostream::BLUE;
  std::string place =
      remark.line == 0 ? "" : llvm::utostr(remark.line) + ":" + llvm::utostr(remark.column);
  out << "  " << llvm::left_justify(place, 9);
  Painted(out, colour) << llvm::left_justify(kind, 9);
  out << remark.pass << ": " << remark.text << '\n';
}

// The source line stands above what is said about it.
static void print_text(DumpJob &job, IrUnit &unit, const RemarksByFunction &sorted) {
  SourceLines &sources = unit.sources();
  for (const auto &[function, list] : sorted) {
    const FunctionPlace *place = unit.place_of(function);
    Painted(job.out, llvm::raw_ostream::CYAN, true)
        << (place != nullptr ? title_of(*place) : function);
    job.out << '\n';
    const Remark *last = nullptr;
    for (const Remark &remark : list) {
      bool is_new = last == nullptr || last->line != remark.line || last->file != remark.file;
      if (is_new && remark.line != 0) {
        std::string in_other_file = sources.is_main_file(remark.file)
                                        ? std::string()
                                        : sources.name(remark.file, remark.line) + ": ";
        Painted(job.out, llvm::raw_ostream::YELLOW)
            << "  | " << in_other_file << sources.text(remark.file, remark.line) << '\n';
      }
      print_remark(job.out, remark);
      last = &remark;
    }
    job.out << '\n';
  }
}

static void print_json(llvm::json::OStream &json, const RemarksByFunction &sorted) {
  for (const auto &[function, list] : sorted) {
    for (const Remark &remark : list) {
      json.object([&] {
        json.attribute("function", llvm::json::fixUTF8(remark.function));
        json.attribute("kind", remark.kind);
        json.attribute("pass", remark.pass);
        json.attribute("name", remark.name);
        if (remark.line != 0) {
          json.attribute("file", llvm::json::fixUTF8(remark.file));
          json.attribute("line", remark.line);
          json.attribute("column", remark.column);
        }
        json.attribute("text", llvm::json::fixUTF8(remark.text));
      });
    }
  }
}

// The code generator has remarks too: spills, the size of the frame.
bool dump_remarks(DumpJob &job) {
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, /*with_lines=*/true);
  if (!unit) {
    return false;
  }
  std::vector<Remark> remarks;
  {
    CollectorScope scope(unit->module().getContext(), remarks);
    llvm::raw_null_ostream nowhere;
    if (!unit->emit(OutputKind::Nothing, nowhere)) {
      return false;
    }
  }
  RemarksByFunction sorted = by_function(job, *unit, std::move(remarks));
  unit->note_missing();
  if (sorted.empty() && job.options.lines.is_set()) {
    unit->note_no_lines("there are no remarks about");
  }
  if (job.json == nullptr) {
    print_text(job, *unit, sorted);
  } else {
    job.json->attributeArray("remarks", [&] { print_json(*job.json, sorted); });
  }
  return true;
}

} // namespace cinch
