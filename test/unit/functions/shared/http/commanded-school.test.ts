import { describe, expect, it } from 'vitest';
import { commandedSchoolIn } from '../../../../../functions/shared/http/ids.ts';

describe('the school that a command is sent to', () => {
  it.each(['larkfield-infant', '_trust', 'a'.repeat(92)])(
    'is %s, as it stands in the address',
    (schoolId) => {
      expect(commandedSchoolIn({ schoolId })).toBe(schoolId);
    },
  );

  it.each([
    '_logs',
    '_access.larkfield-infant',
    '_access._trust',
    '_larkfield',
    'a'.repeat(93),
    'Larkfield',
    '',
  ])('GOV-04 is never %s: what begins with an underscore is no school, but ours', (schoolId) => {
    expect(() => commandedSchoolIn({ schoolId })).toThrow('An id in the path is not valid');
  });
});
