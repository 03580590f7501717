import { daysBetween } from '../../kernel/day.ts';
import { londonDate } from '../../kernel/london.ts';
import type { Answers } from '../as-of/report.ts';
import type { DossierFacts, Picture } from './dossier-facts.ts';
import { createLabels, type LabelOf, labelsOfPeople, wordOfAudience, wordsOfPeople } from './labels.ts';

/**
 * What was so at a moment, without naming anybody: roles are counted, since there is only one headteacher.
 */
export interface AnonymisedPicture {
  readonly by: string;
  readonly agreements: readonly {
    readonly who: string;
    readonly as: string;
    readonly status: string;
    readonly templateVersion: number;
  }[];
  readonly access: readonly { readonly who: string; readonly what: string }[];
  /**
   * For pupils whom the incident concerns: what was lent for their brothers and sisters tells of the family
   * alone.
   */
  readonly lent: readonly {
    readonly device: string;
    readonly form: string;
    readonly to: string;
    readonly for: string;
  }[];
  readonly allocated: readonly { readonly device: string; readonly form: string; readonly to: string }[];
  readonly holders: Readonly<Record<string, number>>;
  readonly policy: { readonly version: number; readonly isApproved: boolean } | null;
}

/** `dossier.json` of the twin: chosen field by field, so that nothing new ever slips in. */
export interface AnonymisedContent {
  readonly incident: {
    /** `YYYY-MM`: by the day, anyone who was there would find it. */
    readonly occurredIn: string;
    readonly reportedAfterDays: number;
    readonly categories: readonly string[];
    readonly classes: readonly string[];
    readonly illegal: boolean;
    readonly serious: boolean;
    readonly status: string;
    readonly police: string;
  };
  readonly people: readonly { readonly who: string; readonly parts: readonly string[] }[];
  /** Days after the incident, and who as a word alone. */
  readonly history: readonly { readonly type: string; readonly afterDays: number; readonly by: string }[];
  readonly onTheDay: AnonymisedPicture;
  readonly whenReported: AnonymisedPicture;
  /**
   * How many commits of the school are not as they were journaled: nothing is said of the records that they
   * belong to.
   */
  readonly unsaid: number;
}

export const anonymisedContent = (facts: DossierFacts): AnonymisedContent => {
  const [who, word] = [labelsOfPeople(facts), wordsOfPeople(facts)];
  const device = createLabels();
  const picture = pictureOf({
    who,
    deviceOf: (id) => device(id, 'device'),
    concerned: new Set(facts.concerned.map(({ person }) => person)),
  });
  return {
    incident: incidentIn(facts),
    people: facts.concerned.map(({ person, parts }) => ({ who: who(person), parts })),
    history: facts.incident.events.map(({ commit, event }) => ({
      type: event.type,
      afterDays: daysAfter(facts, event.occurredAt),
      by: word(commit.actor.id),
    })),
    onTheDay: picture(facts.onTheDay),
    whenReported: picture(facts.whenReported),
    unsaid: facts.unsaid.length,
  };
};

/** Calendar days from the incident to an instant (Europe/London). */
const daysAfter = ({ incident: { state } }: DossierFacts, instant: string): number =>
  daysBetween(state.report.occurredOn, londonDate(instant));

/** `YYYY-MM`. */
export const monthOf = ({ incident: { state } }: Pick<DossierFacts, 'incident'>): string =>
  state.report.occurredOn.slice(0, 7);

const incidentIn = (facts: DossierFacts): AnonymisedContent['incident'] => {
  const { state, report } = facts.incident;
  const { categories, illegal, serious } = state.report;
  const { status, classes } = state;
  const police = state.policeReport === null ? (state.police?.decision ?? 'not considered') : 'reported';
  const reportedAfterDays = daysAfter(facts, report.recordedAt);
  return {
    occurredIn: monthOf(facts),
    reportedAfterDays,
    categories,
    classes,
    illegal,
    serious,
    status,
    police,
  };
};

interface Names {
  readonly who: LabelOf;
  readonly deviceOf: LabelOf;
  readonly concerned: ReadonlySet<string>;
}

const pictureOf =
  ({ who, deviceOf, concerned }: Names) =>
  ({ until, answers }: Picture): AnonymisedPicture => ({
    by: until.by,
    agreements: answers.agreements.map(({ person, audience, status, templateVersion }) => ({
      who: who(person),
      as: wordOfAudience(audience),
      status,
      templateVersion,
    })),
    access: answers.access.map(({ person, what }) => ({ who: who(person), what: kindOf(what) })),
    lent: answers.devices.lent
      .filter(({ pupil }) => concerned.has(pupil))
      .map(({ device, form, borrower, pupil }) => ({
        device: deviceOf(device),
        form,
        to: who(borrower),
        for: who(pupil),
      })),
    allocated: answers.devices.allocated.map(({ device, form, person }) => ({
      device: deviceOf(device),
      form,
      to: who(person),
    })),
    holders: holdersIn(answers),
    policy: policyIn(answers),
  });

/** Names of systems and files are the school's own words. */
const kindOf = (what: string): string => (what === 'wifi' || what === 'account' ? what : 'right');

const holdersIn = ({ roles }: Answers): Readonly<Record<string, number>> => {
  const holders = new Map<string, number>();
  for (const { role } of roles) holders.set(role, (holders.get(role) ?? 0) + 1);
  return Object.fromEntries(holders);
};

const policyIn = ({ policy: { inForce } }: Answers): AnonymisedPicture['policy'] =>
  inForce === null ? null : { version: inForce.version, isApproved: inForce.isApproved };
