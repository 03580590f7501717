import type { FactSource, Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { IncidentCommand } from './commands.ts';
import type { IncidentState } from './state.ts';

/** Who somebody is, or was, at the school. */
export interface PersonFact {
  /** How the person joined; null when nobody of that id is known. */
  readonly kind: string | null;
  readonly roles: readonly HeldRole[];
}

export interface IncidentFacts {
  /** Everybody whom the command names by id, each once. */
  readonly people?: readonly PersonFact[];
  /** The incidents that are named as earlier ones. */
  readonly earlier?: readonly { readonly isReported: boolean }[];
  /** The policies that the school's own leans on, of which an action cites one (POL-09). */
  readonly linkedPolicies?: ReferenceList;
  /** The school's own list of categories of incidents. */
  readonly categories?: ReferenceList;
  /** The editions of the four Cs (INC-03). */
  readonly fourCs?: ReferenceList;
}

const from = {
  people: 'people',
  earlier: 'incidents',
  linkedPolicies: 'reference-lists',
  categories: 'reference-lists',
  fourCs: 'reference-lists',
} as const;
const categories = { stream: 'reference-lists', id: 'incident-categories' } as const;
const fourCs = { stream: 'reference-lists', id: 'four-cs' } as const;
const linkedPolicies = { stream: 'reference-lists', id: 'linked-policies' } as const;

/** Ids of the people whom a command names. */
const namedIn = (command: IncidentCommand): readonly (string | undefined)[] => {
  switch (command.type) {
    case 'ReportIncident':
      return (command.involved ?? []).map(({ person }) => person);
    case 'AddInvolvedPerson':
      return [command.person];
    case 'ReceivePupilReport':
      return [command.reporter];
    case 'TakeAction':
      return [command.parent, command.adult];
    case 'RecordImageViewing':
      return command.viewers;
    case 'LockIncident':
      return command.people;
    case 'CorrectIncident':
      return [command.changes.recorder, command.changes.parent, command.changes.adult];
    default:
      return [];
  }
};

const peopleOf = (ids: readonly (string | undefined)[]): readonly FactSource<'people'>[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ stream: 'people', id }]));

const cites = (command: IncidentCommand): boolean => {
  if (command.type === 'TakeAction') return command.under !== undefined;
  return command.type === 'CorrectIncident' && command.changes.under !== undefined;
};

const isCategorising = (command: IncidentCommand): boolean => {
  switch (command.type) {
    case 'ReportIncident':
    case 'ReceivePupilReport':
    case 'CategoriseIncident':
      return true;
    case 'CorrectIncident':
      return command.changes.categories !== undefined || command.changes.category !== undefined;
    default:
      return false;
  }
};

/** That people, earlier incidents and cited policies exist is checked as the incident is written. */
export const incidentFacts: Facts<IncidentCommand, IncidentState, IncidentFacts, typeof from> = {
  from,
  needs: (command) => {
    const people = peopleOf(namedIn(command));
    const earlier = command.type === 'RecordCyberBullying' ? (command.earlier ?? []) : [];
    return {
      ...(people.length === 0 ? {} : { people }),
      ...(cites(command) ? { linkedPolicies } : {}),
      ...(isCategorising(command) ? { categories } : {}),
      ...(command.type === 'ClassifyIncident' ? { fourCs } : {}),
      ...(earlier.length === 0
        ? {}
        : { earlier: [...new Set(earlier)].map((id) => ({ stream: 'incidents' as const, id })) }),
    };
  },
};
