// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/server.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <future>
#include <list>
#include <random>
#include <thread>
#include <unordered_set>
#include <utility>

#include "web/server/admission.h"
#include "web/server/connection.h"
#include "web/server/metrics.h"
#include "web/server/request_log.h"
#include "web/server/service.h"
#include "web/server/workers.h"

namespace minutebook::web {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Protocol = asio::generic::stream_protocol;
using Acceptor = asio::basic_socket_acceptor<Protocol>;
using Clock = std::chrono::steady_clock;

constexpr std::string_view kPlainText = "text/plain; charset=utf-8";
constexpr std::string_view kTooMany =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

std::string peer_of(const Protocol::endpoint& peer) {
  switch (peer.data()->sa_family) {
    case AF_INET: {
      const auto* inet = reinterpret_cast<const sockaddr_in*>(peer.data());
      return client_of(
          std::string_view{reinterpret_cast<const char*>(&inet->sin_addr), sizeof inet->sin_addr});
    }
    case AF_INET6: {
      const auto* inet = reinterpret_cast<const sockaddr_in6*>(peer.data());
      return client_of(
          std::string_view{reinterpret_cast<const char*>(&inet->sin6_addr), sizeof inet->sin6_addr});
    }
    default:
      return {};
  }
}

// Names of requests: of this run of the server, and in it.
class RequestIds {
 public:
  std::string next() { return fmt::format("{:08x}{:08x}", run_, ++last_); }

 private:
  std::uint32_t run_ = std::random_device{}();
  std::uint32_t last_ = 0;
};

// Answers by the workers.
class WorkerService : public Service {
 public:
  WorkerService(asio::io_context& io, WorkQueue& queue, HostList hosts)
      : io_{io}, queue_{queue}, hosts_{std::move(hosts)} {}

  const HostList& hosts() const override { return hosts_; }
  void set_hosts(HostList hosts) { hosts_ = std::move(hosts); }

  asio::awaitable<Answer> answer(const ReceivedRequest& request, bool keeps_alive) override {
    std::optional<Answer> made;
    const bool is_accepted = co_await on_worker(
        [&](const std::shared_ptr<Handler>& handler) {
          made.emplace(answered(handler, request, keeps_alive));
        },
        [this](Job job) { return queue_.add(std::move(job)); });
    if (!is_accepted) {
      Response busy = refused({503, "There is too much to do; try again in a moment."}, request.request.id);
      busy.failure = "the queue is full";
      made.emplace(request, std::move(busy), keeps_alive);
    }
    co_return *std::move(made);
  }

  asio::awaitable<More> more(Answer& answer) override {
    More more;
    co_await on_worker(
        [&](const std::shared_ptr<Handler>& handler) {
          try {
            more.bytes = answer.framed(handler->next(answer.rest()));
          } catch (const std::exception& error) {
            more.failure = error.what();
          } catch (...) {
            more.failure = kUnknown;
          }
        },
        [this](Job job) {
          queue_.add_more(std::move(job));
          return true;
        });
    co_return more;
  }

 private:
  static constexpr std::string_view kUnknown = "an exception of an unknown type";

  static Answer failed(const ReceivedRequest& request, bool keeps_alive, std::string_view why) {
    Response response = refused({500, "Something went wrong here; it has been noted."}, request.request.id);
    response.failure = why;
    return {request, std::move(response), keeps_alive};
  }

  static Answer answered(const std::shared_ptr<Handler>& handler, const ReceivedRequest& request,
                         bool keeps_alive) {
    try {
      Response response = handler->answer(request.request);
      // What is streamed may use what its handler has, which a reload would take away.
      if (response.rest) {
        response.rest = [handler, rest = std::move(response.rest)](query::Searcher& searcher) {
          return rest(searcher);
        };
      }
      return {request, std::move(response), keeps_alive};
    } catch (const std::exception& error) {
      return failed(request, keeps_alive, error.what());
    } catch (...) {
      return failed(request, keeps_alive, kUnknown);
    }
  }

  // Has a worker do it, and goes on here when it is done. False where `add` refuses the job.
  template <typename Work, typename Add>
  asio::awaitable<bool> on_worker(Work work, Add add) {
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(bool)>(
        [&](auto handler) {
          const auto resume = std::make_shared<decltype(handler)>(std::move(handler));
          const auto go_on = [this, resume](bool is_done) {
            asio::post(io_, [resume, is_done] { std::move (*resume)(is_done); });
          };
          if (!add([&work, go_on](const std::shared_ptr<Handler>& worker) {
                work(worker);
                go_on(true);
              }))
            go_on(false);
        },
        asio::use_awaitable);
  }

