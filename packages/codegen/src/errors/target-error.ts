/** Thrown when generated code has no place to go: `codegen.yaml` is wrong, or the folder holds files that were not generated. */
export class TargetError extends Error {
  override readonly name = "TargetError";
}
