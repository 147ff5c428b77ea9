import { SetupError } from "../errors/setup-error.ts";

/** @throws {SetupError} when this Node is too old for a gateway, which is newer than what all else here needs */
export function assertNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return;
  throw new SetupError(
    `a gateway needs Node 22.13 or newer, this is Node ${process.versions.node}`,
    "Install a current Node from https://nodejs.org and run the command again.",
  );
}
