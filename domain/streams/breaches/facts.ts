import type { Cited } from '../../../events/catalogue/breach-forms.ts';
import type { ExemptionsView } from '../../kernel/exemption.ts';
import type { FactNeeds, Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { BreachCommand } from './commands.ts';
import type { BreachState } from './state.ts';

/** Who somebody is, or was, at the school. */
export interface PersonFact {
  /** How the person joined; null when nobody of that id is known. */
  readonly kind: string | null;
  readonly roles: readonly HeldRole[];
}

/** What breaches rely on of other streams (UNA-01, UNA-02, UNA-04, ACC-06, AGR-18). */
export interface BreachFacts {
  readonly person?: PersonFact;
  /** To whom a password was given. */
  readonly to?: PersonFact;
  /** The list that is cited. */
  readonly list?: ReferenceList;
  /** The text of the agreement that is cited. */
  readonly template?: {
    readonly versions: readonly { readonly version: number; readonly from: string; readonly terms: number }[];
  };
  /** The person's own agreement of that text. */
  readonly agreement?: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly templateVersion: number | null;
    readonly signedOn: string | null;
  };
  /** What was determined of the breach that is cited. */
  readonly determined?: { readonly isUnacceptable: boolean };
  readonly incident?: { readonly isReported: boolean };
  /** What the person may do in spite of the list (UNA-03). */
  readonly exemptions?: ExemptionsView;
  /** The policies that the school's own leans on, of which a sanction cites one (POL-09). */
  readonly linkedPolicies?: ReferenceList;
}

const from = {
  person: 'people',
  to: 'people',
  list: 'reference-lists',
  template: 'agreement-templates',
  agreement: 'agreements',
  determined: 'breaches',
  incident: 'incidents',
  exemptions: 'exemptions',
  linkedPolicies: 'reference-lists',
} as const;

type Needs = FactNeeds<BreachFacts, typeof from>;

const ofPerson = (id: string) => ({ stream: 'people', id }) as const;
const ofList = (id: string) => ({ stream: 'reference-lists', id }) as const;

const ofCited = (cites: Cited | undefined, person: string | undefined): Needs => {
  if (cites === undefined) return {};
  if ('list' in cites) return { list: ofList(cites.list) };
  if ('determination' in cites) return { determined: { stream: 'breaches', id: cites.determination } };
  if (!('template' in cites)) return {};
  const template = { stream: 'agreement-templates', id: cites.template } as const;
  return person === undefined
    ? { template }
    : { template, agreement: { stream: 'agreements', id: `${person}.${cites.template}` } };
};

type Reported = Extract<BreachCommand, { readonly type: 'RecordBreach' | 'ReportPasswordDisclosure' }>;

const ofReport = (command: Reported): Needs => {
  const { person, cites, incident } = command;
  return {
    ...(person === undefined ? {} : { person: ofPerson(person) }),
    ...ofCited(cites, person),
    ...(incident === undefined ? {} : { incident: { stream: 'incidents', id: incident } as const }),
    ...(command.type === 'ReportPasswordDisclosure' && command.to !== undefined
      ? { to: ofPerson(command.to) }
      : {}),
  };
};

/**
 * Whether an act is on the list for outside school stands in the edition that its breach cites; whether
 * somebody was exempt from it, in what was granted to them (UNA-02, UNA-03).
 */
const ofSanction = ({ breach }: BreachState): Needs => {
  if (breach === null || breach.cites === null || !('list' in breach.cites)) return {};
  const list = { list: ofList(breach.cites.list) };
  const { person } = breach;
  return person === null ? list : { ...list, exemptions: { stream: 'exemptions', id: person } };
};

export const breachFacts: Facts<BreachCommand, BreachState, BreachFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'RecordBreach':
      case 'ReportPasswordDisclosure':
        return ofReport(command);
      case 'ImposeSanction':
        return command.under === undefined ? {} : { linkedPolicies: ofList('linked-policies') };
      default:
        return {};
    }
  },
  needsOfState: (command, state) => (command.type === 'ImposeSanction' ? ofSanction(state) : {}),
};
