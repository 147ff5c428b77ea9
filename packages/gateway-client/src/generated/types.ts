// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

/**
 * A string that the contract does not list. The ending is for the compiler alone: it keeps the type apart from the listed
 * strings, so that unions narrow by those. To compare with a string that the contract does not know, widen it to `string`.
 */
export type Unlisted = `${string} (unlisted)`;

export interface paths {
  "/docs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read this contract
     * @description This contract as a page to read and to try. It loads nothing from elsewhere.
     */
    get: operations["get-docs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/healthz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tell whether the process lives
     * @description Answers as long as the process can answer at all. Whether it can do its work, `get-readiness` tells.
     */
    get: operations["get-health"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/metrics": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the metrics
     * @description What the gateway counts and measures, in the text format of Prometheus.
     */
    get: operations["get-metrics"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/openapi.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get this contract
     * @description This contract as one OpenAPI document.
     */
    get: operations["get-document"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readyz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tell whether the gateway can do its work
     * @description Checks the store and the webhook. A load balancer sends requests to the gateway as long as it is ready.
     */
    get: operations["get-readiness"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/runs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List runs
     * @description The runs of this key, the newest first, a page at a time. Needs the scope `runs:read`.
     */
    get: operations["list-runs"];
    put?: never;
    /**
     * Start a run
     * @description Asks an agent. The run is stored first, then DevRev is called; the answer comes once DevRev has taken the call, or
     *     with `Prefer: wait=…` once the run has settled. Needs the scope `runs:write`.
     *
     *     - **Safe to repeat** with an `Idempotency-Key`; without one a repeated request asks the agent again.
     *     - **`unconfirmed`** is the status of a run whose call broke after it was sent. The agent may be running, and its answer
     *       still settles the run.
     *     - **A problem with a `run`** names the run that was made and has failed.
     */
    post: operations["start-run"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/runs/{run}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a run
     * @description Where a run stands, and what came of it. Needs the scope `runs:read`, or a read token of this run.
     */
    get: operations["get-run"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/runs/{run}/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow a run
     * @description The events of a run. Needs the scope `runs:read`, or a read token of this run.
     *
     *     - `Accept: application/json`, the default, answers with those that are there, and the run.
     *     - `Accept: text/event-stream` streams them as they come. Each is one server-sent event: `id` is its `seq`, `event` its
     *       `kind`, `data` the same object as in the JSON form. The stream begins with `retry: 1000`; a comment every 15 seconds
     *       keeps the connection open.
     *
     *     A stream ends in one of three ways:
     *
     *     | last event | says |
     *     |---|---|
     *     | `end` | the run is settled; `data` is the run |
     *     | `reconnect` | the gateway cannot go on; `data` tells the `reason`: `shutting-down`, `store-unavailable`, or `unauthenticated` when the key or token holds no more. Ask again, behind the last id |
     *     | neither | the connection broke, or the caller took nothing for 30 seconds. Ask again, behind the last id |
     *
     *     A run that is followed after its end streams what is new, then `end`: so a late answer is found.
     */
    get: operations["follow-run"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/runs/{run}/read-tokens": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a read token
     * @description A token that reads this one run for 15 minutes, with `get-run` and `follow-run`, and does nothing else: for a browser that must not see the key. The request has no body. Needs the scope `runs:write`.
     */
    post: operations["create-read-token"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/runs/{run}/stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop a run
     * @description Settles a run as `stopped`. DevRev cannot be told, so the agent may go on; what it says is kept, marked as late. A run that is settled stays as it is, so it is safe to repeat. The request has no body. Needs the scope `runs:write`.
     */
    post: operations["stop-run"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sessions/{session}/runs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the runs of a conversation
     * @description The runs of one conversation of this key, the newest first, a page at a time. Needs the scope `runs:read`.
     */
    get: operations["list-session-runs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks/devrev": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a delivery
     * @description The address that DevRev's webhook has. It takes every signed delivery, stores it, and answers a challenge. Only DevRev calls it; its errors are a sentence of text.
     */
    post: operations["take-delivery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description What happened this time, and what to do next. A sentence for people.
     * @example No run of this key has the id "run_42". List the runs of this key with GET /v1/runs.
     */
    "problem-detail": string;
    /**
     * @description Names this request in the gateway's log. The caller's own `X-Request-Id`, if it sent one of 1 to 128 of the characters `[A-Za-z0-9._-]`; else one that the gateway made.
     * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
     */
    "request-id": string;
    /** @description The path does not take this method; `Allow` lists what it takes. */
    "problem-method-not-allowed": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:method-not-allowed";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "Method not allowed";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 405;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description A problem that this contract does not list, or that has no type. Treat it as an error of its status. */
    "problem-unlisted": {
      /**
       * @description Names the problem, none of the listed ones.
       * @example urn:agent-events:problem:something-new
       */
      type?: Unlisted;
      /**
       * @description Names the problem, for people.
       * @example Something new
       */
      title?: string;
      /**
       * @description The status of the answer.
       * @example 409
       */
      status?: number;
      detail?: components["schemas"]["problem-detail"];
      request_id?: components["schemas"]["request-id"];
    };
    /** @description The path does not take this method. */
    "problem-no-method": components["schemas"]["problem-method-not-allowed"] | components["schemas"]["problem-unlisted"];
    /** @description The gateway has a fault. Its log has more, by the `request_id`. */
    "problem-internal-error": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:internal-error";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "Internal error";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 500;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The gateway has a fault. */
    "problem-fault": components["schemas"]["problem-internal-error"] | components["schemas"]["problem-unlisted"];
    /** @description A sign of life. */
    health: {
      /**
       * @description Always the same.
       * @constant
       */
      status: "ok";
    };
    /** @description An OpenAPI document, version 3.1. */
    "api-document": {
      /**
       * @description The version of OpenAPI.
       * @example 3.1.1
       */
      openapi: string;
      /** @description What the document is about. */
      info: {
        [key: string]: unknown;
      };
      /** @description The operations, by path and method. */
      paths: {
        [key: string]: unknown;
      };
    };
    /** @description One thing that the gateway needs. */
    "readiness-check": {
      /**
       * @description What was checked, such as `store` or `webhook`.
       * @example store
       */
      name: string;
      /**
       * @description Whether it is as it should be.
       * @example true
       */
      ok: boolean;
      /**
       * @description What was found, in a sentence for people.
       * @example SQLite answers.
       */
      detail: string;
    };
    /** @description Whether the gateway can do its work, and what it checked. */
    readiness: {
      /**
       * @description Whether all checks passed.
       * @example true
       */
      ready: boolean;
      /** @description The checks. */
      checks: components["schemas"]["readiness-check"][];
    };
    /**
     * @description Name of a conversation: runs that share it share the agent's memory. It is the key's own, so two keys that choose the same name share nothing. The limit counts characters (Unicode code points). `.` and `..` are no names: in an address they stand for other paths.
     * @example order-17
     */
    session: string;
    /**
     * @description Where a run stands.
     *
     *     | status | says | settled |
     *     |---|---|---|
     *     | `starting` | the run is stored, the call to DevRev has not been answered | |
     *     | `unconfirmed` | the call broke after it was sent, so the agent may be running | |
     *     | `running` | DevRev took the call, or an event came | |
     *     | `succeeded` | the agent answered: `reply` | yes |
     *     | `failed` | the agent reported an error, or DevRev refused the call: `error` | yes |
     *     | `stopped` | somebody stopped waiting | yes |
     *     | `expired` | a deadline passed first | yes |
     *
     *     A settled run stays as it is, with one exception: an answer that comes after a deadline makes `expired` what the
     *     answer says, `succeeded` or `failed`, and is marked as `late`.
     * @enum {string}
     */
    "run-status": "starting" | "unconfirmed" | "running" | "succeeded" | "failed" | "stopped" | "expired";
    /**
     * @description Where a page of a list ends, as the gateway gave it. It is opaque: hand it back unchanged, with the same query.
     * @example MTc5NTQzNTIwMDAwMC5ydW5fMDFhMjA4NDY
     */
    cursor: string;
    /**
     * @description How many runs a page holds at most.
     * @default 50
     * @example 20
     */
    limit: number;
    /** @description One thing that is wrong with a request. */
    "problem-issue": {
      /**
       * @description The part of the request.
       * @enum {string}
       */
      in: "body" | "query" | "header" | "path";
      /**
       * @description Where in that part, such as `context.initial`, or the name of a parameter or header; `body` for the body as a whole.
       * @example message
       */
      path: string;
      /**
       * @description What is wrong, in a sentence for people.
       * @example message: at most 8192 characters, got 8193
       */
      message: string;
    };
    /** @description A field, a parameter or a header breaks the contract. Nothing was started. */
    "problem-invalid-request": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:invalid-request";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The request is invalid";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 400;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      /** @description Everything that is wrong, at least one thing. */
      issues: components["schemas"]["problem-issue"][];
    };
    /** @description The body is not JSON in UTF-8. Nothing was started. */
    "problem-unreadable-body": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:unreadable-body";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The body is not JSON";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 400;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description `Last-Event-ID` or `after` names an event that the run does not have. Answered instead of a stream with a gap. */
    "problem-unknown-event-id": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:unknown-event-id";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The run has no such event";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 400;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description There is no key, or it is unknown, expired or revoked. A read token of another run is answered with `not-found`. */
    "problem-unauthenticated": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:unauthenticated";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "No valid key";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 401;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The key lacks the scope that the operation needs. */
    "problem-forbidden": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:forbidden";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The key may not do this";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 403;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      /**
       * @description The scope that is missing.
       * @enum {string}
       */
      scope: "runs:read" | "runs:write";
    };
    /** @description There is no such run, or it belongs to another key, or there is no such path. */
    "problem-not-found": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:not-found";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "Not found";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 404;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The operation has no form that `Accept` allows. */
    "problem-not-acceptable": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:not-acceptable";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "Not acceptable";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 406;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The body did not arrive in time. Nothing was started. */
    "problem-request-timeout": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:request-timeout";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The request did not arrive in time";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 408;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The `Idempotency-Key` was used for another body. Nothing was started. */
    "problem-idempotency-key-reused": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:idempotency-key-reused";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The idempotency key belongs to another request";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 409;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The first request with this `Idempotency-Key` is still being started. Repeat this one a moment later. */
    "problem-idempotency-key-in-use": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:idempotency-key-in-use";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The first request with this idempotency key is still being started";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 409;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The body is larger than the gateway reads. Nothing was started. */
    "problem-body-too-large": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:body-too-large";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The body is too large";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 413;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      /**
       * @description How many bytes a body may have.
       * @example 262144
       */
      max_bytes: number;
    };
    /** @description The body is not declared as `application/json` in UTF-8, or is compressed. Nothing was started. */
    "problem-unsupported-media-type": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:unsupported-media-type";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "Unsupported media type";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 415;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /**
     * @description Seconds to wait before the next attempt, as in `Retry-After`.
     * @example 12
     */
    "problem-retry-after": number;
    /** @description A quota is used up. Wait as long as `retry_after` says. */
    "problem-too-many-requests": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:too-many-requests";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "Too many requests";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 429;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      retry_after: components["schemas"]["problem-retry-after"];
      /**
       * @description `requests`: `POST` requests of this key in this minute, without repetitions of a start. `streams`: open event streams, of the key, of the run or of the gateway.
       * @enum {string}
       */
      quota: "requests" | "streams";
    };
    /**
     * Format: id
     * @description Id of a run, made by the gateway.
     * @example run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
     */
    "run-id": string;
    /** @description What DevRev answered. */
    "problem-devrev": {
      /**
       * @description The status of DevRev's answer.
       * @example 404
       */
      status: number;
      /**
       * @description DevRev's type of the error. Absent if its answer had none.
       * @example not_found
       */
      type?: string;
      /**
       * @description DevRev's message. Absent if its answer had none.
       * @example agent not found
       */
      message?: string;
    };
    /** @description DevRev answered the call with an error, and ran nothing. */
    "problem-agent-refused": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:agent-refused";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "DevRev refused the call";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 502;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      /** @description The run that was made for this request. It has failed, and can be read. */
      run: components["schemas"]["run-id"];
      devrev: components["schemas"]["problem-devrev"];
    };
    /** @description The call to DevRev never left, so nothing ran. */
    "problem-agent-unreachable": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:agent-unreachable";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "DevRev cannot be reached";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 502;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      /** @description The run that was made for this request. It has failed, and can be read. */
      run: components["schemas"]["run-id"];
    };
    /** @description DevRev still answered `429` or `503` after the gateway's own retries. Nothing ran. Repeat the request after `Retry-After`. */
    "problem-agent-busy": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:agent-busy";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "DevRev is busy";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 503;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
      /** @description The run that was made for this request. It has failed, and can be read. */
      run: components["schemas"]["run-id"];
    };
    /** @description The gateway cannot reach its store. Repeat the request after `Retry-After`, with the same `Idempotency-Key`. */
    "problem-store-unavailable": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:store-unavailable";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The store is unavailable";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 503;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The gateway has no webhook yet that DevRev has verified, so no answer could come back. Nothing was started. Repeat the request after `Retry-After`. */
    "problem-not-ready": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:not-ready";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The gateway is not ready";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 503;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description The gateway takes no new requests. Repeat the request after `Retry-After`; another instance takes it. */
    "problem-shutting-down": {
      /**
       * @description Names the problem, for programs.
       * @constant
       */
      type: "urn:agent-events:problem:shutting-down";
      /**
       * @description Names the problem, for people.
       * @constant
       */
      title: "The gateway is shutting down";
      /**
       * @description The status of the answer.
       * @constant
       */
      status: 503;
      detail: components["schemas"]["problem-detail"];
      request_id: components["schemas"]["request-id"];
    };
    /** @description A problem, in the form of RFC 9457. `type` tells which: switch on it, and treat one that is not listed as an error of its status. */
    problem:
      | components["schemas"]["problem-invalid-request"]
      | components["schemas"]["problem-unreadable-body"]
      | components["schemas"]["problem-unknown-event-id"]
      | components["schemas"]["problem-unauthenticated"]
      | components["schemas"]["problem-forbidden"]
      | components["schemas"]["problem-not-found"]
      | components["schemas"]["problem-method-not-allowed"]
      | components["schemas"]["problem-not-acceptable"]
      | components["schemas"]["problem-request-timeout"]
      | components["schemas"]["problem-idempotency-key-reused"]
      | components["schemas"]["problem-idempotency-key-in-use"]
      | components["schemas"]["problem-body-too-large"]
      | components["schemas"]["problem-unsupported-media-type"]
      | components["schemas"]["problem-too-many-requests"]
      | components["schemas"]["problem-internal-error"]
      | components["schemas"]["problem-agent-refused"]
      | components["schemas"]["problem-agent-unreachable"]
      | components["schemas"]["problem-agent-busy"]
      | components["schemas"]["problem-store-unavailable"]
      | components["schemas"]["problem-not-ready"]
      | components["schemas"]["problem-shutting-down"]
      | components["schemas"]["problem-unlisted"];
    /**
     * Format: id
     * @description DevRev's id of an AI agent.
     * @example don:core:dvrv-us-1:devo/0:ai_agent/1
     */
    agent: string;
    /**
     * Format: id
     * @description DevRev's id of a version of the agent. DevRev chooses one if the run names none.
     * @example don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4
     */
    "agent-version": string;
    /**
     * @description The text that the agent got.
     * @example Where is my order?
     */
    "run-message": string;
    /** @description Text that the agent got besides the message. */
    "run-context-kept": {
      /**
       * @description For the start of the conversation.
       * @example The customer is on the Pro plan and writes from the billing page.
       */
      initial?: string;
      /**
       * @description For this message only.
       * @example Answer in two sentences.
       */
      additional?: string;
    };
    /**
     * @description A free-form object of the caller. The run keeps it as it came, and the agent gets it too. The name `agent-events` in it is the gateway's own.
     * @example {
     *       "ticket": "TKT-4821",
     *       "locale": "en-GB"
     *     }
     */
    metadata: {
      [key: string]: unknown;
    };
    /** @description Files that go along with the message, by DevRev's ids of their artifacts. */
    artifacts: string[];
    /**
     * Format: id
     * @description DevRev's id of the object that the conversation belongs to, such as a ticket. Whoever has access to it in DevRev has access to the conversation.
     * @example don:core:dvrv-us-1:devo/0:ticket/4821
     */
    parent: string;
    /**
     * Format: date-time
     * @description When the run was started.
     * @example 2026-11-23T12:00:00.000Z
     */
    "run-created-at": string;
    /**
     * Format: date-time
     * @description When its last event was stored; when it was started, if it has none.
     * @example 2026-11-23T12:00:06.214Z
     */
    "run-updated-at": string;
    /**
     * Format: date-time
     * @description When its deadline passes. It expires earlier if nothing is heard of it for as long as `idle` allows.
     * @example 2026-11-23T12:10:00.000Z
     */
    "run-expires-at": string;
    /**
     * @description Sequence number of its last event, 0 if it has none. Follow the run behind it to get only what is new.
     * @example 5
     */
    "run-last-event": number;
    /**
     * Format: id
     * @description DevRev's id of the agent session.
     * @example don:core:dvrv-us-1:devo/0:ai_agent_session/3810
     */
    "devrev-session": string;
    /** @description A run without what came of it; `get-run` has that. */
    "run-summary": {
      id: components["schemas"]["run-id"];
      status: components["schemas"]["run-status"];
      agent: components["schemas"]["agent"];
      agent_version?: components["schemas"]["agent-version"];
      session: components["schemas"]["session"];
      message: components["schemas"]["run-message"];
      context?: components["schemas"]["run-context-kept"];
      metadata?: components["schemas"]["metadata"];
      artifacts?: components["schemas"]["artifacts"];
      parent?: components["schemas"]["parent"];
      created_at: components["schemas"]["run-created-at"];
      updated_at: components["schemas"]["run-updated-at"];
      expires_at: components["schemas"]["run-expires-at"];
      last_event: components["schemas"]["run-last-event"];
      /** @description DevRev's id of the agent session. Absent as long as DevRev has named none. */
      devrev_session?: components["schemas"]["devrev-session"];
    };
    /** @description A page of runs, the newest first. */
    "run-list": {
      /** @description The runs of this page. There may be none. */
      runs: components["schemas"]["run-summary"][];
      /** @description Ask for the next page with this as `cursor`. Absent on the last page. */
      next_cursor?: components["schemas"]["cursor"];
    };
    /** @description The request breaks the contract. Nothing was done. */
    "problem-request-invalid":
      | components["schemas"]["problem-invalid-request"]
      | components["schemas"]["problem-unlisted"];
    /** @description The request proves no key. */
    "problem-unauthorized": components["schemas"]["problem-unauthenticated"] | components["schemas"]["problem-unlisted"];
    /** @description The key may not do this. */
    "problem-scope-missing": components["schemas"]["problem-forbidden"] | components["schemas"]["problem-unlisted"];
    /** @description The gateway cannot reach its store. */
    "problem-no-store": components["schemas"]["problem-store-unavailable"] | components["schemas"]["problem-unlisted"];
    /** @description Text that the agent gets besides the message. */
    "run-context": {
      /**
       * @description For the start of the conversation. The limit counts characters (Unicode code points).
       * @example The customer is on the Pro plan and writes from the billing page.
       */
      initial?: string;
      /**
       * @description For this message only. The limit counts characters (Unicode code points).
       * @example Answer in two sentences.
       */
      additional?: string;
    };
    /** @description What to ask an agent, and how long to wait for its answer. */
    "run-start": {
      /**
       * @description The text for the agent. Its limit counts characters (Unicode code points), not bytes.
       * @example Where is my order?
       */
      message: string;
      /** @description DevRev's id of the AI agent that answers. Required unless the gateway was given a default. */
      agent?: components["schemas"]["agent"];
      agent_version?: components["schemas"]["agent-version"];
      /** @description Name of the conversation that the run belongs to: runs that share it share the agent's memory. It is the key's own. Without one the run gets a conversation of its own, `session_<uuidv7>`. */
      session?: components["schemas"]["session"];
      context?: components["schemas"]["run-context"];
      metadata?: components["schemas"]["metadata"];
      artifacts?: components["schemas"]["artifacts"];
      parent?: components["schemas"]["parent"];
      /**
       * @description Seconds until the run expires, counted from its start.
       * @default 600
       * @example 300
       */
      deadline?: number;
      /**
       * @description Seconds of silence until the run expires, counted from its last event.
       * @default 120
       * @example 60
       */
      idle?: number;
    };
    /**
     * @description Whether it came after the run had expired.
     * @example false
     */
    "outcome-late": boolean;
    /**
     * Format: date-time
     * @description When it was stored.
     * @example 2026-11-23T12:00:06.214Z
     */
    "outcome-at": string;
    /** @description The answer of the agent. A run that `succeeded` has one. */
    "run-reply": {
      /**
       * @description The text, often Markdown. It may be empty.
       * @example Your order left our warehouse this morning and arrives **tomorrow**.
       */
      message: string;
      late: components["schemas"]["outcome-late"];
      at: components["schemas"]["outcome-at"];
    };
    /** @description Why there is no answer. A run that `failed` has one. */
    "run-error": {
      /**
       * @description The reason, for people.
       * @example The agent could not reach the order system.
       */
      message: string;
      late: components["schemas"]["outcome-late"];
      at: components["schemas"]["outcome-at"];
      /**
       * @description `agent`: the agent ran, and reported the error. `refused`: nothing ran; DevRev refused the call, or it never left.
       * @enum {string}
       */
      cause: "agent" | "refused";
    };
    /** @description One question to an agent, and what has become of it. */
    run: {
      id: components["schemas"]["run-id"];
      status: components["schemas"]["run-status"];
      agent: components["schemas"]["agent"];
      agent_version?: components["schemas"]["agent-version"];
      session: components["schemas"]["session"];
      message: components["schemas"]["run-message"];
      context?: components["schemas"]["run-context-kept"];
      metadata?: components["schemas"]["metadata"];
      artifacts?: components["schemas"]["artifacts"];
      parent?: components["schemas"]["parent"];
      created_at: components["schemas"]["run-created-at"];
      updated_at: components["schemas"]["run-updated-at"];
      expires_at: components["schemas"]["run-expires-at"];
      last_event: components["schemas"]["run-last-event"];
      /** @description DevRev's id of the agent session. Absent as long as DevRev has named none. */
      devrev_session?: components["schemas"]["devrev-session"];
      reply?: components["schemas"]["run-reply"];
      error?: components["schemas"]["run-error"];
    };
    /** @description The request breaks the contract, or its body is not JSON. Nothing was started. */
    "problem-start-invalid":
      | components["schemas"]["problem-invalid-request"]
      | components["schemas"]["problem-unreadable-body"]
      | components["schemas"]["problem-unlisted"];
    /** @description The body did not arrive in time. */
    "problem-body-incomplete":
      | components["schemas"]["problem-request-timeout"]
      | components["schemas"]["problem-unlisted"];
    /** @description The `Idempotency-Key` is that of another request, or of one that is still being started. */
    "problem-conflict":
      | components["schemas"]["problem-idempotency-key-reused"]
      | components["schemas"]["problem-idempotency-key-in-use"]
      | components["schemas"]["problem-unlisted"];
    /** @description The body is larger than the gateway reads. */
    "problem-content-too-large":
      | components["schemas"]["problem-body-too-large"]
      | components["schemas"]["problem-unlisted"];
    /** @description The body is not declared as JSON. */
    "problem-content-type":
      | components["schemas"]["problem-unsupported-media-type"]
      | components["schemas"]["problem-unlisted"];
    /** @description A quota of the key is used up. */
    "problem-quota": components["schemas"]["problem-too-many-requests"] | components["schemas"]["problem-unlisted"];
    /** @description DevRev did not take the call, so nothing ran. */
    "problem-agent-failed":
      | components["schemas"]["problem-agent-refused"]
      | components["schemas"]["problem-agent-unreachable"]
      | components["schemas"]["problem-unlisted"];
    /** @description DevRev or the gateway cannot take the request now. Nothing ran. */
    "problem-start-unavailable":
      | components["schemas"]["problem-agent-busy"]
      | components["schemas"]["problem-store-unavailable"]
      | components["schemas"]["problem-not-ready"]
      | components["schemas"]["problem-shutting-down"]
      | components["schemas"]["problem-unlisted"];
    /** @description There is no such run for this key. */
    "problem-no-run": components["schemas"]["problem-not-found"] | components["schemas"]["problem-unlisted"];
    /**
     * @description Place in the run's log, 1, 2, 3 … without gaps. Resume behind it, with `after` or `Last-Event-ID`.
     * @example 5
     */
    "event-seq": number;
    /**
     * Format: date-time
     * @description When the gateway stored it.
     * @example 2026-11-23T12:00:06.214Z
     */
    "event-at": string;
    /**
     * @description Whether the run had its outcome, or had expired, before.
     * @example false
     */
    "event-late": boolean;
    /** @description DevRev took the call. */
    "run-event-acknowledged": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "acknowledged";
      session: components["schemas"]["devrev-session"];
    };
    /** @description The call broke after it was sent: the agent may be running, and its answer still settles the run. */
    "run-event-unconfirmed": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "unconfirmed";
      /**
       * @description What broke, for people.
       * @example no answer from DevRev within 30 seconds
       */
      reason: string;
    };
    /** @description The call ran nothing: DevRev refused it, or it never left. The run has failed. */
    "run-event-refused": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "refused";
      /**
       * @description Why, for people.
       * @example DevRev answered 404, the agent does not exist
       */
      reason: string;
    };
    /** @description Somebody stopped the run. DevRev cannot be told, so the agent may go on; what it says is late. */
    "run-event-stopped": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "stopped";
    };
    /** @description A deadline passed. An answer may still come; it is late then. */
    "run-event-expired": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "expired";
      /**
       * @description `deadline`: the time of the whole run was up. `idle`: nothing was heard of it for too long.
       * @enum {string}
       */
      limit: "deadline" | "idle";
    };
    /**
     * @description Name of the skill.
     * @example find_order
     */
    "skill-name": string;
    /** @description The workflow that carries out the skill. Absent for a skill that none carries out. */
    "skill-workflow": {
      /**
       * Format: id
       * @description DevRev's id.
       * @example don:integration:dvrv-us-1:devo/0:workflow/12
       */
      id: string;
      /**
       * @description Short id for people.
       * @example WORKFLOW-12
       */
      display_id?: string;
    };
    /** @description The agent begins to use a skill. */
    "run-event-skill-triggered": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "skill-triggered";
      skill_name: components["schemas"]["skill-name"];
      /** @description What the agent gives the skill; its fields are the skill's own. */
      args: {
        [key: string]: unknown;
      };
      /**
       * @description Why the agent uses the skill, in its own words.
       * @example The customer asks for an order, so its status is needed.
       */
      thought?: string;
      workflow?: components["schemas"]["skill-workflow"];
      /** @description The run of that workflow. */
      workflow_run?: components["schemas"]["skill-workflow"];
    };
    /** @description The agent has used a skill. */
    "run-event-skill-executed": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "skill-executed";
      skill_name: components["schemas"]["skill-name"];
      /** @description What the skill returned; its fields are the skill's own. */
      output: {
        [key: string]: unknown;
      };
      /** @description What the agent gave the skill; its fields are the skill's own. */
      args?: {
        [key: string]: unknown;
      };
      /** @description More about the use of the skill; its fields are not specified. */
      metadata?: {
        [key: string]: unknown;
      };
    };
    /** @description Replies that the user could be offered. */
    "run-event-suggestions": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "suggestions";
      /** @description The replies. Data from an agent, not markup. */
      suggestions: string[];
    };
    /** @description The agent writes its answer. */
    "run-event-generation-started": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "generation-started";
      /**
       * @description DevRev's id of the generation.
       * @example 0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2b
       */
      request_id: string;
    };
    /** @description The answer. The run has succeeded, unless it was settled before. */
    "run-event-message": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "message";
      /**
       * @description All of the answer, often Markdown. It may be empty.
       * @example Your order left our warehouse this morning and arrives **tomorrow**.
       */
      message: string;
    };
    /** @description The agent failed. So has the run, unless it was settled before. */
    "run-event-error": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "error";
      /**
       * @description The reason, for people.
       * @example The agent could not reach the order system.
       */
      error: string;
    };
    /** @description An authentic delivery of DevRev that is none of the other kinds. Keep it and go on. */
    "run-event-unknown": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event.
       * @constant
       */
      kind: "unknown";
      /**
       * @description What it calls itself. Absent if it names nothing.
       * @example plan_created
       */
      type?: Unlisted;
      /**
       * @description What DevRev sent, any JSON; of a body that is no JSON, its text.
       * @example {
       *       "type": "plan_created",
       *       "plan": {
       *         "steps": 3
       *       }
       *     }
       */
      raw: unknown;
    };
    /** @description An event of a kind that this contract does not list. Keep it and go on; its other fields are the kind's own. */
    "run-event-unlisted": {
      seq: components["schemas"]["event-seq"];
      at: components["schemas"]["event-at"];
      late: components["schemas"]["event-late"];
      /**
       * @description The kind of event, none of the listed ones.
       * @example plan-created
       */
      kind: Unlisted;
    };
    /**
     * @description Something that happened to a run. `kind` tells what:
     *
     *     | `kind` | says | |
     *     |---|---|---|
     *     | `acknowledged` | DevRev took the call | |
     *     | `unconfirmed` | the call broke after it was sent | |
     *     | `refused` | the call ran nothing | outcome |
     *     | `skill-triggered`, `skill-executed` | the agent uses a skill, or has used one | |
     *     | `suggestions` | replies to offer | |
     *     | `generation-started` | the agent writes its answer | |
     *     | `message` | the answer | outcome |
     *     | `error` | the agent failed | outcome |
     *     | `stopped` | somebody stopped the run | outcome |
     *     | `expired` | a deadline passed | outcome, until an answer comes |
     *     | `unknown` | an authentic delivery that the gateway cannot read | |
     *     | anything else | a kind newer than this contract | |
     *
     *     Deliveries arrive in any order, so progress may stand behind the outcome. `seq` is the order of arrival, without gaps.
     */
    "run-event":
      | components["schemas"]["run-event-acknowledged"]
      | components["schemas"]["run-event-unconfirmed"]
      | components["schemas"]["run-event-refused"]
      | components["schemas"]["run-event-stopped"]
      | components["schemas"]["run-event-expired"]
      | components["schemas"]["run-event-skill-triggered"]
      | components["schemas"]["run-event-skill-executed"]
      | components["schemas"]["run-event-suggestions"]
      | components["schemas"]["run-event-generation-started"]
      | components["schemas"]["run-event-message"]
      | components["schemas"]["run-event-error"]
      | components["schemas"]["run-event-unknown"]
      | components["schemas"]["run-event-unlisted"];
    /** @description Events of a run, oldest first, and the run as it is now. */
    "run-events": {
      /** @description The events behind `after`, as many as the page holds. There are none only where the log ends. */
      events: components["schemas"]["run-event"][];
      /**
       * @description Whether there are events behind these already. Ask again with the last `seq` as `after`.
       * @example false
       */
      more: boolean;
      run: components["schemas"]["run"];
    };
    /** @description The request breaks the contract, or names an event that the run does not have. */
    "problem-follow-invalid":
      | components["schemas"]["problem-invalid-request"]
      | components["schemas"]["problem-unknown-event-id"]
      | components["schemas"]["problem-unlisted"];
    /** @description The operation has no form that is wanted. */
    "problem-no-form": components["schemas"]["problem-not-acceptable"] | components["schemas"]["problem-unlisted"];
    /** @description The gateway cannot serve the request now. */
    "problem-unavailable":
      | components["schemas"]["problem-store-unavailable"]
      | components["schemas"]["problem-shutting-down"]
      | components["schemas"]["problem-unlisted"];
    /** @description A token that reads one run, for a browser that must not see the key. */
    "read-token": {
      /**
       * @description Goes where the key would go, into `Authorization` after `Bearer`. It is told this once.
       * @example aet_k3v9q0x7m2p8t1ab_EXAMPLE-not-a-token-0000000000000000000000000
       */
      token: string;
      /** @description The run that it reads, and no other. */
      run: components["schemas"]["run-id"];
      /**
       * Format: date-time
       * @description When it stops working, 15 minutes after it was made.
       * @example 2026-11-23T12:15:00.000Z
       */
      expires_at: string;
    };
    /** @description A delivery as DevRev sends it. The contract of DevRev's API describes it; the gateway keeps every signed one, also of kinds that nobody knows yet. */
    delivery: {
      [key: string]: unknown;
    };
  };
  responses: {
    /** @description The path does not take this method; `Allow` lists those it takes. */
    "problem-no-method": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        Allow: components["headers"]["allow"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-no-method"];
      };
    };
    /** @description The gateway has a fault. Its log has more. */
    "problem-fault": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-fault"];
      };
    };
    /** @description A problem of a status that this contract does not list: of a later version of the gateway, or of what stands before it. */
    "problem-default": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id-if-any"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem"];
      };
    };
    /** @description The request breaks the contract. Nothing was done; `issues` tells everything that is wrong. */
    "problem-request-invalid": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-request-invalid"];
      };
    };
    /** @description There is no key, or it is unknown, expired or revoked. */
    "problem-unauthorized": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "WWW-Authenticate": components["headers"]["www-authenticate"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-unauthorized"];
      };
    };
    /** @description The key may not do this; `scope` tells what it lacks. */
    "problem-scope-missing": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-scope-missing"];
      };
    };
    /** @description The gateway cannot reach its store. Repeat the request after `Retry-After`. */
    "problem-no-store": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "Retry-After": components["headers"]["retry-after"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-no-store"];
      };
    };
    /** @description The request breaks the contract, or its body is not JSON. Nothing was started. */
    "problem-start-invalid": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-start-invalid"];
      };
    };
    /** @description The body did not arrive in time. Nothing was started. */
    "problem-body-incomplete": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-body-incomplete"];
      };
    };
    /** @description The `Idempotency-Key` is that of another request, or of one that is still being started. */
    "problem-conflict": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "Retry-After": components["headers"]["retry-after-if-any"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-conflict"];
      };
    };
    /** @description The body is larger than the gateway reads. Nothing was started. */
    "problem-content-too-large": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-content-too-large"];
      };
    };
    /** @description The body is not declared as `application/json`. Nothing was started. */
    "problem-content-type": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-content-type"];
      };
    };
    /** @description A quota is used up. Wait as long as `Retry-After` says. */
    "problem-quota": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "Retry-After": components["headers"]["retry-after"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-quota"];
      };
    };
    /** @description DevRev did not take the call, so nothing ran. `run` names the run, which has failed. */
    "problem-agent-failed": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-agent-failed"];
      };
    };
    /** @description DevRev or the gateway cannot take the request now. Repeat it after `Retry-After`, with the same `Idempotency-Key`. */
    "problem-start-unavailable": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "Retry-After": components["headers"]["retry-after"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-start-unavailable"];
      };
    };
    /** @description There is no such run for this key. */
    "problem-no-run": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-no-run"];
      };
    };
    /** @description The request breaks the contract, or names an event that the run does not have. */
    "problem-follow-invalid": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-follow-invalid"];
      };
    };
    /** @description The operation has no form that `Accept` allows. */
    "problem-no-form": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-no-form"];
      };
    };
    /** @description The gateway cannot serve the request now. Repeat it after `Retry-After`. */
    "problem-unavailable": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "Retry-After": components["headers"]["retry-after"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["problem-unavailable"];
      };
    };
    /** @description The delivery is stored, and the body is empty. Only the answer to a challenge has one: the challenge in JSON, as the contract of DevRev's API has it. */
    "delivery-taken": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The `timestamp` is too far from the gateway's clock, so the delivery may be a replay. */
    "delivery-stale": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
    /** @description The signature is absent, malformed or wrong. */
    "delivery-unsigned": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
    /** @description The request is not a `POST`, so it is not from DevRev. */
    "delivery-no-method": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        Allow: components["headers"]["allow"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
    /** @description The body broke off, or did not arrive in time. */
    "delivery-incomplete": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
    /** @description The body is larger than the gateway reads. */
    "delivery-too-large": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
    /** @description Something before the receiver has parsed the body, or the gateway has a fault. */
    "delivery-fault": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
    /** @description The delivery is authentic but could not be stored, or not in time; or the gateway has no webhook yet. DevRev sends it again. */
    "delivery-not-stored": {
      headers: {
        "X-Request-Id": components["headers"]["x-request-id"];
        "Retry-After": components["headers"]["retry-after-if-any"];
        [name: string]: unknown;
      };
      content: {
        "text/plain": string;
      };
    };
  };
  parameters: {
    /**
     * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
     * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
     */
    "x-request-id": string;
    /**
     * @description Only runs of this conversation.
     * @example order-17
     */
    session: components["schemas"]["session"];
    /**
     * @description Only runs of this status.
     * @example running
     */
    status: components["schemas"]["run-status"];
    /**
     * @description The `next_cursor` of the page before. The first page if absent.
     * @example MTc5NTQzNTIwMDAwMC5ydW5fMDFhMjA4NDY
     */
    cursor: components["schemas"]["cursor"];
    /**
     * @description How many runs to list at most.
     * @example 20
     */
    limit: components["schemas"]["limit"];
    /**
     * @description Makes it safe to repeat the request: choose a fresh one for each run, such as a UUID, and send it again with each
     *     repetition. 1 to 255 visible ASCII characters.
     *
     *     The same key with the same body is answered with the run that the first request started, with another body with
     *     `idempotency-key-reused`. It is kept for 24 hours, and freed at once if the request provably ran nothing.
     * @example 7d5f7c1e-6a0e-4d0b-8a3f-9f3f1c1d2e4b
     */
    "idempotency-key": string;
    /**
     * @description `wait=60` waits up to that many seconds for the run to settle, at most 120, counted from when the request came, and answers with `200` if it does. If DevRev has not even taken the call by then, the run is `starting`; should it fail afterwards, it says so. Other preferences are ignored, as RFC 7240 wants it.
     * @example wait=60
     */
    prefer: string;
    /**
     * @description Id of the run. One that belongs to another key does not exist.
     * @example run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
     */
    run: components["schemas"]["run-id"];
    /**
     * @description Only events behind this one, by its `seq`. `0` means all of them. One that the run does not have is answered with `unknown-event-id`.
     * @example 5
     */
    after: number;
    /**
     * @description How many events to answer with at most. There are fewer where they are large: a page ends once it holds about 1 MiB, and `more` tells that there are others behind it. A stream is not limited.
     * @example 100
     */
    "events-limit": number;
    /**
     * @description Where a stream resumes: the id of the last event that the caller has. `EventSource` sends it by itself. It goes before `after`. One that the run does not have is answered with `unknown-event-id`.
     * @example 5
     */
    "last-event-id": string;
    /**
     * @description Name of the conversation, percent-encoded. One without runs has an empty list.
     * @example order-17
     */
    "session-of-path": components["schemas"]["session"];
    /**
     * @description HMAC-SHA256 of the raw bytes of the body, keyed by the webhook's secret, in hex or base64. The contract of DevRev's API has its four forms.
     * @example 62c14cf601b51b5e2c4e6329d24cbcd9bde0343acce26e19970d7f370ff5b5f4
     */
    "x-devrev-signature": string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description Names the request in the gateway's log: the caller's own `X-Request-Id` if it was 1 to 128 of the characters `[A-Za-z0-9._-]`, else one that the gateway made.
     * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
     */
    "x-request-id": string;
    /**
     * @description What the page may load, which is nothing from elsewhere.
     * @example default-src 'none'
     */
    "content-security-policy": string;
    /**
     * @description The methods that the path takes.
     * @example GET, HEAD
     */
    allow: string;
    /**
     * @description Names the request in the gateway's log. Absent if the answer is not the gateway's own.
     * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
     */
    "x-request-id-if-any": string;
    /**
     * @description Nothing under `/v1` may be kept by a cache.
     * @example no-store
     */
    "cache-control": "no-store";
    /**
     * @description How to prove a key.
     * @example Bearer
     */
    "www-authenticate": string;
    /**
     * @description Seconds to wait before the next attempt. A proxy on the way may write a date instead, so read both.
     * @example 12
     */
    "retry-after": string;
    /**
     * @description The path of the run.
     * @example /v1/runs/run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
     */
    location: string;
    /**
     * @description How long the gateway was ready to wait, in seconds, when `Prefer` asked it to: `wait=120` where more was asked. Absent if it was not asked.
     * @example wait=60
     */
    "preference-applied": string;
    /**
     * @description There if this `Idempotency-Key` was used before, and the run is that of the first request: nothing was started now.
     * @example true
     */
    "idempotent-replayed": "true";
    /**
     * @description Seconds to wait before the next attempt, where waiting helps.
     * @example 1
     */
    "retry-after-if-any": string;
    /**
     * @description Tells proxies that know it to hand on each event at once.
     * @example no
     */
    "x-accel-buffering": "no";
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "get-docs": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Content-Security-Policy": components["headers"]["content-security-policy"];
          [name: string]: unknown;
        };
        content: {
          "text/html": string;
        };
      };
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
    };
  };
  "get-health": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It lives. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["health"];
        };
      };
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
    };
  };
  "get-metrics": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
    };
  };
  "get-document": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["api-document"];
        };
      };
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
    };
  };
  "get-readiness": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It can. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["readiness"];
        };
      };
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
      /** @description It cannot; the body tells why. Send it no requests until it is ready. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["readiness"];
        };
      };
    };
  };
  "list-runs": {
    parameters: {
      query?: {
        /**
         * @description Only runs of this conversation.
         * @example order-17
         */
        session?: components["parameters"]["session"];
        /**
         * @description Only runs of this status.
         * @example running
         */
        status?: components["parameters"]["status"];
        /**
         * @description The `next_cursor` of the page before. The first page if absent.
         * @example MTc5NTQzNTIwMDAwMC5ydW5fMDFhMjA4NDY
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description How many runs to list at most.
         * @example 20
         */
        limit?: components["parameters"]["limit"];
      };
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of runs. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run-list"];
        };
      };
      400: components["responses"]["problem-request-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
      503: components["responses"]["problem-no-store"];
      default: components["responses"]["problem-default"];
    };
  };
  "start-run": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes it safe to repeat the request: choose a fresh one for each run, such as a UUID, and send it again with each
         *     repetition. 1 to 255 visible ASCII characters.
         *
         *     The same key with the same body is answered with the run that the first request started, with another body with
         *     `idempotency-key-reused`. It is kept for 24 hours, and freed at once if the request provably ran nothing.
         * @example 7d5f7c1e-6a0e-4d0b-8a3f-9f3f1c1d2e4b
         */
        "Idempotency-Key"?: components["parameters"]["idempotency-key"];
        /**
         * @description `wait=60` waits up to that many seconds for the run to settle, at most 120, counted from when the request came, and answers with `200` if it does. If DevRev has not even taken the call by then, the run is `starting`; should it fail afterwards, it says so. Other preferences are ignored, as RFC 7240 wants it.
         * @example wait=60
         */
        Prefer?: components["parameters"]["prefer"];
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What to ask. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["run-start"];
      };
    };
    responses: {
      /** @description The run has settled within the time that `Prefer` allowed. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          Location: components["headers"]["location"];
          "Preference-Applied": components["headers"]["preference-applied"];
          "Idempotent-Replayed": components["headers"]["idempotent-replayed"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run"];
        };
      };
      /** @description The run is started, and not settled yet. */
      202: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          Location: components["headers"]["location"];
          "Preference-Applied": components["headers"]["preference-applied"];
          "Idempotent-Replayed": components["headers"]["idempotent-replayed"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run"];
        };
      };
      400: components["responses"]["problem-start-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      405: components["responses"]["problem-no-method"];
      408: components["responses"]["problem-body-incomplete"];
      409: components["responses"]["problem-conflict"];
      413: components["responses"]["problem-content-too-large"];
      415: components["responses"]["problem-content-type"];
      429: components["responses"]["problem-quota"];
      500: components["responses"]["problem-fault"];
      502: components["responses"]["problem-agent-failed"];
      503: components["responses"]["problem-start-unavailable"];
      default: components["responses"]["problem-default"];
    };
  };
  "get-run": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path: {
        /**
         * @description Id of the run. One that belongs to another key does not exist.
         * @example run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
         */
        run: components["parameters"]["run"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run"];
        };
      };
      400: components["responses"]["problem-request-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      404: components["responses"]["problem-no-run"];
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
      503: components["responses"]["problem-no-store"];
      default: components["responses"]["problem-default"];
    };
  };
  "follow-run": {
    parameters: {
      query?: {
        /**
         * @description Only events behind this one, by its `seq`. `0` means all of them. One that the run does not have is answered with `unknown-event-id`.
         * @example 5
         */
        after?: components["parameters"]["after"];
        /**
         * @description How many events to answer with at most. There are fewer where they are large: a page ends once it holds about 1 MiB, and `more` tells that there are others behind it. A stream is not limited.
         * @example 100
         */
        limit?: components["parameters"]["events-limit"];
      };
      header?: {
        /**
         * @description Where a stream resumes: the id of the last event that the caller has. `EventSource` sends it by itself. It goes before `after`. One that the run does not have is answered with `unknown-event-id`.
         * @example 5
         */
        "Last-Event-ID"?: components["parameters"]["last-event-id"];
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path: {
        /**
         * @description Id of the run. One that belongs to another key does not exist.
         * @example run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
         */
        run: components["parameters"]["run"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The events behind `Last-Event-ID`, or else behind `after`. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          "X-Accel-Buffering": components["headers"]["x-accel-buffering"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run-events"];
          "text/event-stream": string;
        };
      };
      400: components["responses"]["problem-follow-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      404: components["responses"]["problem-no-run"];
      405: components["responses"]["problem-no-method"];
      406: components["responses"]["problem-no-form"];
      429: components["responses"]["problem-quota"];
      500: components["responses"]["problem-fault"];
      503: components["responses"]["problem-unavailable"];
      default: components["responses"]["problem-default"];
    };
  };
  "create-read-token": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path: {
        /**
         * @description Id of the run. One that belongs to another key does not exist.
         * @example run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
         */
        run: components["parameters"]["run"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The token. It is told this once. */
      201: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["read-token"];
        };
      };
      400: components["responses"]["problem-request-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      404: components["responses"]["problem-no-run"];
      405: components["responses"]["problem-no-method"];
      429: components["responses"]["problem-quota"];
      500: components["responses"]["problem-fault"];
      503: components["responses"]["problem-no-store"];
      default: components["responses"]["problem-default"];
    };
  };
  "stop-run": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path: {
        /**
         * @description Id of the run. One that belongs to another key does not exist.
         * @example run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e
         */
        run: components["parameters"]["run"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run, settled. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run"];
        };
      };
      400: components["responses"]["problem-request-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      404: components["responses"]["problem-no-run"];
      405: components["responses"]["problem-no-method"];
      429: components["responses"]["problem-quota"];
      500: components["responses"]["problem-fault"];
      503: components["responses"]["problem-no-store"];
      default: components["responses"]["problem-default"];
    };
  };
  "list-session-runs": {
    parameters: {
      query?: {
        /**
         * @description Only runs of this status.
         * @example running
         */
        status?: components["parameters"]["status"];
        /**
         * @description The `next_cursor` of the page before. The first page if absent.
         * @example MTc5NTQzNTIwMDAwMC5ydW5fMDFhMjA4NDY
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description How many runs to list at most.
         * @example 20
         */
        limit?: components["parameters"]["limit"];
      };
      header?: {
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path: {
        /**
         * @description Name of the conversation, percent-encoded. One without runs has an empty list.
         * @example order-17
         */
        session: components["parameters"]["session-of-path"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of runs. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["x-request-id"];
          "Cache-Control": components["headers"]["cache-control"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["run-list"];
        };
      };
      400: components["responses"]["problem-request-invalid"];
      401: components["responses"]["problem-unauthorized"];
      403: components["responses"]["problem-scope-missing"];
      405: components["responses"]["problem-no-method"];
      500: components["responses"]["problem-fault"];
      503: components["responses"]["problem-no-store"];
      default: components["responses"]["problem-default"];
    };
  };
  "take-delivery": {
    parameters: {
      query?: never;
      header: {
        /**
         * @description HMAC-SHA256 of the raw bytes of the body, keyed by the webhook's secret, in hex or base64. The contract of DevRev's API has its four forms.
         * @example 62c14cf601b51b5e2c4e6329d24cbcd9bde0343acce26e19970d7f370ff5b5f4
         */
        "X-DevRev-Signature": components["parameters"]["x-devrev-signature"];
        /**
         * @description Names the request in the gateway's log, and comes back in the answer. Taken if it is 1 to 128 of the characters `[A-Za-z0-9._-]`; anything else is replaced by one that the gateway makes.
         * @example 01a20846-fe00-7f44-8a10-5c9d2e7b4a61
         */
        "X-Request-Id"?: components["parameters"]["x-request-id"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The delivery. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["delivery"];
      };
    };
    responses: {
      200: components["responses"]["delivery-taken"];
      400: components["responses"]["delivery-stale"];
      401: components["responses"]["delivery-unsigned"];
      405: components["responses"]["delivery-no-method"];
      408: components["responses"]["delivery-incomplete"];
      413: components["responses"]["delivery-too-large"];
      500: components["responses"]["delivery-fault"];
      503: components["responses"]["delivery-not-stored"];
    };
  };
}
