// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

/**
 * A string that the contract does not list. The ending is for the compiler alone: it keeps the type apart from the listed
 * strings, so that unions narrow by those. To compare with a string that the contract does not know, widen it to `string`.
 */
export type Unlisted = `${string} (unlisted)`;

export interface paths {
  "/ai-agents.events.execute-async": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Execute an event asynchronously
     * @description **Beta.** Hands one message to an AI agent and returns as soon as DevRev has taken it. The `200` carries the id of
     *     the agent session, never the answer: that arrives later and in pieces, as deliveries of `ai_agent_response` to the
     *     target.
     *
     *     - **A target**: `webhook_target` or `event_source_target`; `target` tells which is meant if both are there.
     *     - **A conversation**: calls with the same `session_object` share the agent's memory.
     *     - **A mark of your own**: `client_metadata` comes back with every notification. It is the safe way to tell which
     *       call a notification belongs to, also for two executions at once in one session.
     *     - **Not idempotent**: there is no idempotency key, and a repeated call runs the agent again. `429` and `503` say
     *       that the event was not taken; after anything less certain, wait for notifications before you repeat.
     *     - **A deadline of your own**: if a single step of the agent times out, no notification says so.
     */
    post: operations["ai-agent-events-execute-async"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks.create": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a webhook
     * @description Registers an address for deliveries. DevRev sends it a `verify` delivery at once, maybe before this call has
     *     returned; the webhook stays `unverified` and gets nothing else until that is answered, for which there are three
     *     minutes. Have the receiver running, and choose the `secret` yourself so that it can check the signature.
     */
    post: operations["webhooks-create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks.delete": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Delete a webhook
     * @description Removes a webhook. It gets no more deliveries, and an execution that has it as its target no more answers.
     */
    post: operations["webhooks-delete"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks.get": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get a webhook
     * @description Looks up one webhook: its `status` tells whether it gets deliveries. The answer contains the secret.
     */
    post: operations["webhooks-get"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks.list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * List webhooks
     * @description Lists all webhooks, with their secrets. The list has no pages.
     */
    post: operations["webhooks-list"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks.update": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Update a webhook
     * @description Changes what the request names and leaves the rest. A new `url` or `secret` makes an active webhook `unverified`:
     *     DevRev sends it a `verify` delivery, and nothing else until that is answered. While a new secret spreads, let the
     *     receiver accept the old one too.
     */
    post: operations["webhooks-update"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  ai_agent_response: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A notification about an execution
     * @description DevRev sends a notification to each webhook that subscribes to `ai_agent_response` and is the target of an
     *     execution.
     *
     *     - **Check the signature first**, over the raw body, then the `timestamp`.
     *     - **Answer within 3 seconds**, once the delivery is stored; act on it afterwards. DevRev aborts a slower one.
     *     - **Three attempts**: at once, after 30 seconds and after 3 minutes, until one is answered with `200`. What fails
     *       three times is lost. After sustained failures the webhook is degraded: what is queued fails without an attempt,
     *       until a `verify` delivery is answered again.
     *     - **At least once, concurrent and unordered**: expect repetitions (the same `id`) and an answer that overtakes its
     *       progress.
     *     - **New kinds appear**: acknowledge what you do not know.
     *
     *     Besides the signature a delivery carries the fixed headers of its webhook.
     */
    post: operations["webhook-event"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A challenge to the address
     * @description DevRev makes sure that a webhook's address belongs to whoever registered it: when the webhook is created, when its
     *     URL or secret has changed, and after sustained failures. Until the challenge is answered, nothing else is
     *     delivered; a new webhook has three minutes for it.
     *
     *     The signature is there as on every delivery: answer only a signed challenge. The delivery may come before the
     *     answer to `webhooks.create`, so give that call a secret of your own, and the receiver knows it already.
     */
    post: operations["webhook-verify"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /**
     * Format: id
     * @description Id of an AI agent.
     * @example don:core:dvrv-us-1:devo/0:ai_agent/1
     */
    "ai-agent-id": string;
    /**
     * Format: id
     * @description Id of a version of the AI agent.
     * @example don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4
     */
    "ai-agent-version-id": string;
    /**
     * @description A free-form object of the caller. Every notification of the execution carries it back, unchanged; absent there if the call had none.
     * @example {
     *       "run": "run_42",
     *       "locale": "en-GB"
     *     }
     */
    "client-metadata": {
      [key: string]: unknown;
    };
    /** @description Text that the agent gets besides the message. May be empty. */
    "ai-agent-event-context": {
      /**
       * @description For the start of the agent session.
       * @example The customer is on the Pro plan and writes from the billing page.
       */
      initial?: string;
      /**
       * @description For this event only.
       * @example Answer in two sentences.
       */
      additional?: string;
    };
    /** @description A message to the agent, written by a person or by another agent. */
    "ai-agent-event-input-message": {
      /**
       * @description The text. Its limit counts characters (Unicode code points), not bytes.
       * @example How do I rotate the API key of our staging project?
       */
      message: string;
    };
    /** @description The event that the agent takes. */
    "ai-agent-event": {
      input_message: components["schemas"]["ai-agent-event-input-message"];
    };
    /**
     * Format: id
     * @description Id of an event source.
     * @example don:integration:dvrv-us-1:devo/0:event_source/77
     */
    "event-source-id": string;
    /** @description Notify through an event source, which hands each notification on to its subscribers in the wrapped envelope. */
    "ai-agent-event-source-target": {
      /** @description The event source that gets the notifications. */
      event_source: components["schemas"]["event-source-id"];
    };
    /** @description What goes along with the message when it is sent to the client. */
    "ai-agent-event-message-context": {
      /** @description Files, by the ids of their artifacts. */
      artifacts?: string[];
    };
    /**
     * @description The caller's own identifier of the conversation. Calls that share it share the agent's memory. Notifications carry it too, but callers have seen another identifier there than the one they sent: find a call by what it put into `client_metadata`.
     * @example TKT-4821
     */
    "session-object": string;
    /**
     * @description Which of the two targets is meant: the request's field of that name holds it.
     * @enum {string}
     */
    "ai-agent-event-target": "event_source_target" | "webhook_target";
    /**
     * Format: id
     * @description Id of a webhook.
     * @example don:integration:dvrv-us-1:devo/0:webhook/123
     */
    "webhook-id": string;
    /** @description Notify by deliveries to a webhook. It must subscribe to `ai_agent_response` and be `active`. */
    "ai-agent-webhook-target": {
      /** @description The webhook that gets the notifications. */
      webhook: components["schemas"]["webhook-id"];
    };
    /** @description One event for an AI agent, with the conversation it belongs to and the target of the answer. */
    "ai-agent-events-execute-async-request": {
      /** @description The AI agent that takes the event. */
      agent: components["schemas"]["ai-agent-id"];
      /** @description The version of the agent that executes. DevRev chooses one if the call does not. */
      agent_version?: components["schemas"]["ai-agent-version-id"];
      client_metadata?: components["schemas"]["client-metadata"];
      context?: components["schemas"]["ai-agent-event-context"];
      event: components["schemas"]["ai-agent-event"];
      event_source_target?: components["schemas"]["ai-agent-event-source-target"];
      message_context?: components["schemas"]["ai-agent-event-message-context"];
      /**
       * Format: id
       * @description Id of the object that the agent session belongs to, such as a ticket. Whoever has access to it has access to the session.
       * @example don:core:dvrv-us-1:devo/0:ticket/4821
       */
      parent?: string;
      session_object: components["schemas"]["session-object"];
      target?: components["schemas"]["ai-agent-event-target"];
      webhook_target?: components["schemas"]["ai-agent-webhook-target"];
    };
    /**
     * @description What went wrong, for people. The wording may change; do not compare it.
     * @example The request is not valid.
     */
    "error-message": string;
    /**
     * @description More about it, for people.
     * @example Field 'agent' must be the id of an AI agent.
     */
    "error-detail": string;
    /** @description An error of a status that the operation does not list. Often not from the operation itself: a proxy, or a route that does not exist, answers with a `message` only. */
    "error-default": {
      /**
       * @description The type of the error, if it has one.
       * @example conflict
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /**
     * Format: id
     * @description Id of the agent session, DevRev's side of a conversation. The answer to a call has it as `session.id`, each notification of the execution as `session`.
     * @example don:core:dvrv-us-1:devo/0:ai_agent_session/3810
     */
    "ai-agent-session-id": string;
    /**
     * @description Short id for people, unique within the organization.
     * @example WORKFLOW-12
     */
    "display-id": string;
    /** @description The agent session that the event went to. */
    "ai-agent-session-summary": {
      id: components["schemas"]["ai-agent-session-id"];
      /** @example AI_AGENT_SESSION-3810 */
      display_id?: components["schemas"]["display-id"];
    };
    /** @description Acknowledges the event. The answer of the agent is not in here: it arrives through the target of the request. */
    "ai-agent-events-execute-async-response": {
      session: components["schemas"]["ai-agent-session-summary"];
    };
    /** @description The request is not valid, for a reason that no other type names. Read `message`; the same request fails again. */
    "error-bad-request-bad-request": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "bad_request";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The request could not be read: its JSON is malformed, or a value has a form that cannot be parsed. */
    "error-bad-request-parse-error": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "parse_error";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The request was written against schema fragments (the custom fields of objects) that have changed since. Load them again. */
    "error-bad-request-stale-schema-fragments": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "stale_schema_fragments";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /**
     * @description The field of the request that is at fault.
     * @example session_object
     */
    "error-field-name": string;
    /** @description A required field is absent. */
    "error-bad-request-missing-required-field": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "missing_required_field";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      field_name: components["schemas"]["error-field-name"];
    };
    /** @description The value of a field is not valid there, for instance too long. */
    "error-bad-request-invalid-field": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "invalid_field";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      field_name: components["schemas"]["error-field-name"];
    };
    /** @description The value of a field is not an id. */
    "error-bad-request-invalid-id": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "invalid_id";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      field_name: components["schemas"]["error-field-name"];
    };
    /** @description The value of a field is an id, but of another kind of object than the field takes. */
    "error-bad-request-unexpected-id-type": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "unexpected_id_type";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      field_name: components["schemas"]["error-field-name"];
    };
    /** @description The value of a field is none of those it can have. */
    "error-bad-request-invalid-enum-value": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "invalid_enum_value";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /** @description The values that the field can have. */
      allowed_values: string[];
      field_name: components["schemas"]["error-field-name"];
      /**
       * @description The value in the request.
       * @example webhook
       */
      value: string;
    };
    /**
     * @description A type of JSON value.
     * @enum {string}
     */
    "json-type": "array" | "bool" | "null" | "number" | "object" | "string";
    /** @description The value of a field has the wrong JSON type. */
    "error-bad-request-unexpected-json-type": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "unexpected_json_type";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      field_name: components["schemas"]["error-field-name"];
      /** @description The JSON type in the request. */
      actual: components["schemas"]["json-type"];
      /** @description The JSON type that the field takes. */
      expected: components["schemas"]["json-type"];
    };
    /** @description The value of a field is valid as such, but not permitted here. */
    "error-bad-request-value-not-permitted": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "value_not_permitted";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      field_name: components["schemas"]["error-field-name"];
      /** @description The values that are permitted, if they can be listed. */
      allowed_values?: string[];
      /**
       * @description Why the value is not permitted, for people.
       * @example The agent has no such version.
       */
      reason?: string;
    };
    /** @description The header `X-Devrev-Version` names a version that does not exist. */
    "error-bad-request-invalid-api-version": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "invalid_api_version";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /**
       * @description The version in the request.
       * @example 2023-13-01
       */
      value: string;
    };
    /** @description A field that must have a certain value. */
    "error-bad-request-missing-dependency-dependency": {
      /**
       * @description The field.
       * @example target
       */
      field_name: string;
      /**
       * @description The value it must have.
       * @example webhook_target
       */
      field_value: string;
    };
    /** @description A field can only be given together with others that have certain values. */
    "error-bad-request-missing-dependency": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "missing_dependency";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /** @description What is missing. */
      dependencies?: components["schemas"]["error-bad-request-missing-dependency-dependency"][];
      /**
       * @description The field that the given one depends on.
       * @example target
       */
      dependent_field_name?: string;
      /**
       * @description The value which that field would need.
       * @example webhook_target
       */
      dependent_field_value?: string;
      /**
       * @description The field that was given.
       * @example webhook_target
       */
      provided_field_name?: string;
      /**
       * @description The value that was given.
       * @example don:integration:dvrv-us-1:devo/0:webhook/123
       */
      provided_field_value?: string;
    };
    /** @description An artifact in the request belongs to another object already. All operations of the API share this type; agents are not its subject. */
    "error-bad-request-artifact-already-attached-to-a-parent": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "artifact_already_attached_to_a_parent";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description Custom fields of an object are not valid. All operations of the API share this type; agents are not its subject. */
    "error-bad-request-customization-validation-error": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "customization_validation_error";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description Work items cannot be merged. All operations of the API share this type; agents are not its subject. */
    "error-bad-request-merge-works-error": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "merge_works_error";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description Components of a workflow are not valid. All operations of the API share this type; agents are not its subject. */
    "error-bad-request-workflow-component-validation-errors": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "workflow_component_validation_errors";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-bad-request-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example invalid_content_type
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The request is at fault. `type` says how. Repeating it unchanged fails again. */
    "error-bad-request":
      | components["schemas"]["error-bad-request-bad-request"]
      | components["schemas"]["error-bad-request-parse-error"]
      | components["schemas"]["error-bad-request-stale-schema-fragments"]
      | components["schemas"]["error-bad-request-missing-required-field"]
      | components["schemas"]["error-bad-request-invalid-field"]
      | components["schemas"]["error-bad-request-invalid-id"]
      | components["schemas"]["error-bad-request-unexpected-id-type"]
      | components["schemas"]["error-bad-request-invalid-enum-value"]
      | components["schemas"]["error-bad-request-unexpected-json-type"]
      | components["schemas"]["error-bad-request-value-not-permitted"]
      | components["schemas"]["error-bad-request-invalid-api-version"]
      | components["schemas"]["error-bad-request-missing-dependency"]
      | components["schemas"]["error-bad-request-artifact-already-attached-to-a-parent"]
      | components["schemas"]["error-bad-request-customization-validation-error"]
      | components["schemas"]["error-bad-request-merge-works-error"]
      | components["schemas"]["error-bad-request-workflow-component-validation-errors"]
      | components["schemas"]["error-bad-request-unlisted"];
    /** @description There is no token, it is not valid, or it was sent without the word `Bearer`. */
    "error-unauthorized-unauthenticated": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "unauthenticated";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The organization of the token has been deactivated. No token of it works. */
    "error-unauthorized-dev-org-deactivated": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "dev_org_deactivated";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The token has expired. Get a new one. */
    "error-unauthorized-token-expired": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "token_expired";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The token has been revoked. Get a new one. */
    "error-unauthorized-token-revoked": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "token_revoked";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-unauthorized-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The token is at fault. `type` says how. */
    "error-unauthorized":
      | components["schemas"]["error-unauthorized-unauthenticated"]
      | components["schemas"]["error-unauthorized-dev-org-deactivated"]
      | components["schemas"]["error-unauthorized-token-expired"]
      | components["schemas"]["error-unauthorized-token-revoked"]
      | components["schemas"]["error-unauthorized-unlisted"];
    /** @description The user lacks the permission for the operation or for an object in it. */
    "error-forbidden-forbidden": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "forbidden";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /** @description The objects that the user has no access to, if it is about objects. */
      object_ids?: string[];
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-forbidden-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The token is good, but its user may not do this. */
    "error-forbidden":
      | components["schemas"]["error-forbidden-forbidden"]
      | components["schemas"]["error-forbidden-unlisted"];
    /** @description The body is larger than DevRev takes. Make it smaller. */
    "error-request-entity-too-large-request-entity-too-large": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "request_entity_too_large";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /**
       * Format: int32
       * @description The largest body that is taken, in bytes.
       * @example 1048576
       */
      max_bytes?: number;
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-request-entity-too-large-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The body is too large. */
    "error-request-entity-too-large":
      | components["schemas"]["error-request-entity-too-large-request-entity-too-large"]
      | components["schemas"]["error-request-entity-too-large-unlisted"];
    /** @description The user has used up the requests of the current window. Wait, then repeat the request: it was not carried out. */
    "error-too-many-requests-too-many-requests": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "too_many_requests";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /**
       * @description How long to wait, in whole seconds; the same as the header `Retry-After`.
       * @example 30
       */
      retry_after?: number;
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-too-many-requests-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description The rate limit is used up. The request was not carried out. */
    "error-too-many-requests":
      | components["schemas"]["error-too-many-requests-too-many-requests"]
      | components["schemas"]["error-too-many-requests-unlisted"];
    /** @description Something went wrong inside DevRev. After an execution, a repeated call may run the agent twice. */
    "error-internal-server-error-internal-error": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "internal_error";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
      /**
       * @description Names the incident; give it to the support of DevRev.
       * @example 9f1f4c0b7a2e4d58
       */
      reference_id?: string;
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-internal-server-error-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description DevRev failed. It does not say whether the request was carried out. */
    "error-internal-server-error":
      | components["schemas"]["error-internal-server-error-internal-error"]
      | components["schemas"]["error-internal-server-error-unlisted"];
    /** @description A passing lack of capacity. Repeat the request after a short wait: it was not carried out. */
    "error-service-unavailable-service-unavailable": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "service_unavailable";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-service-unavailable-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description DevRev cannot take the request for the moment. The request was not carried out. */
    "error-service-unavailable":
      | components["schemas"]["error-service-unavailable-service-unavailable"]
      | components["schemas"]["error-service-unavailable-unlisted"];
    /**
     * Format: uri
     * @description Where to send the deliveries. DevRev must be able to reach it.
     * @example https://example.com/devrev/deliveries
     */
    "webhook-url": string;
    /**
     * @description A type of event. Those of agents are `ai_agent_response`, the notifications of an execution, and `verify`, the challenge to the address itself. DevRev has some seventy others, such as `work_created`, and adds to them; any is accepted.
     * @example ai_agent_response
     * @example verify
     * @example work_created
     */
    "webhook-event-type": string;
    /** @description The types of event that are delivered. */
    "webhook-event-types": components["schemas"]["webhook-event-type"][];
    /**
     * @description Name of the header, in ASCII letters, digits, hyphens and underscores.
     * @example X-Api-Key
     */
    "webhook-header-name": string;
    /**
     * @description Value of the header.
     * @example 3f1c0a77e2
     */
    "webhook-header-value": string;
    /** @description A fixed header to send with every delivery, such as a key that a gateway in front of the receiver asks for. */
    "webhook-header-input": {
      name: components["schemas"]["webhook-header-name"];
      value: components["schemas"]["webhook-header-value"];
    };
    /**
     * Format: byte
     * @description A secret of 8 to 32 bytes to sign the deliveries with, in base64: 12 to 44 characters with padding. Choose it yourself when you create a webhook, since the first `verify` delivery may come before the answer that would have told a generated one.
     * @example YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz
     */
    "webhook-secret": string;
    /** @description A new webhook. */
    "webhooks-create-request": {
      url: components["schemas"]["webhook-url"];
      /** @description The types of event to deliver. With `ai_agent_response` among them the webhook can be a target of an execution. */
      event_types?: components["schemas"]["webhook-event-types"];
      /** @description Headers to send with every delivery. */
      headers?: components["schemas"]["webhook-header-input"][];
      secret?: components["schemas"]["webhook-secret"];
    };
    /** @description A fixed header of every delivery. */
    "webhook-header": {
      name: components["schemas"]["webhook-header-name"];
      value: components["schemas"]["webhook-header-value"];
    };
    /**
     * @description `active` gets deliveries. `unverified` gets none but `verify`, until that is answered: so begins a webhook, and an active one returns there with a new URL or secret. `inactive` is switched off.
     * @enum {string}
     */
    "webhook-status": "active" | "inactive" | "unverified";
    /** @description A registered webhook. */
    webhook: {
      id: components["schemas"]["webhook-id"];
      /** @example WEBHOOK-123 */
      display_id?: components["schemas"]["display-id"];
      /**
       * Format: date-time
       * @description When it was created.
       * @example 2026-11-23T11:58:00Z
       */
      created_date?: string;
      /**
       * Format: date-time
       * @description When it was last changed.
       * @example 2026-11-23T11:58:02Z
       */
      modified_date?: string;
      event_types?: components["schemas"]["webhook-event-types"];
      /** @description Headers that every delivery carries. */
      headers?: components["schemas"]["webhook-header"][];
      /**
       * Format: byte
       * @description The secret that signs the deliveries, in base64. Keep it like a password: no delivery carries it, this answer does.
       * @example YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz
       */
      secret: string;
      status: components["schemas"]["webhook-status"];
      /**
       * Format: uri
       * @description Where the deliveries go.
       * @example https://example.com/devrev/deliveries
       */
      url: string;
    };
    /** @description The new webhook. It is `unverified` until it has answered `verify`. */
    "webhooks-create-response": {
      webhook: components["schemas"]["webhook"];
    };
    /** @description The webhook to delete. */
    "webhooks-delete-request": {
      id: components["schemas"]["webhook-id"];
    };
    /** @description Empty; the webhook is gone. */
    "webhooks-delete-response": {
      [key: string]: unknown;
    };
    /** @description Nothing has the id in the request, or the user may not see it. */
    "error-not-found-not-found": {
      /**
       * @description The type of the error.
       * @constant
       */
      type: "not_found";
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description An error of this status whose type the contract does not list, or that has none. */
    "error-not-found-unlisted": {
      /**
       * @description The type of the error, none of the listed ones.
       * @example something_new
       */
      type?: Unlisted;
      message?: components["schemas"]["error-message"];
      detail?: components["schemas"]["error-detail"];
    };
    /** @description Nothing has the id in the request, or the operation itself does not exist. */
    "error-not-found":
      | components["schemas"]["error-not-found-not-found"]
      | components["schemas"]["error-not-found-unlisted"];
    /** @description The webhook to look up. */
    "webhooks-get-request": {
      id: components["schemas"]["webhook-id"];
    };
    /** @description The webhook. */
    "webhooks-get-response": {
      webhook: components["schemas"]["webhook"];
    };
    /** @description Takes no fields; send `{}`. */
    "webhooks-list-request": Record<string, never>;
    /** @description All webhooks. */
    "webhooks-list-response": {
      /** @description The registered webhooks. */
      webhooks: components["schemas"]["webhook"][];
    };
    /**
     * @description Switches deliveries on or off.
     * @enum {string}
     */
    "webhooks-update-action": "activate" | "deactivate";
    /** @description Replaces the list. */
    "webhooks-update-request-event-types-set": {
      /** @description The new list. */
      set: components["schemas"]["webhook-event-types"];
      add?: never;
      remove?: never;
    };
    /** @description Changes single entries of the list. */
    "webhooks-update-request-event-types-change": {
      /** @description The types to add; one that is there already stays. */
      add?: components["schemas"]["webhook-event-types"];
      /** @description The types to remove; one that is not there is passed over. */
      remove?: components["schemas"]["webhook-event-types"];
      set?: never;
    };
    /** @description A change of the event types, either the whole list by `set`, or single ones by `add` and `remove`. */
    "webhooks-update-request-event-types":
      | components["schemas"]["webhooks-update-request-event-types-set"]
      | components["schemas"]["webhooks-update-request-event-types-change"];
    /** @description A change of the headers. A webhook has at most 8. */
    "webhooks-update-request-headers": {
      /** @description Headers to add. One that exists gets the new value. */
      add?: components["schemas"]["webhook-header-input"][];
      /** @description Names of headers to remove; one that does not exist is passed over. */
      remove?: components["schemas"]["webhook-header-name"][];
      /** @description Headers to have from now on, in place of the present ones. */
      set?: components["schemas"]["webhook-header-input"][];
    };
    /** @description What to change of a webhook. A field that is absent stays as it is. */
    "webhooks-update-request": {
      /** @description The webhook to change. */
      id: components["schemas"]["webhook-id"];
      action?: components["schemas"]["webhooks-update-action"];
      event_types?: components["schemas"]["webhooks-update-request-event-types"];
      headers?: components["schemas"]["webhooks-update-request-headers"];
      /** @description A new secret of 8 to 32 bytes, in base64: 12 to 44 characters with padding. An active webhook becomes `unverified` until it has answered `verify` again. */
      secret?: components["schemas"]["webhook-secret"];
      /** @description A new address for the deliveries. An active webhook becomes `unverified` until the new address has answered `verify`. */
      url?: components["schemas"]["webhook-url"];
    };
    /** @description The webhook as changed. */
    "webhooks-update-response": {
      webhook: components["schemas"]["webhook"];
    };
    /**
     * Format: id
     * @description Id of the event. A repeated delivery has the same one, so it is what to deduplicate by.
     * @example don:integration:dvrv-us-1:devo/0:webhook/123:event/abcdef
     */
    "webhook-event-id": string;
    /**
     * Format: date-time
     * @description When the event occurred, in RFC 3339 with up to nine fractional digits. It is all that protects from replay: refuse what is more than a few minutes away from the receiver's clock.
     * @example 2026-11-23T12:00:00.123456789Z
     */
    "webhook-event-timestamp": string;
    /**
     * @description Name of the skill.
     * @example search_knowledge_base
     */
    "ai-agent-skill-name": string;
    /** @description The workflow behind the skill. Absent for a search of the knowledge base. */
    "workflow-summary": {
      /**
       * Format: id
       * @description Id of the workflow.
       * @example don:integration:dvrv-us-1:devo/0:workflow/12
       */
      id: string;
      display_id?: components["schemas"]["display-id"];
    };
    /** @description The run of that workflow. Absent for a search of the knowledge base. */
    "workflow-run-summary": {
      /**
       * Format: id
       * @description Id of the workflow's run.
       * @example don:integration:dvrv-us-1:devo/0:workflow_run/901
       */
      id: string;
      /** @example WORKFLOW_RUN-901 */
      display_id?: components["schemas"]["display-id"];
    };
    /** @description The use of a skill that begins. */
    "ai-agent-skill-triggered": {
      skill_name: components["schemas"]["ai-agent-skill-name"];
      /** @description What the agent gives the skill; its fields are the skill's own. */
      args: {
        [key: string]: unknown;
      };
      /**
       * @description Why the agent uses the skill, in its own words.
       * @example The question is about API keys, so the product's documentation should have the steps.
       */
      thought?: string;
      workflow?: components["schemas"]["workflow-summary"];
      workflow_run?: components["schemas"]["workflow-run-summary"];
    };
    /** @description The agent begins to use a skill. */
    "ai-agent-event-execute-progress-skill-triggered": {
      /**
       * @description The step.
       * @constant
       */
      progress_state: "skill_triggered";
      skill_triggered: components["schemas"]["ai-agent-skill-triggered"];
    };
    /** @description The use of a skill that has ended. */
    "ai-agent-skill-executed": {
      skill_name: components["schemas"]["ai-agent-skill-name"];
      /** @description What the agent gave the skill; its fields are the skill's own. */
      args?: {
        [key: string]: unknown;
      };
      /** @description What the skill returned; its fields are the skill's own. */
      output: {
        [key: string]: unknown;
      };
      /** @description More about the use of the skill; its fields are not specified. */
      metadata?: {
        [key: string]: unknown;
      };
    };
    /** @description The agent has used a skill. */
    "ai-agent-event-execute-progress-skill-executed": {
      /**
       * @description The step.
       * @constant
       */
      progress_state: "skill_executed";
      skill_executed: components["schemas"]["ai-agent-skill-executed"];
    };
    /** @description A step that this contract does not list, or that has no name. */
    "ai-agent-event-execute-progress-unlisted": {
      /**
       * @description The step, none of the listed ones.
       * @example skill_retried
       */
      progress_state?: Unlisted;
    };
    /**
     * @description A step of the execution. `progress_state` tells which, and the field of that name holds it: `skill_triggered` or
     *     `skill_executed`; anything else is newer than this contract.
     */
    "ai-agent-event-execute-progress":
      | components["schemas"]["ai-agent-event-execute-progress-skill-triggered"]
      | components["schemas"]["ai-agent-event-execute-progress-skill-executed"]
      | components["schemas"]["ai-agent-event-execute-progress-unlisted"];
    /** @description The agent uses a skill, or has used one. */
    "event-ai-agent-response-progress": {
      agent: components["schemas"]["ai-agent-id"];
      agent_version?: components["schemas"]["ai-agent-version-id"];
      session: components["schemas"]["ai-agent-session-id"];
      session_object: components["schemas"]["session-object"];
      client_metadata?: components["schemas"]["client-metadata"];
      /**
       * @description The kind of this notification.
       * @constant
       */
      agent_response: "progress";
      progress: components["schemas"]["ai-agent-event-execute-progress"];
    };
    /** @description A reply to offer. */
    "ai-agent-suggestion": {
      /**
       * @description Text of the reply. It is data from an agent, not markup.
       * @example Does the old key keep working for a while?
       */
      suggestion: string;
    };
    /** @description Replies to offer. */
    "ai-agent-event-suggestions": {
      /** @description The replies. */
      suggestions: components["schemas"]["ai-agent-suggestion"][];
    };
    /** @description Replies that the user could be offered. */
    "event-ai-agent-response-suggestions": {
      agent: components["schemas"]["ai-agent-id"];
      agent_version?: components["schemas"]["ai-agent-version-id"];
      session: components["schemas"]["ai-agent-session-id"];
      session_object: components["schemas"]["session-object"];
      client_metadata?: components["schemas"]["client-metadata"];
      /**
       * @description The kind of this notification.
       * @constant
       */
      agent_response: "suggestions";
      suggestions: components["schemas"]["ai-agent-event-suggestions"];
    };
    /** @description The beginning of the answer. */
    "ai-agent-message-generation-started": {
      /**
       * @description Id of the generation.
       * @example 0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2b
       */
      request_id: string;
    };
    /** @description The agent has what it needs and begins to write its answer. */
    "event-ai-agent-response-message-generation-started": {
      agent: components["schemas"]["ai-agent-id"];
      agent_version?: components["schemas"]["ai-agent-version-id"];
      session: components["schemas"]["ai-agent-session-id"];
      session_object: components["schemas"]["session-object"];
      client_metadata?: components["schemas"]["client-metadata"];
      /**
       * @description The kind of this notification.
       * @constant
       */
      agent_response: "message_generation_started";
      message_generation_started: components["schemas"]["ai-agent-message-generation-started"];
    };
    /** @description The answer. It ends the execution. */
    "event-ai-agent-response-message": {
      agent: components["schemas"]["ai-agent-id"];
      agent_version?: components["schemas"]["ai-agent-version-id"];
      session: components["schemas"]["ai-agent-session-id"];
      session_object: components["schemas"]["session-object"];
      client_metadata?: components["schemas"]["client-metadata"];
      /**
       * @description The kind of this notification.
       * @constant
       */
      agent_response: "message";
      /**
       * @description The whole answer of the agent, as text; it may be empty.
       * @example Open **Settings → API keys**, choose *staging* and press **Rotate**. The old key works for another hour.
       */
      message: string;
    };
    /** @description Why the execution failed. */
    "ai-agent-event-execute-error": {
      /**
       * @description The reason, for people.
       * @example The agent could not complete the request.
       */
      error: string;
    };
    /** @description The execution failed, and ends with this. */
    "event-ai-agent-response-error": {
      agent: components["schemas"]["ai-agent-id"];
      agent_version?: components["schemas"]["ai-agent-version-id"];
      session: components["schemas"]["ai-agent-session-id"];
      session_object: components["schemas"]["session-object"];
      client_metadata?: components["schemas"]["client-metadata"];
      /**
       * @description The kind of this notification.
       * @constant
       */
      agent_response: "error";
      error: components["schemas"]["ai-agent-event-execute-error"];
    };
    /** @description A notification of a kind that this contract does not list, or that names none. Keep it and go on: only `message` and `error` end an execution. */
    "event-ai-agent-response-unlisted": {
      agent: components["schemas"]["ai-agent-id"];
      agent_version?: components["schemas"]["ai-agent-version-id"];
      session: components["schemas"]["ai-agent-session-id"];
      session_object: components["schemas"]["session-object"];
      client_metadata?: components["schemas"]["client-metadata"];
      /**
       * @description The kind of this notification, none of the listed ones.
       * @example plan_created
       */
      agent_response?: Unlisted;
    };
    /**
     * @description A notification about an execution. `agent_response` tells its kind, and the field of that name holds what it says:
     *
     *     | `agent_response` | says | ends the execution |
     *     |---|---|---|
     *     | `progress` | the agent uses a skill, or has used one | |
     *     | `suggestions` | replies to offer | |
     *     | `message_generation_started` | the agent writes its answer | |
     *     | `message` | the answer | yes |
     *     | `error` | the execution failed | yes |
     *     | anything else, or absent | a kind newer than this contract | |
     *
     *     Notifications arrive in any order, some of them twice. If a single step of the agent times out, none ends the
     *     execution.
     */
    "event-ai-agent-response":
      | components["schemas"]["event-ai-agent-response-progress"]
      | components["schemas"]["event-ai-agent-response-suggestions"]
      | components["schemas"]["event-ai-agent-response-message-generation-started"]
      | components["schemas"]["event-ai-agent-response-message"]
      | components["schemas"]["event-ai-agent-response-error"]
      | components["schemas"]["event-ai-agent-response-unlisted"];
    /** @description A notification in the envelope of a webhook. */
    "webhook-event-request-flat": {
      id: components["schemas"]["webhook-event-id"];
      /** @description The webhook that the delivery is for. */
      webhook_id: components["schemas"]["webhook-id"];
      timestamp: components["schemas"]["webhook-event-timestamp"];
      /**
       * @description The type of the event; the field of that name holds it.
       * @constant
       */
      type: "ai_agent_response";
      ai_agent_response: components["schemas"]["event-ai-agent-response"];
    };
    /** @description The same notification in the envelope in which an event source hands it on. Without id and timestamp, neither a repeated nor an old delivery can be told from a new one. */
    "webhook-event-request-wrapped": {
      /** @description The notification. */
      payload: {
        /**
         * @description The type of the event; the field of that name holds it.
         * @constant
         */
        type: "ai_agent_response";
        ai_agent_response: components["schemas"]["event-ai-agent-response"];
      };
      ai_agent_response?: never;
    };
    /** @description The body of an `ai_agent_response` delivery, in one of two envelopes. A `payload` at the top marks the wrapped one. */
    "webhook-event-request":
      | components["schemas"]["webhook-event-request-flat"]
      | components["schemas"]["webhook-event-request-wrapped"];
    /**
     * @description A text that the receiver sends back as it is.
     * @example 3q2-7wAtVf9kZk1eFqTn
     */
    "webhook-challenge": string;
    /** @description The challenge to answer. */
    "webhook-event-verify": {
      challenge: components["schemas"]["webhook-challenge"];
    };
    /** @description The challenge in the envelope of a webhook. */
    "webhook-verify-request-flat": {
      id: components["schemas"]["webhook-event-id"];
      /** @description The webhook to verify. */
      webhook_id: components["schemas"]["webhook-id"];
      timestamp: components["schemas"]["webhook-event-timestamp"];
      /**
       * @description The type of the event; the field of that name holds it.
       * @constant
       */
      type: "verify";
      verify: components["schemas"]["webhook-event-verify"];
    };
    /** @description The challenge at the top level, as DevRev's example receivers read it. */
    "webhook-verify-request-bare": {
      /**
       * @description The type of the event.
       * @constant
       */
      type: "verify";
      challenge: components["schemas"]["webhook-challenge"];
      verify?: never;
    };
    /** @description The body of a `verify` delivery, in one of two forms. A `verify` object marks the form that DevRev documents. */
    "webhook-verify-request":
      | components["schemas"]["webhook-verify-request-flat"]
      | components["schemas"]["webhook-verify-request-bare"];
    /** @description Proves that the receiver's address is under the caller's control. */
    "webhook-verify-response": {
      /** @description The challenge of the delivery, unchanged. */
      challenge: components["schemas"]["webhook-challenge"];
    };
  };
  responses: {
    /** @description An error of any other status. Its body may be no more than a `message`. */
    "error-default": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-default"];
      };
    };
    /** @description The request is at fault: its form, a field, or a value. Correct it; repeating it unchanged fails again. */
    "error-bad-request": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-bad-request"];
      };
    };
    /** @description The token is missing, malformed, expired or revoked, or its organization is gone. Get a valid one before trying again. */
    "error-unauthorized": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-unauthorized"];
      };
    };
    /** @description The user of the token lacks a permission, or access to an object in the request. Repeating does not help. */
    "error-forbidden": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-forbidden"];
      };
    };
    /** @description The body is larger than DevRev takes. */
    "error-request-entity-too-large": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-request-entity-too-large"];
      };
    };
    /** @description The rate limit is used up. Wait as long as `Retry-After` says, then repeat the request: it was not carried out. */
    "error-too-many-requests": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        "Retry-After": components["headers"]["retry-after"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-too-many-requests"];
      };
    };
    /** @description DevRev failed, and does not say whether the request was carried out. */
    "error-internal-server-error": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-internal-server-error"];
      };
    };
    /** @description DevRev cannot take the request for the moment. Repeat it after a short wait: it was not carried out. */
    "error-service-unavailable": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-service-unavailable"];
      };
    };
    /** @description Nothing has the id in the request, or the user may not see it. */
    "error-not-found": {
      headers: {
        "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
        "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
        "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["error-not-found"];
      };
    };
    /** @description The delivery is stored. DevRev does not send it again and ignores the body. Answer so for every authentic delivery, also for one of an unknown kind or without a known execution: any other status makes DevRev repeat it, and degrades the webhook. */
    "delivery-acknowledged": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The `timestamp` is too far from the receiver's clock, so the delivery may be a replay. To DevRev it is a failed attempt, and it repeats the delivery on its schedule. */
    "delivery-stale": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The signature is absent, malformed or wrong. Of a real delivery it means that the receiver has another secret, or another form of the signature, than the webhook. To DevRev it is a failed attempt, and it repeats the delivery on its schedule. */
    "delivery-unsigned": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request is not a `POST`, so it is not from DevRev. */
    "delivery-method-not-allowed": {
      headers: {
        Allow: components["headers"]["allow"];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The body broke off, or did not arrive in time. DevRev gives up after 3 seconds, so whoever is slower is someone else; what broke off, DevRev repeats on its schedule. */
    "delivery-incomplete": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The body is larger than the receiver reads. A delivery of DevRev stays far below 1 MiB (the payload of an automation is limited to 256 KB). To DevRev it is a failed attempt, and it repeats the delivery on its schedule. */
    "delivery-too-large": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Something before the receiver has parsed the body, and the bytes that the signature is over are gone. No delivery can be taken until the receiver is mended. To DevRev it is a failed attempt, and it repeats the delivery on its schedule. */
    "delivery-already-parsed": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The delivery is authentic but could not be stored, or not in time. It asks DevRev to send it again, which it does after 30 seconds and after 3 minutes; a receiver that is down for longer loses the delivery. */
    "delivery-not-stored": {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
  };
  parameters: {
    /**
     * @description Opts in to beta operations. DevRev wants it on each call of one.
     * @example beta
     */
    "x-devrev-scope": "beta";
    /**
     * @description The version of the API to speak, as a date (`YYYY-MM-DD`). One that does not exist is answered with the error `invalid_api_version`.
     * @example 2024-01-24
     */
    "x-devrev-version": string;
    /**
     * @description HMAC-SHA256 of the raw bytes of the body, keyed by the webhook's secret. Compute it over the bytes as they came,
     *     before anything parses them, and compare in constant time. Every delivery has it, `verify` too.
     *
     *     DevRev's own example keys with the secret's text as it stands and writes the result in lower-case hex. Since the
     *     secret is base64, receivers exist that decode it first, and that compare base64. Find out once which form your
     *     installation uses.
     *
     *     The examples are the four forms for the body `{"type":"verify","challenge":"3q2-7wAtVf9kZk1eFqTn"}` and the secret
     *     `YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz`.
     */
    "x-devrev-signature": string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description Requests that the authenticated user may make in the current window of five minutes, over all operations.
     * @example 1000
     */
    "x-ratelimit-limit": number;
    /**
     * @description Requests left in the current window. At 0 the next one is answered with `429`.
     * @example 997
     */
    "x-ratelimit-remaining": number;
    /**
     * @description When the current window ends and the count starts anew, in Unix seconds.
     * @example 1798761600
     */
    "x-ratelimit-reset": number;
    /** @description How long to wait before the next attempt. DevRev sends a number of seconds; HTTP also allows a date, which a proxy on the way may put here, so read both. The window is five minutes, so a longer wait is not to be expected. */
    "retry-after": string;
    /**
     * @description The methods that the receiver's address takes.
     * @example POST
     */
    allow: "POST";
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "ai-agent-events-execute-async": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Opts in to beta operations. DevRev wants it on each call of one.
         * @example beta
         */
        "X-Devrev-Scope"?: components["parameters"]["x-devrev-scope"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The event. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ai-agent-events-execute-async-request"];
      };
    };
    responses: {
      /** @description The event is taken. The answer follows through the target. */
      200: {
        headers: {
          "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
          "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
          "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ai-agent-events-execute-async-response"];
        };
      };
      400: components["responses"]["error-bad-request"];
      401: components["responses"]["error-unauthorized"];
      403: components["responses"]["error-forbidden"];
      413: components["responses"]["error-request-entity-too-large"];
      429: components["responses"]["error-too-many-requests"];
      500: components["responses"]["error-internal-server-error"];
      503: components["responses"]["error-service-unavailable"];
      default: components["responses"]["error-default"];
    };
  };
  "webhooks-create": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API to speak, as a date (`YYYY-MM-DD`). One that does not exist is answered with the error `invalid_api_version`.
         * @example 2024-01-24
         */
        "X-Devrev-Version"?: components["parameters"]["x-devrev-version"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The webhook. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhooks-create-request"];
      };
    };
    responses: {
      /** @description The webhook is created. */
      201: {
        headers: {
          "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
          "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
          "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["webhooks-create-response"];
        };
      };
      400: components["responses"]["error-bad-request"];
      401: components["responses"]["error-unauthorized"];
      403: components["responses"]["error-forbidden"];
      413: components["responses"]["error-request-entity-too-large"];
      429: components["responses"]["error-too-many-requests"];
      500: components["responses"]["error-internal-server-error"];
      503: components["responses"]["error-service-unavailable"];
      default: components["responses"]["error-default"];
    };
  };
  "webhooks-delete": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API to speak, as a date (`YYYY-MM-DD`). One that does not exist is answered with the error `invalid_api_version`.
         * @example 2024-01-24
         */
        "X-Devrev-Version"?: components["parameters"]["x-devrev-version"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Which webhook. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhooks-delete-request"];
      };
    };
    responses: {
      /** @description The webhook is deleted. */
      200: {
        headers: {
          "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
          "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
          "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["webhooks-delete-response"];
        };
      };
      400: components["responses"]["error-bad-request"];
      401: components["responses"]["error-unauthorized"];
      403: components["responses"]["error-forbidden"];
      404: components["responses"]["error-not-found"];
      413: components["responses"]["error-request-entity-too-large"];
      429: components["responses"]["error-too-many-requests"];
      500: components["responses"]["error-internal-server-error"];
      503: components["responses"]["error-service-unavailable"];
      default: components["responses"]["error-default"];
    };
  };
  "webhooks-get": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API to speak, as a date (`YYYY-MM-DD`). One that does not exist is answered with the error `invalid_api_version`.
         * @example 2024-01-24
         */
        "X-Devrev-Version"?: components["parameters"]["x-devrev-version"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Which webhook. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhooks-get-request"];
      };
    };
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
          "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
          "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["webhooks-get-response"];
        };
      };
      400: components["responses"]["error-bad-request"];
      401: components["responses"]["error-unauthorized"];
      403: components["responses"]["error-forbidden"];
      404: components["responses"]["error-not-found"];
      413: components["responses"]["error-request-entity-too-large"];
      429: components["responses"]["error-too-many-requests"];
      500: components["responses"]["error-internal-server-error"];
      503: components["responses"]["error-service-unavailable"];
      default: components["responses"]["error-default"];
    };
  };
  "webhooks-list": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API to speak, as a date (`YYYY-MM-DD`). One that does not exist is answered with the error `invalid_api_version`.
         * @example 2024-01-24
         */
        "X-Devrev-Version"?: components["parameters"]["x-devrev-version"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Nothing but `{}`. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhooks-list-request"];
      };
    };
    responses: {
      /** @description The webhooks. */
      200: {
        headers: {
          "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
          "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
          "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["webhooks-list-response"];
        };
      };
      400: components["responses"]["error-bad-request"];
      401: components["responses"]["error-unauthorized"];
      403: components["responses"]["error-forbidden"];
      413: components["responses"]["error-request-entity-too-large"];
      429: components["responses"]["error-too-many-requests"];
      500: components["responses"]["error-internal-server-error"];
      503: components["responses"]["error-service-unavailable"];
      default: components["responses"]["error-default"];
    };
  };
  "webhooks-update": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API to speak, as a date (`YYYY-MM-DD`). One that does not exist is answered with the error `invalid_api_version`.
         * @example 2024-01-24
         */
        "X-Devrev-Version"?: components["parameters"]["x-devrev-version"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The changes. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhooks-update-request"];
      };
    };
    responses: {
      /** @description The webhook is changed. */
      200: {
        headers: {
          "X-Ratelimit-Limit": components["headers"]["x-ratelimit-limit"];
          "X-Ratelimit-Remaining": components["headers"]["x-ratelimit-remaining"];
          "X-Ratelimit-Reset": components["headers"]["x-ratelimit-reset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["webhooks-update-response"];
        };
      };
      400: components["responses"]["error-bad-request"];
      401: components["responses"]["error-unauthorized"];
      403: components["responses"]["error-forbidden"];
      404: components["responses"]["error-not-found"];
      413: components["responses"]["error-request-entity-too-large"];
      429: components["responses"]["error-too-many-requests"];
      500: components["responses"]["error-internal-server-error"];
      503: components["responses"]["error-service-unavailable"];
      default: components["responses"]["error-default"];
    };
  };
  "webhook-event": {
    parameters: {
      query?: never;
      header: {
        /**
         * @description HMAC-SHA256 of the raw bytes of the body, keyed by the webhook's secret. Compute it over the bytes as they came,
         *     before anything parses them, and compare in constant time. Every delivery has it, `verify` too.
         *
         *     DevRev's own example keys with the secret's text as it stands and writes the result in lower-case hex. Since the
         *     secret is base64, receivers exist that decode it first, and that compare base64. Find out once which form your
         *     installation uses.
         *
         *     The examples are the four forms for the body `{"type":"verify","challenge":"3q2-7wAtVf9kZk1eFqTn"}` and the secret
         *     `YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz`.
         */
        "X-DevRev-Signature": components["parameters"]["x-devrev-signature"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The notification, in one of two envelopes. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhook-event-request"];
      };
    };
    responses: {
      200: components["responses"]["delivery-acknowledged"];
      400: components["responses"]["delivery-stale"];
      401: components["responses"]["delivery-unsigned"];
      405: components["responses"]["delivery-method-not-allowed"];
      408: components["responses"]["delivery-incomplete"];
      413: components["responses"]["delivery-too-large"];
      500: components["responses"]["delivery-already-parsed"];
      503: components["responses"]["delivery-not-stored"];
    };
  };
  "webhook-verify": {
    parameters: {
      query?: never;
      header: {
        /**
         * @description HMAC-SHA256 of the raw bytes of the body, keyed by the webhook's secret. Compute it over the bytes as they came,
         *     before anything parses them, and compare in constant time. Every delivery has it, `verify` too.
         *
         *     DevRev's own example keys with the secret's text as it stands and writes the result in lower-case hex. Since the
         *     secret is base64, receivers exist that decode it first, and that compare base64. Find out once which form your
         *     installation uses.
         *
         *     The examples are the four forms for the body `{"type":"verify","challenge":"3q2-7wAtVf9kZk1eFqTn"}` and the secret
         *     `YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz`.
         */
        "X-DevRev-Signature": components["parameters"]["x-devrev-signature"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The challenge, in one of two forms. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["webhook-verify-request"];
      };
    };
    responses: {
      /** @description The challenge, sent back. The webhook is verified. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["webhook-verify-response"];
        };
      };
      400: components["responses"]["delivery-stale"];
      401: components["responses"]["delivery-unsigned"];
      405: components["responses"]["delivery-method-not-allowed"];
      408: components["responses"]["delivery-incomplete"];
      413: components["responses"]["delivery-too-large"];
      500: components["responses"]["delivery-already-parsed"];
      503: components["responses"]["delivery-not-stored"];
    };
  };
}
