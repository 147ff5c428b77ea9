import type { BodyIncompleteError } from "./body-incomplete-error.ts";
import type { BodyTooLargeError } from "./body-too-large-error.ts";
import type { DeadlineError } from "./deadline-error.ts";
import type { DeliveryNotStoredError } from "./delivery-not-stored-error.ts";
import type { MethodError } from "./method-error.ts";
import type { ParsedBodyError } from "./parsed-body-error.ts";
import type { SignatureError } from "./signature-error.ts";
import type { StaleDeliveryError } from "./stale-delivery-error.ts";

/** Every reason for an answer other than 200. Switch on `name`; of a `SignatureError`, on `problem`. */
export type Rejection =
  | BodyIncompleteError
  | BodyTooLargeError
  | DeadlineError
  | DeliveryNotStoredError
  | MethodError
  | ParsedBodyError
  | SignatureError
  | StaleDeliveryError;
