import { keyOf } from './code-set.ts'

/**
 * Shapes of the 5010 segments we read, all guides together: type and length of each element, then the syntax notes.
 * AN text, ID code, N whole number, R decimal, DT day, TM time, DP a date or time as the element before it says;
 * Cnnn a composite; `*n` may repeat.
 */
const money = 'R1-18'
const quantity = 'R1-15'
const triple = `ID1-5 ${money} ${quantity}`

export const composites: Readonly<Record<string, string>> = {
  C001: Array(5).fill('ID2 R1-15 R1-10').join(' '),
  C002: 'ID1-2 ID1-2 ID1-2 ID1-2 ID1-2',
  C003: 'ID2 AN1-48 AN2 AN2 AN2 AN2 AN1-80 AN1-48',
  C004: 'N1-2 N1-2 N1-2 N1-2',
  C005: 'ID1-2 ID1-2 ID1-2 ID1-2 ID1-2',
  C006: 'ID1-3 ID1-3 ID1-3 ID1-3 ID1-3',
  C022: `ID1-3 AN1-30 ID2-3 DP1-35 ${money} ${quantity} AN1-30 AN1-30 ID1`,
  C023: 'AN1-2 ID1-2 ID1',
  C024: 'ID2-3 ID2-3 ID2-3 ID2 ID2-3',
  C030: 'N1-2 N1-2 N1-4',
  C035: 'ID1-3 ID2 ID1',
  C040: 'ID2-3 AN1-50 ID2-3 AN1-50 ID2-3 AN1-50',
  C042: 'ID2 AN1-50',
  C043: 'AN1-30 AN1-30 ID2-3 ID1-3',
  C052: 'ID1 ID1 ID1 ID1',
  C056: 'ID1 ID1-3 AN1-30',
  C998: 'AN1-35 AN1-80',
  C999: 'N1-4 N1-4',
}

