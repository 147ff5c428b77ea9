type Node = Record<string, unknown>;

/** Sets a field by its path, such as `ai_agent_response.session_object`; what is missing on the way is made. */
export function setPath(target: object, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce<Node>((node, key) => {
    const there = Object.hasOwn(node, key) ? node[key] : undefined;
    const next = there === Object(there) ? (there as Node) : {};
    define(node, key, next);
    return next;
  }, target as Node);
  define(parent, last, value);
}

/** Also for `__proto__`, which a plain assignment would not make a field. */
function define(node: Node, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, configurable: true, enumerable: true, writable: true });
}
