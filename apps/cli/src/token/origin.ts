/** Where the API is unless something else is said. */
export const DEVREV = "https://api.devrev.ai";

/** An API's address in the one way in which a stored token is bound to it. */
export function bindingOf(baseUrl: string | undefined): string {
  const { origin, pathname } = new URL(baseUrl ?? DEVREV);
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}
