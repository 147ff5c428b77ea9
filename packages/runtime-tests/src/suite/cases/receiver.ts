import {
  createReceiver,
  type Delivery,
  decodeDelivery,
  digestDelivery,
  findSignatureForm,
  type ReceiverOptions,
  type Rejection,
  type SignatureForm,
  signDelivery,
} from "@agent-events/receiver";
import { CaseFailure, equal } from "../assert.ts";
import type { Case } from "../case.ts";

const secret = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";
const challenge = '{"type":"verify","challenge":"3q2-7wAtVf9kZk1eFqTn"}';

/** What the contract documents as the signatures of that challenge with that secret. */
const signatures: Readonly<Record<SignatureForm, string>> = {
  "text-hex": "62c14cf601b51b5e2c4e6329d24cbcd9bde0343acce26e19970d7f370ff5b5f4",
  "text-base64": "YsFM9gG1G14sTmMp0ky82b3gNDrM4m4Zlw1/Nw/1tfQ=",
  "decoded-hex": "2e5ac11b212628b51c047908fe90cb8b2ff7cf26d71f46ddcdfba92b08bc68e8",
  "decoded-base64": "LlrBGyEmKLUcBHkI/pDLiy/3zybXH0bdzfupKwi8aOg=",
};

const event = {
  id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a7",
  webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
  timestamp: "2026-11-23T12:00:06.000000001Z",
  type: "ai_agent_response",
  ai_agent_response: {
    agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
    session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
    session_object: "TKT-4821",
    agent_response: "message",
    message: "Grüße, 你好 🙂\u2028",
  },
};

/** A receiver at the time of the event, and what it hands on. */
function observed(options: Partial<ReceiverOptions> = {}) {
  const deliveries: Delivery[] = [];
  const rejections: Rejection[] = [];
  const receive = createReceiver({
    secret,
    now: () => Date.parse(event.timestamp),
    onDelivery: (delivery) => void deliveries.push(delivery),
    onRejected: (rejection) => void rejections.push(rejection),
    ...options,
  });
  return { receive, deliveries, rejections };
}

