import { ConfigError } from "./config/config-error.ts";
import { loadConfig } from "./config/load.ts";
import { runCommand } from "./service/commands.ts";
import { isExplained } from "./service/errors/is-explained.ts";

/** The exit code of a mistake in how a program is set up, as services have it. */
const SETUP = 78;

const { env, argv } = process;

// What people can mend is told in a sentence; whatever else goes wrong is a fault of the program, and told with its stack.
try {
  process.exitCode = await runCommand(
    argv.slice(2),
    () => loadConfig({ env }),
    (line) => console.log(line),
  );
} catch (error) {
  console.error(isExplained(error) ? `${error.name}: ${error.message}` : error);
  process.exitCode = error instanceof ConfigError ? SETUP : 1;
}
