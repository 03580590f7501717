import * as z from 'zod/mini';

/** An advisory that is accepted for a time, with the reason why it hurts nobody here. */
export interface Exception {
  /** Such as `GHSA-xxxx-xxxx-xxxx`. */
  readonly advisory: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly reason: string;
}

const advisory = z.object({ url: z.string(), title: z.string(), severity: z.string(), name: z.string() });
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
});

/** Severities that stop a release. */
const stopping: readonly string[] = ['high', 'critical'];

/** What `npm audit --json` found, as lines for a person; null where the registry gave no advisories. @param today `YYYY-MM-DD` */
export const findingsIn = (
  text: string,
  exceptions: readonly Exception[],
  today: string,
): readonly string[] | null => {
  const audited = report.safeParse(jsonOf(text)).data;
  if (audited === undefined) return null;
  const found = Object.values(audited.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one !== 'string')
    .filter(({ severity }) => stopping.includes(severity));
  const idOf = ({ url }: { readonly url: string }): string => url.split('/').at(-1) ?? url;
  const isExcepted = (id: string): boolean =>
    exceptions.some((one) => one.advisory === id && today <= one.until);
  const open = found
    .filter((one) => !isExcepted(idOf(one)))
    .map((one) => `${one.name}: ${one.severity}: ${one.title} (${idOf(one)})`);
  const unneeded = exceptions
    .filter((one) => !found.some((advised) => idOf(advised) === one.advisory))
    .map((one) => `the exception of ${one.advisory} is needed no more`);
  return [...new Set([...open, ...unneeded])];
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
