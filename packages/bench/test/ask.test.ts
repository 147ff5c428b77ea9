import { afterAll, beforeAll, expect, test } from "vitest";
import { contenders, loadContender } from "../src/ask/contenders.ts";
import { Children } from "../src/child.ts";
import { deliveryOf, signAsDevRev } from "../src/delivery.ts";
import { type DevRev, startDevRev } from "../src/gateway/devrev.ts";
import { startGatewayProcess } from "../src/gateway/gateway-process.ts";
import { type Door, WEBHOOK_PATH } from "../src/gateway/open-gateway.ts";
import { Places } from "../src/stores/places.ts";

const [children, places] = [new Children(), new Places()];
let devrev: DevRev;
let door: Door;
const baseUrl = () => `http://127.0.0.1:${door.port}`;

beforeAll(async () => {
  devrev = await startDevRev(async (taken) => {
    const body = Buffer.from(JSON.stringify(deliveryOf({ ...taken, id: taken.run, kind: "message" })));
    await fetch(`${baseUrl()}${WEBHOOK_PATH}`, { method: "POST", headers: signAsDevRev(body), body });
  });
  ({ door } = await startGatewayProcess(children, places.file(), devrev));
});

afterAll(async () => {
  children.kill();
  devrev.close();
  await places.remove();
});

test.for(contenders)("%s asks a gateway and gets the message of its agent", async (contender) => {
  const connect = await loadContender(contender);
  await expect(connect(baseUrl(), door.key)("Hello?")).resolves.toContain("both of them are up again");
});

test.for(contenders)("%s does not take a refusal for an answer", async (contender) => {
  const connect = await loadContender(contender);
  await expect(connect(baseUrl(), `${door.key.slice(0, -1)}_`)("Hello?")).rejects.toThrow(/40[13]|key/i);
});
