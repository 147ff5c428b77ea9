// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { object, properties } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { not } from "../rules/union.ts";
import { among } from "../rules/value.ts";

export const check: Check = all(
  object,
  properties({
    type: all(
      string,
      not(
        among(
          "bad_request",
          "parse_error",
          "stale_schema_fragments",
          "missing_required_field",
          "invalid_field",
          "invalid_id",
          "unexpected_id_type",
          "invalid_enum_value",
          "unexpected_json_type",
          "value_not_permitted",
          "invalid_api_version",
          "missing_dependency",
          "artifact_already_attached_to_a_parent",
          "customization_validation_error",
          "merge_works_error",
          "workflow_component_validation_errors",
        ),
      ),
    ),
    message: string,
    detail: string,
  }),
);
