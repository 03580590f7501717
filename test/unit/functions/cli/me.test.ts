import { describe, expect, it } from 'vitest';
import { whatMayBeDone } from '../../../../functions/reads/me/what-may-be-done.ts';
import { permissions } from '../../../../functions/shared/access/permissions.ts';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const placeOf = (person: string, roles: readonly string[], children: readonly string[] = []) => ({
  ...{ person, roles, children, ...whatMayBeDone(permissions, { person, roles, children }) },
});
const nobody = { person: null, isBootstrap: false, schools: [], trust: null };
const me = async (answer: object, ...options: readonly string[]) => {
  const asked: string[] = [];
  const ran = await runDaybook(['me', ...deployment, ...options], ({ url, init }) => {
    asked.push(`${init.method} ${url.pathname}`);
    return json(200, answer);
  });
  return { ...ran, asked, lines: ran.printed.join('\n').split('\n') };
};

describe('daybook me', () => {
  it('says who one is in each school, and what one may do there, on which terms', async () => {
    const school = { school: 'larkfield-infant', ...placeOf('p-parent', ['parent'], ['u-301']) };
    const { exitCode, asked, lines } = await me({ ...nobody, person: 'p-parent', schools: [school] });
    expect([exitCode, asked]).toEqual([0, ['GET /v1/me']]);
    expect(lines[0]).toBe('In larkfield-infant you are p-parent, as parent. You may:');
    const words = lines.map((line) => line.trim().split(/ +/).join(' '));
    expect(words).toContain('agreements SignAgreement WithdrawAgreement read (about yourself)');
    expect(words).toContain('agreements read (about your child)');
  });

  it('says what the roles of the trust give, and where names stay closed', async () => {
    const trust = {
      ...placeOf('t-auditor', ['auditor']),
      schools: ['larkfield-infant', 'hollowbrook-primary'],
    };
    const { lines } = await me({ ...nobody, person: 't-auditor', trust });
    expect(lines[0]).toBe('In the trust and 2 of its schools you are t-auditor, as auditor. You may:');
    expect(lines.join('\n')).toMatch(/\n {2}people +read \(without names\)\n/);
    expect(lines.join('\n')).toMatch(/\n {2}the record as a whole +feed journal [a-z -]*health[a-z -]*\n/);
  });

  it('says that the log-in is linked to nobody, which is an answer', async () => {
    const { exitCode, lines } = await me(nobody);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      'This log-in is linked to nobody who holds a role today: ask your school to link it to you.',
    ]);
  });

  it('says of the log-in that sets the trust up what it is', async () => {
    const { lines } = await me({
      ...nobody,
      isBootstrap: true,
      trust: { ...placeOf('bootstrap', ['trust-admin']), schools: [] },
    });
    expect(lines[0]).toBe('This is the log-in that sets the trust up; no person holds it.');
    expect(lines[2]).toBe('In the trust and 0 of its schools you are bootstrap, as trust-admin. You may:');
  });

  it('prints the whole answer for programs', async () => {
    const { lines } = await me(nobody, '--json');
    expect(JSON.parse(lines.join())).toEqual(nobody);
  });
});
