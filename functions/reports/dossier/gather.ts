import { type IncidentSettings, incidentSettings } from '../../../domain/streams/incidents/settings.ts';
import type { PersonState } from '../../../domain/streams/people/state.ts';
import type { Answers } from '../../shared/past/answers.ts';
import type { Until } from '../../shared/past/counting.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import { createTrustQuestions } from '../../shared/past/trust-questions.ts';
import { type Cited, createCitations } from './citations.ts';
import type { DossierDeps } from './dossier-deps.ts';
import type { IncidentRecord } from './incident.ts';
import type { Moments } from './moments.ts';
import { type Concerned, concernedBy } from './people.ts';
import { recordsBehind, restricted } from './restricted.ts';

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
  readonly concerned: readonly Concerned[];
  /** By person, as far as they are known today. */
  readonly people: ReadonlyMap<string, PersonState>;
  readonly onTheDay: Picture;
  readonly whenReported: Picture;
  readonly cited: Cited;
}

/** Whatever the journal holds. */
const EVER: Until = { asOf: '9999-12-31T23:59:59.999Z', by: 'recorded' };

/** Replays the school's journal once, for both moments and for what is cited. */
export const gather = async (deps: DossierDeps, incident: IncidentRecord, moments: Moments): Promise<DossierFacts> => {
  const concerned = concernedBy(incident);
  const ids = new Set(concerned.map(({ person }) => person));
  const [citations, all] = [createCitations(), createCitations()];
  const [day, report] = [createTrustQuestions(moments.onTheDay.asOf), createTrustQuestions(moments.whenReported.asOf)];
  const [dayEnd = 0, reported = 0] = await replayInto(deps, incident.school, [
    { until: moments.onTheDay, folds: [...day.folds, citations.fold] },
    { until: moments.whenReported, folds: [...report.folds, citations.fold] },
    { until: EVER, folds: [all.fold] },
  ]);
  const onTheDay = pictureOf(moments.onTheDay, dayEnd, day, ids);
  const whenReported = pictureOf(moments.whenReported, reported, report, ids);
  const own = `incidents/${incident.id}`;
  const behind = [
    ...recordsBehind(onTheDay.answers),
    ...recordsBehind(whenReported.answers),
    ...[...ids].map((person) => `people/${person}`),
  ];
  const records = new Map(behind.map((record) => [record, citations.of(record)] as const)).set(own, all.of(own));
  return {
    incident,
    concerned,
    people: new Map([...report.people, ...day.people]),
    onTheDay,
    whenReported,
    cited: { school: incident.school, records },
  };
};

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
