import { fileURLToPath } from "node:url";

/** Sets up once; then verifies a signed body and gives what it says, or throws. */
export type Prepare = (secret: string) => (body: Buffer, headers: Readonly<Record<string, string>>) => unknown;

/** The one that all others are divided by. */
export const baseline = "by hand";

const modules = {
  [baseline]: () => import("./contenders/by-hand.ts"),
  "agent-events": () => import("./contenders/agent-events.ts"),
  octokit: () => import("./contenders/octokit.ts"),
  stripe: () => import("./contenders/stripe.ts"),
  standardwebhooks: () => import("./contenders/standardwebhooks.ts"),
} satisfies Record<string, () => Promise<{ prepare: Prepare }>>;

export type Contender = keyof typeof modules;
export const contenders = Object.keys(modules) as Contender[];

export const contenderFile = (contender: Contender): string =>
  fileURLToPath(new URL(`./contenders/${contender.replace(" ", "-")}.ts`, import.meta.url));

export async function loadContender(contender: Contender): Promise<Prepare> {
  return (await modules[contender]()).prepare;
}
