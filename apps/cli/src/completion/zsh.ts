import { type CommandModel, flatten, type OptionModel, type Value } from "./model.ts";

/** A completion for zsh, with a description of each command and option. */
export function zsh(program: CommandModel): string {
  const all = flatten(program);
  const inner = all.slice(1).map(({ path }) => quoted(path));
  return `#compdef ${program.name}
# zsh completion of ${program.name}. Load it behind compinit with: eval "$(${program.name} completion zsh)"
_agent_events() {
  local where=${quoted(program.name)} prev=$words[CURRENT-1] i
  local -a commands options
  for ((i = 2; i < CURRENT; i++)); do
    case "$where $words[i]" in
      (${inner.join(" | \\\n      ")}) where="$where $words[i]" ;;
      (*) break ;;
    esac
  done
  if [[ $words[CURRENT] == --*=* ]]; then
    prev=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  case "$where $prev" in
${all.flatMap(values).join("\n")}
  esac
  case "$where" in
${all.map(menu).join("\n")}
  esac
  if [[ $PREFIX == -* ]]; then _describe -o option options
  elif (( $#commands )); then _describe command commands
  fi
}
if [[ $funcstack[1] == _agent_events ]]; then _agent_events "$@"; else compdef _agent_events ${program.name}; fi
`;
}

function values({ path, options }: CommandModel): string[] {
  return options.flatMap(({ long, value }) =>
    value ? [`    (${quoted(`${path} ${long}`)}) ${reply(value)}; return ;;`] : [],
  );
}

function reply(value: Value): string {
  if (value.kind === "choice") return `compadd -- ${value.choices.map(quoted).join(" ")}`;
  return value.kind === "file" ? "_files" : "_message value";
}

function menu({ path, commands, options, choices }: CommandModel): string {
  const names = [
    ...commands.map(({ name, summary }) => item(name, summary)),
    ...choices.map((choice) => item(choice, choice)),
  ];
  const flags = options.map(({ long, description }: OptionModel) => item(long, description));
  return `    (${quoted(path)}) commands=(${names.join(" ")}); options=(${flags.join(" ")}) ;;`;
}

const item = (name: string, text: string): string => quoted(`${name.replaceAll(":", "\\:")}:${text}`);
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
