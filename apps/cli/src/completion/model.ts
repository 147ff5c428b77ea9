import type { Command, Option } from "commander";

/** What an option's value can be. */
export type Value =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "file" }
  /** Nobody but the user knows it. */
  | { readonly kind: "own" };

export interface OptionModel {
  readonly long: string;
  readonly description: string;
  /** Undefined: it takes none. */
  readonly value: Value | undefined;
}

/** A command, as much of it as can be completed. */
export interface CommandModel {
  /** With those above it: `agent-events webhook create`. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandModel[];
  readonly options: readonly OptionModel[];
  /** What its first argument can be, where that is known. */
  readonly choices: readonly string[];
}

/** Describes a command and all below it, as its help does. */
export function modelOf(command: Command, above = ""): CommandModel {
  const help = command.createHelp();
  const path = `${above}${command.name()}`;
  return {
    path,
    name: command.name(),
    summary: firstSentence(command.summary() || command.description()),
    commands: help.visibleCommands(command).map((inner) => modelOf(inner, `${path} `)),
    options: help.visibleOptions(command).flatMap(optionOf),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
}

/** All commands, the first being the program. */
export function flatten(model: CommandModel): readonly CommandModel[] {
  return [model, ...model.commands.flatMap(flatten)];
}

function optionOf({ short, long, description, argChoices, flags }: Option): OptionModel[] {
  const rest = { description: firstSentence(description), value: kindOfValue(flags, argChoices) };
  // What stands in the place of the short name may be another long one.
  return [short, long].flatMap((name) => (name?.startsWith("--") ? [{ long: name, ...rest }] : []));
}

function kindOfValue(flags: string, choices: readonly string[] | undefined): Value | undefined {
  if (choices) return { kind: "choice", choices };
  const name = /[<[]([^>\]]*)/.exec(flags)?.[1];
  if (name === undefined) return undefined;
  return { kind: /^(file|path|folder)/.test(name) ? "file" : "own" };
}

/** Short enough for a line of a menu. */
const firstSentence = (text: string): string => text.split(/[.;] |\n/, 1)[0]?.replace(/\.$/, "") ?? "";
