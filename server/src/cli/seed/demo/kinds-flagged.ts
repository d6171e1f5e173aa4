import type { VisitKind } from './visit-kind.ts'

/** Visits that wait for a coder, each for another reason. */
export const flaggedKinds = {
  /** The one to try: choose a code for the heel, finalise, and the claim goes its way. */
  heel: {
    title: 'Heel pain',
    diagnoses: [{ text: 'Plantar fasciitis of the right heel' }],
    lines: [
      { code: '99213', modifiers: ['25'], for: [1] },
      { code: '20550', for: [1] },
    ],
    reason: () => 'Right heel hurts with the first steps of the day.',
    history: f =>
      `${f.name} has had pain under the right heel for two months, worst on getting up and after long standing at work. New shoes did not help.`,
    exam: f => `BP ${f.bloodPressure}. Right heel: sore at the inner front edge, pain on pulling the toes up. Ankle free, no swelling.`,
    plan: () =>
      '1. Plantar fasciitis of the right heel: stretches shown for calf and sole, gel heel cup, ice in the evening. Shot of cortisone at the sore point today after consent, no bleeding.',
  },
  headerCode: {
    title: 'Diabetes follow-up',
    diagnoses: [
      { code: 'E11', text: 'Type 2 diabetes' },
      { code: 'I10', text: 'high blood pressure' },
    ],
    lines: [
      { code: '99214', for: [1, 2] },
      { code: '83036', for: [1] },
    ],
    reason: () => 'Three-month visit for diabetes.',
    history: f => `${f.name} measures 110 to 140 before breakfast. No low readings. Feet looked at daily.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}, weight ${f.weightLb} lb. Feet warm, skin whole, feeling kept.`,
    plan: () => '1. Type 2 diabetes without complication, at goal: A1c today, metformin goes on.\n2. Essential high blood pressure, at goal.',
  },
  noPointer: {
    title: 'Burning when passing water',
    diagnoses: [{ code: 'N390', text: 'Urinary tract infection' }],
    lines: [
      { code: '99213', for: [1] },
      { code: '87086', for: [] },
    ],
    reason: () => 'Burning for three days.',
    history: f => `${f.name} has to go often and it burns. No fever, no back pain.`,
    exam: f => `Temperature ${f.temperature}, pulse ${f.pulse}. Sore above the bone, no pain over the kidneys. Urine stick: white cells.`,
    plan: () => '1. Urinary tract infection: tablets for five days, culture sent.',
  },
  phoneVisit: {
    title: 'Telephone visit',
    diagnoses: [{ code: 'J069', text: 'Upper airway infection' }],
    lines: [{ code: '99441', for: [1] }],
    reason: () => 'Called about a cold.',
    history: f =>
      `${f.name} has had a runny nose, a scratchy throat and a mild cough for three days. Eats and drinks. Eight minutes on the telephone.`,
    exam: () => 'By telephone: speaks in full sentences, no cough heard.',
    plan: () => '1. Upper airway infection: fluids, salt water spray. Come in if fever lasts or breath is short.',
  },
  uncodedService: {
    title: 'Hand check',
    diagnoses: [{ code: 'B079', text: 'Common wart' }],
    lines: [
      { code: '99212', modifiers: ['25'], for: [1] },
      { text: 'Freezing of one wart, left thumb', for: [1] },
    ],
    reason: () => 'A wart on the left thumb.',
    history: f => `${f.name} has had it since spring; it catches on things.`,
    exam: () => 'One rough wart of 4 mm on the left thumb.',
    plan: () => '1. Common wart on the left thumb. Freezing of one wart, left thumb, two rounds.',
  },
  twice: {
    title: 'Blood pressure check',
    diagnoses: [
      { code: 'I10', text: 'High blood pressure' },
      { code: 'E785', text: 'high cholesterol' },
      { code: 'I10', text: 'blood pressure above goal' },
    ],
    lines: [{ code: '99213', for: [1, 2] }],
    reason: () => 'Blood pressure check after a new tablet.',
    history: f => `${f.name} takes amlodipine since four weeks. Ankles a little thick in the evening. Readings at home 135 to 150.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}. Slight ankle swelling on both sides.`,
    plan: () => '1. High blood pressure: blood pressure above goal, dose split over morning and evening.\n2. Known high cholesterol, statin goes on.',
  },
  wrongModifier: {
    title: 'Blocked ear',
    diagnoses: [{ code: 'H6121', text: 'Wax packed in the right ear' }],
    lines: [{ code: '69210', modifiers: ['R1'], for: [1] }],
    reason: () => 'Right ear feels shut.',
    history: f => `${f.name} hears dull on the right for a week. No pain.`,
    exam: () => 'Right ear canal filled with wax. Left clear.',
    plan: () => '1. Wax packed in the right ear: taken out with a curette under sight. Drum whole.',
  },
} as const satisfies Record<string, VisitKind>
