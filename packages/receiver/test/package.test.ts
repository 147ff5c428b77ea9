import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";
import * as core from "../src/index.ts";
import { SECRET } from "./deliveries.ts";

const OTHER = Buffer.from("another secret").toString("base64");

/** What a bundler makes of the core for a runtime. */
async function bundle(...conditionNames: string[]): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL("../dist/index.js", import.meta.url)),
    platform: "neutral",
    resolve: { conditionNames: [...conditionNames, "import", "default"] },
    external: /^node:/,
    logLevel: "silent",
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  return output[0].code;
}

describe.each([["node"], ["browser"], ["workerd", "worker"], ["edge-light"], ["deno", "node"]])(
  "for %s",
  (...conditions) => {
    test("the core is at most 6 kB, minified and gzipped, and needs nothing but the runtime", async () => {
      const code = await bundle(...conditions);
      expect(gzipSync(code).length).toBeLessThanOrEqual(6_000);
      const imports = [...code.matchAll(/from\s*[`"']([^`"']+)/g)].map(([, name]) => name);
      expect(imports).toEqual(conditions.includes("node") ? ["node:buffer", "node:crypto"] : []);
      expect(code).not.toMatch(/\beval\b|new Function/);
    });
  },
);

test("without node:crypto the core does the same, in every form of signature", async () => {
  const url = `data:text/javascript;base64,${Buffer.from(await bundle("browser")).toString("base64")}`;
  const web = (await import(/* @vite-ignore */ url)) as typeof core;
  const body = '{"type":"verify","challenge":"c"}';
  for (const signatureForm of core.signatureForms) {
    const signature = await core.signDelivery(body, { secret: SECRET, signatureForm });
    expect(await web.signDelivery(body, { secret: SECRET, signatureForm })).toBe(signature);
    expect(await web.findSignatureForm({ secret: SECRET, body, signature })).toBe(signatureForm);
    const receive = web.createReceiver({
      secret: [OTHER, SECRET],
      signatureForm,
      onDelivery: () => {},
      onRejected: () => {},
    });
    const post = (text: string) =>
      receive(
        new Request("https://example.com", {
          method: "POST",
          body: text,
          headers: { "x-devrev-signature": signature },
        }),
      );
    expect(await (await post(body)).json()).toEqual({ challenge: "c" });
    expect((await post(`${body} `)).status).toBe(401);
  }
});
