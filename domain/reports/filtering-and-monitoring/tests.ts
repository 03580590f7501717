import type * as z from 'zod/mini';
import type { filteringTest } from '../../../events/catalogue/check-forms.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import { doneAs } from '../../streams/checks/stream.ts';
import { personView } from '../../streams/people/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, EventRef, Figure, Section, Standing } from '../kit/document.ts';
import { stated } from '../kit/figures.ts';
import { eventsNumbered, isInPeriod, refsTo } from '../kit/records.ts';
import { schoolYearOf } from '../kit/school-year.ts';
import { begun, dayOrNone, inWords, roleInWords } from '../kit/words.ts';
import { reviewRecord } from './reviews.ts';
import type { FilteringSources } from './sources.ts';

/** One attempt, as a review recorded it. */
export interface Tried extends z.output<typeof filteringTest> {
  readonly on: string;
  readonly by: string;
  readonly event: EventRef;
}

/** What a reviewer does at the school, without the capacity that everybody has. */
const capacities: readonly string[] = ['staff', 'contractor', 'agency', 'governor'];
const rolesOf = ({ people }: FilteringSources, person: string, on: string): readonly string[] => {
  const record = people.of(person);
  const roles = record === null ? [] : rolesOn(personView(record.state).roles, on);
  const offices = roles.filter((role) => !capacities.includes(role));
  return offices.length > 0 ? offices : roles;
};

const triedIn = (sources: FilteringSources, asked: Asked): readonly Tried[] => {
  const record = reviewRecord(sources);
  if (record === null) return [];
  const year = schoolYearOf(asked);
  return doneAs(record.state, 'FilteringReviewed')
    .filter(({ data }) => isInPeriod(year, data.on))
    .flatMap(({ data: { on, reviewers, tests }, by: number }) => {
      const roles = [...new Set(reviewers.flatMap((person) => rolesOf(sources, person, on)))];
      const by = roles.length === 0 ? 'not known' : roles.map(roleInWords).join(', ');
      return tests.flatMap((one) =>
        eventsNumbered(record, [number]).map((event) => ({ ...one, on, by, event })),
      );
    });
};

/** Each event once, however many attempts it records. */
const eventsIn = (tried: readonly Tried[]): readonly EventRef[] =>
  refsTo([...new Map(tried.map(({ event }) => [event.version, event])).values()]);

/** Red where something got through and nothing was done about it; nothing tried is nothing known. */
export const standingOf = (tried: readonly Pick<Tried, 'result' | 'action'>[]): Standing => {
  const failed = tried.filter(({ result }) => result === 'failed');
  if (failed.some(({ action }) => action === 'none')) return 'red';
  return tried.length === 0 || failed.length > 0 ? 'amber' : 'green';
};

const figureOf = (id: string, label: string, tried: readonly Tried[]): Figure => {
  const held = tried.filter(({ result }) => result === 'held').length;
  const text = tried.length === 0 ? 'not tried' : `${held} of ${tried.length}`;
  return stated({ id, label, standing: standingOf(tried) }, held, eventsIn(tried), text);
};

const groups = ['pupils', 'staff', 'governors', 'guests'] as const;
const places = ['on-site', 'off-site'] as const;
const lists = ['child-abuse-list', 'terrorism-list'] as const;

/** What was tried in the school year, where, for whom, and what came of it (MON-01). */
export const testsSection = (sources: FilteringSources, asked: Asked): Section => {
  const tried = triedIn(sources, asked);
  return {
    id: 'tests',
    heading: 'What was tried',
    text: `Over the school year ${schoolYearOf(asked).name}: how many attempts were held back, or noticed, of how many.`,
    figures: [
      figureOf('tests-all', 'Attempts that were held back or noticed', tried),
      ...lists.map((list) =>
        figureOf(
          `tests-${list}`,
          `Of these, by the ${inWords(list)}`,
          tried.filter(({ test }) => test === list),
        ),
      ),
    ],
    tables: [
      {
        id: 'tests-by-group',
        caption: 'By group of users and place',
        head: ['Group', 'On site', 'Off site'],
        rows: groups.map((group) => [
          begun(group),
          ...places.map((place) =>
            figureOf(
              `tests-${group}-${place}`,
              `${begun(group)}, ${inWords(place)}`,
              tried.filter((one) => one.group === group && one.place === place),
            ),
          ),
        ]),
      },
      {
        id: 'tests-log',
        caption: 'Log of what was tried',
        head: ['Day', 'By role', 'What was tried', 'Device', 'Place', 'Group', 'Result', 'What was done'],
        rows: tried.map(({ on, by, test, device, place, group, result, action }): readonly Cell[] => [
          dayOrNone(on),
          by,
          inWords(test),
          device,
          inWords(place),
          group,
          result === 'held' ? 'held back' : 'got through',
          action === 'none' ? 'nothing' : inWords(action),
        ]),
      },
    ],
  };
};
