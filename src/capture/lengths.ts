/** CSS pixels of a used length such as `-9999px` or `0`; NaN for anything else, as `auto`, `medium` or `50%`. */
export function pixels(written: string): number {
  const text = written.trim();
  // What a browser computes, without waking an expression for it.
  if (text === '' || text === 'auto' || text === 'none' || text === 'normal') return Number.NaN;
  const plain = text.length > 2 && text.endsWith('px') ? Number(text.slice(0, -2)) : Number.NaN;
  if (Number.isFinite(plain)) return plain;
  if (/^-?0(?:[a-z]+|%)?$/.test(text)) return 0;
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem)$/.exec(text);
  if (!parts) return Number.NaN;
  return Number(parts[1]) * ({ px: 1, pt: 4 / 3 }[parts[2] ?? ''] ?? 16);
}

/** A number or percentage as a share, 0–1; 1 for an empty text, `unknown` for anything unreadable. */
export function share(written: string): number | 'unknown' {
  const text = written.trim();
  const plain = text === '' ? 1 : Number(text);
  if (Number.isFinite(plain)) return Math.min(1, Math.max(0, plain));
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(%?)$/.exec(text);
  if (!parts) return 'unknown';
  return Math.min(1, Math.max(0, Number(parts[1]) / (parts[2] === '%' ? 100 : 1)));
}
