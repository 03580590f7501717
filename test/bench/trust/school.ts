import { plusDays } from '../../../domain/kernel/day.ts';
import type { History } from './commits.ts';

const START = '2026-09-02';
/** A day of a school year, the same for the same number. */
const dayOf = (number: number): string => plusDays(START, (number * 37) % 300);
const times = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: Math.round(count) }, (_, number) => make(number));
const idOf = (letter: string, number: number): string => `${letter}-${String(number).padStart(5, '0')}`;

/** About as long as people write; no two are alike. */
const prose = (number: number, sentences: number): string =>
  times(
    sentences,
    (at) =>
      `In the ${number + at}th minute a search for a class topic brought up a picture that upset two pupils of the table.`,
  ).join(' ');

const contact = (id: string) => ({ name: `Canary Person ${id}`, email: `${id}@families.example` });
const hash = 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M';

const signed = (signatory: string, audience: string, templateVersion: number) =>
  [
    'AgreementSigned',
    {
      ...{ signatory, audience, templateVersion, termsHash: hash, signedName: `Canary Person ${signatory}` },
      ...{ signedOn: START, method: 'paper', recorder: 'p-office', takenOver: null },
    },
  ] as const;
const withdrawn = (signatory: string, audience: string) =>
  ['AgreementWithdrawn', { signatory, audience, templateVersion: 2 }] as const;

const leading = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'learning-mentor',
  'safeguarding-governor',
  'computing-lead',
  'it-support',
  'office',
];

const staff = (count: number): readonly History[] =>
  times(count, (number) => {
    const id = idOf('p', number);
    const joined = ['StaffMemberJoined', { kind: 'staff', ...contact(id), startedOn: START }] as const;
    // Those who lead are few, however large the school.
    const role = number < 2 * leading.length ? leading[number % leading.length] : undefined;
    return role === undefined
      ? [`people/${id}`, joined]
      : [`people/${id}`, joined, ['RoleAssigned', { role, from: START }] as const];
  });

const pupils = (count: number, parentCount: number): readonly History[] =>
  times(count, (number) => {
    const data = { name: `Canary Pupil ${number}`, yearGroup: `Y${1 + (number % 6)}`, admittedOn: START };
    const link = { parent: idOf('f', number), kind: 'parent', mayBeTold: true, from: START };
    const admitted = ['PupilAdmitted', data] as const;
    return number < parentCount
      ? [`people/${idOf('u', number)}`, admitted, ['ParentLinkedToPupil', link] as const]
      : [`people/${idOf('u', number)}`, admitted];
  });

const parents = (count: number): readonly History[] =>
  times(count, (number) => {
    const id = idOf('f', number);
    const registered = ['ParentRegistered', { ...contact(id), from: START }] as const;
    // One in ten has left: such rows stay, and no page may pay for them.
    return number % 10 === 0
      ? [`people/${id}`, registered, ['PersonLeft', { on: plusDays(START, 5) }] as const]
      : [`people/${id}`, registered];
  });

const visitors = (count: number): readonly History[] =>
  times(count, (number) => {
    const id = idOf('v', number);
    return [`people/${id}`, ['VisitorRegistered', { ...contact(id), visitOn: dayOf(number) }] as const];
  });

/** Most have signed the version of today, some an older one, some took it back, and the rest never did. */
const agreements = (letter: string, audience: string, count: number): readonly History[] =>
  times(count, (number) => agreement(idOf(letter, number), audience, number)).filter(
    (_, number) => number % 8 !== 0,
  );

const agreement = (id: string, audience: string, number: number): History => {
  const name = `agreements/${id}.${audience}`;
  if (number % 20 === 1) return [name, signed(id, audience, 1)];
  return number % 20 === 2
    ? [name, signed(id, audience, 2), withdrawn(id, audience)]
    : [name, signed(id, audience, 2)];
};

const templateData = {
  title: 'Working online with the school',
  terms: [{ kind: 'term', text: 'I keep what the school shares with me to myself.' }],
  termsHash: hash,
  policyVersion: 1,
  publishedOn: START,
  takenOver: null,
};
const templates: readonly History[] = ['staff', 'parent', 'visitor', 'pupil-ks1', 'pupil-ks2'].map(
  (audience) => [
    `agreement-templates/${audience}`,
    ...[1, 2].map(
      (version) => ['AgreementTemplatePublished', { ...templateData, audience, version }] as const,
    ),
  ],
);

