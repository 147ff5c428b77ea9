import type { Receiver } from "../receive.ts";
import { incomingOf, type NodeRequest, type NodeResponse, write } from "./node.ts";

const ADVICE =
  "mount the receiver before express.json(), or keep the bytes: express.json({ verify: (req, _res, bytes) => { req.rawBody = bytes } })";

/** Puts a receiver on a path of Express 4 or 5: `app.all("/devrev", expressHandler(receive))`. */
export function expressHandler(receive: Receiver): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => write(await receive.take(await incomingOf(request, request, ADVICE)), response);
}
