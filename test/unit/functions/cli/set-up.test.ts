import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { moduleAt, project } from '../../../../functions/cli/setting-up/trust-file.ts';
import { type Answers, json, runDaybook } from '../../../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-people-'));
afterAll(() => rmSync(folder, { recursive: true }));

const example = 'infra/trusts/fernhill/people.csv';
const heading = 'school,id,as,name,email,from,born,year-group,roles,children,log-in';
const fileOf = (content: string | Uint8Array): string => {
  const file = join(folder, `${crypto.randomUUID()}.csv`);
  writeFileSync(file, content);
  return file;
};
const check = (file: string) => runDaybook(['set-up', '--trust', 'fernhill', '--people', file, '--check']);
const complaintsOf = async (...lines: readonly string[]) => {
  const { exitCode, warned } = await check(fileOf([heading, ...lines].join('\r\n')));
  expect(exitCode).toBe(2);
  return warned[0]!
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
};

const token = new UnsecuredJWT({}).setIssuer('https://login.fernhill.example/').encode();
const setUp = (answers: Answers, people = fileOf(readExample())) =>
  runDaybook(
    ['set-up', '--trust', 'fernhill', '--people', people, '--url', 'https://api.example', '--token', token],
    answers,
  );

const admin = '_trust,t-001,staff,Evander Okonkwo-Pryce,,2025-09-01,,,trust-admin,,login-fernhill-admin';
const pupil = 'larkfield-infant,u-301,pupil,Ife Okoro,,2025-09-01,2020-02-11,Y1,,,';
const witnesses = ['t-010', 't-011'].map(
  (id) => `_trust,${id},volunteer,Agathe,chair@trustees.example,2025-09-01,,,,,`,
);
const readExample = (): string => [heading, pupil, ...witnesses, admin].join('\n');

/** A deployment that knows what it was sent: streams with their commits, and answers by key. */
const deploymentOf = () => {
  const [commits, keys, sent] = [new Map<string, number>(), new Set<string>(), [] as string[]];
  const refused = new Set<string>();
  const take = (pathname: string, key: string): Response => {
    sent.push(key);
    if (refused.has(key))
      return json(422, { title: 'Refused', status: 422, code: 'RoleOutOfPlace', item: 'ORG-02' });
    if (keys.has(key)) return json(201, {}, { 'idempotency-replayed': 'true' });
    keys.add(key);
    const stream = pathname.slice(0, pathname.lastIndexOf('/'));
    commits.set(stream, (commits.get(stream) ?? 0) + 1);
    return json(201, {});
  };
  const answers: Answers = ({ url, init }) => {
    if (init.method === 'POST')
      return take(url.pathname, new Headers(init.headers).get('idempotency-key') ?? '');
    const commit = commits.get(url.pathname);
    return commit === undefined ? json(404, { title: 'Not found', status: 404 }) : json(200, { commit });
  };
  return { answers, sent, refused, commits, forget: () => keys.clear() };
};

