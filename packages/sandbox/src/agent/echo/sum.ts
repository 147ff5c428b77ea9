/** The result of a sum such as `3 * (4 + 5)`; undefined for what is none. */
export function sum(text: string): number | undefined {
  const tokens =
    text
      .replaceAll(/[×x]/g, "*")
      .replaceAll("÷", "/")
      .match(/\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
  let at = 0;
  const take = (...wanted: string[]) => (wanted.includes(tokens[at] ?? "") ? tokens[at++] : undefined);

  const value = (): number => {
    if (take("-")) return -value();
    if (take("(")) {
      const inner = chain();
      return take(")") ? inner : Number.NaN;
    }
    return Number.parseFloat(tokens[at++] ?? "");
  };
  const product = (): number => {
    let result = value();
    for (let sign = take("*", "/"); sign; sign = take("*", "/"))
      result = sign === "*" ? result * value() : result / value();
    return result;
  };
  const chain = (): number => {
    let result = product();
    for (let sign = take("+", "-"); sign; sign = take("+", "-"))
      result = sign === "+" ? result + product() : result - product();
    return result;
  };

  // Deeper than anybody writes by hand, and safe for the stack.
  if (tokens.length < 3 || tokens.length > 200) return undefined;
  const result = chain();
  return at === tokens.length && Number.isFinite(result) ? Number(result.toPrecision(12)) : undefined;
}
