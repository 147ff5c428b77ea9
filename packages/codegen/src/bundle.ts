import { bundle as bundleWithRedocly } from "@redocly/openapi-core";
import type { Contract } from "./contract.ts";
import type { Document } from "./document.ts";
import { sift } from "./lint.ts";

/**
 * Joins the files of a contract into one document with internal references only.
 * @throws {ContractError} if a reference leads nowhere.
 */
export async function bundle(contract: Contract): Promise<Document> {
  const { document, config, resolver } = contract;
  const result = await bundleWithRedocly({ doc: document, config, externalRefResolver: resolver });
  sift(contract, result.problems);
  return result.bundle.parsed as Document;
}
