import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A profile folder and the promise to tidy up behind it. */
export interface Profile {
  readonly path: string;
  /** Removes a throw-away folder; leaves a folder the caller brought. May be called again. */
  readonly remove: () => Promise<void>;
}

/** Makes a throw-away profile, or takes the caller's; `files` (path → content) are written into it before the browser starts. */
export function makeProfile(path: string | undefined, files: Readonly<Record<string, string | Uint8Array>>): Profile {
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
      // A browser that says it is gone may still write for a moment, so the folder must be seen to stay away.
      for (let tries = 0; tries < 20; tries += 1) {
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
        await new Promise(resolve => setTimeout(resolve, 100));
        if (!existsSync(folder)) return;
      }
    },
  };
}
