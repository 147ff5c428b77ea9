import { RejectionError } from "./rejection-error.ts";

const problems = {
  missing: ["there is no signature", "the request is not from DevRev, or a proxy drops X-DevRev-Signature"],
  repeated: ["there is more than one signature", "look for a proxy that adds a header"],
  malformed: ["the signature does not have the form that is expected", "signatureForm says which one is"],
  "other-form": ["the signature is right, but in another form", ""],
  "white-space": [
    "the signature is right for the secret without the white space around it",
    "remove that, often a line feed at the end of a file or variable",
  ],
  "rewritten-body": [
    "the signature is right for the same JSON written in another way",
    "hand over the raw bytes: something parses the body and writes it again",
  ],
  mismatch: [
    "the signature is wrong",
    "compare the secret with the webhook's (webhooks.get tells it), and make sure that nothing rewrites the body",
  ],
  "no-secret": ["there is no secret to check a signature with", "set it, now that the webhook is verified"],
} as const;

/**
 * What is wrong with a signature, where it can be known.
 *
 * `missing`, `repeated` and `malformed` are about the header. Behind `other-form`, `white-space` and `rewritten-body` stands a
 * signature that a small change of the configuration makes right. `mismatch` is everything else, forgery included.
 */
export type SignatureProblem = keyof typeof problems;

/** The request does not prove that it comes from who knows the secret. Answered 401; the answer never tells the problem. */
export class SignatureError extends RejectionError {
  override readonly name = "SignatureError";
  readonly status = 401;
  readonly answer = "The signature is missing or wrong.";
  readonly problem: SignatureProblem;

  constructor(problem: SignatureProblem, next?: string) {
    super(problems[problem][0], next ?? problems[problem][1]);
    this.problem = problem;
  }
}
