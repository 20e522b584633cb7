/** Size of a card that social sites show whole, in pixels. */
const CARD = { width: 1200, height: 630 } as const;

/** Hands a file to the person's downloads. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

/** Name of a saved scorecard: `earshot-shop.example-2026-11-24.png`. */
export function fileName({ company, date }: { company: { domain: string }; date: string }, ending: string): string {
  return `earshot-${company.domain.replace(/[^\p{L}\p{N}.-]/gu, '_')}-${date.slice(0, 10)}.${ending}`;
}

/** An SVG card as PNG, 1200 × 630. Throws when the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(CARD.width, CARD.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, CARD);
    canvas.getContext('2d')?.drawImage(image, 0, 0, CARD.width, CARD.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('')) : resolve(blob)), 'image/png');
  });
}
