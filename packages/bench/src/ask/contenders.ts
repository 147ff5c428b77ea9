import { fileURLToPath } from "node:url";

/** Sets up once; then asks the agent of a gateway, waits for the reply, and resolves with its message. */
export type Connect = (baseUrl: string, key: string) => (message: string) => Promise<string>;

const modules = {
  fetch: () => import("./contenders/fetch.ts"),
  "openapi-fetch": () => import("./contenders/openapi-fetch.ts"),
  "gateway-client": () => import("./contenders/gateway-client.ts"),
} satisfies Record<string, () => Promise<{ connect: Connect }>>;

type Contender = keyof typeof modules;
export const contenders = Object.keys(modules) as Contender[];

export const contenderFile = (contender: Contender): string =>
  fileURLToPath(new URL(`./contenders/${contender}.ts`, import.meta.url));

export async function loadContender(contender: Contender): Promise<Connect> {
  return (await modules[contender]()).connect;
}
