import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A profile folder and the promise to tidy up behind it. */
export interface Profile {
  readonly path: string;
  /** Removes a throw-away folder; leaves a folder the caller brought. */
  readonly remove: () => Promise<void>;
}

/** Makes a throw-away profile, or takes the caller's; `files` (path → content) are written into it before the browser starts. */
export function makeProfile(path: string | undefined, files: Readonly<Record<string, string>>): Profile {
  const folder = path ?? mkdtempSync(join(tmpdir(), 'earshot-profile-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  if (path !== undefined) return { path: folder, remove: async () => {} };
  // Ctrl-C in `npm start` must not leave a profile behind, and exit handlers cannot wait.
  const atExit = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', atExit);
  return {
    path: folder,
    remove: async () => {
      process.off('exit', atExit);
      // A browser's helpers may still write for a moment after its main process is gone.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
