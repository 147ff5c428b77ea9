import { install } from "../install/install.ts";
import { pinned } from "../install/pinned.ts";

/** The program of the pinned workerd; installed from the npm registry on first use. */
export const installWorkerd = (): Promise<string> => install(pinned.workerd);
