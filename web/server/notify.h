// SPDX-License-Identifier: GPL-2.0-or-later
// Tells the service manager how far the program is (sd_notify(3)): systemd waits with what needs the server, and knows a
// reload from a hang. Nothing happens where no service manager asked for it. Safe from any thread.
#pragma once

#include <cstdint>

namespace minutebook::web {

enum class ServiceState : std::uint8_t { kReady, kReloading, kStopping };

void notify_service_manager(ServiceState state);

}  // namespace minutebook::web
