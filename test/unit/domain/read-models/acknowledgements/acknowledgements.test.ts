import { describe, expect, it } from 'vitest';
import { acknowledgementsProjection as projection } from '../../../../../domain/read-models/acknowledgements/projection.ts';
import { acknowledgementsView } from '../../../../../domain/read-models/acknowledgements/view.ts';
import { parent, role, staff } from '../../../../support/people.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';
import { acknowledged, expected } from '../../streams/acknowledgements/histories.ts';

const adopted = (version: number, effectiveFrom: string) => ({
  type: 'PolicyAdopted',
  data: { version, effectiveFrom, takenOver: null },
});
const policy = {
  'policies/online-safety': [adopted(1, '2026-09-01T08:00:00.000Z'), adopted(2, '2026-11-02T00:00:00.000Z')],
};
const left = { type: 'PersonLeft', data: { on: '2026-09-10' } };
const view = (histories: Histories, query: Record<string, string> = {}, today = '2026-09-11') =>
  listOf(projection, acknowledgementsView, rowsOf(projection, { ...policy, ...histories }), { today, query });
const people: Histories = {
  'people/p-101': [staff],
  'people/p-102': [staff],
  'people/p-103': [parent, role('volunteer')],
  'people/p-201': [parent],
  'people/p-104': [staff, left],
  'acknowledgements/p-101': [expected, acknowledged()],
};
const statuses = (...args: Parameters<typeof view>) =>
  view(...args).items.map(({ person, status }) => [person, status]);

describe('who knows the policy', () => {
  it('POL-06 shows of staff, governors and volunteers who are there who knows the version in force', () => {
    expect(statuses(people)).toEqual([
      ['p-102', 'outstanding'],
      ['p-103', 'outstanding'],
      ['p-101', 'known'],
    ]);
    expect(view(people).summary['policy']).toEqual({ version: 1, known: 1, expected: 3 });
  });
  it('POL-06 makes an earlier word stale from the day on which a new version takes effect', () => {
    expect(statuses(people, { status: 'stale' }, '2026-11-01')).toEqual([]);
    expect(statuses(people, { status: 'stale' }, '2026-11-02')).toEqual([['p-101', 'stale']]);
    expect(view(people, {}, '2026-11-02').summary['policy']).toEqual({ version: 2, known: 0, expected: 3 });
  });
  it('POL-06 lists who is outstanding', () => {
    expect(statuses(people, { status: 'outstanding' }).map(([person]) => person)).toEqual(['p-102', 'p-103']);
  });
});

const data = { person: 'v-9', recorder: 'p-102' };
const visit = (from: string) => ({
  type: 'VisitorMadeAwareOfPolicy',
  data: { ...data, version: 1, on: from, from, until: from },
});
const issued = (edition: string, on: string) => ({
  type: 'PrivacyNoticeIssued',
  data: { ...data, edition, channel: 'mail', on },
});

describe('what else was made known', () => {
  it('POL-11 is a log of visitors, the newest first', () => {
    const log = view(
      { 'acknowledgements/v-9': [visit('2026-09-03'), visit('2026-09-10')] },
      { kind: 'visit' },
    );
    expect(log.items.map(({ person, from }) => [person, from])).toEqual([
      ['v-9', '2026-09-10'],
      ['v-9', '2026-09-03'],
    ]);
  });
  it('DPR-03 is a history of the notices on personal data, and how many were given', () => {
    const history = view(
      { 'acknowledgements/v-9': [issued('2026', '2026-09-03'), issued('2027', '2026-09-10')] },
      { kind: 'privacy-notice' },
    );
    expect(history.items.map(({ edition, channel }) => [edition, channel])).toEqual([
      ['2027', 'mail'],
      ['2026', 'mail'],
    ]);
    expect(history.summary['notices']).toEqual({ '2026': 1, '2027': 1 });
  });
  it('PUB-09 lists who knows a guideline, by edition', () => {
    const known = {
      type: 'GuidelineAcknowledged',
      data: { ...acknowledged().data, list: 'guideline.x', edition: '2026' },
    };
    const listed = view({ 'acknowledgements/p-101': [known] }, { kind: 'document' });
    expect(listed.items).toMatchObject([{ person: 'p-101', list: 'guideline.x', edition: '2026' }]);
    expect(listed.summary['documents']).toEqual({ 'guideline.x/2026': 1 });
  });
});
