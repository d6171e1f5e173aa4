// Dates and numbers that are one segment each, in the order of the guide; writer and reader share them
// (domain/edi.md 3.1). Field of the model, then its qualifier.

/** Loop 2300 before the disability dates. The accident's date (439) stands between them, in the accident of the model. */
export const claimDatesBeforeAccident = [
  ['onset', '431'],
  ['initialTreatment', '454'],
  ['lastSeen', '304'],
  ['acuteManifestation', '453'],
] as const

export const claimDatesAfterAccident = [
  ['lastMenstrualPeriod', '484'],
  ['lastXray', '455'],
  ['prescription', '471'],
] as const

/** After the disability dates (314, 360, 361). */
export const claimDatesAtEnd = [
  ['lastWorked', '297'],
  ['returnToWork', '296'],
  ['admission', '435'],
  ['discharge', '096'],
  ['careAssumed', '090'],
  ['careGivenUp', '091'],
  ['firstContact', '444'],
  ['repricerReceived', '050'],
] as const

export const claimNumbers = [
  ['serviceAuthorizationException', '4N'],
  ['medicareSection4081', 'F5'],
  ['mammographyCertification', 'EW'],
  ['referralNumber', '9F'],
  ['priorAuthorization', 'G1'],
  ['payerControlNumber', 'F8'],
  ['clia', 'X4'],
  ['repricedClaimNumber', '9A'],
  ['adjustedRepricedClaimNumber', '9C'],
  ['investigationalDevice', 'LX'],
  ['clearinghouseTrace', 'D9'],
  ['medicalRecordNumber', 'EA'],
  ['demonstrationProject', 'P4'],
  ['carePlanOversight', '1J'],
] as const

export const lineDates = [
  ['prescription', '471'],
  ['recertification', '607'],
  ['therapyBegan', '463'],
  ['lastCertified', '461'],
  ['lastSeen', '304'],
  ['hemoglobinTest', '738'],
  ['creatinineTest', '739'],
  ['shipped', '011'],
  ['lastXray', '455'],
  ['initialTreatment', '454'],
] as const

export const lineNumbersBeforeControl = [
  ['repricedLineNumber', '9B'],
  ['adjustedRepricedLineNumber', '9D'],
  ['priorAuthorization', 'G1'],
] as const

export const lineNumbersAfterControl = [
  ['mammographyCertification', 'EW'],
  ['clia', 'X4'],
  ['referringClia', 'F4'],
  ['vaccineBatch', 'BT'],
  ['referralNumber', '9F'],
] as const

export const otherPayerNumbers = [
  ['priorAuthorization', 'G1'],
  ['referralNumber', '9F'],
  ['adjustmentIndicator', 'T4'],
  ['controlNumber', 'F8'],
] as const
