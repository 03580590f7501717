import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the rules are tried with (`npm run mutants`): those of the domain, one file after
 * another.
 */
export default defineConfig({
  test: {
    include: ['test/unit/domain/**/*.test.ts'],
    // Over every deadline there is it draws worlds, seconds for each mutant; what a deadline says has tests
    // of its own.
    exclude: ['test/unit/domain/streams/every-deadline-campaign.test.ts'],
    expect: { requireAssertions: true },
    isolate: false,
    setupFiles: ['test/support/leave-as-found.ts'],
  },
});
