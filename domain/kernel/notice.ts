import type { Json } from '../../events/catalogue/define-events.ts';
import type { Outside, Route, RouteEntry } from '../../events/catalogue/settings/route.ts';
import type { Role, trustRoles, YearGroup } from '../../events/catalogue/words.ts';

/** What routing looks at of an event; personal fields are sealed or missing, and nothing here reads them. */
export interface NoticeEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly streamId: string;
  /** Person id of who caused it. */
  readonly actor: string;
  /** When it was recorded, UTC; missing: just now. */
  readonly recordedAt?: string;
}

/**
 * Those who stand to somebody, or to a class, in a relation on the day on which the event is first handled.
 */
export type RelatedTo =
  /** Who works with a class. */
  | { readonly staffOfClass: string }
  /** Who works with the class that a pupil is in. */
  | { readonly staffOfPupil: string }
  /** Who decides for a pupil and may be told of it. */
  | { readonly parentsOf: string }
  /** Whose line somebody is in; not everybody is in one. */
  | { readonly lineManagerOf: string };

/**
 * A person of the school, those in a relation, or the holders of a role on the day on which the event is
 * first handled: of the school, or of the trust. Or somebody outside this system, who is recorded and never
 * mailed.
 */
export type Recipient =
  /**
   * @param among people of one page, where hundreds hold the role: those of them who do
   * @param ofYears of parents, those alone who decide for a pupil of these years
   */
  | {
      readonly role: Role;
      readonly of?: 'trust';
      readonly among?: readonly string[];
      readonly ofYears?: readonly YearGroup[];
    }
  /** @param as the role whose address mail goes to; without it the first address that there is */
  | { readonly person: string; readonly as?: Role }
  | RelatedTo
  | Outside;

/**
 * Events of the stream `notifications` that a part of a route is recorded as (INC-04, INC-05); everybody else
 * is `NotificationAddressed`.
 */
export const alertNames = ['SafeguardingTeamAlerted', 'ComputingLeadAlerted'] as const;
export interface Alert {
  readonly as: (typeof alertNames)[number];
  /** The part of the recipients that it names. */
  readonly roles: readonly Role[];
}

/**
 * A message to be sent once to each person among the recipients: neutral words, days and a link; never a
 * name, never free text, and no id outside the link, since those who choose an id may write a name into it
 * (EML-02).
 */
export interface Notice {
  /** What it is about; with the event's id and the person it names one delivery. */
  readonly notice: string;
  /** Policy items that ask for it. */
  readonly items: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly text: readonly string[];
  /** Path of the record below the school's part of the portal. */
  readonly link: string;
  /**
   * Id of the links that the event made (AGR-01): each recipient's own stands in the mail instead. It is made
   * again when the mail is written, and kept nowhere.
   */
  readonly answerBy?: string;
  /**
   * A child may not be safe: where a role has nobody who can be reached, or the route names nobody at all,
   * the school's fallback hears instead, then the headteacher, then the trust.
   */
  readonly isSafeguarding?: boolean;
  /**
   * It goes also to those from whom the record is locked, such as parents: it says nothing of it, and its
   * link leads elsewhere. Of their own matter nobody hears by a role all the same.
   */
  readonly isBeyondLock?: boolean;
  readonly alerts?: readonly Alert[];
}

export const toPerson = (person: string): Recipient => ({ person });
/** At the address that a person has in a role. */
export const toPersonAs = (person: string, as: Role): Recipient => ({ person, as });
export const toRole = (role: Role): Recipient => ({ role });
/** Of a role of the trust, whichever school it is about. */
export const toTrust = (role: (typeof trustRoles)[number]): Recipient => ({ role, of: 'trust' });

export const toClassStaff = (ofClass: string): Recipient => ({ staffOfClass: ofClass });
export const toStaffOf = (pupil: string): Recipient => ({ staffOfPupil: pupil });
export const toParentsOf = (pupil: string): Recipient => ({ parentsOf: pupil });
export const toLineManagerOf = (person: string): Recipient => ({ lineManagerOf: person });

/** Those whom an event names, as far as it does; null or missing: it names nobody. */
export interface Named {
  /** A person at work. */
  readonly person?: string | null | undefined;
  readonly class?: string | null | undefined;
  readonly pupil?: string | null | undefined;
}

const to = <T>(named: T | null | undefined, recipient: (one: T) => Recipient): readonly Recipient[] =>
  named === null || named === undefined ? [] : [recipient(named)];

const toEntry = (entry: RouteEntry, named: Named): readonly Recipient[] => {
  if (typeof entry === 'object') return [entry];
  switch (entry) {
    case 'line-manager':
      return to(named.person, toLineManagerOf);
    case 'staff-of-class':
      return [...to(named.class, toClassStaff), ...to(named.pupil, toStaffOf)];
    case 'parents-of-pupil':
      return to(named.pupil, toParentsOf);
    default:
      return [toRole(entry)];
  }
};

/**
 * The recipients of a route, each once: its roles, who is outside, and its relations to those whom the event
 * names.
 */
export const toRoute = (route: Route, named: Named = {}): readonly Recipient[] => [
  ...new Map(
    route.flatMap((entry) => toEntry(entry, named)).map((one) => [JSON.stringify(one), one]),
  ).values(),
];
