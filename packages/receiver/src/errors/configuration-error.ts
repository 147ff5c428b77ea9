import { ReceiverError } from "./receiver-error.ts";

/**
 * A receiver, a signature or a search for its form cannot be made from these options: there is no secret, a secret is not
 * what `signatureForm` needs, or a number is out of its range.
 */
export class ConfigurationError extends ReceiverError {
  override readonly name = "ConfigurationError";
}
