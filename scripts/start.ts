// `npm start`: from the contract to an agent's answer, with nothing but this repository.
import { spawnSync } from "node:child_process";

console.log("1. Compiling the contracts: openapi → types, validators, clients (turbo run generate, build)");
// One after the other: a build does not wait for `generate`, since `npm test` must find what was committed.
for (const task of ["generate", "build"]) {
  const turbo = spawnSync("turbo", ["run", task, "--output-logs=errors-only"], { encoding: "utf8" });
  if (turbo.status !== 0) {
    console.error(`${turbo.stdout ?? ""}${turbo.stderr ?? turbo.error?.message ?? ""}`);
    console.error(
      `agent-events: \`turbo run ${task}\` failed (the reason stands above); mend the contract or the package and run the command again.`,
    );
    process.exit(1);
  }
}

// Imported only now, because it needs what was just built.
const { firstMinute } = await import("./first-minute/first-minute.ts");
await firstMinute({ once: process.argv.includes("--once") });
