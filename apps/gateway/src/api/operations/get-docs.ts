import type { Call } from "../call.ts";

export async function getDocs({ services, request }: Call): Promise<Response> {
  return services.docs(request);
}
