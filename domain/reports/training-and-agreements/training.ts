import { personView } from '../../streams/people/stream.ts';
import type { Clocked, Coverage } from '../../streams/training/stream.ts';
import { clocked, coverageOf, trainingStream } from '../../streams/training/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, EventRef, Figure, Section, Standing, Table } from '../kit/document.ts';
import { counted, shared } from '../kit/figures.ts';
import { newestOf } from '../kit/records.ts';
import { schoolYearOf } from '../kit/school-year.ts';
import { begun, dayOrNone, inWords, roleInWords } from '../kit/words.ts';
import type { TrainingAndAgreementsSources } from './sources.ts';

const labels: Readonly<Record<Clocked, string>> = {
  induction: 'First training of who is new',
  refresher: 'Refresher of all who work here',
  'safeguarding-lead': 'Training of safeguarding leads, with online safety',
  'knowledge-update': 'What is new, known to safeguarding leads',
  governor: 'Training of governors',
  'online-course': 'Course on online safety',
  'cyber-security': 'Training against attacks on computers',
};

/** One person of whom one training is asked. */
interface Trainee extends Coverage {
  readonly person: string;
  readonly events: readonly EventRef[];
}

type Days = Pick<Asked, 'today' | 'calendar' | 'period'>;

const isLate = ({ dueOn }: Pick<Coverage, 'dueOn'>, { today }: Pick<Asked, 'today'>): boolean =>
  dueOn !== null && dueOn < today;

/**
 * Whether somebody has still to have a training by the end of the school year: it is late, or is due in it
 * and was not had in it. What is had once may be had in parts, so that its last day says nothing.
 */
export const isLacking = (
  coverage: Pick<Coverage, 'lastOn' | 'dueOn' | 'isTimed' | 'isOnce'>,
  asked: Days,
): boolean => {
  const { lastOn, dueOn, isTimed, isOnce } = coverage;
  const year = schoolYearOf(asked);
  const wasHad = lastOn !== null && lastOn >= year.from && !isOnce;
  if (!isTimed) return isOnce ? lastOn === null : !wasHad;
  return isLate(coverage, asked) || (dueOn !== null && dueOn <= year.to && !wasHad);
};

/** Everybody of whom a training is asked on the day, by the clocks of the stream itself. */
const traineesIn = ({ people, training }: TrainingAndAgreementsSources, asked: Asked): readonly Trainee[] => {
  const settings = trainingStream.settings(asked.settings);
  return training.all().flatMap((record) => {
    const { id: streamId, state } = record;
    const person = people.of(streamId);
    if (person === null) return [];
    const known = { state, person: personView(person.state), streamId, settings, school: asked.calendar };
    return clocked.flatMap((one) => {
      const coverage = coverageOf(one, known, asked.today);
      return coverage === null ? [] : [{ ...coverage, person: streamId, events: newestOf([record]) }];
    });
  });
};

const eventsIn = (trainees: readonly Trainee[]): readonly EventRef[] =>
  trainees.flatMap(({ events }) => events);

/** Red where something is late; where the school states no number, nothing is. */
const standingIn = (trainees: readonly Trainee[], lacking: readonly Trainee[], asked: Days) => {
  if (trainees.some((one) => isLate(one, asked))) return 'red';
  if (!trainees.some(({ isTimed }) => isTimed)) return null;
  return lacking.length === 0 ? 'green' : 'amber';
};

const covered = (id: string, label: string, trainees: readonly Trainee[], asked: Days): Figure => {
  const lacking = trainees.filter((one) => isLacking(one, asked));
  const standing: Standing | null = standingIn(trainees, lacking, asked);
  const part = trainees.filter((one) => !lacking.includes(one));
  return shared({ id, label, standing }, eventsIn(part), eventsIn(trainees));
};

const byRole = (trainees: readonly Trainee[], asked: Days): Table => {
  const rows = clocked.flatMap((training) => {
    const of = trainees.filter((one) => one.training === training);
    return [...new Set(of.flatMap(({ roles }) => roles))].toSorted().map((role): readonly Cell[] => {
      const held = of.filter(({ roles }) => roles.includes(role));
      const label = `${labels[training]}: ${roleInWords(role)}`;
      const late = held.filter((one) => isLate(one, asked));
      return [
        labels[training],
        begun(roleInWords(role)),
        covered(`training-${training}-${role}`, label, held, asked),
        counted(
          {
            id: `late-${training}-${role}`,
            label: `${label}, late`,
            standing: late.length > 0 ? 'red' : null,
          },
          eventsIn(late),
        ),
      ];
    });
  });
  return {
    id: 'training-by-role',
    caption: 'Training by role',
    head: ['Training', 'Role', 'Had, or not due in the school year', 'Late'],
    rows,
    note: 'Who holds two roles stands in both rows. What is due, and when, follows from the policy of the day.',
  };
};

const lackingTable = (trainees: readonly Trainee[], asked: Days): Table => ({
  id: 'training-lacking',
  caption: 'Who has still to have which training in the school year',
  head: ['Person', 'Roles', 'Training', 'Last had', 'To be had'],
  rows: trainees
    .filter((one) => isLacking(one, asked))
    .map((one) => [
      { person: one.person },
      one.roles.map(roleInWords).join(', '),
      labels[one.training],
      dayOrNone(one.lastOn),
      dueWords(one, asked),
    ]),
  note: 'Ids stand in place of names for those who may not see them.',
});

const dueWords = (one: Trainee, asked: Days): string => {
  if (one.dueOn === null) return 'no day stated';
  return `${isLate(one, asked) ? 'late since' : 'by'} ${dayOrNone(one.dueOn)}`;
};

const topicsTable = ({ matrix }: TrainingAndAgreementsSources, { today }: Asked): Table => {
  const listed = matrix.rows(today, {});
  const topics = listed[0]?.row.topics.map(({ topic }) => topic) ?? [];
  const toldOf = (topic: string) =>
    listed.filter(({ row }) => row.topics.some((one) => one.topic === topic && one.lastOn !== null));
  return {
    id: 'training-topics',
    caption: 'Topics that training has covered, among all who work at the school, govern it or help there',
    head: ['Topic', 'People'],
    rows: topics.map((topic) => [
      begun(inWords(topic)),
      shared(
        { id: `topic-${topic}`, label: `Trained in ${inWords(topic)}`, standing: null },
        toldOf(topic).map(({ event }) => event),
        listed.map(({ event }) => event),
      ),
    ]),
  };
};

/** Who was trained in what, who lacks what, and what is late (TRG-01 to TRG-07, TRG-11). */
export const trainingSection = (sources: TrainingAndAgreementsSources, asked: Asked): Section => {
  const trainees = traineesIn(sources, asked);
  const undecided = sources.matrix.rows(asked.today, {}).filter(({ row }) => row.volunteer === 'undecided');
  return {
    id: 'training',
    heading: 'Training',
    text: `Over the school year ${schoolYearOf(asked).name}.`,
    figures: [
      ...clocked.flatMap((training) => {
        const of = trainees.filter((one) => one.training === training);
        return of.length === 0 ? [] : [covered(`training-${training}`, labels[training], of, asked)];
      }),
      counted(
        {
          id: 'volunteers-undecided',
          label: 'Volunteers of whom nobody has decided whether they need training',
          standing: undecided.length === 0 ? 'green' : 'amber',
        },
        undecided.map(({ event }) => event),
      ),
    ],
    tables: [byRole(trainees, asked), lackingTable(trainees, asked), topicsTable(sources, asked)],
  };
};
