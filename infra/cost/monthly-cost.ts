import { type FixedItem, fixedItems } from './fixed-items.ts';
import { costOfKept } from './kept.ts';
import { type Measured, nothing, type Units } from './measured.ts';
import type { OwnMetric } from './own-metrics.ts';
import { costOf } from './prices.ts';
import type { Template } from './template.ts';
import { perPupilAndYear, usage } from './usage.ts';
import { added, costOfRequests, costOfUse, type Functions, type Lines } from './used.ts';

export interface MonthlyCost {
  readonly schools: number;
  /** Dollars a month that do not depend on how much is used. */
  readonly fixed: Lines;
  /** Dollars a month by service: commands and reads, what runs by the clock, what is kept. */
  readonly used: Lines;
  readonly total: number;
  readonly aSchool: number;
}

export interface CostInput {
  readonly measured: Measured;
  readonly templates: readonly Template[];
  readonly metrics: readonly OwnMetric[];
}

const HOURS_OF_MONTH = 730;
const DAYS_OF_MONTH = 365 / 12;

/** What a trust of so many schools pays a month. */
export const monthlyCost = (
  input: CostInput,
  schools: number,
  years: number = usage.yearsOfRecord.value,
): MonthlyCost => {
  const { measured, templates } = input;
  const pupils = schools * usage.pupils.value;
  const functions = functionsIn(templates);
  const people = Object.entries(perPupilAndYear).map(([kind, { value }]) =>
    costOfUse(unitsOf(measured, kind), (value * pupils) / 12, functions),
  );
  const requests = Object.values(perPupilAndYear).reduce((sum, { value }) => sum + (value * pupils) / 12, 0);
  const fixed = fixedIn(input, years);
  const used = added([
    ...people,
    costOfRequests(requests),
    costOfClock(measured, { schools, years }, functions),
    costOfKept(input, schools, years),
    identityOf(templates, schools),
  ]);
  const total = sumOf(fixed) + sumOf(used);
  return { schools, fixed, used, total, aSchool: total / schools };
};

/** A trust and each of its schools have a journal, and one of who looked. */
const tenantsOf = (schools: number): number => 2 * (schools + 1);

/** What the clock sets off: each hour every journal, each quarter of an hour every school, each night every stream. */
const costOfClock = (
  measured: Measured,
  { schools, years }: { readonly schools: number; readonly years: number },
  functions: Functions,
): Lines => {
  /** A run is one invocation, whatever number of schools it goes through. */
  const run = (kind: string, runs: number, through: number, atOnce?: number) => {
    const units = unitsOf(measured, kind);
    const { invocations } = units;
    return added([
      costOfUse({ ...units, invocations: {} }, runs * through, functions, atOnce),
      costOfUse({ ...nothing, invocations }, runs, functions),
    ]);
  };
  const commands = Object.entries(perPupilAndYear)
    .filter(([kind]) => !kind.startsWith('read-'))
    .reduce((sum, [, { value }]) => sum + value, 0);
  // A stream has two commits or three: an agreement is asked for, signed, and asked for again.
  const pupils = schools * usage.pupils.value;
  const streams = (pupils * commands * years) / 2;
  return added([
    run('SignCheckpoints', HOURS_OF_MONTH, tenantsOf(schools), usage.signedAtOnce.value),
    costOfUse(
      ofOne(measured, 'sign-changed-school', 'SignCheckpoints'),
      usage.schoolHoursSigned.value * schools,
      functions,
      usage.signedAtOnce.value,
    ),
    // One mail for all schools goes to each witness.
    { SES: costOf('mail', unitsOf(measured, 'sign-changed-school').mails * usage.hoursSigned.value) },
    run('RunDeadlines', 4 * HOURS_OF_MONTH, schools),
    run('Sweep', DAYS_OF_MONTH / 7, streams, usage.sweptAtOnce.value),
    // Runs that find nothing left, which is most of them, look at a row or two.
    costOfUse(
      { ...nothing, tableRequests: 2, readUnits: 2, invocations: { Sweep: 1 } },
      DAYS_OF_MONTH * (usage.sweepsOfNight.value - 1),
      functions,
    ),
    run('sweep-night', (DAYS_OF_MONTH * 6) / 7, streams, usage.sweptAtOnce.value),
    costOfUse(ofOne(measured, 'sweep-changed-record', 'sweep-night'), (pupils * commands) / 12, functions),
  ]);
};

/** What one thing that changed adds to a run, which goes through all of them. */
const ofOne = (measured: Measured, changed: string, unchanged: string): Units => {
  const [one, none] = [unitsOf(measured, changed), unitsOf(measured, unchanged)];
  const less = (name: 'readUnits' | 'tableRequests' | 'objectPuts') => Math.max(0, one[name] - none[name]);
  return {
    ...one,
    readUnits: less('readUnits'),
    tableRequests: less('tableRequests'),
    objectPuts: less('objectPuts'),
    cpuMs: Object.fromEntries(
      Object.entries(one.cpuMs).map(([name, ms]) => [name, Math.max(0, ms - (none.cpuMs[name] ?? 0))]),
    ),
    // The run itself, and the mail of it, are counted once for all.
    invocations: {},
    mails: 0,
  };
};

const fixedIn = ({ templates, metrics }: CostInput, years: number): Lines =>
  Object.fromEntries(
    fixedItems(templates, metrics, years).map(({ what, price, units }: FixedItem) => [
      what,
      costOf(price, units),
    ]),
  );

/** An identity provider of the trust's own costs nothing here. */
const identityOf = (templates: readonly Template[], schools: number): Lines => {
  const hasPool = templates.some(({ Resources }) =>
    Object.values(Resources).some(({ Type }) => Type === 'AWS::Cognito::UserPool'),
  );
  return hasPool ? { Cognito: costOf('user', usage.users.value * schools) } : {};
};

const unitsOf = ({ kinds }: Measured, kind: string): Units => {
  const units = kinds[kind];
  if (units === undefined) throw new Error(`${kind} was not measured: npm run units`);
  return units;
};

/** Functions by the names that they have on the local stack: the logical id without what CDK adds. */
export const functionsIn = (templates: readonly Template[]): Functions =>
  Object.fromEntries(
    templates
      .flatMap(({ Resources }) => Object.entries(Resources))
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(([id, { Properties }]) => [
        id.replace(/(Function)?[0-9A-F]{8}$/, ''),
        {
          megabytes: Number(Properties?.['MemorySize'] ?? 128),
          isTraced: Properties?.['TracingConfig'] !== undefined,
        },
      ]),
  );

export const sumOf = (lines: Lines): number => Object.values(lines).reduce((sum, usd) => sum + usd, 0);
