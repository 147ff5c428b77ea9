/** The contract has an operation that nothing serves: the contract is newer than the gateway. */
export class UnservedOperationError extends Error {
  override readonly name = "UnservedOperationError";

  constructor(operation: string) {
    super(
      `the contract has the operation ${operation}, and nothing serves it; write src/api/operations/${operation}.ts`,
    );
  }
}
