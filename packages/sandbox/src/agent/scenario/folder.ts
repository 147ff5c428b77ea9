import { fileURLToPath } from "node:url";

/** Where the scenarios are that come with the package, and the schema of them all. */
export const ownFolder: string = fileURLToPath(new URL("../../../scenarios/", import.meta.url));
