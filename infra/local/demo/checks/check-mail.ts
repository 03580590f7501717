import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/**
 * Who must have had which notice; the last part of an address' name is the person's id in the example trust.
 */
export interface ExpectedMail {
  readonly says: string;
  readonly about: RegExp;
  /** Once each; an address that stands here twice has two of them. */
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
    const timesIn = (list: readonly string[], address: string) =>
      list.filter((each) => each === address).length;
    const missing = to.filter((address) => timesIn(reached, address) !== timesIn(to, address));
    const uncalled = reached.filter((address) => !to.includes(address));
    const problem =
      missing.length > 0
        ? `${missing.length} of ${to.length} were not notified exactly as often`
        : `${uncalled.length} others were notified`;
    return { part: 'mail', says, problem: missing.length === 0 && uncalled.length === 0 ? null : problem };
  });
};
