import { describe, expect, it } from 'vitest';
import { concernOfSubject } from '../../../../../domain/kernel/concern.ts';
import { mayKnowOfDisposal } from '../../../../../domain/kernel/retention-readers.ts';
import type { Reader } from '../../../../../domain/kernel/view.ts';
import { disposalsProjection } from '../../../../../domain/read-models/disposals/projection.ts';
import { disposalsView } from '../../../../../domain/read-models/disposals/view.ts';
import {
  retentionGroups,
  retentionPreviewView,
} from '../../../../../domain/read-models/due/retention-preview.ts';
import { disposalsEvents } from '../../../../../events/catalogue/disposals.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const { entries } = disposalsEvents;
const of = (type: keyof typeof entries) => ({ type, data: entries[type].example });
const everything: Reader = {
  person: 'p-101',
  roles: ['headteacher'],
  children: [],
  mayRead: () => true,
  mayReadAll: () => true,
};
const nothing: Reader = { ...everything, mayRead: () => false };
const dpo: Reader = { ...nothing, person: 'p-109', roles: ['dpo'] };

const sources = rowsOf(disposalsProjection, {
  'disposals/consents.u-301.photo': [of('RetentionPeriodEnded'), of('DisposalProposed')],
  'disposals/incidents.i-1': [of('RetentionFlagged'), of('LegalHoldPlaced')],
  'disposals/access.p-7': [of('RetentionPeriodEnded'), of('DisposalProposed'), of('DisposalConfirmed')],
  'disposals/training.p-8': [of('RetentionPeriodEnded')],
});
const listed = (reader: Reader | undefined, query = {}) =>
  listOf(disposalsProjection, disposalsView, sources, {
    today: '2032-09-02',
    query,
    ...(reader === undefined ? {} : { reader }),
  });

describe('the list of disposals', () => {
  it('DPR-04 lists what is proposed, over, held and disposed of, without reasons', () => {
    const { items, summary } = listed(everything);
    expect(items.map(({ key }) => key)).toEqual([
      'consents.u-301.photo',
      'training.p-8',
      'incidents.i-1',
      'access.p-7',
    ]);
    expect(items[3]).toMatchObject({
      stream: 'access',
      record: 'p-7',
      status: 'confirmed',
      edition: 'defaults-2026',
      dueOn: '2032-08-31',
      proposedBy: 'p-101',
      confirmedBy: 'p-102',
    });
    expect(JSON.stringify(items)).not.toContain('No claim');
    expect(summary).toEqual({ over: 1, proposed: 1, confirmed: 1, erased: 0, held: 1 });
  });

  it('DPR-04 lists what is held, and by what', () => {
    const { items } = listed(everything, { held: 'true' });
    expect(items).toMatchObject([
      {
        key: 'incidents.i-1',
        heldBy: [{ kind: 'court', matter: 'claim-2031-4', cause: null }],
        flags: ['abuse-75'],
      },
    ]);
    expect(listed(everything, { status: 'over' }).items.map(({ key }) => key)).toEqual(['training.p-8']);
  });

  it('DPR-04 shows a row to those who may read its record, and to nobody else', () => {
    expect(listed(nothing).items).toEqual([]);
    expect(listed(undefined).items).toEqual([]);
    expect(listed(dpo).items).toHaveLength(4);
  });

  it('DPR-04 shows the data protection officer nothing that is locked, about staff or their own', () => {
    const record = { stream: 'incidents', id: 'i-1' };
    const open = concernOfSubject('u-301');
    expect(mayKnowOfDisposal(dpo, record, open)).toBe(true);
    expect(mayKnowOfDisposal(dpo, record, undefined)).toBe(true);
    for (const concern of [
      { ...open, lockedTo: { roles: [], people: [] } },
      { ...open, isAboutStaff: true },
      concernOfSubject('p-109'),
    ])
      expect(mayKnowOfDisposal(dpo, record, concern)).toBe(false);
  });
});

const row = {
  deadline: 'retention',
  items: ['DPR-04'],
  stream: 'consents',
  streamId: 'u-301.photo',
  due: { dueOn: '2032-08-31', cycle: 'consents.2032-08-31', about: null, hasFallenDue: false },
  what: 'Something ends.',
  people: [],
  roles: ['dpo'],
  details: {
    class: 'parent-answer',
    edition: 'trust-2027',
    source: 'The trustees',
    periods: [{ from: 'end', on: '2026-08-31', until: '2032-08-31' }],
    heldBy: ['incident'],
    status: 'kept',
  },
} as const;
const preview = (query = {}, reader = everything, now = '2032-08-31T12:00:00.000Z') => {
  const asked = {
    now,
    today: now.slice(0, 10),
    query: retentionPreviewView.query.parse(query),
    numbers: {},
    reader,
  };
  return {
    item: retentionPreviewView.item(row as never, asked as never),
    ranges: retentionPreviewView.ranges(asked as never),
  };
};

describe('the preview of retention', () => {
  it('DPR-04 lists record, period, edition, source, last day and what holds it', () => {
    expect(preview().item).toMatchObject({
      stream: 'consents',
      record: 'u-301.photo',
      link: '/consents/u-301.photo',
      ...row.details,
      dueOn: '2032-08-31',
      isOver: false,
      dayUnder: null,
    });
    expect(preview({}, everything, '2032-09-01T12:00:00.000Z').item).toMatchObject({ isOver: true });
    expect(preview({}, nothing).item).toBeNull();
  });

  it('DPR-04 lists when it would end by another edition', () => {
    expect(preview({ under: 'defaults-2026' }).item).toMatchObject({ dayUnder: '2032-08-31' });
    expect(preview({ under: 'abuse-75' }).item).toMatchObject({ dayUnder: '2101-08-31' });
    expect(preview({ under: 'birth-50' }).item).toMatchObject({ dayUnder: null });
  });

  it('DPR-04 reads one kind, what is over, and what ends before a day', () => {
    expect(retentionGroups('conduct')).toEqual(['retention/conduct']);
    expect(retentionGroups(undefined)).toEqual(['deadline/retention']);
    expect(preview({ before: '2032-01-01' }).ranges).toEqual([{ from: '', to: '2032-01-01T00:00:00.000Z' }]);
    expect(preview({ over: 'true' }).ranges).toEqual([{ from: '', to: '2032-08-31T12:00:00.000Z' }]);
    expect(preview({ held: 'true' }).item).not.toBeNull();
  });
});
