/** Shows how far a long run is; draws on a terminal's error stream only, so that stdout holds nothing but the result. */
export interface Progress {
  readonly step: (done: number, total: number, name: string) => void;
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
      const filled = Math.round((BAR * done) / Math.max(total, 1));
      const line = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done} of ${total}  ${name}`;
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: () => { if (drawn) stream.write('\r\u001b[K'); },
  };
}
