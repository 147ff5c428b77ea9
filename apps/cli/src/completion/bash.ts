import { type CommandModel, flatten, type Value } from "./model.ts";

/** A completion for bash, from 3.2 on: a function that knows all commands, options and choices, and runs nothing. */
export function bash(program: CommandModel): string {
  const all = flatten(program);
  const inner = all.slice(1).map(({ path }) => quoted(path));
  return `# bash completion of ${program.name}. Load it with: eval "$(${program.name} completion bash)"
_agent_events() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  local where=${quoted(program.name)} words= options= i IFS=$' \\t\\n'
  # --option=value comes as three words.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$where \${COMP_WORDS[i]}" in
      ${inner.join(" | \\\n      ")}) where="$where \${COMP_WORDS[i]}" ;;
      *) break ;;
    esac
  done
  case "$where $prev" in
${all.flatMap(values).join("\n")}
  esac
  case "$where" in
${all.map(words).join("\n")}
  esac
  if [[ $cur == -* ]]; then words=$options; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _agent_events ${program.name}
`;
}

function values({ path, options }: CommandModel): string[] {
  return options.flatMap(({ long, value }) =>
    value ? [`    ${quoted(`${path} ${long}`)}) ${reply(value)}; return ;;`] : [],
  );
}

function reply(value: Value): string {
  if (value.kind === "choice") return `COMPREPLY=($(compgen -W ${quoted(value.choices.join(" "))} -- "$cur"))`;
  if (value.kind === "own") return "COMPREPLY=()";
  return `IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null`;
}

function words({ path, commands, options, choices }: CommandModel): string {
  const names = [...commands.map(({ name }) => name), ...choices].join(" ");
  const flags = options.map(({ long }) => long).join(" ");
  return `    ${quoted(path)}) words=${quoted(names)} options=${quoted(flags)} ;;`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
