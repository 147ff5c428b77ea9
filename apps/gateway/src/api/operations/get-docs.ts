import type { Call } from "../call.ts";
import { noPath } from "../problems/no-path.ts";

/** Serves what lies under the page, too. */
export async function getDocs({ services, request }: Pick<Call, "services" | "request">): Promise<Response> {
  const found = await services.docs(request);
  if (!found) throw noPath();
  return found;
}