describe('daybook set-up --check', () => {
  it('ORG-06 takes the example trust with its people, and says what would be sent for each school', async () => {
    const { exitCode, printed, warned } = await check(example);
    expect(warned).toEqual([]);
    expect(exitCode).toBe(0);
    expect(printed.map((line) => line.replace(/\d+/, 'n'))).toEqual([
      'larkfield-infant: n commands',
      'hollowbrook-primary: n commands',
      '_trust: n commands',
      'both files are right: n commands would be sent',
    ]);
  });

  it('ORG-06 names each bad line and its column, and never a value', async () => {
    const complaints = await complaintsOf(
      pupil,
      'larkfield-infant,u-302,pupil,,,2025-09-01,2019-13-03,Y2,,,',
      'larkfeld-infant,p-1,staff,Amira Shah,not-an-address,2025-02-30,,,,,',
      'larkfield-infant,P-100,teacher,Amira Shah,,2025-09-01,,,,,one',
      'larkfield-infant,p-100,staff,Amira Shah,,2025-09-01,,,auditor,u-301,one',
      'larkfield-infant,p-201,parent,Grace Okoro,,,,,,u-999,',
      '_trust,t-001,staff,Evander,,,,,trust-admin,,x',
    );
    expect(complaints).toEqual([
      'line 3: name: expected at least 1 character',
      'line 3: born: expected a date like 2026-11-22',
      'line 4: school: is no school of the trust, nor _trust',
      'line 4: email: expected an e-mail address like office@school.example',
      'line 4: from: expected a date like 2026-11-22',
      'line 5: id: expected small letters, digits, dots, hyphens; never a name or an address',
      expect.stringMatching(/^line 5: as: expected one of staff, contractor/),
      'line 6: id: is on line 5 already',
      'line 6: children: is a parent’s',
      expect.stringMatching(/^line 6: roles: expected some of headteacher, dsl/),
      'line 6: log-in: is the log-in of line 5: a log-in is one person’s of a school',
      'line 7: children: names somebody who is no pupil of that school in this file',
      'line 8: roles: are held from a day on: fill in the column from',
      'line 8: from: expected a date like 2026-11-22',
      'witness chair-of-trustees: names nobody of _trust with an address in the file of people',
      'witness audit-committee: names nobody of _trust with an address in the file of people',
    ]);
    expect(complaints.join()).not.toMatch(/Amira|Okoro|not-an-address|(?<![a-z-])teacher/);
  });

  it('reads what spreadsheets write: a mark at the beginning, quotes, line breaks in a field, two bytes a character', async () => {
    const quoted = `\uFEFF${heading}\r\n${witnesses.join('\r\n')}\r\n"_trust","t-001",staff,"Okonkwo, ""Van"" \nPryce",,2025-09-01,,,,,\r\n`;
    expect(await complaintsOfText(quoted)).toEqual([
      'line 4: name: expected one line without control characters',
    ]);
    const utf16 = Buffer.from(`\uFEFF${readExample()}`, 'utf16le');
    expect((await check(fileOf(utf16))).exitCode).toBe(0);
  });

  const complaintsOfText = async (text: string) =>
    (await check(fileOf(text))).warned[0]!.split('\n')
      .slice(1)
      .map((line) => line.trim());

  it.each([
    ['a column that is missing or unknown', 'school,id,who\n', 'line 1: the column as is missing'],
    [
      'columns that are separated by something else',
      readExample().replaceAll(',', ';'),
      'line 1: the columns are not separated by commas: save it as CSV with commas',
    ],
    ['a line with a field too few', `${heading}\n_trust,t-001\n`, 'line 2: has 2 fields, expected 11'],
    [
      'a quote in the wrong place',
      `${heading}\n_trust,a"b,\n`,
      'line 2: a quote is not where CSV has quotes',
    ],
    [
      'what is not UTF-8',
      Buffer.from(`${heading}\n_trust,t-1,staff,Zo\xEB`, 'latin1'),
      'save it from your spreadsheet as "CSV UTF-8"',
    ],
  ])('names %s', async (_what, content, message) => {
    const { exitCode, warned } = await check(fileOf(content));
    expect(exitCode).toBe(2);
    expect(warned.join()).toContain(message);
  });

  it('names what is wrong with a role, or with all columns, once', async () => {
    const complaints = await complaintsOf(...witnesses, admin.replace('trust-admin', 'administrator'));
    expect(complaints).toEqual([expect.stringMatching(/^line 4: roles: expected some of trust-admin/)]);
    expect(await complaintsOfText('school,id\n')).not.toContainEqual(expect.stringMatching(/^witness /));
  });

  it('names the trust’s file where that can not be read', async () => {
    const file = join(folder, 'broken.ts');
    writeFileSync(file, 'const = 1;');
    const reading = moduleAt('fernhill', relative(project, file));
    await expect(reading).rejects.toThrow(`${relative(project, file)} can't be read: `);
    await expect(reading).rejects.toThrow('npx cdk synth --quiet -c trust=fernhill says in which line');
  });

  it('names a trust that has no file', async () => {
    const { exitCode, warned } = await runDaybook([
      'set-up',
      '--trust',
      '../x',
      '--people',
      example,
      '--check',
    ]);
    expect([exitCode, warned]).toEqual([
      2,
      ['daybook: there is no file infra/trusts/../x.ts: --trust takes its name without .ts'],
    ]);
  });
});

