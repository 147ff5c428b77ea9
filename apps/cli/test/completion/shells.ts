import { spawn, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { delimiter } from "node:path";
import { text } from "node:stream/consumers";
import { cli } from "../cli.ts";
import { temporary } from "../temporary.ts";

/** A shell that can be asked what it would complete. */
export interface Shell {
  readonly name: "bash" | "zsh" | "fish";
  readonly isThere: boolean;
  /** Whether it tells all words that there could be; else only the one that it completes to. */
  readonly tellsAll: boolean;
  /** What a line ends in when Tab is pressed behind it, or the words that it could; one result a line. */
  readonly complete: (lines: readonly string[]) => Promise<readonly string[]>;
}

const isThere = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

/** The completion, as the command prints it. */
async function script(shell: string): Promise<string> {
  const file = await temporary(`completion.${shell}`);
  await writeFile(file, (await cli(["completion", shell])).stdout);
  return file;
}

async function run(shell: string, args: readonly string[], env: Record<string, string> = {}): Promise<string[]> {
  const { PATH = "", HOME = "/" } = process.env;
  const child = spawn(shell, [...args], { env: { PATH: [PATH].join(delimiter), HOME, TERM: "xterm", ...env } });
  const [out, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (complaints) throw new Error(complaints);
  return out.trimEnd().split("\n");
}

/** Asks the function that `complete -F` names, with the words as bash splits them. */
const BASH = `
source "$SCRIPT"
[[ $(complete -p agent-events) == 'complete -F _agent_events agent-events' ]] || exit 1
while IFS= read -r line; do
  eval "COMP_WORDS=($line)"
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _agent_events
  echo "\${COMPREPLY[*]}"
done <<< "$LINES_ASKED"`;

/** Types each line in an interactive zsh of its own, presses Tab, and tells what the line is then. */
const ZSH = `
zmodload zsh/zpty
zpty typed zsh -f -i
zpty -w typed 'PS1=; autoload -U compinit; compinit -u -D; source "$SCRIPT"'
zpty -w typed 'tab() { zle complete-word; print -r -- "$BUFFER" >> "$RESULT"; BUFFER=; }; zle -N tab; bindkey "^I" tab'
for line in "\${(@f)LINES_ASKED}"; do zpty -w -n typed "$line"$'\\t'; done
zpty -w typed 'exit'
while zpty -r typed out 2>/dev/null; do :; done
zpty -d typed
cat "$RESULT"`;

const FISH = `
source "$SCRIPT"
for line in (string split \\n -- "$LINES_ASKED")
  echo (complete -C "$line" | string replace -r '\\t.*' '')
end`;

export const shells: readonly Shell[] = [
  {
    name: "bash",
    isThere: isThere("bash"),
    tellsAll: true,
    complete: async (lines) =>
      run("bash", ["--norc", "--noprofile", "-c", BASH], {
        SCRIPT: await script("bash"),
        // What stands behind the last space is the word to complete, be it empty.
        LINES_ASKED: lines.map((line) => line.replace(/ $/, ' ""').replace(/=/g, " = ")).join("\n"),
      }),
  },
  {
    name: "zsh",
    isThere: isThere("zsh"),
    tellsAll: false,
    complete: async (lines) =>
      run("zsh", ["-f", "-c", ZSH], {
        SCRIPT: await script("zsh"),
        LINES_ASKED: lines.join("\n"),
        RESULT: await temporary("result.txt"),
      }),
  },
  {
    name: "fish",
    isThere: isThere("fish"),
    tellsAll: true,
    complete: async (lines) =>
      run("fish", ["--no-config", "-c", FISH], { SCRIPT: await script("fish"), LINES_ASKED: lines.join("\n") }),
  },
];
