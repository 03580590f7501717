import { streamIn } from '../../../domain/kernel/stream.ts';
import { publicStreams } from '../../../domain/streams/index.ts';
import { commandAt } from '../../shared/http/command-names.ts';
import { issuesOf } from '../../shared/http/schema-issues.ts';
import { complaintsAbout } from './check-people.ts';
import type { Column, Complaint, PeopleFile } from './people-file.ts';
import { type PersonCommand, personCommands, TRUST } from './person-commands.ts';
import type { SetUpCommand, TrustFile } from './trust-file.ts';

/** All that sets one tenant up. */
export interface TenantPlan {
  /** A school, or `_trust`. */
  readonly tenant: string;
  /**
   * Each stage leans on those before it. In one, what is sent to different things may go side by side; each
   * thing's own goes in order.
   */
  readonly stages: readonly (readonly SetUpCommand[])[];
}

export const commandsOf = ({ stages }: TenantPlan): readonly SetUpCommand[] => stages.flat();

export interface Plan {
  /**
   * The schools in the order of the trust's file; the trust itself comes last, since its administrator ends
   * the bootstrap.
   */
  readonly tenants: readonly TenantPlan[];
  /** What has to be mended first; nothing is sent while there is any. */
  readonly complaints: readonly Complaint[];
}

/** What is to be sent, from both files. @param issuer whose log-ins the file of people names */
export const planOf = (trust: TrustFile, file: PeopleFile, issuer: string): Plan => {
  const { schools } = trust.deployment;
  const ofPeople = file.people.flatMap((person) => personCommands(person, issuer));
  const complaints = [
    ...file.complaints,
    ...complaintsAbout(file.people, schools),
    // Without its columns nobody is in the file.
    ...(file.people.length === 0 && file.complaints.length > 0 ? [] : unreachable(trust, file)),
    ...ofPeople.flatMap((one) =>
      misfits(one)
        // How somebody joins, and as what, is complained of by checks of their own.
        .filter(([path]) => path !== '/kind' && path !== '/role')
        .map(([path, message]) => `line ${one.line}: ${columnOf(path, one)}: ${message}`),
    ),
    ...trust.commands.flatMap((one) => [
      ...(schools.includes(tenantOf(one)) ? [] : [`${one.key}: is for no school of the trust`]),
      ...misfits(one).map(([path, message]) => `${one.key}: ${path}: ${message}`),
    ]),
  ];
  const tenants = [...schools, TRUST].map((tenant) => ({
    tenant,
    stages: inStages(
      trust.commands.filter((one) => tenantOf(one) === tenant),
      ofPeople.filter((one) => tenantOf(one) === tenant),
    ),
  }));
  return { tenants, complaints: [...new Set(complaints)].toSorted((a, b) => lineOf(a) - lineOf(b)) };
};

/** Whether somebody becomes administrator of the trust who can log in: that ends the bootstrap. */
export const hasAdministrator = ({ tenants }: Plan): boolean => {
  const ofTrust = tenants.slice(-1).flatMap(commandsOf);
  const linked = new Set(ofTrust.filter((one) => commandOf(one) === 'link-log-in').map(idOf));
  return ofTrust.some((one) => one.body['role'] === 'trust-admin' && linked.has(idOf(one)));
};

/** Who is mailed checkpoints must have an address in the record. */
const unreachable = ({ deployment }: TrustFile, { people }: PeopleFile): readonly Complaint[] =>
  deployment.witnesses
    .filter(
      ({ person: id }) => !people.some((one) => one.school === TRUST && one.id === id && one.email !== ''),
    )
    .map(({ name }) => `witness ${name}: names nobody of _trust with an address in the file of people`);

/** Those of the trust's file come last. */
const lineOf = (complaint: Complaint): number =>
  Number(/^line (\d+):/.exec(complaint)?.[1] ?? Number.MAX_SAFE_INTEGER);

const steps: readonly PersonCommand['step'][] = ['join', 'role', 'child', 'log-in'];

/**
 * A school is registered, with its calendar; then its people join; then its policy is adopted, which a
 * governor among them approves, and its agreements are published. All have joined before one leans on
 * another.
 */
const inStages = (
  ofTrust: readonly SetUpCommand[],
  ofPeople: readonly PersonCommand[],
): TenantPlan['stages'] => [
  ...stagesIn(ofTrust.filter((one) => streamOf(one) === 'schools')),
  ...steps.flatMap((step) =>
    stagesIn(ofPeople.filter((one) => one.step === step).map(({ key, path, body }) => ({ key, path, body }))),
  ),
  ...stagesIn(ofTrust.filter((one) => streamOf(one) !== 'schools')),
];

/**
 * Neighbours that are sent to one kind of thing, such as agreements, do not lean on each other; the next kind
 * may lean on them.
 */
const stagesIn = (commands: readonly SetUpCommand[]): TenantPlan['stages'] => {
  const stages: SetUpCommand[][] = [];
  for (const one of commands) {
    const stage = stages.at(-1);
    if (stage?.[0] !== undefined && streamOf(stage[0]) === streamOf(one)) stage.push(one);
    else stages.push([one]);
  }
  return stages;
};

/** `/v1/schools/<tenant>/<stream>/<id>/<command>` */
const partOf =
  (part: number) =>
  ({ path }: SetUpCommand): string =>
    path.split('/')[part] ?? '';
const [tenantOf, streamOf, idOf, commandOf] = [partOf(3), partOf(4), partOf(5), partOf(6)];

/** What the API would refuse in a command's address and body, by place. */
const misfits = (command: SetUpCommand): readonly (readonly [path: string, message: string])[] => {
  const stream = streamIn(publicStreams, streamOf(command));
  const named = stream === undefined ? null : commandAt(stream.commands, commandOf(command));
  if (named === null) return [['', 'there is no such command']];
  const { error } = named.entry.body.safeParse(command.body);
  return error === undefined ? [] : issuesOf(error).map(({ path, message }) => [path, message] as const);
};

/** The column that a field of a command's body comes from. */
const columnOf = (path: string, { body }: PersonCommand): Column => {
  const fields: Readonly<Record<string, Column>> = {
    '/name': 'name',
    '/email': 'email',
    '/dateOfBirth': 'born',
    '/yearGroup': 'year-group',
    '/parent': 'id',
    '/role': 'roles',
    '/subject': 'log-in',
  };
  return fields[path] ?? (path === '' && 'parent' in body ? 'children' : 'from');
};
