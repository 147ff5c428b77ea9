import type { components } from "./generated/types.ts";

type Schemas = components["schemas"];

/** One event for an AI agent: the body of the call. */
export type ExecuteRequest = Schemas["ai-agent-events-execute-async-request"];

/** The acknowledgement of a call. The answer of the agent is not in it. */
export type ExecuteResponse = Schemas["ai-agent-events-execute-async-response"];

/** A registered webhook. */
export type Webhook = Schemas["webhook"];
export type WebhookHeader = Schemas["webhook-header"];
export type WebhookStatus = Schemas["webhook-status"];
export type WebhooksCreateRequest = Schemas["webhooks-create-request"];
export type WebhooksCreateResponse = Schemas["webhooks-create-response"];
export type WebhooksDeleteRequest = Schemas["webhooks-delete-request"];
export type WebhooksDeleteResponse = Schemas["webhooks-delete-response"];
export type WebhooksGetRequest = Schemas["webhooks-get-request"];
export type WebhooksGetResponse = Schemas["webhooks-get-response"];
export type WebhooksListRequest = Schemas["webhooks-list-request"];
export type WebhooksListResponse = Schemas["webhooks-list-response"];
export type WebhooksUpdateRequest = Schemas["webhooks-update-request"];
export type WebhooksUpdateResponse = Schemas["webhooks-update-response"];

/** A notification about an execution. Switch on `agent_response`; `default:` has the kinds that the contract does not list. */
export type AgentResponse = Schemas["event-ai-agent-response"];

/** A step of an execution. Switch on `progress_state`. */
export type AgentProgress = Schemas["ai-agent-event-execute-progress"];

/** The body of a delivery with a notification, in one of two envelopes: with `ai_agent_response` or with `payload` at the top. */
export type AgentResponseDelivery = Schemas["webhook-event-request"];

/** The body of a delivery with a challenge, in one of two forms: with or without `verify`. */
export type VerifyDelivery = Schemas["webhook-verify-request"];

/** What a receiver answers to a challenge. */
export type VerifyResponse = Schemas["webhook-verify-response"];

/** The body of whatever DevRev sends to a webhook. */
export type Delivery = AgentResponseDelivery | VerifyDelivery;

/**
 * The body of an error. Switch on `type`; `default:` has the types that the contract does not list, bodies without one, and
 * those of statuses that the contract does not list.
 */
export type ApiErrorBody = Schemas[
  | "error-bad-request"
  | "error-unauthorized"
  | "error-forbidden"
  | "error-not-found"
  | "error-request-entity-too-large"
  | "error-too-many-requests"
  | "error-internal-server-error"
  | "error-service-unavailable"
  | "error-default"];
