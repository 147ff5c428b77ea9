import type { Validator } from "@agent-events/contract";

type Loaded = Promise<{ validate: Validator<unknown> }>;

const loaded = new Map<string, Loaded>();

/** The validator that was generated for a component. */
export async function validatorOf(component: string): Promise<Validator<unknown>> {
  const module: Loaded = loaded.get(component) ?? import(`@agent-events/contract/validators/${component}`);
  loaded.set(component, module);
  return (await module).validate;
}
