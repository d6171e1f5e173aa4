import type { Chunks, Loaded, Release } from './loaded-code.ts'
import { readOrderFile } from './read-order-file.ts'

/** Reads a yearly ICD-10-PCS file in the layouts of `icd10cm.ts`. Headers are tables of three characters. */
export const readIcd10pcs = (chunks: Chunks, { release }: { release: Release }): AsyncGenerator<Loaded> => readOrderFile('icd10pcs', chunks, release)
