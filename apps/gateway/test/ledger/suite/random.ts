/** Properties are tried with the same inputs each time, so that a failure comes back. */
import fc from "fast-check";

fc.configureGlobal({ seed: 20_300_101 });

export { fc };
