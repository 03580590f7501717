import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { streams } from '../../domain/streams/index.ts';

interface Schema {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Every place of a body that holds a day or an instant. */
const timesIn = (schema: Schema, at = ''): readonly string[] => {
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    timesIn(field, at === '' ? name : `${at}.${name}`),
  );
  return [
    ...(schema.format === 'date' || schema.format === 'date-time' ? [at] : []),
    ...alternatives.flatMap((one) => timesIn(one, at)),
    ...inside,
    ...(schema.items === undefined ? [] : timesIn(schema.items, `${at}[]`)),
  ];
};

const commands = streams.flatMap((stream) =>
  Object.entries(stream.commands).map(([name, { body }]) => ({
    command: `${stream.events.stream}.${name}`,
    stated: [...new Set(timesIn(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema))],
    declared: Object.keys(stream.times[name] ?? {}),
  })),
);

describe('the times that commands state', () => {
  it('are found where they stand', () => {
    const of = (name: string) => commands.find(({ command }) => command === name)?.stated.toSorted();
    expect(of('devices.ReturnDevice')).toEqual(['occurredAt']);
    expect(of('policies.AdoptPolicy')).toEqual(['approval.on.value', 'effectiveFrom', 'review.value']);
    expect(of('schools.PublishAcademicCalendar')).toEqual([
      'from',
      'halfTerms[].from',
      'halfTerms[].to',
      'to',
    ]);
    expect(commands.filter(({ stated }) => stated.length > 0).length).toBeGreaterThan(25);
  });

  it.each(commands)(
    'have a rule of where they may lie, each of those of $command',
    ({ stated, declared }) => {
      expect(declared.toSorted(), 'declare it in the times.ts of the stream').toEqual(stated.toSorted());
    },
  );
});
