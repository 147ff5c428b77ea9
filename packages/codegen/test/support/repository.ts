import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { type Target, targets } from "../../src/index.ts";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A repository in a temporary folder, gone after the tests of a file. */
export interface Repository {
  root: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Replaces a text that must be there. */
  edit(path: string, from: string | RegExp, to: string): void;
  target(api?: string): Target;
}

/** The repository that this package is a part of. */
export const HERE: string = join(import.meta.dirname, "..", "..", "..", "..");

function repository(files: Record<string, string> = {}): Repository {
  const root = mkdtempSync(join(tmpdir(), "codegen-test-"));
  folders.push(root);
  const made: Repository = {
    root,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path), "utf8"),
    edit(path, from, to) {
      const before = made.read(path);
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${path} does not contain ${from}`);
      made.write(path, after);
    },
    target(api) {
      const [target] = targets(root, api === undefined ? [] : [api]);
      if (!target) throw new Error("the repository has no target");
      return target;
    },
  };
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  return made;
}

/** A repository with one contract, `openapi/api`, whose entry is the given document, and a lenient lint configuration. */
export function contract(document: string, files: Record<string, string> = {}): Repository {
  return repository({
    "openapi/redocly.yaml": "extends: [minimal]\nrules: { no-invalid-media-type-examples: error }\n",
    "openapi/api/codegen.yaml": "target: ../../generated\n",
    "openapi/api/openapi.yaml": document,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`openapi/api/${path}`, text])),
  });
}

/** A copy of this repository's own contract of agent events. */
export function agentEvents(): Repository {
  const copy = repository();
  cpSync(join(HERE, "openapi"), join(copy.root, "openapi"), { recursive: true });
  return copy;
}
