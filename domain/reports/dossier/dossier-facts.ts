import { type IncidentSettings, incidentSettings } from '../../streams/incidents/stream.ts';
import type { PersonState } from '../../streams/people/stream.ts';
import { type SchoolState, schoolsStream } from '../../streams/schools/stream.ts';
import { type Answers, createTrustQuestions, type Look, stateFold, type Until } from '../as-of/report.ts';
import { type Cited, createCitations } from './citations.ts';
import type { IncidentRecord } from './incident.ts';
import type { Moments } from './moments.ts';
import { type Concerned, concernedBy } from './people.ts';
import { recordsBehind, restricted } from './restricted.ts';
import { type NotAsJournaled, unsaidOf } from './unsaid.ts';

/** What was so at one of the moments, of those whom the incident concerns. */
export interface Picture {
  readonly until: Until;
  /** Of the last journal entry that counts. */
  readonly position: number;
  readonly answers: Answers;
  /** The part of the policy in force that is about incidents. */
  readonly settings: IncidentSettings;
}

/** All that a dossier tells, personal fields sealed. */
export interface DossierFacts {
  readonly incident: IncidentRecord;
  /** The school's name as it is known today; null where none was registered. */
  readonly schoolName: string | null;
  readonly concerned: readonly Concerned[];
  /** By person, as far as they are known today. */
  readonly people: ReadonlyMap<string, PersonState>;
  readonly onTheDay: Picture;
  readonly whenReported: Picture;
  readonly cited: Cited;
  readonly unsaid: readonly NotAsJournaled[];
}

/** Looks for one replay of the school's journal, and what they found once it is through. */
export interface DossierQuestions {
  readonly looks: readonly Look[];
  /**
   * @param positions of each look's last journal entry that counts, in the order of the looks
   * @param tampered commits of the school that are not as they were journaled
   */
  readonly facts: (positions: readonly number[], tampered: readonly NotAsJournaled[]) => DossierFacts;
}

/** Whatever the journal holds. */
const EVER: Until = { asOf: '9999-12-31T23:59:59.999Z', by: 'recorded' };

/** One replay serves both moments, and what is cited. */
export const createDossierQuestions = (incident: IncidentRecord, moments: Moments): DossierQuestions => {
  const concerned = concernedBy(incident);
  const ids = new Set(concerned.map(({ person }) => person));
  const schools = stateFold<SchoolState>(schoolsStream);
  const [citations, all] = [createCitations(), createCitations()];
  const day = createTrustQuestions(moments.onTheDay.asOf);
  const report = createTrustQuestions(moments.whenReported.asOf);
  return {
    looks: [
      { until: moments.onTheDay, folds: [...day.folds, citations.fold] },
      { until: moments.whenReported, folds: [...report.folds, citations.fold] },
      { until: EVER, folds: [all.fold, schools] },
    ],
    facts: ([dayEnd = 0, reported = 0], tampered) => {
      const onTheDay = pictureOf(moments.onTheDay, dayEnd, day, ids);
      const whenReported = pictureOf(moments.whenReported, reported, report, ids);
      const own = `incidents/${incident.id}`;
      const behind = [
        ...recordsBehind(onTheDay.answers),
        ...recordsBehind(whenReported.answers),
        ...[...ids].map((person) => `people/${person}`),
      ];
      const cited = new Map(behind.map((record) => [record, citations.of(record)]));
      cited.set(own, all.of(own));
      return {
        incident,
        schoolName: schoolNameIn(schools.states.get(incident.school)),
        concerned,
        people: new Map([...report.people, ...day.people]),
        onTheDay,
        whenReported,
        cited: { school: incident.school, records: cited },
        unsaid: unsaidOf(tampered, ids),
      };
    },
  };
};

const schoolNameIn = (state: SchoolState | undefined): string | null =>
  state?.status === 'registered' ? state.details.name : null;

const pictureOf = (
  until: Until,
  position: number,
  questions: ReturnType<typeof createTrustQuestions>,
  people: ReadonlySet<string>,
): Picture => ({
  until,
  position,
  answers: restricted(questions.answers(), people),
  settings: incidentSettings(questions.policy()?.settings ?? {}),
});
