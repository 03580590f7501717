import { BatchWriteItemCommand, type DynamoDB } from '@aws-sdk/client-dynamodb';
import { plusDays } from '../../../domain/kernel/day.ts';
import type { ListedDue } from '../../../domain/kernel/due-lists.ts';
import { listedDue } from '../../../functions/shared/deadlines/due-lists.ts';
import { slices } from '../harness/arithmetic.ts';

const START = '2026-09-03';
const AT_ONCE = 25;

const idOf = (letter: string, number: number): string => `${letter}-${String(number).padStart(5, '0')}`;
const blank = {
  items: ['AGR-01'],
  what: 'Somebody is to sign an agreement.',
  roles: [] as readonly string[],
};

/**
 * What is open in the middle of a school year: a due date for each person, most of them of families, one in
 * three overdue.
 */
const dueOf = (number: number, people: number): ListedDue => {
  const dueOn = plusDays(START, (number * 37) % 300);
  const due = { dueOn, cycle: '1', hasFallenDue: false };
  if (number < people * 0.07) {
    const person = idOf('p', number);
    const [stream, deadline, items] = ['acknowledgements', 'policy-acknowledgement', ['POL-06']] as const;
    return {
      ...{ ...blank, stream, deadline, items, streamId: person, roles: ['headteacher'] },
      ...{ due: { ...due, about: person }, people: [person] },
    };
  }
  const parent = idOf('f', number);
  if (number % 2 === 0)
    return {
      ...{ ...blank, stream: 'agreements', deadline: 'signature', streamId: `${parent}.parent` },
      ...{ due: { ...due, about: parent }, people: [parent] },
    };
  const child = idOf('u', number);
  return {
    ...{ ...blank, stream: 'consents', deadline: 'photo-answer', items: ['PUB-01'] },
    ...{ streamId: `${child}.photo`, due: { ...due, about: parent }, people: [parent] },
  };
};

/**
 * Puts the due dates of a school into every group that a list finds them in, as they stand once they are
 * made.
 */
export const fillDues = async (
  client: DynamoDB,
  tableName: string,
  { id, people }: { readonly id: string; readonly people: number },
): Promise<void> => {
  const items = Array.from({ length: people }, (_, number) => listedDue(id, dueOf(number, people))).flatMap(
    ({ item, groups = [] }) =>
      groups.map((group) => ({
        PutRequest: { Item: { ...item, sk: { S: `${group}/${item['sk']?.S}` } } },
      })),
  );
  for (const some of slices(items, Math.ceil(items.length / AT_ONCE)))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: [...some] } }));
};
