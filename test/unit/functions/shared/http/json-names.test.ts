import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonBody } from '../../../../../functions/shared/http/json-body.ts';
import { hasDoubtfulName } from '../../../../../functions/shared/http/json-names.ts';
import { forAll } from '../../../../support/for-all.ts';

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });

/** A name as JSON may write it, too. */
const escaped = (name: string): string =>
  `"${[...Array(name.length).keys()].map((at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;

describe('names of a JSON text', () => {
  it('INC-01 are no matter of doubt in whatever a serialiser writes', () => {
    forAll(fc.tuple(json, fc.constantFrom(undefined, 1, '\t')), ([value, indent]) => {
      const text = JSON.stringify(value, null, indent);
      expect(hasDoubtfulName(text)).toBe(text.includes('"__proto__":') || text.includes('"__proto__" :'));
    });
  });

  it('INC-01 are in doubt where one stands twice in an object, however deep and however it is written', () => {
    const wrapped = fc.array(fc.constantFrom('list', 'object'), { maxLength: 6 });
    forAll(
      fc.tuple(fc.string(), json, json, wrapped, fc.boolean()),
      ([name, one, other, around, isEscaped]) => {
        const again = isEscaped ? escaped(name) : JSON.stringify(name);
        let text = `{${JSON.stringify(name)}:${JSON.stringify(one)},"between":[{}],${again} : ${JSON.stringify(other)}}`;
        for (const kind of around) text = kind === 'list' ? `[1,${text}]` : `{"a":"{","b":${text}}`;
        expect(JSON.parse(text)).toBeDefined();
        expect(hasDoubtfulName(text)).toBe(true);
      },
    );
  });

  it.each(['{"illegal":true,"illegal":false}', '{"a":{"__proto__":1}}', '{"\\u005f_proto__":1}'])(
    'INC-01 make a body malformed: %s',
    (text) => {
      expect(() => jsonBody(text)).toThrow(expect.objectContaining({ slug: 'malformed-json' }));
    },
  );

  it('INC-01 may be the same in different objects, and stand in texts', () => {
    expect(jsonBody('[{"a":1},{"a":{"a":2}},"{\\"a\\":1,\\"a\\":2}"]')).toEqual([
      { a: 1 },
      { a: { a: 2 } },
      '{"a":1,"a":2}',
    ]);
  });

  it('INC-01 are read behind a byte order mark', () => {
    expect(jsonBody('\ufeff{"a":1}')).toEqual({ a: 1 });
  });
});
