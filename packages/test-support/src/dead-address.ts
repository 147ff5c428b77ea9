import { freePort } from "./free-port.ts";

/** An address of loopback where nothing listens. */
export const deadAddress = async (): Promise<string> => `http://127.0.0.1:${await freePort()}`;
