/** Computes once for each key, and remembers for as long as whoever holds it. */
export function remembered<Key extends object, Value extends {}>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return key => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