export const segmentShapes: Readonly<Record<string, string>> = {
  AAA: 'ID1 ID2 ID2 ID1',
  AK1: 'ID2 N1-9 AN1-12',
  AK2: 'ID3 AN4-9 AN1-35',
  AK9: 'ID1 N1-6 N1-6 N1-6 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3',
  AMT: `ID1-3 ${money} ID1`,
  BHT: 'ID4 ID2 AN1-50 DT TM ID2',
  BPR: `ID1-2 ${money} ID1 ID3 ID1-10 ID2 AN3-12 ID1-3 AN1-35 AN10 AN9 ID2 AN3-12 ID1-3 AN1-35 DT ID1-3 ID2 AN3-12 ID1-3 AN1-35; P0607 C0809 P1213 C1415`,
  CAS: `ID1-2 ${Array(6).fill(triple).join(' ')}; L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917`,
  CL1: 'ID1 ID1 ID1-2 ID1',
  CLM: `AN1-38 ${money} ID1-2 ID1-2 C023 ID1 ID1 ID1 ID1 ID1 C024 ID2-3 ID1 ID1-3 ID1 ID1 ID1-2 ID1 ID2 ID1-2`,
  CLP: `AN1-38 ID1-2 ${money} ${money} ${money} ID1-2 AN1-50 AN1-2 ID1 ID1-2 ID1-4 ${quantity} R1-10 ID1`,
  CN1: `ID2 ${money} R1-6 AN1-50 R1-6 AN1-30`,
  CR1: 'ID2 R1-10 ID1 ID1 ID2 R1-15 AN1-55 AN1-55 AN1-80 AN1-80; P0102 P0506',
  CR2: 'N1-9 R1-15 ID2-3 ID2-3 ID2 R1-15 R1-15 ID1 ID1 AN1-80 AN1-80 ID1',
  CR3: 'ID1 ID2 R1-15 ID1 AN1-80; P0203',
  CR5: 'ID1 N1-15 ID1 ID1 AN1-80 R1-15 R1-15 R1-15 AN1-80 R1-15 R1-15 ID1 ID1 ID1 ID1 R1-15 ID1 ID1',
  CR6: 'ID1 DT ID2-3 DP1-35 DT ID1 ID1 ID1 DT ID2-3 AN1-15 DT DT DT DT DT ID1 DT DT DT DT; P0304 P091011',
  CRC: 'ID2 ID1 ID2-3 ID2-3 ID2-3 ID2-3 ID2-3',
  CTP: `ID2 ID3 R1-17 ${quantity} C001 ID3 R1-10 ${money} ID2 AN1-10 N1-2; P0405`,
  CTX: 'C998*10 ID2-3 N1-10 AN1-6 C030 C999',
  CUR: 'ID2-3 ID3 R4-10 ID2-3 ID3 ID3 ID3 DT TM ID3 DT TM ID3 DT TM ID3 DT TM ID3 DT TM',
  DMG: 'ID2-3 DP1-35 ID1 ID1 C056*10 ID1-2 ID2-3 ID1-2 R1-15 ID1-3 AN1-30; P0102',
  DN1: 'R1-15 R1-15 ID1 AN1-80',
  DN2: 'AN1-50 ID1-2 R1-15 ID2-3 DP1-35 ID1-3; P0405',
  DTM: 'ID3 DT TM ID2 ID2-3 DP1-35; R020305 C0403 P0506',
  DTP: 'ID3 ID2-3 DP1-35',
  EB: `ID1-2 ID3 ID1-2*99 ID1-3 AN1-50 ID1-2 ${money} R1-10 ID2 ${quantity} ID1 ID1 C003 C004; P0910`,
  EQ: 'ID1-2*99 C003 ID3 ID1-3 C004; R0102',
  FRM: 'AN1-20 ID1 AN1-50 DT R1-6; R02030405',
  HCP: `ID2 ${money} ${money} AN1-50 R1-9 AN1-50 ${money} AN1-48 ID2 AN1-48 ID2 ${quantity} ID2 ID1-2 ID1-2; R0113 P0910 P1112`,
  HCR: 'ID1-2 AN1-50 AN1-30 ID1',
  HI: Array(12).fill('C022').join(' '),
  HL: 'AN1-12 AN1-12 ID1-2 ID1',
  HSD: `ID2 ${quantity} ID2 R1-6 ID1-2 N1-3 ID1-2 ID1; P0102 C0605`,
  III: `ID1-3 AN1-30 ID2 AN1-264 ${quantity} C001 ID1-2 ID1-2 ID1-2; P0102`,
  IK3: 'ID2-3 N1-10 AN1-6 ID1-3',
  IK4: 'C030 N1-4 ID1-3 AN1-99',
  IK5: 'ID1 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3',
  INS: 'ID1 ID2 ID3 ID2-3 ID1 AN1-10 ID1-2 ID2 ID1 ID1 ID2-3 DP1-35 ID1 AN2-30 ID2 ID2-3 N1-9; P1112',
  K3: 'AN1-80 ID1-2 C001',
  LE: 'AN1-4',
  LIN: `AN1-20 ${Array(15).fill('ID2 AN1-48').join(' ')}; P0405`,
  LQ: 'ID1-3 AN1-30; C0102',
  LS: 'AN1-4',
  LX: 'N1-6',
  MEA: 'ID2 ID1-3 R1-20 C001 R1-20 R1-20 ID2 ID2 ID2 ID2-4 ID1-3 AN1-30; R03050608',
  MIA: `${quantity} ${money} ${quantity} ${money} AN1-50 ${Array(9).fill(money).join(' ')} ${quantity} ${Array(4).fill(money).join(' ')} AN1-50 AN1-50 AN1-50 AN1-50 ${money}`,
  MOA: `R1-10 ${money} AN1-50 AN1-50 AN1-50 AN1-50 AN1-50 ${money} ${money}`,
  MPI: 'ID1 ID2 ID1 AN1-80 ID2 ID2-3 DP1-35; P0607',
  MSG: 'AN1-264 ID2 N1-9; C0302',
  N1: 'ID2-3 AN1-60 ID1-2 AN2-80 ID2 ID2-3; R0203 P0304',
  N3: 'AN1-55 AN1-55',
  N4: 'AN2-30 ID2 ID3-15 ID2-3 ID1-2 AN1-30 ID1-3; E0207 C0605 C0704',
  NM1: 'ID2-3 ID1 AN1-60 AN1-35 AN1-25 AN1-10 AN1-10 ID1-2 AN2-80 ID2 ID2-3 AN1-60; P0809 C1110 C1203',
  NTE: 'ID3 AN1-80',
  OI: 'ID1-2 ID2 ID1 ID1 ID1 ID1',
  PAT: 'ID2 ID1 ID2 ID1 ID2-3 DP1-35 ID2 R1-10 ID1; P0506 P0708',
  PER: 'ID2 AN1-60 ID2 AN1-256 ID2 AN1-256 ID2 AN1-256 AN1-20; P0304 P0506 P0708',
  PLB: `AN1-50 DT ${Array(6).fill(`C042 ${money}`).join(' ')}; P0506 P0708 P0910 P1112 P1314`,
  PRV: 'ID1-3 ID2-3 AN1-50 ID2 C035 ID3; P0203',
  PS1: `AN1-50 ${money} ID2`,
  PWK: 'ID2 ID1-2 N1-2 ID2-3 ID1-2 AN2-80 AN1-80 C002 ID1-2; P0506',
  QTY: 'ID2 R1-15 C001 AN1-30; R0204 E0204',
  RDM: 'ID1-2 AN1-60 AN1-256 C040 C040; P0203',
  REF: 'ID2-3 AN1-50 AN1-80 C040; R0203',
  SBR: 'ID1 ID2 AN1-50 AN1-60 ID1-3 ID1 ID1 ID2 ID1-2',
  STC: `C043 DT ID1-2 ${money} ${money} DT ID3 DT AN1-16 C043 C043 AN1-264`,
  SV1: `C003 ${money} ID2 ${quantity} AN1-2 ID1-2 C004 ${money} ID1 ID1 ID1 ID1 ID1-2 AN1-2 ID1 ID1 AN1-50 ID3-15 ${money} ID1 ID1; P0304`,
  SV2: `AN1-48 C003 ${money} ID2 ${quantity} R1-10 ${money} ID1 ID1 ID1; R0102 P0405`,
  SV3: `C003 ${money} AN1-2 C006 ID1 ${quantity} AN1-80 ID1 ID1 ID1 C004`,
  SV5: `C003 ID2 ${quantity} ${money} ${money} ID1 ID1; R0405 C0604`,
  SVC: `C003 ${money} ${money} AN1-48 ${quantity} C003 ${quantity}`,
  SVD: `AN2-80 ${money} C003 AN1-48 ${quantity} N1-6`,
  TA1: 'N9 DT6 TM4 ID1 ID3',
  TOO: 'ID1-3 AN1-30 C005; P0102',
  TRN: 'ID1-2 AN1-50 AN10 AN1-50',
  TS2: Array(19).fill('R1-18').join(' '),
  TS3: `AN1-50 AN1-2 DT R1-15 ${Array(18).fill(money).join(' ')} R1-15 ${money}`,
  UM: 'ID1-2 ID1 ID1-2 C023 C024 ID1-3 ID1 ID1 ID1 ID1-2',
}

