import type { VisitKind } from './visit-kind.ts'

export const preventiveKinds = {
  checkUp: {
    title: 'Yearly check-up',
    diagnoses: [{ code: 'Z0000', text: 'Yearly check-up without new findings' }],
    lines: [
      { code: '99396', for: [1] },
      { code: '80061', for: [1] },
      { code: '36415', for: [1] },
    ],
    reason: () => 'Yearly check-up.',
    history: f =>
      `${f.name} feels well. Sleeps seven hours, moves three times a week, two glasses of wine on weekends. Screening tests are up to date.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}, weight ${f.weightLb} lb. Head to toe without new findings.`,
    plan: () => '1. Yearly check-up without new findings: blood fats today. Next year again.',
  },
  checkUpVitaminD: {
    title: 'Yearly check-up with vitamin D',
    diagnoses: [{ code: 'Z0000', text: 'Yearly check-up without new findings' }],
    lines: [
      { code: '99396', for: [1] },
      { code: '82306', for: [1] },
      { code: '36415', for: [1] },
    ],
    reason: () => 'Yearly check-up; asks about vitamin D.',
    history: f => `${f.name} feels well and read about vitamin D. No broken bones, no kidney trouble. ${f.he} works indoors.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}, weight ${f.weightLb} lb. Head to toe without new findings.`,
    plan: f => `1. Yearly check-up without new findings. Vitamin D measured at ${f.his} wish.`,
  },
  wellness: {
    title: 'Medicare wellness visit',
    diagnoses: [
      { code: 'Z0000', text: 'Yearly wellness visit' },
      { code: 'Z23', text: 'flu vaccine' },
    ],
    lines: [
      { code: 'G0439', system: 'hcpcs', for: [1] },
      { code: '90662', for: [2] },
      { code: 'G0008', system: 'hcpcs', for: [2] },
    ],
    reason: () => 'Yearly wellness visit.',
    history: f =>
      `${f.name} lives at home with help twice a week. One stumble on the porch, no injury. Eats alone on most days and calls ${f.his} daughter daily. Wishes for the end of life are on file.`,
    exam: f => `BP ${f.bloodPressure}, weight ${f.weightLb} lb. Rises from the chair without hands in 11 seconds. Recalls three of three words.`,
    plan: () =>
      '1. Yearly wellness visit: five-year plan of screenings updated, grab bars advised.\n2. Needs flu vaccine: high dose given in the left arm.',
  },
  childCheckUp: {
    title: 'Child check-up',
    diagnoses: [
      { code: 'Z00129', text: 'Child check-up without new findings' },
      { code: 'Z23', text: 'flu vaccine' },
    ],
    lines: [
      { code: '99393', for: [1] },
      { code: '90686', for: [2] },
      { code: '90460', for: [2] },
    ],
    reason: () => 'Yearly check-up for school.',
    history: f => `${f.name} likes school, reads well, sleeps ten hours. Eats most things but beans. Brushes teeth twice with help.`,
    exam: f => `BP ${f.bloodPressure}, weight ${f.weightLb} lb, both along the same line as last year. Sees and hears well. Spine straight.`,
    plan: () =>
      '1. Child check-up without new findings. School form filled in.\n2. Needs flu vaccine: talked over with the mother, given in the left arm.',
  },
  fluShot: {
    title: 'Flu vaccine',
    diagnoses: [{ code: 'Z23', text: 'flu vaccine' }],
    lines: [
      { code: '90686', for: [1] },
      { code: '90471', for: [1] },
    ],
    reason: () => 'Here for the flu vaccine.',
    history: f => `${f.name} is well today. No allergy to earlier vaccines, no fever.`,
    exam: f => `Temperature ${f.temperature}. Well.`,
    plan: () => '1. Needs flu vaccine: given in the right arm. Watched for 15 minutes, no reaction.',
  },
} as const satisfies Record<string, VisitKind>
