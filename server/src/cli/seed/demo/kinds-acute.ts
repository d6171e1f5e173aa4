import type { VisitKind } from './visit-kind.ts'

export const acuteKinds = {
  knee: {
    title: 'Knee pain, injection',
    diagnoses: [
      { code: 'M1712', text: 'Worn left knee' },
      { code: 'M25562', text: 'left knee pain' },
    ],
    lines: [
      { code: '99214', modifiers: ['25'], for: [1] },
      { code: '20610', modifiers: ['LT'], for: [1] },
      { code: 'J3301', system: 'hcpcs', units: 4, for: [1] },
    ],
    reason: () => 'Left knee hurts on stairs.',
    history: f =>
      `${f.name} has had left knee pain for five months, worse going down stairs and after sitting. Six weeks of exercises with the therapist and naproxen helped little. No locking, no fall.`,
    exam: f => `BP ${f.bloodPressure}. Left knee: small swelling, grinding under the kneecap, bends to 115 degrees, ligaments firm. Right knee free.`,
    plan: f =>
      `1. Worn left knee: risks and other ways talked over, ${f.he.toLowerCase()} agreed. After cleaning, triamcinolone 40 mg was put into the left knee joint from the outer side. Well borne. Exercises go on; X-ray if no better in six weeks.`,
  },
  soreThroat: {
    title: 'Sore throat',
    diagnoses: [{ code: 'J020', text: 'Strep throat' }],
    lines: [
      { code: '99213', for: [1] },
      { code: '87880', modifiers: ['QW'], for: [1] },
    ],
    reason: () => 'Sore throat and fever since yesterday.',
    history: f => `${f.name} woke with a sore throat and pain on swallowing. No cough, no runny nose. A classmate was ill with the same last week.`,
    exam: f =>
      `Temperature ${f.temperature}, pulse ${f.pulse}. Tonsils red with white spots, sore glands on both sides of the neck. Ears clear. Quick strep test: positive.`,
    plan: () =>
      '1. Strep throat: amoxicillin for ten days, all of it. Home until a full day after the first dose. Come back if drooling or unable to drink.',
  },
  cough: {
    title: 'Cough for two weeks',
    diagnoses: [{ code: 'J209', text: 'Sudden bronchitis' }],
    lines: [
      { code: '99213', for: [1] },
      { code: '71046', for: [1] },
    ],
    reason: () => 'Cough that will not go.',
    history: f =>
      `${f.name} had a cold two weeks ago; the cough stayed, worse at night, with a little clear phlegm. No blood, no weight loss. ${f.he} does not smoke.`,
    exam: f =>
      `Temperature ${f.temperature}, pulse ${f.pulse}, oxygen 97 %. Scattered rough sounds that clear with a cough. Chest picture: no shadow.`,
    plan: () =>
      '1. Sudden bronchitis after a cold: no antibiotic. Honey at night, inhaler for two weeks. Back if fever comes or it lasts three weeks more.',
  },
  urine: {
    title: 'Burning when passing water',
    diagnoses: [{ code: 'N390', text: 'Urinary tract infection' }],
    lines: [
      { code: '99213', for: [1] },
      { code: '81003', for: [1] },
      { code: '87086', for: [1] },
    ],
    reason: () => 'Burning since Sunday.',
    history: f => `${f.name} has to go every hour and it burns. No fever, no back pain, no blood seen. One such episode two years ago.`,
    exam: f =>
      `Temperature ${f.temperature}, pulse ${f.pulse}. Belly soft, sore above the bone, no pain over the kidneys. Urine stick: white cells and nitrite.`,
    plan: () => '1. Urinary tract infection, lower: nitrofurantoin for five days, culture sent. Call if fever or back pain.',
  },
  backPain: {
    title: 'Low back pain with leg pain',
    diagnoses: [{ code: 'M5416', text: 'Nerve root pain from the low back' }],
    lines: [
      { code: '99214', for: [1] },
      { code: '72148', for: [1] },
    ],
    reason: () => 'Back pain into the right leg, seven weeks.',
    history: f =>
      `${f.name} lifted a boat engine and has had pain from the low back to the right calf since. Six weeks of therapy and tablets changed little. Numb outer foot for ten days. Bladder and bowels as always.`,
    exam: f => `BP ${f.bloodPressure}. Right leg raise stops at 40 degrees. Big toe lift weaker on the right. Feeling dull on the outer foot.`,
    plan: () =>
      '1. Nerve root pain from the low back, with weakness that is new: MRI of the low spine done in house today. Gabapentin at night. Spine clinic if the toe gets weaker.',
  },
  kneeMri: {
    title: 'Knee injury, MRI',
    diagnoses: [
      { code: 'M25561', text: 'Right knee pain' },
      { code: 'M25461', text: 'right knee swelling' },
    ],
    lines: [
      { code: '99213', for: [1, 2] },
      { code: '73721', modifiers: ['RT'], for: [1, 2] },
    ],
    reason: () => 'Twisted the right knee at basketball.',
    history: f =>
      `${f.name} turned on a planted foot nine days ago and heard a pop. It swelled the same night. ${f.he} cannot squat and it catches on stairs.`,
    exam: () => 'Right knee: clear swelling, sore along the inner joint line, catches when turned. Ligaments firm.',
    plan: () =>
      '1. Right knee pain with right knee swelling after a twist, a torn meniscus is likely: MRI of the right knee today. Brace, no sport, bone clinic next week.',
  },
  mole: {
    title: 'Skin check with sample',
    diagnoses: [{ code: 'D492', text: 'Skin growth of unknown nature' }],
    lines: [
      { code: '99213', modifiers: ['25'], for: [1] },
      { code: '11102', for: [1] },
      { code: '99000', for: [1] },
    ],
    reason: () => 'A spot on the left shoulder has changed.',
    history: f =>
      `${f.name} noticed in summer that a spot on the left shoulder grew darker. It does not itch or bleed. No skin cancer in the family.`,
    exam: () => 'Left shoulder: 7 mm spot, two colors, uneven edge. Rest of the skin without findings.',
    plan: () =>
      '1. Skin growth of unknown nature on the left shoulder: numbed, taken by a shave, bleeding stopped. Sent to the pathologist. Result by phone in ten days.',
  },
  warts: {
    title: 'Warts on both hands',
    diagnoses: [{ code: 'B079', text: 'Common warts' }],
    lines: [{ code: '17110', for: [1] }],
    reason: () => 'Warts are spreading.',
    history: f => `${f.name} has had warts on the fingers for a year. Salicylic acid for three months did not clear them; two are new.`,
    exam: () => 'Five rough warts of 2 to 4 mm, three on the right and two on the left hand. Skin around them whole.',
    plan: () => '1. Common warts, five: all frozen, two rounds each. Blisters are expected. Second round in three weeks.',
  },
  asthma: {
    title: 'Asthma flare',
    diagnoses: [{ code: 'J4531', text: 'Asthma, mild and lasting, with a flare' }],
    lines: [
      { code: '99213', modifiers: ['25'], for: [1] },
      { code: '94640', for: [1] },
    ],
    reason: () => 'Wheezing since the weekend.',
    history: f =>
      `${f.name} wheezes at night since a cold began on Saturday and used the blue inhaler six times yesterday. The daily inhaler ran out two weeks ago.`,
    exam: f =>
      `Pulse ${f.pulse}, oxygen 95 %. Wheeze over both lungs, speaks in full sentences. After one mist treatment: nearly clear, oxygen 98 %.`,
    plan: () =>
      '1. Asthma, mild and lasting, with a flare: mist treatment here, steroid tablets for five days, daily inhaler again. Plan on paper for home and school.',
  },
  earWax: {
    title: 'Blocked ear',
    diagnoses: [{ code: 'H6122', text: 'Wax packed in the left ear' }],
    lines: [{ code: '69210', for: [1] }],
    reason: () => 'Left ear feels shut.',
    history: f => `${f.name} hears dull on the left since swimming. Drops for a week did not help. No pain, no fluid.`,
    exam: () => 'Left ear canal filled with hard wax. Right ear clear.',
    plan: () => '1. Wax packed in the left ear: taken out with a curette under sight. Drum whole and pale. Hears the whisper again.',
  },
} as const satisfies Record<string, VisitKind>
