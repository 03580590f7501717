import { describe, expect, it } from 'vitest';
import { failureLines, failuresOf, type ReportedFile } from '../../support/test-failures.ts';

const file = (given: Partial<ReportedFile['children']>, errors: readonly string[] = []): ReportedFile => ({
  project: { name: 'unit' },
  relativeModuleId: 'test/unit/devices.test.ts',
  errors: () => errors.map((message) => ({ message })),
  children: { allTests: () => [], allSuites: () => [], ...given },
});

const ended = (fullName: string, state: string, ...messages: readonly string[]) => ({
  fullName,
  result: () => ({ state, errors: messages.map((message) => ({ message })) }),
});

describe('what failed in a test run', () => {
  it('is named by project, file and test, with the first line of its error', () => {
    const tests = [
      ended(
        'a loan > DEV-02 is refused',
        'failed',
        '\u001b[31mexpected 1\u001b[39m to be 2\n  at line 3',
        'x',
      ),
      ended('a loan > is recorded', 'passed'),
      ended('a loan > is shown', 'skipped'),
    ];
    expect(failuresOf([file({ allTests: () => tests })], [])).toEqual([
      { name: 'unit test/unit/devices.test.ts > a loan > DEV-02 is refused', error: 'expected 1 to be 2' },
    ]);
  });

  it('is also a file that does not load, a hook of a group, and an error outside of any test', () => {
    const group = { fullName: 'a loan', errors: () => [{ message: 'no table' }] };
    const loaded = file({ allSuites: () => [group, { ...group, errors: () => [] }] });
    expect(failuresOf([file({}, ['no such module']), loaded], [{ message: 'lost' }])).toEqual([
      { name: 'unit test/unit/devices.test.ts', error: 'no such module' },
      { name: 'unit test/unit/devices.test.ts > a loan', error: 'no table' },
      { name: 'outside of any test', error: 'lost' },
    ]);
  });

  it('keeps a long error short, and an empty one', () => {
    const tests = [ended('one', 'failed', 'e'.repeat(5_000)), ended('two', 'failed')];
    const found = failuresOf([file({ allTests: () => tests })], []);
    expect(found.map(({ error }) => error)).toEqual(['e'.repeat(200), '']);
  });
});

describe('a list of what failed', () => {
  const failures = Array.from({ length: 32 }, (_, at) => ({ name: `test ${at}`, error: 'no' }));

  it('names thirty, and says how many more there are', () => {
    expect(failureLines(failures.slice(0, 30)).at(-1)).toBe('FAILED test 29: no');
    expect(failureLines(failures).slice(-2)).toEqual(['FAILED test 29: no', 'FAILED 2 more']);
    expect(failureLines([])).toEqual([]);
  });
});
