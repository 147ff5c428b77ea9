import { createKey, listKeys, revokeKey, rotateKey } from "../access/keys.ts";
import type { Config } from "../config/config.ts";
import { describeConfig } from "../config/describe.ts";
import type { Ledger } from "../ledger/index.ts";
import { checkGateway } from "./check.ts";
import { CommandError } from "./errors/command-error.ts";
import { rotateWebhook } from "./rotate-webhook.ts";
import { runGateway } from "./run.ts";
import { openLedger } from "./stores.ts";

/** Seconds for which the old secret of a rotated key works too: a day to change over. */
const CHANGE_OVER = 86_400;

/** One command: what it does, and what it prints, each line by itself. Resolves with the exit code. */
type Command = (config: Config, print: (line: string) => void, ...words: string[]) => Promise<number>;

const withLedger =
  (work: (ledger: Ledger, word: string) => Promise<readonly string[]>): Command =>
  async (config, print, word = "") => {
    const ledger = await openLedger(config);
    try {
      for (const line of await work(ledger, word)) print(line);
      return 0;
    } finally {
      await ledger.close();
    }
  };

const date = (time: number | undefined, otherwise: string) =>
  time === undefined ? otherwise : new Date(time).toISOString();

const commands: Readonly<Record<string, { readonly usage: string; readonly run: Command }>> = {
  serve: {
    usage: "serve                 runs the gateway; the same as no command",
    async run(config) {
      await runGateway(config);
      return 0;
    },
  },
  check: {
    usage: "check                 tells what is set, and whether the gateway could start",
    async run(config, print) {
      for (const { name, value } of describeConfig(config)) print(`${name}: ${value}`);
      const checks = await checkGateway(config);
      for (const { name, ok, detail, fix } of checks)
        print(`${ok ? "ok  " : "FAIL"} ${name}: ${detail}${fix ? `; ${fix}` : ""}`);
      return checks.every(({ ok }) => ok) ? 0 : 1;
    },
  },
  "create-key": {
    usage: "create-key <name>     makes a key, and prints it: it is shown this once",
    run: withLedger(async (ledger, name) => [(await createKey(ledger, { name })).secret]),
  },
  "list-keys": {
    usage: "list-keys             id, name, scopes, when made, until when",
    run: withLedger(async (ledger) =>
      (await listKeys(ledger)).map(({ id, name, scopes, createdAt, expiresAt, revokedAt }) =>
        [
          id,
          name,
          scopes.join(" "),
          date(createdAt, ""),
          revokedAt ? "revoked" : date(expiresAt, "never expires"),
        ].join("\t"),
      ),
    ),
  },
  "rotate-key": {
    usage: "rotate-key <id>       a new secret; the old one works for a day more",
    run: withLedger(async (ledger, id) => [(await rotateKey(ledger, id, CHANGE_OVER)).secret]),
  },
  "revoke-key": {
    usage: "revoke-key <id>       ends a key for good",
    run: withLedger(async (ledger, id) => [`${(await revokeKey(ledger, id)).id} is revoked`]),
  },
  "rotate-webhook": {
    usage: "rotate-webhook        a new secret for the webhook that the gateway made",
    async run(config, print) {
      const { webhook, overlapUntil } = await rotateWebhook(config);
      print(`${webhook} is rotated; its old secret is taken until ${date(overlapUntil, "")}`);
      return 0;
    },
  },
};

/**
 * Runs one command of the gateway's own program.
 *
 * @returns the exit code
 * @throws {CommandError} when there is no such command
 */
export function runCommand(
  words: readonly string[],
  config: () => Config,
  print: (line: string) => void,
): Promise<number> {
  const [name = "serve", ...rest] = words;
  const command = commands[name];
  if (!command)
    throw new CommandError(
      name,
      Object.values(commands).map(({ usage }) => usage),
    );
  return command.run(config(), print, ...rest);
}
