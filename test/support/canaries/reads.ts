import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { client } from '../running-stack.ts';
import { runDaybook } from '../terminal.ts';

const school = '/v1/schools/larkfield-infant';
const [auditor, admin, head] = ['login-fernhill-auditor', 'login-fernhill-admin', 'login-larkfield-head'];
const OK = 200;

/** Reads of the record as a whole, each as the text that its reader got. */
export const canaryReads = (stack: LocalStack) => {
  const { get, post } = client(stack);
  const now = () => new Date(stack.now()).toISOString();
  const text = async (path: string, as: string): Promise<string> => {
    const { status, body } = await get(path, { as });
    if (status !== OK) throw new Error(`${path} as ${as}: ${status} ${JSON.stringify(body)}`);
    return JSON.stringify(body);
  };
  /** Every page of the feed or the journal of a tenant. */
  const pages = async (tenant: string, what: 'feed' | 'journal'): Promise<readonly string[]> => {
    const texts: string[] = [];
    for (let after = 0; ; ) {
      const page = await text(`/v1/schools/${tenant}/${what}?after=${after}&limit=500`, auditor);
      const { last } = JSON.parse(page);
      if (last === after) return texts;
      texts.push(page);
      after = last;
    }
  };
  /** Commits until the first 256 are there, so that a segment is archived. */
  const fillSegment = async (says: string): Promise<void> => {
    const report = {
      occurredOn: now().slice(0, 10),
      place: says,
      description: says,
      category: 'online-safety',
    };
    await post(`${school}/incidents/i-256/report-incident`, report, { as: head });
    await stack.settled();
    const { head: size } = JSON.parse(await text(`${school}/journal?limit=1`, auditor));
    for (let position = size; position < 256; position += 1) {
      const { status } = await post(`${school}/incidents/i-256/take-action`, { action: says }, { as: head });
      if (status !== 201) throw new Error(`an action was answered ${status}`);
    }
    await stack.settled();
  };
  const sign = async (tenant: string): Promise<void> => {
    await post(`/v1/schools/${tenant}/checkpoints`, {}, { as: auditor });
    await stack.settled();
  };
  /** What is answered about the past to roles that see no personal field. */
  const past = (): Promise<readonly string[]> => {
    const [at, asOf] = [`at=${now()}`, `asOf=${now()}`];
    const lists = ['outstanding-agreements', 'devices-on-loan', 'access-register', 'role-holders'];
    const paths = [
      ...['recorded', 'occurred'].flatMap((by) => [
        `${school}/as-of?${at}&by=${by}`,
        `/v1/trust/as-of?${at}&by=${by}`,
      ]),
      ...lists.flatMap((list) => [
        `${school}/views/${list}?${asOf}`,
        `/v1/trust/views/${list}?${asOf}&by=occurred`,
      ]),
      ...['', '/history'].map((of) => `${school}/people/p-100${of}?${asOf}`),
    ];
    return Promise.all(paths.map((path) => text(path, auditor)));
  };
  const dossier = (as: string, query = '') => text(`${school}/dossiers/i-55${query}`, as);
  /** Statuses of operations to their end. */
  const operation = async (path: string): Promise<string> => {
    let { body } = await post(path, {}, { as: admin });
    for (let tries = 0; !['done', 'failed'].includes(body.status) && tries < 600; tries += 1) {
      await setTimeout(100);
      body = (await get(`/v1/trust/operations/${body.operation}`, { as: admin })).body;
    }
    return JSON.stringify(body);
  };
  /** Refusals of values that somebody put where they don't belong. */
  const refusals = async (value: string): Promise<readonly string[]> => {
    const wrong = encodeURIComponent(`${value} Okoro`);
    const paths = [
      ...[
        `feed?types=${wrong}`,
        `feed?after=${value}`,
        `feed?${value}=1`,
        `journal?limit=${value}`,
        `checkpoints/${value}`,
      ],
      ...[
        `as-of?at=${value}`,
        `as-of?at=2026-09-03T00:00:00Z&by=${value}`,
        `dossiers/${value}`,
        `dossiers/${wrong}`,
      ],
      ...[
        `dossiers/i-55?anonymised=${value}`,
        `views/role-holders?asOf=${value}`,
        `views/${value}`,
        `proofs/inclusion?position=${value}`,
      ],
      ...[
        `proofs/${value}`,
        `${value}/${value}`,
        `people/${value}?asOf=${value}`,
        `people/p-100/history?cursor=${value}`,
      ],
    ];
    const reads = paths.map((path) => get(`${school}/${path}`, { as: auditor }));
    const line = { cosignature: `— ${value} AAAA` };
    const sent = [
      post(`${school}/checkpoints/1/countersignatures`, line, { as: auditor }),
      post(`${school}/checkpoints/1/countersignatures`, { [value]: value }, { as: auditor }),
      post(`${school}/rebuilds/${value}`, {}, { as: admin }),
      post(`${school}/rebuilds/incident-log?expect=${value}`, {}, { as: admin }),
      post('/v1/trust/sweeps', {}, { as: admin, key: `${value} "Okoro"` }),
      get(`/v1/trust/operations/${value}`, { as: admin }),
      get(`/v1/trust/as-of?at=${value}`, { as: auditor }),
      get(`/v1/schools/${value}/feed`, { as: head }),
    ];
    const answers = await Promise.all([...reads, ...sent]);
    const taken = answers.filter(({ status }) => status < 400 || status >= 500);
    if (taken.length > 0)
      throw new Error(`not refused: ${JSON.stringify(taken.map(({ status, body }) => [status, body]))}`);
    return answers.map(({ headers, body }) => JSON.stringify([body, ...headers]));
  };
  /**
   * All that the command line prints and writes, with the names of its files; the dossier is the auditor's,
   * with its twin.
   */
  const commandLine = async (
    value: string,
  ): Promise<{ readonly texts: readonly string[]; readonly modes: readonly number[] }> => {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-canary-cli-'));
    const token = await stack.tokenFor(auditor);
    const of = ['--school', 'larkfield-infant', '--url', stack.url, '--token', token];
    const wait = async (ms: number) => void (await setTimeout(ms));
    const lines = [
      ['export', '--out', join(folder, 'bundle'), ...of],
      ['dossier', 'i-55', '--out', join(folder, 'dossier'), ...of],
      ['feed', ...of],
      ['replay', '--as-of', now(), ...of],
      ['replay', join(folder, 'bundle'), '--as-of', now(), '--json'],
      ['dossier', value, '--out', join(folder, 'none'), ...of],
      ['feed', '--types', `${value} Okoro`, ...of],
    ];
    const texts: string[] = [];
    for (const line of lines) {
      const { printed, warned } = await runDaybook(line, ({ url, init }) => fetch(url, init), {
        wait,
        now: stack.now,
      });
      texts.push(...printed, ...warned);
      if (texts.join().includes(token)) throw new Error(`${line[0]} repeats the token`);
    }
    const written = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = written.map((entry) => join(entry.parentPath, entry.name));
    const modes = paths.map((path) => statSync(path).mode & 0o077);
    for (const [index, entry] of written.entries())
      texts.push(entry.isFile() ? readFileSync(paths[index] ?? '', 'utf8') : '', entry.name);
    rmSync(folder, { recursive: true });
    return { texts, modes };
  };
  return {
    pages,
    fillSegment,
    sign,
    past,
    dossier,
    operation,
    refusals,
    commandLine,
    asHead: (path: string) => text(`${school}/${path}`, head),
  };
};
