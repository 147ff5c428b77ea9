import type { Command } from "commander";
import { assertNode } from "../gateway/node.ts";
import { addGatewayOptions, addPlaceOptions, type GatewayFlags, type PlaceFlags } from "../gateway/options.ts";
import type { Io } from "../io.ts";
import { addExample } from "./example.ts";

export function addGateway(program: Command, io: Io): void {
  const command = program
    .command("gateway")
    .summary("run a gateway: agents behind one HTTP API")
    .description(
      "Runs a gateway until Ctrl-C: an HTTP API with keys, by which a question is a request and its answer an event stream. It " +
        "needs DEVREV_TOKEN and a webhook: --register makes one, DEVREV_WEBHOOK and DEVREV_WEBHOOK_SECRET name one. With --sandbox " +
        "it needs nothing.",
    )
    .enablePositionalOptions();
  addGatewayOptions(command);
  addExample(command, "agent-events gateway --sandbox");
  command.action(async (flags: GatewayFlags) => {
    assertNode();
    if (flags.check) return (await import("../gateway/check.ts")).checkOnly(flags, io);
    return (await import("../gateway/run-gateway.ts")).runGateway(flags, io);
  });
  addGatewayRotate(command, io);
}

function addGatewayRotate(gateway: Command, io: Io): void {
  const command = gateway
    .command("rotate")
    .summary("give the gateway's own webhook a new secret")
    .description(
      "Gives the webhook that a gateway made for itself a new secret, while the gateway runs: all replicas take both secrets for " +
        "five minutes, so no delivery is lost.",
    )
    .option("--register <url>", "where DevRev reaches the gateway (or AGENT_EVENTS_REGISTER)");
  addPlaceOptions(command, "the outcome as one line of JSON");
  addExample(command, "agent-events gateway rotate --register https://agents.example.com --store agent-events.db");
  command.action(async (flags: PlaceFlags & { register?: string }) => {
    assertNode();
    await (await import("../gateway/rotate.ts")).rotateGateway(flags, io);
  });
}
