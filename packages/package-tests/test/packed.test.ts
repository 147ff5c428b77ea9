import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { filesOf } from "../src/files.ts";
import { publishedPackages, readManifest } from "../src/published.ts";
import { matches, targetsOf } from "../src/targets.ts";

test("every published package is a devDependency here, so that it is built before it is packed", () => {
  const names = publishedPackages().map(({ manifest }) => manifest.name);
  const here = readManifest(fileURLToPath(new URL("../", import.meta.url)));
  expect(names).toContain("@agent-events/client");
  expect(Object.keys(here.devDependencies ?? {})).toEqual(expect.arrayContaining(names));
});

test("npm installs them on this machine's Node without a word on engines, peers or deprecated dependencies", () => {
  const lines = inject("warnings").split("\n");
  expect(lines.filter((line) => /EBADENGINE|ERESOLVE|peer|deprecated/.test(line))).toEqual([]);
});

describe.each(inject("packed"))("$name", ({ installed }) => {
  const files = filesOf(installed);

  test("its manifest names no workspace and no catalog", () => {
    const manifest = readFileSync(join(installed, "package.json"), "utf8");
    expect(manifest).not.toMatch(/"(workspace|catalog|link|file):/);
  });

  test("it holds its code, its sources, its scenarios, examples and containers if it has any, and three papers, and nothing else", () => {
    const others = files.filter((file) => !/^(bin|deploy|dist|examples|scenarios|src)\//.test(file));
    expect(others).toEqual(["LICENSE", "README.md", "package.json"]);
    expect(files.filter((file) => /\.test\.|\.spec\.|tsbuildinfo|vitest|tsconfig/.test(file))).toEqual([]);
  });

  test("its exports are explicit, and every file that they and bin name is there", () => {
    const targets = targetsOf(readManifest(installed));
    expect(targets.map(({ entry }) => entry)).toContain(readManifest(installed).name);
    expect(targets.filter(({ file }) => matches(file, files).length === 0)).toEqual([]);
  });

  test("what is compiled has its source beside it (if not: delete dist and build again)", () => {
    const sources = files
      .filter((file) => file.endsWith(".map"))
      .flatMap((file) => {
        const { sources } = JSON.parse(readFileSync(join(installed, file), "utf8")) as { sources: string[] };
        return sources.map((source) => join(dirname(file), source));
      });
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !files.includes(source))).toEqual([]);
  });
});
