import type { ChildProcess } from "node:child_process";
import type { Children } from "../child.ts";
import type { DevRev } from "./devrev.ts";
import type { Door } from "./open-gateway.ts";

export interface GatewayProcess {
  /** Answers whatever it is asked with the memory that it takes. */
  readonly child: ChildProcess;
  readonly door: Door;
}

export async function startGatewayProcess(children: Children, place: string, devrev: DevRev): Promise<GatewayProcess> {
  const file = new URL("./server.ts", import.meta.url);
  const { child, greeting } = await children.start(file, [place, devrev.url], ["--expose-gc"]);
  return { child, door: greeting as Door };
}
