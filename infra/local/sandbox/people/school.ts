/** Somebody of a school, as who acts or is acted upon. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Subject of the log-in; empty for those who have none. */
  readonly logIn: string;
}

export interface Adult extends Person {
  /** Of which agreement is theirs to sign. */
  readonly audience: string;
  /** Number of the school day on which they sign; null: not in this term. */
  readonly signsOn: number | null;
}

export interface Teacher extends Adult {
  /** Whom they teach; empty for those who have no class. */
  readonly className: string;
}

export interface Pupil {
  readonly id: string;
  readonly name: string;
  readonly yearGroup: string;
  readonly className: string;
  readonly parents: readonly [Adult, ...Adult[]];
}

/** Each role that acts, as both kinds of school have it. */
export interface Offices {
  readonly head: Adult;
  /** Who leads safeguarding; at the infant school that is the head, too. */
  readonly lead: Adult;
  readonly deputy: Adult;
  readonly itSupport: Adult;
  readonly office: Adult;
  readonly governor: Adult;
  readonly agency: Adult;
  readonly volunteer: Adult;
  /** Who leads computing; the primary school has none, and its business manager answers for policies. */
  readonly policies: Adult;
}

/** The two example schools differ in their rules; each school of the sandbox has those of one. */
export type Kind = 'infant' | 'primary';

export interface SandboxSchool extends Offices {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly teachers: readonly [Teacher, ...Teacher[]];
  readonly pupils: readonly [Pupil, ...Pupil[]];
  /** A pupil who moves to another school during the term, and does nothing else. */
  readonly leaver: Pupil;
  /** Log-ins of those above the school. */
  readonly trust: { readonly admin: string; readonly executive: string };
}

/** Everybody who signs an agreement of their own: each once. */
export const adultsOf = (school: SandboxSchool): readonly Adult[] => {
  const { head, lead, deputy, itSupport, office, governor, agency, volunteer, policies } = school;
  const all = [head, lead, deputy, itSupport, office, governor, agency, volunteer, policies];
  return [...new Map([...all, ...school.teachers].map((one) => [one.id, one])).values()];
};

export const parentsOf = (school: SandboxSchool): readonly Adult[] => [
  ...new Map(school.pupils.flatMap(({ parents }) => parents).map((one) => [one.id, one])).values(),
];

/** Whether an agreement was signed before that school day. */
export const hasSigned = ({ signsOn }: Adult, day: number): boolean => signsOn !== null && signsOn < day;
