import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { SummaryReporter } from './test/support/summary-reporter.ts';
import { temporaryFolder } from './test/support/temporary-folder.ts';

temporaryFolder();

// By itself vitest leaves one processor free, and on two works with one.
const maxWorkers = Math.max(2, availableParallelism() - 1);

/**
 * `npm run test:campaigns` runs the campaigns alone, whole; `npm test` runs every file, and a tenth of each
 * campaign; `npm run test:rest` runs what is no campaign.
 */
export default defineConfig(({ mode }) => {
  const isCampaign = mode === 'campaigns';
  const size = process.env['DAYBOOK_CAMPAIGN_SIZE'] || (isCampaign ? '1' : '0.1');
  const files = isCampaign ? '*campaign.test.ts' : '*.test.ts';
  const project = (name: string, extra: object = {}) => ({
    test: {
      name,
      include: [`test/${name}/**/${files}`],
      exclude: mode === 'rest' ? ['**/*campaign.test.ts'] : [],
      expect: { requireAssertions: true },
      env: { DAYBOOK_CAMPAIGN_SIZE: size },
      maxWorkers,
      ...extra,
    },
  });
  // Half of the time of a short test file is the loading of what it imports.
  const inOneProcess = { isolate: false, setupFiles: ['test/support/leave-as-found.ts'] };

  const acceptance = {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ['test/support/assembly.global.ts', 'test/support/shared-stack/stack.global.ts'],
  };

  return {
    test: {
      reporters: ['default', new SummaryReporter()],
      sequence: { sequencer: LongestFirst },
      projects: [
        // A space of inputs takes its time where other work goes on.
        project('unit', { ...inOneProcess, testTimeout: 20_000 }),
        project('architecture', { ...inOneProcess, testTimeout: 30_000 }),
        project('infra', { ...inOneProcess, testTimeout: 60_000, hookTimeout: 120_000 }),
        project('integration', {
          testTimeout: 120_000,
          hookTimeout: 60_000,
          globalSetup: ['test/support/dynamodb.global.ts'],
        }),
        // Files have schools of their own on one stack, or (demo, canary) a stack of their own.
        project('acceptance', {
          ...acceptance,
          include: [`test/acceptance/${files}`],
          sequence: { groupOrder: 1 },
        }),
        // These set the time, work on all schools at once or tamper with the log: one after another on a
        // second stack.
        project('acceptance-alone', {
          ...acceptance,
          include: [`test/acceptance/alone/${files}`],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        }),
      ],
    },
  };
});
