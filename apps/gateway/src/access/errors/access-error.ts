/** What every refusal extends; each has a literal `name`. None has a secret, or a part of one, in its text. */
export abstract class AccessError extends Error {
  abstract override readonly name: string;
}
