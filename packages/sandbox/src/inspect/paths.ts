/** Where each page is. */
export const paths = {
  overview: "/",
  deliveries: "/deliveries",
  call: (id: string): string => `/calls/${encodeURIComponent(id)}`,
  delivery: (id: string): string => `/deliveries/${encodeURIComponent(id)}`,
  redeliver: (id: string): string => `/deliveries/${encodeURIComponent(id)}/redeliver`,
  trigger: "/trigger",
  asset: (file: string): string => `/assets/${file}`,
} as const;

/** An address with those of its parameters that have a value. */
export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, `${value}`);
  return query.size > 0 ? `${path}?${query}` : path;
}
