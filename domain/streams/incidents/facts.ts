import type { FactSource, Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
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
}

const from = { people: 'people', earlier: 'incidents' } as const;

/** Ids of the people whom a command names. */
const namedIn = (command: IncidentCommand): readonly (string | undefined)[] => {
  switch (command.type) {
    case 'ReportIncident':
      return (command.involved ?? []).map(({ person }) => person);
    case 'AddInvolvedPerson':
      return [command.person];
    case 'TakeAction':
      return [command.parent];
    case 'CorrectIncident':
      return [command.changes.recorder, command.changes.parent];
    default:
      return [];
  }
};

const peopleOf = (ids: readonly (string | undefined)[]): readonly FactSource<'people'>[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ stream: 'people', id }]));

/** That people exist, and that earlier incidents do, is checked as the incident is written. */
export const incidentFacts: Facts<IncidentCommand, IncidentState, IncidentFacts, typeof from> = {
  from,
  needs: (command) => {
    const people = peopleOf(namedIn(command));
    const earlier = command.type === 'RecordCyberBullying' ? (command.earlier ?? []) : [];
    return {
      ...(people.length === 0 ? {} : { people }),
      ...(earlier.length === 0
        ? {}
        : { earlier: [...new Set(earlier)].map((id) => ({ stream: 'incidents' as const, id })) }),
    };
  },
};
