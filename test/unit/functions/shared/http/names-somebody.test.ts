import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesSomebody } from '../../../../../functions/shared/http/names-somebody.ts';
import { forAll } from '../../../../support/for-all.ts';

const today = '2026-09-10';

describe('an id or key that its sender chose', () => {
  it.each([
    'amira.shah@larkfield.example',
    'sign:amira.shah@larkfield.example',
    'tobi-okoro-2020-03-14',
    'Tobi.Okoro.20200314',
    'tobi_okoro_14.03.2020',
    '2020-03-14-tobi-okoro',
    'ife-grace-okoro-1988-01-31',
  ])('ORG-06 names somebody: %s', (text) => {
    expect(namesSomebody(text, today)).toBe(true);
  });

  it.each([
    'LIS-LT-014',
    'p-101.staff',
    'online-safety',
    'i-55',
    'larkfield-infant',
    'send-plan-2026-09-03',
    'spring-check-2025-03-01',
    'demo-s01',
    '9b2f0a52-5bfa-4a4b-8a6e-3c1d9f5f7f10',
    'autumn-1-2026',
    'cron@server',
    'loan-2019-03-14-17',
  ])('ORG-06 names nobody: %s', (text) => {
    expect(namesSomebody(text, today)).toBe(false);
  });

  it('ORG-06 names nobody where it is a UUID or a number of a register', () => {
    const number = fc.tuple(fc.constantFrom('i', 'd', 'LIS-LT', 'trolley'), fc.nat(99_999));
    forAll(
      fc.oneof(
        fc.uuid(),
        number.map((parts) => parts.join('-')),
      ),
      (text) => {
        expect(namesSomebody(text, today)).toBe(false);
      },
    );
  });
});
