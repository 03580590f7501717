import { peopleStream } from '../../streams/people/stream.ts';
import { type Flaw, flawAt } from '../flaws.ts';
import { heldFrom, isCovered } from './capacities.ts';
import type { TargetEntry } from './entries.ts';
import { linkCommands } from './plan-links.ts';
import { leavingCommands, personCommands } from './plan-person.ts';
import type { Entry, KnownState, OnRecord, PersonCommand, PlanRules } from './record.ts';
import { rehearse, type Surroundings } from './rehearse.ts';
import type { Place } from './roster.ts';

/** What is to be sent to the record of one person, in this order. */
export interface Step {
  readonly person: string;
  readonly commands: readonly PersonCommand[];
  /** What the rules would refuse, with the code of the rule. */
  readonly refused: readonly { readonly type: string; readonly code: string }[];
  /** Row of the file that names the person; null: no row does. */
  readonly at: Place | null;
  readonly flaws: readonly Flaw[];
}

/**
 * A child does not become an adult under the same id, nor an adult a child: the system gave the id to
 * somebody else.
 */
const isSomebodyElse = ({ memberships }: Entry, { state }: OnRecord, { on }: PlanRules): boolean => {
  const isPupil = memberships.some(({ capacity }) => capacity === 'pupil');
  const wasPupil = state.roles.some(({ role }) => role === 'pupil');
  const isStillPupil = heldFrom(state, on).some(({ role }) => role === 'pupil');
  return isPupil ? !wasPupil : memberships.length > 0 && isStillPupil;
};

const { initialState } = peopleStream;

/**
 * What a row asks of the record of its person: joining, ids, names and addresses, years and classes, what
 * ends.
 */
export const personStep = (
  { person, entry }: TargetEntry,
  known: OnRecord | null,
  rules: PlanRules,
  around: Surroundings,
): Step => {
  if (known !== null && isSomebodyElse(entry, known, rules))
    return { ...stepOf(person, [], [], entry.at), flaws: [flawAt(entry.at, 'sourcedId', 'somebody-else')] };
  const wanted = personCommands(entry, known, rules);
  const { accepted, refused } = rehearse(person, known?.state ?? initialState, wanted, around);
  return stepOf(person, accepted, refused, entry.at);
};

/** Who those are whom a file names as parents. */
export interface ParentsOnRecord {
  /** Whose an outside id is; null: nobody's. */
  readonly personOf: (id: string) => string | null;
  /** Whether somebody comes from the same outside system. */
  readonly isManaged: (person: string) => boolean;
  /** Whether somebody is a parent on record, now or later. */
  readonly isParent: (person: string) => boolean;
}

/** Who the parents of a child are, once everybody of the file is on record. */
export const linkStep = (
  { person, entry, links }: TargetEntry,
  child: KnownState | null,
  people: ParentsOnRecord,
  rules: PlanRules,
): { readonly step: Step; readonly withheld: readonly string[] } => {
  if (links === null || child === null || entry.isGone)
    return { step: stepOf(person, [], [], entry.at), withheld: [] };
  const wanted = links.flatMap(({ parent, kind }) => {
    const found = people.personOf(parent);
    return found === null || found === person || !people.isParent(found) ? [] : [{ parent: found, kind }];
  });
  const { commands, withheld } = linkCommands(child, wanted, people.isManaged, rules);
  return { step: stepOf(person, commands, [], entry.at), withheld };
};

/** Somebody whom the outside system had and has no more. */
export const leavingStep = (
  person: string,
  known: OnRecord,
  rules: PlanRules,
  around: Surroundings,
): Step => {
  const { accepted, refused } = rehearse(person, known.state, leavingCommands(known, rules), around);
  return stepOf(person, accepted, refused, null);
};

/**
 * Whether somebody is to leave because a whole file has them no more: they come from that system, are at the
 * school in something that the file covers, and no row, not even a flawed one, is theirs.
 */
export const isMissing = (
  { state }: OnRecord,
  inFile: (mark: string) => boolean,
  { source, on, extent, covers }: PlanRules,
): boolean => {
  const marks = state.outsideIds.filter((one) => one.source === source);
  return (
    extent === 'bulk' &&
    marks.length > 0 &&
    !marks.some(({ mark }) => inFile(mark)) &&
    heldFrom(state, on).some(({ role }) => isCovered(role, covers))
  );
};

const stepOf = (
  person: string,
  commands: readonly PersonCommand[],
  refused: ReturnType<typeof rehearse>['refused'],
  at: Place | null,
): Step => ({
  person,
  commands,
  refused: refused.map(({ command: { type }, code }) => ({ type, code })),
  at,
  flaws: [],
});

/**
 * More leavers than this share of those on record have to be confirmed by their number: a broken export looks
 * just so.
 */
const USUAL_LEAVERS = 0.2;

/** Whether so many leavers of so many people from the same system are unusual. */
export const areManyLeavers = (leavers: number, onRecord: number): boolean =>
  leavers > USUAL_LEAVERS * onRecord;