const devices = (count: number): readonly History[] =>
  times(count, (number) => {
    const borrower = idOf('f', number);
    const loan = {
      ...{
        borrower,
        pupil: idOf('u', number),
        purpose: 'remote-learning',
        lentOn: START,
        returnDue: dayOf(number),
      },
      ...{ agreement: `${borrower}.parent`, templateVersion: 2, takenOver: null },
    };
    const registered = [
      'DeviceRegistered',
      { form: 'laptop', intendedFor: 'pupil', label: null, supportsUpdates: true },
    ] as const;
    const returned = ['DeviceReturned', { borrower, condition: null }] as const;
    return [
      `devices/${idOf('lt', number)}`,
      registered,
      ['DeviceLent', loan] as const,
      ...(number % 3 === 0 ? [returned] : []),
    ];
  });

const access = (count: number): readonly History[] =>
  times(count, (number) => {
    const person = idOf('p', number);
    const issued = [
      'UserAccountIssued',
      {
        ...{ person, logInName: `canary.${number}`, audience: 'staff', agreement: `${person}.staff` },
        ...{ from: START, until: null, takenOver: null },
      },
    ] as const;
    const granted = times(3, (right) => {
      return [
        'AccessGranted',
        {
          person,
          right: { kind: 'system', name: `system-${right}` },
          audience: 'staff',
          agreement: `${person}.staff`,
          from: START,
          until: null,
          takenOver: null,
        },
      ] as const;
    });
    return [`access/${person}`, issued, ...granted];
  });

const wifi = (count: number): readonly History[] =>
  times(count, (number) => {
    const person = idOf('v', number);
    const [from, until] = [dayOf(number), dayOf(number)];
    const authorised = {
      person,
      basis: 'visit',
      purpose: 'Shows slides from an own laptop.',
      from,
      until,
      agreement: `${person}.visitor`,
    };
    return [`access/${person}`, ['WifiAccessAuthorised', authorised] as const];
  });

const incidents = (count: number): readonly History[] =>
  times(count, (number) => {
    const report = {
      ...{
        occurredOn: dayOf(number),
        place: 'Library corner, shared tablets',
        description: prose(number, 4),
      },
      ...{ categories: ['harmful-material'], categoryEdition: null, rules: null },
      ...{
        illegal: false,
        serious: false,
        involvesLessonResources: number % 7 === 0,
        spreadAmongPupils: false,
      },
      involved: [{ person: idOf('u', number), part: 'witness' }],
      recorder: idOf('p', 0),
    };
    const reported = ['IncidentReported', report] as const;
    const taken = times(
      2,
      (at) =>
        ['IncidentActionTaken', { action: prose(number + at, 1), under: null, seriousness: null }] as const,
    );
    const handled = [
      ...taken,
      ['IncidentLogSigned', { recorder: idOf('p', 0), signedName: 'Canary Person' }] as const,
      ['IncidentLogged', { target: 'safeguarding-log', reference: `SG-${number}`, words: [] }] as const,
      ['IncidentClosed', { outcome: 'resolved', reasons: prose(number, 1) }] as const,
    ];
    return [`incidents/${idOf('i', number)}`, reported, ...(number % 20 === 0 ? [] : handled)];
  });

/** The records of a school of so many people: half of them pupils, most others parents. */
export const schoolOf = (people: number): readonly History[] => {
  const share = (percent: number) => (people * percent) / 100;
  return [
    ...[...staff(share(7)), ...pupils(share(50), share(40)), ...parents(share(40)), ...visitors(share(3))],
    ...[
      ...agreements('p', 'staff', share(7)),
      ...agreements('f', 'parent', share(40)),
      ...agreements('v', 'visitor', share(3)),
      ...templates,
    ],
    ...[...devices(share(8)), ...access(share(7)), ...wifi(share(3)), ...incidents(share(15))],
  ];
};
