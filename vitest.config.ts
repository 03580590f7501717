import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './test/support/summary-reporter.ts';

const project = (name: string, extra: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], expect: { requireAssertions: true }, ...extra },
});

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      project('unit'),
      project('architecture', { testTimeout: 30_000 }),
      project('infra', { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('integration', { testTimeout: 120_000, hookTimeout: 60_000, globalSetup: ['test/support/dynamodb.global.ts'] }),
      project('acceptance', { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false, sequence: { groupOrder: 1 } }),
    ],
  },
});
