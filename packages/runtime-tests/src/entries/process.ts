import type { Setup } from "../suite/case.ts";
import { lines } from "../suite/run.ts";

// `process` and `console` are there on Node, Bun and Deno alike.
const setup = JSON.parse(process.argv[2] ?? "") as Setup;
for await (const line of lines(setup)) console.log(line);
