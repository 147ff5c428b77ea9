// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import type { components } from "./types.ts";

/** The examples of the operations: operationId, then `request` or `responses` and the status, then the name. */
export const examples = {
  "ai-agent-events-execute-async": {
    request: {
      minimal: {
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        event: { input_message: { message: "How do I rotate the API key of our staging project?" } },
        session_object: "TKT-4821",
      } as unknown as components["schemas"]["ai-agent-events-execute-async-request"],
      webhook_target: {
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        event: { input_message: { message: "How do I rotate the API key of our staging project?" } },
        session_object: "TKT-4821",
        client_metadata: { run: "run_42", locale: "en-GB" },
        target: "webhook_target",
        webhook_target: { webhook: "don:integration:dvrv-us-1:devo/0:webhook/123" },
      } as unknown as components["schemas"]["ai-agent-events-execute-async-request"],
      event_source_target: {
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        event: { input_message: { message: "How do I rotate the API key of our staging project?" } },
        session_object: "TKT-4821",
        target: "event_source_target",
        event_source_target: { event_source: "don:integration:dvrv-us-1:devo/0:event_source/77" },
      } as unknown as components["schemas"]["ai-agent-events-execute-async-request"],
      with_context: {
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        context: {
          initial: "The customer is on the Pro plan and writes from the billing page.",
          additional: "Answer in two sentences.",
        },
        event: { input_message: { message: "How do I rotate the API key of our staging project?" } },
        session_object: "TKT-4821",
        target: "webhook_target",
        webhook_target: { webhook: "don:integration:dvrv-us-1:devo/0:webhook/123" },
      } as unknown as components["schemas"]["ai-agent-events-execute-async-request"],
      every_field: {
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
        client_metadata: { run: "run_42", locale: "en-GB" },
        context: {
          initial: "The customer is on the Pro plan and writes from the billing page.",
          additional: "Answer in two sentences.",
        },
        event: { input_message: { message: "How do I rotate the API key of our staging project?" } },
        event_source_target: { event_source: "don:integration:dvrv-us-1:devo/0:event_source/77" },
        message_context: { artifacts: ["ARTIFACT-12345"] },
        parent: "don:core:dvrv-us-1:devo/0:ticket/4821",
        session_object: "TKT-4821",
        target: "webhook_target",
        webhook_target: { webhook: "don:integration:dvrv-us-1:devo/0:webhook/123" },
      } as unknown as components["schemas"]["ai-agent-events-execute-async-request"],
      long_message: {
        agent: "agent",
        context: {},
        event: {
          input_message: {
            message: "blackcurrant....................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................................",
          },
        },
        event_source_target: { event_source: "event_source" },
        session_object: "session_object",
        webhook_target: { webhook: "webhook" },
      } as unknown as components["schemas"]["ai-agent-events-execute-async-request"],
    },
    responses: {
      200: {
        accepted: {
          session: { id: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810", display_id: "AI_AGENT_SESSION-3810" },
        } as unknown as components["schemas"]["ai-agent-events-execute-async-response"],
        accepted_id_only: {
          session: { id: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810" },
        } as unknown as components["schemas"]["ai-agent-events-execute-async-response"],
      },
      400: {
        bad_request: {
          type: "bad_request",
          message: "The request is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        parse_error: {
          type: "parse_error",
          message: "The request body is not valid JSON.",
        } as unknown as components["schemas"]["error-bad-request"],
        stale_schema_fragments: {
          type: "stale_schema_fragments",
          message: "The schema fragments of the request are out of date.",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_required_field: {
          type: "missing_required_field",
          message: "A required field is missing.",
          field_name: "session_object",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_field: {
          type: "invalid_field",
          message: "A field is not valid.",
          detail: "The message is too long.",
          field_name: "event.input_message.message",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_id: {
          type: "invalid_id",
          message: "A field is not a valid id.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_id_type: {
          type: "unexpected_id_type",
          message: "The id belongs to another kind of object.",
          detail: "Expected an AI agent, got a ticket.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_enum_value: {
          type: "invalid_enum_value",
          message: "The value is not one of the allowed values.",
          allowed_values: ["event_source_target", "webhook_target"],
          field_name: "target",
          value: "webhook",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_json_type: {
          type: "unexpected_json_type",
          message: "The value has an unexpected JSON type.",
          field_name: "event.input_message.message",
          actual: "object",
          expected: "string",
        } as unknown as components["schemas"]["error-bad-request"],
        value_not_permitted: {
          type: "value_not_permitted",
          message: "The value is not permitted.",
          field_name: "agent_version",
          allowed_values: ["don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4"],
          reason: "The agent has no such version.",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_api_version: {
          type: "invalid_api_version",
          message: "The API version does not exist.",
          value: "2023-13-01",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_dependency: {
          type: "missing_dependency",
          message: "A field that another one depends on is missing.",
          dependencies: [{ field_name: "target", field_value: "webhook_target" }],
          dependent_field_name: "target",
          dependent_field_value: "webhook_target",
          provided_field_name: "webhook_target",
          provided_field_value: "don:integration:dvrv-us-1:devo/0:webhook/123",
        } as unknown as components["schemas"]["error-bad-request"],
        artifact_already_attached_to_a_parent: {
          type: "artifact_already_attached_to_a_parent",
          message: "The artifact is attached to another object.",
        } as unknown as components["schemas"]["error-bad-request"],
        customization_validation_error: {
          type: "customization_validation_error",
          message: "A custom field is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        merge_works_error: {
          type: "merge_works_error",
          message: "The work items cannot be merged.",
        } as unknown as components["schemas"]["error-bad-request"],
        workflow_component_validation_errors: {
          type: "workflow_component_validation_errors",
          message: "The workflow has components that are not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        unlisted: {
          type: "invalid_content_type",
          message: "The content type is not supported.",
          value: "text/plain",
        } as unknown as components["schemas"]["error-bad-request"],
      },
      401: {
        unauthenticated: {
          type: "unauthenticated",
          message: "The request is not authenticated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        dev_org_deactivated: {
          type: "dev_org_deactivated",
          message: "The organization has been deactivated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_expired: {
          type: "token_expired",
          message: "The token has expired.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_revoked: {
          type: "token_revoked",
          message: "The token has been revoked.",
        } as unknown as components["schemas"]["error-unauthorized"],
      },
      403: {
        forbidden: {
          type: "forbidden",
          message: "Access to the object is forbidden.",
          object_ids: ["don:core:dvrv-us-1:devo/0:ai_agent/1"],
        } as unknown as components["schemas"]["error-forbidden"],
      },
      413: {
        request_entity_too_large: {
          type: "request_entity_too_large",
          message: "The request body is too large.",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["error-request-entity-too-large"],
      },
      429: {
        too_many_requests: {
          type: "too_many_requests",
          message: "Too many requests.",
          retry_after: 30,
        } as unknown as components["schemas"]["error-too-many-requests"],
      },
      500: {
        internal_error: {
          type: "internal_error",
          message: "An internal error occurred.",
          reference_id: "9f1f4c0b7a2e4d58",
        } as unknown as components["schemas"]["error-internal-server-error"],
      },
      503: {
        service_unavailable: {
          type: "service_unavailable",
          message: "The service is temporarily unavailable.",
        } as unknown as components["schemas"]["error-service-unavailable"],
      },
      default: {
        route_not_found: { message: "route not found" } as unknown as components["schemas"]["error-default"],
        conflict: {
          type: "conflict",
          message: "The request conflicts with another one.",
        } as unknown as components["schemas"]["error-default"],
      },
    },
  },
  "webhooks-create": {
    request: {
      agent_responses: {
        url: "https://example.com/devrev/deliveries",
        event_types: ["ai_agent_response"],
        headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
        secret: "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz",
      } as unknown as components["schemas"]["webhooks-create-request"],
      minimal: {
        url: "https://example.com/devrev/deliveries",
      } as unknown as components["schemas"]["webhooks-create-request"],
    },
    responses: {
      201: {
        unverified: {
          webhook: {
            id: "don:integration:dvrv-us-1:devo/0:webhook/123",
            display_id: "WEBHOOK-123",
            created_date: "2026-11-23T11:58:00Z",
            modified_date: "2026-11-23T11:58:00Z",
            event_types: ["ai_agent_response"],
            headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
            secret: "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz",
            status: "unverified",
            url: "https://example.com/devrev/deliveries",
          },
        } as unknown as components["schemas"]["webhooks-create-response"],
      },
      400: {
        bad_request: {
          type: "bad_request",
          message: "The request is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        parse_error: {
          type: "parse_error",
          message: "The request body is not valid JSON.",
        } as unknown as components["schemas"]["error-bad-request"],
        stale_schema_fragments: {
          type: "stale_schema_fragments",
          message: "The schema fragments of the request are out of date.",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_required_field: {
          type: "missing_required_field",
          message: "A required field is missing.",
          field_name: "session_object",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_field: {
          type: "invalid_field",
          message: "A field is not valid.",
          detail: "The message is too long.",
          field_name: "event.input_message.message",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_id: {
          type: "invalid_id",
          message: "A field is not a valid id.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_id_type: {
          type: "unexpected_id_type",
          message: "The id belongs to another kind of object.",
          detail: "Expected an AI agent, got a ticket.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_enum_value: {
          type: "invalid_enum_value",
          message: "The value is not one of the allowed values.",
          allowed_values: ["event_source_target", "webhook_target"],
          field_name: "target",
          value: "webhook",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_json_type: {
          type: "unexpected_json_type",
          message: "The value has an unexpected JSON type.",
          field_name: "event.input_message.message",
          actual: "object",
          expected: "string",
        } as unknown as components["schemas"]["error-bad-request"],
        value_not_permitted: {
          type: "value_not_permitted",
          message: "The value is not permitted.",
          field_name: "agent_version",
          allowed_values: ["don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4"],
          reason: "The agent has no such version.",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_api_version: {
          type: "invalid_api_version",
          message: "The API version does not exist.",
          value: "2023-13-01",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_dependency: {
          type: "missing_dependency",
          message: "A field that another one depends on is missing.",
          dependencies: [{ field_name: "target", field_value: "webhook_target" }],
          dependent_field_name: "target",
          dependent_field_value: "webhook_target",
          provided_field_name: "webhook_target",
          provided_field_value: "don:integration:dvrv-us-1:devo/0:webhook/123",
        } as unknown as components["schemas"]["error-bad-request"],
        artifact_already_attached_to_a_parent: {
          type: "artifact_already_attached_to_a_parent",
          message: "The artifact is attached to another object.",
        } as unknown as components["schemas"]["error-bad-request"],
        customization_validation_error: {
          type: "customization_validation_error",
          message: "A custom field is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        merge_works_error: {
          type: "merge_works_error",
          message: "The work items cannot be merged.",
        } as unknown as components["schemas"]["error-bad-request"],
        workflow_component_validation_errors: {
          type: "workflow_component_validation_errors",
          message: "The workflow has components that are not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        unlisted: {
          type: "invalid_content_type",
          message: "The content type is not supported.",
          value: "text/plain",
        } as unknown as components["schemas"]["error-bad-request"],
      },
      401: {
        unauthenticated: {
          type: "unauthenticated",
          message: "The request is not authenticated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        dev_org_deactivated: {
          type: "dev_org_deactivated",
          message: "The organization has been deactivated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_expired: {
          type: "token_expired",
          message: "The token has expired.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_revoked: {
          type: "token_revoked",
          message: "The token has been revoked.",
        } as unknown as components["schemas"]["error-unauthorized"],
      },
      403: {
        forbidden: {
          type: "forbidden",
          message: "Access to the object is forbidden.",
          object_ids: ["don:core:dvrv-us-1:devo/0:ai_agent/1"],
        } as unknown as components["schemas"]["error-forbidden"],
      },
      413: {
        request_entity_too_large: {
          type: "request_entity_too_large",
          message: "The request body is too large.",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["error-request-entity-too-large"],
      },
      429: {
        too_many_requests: {
          type: "too_many_requests",
          message: "Too many requests.",
          retry_after: 30,
        } as unknown as components["schemas"]["error-too-many-requests"],
      },
      500: {
        internal_error: {
          type: "internal_error",
          message: "An internal error occurred.",
          reference_id: "9f1f4c0b7a2e4d58",
        } as unknown as components["schemas"]["error-internal-server-error"],
      },
      503: {
        service_unavailable: {
          type: "service_unavailable",
          message: "The service is temporarily unavailable.",
        } as unknown as components["schemas"]["error-service-unavailable"],
      },
      default: {
        route_not_found: { message: "route not found" } as unknown as components["schemas"]["error-default"],
        conflict: {
          type: "conflict",
          message: "The request conflicts with another one.",
        } as unknown as components["schemas"]["error-default"],
      },
    },
  },
  "webhooks-delete": {
    request: {
      by_id: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
      } as unknown as components["schemas"]["webhooks-delete-request"],
    },
    responses: {
      200: {
        deleted: {} as unknown as components["schemas"]["webhooks-delete-response"],
      },
      400: {
        bad_request: {
          type: "bad_request",
          message: "The request is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        parse_error: {
          type: "parse_error",
          message: "The request body is not valid JSON.",
        } as unknown as components["schemas"]["error-bad-request"],
        stale_schema_fragments: {
          type: "stale_schema_fragments",
          message: "The schema fragments of the request are out of date.",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_required_field: {
          type: "missing_required_field",
          message: "A required field is missing.",
          field_name: "session_object",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_field: {
          type: "invalid_field",
          message: "A field is not valid.",
          detail: "The message is too long.",
          field_name: "event.input_message.message",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_id: {
          type: "invalid_id",
          message: "A field is not a valid id.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_id_type: {
          type: "unexpected_id_type",
          message: "The id belongs to another kind of object.",
          detail: "Expected an AI agent, got a ticket.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_enum_value: {
          type: "invalid_enum_value",
          message: "The value is not one of the allowed values.",
          allowed_values: ["event_source_target", "webhook_target"],
          field_name: "target",
          value: "webhook",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_json_type: {
          type: "unexpected_json_type",
          message: "The value has an unexpected JSON type.",
          field_name: "event.input_message.message",
          actual: "object",
          expected: "string",
        } as unknown as components["schemas"]["error-bad-request"],
        value_not_permitted: {
          type: "value_not_permitted",
          message: "The value is not permitted.",
          field_name: "agent_version",
          allowed_values: ["don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4"],
          reason: "The agent has no such version.",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_api_version: {
          type: "invalid_api_version",
          message: "The API version does not exist.",
          value: "2023-13-01",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_dependency: {
          type: "missing_dependency",
          message: "A field that another one depends on is missing.",
          dependencies: [{ field_name: "target", field_value: "webhook_target" }],
          dependent_field_name: "target",
          dependent_field_value: "webhook_target",
          provided_field_name: "webhook_target",
          provided_field_value: "don:integration:dvrv-us-1:devo/0:webhook/123",
        } as unknown as components["schemas"]["error-bad-request"],
        artifact_already_attached_to_a_parent: {
          type: "artifact_already_attached_to_a_parent",
          message: "The artifact is attached to another object.",
        } as unknown as components["schemas"]["error-bad-request"],
        customization_validation_error: {
          type: "customization_validation_error",
          message: "A custom field is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        merge_works_error: {
          type: "merge_works_error",
          message: "The work items cannot be merged.",
        } as unknown as components["schemas"]["error-bad-request"],
        workflow_component_validation_errors: {
          type: "workflow_component_validation_errors",
          message: "The workflow has components that are not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        unlisted: {
          type: "invalid_content_type",
          message: "The content type is not supported.",
          value: "text/plain",
        } as unknown as components["schemas"]["error-bad-request"],
      },
      401: {
        unauthenticated: {
          type: "unauthenticated",
          message: "The request is not authenticated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        dev_org_deactivated: {
          type: "dev_org_deactivated",
          message: "The organization has been deactivated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_expired: {
          type: "token_expired",
          message: "The token has expired.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_revoked: {
          type: "token_revoked",
          message: "The token has been revoked.",
        } as unknown as components["schemas"]["error-unauthorized"],
      },
      403: {
        forbidden: {
          type: "forbidden",
          message: "Access to the object is forbidden.",
          object_ids: ["don:core:dvrv-us-1:devo/0:ai_agent/1"],
        } as unknown as components["schemas"]["error-forbidden"],
      },
      404: {
        not_found: {
          type: "not_found",
          message: "The object was not found.",
        } as unknown as components["schemas"]["error-not-found"],
      },
      413: {
        request_entity_too_large: {
          type: "request_entity_too_large",
          message: "The request body is too large.",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["error-request-entity-too-large"],
      },
      429: {
        too_many_requests: {
          type: "too_many_requests",
          message: "Too many requests.",
          retry_after: 30,
        } as unknown as components["schemas"]["error-too-many-requests"],
      },
      500: {
        internal_error: {
          type: "internal_error",
          message: "An internal error occurred.",
          reference_id: "9f1f4c0b7a2e4d58",
        } as unknown as components["schemas"]["error-internal-server-error"],
      },
      503: {
        service_unavailable: {
          type: "service_unavailable",
          message: "The service is temporarily unavailable.",
        } as unknown as components["schemas"]["error-service-unavailable"],
      },
      default: {
        route_not_found: { message: "route not found" } as unknown as components["schemas"]["error-default"],
        conflict: {
          type: "conflict",
          message: "The request conflicts with another one.",
        } as unknown as components["schemas"]["error-default"],
      },
    },
  },
  "webhooks-get": {
    request: {
      by_id: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
      } as unknown as components["schemas"]["webhooks-get-request"],
    },
    responses: {
      200: {
        active: {
          webhook: {
            id: "don:integration:dvrv-us-1:devo/0:webhook/123",
            display_id: "WEBHOOK-123",
            created_date: "2026-11-23T11:58:00Z",
            modified_date: "2026-11-23T11:58:02Z",
            event_types: ["ai_agent_response"],
            headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
            secret: "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz",
            status: "active",
            url: "https://example.com/devrev/deliveries",
          },
        } as unknown as components["schemas"]["webhooks-get-response"],
      },
      400: {
        bad_request: {
          type: "bad_request",
          message: "The request is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        parse_error: {
          type: "parse_error",
          message: "The request body is not valid JSON.",
        } as unknown as components["schemas"]["error-bad-request"],
        stale_schema_fragments: {
          type: "stale_schema_fragments",
          message: "The schema fragments of the request are out of date.",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_required_field: {
          type: "missing_required_field",
          message: "A required field is missing.",
          field_name: "session_object",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_field: {
          type: "invalid_field",
          message: "A field is not valid.",
          detail: "The message is too long.",
          field_name: "event.input_message.message",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_id: {
          type: "invalid_id",
          message: "A field is not a valid id.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_id_type: {
          type: "unexpected_id_type",
          message: "The id belongs to another kind of object.",
          detail: "Expected an AI agent, got a ticket.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_enum_value: {
          type: "invalid_enum_value",
          message: "The value is not one of the allowed values.",
          allowed_values: ["event_source_target", "webhook_target"],
          field_name: "target",
          value: "webhook",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_json_type: {
          type: "unexpected_json_type",
          message: "The value has an unexpected JSON type.",
          field_name: "event.input_message.message",
          actual: "object",
          expected: "string",
        } as unknown as components["schemas"]["error-bad-request"],
        value_not_permitted: {
          type: "value_not_permitted",
          message: "The value is not permitted.",
          field_name: "agent_version",
          allowed_values: ["don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4"],
          reason: "The agent has no such version.",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_api_version: {
          type: "invalid_api_version",
          message: "The API version does not exist.",
          value: "2023-13-01",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_dependency: {
          type: "missing_dependency",
          message: "A field that another one depends on is missing.",
          dependencies: [{ field_name: "target", field_value: "webhook_target" }],
          dependent_field_name: "target",
          dependent_field_value: "webhook_target",
          provided_field_name: "webhook_target",
          provided_field_value: "don:integration:dvrv-us-1:devo/0:webhook/123",
        } as unknown as components["schemas"]["error-bad-request"],
        artifact_already_attached_to_a_parent: {
          type: "artifact_already_attached_to_a_parent",
          message: "The artifact is attached to another object.",
        } as unknown as components["schemas"]["error-bad-request"],
        customization_validation_error: {
          type: "customization_validation_error",
          message: "A custom field is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        merge_works_error: {
          type: "merge_works_error",
          message: "The work items cannot be merged.",
        } as unknown as components["schemas"]["error-bad-request"],
        workflow_component_validation_errors: {
          type: "workflow_component_validation_errors",
          message: "The workflow has components that are not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        unlisted: {
          type: "invalid_content_type",
          message: "The content type is not supported.",
          value: "text/plain",
        } as unknown as components["schemas"]["error-bad-request"],
      },
      401: {
        unauthenticated: {
          type: "unauthenticated",
          message: "The request is not authenticated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        dev_org_deactivated: {
          type: "dev_org_deactivated",
          message: "The organization has been deactivated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_expired: {
          type: "token_expired",
          message: "The token has expired.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_revoked: {
          type: "token_revoked",
          message: "The token has been revoked.",
        } as unknown as components["schemas"]["error-unauthorized"],
      },
      403: {
        forbidden: {
          type: "forbidden",
          message: "Access to the object is forbidden.",
          object_ids: ["don:core:dvrv-us-1:devo/0:ai_agent/1"],
        } as unknown as components["schemas"]["error-forbidden"],
      },
      404: {
        not_found: {
          type: "not_found",
          message: "The object was not found.",
        } as unknown as components["schemas"]["error-not-found"],
      },
      413: {
        request_entity_too_large: {
          type: "request_entity_too_large",
          message: "The request body is too large.",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["error-request-entity-too-large"],
      },
      429: {
        too_many_requests: {
          type: "too_many_requests",
          message: "Too many requests.",
          retry_after: 30,
        } as unknown as components["schemas"]["error-too-many-requests"],
      },
      500: {
        internal_error: {
          type: "internal_error",
          message: "An internal error occurred.",
          reference_id: "9f1f4c0b7a2e4d58",
        } as unknown as components["schemas"]["error-internal-server-error"],
      },
      503: {
        service_unavailable: {
          type: "service_unavailable",
          message: "The service is temporarily unavailable.",
        } as unknown as components["schemas"]["error-service-unavailable"],
      },
      default: {
        route_not_found: { message: "route not found" } as unknown as components["schemas"]["error-default"],
        conflict: {
          type: "conflict",
          message: "The request conflicts with another one.",
        } as unknown as components["schemas"]["error-default"],
      },
    },
  },
  "webhooks-list": {
    request: {
      all: {} as unknown as components["schemas"]["webhooks-list-request"],
    },
    responses: {
      200: {
        two: {
          webhooks: [
            {
              id: "don:integration:dvrv-us-1:devo/0:webhook/123",
              display_id: "WEBHOOK-123",
              created_date: "2026-11-23T11:58:00Z",
              modified_date: "2026-11-23T11:58:02Z",
              event_types: ["ai_agent_response"],
              headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
              secret: "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz",
              status: "active",
              url: "https://example.com/devrev/deliveries",
            },
            {
              id: "don:integration:dvrv-us-1:devo/0:webhook/98",
              secret: "dGhlLW5leHQtc2lnbmluZy1zZWNyZXQh",
              status: "inactive",
              url: "https://example.com/devrev/works",
            },
          ],
        } as unknown as components["schemas"]["webhooks-list-response"],
        none: { webhooks: [] } as unknown as components["schemas"]["webhooks-list-response"],
      },
      400: {
        bad_request: {
          type: "bad_request",
          message: "The request is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        parse_error: {
          type: "parse_error",
          message: "The request body is not valid JSON.",
        } as unknown as components["schemas"]["error-bad-request"],
        stale_schema_fragments: {
          type: "stale_schema_fragments",
          message: "The schema fragments of the request are out of date.",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_required_field: {
          type: "missing_required_field",
          message: "A required field is missing.",
          field_name: "session_object",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_field: {
          type: "invalid_field",
          message: "A field is not valid.",
          detail: "The message is too long.",
          field_name: "event.input_message.message",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_id: {
          type: "invalid_id",
          message: "A field is not a valid id.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_id_type: {
          type: "unexpected_id_type",
          message: "The id belongs to another kind of object.",
          detail: "Expected an AI agent, got a ticket.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_enum_value: {
          type: "invalid_enum_value",
          message: "The value is not one of the allowed values.",
          allowed_values: ["event_source_target", "webhook_target"],
          field_name: "target",
          value: "webhook",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_json_type: {
          type: "unexpected_json_type",
          message: "The value has an unexpected JSON type.",
          field_name: "event.input_message.message",
          actual: "object",
          expected: "string",
        } as unknown as components["schemas"]["error-bad-request"],
        value_not_permitted: {
          type: "value_not_permitted",
          message: "The value is not permitted.",
          field_name: "agent_version",
          allowed_values: ["don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4"],
          reason: "The agent has no such version.",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_api_version: {
          type: "invalid_api_version",
          message: "The API version does not exist.",
          value: "2023-13-01",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_dependency: {
          type: "missing_dependency",
          message: "A field that another one depends on is missing.",
          dependencies: [{ field_name: "target", field_value: "webhook_target" }],
          dependent_field_name: "target",
          dependent_field_value: "webhook_target",
          provided_field_name: "webhook_target",
          provided_field_value: "don:integration:dvrv-us-1:devo/0:webhook/123",
        } as unknown as components["schemas"]["error-bad-request"],
        artifact_already_attached_to_a_parent: {
          type: "artifact_already_attached_to_a_parent",
          message: "The artifact is attached to another object.",
        } as unknown as components["schemas"]["error-bad-request"],
        customization_validation_error: {
          type: "customization_validation_error",
          message: "A custom field is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        merge_works_error: {
          type: "merge_works_error",
          message: "The work items cannot be merged.",
        } as unknown as components["schemas"]["error-bad-request"],
        workflow_component_validation_errors: {
          type: "workflow_component_validation_errors",
          message: "The workflow has components that are not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        unlisted: {
          type: "invalid_content_type",
          message: "The content type is not supported.",
          value: "text/plain",
        } as unknown as components["schemas"]["error-bad-request"],
      },
      401: {
        unauthenticated: {
          type: "unauthenticated",
          message: "The request is not authenticated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        dev_org_deactivated: {
          type: "dev_org_deactivated",
          message: "The organization has been deactivated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_expired: {
          type: "token_expired",
          message: "The token has expired.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_revoked: {
          type: "token_revoked",
          message: "The token has been revoked.",
        } as unknown as components["schemas"]["error-unauthorized"],
      },
      403: {
        forbidden: {
          type: "forbidden",
          message: "Access to the object is forbidden.",
          object_ids: ["don:core:dvrv-us-1:devo/0:ai_agent/1"],
        } as unknown as components["schemas"]["error-forbidden"],
      },
      413: {
        request_entity_too_large: {
          type: "request_entity_too_large",
          message: "The request body is too large.",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["error-request-entity-too-large"],
      },
      429: {
        too_many_requests: {
          type: "too_many_requests",
          message: "Too many requests.",
          retry_after: 30,
        } as unknown as components["schemas"]["error-too-many-requests"],
      },
      500: {
        internal_error: {
          type: "internal_error",
          message: "An internal error occurred.",
          reference_id: "9f1f4c0b7a2e4d58",
        } as unknown as components["schemas"]["error-internal-server-error"],
      },
      503: {
        service_unavailable: {
          type: "service_unavailable",
          message: "The service is temporarily unavailable.",
        } as unknown as components["schemas"]["error-service-unavailable"],
      },
      default: {
        route_not_found: { message: "route not found" } as unknown as components["schemas"]["error-default"],
        conflict: {
          type: "conflict",
          message: "The request conflicts with another one.",
        } as unknown as components["schemas"]["error-default"],
      },
    },
  },
  "webhooks-update": {
    request: {
      set_event_types: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        event_types: { set: ["ai_agent_response", "work_created"] },
      } as unknown as components["schemas"]["webhooks-update-request"],
      change_event_types: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        event_types: { add: ["ai_agent_response"], remove: ["work_created"] },
      } as unknown as components["schemas"]["webhooks-update-request"],
      rotate_secret: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        secret: "dGhlLW5leHQtc2lnbmluZy1zZWNyZXQh",
      } as unknown as components["schemas"]["webhooks-update-request"],
      move: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        url: "https://example.com/v2/devrev/deliveries",
      } as unknown as components["schemas"]["webhooks-update-request"],
      change_headers: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        headers: { add: [{ name: "X-Api-Key", value: "b81d22c940" }], remove: ["X-Tenant"] },
      } as unknown as components["schemas"]["webhooks-update-request"],
      deactivate: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        action: "deactivate",
      } as unknown as components["schemas"]["webhooks-update-request"],
    },
    responses: {
      200: {
        unverified: {
          webhook: {
            id: "don:integration:dvrv-us-1:devo/0:webhook/123",
            display_id: "WEBHOOK-123",
            created_date: "2026-11-23T11:58:00Z",
            modified_date: "2026-11-24T09:30:00Z",
            event_types: ["ai_agent_response"],
            headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
            secret: "dGhlLW5leHQtc2lnbmluZy1zZWNyZXQh",
            status: "unverified",
            url: "https://example.com/devrev/deliveries",
          },
        } as unknown as components["schemas"]["webhooks-update-response"],
        inactive: {
          webhook: {
            id: "don:integration:dvrv-us-1:devo/0:webhook/123",
            display_id: "WEBHOOK-123",
            created_date: "2026-11-23T11:58:00Z",
            modified_date: "2026-11-24T09:30:00Z",
            event_types: ["ai_agent_response"],
            headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
            secret: "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz",
            status: "inactive",
            url: "https://example.com/devrev/deliveries",
          },
        } as unknown as components["schemas"]["webhooks-update-response"],
      },
      400: {
        bad_request: {
          type: "bad_request",
          message: "The request is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        parse_error: {
          type: "parse_error",
          message: "The request body is not valid JSON.",
        } as unknown as components["schemas"]["error-bad-request"],
        stale_schema_fragments: {
          type: "stale_schema_fragments",
          message: "The schema fragments of the request are out of date.",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_required_field: {
          type: "missing_required_field",
          message: "A required field is missing.",
          field_name: "session_object",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_field: {
          type: "invalid_field",
          message: "A field is not valid.",
          detail: "The message is too long.",
          field_name: "event.input_message.message",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_id: {
          type: "invalid_id",
          message: "A field is not a valid id.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_id_type: {
          type: "unexpected_id_type",
          message: "The id belongs to another kind of object.",
          detail: "Expected an AI agent, got a ticket.",
          field_name: "agent",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_enum_value: {
          type: "invalid_enum_value",
          message: "The value is not one of the allowed values.",
          allowed_values: ["event_source_target", "webhook_target"],
          field_name: "target",
          value: "webhook",
        } as unknown as components["schemas"]["error-bad-request"],
        unexpected_json_type: {
          type: "unexpected_json_type",
          message: "The value has an unexpected JSON type.",
          field_name: "event.input_message.message",
          actual: "object",
          expected: "string",
        } as unknown as components["schemas"]["error-bad-request"],
        value_not_permitted: {
          type: "value_not_permitted",
          message: "The value is not permitted.",
          field_name: "agent_version",
          allowed_values: ["don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4"],
          reason: "The agent has no such version.",
        } as unknown as components["schemas"]["error-bad-request"],
        invalid_api_version: {
          type: "invalid_api_version",
          message: "The API version does not exist.",
          value: "2023-13-01",
        } as unknown as components["schemas"]["error-bad-request"],
        missing_dependency: {
          type: "missing_dependency",
          message: "A field that another one depends on is missing.",
          dependencies: [{ field_name: "target", field_value: "webhook_target" }],
          dependent_field_name: "target",
          dependent_field_value: "webhook_target",
          provided_field_name: "webhook_target",
          provided_field_value: "don:integration:dvrv-us-1:devo/0:webhook/123",
        } as unknown as components["schemas"]["error-bad-request"],
        artifact_already_attached_to_a_parent: {
          type: "artifact_already_attached_to_a_parent",
          message: "The artifact is attached to another object.",
        } as unknown as components["schemas"]["error-bad-request"],
        customization_validation_error: {
          type: "customization_validation_error",
          message: "A custom field is not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        merge_works_error: {
          type: "merge_works_error",
          message: "The work items cannot be merged.",
        } as unknown as components["schemas"]["error-bad-request"],
        workflow_component_validation_errors: {
          type: "workflow_component_validation_errors",
          message: "The workflow has components that are not valid.",
        } as unknown as components["schemas"]["error-bad-request"],
        unlisted: {
          type: "invalid_content_type",
          message: "The content type is not supported.",
          value: "text/plain",
        } as unknown as components["schemas"]["error-bad-request"],
      },
      401: {
        unauthenticated: {
          type: "unauthenticated",
          message: "The request is not authenticated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        dev_org_deactivated: {
          type: "dev_org_deactivated",
          message: "The organization has been deactivated.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_expired: {
          type: "token_expired",
          message: "The token has expired.",
        } as unknown as components["schemas"]["error-unauthorized"],
        token_revoked: {
          type: "token_revoked",
          message: "The token has been revoked.",
        } as unknown as components["schemas"]["error-unauthorized"],
      },
      403: {
        forbidden: {
          type: "forbidden",
          message: "Access to the object is forbidden.",
          object_ids: ["don:core:dvrv-us-1:devo/0:ai_agent/1"],
        } as unknown as components["schemas"]["error-forbidden"],
      },
      404: {
        not_found: {
          type: "not_found",
          message: "The object was not found.",
        } as unknown as components["schemas"]["error-not-found"],
      },
      413: {
        request_entity_too_large: {
          type: "request_entity_too_large",
          message: "The request body is too large.",
          max_bytes: 1048576,
        } as unknown as components["schemas"]["error-request-entity-too-large"],
      },
      429: {
        too_many_requests: {
          type: "too_many_requests",
          message: "Too many requests.",
          retry_after: 30,
        } as unknown as components["schemas"]["error-too-many-requests"],
      },
      500: {
        internal_error: {
          type: "internal_error",
          message: "An internal error occurred.",
          reference_id: "9f1f4c0b7a2e4d58",
        } as unknown as components["schemas"]["error-internal-server-error"],
      },
      503: {
        service_unavailable: {
          type: "service_unavailable",
          message: "The service is temporarily unavailable.",
        } as unknown as components["schemas"]["error-service-unavailable"],
      },
      default: {
        route_not_found: { message: "route not found" } as unknown as components["schemas"]["error-default"],
        conflict: {
          type: "conflict",
          message: "The request conflicts with another one.",
        } as unknown as components["schemas"]["error-default"],
      },
    },
  },
};

/** The examples of the webhooks: their key, then `request` or `responses` and the status, then the name. */
export const webhookExamples = {
  ai_agent_response: {
    request: {
      progress_skill_triggered: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a1",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:01.123456789Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "progress",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          progress: {
            progress_state: "skill_triggered",
            skill_triggered: {
              skill_name: "list_projects",
              args: { customer: "ACC-77", environment: "staging" },
              thought: "I need to know which staging project is meant.",
              workflow: { id: "don:integration:dvrv-us-1:devo/0:workflow/12", display_id: "WORKFLOW-12" },
              workflow_run: { id: "don:integration:dvrv-us-1:devo/0:workflow_run/901", display_id: "WORKFLOW_RUN-901" },
            },
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      progress_skill_executed: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a2",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:02.5Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "progress",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          progress: {
            progress_state: "skill_executed",
            skill_executed: {
              skill_name: "list_projects",
              args: { customer: "ACC-77", environment: "staging" },
              output: { projects: [{ id: "prj_9", name: "shop-staging" }] },
              metadata: { duration_ms: 812 },
            },
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      progress_knowledge_search: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a3",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:02.75Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "progress",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          progress: {
            progress_state: "skill_triggered",
            skill_triggered: { skill_name: "search_knowledge_base", args: { query: "rotate API key" } },
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      progress_unlisted: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a4",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:03Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "progress",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          progress: { progress_state: "skill_retried", skill_retried: { skill_name: "list_projects", attempt: 2 } },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      suggestions: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a5",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:05.25Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "suggestions",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          suggestions: {
            suggestions: [
              { suggestion: "Does the old key keep working for a while?" },
              { suggestion: "Rotate it for me." },
            ],
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      message_generation_started: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a6",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:03.901Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "message_generation_started",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          message_generation_started: { request_id: "0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2b" },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      message: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a7",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:06.000000001Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "message",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          message: "Open **Settings → API keys**, choose *staging* and press **Rotate**. The old key works for another hour.",
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      error: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a8",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:07Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "error",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          error: { error: "The agent could not complete the request." },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      unlisted: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a9",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:04Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
          agent_response: "plan_created",
          client_metadata: { run: "run_42", locale: "en-GB" },
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
          plan_created: { steps: ["Find the project", "Explain the rotation"] },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      unnamed: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/b1",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T12:00:04.5Z",
        type: "ai_agent_response",
        ai_agent_response: {
          agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
          session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
          session_object: "TKT-4821",
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      wrapped_progress: {
        payload: {
          type: "ai_agent_response",
          ai_agent_response: {
            agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
            agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
            agent_response: "progress",
            client_metadata: { run: "run_42", locale: "en-GB" },
            session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            session_object: "TKT-4821",
            progress: {
              progress_state: "skill_triggered",
              skill_triggered: { skill_name: "search_knowledge_base", args: { query: "rotate API key" } },
            },
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      wrapped_message: {
        payload: {
          type: "ai_agent_response",
          ai_agent_response: {
            agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
            agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
            agent_response: "message",
            client_metadata: { run: "run_42", locale: "en-GB" },
            session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            session_object: "TKT-4821",
            message: "Open **Settings → API keys**, choose *staging* and press **Rotate**. The old key works for another hour.",
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
      wrapped_unlisted: {
        payload: {
          type: "ai_agent_response",
          ai_agent_response: {
            agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
            agent_version: "don:core:dvrv-us-1:devo/0:ai_agent/1:ai_agent_version/4",
            agent_response: "plan_created",
            client_metadata: { run: "run_42", locale: "en-GB" },
            session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
            session_object: "TKT-4821",
            plan_created: { steps: [] },
          },
        },
      } as unknown as components["schemas"]["webhook-event-request"],
    },
    responses: {},
  },
  verify: {
    request: {
      flat: {
        id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/0001",
        webhook_id: "don:integration:dvrv-us-1:devo/0:webhook/123",
        timestamp: "2026-11-23T11:58:00.25Z",
        type: "verify",
        verify: { challenge: "3q2-7wAtVf9kZk1eFqTn" },
      } as unknown as components["schemas"]["webhook-verify-request"],
      bare: {
        type: "verify",
        challenge: "3q2-7wAtVf9kZk1eFqTn",
      } as unknown as components["schemas"]["webhook-verify-request"],
    },
    responses: {
      200: {
        challenge: { challenge: "3q2-7wAtVf9kZk1eFqTn" } as unknown as components["schemas"]["webhook-verify-response"],
      },
    },
  },
};
