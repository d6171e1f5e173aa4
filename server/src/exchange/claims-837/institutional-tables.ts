import type { InpatientFigure } from './claim-institutional.rules.ts'

// Numbers, codes and people of the institutional claim by field and qualifier, in the order of the guide (domain/edi.md 4).

export const numbersBeforeDevices = [
  ['serviceAuthorizationException', '4N'],
  ['referralNumber', '9F'],
  ['priorAuthorization', 'G1'],
  ['payerControlNumber', 'F8'],
  ['repricedClaimNumber', '9A'],
  ['adjustedRepricedClaimNumber', '9C'],
] as const

export const numbersAfterDevices = [
  ['clearinghouseTrace', 'D9'],
  ['accidentState', 'LU'],
  ['medicalRecordNumber', 'EA'],
  ['demonstrationProject', 'P4'],
  ['peerReviewNumber', 'G4'],
] as const

export const lineNumbers = [
  ['repricedLineNumber', '9B'],
  ['adjustedRepricedLineNumber', '9D'],
] as const

/** Kinds of notes; the note of the billing (ADD) stands apart. */
export const noteKinds = ['ALG', 'DCP', 'DGN', 'DME', 'MED', 'NTR', 'ODT', 'RHB', 'RLH', 'RNH', 'SET', 'SFM', 'SPT', 'UPI'] as const

/** HI qualifiers of both revisions. */
export const diagnosisQualifiers = {
  10: { principal: 'ABK', admitting: 'ABJ', reason: 'APR', cause: 'ABN', other: 'ABF', procedure: 'BBR', otherProcedure: 'BBQ' },
  9: { principal: 'BK', admitting: 'BJ', reason: 'PR', cause: 'BN', other: 'BF', procedure: 'BR', otherProcedure: 'BQ' },
} as const

/** Elements of MIA; 05 and 20 to 23 are remark codes. */
export const inpatientFigures: readonly (readonly [InpatientFigure, number])[] = [
  ['coveredDays', 1],
  ['outlier', 2],
  ['lifetimePsychiatricDays', 3],
  ['drg', 4],
  ['disproportionateShare', 6],
  ['secondaryPassThrough', 7],
  ['capital', 8],
  ['capitalFederal', 9],
  ['capitalHospital', 10],
  ['capitalDisproportionateShare', 11],
  ['oldCapital', 12],
  ['capitalIndirectEducation', 13],
  ['operatingHospital', 14],
  ['costReportDays', 15],
  ['operatingFederal', 16],
  ['capitalOutlier', 17],
  ['indirectTeaching', 18],
  ['nonPayableProfessional', 19],
  ['capitalException', 24],
]
export const inpatientRemarkPositions = [5, 20, 21, 22, 23] as const
