import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './test/support/summary-reporter.ts';

// By itself vitest leaves one processor free, and on two works with one.
const maxWorkers = Math.max(2, availableParallelism() - 1);

const project = (name: string, extra: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], expect: { requireAssertions: true }, maxWorkers, ...extra },
});

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      project('unit'),
      project('architecture', { testTimeout: 30_000 }),
      // The CDK takes seconds to import, and these tests change nothing that another could see.
      project('infra', { testTimeout: 60_000, hookTimeout: 120_000, isolate: false }),
      project('integration', { testTimeout: 120_000, hookTimeout: 60_000, globalSetup: ['test/support/dynamodb.global.ts'] }),
      project('acceptance', {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
        globalSetup: ['test/support/assembly.global.ts'],
      }),
    ],
  },
});
