import { describe, expect, it } from 'vitest';
import { disclosuresProjection } from '../../../../../domain/read-models/disclosures/projection.ts';
import { disclosuresView } from '../../../../../domain/read-models/disclosures/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  answered,
  declined,
  disclosed,
  paused,
  received,
  sentBy,
} from '../../streams/disclosures/histories.ts';

const sources = rowsOf(disclosuresProjection, {
  'disclosures/di-1': [disclosed],
  'disclosures/di-2': [sentBy('open', true)],
  'disclosures/di-3': [received],
  'disclosures/di-4': [received, paused],
  'disclosures/di-5': [received, answered],
  'disclosures/di-6': [declined],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(disclosuresProjection, disclosuresView, sources, { today: '2026-10-03', query });

describe('the list of disclosures', () => {
  it('DPR-05 shows requests with the days left, none while time stands still', () => {
    const { items, summary } = list({ kind: 'request' });
    expect(items).toMatchObject([
      { key: 'di-3', about: ['p-201'], dueOn: '2026-10-01', daysLeft: -2, isPaused: false },
      { key: 'di-4', daysLeft: null, isPaused: true },
      { key: 'di-5', daysLeft: null, answeredOn: '2026-09-03', outcome: 'given' },
    ]);
    expect(summary).toEqual({
      unanswered: 2,
      flagged: 1,
      byKind: { request: 3, disclosed: 1, declined: 1, sent: 1 },
    });
  });

  it('EML-03 flags what left by another way; DPR-02 shows by which law data was given', () => {
    expect(list({ kind: 'sent' }).items).toMatchObject([{ key: 'di-2', means: 'open', isFlagged: true }]);
    expect(list({ kind: 'disclosed' }).items).toMatchObject([
      { key: 'di-1', recipient: 'local-authority', basis: 'law', law: 'children-act-1989', daysLeft: null },
    ]);
    expect(list().items).toHaveLength(6);
  });
});
