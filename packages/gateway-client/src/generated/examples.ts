// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import type { components } from "./types.ts";

/** The examples of the operations: operationId, then `request` or `responses` and the status, then the name. */
export const examples = {
  "get-docs": {
    request: {},
    responses: {
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
    },
  },
  "get-health": {
    request: {},
    responses: {
      200: {
        ok: { status: "ok" } as unknown as components["schemas"]["health"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
    },
  },
  "get-metrics": {
    request: {},
    responses: {
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
    },
  },
  "get-document": {
    request: {},
    responses: {
      200: {
        document: {
          openapi: "3.1.1",
          info: { title: "agent-events gateway", version: "1.0.0" },
          paths: { "/healthz": {} },
        } as unknown as components["schemas"]["api-document"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
    },
  },
  "get-readiness": {
    request: {},
    responses: {
      200: {
        ready: {
          ready: true,
          checks: [
            { name: "store", ok: true, detail: "SQLite answers." },
            { name: "webhook", ok: true, detail: "The webhook is active." },
          ],
        } as unknown as components["schemas"]["readiness"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        not_ready: {
          ready: false,
          checks: [
            { name: "store", ok: false, detail: "Redis does not answer: connection refused." },
            { name: "webhook", ok: true, detail: "The webhook is active." },
          ],
        } as unknown as components["schemas"]["readiness"],
      },
    },
  },
  "list-runs": {
    request: {},
    responses: {
      200: {
        two: {
          runs: [
            {
              id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
              status: "succeeded",
              agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
              session: "order-17",
              message: "Where is my order?",
              created_at: "2026-11-23T12:00:00.000Z",
              updated_at: "2026-11-23T12:00:06.214Z",
              expires_at: "2026-11-23T12:10:00.000Z",
              last_event: 6,
              devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            },
            {
              id: "run_01a20846-3ab0-7d11-8e02-6b1f0c9a7e35",
              status: "failed",
              agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
              session: "order-17",
              message: "Hello?",
              created_at: "2026-11-23T11:59:10.000Z",
              updated_at: "2026-11-23T11:59:14.790Z",
              expires_at: "2026-11-23T12:09:10.000Z",
              last_event: 3,
              devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            },
          ],
          next_cursor: "MTc5NTQzNTE1MDAwMC5ydW5fMDFhMjA4NDY",
        } as unknown as components["schemas"]["run-list"],
        none: { runs: [] } as unknown as components["schemas"]["run-list"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-request-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-store"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "start-run": {
    request: {
      minimal: { message: "Where is my order?" } as unknown as components["schemas"]["run-start"],
      conversation: {
        message: "Where is my order?",
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        session: "order-17",
      } as unknown as components["schemas"]["run-start"],
      every_field: {
        message: "Where is my order?",
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        session: "order-17",
        agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
        context: {
          initial: "The customer is on the Pro plan and writes from the billing page.",
          additional: "Answer in two sentences.",
        },
        metadata: { ticket: "TKT-4821", locale: "en-GB" },
        artifacts: ["ARTIFACT-12345"],
        parent: "don:core:dvrv-us-1:devo/0:ticket/4821",
        deadline: 300,
        idle: 60,
      } as unknown as components["schemas"]["run-start"],
    },
    responses: {
      200: {
        succeeded: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "succeeded",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:06.214Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 6,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          reply: {
            message: "Your order left our warehouse this morning and arrives **tomorrow**.",
            late: false,
            at: "2026-11-23T12:00:06.214Z",
          },
        } as unknown as components["schemas"]["run"],
        failed: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "failed",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:04.790Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 3,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          error: {
            message: "The agent could not reach the order system.",
            late: false,
            at: "2026-11-23T12:00:04.790Z",
            cause: "agent",
          },
        } as unknown as components["schemas"]["run"],
      },
      202: {
        running: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "running",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:00.412Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 1,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
        } as unknown as components["schemas"]["run"],
        starting: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "starting",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:00.000Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 0,
        } as unknown as components["schemas"]["run"],
        unconfirmed: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "unconfirmed",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:30.018Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 1,
        } as unknown as components["schemas"]["run"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-start-invalid"],
        unreadable_body: {
          type: "urn:agent-events:problem:unreadable-body",
          title: "The body is not JSON",
          status: 400,
          detail: "The body ends inside a string, at byte 24. Send one JSON object in UTF-8.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-start-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      408: {
        request_timeout: {
          type: "urn:agent-events:problem:request-timeout",
          title: "The request did not arrive in time",
          status: 408,
          detail: "The body did not arrive within 30 seconds. Send the request again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-body-incomplete"],
      },
      409: {
        idempotency_key_reused: {
          type: "urn:agent-events:problem:idempotency-key-reused",
          title: "The idempotency key belongs to another request",
          status: 409,
          detail: "This Idempotency-Key was used with another body. Send a new request with a new key.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-conflict"],
        idempotency_key_in_use: {
          type: "urn:agent-events:problem:idempotency-key-in-use",
          title: "The first request with this idempotency key is still being started",
          status: 409,
          detail: "The first request with this Idempotency-Key has not been answered yet. Send this one again in a second.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-conflict"],
      },
      413: {
        body_too_large: {
          type: "urn:agent-events:problem:body-too-large",
          title: "The body is too large",
          status: 413,
          detail: "The body is larger than 1048576 bytes. Send a smaller one.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["problem-content-too-large"],
      },
      415: {
        unsupported_media_type: {
          type: "urn:agent-events:problem:unsupported-media-type",
          title: "Unsupported media type",
          status: 415,
          detail: "The body is declared as text/plain. Send JSON, with Content-Type: application/json.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-content-type"],
      },
      429: {
        too_many_requests: {
          type: "urn:agent-events:problem:too-many-requests",
          title: "Too many requests",
          status: 429,
          detail: "This key has started 60 runs in this minute, which is its quota. Send the request again in 12 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          retry_after: 12,
          quota: "requests",
        } as unknown as components["schemas"]["problem-quota"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      502: {
        agent_refused: {
          type: "urn:agent-events:problem:agent-refused",
          title: "DevRev refused the call",
          status: 502,
          detail: "DevRev answered 404: agent not found. Check the agent of the request, and the gateway's token.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          run: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          devrev: { status: 404, type: "not_found", message: "agent not found" },
        } as unknown as components["schemas"]["problem-agent-failed"],
        agent_unreachable: {
          type: "urn:agent-events:problem:agent-unreachable",
          title: "DevRev cannot be reached",
          status: 502,
          detail: "The connection to DevRev was refused, so nothing ran. Send the request again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          run: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
        } as unknown as components["schemas"]["problem-agent-failed"],
      },
      503: {
        agent_busy: {
          type: "urn:agent-events:problem:agent-busy",
          title: "DevRev is busy",
          status: 503,
          detail: "DevRev answered 429 three times, so nothing ran. Send the request again in 30 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          run: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
        } as unknown as components["schemas"]["problem-start-unavailable"],
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-start-unavailable"],
        not_ready: {
          type: "urn:agent-events:problem:not-ready",
          title: "The gateway is not ready",
          status: 503,
          detail: "The webhook of the gateway is not verified by DevRev yet. Send the request again in 5 seconds; GET /readyz tells when it is.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-start-unavailable"],
        shutting_down: {
          type: "urn:agent-events:problem:shutting-down",
          title: "The gateway is shutting down",
          status: 503,
          detail: "The gateway takes no new requests. Send it again in a second; another instance takes it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-start-unavailable"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "get-run": {
    request: {},
    responses: {
      200: {
        succeeded: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "succeeded",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:06.214Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 6,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          reply: {
            message: "Your order left our warehouse this morning and arrives **tomorrow**.",
            late: false,
            at: "2026-11-23T12:00:06.214Z",
          },
        } as unknown as components["schemas"]["run"],
        starting: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "starting",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:00.000Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 0,
        } as unknown as components["schemas"]["run"],
        unconfirmed: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "unconfirmed",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:30.018Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 1,
        } as unknown as components["schemas"]["run"],
        running: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "running",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:00.412Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 1,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
        } as unknown as components["schemas"]["run"],
        failed: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "failed",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:04.790Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 3,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          error: {
            message: "The agent could not reach the order system.",
            late: false,
            at: "2026-11-23T12:00:04.790Z",
            cause: "agent",
          },
        } as unknown as components["schemas"]["run"],
        refused: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "failed",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:00.298Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 1,
          error: {
            message: "DevRev answered 404, the agent does not exist",
            late: false,
            at: "2026-11-23T12:00:00.298Z",
            cause: "refused",
          },
        } as unknown as components["schemas"]["run"],
        stopped: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "stopped",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:02.950Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 3,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
        } as unknown as components["schemas"]["run"],
        expired: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "expired",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:02:00.412Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 2,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
        } as unknown as components["schemas"]["run"],
        late: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "succeeded",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:12:31.007Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 3,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          reply: {
            message: "Your order left our warehouse this morning and arrives **tomorrow**.",
            late: true,
            at: "2026-11-23T12:12:31.007Z",
          },
        } as unknown as components["schemas"]["run"],
        every_field: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "succeeded",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          session: "order-17",
          message: "Where is my order?",
          context: {
            initial: "The customer is on the Pro plan and writes from the billing page.",
            additional: "Answer in two sentences.",
          },
          metadata: { ticket: "TKT-4821", locale: "en-GB" },
          artifacts: ["ARTIFACT-12345"],
          parent: "don:core:dvrv-us-1:devo/0:ticket/4821",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:06.214Z",
          expires_at: "2026-11-23T12:05:00.000Z",
          last_event: 6,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          reply: {
            message: "Your order left our warehouse this morning and arrives **tomorrow**.",
            late: false,
            at: "2026-11-23T12:00:06.214Z",
          },
        } as unknown as components["schemas"]["run"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-request-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      404: {
        not_found: {
          type: "urn:agent-events:problem:not-found",
          title: "Not found",
          status: 404,
          detail: "No run of this key has the id \"run_01a20846-3ab0-7d11-8e02-6b1f0c9a7e35\". List the runs of this key with GET /v1/runs.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-run"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-store"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "follow-run": {
    request: {},
    responses: {
      200: {
        every_kind: {
          events: [
            {
              seq: 1,
              at: "2026-11-23T12:00:00.412Z",
              late: false,
              kind: "acknowledged",
              session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            },
            {
              seq: 2,
              at: "2026-11-23T12:00:01.870Z",
              late: false,
              kind: "skill-triggered",
              skill_name: "find_order",
              args: { order: 17 },
              thought: "The customer asks for an order, so its status is needed.",
              workflow: { id: "don:integration:dvrv-us-1:devo/0:workflow/12", display_id: "WORKFLOW-12" },
              workflow_run: { id: "don:integration:dvrv-us-1:devo/0:workflow_run/345", display_id: "WORKFLOW_RUN-345" },
            },
            {
              seq: 3,
              at: "2026-11-23T12:00:03.105Z",
              late: false,
              kind: "skill-executed",
              skill_name: "find_order",
              output: { status: "shipped" },
              args: { order: 17 },
              metadata: { duration_ms: 1120 },
            },
            {
              seq: 4,
              at: "2026-11-23T12:00:03.640Z",
              late: false,
              kind: "generation-started",
              request_id: "0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2b",
            },
            {
              seq: 5,
              at: "2026-11-23T12:00:05.930Z",
              late: false,
              kind: "suggestions",
              suggestions: ["Change the address", "Cancel the order"],
            },
            {
              seq: 6,
              at: "2026-11-23T12:00:06.214Z",
              late: false,
              kind: "message",
              message: "Your order left our warehouse this morning and arrives **tomorrow**.",
            },
            {
              seq: 7,
              at: "2026-11-23T12:00:06.300Z",
              late: true,
              kind: "error",
              error: "The agent could not reach the order system.",
            },
            {
              seq: 8,
              at: "2026-11-23T12:00:06.400Z",
              late: true,
              kind: "unknown",
              type: "plan_created",
              raw: { type: "plan_created", plan: { steps: 3 } },
            },
            { seq: 9, at: "2026-11-23T12:00:06.450Z", late: true, kind: "unknown", raw: "not JSON" },
            {
              seq: 10,
              at: "2026-11-23T12:00:06.500Z",
              late: true,
              kind: "unconfirmed",
              reason: "no answer from DevRev within 30 seconds",
            },
            {
              seq: 11,
              at: "2026-11-23T12:00:06.600Z",
              late: true,
              kind: "refused",
              reason: "DevRev answered 404, the agent does not exist",
            },
            { seq: 12, at: "2026-11-23T12:00:06.700Z", late: true, kind: "stopped" },
            { seq: 13, at: "2026-11-23T12:00:06.800Z", late: true, kind: "expired", limit: "deadline" },
            { seq: 14, at: "2026-11-23T12:00:06.900Z", late: true, kind: "expired", limit: "idle" },
            { seq: 15, at: "2026-11-23T12:00:07.000Z", late: true, kind: "plan-created", plan: { steps: 3 } },
          ],
          more: false,
          run: {
            id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
            status: "succeeded",
            agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
            session: "order-17",
            message: "Where is my order?",
            created_at: "2026-11-23T12:00:00.000Z",
            updated_at: "2026-11-23T12:00:07.000Z",
            expires_at: "2026-11-23T12:10:00.000Z",
            last_event: 15,
            devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            reply: {
              message: "Your order left our warehouse this morning and arrives **tomorrow**.",
              late: false,
              at: "2026-11-23T12:00:06.214Z",
            },
          },
        } as unknown as components["schemas"]["run-events"],
        none: {
          events: [],
          more: false,
          run: {
            id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
            status: "running",
            agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
            session: "order-17",
            message: "Where is my order?",
            created_at: "2026-11-23T12:00:00.000Z",
            updated_at: "2026-11-23T12:00:00.412Z",
            expires_at: "2026-11-23T12:10:00.000Z",
            last_event: 1,
            devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          },
        } as unknown as components["schemas"]["run-events"],
        page: {
          events: [
            {
              seq: 1,
              at: "2026-11-23T12:00:00.412Z",
              late: false,
              kind: "acknowledged",
              session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            },
            {
              seq: 2,
              at: "2026-11-23T12:00:01.870Z",
              late: false,
              kind: "skill-triggered",
              skill_name: "find_order",
              args: { order: 17 },
              thought: "The customer asks for an order, so its status is needed.",
              workflow: { id: "don:integration:dvrv-us-1:devo/0:workflow/12", display_id: "WORKFLOW-12" },
              workflow_run: { id: "don:integration:dvrv-us-1:devo/0:workflow_run/345", display_id: "WORKFLOW_RUN-345" },
            },
          ],
          more: true,
          run: {
            id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
            status: "succeeded",
            agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
            session: "order-17",
            message: "Where is my order?",
            created_at: "2026-11-23T12:00:00.000Z",
            updated_at: "2026-11-23T12:00:06.214Z",
            expires_at: "2026-11-23T12:10:00.000Z",
            last_event: 6,
            devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            reply: {
              message: "Your order left our warehouse this morning and arrives **tomorrow**.",
              late: false,
              at: "2026-11-23T12:00:06.214Z",
            },
          },
        } as unknown as components["schemas"]["run-events"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-follow-invalid"],
        unknown_event_id: {
          type: "urn:agent-events:problem:unknown-event-id",
          title: "The run has no such event",
          status: 400,
          detail: "The run has 6 events, so none can be resumed behind 9. Follow it from the start, with after=0.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-follow-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      404: {
        not_found: {
          type: "urn:agent-events:problem:not-found",
          title: "Not found",
          status: 404,
          detail: "No run of this key has the id \"run_01a20846-3ab0-7d11-8e02-6b1f0c9a7e35\". List the runs of this key with GET /v1/runs.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-run"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      406: {
        not_acceptable: {
          type: "urn:agent-events:problem:not-acceptable",
          title: "Not acceptable",
          status: 406,
          detail: "Events come as application/json or text/event-stream, not as text/csv. Accept one of them.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-form"],
      },
      429: {
        too_many_requests: {
          type: "urn:agent-events:problem:too-many-requests",
          title: "Too many requests",
          status: 429,
          detail: "This key has started 60 runs in this minute, which is its quota. Send the request again in 12 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          retry_after: 12,
          quota: "requests",
        } as unknown as components["schemas"]["problem-quota"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unavailable"],
        shutting_down: {
          type: "urn:agent-events:problem:shutting-down",
          title: "The gateway is shutting down",
          status: 503,
          detail: "The gateway takes no new requests. Send it again in a second; another instance takes it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unavailable"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "create-read-token": {
    request: {},
    responses: {
      201: {
        token: {
          token: "aet_k3v9q0x7m2p8t1ab_EXAMPLE-not-a-token-0000000000000000000000000",
          run: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          expires_at: "2026-11-23T12:15:00.000Z",
        } as unknown as components["schemas"]["read-token"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-request-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      404: {
        not_found: {
          type: "urn:agent-events:problem:not-found",
          title: "Not found",
          status: 404,
          detail: "No run of this key has the id \"run_01a20846-3ab0-7d11-8e02-6b1f0c9a7e35\". List the runs of this key with GET /v1/runs.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-run"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      429: {
        too_many_requests: {
          type: "urn:agent-events:problem:too-many-requests",
          title: "Too many requests",
          status: 429,
          detail: "This key has started 60 runs in this minute, which is its quota. Send the request again in 12 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          retry_after: 12,
          quota: "requests",
        } as unknown as components["schemas"]["problem-quota"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-store"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "stop-run": {
    request: {},
    responses: {
      200: {
        stopped: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "stopped",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:02.950Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 3,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
        } as unknown as components["schemas"]["run"],
        succeeded: {
          id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
          status: "succeeded",
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "order-17",
          message: "Where is my order?",
          created_at: "2026-11-23T12:00:00.000Z",
          updated_at: "2026-11-23T12:00:06.214Z",
          expires_at: "2026-11-23T12:10:00.000Z",
          last_event: 6,
          devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          reply: {
            message: "Your order left our warehouse this morning and arrives **tomorrow**.",
            late: false,
            at: "2026-11-23T12:00:06.214Z",
          },
        } as unknown as components["schemas"]["run"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-request-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      404: {
        not_found: {
          type: "urn:agent-events:problem:not-found",
          title: "Not found",
          status: 404,
          detail: "No run of this key has the id \"run_01a20846-3ab0-7d11-8e02-6b1f0c9a7e35\". List the runs of this key with GET /v1/runs.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-run"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      429: {
        too_many_requests: {
          type: "urn:agent-events:problem:too-many-requests",
          title: "Too many requests",
          status: 429,
          detail: "This key has started 60 runs in this minute, which is its quota. Send the request again in 12 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          retry_after: 12,
          quota: "requests",
        } as unknown as components["schemas"]["problem-quota"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-store"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "list-session-runs": {
    request: {},
    responses: {
      200: {
        two: {
          runs: [
            {
              id: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e",
              status: "succeeded",
              agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
              session: "order-17",
              message: "Where is my order?",
              created_at: "2026-11-23T12:00:00.000Z",
              updated_at: "2026-11-23T12:00:06.214Z",
              expires_at: "2026-11-23T12:10:00.000Z",
              last_event: 6,
              devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            },
            {
              id: "run_01a20846-3ab0-7d11-8e02-6b1f0c9a7e35",
              status: "failed",
              agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
              session: "order-17",
              message: "Hello?",
              created_at: "2026-11-23T11:59:10.000Z",
              updated_at: "2026-11-23T11:59:14.790Z",
              expires_at: "2026-11-23T12:09:10.000Z",
              last_event: 3,
              devrev_session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            },
          ],
          next_cursor: "MTc5NTQzNTE1MDAwMC5ydW5fMDFhMjA4NDY",
        } as unknown as components["schemas"]["run-list"],
        none: { runs: [] } as unknown as components["schemas"]["run-list"],
      },
      400: {
        invalid_request: {
          type: "urn:agent-events:problem:invalid-request",
          title: "The request is invalid",
          status: 400,
          detail: "The request breaks the contract in 2 places, so nothing was done. Correct them and send it again.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          issues: [
            { in: "body", path: "message", message: "message: at most 8192 characters, got 8193" },
            {
              in: "body",
              path: "sesion",
              message: "sesion: is not a field of this request, did you mean \"session\"?",
            },
          ],
        } as unknown as components["schemas"]["problem-request-invalid"],
      },
      401: {
        unauthenticated: {
          type: "urn:agent-events:problem:unauthenticated",
          title: "No valid key",
          status: 401,
          detail: "The key is unknown, expired or revoked. Send a valid one as Authorization: Bearer aek_….",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-unauthorized"],
      },
      403: {
        forbidden: {
          type: "urn:agent-events:problem:forbidden",
          title: "The key may not do this",
          status: 403,
          detail: "Starting a run needs the scope runs:write, which this key lacks. Use a key that has it.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
          scope: "runs:write",
        } as unknown as components["schemas"]["problem-scope-missing"],
      },
      405: {
        method_not_allowed: {
          type: "urn:agent-events:problem:method-not-allowed",
          title: "Method not allowed",
          status: 405,
          detail: "/v1/runs takes GET and POST, not DELETE.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-method"],
      },
      500: {
        internal_error: {
          type: "urn:agent-events:problem:internal-error",
          title: "Internal error",
          status: 500,
          detail: "The gateway has a fault. Tell its operator the request_id.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-fault"],
      },
      503: {
        store_unavailable: {
          type: "urn:agent-events:problem:store-unavailable",
          title: "The store is unavailable",
          status: 503,
          detail: "The gateway cannot reach its store. Send the request again in 5 seconds.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem-no-store"],
      },
      default: {
        something_new: {
          type: "urn:agent-events:problem:something-new",
          title: "Something new",
          status: 418,
          detail: "Something that did not exist when this contract was written.",
          request_id: "01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
        } as unknown as components["schemas"]["problem"],
      },
    },
  },
  "take-delivery": {
    request: {
      message: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a7",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:06.000000001Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "message",
          client_metadata: { "agent-events": { run: "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e" } },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "k3v9q0x7m2p8t1ab/order-17",
          message: "Your order left our warehouse this morning and arrives **tomorrow**.",
        },
      } as unknown as components["schemas"]["delivery"],
      verify: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/0001",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T11:58:00.25Z",
        type: "verify",
        verify: { challenge: "3q2-7wAtVf9kZk1eFqTn" },
      } as unknown as components["schemas"]["delivery"],
    },
    responses: {},
  },
};

/** The examples of the webhooks: their key, then `request` or `responses` and the status, then the name. */
export const webhookExamples = {};
