// SPDX-License-Identifier: GPL-2.0-or-later
// The real program as a server, asked over a real socket.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/cli/program.h"
#include "tests/web/server/client.h"
#include "web/server/listening.h"

namespace minutebook::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>(file), {}};
}

// What a service manager gives a program.
struct Manager {
  int listening = -1;
  std::string notify;  // a socket
};

// `minutebook serve`, ended with the test.
class Serving {
 public:
  Serving(const Sandbox& sandbox, std::vector<std::string> arguments, const Manager& manager = {})
      : err_{sandbox.root() / "serve.err"} {
    arguments.insert(arguments.begin(), {MINUTEBOOK_PROGRAM, "serve"});
    std::array<int, 2> out{};
    if (pipe(out.data()) != 0) throw std::runtime_error("no pipe");
    child_ = fork();
    if (child_ == 0) {
      std::vector<char*> argv;
      for (std::string& argument : arguments) argv.push_back(argument.data());
      argv.push_back(nullptr);
      dup2(out[1], STDOUT_FILENO);
      if (manager.listening >= 0) {
        dup2(manager.listening, 3);
        fcntl(3, F_SETFD, 0);
        setenv("LISTEN_FDS", "1", 1);
        setenv("LISTEN_PID", std::to_string(getpid()).c_str(), 1);
        setenv("NOTIFY_SOCKET", manager.notify.c_str(), 1);
      }
      if (freopen(err_.c_str(), "w", stderr) == nullptr) _exit(126);
      execv(argv.front(), argv.data());
      _exit(127);
    }
    close(out[1]);
    std::array<char, 4096> room;
    const ssize_t size = read(out[0], room.data(), room.size());
    said_.assign(room.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    close(out[0]);
    constexpr std::string_view kUrl = "http://";
    if (const std::size_t at = said_.find(kUrl); at != std::string::npos)
      address_ = said_.substr(at + kUrl.size(), said_.find('/', at + kUrl.size()) - at - kUrl.size());
  }
  ~Serving() {
    if (child_ > 0) end(SIGKILL);
  }
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  const std::string& said() const { return said_; }        // on standard output
  const std::string& address() const { return address_; }  // of the network
  std::string err() const { return content_of(err_); }

  void signal(int number) const { kill(child_, number); }

  // The exit status; -1 where a signal ended it.
  int end(int number) {
    kill(child_, number);
    int status = 0;
    waitpid(std::exchange(child_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::string get(const std::string& target, const std::string& host = "localhost") const {
    return talk(address_, "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

 private:
  std::filesystem::path err_;
  pid_t child_ = -1;
  std::string said_;
  std::string address_;
};

constexpr char kAnyPort[] = "127.0.0.1:0";

TEST(Serve, AnswersUntilItIsToldToStop) {
  const Sandbox sandbox;
  sandbox.make_index();
  Serving server{sandbox, {"--index", sandbox.index().string(), "--listen", kAnyPort}};
  EXPECT_THAT(server.said(), HasSubstr("Listening on http://127.0.0.1:"));
  EXPECT_EQ(status_of(server.get("/search?q=orchards")), 200);
  EXPECT_EQ(status_of(server.get("/search?q=orchards", "evil.example")), 421);
  EXPECT_EQ(status_of(server.get("/nothing-is-here")), 404);
  EXPECT_EQ(server.end(SIGTERM), 0);
  EXPECT_THAT(server.err(), HasSubstr("\"path\":\"/search\""));
  EXPECT_THAT(server.err(), Not(HasSubstr("orchards"))) << "who looks for what is nobody's business";
}

TEST(Serve, ListensInTheFileSystemAndTellsItsOperatorMore) {
  const Sandbox sandbox;
  sandbox.make_index();
  const std::string socket = (sandbox.root() / "site.sock").string();
  const std::string admin = (sandbox.root() / "admin.sock").string();
  Serving server{sandbox, {"--index", sandbox.index().string(), "--socket", socket, "--admin-socket", admin}};
  EXPECT_EQ(server.said(), "Listening on " + socket + "\n");
  EXPECT_EQ(status_of(talk(socket, "GET /search?q=orchards HTTP/1.1\r\nHost: any.example\r\n\r\n")), 200);
  EXPECT_THAT(talk(admin, "GET /metrics HTTP/1.1\r\nHost: any\r\n\r\n"),
              HasSubstr("minutebook_requests_total"));
  EXPECT_EQ(server.end(SIGINT), 0);
  EXPECT_FALSE(std::filesystem::exists(socket));
  EXPECT_FALSE(std::filesystem::exists(admin));
}

// What systemd would do: it hands over a socket that listens (sd_listen_fds(3)) and waits for word (sd_notify(3)).
TEST(Serve, TakesOverASocketAndSaysHowFarItIs) {
  const Sandbox sandbox;
  sandbox.make_index();
  const auto listening = web::listen_at("127.0.0.1:0");
  const auto path = (sandbox.root() / "notify.sock").string();
  const int manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(bind(manager, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  const auto word = [manager] {
    std::array<char, 256> room;
    const ssize_t size = recv(manager, room.data(), room.size(), 0);
    return std::string{room.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
  };

  Serving server{sandbox, {"--index", sandbox.index().string()}, {listening.descriptor(), path}};
  EXPECT_EQ(server.address(), listening.name());
  EXPECT_EQ(word(), "READY=1");
  EXPECT_EQ(status_of(server.get("/search?q=orchards")), 200);
  server.signal(SIGHUP);
  EXPECT_THAT(word(), StartsWith("RELOADING=1\nMONOTONIC_USEC="));
  EXPECT_EQ(word(), "READY=1");
  EXPECT_EQ(server.end(SIGTERM), 0);
  EXPECT_EQ(word(), "STOPPING=1");
  close(manager);
}

TEST(Serve, WhatIsIndexedMeanwhileIsShown) {
  const Sandbox sandbox;
  sandbox.make_index();
  Serving server{sandbox, {"--index", sandbox.index().string(), "--listen", kAnyPort}};
  const std::string question = "/v1/search?q=quinces";
  EXPECT_THAT(server.get(question), HasSubstr("\"total\":{\"value\":0"));
  std::atomic<bool> is_done = false;
  std::atomic<int> failed = 0;
  std::jthread asking{[&] {
    while (!is_done) failed += status_of(server.get("/search?q=orchards")) == 200 ? 0 : 1;
  }};
  std::string paper = content_of(sandbox.papers() / "orchards-2020-03-12.txt");
  for (const char* fruit : {"medlars", "damsons", "quinces"}) {
    sandbox.write("new.txt", paper + "\nThe board noted the report on " + fruit + ".\n");
    sandbox.make_index();
  }
  is_done = true;
  asking.join();
  EXPECT_EQ(failed, 0);
  EXPECT_THAT(server.get(question), Not(HasSubstr("\"total\":{\"value\":0")));
}

TEST(Serve, ReadsItsOptionsFromAFileAndAgainWhenToldTo) {
  const Sandbox sandbox;
  sandbox.make_index();
  const auto config = sandbox.root() / "serve.toml";
  const auto configure = [&](const std::string& more) {
    std::ofstream{config} << "index = '" << sandbox.index().string() << "'\nlisten = '127.0.0.1:1'\n" << more;
  };
  configure("host = ['first.example', 'papers']\nworkers = 1\n");
  Serving server{sandbox, {"--config", config.string(), "--listen", kAnyPort}};  // the command line wins
  EXPECT_EQ(status_of(server.get("/search", "first.example")), 200);
  EXPECT_EQ(status_of(server.get("/search", "papers")), 200);
  EXPECT_EQ(status_of(server.get("/search", "second.example")), 421);

  configure("host = 'second.example'\nlog-queries = true\n");
  server.signal(SIGHUP);
  ASSERT_TRUE(eventually([&] { return status_of(server.get("/search", "second.example")) == 200; }));
  EXPECT_EQ(status_of(server.get("/search", "first.example")), 421);
  EXPECT_EQ(status_of(server.get("/search?q=orchards")), 200);

  configure("hots = 'third.example'\n");
  server.signal(SIGHUP);
  ASSERT_TRUE(eventually([&] { return server.err().find("not reloaded") != std::string::npos; }));
  EXPECT_EQ(status_of(server.get("/search", "second.example")), 200);
  EXPECT_EQ(server.end(SIGTERM), 0);
  EXPECT_THAT(server.err(), HasSubstr("line 3: there is no option 'hots'; did you mean host?"));
  EXPECT_THAT(server.err(), HasSubstr("/search?q=orchards"));
}

TEST(Serve, MistakesAreNamedBeforeItListens) {
  const Sandbox sandbox;
  sandbox.make_index();
  const std::string index = sandbox.index().string();
  struct Row {
    std::vector<std::string> arguments;
    int status;
    std::string words;
  };
  const std::vector<Row> table = {
      {{}, 2, "--index"},
      {{"--index", "nowhere"}, 3, "nowhere"},
      {{"--index", index, "--listen", "8080"}, 2, "no address and port"},
      {{"--index", index, "--listen", "0.0.0.0:80", "--access", "restricted"}, 2, "on this machine alone"},
      {{"--index", index, "--host", "a b"}, 2, "no name of a host"},
      {{"--index", index, "--public-url", "papers.example.org"}, 2, "no address such as"},
      {{"--index", index, "--cors-origin", "https://a.example/path"}, 2, "no site such as"},
      {{"--index", index, "--workers", "0"}, 2, "--workers"},
      {{"--index", index, "--config", "nowhere.toml"}, 2, "nowhere.toml"},
      {{"--index", index, "--log", "/nowhere/log"}, 0, "well"},  // opened when it listens
  };
  for (const Row& row : table) {
    std::vector<std::string> arguments = row.arguments;
    arguments.insert(arguments.begin(), {"serve", "--check"});
    const Outcome outcome = sandbox.run(arguments);
    EXPECT_EQ(outcome.exit_status, row.status) << outcome.err;
    EXPECT_THAT(outcome.out + outcome.err, HasSubstr(row.words));
  }
}

TEST(Serve, MistakesInItsFileAreNamedWithTheirLine) {
  const Sandbox sandbox;
  sandbox.make_index();
  const std::vector<std::pair<std::string, std::string>> table = {
      {"lisen = '127.0.0.1:0'", "line 2: there is no option 'lisen'; did you mean listen?"},
      {"config = 'other.toml'", "line 2: there is no option 'config'"},
      {"workers = 0", "line 2: "},
      {"workers = 'many'", "line 2: "},
      {"listen = 2020-01-01", "line 2: listen is a text in quotes"},
      {"[listen]", "line 2: listen is a text in quotes"},
      {"listen = ", "line 2: "},
      {"access = 'all'", "'all' is not one of public|restricted"},
  };
  for (const auto& [line, words] : table) {
    std::ofstream{sandbox.root() / "serve.toml"} << "index = 'index'\n" << line << '\n';
    const Outcome outcome = sandbox.run({"serve", "--check", "--config", "serve.toml"});
    EXPECT_EQ(outcome.exit_status, 2) << line;
    EXPECT_THAT(outcome.err, HasSubstr(words));
  }
}

TEST(Serve, AnAddressInUseIsNamed) {
  const Sandbox sandbox;
  sandbox.make_index();
  const Serving first{sandbox, {"--index", sandbox.index().string(), "--listen", kAnyPort}};
  const Outcome second =
      sandbox.run({"serve", "--index", sandbox.index().string(), "--listen", first.address()});
  EXPECT_EQ(second.exit_status, 3);
  EXPECT_THAT(second.err,
              HasSubstr("cannot listen on " + first.address() + ": another program does already"));
  EXPECT_THAT(second.out, IsEmpty());
}

}  // namespace
}  // namespace minutebook::test
