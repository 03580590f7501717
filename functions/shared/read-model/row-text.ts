import * as z from 'zod/mini';
import type { RowData } from '../../../domain/kernel/projection.ts';
import { canonical } from '../../../events/log/canonical.ts';

const rowData = z.custom<RowData>();

/**
 * The one text of a row (RFC 8785): neither the order in which a projection set its keys, nor a key that it
 * left undefined, shows in it.
 * @throws Error when the row has no canonical form
 */
export const rowText = (row: RowData): string => canonical(JSON.parse(JSON.stringify(row)));

export const rowIn = (text: string): RowData => rowData.parse(JSON.parse(text));
