import { afterAll, beforeAll, describe } from "vitest";
import { describeStore } from "../store/store-suite.ts";
import { binary } from "./binary.ts";
import { place } from "./place.ts";
import { Server } from "./server.ts";

describe.skipIf(!binary)("a server", () => {
  let server: Server;
  beforeAll(async () => {
    server = await Server.start();
  });
  afterAll(() => server?.stop());

  describeStore("redis()", { shared: () => place("open-redis", server.url) });
});
