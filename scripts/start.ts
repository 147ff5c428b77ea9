// `npm start`: from the contract to a typed answer, with nothing but this repository.
import { spawnSync } from "node:child_process";

console.log("1. Compiling the contract: openapi/agent-events → types, validators, client (turbo run generate build)");
const turbo = spawnSync("turbo", ["run", "generate", "build", "--output-logs=errors-only"], { encoding: "utf8" });
if (turbo.status !== 0) {
  console.error(`${turbo.stdout ?? ""}${turbo.stderr ?? turbo.error?.message ?? ""}`);
  console.error(
    "agent-events: the contract or a package does not compile (the reason stands above); mend it and run the command again.",
  );
  process.exit(1);
}

// Imported only now, because it needs what was just built.
const { firstMinute } = await import("./first-minute.ts");
await firstMinute({ once: process.argv.includes("--once") });
