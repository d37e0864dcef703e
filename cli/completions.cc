// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "query/special_fields.h"
#include "schema/fields.h"

namespace minutebook::cli {
namespace {

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

// "chair:", "kind:decision": what a question may name. Values of several words would need quotes.
std::vector<std::string> question_words() {
  std::vector<std::string> words;
  for (const schema::FieldSpec& field : schema::fields()) words.push_back(fmt::format("{}:", field.name));
  for (const std::string_view name : query::special_names()) words.push_back(fmt::format("{}:", name));
  for (const schema::FieldSpec& field : schema::fields()) {
    for (const std::string_view value : field.values) {
      if (value.find(' ') == std::string_view::npos) words.push_back(fmt::format("{}:{}", field.name, value));
    }
  }
  return words;
}

std::vector<std::string> option_names(const CommandWords& command) {
  std::vector<std::string> names;
  for (const OptionWords& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

std::vector<std::string> command_names(const std::vector<CommandWords>& commands) {
  std::vector<std::string> names;
  for (const CommandWords& command : commands) names.push_back(command.name);
  return names;
}

// A text inside single quotes of a POSIX shell or, with `\'`, of fish.
std::string single_quoted(std::string_view text, std::string_view quote) {
  std::string out = "'";
  for (const char byte : text) {
    if (byte == '\'') {
      out += quote;
    } else {
      out += byte;
    }
  }
  return out + "'";
}

namespace bash {

std::string reply(Operand operand, const std::vector<std::string>& words) {
  switch (operand) {
    case Operand::kFiles:
      return "_minutebook_paths -f";
    case Operand::kFolder:
      return "_minutebook_paths -d";
    case Operand::kQuestion:
      return "_minutebook_question";
    case Operand::kWord:
      return fmt::format("_minutebook_words '{}'", joined(words));
    case Operand::kNone:
      break;
  }
  return ":";
}

std::string script(const std::vector<CommandWords>& commands) {
  std::string out = R"(# bash completion of minutebook; for this shell: source <(minutebook completions bash)
_minutebook_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }

_minutebook_paths() {
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$word"))
}

_minutebook_question() {
  _minutebook_words ')";
  out += joined(question_words());
  out += R"('
  [[ ${COMPREPLY[0]} == *: ]] && compopt -o nospace 2>/dev/null
  # Where bash takes a colon for the end of a word, what is before it is typed already.
  if [[ $word == *:* && $COMP_WORDBREAKS == *:* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*:}"}"}")
  fi
}

_minutebook() {
  local word=${COMP_LINE:0:COMP_POINT}
  word=${word##*[[:blank:]]}
  local command=${COMP_WORDS[1]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
)";
  out += fmt::format("    _minutebook_words '{} --help --version'\n    return\n  fi\n",
                     joined(command_names(commands)));
  out += "  case \"$command $previous\" in\n";
  for (const CommandWords& command : commands) {
    for (const OptionWords& option : command.options) {
      if (option.operand == Operand::kNone) continue;
      for (const std::string& name : option.names) {
        out += fmt::format("    '{} {}') {}; return ;;\n", command.name, name,
                           reply(option.operand, option.words));
      }
    }
  }
  out += "  esac\n  case \"$command $word\" in\n";
  for (const CommandWords& command : commands) {
    out +=
        fmt::format("    '{} -'*) _minutebook_words '{}' ;;\n", command.name, joined(option_names(command)));
    out += fmt::format("    '{} '*) {} ;;\n", command.name, reply(command.operand, command.words));
  }
  return out + "  esac\n}\n\ncomplete -F _minutebook minutebook\n";
}

}  // namespace bash

namespace zsh {

// The text of a specification of _arguments or _describe, which read some marks themselves.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == ':' || byte == '[' || byte == ']' || byte == '\\') out += '\\';
    out += byte;
  }
  return out;
}

std::string quoted(std::string_view text) { return single_quoted(text, "'\\''"); }

std::string action(Operand operand, const std::vector<std::string>& words) {
  switch (operand) {
    case Operand::kFiles:
      return "_files";
    case Operand::kFolder:
      return "_files -/";
    case Operand::kQuestion:
      return "_minutebook_question";
    case Operand::kWord:
      return words.empty() ? std::string() : fmt::format("({})", joined(words));
    case Operand::kNone:
      break;
  }
  return {};
}

std::string script(const std::vector<CommandWords>& commands) {
  std::string out = "#compdef minutebook\n# For this shell: source <(minutebook completions zsh)\n\n";
  out += fmt::format("_minutebook_question() {{\n  compadd -S '' -- {}\n}}\n\n", joined(question_words()));
  out += "_minutebook() {\n  local -a commands\n  commands=(\n";
  for (const CommandWords& command : commands) {
    out += fmt::format("    {}\n", quoted(command.name + ":" + escaped(command.help)));
  }
  out +=
      "  )\n  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n  fi\n"
      "  local command=$words[2]\n  shift words\n  ((CURRENT--))\n  case $command in\n";
  for (const CommandWords& command : commands) {
    out += fmt::format("    {})\n      _arguments", command.name);
    for (const OptionWords& option : command.options) {
      for (const std::string& name : option.names) {
        std::string spec = name + "[" + escaped(option.help) + "]";
        if (option.operand != Operand::kNone) spec += ": :" + action(option.operand, option.words);
        out += fmt::format(" \\\n        {}", quoted(spec));
      }
    }
    if (command.operand != Operand::kNone) {
      out += fmt::format(" \\\n        {}", quoted("*: :" + action(command.operand, command.words)));
    }
    out += "\n      ;;\n";
  }
  return out +
         "  esac\n}\n\n"
         "if [[ $funcstack[1] == _minutebook ]]; then\n  _minutebook \"$@\"\nelse\n  compdef _minutebook "
         "minutebook\nfi\n";
}

}  // namespace zsh

namespace fish {

std::string quoted(std::string_view text) { return single_quoted(text, "\\'"); }

// What completes the operand, after "complete ...".
std::string arguments(Operand operand, const std::vector<std::string>& words) {
  switch (operand) {
    case Operand::kFiles:
      return " -F";
    case Operand::kFolder:
      return " -a '(__fish_complete_directories)'";
    case Operand::kQuestion:
      return fmt::format(" -a {}", quoted(joined(question_words())));
    case Operand::kWord:
      return words.empty() ? std::string() : fmt::format(" -a {}", quoted(joined(words)));
    case Operand::kNone:
      break;
  }
  return {};
}

std::string script(const std::vector<CommandWords>& commands) {
  std::string out =
      "# fish completion of minutebook; for this shell: minutebook completions fish | source\n"
      "complete -c minutebook -f\n";
  for (const CommandWords& command : commands) {
    out += fmt::format("complete -c minutebook -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       quoted(command.help));
  }
  for (const CommandWords& command : commands) {
    const std::string when =
        fmt::format("complete -c minutebook -n '__fish_seen_subcommand_from {}'", command.name);
    for (const OptionWords& option : command.options) {
      out += when;
      for (const std::string& name : option.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      if (option.operand != Operand::kNone) out += " -r" + arguments(option.operand, option.words);
      out += fmt::format(" -d {}\n", quoted(option.help));
    }
    const std::string operands = arguments(command.operand, command.words);
    if (!operands.empty()) out += when + operands + '\n';
  }
  return out;
}

}  // namespace fish

}  // namespace

std::string completion_script(Shell shell, const std::vector<CommandWords>& commands) {
  switch (shell) {
    case Shell::kBash:
      return bash::script(commands);
    case Shell::kZsh:
      return zsh::script(commands);
    case Shell::kFish:
      return fish::script(commands);
  }
  return {};
}

}  // namespace minutebook::cli
