import { starterTable } from './starter-code.ts'

/** Signs, symptoms and test findings: what an outpatient visit is coded to while no diagnosis is confirmed. */
export const icd10cmR = starterTable(
  'icd10cm',
  `
  R00* Heartbeat abnormal
  R00.0 Fast heartbeat, unspecified
  R00.1 Slow heartbeat, unspecified
  R00.2 Feeling the heartbeat
  R01* Heart sounds
  R01.1 Heart murmur, unspecified
  R03* Blood pressure reading without a diagnosis
  R03.0 High blood pressure reading, no diagnosis
  R04* Bleeding from the airways
  R04.0 Nosebleed
  R05 Cough @..2021-09-30
  R05* Cough @2021-10-01
  R05.1 Cough, sudden @2021-10-01
  R05.3 Cough, chronic @2021-10-01
  R05.9 Cough, unspecified @2021-10-01
  R06* Breathing abnormal
  R06.00 Shortness of breath feeling, unspecified
  R06.02 Shortness of breath
  R06.09 Shortness of breath, other form
  R06.2 Wheezing
  R06.83 Snoring
  R07* Throat and chest pain
  R07.0 Throat pain
  R07.2 Pain over the heart
  R07.81 Rib pain
  R07.89 Other chest pain
  R07.9 Chest pain, unspecified
  R09* Other airway and circulation signs
  R09.02 Low oxygen in the blood
  R09.81 Stuffy nose
  R10* Belly pain
  R10.11 Right upper belly pain
  R10.13 Pit of stomach pain
  R10.30 Lower belly pain, unspecified
  R10.31 Right lower belly pain
  R10.32 Left lower belly pain
  R10.84 Belly pain all over
  R10.9 Belly pain, unspecified
  R11* Nausea and vomiting
  R11.0 Nausea
  R11.10 Vomiting, unspecified
  R11.2 Nausea with vomiting, unspecified
  R12 Heartburn
  R13* Trouble swallowing
  R13.10 Trouble swallowing, unspecified
  R14* Gas and bloating
  R14.0 Bloated belly
  R19* Other digestive signs
  R19.5 Other stool changes (hidden blood)
  R19.7 Diarrhea, unspecified
  R20* Skin feeling disturbed
  R20.0 Numb skin
  R20.2 Pins and needles
  R21 Rash
  R22* Local swelling under the skin
  R22.1 Neck lump
  R22.9 Lump under the skin, place not stated
  R25* Unwanted movements
  R25.1 Shaking, unspecified
  R25.2 Cramp
  R26* Walking abnormal
  R26.2 Hard to walk
  R26.81 Unsteady on the feet
  R29* Other nerve and muscle signs
  R29.6 Falls again and again
  R30* Pain on passing urine
  R30.0 Burning on passing urine
  R31* Blood in urine
  R31.0 Blood in urine that can be seen
  R31.29 Blood in urine under the microscope, other @2016-10-01
  R31.9 Blood in urine, unspecified
  R32 Leaking urine, unspecified
  R33* Unable to pass urine
  R33.9 Unable to pass urine, unspecified
  R35* Passing much urine
  R35.0 Passing urine often
  R39* Other urine signs
  R39.15 Sudden urge to pass urine
  R40* Drowsy or unconscious
  R40.20 Coma, unspecified
  R41* Other signs of thinking
  R41.0 Confusion, unspecified
  R41.3 Other memory loss
  R41.82 Changed mental state, unspecified
  R42 Dizziness
  R45* Emotional state
  R45.851 Thoughts of suicide
  R47* Speech trouble
  R47.01 Loss of language
  R50* Fever
  R50.9 Fever, unspecified
  R51 Headache @..2020-09-30
  R51* Headache @2020-10-01
  R51.0 Headache on standing up @2020-10-01
  R51.9 Headache, unspecified @2020-10-01
  R52 Pain, unspecified
  R53* Tired and unwell
  R53.1 Weakness
  R53.81 Other feeling unwell
  R53.83 Other tiredness
  R55 Fainting
  R56* Seizure without a diagnosis
  R56.9 Seizure, unspecified
  R58 Bleeding, not classified elsewhere
  R59* Swollen lymph nodes
  R59.0 Swollen lymph nodes, one place
  R60* Swelling from fluid
  R60.0 Swelling, one place
  R60.9 Swelling, unspecified
  R61 Heavy sweating, all over
  R63* Eating and drinking signs
  R63.0 Loss of appetite
  R63.4 Weight loss
  R63.5 Weight gain
  R68* Other general signs
  R68.89 Other named general sign
  R70* Blood test: red cells settle fast
  R70.0 Red cells settle fast
  R73* High blood sugar
  R73.01 High fasting sugar
  R73.03 Prediabetes @2016-10-01
  R73.09 Other abnormal sugar
  R73.9 High blood sugar, unspecified
  R74* Enzyme test abnormal
  R74.01 Liver enzymes raised @2020-10-01
  R76* Other immune test abnormal
  R76.11 TB skin test positive, no active disease
  R79* Other blood chemistry abnormal
  R79.89 Other named blood chemistry finding
  R80* Protein in urine
  R80.9 Protein in urine, unspecified
  R82* Other urine finding
  R82.90 Urine finding, unspecified
  R87* Female organ sample abnormal
  R87.610 Cervix smear, cells of unclear meaning
  R91* Lung picture abnormal
  R91.1 Single lung nodule
  R91.8 Other lung finding
  R92* Breast picture abnormal
  R92.8 Other breast picture finding
  R93* Picture of another part abnormal
  R93.1 Heart picture abnormal
  R94* Function test abnormal
  R94.31 ECG abnormal
  R94.39 Other heart function test abnormal
  R97* Tumor marker raised
  R97.20 PSA raised @2016-10-01
`,
)
