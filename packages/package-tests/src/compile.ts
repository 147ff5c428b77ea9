import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.ts";
import { environment } from "./environment.ts";

/** The oldest and the newest TypeScript that are promised, as a user's project would have one of them. */
export const compilers = {
  "TypeScript 5.9": "typescript@5.9.3",
  "TypeScript 7.0": "typescript@7.0.2",
} as const;
export type Compiler = keyof typeof compilers;

/** The name under which a compiler is installed, for there are two. */
export function folderOf(compiler: Compiler): string {
  return compiler.toLowerCase().replaceAll(/\W/g, "-");
}

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  target: "ES2022",
};

/** The ways in which users' projects find packages, each with the library that goes with it. */
const projects = {
  node16: { ...strict, module: "node16", moduleResolution: "node16", lib: ["ES2022"], types: ["node"] },
  nodenext: { ...strict, module: "nodenext", moduleResolution: "nodenext", lib: ["ES2022"], types: ["node"] },
  bundler: {
    ...strict,
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: [],
  },
} as const;
export type Project = keyof typeof projects;

/**
 * Compiles some files of a folder.
 *
 * @param out where the JavaScript goes, inside the folder; nowhere when left out
 * @param trusted whether the declarations of the files' libraries go unchecked, where those are not only ours
 * @returns what the compiler has to say, nothing when all is well
 */
export async function compile(
  compiler: Compiler,
  project: Project,
  folder: string,
  files: readonly string[],
  out?: string,
  trusted = false,
): Promise<string> {
  const emit = out ? { outDir: out, rootDir: "." } : { noEmit: true };
  // Several tests compile at once, in one folder.
  const config = join(folder, `tsconfig.${randomUUID()}.json`);
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: { ...projects[project], ...emit, skipLibCheck: trusted }, files }),
  );
  const tsc = join(folder, "node_modules", folderOf(compiler), "bin", "tsc");
  const args = [tsc, "--project", config, "--pretty", "false"];
  const { stdout, stderr, code } = await run(process.execPath, args, { cwd: folder, env: environment() });
  return `${stdout}${stderr}`.trim() || (code === 0 ? "" : `the compiler ended with ${code}`);
}
