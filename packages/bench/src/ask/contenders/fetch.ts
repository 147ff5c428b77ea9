import type { Connect } from "../contenders.ts";

/** The least one would write by hand: waits as long as the gateway does, and no longer. */
export const connect: Connect = (baseUrl, key) => async (message) => {
  const response = await fetch(`${baseUrl}/v1/runs`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", Prefer: "wait=120" },
    body: JSON.stringify({ message }),
  });
  if (!response.ok) throw new Error(`the call failed with status ${response.status}`);
  const { reply } = (await response.json()) as { reply?: { message: string } };
  if (!reply) throw new Error("there is no reply");
  return reply.message;
};
