import type { Chunks, Loaded, Release } from './loaded-code.ts'
import { readOrderFile } from './read-order-file.ts'

/**
 * Reads a yearly or April ICD-10-CM file, plain or gzip: the CMS order file, the CMS code list, or a table with the
 * columns `code, billable, short_description, long_description`. Every code gets the period of the release.
 */
export const readIcd10cm = (chunks: Chunks, { release }: { release: Release }): AsyncGenerator<Loaded> => readOrderFile('icd10cm', chunks, release)
