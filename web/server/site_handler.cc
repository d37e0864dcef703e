// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/site_handler.h"

namespace minutebook::web {
namespace {

class SiteHandler : public Handler {
 public:
  explicit SiteHandler(const SiteOptions& options) : site_{options} {}

  Response answer(const Request& request) override { return site_.handle(request); }
  std::string next(const Stream& rest) override { return rest(site_.searcher()); }

 private:
  Site site_;
};

}  // namespace

std::unique_ptr<Handler> make_site_handler(const SiteOptions& options) {
  return std::make_unique<SiteHandler>(options);
}

}  // namespace minutebook::web
