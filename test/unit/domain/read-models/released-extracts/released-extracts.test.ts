import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../domain/kernel/view.ts';
import { releasedExtractsProjection } from '../../../../../domain/read-models/released-extracts/projection.ts';
import { releasedExtractsView } from '../../../../../domain/read-models/released-extracts/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { actionTaken, corrected, reported, signed } from '../../streams/incidents/histories.ts';
import { provided, seen, withdrawn } from '../../streams/oversight/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const reader = (person = 'p-120'): Reader => ({
  person,
  roles: ['governor'],
  children: [],
  mayRead: () => false,
  mayReadAll: () => false,
});
const involving = (person: string, part: 'victim' | 'witness') => ({
  ...reported(),
  data: { ...reported().data, involved: [{ person, outsider: null, part }] },
});
const added = (person: string) => ({
  type: 'InvolvedPersonAdded',
  data: { person, outsider: null, part: 'instigator' },
});
const removed = (person: string) => ({
  type: 'InvolvedPersonRemoved',
  data: { person, entry: null, reason: 'sealed' },
});
const seenBy = (
  incident: History,
  given: History,
  query: Readonly<Record<string, string>> = {},
  by = reader(),
) =>
  listOf(
    releasedExtractsProjection,
    releasedExtractsView,
    rowsOf(releasedExtractsProjection, { 'incidents/i-55': incident, 'oversight/extract.i-55': given }),
    { today: '2026-11-05', query, reader: by },
  );

describe('the list of released extracts', () => {
  it('GOV-02 shows nothing of an incident that no safeguarding lead gave', () => {
    expect(seenBy([involving('u-301', 'witness')], [])).toEqual({
      summary: { given: 0, unreviewed: 0 },
      items: [],
    });
    expect(seenBy([involving('u-301', 'witness')], [provided(1), withdrawn()]).items).toEqual([]);
  });
  it('GOV-02 shows five columns as they stood after the event that was named', () => {
    const history = [
      involving('u-301', 'witness'),
      actionTaken,
      signed,
      corrected({ changes: { occurredOn: '2026-10-05' }, description: 'put right' } as never),
    ];
    const [before] = seenBy(history, [provided(2)]).items;
    expect(before).toMatchObject({ key: 'i-55', incident: 'i-55', asOf: 2, reviewedOn: null });
    expect(before?.['description']).not.toBe('put right');
    expect(before?.['actionTaken']).toHaveLength(1);
    expect(before?.['recordedBy']).toEqual([]);
    expect(before).not.toHaveProperty('concerned');
    const [after] = seenBy(history, [provided(2), provided(4), seen(2)]).items;
    expect(after).toMatchObject({
      date: '2026-10-05',
      description: 'put right',
      asOf: 4,
      reviewedOn: '2026-11-05',
    });
    expect(after?.['recordedBy']).toHaveLength(1);
  });
  it('GOV-02 lists what the board has not looked at', () => {
    const history = [involving('u-301', 'witness')];
    expect(seenBy(history, [provided(1)], { unreviewed: 'true' }).items).toHaveLength(1);
    const looked = seenBy(history, [provided(1), seen()], { unreviewed: 'true' });
    expect(looked).toEqual({ summary: { given: 1, unreviewed: 0 }, items: [] });
  });
  it('GOV-02 INC-14 shows nobody their own matter', () => {
    const given = [provided(1)];
    const hurt = [involving('p-120', 'victim')];
    expect(seenBy(hurt, given).items).toEqual([]);
    expect(seenBy(hurt, given, {}, reader('p-121')).items).toHaveLength(1);
    const later = [involving('u-301', 'witness'), added('p-120')];
    expect(seenBy(later, given).items).toEqual([]);
    expect(seenBy([...later, removed('p-120')], given).items).toHaveLength(1);
  });
  it('GOV-02 keeps what a row can take, and the report in any case', () => {
    const long = { ...actionTaken, data: { ...actionTaken.data, action: 'x'.repeat(3000) } };
    const many = Array.from({ length: 80 }, () => long);
    const [item] = seenBy([involving('u-301', 'witness'), ...many], [provided(81)]).items;
    expect(item).toMatchObject({ date: reported().data.occurredOn });
    expect(JSON.stringify(item).length).toBeLessThan(60_000);
  });
});
