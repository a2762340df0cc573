// The events of LLVM's time profiler, as a tree.
#include "inspect/time_unit.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/StringSaver.h"

namespace cinch {

namespace {

// Microseconds.
struct Event {
  llvm::StringRef name, detail;
  int64_t start = 0;
  int64_t duration = 0;
  std::vector<size_t> children;
};

// What the events around one say of it.
struct Surroundings {
  const char *stage = nullptr;
  // Of the source; empty when it is not one function that is worked on.
  llvm::StringRef function;
};

class EventReader {
public:
  void add(const llvm::json::Object &object);
  BackendCosts costs();

private:
  void visit(size_t index, Surroundings surroundings);

  // Names and details come again and again.
  llvm::BumpPtrAllocator memory_;
  llvm::UniqueStringSaver strings_{memory_};
  std::vector<Event> events_;
  // Those that no later event has turned out to contain.
  std::vector<size_t> roots_;
  llvm::StringMap<size_t> passes_;
  BackendCosts costs_;
};

} // namespace

// The recorder writes an event when it ends, so what happened inside stands before it.
void EventReader::add(const llvm::json::Object &object) {
  llvm::StringRef name = object.getString("name").value_or("");
  if (object.getString("ph").value_or("") != "X" || name.starts_with("Total ")) {
    return;
  }
  Event event;
  event.name = strings_.save(name);
  event.start = object.getInteger("ts").value_or(0);
  event.duration = object.getInteger("dur").value_or(0);
  if (const llvm::json::Object *arguments = object.getObject("args")) {
    event.detail = strings_.save(arguments->getString("detail").value_or(""));
  }
  while (!roots_.empty() && events_[roots_.back()].start >= event.start) {
    event.children.push_back(roots_.back());
    roots_.pop_back();
  }
  roots_.push_back(events_.size());
  events_.push_back(std::move(event));
}

// The optimizer's units: a function, "(f)" for a component of the call graph, "loop %x in function
// f", "[module]".
static llvm::StringRef function_of(const Event &event) {
  llvm::StringRef detail = event.detail;
  if (event.name == "RunPass" || event.name == "OptModule" || detail.starts_with("[")) {
    return "";
  }
  if (detail.consume_front("(")) {
    return detail.contains(',') ? "" : detail.rtrim(')');
  }
  size_t place = detail.rfind(" in function ");
  return place == llvm::StringRef::npos ? detail : detail.substr(place + 13);
}

// The old pass managers have one name for all events, the new ones name the pass.
static llvm::StringRef pass_of(const Event &event) {
  bool is_old =
      event.name == "RunPass" || event.name == "RunLoopPass" || event.name == "RunRegionPass";
  return is_old ? event.detail : event.name;
}

// What runs passes is none itself.
static bool is_manager(llvm::StringRef name) {
  return name == "OptFunction" || name == "OptModule" || name == "CodeGenPasses" ||
         name == "Optimizer" || name.contains("PassManager") || name.contains("PassAdaptor") ||
         name.contains("Adaptor<");
}

void EventReader::visit(size_t index, Surroundings surroundings) {
  const Event &event = events_[index];
  surroundings.stage = llvm::StringSwitch<const char *>(event.name)
                           .Case("Optimizer", "optimizer")
                           .Cases({"CodeGenPasses", "TargetSetup"}, "code generator")
                           .Default(surroundings.stage);
  llvm::StringRef function = function_of(event);
  if (surroundings.stage && !function.empty()) {
    surroundings.function = function;
  }
  int64_t own = event.duration;
  for (size_t child : event.children) {
    own -= events_[child].duration;
    visit(child, surroundings);
  }
  if (event.name == "CodeGen Function") {
    costs_.functions[event.detail].lower += static_cast<double>(std::max<int64_t>(own, 0)) * 1e-3;
  }
  if (!surroundings.stage) {
    return;
  }
  double time = static_cast<double>(std::max<int64_t>(own, 0)) * 1e-3;
  bool optimizes = surroundings.stage == llvm::StringRef("optimizer");
  if (!surroundings.function.empty()) {
    BackendCost &cost = costs_.functions[surroundings.function];
    (optimizes ? cost.optimize : cost.generate) += time;
  }
  llvm::StringRef name = event.name == "TargetSetup" ? "(setting up the target)"
                         : is_manager(event.name)    ? "(between passes)"
                                                     : pass_of(event);
  std::string key = surroundings.stage + name.str();
  auto [known, is_new] = passes_.try_emplace(key, costs_.passes.size());
  if (is_new) {
    costs_.passes.push_back({name.str(), surroundings.stage});
  }
  ++costs_.passes[known->second].runs;
  costs_.passes[known->second].own += time;
}

BackendCosts EventReader::costs() {
  for (size_t root : roots_) {
    visit(root, {});
  }
  return std::move(costs_);
}

// The length of the object at the beginning of `json`.
static size_t object_length(llvm::StringRef json) {
  size_t depth = 0;
  bool is_quoted = false;
  for (size_t i = 0; i < json.size(); ++i) {
    if (is_quoted) {
      i += json[i] == '\\';
      is_quoted = json[i] != '"';
    } else if (json[i] == '"') {
      is_quoted = true;
    } else if (json[i] == '{') {
      ++depth;
    } else if (json[i] == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return json.size();
}

// One event at a time: of a big file there are millions, whose tree would take gigabytes.
BackendCosts read_events(llvm::StringRef json) {
  EventReader reader;
  json = json.split("\"traceEvents\":[").second;
  while (json.starts_with("{")) {
    llvm::StringRef text = json.take_front(object_length(json));
    llvm::Expected<llvm::json::Value> event = llvm::json::parse(text);
    if (!event) {
      llvm::consumeError(event.takeError());
      break;
    }
    reader.add(*event->getAsObject());
    json = json.drop_front(text.size());
    json.consume_front(",");
  }
  return reader.costs();
}

} // namespace cinch
