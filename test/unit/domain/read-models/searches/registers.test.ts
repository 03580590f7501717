import { describe, expect, it } from 'vitest';
import { evidenceProjection } from '../../../../../domain/read-models/evidence/projection.ts';
import { evidenceView } from '../../../../../domain/read-models/evidence/view.ts';
import { searchRegisterProjection } from '../../../../../domain/read-models/search-register/projection.ts';
import { searchRegisterView } from '../../../../../domain/read-models/search-register/view.ts';
import { searchesByGroupProjection } from '../../../../../domain/read-models/searches-by-group/projection.ts';
import { searchesByGroupView } from '../../../../../domain/read-models/searches-by-group/view.ts';
import { type Histories, listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import {
  complaint,
  considered,
  corrected,
  decided,
  found,
  justified,
  retained,
  searched,
  toldPolice,
} from '../../streams/searches/histories.ts';

const today = '2026-11-05';
const register = (histories: Histories, query: Readonly<Record<string, string>> = {}) =>
  listOf(searchRegisterProjection, searchRegisterView, rowsOf(searchRegisterProjection, histories), {
    today,
    query,
  });
const kept = (histories: Histories, query: Readonly<Record<string, string>> = {}) =>
  listOf(evidenceProjection, evidenceView, rowsOf(evidenceProjection, histories), { today, query });
const told = { type: 'ParentInformed', data: { parent: 'p-451', how: 'phone' } };
const followed = { type: 'SearchFollowedUp', data: { followUp: 'sealed' } };
const whole = [justified(), searched(), found('illegal', true), decided('retain-and-report'), retained];

describe('the register of searches', () => {
  it('SRC-01 lists every search, found or not, with people, place, purpose and reason', () => {
    const { items, summary } = register({
      'searches/a': [justified(), searched({ found: 'nothing' }), told, followed],
      'searches/b': whole,
      'searches/c': [justified()],
    });
    expect(items.map(({ key, status, found: result }) => [key, status, result])).toEqual([
      ['a', 'searched', 'nothing'],
      ['b', 'searched', 'material'],
      ['c', 'justified', null],
    ]);
    expect(items[0]).toMatchObject({
      pupil: 'u-350',
      by: 'p-402',
      present: ['p-410', 'u-350'],
      place: 'Office of the headteacher',
      grounds: ['cause-harm', 'break-rules'],
      parentsInformed: 1,
      followUps: 1,
      outstanding: [],
    });
    expect(summary).toMatchObject({ total: 3, nothingFound: 1, materialFound: 1 });
  });
  it('SRC-01 narrows to a pupil, and to what is still to be done', () => {
    const open = complaint({ what: 'search' }, ['p-402']);
    const histories = {
      'searches/a': [justified()],
      'searches/b': [justified(), searched(), found()],
      'searches/c': [...whole, considered('report'), told],
      'searches/d': [...whole, considered('report'), toldPolice, told, open],
      'searches/e': [justified(), searched({ found: 'nothing' }), told, corrected(1, { pupil: 'u-351' })],
    };
    const keys = (query: Readonly<Record<string, string>>) =>
      register(histories, query).items.map(({ key }) => key);
    expect(keys({ outstanding: 'search' })).toEqual(['a']);
    const givenUp = { type: 'DeviceSearchGivenUp', data: { reason: 'sealed' } };
    expect(register({ 'searches/a': [justified(), givenUp] }).items).toMatchObject([
      { status: 'given-up', outstanding: [] },
    ]);
    expect(keys({ outstanding: 'parents' })).toEqual(['b']);
    expect(keys({ outstanding: 'decision' })).toEqual(['b']);
    expect(keys({ outstanding: 'police-report' })).toEqual(['c']);
    expect(keys({ outstanding: 'complaint' })).toEqual(['d']);
    expect(keys({ pupil: 'u-351' })).toEqual(['e']);
    expect(keys({ pupil: 'u-351', outstanding: 'parents' })).toEqual([]);
    expect(register(histories).summary).toMatchObject({
      outstanding: { search: 1, parents: 1, decision: 1, 'police-report': 1, complaint: 1 },
    });
  });
  it('SRC-01 is empty without a search, and keeps nothing of other streams', () => {
    expect(register({})).toMatchObject({ items: [], summary: { total: 0 } });
    expect(rowOf(searchRegisterProjection, 'searches', 'a', [{ type: 'Odd', data: {} }])).toBeNull();
  });
});

describe('the register of evidence', () => {
  it('SRC-02 lists what is kept, for what, where and by whose decision', () => {
    const { items, summary } = kept({
      'searches/b': [...whole, considered('report'), toldPolice],
      'searches/c': [justified(), searched(), found(), decided('delete')],
      'searches/d': [justified()],
    });
    expect(items).toMatchObject([
      {
        key: 'b.3',
        search: 'b',
        material: 3,
        pupil: 'u-350',
        purpose: 'criminal-offence',
        keptIn: 'office-safe',
        decidedBy: ['p-402', 'p-410'],
        isReportedToPolice: true,
        policeReference: 'CR-77-2026',
        isComplaintOpen: false,
      },
    ]);
    expect(summary).toEqual({ kept: 1, criminalOffence: 1, breachOfDiscipline: 0 });
  });
  it('SRC-02 narrows to a purpose', () => {
    expect(kept({ 'searches/b': whole }, { purpose: 'criminal-offence' }).items).toHaveLength(1);
    expect(kept({ 'searches/b': whole }, { purpose: 'breach-of-discipline' }).items).toEqual([]);
  });
});

describe('searches by year group', () => {
  const admitted = (yearGroup: string) => ({
    type: 'PupilAdmitted',
    data: { name: 'sealed', dateOfBirth: 'sealed', yearGroup, class: 'c', admittedOn: '2020-09-01' },
  });
  const searches = (count: number, pupil: string, result: 'nothing' | 'material' = 'material') =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `searches/${pupil}-${result}-${at}`,
        [justified(undefined, { pupil }), searched({ found: result })],
      ]),
    );
  const groups = (histories: Histories) =>
    listOf(searchesByGroupProjection, searchesByGroupView, rowsOf(searchesByGroupProjection, histories), {
      today,
    });
  it('SRC-01 counts them without a name, and shows no number under five', () => {
    const answer = groups({
      'people/u-1': [admitted('Y5')],
      'people/u-2': [admitted('Y6')],
      'people/u-3': [admitted('Y4')],
      ...searches(5, 'u-1'),
      ...searches(5, 'u-1', 'nothing'),
      ...searches(6, 'u-3'),
      ...searches(1, 'u-3', 'nothing'),
      ...searches(4, 'u-2'),
      'searches/x': [justified()],
    });
    expect(answer.items).toEqual([]);
    expect(answer.summary).toEqual({
      groups: {
        Y4: { searches: 7, found: null },
        Y5: { searches: 10, found: 5 },
        Y6: { searches: null, found: null },
      },
    });
  });
  it('SRC-01 counts pupils of no known year apart, and says nothing where nobody was searched', () => {
    expect(groups(searches(6, 'u-9', 'nothing')).summary).toEqual({
      groups: { unknown: { searches: 6, found: 0 } },
    });
    expect(groups({}).summary).toEqual({ groups: {} });
  });
});
