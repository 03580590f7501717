import type { IssuedLink } from '../../kernel/by-link.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { AcknowledgementCommand } from './commands.ts';
import type { AcknowledgementState } from './state.ts';

/** Versions of the school's policy. */
export interface PolicyVersions {
  /** Oldest first. */
  readonly versions: readonly {
    readonly version: number;
    /** UTC. */
    readonly effectiveFrom: string;
    /** From before the school kept its book here. */
    readonly isTakenOver: boolean;
  }[];
}

export interface AcknowledgementFacts {
  /** Whose acknowledgements they are: `people/<person>`. */
  readonly person?: { readonly roles: readonly HeldRole[] };
  readonly policy?: PolicyVersions;
  /** The agreement that a visitor was mailed a link to sign by. */
  readonly agreement?: { readonly links: readonly IssuedLink[] };
  /** The guideline or guidance that is named, or the privacy notice. */
  readonly document?: ReferenceList;
  /** The days of the school, in which a time limit is counted. */
  readonly school?: SchoolCalendar;
}

/** The list whose editions are the notice on personal data. */
export const PRIVACY_NOTICE = 'privacy-notice';
export const POLICY = 'online-safety';

const from = {
  person: 'people',
  policy: 'policies',
  agreement: 'agreements',
  document: 'reference-lists',
  school: 'schools',
} as const;

export const acknowledgementFacts: Facts<
  AcknowledgementCommand,
  AcknowledgementState,
  AcknowledgementFacts,
  typeof from
> = {
  from,
  needs: (command, id) => {
    const person = { stream: 'people', id } as const;
    const policy = { stream: 'policies', id: POLICY } as const;
    switch (command.type) {
      case 'AcknowledgePolicy':
        return { person, policy };
      case 'MakeVisitorAware':
        return { person };
      case 'BecomeAwareByLink':
        return { person, agreement: { stream: 'agreements', id: `${id}.visitor` } };
      case 'RecordAcknowledgementFellDue':
        return { person, policy, school: { stream: 'schools', id: OF_THE_SCHOOL } };
      case 'AcknowledgeDocument':
        return { person, document: { stream: 'reference-lists', id: command.list } };
      case 'IssuePrivacyNotice':
        return { person, document: { stream: 'reference-lists', id: PRIVACY_NOTICE } };
      // What a correction relies on is what its original does.
      case 'ExpectAcknowledgements':
      case 'CorrectAcknowledgement':
        return {};
    }
  },
};
