import type { AgentResponseDelivery } from "@agent-events/contract";
import { type Content, contentOf } from "./content.ts";
import type { Delivery, DeliveryOf, Notification } from "./delivery.ts";
import { type Fields, isId, isObject, isOptional, isString, only } from "./fields.ts";
import { type Parsed, parse } from "./parse.ts";
import { instantOf } from "./timestamp.ts";

/**
 * Decodes a delivery, from its bytes or from its parsed body, in either envelope. It checks what the contract promises, and
 * never throws: what the contract does not know, or what breaks it, comes out with the kind `unknown`.
 *
 * It does not look at a signature: decode only what you have from somewhere trusted. The receiver does both.
 */
export function decodeDelivery(body: Uint8Array | object): Delivery {
  const { json, text }: Parsed = body instanceof Uint8Array ? parse(body) : { json: body };
  return text === undefined ? decodeJson(json) : unreadable(text);
}

/** A delivery that has no more than a text. */
export function unreadable(raw: string): Delivery {
  return unknown("unreadable", undefined, {}, {}, raw);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Decodes a parsed body; `instant` is that of its timestamp, where it has been read already. */
export function decodeJson(raw: unknown, instant?: number): Delivery {
  if (!isObject(raw)) return unknown("invalid", undefined, {}, {}, raw);
  const isFlat = raw["ai_agent_response"] !== undefined;
  const inner = isFlat ? raw : raw["payload"];
  const { type, ai_agent_response: given } = isObject(inner) ? inner : raw;
  const response = isObject(given) ? given : {};
  if (type !== "ai_agent_response") {
    return unknown(isString(type) ? "other-event" : "invalid", type, raw, response, raw);
  }
  const isDated = (instant ?? instantOf(raw["timestamp"])) !== undefined;
  const { id, webhook_id: webhookId } = raw;
  const { agent, agent_version: version, session, session_object: sessionObject, client_metadata: metadata } = response;
  if (
    (!isFlat || (isId(id) && isId(webhookId) && isDated)) &&
    isId(agent) &&
    isId(session) &&
    isId(sessionObject) &&
    isOptional(version, isId) &&
    isOptional(metadata, isObject)
  ) {
    const content = contentOf(response);
    if (content && !("kind" in content)) return unknown("unlisted", content.name, raw, response, raw);
    if (content) {
      // Field by field: to spread objects of several shapes costs more than all the rest of decoding.
      const delivery = content as Writable<Content & Notification>;
      delivery.id = only(id, isId);
      delivery.webhookId = only(webhookId, isId);
      delivery.timestamp = isDated ? (raw["timestamp"] as string) : undefined;
      delivery.session = session;
      delivery.sessionObject = sessionObject;
      delivery.agent = agent;
      delivery.clientMetadata = metadata ?? undefined;
      delivery.raw = raw as unknown as AgentResponseDelivery;
      return delivery;
    }
  }
  return unknown("invalid", response["agent_response"], raw, response, raw);
}

function unknown(
  reason: DeliveryOf<"unknown">["reason"],
  name: unknown,
  envelope: Fields,
  response: Fields,
  raw: unknown,
): Delivery {
  return {
    kind: "unknown",
    reason,
    name: only(name, isString),
    id: only(envelope["id"], isId),
    webhookId: only(envelope["webhook_id"], isId),
    timestamp: only(envelope["timestamp"], isString),
    session: only(response["session"], isId),
    sessionObject: only(response["session_object"], isId),
    agent: only(response["agent"], isId),
    clientMetadata: only(response["client_metadata"], isObject),
    raw,
  };
}
