// SPDX-License-Identifier: GPL-2.0-or-later
// All hits of a question, however many: a page of them at a time.
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "render/register.h"
#include "render/results_json.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"

namespace minutebook::web::api {
namespace {

constexpr std::array<std::string_view, 2> kFormats = {"ndjson", "csv"};
constexpr std::array kFormat = {ParameterSpec{.name = "format",
                                              .type = ParameterType::kChoice,
                                              .choices = kFormats,
                                              .fallback = "ndjson",
                                              .help = "A JSON object a line, or a table for spreadsheets"}};
constexpr std::size_t kHitsOfPiece = 2000;  // each piece ranks anew: memory against time

// The format of the files, which `format` asks for elsewhere, stands in `q` here.
std::span<const ParameterSpec> asked_parameters() {
  static const std::vector<ParameterSpec> specs = without(question_parameters(), {"format"});
  return specs;
}

class Export {
 public:
  explicit Export(const Context& context)
      : parameters_{asked_parameters(), context.parameters.given()},
        revision_{context.revision},
        is_csv_{context.parameters.text("format") == "csv"} {}

  // "" behind the last hit.
  std::string next(query::Searcher& searcher) {
    if (is_done_) return {};
    query::SearchOptions options = options_of(parameters_);
    options.facet_values = 0;
    options.limit = kHitsOfPiece;
    options.offset = offset_;
    const query::Results results = searcher.search(question_of(parameters_), options);
    // Half of one index and half of another would miss passages: it is better that the answer breaks off.
    if (offset_ > 0 && searcher.revision() != revision_) {
      throw query::SearchError("the index has changed while hits were exported");
    }
    offset_ += results.hits.size();
    is_done_ = results.hits.size() < kHitsOfPiece;
    std::string piece;
    for (const query::Hit& hit : results.hits) {
      piece += is_csv_ ? render::register_row(hit) : render::line_of(render::hit_json(results, hit));
    }
    return piece;
  }

 private:
  Parameters parameters_;
  std::string revision_;
  bool is_csv_;
  std::size_t offset_ = 0;
  bool is_done_ = false;
};

}  // namespace

std::span<const ParameterSpec> export_parameters() {
  static const std::vector<ParameterSpec> specs = joined(asked_parameters(), kFormat);
  return specs;
}

// The first piece is made at once, so that what fails is answered with an error.
Response export_hits(Context& context) {
  const bool is_csv = context.parameters.text("format") == "csv";
  const auto hits = std::make_shared<Export>(context);
  Response response;
  response.content_type = is_csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson";
  response.headers.push_back({"Content-Disposition", is_csv ? R"(attachment; filename="results.csv")"
                                                            : R"(attachment; filename="results.ndjson")"});
  response.body = (is_csv ? render::register_header() : std::string{}) + hits->next(context.searcher);
  response.rest = [hits](query::Searcher& searcher) { return hits->next(searcher); };
  return response;
}

}  // namespace minutebook::web::api
