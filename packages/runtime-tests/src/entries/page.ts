import type { Setup } from "../suite/case.ts";
import { lines } from "../suite/run.ts";

async function tell(path: string, body: string): Promise<void> {
  await fetch(path, { method: "POST", body });
}

// A page that needs `eval`, or an address that its policy does not name, says so here.
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  void tell("/violation", `${violatedDirective}: ${blockedURI}`);
});

const setup = (await (await fetch("/setup")).json()) as Setup;
for await (const line of lines(setup)) await tell("/line", line);
await tell("/done", "");
