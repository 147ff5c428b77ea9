import type { Store } from "../../../src/store/store.ts";

/** How any process opens one and the same store: the default export of a module, called with arguments that are JSON. */
export interface Shared {
  /** The module's address, such as `import.meta.resolve` gives it. */
  readonly module: string;
  readonly arguments: readonly unknown[];
}

export async function openShared(shared: Shared): Promise<Store> {
  const { default: open } = await import(shared.module);
  return open(...shared.arguments);
}
