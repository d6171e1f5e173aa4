import type { VisitKind } from './visit-kind.ts'

export const chronicKinds = {
  diabetes: {
    title: 'Diabetes and blood pressure follow-up',
    diagnoses: [
      { code: 'E1165', text: 'Type 2 diabetes with high sugar readings' },
      { code: 'I10', text: 'high blood pressure' },
      { code: 'E785', text: 'high cholesterol' },
    ],
    lines: [
      { code: '99214', for: [1, 2, 3] },
      { code: '83036', for: [1] },
      { code: '36415', for: [1] },
    ],
    reason: () => 'Three-month visit for diabetes and blood pressure.',
    history: f =>
      `${f.name} checks sugar at home four mornings a week; most readings are 160 to 210. ${f.he} takes metformin twice a day and forgets the evening dose about twice a week. No dizzy spells, no numb feet. ${f.he} walks half an hour on weekdays.`,
    exam: f =>
      `BP ${f.bloodPressure}, pulse ${f.pulse}, weight ${f.weightLb} lb. Heart regular, lungs clear. Both feet warm, skin whole, feels the monofilament at all ten points.`,
    plan: f =>
      `1. Type 2 diabetes with high sugar readings: A1c today. Metformin moved to one long-acting tablet at breakfast, so that no dose is forgotten.\n2. Essential high blood pressure, not at goal: lisinopril raised to 20 mg, ${f.his} readings by portal in two weeks.\n3. Mixed high cholesterol: stays on atorvastatin. Back in three months.`,
  },
  heartFailure: {
    title: 'Heart failure check',
    diagnoses: [
      { code: 'I5022', text: 'Long-standing heart failure with a weak pump' },
      { code: 'I4891', text: 'atrial fibrillation' },
    ],
    lines: [
      { code: '99214', for: [1, 2] },
      { code: '93000', for: [2] },
    ],
    reason: () => 'Ankles a little thicker since last week.',
    history: f =>
      `${f.name} sleeps on two pillows as before. Weight at home is up three pounds in six days. ${f.he} had salted ham at a family dinner twice. No chest pain. Takes all tablets from a weekly box.`,
    exam: f =>
      `BP ${f.bloodPressure}, pulse ${f.pulse} and irregular, weight ${f.weightLb} lb. Fine crackles at both bases, gone after coughing. Ankles: slight pitting on both sides.`,
    plan: () =>
      '1. Long-standing heart failure with a weak pump, mild water gain: furosemide doubled for three days, then back. Daily weights, call at two pounds more.\n2. Known atrial fibrillation: rate well held on the ECG today, stays on apixaban.',
  },
  copd: {
    title: 'Lung check with breathing test',
    diagnoses: [
      { code: 'J449', text: 'Chronic obstructive lung disease' },
      { code: 'F17210', text: 'smokes' },
    ],
    lines: [
      { code: '99214', modifiers: ['25'], for: [1, 2] },
      { code: '94010', for: [1] },
      { code: '99406', for: [2] },
    ],
    reason: () => 'Six-month lung check.',
    history: f =>
      `${f.name} climbs one flight without stopping, two with a rest. One cold this fall, no hospital. ${f.he} smokes eight cigarettes a day, down from a pack, and wants to stop before the holidays.`,
    exam: f =>
      `BP ${f.bloodPressure}, pulse ${f.pulse}, oxygen 94 % in room air. Long breath out, no wheeze. Breathing test: FEV1 61 % of expected, same as spring.`,
    plan: f =>
      `1. Chronic obstructive lung disease, steady: inhalers unchanged, technique shown again.\n2. Still smokes: seven minutes spent on how to stop. ${f.he} set a date, gets patches and the quit line's number.`,
  },
  thyroid: {
    title: 'Thyroid and cholesterol follow-up',
    diagnoses: [
      { code: 'E039', text: 'Low thyroid' },
      { code: 'E785', text: 'high cholesterol' },
    ],
    lines: [
      { code: '99213', for: [1, 2] },
      { code: '84443', for: [1] },
      { code: '80061', for: [2] },
      { code: '36415', for: [1, 2] },
    ],
    reason: () => 'Yearly thyroid check.',
    history: f =>
      `${f.name} takes levothyroxine on waking, half an hour before breakfast. Energy is good, weight steady, no change of bowels or skin.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}, weight ${f.weightLb} lb. Thyroid not enlarged, no nodule felt. Ankle reflexes brisk.`,
    plan: () =>
      '1. Low thyroid, well replaced: TSH today, dose stays unless it says otherwise.\n2. Known high cholesterol: blood fats today, statin goes on.',
  },
  mood: {
    title: 'Low mood, follow-up',
    diagnoses: [
      { code: 'F321', text: 'Depression, single episode, moderate' },
      { code: 'G4700', text: 'poor sleep' },
    ],
    lines: [
      { code: '99214', for: [1, 2] },
      { code: '96127', for: [1] },
    ],
    reason: () => 'Six weeks after starting sertraline.',
    history: f =>
      `${f.name} gets out of bed more easily and went back to choir. Still wakes at four most nights. No thoughts of self-harm. Mild stomach upset in the first week, gone now.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}. Neat, good eye contact, smiles twice. Questionnaire score 9, it was 16 in the first visit.`,
    plan: () =>
      '1. Depression, single episode, moderate, getting better: sertraline 50 mg goes on, counseling every two weeks.\n2. Wakes early, poor sleep: sleep times agreed on, no screens after nine. Back in eight weeks.',
  },
  kidney: {
    title: 'Kidney and diabetes check',
    diagnoses: [
      { code: 'E1122', text: 'Diabetic kidney disease' },
      { code: 'N1832', text: 'kidney disease stage 3b' },
      { code: 'I10', text: 'high blood pressure' },
    ],
    lines: [
      { code: '99214', for: [1, 2, 3] },
      { code: '80053', for: [2] },
      { code: '82043', for: [1] },
      { code: '36415', for: [1, 2] },
    ],
    reason: () => 'Four-month check of the kidneys.',
    history: f => `${f.name} takes no ibuprofen any more and drinks enough. Sugar at home 120 to 150. No swelling. ${f.he} met the dietitian once.`,
    exam: f => `BP ${f.bloodPressure}, pulse ${f.pulse}, weight ${f.weightLb} lb. No ankle swelling. Lungs clear.`,
    plan: () =>
      '1. Diabetic kidney disease, with kidney disease stage 3b by the last two values: blood chemistry and urine protein today. Empagliflozin goes on.\n2. Essential high blood pressure, at goal. Back in four months, sooner if potassium is high.',
  },
} as const satisfies Record<string, VisitKind>
