// `npm run mock`: the Prism CLI on the contract, for people at a terminal.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { contractFile } from "./contract-file.ts";
import { isFree } from "./is-free.ts";

const usage = "npm run mock [-- --port NUMBER]   (default 4010; 127.0.0.1 only)";

function stop(sentence: string): never {
  console.error(`mock: ${sentence}\nusage: ${usage}`);
  process.exit(2);
}

function readPort(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "4010" } } });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`"${values.port}" is not a port`);
    return port;
  } catch (error) {
    return stop((error as Error).message);
  }
}

const port = readPort();
if (!(await isFree(port))) stop(`port ${port} is in use; choose another with --port`);

console.log(`The contract of DevRev's asynchronous AI-agent API, served by Prism. Try it from a second terminal:

  curl http://127.0.0.1:${port}/ai-agents.events.execute-async \\
    -H "Authorization: Bearer anything" -H "Content-Type: application/json" \\
    -d '{"agent":"agent","session_object":"order-17","event":{"input_message":{"message":"Where is my order?"}}}'

Any documented answer comes on request: add -H "Prefer: code=429". Ctrl-C stops it.
`);

const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
const child = spawn(process.execPath, [prism, "mock", contractFile, "--port", `${port}`, "--host", "127.0.0.1"], {
  stdio: "inherit",
});
let asked = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    asked = true;
    child.kill(signal);
  });
}
// Killing `npx prism` would leave its server alive; this one is ours, and ends when it is asked to.
child.on("exit", (code) => process.exit(asked ? 0 : (code ?? 1)));
