import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codegen, spawnCodegen } from "./support/cli.ts";
import { withSchema } from "./support/document.ts";
import { contract } from "./support/repository.ts";

const ENTRY = "openapi/api/openapi.yaml";
const TYPES = "generated/types.ts";

const things = () => contract(withSchema("      type: object\n      properties: { name: { type: string } }"));

describe("codegen", () => {
  it("writes the code of a contract, and nothing when nothing changed", async () => {
    const repository = things();
    expect(await codegen(repository.root)).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringMatching(/^openapi\/api: \d+ changed, \d+ files in generated \(\d\.\d\d s\)$/m),
    });
    expect(repository.read(TYPES)).toContain("name?: string;");
    expect((await codegen(repository.root)).stdout).toMatch(/^openapi\/api: nothing changed, /m);
  });

  it("finds the contracts from any folder below them", async () => {
    const repository = things();
    mkdirSync(join(repository.root, "packages", "deep"), { recursive: true });
    expect((await codegen(join(repository.root, "packages", "deep"))).status).toBe(0);
    expect(existsSync(join(repository.root, TYPES))).toBe(true);
  });

  it("compiles what is named, and without a name everything that has a target", async () => {
    const repository = things();
    repository.write("openapi/other/codegen.yaml", "target: ../../other\nentry: main.yaml\n");
    repository.write("openapi/other/main.yaml", withSchema("      type: string"));
    repository.write("openapi/draft/openapi.yaml", "not even YAML: [");
    await codegen(repository.root, "other");
    expect([TYPES, "other/types.ts"].map((path) => existsSync(join(repository.root, path)))).toEqual([false, true]);
    const all = await codegen("/", "--root", repository.root);
    expect(all.stdout.match(/^openapi\/\w+/gm)).toEqual(["openapi/api", "openapi/other"]);
  });

  it("removes the code of what the contract no longer has", async () => {
    const repository = things();
    await codegen(repository.root);
    expect(existsSync(join(repository.root, "generated/validators/thing.ts"))).toBe(true);
    repository.write(ENTRY, repository.read(ENTRY).replaceAll(/\bthing\b/g, "renamed"));
    await codegen(repository.root);
    expect(existsSync(join(repository.root, "generated/validators/thing.ts"))).toBe(false);
    expect(existsSync(join(repository.root, "generated/validators/renamed.ts"))).toBe(true);
  });

  it("leaves the code as it is when the contract is broken", async () => {
    const repository = things();
    await codegen(repository.root);
    const before = repository.read(TYPES);
    repository.edit(ENTRY, "name: { type: string }", "name: { type: string, format: nonsense }");
    const outcome = await codegen(repository.root);
    expect(outcome).toMatchObject({ status: 1 });
    expect(outcome.stderr).toMatch(/^openapi\/api\/openapi\.yaml:18:51 — the format "nonsense" is not known/);
    expect(repository.read(TYPES)).toBe(before);
  });

  it("refuses a target with files that were not generated, and leaves them alone", async () => {
    const repository = things();
    repository.write("generated/by-hand.ts", "export const precious = 1;\n");
    const outcome = await codegen(repository.root);
    expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining("by-hand.ts was not generated") });
    expect(repository.read("generated/by-hand.ts")).toBe("export const precious = 1;\n");
    expect(existsSync(join(repository.root, TYPES))).toBe(false);
  });

  it("tells what the linter warns of, and goes on", async () => {
    const repository = things();
    repository.write("openapi/redocly.yaml", "rules: { operation-summary: warn }\n");
    const outcome = await codegen(repository.root);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toMatch(
      /^warning: openapi\/api\/openapi.yaml#\/paths\/~1things\/post\/summary — .*\(operation-summary\)$/m,
    );
  });

  it.each([
    [["--wach"], "Unknown option '--wach'"],
    [["--check", "--watch"], "--check and --watch exclude each other"],
    [["apy"], 'there is no API "apy"'],
    [["--root", "/dev"], "no folder in /dev/openapi has a codegen.yaml"],
  ])("refuses %j and points to the help", async (args, reason) => {
    const outcome = await codegen(things().root, ...args);
    expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(reason) });
    expect(outcome.stderr).toContain("codegen --help");
  });

  it.each([
    ["target: 7\n", '"target" must be the path of the folder'],
    ["target: ../../generated\ncolour: red\n", '"colour" is not a setting'],
    ["target: [\n", "openapi/api/codegen.yaml: "],
  ])("refuses the settings %j", async (settings, reason) => {
    const repository = things();
    repository.write("openapi/api/codegen.yaml", settings);
    expect(await codegen(repository.root)).toMatchObject({ status: 1, stderr: expect.stringContaining(reason) });
  });

  it("explains itself", async () => {
    const { status, stdout } = await codegen("/", "--help");
    expect(status).toBe(0);
    for (const word of ["--check", "--watch", "--root DIR", "Exit status: 0", "codegen.yaml"])
      expect(stdout).toContain(word);
  });
});