  asio::io_context& io_;
  WorkQueue& queue_;
  HostList hosts_;
};

// Answers at once: a busy server must be able to say that it is.
class AdminService : public Service {
 public:
  using MakeResponse = std::function<Response(std::string_view path)>;

  explicit AdminService(MakeResponse make) : make_{std::move(make)} {}

  const HostList& hosts() const override { return hosts_; }
  asio::awaitable<Answer> answer(const ReceivedRequest& request, bool keeps_alive) override {
    const std::string_view target = request.request.target;
    co_return Answer{request, make_(target.substr(0, target.find('?'))), keeps_alive};
  }
  asio::awaitable<More> more(Answer&) override { co_return More{{}, "there is no more"}; }

 private:
  HostList hosts_ = HostList::any();
  MakeResponse make_;
};

}  // namespace

struct Server::Impl {
  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard = asio::make_work_guard(io);
  std::vector<ListeningSocket> sockets;  // that the acceptors have, too
  ServerSettings settings;
  RequestLog log;
  WorkQueue queue;
  WorkerService open_service;   // on sockets that are the network's
  WorkerService local_service;  // on sockets in the file system
  AdminService admin_service;
  ConnectionHost host;
  ConnectionHost admin_host;  // whose requests are neither counted nor noted
  std::list<Acceptor> acceptors;
  Metrics metrics;
  Admission admission;
  RequestIds ids;
  const Clock::time_point started = Clock::now();
  std::unordered_set<std::shared_ptr<Connection>> connections;
  bool is_stopping = false;
  std::promise<void> all_gone;
  std::optional<Workers> workers;
  std::jthread io_thread;
  bool is_stopped = false;  // of the thread that owns the server

  Impl(ServerSockets given, const ServerSettings& first, const MakeHandler& make_handler);
  ~Impl();

  void listen(ListeningSocket socket, Service& service, const ConnectionHost& of_service);
  asio::awaitable<void> accept(Acceptor& acceptor, Service& service, const ConnectionHost& of_service);
  asio::awaitable<void> serve(std::shared_ptr<Connection> connection, std::string client);
  void begin_stop();
  void end_if_all_gone();
  Response admin_response(std::string_view path) const;

  // Runs it on the I/O thread and waits for that.
  template <typename Function>
  void on_io_thread(Function function) {
    asio::post(io, asio::use_future(std::move(function))).get();
  }
};

