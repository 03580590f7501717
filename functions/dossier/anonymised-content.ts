import type { Answers } from '../shared/as-of/answers.ts';
import { londonDate } from '../shared/clock.ts';
import type { DossierFacts, Picture } from './gather.ts';
import { createLabels, type LabelOf, labelsOfPeople } from './labels.ts';

/** What was so at a moment, told without anybody: roles are counted, since there is only one headteacher. */
export interface AnonymisedPicture {
  readonly on: string;
  readonly by: string;
  readonly agreements: readonly {
    readonly who: string;
    readonly audience: string;
    readonly status: string;
    readonly templateVersion: number;
  }[];
  readonly access: readonly { readonly who: string; readonly what: string }[];
  readonly lent: readonly { readonly device: string; readonly form: string; readonly to: string; readonly for: string }[];
  readonly allocated: readonly { readonly device: string; readonly form: string; readonly to: string }[];
  readonly holders: Readonly<Record<string, number>>;
  readonly policy: { readonly version: number; readonly isApproved: boolean } | null;
}

/** `dossier.json` of the twin: chosen field by field, so that nothing new ever slips in. */
export interface AnonymisedContent {
  readonly incident: {
    readonly occurredOn: string;
    readonly reportedOn: string;
    readonly category: string;
    readonly classes: readonly string[];
    readonly illegal: boolean;
    readonly serious: boolean;
    readonly status: string;
    readonly police: string;
  };
  readonly people: readonly { readonly who: string; readonly parts: readonly string[] }[];
  readonly history: readonly { readonly type: string; readonly on: string; readonly by: string }[];
  readonly onTheDay: AnonymisedPicture;
  readonly whenReported: AnonymisedPicture;
}

const dayOf = (instant: string): string => londonDate(new Date(instant));

export const anonymisedContent = (facts: DossierFacts): AnonymisedContent => {
  const who = labelsOfPeople(facts);
  const device = createLabels();
  const deviceOf = (id: string) => device(id, 'device');
  return {
    incident: incidentIn(facts),
    people: facts.concerned.map(({ person, parts }) => ({ who: who(person), parts })),
    history: facts.incident.events.map(({ commit, event }) => ({
      type: event.type,
      on: dayOf(event.occurredAt),
      by: who(commit.actor.id),
    })),
    onTheDay: pictureIn(facts.onTheDay, who, deviceOf),
    whenReported: pictureIn(facts.whenReported, who, deviceOf),
  };
};

const incidentIn = ({ incident: { state, report } }: DossierFacts): AnonymisedContent['incident'] => {
  const { occurredOn, category, illegal, serious } = state.report;
  const { status, classes } = state;
  const police = state.policeReport === null ? (state.police?.decision ?? 'not considered') : 'reported';
  return { occurredOn, reportedOn: dayOf(report.recordedAt), category, classes, illegal, serious, status, police };
};

const pictureIn = ({ until, answers }: Picture, who: LabelOf, deviceOf: LabelOf): AnonymisedPicture => ({
  on: dayOf(until.asOf),
  by: until.by,
  agreements: answers.agreements.map(({ person, audience, status, templateVersion }) => ({
    who: who(person),
    audience,
    status,
    templateVersion,
  })),
  access: answers.access.map(({ person, what }) => ({ who: who(person), what: kindOf(what) })),
  lent: answers.devices.lent.map(({ device, form, borrower, pupil }) => ({
    device: deviceOf(device),
    form,
    to: who(borrower),
    for: who(pupil),
  })),
  allocated: answers.devices.allocated.map(({ device, form, person }) => ({ device: deviceOf(device), form, to: who(person) })),
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