describe("codegen as a process", () => {
  it("ends with the status of its outcome", async () => {
    const repository = things();
    expect(await spawnCodegen(repository.root).done).toMatchObject({ status: 0, stderr: "" });
    repository.edit(ENTRY, "name: { type: string }", "name: { type: integer }");
    const { status, stderr } = await spawnCodegen(repository.root, "--check").done;
    expect([status, stderr]).toEqual([3, expect.stringContaining("npm run generate")]);
  });
});

describe("codegen --check", () => {
  it("passes when the code is what the contract compiles to", async () => {
    const repository = things();
    await codegen(repository.root);
    expect(await codegen(repository.root, "--check")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("up to date"),
    });
  });

  it("shows the difference and the command that mends it, and writes nothing", async () => {
    const repository = things();
    await codegen(repository.root);
    const before = repository.read(TYPES);
    repository.edit(ENTRY, "name: { type: string }", "name: { type: string, maxLength: 5 }, size: { type: integer }");
    const { status, stderr } = await codegen(repository.root, "--check");
    expect(status).toBe(3);
    expect(stderr).toContain("--- committed/types.ts\n+++ compiled/types.ts\n");
    expect(stderr).toMatch(/^\+ +size\?: number;$/m);
    expect(stderr).toMatch(/^- .*name: string.*\n\+ .*name: all\(string, maxLength\(5\)\), size: integer/m);
    expect(stderr).toMatch(
      /generated is not what its contract compiles to: \d files differ. Run `npm run generate` and commit the result.\n$/,
    );
    expect(repository.read(TYPES)).toBe(before);
  });

  it.each(["edited", "missing", "left over"])("fails for a file that is %s", async (kind) => {
    const repository = things();
    await codegen(repository.root);
    const path = "generated/validators/thing.ts";
    if (kind === "edited") repository.edit(path, "object", "array");
    if (kind === "missing") rmSync(join(repository.root, path));
    if (kind === "left over") repository.write("generated/validators/stale.ts", repository.read(path));
    const { status, stderr } = await codegen(repository.root, "--check");
    expect(status).toBe(3);
    expect(stderr).toContain("1 file differs");
  });
});

describe("codegen --watch", () => {
  it("compiles again after a change, survives a broken contract, and recovers", async () => {
    const repository = things();
    const { outcome } = spawnCodegen(repository.root, "--watch");
    const soon = { timeout: 90_000, interval: 20 };
    await expect.poll(() => outcome.stdout, soon).toContain("changed");
    repository.edit(ENTRY, "name: { type: string }", "title: { type: string }");
    await expect.poll(() => repository.read(TYPES), soon).toContain("title?: string");
    repository.edit(ENTRY, "title: { type: string }", "title: { type: strin }");
    await expect.poll(() => outcome.stderr, soon).toContain("openapi/api/openapi.yaml:18:36 — ");
    repository.edit(ENTRY, "title: { type: strin }", "heading: { type: string }");
    await expect.poll(() => repository.read(TYPES), soon).toContain("heading?: string");
  });
});
