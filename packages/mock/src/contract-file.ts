import { fileURLToPath } from "node:url";

/** The bundled agent-events contract, as its package publishes it. */
export const contractFile: string = fileURLToPath(import.meta.resolve("@agent-events/contract/openapi.json"));
