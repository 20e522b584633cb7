import { spawn } from 'node:child_process';

/** How a call of the built program ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `earshot` with these words, feeding standard input when given. */
export function earshot(words: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['dist/cli/earshot.js', ...words]);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', status => resolve({ status, stdout, stderr }));
  });
}

/** The lines of a JSONL result. */
export function rows<Row>(stdout: string): readonly Row[] {
  return stdout.trimEnd().split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Row);
}
