import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { schoolView } from '../../../../../domain/streams/schools/offers.ts';
import { schoolsStream as stream } from '../../../../../domain/streams/schools/stream.ts';
import type { SchoolEvent } from '../../../../../events/catalogue/schools.ts';
import type { YearGroup } from '../../../../../events/catalogue/words.ts';
import { noticesFor } from '../../../../../functions/shared/notices/notices-for.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

type Declared = Extract<SchoolEvent, { type: 'SchoolClosureDeclared' }>['data'];

const at = (today: string) =>
  contextOf(
    { settings: stream.settings({}), facts: {} },
    { streamId: 'larkfield-infant', now: `${today}T10:00:00.000Z`, today },
  );
const registered = {
  type: 'SchoolRegistered' as const,
  data: { name: 'Larkfield Infant School', phase: 'infant' as const, yearGroups: ['R' as const] },
};
const declared = (changes: Partial<Declared> = {}) => ({
  type: 'SchoolClosureDeclared' as const,
  data: {
    from: '2027-01-18',
    to: '2027-01-22',
    extent: 'full',
    yearGroups: null,
    ...changes,
  } satisfies Declared,
});
const partial = declared({ extent: 'partial', yearGroups: ['R', 'Y1'] });
const page = 'https://larkfield.example/home-learning';
const publish = { type: 'PublishHomeLearning' as const, closure: 2, page };
const published = (yearGroups: YearGroup[] | null = null, address = page) => ({
  type: 'HomeLearningPublished' as const,
  data: { closure: 2, yearGroups, page: address },
});
const monday = at('2027-01-18');

describe('work for home', () => {
  it('HLP-01 is opened for a closure, once a page', () => {
    given(stream, [registered, declared()]).when(publish, monday).thenEvents(published());
    given(stream, [registered, declared(), published()]).when(publish, monday).thenNothing();
    const other = 'https://larkfield.example/week-2';
    given(stream, [registered, declared(), published()])
      .when({ ...publish, page: other }, monday)
      .thenEvents(published(null, other));
  });
  it('HLP-01 is for the years that stay at home', () => {
    given(stream, [registered, partial])
      .when(publish, monday)
      .thenEvents(published(['R', 'Y1']));
  });
  it('HLP-01 refuses a closure that was not declared, and one that is over', () => {
    given(stream, [registered]).when(publish, monday).thenRejected('ClosureRequired', 'HLP-01');
    given(stream, [registered, declared()])
      .when(publish, at('2027-01-23'))
      .thenRejected('ClosureOver', 'HLP-01');
  });
  it('HLP-01 stands with its newest page in the state of the school', () => {
    const state = fold(stream.decider, [registered, declared(), published(), published(null, 'https://b')]);
    expect(state).toMatchObject({ homeLearning: [{ closure: 2, page: 'https://b' }] });
  });
});

describe('a closure of some years', () => {
  it('HLP-01 says who stays at home, as it was put right', () => {
    const corrected = {
      type: 'SchoolCorrected' as const,
      data: { corrects: 2, changes: { yearGroups: ['R'] }, reason: 'A slip.' },
    };
    const offered = (...events: { type: string; data: object }[]) =>
      schoolView(fold(stream.decider, [registered, ...events])).declared;
    expect(offered(partial)).toEqual([
      { number: 2, from: '2027-01-18', to: '2027-01-22', yearGroups: ['R', 'Y1'] },
    ]);
    expect(offered(partial, corrected)).toMatchObject([{ yearGroups: ['R'] }]);
    expect(offered(declared())).toMatchObject([{ yearGroups: null }]);
  });
  it('HLP-01 is another one than that of other years on the same days', () => {
    const declare = { type: 'DeclareClosure' as const, ...partial.data } as never;
    given(stream, [registered, partial]).when(declare, monday).thenNothing();
    given(stream, [registered, declared({ extent: 'partial', yearGroups: ['R'] })])
      .when(declare, monday)
      .thenEvents(partial);
  });
});

describe('who hears of work for home', () => {
  const told = (event: { readonly type: string; readonly data: object }, openedRoute: unknown) =>
    noticesFor(
      'schools',
      { ...event, data: event.data as never, streamId: 'larkfield-infant', actor: 'p-100' },
      noticeSettings({ 'home-learning': { openedRoute } as never }),
    ).flatMap(({ recipients }) => recipients);
  it('HLP-01 tells all parents, or those of the years that stay at home', () => {
    expect(told(published(), ['parent'])).toEqual([{ role: 'parent' }]);
    expect(told(published(['R', 'Y1']), ['parent', 'slt'])).toEqual([
      { role: 'parent', ofYears: ['R', 'Y1'] },
      { role: 'slt' },
    ]);
  });
  it('HLP-01 tells nobody where the school names nobody, nor of the closure alone', () => {
    expect(told(published(), null)).toEqual([]);
    expect(told(declared(), ['parent'])).toEqual([]);
  });
});
