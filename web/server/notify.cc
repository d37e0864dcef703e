// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/notify.h"

#include <fmt/format.h>
#include <systemd/sd-daemon.h>

#include <chrono>
#include <string>

namespace minutebook::web {
namespace {

std::string message(ServiceState state) {
  switch (state) {
    case ServiceState::kReady:
      return "READY=1";
    case ServiceState::kReloading: {
      // The time tells systemd which reload a later READY=1 belongs to (Type=notify-reload).
      const auto now = std::chrono::steady_clock::now().time_since_epoch();
      return fmt::format("RELOADING=1\nMONOTONIC_USEC={}",
                         std::chrono::duration_cast<std::chrono::microseconds>(now).count());
    }
    case ServiceState::kStopping:
      return "STOPPING=1";
  }
  return {};
}

}  // namespace

void notify_service_manager(ServiceState state) {
  sd_notify(/*unset_environment=*/0, message(state).c_str());
}

}  // namespace minutebook::web
