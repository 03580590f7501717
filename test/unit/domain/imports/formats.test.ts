import { describe, expect, it } from 'vitest';
import { readFlat } from '../../../../domain/imports/roster/flat.ts';
import { readOneRoster } from '../../../../domain/imports/roster/one-roster.ts';
import { readSds } from '../../../../domain/imports/roster/sds.ts';
import { day, readFor, table } from './world.ts';

const codes = ({ flaws }: { readonly flaws: readonly { readonly code: string }[] }) =>
  flaws.map(({ code }) => code);

const manifest = (mode = 'bulk') =>
  table('manifest.csv', `propertyName;value\nfile.users;${mode}\nfile.roles;${mode}\nfile.courses;absent`);
const orgs = table(
  'orgs.csv',
  'sourcedId;name;type;identifier;parentSourcedId\no1;Larkfield Infant School;school;100001;\no2;Hollowbrook;school;100002;',
);
const users = (rows: string) =>
  table('users.csv', `sourcedId;status;givenName;familyName;email;agentSourcedIds;grades\n${rows}`);
const roles = (rows: string) =>
  table('roles.csv', `sourcedId;status;userSourcedId;role;beginDate;endDate;orgSourcedId\n${rows}`);
const family = users(
  [
    'u1;;Tobi;Okoro;;u2;1',
    'u2;;Grace;Okoro;grace@mail.example;;',
    'u3;;Amira;Shah;amira@larkfield.example;;',
  ].join('\n'),
);
const familyRoles = roles(
  ['r1;;u1;student;2026-09-01;;o1', 'r2;;u2;guardian;;;o1', 'r3;;u3;teacher;;2027-07-31;o1'].join('\n'),
);

