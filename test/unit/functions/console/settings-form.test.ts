import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingParts } from '../../../../events/catalogue/settings/index.ts';
import type { Setting } from '../../../../events/catalogue/settings/kinds.ts';
import { sentOf } from '../../../../functions/console/html/sent.ts';
import {
  movedOn,
  settingFields,
  settingsSaid,
  settingTexts,
} from '../../../../functions/console/made/settings-part.ts';
import { plainOf, type Shape, schemaShape } from '../../../../functions/console/made/shape.ts';

type Settings = Readonly<Record<string, unknown>>;

const places = Object.entries(settingParts).flatMap(([part, all]) =>
  Object.entries(all).map(([key, setting]) => [`${part}.${key}`, part, key, setting] as const),
);

/** Values of a shape; what is no value of the setting is left out by who asks. */
const valuesOf = (shape: Shape): fc.Arbitrary<unknown> => {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.filter(({ type }) => type !== 'null').map(valuesOf));
  const { shape: plain } = plainOf(shape);
  if (plain.enum !== undefined) return fc.constantFrom(...plain.enum);
  switch (plain.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: plain.minimum ?? 0, max: plain.maximum ?? 100 });
    case 'array':
      return fc.uniqueArray(valuesOf(plain.items ?? {}), {
        minLength: 1,
        maxLength: 4,
        selector: (one) => JSON.stringify(one),
      });
    case 'object': {
      const { properties, additionalProperties: values, required = [] } = plain;
      if (properties === undefined && typeof values === 'object')
        return fc.dictionary(fc.constantFrom('pupil', 'staff', 'governor'), valuesOf(values), { minKeys: 1 });
      const all = Object.entries(properties ?? {}).map(([name, one]) => [name, valuesOf(one)] as const);
      return fc.record(Object.fromEntries(all), { requiredKeys: [...required], noNullPrototype: true });
    }
    default:
      return fc.stringMatching(/^[a-z]{3,8}$/);
  }
};

const adoptable = ({ adopted }: Setting<unknown>): fc.Arbitrary<unknown> =>
  valuesOf(schemaShape(adopted)).filter((value) => adopted.safeParse(value).success);

/** Of all that can be stated, some. */
const someSettings: fc.Arbitrary<Settings> = fc
  .tuple(
    fc.tuple(
      ...places.map(([, part, key, setting]) =>
        adoptable(setting).map((value) => [part, key, value] as const),
      ),
    ),
    fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }),
  )
  .map(([all, isStated]) => {
    const settings: Record<string, Record<string, unknown>> = {};
    for (const [at, [part, key, value]] of all.entries())
      if (isStated[at] === true) settings[part] = { ...settings[part], [key]: value };
    return settings;
  });

const formOf = (settings: Settings) =>
  new URLSearchParams(settingTexts(settings).map(([name, text]): [string, string] => [name, text]));
const without = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : value;

describe('a form of the rules of a policy', () => {
  it.each(places)(
    'POL-02 says what can be adopted as %s, and changes nothing else',
    (_, part, key, setting) => {
      const before: Settings = { devices: { loansToParents: true }, elsewhere: { kept: 1 } };
      fc.assert(
        fc.property(adoptable(setting), (value) => {
          const wanted = {
            ...before,
            [part]: { ...(part === 'devices' ? { loansToParents: true } : {}), [key]: value },
          };
          const said = settingsSaid(before, sentOf(formOf(wanted)));
          const found = said[part] as Settings | undefined;
          // Of a flag that is on, nothing changes; the order of what is ticked is that of the form.
          expect(without(found?.[key])).toEqual(without(value));
          expect({ ...said, [part]: null }).toEqual({ ...before, [part]: null });
          expect(setting.adopted.safeParse(found?.[key]).success).toBe(true);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('POL-02 leaves a policy as it is, to the order of its routes, where nobody touches the form', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(settingsSaid(settings, sentOf(formOf(settings)))).toEqual(settings);
      }),
      { numRuns: 20 },
    );
  });

  it('POL-02 takes back nothing that others adopted after the form was filled in', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (from, to) => {
        expect(settingsSaid(to, movedOn(sentOf(formOf(from)), { from, to }))).toEqual(to);
      }),
      { numRuns: 20 },
    );
  });

  it('POL-02 has a field for every setting, with what it means, its items and its bounds', () => {
    const fields = settingFields();
    for (const [place, , , { description, items }] of places) {
      const own = fields.filter(({ name }) => name === place || name.startsWith(`${place}.`));
      const hint = own.map((field) => field.hint ?? '').join(' ');
      expect([place, own.length > 0]).toEqual([place, true]);
      expect(hint).toContain(description.replaceAll(/\bnull\b/g, 'not stated'));
      for (const item of items) expect(hint).toContain(item);
    }
    const days = fields.find(({ name }) => name === 'agreements.linkDays');
    expect(days?.hint).toMatch(/In days\. From 1 to 90\.$/);
    expect(fields.every(({ group, isOptional }) => group !== undefined && isOptional === true)).toBe(true);
  });
});
