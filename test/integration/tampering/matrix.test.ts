import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeKms } from '../../support/fake-kms.ts';
import { startIssuer } from '../../support/issuer.ts';
import { alterations, type Kind } from '../../support/tampering/alterations.ts';
import { type Seeded, seeded } from '../../support/tampering/seeded.ts';
import { silenced, tamperingSite } from '../../support/tampering/site.ts';
import { type ViewName, views } from '../../support/tampering/views.ts';

const kms = fakeKms();
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let small: Seeded;
let large: Seeded;
beforeAll(async () => {
  silenced();
  issuer = await startIssuer();
  small = await seeded(issuer, kms);
  large = await seeded(issuer, kms, 272);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await issuer.stop();
});

/** What people are shown where nobody altered anything. */
const intact = {
  history: '1, 2, 3, 4',
  state: 'commit 4, on-loan',
  feed: '1, 2, 3, 4; all intact',
  'as-of': 'lent; all intact',
  dossier: 'lent; all said',
  export: 'exit 0 from log, all intact; verify 0',
  sweep: 'exit 0, done: nothing',
  health: 'well',
} as const satisfies Shown;
type Shown = Readonly<Record<ViewName, string>>;

/** Where commits of the target are not as they were journaled, and the verifier says how. */
const tampered = (commits: string, verified: string, sweep: string): Omit<Shown, 'history' | 'feed'> => ({
  state: `409 tampered: ${commits}`,
  'as-of': `not told; ${commits}`,
  dossier: `not told; ${commits}`,
  export: `exit 1 from log, ${commits}; verify 1 ${verified}`,
  sweep: `exit 1, failed: ${sweep}`,
  health: 'tampering',
});
const of = (commit: number, reason: string) => `devices/lis-lt-1/${commit} ${reason}`;
const notWritten = (...found: readonly string[]) =>
  [`NOT AS WRITTEN (${found.length}):`, ...found].join(' | ');

/** Ten kinds of alteration by eight views. */
const matrix: Readonly<Record<Kind, Shown>> = {
  byte: {
    history: '1, 2, 3 altered, 4',
    feed: '1, 2, 4; 3 altered',
    ...tampered('3 altered', '3 altered', notWritten(of(3, 'altered'))),
  },
  'field with the chain recomputed from there': {
    history: '1, 2, 3 altered, 4 altered',
    feed: '1, 2; 3 altered, 4 altered',
    ...tampered(
      '3 altered, 4 altered',
      '3 altered, 4 altered',
      notWritten(of(3, 'altered'), of(4, 'altered')),
    ),
  },
  'deletion in the middle': {
    history: '1, 2, 3 missing, 4',
    feed: '1, 2, 4; 3 missing',
    ...tampered('3 missing', '3 removed', notWritten(of(3, 'missing'))),
  },
  'deletion of the last': {
    history: '1, 2, 3, 4 missing',
    feed: '1, 2, 3; 4 missing',
    ...tampered('4 missing', '4 removed', notWritten(of(4, 'missing'))),
  },
  'deletion of a whole stream': {
    history: '409 tampered: 1 missing, 2 missing, 3 missing, 4 missing',
    feed: 'none; 1 missing, 2 missing, 3 missing, 4 missing',
    ...tampered(
      '1 missing, 2 missing, 3 missing, 4 missing',
      '1 to 4 removed',
      notWritten(of(1, 'missing'), of(2, 'missing'), of(3, 'missing'), of(4, 'missing')),
    ),
  },
  'number used again': {
    history: '1, 2, 3, 4 altered, 5 foreign',
    feed: '1, 2, 3; 4 altered',
    ...tampered('4 altered', '4 altered', notWritten(of(4, 'altered'), of(5, 'foreign'))),
    state: '409 tampered: 4 altered, 5 foreign',
    sweep: `exit 1, failed: ${notWritten(of(4, 'altered'), of(5, 'foreign'))} | Acknowledged, and can not be journaled (1): | devices/lis-lt-1/5`,
    health: 'tampering, not-journaled',
  },
  'foreign commit': {
    ...intact,
    history: '1, 2, 3, 4, 5 foreign',
    state: '409 tampered: 5 foreign',
    sweep: `exit 1, failed: ${notWritten(of(5, 'foreign'))}`,
    health: 'tampering',
  },
  'archived segment': {
    ...intact,
    sweep: `exit 1, failed: ${notWritten('segments/0000000000000001 segment-altered')}`,
    health: 'tampering',
  },
  'journal page': {
    ...tampered('3 altered with another hash', '3 journal-altered', notWritten(of(3, 'journal-altered'))),
    history: intact.history,
    state: intact.state,
    feed: '1, 2, 4; 3 altered with another hash',
    dossier: 'not told; 3 altered',
  },
  'read-model row': {
    ...intact,
    sweep:
      'exit 1, failed: Rows that are not what the log gives (2): | devices-on-loan/#all/lis-lt-1 | devices-on-loan/devices/lis-lt-1',
    health: 'rows-differ',
  },
};

const allViews = Object.keys(views) as ViewName[];

const shown = async (kind: Kind | null, before: Seeded, names = allViews): Promise<Shown> => {
  const site = await tamperingSite(issuer, before.kept, kms);
  if (kind !== null) await alterations[kind](site, before);
  const found = [] as [ViewName, string][];
  for (const name of names) found.push([name, await views[name](site, before)]);
  return Object.fromEntries(found) as Shown;
};

describe('what people are shown', () => {
  it('GOV-04 is the record where nobody altered anything, with the archive and without', async () => {
    expect(await shown(null, small)).toEqual(intact);
    expect(await shown(null, large, ['export'])).toEqual({
      export: 'exit 0 from archive and log, all intact; verify 0',
    });
  }, 60_000);

  it.each(Object.keys(alterations) as Kind[])(
    'GOV-04 names in each view, with position and journaled hash, what was altered, and the rest answers: %s',
    async (kind) => {
      expect(await shown(kind, kind === 'archived segment' ? large : small)).toEqual(matrix[kind]);
    },
    60_000,
  );
});
