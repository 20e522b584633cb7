import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed`, counting a module that could not even load as a failure. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter(test => test.result().state === 'passed').length;
      // A skipped or todo test proves nothing, so it counts as a failure here.
      failed += tests.filter(test => test.result().state !== 'passed').length;
      if (tests.length === 0) failed += 1;
    }
    if (failed > 0) process.exitCode = 1;
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
