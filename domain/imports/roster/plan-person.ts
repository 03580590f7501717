import { isOver } from '../../kernel/held-roles.ts';
import { yearOn } from '../../kernel/person.ts';
import { schoolYears } from '../../kernel/school-years.ts';
import {
  endingFor,
  endings,
  fits,
  heldFrom,
  isCovered,
  joining,
  newMemberships,
  startOf,
} from './capacities.ts';
import { type Entry, laterOf, type OnRecord, type PersonCommand, type PlanRules } from './record.ts';
import { type Membership, rosterCapacities } from './roster.ts';

/** Why a slip in a date of birth was put right. */
const AS_IN_ROSTER = 'As the roster of the school office has it.';

/**
 * What it takes that the record says of one person what the file says: nothing where it does already. What
 * the file does not say stays, and so does what only the school itself says: roles, log-ins, who may be told
 * of a child.
 */
export const personCommands = (
  entry: Entry,
  known: OnRecord | null,
  rules: PlanRules,
): readonly PersonCommand[] => {
  if (known === null) return entry.isGone ? [] : ofNewcomer(entry, rules);
  // Nobody can say any more who an erased person was.
  if (known.name === null) return [];
  if (entry.isGone) return leavingCommands(known, { ...rules, covers: rosterCapacities });
  const joined = newMemberships(entry, known.state, rules);
  const joinings = joined.flatMap((one) => joining(entry, one, known.state, rules) ?? []);
  return [
    ...joinings,
    // Before classes: a pupil works with none.
    ...endings(known.state, endingFor(entry, known.state, rules), joinings.length > 0, rules),
    ...linkings(entry, known, rules),
    ...contacts(entry, known, joined, rules),
    ...birth(entry, known),
    ...moves(entry, known, rules),
    ...classWork(entry, known, joined, rules),
  ];
};

/** Who is gone: what the file covers ends, and the person leaves who is nothing else. */
export const leavingCommands = (known: OnRecord, rules: PlanRules): readonly PersonCommand[] => {
  const ending = heldFrom(known.state, rules.on).filter(({ role }) => isCovered(role, rules.covers));
  return endings(known.state, ending, false, rules);
};

const ofNewcomer = (entry: Entry, rules: PlanRules): readonly PersonCommand[] => {
  const joinings = entry.memberships.flatMap((one) => joining(entry, one, null, rules) ?? []);
  if (joinings.length === 0) return [];
  const works = entry.memberships.find(({ capacity }) => fits(capacity, 'staff'));
  const from = laterOf(rules.on, works?.from ?? rules.on);
  return [
    ...joinings,
    ...linkings(entry, null, rules),
    ...(works === undefined ? [] : (entry.classes?.in ?? [])).map((one) => ({
      type: 'AssignToClass' as const,
      class: one,
      from,
    })),
  ];
};

const linkings = ({ ids }: Entry, known: OnRecord | null, { source }: PlanRules): readonly PersonCommand[] =>
  ids
    .filter(({ mark }) => known?.state.outsideIds.some((one) => one.mark === mark) !== true)
    .map(({ id }) => ({ type: 'LinkOutsideId', source, id }));

/**
 * Names and addresses that differ, of whom has begun; a name that joining states again is not stated twice.
 */
const contacts = (
  entry: Entry,
  known: OnRecord,
  joined: readonly Membership[],
  rules: PlanRules,
): readonly PersonCommand[] => {
  const { on, today } = rules;
  const held = heldFrom(known.state, on);
  const starts = [...held.map((one) => one.from), ...joined.map((one) => startOf(one, known.state, rules))];
  const [first] = starts.toSorted();
  if (first === undefined || first > today) return [];
  const from = laterOf([on, today].toSorted()[0] ?? on, first);
  const isNamed = joined.length > 0 || known.name === entry.name;
  let name = isNamed ? undefined : entry.name;
  return entry.memberships.flatMap(({ capacity, email }): PersonCommand[] => {
    const role = held.find((one) => fits(one.role, capacity))?.role;
    const own = rosterCapacities.find((one) => one === role);
    if (own === undefined) return [];
    const address = email !== null && known.emails[own] !== email ? email : undefined;
    const changed = {
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : { email: address }),
    };
    name = undefined;
    return Object.keys(changed).length === 0
      ? []
      : [{ type: 'ChangeContact', capacity: own, ...changed, from }];
  });
};

const birth = ({ dateOfBirth }: Entry, known: OnRecord): readonly PersonCommand[] => {
  const { statedBy, roles } = known.state;
  const admitted = roles.findLast(({ role }) => role === 'pupil');
  if (dateOfBirth === null || known.dateOfBirth === dateOfBirth || admitted === undefined) return [];
  const corrects = statedBy.dateOfBirth === 0 ? admitted.by : statedBy.dateOfBirth;
  return [{ type: 'CorrectPerson', corrects, changes: {}, dateOfBirth, reason: AS_IN_ROSTER }];
};

/**
 * Another year group or class from the day of the import on; of a class that the file does not say, the one
 * of the same year stays.
 */
const moves = (entry: Entry, known: OnRecord, { on }: PlanRules): readonly PersonCommand[] => {
  const admitted = heldFrom(known.state, on).find(({ role }) => role === 'pupil');
  if (admitted === undefined) return [];
  const from = laterOf(on, admitted.from);
  const before = yearOn({ years: schoolYears(known.state.years) }, from);
  const yearGroup = entry.yearGroup ?? before?.yearGroup;
  if (yearGroup === undefined) return [];
  const ofClass = entry.class ?? (before?.yearGroup === yearGroup ? before.class : null);
  if (before?.yearGroup === yearGroup && before.class === ofClass) return [];
  return [{ type: 'MovePupilUp', yearGroup, ...(ofClass === null ? {} : { class: ofClass }), from }];
};

const classWork = (
  { classes }: Entry,
  known: OnRecord,
  joined: readonly Membership[],
  rules: PlanRules,
): readonly PersonCommand[] => {
  if (classes === null) return [];
  const { on, extent } = rules;
  const started = joined.find(({ capacity }) => fits(capacity, 'staff'));
  const since =
    heldFrom(known.state, on).find(({ role }) => fits(role, 'staff'))?.from ??
    (started === undefined ? undefined : startOf(started, known.state, rules));
  if (since === undefined) return [];
  const from = laterOf(on, since);
  const held = known.state.classes.filter((one) => !isOver(one, from));
  const isKept = (name: string) =>
    extent === 'bulk' ? classes.in.includes(name) : !classes.out.includes(name);
  const over = [...new Set(held.filter((one) => !isKept(one.class)).map((one) => one.class))].toSorted();
  return [
    ...over.map((one) => ({ type: 'TakeFromClass' as const, class: one, on: from })),
    ...classes.in
      .filter((name) => !held.some((one) => one.class === name))
      .map((one) => ({ type: 'AssignToClass' as const, class: one, from })),
  ];
};
