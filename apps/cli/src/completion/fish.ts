import { type CommandModel, flatten, type OptionModel } from "./model.ts";

/** A completion for fish, with a description of each command and option. */
export function fish(program: CommandModel): string {
  const all = flatten(program);
  const inner = all.slice(1).map(({ path }) => quoted(path));
  return `# fish completion of ${program.name}. Load it with: ${program.name} completion fish | source
function __agent_events_where
  set -l words (commandline -opc)
  set -e words[1]
  set -l where ${quoted(program.name)}
  for word in $words
    switch "$where $word"
      case ${inner.join(" ")}
        set where "$where $word"
      case '*'
        break
    end
  end
  echo $where
end
complete -c ${program.name} -e
complete -c ${program.name} -f
${all.flatMap((command) => linesOf(program.name, command)).join("\n")}
`;
}

function linesOf(program: string, { path, commands, options, choices }: CommandModel): string[] {
  const start = `complete -c ${program} -n ${quoted(`test (__agent_events_where) = "${path}"`)}`;
  return [
    ...commands.map(({ name, summary }) => `${start} -a ${quoted(name)} -d ${quoted(summary)}`),
    ...(choices.length > 0 ? [`${start} -a ${quoted(choices.join(" "))}`] : []),
    ...options.map((option) => `${start} ${optionOf(option)}`),
  ];
}

function optionOf({ long, description, value }: OptionModel): string {
  const takes = !value
    ? ""
    : value.kind === "file"
      ? " -r -F"
      : value.kind === "choice"
        ? ` -x -a ${quoted(value.choices.join(" "))}`
        : " -x";
  return `-l ${long.slice(2)}${takes} -d ${quoted(description)}`;
}

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