/** Segments of the envelope and of the types that we read without a guide. */
const otherIds = new Set(
  'ISA GS ST SE GE IEA ACT API BGN COB CR4 DSB EC ES GR HD HLH ICM IDC ITD LOC LUI N2 PLA PS RMR SA SV4 SV6 SV7 TQ VEH WS'.split(' '),
)

export const isSegmentId = (id: string): boolean => Object.hasOwn(segmentShapes, id) || otherIds.has(id)

/** Ids of the standard in one order. Place 0 is left to all others. */
const ids = ['', ...Object.keys(segmentShapes), ...otherIds]

/** So many kinds of segments there are. */
export const kindCount = ids.length

const kinds = new Map(ids.map((id, kind) => [keyOf(id), kind]))

/** Kind of the segment whose id is packed as `key`: its place in tables by kind; 0 when the standard has no such id. */
export const kindOfKey = (key: number): number => kinds.get(key) ?? 0

/** For tables of ours: the standard has every id that stands in them. */
export function kindOf(id: string): number {
  const kind = kindOfKey(keyOf(id))
  if (kind === 0) throw new Error(`segment dictionary: no ${id}`)
  return kind
}

/** A table of what is known of some segments by their id, to be asked by their kind. */
export function byKind<Value>(values: Readonly<Record<string, Value>>): readonly (Value | undefined)[] {
  return ids.map(id => (Object.hasOwn(values, id) ? values[id] : undefined))
}

/** The id of a kind, one and the same string wherever it is met. */
export const idOfKind = (kind: number): string => ids[kind] ?? ''
