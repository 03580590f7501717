import * as z from 'zod/mini';

const figure = z.object({
  id: z.string(),
  value: z.nullable(z.union([z.string(), z.number()])),
  isWithheld: z.boolean(),
  href: z.nullable(z.string()),
});
export type Figure = z.output<typeof figure>;

/** What the demo looks at of a report as JSON. */
export const reportFile = z.object({
  period: z.object({ name: z.string() }),
  asOf: z.object({ checkpoint: z.object({ size: z.number() }) }),
  sections: z.array(
    z.object({
      figures: z.array(figure),
      tables: z.array(z.object({ rows: z.array(z.array(z.unknown())) })),
    }),
  ),
});
export type ReportFile = z.output<typeof reportFile>;

/** Every figure of a report, those in its tables among them. */
export const figuresIn = ({ sections }: ReportFile): readonly Figure[] =>
  sections.flatMap(({ figures, tables }) => [
    ...figures,
    ...tables.flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => figure.safeParse(cell).data ?? [])),
    ),
  ]);

/** What figures must say, by their ids; what would point at somebody is withheld. */
export type ExpectedFigures = Readonly<Record<string, string | number | null | 'withheld'>>;

/** The first figure that says something else, or is not there; null: all are as they must be. */
export function problemOfFigures(found: readonly Figure[], expected: ExpectedFigures): string | null {
  for (const [id, value] of Object.entries(expected)) {
    const one = found.find((candidate) => candidate.id === id);
    if (one === undefined) return `there is no figure ${id}`;
    const said = one.isWithheld ? 'withheld' : one.value;
    if (said !== value) return `${id} is ${said}, and must be ${value}`;
  }
  return null;
}
