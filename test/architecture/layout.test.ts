import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));

describe('the layout', () => {
  it('has no drawer', () => {
    const drawers = files('src').filter(path => /(?:^|\/)(?:utils?|common|misc|helpers?)(?:\/|\.)/.test(path));
    expect(drawers).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = files('src').map(path => basename(path)).filter(name => /\.(?:ts|tsx|json|css)$/.test(name) && !/^[a-z0-9-]+(?:\.d)?\.(?:ts|tsx|json|css)$/.test(name));
    expect(odd.filter(name => !/^tsconfig\.json$/.test(name))).toEqual([]);
  });

  it('re-exports from core/index.ts only', () => {
    const doors = files('src').filter(path => /\.tsx?$/.test(path) && /^export (?:type )?[*{].* from '/m.test(readFileSync(path, 'utf8')));
    expect(doors).toEqual(['src/core/index.ts']);
  });

  it('exports a default from detectors only', () => {
    const defaults = files('src').filter(path => /\.tsx?$/.test(path) && /^export default /m.test(readFileSync(path, 'utf8')));
    expect(defaults.filter(path => !/^src\/core\/detectors\/[^/]+\/index\.ts$/.test(path))).toEqual([]);
  });
});
