import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { PersonalFields } from './personal-fields.ts';

type Value = string | number | Date | null | object;

/** A column of the table of events. */
interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'TIMESTAMP' | 'JSON';
  readonly of: (event: Envelope) => Value;
  readonly isNullable?: true;
}

const versionOf = ({ dataschema }: Envelope): number => Number(/\/v(\d+)\.json$/.exec(dataschema)?.[1]);

/** What the guide for consumers says of an event, a column each; `data` as JSON. */
const columns: readonly Column[] = [
  { name: 'id', type: 'STRING', of: ({ id }) => id },
  { name: 'stream', type: 'STRING', of: ({ source }) => source.replace(/^daybook\./, '') },
  { name: 'type', type: 'STRING', of: ({ type }) => type },
  { name: 'version', type: 'INT32', of: versionOf },
  { name: 'subject', type: 'STRING', of: ({ subject }) => subject },
  { name: 'schoolid', type: 'STRING', of: ({ schoolid }) => schoolid },
  { name: 'streamversion', type: 'INT32', of: ({ streamversion }) => streamversion },
  { name: 'position', type: 'INT32', of: ({ position }) => position },
  { name: 'time', type: 'TIMESTAMP', of: ({ time }) => new Date(time) },
  { name: 'recordedtime', type: 'TIMESTAMP', of: ({ recordedtime }) => new Date(recordedtime) },
  { name: 'actor', type: 'STRING', of: ({ actor }) => actor },
  { name: 'actorrole', type: 'STRING', of: ({ actorrole }) => actorrole },
  { name: 'correlationid', type: 'STRING', of: ({ correlationid }) => correlationid },
  { name: 'causationid', type: 'STRING', isNullable: true, of: ({ causationid }) => causationid ?? null },
  {
    name: 'policyversion',
    type: 'INT32',
    isNullable: true,
    of: ({ policyversion }) => policyversion ?? null,
  },
  { name: 'data', type: 'JSON', of: ({ data }) => data },
];

const personalColumn = (fields: ReadonlyMap<string, PersonalFields>): Column => ({
  ...{ name: 'personal', type: 'JSON', isNullable: true },
  of: ({ id }) => fields.get(id) ?? null,
});

/**
 * Events as a file of Apache Parquet, a row each, in their order.
 * @param personal their personal fields, by id of the event; null: there is no such column
 * @see https://parquet.apache.org/docs/file-format/
 */
export const parquetOf = (
  events: readonly Envelope[],
  personal: ReadonlyMap<string, PersonalFields> | null,
): Buffer =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: [...columns, ...(personal === null ? [] : [personalColumn(personal)])].map(
        ({ name, type, of, isNullable = false }) => ({
          ...{ name, type, nullable: isNullable },
          data: events.map(of),
        }),
      ),
      createdBy: 'daybook',
    }),
  );
