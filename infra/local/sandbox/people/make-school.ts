import { commandOf } from '../../../trusts/shape/set-up-command.ts';
import type { SetUpCommand } from '../../../trusts/shape/types.ts';
import { randomOf } from '../random.ts';
import { classesOf, type SchoolClass } from './classes.ts';
import { addressOf, type ExampleSchool, likeExample, streamOf } from './example-school.ts';
import { type Family, inventFamily, logInOf } from './families.ts';
import { inventedNames } from './names.ts';
import { audiences, officeIds, teacherIds } from './offices.ts';
import type { Adult, Kind, SandboxSchool, Teacher } from './school.ts';

const words = ['Alderwick', 'Brackenholt', 'Coldmere', 'Dunhollow', 'Elderfold', 'Foxcombe'];

/** A school with everybody in it, and what sets it up: each stage leans on those before it. */
export interface MadeSchool {
  readonly school: SandboxSchool;
  readonly stages: readonly (readonly SetUpCommand[])[];
}

export interface SchoolOptions {
  readonly seed: string;
  readonly pupils: number;
  /** Log-ins of those above the school. */
  readonly trust: SandboxSchool['trust'];
}

/**
 * An invented school by the rules of one of the example schools, in turn.
 * @param number of the school, from 0
 * @param example all commands that set the example trust up
 */
export const makeSchool = (
  number: number,
  example: readonly SetUpCommand[],
  { seed, pupils, trust }: SchoolOptions,
): MadeSchool => {
  const kind: Kind = number % 2 === 0 ? 'infant' : 'primary';
  const word = words[number] ?? `School ${number}`;
  const id = `${word.toLowerCase()}-${kind}`;
  const random = randomOf(seed, id, 'people');
  const names = inventedNames(random);
  const like = likeExample(kind, { id, word }, example, names);
  const classes = classesOf(kind);
  const signsOn = (share: number, last: number) => (random.chance(share) ? random.between(0, last) : null);
  const known = (person: string, audience: string): Adult => ({
    id: person,
    name: like.names.get(person) ?? names.next(),
    logIn: logInIn(like, person) ?? `login-${id}-${person}`,
    audience,
    signsOn: signsOn(0.95, 6),
  });
  const offices = officesOf(kind, known);
  const [first, ...others] = classes.map(
    ({ className }, at): Teacher => ({
      ...known(teacherIds[kind][at] ?? `p-${701 + at}`, 'staff'),
      className,
    }),
  );
  const families = Array.from({ length: pupils }, (_, at) =>
    inventFamily({ school: id, names, random }, at, classAt(classes, at)),
  );
  const [one, ...rest] = families.slice(0, -1).map(({ pupil }) => pupil);
  const leaver = families.at(-1)?.pupil;
  if (first === undefined || one === undefined || leaver === undefined)
    throw new Error('a school has at least two pupils');
  const teachers: readonly [Teacher, ...Teacher[]] = [first, ...others];
  const school: SandboxSchool = {
    ...offices,
    ...{ id, kind, teachers, leaver, trust },
    name: `${word} ${kind === 'infant' ? 'Infant' : 'Primary'} School`,
    pupils: [one, ...rest],
  };
  return { school, stages: stagesOf(school, like, families) };
};

const classAt = (classes: readonly SchoolClass[], at: number): SchoolClass => {
  const found = classes[at % classes.length];
  if (found === undefined) throw new Error('a school has classes');
  return found;
};

const officesOf = (kind: Kind, known: (person: string, audience: string) => Adult) => {
  const ids = officeIds[kind];
  const adult = (office: keyof typeof ids) => known(ids[office], audiences[office] ?? 'staff');
  const head = adult('head');
  return {
    head,
    lead: ids.lead === ids.head ? head : adult('lead'),
    deputy: adult('deputy'),
    itSupport: adult('itSupport'),
    office: adult('office'),
    governor: adult('governor'),
    agency: adult('agency'),
    volunteer: adult('volunteer'),
    policies: adult('policies'),
  };
};

/** Subject of somebody's log-in, from the command that links it. */
const logInIn = ({ commands }: ExampleSchool, person: string): string | undefined => {
  const link = commands.find(({ path }) => path.endsWith(`/people/${person}/link-log-in`));
  return link && String(link.body['subject']).split('|').at(-1);
};

const JOINS = /\/(join-staff|appoint-governor|register-volunteer)$/;

const stagesOf = (
  school: SandboxSchool,
  { commands, names }: ExampleSchool,
  families: readonly Family[],
): MadeSchool['stages'] => {
  const make = commandOf(school.id);
  const of = (stream: string) => commands.filter((one) => streamOf(one) === stream);
  const newTeachers = school.teachers.filter(({ id }) => !names.has(id));
  const others = [...new Set(commands.map(streamOf))].filter((one) => !['schools', 'people'].includes(one));
  return [
    of('schools'),
    [
      ...of('people').filter(({ path }) => JOINS.test(path)),
      ...newTeachers.map(({ id, name }) =>
        make(
          { stream: 'people', id, command: 'join-staff' },
          { kind: 'staff', name, email: addressOf(name, school.id), startedOn: '2025-09-01' },
        ),
      ),
      ...families.flatMap(({ joins }) => joins),
    ],
    [
      ...of('people').filter(({ path }) => !JOINS.test(path)),
      ...newTeachers.map((teacher) => logInOf(school.id, teacher)),
      ...school.teachers.map(({ id, className }) =>
        make({ stream: 'people', id, command: 'assign-to-class' }, { class: className, from: '2026-09-02' }),
      ),
      ...families.flatMap(({ links }) => links),
    ],
    ...others.map(of),
  ];
};
