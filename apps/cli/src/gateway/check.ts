import { checkGateway, describeConfig } from "@agent-events/gateway";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import { print } from "../output/print.ts";
import { createStyle } from "../output/style.ts";
import { configure } from "./configure.ts";
import { explained } from "./explain.ts";
import type { GatewayFlags } from "./options.ts";

/**
 * Tells what a gateway would be set to, and whether it could start.
 *
 * @throws {ExplainedError} when it could not
 */
export async function checkOnly(flags: GatewayFlags, io: Io): Promise<void> {
  const { config, checks } = await explained(async () => {
    const config = configure(flags, io.env);
    return { config, checks: await checkGateway(config) };
  });
  const described = describeConfig(config);
  if (flags.json) {
    io.stdout.write(
      toJsonLine({ config: Object.fromEntries(described.map(({ name, value }) => [name, value])), checks }),
    );
  } else {
    print(
      io,
      flags,
      undefined,
      described.map(({ name, value }) => [name, value] as const),
    );
    const { bold, red } = createStyle(io.stdout, io.env, flags.color);
    io.stdout.write("\n");
    for (const { name, ok, detail } of checks) {
      io.stdout.write(`${ok ? bold("ok  ") : red("fail")}  ${name.padEnd(7)}  ${oneLine(detail)}\n`);
    }
  }
  const wrong = checks.filter(({ ok }) => !ok);
  const [first] = wrong;
  if (!first) return;
  const { fix = "see its detail" } = first;
  throw new ExplainedError({
    name: "UnhealthyError",
    message: `the gateway could not start: ${wrong.map(({ name }) => name).join(", ")}`,
    next: `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`,
    exitCode: exitCodes.unhealthy,
  });
}
