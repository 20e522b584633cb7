/** Nodes a slice: a few milliseconds on a slow machine, far below the 50 ms from which a task is felt. */
export const SLICE = 4000;

/** Waits for the page to have nothing to do; a page that never idles goes on being read all the same, a second later. */
export function idle(): Promise<void> {
  return new Promise(resolve => { requestIdleCallback(() => resolve(), { timeout: 1000 }); });
}
