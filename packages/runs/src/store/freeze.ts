/** Freezes a value of JSON, and all in it. By a list of its own, since what an agent says may be nested very deep. */
export function freeze<Value extends object>(value: Value): Value {
  const waiting: object[] = [value];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const member of Object.values(Object.freeze(next))) {
      if (typeof member === "object" && member !== null) waiting.push(member);
    }
  }
  return value;
}
