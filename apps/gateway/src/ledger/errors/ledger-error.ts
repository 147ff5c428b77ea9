/** What every error of the ledger extends; each has a literal `name`. */
export abstract class LedgerError extends Error {
  abstract override readonly name: string;
}
