import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { forbidden } from './boundaries.ts';

async function violationsIn(baseDir: string): Promise<string[]> {
  const { output } = await cruise(['src'], {
    baseDir,
    ruleSet: { forbidden: [...forbidden] },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  });
  return (output as ICruiseResult).summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} imports ${to}`);
}

describe('the boundaries of the house', () => {
  it('are crossed by no import in src', { timeout: 60_000 }, async () => {
    expect(await violationsIn(process.cwd())).toEqual([]);
  });

  it('are noticed when crossed', { timeout: 60_000 }, async () => {
    const seen = await violationsIn('test/architecture/trespass');
    expect(seen).toContain('detector-keeps-to-itself: src/core/detectors/nosy/index.ts imports src/core/detectors/other/index.ts');
    expect(seen).toContain('core-is-pure: src/core/detectors/nosy/index.ts imports fs');
    expect(seen).toContain('ui-draws: src/ui/popup.ts imports src/core/detectors/other/index.ts');
  });
});
