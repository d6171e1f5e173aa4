/** An interchange as its header says it, for the answer to its sender. */
export interface InterchangeReport {
  /** Of the ISA and of its last segment, 1-based in the file. */
  segmentNumber: number
  lastSegmentNumber: number
  /** ISA01 to ISA16. */
  header: readonly string[]
  /** The IEA was there. */
  isClosed: boolean
  /** TA1 segments in it. */
  acknowledgements: number
  groups: GroupReport[]
}

export interface GroupReport {
  segmentNumber: number
  lastSegmentNumber: number
  /** GS01 to GS08. */
  header: readonly string[]
  /** GE01; undefined when there is no GE. */
  transactionsTold: string | undefined
  transactions: number
}
