import { describe, expect, it } from 'vitest';
import { decidingParentsOn, parentsOn } from '../../../../../domain/kernel/person.ts';
import { isParentOf, personView } from '../../../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { pupil, staff } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const [from, today] = ['2026-09-02', '2026-09-03'];
const base = contextOf({ settings: null, facts: {} }, { streamId: 'u-301' });
const of = (role: string, until: string | null = null) => ({
  ...base,
  facts: { parent: { roles: [{ role, from, until, by: 1 }] } },
});
const link = { type: 'LinkParent' as const, parent: 'p-201', kind: 'parent' as const, mayBeTold: true };
const linked = (parentId = 'p-201', changes: object = {}) => ({
  type: 'ParentLinkedToPupil' as const,
  data: { parent: parentId, kind: 'parent' as const, mayBeTold: true, from: today, ...changes },
});
const unlinked = (changes: object = {}) => ({
  type: 'ParentUnlinkedFromPupil' as const,
  data: { parent: 'p-201', on: today, link: 2, reason: 'The wrong family.', ...changes },
});
const unlink = { type: 'UnlinkParent' as const, parent: 'p-201', reason: 'The wrong family.' };
const parentsAt = (history: Parameters<typeof fold>[1], day: string) =>
  parentsOn(personView(fold(peopleStream.decider, history)), day).map((one) => one.parent);

describe('the parents of a pupil', () => {
  it('ORG-06 stand in the pupil’s own record, all of them, with their days', () => {
    given(peopleStream, [pupil]).when(link, of('parent')).thenEvents(linked());
    const history = [
      pupil,
      linked(),
      linked('p-202', { from: '2026-10-01', kind: 'carer' }),
      unlinked({ on: '2026-11-02' }),
    ];
    expect([parentsAt(history, from), parentsAt(history, today), parentsAt(history, '2026-10-01')]).toEqual([
      [],
      ['p-201'],
      ['p-201', 'p-202'],
    ]);
    expect(parentsAt(history, '2026-11-02')).toEqual(['p-202']);
  });

  it('ORG-06 who decide and may read leave out a mere contact and who is not to be told', () => {
    const child = fold(peopleStream.decider, [
      pupil,
      linked(),
      linked('p-202', { kind: 'contact' }),
      linked('p-203', { mayBeTold: false }),
    ]);
    expect(decidingParentsOn(personView(child), today).map((one) => one.parent)).toEqual(['p-201']);
    expect(['p-201', 'p-202', 'p-203', 'p-204'].map((one) => isParentOf(child, one, today))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('ORG-06 are linked once; what a parent may be told changes from a day on', () => {
    given(peopleStream, [pupil, linked()]).when(link, of('parent')).thenNothing();
    const { reason: _, ...ended } = unlinked().data;
    given(peopleStream, [pupil, linked('p-201', { from })])
      .when({ ...link, mayBeTold: false }, of('parent'))
      .thenEvents({ type: 'ParentUnlinkedFromPupil', data: ended }, linked('p-201', { mayBeTold: false }));
  });

  it('ORG-06 are linked when both are, or will be, what they are said to be, and on days that can be', () => {
    given(peopleStream, [pupil]).when(link, of('staff')).thenRejected('NotAParent');
    given(peopleStream, [pupil]).when(link, of('parent', '2026-09-02')).thenRejected('NotAParent');
    given(peopleStream, [pupil]).when(link, base).thenRejected('NotAParent');
    given(peopleStream, [pupil])
      .when({ ...link, parent: 'u-301' }, of('parent'))
      .thenRejected('NotAParent');
    given(peopleStream, [staff]).when(link, of('parent')).thenRejected('PupilNotRegistered');
    given(peopleStream, []).when(link, of('parent')).thenRejected('PersonNotRegistered');
    given(peopleStream, [pupil])
      .when({ ...link, from: '2026-09-01' }, of('parent'))
      .thenRejected('DayNotPossible');
    given(peopleStream, [pupil, linked('p-201', { from: '2026-12-01' })])
      .when(link, of('parent'))
      .thenRejected('DayNotPossible');
    expect(peopleStream.factNeeds(link, 'u-301')).toEqual({ parent: { stream: 'people', id: 'p-201' } });
  });

  it('ORG-06 are unlinked when the link was wrong or has ended, also after leaving, and may be linked again', () => {
    const left = { type: 'PersonLeft' as const, data: { on: '2026-12-18' } };
    given(peopleStream, [pupil, linked()]).when(unlink, base).thenEvents(unlinked());
    given(peopleStream, [pupil, linked(), left]).when(unlink, base).thenEvents(unlinked());
    given(peopleStream, [pupil, linked(), unlinked()]).when(unlink, base).thenNothing();
    given(peopleStream, [pupil]).when(unlink, base).thenNothing();
    given(peopleStream, [pupil, linked(), unlinked()]).when(link, of('parent')).thenEvents(linked());
    expect(parentsAt([pupil, linked(), unlinked(), linked('p-202')], today)).toEqual(['p-202']);
  });

  it('ORG-06 end with the pupil’s own leaving', () => {
    const history = [pupil, linked(), { type: 'PersonLeft' as const, data: { on: '2026-12-18' } }];
    expect([parentsAt(history, '2026-12-17'), parentsAt(history, '2026-12-18')]).toEqual([['p-201'], []]);
  });

  it('ORG-06 end with what the parent is, move with that day, and not beyond an end that somebody recorded', () => {
    const end = (on: string) => ({ type: 'EndParentLink' as const, link: 2, on });
    const { reason: _, ...byProcess } = unlinked({ on: '2026-12-18' }).data;
    const ended = { type: 'ParentUnlinkedFromPupil' as const, data: byProcess };
    given(peopleStream, [pupil, linked()]).when(end('2026-12-18'), base).thenEvents(ended);
    given(peopleStream, [pupil, linked(), ended]).when(end('2026-12-18'), base).thenNothing();
    given(peopleStream, [pupil, linked(), ended])
      .when(end('2027-01-04'), base)
      .thenEvents({ ...ended, data: { ...byProcess, on: '2027-01-04' } });
    given(peopleStream, [pupil, linked(), unlinked()]).when(end('2026-12-18'), base).thenNothing();
    given(peopleStream, [pupil, linked(), unlinked({ on: '2027-03-01' })])
      .when(end('2026-12-18'), base)
      .thenEvents(ended);
    given(peopleStream, [pupil]).when(end('2026-12-18'), base).thenNothing();
  });

  it('ORG-06 are linked since the right day when that was written down wrongly', () => {
    const correct = {
      type: 'CorrectPerson' as const,
      corrects: 2,
      changes: { from },
      reason: 'A slip.',
    };
    const { type: _, ...data } = correct;
    given(peopleStream, [pupil, linked()]).when(correct, base).thenEvents({ type: 'PersonCorrected', data });
    expect(parentsAt([pupil, linked(), { type: 'PersonCorrected', data }], from)).toEqual(['p-201']);
  });
});
