/** Shows how far a long run is; draws on a terminal's error stream only, so that stdout holds nothing but the result. */
export interface Progress {
  /** `done` may hold a part of one that takes long; `null` while nobody knows how long it will be. */
  readonly step: (done: number | null, total: number, name: string) => void;
  readonly end: () => void;
}

// Short runs are over before anybody could read a bar.
const QUIET_FOR = 700;
const BAR = 24;

/** A bar on a terminal; silence elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  const started = Date.now();
  let drawn = false;
  return {
    step: (done, total, name) => {
      if (Date.now() - started < QUIET_FOR) return;
      drawn = true;
      const line = `${done === null ? '' : bar(done, total)}${name}`;
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: () => { if (drawn) stream.write('\r\u001b[K'); },
  };
}

// A single mailbox of years is told in per cent.
function bar(done: number, total: number): string {
  const share = Math.min(1, done / Math.max(total, 1));
  const filled = Math.round(BAR * share);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${total === 1 ? `${Math.floor(share * 100)} %` : `${Math.floor(done)} of ${total}`}  `;
}