describe('OneRoster 1.2', () => {
  it('ORG-06 reads pupils, parents and staff of one school, sorted, whatever the order of the rows', () => {
    const { roster, flaws } = readOneRoster([manifest(), orgs, family, familyRoles], readFor);
    expect(flaws).toEqual([]);
    expect(roster).toMatchObject({ extent: 'bulk', covers: ['parent', 'pupil', 'staff'], flawed: [] });
    expect(roster?.people.map(({ id, name, yearGroup, links }) => ({ id, name, yearGroup, links }))).toEqual([
      { id: 'u1', name: 'Tobi Okoro', yearGroup: 'Y1', links: [{ parent: 'u2', kind: 'guardian' }] },
      { id: 'u2', name: 'Grace Okoro', yearGroup: null, links: null },
      { id: 'u3', name: 'Amira Shah', yearGroup: null, links: null },
    ]);
    const turned = { ...family, rows: family.rows.toReversed() };
    expect(readOneRoster([familyRoles, turned, orgs, manifest()], readFor).roster).toEqual(roster);
  });

  it('ORG-06 takes classes from enrolments, of a pupil the class that it belongs to', () => {
    const classes = table(
      'classes.csv',
      'sourcedId;title;classType;schoolSourcedId\nc1;Y1 Oak;homeroom;o1\nc2;Phonics;scheduled;o1',
    );
    const enrolled = table(
      'enrollments.csv',
      'classSourcedId;userSourcedId;role;status\nc2;u1;student;\nc1;u1;student;\nc1;u3;teacher;',
    );
    const { roster } = readOneRoster([manifest(), orgs, family, familyRoles, classes, enrolled], readFor);
    expect(roster?.people.map((one) => [one.class, one.classes])).toEqual([
      ['y1-oak', null],
      [null, { in: [], out: [] }],
      [null, { in: ['y1-oak'], out: [] }],
    ]);
  });

  it('ORG-06 knows who is gone by a file of changes, and what somebody is no more', () => {
    const changed = users('u1;tobedeleted;Tobi;Okoro;;;\nu3;;Amira;Shah;;;');
    const ended = roles('r3;tobedeleted;u3;teacher;;;o1');
    const { roster } = readOneRoster([manifest('delta'), orgs, changed, ended], readFor);
    expect(roster?.extent).toBe('delta');
    expect(roster?.people.map(({ id, isGone, ended: no }) => [id, isGone, no])).toEqual([
      ['u1', true, []],
      ['u3', false, ['staff']],
    ]);
  });

  it('refuses a package without a file or a column, with two rows of one id, or of another school', () => {
    const { header: _, ...headless } = users('');
    const without = { ...headless, header: ['sourcedId'], rows: family.rows };
    expect(codes(readOneRoster([manifest(), orgs, family], readFor))).toEqual(['file-missing']);
    expect(readOneRoster([manifest(), orgs, without, familyRoles], readFor).flaws[0]).toMatchObject({
      file: 'users.csv',
      row: null,
      column: 'status',
      code: 'column-missing',
      isFatal: true,
    });
    const doubled = users('u1;;Tobi;Okoro;;;1\nu1;;Toby;Okoro;;;1');
    expect(readOneRoster([manifest(), orgs, doubled, familyRoles], readFor)).toMatchObject({
      roster: null,
      flaws: [{ row: 3, column: 'sourcedId', code: 'id-twice' }],
    });
    const elsewhere = { ...readFor, school: { ...readFor.school, name: 'Elm Road' } };
    expect(codes(readOneRoster([manifest(), orgs, family, familyRoles], elsewhere))).toEqual([
      'school-unknown',
    ]);
    expect(codes(readOneRoster([manifest('all'), orgs, family, familyRoles], readFor))).toEqual([
      'manifest-wrong',
    ]);
  });

  it('names flaws by row and column, never by what stands there, and leaves who has one as they are', () => {
    const odd = users('u1;;Tobi;Okoro;;;KG\nu2;;;;not mail;;\nu3;;Amira;Shah;;;');
    const { roster, flaws } = readOneRoster([manifest(), orgs, odd, familyRoles], readFor);
    expect(flaws).toEqual([
      { file: 'roles.csv', row: 2, column: 'grade', code: 'year-unknown', isFatal: false },
      { file: 'users.csv', row: 3, column: 'name', code: 'name-unusable', isFatal: false },
      { file: 'users.csv', row: 3, column: 'email', code: 'email-unusable', isFatal: false },
    ]);
    expect(roster?.flawed).toEqual(['u1', 'u2']);
    const text = JSON.stringify(flaws);
    expect(['Tobi', 'Okoro', 'not mail', 'u1'].filter((word) => text.includes(word))).toEqual([]);
  });
});

describe('School Data Sync 2.1', () => {
  const people = table(
    'users.csv',
    'sourcedId;username;givenName;familyName;email\n1;a;Tobi;Okoro;\n2;b;Grace;Okoro;grace@mail.example\n3;c;Ben;Hale;',
  );
  const placed = table(
    'roles.csv',
    'userSourcedId;orgSourcedId;role;grade;roleStartDate;roleEndDate\n1;o1;student;Y1;2026-09-01;\n3;o1;professor;;;\n3;d1;staff;;;',
  );
  const related = table(
    'relationships.csv',
    'userSourcedId;relationshipUserSourcedId;relationshipRole\n1;2;guardian\n2;1;child\n1;3;relative',
  );
  const places = table(
    'orgs.csv',
    'sourcedId;name;type;parentSourcedId\nd1;Office;department;o1\no1;Larkfield;school;',
  );

  it('ORG-06 makes parents of those who stand in no role, by their relation; a relative decides nothing', () => {
    const { roster, flaws } = readSds([people, placed, related, places], readFor);
    expect(flaws).toEqual([]);
    expect(roster?.people.map(({ id, memberships }) => [id, memberships.map((one) => one.capacity)])).toEqual(
      [
        ['1', ['pupil']],
        ['2', ['parent']],
        ['3', ['parent', 'staff']],
      ],
    );
    expect(roster?.people[0]?.links).toEqual([
      { parent: '2', kind: 'guardian' },
      { parent: '3', kind: 'contact' },
    ]);
  });

  it('ORG-06 takes nobody whose role is over, and refuses ids that stand twice', () => {
    const over = {
      ...placed,
      rows: placed.rows.map((row) => ({ ...row, cells: { ...row.cells, roleEndDate: '2026-07-01' } })),
    };
    expect(readSds([people, over, places], readFor).roster?.people.map((one) => one.memberships)).toEqual([
      [],
      [],
    ]);
    const twice = { ...people, rows: [...people.rows, ...people.rows.slice(0, 1)] };
    expect(codes(readSds([twice, placed, places], readFor))).toEqual(['id-twice']);
  });
});

