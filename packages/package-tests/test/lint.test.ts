import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";
import { isExpected } from "../src/expected-problems.ts";
import { filesOf } from "../src/files.ts";
import { readManifest } from "../src/published.ts";
import { matches, targetsOf } from "../src/targets.ts";

describe.each(inject("packed"))("$name", ({ tarball, installed }) => {
  test("publint finds nothing, not even a suggestion", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, level: "suggestion", strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("no entry point has wrong types where ES modules are imported", async () => {
    const files = filesOf(installed);
    const patterns = targetsOf(readManifest(installed)).filter(
      ({ entry, file }) => entry.includes("*") && file.endsWith(".d.ts"),
    );
    const includeEntrypoints = patterns.flatMap(({ entry, file }) =>
      matches(file, files).map((name) => entry.replace("*", name)),
    );
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), { includeEntrypoints });
    expect(result).toMatchObject({ types: { kind: "included" } });
    const problems = "problems" in result ? result.problems : [];
    expect(problems.filter((problem) => !isExpected(problem))).toEqual([]);
  });
});
