import type { OwnSchool } from '../own-school.ts';

/** Something that a trust does often, and what it sets off; each time with another thing. */
export interface Kind {
  readonly name: string;
  readonly times: number;
  readonly act: (school: OwnSchool, turn: number) => Promise<unknown>;
  /** What has to be there, and is not counted. */
  readonly before?: (school: OwnSchool, turn: number) => Promise<unknown>;
  /** How many schools, journals or streams an act goes through. @default - one */
  readonly of?: (school: OwnSchool) => Promise<number>;
}

/** @throws Error where it was refused */
const recorded = async (answer: ReturnType<OwnSchool['post']>): Promise<void> => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
};
const read = async (answer: ReturnType<OwnSchool['get']>): Promise<void> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
};

const registerDevice = (school: OwnSchool, turn: number | string) =>
  recorded(
    school.post(`devices/unit-${turn}/register-device`, { kind: 'tablet' }, { as: school.logIn('office') }),
  );

const reportIncident = (school: OwnSchool, turn: number | string) =>
  recorded(
    school.post(
      `incidents/i-unit-${turn}/report-incident`,
      {
        occurredOn: '2026-09-01',
        place: 'Library corner',
        description: 'A search for a class topic brought up a violent picture.',
        category: 'online-safety',
      },
      { as: school.logIn('teacher') },
    ),
  );

const signers = [
  ['p-101.staff', 'teacher', 'Amira Shah'],
  ['p-201.parent', 'parent', 'Grace Okoro'],
  ['p-202.parent', 'parent-2', 'Emeka Okoro'],
] as const;

const invoke = (school: OwnSchool, name: string, event = {}) => school.stack.invoke(name, event);
/** What the clock sends. */
const night = { 'detail-type': 'Scheduled Event' };

/** What was recorded until now was swept, in a night a while later. */
const sweepAll = async ({ stack }: OwnSchool): Promise<void> => {
  await stack.setTime(new Date((await stack.now()) + 2 * 60_000).toISOString());
  await stack.invoke('Sweep', night);
};

/** How many a run went through, as it answers. */
const countIn = (result: unknown, name: string): number => {
  const found = typeof result === 'object' && result !== null ? Object.entries(result) : [];
  return Number(found.find(([key]) => key === name)?.[1] ?? 1);
};

/** Journals of the trust, which signing goes through; half of them are of those who looked. */
const journals = async (school: OwnSchool): Promise<number> =>
  countIn(await invoke(school, 'SignCheckpoints'), 'schools');

/** Commands with all that follows from them, reads, and what runs by the clock. */
export const kinds: readonly Kind[] = [
  { name: 'register-device', times: 4, act: registerDevice },
  {
    name: 'admit-pupil',
    times: 3,
    act: (school, turn) =>
      recorded(
        school.post(
          `people/u-unit-${turn}/admit-pupil`,
          { name: `Pupil ${turn}`, yearGroup: 'Y1', admittedOn: '2026-09-01' },
          { as: school.logIn('office') },
        ),
      ),
  },
  {
    name: 'sign-agreement',
    times: signers.length,
    act: (school, turn) => {
      const [agreement, logIn, signedName] = signers[turn % signers.length] ?? signers[0];
      return recorded(
        school.post(
          `agreements/${agreement}/sign-agreement`,
          { templateVersion: 1, signedName, method: 'log-in' },
          { as: school.logIn(logIn) },
        ),
      );
    },
  },
  { name: 'report-incident', times: 3, act: reportIncident },
  {
    name: 'read-record',
    times: 4,
    act: (school) => read(school.get('incidents/i-unit-0', { as: school.logIn('head') })),
  },
  {
    name: 'read-list',
    times: 4,
    act: (school) => read(school.get('views/devices-on-loan', { as: school.logIn('office') })),
  },
  {
    name: 'SignCheckpoints',
    times: 2,
    act: (school) => invoke(school, 'SignCheckpoints'),
    of: journals,
  },
  {
    name: 'sign-changed-school',
    times: 2,
    before: (school, turn) => registerDevice(school, `signed-${turn}`),
    act: (school) => invoke(school, 'SignCheckpoints'),
  },
  {
    name: 'RunDeadlines',
    times: 2,
    act: (school) => invoke(school, 'RunDeadlines'),
    of: async (school) => (await journals(school)) / 2,
  },
  {
    name: 'Sweep',
    times: 2,
    act: (school) => invoke(school, 'Sweep'),
    of: async (school) => countIn(await invoke(school, 'Sweep'), 'streams'),
  },
  {
    name: 'sweep-night',
    times: 2,
    before: sweepAll,
    act: (school) => invoke(school, 'Sweep', night),
    of: async (school) => countIn(await invoke(school, 'Sweep', night), 'streams'),
  },
  {
    name: 'sweep-changed-record',
    times: 2,
    before: async (school, turn) => {
      await sweepAll(school);
      await registerDevice(school, `swept-${turn}`);
    },
    act: (school) => invoke(school, 'Sweep', night),
  },
];
