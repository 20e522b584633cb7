/**
 * Body of an answer, `null` once it is longer than `most` bytes: counted as it comes, since no header need be true. `received` is told
 * how many bytes have come.
 */
export async function bodyWithin(answer: Response, most: number, received: (bytes: number) => void = () => undefined): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    received(length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
