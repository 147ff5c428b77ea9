// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorBadRequestUnlistedCheck } from "../checks/error-bad-request-unlisted.ts";
import { check as jsonTypeCheck } from "../checks/json-type.ts";
import { array, items } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The request is at fault. */
export const validate: Validator<components["schemas"]["error-bad-request"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      bad_request: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("bad_request")), message: string, detail: string }),
      ),
      parse_error: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("parse_error")), message: string, detail: string }),
      ),
      stale_schema_fragments: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("stale_schema_fragments")), message: string, detail: string }),
      ),
      missing_required_field: all(
        object,
        required("type", "field_name"),
        properties({
          type: all(string, exactly("missing_required_field")),
          message: string,
          detail: string,
          field_name: string,
        }),
      ),
      invalid_field: all(
        object,
        required("type", "field_name"),
        properties({
          type: all(string, exactly("invalid_field")),
          message: string,
          detail: string,
          field_name: string,
        }),
      ),
      invalid_id: all(
        object,
        required("type", "field_name"),
        properties({ type: all(string, exactly("invalid_id")), message: string, detail: string, field_name: string }),
      ),
      unexpected_id_type: all(
        object,
        required("type", "field_name"),
        properties({
          type: all(string, exactly("unexpected_id_type")),
          message: string,
          detail: string,
          field_name: string,
        }),
      ),
      invalid_enum_value: all(
        object,
        required("type", "allowed_values", "field_name", "value"),
        properties({
          type: all(string, exactly("invalid_enum_value")),
          message: string,
          detail: string,
          allowed_values: all(array, items(string)),
          field_name: string,
          value: string,
        }),
      ),
      unexpected_json_type: all(
        object,
        required("type", "field_name", "actual", "expected"),
        properties({
          type: all(string, exactly("unexpected_json_type")),
          message: string,
          detail: string,
          field_name: string,
          actual: jsonTypeCheck,
          expected: jsonTypeCheck,
        }),
      ),
      value_not_permitted: all(
        object,
        required("type", "field_name"),
        properties({
          type: all(string, exactly("value_not_permitted")),
          message: string,
          detail: string,
          field_name: string,
          allowed_values: all(array, items(string)),
          reason: string,
        }),
      ),
      invalid_api_version: all(
        object,
        required("type", "value"),
        properties({
          type: all(string, exactly("invalid_api_version")),
          message: string,
          detail: string,
          value: string,
        }),
      ),
      missing_dependency: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("missing_dependency")),
          message: string,
          detail: string,
          dependencies: all(
            array,
            items(
              all(
                object,
                required("field_name", "field_value"),
                properties({ field_name: string, field_value: string }),
              ),
            ),
          ),
          dependent_field_name: string,
          dependent_field_value: string,
          provided_field_name: string,
          provided_field_value: string,
        }),
      ),
      artifact_already_attached_to_a_parent: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("artifact_already_attached_to_a_parent")),
          message: string,
          detail: string,
        }),
      ),
      customization_validation_error: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("customization_validation_error")), message: string, detail: string }),
      ),
      merge_works_error: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("merge_works_error")), message: string, detail: string }),
      ),
      workflow_component_validation_errors: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("workflow_component_validation_errors")),
          message: string,
          detail: string,
        }),
      ),
    },
    errorBadRequestUnlistedCheck,
    errorBadRequestUnlistedCheck,
  ),
);
