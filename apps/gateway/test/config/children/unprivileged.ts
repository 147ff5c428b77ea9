import { loadConfig } from "../../../src/config/load.ts";

/** Reads the configuration as a user whom permissions bind, and prints what is wrong with it. */
const NOBODY = 65_534;
if (process.getuid?.() === 0) process.setuid?.(NOBODY);
try {
  loadConfig({ env: process.env });
} catch (error) {
  console.log(String(error));
}
