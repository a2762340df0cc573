// `cinch dump cfg`: blocks and jumps after the optimizer, for Graphviz.
#include "inspect/dump_job.h"
#include "inspect/ir_text.h"
#include "inspect/ir_unit.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

namespace cinch {

namespace {

struct GraphEdge {
  std::string to;
  // "true", "false", the value of a case, "default"; empty for a plain jump.
  std::string label;
};

struct GraphBlock {
  std::string name;
  std::vector<CodeLine> lines;
  std::vector<GraphEdge> edges;
};

} // namespace

// In the order of the instruction's operands, which decides how Graphviz lays them out.
static std::vector<GraphEdge> edges_of(const llvm::BasicBlock &block) {
  std::vector<GraphEdge> edges;
  const llvm::Instruction *end = block.getTerminator();
  for (const llvm::BasicBlock *successor : llvm::successors(&block)) {
    edges.push_back({successor->getName().str(), ""});
  }
  const auto *branch = llvm::dyn_cast<llvm::BranchInst>(end);
  if (branch != nullptr && branch->isConditional()) {
    edges[0].label = "true";
    edges[1].label = "false";
  }
  if (const auto *choice = llvm::dyn_cast<llvm::SwitchInst>(end)) {
    edges[0].label = "default";
    for (const auto &one : choice->cases()) {
      llvm::SmallString<16> value;
      one.getCaseValue()->getValue().toStringSigned(value);
      edges[one.getSuccessorIndex()].label = value.str().str();
    }
  }
  return edges;
}

// Each block's text begins with its label.
static std::vector<GraphBlock> blocks_of(const llvm::Function &function,
                                         llvm::MutableArrayRef<CodeLine> lines) {
  std::vector<GraphBlock> blocks;
  auto next = function.begin();
  for (CodeLine &line : lines) {
    if (line.kind == CodeLine::Kind::Label && next != function.end()) {
      blocks.push_back({next->getName().str(), {}, edges_of(*next)});
      ++next;
    } else if (line.kind == CodeLine::Kind::Code && !blocks.empty() && !line.text.empty()) {
      blocks.back().lines.push_back(std::move(line));
    }
  }
  return blocks;
}

// As Graphviz wants strings. Each line ends in `\l`, which aligns it to the left.
static std::string escaped(llvm::StringRef text) {
  std::string result;
  for (char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result;
}

// Names of blocks are those of one function only.
static void print_block(llvm::raw_ostream &out, llvm::StringRef function, const GraphBlock &block) {
  std::string prefix = escaped(function) + ":";
  out << "    \"" << prefix << escaped(block.name) << "\" [label=\"" << escaped(block.name)
      << ":\\l";
  for (const CodeLine &line : block.lines) {
    out << escaped(line.text) << "\\l";
  }
  out << "\"];\n";
  for (const GraphEdge &edge : block.edges) {
    out << "    \"" << prefix << escaped(block.name) << "\" -> \"" << prefix << escaped(edge.to)
        << '"';
    if (!edge.label.empty()) {
      out << " [label=\"" << escaped(edge.label) << "\"]";
    }
    out << ";\n";
  }
}

// One graph for all functions, a cluster each: dot draws one graph a file.
static void print_graph(DumpJob &job, const IrUnit &unit, llvm::raw_ostream &out) {
  out << "digraph \"" << escaped(job.invocation.input) << "\" {\n"
      << "  node [shape=box, fontname=\"monospace\", fontsize=10];\n"
      << "  edge [fontname=\"monospace\", fontsize=9];\n";
  std::vector<llvm::Function *> functions = unit.selected_functions();
  auto texts = ir_lines(functions, /*with_metadata=*/false);
  for (const auto &[function, lines] : llvm::zip_equal(functions, texts)) {
    llvm::StringRef name = function->getName();
    const FunctionPlace *place = unit.place_of(name);
    out << "  subgraph \"cluster_" << escaped(name) << "\" {\n    label=\""
        << escaped(place != nullptr ? place->declaration : name.str()) << "\";\n";
    for (const GraphBlock &block : blocks_of(*function, lines)) {
      print_block(out, name, block);
    }
    out << "  }\n";
  }
  out << "}\n";
}

static void print_json(llvm::json::OStream &json, const IrUnit &unit,
                       const llvm::Function &function, llvm::MutableArrayRef<CodeLine> lines) {
  const FunctionPlace *place = unit.place_of(function.getName());
  function_as_json(json, function.getName(), place);
  json.attributeArray("blocks", [&] {
    for (const GraphBlock &block : blocks_of(function, lines)) {
      json.object([&] {
        json.attribute("name", block.name);
        json.attributeArray("code", [&] {
          for (const CodeLine &line : block.lines) {
            json.value(llvm::json::fixUTF8(line.text));
          }
        });
        json.attributeArray("successors", [&] {
          for (const GraphEdge &edge : block.edges) {
            json.object([&] {
              json.attribute("block", edge.to);
              json.attribute("label", edge.label);
            });
          }
        });
      });
    }
  });
}

namespace {

// A file that lives as long as this.
struct TemporaryFile {
  TemporaryFile(const char *suffix) {
    is_made = !llvm::sys::fs::createTemporaryFile("cinch-cfg", suffix, path);
  }
  ~TemporaryFile() {
    if (is_made) {
      llvm::sys::fs::remove(path);
    }
  }
  llvm::SmallString<128> path;
  bool is_made = false;
};

} // namespace

// Graphviz reads and writes files, so that no pipe can fill up.
static bool draw(const DumpJob &job, llvm::StringRef graph) {
  llvm::ErrorOr<std::string> dot = llvm::sys::findProgramByName("dot");
  if (!dot) {
    return job.error("--svg needs Graphviz' program 'dot' (Debian: apt-get install graphviz)");
  }
  TemporaryFile input("dot"), output("svg");
  std::error_code failure;
  llvm::raw_fd_ostream stream(input.path, failure);
  if (!input.is_made || !output.is_made || failure) {
    return job.error("cannot make a temporary file");
  }
  stream << graph;
  stream.close();
  std::string problem;
  int status = llvm::sys::ExecuteAndWait(*dot, {*dot, "-Tsvg", "-o", output.path, input.path},
                                         std::nullopt, {}, 0, 0, &problem);
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> svg = llvm::MemoryBuffer::getFile(output.path);
  if (status != 0 || !svg) {
    return job.error("'" + *dot + "' failed" + (problem.empty() ? "" : ": " + problem));
  }
  job.out << (*svg)->getBuffer();
  return true;
}

bool dump_cfg(DumpJob &job) {
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, job.options.lines.is_set());
  if (!unit || !unit->optimize()) {
    return false;
  }
  unit->note_missing();
  if (job.options.lines.is_set() && unit->selected_functions().empty()) {
    unit->note_no_lines();
  }
  if (job.json != nullptr) {
    job.json->attributeArray("functions", [&] {
      std::vector<llvm::Function *> functions = unit->selected_functions();
      auto texts = ir_lines(functions, /*with_metadata=*/false);
      for (size_t i = 0; i < functions.size(); ++i) {
        job.json->object([&] { print_json(*job.json, *unit, *functions[i], texts[i]); });
      }
    });
    return true;
  }
  if (!job.options.svg) {
    print_graph(job, *unit, job.out);
    return true;
  }
  std::string graph;
  llvm::raw_string_ostream stream(graph);
  print_graph(job, *unit, stream);
  return draw(job, graph);
}

} // namespace cinch
