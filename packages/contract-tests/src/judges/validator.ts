import type { Validator } from "@agent-events/contract";
import { type ContractName, packages } from "../document/document.ts";

type Loaded = Promise<{ validate: Validator<unknown> }>;

const loaded = new Map<string, Loaded>();

/** The validator that was generated for a component of a contract. */
export async function validatorOf(
  component: string,
  contract: ContractName = "agent-events",
): Promise<Validator<unknown>> {
  const name = `${packages[contract]}/validators/${component}`;
  const module: Loaded = loaded.get(name) ?? import(name);
  loaded.set(name, module);
  return (await module).validate;
}
