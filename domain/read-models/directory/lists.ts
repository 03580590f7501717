import * as z from 'zod/mini';
import { heldRole } from '../../kernel/held-roles.ts';
import { leading } from '../../kernel/leading-roles.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { type PolicyVersion, policyIn } from '../../streams/policies/stream.ts';
import { type KnownSchool, schoolIn, schoolSettings } from '../../streams/schools/stream.ts';

export const kinds = ['school', 'supplier', 'leader', 'certification', 'other-name', 'system'] as const;
export type Kind = (typeof kinds)[number];

/** One line of the directory; what its kind does not have is null. */
export const listed = z.object({
  key: z.string(),
  kind: z.enum(kinds),
  /** Of the school, of an organisation, or of what certified it. */
  name: z.nullable(z.string()),
  /** Id of the supplier, certification or system; of another name the name itself. */
  what: z.nullable(z.string()),
  role: z.nullable(z.string()),
  person: z.nullable(z.string()),
  phase: z.nullable(z.string()),
  yearGroups: z.array(z.string()),
  /** First and last day; null: none is known. */
  from: z.nullable(z.string()),
  until: z.nullable(z.string()),
  /** For the lines of settings: of each version since when it says so, UTC. */
  versions: z.array(z.object({ since: z.string(), isNamed: z.boolean() })),
});
type Listed = z.output<typeof listed>;

const nothing = {
  name: null,
  what: null,
  role: null,
  person: null,
  phase: null,
  yearGroups: [],
  from: null,
  until: null,
  versions: [],
};

const POLICY = 'online-safety';
/** A school's settings stand in its policy. */
export const policyOf = (_: SourceRow): readonly Source[] => [{ stream: 'policies', id: POLICY }];

/** In the order in which the kinds are shown. */
export const placeOf = (kind: Kind): string => String(kinds.indexOf(kind));

const lineOf = (
  line: Partial<Listed> & Pick<Listed, 'key' | 'kind'>,
  ...order: readonly string[]
): ListRow => ({
  keys: [keyOf(placeOf(line.kind), ...order)],
  row: { ...nothing, ...line },
});

const numbered = (number: number): string => String(number).padStart(9, '0');

const linesOf = (school: KnownSchool, id: string): readonly ListRow[] => {
  const { details, suppliers, certifications } = school;
  return [
    lineOf({ key: id, kind: 'school', ...details, yearGroups: [...details.yearGroups] }, id),
    ...suppliers.map(({ number, supplier: what, name, role, from, until }) =>
      lineOf(
        { key: `supplier.${number}`, kind: 'supplier', name, what, role, from, until },
        lastDay(until),
        numbered(number),
      ),
    ),
    ...certifications.map(({ number, certification: what, body: name, on: from, expiresOn: until }) =>
      lineOf(
        { key: `certification.${number}`, kind: 'certification', name, what, from, until },
        lastDay(until),
        numbered(number),
      ),
    ),
  ];
};

/**
 * What versions of the policy name under a key of the settings, each name once, with the versions that name
 * it.
 */
const namedIn = (
  versions: readonly PolicyVersion[],
  key: keyof ReturnType<typeof schoolSettings>,
): readonly (readonly [string, Listed['versions']])[] => {
  const named = versions.map(({ effectiveFrom, settings }) => ({
    since: effectiveFrom,
    names: schoolSettings(settings)[key] ?? [],
  }));
  const all = [...new Set(named.flatMap(({ names }) => names))].toSorted();
  return all.map((name) => [
    name,
    named.map(({ since, names }) => ({ since, isNamed: names.includes(name) })),
  ]);
};

/**
 * What the policy calls IT support, with each organisation that ever was it: whom the name means follows from
 * the day.
 */
const otherNames = (
  { suppliers }: KnownSchool,
  what: string,
  versions: Listed['versions'],
): readonly ListRow[] => {
  const held = suppliers.filter(({ role }) => role === 'it-support');
  const line = { kind: 'other-name' as const, what, role: 'it-support', versions };
  if (held.length === 0) return [lineOf({ key: `name.${what}`, ...line }, what, lastDay(null))];
  return held.map(({ number, name, from, until }) =>
    lineOf(
      { key: `name.${what}.${number}`, ...line, name, from, until },
      what,
      lastDay(until),
      numbered(number),
    ),
  );
};

export const listsOfSchool = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const school = schoolIn(row);
  if (school.status === 'unregistered') return [];
  const kept = joined({ stream: 'policies', id: POLICY });
  const versions = kept === null ? [] : policyIn(kept).versions;
  const systems = namedIn(versions, 'externalSystems');
  const names = namedIn(versions, 'itSupportNames');
  return [
    ...linesOf(school, id),
    ...names.flatMap(([name, since]) => otherNames(school, name, since)),
    ...systems.map(([name, since]) =>
      lineOf({ key: `system.${name}`, kind: 'system', what: name, versions: since }, name),
    ),
  ];
};

const personRow = z.object({ roles: z.array(heldRole) });

/** Who leads online safety, by the id alone: names stand in the list of role holders. */
export const listsOfPerson = ({ id, row }: SourceRow): readonly ListRow[] => {
  const person = personRow.safeParse(row).data;
  if (person === undefined) return [];
  return person.roles.flatMap(({ role, from, until, by }) =>
    leading.includes(role)
      ? [
          lineOf(
            { key: `${role}.${id}.${by}`, kind: 'leader', role, person: id, from, until },
            String(leading.indexOf(role)),
            lastDay(until),
            id,
            numbered(by),
          ),
        ]
      : [],
  );
};
