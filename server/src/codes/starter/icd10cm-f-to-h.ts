import { starterTable } from './starter-code.ts'

/** Mind, nerves, eyes and ears. Names are ours. */
export const icd10cmFToH = starterTable(
  'icd10cm',
  `
  F02* Dementia from another disease
  F02.80 Dementia from another disease, severity not stated, calm
  F03* Dementia, cause not stated
  F03.90 Dementia, cause and severity not stated, calm
  F10* Alcohol use disorders
  F10.10 Alcohol abuse, uncomplicated
  F10.20 Alcohol dependence, uncomplicated
  F10.21 Alcohol dependence in remission
  F11* Opioid use disorders
  F11.10 Opioid abuse, uncomplicated
  F11.20 Opioid dependence, uncomplicated
  F12* Cannabis use disorders
  F12.10 Cannabis abuse, uncomplicated
  F17* Nicotine dependence
  F17.200 Nicotine dependence, product not stated
  F17.210 Nicotine dependence, cigarettes
  F17.290 Nicotine dependence, other product
  F31* Bipolar disorder
  F31.9 Bipolar disorder, unspecified
  F32* Major depression, single episode
  F32.0 Depression, single episode, mild
  F32.1 Depression, single episode, moderate
  F32.2 Depression, single episode, severe, not psychotic
  F32.9 Major depression, single episode, unspecified
  F32.A Depression, unspecified @2021-10-01
  F33* Major depression, recurrent
  F33.0 Depression, recurrent, mild
  F33.1 Depression, recurrent, moderate
  F33.9 Depression, recurrent, unspecified
  F34* Lasting mood disorder
  F34.1 Long-lasting low mood
  F40* Phobias
  F40.10 Social phobia, unspecified
  F41* Other anxiety
  F41.0 Panic disorder
  F41.1 Generalized anxiety
  F41.9 Anxiety, unspecified
  F43* Reaction to severe stress
  F43.10 Post-traumatic stress, unspecified
  F43.12 Post-traumatic stress, chronic
  F43.20 Adjustment disorder, unspecified
  F43.23 Adjustment disorder with anxiety and low mood
  F51* Sleep disorder of the mind
  F51.01 Sleeplessness, primary
  F52* Sexual problem of the mind
  F52.21 Erection problem, not from a physical cause
  F84* Developmental disorder
  F84.0 Autism
  F90* Attention deficit disorder
  F90.0 Attention deficit, mainly inattentive
  F90.2 Attention deficit, combined type
  F90.9 Attention deficit, type not stated
  G20 Parkinson's disease @..2023-09-30
  G20* Parkinson's disease @2023-10-01
  G20.A1 Parkinson's, no twisting movements, no on-off swings @2023-10-01
  G25* Other movement disorder
  G25.0 Essential tremor
  G25.81 Restless legs
  G30* Alzheimer's disease
  G30.0 Alzheimer's disease, early onset
  G30.1 Alzheimer's disease, late onset
  G30.9 Alzheimer's disease, unspecified
  G35 Multiple sclerosis @..2025-09-30
  G35* Multiple sclerosis @2025-10-01
  G35.D Multiple sclerosis, unspecified @2025-10-01
  G40* Epilepsy
  G40.909 Epilepsy, unspecified, responds to drugs
  G43* Migraine
  G43.009 Migraine without aura, responds to drugs
  G43.109 Migraine with aura, responds to drugs
  G43.709 Chronic migraine without aura, responds to drugs
  G43.719 Chronic migraine without aura, resists drugs
  G43.909 Migraine, unspecified, responds to drugs
  G44* Other headache syndromes
  G44.209 Tension headache, unspecified, responds to drugs
  G45* Passing loss of brain blood flow
  G45.9 Passing loss of brain blood flow, unspecified
  G47* Sleep disorders
  G47.00 Sleeplessness, unspecified
  G47.33 Sleep apnea from blocked airway
  G51* Facial nerve disorder
  G51.0 Bell's palsy
  G56* Single nerve trouble of the arm
  G56.0<012> Carpal tunnel
  G56.03 Carpal tunnel, both sides @2016-10-01
  G56.2<012> Ulnar nerve trouble
  G56.23 Ulnar nerve trouble, both sides @2016-10-01
  G57* Single nerve trouble of the leg
  G57.6<012> Morton's neuroma
  G57.63 Morton's neuroma, both sides @2016-10-01
  G62* Other damage of several nerves
  G62.9 Damage of several nerves, unspecified
  G89* Pain, coded by kind
  G89.11 Sudden pain from injury
  G89.18 Other sudden pain after surgery
  G89.29 Other chronic pain
  G89.4 Chronic pain syndrome
  G93* Other brain disorder
  G93.3 Tiredness after a virus @..2022-09-30
  G93.3* Tiredness after a virus and chronic fatigue @2022-10-01
  G93.32 Chronic fatigue syndrome @2022-10-01
  H00* Stye and chalazion
  H00.019 Stye, eye and lid not stated
  H10* Pink eye
  H10.30 Sudden pink eye, unspecified, eye not stated
  H10.9 Pink eye, unspecified
  H25* Age-related cataract
  H25.9 Age-related cataract, unspecified
  H26* Other cataract
  H26.9 Cataract, unspecified
  H40* Glaucoma
  H40.9 Glaucoma, unspecified
  H52* Focus disorders of the eye
  H52.4 Age-related near-vision loss
  H60* Outer ear infection
  H60.33<1239> Swimmer's ear
  H60.9<0123> Outer ear inflammation, unspecified
  H61* Other outer ear disorder
  H61.2<0123> Impacted ear wax
  H65* Middle ear fluid
  H65.9<0123> Middle ear fluid, unspecified
  H66* Middle ear infection
  H66.00<1239> Sudden middle ear infection with pus
  H66.9<0123> Middle ear infection, unspecified
  H81* Balance organ disorders
  H81.1<0123> Position vertigo
  H91* Other hearing loss
  H91.9<0123> Hearing loss, unspecified
  H92* Earache and discharge
  H92.0<1239> Earache
  H93* Other ear disorder
  H93.1<1239> Ringing in the ear
`,
)