function post(body: BodyInit, signature?: string): Request {
  const headers = signature === undefined ? {} : { "X-DevRev-Signature": signature };
  return new Request("https://example.com/devrev", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

const signed = async (body: string) => post(body, await signDelivery(body, { secret }));

/** How often WebCrypto is asked for a key meanwhile. */
async function countImports(work: () => Promise<unknown>): Promise<number> {
  const { subtle } = crypto;
  const importKey = subtle.importKey.bind(subtle) as (...given: unknown[]) => Promise<CryptoKey>;
  let count = 0;
  const counting = (...given: unknown[]) => {
    count++;
    return importKey(...given);
  };
  Object.defineProperty(subtle, "importKey", { value: counting, configurable: true });
  try {
    await work();
    return count;
  } finally {
    Reflect.deleteProperty(subtle, "importKey");
  }
}

const takesOne = async () => {
  const { receive } = observed();
  equal((await receive(await signed(JSON.stringify(event)))).status, 200, "status");
};

/** What holds wherever the receiver runs. */
export const receiverCases: readonly Case[] = [
  {
    name: "a signed delivery is handed on, decoded, and answered 200",
    run: async () => {
      const { receive, deliveries } = observed();
      const response = await receive(await signed(JSON.stringify(event)));
      equal([response.status, await response.text()], [200, ""], "answer");
      equal(response.headers.get("x-content-type-options"), "nosniff", "x-content-type-options");
      const [delivery] = deliveries;
      equal([deliveries.length, delivery?.kind, delivery?.raw], [1, "message", event], "deliveries");
    },
  },
  {
    name: "a delivery that is forged, changed on its way or not signed is answered 401, and not handed on",
    run: async () => {
      const { receive, deliveries, rejections } = observed();
      const body = JSON.stringify(event);
      const right = await signDelivery(body, { secret });
      const forged = await signDelivery(body, { secret: "another" });
      for (const request of [post(body, forged), post(`${body} `, right), post(body), post(body, right.slice(1))]) {
        equal((await receive(request)).status, 401, "status");
      }
      const problems = rejections.map((rejection) => "problem" in rejection && rejection.problem);
      equal(problems, ["mismatch", "rewritten-body", "missing", "malformed"], "problems");
      equal(deliveries.length, 0, "deliveries");
    },
  },
  {
    name: "a signed challenge is answered, and one that is not signed is refused",
    run: async () => {
      const { receive, deliveries } = observed();
      const response = await receive(await signed(challenge));
      equal([response.status, await response.text()], [200, '{"challenge":"3q2-7wAtVf9kZk1eFqTn"}'], "answer");
      equal((await receive(post(challenge))).status, 401, "status without a signature");
      equal(deliveries.length, 0, "deliveries");
    },
  },
  ...(Object.keys(signatures) as SignatureForm[]).map((signatureForm) => ({
    name: `a signature of the form ${signatureForm} is made, found out and taken, and no other is`,
    run: async () => {
      equal(await signDelivery(challenge, { secret, signatureForm }), signatures[signatureForm], "signature");
      const signature = signatures[signatureForm];
      equal(await findSignatureForm({ secret, body: challenge, signature }), signatureForm, "form");
      const { receive } = observed({ secret: ["b3RoZXI=", secret], signatureForm });
      for (const [form, given] of Object.entries(signatures)) {
        const { status } = await receive(post(challenge, given));
        equal(status, form === signatureForm ? 200 : 401, `status of ${form}`);
      }
    },
  })),
  {
    name: "signatures are made and checked with node:crypto",
    where: ({ hmac }) => hmac === "node:crypto",
    run: async () => equal(await countImports(takesOne), 0, "keys of WebCrypto"),
  },
  {
    name: "signatures are made and checked with WebCrypto",
    where: ({ hmac }) => hmac === "WebCrypto",
    run: async () => equal(await countImports(takesOne), 2, "keys of WebCrypto"),
  },
  {
    name: "a body that streams is put together, and one that is too large is refused",
    run: async () => {
      const { receive, deliveries } = observed({ maxBytes: 1_000 });
      const body = JSON.stringify(event);
      const bytes = new TextEncoder().encode(body);
      const stream = (repeats: number) =>
        new ReadableStream<Uint8Array>({
          start(controller) {
            for (let repeat = 0; repeat < repeats; repeat++) {
              for (let at = 0; at < bytes.length; at += 100) controller.enqueue(bytes.slice(at, at + 100));
            }
            controller.close();
          },
        });
      const signature = await signDelivery(body, { secret });
      equal((await receive(post(stream(1), signature))).status, 200, "status");
      equal((await receive(post(stream(3), signature))).status, 413, "status when it is too large");
      equal(deliveries.length, 1, "deliveries");
    },
  },
  {
    name: "a delivery from yesterday is answered 400, and a slow onDelivery 503",
    run: async () => {
      const { receive } = observed({ now: () => Date.parse(event.timestamp) + 86_400_000 });
      equal((await receive(await signed(JSON.stringify(event)))).status, 400, "status when it is stale");
      const slow = observed({ onDelivery: () => new Promise(() => {}), deadline: 50 });
      equal((await slow.receive(await signed(JSON.stringify(event)))).status, 503, "status when it is slow");
    },
  },
  {
    name: "deliveries are decoded from either envelope; what nobody knows or can read is kept",
    run: async () => {
      const { ai_agent_response } = event;
      const message = decodeDelivery(new TextEncoder().encode(JSON.stringify(event)));
      if (message.kind !== "message") throw new CaseFailure(`kind: expected message, got ${message.kind}`);
      equal(message.message, ai_agent_response.message, "message");
      equal(message.sessionObject, "TKT-4821", "sessionObject");
      const wrapped = decodeDelivery({ payload: { type: event.type, ai_agent_response } });
      equal([wrapped.kind, wrapped.id], ["message", undefined], "the other envelope");
      const plan = { ...event, ai_agent_response: { ...ai_agent_response, agent_response: "plan_created" } };
      const { kind, ...unlisted } = decodeDelivery(plan);
      equal([kind, "name" in unlisted && unlisted.name], ["unknown", "plan_created"], "an unlisted kind");
      equal(decodeDelivery(new Uint8Array([0x22, 0xff, 0x22])).raw, "data:;base64,Iv8i", "what is no UTF-8");
    },
  },
  {
    name: "the digest of a delivery is the same on every runtime",
    run: async () => {
      const expected = "95005fa87ed6f7739aca8cf6bc3f8cafe00f7753bb34c3420c54c71081a8b9c7";
      equal(await digestDelivery(decodeDelivery(event)), expected, "digest");
    },
  },
];
