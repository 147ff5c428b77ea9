import { existsSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { type BaseResolver, type Config, createConfig, type Document, loadConfig } from "@redocly/openapi-core";

/** A contract as it was read: every file is read and parsed once, by the one resolver. */
export interface Contract {
  /** The folder that paths are told relative to, absolute. */
  root: string;
  document: Document<Record<string, unknown>>;
  resolver: BaseResolver;
  config: Config;
  /** What the lint configuration wants of the examples of bodies. */
  examples: { severity: string; strict: boolean };
}

/** The path of a file as it is told to people: relative to the root, with slashes. */
export function display(contract: Pick<Contract, "root">, file: string): string {
  return relative(contract.root, file).split(sep).join("/") || ".";
}

/** What a tool says, without the place that is told beside it anyway, and with paths relative to the root. */
export function told(root: string, message: string): string {
  return message.replace(/ in "[^"]+" \(\d+:\d+\)/, "").replaceAll(`${root}${sep}`, "");
}

/** The lint configuration nearest to a contract, with what it sets for this one alone; `recommended` if there is none. */
export async function lintConfig(folder: string): Promise<Config> {
  const candidates = [join(folder, "redocly.yaml"), join(folder, "..", "redocly.yaml")];
  const configPath = candidates.find((candidate) => existsSync(candidate));
  const config = configPath ? await loadConfig({ configPath }) : await createConfig({ extends: ["recommended"] });
  return config.forAlias(basename(folder));
}
