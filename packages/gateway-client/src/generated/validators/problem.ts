// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemAgentBusyCheck } from "../checks/problem-agent-busy.ts";
import { check as problemAgentRefusedCheck } from "../checks/problem-agent-refused.ts";
import { check as problemAgentUnreachableCheck } from "../checks/problem-agent-unreachable.ts";
import { check as problemBodyTooLargeCheck } from "../checks/problem-body-too-large.ts";
import { check as problemForbiddenCheck } from "../checks/problem-forbidden.ts";
import { check as problemIdempotencyKeyInUseCheck } from "../checks/problem-idempotency-key-in-use.ts";
import { check as problemIdempotencyKeyReusedCheck } from "../checks/problem-idempotency-key-reused.ts";
import { check as problemInternalErrorCheck } from "../checks/problem-internal-error.ts";
import { check as problemInvalidRequestCheck } from "../checks/problem-invalid-request.ts";
import { check as problemMethodNotAllowedCheck } from "../checks/problem-method-not-allowed.ts";
import { check as problemNotAcceptableCheck } from "../checks/problem-not-acceptable.ts";
import { check as problemNotFoundCheck } from "../checks/problem-not-found.ts";
import { check as problemNotReadyCheck } from "../checks/problem-not-ready.ts";
import { check as problemRequestTimeoutCheck } from "../checks/problem-request-timeout.ts";
import { check as problemShuttingDownCheck } from "../checks/problem-shutting-down.ts";
import { check as problemStoreUnavailableCheck } from "../checks/problem-store-unavailable.ts";
import { check as problemTooManyRequestsCheck } from "../checks/problem-too-many-requests.ts";
import { check as problemUnauthenticatedCheck } from "../checks/problem-unauthenticated.ts";
import { check as problemUnknownEventIdCheck } from "../checks/problem-unknown-event-id.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { check as problemUnreadableBodyCheck } from "../checks/problem-unreadable-body.ts";
import { check as problemUnsupportedMediaTypeCheck } from "../checks/problem-unsupported-media-type.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** A problem, in the form of RFC 9457. */
export const validate: Validator<components["schemas"]["problem"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      "urn:agent-events:problem:invalid-request": problemInvalidRequestCheck,
      "urn:agent-events:problem:unreadable-body": problemUnreadableBodyCheck,
      "urn:agent-events:problem:unknown-event-id": problemUnknownEventIdCheck,
      "urn:agent-events:problem:unauthenticated": problemUnauthenticatedCheck,
      "urn:agent-events:problem:forbidden": problemForbiddenCheck,
      "urn:agent-events:problem:not-found": problemNotFoundCheck,
      "urn:agent-events:problem:method-not-allowed": problemMethodNotAllowedCheck,
      "urn:agent-events:problem:not-acceptable": problemNotAcceptableCheck,
      "urn:agent-events:problem:request-timeout": problemRequestTimeoutCheck,
      "urn:agent-events:problem:idempotency-key-reused": problemIdempotencyKeyReusedCheck,
      "urn:agent-events:problem:idempotency-key-in-use": problemIdempotencyKeyInUseCheck,
      "urn:agent-events:problem:body-too-large": problemBodyTooLargeCheck,
      "urn:agent-events:problem:unsupported-media-type": problemUnsupportedMediaTypeCheck,
      "urn:agent-events:problem:too-many-requests": problemTooManyRequestsCheck,
      "urn:agent-events:problem:internal-error": problemInternalErrorCheck,
      "urn:agent-events:problem:agent-refused": problemAgentRefusedCheck,
      "urn:agent-events:problem:agent-unreachable": problemAgentUnreachableCheck,
      "urn:agent-events:problem:agent-busy": problemAgentBusyCheck,
      "urn:agent-events:problem:store-unavailable": problemStoreUnavailableCheck,
      "urn:agent-events:problem:not-ready": problemNotReadyCheck,
      "urn:agent-events:problem:shutting-down": problemShuttingDownCheck,
    },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
