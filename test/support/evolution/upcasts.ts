import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { EventEntry, Json, StreamEvents } from '../../../events/catalogue/define-events.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { canonical } from '../../../events/log/canonical.ts';
import { diceOf } from '../delivery-campaign/dice.ts';
import { exampleFile, type Golden, jsonIn, liftedFile, schemaFile } from './golden-files.ts';
import { sampleOf } from './sample.ts';

type Data = Readonly<Record<string, Json>>;

/** One step of an event type: from a version to the next. */
export interface Step {
  readonly stream: string;
  readonly type: string;
  readonly from: number;
  readonly entry: EventEntry;
}

export const stepsOf = ({ stream, entries }: StreamEvents): readonly Step[] =>
  Object.entries(entries).flatMap(([type, entry]) =>
    Array.from({ length: entry.version - 1 }, (_, before) => ({ stream, type, from: before + 1, entry })),
  );

const nameOf = ({ stream, type, from }: Step) => `${stream}/${type} from version ${from}`;

/** Steps that are missing, and upcasts that no event can ever need. */
export const missingUpcasts = (events: StreamEvents): readonly string[] => {
  const steps = stepsOf(events);
  const missing = steps.filter(({ entry, from }) => entry.upcasts?.[from] === undefined);
  const idle = Object.entries(events.entries).flatMap(([type, entry]) =>
    Object.keys(entry.upcasts ?? {})
      .map((from) => ({ stream: events.stream, type, from: Number(from), entry }))
      .filter(({ from }) => !(from >= 1 && from < entry.version)),
  );
  return [
    ...missing.map((step) => `there is no upcast of ${nameOf(step)}`),
    ...idle.map((step) => `no event needs the upcast of ${nameOf(step)}`),
  ];
};

const ajv = addFormats.default(new Ajv2020({ strict: false }));
const validators = new Map<string, ValidateFunction>();
const validatorOf = (schemaText: string): ValidateFunction => {
  const validator = validators.get(schemaText) ?? ajv.compile(JSON.parse(schemaText));
  validators.set(schemaText, validator);
  return validator;
};

const published = ({ personal }: EventEntry, data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !Object.hasOwn(personal, field)));

const nextVersion = (step: Step) => ({ stream: step.stream, type: step.type, version: step.from + 1 });
const thisVersion = (step: Step) => ({ stream: step.stream, type: step.type, version: step.from });

/** What is wrong with a step's result by itself. */
const resultFault = (step: Step, lifted: object, golden: Golden): string[] => {
  const schemaText = golden.get(schemaFile(nextVersion(step)));
  if (schemaText === undefined || validatorOf(schemaText)(published(step.entry, lifted))) return [];
  return [`the upcast of ${nameOf(step)} makes what version ${step.from + 1} does not allow`];
};

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
};

const attempt = (step: Step, data: Data): object | string => {
  try {
    return step.entry.upcasts?.[step.from]?.(frozen(data)) ?? 'is missing';
  } catch (error) {
    return `throws ${String(error)}`;
  }
};

/** Whether a step lifts the golden example as the golden file says, to what its next version publishes. */
export const goldenStepFaults = (step: Step, golden: Golden): readonly string[] => {
  const lifted = attempt(step, jsonIn(golden, exampleFile(thisVersion(step))) as Data);
  if (typeof lifted === 'string') return [`the upcast of ${nameOf(step)} ${lifted}`];
  const expected = jsonIn(golden, liftedFile(thisVersion(step)));
  if (expected === undefined)
    return [`write test/golden/${liftedFile(thisVersion(step))} by hand: what the example becomes`];
  const isAsSaid = canonical(lifted) === canonical(expected);
  return [
    ...(isAsSaid ? [] : [`the upcast of ${nameOf(step)} no longer makes of the example what it made`]),
    ...resultFault(step, lifted, golden),
  ];
};

/** Data of a step's version at the newest one, as the log lifts it. */
export const liftedWhole = ({ stream, type, from, entry }: Step, data: object): object =>
  createUpcaster([{ stream, entries: { [type]: entry } }]).upcast(stream, {
    type,
    v: from,
    occurredAt: '',
    data: data as Data,
  }).data;

/** Whether a step is total, pure, and right, on a payload drawn from the published schema of its version. */
export const drawnStepFaults = (step: Step, golden: Golden, seed: number): readonly string[] => {
  const example = jsonIn(golden, exampleFile(thisVersion(step)));
  const sealed = Object.fromEntries(
    Object.keys(step.entry.personal).map((field) => [field, `sealed-${field}`]),
  );
  const drawn = {
    ...(sampleOf(jsonIn(golden, schemaFile(thisVersion(step))), example, diceOf(seed)) as Data),
    ...sealed,
  };
  const [lifted, again] = [attempt(step, structuredClone(drawn)), attempt(step, structuredClone(drawn))];
  if (typeof lifted === 'string') return [`the upcast of ${nameOf(step)} ${lifted}`];
  const isPure = typeof again !== 'string' && canonical(lifted) === canonical(again);
  const keepsSealed = Object.entries(sealed).every(([field, text]) => (lifted as Data)[field] === text);
  return [
    ...(isPure ? [] : [`the upcast of ${nameOf(step)} is not the same twice`]),
    ...(keepsSealed ? [] : [`the upcast of ${nameOf(step)} touches a sealed field`]),
    ...resultFault(step, lifted, golden),
  ];
};
