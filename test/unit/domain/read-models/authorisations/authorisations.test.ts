import { describe, expect, it } from 'vitest';
import { authorisationsProjection } from '../../../../../domain/read-models/authorisations/projection.ts';
import { authorisationsView } from '../../../../../domain/read-models/authorisations/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  agreed,
  discussed,
  named,
  restored,
  takenBack,
  withdrawn,
} from '../../streams/authorisations/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const view = (
  histories: Readonly<Record<string, History>>,
  query: Readonly<Record<string, string>> = {},
  today = '2026-09-08',
) =>
  listOf(authorisationsProjection, authorisationsView, rowsOf(authorisationsProjection, histories), {
    today,
    query,
  });
const histories = {
  'authorisations/p-101': [named({ until: '2026-10-09' }), withdrawn],
  'authorisations/p-102': [named(), takenBack(), withdrawn, restored],
  'authorisations/p-120': [discussed(), agreed()],
};

describe('the list of what people are let do', () => {
  it('ACC-09 PUB-07 NET-07 lists accounts, personal use that was narrowed, and trainees’ devices', () => {
    const { items, summary } = view(histories);
    expect(items.map(({ person, kind, what }) => [person, kind, what])).toEqual([
      ['p-101', 'personal-use', 'withdrawn'],
      ['p-101', 'social-account', 'school-page'],
      ['p-102', 'social-account', 'school-page'],
      ['p-120', 'trainee-device', 'laptop'],
    ]);
    expect(summary).toEqual({
      'personal-use': 1,
      'social-account': 1,
      'trainee-device': 1,
      'parent-access': 0,
      ended: 1,
    });
  });
  it('PUB-07 lists who is named today, of one kind, or of one person', () => {
    const who = (query: Readonly<Record<string, string>>, today?: string) =>
      view(histories, query, today).items.map(({ person }) => person);
    expect(who({ kind: 'social-account', inForce: 'true' })).toEqual(['p-101']);
    expect(who({ kind: 'social-account', inForce: 'true' }, '2026-10-10')).toEqual([]);
    expect(who({ person: 'p-120' })).toEqual(['p-120']);
  });
});
