import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test } from "vitest";
import { InstallFailure, install } from "../src/install/install.ts";

const tool = { package: "@some/tool", version: "1.2.3", file: "bin/tool" };

/** Stands for npm: puts the program where npm would. */
function fakeNpm(content: string) {
  const folders: string[] = [];
  const npm = async (folder: string) => {
    folders.push(folder);
    const program = join(folder, "node_modules", tool.package, tool.file);
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, content);
    return undefined;
  };
  return { folders, npm };
}

test("a runtime is installed once, by its exact version, and then reused", async () => {
  const cache = temporaryFolder();
  const { folders, npm } = fakeNpm("whole");
  let manifest = "";
  const reading = (folder: string) => {
    manifest = readFileSync(join(folder, "package.json"), "utf8");
    return npm(folder);
  };
  const program = await install(tool, cache, reading);
  expect(JSON.parse(manifest)).toEqual({ private: true, dependencies: { "@some/tool": "1.2.3" } });
  expect(readFileSync(program, "utf8")).toBe("whole");
  expect(await install(tool, cache, npm)).toBe(program);
  expect(folders).toHaveLength(1);
  expect(readdirSync(cache)).toEqual(["@some+tool@1.2.3"]);
});

test("what an interrupted install left behind is not used, and deleted after an hour", async () => {
  const cache = temporaryFolder();
  const { npm } = fakeNpm("half");
  await npm(join(cache, "unfinished-new"));
  await npm(join(cache, "unfinished-old"));
  utimesSync(join(cache, "unfinished-old"), 0, Date.now() / 1000 - 3_601);
  const program = await install(tool, cache, fakeNpm("whole").npm);
  expect(readFileSync(program, "utf8")).toBe("whole");
  expect(readdirSync(cache).sort()).toEqual(["@some+tool@1.2.3", "unfinished-new"]);
});

test("of two installs at once, both get a whole one and nothing is left over", async () => {
  const cache = temporaryFolder();
  const { folders, npm } = fakeNpm("whole");
  const [one, other] = await Promise.all([install(tool, cache, npm), install(tool, cache, npm)]);
  expect(folders).toHaveLength(2);
  expect(one).toBe(other);
  expect(readFileSync(one, "utf8")).toBe("whole");
  expect(readdirSync(cache)).toEqual(["@some+tool@1.2.3"]);
});

test("without a network, one sentence tells what is missing, and nothing is left over", async () => {
  const cache = temporaryFolder();
  const offline = install(tool, cache, async () => "npm error code ENOTFOUND");
  await expect(offline).rejects.toBeInstanceOf(InstallFailure);
  await expect(offline).rejects.toThrow(
    /^@some\/tool@1\.2\.3 is needed once and could not be installed .* run the tests again with a network\. npm said:\nnpm error code ENOTFOUND$/,
  );
  expect(readdirSync(cache)).toEqual([]);
});
