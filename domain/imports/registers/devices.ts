import { deviceKind, intendedUser } from '../../../events/catalogue/device-forms.ts';
import { flawAt } from '../flaws.ts';
import { classIdOf } from '../roster/words.ts';
import type { Table } from '../table.ts';
import { type Cells, readRows } from './columns.ts';
import type { FoundPerson, RegisterFor, RegisterReading, RegisterRow } from './register.ts';

interface Holding {
  readonly since: string;
  readonly returnDue: string | null;
  readonly source: string;
}

/**
 * With a parent it is lent, for a child at the school; with anybody else it is a work device (DEV-02,
 * DEV-03).
 */
const holdingCommand = (
  holder: FoundPerson,
  pupil: string | undefined,
  { since, returnDue, source }: Holding,
): { readonly type: string } & Readonly<Record<string, unknown>> =>
  pupil === undefined
    ? { type: 'TakeOverAllocation', person: holder.person, allocatedOn: since, source }
    : {
        type: 'TakeOverLoan',
        borrower: holder.person,
        pupil,
        purpose: 'remote-learning',
        lentOn: since,
        ...(returnDue === null ? {} : { returnDue }),
        source,
      };

interface Device {
  readonly tag: string;
  readonly kind: string;
  readonly intendedFor?: string;
}

/** Tags become slugs in small letters: what a register writes in capitals is one device all the same. */
const idIn = (cells: Cells, column: string): string =>
  classIdOf(cells.text(column)) ?? cells.refuse(column, 'value-missing');

/**
 * @param since when somebody has had it: nobody has a device before the school does; null: it is with nobody
 */
const registration = ({ tag, kind, intendedFor }: Device, since: string | null) => ({
  type: 'RegisterDevice',
  kind,
  label: tag,
  ...(intendedFor === undefined ? {} : { intendedFor }),
  // At that hour it is the same day in London, summer or winter.
  ...(since === null ? {} : { occurredAt: `${since}T00:00:00.000Z` }),
});

/** Our own register of devices: one row a device, with who has it. */
export const readDevices = ([table]: readonly Table[], readFor: RegisterFor): RegisterReading =>
  readRows(
    table,
    { needed: ['tag', 'kind'], days: ['since', 'return_due'] },
    readFor,
    (cells, at): RegisterRow => {
      const tag = idIn(cells, 'tag');
      const intendedFor =
        cells.text('intended_for') === '' ? undefined : cells.value('intended_for', intendedUser);
      const kind = cells.value('kind', deviceKind);
      const device = { tag, kind, ...(intendedFor === undefined ? {} : { intendedFor }) };
      const [holder, pupil] = [cells.person('holder'), cells.person('pupil')];
      const returnDue = cells.text('return_due') === '' ? null : cells.day('return_due');
      const holding = { since: cells.day('since', readFor.on), returnDue, source: readFor.source };
      return {
        at,
        names: [...(holder === null ? [] : [holder]), ...(holder === null || pupil === null ? [] : [pupil])],
        make: ([who, child]) => ({
          stream: 'devices',
          id: tag,
          commands: [
            registration(device, who === undefined ? null : holding.since),
            ...(who === undefined ? [] : [holdingCommand(who, child?.person, holding)]),
          ],
        }),
      };
    },
  );

/** What asset systems call devices, by the words that stand in a category. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/laptop|notebook|chromebook/i, 'laptop'],
  [/tablet|ipad/i, 'tablet'],
  [/phone/i, 'phone'],
  [/desktop|computer/i, 'desktop'],
];
const EMAIL = 'Checked Out To: Email';

/** For whom a parent has a device, where they have one child at the school; null: nobody can say. */
const onlyChild = ({ children: [child, other] }: FoundPerson): string | null =>
  child === undefined || other !== undefined ? null : child;

/**
 * The export of an asset system, with the column names of Snipe-IT: in store, with a place or a class, or
 * with somebody, whom the address names. The export has no day of the loan unless it has `Checkout Date`;
 * else the day of the import is said to be one on which it held.
 */
export const readAssetRegister = ([table]: readonly Table[], readFor: RegisterFor): RegisterReading =>
  readRows(
    table,
    { needed: ['Asset Tag', 'Category', 'Checkout Type', EMAIL], days: ['Checkout Date'] },
    readFor,
    (cells, at): RegisterRow => {
      const tag = idIn(cells, 'Asset Tag');
      const kind = kinds.find(([words]) => words.test(cells.text('Category')))?.[1] ?? 'other';
      const isWithSomebody = cells.text('Checkout Type') === 'User';
      const address = cells.text(EMAIL);
      if (isWithSomebody && address === '') return cells.refuse(EMAIL, 'value-missing');
      const since = cells.day('Checkout Date', readFor.on);
      const holding = { since, returnDue: null, source: readFor.source };
      return {
        at,
        names: isWithSomebody ? [{ by: 'email', value: address, column: EMAIL }] : [],
        make: ([who]) => {
          const child = who?.isParent === true ? onlyChild(who) : undefined;
          if (child === null) return { flaw: flawAt(at, EMAIL, 'child-unclear') };
          const registered = registration({ tag, kind }, who === undefined ? null : since);
          const held = who === undefined ? [] : [holdingCommand(who, child, holding)];
          return { stream: 'devices', id: tag, commands: [registered, ...held] };
        },
      };
    },
  );
