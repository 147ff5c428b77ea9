/**
 * Makes an element like another one, changing as little as possible: what is the same stays, with its focus, its selection
 * and what is open in it. Elements with an `id` are recognised by it.
 */
export function morph(shown: Element, fresh: Element): void {
  morphAttributes(shown, fresh);
  const staying = new Set([...fresh.children].map(({ id }) => id).filter(Boolean));
  for (const child of [...shown.children]) if (child.id && !staying.has(child.id)) child.remove();
  const known = new Map([...shown.children].filter(({ id }) => id).map((child) => [child.id, child]));
  let at = shown.firstChild;
  for (const next of [...fresh.childNodes]) {
    const same = known.get(idOf(next)) ?? (at && isLike(at, next) ? at : undefined);
    if (!same) {
      shown.insertBefore(document.importNode(next, true), at);
      continue;
    }
    if (same === at) at = at.nextSibling;
    else shown.insertBefore(same, at);
    if (same instanceof Element && next instanceof Element) morph(same, next);
    else if (same.nodeValue !== next.nodeValue) same.nodeValue = next.nodeValue;
  }
  while (at) {
    const rest: ChildNode = at;
    at = at.nextSibling;
    rest.remove();
  }
}

const idOf = (node: Node): string => (node instanceof Element ? node.id : "");

/** Whether one node can become the other. */
const isLike = (one: Node, other: Node): boolean => one.nodeName === other.nodeName && !idOf(one) && !idOf(other);

function morphAttributes(shown: Element, fresh: Element): void {
  // Open and closed is up to whoever looks.
  const own = shown instanceof HTMLDetailsElement ? ["open"] : [];
  for (const { name } of [...shown.attributes]) {
    if (!own.includes(name) && !fresh.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (!own.includes(name) && shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}