describe('the flat file of an office', () => {
  const flat = (rows: string) =>
    table(
      'roster.csv',
      `id;name;relation;email;date_of_birth;year_group;class;child;from;until;person\n${rows}`,
    );
  const rows = [
    '10;Tobi Okoro;pupil;;14/03/2020;Y1;Y1 Oak;;01/09/2026;;',
    '11;Grace Okoro;parent;grace@mail.example;;;;10;;;p-203',
    '12;Amira Shah;staff;amira@larkfield.example;;;Y1 Oak;;;;',
    '12;Amira Shah;governor;;;;;;;;',
  ].join('\n');

  it('ORG-06 has one row a person and relation, with days day first where the file tells so', () => {
    const { roster, flaws } = readFlat([flat(rows)], readFor);
    expect(flaws).toEqual([]);
    expect(roster?.people).toMatchObject([
      { id: '10', dateOfBirth: '2020-03-14', class: 'y1-oak', links: [{ parent: '11', kind: 'parent' }] },
      { id: '11', personId: 'p-203', memberships: [{ capacity: 'parent', email: 'grace@mail.example' }] },
      {
        id: '12',
        classes: { in: ['y1-oak'] },
        memberships: [{ capacity: 'governor' }, { capacity: 'staff' }],
      },
    ]);
  });

  it('refuses days of which nothing tells what comes first, unless it is said, and months that come first', () => {
    const unclear = flat('12;Amira Shah;staff;;;;;;03/04/2026;;');
    expect(codes(readFlat([unclear], readFor))).toEqual(['day-order-unclear']);
    expect(
      readFlat([unclear], { ...readFor, isDayFirst: true }).roster?.people[0]?.memberships[0]?.from,
    ).toBe('2026-04-03');
    expect(codes(readFlat([flat('12;A S;staff;;;;;;03/14/2026;;')], readFor))).toEqual(['day-month-first']);
    expect(codes(readFlat([flat('12;A S;staff;;;;;;3.9.26;;')], readFor))).toEqual(['day-unusable']);
    const { roster } = readFlat([unclear], readFor);
    expect([roster?.people, roster?.flawed]).toEqual([[], ['12']]);
  });

  it('refuses rows that stand twice and people of whom rows say different things', () => {
    expect(codes(readFlat([flat('1;A B;staff;;;;;;;;\n1;A B;staff;;;;;;;;')], readFor))).toEqual([
      'id-twice',
    ]);
    expect(codes(readFlat([flat('1;A B;staff;;;;;;;;\n1;A C;governor;;;;;;;;')], readFor))).toEqual([
      'contradicts-itself',
    ]);
    expect(codes(readFlat([flat('1;A B;wizard;;;;;;;;')], readFor))).toEqual(['word-unknown']);
    expect(codes(readFlat([flat('1;A B;parent;;;;;9;;;')], readFor))).toEqual(['user-unknown']);
    expect(codes(readFlat([flat(`1;A B;pupil;;2027-01-01;Y1;;;${day};;`)], readFor))).toEqual([
      'born-after-today',
    ]);
  });
});
