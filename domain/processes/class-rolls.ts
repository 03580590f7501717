import { type PersonRecorded, peopleEvents } from '../../events/catalogue/people.ts';
import type { AcademicYear } from '../kernel/calendar.ts';
import { OF_THE_SCHOOL } from '../kernel/facts.ts';
import type { PersonView } from '../kernel/person.ts';
import { commandTo, defineProcess, type Link, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import type { SchoolYear } from '../kernel/school-years.ts';
import { academicYearOf, classYearId, classYearsStream } from '../streams/class-years/stream.ts';

const isOfPerson = isEventOf(peopleEvents);

interface Facts {
  readonly pupil: Pick<PersonView, 'years'>;
  readonly school: { readonly years: readonly AcademicYear[] };
}

/** What may change in which class a pupil is, and until when. */
const changing: readonly PersonRecorded['type'][] = [
  'PupilAdmitted',
  'PupilMovedUp',
  'PersonCorrected',
  'PersonLeft',
  'CapacityEnded',
];
const changesRolls = (event: ProcessEvent): boolean =>
  isOfPerson(event) && changing.some((type) => type === event.type);

/**
 * The class and school year that an event itself names: remembered, so that a pupil who was put there wrongly
 * is taken out again.
 */
const namedBy = (event: ProcessEvent): string | null => {
  if (!isOfPerson(event)) return null;
  if (event.type !== 'PupilAdmitted' && event.type !== 'PupilMovedUp') return null;
  const from = event.type === 'PupilAdmitted' ? event.data.admittedOn : event.data.from;
  return event.data.class === undefined ? null : classYearId(event.data.class, academicYearOf(from));
};

/**
 * The school years that a stay in a class may reach into: that of its first day, and every known one that it
 * touches.
 */
const reachedBy = (stay: SchoolYear, known: readonly AcademicYear[]): readonly string[] => {
  if (stay.class === null) return [];
  const { class: ofClass, from, until } = stay;
  const touched = known.filter((year) => year.to >= from && (until === null || year.from <= until));
  const names = [academicYearOf(from), ...touched.map(({ academicYear }) => academicYear)];
  return names.map((name) => classYearId(ofClass, name));
};

/**
 * Which pupils a class has in a school year follows from the pupils' own records, and is put on record with
 * the class: so a class is there before anybody did anything in it, its agreement and lessons fall due, and
 * it is known who has no copy yet (AGR-05, AGR-06, CUR-02).
 */
export const classRolls = defineProcess<Facts, { pupil: 'people'; school: 'schools' }>({
  name: 'class-rolls',
  items: ['AGR-05', 'AGR-06', 'CUR-02'],
  hears: ['people'],
  from: { pupil: 'people', school: 'schools' },
  links: (event): readonly Link[] => {
    const id = namedBy(event);
    return id === null
      ? []
      : [{ of: { stream: 'people', id: event.streamId }, to: { stream: 'class-years', id, version: 1 } }];
  },
  facts: (event) =>
    changesRolls(event)
      ? {
          pupil: { stream: 'people', id: event.streamId },
          school: { stream: 'schools', id: OF_THE_SCHOOL },
        }
      : {},
  commands: (event, linked, { pupil, school }) => {
    if (!changesRolls(event)) return [];
    const stays = pupil?.years ?? [];
    const reached = stays.flatMap((stay) => reachedBy(stay, school?.years ?? []));
    const ids = [...new Set([...linked.map(({ id }) => id), ...reached])];
    return ids.map((id) => commandTo(classYearsStream, id, { type: 'ReviewRoll', pupil: event.streamId }));
  },
});
