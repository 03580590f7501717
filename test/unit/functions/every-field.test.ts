import { beforeAll, describe, expect, it } from 'vitest';
import { readItem } from '../../../events/log/read-item.ts';
import { createCanaries } from '../../support/canaries/canary.ts';
import type { Sent } from '../../support/canaries/every-command.ts';
import { type EverySite, memorySite } from '../../support/canaries/every-site.ts';
import { everySchool, everyStream, personalNames } from '../../support/canaries/every-stream.ts';
import { itemText } from '../../support/canaries/places.ts';
import { withheldFromAuditor } from '../../support/canaries/withheld.ts';
import { projectAll } from '../../support/project-all.ts';
import { useApi } from '../../support/use-api.ts';

/** Hundreds of events and answers, on a machine that may have other work. */
const LONG_MS = 120_000;

describe('a canary in every personal field of every event of every stream', { timeout: LONG_MS }, () => {
  const { api, logged } = useApi();
  const canaries = createCanaries();
  let site: EverySite;
  let every: ReturnType<typeof everyStream>;
  let sent: readonly Sent[];

  beforeAll(async () => {
    site = memorySite(api(), () => projectAll(api()));
    every = everyStream(site, canaries);
    sent = await every.happen();
  }, LONG_MS);

  it('DPR-01 is found, each of them, by those who may read it', async () => {
    const found = new Set(canaries.in(await every.histories()));
    expect(personalNames.length).toBeGreaterThan(250);
    expect(personalNames.filter((name) => !found.has(name))).toEqual([]);
  });

  it('DPR-06 is in no answer to a command that carries it, taken or refused', () => {
    const count = (of: number) => sent.filter(({ status }) => status === of).length;
    expect([count(201) > 20, count(422) > 50]).toEqual([true, true]);
    expect(sent.filter(({ status }) => status >= 500)).toEqual([]);
    expect(canaries.in(sent.map(({ answer }) => answer))).toEqual([]);
  });

  it('DPR-01 GOV-04 is in no record and no list, as JSON or CSV, of an auditor to whom no row opens them', async () => {
    const { texts, answered } = await withheldFromAuditor(site, everySchool);
    expect(answered).toBeGreaterThan(40);
    expect(canaries.in(texts)).toEqual([]);
  });

  it('DPR-01 is in no item of a table, its key, its text and its state', () => {
    const items = [...api().items];
    const bodies = items.flatMap(([at, item]) =>
      at.startsWith('log ') ? JSON.stringify(readItem(item)) : [],
    );
    expect(bodies.length).toBeGreaterThan(50);
    expect(canaries.in([...items.map(([at, item]) => `${at} ${itemText(item)}`), ...bodies])).toEqual([]);
  });

  it('DPR-06 is in no line that functions write', () => {
    expect(logged.length).toBeGreaterThan(100);
    expect(canaries.in(logged)).toEqual([]);
  });
});
