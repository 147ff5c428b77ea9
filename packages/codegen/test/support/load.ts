import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Validator } from "../../src/rules/check.ts";
import { codegen } from "./cli.ts";
import type { Repository } from "./repository.ts";

/** Generates the code of a repository's contract. */
export async function generated(repository: Repository): Promise<void> {
  const { status, stderr } = await codegen(repository.root);
  if (status !== 0) throw new Error(stderr);
}

/** Loads a generated validator. */
export async function validator(repository: Repository, name: string, target = "generated"): Promise<Validator> {
  const file = join(repository.root, target, "validators", `${name}.ts`);
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { validate: Validator };
  return module.validate;
}
