/** What every error of this package extends; each has a literal `name`. */
export abstract class RunsError extends Error {
  abstract override readonly name: string;
}
