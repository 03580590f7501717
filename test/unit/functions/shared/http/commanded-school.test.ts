import { describe, expect, it } from 'vitest';
import { commandedSchoolIn } from '../../../../../functions/shared/http/ids.ts';

describe('the school that a command is sent to', () => {
  it.each(['larkfield-infant', '_trust', 'a'.repeat(92)])(
    'is %s, as it stands in the address',
    (schoolId) => {
      expect(commandedSchoolIn({ schoolId })).toBe(schoolId);
    },
  );

  it.each(['_logs', '_access.larkfield-infant', '_access._trust', 'a'.repeat(93), 'Larkfield', ''])(
    'GOV-04 is never %s: neither the log of logs nor an access journal takes commands',
    (schoolId) => {
      expect(() => commandedSchoolIn({ schoolId })).toThrow('An id in the path is not valid');
    },
  );
});
