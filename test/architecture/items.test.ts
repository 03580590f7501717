import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../events/catalogue/index.ts';
import { askedEvents } from '../support/policy-items/asked-events.ts';
import { causes, clocks } from '../support/policy-items/clocks.ts';
import { type Covered, coverage } from '../support/policy-items/coverage.ts';
import { builtBefore, builtFile, generated, lineOf } from '../support/policy-items/generated.ts';
import { contexts, items } from '../support/policy-items/list/index.ts';
import { classes } from '../support/policy-items/list/item.ts';
import { scenarios } from '../support/policy-items/scenarios.ts';
import { settingsRows } from '../support/policy-items/settings-rows.ts';
import { ownEvents, standIns } from '../support/policy-items/stand-ins.ts';
import type { TitledTest } from '../support/policy-items/titled-tests.ts';
import { itemCode } from '../support/policy-items/titled-tests.ts';
import { sourceFiles } from '../support/source-files.ts';

const { pages, covered } = await generated();
const sources = await sourceFiles('events', 'domain', 'functions', 'infra', 'test', '.ci');
const codes = new Set(items.map(({ code }) => code));
const found = (code: RegExp) =>
  [...new Set(sources.flatMap(({ text }) => text.match(code) ?? []))].toSorted();

describe('the list of policy items', () => {
  it('has 165 items, each once, and as many in each class and of each school as the policies ask for', () => {
    expect(codes.size).toBe(items.length);
    expect(items).toHaveLength(165);
    const inClass = (as: string) => items.filter((item) => item.as.some((one) => one === as)).length;
    expect(Object.fromEntries(classes.map((as) => [as, inClass(as)]))).toEqual({
      REJECT: 46,
      FLAG: 15,
      REMIND: 31,
      NOTIFY: 16,
      RECORD: 94,
      LOOKUP: 11,
    });
    const of = (binds: string) => items.filter((item) => item.binds === binds).length;
    expect([of('both'), of('infant'), of('primary'), of('neither')]).toEqual([63, 68, 33, 1]);
  });

  it.each(items)('says in a sentence what $code means', ({ code, means, as }) => {
    expect(means).toMatch(/^[A-Z].+\.$/);
    expect(as).toEqual(classes.filter((one) => as.includes(one)));
    expect(contexts[code.slice(0, 3)]).toBeDefined();
  });

  it('has every item and every scenario that the sources name', () => {
    expect(found(itemCode).filter((code) => !codes.has(code))).toEqual([]);
    expect(found(/\bS\d{2}\b/g)).toEqual(Object.keys(scenarios).toSorted());
    const ofClocks = [...clocks.map(({ item }) => item), ...causes.flatMap((cause) => cause.items)];
    expect(ofClocks.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('has the clocks, the causes and the rows of settings that the policies have', () => {
    expect(clocks.map(({ clock }) => clock)).toEqual(clocks.map((_, at) => `K${at + 1}`));
    expect([clocks.length, causes.length]).toEqual([23, 20]);
    expect(settingsRows.length).toBeGreaterThanOrEqual(72);
  });
});

describe('the events that the policies call for', () => {
  const asked = Object.values(askedEvents).flat();
  const own = Object.entries(ownEvents).flatMap(([stream, names]) =>
    names.map((name) => `${stream} ${name}`),
  );
  const recorded = catalogue.flatMap(({ stream, entries }) =>
    Object.keys(entries).map((name) => ({ stream, name })),
  );

  it('are 278, each once', () => {
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(278);
  });

  it('and those of our own are all that the catalogue has: name a new one in stand-ins.ts', () => {
    const unknown = recorded.filter(
      ({ stream, name }) =>
        !asked.includes(name) && !own.includes(`${stream} ${name}`) && !name.endsWith('Corrected'),
    );
    expect(unknown).toEqual([]);
    const kept = recorded.map(({ stream, name }) => `${stream} ${name}`);
    expect(own.filter((name) => !kept.includes(name))).toEqual([]);
  });

  it('have a stand-in only where they do not stand themselves', () => {
    const names = recorded.map(({ name }) => name);
    expect(Object.keys(standIns).filter((name) => !asked.includes(name) || names.includes(name))).toEqual([]);
  });
});

describe('what is said of the items', () => {
  it.each(Object.keys(pages).filter((path) => path !== builtFile))(
    '%s is what code and tests give (npm run coverage)',
    (path) => {
      expect(readFileSync(path, 'utf8')).toBe(pages[path]);
    },
  );

  it('keeps what was built: each of its classes has code and a test', () => {
    const built = covered.filter(({ isBuilt }) => isBuilt).map(lineOf);
    expect(builtBefore()).toEqual(built.toSorted());
  });
});

describe('what counts as built', () => {
  const item = { code: 'DEV-02', as: classes, binds: 'infant', issue: 9, means: 'It is lent.' } as const;
  const thing = { name: 'devices.NotSigned', items: ['DEV-02'], place: 'p' } as const;
  const titled = (title: string, names: readonly string[] = []): TitledTest => ({
    file: 'test/unit/domain/streams/devices/loan.test.ts',
    title,
    items: title.match(itemCode) ?? [],
    names: new Set(names),
    inFile: new Set(names),
  });
  const builtOf = (all: readonly Covered[]) => all.filter(({ isBuilt }) => isBuilt).map(({ as }) => as);

  it('is a refusal in the code with a test of it, and either alone is not', () => {
    const refusal = { ...thing, kind: 'rejection' } as const;
    expect(builtOf(coverage([item], [refusal], [titled('DEV-02 refuses')]))).toEqual(['REJECT']);
    expect(builtOf(coverage([item], [refusal], [titled('DEV-02 lends'), titled('DEV-03 refuses')]))).toEqual(
      [],
    );
    expect(builtOf(coverage([item], [], [titled('DEV-02 refuses')]))).toEqual([]);
  });

  it('is a refusal of another item too, where a test of this one names it', () => {
    const refusal = { ...thing, kind: 'rejection', items: ['AGR-08'] } as const;
    const test = titled('DEV-02 refuses', ['NotSigned']);
    expect(builtOf(coverage([item], [refusal], [test]))).toEqual(['REJECT']);
    expect(builtOf(coverage([item], [refusal], [titled('DEV-02 refuses')]))).toEqual([]);
  });

  it('is a record only by a test that knows its event', () => {
    const event = { ...thing, kind: 'event', name: 'DeviceLent' } as const;
    expect(builtOf(coverage([item], [event], [titled('DEV-02 lends', ['DeviceLent'])]))).toEqual(['RECORD']);
    expect(builtOf(coverage([item], [event], [titled('DEV-02 lends')]))).toEqual([]);
  });

  it('is a deadline, a notice or a list by the word of its title', () => {
    const things = (['deadline', 'notice', 'list'] as const).map((kind) => ({ ...thing, kind }));
    const said = (title: string) => builtOf(coverage([item], things, [titled(title)]));
    expect(said('DEV-02 falls due on the day after')).toEqual(['REMIND', 'LOOKUP']);
    expect(said('DEV-02 tells the borrower')).toEqual(['NOTIFY', 'LOOKUP']);
    expect(said('DEV-02 shows who is late')).toEqual(['FLAG', 'LOOKUP']);
  });
});
