import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { generated } from "./support/load.ts";
import { agentEvents, HERE } from "./support/repository.ts";

/** Bytes after bundling, minifying and compressing. */
const BUDGET = 2048;

it(`the validators of all requests, with the sentences about their errors, fit into ${BUDGET} bytes`, async () => {
  const repository = agentEvents();
  await generated(repository);
  const requests = [
    "ai-agent-events-execute-async",
    "webhooks-create",
    "webhooks-get",
    "webhooks-list",
    "webhooks-update",
    "webhooks-delete",
  ];
  const validators = join(repository.root, "packages/contract/src/generated/validators");
  const exports = requests.map(
    (name, index) => `export { validate as v${index} } from "${validators}/${name}-request.ts";\n`,
  );
  const explain = `export { explain } from "${join(HERE, "packages/contract/src/validate.ts")}";\n`;
  repository.write("entry.ts", exports.join("") + explain);
  const bundle = await rolldown({ input: join(repository.root, "entry.ts") });
  const { output } = await bundle.generate({ minify: true });
  const [{ code }] = output;
  expect(output).toHaveLength(1);
  for (const part of ["did you mean", "event_source_target", "activate"]) expect(code).toContain(part);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
});
