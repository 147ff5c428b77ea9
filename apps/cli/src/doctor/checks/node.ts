import { about, type Check } from "../finding.ts";

const { ok, warn } = about("node");

/** From here on Node has a SQLite of its own without a flag. */
const [MAJOR, MINOR] = [22, 13] as const;

export const checkNode: Check = async () => {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split(".").map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return [ok(`This is Node ${node}.`)];
  return [
    warn(
      `This is Node ${node}: enough for this program, but not for --store and the gateway.`,
      `Install Node ${MAJOR}.${MINOR} or newer.`,
    ),
  ];
};
