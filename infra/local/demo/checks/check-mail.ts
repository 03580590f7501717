import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** Who must have had which notice, once; the last part of an address' name is the person's id in the example trust. */
export interface ExpectedMail {
  readonly says: string;
  readonly about: RegExp;
  readonly to: readonly string[];
}

export const checkMail = async (
  evidence: Evidence,
  expected: readonly ExpectedMail[],
): Promise<readonly Finding[]> => {
  const mails = await evidence.mails();
  return expected.map(({ says, about, to }) => {
    const reached = mails
      .filter(({ subject, body }) => about.test(`${subject}\n${body.text ?? ''}`))
      .flatMap(({ destination }) => destination.to);
    const missing = to.filter((address) => reached.filter((each) => each === address).length !== 1);
    const uncalled = reached.filter((address) => !to.includes(address));
    const problem =
      missing.length > 0
        ? `${missing.length} of ${to.length} were not notified exactly once`
        : `${uncalled.length} others were notified`;
    return { part: 'mail', says, problem: missing.length === 0 && uncalled.length === 0 ? null : problem };
  });
};