describe('daybook set-up', () => {
  it('ORG-06 opens the schools, lets people join before anything leans on them, and comes to the trust last', async () => {
    const { answers, sent } = deploymentOf();
    const { exitCode, printed } = await setUp(answers);
    expect(exitCode).toBe(0);
    expect(printed[0]).toMatch(
      /^set up: \d+ commands recorded, 0 were there already\nThe trust has an administrator/,
    );
    const larkfield = sent
      .filter((key) => key.startsWith('larkfield-infant.'))
      .map((key) => key.split('.').slice(1).join('.'));
    expect(larkfield.slice(0, 6)).toEqual([
      'schools.larkfield-infant.register-school',
      'schools.larkfield-infant.publish-academic-calendar.2026-27',
      'schools.larkfield-infant.appoint-supplier.it-support',
      'schools.larkfield-infant.set-school-day-times.2026-27',
      'people.u-301.admit-pupil',
      'policies.online-safety.adopt-policy.v1',
    ]);
    expect(sent.slice(-3)).toEqual([
      '_trust.people.t-001.join-staff',
      '_trust.people.t-001.assign-role.trust-admin',
      '_trust.people.t-001.link-log-in',
    ]);
  });

  it('ORG-06 sends what does not lean on each other side by side, and to each thing in order', async () => {
    const { answers, sent } = deploymentOf();
    const onTheirWay = new Map<string, number>();
    let most = 0;
    const slowly: Answers = async (request) => {
      if (request.init.method !== 'POST') return answers(request);
      const stream = request.url.pathname.slice(0, request.url.pathname.lastIndexOf('/'));
      onTheirWay.set(stream, (onTheirWay.get(stream) ?? 0) + 1);
      most = Math.max(most, onTheirWay.size);
      expect(onTheirWay.get(stream)).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      onTheirWay.delete(stream);
      return answers(request);
    };
    const { exitCode } = await setUp(slowly, fileOf(readFileSync(example)));
    expect([exitCode, most]).toEqual([0, 4]);
    const placeOf = (key: string) => {
      const place = sent.indexOf(key);
      expect(place, key).not.toBe(-1);
      return place;
    };
    const infant = (key: string) => placeOf(`larkfield-infant.${key}`);
    const inOrder = [
      infant('schools.larkfield-infant.register-school'),
      infant('people.p-100.join-staff'),
      infant('people.p-100.assign-role.dsl'),
      infant('people.u-301.link-parent.p-201'),
      infant('people.p-100.link-log-in'),
      infant('policies.online-safety.adopt-policy.v1'),
      infant('agreement-templates.staff.publish-template.v1'),
      placeOf('_trust.people.t-001.join-staff'),
      placeOf('_trust.people.t-001.link-log-in'),
    ];
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(new Set(sent).size).toBe(sent.length);
  });

  it('ORG-06 links log-ins as those of the issuer of the token', async () => {
    const bodies: string[] = [];
    await setUp(({ url, init }) => {
      if (url.pathname.endsWith('/link-log-in')) bodies.push(String(init.body));
      return init.method === 'GET' ? json(404, {}) : json(201, {});
    });
    expect(bodies).toEqual(['{"subject":"https://login.fernhill.example/|login-fernhill-admin"}']);
  });

  it('goes on where it stopped: names the command that was refused, and the next run records the rest once', async () => {
    const { answers, sent, refused } = deploymentOf();
    refused.add('_trust.people.t-001.assign-role.trust-admin');
    const first = await setUp(answers);
    expect(first.exitCode).toBe(2);
    expect(first.warned.at(-1)).toContain(
      'the command _trust.people.t-001.assign-role.trust-admin was not taken: Refused (RoleOutOfPlace, ORG-02)',
    );
    expect(sent.at(-1)).toBe('_trust.people.t-001.assign-role.trust-admin');
    refused.clear();
    const before = sent.length;
    const second = await setUp(answers);
    expect(second.exitCode).toBe(0);
    expect(second.printed[0]).toMatch(/^set up: 2 commands recorded/);
    expect(sent.slice(before)).toEqual([
      '_trust.people.t-001.join-staff',
      '_trust.people.t-001.assign-role.trust-admin',
      '_trust.people.t-001.link-log-in',
    ]);
  });

  it('ORG-02 sends nothing again to what was set up long ago, when keys are forgotten and people have decided since', async () => {
    const { answers, sent, forget, commits } = deploymentOf();
    await setUp(answers);
    forget();
    commits.set('/v1/schools/_trust/people/t-001', 9);
    const before = sent.length;
    const again = await setUp(answers);
    expect(again.printed[0]).toMatch(/^set up: 0 commands recorded/);
    expect(sent).toHaveLength(before);
  });

  it('DPR-01 takes no file of people from inside the repository, and no deployment without an address', async () => {
    const inside = await setUp(() => json(500, {}), example);
    expect([inside.exitCode, inside.warned.join()]).toEqual([
      2,
      expect.stringContaining('lies in this repository'),
    ]);
    const nowhere = await runDaybook(['set-up', '--trust', 'fernhill', '--people', example]);
    expect(nowhere.warned).toEqual([
      'daybook: set-up needs --url and --token, or --check, which sends nothing',
    ]);
  });

  it('says that the bootstrap stays in force while nobody administers the trust', async () => {
    const { answers } = deploymentOf();
    const { printed } = await setUp(answers, fileOf([heading, pupil, ...witnesses].join('\n')));
    expect(printed[0]).toContain('the bootstrap log-in may still do everything');
  });
});