Server::Impl::Impl(ServerSockets given, const ServerSettings& first, const MakeHandler& make_handler)
    : settings{first},
      log{first.log, first.log_queries},
      queue{first.limits.queued},
      open_service{io, queue, HostList{first.hosts}},
      local_service{io, queue, HostList::any()},
      admin_service{[this](std::string_view path) { return admin_response(path); }},
      host{.limits = [this]() -> const Limits& { return settings.limits; },
           .next_id = [this] { return ids.next(); },
           .is_stopping = [this] { return is_stopping; },
           .done =
               [this](const LoggedRequest& request) {
                 metrics.count(request.status, request.ms / 1'000, request.bytes);
                 log.add(request);
               }},
      admin_host{host} {
  admin_host.done = [](const LoggedRequest&) {};
  auto handlers = make_handlers(make_handler, settings.workers);
  for (ListeningSocket& socket : given.listening) {
    Service& service = socket.is_local() ? local_service : open_service;
    listen(std::move(socket), service, host);
  }
  if (given.admin) listen(*std::move(given.admin), admin_service, admin_host);
  workers.emplace(queue, std::move(handlers));
  io_thread = std::jthread{[this] { io.run(); }};
}

// Those who wait for a worker go with the queue, and before what their sockets belong to.
Server::Impl::~Impl() {
  io.stop();
  if (io_thread.joinable()) io_thread.join();
  workers.reset();
  queue.clear();
  connections.clear();
}

void Server::Impl::listen(ListeningSocket socket, Service& service, const ConnectionHost& of_service) {
  sockaddr family{};
  socklen_t size = sizeof family;
  getsockname(socket.descriptor(), &family, &size);
  Acceptor& acceptor = acceptors.emplace_back(io);
  acceptor.assign(Protocol{family.sa_family, 0}, dup(socket.descriptor()));
  asio::co_spawn(io, accept(acceptor, service, of_service), asio::detached);
  sockets.push_back(std::move(socket));
}

asio::awaitable<void> Server::Impl::accept(Acceptor& acceptor, Service& service,
                                           const ConnectionHost& of_service) {
  constexpr std::chrono::milliseconds kRest{50};  // where the system has no descriptors left
  asio::steady_timer rest{io};
  while (!is_stopping) {
    error_code error;
    Protocol::endpoint peer;
    Protocol::socket socket{io};
    co_await acceptor.async_accept(socket, peer, asio::redirect_error(asio::use_awaitable, error));
    if (is_stopping) co_return;
    if (error) {
      log.event("accept", {{"failure", error.message()}});
      rest.expires_after(kRest);
      co_await rest.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    std::string client = peer_of(peer);
    if (!admission.enter(client, settings.limits)) {
      metrics.count_refused_connection();
      socket.non_blocking(true, error);
      socket.write_some(asio::buffer(kTooMany), error);  // lost where it does not go out at once
      continue;
    }
    const int yes = 1;  // fails on sockets that have no such delay
    setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    auto connection = std::make_shared<Connection>(std::move(socket), service, of_service);
    connections.insert(connection);
    asio::co_spawn(io, serve(std::move(connection), std::move(client)), asio::detached);
  }
}

asio::awaitable<void> Server::Impl::serve(std::shared_ptr<Connection> connection, std::string client) {
  try {
    co_await connection->run();
  } catch (const std::exception& error) {
    log.event("connection", {{"failure", error.what()}});
  }
  connections.erase(connection);
  admission.leave(client);
  end_if_all_gone();
}

void Server::Impl::begin_stop() {
  is_stopping = true;
  for (Acceptor& acceptor : acceptors) acceptor.close();
  sockets.clear();
  for (const auto& connection : connections) connection->stop();
  end_if_all_gone();
}

void Server::Impl::end_if_all_gone() {
  if (is_stopping && connections.empty()) all_gone.set_value();
}

Response Server::Impl::admin_response(std::string_view path) const {
  Response response;
  response.content_type = kPlainText;
  const Metrics::Now now{.queued = queue.size(),
                         .connections = admission.open(),
                         .workers = settings.workers,
                         .uptime_seconds = std::chrono::duration<double>(Clock::now() - started).count()};
  const bool is_ready = !is_stopping && now.queued < settings.limits.queued;
  const std::string detail =
      fmt::format("workers {}\nqueued {} of {}\nconnections {} of {}\n", now.workers, now.queued,
                  settings.limits.queued, now.connections, settings.limits.connections);
  if (path == "/metrics") {
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics.text(now);
  } else if (path == "/healthz") {
    response.body = "ok\n" + detail;
  } else if (path == "/readyz") {
    response.status = is_ready ? 200 : 503;
    response.body = (is_ready ? "ready\n" : is_stopping ? "stopping\n" : "busy\n") + detail;
  } else {
    response.status = 404;
    response.body = "Here are /metrics, /healthz and /readyz.\n";
  }
  return response;
}

Server::Server(ServerSockets sockets, const ServerSettings& settings, const MakeHandler& make_handler)
    : impl_{std::make_unique<Impl>(std::move(sockets), settings, make_handler)} {}

Server::~Server() { stop(); }

void Server::reload(const ServerSettings& settings, const MakeHandler& make_handler) {
  auto handlers = make_handlers(make_handler, settings.workers);
  impl_->log.reopen(settings.log, settings.log_queries);
  impl_->on_io_thread([this, &settings] {
    impl_->settings = settings;
    impl_->open_service.set_hosts(HostList{settings.hosts});
  });
  // The new ones work while the old ones finish.
  std::exchange(*impl_->workers, Workers{impl_->queue, std::move(handlers)});
}

void Server::stop() {
  if (std::exchange(impl_->is_stopped, true)) return;
  std::future<void> all_gone = impl_->all_gone.get_future();
  const auto time = impl_->settings.limits.stop_time;
  impl_->on_io_thread([this] { impl_->begin_stop(); });
  all_gone.wait_for(time);
  impl_->io.stop();
}

void Server::log(const std::string& event, const std::string& message) {
  std::vector<LoggedField> fields;
  if (!message.empty()) fields.push_back({"message", message});
  impl_->log.event(event, fields);
}

}  // namespace minutebook::web
